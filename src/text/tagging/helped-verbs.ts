import type { Token } from '../tokens.js';
import { PARTICLES } from './function-words.js';
import { isIntransitive } from './set-phrases.js';
import { BARE, NOUNISH, type Tag, VERBAL } from './tags.js';
import { firstTag, opensNoun, type Possible } from './word-tags.js';

const FIGHTING =
  /^(?:fight|combat|battle|counter|tackle|curb|hunt|track|host|shelter|repel|rebuild|train|defeat|resist|attack|arrest|rout)$/;
const EVIL =
  /ism$|^(?:corruption|poverty|hunger|crimes?|piracy|fraud|smuggling|trafficking|diseases?|malaria|ebola|cholera|famine|drought|inequality|unemployment|desertification|impunity|insecurity|pollution|violence|floods?|(?:wild)?fires)$/;

/** "help Mali return to peace", "helped Otieno return home", "help the country cope with the floods", "help the country combat the virus": what whoever is named is helped to do. */
export function isHelped(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const word = words[i];
  if (typeof word !== 'object' || !word.has('VB') || word.has('VBZ')) return false;
  const noun = tags[i - 1] === 'NN' || tags[i - 1] === 'NNS';
  if (tags[i - 1] !== 'NNP' && !noun) return false;
  let lead = i - 1;
  // "the Kenyan-backed army"
  const joined = (k: number): boolean => tags[k] === 'VBN' && tokens[k]?.hyphen === true;
  while (noun ? NOUNISH.has(tags[lead] as Tag) || tags[lead] === 'JJ' || joined(lead) : tags[lead] === 'NNP')
    lead--;
  if (tags[lead] === 'DT' || tags[lead] === 'PRP$') lead--;
  if (!/^(?:help(?:s|ed|ing)?|let(?:s|ting)?)$/.test(tokens[lead]?.lower ?? '')) return false;
  if (isIntransitive(tokens, i)) return true;
  if (FIGHTING.test(tokens[i]?.lower ?? '')) {
    if (EVIL.test(tokens[i + 1]?.lower ?? '')) return true;
    // "help Kenya fight armed rebels", "help the government fight al-Shabaab", not "help Kenya police officers"
    if (opensPlural(words, i + 1) || firstTag(words[i + 1]) === 'NNP') return true;
  }
  if (noun) return /^(?:DT|PRP\$)$/.test(firstTag(words[i + 1]) ?? '');
  return tokens[i + 1]?.lower === 'home' || !/^(?:N|VB)/.test(firstTag(words[i + 1]) ?? 'N');
}

function opensPlural(words: readonly (Tag | Possible)[], from: number): boolean {
  let i = from;
  while (i < from + 3 && /^(?:NN|NNP|JJ)$/.test(firstTag(words[i]) ?? '')) i++;
  return firstTag(words[i]) === 'NNS';
}

/** "to help feed refugees", "helped put out the fires": a form that is also a past, behind "help". */
export function isHelpedBy(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  word: Possible,
): boolean {
  if (!VERBAL.has(tags[i - 1] as Tag) || !BARE.has(tokens[i - 1]?.lower ?? '') || !word.has('VB'))
    return false;
  return mayOpenNoun(words[i + 1]) || PARTICLES.has(tokens[i + 1]?.lower ?? '');
}

/** "helped shoot down a plane": the help is told, whatever form stands behind it. */
export function helpsDown(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  const next = words[i + 1];
  const verb = typeof next === 'object' && next.has('VB');
  return verb && BARE.has(tokens[i]?.lower ?? '') && PARTICLES.has(tokens[i + 2]?.lower ?? '');
}

/** Whether the word can be a plural noun or begin a noun phrase. */
function mayOpenNoun(word: Possible | Tag | undefined): boolean {
  return opensNoun(word) || (typeof word === 'object' && word.has('NNS'));
}

/** Verbs of saying that a clause of what is said may follow bare: "Turkey said threatened it". */
export const CLAIMING =
  /^(?:said|says|claim(?:ed|s)|believe[sd]|insist(?:ed|s)|argue[sd]|allege[sd]|maintain(?:ed|s)|thinks?|thought|fear(?:ed|s))$/;

/** "a plan Turkey said threatened it": behind a name, with another verb right behind it, a verb of saying has a tense. */
export function isBareClaim(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  before: Tag | undefined,
  i: number,
): boolean {
  const next = words[i + 1];
  const past = next !== undefined && typeof next !== 'string' && (next.has('VBD') || next.has('VBN'));
  const verb = past || (typeof next === 'string' && /^(?:BE|HV|MD|VBD|VBZ)$/.test(next));
  return verb && before === 'NNP' && CLAIMING.test(tokens[i]?.lower ?? '');
}
