import type { Analysis } from '../text/analysis.js';
import { endingOf } from './agreement.js';
import { groupEndingAt } from './conjuncts.js';
import { finiteSubject } from './finite-subject.js';
import { nextFinite, previousVerb } from './governing-verb.js';
import { before, beforeComparison, hasBase, hasFinite, mark, openingComma, word } from './neighbours.js';
import { relativeSubject } from './relative-clause.js';
import { NOTHING, role, type Step } from './role.js';

/** A verb without "to": after a modal that a comma parted from it, after "help", or joined to another verb. */
export function bareSubject(a: Analysis, v: number): Step {
  const lead = before(a, v);
  const i = mark(a, lead) === ',' ? beforeComparison(a, lead) : lead;
  const c = a.chunks[i];
  if (c?.kind === 'VP') return i;
  const told = toldBeforeAside(a, lead);
  if (told >= 0) return role([told], 'control');
  if (c?.kind === 'CC' || mark(a, i) === ',') {
    // "must pay, or be held to account": behind a comma the verb goes on from a modal, not from an infinitive between.
    const parted = c?.kind === 'CC' && mark(a, before(a, i)) === ',';
    const modal = parted ? previousVerb(a, i, (x) => x.verb?.modal !== undefined) : -1;
    if (modal >= 0) return modal;
    const peer = previousVerb(
      a,
      i,
      (x, k) =>
        x.verb?.form === 'infinitive' ||
        x.verb?.form === 'bare' ||
        hasBase(a, k) ||
        // "we hold that he has erred and support": not "he".
        (hasFinite(x) && endingOf(a, k) !== true),
    );
    if (peer >= 0) return peer;
  }
  if (c?.kind === 'NP') {
    // "to help Turkey support", or a plural subject whose verb was taken for an infinitive.
    const lead = before(a, groupEndingAt(a, i)[0] ?? i);
    if (a.chunks[lead]?.kind === 'VP') return role(groupEndingAt(a, i), 'control');
    return finiteSubject(a, v);
  }
  if (c?.kind === 'WR') return relativeSubject(a, i);
  // "can do no less than condemn"
  if (word(a, i) === 'than' && /^(?:less|more|other|otherwise|better)$/.test(word(a, before(a, i))))
    return previousVerb(a, i, hasFinite);
  // "Rather than condemn it, Kenya stayed silent"
  if (word(a, i) === 'rather') return before(a, i) < 0 ? nextFinite(a, v) : previousVerb(a, i, hasFinite);
  return NOTHING;
}

/** "let me, on behalf of Mali, thank Kenya": the one who is let do it, before the aside that the comma at `close` ends; or -1. */
function toldBeforeAside(a: Analysis, close: number): number {
  const open = mark(a, close) === ',' ? openingComma(a, close) : -1;
  const np = open < 0 ? -1 : before(a, open);
  return a.chunks[np]?.kind === 'NP' && word(a, before(a, np)) === 'let' ? np : -1;
}
