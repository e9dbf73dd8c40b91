import type { Analysis } from '../text/analysis.js';
import { Recent } from '../text/recent.js';
import { meantIn } from './called.js';
import { groupStartingAt } from './conjuncts.js';
import { after, closingComma, isComma, mark, word } from './neighbours.js';

/** A preposition and the noun phrases that it governs. */
export interface Complement {
  readonly preposition: string;
  readonly at: number;
  readonly chunks: readonly number[];
}

/** No chunk is asked for more complements. */
const MOST_COMPLEMENTS = 6;

/** The first complement and all complements of each chunk of a sentence: every cue in it asks the same again. */
interface Complements {
  readonly first: (readonly Complement[] | undefined)[];
  readonly all: (readonly Complement[] | undefined)[];
}

const known = new Recent<Analysis, Complements>(({ chunks }) => ({
  first: new Array(chunks.length).fill(undefined),
  all: new Array(chunks.length).fill(undefined),
}));

/**
 * The complements of chunk `i`, left to right: "support for Ukraine in the war" gives for and in. A
 * conjunction may carry on the list: "to Kenya and to Uganda".
 */
export function complementsOf(a: Analysis, i: number, limit = MOST_COMPLEMENTS): readonly Complement[] {
  if (i < 0 || i >= a.chunks.length) return findComplements(a, i, limit);
  const { first, all } = known.of(a);
  if (limit === 1) {
    first[i] ??= findComplements(a, i, 1);
    return first[i];
  }
  all[i] ??= findComplements(a, i, MOST_COMPLEMENTS);
  const found = all[i];
  return found.length > limit ? found.slice(0, limit) : found;
}

function findComplements(a: Analysis, i: number, limit: number): Complement[] {
  const found: Complement[] = [];
  let j = i;
  while (found.length < limit) {
    let at = afterParts(a, afterIncluding(a, after(a, j)));
    // "contribute to the best of our ability to peace"
    if (j === i) at = afterMeasure(a, at);
    // "the strongest criticism yet by Kenya"
    if (
      j === i &&
      a.chunks[i]?.kind === 'NP' &&
      word(a, at) === 'yet' &&
      a.chunks[after(a, at)]?.kind === 'IN'
    )
      at = after(a, at);
    // "the aid coming from Kenya"
    if (
      a.chunks[j]?.kind === 'NP' &&
      a.chunks[at]?.verb?.form === 'gerund' &&
      /^(?:coming|flowing|emanating)$/.test(word(a, at)) &&
      word(a, after(a, at)) === 'from'
    )
      at = after(a, at);
    else if (j === i && isGivenTo(a, i, at)) at = after(a, at);
    // "to Kenya, and to Uganda"
    // "assistance, particularly for refugees"
    if (
      mark(a, at) === ',' &&
      /^(?:particularly|especially|notably|mainly|chiefly|specifically|in)$/.test(word(a, at + 1)) &&
      a.chunks[at + 1]?.kind === 'RB'
    )
      at = after(a, at);
    // "contributed, within its means, to the development"
    if (j === i && a.chunks[i]?.kind === 'VP' && mark(a, at) === ',' && a.chunks[at + 1]?.kind === 'IN') {
      const close = closingComma(a, at);
      if (close >= 0 && a.chunks[after(a, close)]?.kind === 'IN') at = after(a, close);
    } else if (j === i && a.chunks[i]?.kind === 'NP' && mark(a, at) === ',')
      at = toObject(a, toAgent(a, afterAdverb(a, afterBehalf(a, at))));
    else if (j === i && a.chunks[i]?.kind === 'NP' && isComma(a, at)) at = afterDashes(a, at);
    // "the greetings of Mr. Obi, President of Mali, to Chad": another name of whoever stands before.
    if (found.length > 0 && found.at(-1)?.preposition === 'of' && mark(a, at) === ',') at = afterName(a, at);
    const comma = mark(a, at) === ',' ? after(a, at) : at;
    const joined = a.chunks[comma]?.kind === 'CC' ? after(a, comma) : -1;
    if (found.length > 0 && joined >= 0 && word(a, joined) === found.at(-1)?.preposition) at = joined;
    else if (a.chunks[at]?.kind === 'CC' && found.length > 0) at = after(a, at);
    const c = a.chunks[at];
    if (c?.kind !== 'IN' && !(c?.kind === 'LK' && word(a, at) === 'as')) return found;
    const meant = meantIn(a, after(a, at));
    const np = meant >= 0 ? meant : after(a, at);
    if (a.chunks[np]?.kind === 'NP') {
      const chunks = groupStartingAt(a, np);
      found.push({ preposition: preposition(a, at), at, chunks });
      j = chunks[chunks.length - 1] ?? np;
    } else {
      // "the work of and the gifts from Kenya": what stands behind the second noun goes with both.
      const joins = a.chunks[np]?.kind === 'CC' && /^(?:of|from|by)$/.test(word(a, at));
      const second = joins && a.chunks[i]?.kind === 'NP' ? after(a, np) : -1;
      const shared = a.chunks[second]?.kind === 'NP' ? complementsOf(a, second, 1)[0] : undefined;
      if (shared) found.push({ preposition: preposition(a, at), at, chunks: shared.chunks });
      return found;
    }
  }
  return found;
}

const GIVEN =
  /^(?:given|provided|extended|directed|sent|allocated|earmarked|destined|intended|meant|bound|channell?ed|promised|pledged|granted|supplied|delivered)$/;

/** "the aid given to Kenya", "funds earmarked for Kenya": whether the participle at `at` only says that it is for somebody. */
function isGivenTo(a: Analysis, i: number, at: number): boolean {
  return (
    a.chunks[i]?.kind === 'NP' &&
    a.chunks[at]?.verb?.form === 'participle' &&
    GIVEN.test(word(a, at)) &&
    /^(?:to|for)$/.test(word(a, after(a, at))) &&
    a.classes.hasAny(['aid', 'money', 'help_given'], word(a, i))
  );
}

/** "90 nurses, including 12 surgeons, to Kenya", "all loans except for relief, to Kenya": what is included or left out is passed over. */
function afterIncluding(a: Analysis, at: number): number {
  const left = mark(a, at) === ',' ? after(a, at) : at;
  if (/^(?:except|excluding)$/.test(word(a, left))) {
    for (let i = left + 1; i < a.chunks.length && i < left + 10; i++)
      if (mark(a, i) === ',') return /^(?:to|for)$/.test(word(a, after(a, i))) ? after(a, i) : at;
    return at;
  }
  if (mark(a, at) !== ',' || word(a, after(a, at)) !== 'including') return at;
  for (let i = at + 1; i < a.chunks.length && i < at + 10; i++) if (mark(a, i) === ',') return after(a, i);
  return at;
}

/** "extend a welcome, on behalf of my people, to Chad": in whose name is passed over. */
function afterBehalf(a: Analysis, open: number): number {
  const c = a.chunks[open + 1];
  if (c?.kind !== 'IN' || !a.tokens.slice(c.from, c.to + 1).some(({ lower }) => lower === 'behalf'))
    return open;
  const close = closingComma(a, open);
  return close >= 0 && a.chunks[after(a, close)]?.kind === 'IN' ? after(a, close) : open;
}

/** ", President of Mali, to": the preposition behind the name between commas that opens at `open`, or `open`. */
function afterName(a: Analysis, open: number): number {
  const close = a.chunks[open + 1]?.kind === 'NP' ? closingComma(a, open) : -1;
  if (close < 0 || !/^(?:to|for)$/.test(word(a, after(a, close)))) return open;
  for (let k = open + 2; k < close; k++) if (!/^(?:NP|IN)$/.test(a.chunks[k]?.kind ?? '')) return open;
  return a.chunks[after(a, close)]?.kind === 'IN' ? after(a, close) : open;
}

/** "my commitment - and that of my people - to Chad": an aside between dashes, without a verb, is passed over. */
function afterDashes(a: Analysis, open: number): number {
  for (let k = open + 1; k < a.chunks.length && k < open + 10; k++) {
    if (a.chunks[k]?.kind === 'VP' || mark(a, k) === ',') return open;
    if (isComma(a, k)) return /^(?:to|for|with)$/.test(word(a, after(a, k))) ? after(a, k) : open;
  }
  return open;
}

/** "gives its support, too, to Chad", "lends its voice, therefore, to the call": an adverb between commas is passed over. */
function afterAdverb(a: Analysis, open: number): number {
  if (a.chunks[open + 1]?.kind !== 'RB' || mark(a, open + 2) !== ',') return open;
  return /^(?:to|for|with|of|against|from)$/.test(word(a, open + 3)) ? open + 3 : open;
}

/** "the decision, by the President, to stay": to "by", where what goes on behind it belongs to the noun. */
function toAgent(a: Analysis, open: number): number {
  const by = open + 1;
  if (mark(a, open) !== ',' || a.chunks[by]?.kind !== 'IN' || word(a, by) !== 'by') return open;
  const close = closingComma(a, open);
  const next = close < 0 ? undefined : a.chunks[after(a, close)];
  const goesOn = next?.kind === 'IN' || next?.kind === 'SB' || next?.verb?.form === 'infinitive';
  return goesOn && a.chunks[by + 1]?.kind === 'NP' ? by : open;
}

/** "the adoption, at the last meeting of the Council, of the text": to "of" behind what says when and where, or `open`. */
function toObject(a: Analysis, open: number): number {
  if (mark(a, open) !== ',' || !/^(?:at|on|in|during|under|for)$/.test(word(a, open + 1))) return open;
  let close = closingComma(a, open);
  // "at the meeting of the Council, held on 5 May, of the text"
  const next = close < 0 ? undefined : a.chunks[close + 1];
  if (next?.verb?.form === 'participle') close = closingComma(a, close);
  if (close < 0 || word(a, after(a, close)) !== 'of') return open;
  for (let k = open + 1; k < close; k++)
    if (a.chunks[k]?.verb && a.chunks[k]?.verb?.form !== 'participle') return open;
  return after(a, close);
}

/** "aid consisting of food and medicine to Kenya", "aid totalling $2 million to Kenya": what it is made of is passed over. */
function afterParts(a: Analysis, at: number): number {
  if (a.chunks[at]?.kind !== 'VP' || !a.classes.has('comprising', word(a, at))) return at;
  const link = after(a, at);
  const np = a.chunks[link]?.kind === 'IN' ? after(a, link) : link;
  if (a.chunks[np]?.kind !== 'NP') return at;
  const end = groupStartingAt(a, np).at(-1) ?? np;
  const next = after(a, end);
  return a.chunks[next]?.kind === 'IN' && /^(?:to|for)$/.test(word(a, next)) ? next : at;
}

/** "to the best of our ability": how far, not to whom. */
function afterMeasure(a: Analysis, at: number): number {
  if (!/^(?:best|extent|fullest|utmost)$/.test(word(a, after(a, at))) || a.chunks[at]?.kind !== 'IN')
    return at;
  const next = after(a, after(a, at));
  if (
    word(a, next) !== 'of' ||
    !/^(?:abilit(?:y|ies)|capacit(?:y|ies)|means|capabilit(?:y|ies)|power)$/.test(word(a, after(a, next)))
  )
    return at;
  return after(a, after(a, next));
}

function preposition(a: Analysis, i: number): string {
  const c = a.chunks[i];
  if (!c) return '';
  if (c.to - c.from === 1) return a.tokens[c.from]?.lower ?? '';
  const words = a.tokens
    .slice(c.from, c.to)
    .map((t) => t.lower)
    .join(' ');
  // "an attempt on the part of Kenya", "suffered at the hands of Kenya": whoever does it.
  return /^(?:on the part|at the hands) of$/.test(words) ? 'by' : words;
}
