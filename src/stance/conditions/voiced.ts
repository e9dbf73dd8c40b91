import { namingBefore } from '../../clause/called.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import { voice } from '../holders/agents.js';
import { holders } from '../holders/holders.js';
import { goesOn } from '../modality/clause-openers.js';
import { isCorrection } from '../modality/negation.js';
import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import { FORUM, isCode, type Reference } from '../references/reference.js';
import { isStateless } from './class-words.js';
import { goesWithDeed, isNotAllowed } from './doings.js';
import { isTrouble } from './naming.js';
import { isUsedFor, persists } from './persisting.js';
import { isPowers } from './powers.js';
import { isPutative } from './putative.js';
import { isRivals } from './rivals.js';
import { isSituation, saysWhen } from './situations.js';
import { isForgone, isHopedFor } from './supposed.js';

/** Censuring words count where somebody speaks, of another actor. */
export function voicedOf(p: Place, targets: Filled): string | undefined {
  // "Kenya regretted that Mali had not acted": whoever regrets it.
  const taker = p.s.document.speaker ? undefined : takerOf(p);
  const speaker = p.s.document.speaker ?? taker?.code;
  if (!speaker) return 'nobody is said to speak';
  if (isPraised(p)) return 'it is praised';
  const own = p.book.bookedAs(speaker);
  const blamed = targets.references.filter(
    (reference) =>
      !isSituation(p, reference) &&
      !isForumAgain(p, reference) &&
      !isTrouble(p, reference) &&
      !isThingHere(p, reference),
  );
  const bandits = blamed.some(
    (reference) =>
      reference.code === OTHER_ACTOR &&
      (isStateless(p, reference.chunk) ||
        isStateless(p, whoseBefore(p, reference.chunk)) ||
        complementsOf(p.s.a, reference.chunk, 1).some(
          (c) => /^(?:by|of)$/.test(c.preposition) && c.chunks.some((i) => isStateless(p, i)),
        ) ||
        (reference.basis === 'coreference' &&
          p.s.a.tokens.some((token) => p.s.a.classes.has('stateless', token.lower)))),
  );
  if (
    !bandits &&
    !blamed.some((reference) => isPowers(p, reference) || (taker && isRivals(p, reference, taker))) &&
    !blamed.some((reference) => isCode(reference) && p.book.bookedAs(reference.code) !== own)
  )
    return 'no other actor is behind it';
  return undefined;
}

/** "The pandemic remains a challenge, as it goes on to undermine us": "it" is what the clause before is about. */
function isThingHere({ s: { a, mentionOf } }: Place, { text, basis, chunk }: Reference): boolean {
  if (
    !/^it$/i.test(text) ||
    basis !== 'coreference' ||
    chunk <= 0 ||
    !/^(?:as|because|since|while)$/.test(word(a, before(a, chunk)))
  )
    return false;
  const v = previousVerb(a, chunk, hasFinite);
  const subject = v < 0 ? undefined : a.chunks[subjectOf(a, v).chunks[0] ?? -1];
  return (
    subject !== undefined &&
    a.tags[subject.head] === 'NN' &&
    mentionOf.slice(subject.from, subject.to).every((mention) => mention === undefined) &&
    !a.classes.hasAny(['agent', 'group', 'person', 'nation', 'ruling'], a.tokens[subject.head]?.lower ?? '')
  );
}

/** Whoever takes the stance where no record says who speaks. */
function takerOf(p: Place): Reference | undefined {
  return (p.match.rule.frame.holder === 'subject' ? holders(p) : voice(p)).references[0];
}

/** "grateful to those who refused to sign", "we salute all who defied the ban": what somebody is praised for is no reproach. */
function isPraised(p: Place): boolean {
  const { a } = p.s;
  const { chunks, path } = subjectOf(a, p.cue);
  if (path !== 'relative') return false;
  let lead = before(a, groupEndingAt(a, chunks[0] ?? -1)[0] ?? 0);
  if (a.chunks[lead]?.kind === 'IN') lead = before(a, lead);
  return (
    a.classes.has('appreciate', word(a, lead)) ||
    /^(?:grateful|thankful|thank|salut|commend|prais|applaud|tribute|appreciation|gratitude|thanks|admir|honou?r)/.test(
      word(a, lead),
    )
  );
}

/** "groups whose raids": the noun before "whose", or -1. */
function whoseBefore(p: Place, chunk: number): number {
  const { a } = p.s;
  const opener = chunk - 1;
  if (opener < 1 || a.tokens[a.chunks[opener]?.from ?? -1]?.lower !== 'whose') return -1;
  const lead = before(a, opener);
  return mark(a, lead) === ',' ? before(a, lead) : lead;
}

/** "that crime", "this decision": no deed of the meeting that it was named before. */
export function isForumAgain(p: Place, { chunk, basis, code, deed }: Reference): boolean {
  const c = p.s.a.chunks[chunk];
  return (
    (deed ? p.book.bookedAs(code) : code) === FORUM &&
    basis === 'coreference' &&
    c !== undefined &&
    (c.to - c.from > 1 || deed === true) &&
    /^(?:this|that|these|those|such|the)$/.test(p.s.a.tokens[c.from]?.lower ?? '') &&
    !p.s.a.classes.has('agent', word(p.s.a, chunk))
  );
}

/** As before, and the actor is said to do it. */
export function voiced(p: Place, targets: Filled): string | undefined {
  const unnamed = voicedOf(p, targets) ?? (saysWhen(p) ? 'it only says when' : undefined);
  if (unnamed) return unnamed;
  // "will answer any provocation by Kenya": there may be none.
  const first = p.s.a.tokens[p.s.a.chunks[p.cue]?.from ?? -1]?.lower ?? '';
  const lead = [2, 1].map((k) => p.s.a.tokens[p.match.from - k]?.lower).join(' ');
  if (p.match.rule.match === 'noun' && p.path.slice(1, 3).some((step) => RISK.test(word(p.s.a, step.at))))
    return 'it is only feared';
  // "it is high time that the Union lived up to it", "I hope that it takes the lead": it does not yet.
  if (p.friendly && isHopedFor(p)) return 'it is only hoped for';
  const none =
    /^any (?:further|future|new|possible)$/.test(lead) ||
    first === 'no' ||
    (first === 'any' && !p.s.document.speaker);
  const within =
    p.match.rule.match === 'any' && first === 'no' && p.match.from > (p.s.a.chunks[p.cue]?.from ?? -1);
  if ((none && p.match.rule.match === 'noun') || within) return 'it is only imagined';
  // "alleged crimes by Kenya": nobody says that they were done.
  const said = p.s.a.chunks[p.cue];
  if (
    said &&
    p.s.a.tokens.slice(said.from, said.to).some((t) => /^(?:alleged|suspected|possible)$/.test(t.lower))
  )
    return 'it is only alleged';
  // "promised to refrain from aggressive acts": it is not to be done.
  if (said?.kind !== 'VP' && p.path.some(({ at }) => isForgone(p, at))) return 'it is to be left undone';
  // "people who violate", "must not interfere": nobody is said to have done it.
  const c = p.s.a.chunks[p.cue];
  const near = c?.verb?.form === 'gerund' ? previousVerb(p.s.a, p.cue, hasFinite) : -1;
  // "will result in the Union losing its authority": it has not yet.
  if (
    /^(?:will|would|could|may|might)$/.test(p.s.a.chunks[near]?.verb?.modal ?? '') &&
    /^(?:result|lead|end)/.test(word(p.s.a, near))
  )
    return 'nobody is said to have done it';
  const described =
    c?.verb?.form === 'gerund' &&
    (p.s.a.chunks[p.cue - 1]?.kind === 'NP' || goesWithDeed(p) || namingBefore(p.s.a, p.cue - 1) >= 0);
  if (
    c?.kind === 'VP' &&
    !described &&
    !p.s.a.tags.slice(p.match.from, p.match.to).some((tag) => tag === 'NEG' || tag === 'MD') &&
    ((c.verb?.form !== 'finite' && !persists(p) && !isUsedFor(p) && !goesOn(p.s, p.path)) ||
      (c.verb?.modal !== undefined && !isPutative(p.s, p.cue)) ||
      (c.verb?.negated && !isCorrection(p.s, p.cue)))
  )
    return 'nobody is said to have done it';
  if (isStruckDown(p) || isSharedPassive(p) || sinks(p)) return 'nobody is said to have done it';
  // "it is essential that the parties show restraint": it is asked of them.
  if (
    p.match.rule.stance === 'support' &&
    p.path.some(({ at }) => effectsAt(p.s, at, 'urge').some(({ rule }) => rule.condition === ''))
  )
    return 'it is asked, and not said to be done';
  if (isNotAllowed(p)) return 'nobody is said to be so';
  if (isFought(p, targets)) return 'it is what is to be prevented there';
  return isCleftDenial(p) ? 'it is said not to be so' : undefined;
}

/** "was noted but politely ignored", "is mocked, undermined and ignored": done to the subject of a passive. */
export function isSharedPassive({ s: { a }, cue, match }: Place): boolean {
  const c = a.chunks[cue];
  if (match.rule.match !== 'verb' || a.tags[c?.head ?? -1] !== 'VBD' || objectsOf(a, cue).length > 0)
    return false;
  const link = before(a, cue);
  if (a.chunks[link]?.kind !== 'CC' && !/^[—–-]$/.test(mark(a, link))) return false;
  for (let k = link - 1; k >= 0; k--) {
    const verb = a.chunks[k]?.verb;
    if (verb) {
      if (verb.form === 'finite') return verb.passive === true;
      if (verb.form !== 'participle') return false;
    } else if (!/^(?:IN|RB|MK)$/.test(a.chunks[k]?.kind ?? '') || mark(a, k) === ';') return false;
  }
  return false;
}

/** "as the world plunged into crisis": nobody brings ruin over another. */
function sinks({ s: { a }, cue }: Place): boolean {
  const next = after(a, cue);
  return (
    /^plung/.test(word(a, cue)) &&
    !a.chunks[cue]?.verb?.passive &&
    a.chunks[next]?.kind === 'IN' &&
    word(a, next) === 'into'
  );
}

const RISK = /^(?:risks?|dangers?|possibility|likelihood|prospect|event)$/;

/** "prevent abuse in Kenya", "combat violence in the Union": only where it is, and not whose. */
function isFought(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (p.match.rule.match !== 'noun' || c?.kind !== 'NP') return false;
  if (c.core > c.from || a.tags.slice(c.from, c.head).some((tag) => tag === 'PRP$' || tag === 'NNP'))
    return false;
  if (complementsOf(a, p.cue).some(({ preposition }) => /^(?:by|of)$/.test(preposition))) return false;
  if (!targets.references.every((r) => r.basis !== 'coreference' && r.basis !== 'possessive')) return false;
  return p.path
    .slice(1, 3)
    .some((step) =>
      /^(?:prevent|combat|counter|fight|tackl|eradicat|eliminat|respond|respons|polic(?:e|ed|ing)$)/.test(
        word(a, step.at),
      ),
    );
}

/** "it is not Kenya that escalated": the copula before the relative clause says that it was somebody else. */
function isCleftDenial(p: Place): boolean {
  const { a } = p.s;
  const subject = subjectOf(a, p.cue).chunks[0] ?? -1;
  const copula = a.chunks[p.cue]?.kind === 'VP' && subject >= 0 ? before(a, subject) : -1;
  return a.chunks[copula]?.verb?.copula === true && a.chunks[copula]?.verb?.negated === true;
}

/** "tribute to the soldiers of Kenya, killed last week": they did not kill. */
function isStruckDown(p: Place): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  const comma = before(a, p.cue);
  return (
    c?.verb?.form === 'finite' &&
    c.to - c.from === 1 &&
    mark(a, comma) === ',' &&
    a.chunks[before(a, comma)]?.kind === 'NP' &&
    objectsOf(a, p.cue).length === 0 &&
    /^(?:killed|murdered|slain|kidnapped|abducted|wounded|assassinated|massacred|slaughtered|detained|attacked)$/.test(
      word(a, p.cue),
    )
  );
}
