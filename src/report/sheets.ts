import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type Alignment, type Style, WorkbookWriter, type WorksheetWriter } from '@cj-tech-master/excelts';
import { fixZipDates } from './zip-dates.js';

/** Excel specifications and limits: rows of a sheet, and links of a sheet. */
export const SHEET_ROWS = 1_048_576;
const SHEET_LINKS = 65_530;

export interface SheetCell {
  readonly value: string | number | Date | null;
  /** A number format that differs from that of the column. */
  readonly format?: string;
  /** A web page that the text of the cell leads to. */
  readonly url?: string;
  /** A place in this workbook that the cell leads to, as in `'evidence'!A2:C9`; never made from data. */
  readonly place?: string;
}

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly format?: string;
  readonly wrap?: boolean;
  /** Headers of numbers stand at the right, above them. */
  readonly numeric?: boolean;
  /** Where the two ends of a colour scale around 0 stand. */
  readonly scale?: number;
}

/** A workbook that is being written, one sheet at a time: a sheet that is begun ends the one before. */
export interface Book {
  readonly addSheet: (name: string, columns: readonly SheetColumn[], rows: number) => void;
  readonly addRow: (cells: readonly SheetCell[]) => Promise<void>;
  /** Ends the file, which has the same bytes for the same cells. */
  readonly close: () => Promise<void>;
  /** Gives up: what was written so far is no workbook. */
  readonly abandon: () => void;
}

/** No moment of the run may get into the file. */
const CREATED = new Date(Date.UTC(2000, 0, 1));
const CREATOR = 'demarche';
const FONT = { name: 'Calibri', size: 11, family: 2 } as const;
const HEADER_FONT = { ...FONT, bold: true } as const;
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7ECF2' } } as const;
const LINK_FONT = { ...FONT, color: { argb: 'FF0B57A4' }, underline: true } as const;
/** Orange and blue of ColorBrewer's PuOr and RdBu: all common kinds of colour vision tell them apart. */
const SCALE_COLORS = ['FFE08214', 'FFFFFFFF', 'FF4393C3'].map((argb) => ({ argb }));
/** The height of a line in points, and how many lines of wrapped text a row shows at most. */
const LINE_HEIGHT = 15;
const MOST_LINES = 10;
/** Rows between two looks at whether the disk keeps up. */
const ROWS_AT_ONCE = 256;

/** Opens a workbook that is written row by row, so that memory does not grow with its sheets. */
export function openBook(path: string): Book {
  const file = createWriteStream(path);
  const written = finished(file);
  // Whoever closes the book hears of a failure; one who gives up need not.
  written.catch(() => {});
  const book = new WorkbookWriter({
    stream: file,
    useStyles: true,
    created: CREATED,
    modified: CREATED,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
  });
  const compressed = followCompression(book);
  let sheet: WorksheetWriter | undefined;
  let columns: readonly SheetColumn[] = [];
  let [rows, links] = [0, 0];
  let styles = new Map<string, CellStyle>();
  // The library knows a style again by its object: one that is made anew for each cell is looked up in full.
  const styleOf = (column: number, format: string | undefined, isLink: boolean): CellStyle => {
    const key = `${column} ${format} ${isLink}`;
    const known = styles.get(key);
    if (known) return known;
    const { format: usual, ...rest } = columns[column] ?? {};
    const numFmt = format ?? usual;
    const made = {
      ...columnStyle(rest),
      ...(numFmt ? { numFmt } : {}),
      ...(isLink ? { font: LINK_FONT } : {}),
    };
    styles.set(key, made);
    return made;
  };
  return {
    addSheet: (name, wanted, count) => {
      sheet?.commit();
      columns = wanted;
      styles = new Map();
      [rows, links] = [0, 0];
      sheet = beginSheet(book, name, wanted, count);
    },
    addRow: async (cells) => {
      if (!sheet) throw new Error('a row needs a sheet');
      const row = sheet.addRow([]);
      cells.forEach((cell, index) => {
        if (cell.value === null) return;
        const target = row.getCell(index + 1);
        const url = links < SHEET_LINKS ? cell.url : undefined;
        if (url !== undefined) links++;
        target.value = cellValue(cell, url);
        target.style = styleOf(index, cell.format, (cell.place ?? url) !== undefined);
      });
      const lines = linesOf(cells, columns);
      if (lines > 1) row.height = LINE_HEIGHT * Math.min(lines, MOST_LINES);
      row.commit();
      if (++rows % ROWS_AT_ONCE > 0) return;
      await compressed();
      if (file.writableNeedDrain) await once(file, 'drain');
    },
    close: async () => {
      sheet?.commit();
      await book.commit();
      await written;
      await fixZipDates(path);
    },
    abandon: () => {
      file.destroy();
    },
  };
}

/**
 * The library hands rows to the compressor without waiting for it; who writes faster would hold the whole sheet in memory.
 * Returns what waits until all that was handed over is compressed.
 */
function followCompression({ zip }: WorkbookWriter): () => Promise<unknown> {
  const pending = new Set<Promise<void>>();
  const add = zip.add.bind(zip);
  zip.add = (file) => {
    const push = file.push.bind(file);
    file.push = (data, final, callback) => {
      const done = push(data, final, callback);
      // The last piece of a part is done only when the parts before it are.
      if (final) return done;
      pending.add(done);
      const forget = (): boolean => pending.delete(done);
      done.then(forget, forget);
      return done;
    };
    add(file);
  };
  return () => Promise.all(pending);
}

function beginSheet(
  book: WorkbookWriter,
  name: string,
  columns: readonly SheetColumn[],
  rows: number,
): WorksheetWriter {
  const last = { row: rows + 1, column: columns.length };
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    autoFilter: { from: { row: 1, column: 1 }, to: last },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map((column) => ({
    width: column.width,
    style: { ...columnStyle(column), ...(column.format ? { numFmt: column.format } : {}) },
  }));
  const header = sheet.addRow(columns.map((column) => column.header));
  columns.forEach(({ numeric }, index) => {
    const cell = header.getCell(index + 1);
    cell.font = HEADER_FONT;
    cell.fill = HEADER_FILL;
    cell.alignment = { vertical: 'top', ...(numeric ? { horizontal: 'right' } : aside(false)) };
  });
  header.commit();
  columns.forEach(({ scale }, index) => {
    if (scale === undefined || rows === 0) return;
    const letter = sheet.getColumn(index + 1).letter;
    sheet.addConditionalFormatting({
      ref: `${letter}2:${letter}${last.row}`,
      rules: [
        {
          type: 'colorScale',
          priority: index + 1,
          cfvo: [-scale, 0, scale].map((value) => ({ type: 'num', value })),
          color: SCALE_COLORS,
        },
      ],
    });
  });
  return sheet;
}

type CellStyle = Partial<Style>;

function columnStyle({ wrap, numeric }: Pick<SheetColumn, 'wrap' | 'numeric'>): CellStyle {
  return { alignment: { vertical: 'top', ...aside(numeric), ...(wrap ? { wrapText: true } : {}) } };
}

/** Text begins a little to the right of its edge, where the number of the next column ends. */
function aside(numeric: boolean | undefined): Partial<Alignment> {
  return numeric ? {} : { horizontal: 'left', indent: 1 };
}

/** Lines that wrapped text takes: a row that does not say its height is one line high in some programs. */
function linesOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  return Math.max(
    1,
    ...columns.map(({ wrap, width }, index) => {
      const value = cells[index]?.value;
      if (!wrap || typeof value !== 'string') return 1;
      return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
    }),
  );
}

/** A link within the workbook is a formula, which keeps a number a number and moves with its row when it is sorted. */
function cellValue({ value, place }: SheetCell, url: string | undefined) {
  if (url !== undefined) return { text: String(value), hyperlink: url };
  if (place === undefined || value === null || value instanceof Date) return value;
  const shown = typeof value === 'number' ? String(value) : quoted(value);
  return { formula: `HYPERLINK(${quoted(`#${place}`)},${shown})`, result: value };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
