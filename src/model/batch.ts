/** Statements on their way to the scorer, in a shape that goes to another thread without a copy of their texts. */
export interface StatementBatch {
  readonly ids: readonly string[];
  /** The texts one after another, in UTF-8. */
  readonly bytes: Uint8Array;
  /** Where each text ends in `bytes`. */
  readonly ends: Int32Array<ArrayBuffer>;
  readonly titles: readonly (string | null)[];
  /** Partial ISO dates. */
  readonly dates: readonly (string | null)[];
  /** Codes of actors. */
  readonly speakers: readonly (string | null)[];
}

/** The columns of a scored stance, in the order of `ScoredBatch.stances`. */
export const STANCE_COLUMNS = [
  'place', 'stance_no', 'sentence_no', 'char_start', 'char_end', 'holder', 'holder_actor', 'holder_text', 'holder_basis',
  'stance', 'polarity', 'status', 'target', 'target_actor', 'target_text', 'cue', 'cue_start', 'cue_end', 'rule_id',
  'intensity', 'plover', 'cameo',
] as const; // biome-ignore format: a table

/** Of these, the ones that hold a text: by its number in `ScoredBatch.texts`. */
export const STANCE_TEXTS: ReadonlySet<(typeof STANCE_COLUMNS)[number]> = new Set([
  'holder', 'holder_actor', 'holder_text', 'holder_basis', 'stance', 'polarity', 'status', 'target', 'target_actor',
  'target_text', 'cue', 'rule_id', 'plover', 'cameo',
] as const); // biome-ignore format: a table

/** In place of the number of sentences of a statement that could not be read. */
export const PASSED_OVER = -1;

/** Why a statement could not be read; as `rejects` names it. */
type PassedOverReason = 'score_too_slow' | 'score_out_of_memory' | 'score_crashed' | 'score_failed';

/** A statement of a batch that could not be read, and why. */
export interface PassedOver {
  readonly place: number;
  readonly reason: PassedOverReason;
  /** In words, with what to do. */
  readonly detail: string;
}

/** What the scorer found in a batch: columns of whole numbers, and each text that they point to once. */
export interface ScoredBatch {
  readonly texts: readonly string[];
  /** For each statement of the batch: its number of sentences (or `PASSED_OVER`), and of stances. */
  readonly statements: readonly [sentences: Int32Array, stances: Int32Array];
  /** One for each of `STANCE_COLUMNS`. */
  readonly stances: readonly Int32Array[];
  /** The place of the statement in the batch, the sentence, and the numbers of kind and text. */
  readonly worklist: readonly Int32Array[];
  readonly passedOver: readonly PassedOver[];
}
