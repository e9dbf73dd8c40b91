import type { InputFile } from './input-file.js';
import type { LoadProgress, Progress } from './load-task.js';

/** Bytes over all files; a file that is not read again counts as done at once. */
export function createProgress(files: readonly InputFile[], onProgress: LoadProgress | undefined): Progress {
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  let current = 0;
  let records = 0;
  let ofFile = 0;
  const report = (file: InputFile, read: number): void => {
    ofFile = read;
    onProgress?.({
      file: file.path,
      bytes: before + Math.min(current, file.bytes),
      totalBytes,
      records: records + ofFile,
    });
  };
  return {
    addBytes: (bytes) => {
      current += bytes;
    },
    report,
    finish: (file) => {
      before += file.bytes;
      current = 0;
      report(file, ofFile);
      records += ofFile;
      ofFile = 0;
    },
  };
}
