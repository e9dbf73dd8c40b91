import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { StatementRecord } from '../model/statement.js';
import { asFileProblem } from './file-problem.js';
import { type InputFile, stemOf } from './input-file.js';

/** SHA-256 of the bytes of a file. */
export async function hashFile(location: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(location, { highWaterMark: 1024 * 1024 })) {
      signal?.throwIfAborted();
      hash.update(chunk);
    }
  } catch (cause) {
    throw asFileProblem(cause);
  }
  return hash.digest('hex');
}

/** SHA-256 of a text. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What makes two records the same statement: speaker, date, title and text. JSON keeps the four apart. */
export function hashContent(record: StatementRecord): string {
  const parts = [record.speaker ?? null, record.date ?? null, record.title ?? null, record.text];
  return hashText(JSON.stringify(parts));
}

/** The id that the input gave, or one made from the content, for a text file with its name in front. */
export function statementId(record: StatementRecord, content: string, file: InputFile): string {
  if (record.id !== undefined) return record.id;
  return file.format === 'txt' ? `${stemOf(file.path)}-${content.slice(0, 8)}` : `s-${content.slice(0, 12)}`;
}
