import type { ActorBook } from '../../actors/actor-book.js';
import { subjectOf } from '../../clause/subject.js';
import { isCoded } from '../../model/stance.js';
import type { Step } from '../path.js';
import { holderOf } from '../references/references.js';
import type { Sentence } from '../sentence.js';

/**
 * "opposes Kenya's plan to arm Chad", "will not join the Kenyan effort to": what somebody else makes of a plan takes
 * nothing back of what it is for. The path up to the plan, or all of it.
 */
export function withinPlan(s: Sentence, book: ActorBook, path: readonly Step[]): readonly Step[] {
  const { a } = s;
  const k = path.findIndex(({ at, via }) => via === 'infinitive' && a.chunks[at]?.kind === 'NP');
  const plan = path[k]?.at ?? -1;
  const c = a.chunks[plan];
  if (!c || !a.classes.has('undertaking', a.tokens[c.head]?.lower ?? '')) return path;
  if (!s.mentionOf.slice(c.from, c.head).some((mention) => mention !== undefined)) return path;
  const verb = path.slice(k + 1).find(({ at }) => a.chunks[at]?.kind === 'VP');
  if (!verb) return path;
  const codes = subjectOf(a, verb.at).chunks.map((i) => {
    const holder = book.bookedAs(holderOf(s, book, i).code);
    // "Kenyan bishops rejected Ghana's plan": none of Ghana's
    return isCoded(holder) ? holder : book.bookedAs(s.mentionOf[a.chunks[i]?.from ?? -1]?.code ?? holder);
  });
  return codes.some(isCoded) && !codes.includes(book.bookedAs(holderOf(s, book, plan).code))
    ? path.slice(0, k + 1)
    : path;
}
