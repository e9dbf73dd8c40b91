export interface OptionSpec {
  readonly name: string;
  /** What the value is, for the help; a flag has none. */
  readonly takes?: string;
  readonly describe: string;
  /** The default, as the help shows it. */
  readonly fallback?: string;
  readonly alias?: string;
  readonly repeatable?: boolean;
  /** May also stand in a DEMARCHE_ variable and in the config file. */
  readonly shared?: boolean;
}

const options = {
  db: { takes: 'FILE', describe: 'The database', fallback: 'data/demarche.duckdb', shared: true },
  out: {
    takes: 'FOLDER',
    describe: 'Where each run puts its folder of reports',
    fallback: 'reports',
    shared: true,
  },
  map: {
    takes: 'FIELD=COLUMN',
    describe: 'Which column holds a field, as in text=body; repeatable',
    fallback: 'the usual names',
    repeatable: true,
    shared: true,
  },
  'name-pattern': {
    takes: 'REGEXP',
    describe: 'Reads fields from the names of text files: (?<speaker>[A-Z]{3})_(?<date>\\d{4})',
    fallback: 'none',
    shared: true,
  },
  encoding: {
    takes: 'NAME',
    describe:
      'What a text file without a byte-order mark is taken for when it is not UTF-8: utf-16le, utf-16be or windows-1252; utf-8 for none',
    fallback: 'none: it is refused',
    shared: true,
  },
  limit: {
    takes: 'NAME=N',
    describe:
      'How much one input may ask for: inflatedBytes, ratio, lineBytes, cellBytes, columns, depth, seconds or statementSeconds; repeatable',
    fallback: 'generous',
    repeatable: true,
    shared: true,
  },
  'follow-links': { describe: 'Follows symbolic links inside given folders', fallback: 'off', shared: true },
  dialect: {
    takes: 'NAME',
    describe: 'How CSV files are written: excel, excel-eu (semicolon, decimal comma) or plain',
    fallback: 'excel',
    shared: true,
  },
  count: {
    takes: 'WHAT',
    describe:
      'What the figures count: statements, or stories: near copies tell a holder, target, stance and polarity once a day',
    fallback: 'statements',
    shared: true,
  },
  'roll-up': {
    describe: 'Also reports the stances of organisations for their members, as member_rollup.csv',
    fallback: 'off',
    shared: true,
  },
  xlsx: { describe: 'Also writes the reports as one workbook, demarche.xlsx', fallback: 'off', shared: true },
  html: {
    describe: 'Also writes a page that opens offline, demarche.html: heat map, timeline, shifts, evidence',
    fallback: 'off',
    shared: true,
  },
  reports: {
    takes: 'FOLDER',
    describe: 'Adds a report for each .sql file of a folder of your own',
    fallback: 'none',
    shared: true,
  },
  keep: {
    takes: 'N',
    describe: 'Removes older published runs until N are left, this one included',
    fallback: 'all',
    shared: true,
  },
  'max-rejects': {
    takes: 'N',
    describe: 'Exit 3 when more records than this are refused: a count, or a share such as 1%',
    fallback: '0',
    shared: true,
  },
  lexicon: {
    takes: 'FOLDER',
    describe:
      "A folder of lexicon files to add to the package's own, or a pack: concern, condolence; repeatable",
    fallback: 'none',
    repeatable: true,
    shared: true,
  },
  'dry-run': { describe: 'Says what would be done and changes nothing', fallback: 'off' },
  'without-missing': {
    describe: 'Goes on without the files that are neither on disk nor in OUT/latest',
    fallback: 'off',
  },
  jobs: {
    takes: 'N',
    describe: 'Threads that read statements, and of DuckDB; their number changes only the time it takes',
    fallback: 'all cores',
    shared: true,
  },
  memory: {
    takes: 'SIZE',
    describe: 'What the job may hold in memory, as in 512MB or 2GB; DuckDB gets two fifths of it',
    fallback: '1GB',
    shared: true,
  },
  cache: {
    takes: 'FOLDER',
    describe: 'Where the compiled lexicon is kept for the next run; safe to delete',
    fallback: '~/.cache/demarche',
    shared: true,
  },
  profile: {
    describe: 'Says at the end where the time went, by stage',
    fallback: 'off',
    shared: true,
  },
  from: {
    takes: 'FOLDER',
    describe: 'Takes the stances from what workers wrote to parquet, as a run of integrations/spark',
    fallback: 'the database',
  },
  statements: {
    takes: 'INPUT',
    describe: 'With --from, the statements that they were found in: a file, folder or glob; repeatable',
    fallback: 'none',
    repeatable: true,
  },
  json: { describe: 'Prints JSON', fallback: 'off' },
  csv: { describe: 'Prints CSV', fallback: 'off' },
  text: { takes: 'TEXT', describe: 'The text to explain', fallback: 'none' },
  id: { takes: 'ID', describe: 'A statement of the database to explain', fallback: 'none' },
  speaker: { takes: 'NAME', describe: 'Whose voice the text is: code, name or role', fallback: 'none' },
  date: { takes: 'DATE', describe: 'When it was said: 2019, 2019-09 or 2019-09-24', fallback: 'none' },
  predictions: {
    takes: 'FILE',
    describe: 'What annotate printed',
    fallback: 'scores the gold texts now',
  },
  errors: { takes: 'N', describe: 'Shows up to N examples for each kind of error', fallback: '0' },
  'min-f1': { takes: 'F1', describe: 'Exit 4 when the mean F1 of detection is lower', fallback: 'none' },
  min: {
    takes: 'NAME=X',
    describe: 'Exit 4 when a figure is lower, as in directed=0.8 or support.precision=0.9; repeatable',
    fallback: 'none',
    repeatable: true,
  },
  save: { takes: 'FILE', describe: 'Writes predictions and figures, for --compare', fallback: 'none' },
  compare: {
    takes: 'FILE',
    describe: 'Shows which records changed since --save wrote this file',
    fallback: 'none',
  },
  half: { takes: 'a|b', describe: 'Only one half of the records, split by id', fallback: 'all records' },
  halves: { describe: 'Both halves side by side', fallback: 'off' },
  ontology: {
    takes: 'NAME',
    describe: 'plover: event roots and codes of each record, measured where gold has labels',
    fallback: 'none',
  },
  schema: { describe: 'Prints what every table, view, macro and column means', fallback: 'off' },
  wide: { describe: 'Cuts and leaves out no column: for a pager, as in | less -S', fallback: 'off' },
  context: { takes: 'N', describe: 'Characters shown on either side of the term', fallback: '40' },
  file: { takes: 'FILE', alias: 'f', describe: 'Reads the query from a file', fallback: 'none' },
  config: { takes: 'FILE', describe: 'Reads options from a JSON file', fallback: 'none' },
  log: {
    takes: 'FORMAT',
    describe: 'Messages as text, or as one json object a line',
    fallback: 'text',
    shared: true,
  },
  quiet: { describe: 'Only warnings and errors on stderr', fallback: 'off', shared: true },
  'no-color': { describe: 'No colour, also on a terminal', fallback: 'off', shared: true },
} as const satisfies Record<string, Omit<OptionSpec, 'name'>>;

export type OptionName = keyof typeof options;

/** Every option, by name. */
export const OPTIONS: ReadonlyMap<string, OptionSpec> = new Map(
  Object.entries<Omit<OptionSpec, 'name'>>(options).map(([name, spec]) => [name, { name, ...spec }]),
);

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ['config', 'log', 'quiet', 'no-color'];
