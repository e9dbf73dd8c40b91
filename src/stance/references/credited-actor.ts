import { groupEndingAt } from '../../clause/conjuncts.js';
import { before, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Reference, Resolver } from './reference.js';

const HELD = /^(?:accountable|answerable|responsible|liable)$/;

/** "thanked Kenya for its help", "thanks to Kenya for its help": whoever is thanked or blamed for what is theirs. */
export function creditedActor(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  const done = a.chunks[link]?.kind === 'IN' && /^(?:for|over)$/.test(word(a, link)) ? before(a, link) : -1;
  // "bring Kenya to justice for its crimes", "hold Kenya to account for its crimes"
  const tried = /^(?:justice|account|trial|task)$/.test(word(a, done)) && word(a, before(a, done)) === 'to';
  // "hold Kenya accountable for its crimes"
  const held = HELD.test(word(a, done)) && a.chunks[done]?.kind === 'ADJ';
  const np = tried ? before(a, before(a, done)) : held ? before(a, done) : done;
  if (a.chunks[np]?.kind !== 'NP' || a.tags[a.chunks[np]?.from ?? 0] === 'PRP') return undefined;
  let first = np;
  let lead = before(a, np);
  // "the Government and the people of Kenya"
  while (word(a, lead) === 'of' && a.chunks[before(a, lead)]?.kind === 'NP') {
    first = groupEndingAt(a, before(a, lead))[0] ?? before(a, lead);
    lead = before(a, first);
  }
  const credited =
    ((tried || held) && a.chunks[lead]?.kind === 'VP') ||
    (a.chunks[lead]?.kind === 'VP' && a.classes.has('for_control', word(a, lead))) ||
    (a.chunks[lead]?.kind === 'IN' &&
      word(a, lead) === 'to' &&
      /^(?:NP|ADJ)$/.test(a.chunks[before(a, lead)]?.kind ?? ''));
  const reference = credited ? r.target(first, true, 2) : undefined;
  return reference && reference.code !== NO_ACTOR ? reference : undefined;
}
