import type { CommandName } from './config.js';
import type { OptionName } from './options.js';

export interface CommandSpec {
  readonly name: CommandName;
  /** The positional arguments, as yargs writes them. */
  readonly usage: string;
  readonly describe: string;
  readonly positional?: { readonly name: string; readonly describe: string };
  readonly options: readonly OptionName[];
  readonly examples: readonly (readonly [command: string, what: string])[];
}

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
