import { type Analysis, UNASKED } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';

/** How many chunks an aside in brackets may have. */
const ASIDE = 6;

/** Chunk `i`; nothing outside the sentence. To ask an array for its element -1 takes V8 twenty times as long as this. */
export function chunkAt(a: Analysis, i: number): Chunk | undefined {
  return i >= 0 ? a.chunks[i] : undefined;
}

/** The head of chunk `i` in lower case; nothing outside the sentence. */
export function word(a: Analysis, i: number): string {
  const c = chunkAt(a, i);
  return c ? (a.tokens[c.head]?.lower ?? '') : '';
}

/** The mark that chunk `i` is; nothing for a chunk of words. */
export function mark(a: Analysis, i: number): string {
  const c = chunkAt(a, i);
  return c && (c.kind === 'MK' || c.kind === 'QU') ? (a.tokens[c.from]?.text ?? '') : '';
}

/** A comma, or a dash that stands in the place of one. */
export function isComma(a: Analysis, i: number): boolean {
  return /^[,—–-]$/.test(mark(a, i));
}

function isFiller(c: Chunk | undefined): boolean {
  return c !== undefined && (c.kind === 'RB' || c.kind === 'TM' || c.kind === 'QU');
}

/** The chunk before `i`, adverbs, times and quotation marks passed over; -1 at the start. */
export function before(a: Analysis, i: number): number {
  return foundOnce(a, i, a.beside.before, findBefore);
}

/** What stands beside chunk `i`: looked for once, as hundreds of questions of a sentence ask again. */
function foundOnce(
  a: Analysis,
  i: number,
  known: number[],
  find: (a: Analysis, i: number) => number,
): number {
  if (i < 0 || i >= known.length) return find(a, i);
  const j = known[i] as number;
  if (j !== UNASKED) return j;
  const found = find(a, i);
  known[i] = found;
  return found;
}

function findBefore(a: Analysis, i: number): number {
  let j = i - 1;
  while (j >= 0) {
    const open = mark(a, j) === ')' ? bracketBefore(a, j) : -1;
    if (open >= 0) {
      j = open - 1;
      continue;
    }
    if (isConnective(a, j - 1)) {
      j -= 3;
      continue;
    }
    if (joinsAdverbs(a, j)) j--;
    if (!isFiller(a.chunks[j])) return j;
    // "on Friday" goes with its preposition.
    if (a.chunks[j]?.kind === 'TM' && chunkAt(a, j - 1)?.kind === 'IN') j--;
    j--;
  }
  return j;
}

/**
 * "Kenya openly and strongly condemns", "wish here and now to thank": whether the conjunction at `j` joins two adverbs
 * between a subject and its verb, or behind a verb.
 */
function joinsAdverbs(a: Analysis, j: number): boolean {
  if (a.chunks[j]?.kind !== 'CC' || !/^(?:NP|VP)$/.test(chunkAt(a, j - 2)?.kind ?? '')) return false;
  const first = chunkAt(a, j - 1);
  const second = a.chunks[j + 1]?.from ?? -1;
  if (first?.kind !== 'RB' || a.tags[second] !== 'RB') return false;
  const [one, two] = [a.tokens[first.head]?.lower ?? '', a.tokens[second]?.lower ?? ''];
  return (one.endsWith('ly') && two.endsWith('ly')) || (one === 'here' && two === 'now');
}

const CONNECTIVE =
  /^(?:however|moreover|furthermore|therefore|nevertheless|nonetheless|indeed|meanwhile|consequently|accordingly|too|also|again|rather|instead|likewise|besides)$/;

/** "It is, moreover, deplorable": whether chunk `i` is one adverb between two commas that only ties the sentence to the last. */
function isConnective(a: Analysis, i: number): boolean {
  const c = chunkAt(a, i);
  return (
    c?.kind === 'RB' &&
    mark(a, i - 1) === ',' &&
    mark(a, i + 1) === ',' &&
    c.to - c.from === 1 &&
    CONNECTIVE.test(word(a, i))
  );
}

/** The bracket that opens a short aside such as "(WFP)", or -1. */
function bracketBefore(a: Analysis, close: number): number {
  for (let k = close - 1; k >= 0 && k >= close - ASIDE; k--) if (mark(a, k) === '(') return k;
  return -1;
}

function bracketAfter(a: Analysis, open: number): number {
  for (let k = open + 1; k < a.chunks.length && k <= open + ASIDE; k++) if (mark(a, k) === ')') return k;
  return -1;
}

/** The chunk after `i`, adverbs, times and quotation marks passed over. */
export function after(a: Analysis, i: number): number {
  return foundOnce(a, i, a.beside.after, findAfter);
}

function findAfter(a: Analysis, i: number): number {
  let j = i + 1;
  for (;;) {
    const close = mark(a, j) === '(' ? bracketAfter(a, j) : -1;
    if (close >= 0) j = close + 1;
    else if (isConnective(a, j + 1)) j += 3;
    else if (isFiller(a.chunks[j]) || joinsAdverbs(a, j)) j++;
    else if (a.chunks[j]?.kind === 'IN' && a.chunks[j + 1]?.kind === 'TM') j += 2;
    else return j;
  }
}

/** Whether the chunk is a verb with a tense or a modal. */
export function hasFinite(c: Chunk | undefined): boolean {
  return c?.verb?.form === 'finite';
}

/** "will support", "does not support": whether a finite verb ends in the form that one joined to it has, too. */
export function hasBase(a: Analysis, i: number): boolean {
  const c = a.chunks[i];
  if (c?.verb?.form !== 'finite') return false;
  return c.verb.modal !== undefined || (c.to > c.from + 1 && a.tags[c.head] === 'VB');
}

/** The comma that opens the short aside closed at `close`, or -1. */
export function openingComma(a: Analysis, close: number): number {
  for (let i = close - 1; i >= 0 && i > close - 8; i--) if (mark(a, i) === ',') return i;
  return -1;
}

/** "let me, as others have done, thank": what stands before the aside that a comma at `close` ends, or `close`. */
export function beforeComparison(a: Analysis, close: number): number {
  const open = openingComma(a, close);
  const first = a.tokens[chunkAt(a, open + 1)?.from ?? -1]?.lower;
  return open >= 0 && (first === 'as' || first === 'like') ? before(a, open) : close;
}

const SAYING = /^(?:said|says|say|added|insisted|argued|wrote)$/;

/** "are, in our view, unacceptable": the verb before the phrase that a comma at `close` ends, or `close`. */
export function beforeOpinion(a: Analysis, close: number): number {
  const open = mark(a, close) === ',' ? openingComma(a, close) : -1;
  // "was, Kenya said, unacceptable"
  const said = a.chunks[open + 1]?.kind === 'NP' && SAYING.test(word(a, before(a, close)));
  const lead = open > 0 && (said || a.chunks[open + 1]?.kind === 'IN') ? before(a, open) : -1;
  return a.chunks[lead]?.verb?.copula === true ? lead : close;
}

/** The comma that closes the short aside opened at `open`, or -1 where a clause begins before it. */
export function closingComma(a: Analysis, open: number): number {
  for (let i = open + 1; i < a.chunks.length && i < open + 14; i++) {
    if (mark(a, i) === ',') return i;
    if (a.chunks[i]?.kind === 'SB' || (hasFinite(a.chunks[i]) && !isReduced(a, i))) return -1;
  }
  return -1;
}

/** "in a statement issued on Friday", "at the summit held in Accra": a participle, though it has the form of the past. */
function isReduced(a: Analysis, v: number): boolean {
  return (
    /^(?:held|issued|released|adopted|published|posted|obtained)$/.test(word(a, v)) &&
    a.chunks[v - 1]?.kind === 'NP' &&
    /^(?:IN|TM)$/.test(a.chunks[v + 1]?.kind ?? '')
  );
}

/** Where the comma that `close` answers stands before it, with no verb between the two; or -1. */
export function commaBefore(a: Analysis, close: number): number {
  for (let k = close - 1; k >= 0 && k > close - 8; k--) {
    if (mark(a, k) === ',') return k;
    if (a.chunks[k]?.kind === 'VP') return -1;
  }
  return -1;
}

/** Whether chunk `i` ends in a name. */
export function isProper(a: Analysis, i: number): boolean {
  return a.tags[chunkAt(a, i)?.head ?? -1] === 'NNP';
}

/** The chunk before the aside, with no verb in it, that the comma or dash at `j` closes; `j` where it closes none. */
export function beforeAside(a: Analysis, j: number): number {
  const dash = isComma(a, j) && mark(a, j) !== ',' ? dashBefore(a, j) : -1;
  const open = mark(a, j) === ',' ? commaBefore(a, j) : dash;
  return open >= 0 ? before(a, open) : j;
}

function dashBefore(a: Analysis, close: number): number {
  for (let k = close - 1; k >= 0 && k > close - 8; k--) {
    if (mark(a, k) === mark(a, close)) return k;
    if (a.chunks[k]?.kind === 'VP') return -1;
  }
  return -1;
}
