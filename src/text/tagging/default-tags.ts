import type { Token } from '../tokens.js';
import { behindOpening, opensRelative, pronounBeforeAside, tagBefore } from './finite-verbs.js';
import { BARE, FINITE, type Tag } from './tags.js';
import type { Possible } from './word-tags.js';

/** The tag of a noun by its number; of a name where the word is no noun. */
export function plural(word: Possible, lower: string): Tag {
  return word.has('NNS') && (!word.has('NN') || /[^s]s$/.test(lower))
    ? 'NNS'
    : word.has('NN')
      ? 'NN'
      : word.has('NNS')
        ? 'NNS'
        : 'NNP';
}

/** The tag of a verb by its ending, or by the subject before it. */
export function agree(tokens: readonly Token[], word: Possible, tags: readonly Tag[], i: number): Tag {
  const { lower } = tokens[i] as Token;
  if (word.has('VBZ') && lower.endsWith('s')) return 'VBZ';
  const before = tagBefore(tags, i);
  if (before === 'TO' || before === 'MD' || before === 'DO') return 'VB';
  if (isLetDo(tokens, tags, i)) return 'VB';
  // "changes that critics say weaken it"
  if (/^sa(?:y|ys|id)$/.test(tokens[i - 1]?.lower ?? '') && opensRelative(tokens, tags, i - 1)) return 'VBP';
  if (
    before === 'MK' &&
    (pronounBeforeAside(tokens, tags, i) || pluralBeforeAside(tokens, tags, i) || namesBeforeAside(tags, i))
  )
    return 'VBP';
  return before === 'PRP' || before === 'NNS' || before === 'NNP' || before === 'WR' || before === 'NN'
    ? 'VBP'
    : 'VB';
}

/** "help Kenya rebuild", "help it rebuild", "let the rebels leave": whether the word at `i` is what somebody helps or lets somebody do. */
function isLetDo(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let k = i - 1;
  if (/^(?:it|them|him|her)$/.test(tokens[k]?.lower ?? '')) k--;
  while (/^(?:NNP?S?|DT|JJ|PRP\$|POS)$/.test(tags[k] ?? '')) k--;
  return k < i - 1 && BARE.has(tokens[k]?.lower ?? '') && /^VB/.test(tags[k] ?? '');
}

/** "The attacks on ports, including those of today, constitute crimes": the first verb behind a plural and an aside. */
function pluralBeforeAside(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const first = behindOpening(tokens, tags);
  const comma = tags.indexOf('MK', first);
  if (comma < 0 || comma >= i - 1 || !/^(?:DT|NNS|NNP|JJ|PRP\$)$/.test(tags[first] ?? '')) return false;
  const early = tags.slice(first, i);
  return (
    tags.slice(first, comma).find((tag, k) => /^NN/.test(tag) && !/^NN/.test(tags[first + k + 1] ?? '')) ===
      'NNS' &&
    // "The rebels, and several unions, accuse": a conjunction behind a comma adds to a list.
    !early.some(
      (tag, k) =>
        FINITE.has(tag) ||
        tag === 'TO' ||
        tag === 'WR' ||
        tag === 'SB' ||
        (tag === 'CC' && early[k - 1] !== 'MK'),
    )
  );
}

/** "Mali, Chad and Togo, along with Kenya, accuse": the first verb behind names that open the sentence and an aside. */
function namesBeforeAside(tags: readonly Tag[], i: number): boolean {
  const joint = tags.indexOf('CC');
  if (joint < 1 || joint > i - 3 || !tags.slice(0, joint).every((tag) => tag === 'NNP' || tag === 'MK'))
    return false;
  let end = joint + 1;
  while (tags[end] === 'NNP') end++;
  return (
    end > joint + 1 &&
    tags[end] === 'MK' &&
    end < i - 1 &&
    !tags.slice(end, i).some((tag) => FINITE.has(tag) || tag === 'TO' || tag === 'WR' || tag === 'SB')
  );
}

/** The first tag that the dictionary gives, among those that the chunks know. */
export function simple(word: Possible, lower: string): Tag {
  const first = word.tags[0] ?? 'NN';
  if (first.startsWith('JJ')) return 'JJ';
  if (first.startsWith('RB')) return 'RB';
  if (first.startsWith('NNP')) return 'NNP';
  if (first.startsWith('NN')) return plural(word, lower);
  if (first.startsWith('VB')) return first as Tag;
  if (first === 'IN') return 'IN';
  if (first === 'CD') return 'CD';
  if (first === 'DT' || first === 'PDT') return 'DT';
  return 'NN';
}
