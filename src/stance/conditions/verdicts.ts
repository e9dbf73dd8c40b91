import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { announcesDoing, behindAdjectives } from '../../clause/expletive.js';
import { after, before, word } from '../../clause/neighbours.js';
import { predicateSubject, subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import { voice } from '../holders/agents.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { objectChunks } from '../targets/objects.js';
import { relativeObject } from '../targets/relative-objects.js';
import { anyOf, hasWord, isActor, targetChunks } from './class-words.js';
import type { Condition } from './condition.js';
import { praised } from './praised.js';
import { predicate } from './said-of.js';
import { VOICE } from './voice.js';
import { isSharedPassive, voiced, voicedOf } from './voiced.js';

const DEEDS = ['act', 'act_noun', 'attack_noun', 'deed_noun', 'operations', 'strikes'];

/** What an actor says or does. */
const SAID_OR_DONE = [...DEEDS, 'utterances', 'rejectable', 'proposals', 'conduct'];

const SIEGES = /^(?:blockades?|sieges?|embargo(?:es)?|strangleholds?|yokes?|hardships?|sufferings?|wars?)$/;

/** What nobody is against: "defend peace", "the planet". */
const COMMON_GOOD =
  /^(?:peace|security|stability|order|li(?:fe|ves)|planet|earth|environment|nature|humanity|humankind|mankind|future|well-being|dignity|people|country|homeland|borders?|citizens?|interests?)$/;

const SETTLEMENTS =
  /^(?:agreements?|accords?|process|plan|road-?map|initiative|framework|resolutions?|mission|mechanism|solution|track)$/;

/** "is important and greatly appreciated": a participle that goes with the adjective before it. */
function isJoined({ cue, s: { a } }: Place): boolean {
  const link = before(a, cue);
  return (
    a.chunks[link]?.kind === 'CC' &&
    a.chunks[before(a, link)]?.kind === 'ADJ' &&
    objectsOf(a, cue).length === 0
  );
}

/** "hatred", "acts of terror", "the flames of war", not "the war on terror" */
function isStrife(p: Place, i: number): boolean {
  const { classes } = p.s.a;
  if (word(p.s.a, i) === 'war' && /^(?:on|against)$/.test(word(p.s.a, after(p.s.a, i)))) return false;
  if (classes.has('strife', word(p.s.a, i))) return true;
  const of = classes.has('strife_form', word(p.s.a, i)) ? complementsOf(p.s.a, i, 1)[0] : undefined;
  return of?.preposition === 'of' && of.chunks.some((k) => classes.has('strife', word(p.s.a, k)));
}

/** Conditions of what somebody or something is said to be: "wrong", "callous", "lawful". */
export const VERDICTS = {
  // "the report", "the finding": of an actor with a code or without.
  disputable: (p, targets) =>
    targets.references.some((r) => r.agent) && anyOf(p, targets, ['act', 'view', 'finding'])
      ? undefined
      : 'its object is no claim',
  judged: (p, targets) => {
    if (!predicate(p)) return 'it is not said of a subject';
    // "it is wrong for children to": said of nobody.
    if (/^(?:it|there)$/.test(word(p.s.a, predicateSubject(p.s.a, p.cue).chunks[0] ?? -1)))
      return 'nobody is said to be so';
    return targets.references.some((r) => r.code !== NO_ACTOR && r.agent)
      ? undefined
      : 'nobody is said to be so';
  },
  scorned: (p, targets) => (predicate(p) ? voiced(p, targets) : 'it is not said of a subject'),
  // "the answer of Kenya was evasive", "Kenya was", not "the roads of Kenya were"
  reproved: (p, targets) => saidOfDoings(p, targets, SAID_OR_DONE) ?? voiced(p, targets),
  // "the answer of Kenya was dignified"
  commended: (p, targets) => {
    const verb = p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
    // "each Member is vigilant", "I remain steadfast": it is said of nobody else.
    const who = p.s.a.tokens[p.s.a.chunks[predicateSubject(p.s.a, p.cue).chunks[0] ?? -1]?.from ?? -1]?.lower;
    if (verb?.form !== 'finite' || verb.modal !== undefined || /^(?:each|every|any|no|i)$/.test(who ?? ''))
      return 'it is not said to be so';
    return saidOfDoings(p, targets, [...SAID_OR_DONE, 'merit']) ?? voiced(p, targets);
  },
  praised,
  // "Kenya marginalized the Council", not "the body, less politicized"
  done_to: (p, targets) =>
    objectsOf(p.s.a, p.cue).length > 0 || agentOf(p.s.a, p.cue).length > 0
      ? VOICE.plotted(p, targets)
      : 'it is done to nobody',
  // "in a cynical move Kenya closed the border"
  done_by: (p, targets) =>
    targets.references.some((r) => holderOf(p.s, p.book, r.chunk).agent)
      ? voiced(p, targets)
      : 'no actor does it',
  // "it is cynical of Kenya to", not "Mali is intolerant of Kenya"
  done_so: (p, targets) => {
    const [subject = -1] = predicate(p) ? predicateSubject(p.s.a, p.cue).chunks : [];
    return subject < 0 || word(p.s.a, subject) === 'it' ? voiced(p, targets) : 'nobody is said to be so';
  },
  // "the shelling of the port was callous", whoever did it; not "the winter was cruel"
  inflicted: (p, targets) =>
    predicate(p) && anyOf(p, targets, ['act', 'attack_noun', 'hostile_act'])
      ? undefined
      : 'it is said of nothing that is done',
  // "said the raid was lawful", "was justified"
  vindicated: (p, targets) => {
    const own = p.s.a.chunks[p.cue]?.verb;
    const verb = own ?? p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
    const said =
      own === undefined ? predicate(p) : (own.passive && agentOf(p.s.a, p.cue).length === 0) || isJoined(p);
    // "continues to be greatly appreciated"
    const goesOn =
      verb?.form === 'infinitive' && /^(?:continu|remain)/.test(word(p.s.a, p.path[1]?.at ?? -1));
    if (!said || !verb || (verb.form !== 'finite' && !goesOn) || verb.negated || verb.modal !== undefined)
      return 'it is not said to be so';
    const { speaker } = p.s.document;
    // "do what is right": whatever it is.
    if (own === undefined && /^what(?:ever)?$/.test(word(p.s.a, before(p.s.a, p.path[1]?.at ?? -1))))
      return 'nothing in particular is said to be so';
    // "because it is right": what is done, and nobody.
    if (speaker && targets.references.every((r) => /^it$/i.test(r.text))) return 'nobody is said to be so';
    if (speaker === undefined && voice(p).references.length === 0) return 'nobody is said to speak';
    return isActor(targets) || (speaker === undefined && anyOf(p, targets, DEEDS))
      ? undefined
      : 'it is said of nothing that is done';
  },
  // "armed them, to the fury of Kenya"
  to_fury: (p, targets) => {
    const lead = before(p.s.a, p.cue);
    if (p.s.a.chunks[lead]?.kind !== 'IN' || word(p.s.a, lead) !== 'to')
      return 'it is not said what angers them';
    // "to its dismay": to whose is not said.
    if (p.s.a.tags[p.s.a.chunks[p.cue]?.from ?? -1] === 'PRP$') return 'it is not said whom it angers';
    return isActor(targets) ? undefined : 'no actor does it';
  },
  // "the plan pleased Kenya", not "we are pleased" or "it upset their calculations"
  moved: (p, targets) => {
    const { a, mentionOf } = p.s;
    if (a.chunks[p.cue]?.verb?.passive) return 'it is passive';
    const named = objectChunks(p).some((i) =>
      mentionOf.slice(a.chunks[i]?.from, a.chunks[i]?.to).some((mention) => mention !== undefined),
    );
    return named && isActor(targets) ? undefined : 'no actor moves another';
  },
  harm_by: (p, targets) => {
    // "concern over the crisis owing to": it is only a worry.
    if (p.path.some(({ at }) => /^concern/.test(word(p.s.a, at)))) return 'it is only a worry';
    const harmed = hasWord(p, 'harm') || hasWord(p, 'wrong');
    return voicedOf(p, targets) ?? (harmed ? undefined : 'nothing is blamed on anybody');
  },
  // "the blockade that Kenya has imposed on us", not "the rules that Kenya has imposed"
  besieging: (p, targets) =>
    relativeObject(p).some((i) => SIEGES.test(word(p.s.a, i)))
      ? voiced(p, targets)
      : 'nothing is imposed that is a wrong',
  // "stirs up ethnic hatred", "fans the flames of war", not "promotes talks to end the war"
  strife: (p, targets) => {
    const sown = p.s.a.chunks[p.cue]?.verb?.passive ? subjectOf(p.s.a, p.cue).chunks : objectChunks(p);
    // "the tensions it breeds": whatever "it" is.
    if (targets.references.every(({ text }) => /^it$/i.test(text)) && relativeObject(p).length > 0)
      return 'it is not said who sows it';
    return sown.some((i) => isStrife(p, i)) ? voiced(p, targets) : 'no strife is its object';
  },
  // "the draft does not reflect", "this resolution fails to condemn": a text that is put to a vote
  draft: (p, targets) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    if (isSharedPassive(p)) return 'it is done to the draft';
    // "will support no text that ignores it": which text is meant.
    if (p.s.a.chunks[p.cue]?.kind === 'VP' && subjectOf(p.s.a, p.cue).path === 'relative')
      return 'it only says which draft is meant';
    return targetChunks(targets).some((i) => isDraft(p, i)) ? undefined : 'no draft is said to be so';
  },
  // "the agreement remains the only way", "the two-State solution is": what was agreed or is to be
  settlement: (p, targets) => {
    const verb = p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
    if (!p.s.document.speaker || verb?.form !== 'finite' || verb.negated || verb.modal !== undefined)
      return 'nobody says that it is so';
    return targetChunks(targets).some((i) => SETTLEMENTS.test(word(p.s.a, i)))
      ? undefined
      : 'nothing that was agreed is said to be so';
  },
  argued: (p, targets) => {
    if (isArmedDefence(p)) return 'it is defended with arms';
    const good = targets.references.every((r) => !isCode(r) && COMMON_GOOD.test(word(p.s.a, r.chunk)));
    return good ? 'everybody stands up for it' : undefined;
  },
} satisfies Readonly<Record<string, Condition>>;

/** Why an adjective is said of no actor, nor of what one says or does; `undefined` when it is. */
function saidOfDoings(p: Place, targets: Filled, doings: readonly string[]): string | undefined {
  const { a } = p.s;
  if (!predicate(p)) return 'it is not said of a subject';
  // "it is rash to", "it is rash for Kenya to", "it would be wise if": what may be done.
  const it = word(a, predicateSubject(a, p.cue).chunks[0] ?? -1) === 'it';
  if (it && (announcesDoing(a, p.cue) || /^(?:for|if|when|that)$/.test(word(a, behindAdjectives(a, p.cue)))))
    return 'nobody is said to be so';
  // "it has been helpful", "they are too selective": what was named before need be no actor.
  if (targets.references.every((r) => r.noun === undefined && /^(?:it|they)$/i.test(r.text)))
    return 'it is said of nothing that is done';
  if (isOnlyToBe(p)) return 'it is not said to be so';
  // "the resolutions of the Union remain ineffective": whoever does not heed them makes them so.
  const paper = targetChunks(targets).every((i) => a.classes.has('text', word(a, i)));
  if (paper && targets.references.every((r) => p.book.actor(r.code)?.kind === 'organisation'))
    return 'a text is not blamed, nor praised, for its fate';
  const acts = targets.references.some((r) => holderOf(p.s, p.book, r.chunk).agent);
  return acts || anyOf(p, targets, doings) ? undefined : 'it is said of nothing that is done';
}

/** "would be premature", "appeals to them to be brave", not "has proved to be futile": what may or is to be so. */
function isOnlyToBe(p: Place): boolean {
  const verb = p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
  const above = word(p.s.a, p.path[2]?.at ?? -1);
  return verb?.modal !== undefined || (verb?.form === 'infinitive' && !SEEMING.test(above));
}

const SEEMING = /^(?:prov|seem|appear|continu|turn|remain|happen|c[ao]me)/;

/** "the draft", "this resolution", not "resolution 12" or "our text". */
function isDraft(p: Place, i: number): boolean {
  const { a } = p.s;
  const c = a.chunks[i];
  if (!c || !/^(?:draft|text|amendment|resolution|proposal)s?$/.test(word(a, i))) return false;
  return !/^(?:our|my)$/.test(a.tokens[c.from]?.lower ?? '') && a.tags[c.to] !== 'CD';
}

/** "fighters defending the town": no stance is taken by those who hold it. */
function isArmedDefence(p: Place): boolean {
  const { a, mentionOf } = p.s;
  const [who] = subjectOf(a, p.cue).chunks;
  const [what] = objectChunks(p);
  if (who === undefined || what === undefined) return false;
  const mention = mentionOf[a.chunks[what]?.head ?? -1];
  const place =
    mention?.kind === 'place' ||
    mention?.kind === 'capital' ||
    a.classes.has('ground_held', word(a, what)) ||
    a.classes.has('locality', word(a, what));
  return (
    place &&
    (mentionOf[a.chunks[who]?.head ?? -1]?.kind === 'people' ||
      /^(?:kurds|peshmerga|rebels|insurgents|volunteers|residents|soldiers)$/.test(word(a, who)) ||
      a.classes.hasAny(['fighting', 'armed_force', 'armed_band'], word(a, who)))
  );
}
