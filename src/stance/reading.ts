import type { ActorBook } from '../actors/actor-book.js';
import { complementsOf } from '../clause/complements.js';
import { before, mark, word } from '../clause/neighbours.js';
import { subjectOf } from '../clause/subject.js';
import type { Rule } from '../lexicon/rule.js';
import { NO_ACTOR, OTHER_ACTOR, type Polarity, type Status } from '../model/stance.js';
import { agents, urger } from './agents.js';
import { answerTo } from './answers.js';
import { unmet } from './conditions.js';
import { holders } from './holders.js';
import { type Modality, modalityOf } from './modality.js';
import { objectChunks } from './objects.js';
import { passesOn } from './owners.js';
import { effectsAt, pathFrom, type Step } from './path.js';
import { type Filled, LazyFilled, nobody, type Place } from './place.js';
import type { Reference } from './reference.js';
import { holderOf, targetOf } from './references.js';
import type { Match, Sentence } from './sentence.js';
import { targets } from './targets.js';
import { helpedByThanked, thanksForHelp } from './thanks.js';

/** One stance as the sentence words it, before it is booked. */
export interface Reading {
  readonly match: Match;
  readonly rule: Rule;
  readonly stance: string;
  readonly polarity: Polarity;
  readonly status: Status;
  readonly holder: Reference;
  readonly target: Reference;
  readonly operators: readonly Match[];
  /** From the cue to the verb that rules its clause. */
  readonly path: readonly Step[];
}

/** A cue that carries no stance here, and why. */
export interface Miss {
  readonly match: Match;
  readonly why: string;
}

/** What a cue says: its stances (one per holder and target), or why it says none. */
export function readCue(s: Sentence, match: Match, book: ActorBook): readonly Reading[] | Miss {
  const cue = s.a.chunkOf[match.from] ?? 0;
  // "the US-backed rebels" are backed whatever the sentence makes of them.
  const path = match.rule.match === 'modifier' ? pathFrom(s, cue).slice(0, 1) : pathFrom(s, cue);
  const opener = clauseOpener(s, path);
  if (opener === 'whether') return { match, why: 'it is asked, not said' };
  if (opener === 'if' || opener === 'unless') return { match, why: 'it is only supposed' };
  if (isPrevented(s, path)) return { match, why: 'it is prevented, or what somebody is charged with' };
  if (isFeared(s, path)) return { match, why: 'it is only feared or claimed' };
  const friendly = match.rule.stance !== 'condemnation';
  const p: Place = { s, book, match, cue, path, friendly };
  const target = new LazyFilled(() => targets(p));
  const why = unmet(p, target);
  if (why) return { match, why };
  const answer = answerTo(s, path);
  if (answer && !answer.declined) return { match, why: 'it is asked for, and nobody is said to grant it' };
  const asked = modalityOf(s, path, match);
  const modality: Modality = answer
    ? { ...asked, polarity: 'withheld', status: 'asserted', requested: false, urgedAt: -1 }
    : asked;
  const holder = answer
    ? agents(p, subjectOf(s.a, answer.verb).chunks, undefined)
    : modality.requested
      ? requester(p, target)
      : modality.urgedAt >= 0
        ? urgingHolder(p, modality, target)
        : holders(p);
  if (holder.references.every((h) => h.code === NO_ACTOR))
    return { match, why: holder.why ?? 'no holder was found' };
  const named = target.references.some((reference) => isCoded(reference.code));
  const place = !named && match.rule.stance === 'assist' ? locative(p) : undefined;
  if (target.references.length === 0 && !place && needsTarget(p, modality))
    return { match, why: 'no target was found' };
  const given_ = target.references.filter(
    (t) => t.chunk === p.cue || !holder.references.some((h) => h.chunk === t.chunk),
  );
  const found = place ? [place] : given_.length > 0 ? given_ : [nobody(p)];
  if (isGeneral(p, holder.references, found))
    return { match, why: 'nobody in particular is said to take it' };
  const { stance, rule, status } = settle(p, modality);
  if (status === 'urged' && modality.polarity === 'withheld')
    return { match, why: 'others are urged not to take it' };
  // "calls on the rich to show solidarity and to help us": asked for, and not said for whom.
  const called = modality.operators.some((op) => op.rule.effect === 'urge' && op.rule.match === 'verb');
  if (
    called &&
    status === 'urged' &&
    rule.match === 'noun' &&
    found.every((t) => t.code === NO_ACTOR && t.text === '')
  )
    return { match, why: 'it is not said for whom it is asked' };
  const takenBack = modality.polarity === 'affirmed' ? objectTakesBack(p) : undefined;
  const taken = takenBack ? 'withheld' : isOthers(p, modality, holder) ? 'affirmed' : modality.polarity;
  // "chose not to vote against it": that is no support.
  if (
    rule.polarity === 'withheld' &&
    taken === 'affirmed' &&
    p.s.a.classes.has('opposing', word(p.s.a, p.cue))
  )
    return { match, why: 'who does not oppose does not yet support' };
  const operators = takenBack ? [...modality.operators, takenBack] : modality.operators;
  // "must stop its aggression": a word of censure is not taken back by what governs it.
  const presupposed = rule.frame.holder === 'voice' && rule.match !== 'adjective';
  const given =
    thanksForHelp(p) && modality.polarity === 'affirmed'
      ? helpThanked(match, beneficiaries(p) ?? holder.references, found)
      : [];
  const holding = holder.references.filter(({ code }) => code !== NO_ACTOR);
  const direct = holding.flatMap((h) =>
    found
      .map((t) =>
        t.deed && p.book.bookedAs(t.code) === p.book.bookedAs(h.code) ? { ...t, code: NO_ACTOR } : t,
      )
      .map((t) => (isOwn(p, h, t) ? (otherThan(p, h, t) ?? t) : impersonal(p, h, t)))
      .filter(
        (t) =>
          !isOwn(p, h, t) &&
          !isSelf(p, h, t) &&
          !(status === 'urged' && stance === 'assist' && isSame(p, h, t)),
      )
      .filter((t) => t.chunk !== h.chunk || t.chunk === p.cue || t.code === NO_ACTOR)
      .map((t) => ({
        match,
        rule,
        stance,
        polarity: presupposed ? 'affirmed' : taken,
        status,
        holder: h,
        target: t,
        operators,
        path,
      })),
  );
  const all = [...direct, ...given];
  return all.length > 0 ? all : { match, why: 'its target is its holder' };
}

/**
 * The word that opens the clause of the cue: "whether he supports them" is a question, "if Kenya supports them"
 * a supposition.
 */
function clauseOpener(s: Sentence, path: readonly Step[]): string | undefined {
  const verb = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'finite');
  if (!verb) return undefined;
  for (let i = verb.at - 1; i >= 0; i--) {
    const c = s.a.chunks[i];
    if (c?.kind === 'SB' || c?.kind === 'WR') return s.a.tokens[c.from]?.lower;
    if (c?.verb?.form === 'finite' || mark(s.a, i) !== '') return undefined;
  }
  return undefined;
}

/** "prevented agencies from helping", "arrested a man for offering" */
function isPrevented(s: Sentence, path: readonly Step[]): boolean {
  const gerund = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'gerund');
  const link = gerund ? before(s.a, gerund.at) : -1;
  if (s.a.chunks[link]?.kind !== 'IN') return false;
  const name =
    word(s.a, link) === 'from' ? 'from_control' : word(s.a, link) === 'for' ? 'charging' : undefined;
  if (!name) return false;
  for (let i = link - 1; i >= 0 && i > link - 6; i--) {
    if (s.a.chunks[i]?.kind === 'VP') return s.a.classes.has(name, word(s.a, i));
  }
  return false;
}

/** "amid rumours it was arming": the clause is what a fear or a rumour is about. */
function isFeared(s: Sentence, path: readonly Step[]): boolean {
  const verb = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'finite');
  const subject = verb && subjectOf(s.a, verb.at).chunks[0];
  if (subject === undefined) return false;
  const lead = before(s.a, subject);
  const noun = s.a.chunks[lead]?.kind === 'SB' && word(s.a, lead) === 'that' ? before(s.a, lead) : lead;
  return s.a.chunks[noun]?.kind === 'NP' && s.a.classes.has('doubt', word(s.a, noun));
}

/**
 * "Nicaragua rejected offers of help from Japan", "Sudan denied the accusations by Chad": what is refused is somebody
 * else's stance, which stands.
 */
function isOthers(p: Place, modality: Modality, holder: Filled): boolean {
  if (p.match.rule.match !== 'noun' || modality.polarity !== 'withheld') return false;
  const step = p.path.find((item) =>
    effectsAt(p.s, item.at, 'withhold').some((op) => op.rule.match === 'verb'),
  );
  const verb = step && p.s.a.chunks[step.at]?.verb;
  if (!step || !verb || verb.negated || verb.passive) return false;
  const refusing = subjectOf(p.s.a, step.at).chunks.map((i) =>
    p.book.bookedAs(holderOf(p.s, p.book, i).code),
  );
  return (
    refusing.some(isCoded) &&
    holder.references.every(
      (h) =>
        h.basis !== 'subject' && h.basis !== 'coreference' && !refusing.includes(p.book.bookedAs(h.code)),
    )
  );
}

/** "declared a halt to aid": what is announced takes the help back. */
function objectTakesBack(p: Place): Match | undefined {
  if (p.match.rule.match !== 'verb' || p.match.rule.stance !== 'assist') return undefined;
  return objectChunks(p)
    .flatMap((chunk) =>
      effectsAt(p.s, chunk, 'withhold').filter((op) => op.from === p.s.a.chunks[chunk]?.head),
    )
    .find((op) => op.rule.match === 'noun');
}

/** "In Haiti, we have financed schools": where help is given says to whom. */
function locative(p: Place): Reference | undefined {
  const { a } = p.s;
  const [first, second] = [a.chunks[0], a.chunks[1]];
  if (first?.kind !== 'IN' || a.tokens[first.from]?.lower !== 'in' || second?.kind !== 'NP') return undefined;
  if (!p.s.mentionOf[second.head]) return undefined;
  const reference = targetOf(p.s, p.book, 1, true);
  return isCoded(reference.code) && p.book.actor(reference.code)?.kind === 'state' ? reference : undefined;
}

/** "those who support", "people help": nobody in particular, unless what they support is an actor. */
function isGeneral(p: Place, holding: readonly Reference[], found: readonly Reference[]): boolean {
  if (
    found.length > 0 &&
    found.every((t) => /^(?:all|every|each) (?:people|peoples|person|human|humanity|man|woman)/i.test(t.text))
  )
    return true;
  if (
    p.match.rule.stance === 'assist' &&
    found.length > 0 &&
    found.every(
      (t) =>
        t.code === OTHER_ACTOR &&
        /^(?:the (?:whole |entire )?world|humankind|mankind|humanity)$/i.test(t.text),
    )
  )
    return true;
  return holding.every((reference) => {
    if (reference.code !== OTHER_ACTOR || reference.chunk < 0) return false;
    const c = p.s.a.chunks[reference.chunk];
    if (!c) return false;
    const first = p.s.a.tokens[c.from]?.lower ?? '';
    if (/^(?:those|one|anyone|people|them|everyone|everybody)$/.test(first) && c.to - c.from === 1)
      return true;
    const named =
      p.s.a.tags.slice(c.from, c.to).includes('NNP') ||
      /^(?:the|that|this|these|some|many|several|all|most|\d+)$/.test(first) ||
      p.s.a.tags[c.from] === 'CD';
    return !named && !found.some((target) => isCoded(target.code)) && p.s.document.speaker !== undefined;
  });
}

function startsWithPronoun(p: Place, chunk: number): boolean {
  const first = p.s.a.tokens[p.s.a.chunks[chunk]?.from ?? -1]?.lower ?? '';
  return /^(?:it|its|they|them|their|he|him|his|she|her|our|my|itself|themselves|own)$/.test(first);
}

function startsWithFirstPerson(p: Place, chunk: number): boolean {
  const first = p.s.a.tokens[p.s.a.chunks[chunk]?.from ?? -1]?.lower ?? '';
  return /^(?:us|our|my|me|ourselves)$/.test(first);
}

/** "the flour that it sent", "the welfare of its people": what only a pronoun further on ties to somebody. */
function isThing(p: Place, chunk: number): boolean {
  const of = complementsOf(p.s.a, chunk, 1)[0];
  return (
    p.s.a.classes.has('aid', word(p.s.a, chunk)) ||
    (of !== undefined && startsWithPronoun(p, of.chunks[0] ?? -1))
  );
}

/** "reiterates its support": what a pronoun ties to the holder itself is no target. */
function isOwn(p: Place, holder: Reference, target: Reference): boolean {
  const same = isCoded(target.code) && p.book.bookedAs(holder.code) === p.book.bookedAs(target.code);
  if (same && p.match.rule.match === 'any') return true;
  const tied =
    target.basis === 'speaker' ||
    // "We have rebuilt our alliances," he said.
    (target.basis === 'attribution' && startsWithFirstPerson(p, target.chunk)) ||
    (target.basis === 'coreference' && (startsWithPronoun(p, target.chunk) || isThing(p, target.chunk)));
  if (
    target.basis === 'coreference' &&
    holder.code === OTHER_ACTOR &&
    target.code === OTHER_ACTOR &&
    /^(?:its|their|our)\b/i.test(target.text)
  )
    return true;
  return tied && isCoded(target.code) && p.book.bookedAs(holder.code) === p.book.bookedAs(target.code);
}

function isSame(p: Place, holder: Reference, target: Reference): boolean {
  return isCoded(target.code) && p.book.bookedAs(holder.code) === p.book.bookedAs(target.code);
}

/** A speech takes no stance towards the speaker's own country: nobody congratulates or helps himself. */
function isSelf(p: Place, holder: Reference, target: Reference): boolean {
  return (
    p.s.document.speaker !== undefined &&
    holder.basis !== 'attribution' &&
    p.match.rule.polarity === 'affirmed' &&
    (p.match.rule.stance !== 'condemnation' || holder.basis === 'speaker') &&
    isCoded(target.code) &&
    p.book.bookedAs(holder.code) === p.book.bookedAs(target.code)
  );
}

/** "Algeria welcomes the process for its region": what only leads back to who welcomes it is nobody else's. */
function impersonal(p: Place, holder: Reference, target: Reference): Reference {
  const { rule } = p.match;
  if (rule.stance === 'condemnation' || rule.match !== 'verb' || !isSelf(p, holder, target)) return target;
  const c = p.s.a.chunks[target.chunk];
  const naming = (i: number): boolean => {
    const x = p.s.a.chunks[i];
    return x !== undefined && p.s.mentionOf.slice(x.from, x.to).some((mention) => mention !== undefined);
  };
  const of = complementsOf(p.s.a, target.chunk, 1)[0];
  const named = naming(target.chunk) || (of?.preposition === 'of' && of.chunks.some(naming));
  if (!c || named || startsWithPronoun(p, target.chunk)) return target;
  const head = word(p.s.a, target.chunk);
  const someone = ['group', 'in_need', 'quantity'].some((name) => p.s.a.classes.has(name, head));
  return { ...target, code: someone ? OTHER_ACTOR : NO_ACTOR };
}

/** "The guild refused talks with Kenya, believing it is corrupt": a bare pronoun that cannot be the holder is the other actor before it. */
function otherThan(p: Place, holder: Reference, target: Reference): Reference | undefined {
  const c = p.s.a.chunks[target.chunk];
  if (!c || target.chunk === p.cue) return undefined;
  // "with Japan's aid Kenya rebuilt its schools": its own.
  if (p.match.rule.stance === 'assist' && p.s.a.tags[c.from] === 'PRP$') return undefined;
  const first = p.s.a.tokens[c.from]?.lower ?? '';
  if (!/^(?:it|they|them|he|she|him|her|its|their|his)$/.test(first)) return undefined;
  const own = p.book.bookedAs(holder.code);
  const holding = p.s.a.chunks[holder.chunk];
  const other = p.s.mentions
    .filter((m) => m.to <= c.from && p.book.bookedAs(m.code) !== own)
    .filter((m) => !holding || m.to <= holding.from || m.from >= holding.to)
    .at(-1);
  return other && { ...target, code: other.code };
}

/**
 * "expressed its full support" may leave its target to the sentence before; a bare noun or verb without a
 * target is no stance.
 */
function needsTarget(p: Place, modality: Modality): boolean {
  const { rule } = p.match;
  if (rule.match === 'any') return rule.frame.holder === 'voice';
  if (rule.match === 'verb') return !rule.frame.targets.includes('none');
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner') return true;
  const step = p.path[1];
  if (modality.polarity === 'withheld' || modality.requested) return false;
  // "the accusations by Kenya", "the support of all members": whose they are is said.
  if (complementsOf(p.s.a, p.cue).some((c) => /^(?:by|from)$/.test(c.preposition))) return false;
  return (
    !step || !(['carry', 'receive'] as const).some((effect) => effectsAt(p.s, step.at, effect).length > 0)
  );
}

/** "thanked Japan for its aid to Kenya": whom it helped, where that is somebody else. */
function beneficiaries(p: Place): readonly Reference[] | undefined {
  const helped = helpedByThanked(p).map((i) => targetOf(p.s, p.book, i, true));
  return helped.length > 0 && helped.every((reference) => isCoded(reference.code)) ? helped : undefined;
}

/** "thanked Japan for its help": Japan helped whoever gives the thanks. */
function helpThanked(match: Match, thankful: readonly Reference[], helpers: readonly Reference[]): Reading[] {
  const rule: Rule = { ...match.rule, stance: 'assist', plover: 'AID', cameo: '070' };
  return helpers
    .filter((helper) => helper.code !== NO_ACTOR)
    .flatMap((helper) =>
      thankful.map((thanks) => ({
        match,
        rule,
        stance: 'assist',
        polarity: 'affirmed' as const,
        status: 'delivered' as const,
        holder: { ...helper, basis: 'object' as const },
        target: thanks,
        operators: [],
        path: [],
      })),
    );
}

function urgingHolder(p: Place, modality: Modality, target: Filled): Filled {
  // "calls on the rich to help us": the speaker asks, whoever the subject is.
  if (
    p.match.rule.stance === 'assist' &&
    target.references.length > 0 &&
    target.references.every((r) => /^(?:us|me)$/i.test(r.text))
  )
    return { references: [], why: 'it is asked for, not given' };
  const step = p.path[modality.urgedAt];
  // "ordered an inquiry into the allegations": the allegations only belong to what is ordered.
  const about = p.path
    .slice(1, modality.urgedAt)
    .find(
      (item, k) =>
        item.via === 'preposition' &&
        p.s.a.chunks[item.at]?.kind === 'NP' &&
        p.path[k]?.via === 'preposition' &&
        !passesOn(p, item.at),
    );
  if (about) return { references: [], why: `it only belongs to "${word(p.s.a, about.at)}"` };
  return step ? urger(p, step) : { references: [] };
}

/** Help asked for oneself is no stance; asked for others, it is urged. */
function requester(p: Place, target: Filled): Filled {
  const step = p.path.find((item) => effectsAt(p.s, item.at, 'request').length > 0);
  if (!step) return { references: [] };
  const asking = urger(p, step);
  const codes = new Set(asking.references.map((reference) => p.book.bookedAs(reference.code)));
  const others = target.references.some(
    (reference) =>
      (isCoded(reference.code) && !codes.has(p.book.bookedAs(reference.code))) ||
      (reference.code === OTHER_ACTOR &&
        p.s.document.speaker !== undefined &&
        !startsWithPronoun(p, reference.chunk)),
  );
  return others ? asking : { references: [], why: 'it is asked for, not given' };
}

/** The stance that is left when what governs the cue is taken in: readiness makes support a help to come. */
function settle(p: Place, modality: Modality): { stance: string; rule: Rule; status: Status } {
  const { rule } = p.match;
  if (rule.frame.holder === 'voice' && rule.match !== 'adjective')
    return { stance: rule.stance, rule, status: rule.status };
  const helps =
    rule.stance === 'assist' || (rule.stance === 'support' && modality.ready && rule.match === 'verb');
  if (!helps) return { stance: rule.stance, rule, status: modality.requested ? 'urged' : modality.status };
  const status = modality.requested ? 'urged' : modality.status;
  if (status !== 'asserted' || modality.ready || modality.polarity === 'withheld')
    return { stance: 'assist', rule, status };
  return { stance: 'assist', rule, status: delivered(p) ? 'delivered' : 'asserted' };
}

/** Whether help is being or has been given: no promise, plan or future governs it. */
function delivered(p: Place): boolean {
  const { a } = p.s;
  // "is sending troops": they are not there yet.
  const own = a.chunks[p.cue]?.verb;
  if (own?.form === 'infinitive' && subjectOf(a, p.cue).path === 'control') return false;
  // "to allow Kenya send relief": it is still to come.
  const allowing = before(a, subjectOf(a, p.cue).chunks[0] ?? 0);
  if (a.chunks[allowing]?.verb?.form === 'infinitive' && a.classes.has('object_control', word(a, allowing)))
    return false;
  if (own?.progressive && !own.past && a.classes.has('dispatching', word(a, p.cue))) return false;
  for (const step of p.path) {
    const c = a.chunks[step.at];
    if (!c) continue;
    const head = a.tokens[c.head]?.lower ?? '';
    if ((c.kind === 'ADJ' || c.verb?.passive) && a.classes.has('intent', head)) return false;
    // "the decision to send" is not yet the sending.
    if (
      c.kind === 'NP' &&
      step.via === 'infinitive' &&
      (a.classes.has('undertaking', head) || a.classes.has('document', head)) &&
      !a.classes.has('effort_noun', head)
    )
      return false;
    if (
      a.classes.has('promise_verbs', head) ||
      /^(?:will|shall|would|could|may|might|can)$/.test(c.verb?.modal ?? '')
    )
      return false;
    if (c.verb?.form === 'finite') return true;
  }
  return true;
}

/** A code in the codebook's sense: not one of the two that stand for nobody in particular. */
function isCoded(code: string): boolean {
  return code !== NO_ACTOR && code !== OTHER_ACTOR;
}
