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

/** Verbs that a subject stands before. */
export const FINITE = new Set<Tag>(['VBZ', 'VBD', 'VBP', 'MD', 'BE', 'HV', 'DO']);

/** Verbs in any form. */
export const VERBAL = new Set<Tag>(['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG']);

/** Tags across which no object is looked for. */
export const STOPS = new Set<Tag>(['SB', 'WR', 'CC', 'MK', 'PRP', 'LK']);

/** What may head a noun phrase. */
export const NOUNISH = new Set<Tag>(['NN', 'NNS', 'NNP', 'CD']);

/** With what an object may begin. */
export const OPENS_OBJECT = new Set<Tag>(['DT', 'PRP$', 'PRP', 'NNP', 'JJ', 'CD', 'NNS', 'NN']);

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
