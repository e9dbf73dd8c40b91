/**
 * Parts of speech, after the Penn Treebank where it has them. `BE`, `HV` and `DO` are the auxiliaries in any
 * form, `LK` the words that join a noun phrase or a clause ("after", "as"), `SB` subordinators, `WR` relative
 * words, `TM` words for days and months, `MK` punctuation.
 */
export type Tag =
  | 'DT' | 'PRP$' | 'PRP' | 'JJ' | 'NN' | 'NNS' | 'NNP' | 'CD' | 'POS'
  | 'VB' | 'VBP' | 'VBZ' | 'VBD' | 'VBN' | 'VBG' | 'MD' | 'BE' | 'HV' | 'DO'
  | 'TO' | 'IN' | 'LK' | 'SB' | 'WR' | 'CC' | 'RB' | 'NEG' | 'TM' | 'EX' | 'MK'; // biome-ignore format: a table

/** Stands among the tags of a plural noun that may be a verb, though the word list does not say so: "arms". */
export const RARE_VERB = 'rare VBZ';

/** Some of the tags. Comparing takes a fifth of what a `Set` takes to be asked, and it is asked at every word. */
export interface TagSet {
  has(tag: Tag | undefined): boolean;
}

/** Verbs that a subject stands before. */
export const FINITE: TagSet = {
  has: (tag) =>
    tag === 'VBZ' ||
    tag === 'VBD' ||
    tag === 'VBP' ||
    tag === 'MD' ||
    tag === 'BE' ||
    tag === 'HV' ||
    tag === 'DO',
};

/** Verbs in any form. */
export const VERBAL: TagSet = {
  has: (tag) =>
    tag === 'VB' || tag === 'VBP' || tag === 'VBZ' || tag === 'VBD' || tag === 'VBN' || tag === 'VBG',
};

/** Tags across which no object is looked for. */
export const STOPS: TagSet = {
  has: (tag) => tag === 'SB' || tag === 'WR' || tag === 'CC' || tag === 'MK' || tag === 'PRP' || tag === 'LK',
};

/** What may head a noun phrase. */
export const NOUNISH: TagSet = {
  has: (tag) => tag === 'NN' || tag === 'NNS' || tag === 'NNP' || tag === 'CD',
};

/** With what an object may begin. */
export const OPENS_OBJECT: TagSet = {
  has: (tag) =>
    tag === 'DT' ||
    tag === 'PRP$' ||
    tag === 'PRP' ||
    tag === 'NNP' ||
    tag === 'JJ' ||
    tag === 'CD' ||
    tag === 'NNS' ||
    tag === 'NN',
};

/** Auxiliaries in any form. */
export const AUXILIARIES: TagSet = {
  has: (tag) => tag === 'MD' || tag === 'BE' || tag === 'HV' || tag === 'DO',
};

/** Verbs that take a bare infinitive. */
export const BARE = new Set(['help', 'helps', 'helped', 'helping', 'let', 'lets', 'make', 'makes', 'made']);

/** Stretches of time that "last" and "next" count. */
export const PERIODS = new Set([
  'year',
  'week',
  'month',
  'night',
  'weekend',
  'summer',
  'winter',
  'spring',
  'autumn',
  'decade',
  'century',
]);
