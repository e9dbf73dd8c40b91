import type { Analysis } from '../text/analysis.js';
import { groupEndingAt } from './conjuncts.js';
import { after, before, hasFinite, isProper, mark, word } from './neighbours.js';

/** "unrest in Africa, the Gulf, Asia and Europe is": where the list began that a verb in the singular cannot belong to, or -1. */
export function ofList(a: Analysis, i: number, v: number): number {
  if (!/^(?:is|was|has)$/.test(a.tokens[a.chunks[v]?.from ?? -1]?.lower ?? '')) return -1;
  const group = groupEndingAt(a, i);
  if (group.length < 3) return -1;
  const comma = before(a, group[0] ?? i);
  const first = mark(a, comma) === ',' ? before(a, comma) : (group[0] ?? i);
  return a.chunks[first]?.kind === 'NP' && a.chunks[before(a, first)]?.kind === 'IN' ? before(a, first) : -1;
}

/**
 * "the ministers of Kenya, Mali, and Chad, met", "the ministers, representing Kenya, Mali, and Chad, met": behind a list
 * that a comma closes, where to go on: its last member, or the noun phrase that the participle belongs to; or -1.
 */
export function listEndingAt(a: Analysis, last: number): number {
  if (a.chunks[last]?.kind !== 'NP') return -1;
  const group = groupEndingAt(a, last);
  const lead = before(a, group[0] ?? last);
  if (group.length < 3) return -1;
  // "in a free Kenya, its people, the young and the old, can": no list.
  const serial = mark(a, before(a, before(a, last))) === ',';
  if (a.chunks[lead]?.kind === 'IN') return serial && a.chunks[before(a, lead)]?.kind === 'NP' ? last : -1;
  // "Four countries, Kenya, Mali, Chad and Peru, met"
  const noun = group[0] ?? last;
  if (a.tags[a.chunks[noun]?.head ?? -1] === 'NNS' && group.slice(1).every((i) => isProper(a, i)))
    return noun;
  const comma = before(a, lead);
  const described = a.chunks[lead]?.verb?.form === 'gerund' && mark(a, comma) === ',';
  return described && a.chunks[before(a, comma)]?.kind === 'NP' ? before(a, comma) : -1;
}

/** "We, the ministers of Kenya, Chad and Mali and the envoy, met": the pronoun that a list between commas explains, or -1. */
export function apposedPronoun(a: Analysis, close: number): number {
  const first = a.chunks[0]?.kind === 'QU' ? 1 : 0;
  if (!/^(?:we|i)$/.test(word(a, first)) || mark(a, first + 1) !== ',' || close <= first + 1) return -1;
  return a.chunks.slice(first + 2, close).some(({ verb }) => verb?.form === 'finite') ? -1 : first;
}

/** "some parties including Chad, have", "ten states, including Chad have": the noun phrase whose examples end at `end` and have one comma, or -1. */
export function exemplified(a: Analysis, end: number): number {
  const closed = mark(a, end) === ',';
  const named = closed ? before(a, end) : end;
  const lead = before(a, groupEndingAt(a, named)[0] ?? named);
  if (a.chunks[named]?.kind !== 'NP' || a.chunks[lead]?.kind !== 'IN') return -1;
  if (!/^(?:including|such)$/.test(a.tokens[a.chunks[lead]?.from ?? -1]?.lower ?? '')) return -1;
  const comma = before(a, lead);
  const opened = mark(a, comma) === ',';
  const host = opened ? before(a, comma) : comma;
  if (opened === closed) return -1;
  return a.chunks[host]?.kind === 'NP' && a.tags[a.chunks[host]?.head ?? -1] === 'NNS' ? host : -1;
}

/** "we in Africa and in the Caribbean condemn": a conjunction between two phrases with the same preposition. */
export function isPlaces(a: Analysis, conjunction: number): boolean {
  const lead = before(a, before(a, conjunction));
  const next = after(a, conjunction);
  return a.chunks[next]?.kind === 'IN' && a.chunks[lead]?.kind === 'IN' && word(a, next) === word(a, lead);
}

/** The noun phrase in brackets that stands alone before the verb at `v`, or -1. */
export function addedSubject(a: Analysis, v: number): number {
  const close = v - 1;
  const np = close - 1;
  const closed = /^[)\]]$/.test(mark(a, close)) && /^[([]$/.test(mark(a, np - 1));
  return closed && a.chunks[np]?.kind === 'NP' ? np : -1;
}

/** "it is Kenya that, for years, has": a comma behind "that". */
export function opensCleft(a: Analysis, i: number): boolean {
  return word(a, i) === 'that' && a.chunks[i]?.kind === 'SB' && mark(a, after(a, i)) === ',';
}

/** "Kenya, as a member of the Finance, Trade and Transport Committee, endorses": the comma that opens it, whatever list it holds. */
export function asAside(a: Analysis, close: number): number | undefined {
  for (let i = close - 1; i > 0 && /^(?:NP|IN|CC|MK|LK)$/.test(a.chunks[i]?.kind ?? ''); i--) {
    if (a.chunks[i]?.kind !== 'LK') continue;
    return word(a, i) === 'as' && mark(a, i - 1) === ',' && !isClause(a, i, close) ? i - 1 : undefined;
  }
  return undefined;
}

/** "Kenya waited, as the envoy, Ama Boateng, denounced it": a clause, whose subject is called by name between the last two commas. */
function isClause(a: Analysis, as: number, close: number): boolean {
  const name = a.chunks[close - 1];
  return (
    mark(a, close - 2) === ',' &&
    name?.kind === 'NP' &&
    name.to - name.from > 1 &&
    a.tags[name.from] === 'NNP' &&
    a.tags[name.head] === 'NNP' &&
    a.classes.has('person', word(a, close - 3)) &&
    a.chunks.slice(0, as).some(hasFinite)
  );
}
