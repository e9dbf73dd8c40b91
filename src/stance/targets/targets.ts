import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { pickedOut, whatIsDone } from '../../clause/free-relative.js';
import { after, before, word } from '../../clause/neighbours.js';
import { predicateSubject, subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import { holders } from '../holders/holders.js';
import { keptFrom } from '../kept-from.js';
import { type Filled, NOTHING_THERE, nobody, type Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { electedHere } from './addressees.js';
import { aligned } from './aligned.js';
import { accompanied, clauseSubject } from './clause-subjects.js';
import { isLodgedWith, isOfWrong, isOwned } from './complaints.js';
import { prepositional } from './complement-targets.js';
import { deedAsObject, deedAsSubject } from './deed-objects.js';
import { toEnvoy } from './envoys.js';
import { announced, extraposed } from './extraposed.js';
import { doersOfFact, factChunks } from './facts.js';
import { helpedToDo } from './helped-deeds.js';
import { doneHere, ender, enderOfSubject, maker, opening } from './makers.js';
import { headReference } from './modified-head.js';
import { objectChunks } from './objects.js';
import { ownerTarget, possessorTarget } from './owner-targets.js';
import { namedOrSaidOf, predicateNounSubject } from './predicate-nouns.js';
import { fusedTarget, rebutter, receiverAsTarget } from './receivers.js';
import { aimedAt, purpose, recipients } from './recipients.js';
import { refusedAsked, refusedAsker } from './refused.js';
import { actBefore } from './relative-acts.js';
import { asTargets, eachOther } from './target-phrases.js';
import { thatSubject } from './that-subject.js';
import { toldTo } from './told-to.js';

/** The targets of the stance, by the frame of the rule: the first slot that names an actor, else the first that is filled. */
export function targets(p: Place): Filled {
  const kept = keptFrom(p);
  let first = kept
    ? asTargets(p, kept.chunks)
    : (toEnvoy(p) ?? refusedAsker(p) ?? fusedTarget(p) ?? receiverAsTarget(p) ?? possessedOf(p));
  if (first?.references.some(isCode)) return first;
  const passive = p.s.a.chunks[p.cue]?.verb?.passive === true;
  for (const slot of slotsOf(p)) {
    if (slot === 'to' && isGivenTo(p)) continue;
    // "the gratitude of Kenya to its partners": "of" says whose it is.
    if (
      slot === 'of' &&
      first?.references.some((r) => r.agent && r.basis === 'object' && r.code === OTHER_ACTOR)
    )
      continue;
    if (slot === 'of' && isOfWrong(p) && !isOwned(p)) continue;
    if (slot === 'by' && passive && p.match.rule.frame.targets.includes('object')) continue;
    // "voiced outrage at the raid in Chad": where it was is not what the outrage is at.
    if (slot === 'in' && /^(?:at|over|about)$/.test(lastWord(p)) && first) continue;
    // "aid to refugees in Chad": where they have fled to.
    if (slot === 'in' && first?.references.some((r) => p.s.a.classes.has('uprooted', word(p.s.a, r.chunk))))
      continue;
    // "opposition to the raids against Chad": whom they are aimed at is not what is opposed.
    if (slot === 'against' && first?.references.some((r) => p.s.a.classes.has('act', word(p.s.a, r.chunk))))
      continue;
    const filled = (slot === 'owner' && doneHere(p)) || fill(p, slot);
    if (/^(?:to|recipient)$/.test(slot) && isLodgedWith(p, filled)) continue;
    // "the gratitude of my Government for the help": whose it is.
    if (slot === 'of' && p.match.rule.condition === 'thanked' && isOwn(p, filled)) continue;
    const helped = p.match.rule.stance === 'assist' && nobodyIn(filled);
    // "called the crash an act of bullying by Chad": who did it stands with what it is called.
    const told = !passive && p.match.rule.frame.targets.includes('by') && nobodyIn(filled);
    // "blamed the crash on rebels": whoever is named for it, and not the crash.
    const named = nobodyIn(filled) && first?.references.some((r) => r.agent && r.code === OTHER_ACTOR);
    const object = slot === 'object' && filled.references.length > 0 && !helped && !told && !named;
    if (filled.references.some(isCode) || object) return filled;
    // "funded schemes in many poorer countries": whoever is helped, though without a code.
    if (filled.references.length > 0 && (!first || (p.match.rule.stance === 'assist' && nobodyIn(first))))
      first = !first || !nobodyIn(filled) ? filled : first;
  }
  const asked = !first || nobodyIn(first) ? refusedAsked(p) : undefined;
  if (asked?.references.some(isCode)) return asked;
  if (p.match.rule.stance === 'assist' && p.match.rule.match === 'noun' && (!first || nobodyIn(first)))
    return aimedAt(p, p.cue) ?? first ?? NOTHING_THERE;
  if (first && nobodyIn(first)) return toldTo(p, first) ?? rebutter(p) ?? first;
  return first ?? (p.match.rule.stance === 'support' ? electedHere(p) : undefined) ?? NOTHING_THERE;
}

function lastWord({ s, match }: Pick<Place, 's' | 'match'>): string {
  return s.a.tokens[match.to - 1]?.lower ?? '';
}

/** "stood by Kenya in its dispute with Mali": what the phrase ends in leads to the target before any other word. */
function slotsOf({ s, match }: Place): readonly string[] {
  const { targets: slots } = match.rule.frame;
  const last = lastWord({ s, match });
  return slots.indexOf(last) > 0 ? [last, ...slots.filter((slot) => slot !== last)] : slots;
}

/** "grateful for the help of Chad to our people": whom the help is given to is not who is thanked. */
function isGivenTo(p: Place): boolean {
  if (p.match.rule.match !== 'adjective' || !p.match.rule.frame.targets.includes('for')) return false;
  const complements = complementsOf(p.s.a, p.cue);
  const to = complements.findIndex(({ preposition }) => preposition === 'to');
  return to > 0 && complements.slice(0, to).some(({ preposition }) => preposition === 'for');
}

/** Whether all of it is whoever speaks. */
function isOwn({ s: { document } }: Place, { references }: Filled): boolean {
  return references.length > 0 && references.every((r) => r.code === document.speaker);
}

function nobodyIn(filled: Filled): boolean {
  return filled.references.every((reference) => reference.code === NO_ACTOR);
}

/** "his strong support of the president": where the noun has an owner, "of" names its target. */
function possessedOf(p: Place): Filled | undefined {
  const { a } = p.s;
  const { rule } = p.match;
  const c = a.chunks[p.cue];
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner' || rule.frame.targets.includes('of') || !c)
    return undefined;
  if (c.core === c.from && a.tags[c.from] !== 'PRP$') return undefined;
  // "Kenya's delivery of tents": what is given.
  if (rule.condition === 'of_aid') return undefined;
  // "our support and backing of the plan": what stands behind the last of them.
  const last = groupStartingAt(a, p.cue).at(-1) ?? p.cue;
  const bare = a.chunks[last]?.from === a.chunks[last]?.head && a.tags[a.chunks[last]?.head ?? -1] !== 'DT';
  const of = complementsOf(a, bare ? last : p.cue, 1)[0];
  if (of?.preposition === 'of') return asTargets(p, of.chunks);
  // "our support of, and solidarity with, the people"
  const shared =
    of === undefined && word(a, after(a, p.cue)) === 'of' ? prepositional(p, 'of') : NOTHING_THERE;
  return shared.references.length > 0 ? shared : undefined;
}

function fill(p: Place, slot: string): Filled {
  switch (slot) {
    case 'object':
      // "helped Chad rebuild what Mali had destroyed": no help to Mali.
      return p.match.rule.stance === 'assist' && word(p.s.a, p.cue + 1) === 'what'
        ? NOTHING_THERE
        : (deedAsObject(p) ?? asTargets(p, factChunks(p) ?? extraposed(p, objectChunks(p))));
    case 'clause_subject':
      return clauseSubject(p);
    case 'aligned':
      return aligned(p);
    case 'accompanied':
      return accompanied(p);
    case 'subject':
      // "the aid received by Chad from Kenya"
      if (p.match.rule.frame.holder === 'from' && agentOf(p.s.a, p.cue).length > 0)
        return asTargets(p, agentOf(p.s.a, p.cue));
      // "Kenya was angered by Ghana"
      if (p.match.rule.frame.holder === 'object' && p.s.a.chunks[p.cue]?.verb?.passive)
        return asTargets(p, agentOf(p.s.a, p.cue));
      // What is done by somebody censures whoever does it.
      if (
        p.s.a.chunks[p.cue]?.verb?.passive &&
        p.match.rule.frame.holder === 'voice' &&
        p.match.rule.match !== 'adjective'
      ) {
        const by = p.friendly && p.s.a.chunks[p.cue]?.verb?.modal ? [] : agentOf(p.s.a, p.cue);
        // "Kosovo should be invited to join": whoever it is said of.
        // "their raids can no longer be tolerated": the phrase says what is censured.
        if (by.length > 0 || (!p.friendly && p.match.rule.match !== 'any')) return asTargets(p, by);
      }
      return (
        deedAsSubject(p, predicateSubject(p.s.a, p.cue).chunks) ??
        (p.friendly ? undefined : enderOfSubject(p)) ??
        announced(p, saidOf(p))
      );
    case 'predicate_subject':
      return predicateNounSubject(p);
    case 'recipient':
      return recipients(p);
    case 'head':
      return { references: [headReference(p)] };
    case 'owner':
      return ownerTarget(p);
    case 'possessor':
      return possessorTarget(p);
    case 'noun':
      return namedOrSaidOf(p);
    case 'clause':
      return clauseActor(p);
    case 'ender':
      return ender(p);
    case 'maker':
      return maker(p);
    case 'opening':
      return opening(p);
    case 'purpose':
      return purpose(p, p.cue) ?? NOTHING_THERE;
    case 'that':
      return thatSubject(p);
    case 'doer':
      // "urged the president to resign", "demanded that he resign": who the last verb of the cue is said of.
      return asTargets(p, subjectOf(p.s.a, lastVerb(p)).chunks);
    case 'bare':
      return helpedToDo(p);
    case 'phrase':
      return asTargets(p, [p.s.a.chunkOf[p.match.to - 1] ?? p.cue]);
    case 'reciprocal':
      return eachOther(p);
    case 'none':
      return { references: [nobody(p)] };
    default: {
      const filled = prepositional(p, slot);
      const doers = doersOfFact(p, filled.references[0]?.chunk ?? -1);
      if (doers.length > 0) return asTargets(p, doers);
      // "filed a complaint with the Court over the raid": whoever is to hear it is not whom it is against.
      const heard = p.match.rule.condition === 'lodged' && /^(?:with|to)$/.test(slot);
      return heard && filled.references.some((r) => p.s.a.classes.has('judging_body', word(p.s.a, r.chunk)))
        ? NOTHING_THERE
        : filled;
    }
  }
}

/** The last verb of the cue: in "step down" the word before its particle, in "lift the embargo" the one before its object. */
function lastVerb(p: Place): number {
  let last = p.s.a.chunkOf[p.match.to - 1] ?? -1;
  while (last > p.cue && p.s.a.chunks[last]?.kind !== 'VP') last = before(p.s.a, last);
  return last;
}

/** What an adjective or a verb is said of; for "it is illegal that Kenya keeps ..." the subject of the clause. */
function saidOf(p: Place): readonly number[] {
  const { a } = p.s;
  const isVerb = a.chunks[p.cue]?.kind === 'VP';
  const picked = isVerb ? pickedOut(a, p.cue) : [];
  if (picked.length > 0) return picked;
  const role = isVerb ? subjectOf(a, p.cue) : predicateSubject(a, p.cue);
  // "what Kenya is doing is unacceptable", "what it does amounts to a crime": whoever does it.
  const clause = isVerb ? role.chunks.length === 0 : true;
  const done = p.friendly || !clause ? [] : whatIsDone(a, isVerb ? p.cue : (p.path[1]?.at ?? -1));
  return done.length > 0 ? done : extraposed(p, actBefore(p, p.cue, role));
}

/** "complained that the border was closed by Iran": the first other actor in the clause. */
function clauseActor(p: Place): Filled {
  const { a, mentionOf } = p.s;
  const from = a.chunks[p.cue]?.to ?? 0;
  const opened =
    /^(?:that|after|when)$/.test(a.tokens[p.match.to - 1]?.lower ?? '') ||
    a.chunks[after(a, p.cue)]?.kind === 'SB' ||
    p.match.rule.match === 'any';
  if (!opened) return NOTHING_THERE;
  const own = new Set(holders(p).references.map((reference) => p.book.bookedAs(reference.code)));
  // "complained that the insurgents were shelling Kenya": who does it, named or not.
  const v = a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
  const doer = v < 0 || a.chunks[v]?.verb?.passive ? undefined : subjectOf(a, v).chunks[0];
  const found = doer !== undefined && doer > p.cue ? holderOf(p.s, p.book, doer) : undefined;
  if (found?.agent && found.code === OTHER_ACTOR && p.s.a.tags[a.chunks[doer ?? -1]?.from ?? -1] === 'DT')
    return { references: [{ ...found, basis: 'object' }] };
  for (let t = Math.max(from, p.match.to); t < a.tokens.length; t++) {
    const mention = mentionOf[t];
    if (!mention || own.has(p.book.bookedAs(mention.code))) continue;
    return {
      references: [
        {
          code: mention.code,
          text: textOf(a, mention.from, mention.to),
          basis: 'object',
          agent: true,
          chunk: a.chunkOf[t] ?? -1,
        },
      ],
    };
  }
  return NOTHING_THERE;
}
