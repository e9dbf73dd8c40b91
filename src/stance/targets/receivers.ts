import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { defended, facing } from '../holders/facing.js';
import { fusedReceiver } from '../holders/fused-receiver.js';
import { GETTING, receiversOf, receiving } from '../holders/receiving.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { isOfWrong } from './complaints.js';
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
  // "criticism over the arrest of a nurse": what follows the reason belongs to it.
  const all = complementsOf(p.s.a, p.cue);
  const reason = all.findIndex(({ preposition }) => /^(?:over|about)$/.test(preposition));
  const near = reason < 0 ? all : all.slice(0, reason);
  for (const slot of ['for', 'against', 'of']) {
    // "won the approval of Kenya": whose it is.
    if (slot === 'of' && (isOfWrong(p) || GETTING.test(word(p.s.a, receiver ?? -1)))) continue;
    // "won the backing of Kenya for the top post at the Union": whoever is to have it.
    const post = (i: number): boolean => slot === 'for' && POST.test(word(p.s.a, i));
    if (rule.frame.targets.includes(slot) && near.some((c) => c.preposition === slot && !c.chunks.some(post)))
      return undefined;
  }
  const filled = asTargets(p, got);
  return filled.references.some(isCode) ? filled : undefined;
}

const POST = /^(?:posts?|jobs?|seats?|office|leadership|chairmanship|presidency)$/;

/** "denied Chad aid", "promised Chad support": the name that stands bare before what it gets. */
export function fusedTarget(p: Place): Filled | undefined {
  const mention = p.match.rule.match === 'noun' ? fusedReceiver(p) : undefined;
  return mention && { references: [namedObject(p, mention)] };
}

/** "brushed off Kenyan criticism over the arrest of a nurse": whoever rebuts what somebody else says of a deed that nobody is named for. */
export function rebutter(p: Place): Filled | undefined {
  const { a } = p.s;
  const { rule } = p.match;
  const c = a.chunks[p.cue];
  const verb = p.path[1]?.at ?? -1;
  if (rule.match !== 'noun' || rule.stance !== 'condemnation' || rule.frame.holder !== 'owner')
    return undefined;
  if (!/^(?:object|preposition)$/.test(p.path[1]?.via ?? '') || !a.classes.has('rebutting', word(a, verb)))
    return undefined;
  // "rejected its condemnation of the coup": of what, and not whom.
  if (
    a.tags[c?.from ?? -1] === 'PRP$' ||
    !complementsOf(a, p.cue).some((x) => /^(?:over|about)$/.test(x.preposition))
  )
    return undefined;
  const filled = asTargets(p, receiversOf(p, verb));
  return filled.references.some(isCode) ? filled : undefined;
}
