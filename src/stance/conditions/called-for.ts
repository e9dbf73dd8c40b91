import { after, before, word } from '../../clause/neighbours.js';
import { effectsAt } from '../path.js';
import type { Place } from '../place.js';

const NEEDED = /^(?:needed|required|necessary|indispensable|imperative)$/;

/** "an outstanding role be given", "needs wise leadership": nobody has shown it yet. */
export function isCalledFor(p: Place): boolean {
  const { a } = p.s;
  // "wait for a courageous decision": there is none yet.
  const lead = before(a, p.cue);
  if (word(a, lead) === 'for' && /^(?:wait|hop|call|ask|appeal|plead)/.test(word(a, before(a, lead))))
    return true;
  const step = p.path[1];
  const verb = a.chunks[step?.at ?? -1]?.verb;
  if (!step || !verb) return false;
  // "courageous decisions are needed"
  if (step.via === 'subject')
    return (
      verb.form === 'bare' ||
      /^(?:should|must|ought)$/.test(verb.modal ?? '') ||
      NEEDED.test(word(a, verb.copula ? after(a, step.at) : step.at))
    );
  // "will act to play an exemplary role"
  const yet = verb.form !== 'finite' || /^(?:will|shall|should|must|can)$/.test(verb.modal ?? '');
  if (step.via === 'object' && yet && /^(?:play|assum|show|demonstrat|exercis)/.test(word(a, step.at)))
    return true;
  if (/^(?:await|expect|hop)/.test(word(a, step.at))) return true;
  return step.via === 'object' && effectsAt(p.s, step.at, 'request').length > 0;
}
