import { word } from '../clause/neighbours.js';
import { subjectOf } from '../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR, type Status } from '../model/stance.js';
import { isForumAgain } from './conditions/voiced.js';
import { isDisowned, isUnwilling } from './modality/disowned.js';
import type { Settled } from './modality/settled-status.js';
import type { Filled, Place } from './place.js';
import type { Reading } from './reading.js';
import type { Reference } from './references/reference.js';
import { holderOf } from './references/references.js';
import { deniedClaim, notOwn, otherState, spokenOf } from './targets/definite-targets.js';
import { isEachOther } from './targets/each-other.js';
import { defendsDeed, isOpposed } from './targets/opposed.js';
import { isOwnSide } from './targets/own-side.js';
import {
  impersonal,
  isAtHome,
  isOwn,
  isSame,
  isSelf,
  otherThan,
  startsWithPronoun,
  towardsOwn,
} from './targets/own-targets.js';

/** What a reading holds of what governs the cue. */
export type Taken = Pick<Reading, 'polarity' | 'operators'>;

/** A reading for each holder and each target that is not the holder itself. */
export function pairs(
  p: Place,
  holder: Filled,
  found: readonly Reference[],
  settled: Settled,
  taken: Taken,
): Reading[] {
  const { match, path } = p;
  const { rule, stance, status } = settled;
  const { operators } = taken;
  // "must stop its aggression": a word of censure is not taken back by what governs it.
  const presupposed = rule.frame.holder === 'voice' && rule.match !== 'adjective' && !isDoubted(p);
  const polarity = presupposed ? 'affirmed' : taken.polarity;
  const own = new Set(holder.references.map(({ code }) => p.book.bookedAs(code)));
  const joint = found.length === own.size;
  const several = own.size > 1 && stance !== 'condemnation';
  return holder.references
    .filter(({ code }) => code !== NO_ACTOR)
    .map((h) => (isNamedAgain(p, h, found) ? { ...h, code: OTHER_ACTOR, basis: 'unknown' as const } : h))
    .flatMap((h) =>
      found
        // "Kenya and Ghana ... They condemned the decision": none of theirs.
        .map((t) => {
          const same = p.book.bookedAs(t.code) === p.book.bookedAs(h.code);
          return t.deed &&
            !isOpposed(h) &&
            !defendsDeed(p) &&
            (same || (joint && own.has(p.book.bookedAs(t.code))))
            ? { ...t, code: NO_ACTOR }
            : t;
        })
        // "address this heinous crime": no deed of the meeting that is spoken to.
        .map((t) => (rule.stance === 'condemnation' && isForumAgain(p, t) ? { ...t, code: NO_ACTOR } : t))
        // "the truce brokered by Kenya": it is nobody's but who brokered it.
        .map((t) => (isBrokered(p, h, t) ? { ...t, code: NO_ACTOR } : t))
        // "accused Mali of backing it": nobody holds it against others that they back him.
        .map((t) => (isAccusers(p, t) ? { ...t, code: NO_ACTOR } : t))
        .map((t) => deniedClaim(p, h, t) ?? otherState(p, h, t) ?? notOwn(p, h, t) ?? t)
        .map((t) => {
          if (isOwn(p, h, t)) return otherOf(p, h, t, status) ?? spokenOf(p, h, t) ?? towardsOwn(p, t);
          // "calls on all to provide aid for development in Kenya": asked for oneself.
          return status === 'urged' && stance === 'assist' ? t : impersonal(p, h, t);
        })
        .filter(
          (t) =>
            !isOwn(p, h, t) &&
            // "The four leaders expressed solidarity with Kenya": the others did.
            !(several && h.basis === 'coreference' && isSame(p, h, t)) &&
            // "Kenya and Ghana evacuated their citizens": each its own.
            !(several && own.has(p.book.bookedAs(t.code)) && startsWithPronoun(p, t.chunk)) &&
            // "urged Ghana to back its plan": the plan of whoever urges it.
            !(status === 'urged' && stance !== 'condemnation' && isDoersOwn(p, t)) &&
            // "They condemned both sides": each the other.
            !(h.basis === 'coreference' && COUNTED.test(t.text) && isSame(p, h, t)) &&
            // "have no means to defend themselves", "blamed himself"
            !/^\w+sel(?:f|ves)$/i.test(t.text) &&
            !isSelf(p, h, t) &&
            !isEachOther(p, t) &&
            !isOwnSide(p, h, t, found) &&
            !isAtHome(p, h, t, status) &&
            !(status === 'urged' && stance === 'assist' && isSame(p, h, t)),
        )
        .filter((t) =>
          t.mutual
            ? t.chunk !== h.chunk || t.code !== h.code || found.length === 1
            : t.chunk !== h.chunk || t.chunk === p.cue || t.code === NO_ACTOR,
        )
        .map((t) => ({ match, rule, stance, polarity, status, holder: h, target: t, operators, path })),
    );
}

/** Whether the help or support that somebody is accused of is taken to be for whoever accuses. */
function isAccusers(p: Place, target: Reference): boolean {
  const { a } = p.s;
  if (!p.friendly || target.basis !== 'coreference' || !/^(?:it|them|him|her)$/i.test(target.text))
    return false;
  return p.path.some(
    ({ at }) =>
      /^accus/.test(word(a, at)) &&
      subjectOf(a, at).chunks.some((i) => holderOf(p.s, p.book, i).code === target.code),
  );
}

/** "Chad shelled it. The government condemned Chad's attack": whoever censures a state by name is not its government. */
function isNamedAgain(p: Place, holder: Reference, found: readonly Reference[]): boolean {
  if (p.match.rule.stance !== 'condemnation') return false;
  const c = p.s.a.chunks[holder.chunk];
  // "the president's attack on Chad"
  const unnamed = (mention: unknown): boolean => mention === undefined;
  const role = holder.basis === 'possessive' && p.s.mentionOf.slice(c?.from, c?.to).every(unnamed);
  if (holder.basis !== 'coreference' && !role) return false;
  if (c === undefined || p.s.a.tokens[c.from]?.lower !== 'the') return false;
  // "The opposition accused Chad's government": those who are none of it.
  if (/\bopposition\b/i.test(holder.text)) return false;
  return found.some((t) => t.code === holder.code && /^(?:possessive|modifier|object)$/.test(t.basis));
}

const COUNTED = /^(?:both|the two|all three|the three)\b/i;

/** Whether "its" is taken for whoever is to do it: nobody is asked to back himself. */
function isDoersOwn(p: Place, target: Reference): boolean {
  if (target.basis !== 'coreference' || !startsWithPronoun(p, target.chunk)) return false;
  const { chunks, path } = subjectOf(p.s.a, p.cue);
  // "called upon Ghana to help secure their release": theirs who are several.
  if (/^their\b/i.test(target.text) && chunks.length === 1) return false;
  const own = (i: number): boolean => holderOf(p.s, p.book, i).code === target.code;
  return path === 'control' && chunks.some(own);
}

/** Whom a pronoun that cannot be the holder stands for; "invites all to help it" asks for oneself. */
function otherOf(p: Place, holder: Reference, target: Reference, status: Status): Reference | undefined {
  return status === 'urged' && p.match.rule.stance !== 'condemnation'
    ? undefined
    : otherThan(p, holder, target);
}

/** Whether the thing that is helped with is only of those who are said to do it. */
function isBrokered(p: Place, holder: Reference, target: Reference): boolean {
  if (p.match.rule.stance !== 'assist' || holder.basis !== 'passive_agent') return false;
  const c = p.s.a.chunks[target.chunk];
  const named = c !== undefined && p.s.mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined);
  return !named && p.s.a.classes.has('talks', p.s.a.tokens[c?.head ?? -1]?.lower ?? '');
}

/** "does not think that Chad deserves support", "it does not deserve our support": taken back, as no other word of a voice is. */
function isDoubted({ s, cue, friendly, path }: Place): boolean {
  const { a } = s;
  // "does not believe that this barbaric aggression is over": a noun says so by itself.
  if (a.chunks[cue]?.kind !== 'VP') return false;
  if (friendly && a.chunks[cue]?.verb?.negated) return true;
  return path.some(
    ({ at, via }) =>
      via === 'clause' &&
      (isDisowned(s, at) ||
        (a.chunks[at]?.verb?.negated === true &&
          a.classes.has('opinion', word(a, at)) &&
          !isUnwilling(s, at))),
  );
}
