import type { ActorBook } from '../actors/actor-book.js';
import { agentOf } from '../clause/by-phrase.js';
import { complementsOf } from '../clause/complements.js';
import { after, word } from '../clause/neighbours.js';
import { subjectOf } from '../clause/subject.js';
import { NO_ACTOR } from '../model/stance.js';
import { unmet } from './conditions/conditions.js';
import { beneficiaries, helpersAmong, helpThanked } from './conditions/thanked-help.js';
import { helpThankedAt } from './conditions/thanks.js';
import { contrasted, contrastedHolders } from './contrasts.js';
import { agents } from './holders/agents.js';
import { answerTo } from './holders/answers.js';
import { originOf } from './holders/coming-from.js';
import { enjoyedFrom } from './holders/enjoyment.js';
import { holders } from './holders/holders.js';
import { otherPerson } from './holders/other-person.js';
import { sayerInstead } from './holders/sayer-instead.js';
import { requester, urgingHolder } from './holders/urging.js';
import { isAgainstSelf, isCreditedPurpose, isHelpedTo, isHelpOfThings, isHelpThanked, isHopedOfThing, isNotEnough, isOwnTerror, isThankedFor, isWhoever } from './idle-readings.js'; // biome-ignore format: a list
import { idleSupport } from './idle-support.js';
import { isHeldAgainst } from './modality/disowned.js';
import { type Modality, modalityOf } from './modality/modality.js';
import { withinPlan } from './modality/others-plans.js';
import { ordersOwn } from './modality/own-orders.js';
import { isOthers, isPassage, isRebutted, isUnwelcome, objectTakesBack, refusersOf, withRefusedText } from './modality/refusals.js'; // biome-ignore format: a list
import { settle } from './modality/settled-status.js';
import { isDecided, isToEnd } from './modality/to-end.js';
import { unsaid } from './modality/unsaid.js';
import { pairs, type Taken } from './pairs.js';
import { pathFrom } from './path.js';
import { type Filled, isWithinCue, LazyFilled, nobody, type Place } from './place.js';
import { LateMiss, type Miss, type Reading } from './reading.js';
import { isCode, type Reference } from './references/reference.js';
import type { Match, Sentence } from './sentence.js';
import { demandedOf } from './targets/demanded.js';
import { isGeneral } from './targets/general-words.js';
import { pledgedTo } from './targets/implied-recipients.js';
import { needsTarget, onlyState, toldBefore } from './targets/missing-targets.js';
import { fromObjects, gapped, objectChunks } from './targets/objects.js';
import { isSame } from './targets/own-targets.js';
import { asTargets } from './targets/target-phrases.js';
import { targets } from './targets/targets.js';
import { placesFor } from './targets/unnamed.js';

/** What a cue says: its stances (one per holder and target), or why it says none. */
export function readCue(s: Sentence, match: Match, book: ActorBook): readonly Reading[] | Miss {
  const cue = s.a.chunkOf[match.from] ?? 0;
  // "the US-backed rebels" are backed whatever the sentence makes of them.
  const path = match.rule.match === 'modifier' ? pathFrom(s, cue).slice(0, 1) : pathFrom(s, cue);
  const p: Place = { s, book, match, cue, path, friendly: match.rule.stance !== 'condemnation' };
  const target = new LazyFilled(() => targets(p));
  // Two in three cues end at what their rule asks; where nothing is said of them either, that is the reason to be told.
  const unfit = unmet(p, target);
  if (unfit) return new LateMiss(match, () => unsaid(s, path, match.rule) ?? unfit);
  const excuse = unsaid(s, path, match.rule);
  if (excuse) return { match, why: excuse };
  const answer = answerTo(s, path);
  if (answer && !answer.declined) return { match, why: 'it is asked for, and nobody is said to grant it' };
  const asked = withRefusedText(p, modalityOf(s, withinPlan(s, book, path), match));
  const modality: Modality = answer
    ? { ...asked, polarity: 'withheld', status: 'asserted', requested: false, urgedAt: -1 }
    : asked;
  if (ordersOwn(p, modality)) {
    const now: Modality = { ...modality, status: 'asserted', urgedAt: -1 };
    const by = urgingHolder(p, modality, target);
    return pairs(p, by, targetsFor(p, now, by, target), settle(p, now), turned(p, now, by));
  }
  // "must end its support for the rebels": whoever is to end it gives it now.
  // "we must stress the solidarity that we enjoy from Kenya": it is there.
  const ending = isToEnd(p, modality);
  if (ending || (modality.urgedAt >= 0 && enjoyedFrom(p))) {
    const now: Modality = { ...modality, polarity: 'affirmed', status: 'asserted', urgedAt: -1 };
    const found = targetsFor(p, now, holders(p), target);
    const settled = settle(p, now);
    // "wants Kenya to stop arming them": what is to stop is being done, whatever is wanted.
    const given = ending && settled.stance === 'assist' && !isDecided(p);
    const status = given ? 'delivered' : settled.status;
    return pairs(p, holders(p), found, { ...settled, status }, { polarity: 'affirmed', operators: [] });
  }
  const holder = answer
    ? agents(p, subjectOf(s.a, answer.verb).chunks, undefined)
    : unblinded(p, otherPerson(p, sayerInstead(p, whose(p, modality, target), target), target), target);
  if (holder.references.every((h) => h.code === NO_ACTOR))
    return { match, why: holder.why ?? 'no holder was found' };
  if ((modality.urgedAt >= 0 && isDoneByThing(p)) || isHelpOfThings(p, holder))
    return { match, why: 'a thing is to do it' };
  if (isAgainstSelf(p, holder)) return { match, why: 'it is said against whoever speaks' };
  if (isOnlyAble(p, modality, holder)) return { match, why: 'it is said of somebody else that it may be so' };
  if (isHopedOfThing(p, modality)) return { match, why: 'it is hoped of something, and nobody is to do it' };
  const found = targetsFor(p, modality, holder, target);
  if (found.length === 0) return { match, why: 'no target was found' };
  if (isGeneral(p, holder.references, found))
    return { match, why: 'nobody in particular is said to take it' };
  if (isWhoever(p, found)) return { match, why: 'it is said of whoever does so' };
  if (isCreditedPurpose(p, found)) return { match, why: 'it is only what somebody is praised for' };
  const unsided = idleSupport(p, modality, found);
  if (unsided) return { match, why: unsided };
  if (isThankedFor(p, modality) || isHelpThanked(p, found))
    return { match, why: 'it is what somebody is thanked for' };
  const holding = holder.references.map(({ code }) => code);
  if (match.rule.stance !== 'condemnation' && isHeldAgainst(s, p.path, holding))
    return { match, why: 'it is only what others hold against whoever speaks' };
  if (modality.polarity === 'affirmed' && isOwnTerror(p, holder.references, found))
    return { match, why: 'nobody says that he helps them' };
  if (isHelpedTo(p, found)) return { match, why: 'it is only what somebody is helped to do' };
  if (modality.polarity === 'withheld' && isNotEnough(p))
    return { match, why: 'more than that is said to be called for' };
  const settled = settle(p, modality);
  const idle = settled.status === 'urged' ? onlyAsked(p, modality, found, holder) : undefined;
  if (idle) return { match, why: idle };
  if (isUnwelcome(p, modality, holder)) return { match, why: 'others oppose it' };
  const taken = turned(p, modality, holder);
  if (taken.polarity === 'withheld' && isPassage(p))
    return { match, why: 'it is kept from passing, by whoever gives it' };
  if (taken.polarity === 'withheld' && isRebutted(p, holder))
    return { match, why: 'it is what others say of its subject' };
  // "chose not to vote against it": that is no support.
  if (
    match.rule.polarity !== taken.polarity &&
    s.a.chunks[cue]?.verb?.negated &&
    s.a.classes.has('opposing', word(s.a, cue))
  )
    return { match, why: 'who does not oppose does not yet support' };
  const help = helpThankedAt(p);
  const thanked =
    help >= 0 && modality.polarity === 'affirmed' && modality.urgedAt < 0 && !modality.requested
      ? helpThanked(match, beneficiaries(p) ?? holder.references, helpersAmong(p, found), help)
      : [];
  const gap = match.rule.match === 'verb' && !s.a.chunks[cue]?.verb?.passive ? gapped(p) : undefined;
  // "condemned the raid and Mali the reprisals"
  const left = gap ? pairs(p, agents(p, [gap[0]], undefined), asTargets(p, [gap[1]]).references, settled, taken) : []; // biome-ignore format: one call
  const own = pairs(p, holder, found, settled, taken);
  const all = [...own, ...contrasted(p, own), ...contrastedHolders(p, own), ...thanked, ...left];
  return all.length > 0 ? all : { match, why: 'its target is its holder' };
}

/** "words must be backed by action": nobody is asked to back them. */
function isDoneByThing(p: Place): boolean {
  const { rule } = p.match;
  if (rule.stance !== 'support' || rule.match !== 'verb' || !p.s.a.chunks[p.cue]?.verb?.passive) return false;
  const by = agentOf(p.s.a, p.cue);
  return by.length > 0 && agents(p, by, 'passive_agent').references.length === 0;
}

/**
 * "only the Union can help them", "partners could play a part in helping us": whoever speaks thinks so, and nobody
 * offers it.
 */
function isOnlyAble(p: Place, modality: Modality, holder: Filled): boolean {
  const { speaker } = p.s.document;
  if (p.match.rule.stance !== 'assist' || speaker === undefined || modality.status !== 'conditional')
    return false;
  const able = modality.operators.some(
    (op) =>
      op.rule.effect === 'hedge' && /^(?:can|could|may|might)$/.test(p.s.a.tokens[op.from]?.lower ?? ''),
  );
  return able && holder.references.every((h) => p.book.bookedAs(h.code) !== p.book.bookedAs(speaker));
}

/** Who takes the stance: who has it, or who asks or urges others to take it. */
function whose(p: Place, modality: Modality, target: Filled): Filled {
  // "we should get an air conditioner": from nobody.
  const from = p.match.rule.frame.holder === 'from' && fromObjects(p).length === 0;
  if (from && !originOf(p, objectChunks(p))) return { references: [], why: 'it is not said from whom' };
  if (modality.requested) return requester(p, target);
  if (modality.urgedAt < 0) return holders(p);
  const urging = urgingHolder(p, modality, target);
  // "must be free of the hindrance of this barbaric rule": the word for it is the voice's, wherever it stands.
  const { rule } = p.match;
  const worded =
    rule.frame.holder === 'voice' && rule.stance === 'condemnation' && p.s.a.chunks[p.cue]?.kind === 'NP';
  const asked = p.s.a.chunks[p.path[modality.urgedAt]?.at ?? -1]?.kind === 'VP';
  return worded && (!asked || urging.references.length === 0) ? holders(p) : urging;
}

/** "Kenya says that its occupation forces will stay": nobody calls himself so; whoever quotes him does. */
function unblinded(p: Place, holder: Filled, target: Filled): Filled {
  const { speaker } = p.s.document;
  const { frame, stance } = p.match.rule;
  if (speaker === undefined || stance !== 'condemnation' || frame.holder !== 'voice') return holder;
  const [who] = holder.references;
  if (who === undefined || holder.references.length > 1) return holder;
  if (p.book.bookedAs(who.code) === p.book.bookedAs(speaker)) return holder;
  const named = target.references;
  return named.length > 0 && named.every((t) => t.basis !== 'coreference' && isSame(p, who, t))
    ? { references: [{ code: speaker, text: '', basis: 'speaker', agent: true, chunk: -1 }] }
    : holder;
}

/** Towards whom it is taken, but for its holder; nobody where it may go without; nothing where it may not. */
function targetsFor(p: Place, modality: Modality, holder: Filled, target: Filled): readonly Reference[] {
  const named = target.references.some(isCode);
  const places = named ? [] : placesFor(p, holder.references);
  if (places.length > 0) return places;
  const cut = !named && p.match.rule.stance === 'assist' ? onlyState(p, holder, target, modality) : undefined;
  if (cut) return [cut];
  // "Mali refused Kenyan aid": it was for Mali.
  const refuser = refusersOf(p, modality, holder, target);
  if (refuser.length > 0) return refuser;
  const pledged = target.references.length === 0 ? pledgedTo(p, holder.references) : undefined;
  if (pledged) return [pledged];
  if (target.references.length === 0 && needsTarget(p, modality)) return [];
  // "we seek the assistance of all in establishing a commission": for oneself.
  if (!named && modality.requested && isOwnTask(p)) return [];
  const demanded = demandedOf(p, holder.references, target.references);
  if (demanded) return [demanded];
  // "recalled its envoy in protest": the cue itself says no more.
  const unsaid = target.references.every((t) => t.code === NO_ACTOR && isWithinCue(p, t.chunk));
  const told = unsaid ? toldBefore(p, holder.references, modality) : undefined;
  if (told) return [told];
  const others = target.references.filter(
    (t) => t.mutual || t.chunk === p.cue || !holder.references.some((h) => h.chunk === t.chunk),
  );
  // "our islands must be helped": nothing that is said of others.
  const own = modality.urgedAt >= 0 && p.s.a.chunks[p.cue]?.verb?.passive && target.references.length > 0;
  return others.length > 0 ? others : own ? target.references : [nobody(p)];
}

/** "help in doing it", which the speaker of a speech asks for: whoever asks is to do it. */
function isOwnTask({ s, match, cue }: Place): boolean {
  if (match.rule.stance !== 'assist' || match.rule.match !== 'noun' || s.document.speaker === undefined)
    return false;
  const { a } = s;
  const last = complementsOf(a, cue).at(-1)?.chunks.at(-1) ?? cue;
  const link = after(a, last);
  return word(a, link) === 'in' && a.chunks[after(a, link)]?.verb?.form === 'gerund';
}

/** Why a stance that others are asked to take says nothing. */
function onlyAsked(
  p: Place,
  modality: Modality,
  found: readonly Reference[],
  holder: Filled,
): string | undefined {
  const { rule } = p.match;
  if (modality.polarity === 'withheld') return 'others are urged not to take it';
  // "calls on the rich to show solidarity and to help us": asked for, and not said for whom.
  const called = modality.operators.some((op) => op.rule.effect === 'urge' && op.rule.match === 'verb');
  const unsaid = found.every((t) => t.code === NO_ACTOR && t.text === '');
  // "Chad asked Ghana to send food": for itself, in a story.
  const asking = modality.operators.some((op) => ASKING.test(p.s.a.tokens[op.from]?.lower ?? ''));
  const state = holder.references.every(({ code }) => p.book.actor(code)?.kind === 'state');
  if (unsaid && asking && state && rule.stance === 'assist' && p.s.document.speaker === undefined)
    return 'it is asked for oneself';
  return called && rule.match === 'noun' && unsaid ? 'it is not said for whom it is asked' : undefined;
}

const ASKING = /^(?:ask|request|beg|plead|urge?|call|press|appeal)/;

/** Whether it is taken or withheld once its object and whose it is have had their say. */
function turned(p: Place, modality: Modality, holder: Filled): Taken {
  const { polarity, operators } = modality;
  const takenBack = polarity === 'affirmed' ? objectTakesBack(p) : undefined;
  if (takenBack) return { polarity: 'withheld', operators: [...operators, takenBack] };
  const affirmed = isOthers(p, modality, holder) || staysAway(p, polarity);
  return { polarity: affirmed ? 'affirmed' : polarity, operators };
}

/** "will not attend in protest at the raid", "in solidarity with Mali": who stays away so does take the stance. */
function staysAway({ s: { a }, match, path }: Place, polarity: Taken['polarity']): boolean {
  const why = a.tokens[match.to - 2]?.lower;
  if (polarity !== 'withheld' || !(why === 'solidarity' || a.tokens[match.from + 1]?.lower === 'protest'))
    return false;
  return path.some(({ at }) => a.chunks[at]?.verb?.negated && ATTENDING.test(word(a, at)));
}

const ATTENDING =
  /^(?:attend|t[ao]k|participat|go$|going|join|c[ao]m|travel|vot|send|sent|sign|appear|shake|play|speak|answer)/;
