import type { Limits } from '../model/limits.js';
import { readBytes } from './bytes.js';
import { type Cell, textCell } from './cell.js';
import { FIELDS, type Field } from './columns.js';
import { dateAdvice, inYear, type PartialDate, parseDate } from './dates.js';
import { decodeText } from './encoding.js';
import { type NameFacts, readName } from './file-name.js';
import { type Header, readHeader } from './header.js';
import type { InputFile } from './input-file.js';
import { limitHint } from './limits.js';
import { cutRaw, type ReadItem, type ReadOptions, reject } from './read-item.js';
import { OWN_COLUMNS, toRecord } from './record.js';
import { textBytes } from './text-bytes.js';
import { showBytes } from './utf8.js';

/** One item: a text file is one statement, whole and unchanged. */
export async function* readTxt(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const { bytes, tooLong } = await readAll(file, options);
  if (tooLong) {
    const detail = `the text is longer than allowed: ${limitHint(options.limits, 'cellBytes')}`;
    yield reject(1, 'too_long', detail, showBytes(bytes.subarray(0, 4096)));
    return;
  }
  const text = decodeText(bytes, options);
  if (text === undefined)
    yield reject(
      1,
      'bad_encoding',
      'the text is not UTF-8; convert the file, or say what it is with --encoding',
      showBytes(bytes.subarray(0, 4096)),
    );
  else yield toItem(text, readName(file.path, options.namePattern), options.limits);
}

async function readAll(file: InputFile, options: ReadOptions): Promise<{ bytes: Buffer; tooLong: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of textBytes(readBytes(file, options.limits, options.onBytes), options)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > options.limits.cellBytes) break;
  }
  return { bytes: Buffer.concat(chunks), tooLong: size > options.limits.cellBytes };
}

function toItem(text: string, name: NameFacts, limits: Limits): ReadItem {
  const header = readHeader(text);
  const date = dateOf(name, header);
  if (!date.ok) return reject(1, 'bad_date', date.detail, text);
  const values: Partial<Record<Field, string | undefined>> = {
    id: name.id,
    text,
    title: name.title ?? header.title,
    date: date.text,
    speaker: name.explicit ? (name.speaker ?? header.speaker) : (header.speaker ?? name.speaker),
    source: name.source ?? header.source,
    url: header.url,
    lang: name.lang ?? header.lang,
  };
  const cells: Cell[] = FIELDS.map((field) => textCell(values[field]));
  const result = toRecord(OWN_COLUMNS, cells, limits, []);
  return result.ok
    ? { kind: 'record', line: 1, record: result.record, raw: cutRaw(text) }
    : reject(1, result.reason, result.detail, text);
}

type ChosenDate =
  | { readonly ok: true; readonly text: string | undefined }
  | { readonly ok: false; readonly detail: string };

/**
 * The more exact of what the name and the header say where they agree. Where they do not, the user's own name pattern goes
 * before the header, and the header before a usual name.
 */
function dateOf(name: NameFacts, header: Header): ChosenDate {
  const named = name.date === undefined ? undefined : parseDate(name.date);
  if (named && !named.ok && name.explicit)
    return { ok: false, detail: dateAdvice(name.date ?? '', named.problem) };
  if (header.badDate) return { ok: false, detail: dateAdvice(header.badDate.given, header.badDate.problem) };
  const fromName = named?.ok ? named.date : undefined;
  const fromHeader = datelineDate(header, header.date ?? fromName) ?? header.date;
  const [first, second] = name.explicit ? [fromName, fromHeader] : [fromHeader, fromName];
  return { ok: true, text: (second && first && refines(second, first) ? second : (first ?? second))?.text };
}

/** A dateline without a year takes it from the header or the file name, where these leave its day open. */
function datelineDate(header: Header, known: PartialDate | undefined): PartialDate | undefined {
  if (!header.monthDay || !known) return undefined;
  const date = inYear(header.monthDay, Number(known.text.slice(0, 4)));
  return date && refines(date, known) ? date : undefined;
}

function refines(finer: PartialDate, coarser: PartialDate): boolean {
  return finer.text.startsWith(`${coarser.text}-`);
}
