import process from 'node:process';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../src/commands/knowledge.js';
import { parseCells } from '../../src/csv/parse.js';
import { splitCsvBytes } from '../../src/csv/split.js';
import { parseDate } from '../../src/ingest/dates.js';
import type { Format, InputFile } from '../../src/ingest/input-file.js';
import { type ReadItem, readRecords } from '../../src/ingest/load.js';
import { csvLines } from '../../src/report/csv.js';
import { DIALECTS } from '../../src/report/dialect.js';
import { CELL_LIMIT, guardCell } from '../../src/report/guard.js';
import { createScorer } from '../../src/stance/scorer.js';
import { optionsOf } from '../ingest/fixture.js';

/** `npm run fuzz` asks for 100,000. */
const CASES = Number(process.env.DEMARCHE_FUZZ_CASES ?? 1000);
/** A case that takes so long hangs: the slowest takes a fraction of a second. */
const HANGS_AFTER_MILLISECONDS = 60_000;

let done = 0;
afterAll(() => {
  process.stderr.write(`fuzz: ${done} cases held\n`);
});

/** Checks a property over its share of the cases. */
async function holds<T>(
  share: number,
  values: fc.Arbitrary<T>,
  check: (value: T) => Promise<void> | void,
): Promise<void> {
  const numRuns = Math.ceil(CASES * share);
  const counted = fc.asyncProperty(values, async (value) => {
    await check(value);
    done += 1;
  });
  await fc.assert(counted, { numRuns, timeout: HANGS_AFTER_MILLISECONDS });
}

/** Any sign there is, the ones that programs stumble over more often. */
const sign = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\0',
        '"',
        "'",
        ',',
        ';',
        '\\',
        '{',
        '[',
        '\ufeff',
        '\u200b',
        '🙂',
        '＝',
        '\u202e',
        ' ',
      ],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('France', 'We condemn', 'text', 'id', '2021-02-30', 'null', '1e999'),
  },
);
const anyText = fc.array(sign, { maxLength: 14 }).map((parts) => parts.join(''));
const notBlank = anyText.filter((text) => text.trim() !== '');

function input(format: Format, bytes: Uint8Array, cuts: readonly number[]): InputFile {
  return {
    path: 'in',
    location: 'in',
    format,
    compression: 'none',
    bytes: bytes.length,
    stream: chunks(bytes, cuts),
  };
}

async function* chunks(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...ends, bytes.length]) {
    if (to > from) yield bytes.subarray(from, to);
    from = to;
  }
}

async function read(format: Format, bytes: Uint8Array, cuts: readonly number[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readRecords(input(format, bytes, cuts), optionsOf({}))) items.push(item);
  return items;
}

const cuts = fc.array(fc.nat(), { maxLength: 5 });

describe('the loaders', () => {
  it('read any bytes, cut anywhere, into records and rejects, and the same ones', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(anyText, { maxLength: 8 }).map((lines) => new Uint8Array(Buffer.from(lines.join('\n')))),
    );
    const formats = fc.constantFrom<Format>('jsonl', 'csv', 'tsv', 'txt');
    await holds(0.2, fc.tuple(formats, bytes, cuts), async ([format, data, at]) => {
      const items = await read(format, data, at);
      expect(items).toEqual(await read(format, data, []));
      for (const item of items) {
        if (item.kind === 'reject') expect(item.reason).toMatch(/^[a-z_]+$/);
        else expect(item.record.text.isWellFormed()).toBe(true);
        expect(item.raw.length).toBeLessThanOrEqual(1000);
      }
    });
  });

  it('keep the texts of JSON lines, and give an item for every line', async () => {
    const rows = fc.array(fc.oneof(notBlank, fc.constant(undefined)), { maxLength: 8 });
    await holds(0.1, fc.tuple(rows, cuts), async ([texts, at]) => {
      const lines = texts.map((text, id) =>
        text === undefined ? '{broken' : JSON.stringify({ id: `${id}`, text }),
      );
      const items = await read('jsonl', Buffer.from(lines.join('\n')), at);
      const found = items.map((item) => (item.kind === 'record' ? item.record.text : item.reason));
      expect(found).toEqual(
        texts.map((text) => (text === undefined ? 'bad_json' : text.isWellFormed() ? text : 'bad_encoding')),
      );
    });
  });

  it('keep the cells of CSV, whatever stands in them and however it is encoded', async () => {
    const rows = fc.array(
      notBlank.filter((text) => text.isWellFormed()),
      { minLength: 1, maxLength: 6 },
    );
    await holds(0.1, fc.tuple(rows, cuts), async ([texts, at]) => {
      const table = stringify([['id', 'text'], ...texts.map((text, id) => [`${id}`, text])], {
        quoted: true,
      });
      const marked = `\uFEFF${table}`;
      const utf16 = Buffer.from(marked, 'utf16le');
      for (const bytes of [Buffer.from(table), Buffer.from(marked), utf16, Buffer.from(utf16).swap16()]) {
        const items = await read('csv', bytes, at);
        expect(items.map((item) => (item.kind === 'record' ? item.record.text : item.reason))).toEqual(texts);
      }
    });
  });
});

describe('the date parser', () => {
  it('finds a day that exists, or says no, and reads its own dates again', async () => {
    const number = fc.integer({ min: -5, max: 10_050 }).map(String);
    const piece = fc.oneof(
      number,
      fc.constantFrom(
        '-',
        '/',
        '.',
        ' ',
        'T',
        'Z',
        ',',
        ':',
        'May',
        'sept',
        'Tue',
        'th',
        '2021',
        '02',
        '30',
        'infinity',
        'epoch',
      ),
    );
    const dates = fc.oneof(
      anyText,
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    await holds(0.25, dates, (text) => {
      const result = parseDate(text);
      if (!result.ok) return;
      const { first, text: written } = result.date;
      expect(written).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      expect(new Date(`${first}T00:00:00Z`).toISOString().slice(0, 10)).toBe(first);
      expect(first.startsWith(written)).toBe(true);
      expect(parseDate(written)).toEqual(result);
    });
  });
});

describe('the engine', () => {
  const { lexicon, actors } = compileKnowledge([]);
  const scorer = createScorer(lexicon, actors);
  const words = (
    'France Türkiye Kenya Russia Ukraine Hungary Kazakhstan the_European_Union the_UN we our I he they it Mr. Minister government of and but not never ' +
    'condemn condemns condemned condemnation support supports supported stands_ready_to help assistance aid provide welcomes deplores refuse to refused would may if that which who by with for against on attack ' +
    'said , . ; : ? ! " ( ) — “ ” \n \n\n 🙂 𝔘 2019 %'
  )
    .split(' ')
    .map((word) => word.replaceAll('_', ' '));
  const spoken = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));
  const texts = fc.oneof({ weight: 4, arbitrary: spoken }, { weight: 1, arbitrary: anyText });

  it('reads any text the same way twice, and its offsets cut the evidence out', async () => {
    await holds(
      0.15,
      fc.record({ text: texts, speaker: fc.constantFrom('FRA', 'EU', undefined) }),
      ({ text, speaker }) => {
        const statement = { id: 'x', text, ...(speaker ? { speaker } : {}) };
        const scored = scorer.score(statement);
        expect(scorer.score(statement)).toEqual(scored);
        const points = [...text];
        for (const stance of scored.stances) {
          expect(stance.sentence).toBeLessThan(scored.sentences);
          expect(points.slice(stance.start, stance.end).join('').trim()).not.toBe('');
          expect(stance.end).toBeLessThanOrEqual(points.length);
          expect(points.slice(stance.cueStart, stance.cueEnd).join('')).not.toBe('');
          expect(stance.cueStart).toBeGreaterThanOrEqual(stance.start);
          expect(stance.cueEnd).toBeLessThanOrEqual(stance.end);
        }
      },
    );
  });
});

describe('the CSV writer', () => {
  const cells = fc.oneof(
    anyText,
    fc.integer(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const tables = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc
        .array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 6 })
        .map((rows) => ({ width, rows })),
    );
  const RUNS = /^[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]/u;

  it('writes what parses back to the same cells, and no cell that a spreadsheet would run', async () => {
    await holds(
      0.2,
      fc.tuple(fc.constantFrom('excel', 'excel-eu', 'plain' as const), tables),
      async ([name, { width, rows }]) => {
        const dialect = DIALECTS[name as keyof typeof DIALECTS];
        const header = Array.from({ length: width }, (_, at) => `column${at}`);
        let written = '';
        for await (const piece of csvLines(header, batchOf(rows), dialect)) written += piece;
        const bytes = Buffer.from(written.replace(/^\ufeff/, ''));
        const delimiter = dialect.delimiter as ',' | ';';
        const records = splitCsvBytes(bytes, delimiter);
        expect(records.filter(({ problem }) => problem)).toEqual([]);
        const wanted = rows.map((row) =>
          row.map((cell) => shown(cell, dialect.guarded, dialect.decimalMark)),
        );
        const read = parseCells(
          records.map((record) => record.bytes.toString()),
          delimiter,
        );
        // A row of one empty cell is an empty line, which is no row to a reader.
        expect(read.slice(1)).toEqual(wanted.filter((row) => row.length > 1 || row[0] !== ''));
        if (!dialect.guarded) return;
        rows.flat().forEach((cell, at) => {
          const out = wanted.flat()[at] ?? '';
          if (typeof cell === 'string') expect(RUNS.test(out)).toBe(false);
          expect(out.length).toBeLessThanOrEqual(CELL_LIMIT);
        });
      },
    );
  });

  function shown(cell: string | number | null, guarded: boolean, mark: string): string {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', mark);
    const text = guarded ? guardCell(cell) : cell;
    return Buffer.from(text).toString();
  }

  async function* batchOf(
    rows: readonly (readonly unknown[])[],
  ): AsyncGenerator<readonly (readonly unknown[])[]> {
    if (rows.length > 0) yield rows;
  }
});
