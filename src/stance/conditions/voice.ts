import { agentOf } from '../../clause/by-phrase.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { voice } from '../holders/agents.js';
import { isCorrection } from '../modality/negation.js';
import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import { FIRST_PERSON, isCode, type Reference } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { acclaimed } from './acclaimed.js';
import { isAlleged } from './alleging.js';
import { answersFor, namesHarm } from './answering.js';
import { isCalledFor } from './called-for.js';
import { anyOf, isActor, isStateless } from './class-words.js';
import type { Condition } from './condition.js';
import { didWrong, ridsOfEvil } from './decided-wrong.js';
import { faulted, isSubjectThere, isWronged } from './doings.js';
import { endsOthers } from './ends-others.js';
import { isEverybody } from './everybody.js';
import { isAnySuch, isKind, isTerm } from './naming.js';
import { onePhrase } from './one-phrase.js';
import { persists } from './persisting.js';
import { isPowers } from './powers.js';
import { predicate, unsaidOf } from './said-of.js';
import { isSupposed } from './supposed.js';
import { helpThankedAt } from './thanks.js';
import { skilled, trusted } from './trust.js';
import { voiced, voicedOf } from './voiced.js';

/** Conditions of who speaks and of what is said: does somebody voice it, and does somebody do it? */
export const VOICE = {
  spoken: (p, targets) =>
    p.s.document.speaker || isAlleged(p) ? voiced(p, targets) : 'the record has no speaker',
  speaker: (p, targets) => {
    if (p.match.rule.match === 'noun' && p.s.a.chunks[p.path[1]?.at ?? -1]?.verb?.negated)
      return 'it is said of nobody';
    // "sanctions for aggressors": whoever they may be.
    const c = p.s.a.chunks[p.cue];
    const any = p.match.rule.frame.targets[0] === 'noun' && c?.kind === 'NP' && c.to - c.from === 1;
    if (any && p.s.a.tags[c.head] === 'NNS' && /^(?:for|towards?)$/.test(word(p.s.a, before(p.s.a, p.cue))))
      return 'nobody in particular is meant';
    if (p.match.rule.frame.targets[0] === 'noun' && isKind(p, targets))
      return 'nobody in particular is meant';
    return p.s.document.speaker ? undefined : 'the record has no speaker';
  },
  spoken_actor: (p, targets) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    return isActor(targets) ? undefined : 'no actor is spoken of';
  },
  skilled,
  trusted,
  said_of_actor: (p, targets) => {
    if (!p.s.document.speaker && !isReported(p)) return 'the record has no speaker';
    // "it is our hope that", "it is Kenya's hope that": not said of anybody.
    if (isOwned(p)) return 'it is what somebody has';
    // "could not be more encouraging": it is.
    const most =
      word(p.s.a, before(p.s.a, p.cue)) === 'more' || p.s.a.tokens[p.match.from - 1]?.lower === 'more';
    const copula = p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
    if (p.s.a.chunks[before(p.s.a, p.cue)]?.verb?.modal && !(most && copula?.negated))
      return 'it is not said to be so';
    const unsaid = p.match.rule.match === 'adjective' ? unsaidOf(p, targets) : undefined;
    if (unsaid) return unsaid;
    // "should act with restraint", "to show restraint": it is not said that somebody does.
    if (p.s.a.chunks[p.cue]?.verb?.negated || p.s.a.chunks[p.cue]?.verb?.modal)
      return 'it is not said to be so';
    const verb = p.s.a.chunks[p.cue]?.verb;
    // "continues to play a vital role"
    const goes = /^continu/.test(word(p.s.a, p.path[1]?.at ?? -1)) && persists(p);
    if (verb && verb.form !== 'finite' && !goes) return 'it is not said to be so';
    // "our forests have a role", "our forests and the rivers have": not said of anybody else.
    const speaker = p.s.document.speaker ?? voice(p).references[0]?.code;
    return targets.references.some(
      (r) => (isCode(r) && r.code !== speaker) || (p.match.rule.stance === 'condemnation' && isPowers(p, r)),
    )
      ? undefined
      : 'no actor is said to be so';
  },
  credited_work: (p, targets) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    // "there is doubt about it despite laudable efforts": nobody made them, and nothing else is praised.
    if (targets.references.every((r) => r.code === NO_ACTOR && r.chunk >= 0 && r.chunk < p.cue))
      return 'it is not said whose it is';
    return isCalledFor(p) ? 'it is called for, not praised' : undefined;
  },
  acclaimed,
  body: (p, targets) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    if (!isWanted(p)) return 'nobody is said to want it';
    return targets.references.some((r) => isBody(p, r)) ? undefined : 'no organisation is its object';
  },
  rightful: (p, targets) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    const first = p.s.a.chunks[p.cue]?.from ?? -1;
    if (!onePhrase(p) || /^(?:no|neither)$/.test(p.s.a.tokens[first]?.lower ?? ''))
      return 'it is not said to be theirs';
    // "denies the majority their rights": whose they are is not who denies them.
    if (p.s.a.tags[first] === 'PRP$' && p.s.a.tokens.some((t) => /^(?:den(?:y|ie|ial)|depriv)/.test(t.lower)))
      return 'it is not said to be theirs';
    const own = p.book.bookedAs(p.s.document.speaker);
    return targets.references.some((r) => isCode(r) && p.book.bookedAs(r.code) !== own)
      ? undefined
      : 'no other actor is spoken of';
  },
  voiced,
  voiced_phrase: (p, targets) => {
    if (!onePhrase(p)) return 'its words do not stand in one phrase';
    // "calls warming the greatest threat": what is called so is no deed of whoever says it.
    const said =
      p.match.rule.frame.targets[0] === 'noun' && targets.references.every((r) => r.chunk !== p.cue);
    return said && /^(?:threat|menace)s?$/.test(word(p.s.a, p.cue))
      ? 'it is only called so'
      : voiced(p, targets);
  },
  speaker_phrase: (p, targets) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    // "stigmatize migration as a criminal act": others call it so.
    if (p.s.a.chunks[before(p.s.a, p.cue)]?.kind === 'LK') return 'it is only called so';
    if (!isActor(targets) && isTerm(p)) return 'it only says of which kind it is';
    if (targets.references.every((r) => r.code === NO_ACTOR) && isAnySuch(p))
      return 'nothing in particular is meant';
    return onePhrase(p) ? undefined : 'its words do not stand in one phrase';
  },
  verbal_adverb: (p, targets) => {
    const c = p.s.a.chunks[p.cue];
    if (c?.verb?.form !== 'finite' || c.verb.passive || !p.s.document.speaker)
      return 'it is said of no verb in a speech';
    return isActor(targets) && targets.references.some((r) => isDoer(p, r.chunk))
      ? undefined
      : 'no actor does it';
  },
  wronged: (p) => {
    const verb = p.s.a.chunks[p.cue]?.verb;
    if (!p.s.document.speaker) return 'the record has no speaker';
    if (!verb?.passive || verb.form !== 'finite' || verb.negated || verb.modal !== undefined)
      return 'it is not said to have been done to anything';
    if (!isWronged(p)) return 'it is not said who does it';
    // "any citizen whose rights have been violated", "if it feels that its rights are": there may be none.
    const told = p.s.a.tokens.slice(Math.max(0, p.match.from - 14), p.match.from);
    if (told.some(({ lower }) => MAYBE.test(lower))) return 'it is not said to be so';
    return isSupposed(p) ? 'it is not said to be so' : undefined;
  },
  done_wrong: (p, targets) => {
    const verb = p.s.a.chunks[p.cue]?.verb;
    if (!p.s.document.speaker) return 'the record has no speaker';
    const denied = verb?.negated && !isCorrection(p.s, p.cue);
    if (verb?.form !== 'finite' || denied || verb.modal !== undefined || isSupposed(p))
      return 'nobody is said to have done it';
    // "to see who violates the law"
    const who = before(p.s.a, p.cue);
    if (word(p.s.a, who) === 'who' && p.s.a.chunks[before(p.s.a, who)]?.kind === 'VP')
      return 'it is not said who does it';
    const own = p.book.bookedAs(p.s.document.speaker);
    return targets.references.some((r) => p.book.bookedAs(r.code) === own)
      ? 'it is said of oneself'
      : undefined;
  },
  hailed: (p) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    const c = p.s.a.chunks[p.cue];
    if (!onePhrase(p) || /^(?:no|any|every|more|some)$/.test(p.s.a.tokens[c?.from ?? -1]?.lower ?? ''))
      return 'nothing is called so';
    const verb = p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
    return verb?.negated || verb?.modal !== undefined ? 'it is not said to be so' : undefined;
  },
  perpetrated: (p, targets) => (passivelyDone(p) ? voicedOf(p, targets) : voiced(p, targets)),
  credited: (p, targets) =>
    // "Thanks to their blockade, we were denied our share": no thanks.
    (anyOf(p, targets, ['bans', 'attack_noun', 'hostile_act', 'wrong', 'harm'])
      ? 'it is no thanks'
      : undefined) ??
    // "thanks to the support of our partners": many, and none is named.
    (helpThankedAt(p) >= 0 && targets.references.some((r) => r.code === OTHER_ACTOR && r.agent)
      ? undefined
      : voiced(p, targets)) ??
    (isTied(p, targets) ? 'it is thanks to something of its own' : undefined) ??
    // "the rebels survive thanks to Kenya": said of those who are no state it is no praise.
    (subjectOf(p.s.a, previousVerb(p.s.a, p.cue, hasFinite)).chunks.some((i) => isStateless(p, i))
      ? 'it is no thanks'
      : undefined),
  defiant: (p, targets) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    return (
      voiced(p, targets) ??
      // "All members must refrain from the use of force"
      (targets.references.every((r) => isEverybody(p, r.chunk)) ? 'it is said to all alike' : undefined) ??
      (endsOthers(p, targets) ? 'it may end what others do' : undefined) ??
      (targets.references.some((r) => isDoer(p, r.chunk) && word(p.s.a, r.chunk) !== 'people')
        ? undefined
        : 'no actor does it')
    );
  },
  plotted: (p, targets) => {
    // "the efforts of the envoy to succeed while Chad goes on to occupy it"
    if (p.s.a.chunks.slice(p.cue + 1, p.s.a.chunkOf[p.match.to - 1] ?? p.cue).some((c) => hasFinite(c)))
      return 'another clause stands between its words';
    return ridsOfEvil(p) ? 'it does away with an evil' : voiced(p, targets);
  },
  faulted: (p, targets) =>
    voiced(p, targets) ??
    (faulted(p) && isSubjectThere(p, targets) && !isOfSpeaker(p)
      ? undefined
      : 'nobody is said to have failed'),
  remiss: (p, targets) => {
    if (!targets.references.some((r) => isDoer(p, r.chunk) && !/^it\b/i.test(r.text)))
      return 'no actor is said to have failed';
    return voicedOf(p, targets) ?? (faulted(p) || didWrong(p) ? undefined : 'nobody is said to have failed');
  },
  blamed: (p, targets) => {
    if (!predicate(p)) return 'it is not said of a subject';
    return isActor(targets) || targets.references.some((r) => r.code === OTHER_ACTOR)
      ? answersFor(p, targets)
        ? undefined
        : 'nothing is blamed on anybody'
      : 'nobody is blamed';
  },
  names_harm: (p) => (namesHarm(p) ? undefined : 'nothing is blamed on anybody'),
} satisfies Readonly<Record<string, Condition>>;

const MAYBE =
  /^(?:if|whenever|wherever|any|anyone|whoever|presumption|allegations?|alleged|allegedly|suspected|feels?|should|may|might)$/;

/** "Unfortunately, we have not been spared": whether the first verb behind is said of whoever speaks. */
function isOfSpeaker({ s, book, cue }: Place): boolean {
  const v = s.a.chunks.findIndex((c, i) => i > cue && hasFinite(c));
  const [subject] = v < 0 ? [] : subjectOf(s.a, v).chunks;
  return subject !== undefined && holderOf(s, book, subject).code === s.document.speaker;
}

/** "the Council must be strengthened", "we shall strengthen it", not "the reform has strengthened it". */
function isWanted(p: Place): boolean {
  const { a } = p.s;
  const own = a.chunks[p.cue]?.verb;
  if (!own || own.negated) return false;
  if (/^(?:must|should|shall|ought)$/.test(own.modal ?? '')) return true;
  // "strengthening the Council is our duty"
  if (own.form === 'gerund' && DUTY.test(a.tokens.map((t) => t.lower).join(' '))) return true;
  const wanting = (['urge', 'ready', 'request'] as const).some((effect) =>
    p.path.some((step) => effectsAt(p.s, step.at, effect).length > 0),
  );
  return wanting || subjectOf(a, p.cue).chunks.some((i) => FIRST_PERSON.has(word(a, i)));
}

const DUTY =
  /\b(?:is|remains) (?:our|a|an|the) (?:\w+ )?(?:duty|task|responsibility|priority|necessity|imperative|must)\b/;

/** "the authority of the Union", not "cooperation with the Union". */
function isBody(p: Place, reference: Reference): boolean {
  const c = p.s.a.chunks[reference.chunk];
  return (
    c !== undefined &&
    isCode(reference) &&
    p.book.actor(reference.code)?.kind === 'organisation' &&
    (p.s.mentionOf[c.head] !== undefined || p.s.a.classes.has('stature', p.s.a.tokens[c.head]?.lower ?? ''))
  );
}

/** "Thanks to its long history, Kenya ...": what a possessive ties to who follows. */
function isTied(p: Place, targets: Filled): boolean {
  return targets.references.every((r) => p.s.a.tags[p.s.a.chunks[r.chunk]?.from ?? -1] === 'PRP$');
}

/** "Kenya defies", not "the question of Kenya defies a solution" or "sanctions ... they deprive". */
function isDoer(p: Place, chunk: number): boolean {
  const c = p.s.a.chunks[chunk];
  return (
    c !== undefined &&
    !/^(?:they|which|that|these|those)$/.test(p.s.a.tokens[c.from]?.lower ?? '') &&
    holderOf(p.s, p.book, chunk).agent
  );
}

/** "the massacres perpetrated by the junta": a participle that names who did it. */
function passivelyDone(p: Place): boolean {
  return p.s.a.chunks[p.cue]?.verb?.form === 'participle' && agentOf(p.s.a, p.cue).length > 0;
}

/** "our hope", "Kenya's hope" */
function isOwned(p: Place): boolean {
  const c = p.s.a.chunks[p.cue];
  return c?.kind === 'NP' && (c.core > c.from || p.s.a.tags[c.from] === 'PRP$');
}

/** Whether a sentence without a speaker says whose words these are. */
function isReported(p: Place): boolean {
  const [who] = voice(p).references;
  return who?.agent === true && isCode(who);
}
