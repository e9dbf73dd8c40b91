import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** "continue to undermine": the verb before says that it is done. */
export function persists(p: Place): boolean {
  // "continues to fund, arm and train": the first of the list hangs on the verb.
  let k = 1;
  while (p.path[k]?.via === 'peer' && p.s.a.chunks[p.path[k]?.at ?? -1]?.verb?.form !== 'finite') k++;
  // "continued to attempt to undermine": what each governs is said to be done.
  while (
    (p.path[k]?.via === 'infinitive' || p.path[k]?.via === 'gerund' || p.path[k]?.via === 'peer') &&
    p.s.a.chunks[p.path[k]?.at ?? -1]?.verb?.form !== 'finite' &&
    (p.path[k]?.via === 'peer' || p.s.a.classes.has('persisting', word(p.s.a, p.path[k]?.at ?? -1)))
  )
    k++;
  // "persists in imposing"
  if (p.path[k]?.via === 'gerund' && p.s.a.chunks[p.path[k]?.at ?? -1]?.kind === 'IN') k++;
  const step = p.path[k];
  const c = step && p.s.a.chunks[step.at];
  // "its efforts to undermine us": they are there.
  if (step?.via === 'infinitive' && c?.kind === 'NP' && p.s.a.classes.has('designs', word(p.s.a, step.at)))
    return (
      c.core > c.from ||
      // "their" may be anybody's.
      /^(?:its|his|her)$/.test(p.s.a.tokens[c.from]?.lower ?? '') ||
      complementsOf(p.s.a, step.at, 1)[0]?.preposition === 'of'
    );
  return (
    (step?.via === 'infinitive' ||
      step?.via === 'gerund' ||
      step?.via === 'preposition' ||
      step?.via === 'peer') &&
    c?.verb?.form === 'finite' &&
    !c.verb.negated &&
    c.verb.modal === undefined &&
    (step.via === 'peer' || p.s.a.classes.has('persisting', word(p.s.a, step.at)))
  );
}

const USING =
  /^(?:us(?:e[sd]?|ing)$|exploit|abus|misus|invok|recruit|hir(?:e[sd]?|ing)$|resort|conspir|combin|collud|turn(?:ed|s)?$|seiz|creat|invent|fabricat)/;

/** "uses the hall to slander us", "recruited men to invade us": what somebody means to do with what he has done for it. */
export function isUsedFor(p: Place): boolean {
  const { a } = p.s;
  const step = p.path[1];
  const verb = a.chunks[step?.at ?? -1]?.verb;
  return (
    p.s.document.speaker !== undefined &&
    a.chunks[p.cue]?.verb?.form === 'infinitive' &&
    verb?.form === 'finite' &&
    !verb.negated &&
    !verb.passive &&
    verb.modal === undefined &&
    USING.test(word(a, step?.at ?? -1))
  );
}
