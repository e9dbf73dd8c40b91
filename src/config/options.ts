import type { CommandName } from './config.js';

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

export interface CommandSpec {
  readonly name: CommandName;
  /** The positional arguments, as yargs writes them. */
  readonly usage: string;
  readonly describe: string;
  readonly positional?: { readonly name: string; readonly describe: string };
  readonly options: readonly OptionName[];
  readonly examples: readonly (readonly [command: string, what: string])[];
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
    describe: 'Threads that read statements; their number changes nothing but the time it takes',
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

const INPUT = {
  name: 'inputs',
  describe: 'Files, folders or globs: txt, jsonl, csv, tsv, parquet, arrow; .gz, .zst',
};
const PUBLISHING: readonly OptionName[] = ['xlsx', 'html', 'reports', 'keep'];
const READING: readonly OptionName[] = ['map', 'name-pattern', 'encoding', 'max-rejects', 'limit'];

/** Every command, in the order of the help. */
export const COMMAND_SPECS: readonly CommandSpec[] = [
  {
    name: 'run',
    usage: 'run <inputs..>',
    describe: 'Load, score and report: the nightly job.',
    positional: INPUT,
    options: [
      'db',
      'out',
      ...READING,
      'follow-links',
      'dialect',
      'count',
      'roll-up',
      ...PUBLISHING,
      'lexicon',
      'dry-run',
      'jobs',
      'memory',
      'cache',
      'profile',
    ],
    examples: [
      ['$0 run statements', 'everything in a folder'],
      ['$0 run news.csv --map text=body --max-rejects 1%', 'own names'],
      ['$0 run statements --xlsx --html --keep 14', 'workbook and page'],
    ],
  },
  {
    name: 'load',
    usage: 'load <inputs..>',
    describe: 'Read files into the database.',
    positional: INPUT,
    options: ['db', ...READING, 'follow-links', 'dry-run', 'memory', 'cache', 'profile'],
    examples: [['$0 load wire speeches.jsonl.gz', 'a folder and a file']],
  },
  {
    name: 'score',
    usage: 'score',
    describe: 'Read the stances out of statements that are new or have changed.',
    options: ['db', 'lexicon', 'limit', 'dry-run', 'jobs', 'memory', 'cache', 'profile'],
    examples: [['$0 score --lexicon my-rules', 'with rules of your own']],
  },
  {
    name: 'report',
    usage: 'report',
    describe: 'Write and publish the reports of what the database holds.',
    options: [
      'db',
      'out',
      'from',
      'statements',
      ...READING,
      'follow-links',
      'dialect',
      'count',
      'roll-up',
      ...PUBLISHING,
      'lexicon',
      'memory',
      'cache',
      'profile',
    ],
    examples: [
      ['$0 report --dialect excel-eu', 'for a European spreadsheet'],
      ['$0 report --from found --statements lake', 'stances from Spark'],
      ['$0 report --count stories --roll-up', 'five wires, one story'],
    ],
  },
  {
    name: 'rebuild',
    usage: 'rebuild',
    describe: 'Make a database again that does not hold what its ledger says.',
    options: [
      'db',
      'out',
      'map',
      'name-pattern',
      'encoding',
      'limit',
      'without-missing',
      'lexicon',
      'jobs',
      'memory',
      'cache',
      'profile',
    ],
    examples: [['$0 rebuild --config nightly.json', 'with the options of run']],
  },
  {
    name: 'annotate',
    usage: 'annotate [file]',
    describe: 'Records in, stances out as JSON lines, without a database.',
    positional: { name: 'file', describe: 'A file of records; - or nothing reads JSON lines from stdin' },
    options: [...READING, 'lexicon', 'cache'],
    examples: [
      ['$0 annotate in.jsonl > out.jsonl', 'a file'],
      ['zcat in.jsonl.gz | $0 annotate - | head', 'a pipe'],
    ],
  },
  {
    name: 'worker',
    usage: 'worker',
    describe: 'The scorer as a step of a larger engine: an Arrow IPC stream in, another out.',
    options: ['map', 'limit', 'lexicon', 'jobs', 'memory', 'cache'],
    examples: [['$0 worker < in.arrows > out.arrows', 'see docs/worker.md']],
  },
  {
    name: 'explain',
    usage: 'explain',
    describe: 'Show why a sentence carries a stance, or why it does not.',
    options: ['text', 'id', 'speaker', 'date', 'json', 'db', 'out', 'memory', 'lexicon', 'cache'],
    examples: [
      ['$0 explain --text "Japan stands with Ukraine."', 'a sentence'],
      ['$0 explain --text "We condemn it." --speaker FRA', 'in a voice'],
      ['$0 explain --id un-2017-TUR', 'a statement of the database'],
    ],
  },
  {
    name: 'eval',
    usage: 'eval <gold>',
    describe: 'Precision, recall and F1 against a gold file, and what went wrong.',
    positional: { name: 'gold', describe: 'JSON lines with id, text and stances' },
    options: [
      'predictions',
      'errors',
      'json',
      'min-f1',
      'min',
      'save',
      'compare',
      'half',
      'halves',
      'ontology',
      'lexicon',
    ],
    examples: [
      ['$0 eval gold.jsonl --errors 5', 'with what went wrong'],
      ['$0 eval gold.jsonl --predictions p.jsonl', 'what annotate printed'],
      ['$0 eval gold.jsonl --save last.json', 'to compare with later'],
      ['$0 eval gold.jsonl --compare last.json', 'what has changed'],
      ['$0 eval gold.jsonl --half b --min-f1 0.9', 'a gate, exit 4'],
      ['$0 eval events.jsonl --ontology plover', 'event classes'],
    ],
  },
  {
    name: 'lexicon check',
    usage: 'check',
    describe: 'Refuse duplicate, dead and shadowed rules and rules without examples.',
    options: ['lexicon'],
    examples: [['$0 lexicon check --lexicon my-rules', 'rules of your own too']],
  },
  {
    name: 'lexicon list',
    usage: 'list',
    describe: 'List the rules with how often each fired.',
    options: ['db', 'lexicon', 'json'],
    examples: [['$0 lexicon list | grep welcome', 'rules about welcoming']],
  },
  {
    name: 'sql',
    usage: 'sql [query]',
    describe: 'Ask the database in SQL, read-only.',
    positional: { name: 'query', describe: 'The query' },
    options: ['file', 'schema', 'wide', 'csv', 'json', 'db', 'out', 'memory'],
    examples: [
      ['$0 sql "from actor_summary limit 5"', 'a table'],
      ['$0 sql -f mine.sql --csv > mine.csv', 'a file of SQL'],
      ['$0 sql "from evidence" --wide | less -S', 'in a pager'],
      ['$0 sql --schema | less', 'what there is to ask'],
    ],
  },
  {
    name: 'kwic',
    usage: 'kwic <term>',
    describe: 'Keyword in context: where a word or phrase stands, with actor and date.',
    positional: { name: 'term', describe: 'A word or phrase, in any case; * stands for the rest of a word' },
    options: ['context', 'speaker', 'wide', 'csv', 'json', 'db', 'out', 'memory'],
    examples: [
      ['$0 kwic sovereignty --speaker UKR', 'one actor'],
      ['$0 kwic "stand* with" --csv > stand.csv', 'a phrase, any ending'],
    ],
  },
  {
    name: 'diff',
    usage: 'diff <runs..>',
    describe: 'What changed between two published runs, and why.',
    positional: { name: 'runs', describe: 'Two run ids below --out, or folders; latest is one' },
    options: ['out', 'json', 'memory'],
    examples: [['$0 diff 20220111T020000Z latest', 'since that night']],
  },
];
