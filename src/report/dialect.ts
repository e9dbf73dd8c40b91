/** How a CSV is written, for the program that will open it. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly byteOrderMark: boolean;
  readonly decimalMark: '.' | ',';
  /** For a spreadsheet: text that it would run is escaped, and cells end where it would cut them off. */
  readonly guarded: boolean;
}

export type DialectName = 'excel' | 'excel-eu' | 'plain';

const EXCEL: Dialect = {
  delimiter: ',',
  lineEnd: '\r\n',
  byteOrderMark: true,
  decimalMark: '.',
  guarded: true,
};

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  excel: EXCEL,
  'excel-eu': { ...EXCEL, delimiter: ';', decimalMark: ',' },
  plain: { delimiter: ',', lineEnd: '\n', byteOrderMark: false, decimalMark: '.', guarded: false },
};
