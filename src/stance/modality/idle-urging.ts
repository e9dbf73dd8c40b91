import { agentOf } from '../../clause/by-phrase.js';
import { after, before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { textOf } from '../../text/analysis.js';
import type { Step } from '../path.js';
import { FIRST_PERSON } from '../references/reference.js';
import type { Sentence } from '../sentence.js';
import { toldInPast } from './hedges.js';

/** "we must commend", "should be welcomed": whoever says so does it by saying it. */
export function isPerformed(s: Sentence, at: number): boolean {
  const verb = s.a.chunks[at]?.verb;
  if (!verb || !s.document.speaker) return false;
  if (!s.a.classes.has('performative', word(s.a, at)) && !isVoiced(s, at)) return false;
  // "we should all welcome" is said to others, too.
  const c = s.a.chunks[at];
  if (s.a.tokens.slice(c?.from, c?.to).some((token) => token.lower === 'all')) return false;
  // "must be condemned by all": said to them.
  const by = verb.passive ? agentOf(s.a, at) : [];
  if (by.some((i) => !/^(?:us|me)$/.test(word(s.a, i)))) return false;
  return verb.passive || /^(?:we|one)$/.test(word(s.a, subjectOf(s.a, at).chunks[0] ?? -1));
}

/** "we must express our regret": whether the verb gives voice to what is its object. */
export function isVoiced(s: Sentence, at: number): boolean {
  const voices = /^(?:express|voice|convey|record|register)/.test(word(s.a, at));
  return s.a.chunks[at]?.verb?.passive !== true && (voices || isOwnPraise(s, at));
}

/** "we must reaffirm our gratitude", "we must pay tribute to": thanks and praise that one gives by saying that one must. */
function isOwnPraise(s: Sentence, at: number): boolean {
  const { a } = s;
  const np = after(a, at);
  const c = a.chunks[np];
  if (c?.kind !== 'NP') return false;
  if (/^(?:pay|paid|paying)$/.test(word(a, at))) return /^(?:tribute|homage|respects)$/.test(word(a, np));
  return (
    /^(?:reiterat|reaffirm|repeat|renew|add)/.test(word(a, at)) &&
    a.tags[c.from] === 'PRP$' &&
    /^(?:gratitude|thanks|appreciation|admiration|condemnation|regret|disappointment|dismay|outrage)$/.test(
      word(a, np),
    )
  );
}

/** "we shall support", "my Government shall support": what one says that one will do oneself is no call on others. */
export function isPromised(s: Sentence, at: number): boolean {
  const c = s.a.chunks[subjectOf(s.a, at).chunks[0] ?? -1];
  if (!c || s.a.chunks[at]?.verb?.passive) return false;
  const speaker = s.document.speaker;
  return (
    /^(?:i|we|my|our)$/.test(s.a.tokens[c.from]?.lower ?? '') ||
    (speaker !== undefined && s.mentionOf[c.head]?.code === speaker)
  );
}

/** "these factors encourage Kenya to support": no one urges; what moves somebody is a thing. */
export function isCaused(s: Sentence, at: number): boolean {
  const subject = subjectOf(s.a, at).chunks[0];
  const c = subject === undefined ? undefined : s.a.chunks[subject];
  if (c?.kind !== 'NP' || subject === undefined || s.a.chunks[at]?.verb?.passive) return false;
  const head = word(s.a, subject);
  return (
    /^NNS?$/.test(s.a.tags[c.head] ?? '') &&
    s.mentionOf.slice(c.from, c.to).every((mention) => mention === undefined) &&
    /^(?:encourag|prompt|inspir|motivat|lead|driv|oblig|compel|allow|enabl)/.test(word(s.a, at)) &&
    !s.a.classes.hasAny(['agent', 'group', 'relation', 'document', 'text', 'person'], head)
  );
}

/** "I am instructed by my Government to convey": whoever was told to say it says it. */
export function isMandated(s: Sentence, { at, via }: Step): boolean {
  return (
    via === 'infinitive' &&
    s.a.chunks[at]?.verb?.passive === true &&
    FIRST_PERSON.has(word(s.a, subjectOf(s.a, at).chunks[0] ?? -1))
  );
}

/** "We rely on the support of all members", "hope to be able to count on it": in a speech that is asked for, and not said to be had. */
export function isRelied(s: Sentence, path: readonly Step[], k: number): boolean {
  const at = path[k]?.at ?? -1;
  const verb = s.a.chunks[at]?.verb;
  if (!s.document.speaker || !verb || !/^(?:i|we)$/.test(word(s.a, subjectOf(s.a, at).chunks[0] ?? -1)))
    return false;
  // "confident that we will receive the support of all"
  if (/^(?:will|shall)$/.test(verb.modal ?? '') && /^(?:hav|receiv|get|enjoy|obtain|win)/.test(word(s.a, at)))
    return true;
  if (!/^(?:rel(?:y|ies|ied)|count|depend)/.test(word(s.a, at))) return false;
  if (verb.form === 'finite') return !verb.past && !/^(?:can|could|may)$/.test(verb.modal ?? '');
  return path.slice(k + 1).some((step) => /^(?:hop(?:e|ing)|wish|want|like|trust)$/.test(word(s.a, step.at)));
}

/** "suggested that Ghana mediate", "insisted that Ghana mediate": what somebody is to do, told in the base form behind a subject in the singular. */
export function isProposed(s: Sentence, v: number, verb: number): boolean {
  const c = s.a.chunks[v];
  if (
    !c ||
    !/^(?:suggest(?:ed|s|ing)?|insist(?:ed|s|ing)?)$/.test(word(s.a, verb)) ||
    !/^(?:VB|VBP)$/.test(s.a.tags[c.from] ?? '')
  )
    return false;
  const [subject = -1, ...others] = subjectOf(s.a, v).chunks;
  return others.length === 0 && /^NNP?$/.test(s.a.tags[s.a.chunks[subject]?.head ?? -1] ?? '');
}

/** Whether help stands between the verb and the infinitive that says what it is for: "seek its assistance to help". */
export function isAskedOf(s: Sentence, infinitive: number, verb: number): boolean {
  const np = before(s.a, infinitive);
  return np > verb && s.a.chunks[np]?.kind === 'NP' && s.a.classes.has('help_given', word(s.a, np));
}

/** "refused to urge Kenya to help": a verb of its own that asks others, and no noun or duty. */
export function urges({ a }: Sentence, at: number): boolean {
  const verb = a.chunks[at]?.verb;
  return verb !== undefined && !verb.passive && a.classes.has('object_control', word(a, at));
}

/** "hopes that it will be able to help": what one hopes of oneself is asked of nobody. */
export function hopesOfItself(s: Sentence, path: readonly Step[], k: number): boolean {
  const lower =
    path[k - 1] === undefined ? '' : word(s.a, subjectOf(s.a, path[k - 1]?.at ?? -1).chunks[0] ?? -1);
  const hoper = word(s.a, subjectOf(s.a, path[k]?.at ?? -1).chunks[0] ?? -1);
  if (hoper === '') return false;
  if (path[k]?.via !== 'clause' || !/^(?:hop|wish|expect|trust)/.test(word(s.a, path[k]?.at ?? -1)))
    return false;
  return /^(?:we|i)$/.test(lower)
    ? lower === hoper
    : /^(?:it|he|she)$/.test(lower) && !/^(?:we|i)$/.test(hoper);
}

/** "bowed to pressure to condemn it", "heeded calls to help": who gives in does what is asked, and urges nobody. */
export function isYieldedTo(s: Sentence, path: readonly Step[], k: number): boolean {
  if (s.a.chunks[path[k]?.at ?? -1]?.kind !== 'NP') return false;
  const verb = path.slice(k + 1, k + 3).find(({ at }) => s.a.chunks[at]?.kind === 'VP');
  return verb !== undefined && s.a.classes.has('yielding', word(s.a, verb.at));
}

/** "have had to come to its aid": they came; "said that the Union had to": it has to. */
export function wasForced(s: Sentence, at: number, path: readonly Step[]): boolean {
  const c = s.a.chunks[at];
  // "might have to help", "would have to help": it may come to that.
  if (/^(?:may|might|could|would)$/.test(c?.verb?.modal ?? '') && word(s.a, at) === 'have') return true;
  if (!c || !/^(?:have |has |had )?had to\b/.test(textOf(s.a, c.from, c.to + 1).toLowerCase())) return false;
  const subject = s.a.chunks[subjectOf(s.a, at).chunks[0] ?? -1];
  return s.a.tags[subject?.head ?? -1] === 'PRP' || c.verb?.perfect === true || !toldInPast(s, path);
}
