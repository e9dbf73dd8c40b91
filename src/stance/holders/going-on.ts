import { word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { reportedVoice } from '../references/references.js';

const GOING_ON =
  /^(?:continue|resume|restart|increase|double|triple|follow|proceed|arrive|flow|resumed|doubled|increased|stepped|expanded|restored|delivered|provided|given|sent)$/;

/** "Kenya said that aid to Chad would continue": whoever says that help will come gives it, where nobody else does. */
export function goesOn(p: Place): Filled | undefined {
  const { a } = p.s;
  const step = p.path.find(({ via }) => via === 'subject');
  const verb = a.chunks[step?.at ?? -1]?.verb;
  if (p.match.rule.stance !== 'assist' || !step || !/^(?:will|would)$/.test(verb?.modal ?? ''))
    return undefined;
  if (!GOING_ON.test(word(a, step.at))) return undefined;
  const said = reportedVoice(p.s, p.book, p.cue);
  return said && isCode(said) ? { references: [said] } : undefined;
}
