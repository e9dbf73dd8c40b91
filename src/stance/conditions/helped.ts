import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';
import { objectChunks } from '../targets/objects.js';
import { targetChunks } from './class-words.js';

/** Who is agreed with, not only helped: "we support the people of Kenya in their struggle". */
export function isNation(p: Place, i: number): boolean {
  const { a, mentionOf } = p.s;
  const c = a.chunks[i];
  if (!c) return false;
  // "all Kenyans"
  if (
    mentionOf[c.head]?.kind === 'people' &&
    word(a, p.cue).startsWith('support') &&
    a.tokens[c.from]?.lower === 'all'
  )
    return true;
  if (!/^(?:peoples?|nation)$/.test(word(a, i))) return false;
  // "support Kenya and its people"
  const first = groupEndingAt(a, i)[0] ?? i;
  if (a.tags[c.from] === 'PRP$' && first !== i && mentionOf[a.chunks[first]?.head ?? -1]) return true;
  const of = complementsOf(a, groupStartingAt(a, i).at(-1) ?? i, 1)[0];
  // "Kenya suffers. We support its people", "this heroic people"
  if (of === undefined && /^(?:its|this|that)$/.test(a.tokens[c.from]?.lower ?? '')) return true;
  return of?.preposition === 'of' || mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined);
}

/** "helped topple the president", not "helped fight the fires in Mali", which are somebody's trouble where one is `named`. */
export function isHostile({ s: { a } }: Place, deed: number, named: boolean): boolean {
  if (a.chunks[deed]?.verb === undefined || !a.classes.has('hostile', word(a, deed))) return false;
  const objects = objectsOf(a, deed);
  const among = (name: string): boolean => objects.some((i) => a.classes.has(name, word(a, i)));
  // "helped repel the attack on Kenya"
  if (/^(?:repel|confront)/.test(word(a, deed)) && (among('attack_noun') || among('operations')))
    return false;
  return !(named && among('calamity'));
}

/** "sent so-called peacekeepers": whoever says so does not think them that. */
export function isSoCalled(p: Place, i: number): boolean {
  const c = p.s.a.chunks[i];
  if (!c) return false;
  return p.s.a.tokens
    .slice(c.from, c.head)
    .some(({ lower }, k, words) => lower === 'so' && words[k + 1]?.lower === 'called');
}

/** "support the peoples in their struggle", "support the struggle of the peoples": a side is taken, and no help given. */
export function isStruggle(p: Place): boolean {
  if (!/^support/.test(word(p.s.a, p.cue))) return false;
  const objects = objectChunks(p);
  const inside = complementsOf(p.s.a, objects.at(-1) ?? p.cue).filter(
    ({ preposition }) => preposition === 'in',
  );
  const first = p.s.a.chunks[after(p.s.a, p.cue)]?.kind === 'NP' ? [after(p.s.a, p.cue)] : [];
  return [...objects, ...first, ...inside.flatMap(({ chunks }) => chunks)].some((i) =>
    p.s.a.classes.has('struggle', word(p.s.a, i)),
  );
}

/** "the help that Kenya gave us": what is given stands before its clause. */
export function givenBefore(p: Place): readonly number[] {
  const { a } = p.s;
  const subject = a.chunks[p.cue]?.verb?.form === 'finite' ? (subjectOf(a, p.cue).chunks[0] ?? -1) : -1;
  if (subject < 0 || subject > p.cue || a.chunks[p.cue]?.verb?.passive) return [];
  const opener = before(a, subject);
  const np = /^(?:WR|SB)$/.test(a.chunks[opener]?.kind ?? '') ? before(a, opener) : opener;
  return a.chunks[np]?.kind === 'NP' ? [np] : [];
}

/** "support the authorities in organising": after the object what it is helped to do. */
export function inDoing(p: Place): boolean {
  const last = objectChunks(p).at(-1);
  if (last === undefined) return false;
  // "support its initiatives in fighting terror": what they are for.
  if (p.s.a.classes.has('doings_noun', word(p.s.a, last))) return false;
  const at = after(p.s.a, last);
  const doing = after(p.s.a, at);
  if (word(p.s.a, at) !== 'in' || p.s.a.chunks[doing]?.verb?.form !== 'gerund') return false;
  // "in continuing to play its role"
  const deed = word(p.s.a, doing) === 'continuing' ? after(p.s.a, doing) : doing;
  // "in continuing his work", "in carrying out its mandate"
  const task = p.s.a.chunks.slice(doing + 1, doing + 4).find(({ kind }) => kind === 'NP');
  const own = task && p.s.a.tags[task.from] === 'PRP$' && TASK.test(p.s.a.tokens[task.head]?.lower ?? '');
  if (
    own &&
    /^(?:continu|carry|perform|conduct|implement|execut|accomplish|do|complet)/.test(word(p.s.a, doing))
  )
    return false;
  return !p.s.a.classes.has('own_affair', word(p.s.a, deed));
}

const TASK = /^(?:work|efforts?|mandate|missions?|tasks?|dut(?:y|ies)|role|functions?|responsibilit(?:y|ies)|engagement|mediation)$/; // biome-ignore format: a list

/** "giving us high oil prices": what one has to pay. */
export function isCharged(p: Place): boolean {
  const gifts = [...objectChunks(p), after(p.s.a, objectChunks(p).at(-1) ?? p.cue)];
  return gifts.some((i) => /^(?:price|cost|tax|tariff|bill|rate)s?$/.test(word(p.s.a, i)));
}

/** "raised $2 million in aid from its partners": whether it is said from whom, and not for whom. */
export function isRaisedFrom(p: Place): boolean {
  if (!/^(?:rais|mobili[sz]|collect)/.test(word(p.s.a, p.cue))) return false;
  const behind = complementsOf(p.s.a, objectChunks(p).at(-1) ?? p.cue).map(({ preposition }) => preposition);
  return behind.includes('from') && !behind.some((preposition) => /^(?:for|to|towards)$/.test(preposition));
}

/** "all its resources": whose means they are stands before them. */
export function isOwnMeans(p: Place): boolean {
  return objectChunks(p).some((i) =>
    p.s.a.tags.slice(p.s.a.chunks[i]?.from, p.s.a.chunks[i]?.head).includes('PRP$'),
  );
}

/** "help bring him to justice" */
export function isTried(p: Place, deed: number): boolean {
  if (!/^(?:bring|brought)/.test(word(p.s.a, deed))) return false;
  return p.s.a.tokens.some(
    ({ lower }, t, all) => lower === 'to' && /^(?:justice|trial|account|book)$/.test(all[t + 1]?.lower ?? ''),
  );
}

/**
 * "sent a team to Chad to investigate the crash": an inquiry helps nobody by itself; "to investigate the attacks on its
 * port" is what its owner is helped with.
 */
export function sentToInquire(p: Place): boolean {
  const { a } = p.s;
  const inquiry = a.chunks.findIndex(
    (c, i) =>
      i > p.cue &&
      c.verb?.form === 'infinitive' &&
      /^(?:investigat|prob|inspect|examin|audit)/.test(word(a, i)),
  );
  if (inquiry < 0) return false;
  return !a.chunks
    .slice(inquiry + 1)
    .some((c) => /^(?:its|their|his|her)$/.test(a.tokens[c.from]?.lower ?? ''));
}

/** "announced cuts to its funding", "the cuts to the fund announced by Kenya" */
export function isTakenAway(p: Place): boolean {
  const { a } = p.s;
  return objectChunks(p).some((i) => {
    const link = before(a, i);
    const head = a.chunks[link]?.kind === 'IN' && /^(?:to|in|of)$/.test(word(a, link)) ? before(a, link) : i;
    return a.classes.has('cutback', word(a, head));
  });
}

/** "release a million refugees", "grant the Union more freedom with its funds": people and rights are no money. */
export function isNoMoney(p: Place): boolean {
  const { a } = p.s;
  const objects = objectChunks(p);
  const people = objects.every((i) => a.classes.hasAny(['uprooted', 'in_need'], word(a, i)));
  if (people && objects.length > 0) return true;
  return [...objects, after(a, objects.at(-1) ?? p.cue)].some((i) => a.classes.has('leeway', word(a, i)));
}

/** "guarantees can be provided": by whoever, to whomever. */
export function isForAnybody(p: Place, targets: Filled): boolean {
  const verb = p.s.a.chunks[p.cue]?.verb;
  return (
    verb?.passive === true &&
    /^(?:can|could)$/.test(verb.modal ?? '') &&
    targets.references.every((r) => r.code === NO_ACTOR) &&
    agentOf(p.s.a, p.cue).length === 0
  );
}

/** "the visit", "the Charter": what is set up or written, and is nobody who is helped. */
export function isOccasion(p: Place, i: number): boolean {
  const head = word(p.s.a, i);
  return (
    p.s.a.classes.hasAny(['event', 'document', 'text'], head) || /^(?:visit|tour|trip|session)$/.test(head)
  );
}

const ARMS =
  /^(?:arms|(?:weapon|firearm|rifle|gun|tank|mortar|missile|rocket|grenade|munition|explosive|mine)s?|ammunition|weaponry)$/;

/** "The rebels handed over 120 rifles to the Union": a band that lays down its arms. */
export function disarms(p: Place): boolean {
  const { a } = p.s;
  const [band = -1] = a.chunks[p.cue]?.verb?.passive ? agentOf(a, p.cue) : subjectOf(a, p.cue).chunks;
  return (
    a.classes.hasAny(['stateless', 'armed_band'], word(a, band)) &&
    objectChunks(p).every((i) => ARMS.test(word(a, i)))
  );
}

const STAFF = /^(?:staff|personnel|diplomats|employees|embass(?:y|ies)|non-essential)$/;

/** "evacuated some troops", "evacuated diplomats": those whom one has sent oneself, and nobody in need. */
export function rescued(p: Place): string | undefined {
  const { a, mentionOf } = p.s;
  const objects = /^evacuat/.test(word(a, p.cue)) ? objectChunks(p) : [];
  const own = objects.every((i) => {
    const c = a.chunks[i];
    const sent = a.classes.has('armed_force', word(a, i)) || STAFF.test(word(a, i));
    const needy = a.tokens.slice(c?.from, c?.head).some(({ lower }) => a.classes.has('needy', lower));
    return sent && !needy && mentionOf.slice(c?.from, c?.to).every((mention) => mention === undefined);
  });
  return own && objects.length > 0 ? "it is one's own that is brought home" : undefined;
}

/** "Her vast experience will contribute to", "This text would help": no actor of whom it is said does it. */
export function isMerit(p: Place): boolean {
  const { a } = p.s;
  const subject = a.chunks[p.cue]?.verb?.passive ? undefined : subjectOf(a, p.cue).chunks[0];
  if (subject === undefined) return false;
  if (p.s.mentionOf[a.chunks[subject]?.head ?? -1]) return false;
  // "our commitment to assist Mali": whoever has it is to help.
  if (a.chunks[p.cue]?.verb?.form === 'infinitive' && after(a, subject) === p.cue) return false;
  return a.classes.hasAny(['trait', 'document'], word(a, subject));
}

/** "contributors to pollution": what they add to is a harm. */
export function worsened(p: Place, targets: Filled): boolean {
  return targetChunks(targets).some((i) => p.s.a.classes.hasAny(['harm', 'unease', 'wrong'], word(p.s.a, i)));
}

/** "Poland handed over its jets to Ukraine": aircraft and tanks that one state has for another. */
export function armsAlly(p: Place, targets: Filled): boolean {
  return (
    objectChunks(p).every((i) =>
      /^(?:jets?|aircraft|tanks?|helicopters?|howitzers?|planes?|ships?)$/.test(word(p.s.a, i)),
    ) && targets.references.some(({ code }) => p.book.actor(code)?.kind === 'state')
  );
}

/** "accused the party of stuffing the boxes to help it win": with nobody named before, the pronoun is whoever does it. */
export function isForItself({ s: { a, document, mentionOf, number }, cue, path }: Place): boolean {
  const whom = after(a, cue);
  if (number > 0 || document.speaker !== undefined || a.chunks[cue]?.verb?.form !== 'infinitive')
    return false;
  if (!/^(?:it|them|him|her)$/.test(word(a, whom)) || !a.chunks[after(a, whom)]?.verb) return false;
  const deed = path[1]?.via === 'infinitive' ? path[1].at : -1;
  const c = a.chunks[deed];
  // "sent planes to help it win": another.
  if (!c?.verb || a.classes.has('dispatching', word(a, deed))) return false;
  const objects = objectsOf(a, deed);
  const helpful = objects.some((i) => a.classes.hasAny(['aid', 'armed_force', 'money'], word(a, i)));
  const between = mentionOf.slice(c.to, a.chunks[cue]?.from);
  return objects.length > 0 && !helpful && between.every((mention) => mention === undefined);
}
