/** Raised when a column of the findings changes its name, its type or its meaning; new columns go to the end. */
export const FINDING_SCHEMA = '1';

/** What a row of the findings may be. Each record that goes in gets exactly one `statement` or `error`, as its last row. */
export const FINDING_KINDS = ['stance', 'worklist', 'statement', 'error'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The columns of the findings, in their order: those of the table `stances` under their own names, and a few more. */
export const FINDING_COLUMNS = [
  ['kind', 'text'],
  ['statement_id', 'text'],
  ['content_hash', 'text'],
  ['date', 'text'],
  ['speaker', 'text'],
  ['stance_no', 'integer'],
  ['sentence_no', 'integer'],
  ['char_start', 'integer'],
  ['char_end', 'integer'],
  ['holder', 'text'],
  ['holder_actor', 'text'],
  ['holder_text', 'text'],
  ['holder_basis', 'text'],
  ['stance', 'text'],
  ['polarity', 'text'],
  ['status', 'text'],
  ['target', 'text'],
  ['target_actor', 'text'],
  ['target_text', 'text'],
  ['cue', 'text'],
  ['cue_start', 'integer'],
  ['cue_end', 'integer'],
  ['rule_id', 'text'],
  ['intensity', 'integer'],
  ['plover', 'text'],
  ['cameo', 'text'],
  ['worklist_no', 'integer'],
  ['worklist_kind', 'text'],
  ['worklist_text', 'text'],
  ['sentences', 'integer'],
  ['stances', 'integer'],
  ['engine', 'text'],
  ['lexicon', 'text'],
  ['actors', 'text'],
  ['reason', 'text'],
  ['detail', 'text'],
] as const satisfies readonly (readonly [name: string, type: 'text' | 'integer'])[];

type FindingColumn = (typeof FINDING_COLUMNS)[number][0];

/** One row of the findings; what does not apply is left out. */
export type Finding = { readonly kind: FindingKind } & Readonly<
  Partial<Record<Exclude<FindingColumn, 'kind'>, string | number>>
>;
