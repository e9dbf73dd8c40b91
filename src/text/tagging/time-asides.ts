import type { Token } from '../tokens.js';
import { PERIODS, type Tag } from './tags.js';
import type { Possible } from './word-tags.js';

/** How many words an aside of time may have: "over the past two and a half decades". */
const LONGEST = 8;
const TIME =
  /^(?:past|years?|months?|weeks?|days?|decades?|times?|occasions?|period|century|centuries|generations?|sessions?|hours?|beginning|outset|start|long|now|(?:1[89]|20)\d\d)$/;
const BETWEEN: ReadonlySet<Tag> = new Set([
  'IN',
  'LK',
  'DT',
  'JJ',
  'CD',
  'NN',
  'NNS',
  'TM',
  'CC',
  'PRP$',
  'RB',
] as const);
const DETERMINER = /^(?:the|an?|this|that|its|our|their|his|her)$/;
const OPENING = /^(?:in|over|for|during|on|since|throughout|at|from|until|by)$/;

/** "on June 13 held talks", "on May 5 strongly condemned", "in 2013 praised": whether the number before the word at `i` ends a date. */
export function endsDate(tokens: readonly Token[], tags: readonly (Tag | undefined)[], i: number): boolean {
  let at = i - 1;
  while (tags[at] === 'RB' || tags[at] === 'NEG') at--;
  if (tags[at - 1] === 'TM') return true;
  // "in 2013 armed men"
  return (
    tags[at - 1] === 'IN' &&
    /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') &&
    DETERMINER.test(tokens[i + 1]?.lower ?? '')
  );
}

/** Whether the word at `i` stands behind "have" and an aside of time: "has over the past years condemned". */
export function isBehindTime(
  tokens: readonly Token[],
  tags: readonly (Tag | undefined)[],
  i: number,
): boolean {
  if (!TIME.test(tokens[i - 1]?.lower ?? '')) return false;
  for (let k = i - 2; k > 0 && k >= i - LONGEST; k--) {
    if (tags[k] === 'HV') return k < i - 2 && OPENING.test(tokens[k + 1]?.lower ?? '');
    if (!BETWEEN.has(tags[k] as Tag)) return false;
  }
  return false;
}

/** The verb for which "have" at `at` waits through an aside of time: "has over the past years condemned"; -1 where none stands there. */
export function behindTime(tokens: readonly Token[], tags: readonly Tag[], at: number): number {
  if (!/^(?:IN|LK)$/.test(tags[at + 1] ?? '') || !OPENING.test(tokens[at + 1]?.lower ?? '')) return -1;
  for (let k = at + 2; k < tokens.length && k <= at + LONGEST; k++) {
    if (tags[k] === 'VBN') return isBehindTime(tokens, tags, k) ? k : -1;
    if (tags[k] === 'BE' && tokens[k]?.lower === 'been') return isBehindTime(tokens, tags, k) ? k : -1;
    if (!BETWEEN.has(tags[k] as Tag)) return -1;
  }
  return -1;
}

/** "last January", "next week": not the end of the noun phrase before it. */
export function isRelativeTime(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  i: number,
): boolean {
  const at = opensPeriod(tokens, words, i) ? i : i - 1;
  if (at < 0 || !opensPeriod(tokens, words, at)) return false;
  if (words[at - 1] === 'DT' || words[at - 1] === 'PRP$') return false;
  return words[at + 1] === 'TM' || PERIODS.has(tokens[at + 1]?.lower ?? '');
}

/** "last", "next", and "this" right behind a past form or a noun: "condemned this week", "the raid this week was". */
function opensPeriod(tokens: readonly Token[], words: readonly (Tag | Possible)[], at: number): boolean {
  const lower = tokens[at]?.lower;
  if (lower === 'last' || lower === 'next') return true;
  // "a pledge earlier this month"
  if (lower === 'this' && /^(?:earlier|later|early|late)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  const lead = words[at - 1];
  // "resolution 12 this week", "resolution 12 (2014) this week"
  if (lower !== 'this' || typeof lead !== 'object')
    return lower === 'this' && (lead === 'NNP' || lead === 'CD' || tokens[at - 1]?.text === ')');
  // "announced an aid plan this week", but not "support this year's plan"
  return lead.past || ((lead.has('NN') || lead.has('NNS')) && (!lead.verb || words[at + 2] !== 'POS'));
}
