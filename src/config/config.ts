import type { LogFormat } from '../effects/log.js';
import type { Encoding } from '../model/encoding.js';
import type { Limits } from '../model/limits.js';

export const COMMANDS = [
  'run',
  'load',
  'score',
  'report',
  'rebuild',
  'annotate',
  'worker',
  'explain',
  'eval',
  'lexicon check',
  'lexicon list',
  'sql',
  'kwic',
  'diff',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export const DIALECTS = ['excel', 'excel-eu', 'plain'] as const;
type DialectName = (typeof DIALECTS)[number];

/** What the figures of the reports count: every statement that tells of a stance, or each story once a day. */
export const COUNTED = ['statements', 'stories'] as const;
type Counted = (typeof COUNTED)[number];

export const RECORD_FIELDS = ['id', 'text', 'title', 'date', 'speaker', 'source', 'url', 'lang'] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

export const LIMIT_NAMES = [
  'inflatedBytes',
  'ratio',
  'lineBytes',
  'cellBytes',
  'columns',
  'depth',
  'seconds',
  'statementSeconds',
] as const satisfies readonly (keyof Limits)[];

/** How many rejected records are still no reason to complain: a count, or a share of what was read. */
export type Tolerance =
  | { readonly kind: 'count'; readonly most: number }
  | { readonly kind: 'share'; readonly most: number };

export const HALVES = ['a', 'b'] as const;
type HalfName = (typeof HALVES)[number];

export const ONTOLOGIES = ['plover'] as const;
type OntologyName = (typeof ONTOLOGIES)[number];

/** Everything that the program was asked for, checked and frozen. Paths are absolute, but for inputs. */
export interface Config {
  readonly command: CommandName;
  /** INPUT..., as given. */
  readonly inputs: readonly string[];
  readonly db: string;
  /** Whether --db was named by a flag, a variable or the config file. */
  readonly dbGiven: boolean;
  readonly out: string;
  /** Field to column; an empty column leaves the field out. */
  readonly columns: ReadonlyMap<RecordField, string>;
  readonly namePattern?: RegExp;
  /** What a text without a mark is taken for when it is not UTF-8. */
  readonly encoding?: Encoding;
  /** What --limit changes of the limits of ingest. */
  readonly limits: Partial<Limits>;
  readonly followLinks: boolean;
  readonly dialect: DialectName;
  readonly count: Counted;
  /** Whether the stances of organisations are reported for their members, too. */
  readonly rollUp: boolean;
  /** Whether the reports are also written as one workbook. */
  readonly xlsx: boolean;
  /** Whether a page is written that shows them. */
  readonly html: boolean;
  /** A folder of reports of the user's own. */
  readonly reports?: string;
  /** How many published runs are kept, this one included; all where it is not given. */
  readonly keep?: number;
  readonly maxRejects: Tolerance;
  /** Extra lexicon folders, of shipped packs or of the user. */
  readonly lexicon: readonly string[];
  /** Where workers wrote the findings that report takes, and the statements that they were made in, as given. */
  readonly from?: string;
  readonly statements: readonly string[];
  readonly dryRun: boolean;
  /** Rebuilds without the files that are gone. */
  readonly withoutMissing: boolean;
  /** Where compiled lexicons are kept; without it nothing is. */
  readonly cache?: string;
  readonly jobs: number;
  readonly memory: string;
  /** Whether to say where the time went. */
  readonly profile: boolean;
  readonly log: LogFormat;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly json: boolean;
  readonly csv: boolean;
  readonly text?: string;
  readonly id?: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly gold?: string;
  readonly predictions?: string;
  readonly errors: number;
  readonly minF1?: number;
  /** The least that a figure of eval may be, by its name. */
  readonly minimums: ReadonlyMap<string, number>;
  readonly save?: string;
  readonly compare?: string;
  readonly half?: HalfName;
  readonly halves: boolean;
  readonly ontology?: OntologyName;
  readonly query?: string;
  readonly queryFile?: string;
  /** Prints what tables and columns mean, in the place of a query. */
  readonly schema: boolean;
  /** Whether a table may be wider than the terminal, for a pager that scrolls to the side. */
  readonly wide: boolean;
  /** The word or phrase that kwic looks for. */
  readonly term?: string;
  /** Characters on either side of it. */
  readonly context: number;
  /** The two runs that are compared: ids, folders, or latest. */
  readonly runs: readonly string[];
}
