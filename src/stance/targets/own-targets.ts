import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { isCoded, NO_ACTOR, OTHER_ACTOR, type Status } from '../../model/stance.js';
import { inClass } from '../conditions/class-words.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { isHomeBudget, isOurs } from './home-budget.js';
import { isHisMan, isOfHisState, isOneAgainstSeveral } from './opposed.js';

/** "reiterates its support": what a pronoun ties to the holder itself is no target. */
export function isOwn(p: Place, holder: Reference, target: Reference): boolean {
  const same = isSame(p, holder, target);
  const told = p.s.document.speaker === undefined;
  const censures = p.match.rule.stance === 'condemnation' && told;
  // "left in protest at the tax in Kenya", "a rally of Kenyans in support of their president, Ama Novak"
  const home = told && p.match.rule.stance !== 'assist' && !startsWithPronoun(p, target.chunk);
  if (same && p.match.rule.match === 'any' && !home) return true;
  // "denounced their editors' refusal": not the reporters', who have editors.
  if (censures && /^(?:its|their|his|her)\b.*['’]s?\s/i.test(target.text))
    return same && isOfHisState(p, holder, target);
  if (same && defendsOwn(p, target.chunk)) return false;
  if (censures && same && isOneAgainstSeveral(p, holder, target)) return false;
  const tied =
    target.basis === 'speaker' ||
    // "We have rebuilt our alliances," he said.
    (target.basis === 'attribution' && startsWithFirstPerson(p, target.chunk)) ||
    (target.basis === 'coreference' && (startsWithPronoun(p, target.chunk) || isThing(p, target.chunk)));
  const theirs = target.basis === 'coreference' && /^(?:its|their|our)\b/i.test(target.text);
  if (theirs && holder.code === OTHER_ACTOR && target.code === OTHER_ACTOR) return true;
  return tied && same;
}

/** "defended his decision", "stood by her remarks": whoever did it. */
function defendsOwn(p: Place, chunk: number): boolean {
  const { a } = p.s;
  if (p.s.document.speaker !== undefined || p.match.rule.stance !== 'support') return false;
  if (!a.classes.has('self_defending', word(a, p.cue)) || !startsWithPronoun(p, chunk)) return false;
  return a.classes.hasAny(['act', 'act_noun', 'deed_noun', 'view', 'record'], word(a, chunk));
}

/** Whether holder and target are one actor. */
export function isSame(p: Place, holder: Reference, target: Reference): boolean {
  if (!isCoded(target.code)) return false;
  const booked = p.book.bookedAs(target.code);
  // Two groups without a state are booked alike, and are two.
  return booked === OTHER_ACTOR ? holder.code === target.code : p.book.bookedAs(holder.code) === booked;
}

/** A speech takes no stance towards the speaker's own country: nobody congratulates or helps himself. */
export function isSelf(p: Place, holder: Reference, target: Reference): boolean {
  return (
    p.s.document.speaker !== undefined &&
    holder.basis !== 'attribution' &&
    p.match.rule.polarity === 'affirmed' &&
    (p.match.rule.stance !== 'condemnation' || holder.basis === 'speaker') &&
    isSame(p, holder, target)
  );
}

/** "we have built clinics for the population": a government that serves those at home helps nobody else. */
export function isAtHome(p: Place, holder: Reference, target: Reference, status: Status): boolean {
  // "our programmes in support of children" are at home, too.
  if (p.match.rule.stance !== 'assist' && p.match.rule.condition !== 'backing') return false;
  if (rebuildsOwn(p, target) || isHomeBudget(p, holder, target)) return true;
  if (p.s.document.speaker === undefined) return false;
  // "At home, we are helping those communities"
  const home = p.s.a.tokens.findIndex(
    ({ lower }, t) => lower === 'at' && p.s.a.tokens[t + 1]?.lower === 'home',
  );
  if (home === 0 && !isCoded(target.code)) return true;
  // "the State provided schools with computers", "the farmers feed our people"
  const theirs = isCoded(target.code) && p.book.bookedAs(target.code) !== p.s.document.speaker;
  const state = holder.code === OTHER_ACTOR && /^the state$/i.test(holder.text) && !theirs;
  const ours = state || (!isCoded(target.code) && isOurs(holder, target));
  const people =
    holder.code === OTHER_ACTOR &&
    target.basis === 'speaker' &&
    p.s.a.classes.has('residents', word(p.s.a, holder.chunk)) &&
    p.match.rule.match === 'verb';
  if (ours || people) return true;
  if (p.book.bookedAs(holder.code) !== p.s.document.speaker || isCoded(target.code)) return false;
  // "with the support of all Chadians", in a speech of Chad
  if (p.match.rule.frame.holder === 'of') return true;
  if (status !== 'urged' && servesOwn(p, target)) return true;
  // "is training its staff", "provides fresh water": to whom, if not to its own? "provided tents" is help to somebody.
  const alone = p.match.to - p.match.from === 1 && !p.s.a.chunks[p.cue]?.verb?.passive;
  if (target.code === NO_ACTOR && p.match.rule.match === 'verb' && alone) {
    const given = objectsOf(p.s.a, p.cue);
    if (
      given.some(
        (i) =>
          p.s.a.classes.has('public_goods', word(p.s.a, i)) ||
          p.s.a.classes.has('public_service', word(p.s.a, i)),
      )
    )
      return true;
    // "provided educational equipment and materials", with no other state in the sentence
    const taught = given.some((i) => {
      const x = p.s.a.chunks[i];
      return (
        x !== undefined &&
        p.s.a.tokens
          .slice(x.from, x.head)
          .some(({ lower }) => /^(?:educational|school|agricultural|farm)$/.test(lower))
      );
    });
    if (taught && isOnlyHere(p)) return true;
    // "allocated a tenth of its budget to schooling and defence"
    const spent = complementsOf(p.s.a, given.at(-1) ?? p.cue).filter((x) =>
      /^(?:to|for|on)$/.test(x.preposition),
    );
    const sector = (i: number): boolean =>
      p.s.a.classes.has('public_goods', word(p.s.a, i)) ||
      p.s.a.classes.has('public_service', word(p.s.a, i));
    if (spent.some(({ chunks }) => chunks.some(sector))) return true;
    return (
      given.length > 0 && !['help_given', 'aid', 'money', 'in_need'].some((name) => inClass(p, given, name))
    );
  }
  const c = p.s.a.chunks[target.chunk];
  const head = word(p.s.a, target.chunk);
  if (
    !c ||
    !(p.s.a.classes.has('residents', head) || (p.s.a.classes.has('own_economy', head) && isOnlyHere(p)))
  )
    return false;
  // "youngsters whose families are persecuted in the region"
  if (p.s.a.chunks[target.chunk + 1]?.kind === 'WR') return false;
  const foreign = /^(?:neighbou?ring|other|foreign|affected|displaced|poor|poorer|vulnerable|these|those)$/;
  if (p.s.a.tokens.slice(c.from, c.head).some((token) => foreign.test(token.lower))) return false;
  if (p.s.a.tags.slice(c.from, c.head).includes('NNP')) return false;
  return !complementsOf(p.s.a, target.chunk).some(({ preposition }) =>
    /^(?:in|of|from|across|around)$/.test(preposition),
  );
}

const SERVING =
  /^(?:rebuil|reconstruct|rescu|evacuat|car(?:e|es|ed|ing)$|look|vaccinat|fe(?:e)?d|train|protect|defend|safeguard|buil|set$)/;

/** "we evacuated whole towns", "we are caring for the families of victims", "provides social protection to the elderly". */
function servesOwn(p: Place, target: Reference): boolean {
  const { a } = p.s;
  // "relief to the internally displaced"
  const internal =
    a.tokens.some(({ lower }, i) => lower === 'internally' && a.tokens[i + 1]?.lower === 'displaced') &&
    isOnlyHere(p);
  if (internal) return true;
  if (p.match.rule.match !== 'verb') return false;
  const given = [p.cue, ...objectsOf(a, p.cue)].flatMap((i) => {
    const x = a.chunks[i];
    return x ? a.tokens.slice(x.from, x.to) : [];
  });
  // "mobilizing domestic resources", "gave grants to small enterprises"
  const business = complementsOf(a, objectsOf(a, p.cue).at(-1) ?? p.cue).some(
    ({ preposition, chunks }) =>
      /^(?:to|for)$/.test(preposition) && chunks.some((k) => a.classes.has('own_economy', word(a, k))),
  );
  if ((business || given.some(({ lower }) => lower === 'domestic')) && isOnlyHere(p)) return true;
  const welfare = [...a.tokens.slice(p.match.from, p.match.to), ...given].some(({ lower }) =>
    /^(?:social|old-age)$/.test(lower),
  );
  // "housing the vulnerable", not "thousands are housed in our country"
  const housing = /^hous/.test(word(a, p.cue)) && p.match.rule.frame.holder === 'subject';
  if (!welfare && !housing && !SERVING.test(word(a, p.cue))) return false;
  const c = a.chunks[target.chunk];
  if (!c) return welfare;
  if (
    a.tokens
      .slice(c.from, c.to)
      .some(({ lower }) => a.classes.has('abroad_adjective', lower) || a.classes.has('uprooted', lower))
  )
    return false;
  if (a.tags.slice(c.from, c.to).includes('NNP') || a.chunks[target.chunk + 1]?.kind === 'WR') return false;
  return (
    welfare ||
    !complementsOf(a, target.chunk).some(
      ({ preposition, chunks }) =>
        /^(?:in|from|across|around|throughout)$/.test(preposition) &&
        chunks.some((k) => isAbroad(p, k, preposition)),
    )
  );
}

/** Whether the sentence names nobody but the speaker's own. */
function isOnlyHere(p: Place): boolean {
  const own = p.s.document.speaker;
  return p.s.mentions.every((m) => p.book.actor(m.code)?.kind !== 'state' || p.book.bookedAs(m.code) === own);
}

/** "in Mali", "across the region", not "in our country", "in aeronautics", "evacuated them from the islands". */
function isAbroad(p: Place, k: number, preposition: string): boolean {
  const { a } = p.s;
  const c = a.chunks[k];
  if (!c || /^(?:our|my)$/.test(a.tokens[c.from]?.lower ?? '')) return false;
  const named = p.s.mentionOf.slice(c.from, c.to).find((m) => m !== undefined);
  if (named) return p.book.bookedAs(named.code) !== p.s.document.speaker;
  if (preposition === 'from' && /^evacuat/.test(word(a, p.cue))) return false;
  return a.tags[c.head] === 'NNP' || a.classes.has('abroad_noun', word(a, k));
}

/** "helped Kenya to rebuild the country", "to rebuild its army": Kenya rebuilds its own. */
function rebuildsOwn(p: Place, target: Reference): boolean {
  const { a } = p.s;
  const first = a.tokens[a.chunks[target.chunk]?.from ?? -1]?.lower ?? '';
  const theirs = /^(?:its|their)$/.test(first);
  if (!theirs && !a.classes.has('own_country', word(a, target.chunk))) return false;
  const { chunks, path } = subjectOf(a, p.cue);
  // "as they rebuild their country"
  const own = a.classes.has('own_country', word(a, target.chunk));
  if (own && theirs && /^(?:they|it)$/.test(word(a, chunks[0] ?? -1))) return true;
  if (path !== 'control') return false;
  return (
    /^(?:help|assist|enabl|allow|permit)/.test(word(a, before(a, chunks[0] ?? 0))) &&
    /^(?:the|its|their)$/.test(first)
  );
}

/** "Algeria welcomes the process for its region": what only leads back to who welcomes it is nobody else's. */
export function impersonal(p: Place, holder: Reference, target: Reference): Reference {
  const { rule } = p.match;
  // "Germany may contribute, a source in Berlin said": nobody helps the place that he governs from.
  const seat = p.s.mentionOf[p.s.a.chunks[target.chunk]?.head ?? -1]?.kind === 'capital';
  if (rule.stance === 'assist' && seat && isSame(p, holder, target))
    return { ...target, code: NO_ACTOR, text: '' };
  if (rule.stance === 'condemnation' || rule.match !== 'verb' || !isSelf(p, holder, target)) return target;
  const c = p.s.a.chunks[target.chunk];
  const naming = (i: number): boolean => {
    const x = p.s.a.chunks[i];
    return x !== undefined && p.s.mentionOf.slice(x.from, x.to).some((mention) => mention !== undefined);
  };
  // "the efforts of the people of Algeria"
  const last = groupStartingAt(p.s.a, target.chunk).at(-1) ?? target.chunk;
  const complements = complementsOf(p.s.a, last);
  const other = complements.findIndex(({ preposition }) => preposition !== 'of');
  const owners = other < 0 ? complements : complements.slice(0, other);
  const named = naming(target.chunk) || owners.some(({ chunks }) => chunks.some(naming));
  if (!c || named || startsWithPronoun(p, target.chunk)) return target;
  const head = word(p.s.a, target.chunk);
  const someone = p.s.a.classes.hasAny(['group', 'in_need', 'quantity'], head);
  return { ...target, code: someone ? OTHER_ACTOR : NO_ACTOR };
}

/** "The guild refused talks with Kenya, believing it is corrupt": a bare pronoun that cannot be the holder is the other actor before it. */
export function otherThan(p: Place, holder: Reference, target: Reference): Reference | undefined {
  const c = p.s.a.chunks[target.chunk];
  if (!c || target.chunk === p.cue) return undefined;
  // "Kenya's accession is a tribute to its commitment": a speaker may praise himself.
  if (p.friendly && p.match.rule.frame.holder === 'voice' && holder.basis === 'speaker') return undefined;
  // "with Japan's aid Kenya rebuilt its schools": its own.
  const given = p.match.rule.match === 'verb' && p.match.rule.frame.targets.includes('recipient');
  // "helped Kenya defend its border"
  const bare =
    p.s.a.chunks[p.cue]?.verb?.form === 'bare' &&
    /^(?:help|let|ma[dk])/.test(word(p.s.a, before(p.s.a, before(p.s.a, p.cue))));
  if ((bare || (p.match.rule.stance === 'assist' && !given)) && p.s.a.tags[c.from] === 'PRP$')
    return undefined;
  const first = p.s.a.tokens[c.from]?.lower ?? '';
  if (isHisMan(p, holder, target.chunk)) return undefined;
  if (!/^(?:it|they|them|he|she|him|her|its|their|his)$/.test(first)) return undefined;
  const own = p.book.bookedAs(holder.code);
  const holding = p.s.a.chunks[holder.chunk];
  const other = p.s.mentions
    .filter((m) => m.to <= c.from && p.book.bookedAs(m.code) !== own)
    .filter((m) => !holding || m.to <= holding.from || m.from >= holding.to)
    .at(-1);
  return other && { ...target, code: other.code };
}

/** "we salute the generosity towards our country": whoever is generous is not named, and is not who salutes it. */
export function towardsOwn(p: Place, target: Reference): Reference {
  const { a } = p.s;
  if (!p.friendly || p.match.rule.match !== 'verb' || target.basis !== 'speaker') return target;
  if (p.match.rule.stance !== 'support' || startsWithFirstPerson(p, target.chunk)) return target;
  const own = complementsOf(a, target.chunk).find(({ chunks }) => startsWithFirstPerson(p, chunks[0] ?? -1));
  return own && /^(?:towards?|to|for)$/.test(own.preposition) ? { ...target, code: NO_ACTOR } : target;
}

/** "its", "their own": whether the phrase begins with a pronoun of the third person, or is the speaker's own. */
export function startsWithPronoun(p: Place, chunk: number): boolean {
  const first = p.s.a.tokens[p.s.a.chunks[chunk]?.from ?? -1]?.lower ?? '';
  return /^(?:it|its|they|them|their|he|him|his|she|her|our|my|itself|themselves|own)$/.test(first);
}

/** "our", "us": whether the phrase begins with a pronoun of the first person. */
function startsWithFirstPerson(p: Place, chunk: number): boolean {
  const first = p.s.a.tokens[p.s.a.chunks[chunk]?.from ?? -1]?.lower ?? '';
  return /^(?:us|our|my|me|ourselves)$/.test(first);
}

/** "the flour that it sent", "the welfare of its people": what only a pronoun further on ties to somebody. */
function isThing(p: Place, chunk: number): boolean {
  const of = complementsOf(p.s.a, chunk, 1)[0];
  const head = word(p.s.a, chunk);
  if (p.friendly && p.s.a.classes.has('aid', head) && head !== 'fund') return true;
  return of?.preposition === 'of' && startsWithPronoun(p, of.chunks[0] ?? -1);
}
