import type { Analysis } from '../text/analysis.js';
import { groupEndingAt } from './conjuncts.js';
import { before, word } from './neighbours.js';

/** "demanding Kenya stop the raids, while condemning it": whoever demands something goes on to speak, and not who is to do it; any other verb stays. */
export function pastDemand(a: Analysis, v: number): number {
  const verb = a.chunks[v]?.verb;
  const np = before(a, v);
  if (verb?.form !== 'finite' || verb.past || verb.modal || a.chunks[np]?.kind !== 'NP') return v;
  const opener = before(a, groupEndingAt(a, np)[0] ?? np);
  const lead = word(a, opener) === 'that' ? before(a, opener) : opener;
  return a.chunks[lead]?.verb && DEMANDING.test(word(a, lead)) ? lead : v;
}

const DEMANDING = /^(?:demand|insist|request|recommend|propos)(?:s|ed|ing|e|es)?$/;
