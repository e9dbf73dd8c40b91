import { word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import { objectChunks } from '../targets/objects.js';
import { anyOf, inClass, inComplement, isActor, targetChunks } from './class-words.js';
import type { Condition } from './condition.js';
import { isPutToUse } from './donations.js';
import { isNoMoney, isOwnMeans, isRaisedFrom, isTakenAway } from './helped.js';
import { inNeed, owed } from './need.js';

/** Is money given, and for something? */
export const money: Condition = (p, targets) => {
  if (owed(p)) return 'it is owed, not given';
  if (isTakenAway(p)) return 'it is cut, not given';
  if (isNoMoney(p)) return 'no money is given';
  if (isPutToUse(p, targets)) return 'it is put to a use, and given to nobody';
  if (!inClass(p, objectChunks(p), 'money') && !inComplement(p, 'money')) return 'no money is given';
  // "allocated 3 per cent of its budget": help only where it is for something, or is called so.
  return targetChunks(targets).length > 0 || inClass(p, objectChunks(p), 'help_given')
    ? undefined
    : 'it is not said for what it is given';
};

/** Is money given, and is it said for whom? */
export const moneyFor: Condition = (p, targets) => {
  if (owed(p) || !inClass(p, objectChunks(p), 'money')) return 'no money is given';
  // "failed to stop the flow of money to them": it is others'.
  if (/^fail/.test(word(p.s.a, p.path[1]?.at ?? -1))) return 'it is what others give';
  // "mobilizing all its resources to combat this threat": one's own, for oneself.
  if (isOwnMeans(p) && !isActor(targets)) return 'it is its own, and for nobody else';
  // "paid thousands of dollars to smugglers", "to the firm": a price.
  if (/^pa(?:y|id)/.test(word(p.s.a, p.cue)) && !isActor(targets) && !inNeed(p, targetChunks(targets)))
    return 'it is a price';
  // "raised $2 million from donors": what one gets oneself.
  if (isRaisedFrom(p)) return 'it is what somebody gets';
  // "raised the credit rating of Kenya"
  if (objectChunks(p).some((i) => /^(?:ratings?|awareness|standing)$/.test(word(p.s.a, i))))
    return 'no money is given';
  return targets.references.some((r) => r.code !== NO_ACTOR) || anyOf(p, targets, ['relief_work'])
    ? undefined
    : 'it is not said for whom';
};
