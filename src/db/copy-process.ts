import { constants } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import process from 'node:process';

/** What is to be copied, and where to. */
export interface CopyQuestion {
  readonly from: string;
  readonly to: string;
}

/** What went wrong; nothing when the copy is on the disk. */
export interface CopyAnswer {
  readonly problem?: string;
}

/**
 * The process that copies a file for another one. The lock on a database is one of its process: it would be gone as soon
 * as that process closed a second handle on the file.
 */
process.on('message', (question: CopyQuestion) => {
  void answer(question).then((said) => {
    if (process.connected) process.send?.(said);
  });
});
// Nobody is left to copy for.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function answer({ from, to }: CopyQuestion): Promise<CopyAnswer> {
  try {
    // Where the file system can share blocks between files, nothing is copied.
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const file = await open(to, 'r');
    await file.sync().finally(() => file.close());
    return {};
  } catch (cause) {
    return { problem: cause instanceof Error ? cause.message : String(cause) };
  }
}
