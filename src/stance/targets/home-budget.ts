import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { isCoded, NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { inClass } from '../conditions/class-words.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { objectChunks } from './objects.js';

/** What a state keeps up at home. */
const HOME = [
  ...['own_economy', 'public_goods', 'public_service', 'infrastructure', 'fundable', 'residents'],
  ...['institution', 'army_noun', 'armed_force'],
] as const;

/** "Kenya's parliament approved funds for schools", "allocated $3 million to the ministry": money that stays at home, in a story. */
export function isHomeBudget(p: Place, holder: Reference, target: Reference): boolean {
  const { a } = p.s;
  const own = p.book.bookedAs(holder.code);
  if (p.s.document.speaker !== undefined || p.match.rule.match !== 'verb') return false;
  if (isLentToFirm(p, holder, target)) return true;
  if (!/^(?:money|aid)$/.test(p.match.rule.condition ?? '') || p.book.actor(own)?.kind !== 'state')
    return false;
  if (!inClass(p, objectChunks(p), 'money')) return false;
  if (isCoded(target.code) && p.book.bookedAs(target.code) !== own) return false;
  if (p.s.mentions.some(({ code }) => p.book.bookedAs(code) !== own)) return false;
  const to = complementsOf(a, objectChunks(p).at(-1) ?? p.cue)
    .filter(({ preposition }) => /^(?:to|for|into|on)$/.test(preposition))
    .flatMap(({ chunks }) => chunks);
  const whom = target.chunk === p.cue ? to : [target.chunk, ...to];
  return whom.some((i) => {
    const c = a.chunks[i];
    // "poor households", "schools hit by floods"
    const needy = a.tokens
      .slice(c?.from, (c?.to ?? 0) + 4)
      .some(({ lower }) => a.classes.hasAny(NEEDY, lower));
    return !needy && a.classes.hasAny(HOME, word(a, i));
  });
}

const NEEDY = ['in_need', 'disaster', 'uprooted', 'abroad_adjective', 'vulnerable'] as const;

const CREDIT = /^(?:loans?|credits?|mortgages?|lend|lends|lent|lending)$/;
const LENDER = /^(?:banks?|lenders?|creditors?)$/;

/** "a Japanese bank granted a loan to the carmaker": business between firms. */
function isLentToFirm(p: Place, holder: Reference, target: Reference): boolean {
  const { a } = p.s;
  if (p.match.rule.stance !== 'assist' || isCoded(target.code)) return false;
  const credit = [p.cue, ...objectChunks(p)].some((i) => CREDIT.test(word(a, i)));
  const lender = LENDER.test(word(a, subjectOf(a, p.cue).chunks[0] ?? -1));
  return credit && (lender || holder.code === OTHER_ACTOR);
}

const OUR_LAWS = /^our (?:\w+ )?(?:laws?|legislation|parliament|constitution|budget|courts?)$/i;
const OUR_PLANS = /^our (?:\w+ )?(?:programmes?|programs?|polic(?:y|ies)|schools?|banks?)$/i;

/** "our new programme gives families more money", "our Parliament has given protection to those who": what works at home. */
export function isOurs(holder: Reference, target: Reference): boolean {
  return OUR_LAWS.test(holder.text) || (OUR_PLANS.test(holder.text) && target.code === NO_ACTOR);
}
