import { word } from '../../clause/neighbours.js';
import { isCoded, OTHER_ACTOR } from '../../model/stance.js';
import type { Modality } from '../modality/modality.js';
import { effectsAt, type Step } from '../path.js';
import type { Filled, Place } from '../place.js';
import { startsWithPronoun } from '../targets/own-targets.js';
import { urger } from './agents.js';
import { passesOn } from './owners.js';

/** Who urges others to take the stance, where the cue itself is what is urged. */
export function urgingHolder(p: Place, modality: Modality, target: Filled): Filled {
  // "calls on the rich to help us": the speaker asks, whoever the subject is.
  if (
    p.match.rule.stance === 'assist' &&
    target.references.length > 0 &&
    target.references.every((r) => /^(?:us|me)$/i.test(r.text))
  )
    return { references: [], why: 'it is asked for, not given' };
  const step = p.path[modality.urgedAt];
  if (step && isForOurselves(p, step, target)) return { references: [], why: 'it is asked for, not given' };
  // "ordered an inquiry into the allegations": the allegations only belong to what is ordered.
  const about = p.path
    .slice(1, modality.urgedAt)
    .find(
      (item, k) =>
        item.via === 'preposition' &&
        p.s.a.chunks[item.at]?.kind === 'NP' &&
        p.path[k]?.via === 'preposition' &&
        !passesOn(p, item.at),
    );
  if (about) return { references: [], why: `it only belongs to "${word(p.s.a, about.at)}"` };
  if (step && isReceived(p, step)) return { references: [], why: 'others ask for it' };
  return step ? urger(p, step) : { references: [] };
}

/** Help asked for oneself is no stance; asked for others, it is urged. */
export function requester(p: Place, target: Filled): Filled {
  const step = p.path.find((item) => effectsAt(p.s, item.at, 'request').length > 0);
  if (!step) return { references: [] };
  if (isReceived(p, step)) return { references: [], why: 'others ask for it' };
  const asking = urger(p, step);
  const codes = new Set(asking.references.map((reference) => p.book.bookedAs(reference.code)));
  const others = target.references.some(
    (reference) =>
      (isCoded(reference.code) && !codes.has(p.book.bookedAs(reference.code))) ||
      (reference.code === OTHER_ACTOR &&
        p.s.document.speaker !== undefined &&
        !startsWithPronoun(p, reference.chunk)),
  );
  return others ? asking : { references: [], why: 'it is asked for, not given' };
}

/** "has received requests for support": whether what is asked comes to the subject. */
function isReceived(p: Place, step: Step): boolean {
  const outer = p.path[p.path.indexOf(step) + 1];
  return outer?.via === 'object' && /^(?:receiv|got$|gets?$)/.test(word(p.s.a, outer.at));
}

/** "We met Kenya to advance our requests for help": whoever is met is not whom it is for. */
function isForOurselves({ cue, s: { a } }: Place, step: Step, target: Filled): boolean {
  const c = a.chunks[step.at];
  const own = c?.kind === 'NP' && /^(?:my|our)$/.test(a.tokens[c.from]?.lower ?? '');
  return own && target.references.every(({ chunk }) => chunk < cue);
}
