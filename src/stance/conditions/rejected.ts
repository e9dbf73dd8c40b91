import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Filled, Place } from '../place.js';
import { objectChunks } from '../targets/objects.js';
import { anyOf, inClass, isActor } from './class-words.js';
import type { Condition } from './condition.js';

/** "rejected the annexation", where "rejected the offer" declines it: whether what is rejected is censured by it. */
export const rejectable: Condition = (p, targets) => {
  if (votes(p)) return 'a parliament votes on it';
  // "rejects a just settlement": it is an offer that is declined.
  if (objectChunks(p).every((i) => isPeaceful(p, i)) && objectChunks(p).length > 0)
    return 'who rejects a settlement declines it';
  // "rejected accusations that it had spied": whoever denies it censures nobody who is not named.
  const charged = objectChunks(p).some((i) => p.s.a.classes.has('charges', word(p.s.a, i)));
  if (charged && !isActor(targets)) return 'whoever rejects an accusation defends himself';
  // "rejected the possibility of a strike": it is ruled out.
  const mere = objectChunks(p).some((i) => /^(?:possibility|prospect|option)$/.test(word(p.s.a, i)));
  return !mere && (anyOf(p, targets, ['rejectable']) || isStep(p, targets))
    ? undefined
    : 'its object is no act';
};

/**
 * "rejects Kenya's move", "rejected the Kenyan parliament's resolution": what a state has done or passed, where a text of a
 * body is for its members to heed.
 */
function isStep(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const taken = objectChunks(p).some((i) => a.classes.has('taken_step', word(a, i)));
  return taken && targets.references.some(({ code }) => p.book.actor(code)?.kind === 'state');
}

/** Whether the subject is a body that votes: "the parliament rejected the treaty". */
export function votes(p: Place): boolean {
  const subject = p.s.a.chunks[p.cue]?.kind === 'VP' ? subjectOf(p.s.a, p.cue).chunks[0] : undefined;
  if (subject === undefined || !p.s.a.classes.has('legislature', word(p.s.a, subject))) return false;
  // "rejected the accusation"
  if (objectChunks(p).some((i) => CHARGE.test(word(p.s.a, i)))) return false;
  // "the Council rejected Israel's decision": only on a text does a council vote.
  return (
    !/^(?:council|committee|commission|board|assembly)$/.test(word(p.s.a, subject)) ||
    ['text', 'document', 'proposals', 'accords'].some((name) => inClass(p, objectChunks(p), name))
  );
}

/** "a just settlement", "the two-State solution" */
function isPeaceful(p: Place, i: number): boolean {
  const c = p.s.a.chunks[i];
  if (!c || !/^(?:settlement|solution|peace|talks|dialogue)$/.test(word(p.s.a, i))) return false;
  return p.s.a.tokens
    .slice(c.from, c.head)
    .some(({ lower }) =>
      /^(?:just|lasting|peaceful|political|negotiated|fair|comprehensive|final|durable|state)$/.test(lower),
    );
}

const CHARGE = /^(?:accusation|allegation|charge|claim|criticism|remark|comment|statement)s?$/;
