import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';
import { REPORTING } from '../text/tagging/function-words.js';
import { disagree } from './agreement.js';
import { saysOn } from './denied-clause.js';
import { isOfThing } from './gerund-subject.js';
import { after, before, hasFinite, mark, word } from './neighbours.js';
import { relativeBefore } from './relative-clause.js';
import { NOTHING, type Step } from './role.js';
import { firstSaid, isPast, judgesDoer } from './speech-acts.js';

/** "rejects and condemns", "opposed X, and condemned Y": the subject of the verb before the conjunction. */
export function coordinatedSubject(a: Analysis, conjunction: number): Step {
  const first = firstSaid(a, after(a, conjunction));
  if (first >= 0) return first;
  let nearest: number | undefined;
  for (let i = conjunction - 1; i >= 0; i--) {
    const c = a.chunks[i] as Chunk;
    if (mark(a, i) === ';') return NOTHING;
    if (!hasFinite(c)) continue;
    // "we share the view that he has erred and support": not "he", whose verb would end in -s.
    if (disagree(a, after(a, conjunction), i)) {
      nearest ??= i;
      continue;
    }
    // "said the talks would go on and praised": behind "would" stands no past.
    if (c.verb?.modal !== undefined && isBarePast(a, after(a, conjunction))) {
      nearest ??= i;
      continue;
    }
    // "demanded that the troops leave and denounced": the past goes on from the past.
    if (isPast(a, after(a, conjunction)) && !isPast(a, i) && opensComplement(a, i)) {
      nearest ??= i;
      continue;
    }
    // "said there was no need for it and accused": who says so accuses.
    if (word(a, before(a, i)) === 'there' && !isThere(a, after(a, conjunction))) {
      nearest ??= i;
      continue;
    }
    // "said the deal was dead and blamed": a thing blames nobody; "that it had been hit and blamed": nor who is hit.
    // "complained that Chad held his men and accused it": who complains accuses.
    // "said the troops had left, and praised the move": who tells of it in the past perfect praises it.
    const next = after(a, conjunction);
    const said = saysSo(a, next) && (isIdle(a, i) || isDoneTo(a, i) || isToldBehind(a, i, conjunction));
    if (said || judgesDoer(a, after(a, conjunction), i)) {
      nearest ??= i;
      continue;
    }
    if (relativeBefore(a, i) >= 0 && mark(a, before(a, conjunction)) === ',') continue;
    return saysOn(a, i, conjunction) ?? i;
  }
  return nearest === undefined ? NOTHING : nearest;
}

/** "praised", not "had praised" or "would praise". */
function isBarePast(a: Analysis, v: number): boolean {
  return a.tags[a.chunks[v]?.head ?? -1] === 'VBD' && a.chunks[v]?.verb?.modal === undefined;
}

/** Whether the verb at `v` tells in the past what somebody says: "blamed", "praised". */
function saysSo(a: Analysis, v: number): boolean {
  const says =
    a.classes.hasAny(['speaking', 'verdict_verb', 'declining'], word(a, v)) ||
    (word(a, v) === 'stopped' && /^short/.test(word(a, after(a, v))));
  return isPast(a, v) && !a.chunks[v]?.verb?.passive && says;
}

/** "said the deal was dead", "whether the actions were lawful": a thing that says nothing, and does nothing that says something. */
function isIdle(a: Analysis, v: number): boolean {
  return isOfThing(a, v) && !a.classes.hasAny(['speaking', 'verdict_verb'], word(a, v));
}

/**
 * "said Chad had left, and praised Mali", "regretted that Chad had not come and praised Mali": what follows in the past is
 * done besides, where no "had" is shared.
 */
function isToldBehind(a: Analysis, v: number, conjunction: number): boolean {
  const { copula, negated } = a.chunks[v]?.verb ?? {};
  const perfect = a.tokens[a.chunks[v]?.from ?? -1]?.lower === 'had';
  if (!perfect && !copula) return false;
  const apart = copula === true || negated === true || mark(a, before(a, conjunction)) === ',';
  for (let k = v - 1; k >= 0; k--) {
    if (mark(a, k) === ';') return false;
    if (hasFinite(a.chunks[k])) {
      const says = REPORTING.has(word(a, k));
      return isPast(a, k) && apart && (says || a.chunks[after(a, k)]?.kind === 'SB');
    }
  }
  return false;
}

/** Whether the verb at `v` is a passive behind "that". */
function isDoneTo(a: Analysis, v: number): boolean {
  return a.chunks[v]?.verb?.passive === true && word(a, before(a, before(a, v))) === 'that';
}

/** Whether what is said goes on about what there is. */
function isThere(a: Analysis, v: number): boolean {
  return a.chunks[v]?.verb?.copula === true;
}

/** Whether the verb at `v` stands in a clause that a past verb before "that" governs. */
function opensComplement(a: Analysis, v: number): boolean {
  for (let k = v - 1; k > 0; k--) {
    if (mark(a, k) === ';') return false;
    // "said Mali has the right to do so and opposed": without "that", too.
    if (hasFinite(a.chunks[k])) return REPORTING.has(word(a, k)) && isPast(a, k) && isContact(a, k, v);
    // "Chad struck a softer tone, saying Mali would help": what is said there.
    if (a.chunks[k]?.verb?.form === 'gerund')
      return REPORTING.has(word(a, k)) && mark(a, before(a, k)) === ',';
    if (a.chunks[k]?.kind === 'SB') return word(a, k) === 'that' && isPast(a, before(a, k));
  }
  return false;
}

/** Whether only the subject of the verb at `v` stands between it and the verb of saying at `k`. */
function isContact(a: Analysis, k: number, v: number): boolean {
  return a.chunks.slice(k + 1, v).every(({ kind }) => /^(?:NP|QU|IN|RB)$/.test(kind));
}
