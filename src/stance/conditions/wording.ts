import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { predicateSubject } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Token } from '../../text/tokens.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import type { Sentence } from '../sentence.js';
import { objectChunks } from '../targets/objects.js';
import { anyOf, isActor, targetChunks } from './class-words.js';
import type { Condition } from './condition.js';
import { isAnyone } from './everybody.js';
import { deniesNobody, isCalledHere, isExample, isWrongCalled, onlySeen } from './naming.js';
import { isSum, predicate } from './said-of.js';
import { onlyTroubles } from './situations.js';
import { isSupposed } from './supposed.js';

/** How many sentences back a vote may have been spoken of. */
const VOTE_REACH = 3;

/** "The draft failed. Kenya and Chad abstained": whether this sentence or one before it speaks of what is voted on. */
function isVotedOn({ a, document, number }: Sentence): boolean {
  const votes = ({ lower }: Token): boolean => a.classes.has('voted_text', lower);
  if (a.tokens.some(votes)) return true;
  for (let n = number - 1; n >= Math.max(0, number - VOTE_REACH); n--)
    if (document.tokens(n).some(votes)) return true;
  return false;
}

/** Conditions of the wording: is the word said of a subject or of an object, as the rule asks? */
export const WORDING = {
  predicative: (p, targets) => {
    // "denounced a plot orchestrated by Chad": whose plot it is.
    const done = p.s.a.tags[p.match.to - 1] === 'VBN' && p.s.a.tokens[p.match.to]?.lower === 'by';
    if (done || !(predicative(p) || (isActor(targets) && isCalledHere(p)) || isWrongCalled(p)))
      return 'the word is not said of the object';
    if (p.friendly && deniesNobody(p, targets)) return 'the word is not said of the object';
    // "consider trafficking a threat": what troubles somebody, and no deed of anybody.
    const called = p.s.a.tokens[p.match.to - 1]?.lower ?? '';
    return onlyTroubles(p, targets, called) ? 'it is what troubles somebody' : undefined;
  },
  held: (p, targets) => {
    const by = agentOf(p.s.a, p.cue);
    if (objectChunks(p).some((i) => /sel(?:f|ves)$/.test(word(p.s.a, i)))) return 'it is said of oneself';
    // "those who did it must be held accountable": nobody says who did.
    if (p.s.a.chunks[p.cue]?.verb?.passive && by.length === 0 && !isActor(targets)) return 'nobody is named';
    // "hold perpetrators accountable": whoever they are.
    const someone = objectChunks(p).every(
      (i) =>
        p.s.a.classes.has('perpetrator', word(p.s.a, i)) &&
        complementsOf(p.s.a, i, 1)[0]?.preposition !== 'of',
    );
    if ((someone || isAnyone(p, targets)) && !isActor(targets)) return 'nobody is named';
    return predicative(p) ? undefined : 'the word is not said of the object';
  },
  // "a platform in support of trade" only says what it is for.
  backing: (p, targets) =>
    isActor(targets) ||
    !(p.s.a.classes.has('tool', word(p.s.a, p.path[1]?.at ?? -1)) || isSum(p, p.path[1]?.at ?? -1))
      ? undefined
      : 'it only describes what something is for',
  favouring: (p) => {
    const noun = p.s.a.chunks[p.path[1]?.at ?? -1];
    // "declared itself in favour of the plan"
    const host = word(p.s.a, p.path[1]?.at ?? -1);
    return noun?.kind !== 'NP' || /sel(?:f|ves)$/.test(host) || p.s.a.classes.has('expressed_noun', host)
      ? undefined
      : 'it only describes what something is for';
  },
  standing: (p) => (standing(p) ? undefined : 'it only describes who is meant'),
  balloted: (p) => (isVotedOn(p.s) ? undefined : 'no vote is spoken of'),
  active: (p) => (p.s.a.chunks[p.cue]?.verb?.passive ? 'it is passive' : undefined),
  copular: (p, targets) => {
    if (!copulaAt(p)) return 'it is not said of a subject';
    // "that is not true": it is only denied.
    return p.s.a.tokens[p.match.to - 1]?.lower === 'true' &&
      targets.references.every(
        (r) => !isCode(r) || r.basis === 'coreference' || /^(?:it|that|this)$/i.test(word(p.s.a, p.cue - 1)),
      )
      ? 'it is only denied'
      : undefined;
  },
  copula: (p, targets) => {
    if (isNobody(p)) return 'nobody is said to be so';
    // "the price paid by the people is horrific": what is suffered is nobody's deed.
    if (
      !p.friendly &&
      !isActor(targets) &&
      targetChunks(targets).some((i) => p.s.a.classes.has('toll', word(p.s.a, i)))
    )
      return 'it is what is suffered';
    // "it may be salutary to remember": what it would be good to do.
    const next = after(p.s.a, p.s.a.chunkOf[p.match.to - 1] ?? p.cue);
    if (
      p.friendly &&
      p.s.a.chunks[next]?.verb?.form === 'infinitive' &&
      targets.references.every((r) => /^it$/i.test(r.text))
    )
      return 'nothing is named that is so';
    // "its results were not encouraging": no praise, and nothing that is withheld from anybody.
    const said = p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
    if (
      p.friendly &&
      said?.negated &&
      said.modal === undefined &&
      targets.references.every((r) => r.code === NO_ACTOR)
    )
      return 'it is not said to be so';
    // "it would be inexcusable for the Union to be silent": it may not be.
    const verb = p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
    const supposed = /^(?:would|could|might)$/.test(verb?.modal ?? '');
    const imagined = verb?.modal === 'would' && /^(?:for|if)$/.test(word(p.s.a, next));
    if ((imagined || (supposed && !isActor(targets) && !p.friendly)) && p.s.document.speaker)
      return 'it is only imagined';
    // "in order for the Union to remain credible": what it is to be.
    if (p.friendly && verb?.form === 'infinitive' && !SEEMING.test(word(p.s.a, p.path[2]?.at ?? -1)))
      return 'it is only to be so';
    // "it is indispensable that we act"
    const clause =
      /^(?:SB|IN)$/.test(p.s.a.chunks[next]?.kind ?? '') &&
      targets.references.every((r) => /^it$/i.test(r.text));
    if (p.friendly && clause && !isActor(targets) && NEEDED.test(word(p.s.a, p.cue)))
      return 'it is only said to be needed';
    // "their support will be indispensable": it has yet to be given.
    if (p.friendly && verb?.modal === 'will' && NEEDED.test(word(p.s.a, p.cue)))
      return 'it is only said to be needed';
    // "a concept that is indispensable to it": what is meant.
    if (p.friendly && isDefined(p)) return 'it only says what is meant';
    return predicate(p) ? undefined : 'it is not said of a subject';
  },
  // "refrain from acts that are contrary to the Charter": nobody is said to have done them.
  outright: (p) => {
    const verb = p.s.a.chunks[p.path[1]?.at ?? -1]?.verb;
    if (!predicate(p) || verb?.form !== 'finite' || verb.negated || verb.modal !== undefined)
      return 'it is not said to be so';
    return predicateSubject(p.s.a, p.cue).path === 'relative' ? 'it only says what is meant' : undefined;
  },
  // "a Council that acts when crimes are committed": whenever they are.
  occurring: (p) => {
    if (!p.s.document.speaker) return 'the record has no speaker';
    return isSupposed(p) ? 'it is not said to be so' : undefined;
  },
  agreed: (p, targets) => (agreed(p, targets) ? undefined : 'it is agreed to do something'),
  aimed_at: (p, targets) => {
    // "a protest at the airport": only where it is held.
    const held = targetChunks(targets).some(
      (i) => word(p.s.a, before(p.s.a, i)) === 'at' && p.s.a.classes.has('venue', word(p.s.a, i)),
    );
    return targets.references.length > 0 && !held ? undefined : 'nothing is said to be its object';
  },
  unbroken: (p) =>
    isBroken(p)
      ? 'a clause stands between its words'
      : isForAnother(p)
        ? 'it is support for another'
        : undefined,
  fragment: (p) => (isFragment(p) ? undefined : 'the sentence says what is praised'),
} satisfies Readonly<Record<string, Condition>>;

/** "assured the Assembly that Kenya will give its support" */
function isBroken(p: Place): boolean {
  const { a } = p.s;
  const last = a.chunkOf[p.match.to - 1] ?? p.cue;
  return a.chunks.slice(p.cue, last).some((c) => c.kind === 'SB' || c.kind === 'WR');
}

/** "assures the Assembly of its support for Kenya": whom it supports stands behind. */
function isForAnother(p: Place): boolean {
  const { a } = p.s;
  const to = complementsOf(a, a.chunkOf[p.match.to - 1] ?? p.cue, 1)[0];
  return /^(?:re)?assur/.test(word(a, p.cue)) && /^(?:for|to)$/.test(to?.preposition ?? '');
}

/** "is not acceptable", "is “not acceptable”" */
function copulaAt(p: Place): boolean {
  const { a } = p.s;
  // "are simply not credible": an adverb parts the two.
  const apart = a.chunks[p.cue - 1]?.kind === 'QU' || a.chunks[p.cue]?.kind === 'RB';
  const lead = apart ? before(a, p.cue) : p.cue;
  return a.chunks[lead]?.verb?.copula === true;
}

/** "called the decision illegal", not "declared an illegal strike": the word is no part of the object. */
function predicative(p: Place): boolean {
  const object = objectChunks(p)[0];
  if (onlySeen(p) || isExample(p)) return false;
  // "against what it called an unfriendly act"
  const what = before(p.s.a, before(p.s.a, p.cue));
  const answered = word(p.s.a, what) === 'what' && /^(?:to|against)$/.test(word(p.s.a, before(p.s.a, what)));
  if (answered && p.s.document.speaker === undefined && p.s.number > 0) return true;
  // "the meeting called by Chad makes a mockery": what it is called would stand before the next verb.
  for (let k = p.cue + 1; k < (p.s.a.chunkOf[p.match.to - 1] ?? 0); k++)
    if ((hasFinite(p.s.a.chunks[k]) && p.s.a.chunks[p.cue]?.verb?.form !== 'finite') || isFact(p, k))
      return false;
  // "found a response to terrorism": a complement of the object.
  const at = p.s.a.chunkOf[p.match.to - 1] ?? 0;
  if (
    p.s.a.chunks[at]?.kind === 'NP' &&
    p.s.a.chunks[before(p.s.a, at)]?.kind === 'IN' &&
    word(p.s.a, before(p.s.a, at)) !== 'as' &&
    // "called the raid an act of war"
    !/^(?:act|step|move|leap)s?$/.test(word(p.s.a, before(p.s.a, before(p.s.a, at))))
  )
    return false;
  // "consider ways to combat terrorism": the object of another verb.
  const verb = p.s.a.chunks[before(p.s.a, at)]?.verb;
  if (p.s.a.chunks[at]?.kind === 'NP' && at > p.cue + 1 && verb && !verb.copula) return false;
  // "consider smuggling and organized crime to be": the other object.
  if (object !== undefined && groupEndingAt(p.s.a, at).includes(object)) return endsBare(p, object);
  // "regards as unacceptable attempts to ..."
  if (p.s.a.tokens[p.match.to - 2]?.lower === 'as') return true;
  return object !== undefined && p.s.a.chunkOf[p.match.to - 1] !== object;
}

/** "called the threat blackmail": a noun of its own, behind a noun phrase that is whole without it. */
function endsBare(p: Place, object: number): boolean {
  const { a } = p.s;
  const c = a.chunks[object];
  return (
    c !== undefined &&
    p.match.to === c.to &&
    c.to - c.from > 2 &&
    a.classes.has('folly_noun', a.tokens[c.to - 1]?.lower ?? '') &&
    /^NNS?$/.test(a.tags[c.to - 2] ?? '') &&
    (/^(?:DT|PRP\$)$/.test(a.tags[c.from] ?? '') || c.core > c.from)
  );
}

/** "forces loyal to X" names forces; "X is loyal to Y" takes a stance. */
function standing(p: Place): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (c?.kind === 'ADJ') return p.path[1]?.via === 'predicate';
  return c?.verb?.form === 'finite' && (!c.verb.passive || p.match.rule.match === 'adjective');
}

/** "agrees with the President", not "agreed with Kenya to trade". */
function agreed(p: Place, targets: Filled): boolean {
  if (anyOf(p, targets, ['view'])) return true;
  const last = targetChunks(targets).at(-1);
  // "agrees with Kenya's decision to hold talks": what was decided, and no partner.
  if ((last ?? -1) > p.cue && isActor(targets) && anyOf(p, targets, ['undertaking', 'stated'])) return true;
  // "they have made their position clear, and we agree with them"
  const somebody = targets.references.some(
    (r) => r.agent && p.s.a.tags[p.s.a.chunks[r.chunk]?.from ?? -1] === 'PRP',
  );
  if (!(isActor(targets) || somebody) || last === undefined) return false;
  const end = complementsOf(p.s.a, last, 1).at(-1)?.chunks.at(-1) ?? last;
  const next = after(p.s.a, end);
  const c = p.s.a.chunks[next];
  // "agrees with what Kenya said"
  if (word(p.s.a, before(p.s.a, last)) === 'what') return true;
  return c?.kind === 'SB' || next >= p.s.a.chunks.length || p.s.a.tokens[c?.from ?? 0]?.text === '.';
}

const SEEMING = /^(?:continu|prov|seem|appear|consider|believ|deem|remain|show|said|known)/;
const NEEDED = /^(?:indispensable|reasonable|realistic|wise|timely)$/;

/** "a concept that is indispensable", "policies that are indispensable" */
function isDefined(p: Place): boolean {
  const { a } = p.s;
  const { chunks, path } = predicateSubject(a, p.cue);
  const c = a.chunks[chunks[0] ?? -1];
  if (path !== 'relative' || !c) return false;
  return (
    /^an?$/.test(a.tokens[c.from]?.lower ?? '') ||
    (a.tags[c.head] === 'NNS' && !a.tags.slice(c.from, c.head).some((t) => /^(?:DT|PRP\$|NNP|CD)$/.test(t)))
  );
}

/** "No migrant is illegal" */
function isNobody(p: Place): boolean {
  const c = p.s.a.chunks[predicateSubject(p.s.a, p.cue).chunks[0] ?? -1];
  return /^(?:no|nobody|none|nothing)$/.test(p.s.a.tokens[c?.from ?? -1]?.lower ?? '');
}

/** "Jan Novak, for his valuable work": thanks that were cut in two after a title, so that no verb is left. */
function isFragment(p: Place): boolean {
  const { a } = p.s;
  const first = a.chunks[0];
  if (!p.s.document.speaker || first?.kind !== 'NP') return false;
  // "Congratulations to Kenya"
  if (p.cue === 0) {
    const aside = a.chunks.findIndex((c) => c.kind === 'MK' && a.tokens[c.from]?.lower === ',');
    return !a.chunks.some((c, i) => c.verb?.form === 'finite' && (aside < 0 || i < aside));
  }
  if (a.tags[first.from] !== 'NNP') return false;
  return a.chunks.every((c, i) => i > p.cue || c.kind === 'RB' || c.verb === undefined);
}

/** "draw attention to the fact that such a step is": another clause has begun. */
function isFact({ s: { a } }: Place, k: number): boolean {
  return a.chunks[k]?.kind === 'SB' && word(a, k) === 'that' && a.chunks[before(a, k)]?.kind === 'NP';
}
