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

/** A text is hashed in pieces: its bytes all at once would double what a long one takes. */
const PIECE_CHARS = 1 << 20;

/** SHA-256 of a text. */
export function hashText(text: string): string {
  const hash = createHash('sha256');
  for (const piece of pieces(text)) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** What makes two records the same statement: speaker, date, title and text. JSON keeps the four apart. */
export function hashContent(record: StatementRecord): string {
  const head = JSON.stringify([record.speaker ?? null, record.date ?? null, record.title ?? null]);
  const hash = createHash('sha256').update(`${head.slice(0, -1)},"`, 'utf8');
  for (const piece of pieces(record.text)) hash.update(JSON.stringify(piece).slice(1, -1), 'utf8');
  return hash.update('"]').digest('hex');
}

/** The text in pieces that part no surrogate pair. */
function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + PIECE_CHARS, text.length);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to += 1;
    yield text.slice(from, to);
    from = to;
  }
}

/** The id that the input gave, or one made from the content, for a text file with its name in front. */
export function statementId(record: StatementRecord, content: string, file: InputFile): string {
  if (record.id !== undefined) return record.id;
  return file.format === 'txt' ? `${stemOf(file.path)}-${content.slice(0, 8)}` : idOfContent(content);
}

/** The id of a record that has none and comes from no file of its own. */
export function idOfContent(content: string): string {
  return `s-${content.slice(0, 12)}`;
}
