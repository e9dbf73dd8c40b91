import type { Analysis } from '../text/analysis.js';
import { groupEndingAt } from './conjuncts.js';
import { nextFinite, previousVerb } from './governing-verb.js';
import { before, isComma, mark, word } from './neighbours.js';
import { NOTHING, role, type Step } from './role.js';

/** "the attack condemned by France": what a bare participle is said of. */
export function participleSubject(a: Analysis, v: number): Step {
  let i = before(a, v);
  if (a.chunks[i]?.kind === 'CC') {
    const peer = previousVerb(a, i, (x) => x.verb?.passive === true);
    if (peer >= 0) return peer;
  }
  // "the militia (led by Chad)"
  const aside = isComma(a, i) || mark(a, i) === '(';
  while (isComma(a, i) || mark(a, i) === '(') {
    i = before(a, i);
    if (i < 0) return nextFinite(a, v);
  }
  if (i < 0) return nextFinite(a, v);
  // "was led by Chad, backed by Mali and joined by Togo": all are said of what was led.
  const by = aside && a.chunks[i]?.kind === 'NP' ? before(a, groupEndingAt(a, i)[0] ?? i) : -1;
  if (
    word(a, by) === 'by' &&
    a.chunks[v]?.verb?.passive &&
    a.chunks[before(a, by)]?.verb?.passive &&
    agentFollows(a, v)
  )
    return before(a, by);
  if (a.chunks[i]?.kind === 'NP') return role([aside ? hostOf(a, i) : partitive(a, i)], 'participle');
  if (a.chunks[i]?.kind === 'VP') return i;
  return NOTHING;
}

/** Whether "by" follows the verb in chunk `v`. */
function agentFollows(a: Analysis, v: number): boolean {
  return a.chunks[v + 1]?.kind === 'IN' && word(a, v + 1) === 'by';
}

/** "the decision to arm rebels in Chad, endorsed by": behind a comma a participle is said of the whole phrase. */
function hostOf(a: Analysis, np: number): number {
  let host = partitive(a, np);
  // Who is named or a person is backed itself, unless all of it belongs to a decision.
  let found = host;
  let open = a.tags[a.chunks[host]?.head ?? 0] !== 'NNP' && !a.classes.has('person', word(a, host));
  for (;;) {
    const lead = before(a, groupEndingAt(a, host)[0] ?? host);
    const outer = before(a, lead);
    const joins = a.chunks[lead]?.kind === 'IN' || a.chunks[lead]?.verb?.form === 'infinitive';
    if (!joins || a.chunks[outer]?.kind !== 'NP') return found;
    host = outer;
    if (a.classes.has('undertaking', word(a, host))) return host;
    if (open && a.chunks[lead]?.kind === 'IN' && a.classes.hasAny(HOSTS, word(a, host))) found = host;
    open = false;
  }
}

/** What a participle behind a comma is said of, rather than of what stands last in the phrase. */
const HOSTS = ['agent', 'group', 'act', 'document', 'quantity', 'measure', 'merit'] as const;

/** "Iraqi troops, many of them trained by": whom the pronoun after "of" stands for. */
function partitive(a: Analysis, i: number): number {
  if (!/^(?:them|whom|which)$/.test(word(a, i)) || word(a, before(a, i)) !== 'of') return i;
  const comma = before(a, before(a, before(a, i)));
  const np = isComma(a, comma) ? before(a, comma) : -1;
  return a.chunks[np]?.kind === 'NP' ? np : i;
}
