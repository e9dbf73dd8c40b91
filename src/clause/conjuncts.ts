import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';
import { Recent } from '../text/recent.js';
import { opensSecondAbsolute } from './absolutes.js';
import { endsFrontedClause } from './fronted-clauses.js';
import { isGapped } from './gapping.js';
import { after, before, chunkAt, hasFinite, mark, word } from './neighbours.js';

/** The groups of a sentence, by the chunk that they end or begin with: every cue in it asks the same again. */
interface Groups {
  readonly ending: (readonly number[] | undefined)[];
  readonly starting: (readonly number[] | undefined)[];
}

const known = new Recent<Analysis, Groups>(({ chunks }) => ({
  ending: new Array(chunks.length).fill(undefined),
  starting: new Array(chunks.length).fill(undefined),
}));

/** The noun phrases joined by commas and conjunctions that end with chunk `last`: "A, B and C", in order. */
export function groupEndingAt(a: Analysis, last: number): readonly number[] {
  if (last < 0 || last >= a.chunks.length) return findGroupEndingAt(a, last);
  const { ending } = known.of(a);
  ending[last] ??= findGroupEndingAt(a, last);
  return ending[last];
}

function findGroupEndingAt(a: Analysis, last: number): number[] {
  const group = [last];
  let i = last;
  let joined = false;
  for (;;) {
    const link = beforeAside(a, before(a, i));
    const kind = chunkAt(a, link)?.kind;
    const comma = mark(a, link) === ',';
    if ((kind !== 'CC' || isContrast(a, link)) && !(comma && joined)) return group;
    // "extend, on behalf of my Government, thanks and congratulations": the aside is no part of the list.
    if (comma && closesPhrase(a, link)) return group;
    let other = before(a, link);
    if (kind === 'CC' && mark(a, other) === ',') other = before(a, other);
    // "... Greece, and it welcomes": a pronoun in the nominative begins a clause.
    if (isNominative(a, i)) return group;
    if (a.chunks[other]?.kind !== 'NP') return group;
    // "In a joint statement, Chad and Mali condemned": the phrase that opens the sentence is no part of the list.
    const fronted =
      comma && (opensSentence(a, other) || endsFronted(a, other) || endsFrontedClause(a, other));
    if (fronted && isSubject(a, last)) return group;
    // '"We stand with Mali," Kenya and Ghana said': a quotation ends before the list.
    if (endsQuotation(a, link)) return group;
    joined = true;
    group.unshift(other);
    // "a man was killed in Gaza, and both Kenya and Ghana": no list goes on before "both".
    if (isBoth(a, other)) return group;
    i = other;
  }
}

/**
 * The noun phrases with "of" that end with the one whose noun is in chunk `last`: "the president of Kenya, the king of
 * Jordan and the minister of Chad", in order. Behind a verb with a tense the conjunction may open a clause.
 */
export function officesEndingAt(a: Analysis, last: number): readonly number[] {
  const offices = [last];
  let joined = false;
  for (;;) {
    const at = offices[0] ?? last;
    if (!isDetermined(a, at)) break;
    const link = before(a, at);
    const closes = chunkAt(a, link)?.kind === 'CC' && !isContrast(a, link);
    if (!closes && !(joined && mark(a, link) === ',')) break;
    joined = true;
    const end = before(a, link);
    const names = groupEndingAt(a, mark(a, end) === ',' ? before(a, end) : end);
    const of = before(a, names[0] ?? -1);
    const office = before(a, of);
    if (word(a, of) !== 'of' || !isDetermined(a, office)) break;
    offices.unshift(office);
  }
  return hasFinite(chunkAt(a, before(a, offices[0] ?? last))) ? [last] : offices;
}

/** "the president", "leaders": a common noun with an article, or in the plural. */
function isDetermined(a: Analysis, i: number): boolean {
  const c = chunkAt(a, i);
  if (c?.kind !== 'NP' || !/^NNS?$/.test(a.tags[c.head] ?? '')) return false;
  return a.tags[c.from] === 'DT' || a.tags[c.head] === 'NNS';
}

/** Whether the noun phrase at `i` stands behind a preposition that opens the sentence, "after" and the like among them. */
function opensSentence(a: Analysis, i: number): boolean {
  const lead = before(a, i);
  return /^(?:IN|LK)$/.test(chunkAt(a, lead)?.kind ?? '') && before(a, lead) < 0;
}

/** '"We stand with Mali," Kenya and Ghana said': whether the comma at `link` ends a quotation, and no other begins behind it. */
export function endsQuotation(a: Analysis, link: number): boolean {
  return mark(a, link) === ',' && a.chunks[link + 1]?.kind === 'QU' && a.chunks[link + 2]?.kind !== 'QU';
}

/** "In reaction to the raid on Mali, Kenya and Ghana condemned": whether a phrase that opens the clause ends with the noun phrase at `i`. */
function endsFronted(a: Analysis, i: number): boolean {
  const near = before(a, i);
  // "after talks between Chad, Kenya and Ghana failed"
  if (/^(?:between|among|amongst|including|like)$/.test(word(a, near))) return false;
  let first = i;
  while (first > 0 && inPhrase(a, first - 1)) {
    // "On Monday the envoys of Chad, Kenya and Ghana met": a phrase that nothing joins to the one before.
    if (a.chunks[first]?.kind === 'NP' && /^(?:NP|TM)$/.test(a.chunks[first - 1]?.kind ?? '')) return false;
    first--;
  }
  const c = a.chunks[first];
  const opened =
    first === 0 ||
    /^(?:QU|SB)$/.test(a.chunks[first - 1]?.kind ?? '') ||
    /^[—–:;-]$/.test(mark(a, first - 1));
  if (first === i || !c || !opened) return false;
  if (c.kind === 'IN' || c.verb?.form === 'gerund' || c.verb?.form === 'participle') return true;
  return c.kind === 'LK' && !a.chunks.some((x, k) => k > i && hasFinite(x) && mark(a, before(a, k)) === ',');
}

function inPhrase(a: Analysis, i: number): boolean {
  const c = a.chunks[i];
  return /^(?:NP|IN|LK|TM|ADJ|RB|VP)$/.test(c?.kind ?? '') && !hasFinite(c);
}

/** Whether a verb with a tense follows the list that ends at `last`, over another name for its last member. */
function isSubject(a: Analysis, last: number): boolean {
  const next = after(a, last);
  if (hasFinite(a.chunks[next])) return a.tokens[a.chunks[next]?.from ?? -1]?.lower !== 'there';
  const name = mark(a, next) === ',' ? after(a, next) : -1;
  const close = a.chunks[name]?.kind === 'NP' ? after(a, name) : -1;
  return mark(a, close) === ',' && hasFinite(a.chunks[after(a, close)]);
}

/** Whether the comma at `close` ends a phrase with a preposition that a comma right after a verb opened. */
function closesPhrase(a: Analysis, close: number): boolean {
  for (let k = close - 1; k > 0 && k > close - 10; k--) {
    if (mark(a, k) === ',') return a.chunks[k + 1]?.kind === 'IN' && a.chunks[before(a, k)]?.kind === 'VP';
    if (a.chunks[k]?.kind === 'VP') return false;
  }
  return false;
}

/** The noun phrases joined by commas and conjunctions that begin with chunk `first`. */
export function groupStartingAt(a: Analysis, first: number): readonly number[] {
  if (first < 0 || first >= a.chunks.length) return findGroupStartingAt(a, first);
  const { starting } = known.of(a);
  starting[first] ??= findGroupStartingAt(a, first);
  return starting[first];
}

function findGroupStartingAt(a: Analysis, first: number): number[] {
  const group = [first];
  const pending: number[] = [];
  let i = first;
  for (;;) {
    const link = after(a, i);
    const kind = a.chunks[link]?.kind;
    const comma = mark(a, link) === ',';
    if (((kind !== 'CC' || isContrast(a, link)) && !comma) || endsQuotation(a, link)) return group;
    let other = kind === 'CC' ? afterAside(a, after(a, link)) : after(a, link);
    // "Ghana, China and so on", "Ghana, China and so forth"
    if (
      kind === 'CC' &&
      pending.length > 0 &&
      a.tokens[a.chunks[link]?.to ?? -1]?.lower === 'so' &&
      /^(?:on|forth)$/.test(a.tokens[(a.chunks[link]?.to ?? -2) + 1]?.lower ?? '')
    )
      return [...group, ...pending];
    let closes = kind === 'CC';
    if (comma && a.chunks[other]?.kind === 'CC') {
      if (isContrast(a, other) || (pending.length === 0 && endsRelative(a, first))) return group;
      // "the Units, or YPG, as": another name for the same.
      const alias =
        pending.length === 0 && word(a, other) === 'or' && a.chunks[after(a, other)]?.kind === 'NP';
      if (alias && mark(a, after(a, after(a, other))) === ',') return group;
      other = afterAside(a, after(a, other));
      closes = true;
    }
    if (a.chunks[other]?.kind !== 'NP' || isNominative(a, other)) return group;
    if (closes && (isGapped(a, i, other) || opensSecondAbsolute(a, other))) return group;
    // "its support for X, as well as its commitment": a phrase of its own.
    if (kind === 'CC' && word(a, link) === 'as' && a.tags[a.chunks[other]?.from ?? 0] === 'PRP$')
      return group;
    const following = after(a, other);
    // A noun phrase with a finite verb of its own begins a new clause.
    if (hasFinite(a.chunks[following]) && closes && clauseHasVerb(a, first) && !headsClause(a, first))
      return group;
    // "condemned the raid and both Kenya and Ghana backed"
    const pair = closes && isBoth(a, other) ? after(a, after(a, following)) : -1;
    if (pair >= 0 && hasFinite(a.chunks[pair]) && clauseHasVerb(a, first)) return group;
    if (comma && closes && hasClauseBehindAside(a, following) && clauseHasVerb(a, first)) return group;
    pending.push(other);
    if (closes) {
      group.push(...pending);
      return group;
    }
    i = other;
  }
}

/** "Kenya, which backs the rebels, and Mali": whether a comma behind the noun phrase at `np` closes what one before "which" opened. */
function endsRelative(a: Analysis, np: number): boolean {
  for (let k = np - 1; k > 0; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'WR') return mark(a, before(a, k)) === ',' && /^wh(?:ich|o)$/.test(word(a, k));
    if (c?.kind === 'MK' || c?.kind === 'SB' || c?.kind === 'CC') return false;
  }
  return false;
}

/** How many chunks an aside has at most: "to a lesser extent". */
const ASIDE = 4;

/** "Ghana and, especially, Mali", "Ghana and, to a lesser extent, Mali": what stands behind an aside between commas that open at `i`. */
function afterAside(a: Analysis, i: number): number {
  const close = mark(a, i) === ',' ? acrossAside(a, i, 1) : -1;
  return close >= 0 ? after(a, close) : i;
}

/** The conjunction before an aside between commas that close at `i`, or `i`. */
function beforeAside(a: Analysis, i: number): number {
  const open = mark(a, i) === ',' ? acrossAside(a, i, -1) : -1;
  const joint = open >= 0 ? before(a, open) : -1;
  return chunkAt(a, joint)?.kind === 'CC' ? joint : i;
}

/** The other comma of an aside without a verb whose one comma stands at `i`, or -1. */
function acrossAside(a: Analysis, i: number, way: 1 | -1): number {
  for (let k = i + way, n = 0; n <= ASIDE; k += way, n++) {
    if (mark(a, k) === ',') return n > 0 ? k : -1;
    if (!/^(?:NP|IN|ADJ|RB|TM)$/.test(chunkAt(a, k)?.kind ?? '')) return -1;
  }
  return -1;
}

/** "met Ghana, and Mali, accused of fraud, refused": whether an aside that the comma at `comma` opens is followed by a finite verb. */
export function hasClauseBehindAside(a: Analysis, comma: number): boolean {
  if (mark(a, comma) !== ',') return false;
  const opener = a.chunks[after(a, comma)];
  if (opener?.kind !== 'WR' && opener?.verb?.form !== 'participle' && opener?.kind !== 'NP') return false;
  for (let k = comma + 1; k < a.chunks.length && k < comma + LONGEST_ASIDE; k++) {
    if (mark(a, k) === ',') return hasFinite(a.chunks[after(a, k)]);
    if (a.chunks[k]?.kind === 'CC' || mark(a, k) === ';') return false;
  }
  return false;
}

/** How many chunks an aside may have. */
const LONGEST_ASIDE = 12;

/** Whether a finite verb stands before chunk `i` in its clause: what follows may then be a new clause. */
function clauseHasVerb(a: Analysis, i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const c = a.chunks[k] as Chunk;
    if (c.kind === 'SB' || c.kind === 'WR' || mark(a, k) === ';') return false;
    if (hasFinite(c)) return true;
  }
  return false;
}

/** "When Mali left, the leaders of Kenya and Chad voted": whether the noun that the group from `first` belongs to begins the clause. */
export function headsClause(a: Analysis, first: number): boolean {
  const of = before(a, first);
  const host = before(a, of);
  if (!/^(?:of|from)$/.test(word(a, of)) || a.chunks[host]?.kind !== 'NP') return false;
  const lead = before(a, host);
  const opener = chunkAt(a, lead)?.kind;
  if (mark(a, lead) === ',') return !isParted(a, first);
  // "as the ministers of Kenya and Ghana condemned"
  if (opener === 'LK') return a.classes.hasAny(['agent', 'person', 'group'], word(a, host));
  return opener === 'SB' || (opener === 'CC' && a.chunks[before(a, lead)]?.kind !== 'NP');
}

/** "a blow, a risk for Kenya, and Chad voted": a comma parts what the conjunction adds to the name at `first`. */
function isParted(a: Analysis, first: number): boolean {
  const comma = after(a, first);
  return mark(a, comma) === ',' && chunkAt(a, after(a, comma))?.kind === 'CC';
}

/** "both Kenya and Ghana" at its first member. */
function isBoth(a: Analysis, i: number): boolean {
  const c = a.chunks[i];
  return c !== undefined && c.to - c.from > 1 && a.tokens[c.from]?.lower === 'both';
}

/** "we", "they", and "it" before a verb. */
function isNominative(a: Analysis, i: number): boolean {
  const c = a.chunks[i];
  const lower = c && c.to - c.from === 1 ? (a.tokens[c.from]?.lower ?? '') : '';
  return /^(?:i|we|he|she|they)$/.test(lower) || (lower === 'it' && hasFinite(a.chunks[after(a, i)]));
}

/** "but" parts what it stands between, except in "not only ... but also". */
function isContrast(a: Analysis, i: number): boolean {
  return word(a, i) === 'but' && a.tokens[a.chunks[i]?.to ?? 0]?.lower !== 'also';
}
