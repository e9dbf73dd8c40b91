import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { before, hasFinite, isComma, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { doerOfDeed, makerBefore, namesDeed } from '../document/deed-doers.js';
import type { Antecedent } from '../document/document.js';
import type { Deed } from '../document/told-deeds.js';
import { doneTo } from './done-to.js';
import { textAt } from './noun-phrases.js';
import { isCode, type Reference, type Resolver } from './reference.js';
import { actorOfDeed, tellingOf } from './told-by.js';

/** Who is behind "the attack", "this decision", "such policies": whoever the sentence before says did it. */
export function deedOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a } = r.s;
  const first = a.tokens[c.from]?.lower ?? '';
  const called = isWhatCalled(r, i);
  const definite = /^(?:the|that|this|these|those|such|its|their|his|her)$/.test(first) || isDated(r, c);
  if (r.s.alone || !(called || definite)) return undefined;
  const utterance =
    a.classes.has('utterances', head) &&
    !complementsOf(a, i, 1).some((x) => /^(?:of|by)$/.test(x.preposition));
  // "Kenya denounced the sale. Chad rejected the charge", "The minister warned Chad. The speech was criticised": whoever spoke.
  const said = utterance
    ? ((ACCUSING.test(head) ? (accuserHere(r, i) ?? spokenBefore(r, head)) : undefined) ??
      r.s.document.saidBefore(r.s.number, 1) ??
      spokenBefore(r, head) ??
      r.s.document.saidBefore(r.s.number))
    : undefined;
  if (said) return { ...said, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i, deed: true };
  const [complement] = complementsOf(a, i, 1);
  if (complement?.preposition === 'by') return undefined;
  if (complement?.preposition === 'of') return doneTo(r, i, c, head, complement.chunks);
  const here = points(first)
    ? deedHere(r, i)
    : first === 'the'
      ? deedHere(r, i, (verb) => namesDeed(head, verb) || tellingOf(r, head)(verb))
      : undefined;
  const venture = here !== undefined && /^(?:undertaking|endeavou?r|venture)$/.test(head);
  if (!a.classes.hasAny(DEED_NOUNS, head) && !venture) {
    const maker = first === 'the' ? makerBefore(r.s.document, r.book, r.s.number, head) : undefined;
    return maker && { ...actorOfDeed(maker, i), text: textAt(r, c) };
  }
  if (here) return { ...here, text: textAt(r, c), basis: 'coreference', chunk: i, deed: true };
  // "this help" is help that was told of.
  const pointed = called || points(first);
  const gift = a.classes.has('gift', head);
  if (gift && !pointed) return undefined;
  // "denounced what it called a coup": no other deed is one.
  const pointing = pointed && !gift && !a.classes.has('overthrow', head);
  const deed = doerOfDeed(r.s.document, r.book, r.s.number, head, pointing, tellingOf(r, head));
  return deed && !isNoDeedOf(r, head, deed) ? { ...actorOfDeed(deed, i), text: textAt(r, c) } : undefined;
}

/** "Kenya's raid failed. Mali defended the raid": whose it is by the sentences before, where no more is said of it. */
export function toldDeedOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  if (r.s.document.speaker !== undefined || complementsOf(r.s.a, i, 1).length > 0) return undefined;
  if (!/^(?:the|this|that)$/.test(r.s.a.tokens[c.from]?.lower ?? '') || c.to - c.from > 2) return undefined;
  const owner = r.s.document.ownerOf(r.s.number, (noun) => noun === head, c.from);
  return owner
    ? { code: owner.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i, deed: true }
    : deedOf(r, i, c, head);
}

/** In a speech "this threat" is as often what there is as what somebody does, and "that embargo" nothing that was done with help. */
function isNoDeedOf({ s }: Resolver, head: string, deed: Deed): boolean {
  if (s.document.speaker === undefined) return false;
  if (/^(?:threat|danger|menace|challenge)s?$/.test(head)) return !/^threat/.test(deed.verb);
  return /^(?:embargo(?:es)?|blockades?|sanctions?|sieges?)$/.test(head) && !IMPOSING.test(deed.verb);
}

const IMPOSING =
  /^(?:impos|maintain|keep|kept|tighten|intensif|strengthen|enforc|extend|renew|prolong|blockad|besieg|continu|appl|sanction|inflict|refus|declar|launch|lift|reinforc|persist)/;

function points(first: string): boolean {
  return /^(?:this|these|such|that|those)$/.test(first);
}

/** "last week's raid", "Friday's vote": the one that was told of. */
function isDated({ s: { a } }: Resolver, c: Chunk): boolean {
  return a.tags[c.core - 1] === 'POS' && DATED.test(a.tokens[c.core - 2]?.lower ?? '');
}

const DATED = /^(?:\w+day|yesterday|today|week|weekend|month|year|night|morning|evening|afternoon)$/;

/**
 * "Chad has lent its ports for the raid, and we condemn this complicity", "After Chad closed the port, Kenya denounced the
 * move": whoever does what the clause before says, where its verb is one that fits.
 */
function deedHere(r: Resolver, i: number, fits?: (verb: string) => boolean): Reference | undefined {
  const { a } = r.s;
  const v = previousVerb(a, i, hasFinite);
  const [judge] = v < 0 ? [] : subjectOf(a, v).chunks;
  const link = judge === undefined ? -1 : before(a, judge);
  const fronted = fits !== undefined && mark(a, link) === ',' && OPENER.test(word(a, 0));
  if (judge === undefined || !(fronted || a.chunks[link]?.kind === 'CC')) return undefined;
  const done = previousVerb(a, link, hasFinite);
  const verb = a.chunks[done]?.verb;
  if (!verb || verb.copula || (fits && (verb.negated || !fits(word(a, done))))) return undefined;
  const [doer, ...others] = !verb.passive ? subjectOf(a, done).chunks : fits ? agentOf(a, done) : [];
  if (doer === undefined || others.length > 0 || r.isActive(doer)) return undefined;
  const who = r.holder(doer, 1);
  return isCode(who) && who.agent && who.basis !== 'speaker' ? who : undefined;
}

/** What opens a clause before the one that it goes with. */
const OPENER = /^(?:after|when|as|since|because|once|while|although|though|hours|days)$/;

/** What whoever accuses says. */
const ACCUSING = /^(?:accusation|allegation|charge|criticism|condemnation|denunciation)s?$/;

/** "condemned what it called dangerous manoeuvres": another word for what was done. */
function isWhatCalled(r: Resolver, i: number): boolean {
  const { a } = r.s;
  const verb = word(a, before(a, i)) === 'as' ? before(a, before(a, i)) : before(a, i);
  return (
    /^(?:call|describ|term|brand|label|dub)/.test(word(a, verb)) &&
    word(a, before(a, before(a, verb))) === 'what'
  );
}

/** Whoever a sentence before says accuses, condemns or praises. */
function spokenBefore(r: Resolver, noun: string): Antecedent | undefined {
  const accusing = ACCUSING.test(noun);
  const tells = accusing ? (verb: string) => BLAMING.test(verb) : tellingOf(r, noun);
  const deed = doerOfDeed(r.s.document, r.book, r.s.number, noun, false, tells, accusing ? undefined : 1);
  return deed?.codes[0] === undefined ? undefined : { code: deed.codes[0], text: deed.text };
}

/** "Kenya accused Mali of theft, and Mali dismissed the charge": whoever accuses in the clause before. */
function accuserHere(r: Resolver, i: number): Antecedent | undefined {
  const { a } = r.s;
  const v = previousVerb(a, i, (c) => c.verb?.form === 'finite');
  const accuser = v < 0 ? -1 : previousVerb(a, v, (c) => c.verb?.form === 'finite' && !c.verb.passive);
  if (accuser < 0 || !/^(?:accus|blam)/.test(word(a, accuser))) return undefined;
  const [subject, ...others] = subjectOf(a, accuser).chunks;
  if (subject === undefined || others.length > 0 || r.isActive(subject)) return undefined;
  const who = r.holder(subject, 1);
  return isCode(who) && who.agent ? { code: who.code, text: who.text } : undefined;
}

const BLAMING = /^(?:accus|blam|condemn|denounc|critici[sz]|slam|rebuk|lambast|deplor|castigat|alleg)/;

const DEED_NOUNS = ['attack_noun', 'act_noun', 'act', 'deed_noun', 'overthrow', 'utterances', 'tabled', 'gift'] as const; // biome-ignore format: a list

/**
 * "Kenya closed the border, a move that Ghana denounced", "sent ships in a step called provocative": who did what the
 * clause before says.
 */
export function clauseDeedOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a } = r.s;
  if (!/^an?$/.test(a.tokens[c.from]?.lower ?? '') || !a.classes.has('deed_noun', head)) return undefined;
  const lead = before(a, i);
  const same = a.chunks[lead]?.verb?.copula ? pointedAt(r, lead, i) : undefined;
  if (same) return { ...same, chunk: i, text: textAt(r, c) };
  if (
    !isComma(a, lead) &&
    !(
      word(a, lead) === 'in' &&
      /^(?:move|step|gesture|decision|act|declaration|announcement|statement)$/.test(head)
    )
  )
    return undefined;
  // "accused Kenya of hiding the grain, a charge that": whoever says so, and not who is said to do it.
  const said = a.classes.has('utterances', head);
  const v = previousVerb(
    a,
    lead,
    ({ verb }) => verb !== undefined && (said ? verb.form === 'finite' : verb.form !== 'participle'),
  );
  const verb = a.chunks[v]?.verb;
  if (!verb || verb.copula) return undefined;
  const doers = verb.passive ? agentOf(a, v) : subjectOf(a, v).chunks;
  // "Against the backdrop of fighting crime, an act was": what fights is the act itself.
  if (doers.some((k) => k >= i || r.isActive(k))) return undefined;
  const [first, ...others] = doers
    .map((k) => {
      const held = r.holder(k, 1);
      return held.agent ? held : r.target(k, false, 1);
    })
    .filter(isCode);
  if (!first) return undefined;
  const also = [...(first.also ?? []), ...others.map(({ code }) => code)];
  return {
    ...first,
    text: textAt(r, c),
    basis: 'coreference',
    agent: true,
    chunk: i,
    ...(also.length > 0 ? { also } : {}),
  };
}

/** "Kenya closed the border. This is a step that we regret": whoever did what the subject points back to. */
function pointedAt(r: Resolver, copula: number, i: number): Reference | undefined {
  const subject = subjectOf(r.s.a, copula).chunks[0];
  if (subject === undefined || subject > i || r.s.alone || r.s.a.chunks[copula]?.verb?.modal)
    return undefined;
  // In a speech "it" is as often what the clause before is about.
  const points = r.s.document.speaker === undefined ? /^(?:it|this|that)$/ : /^(?:this|that)$/;
  if (!points.test(word(r.s.a, subject)) || r.isActive(subject)) return undefined;
  const found = r.target(subject, false, 1);
  return found.basis === 'coreference' && isCode(found) ? found : undefined;
}

const NEW_DEEDS = ['attack_noun', 'act_noun', 'act', 'deed_noun', 'operations', 'accords', 'bans', 'enacted'] as const; // biome-ignore format: a list

/** "Kenya declared a truce, but Ghana called it a joke", "launched a raid, which Ghana denounced": who brings it about. */
export function newDeedOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a } = r.s;
  // "passed a law", "made sweeping changes"
  const fresh =
    /^an?$/.test(a.tokens[c.from]?.lower ?? '') ||
    (a.tags[c.head] === 'NNS' && !/^(?:DT|PRP\$|POS|NNP)$/.test(a.tags[c.from] ?? '') && c.core === c.from);
  if (!fresh || !a.classes.hasAny(NEW_DEEDS, head)) return undefined;
  const v = before(a, i);
  const verb = a.chunks[v]?.verb;
  if (verb?.form !== 'finite' || verb.passive || !a.classes.has('doing', word(a, v))) return undefined;
  const doer = subjectOf(a, v).chunks[0];
  if (doer === undefined || doer > v || r.isActive(doer)) return undefined;
  const held = r.holder(doer, 1);
  return held.agent ? { ...held, text: textAt(r, c), basis: 'coreference', chunk: i } : undefined;
}

/** Classes of nouns that name the same thing one after the other. */
const KIN = ['strikes', 'proposals', 'accords', 'votes', 'utterances', 'operations', 'bans'] as const;

/** How many sentences back a story's plan is looked for. */
const STORY = 6;

/** "the Kenyan air raid ... the strike": whose the thing is that was named by another noun of its kind. */
export function kinOf(r: Resolver, c: Chunk, head: string): Antecedent | undefined {
  const { a } = r.s;
  if (r.s.alone || !/^(?:the|that|this|these|those|such)$/.test(a.tokens[c.from]?.lower ?? ''))
    return undefined;
  // "the recent terrorist attacks": none that were told of before.
  const fresh = a.tokens
    .slice(c.from, c.head)
    .some(({ lower }) => /^(?:recent|latest|terrorist)$/.test(lower));
  if (fresh && r.s.document.speaker !== undefined) return undefined;
  const kin = KIN.filter((name) => a.classes.has(name, head));
  if (kin.length === 0) return undefined;
  const isKin = (noun: string): boolean => a.classes.hasAny(kin, noun);
  return r.s.document.ownerOf(r.s.number, isKin, c.from, r.s.document.speaker ? undefined : STORY);
}
