import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { defended, facing } from '../holders/facing.js';
import { fusedReceiver } from '../holders/fused-receiver.js';
import { GETTING, receiversOf, receiving } from '../holders/receiving.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { isOfWrong } from './missing-targets.js';
import { namedObject } from './objects.js';
import { asTargets } from './target-phrases.js';
import { thatSubject } from './that-subject.js';

/** "Kenya faces criticism over the detention": whoever gets it, when no actor follows "of", "for" or "against". */
export function receiverAsTarget(p: Place): Filled | undefined {
  const { rule } = p.match;
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner') return undefined;
  // "received Chile's allegation that Mali had lied": of whom it is said.
  const of = rule.frame.targets.includes('that') ? thatSubject(p) : undefined;
  if (of?.references.some((r) => isCode(r) && r.basis !== 'coreference')) return undefined;
  const receiver = receiving(p) ?? facing(p);
  const got = receiver === undefined ? defended(p) : receiversOf(p, receiver);
  if (got.length === 0) return undefined;
  for (const slot of ['for', 'against', 'of']) {
    // "won the approval of Kenya": whose it is.
    if (slot === 'of' && (isOfWrong(p) || GETTING.test(word(p.s.a, receiver ?? -1)))) continue;
    if (rule.frame.targets.includes(slot) && complementsOf(p.s.a, p.cue).some((c) => c.preposition === slot))
      return undefined;
  }
  const filled = asTargets(p, got);
  return filled.references.some(isCode) ? filled : undefined;
}

/** "denied Chad aid", "promised Chad support": the name that stands bare before what it gets. */
export function fusedTarget(p: Place): Filled | undefined {
  const mention = p.match.rule.match === 'noun' ? fusedReceiver(p) : undefined;
  return mention && { references: [namedObject(p, mention)] };
}
