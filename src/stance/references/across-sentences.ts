import { after, before, word } from '../../clause/neighbours.js';
import { isCoded, NO_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { REPORTING } from '../../text/tagging/function-words.js';
import type { AntecedentKind } from '../document/antecedent-kind.js';
import { doerBefore, doerOfDeed } from '../document/deed-doers.js';
import { antecedentOf } from '../document/discourse.js';
import type { Entity } from '../document/entities.js';
import type { Deed } from '../document/told-deeds.js';
import { textAt } from './noun-phrases.js';
import { FIRST_PERSON, PERSON, type Reference, type Resolver } from './reference.js';
import { actorOfDeed, tellingOf } from './told-by.js';

/** The one of the sentences before whom the expression in chunk `i` stands for. */
export function acrossSentences(
  r: Resolver,
  i: number,
  c: Chunk,
  kind: AntecedentKind,
  bound: ReadonlySet<string>,
  holds: boolean,
): Reference | undefined {
  const lower = r.s.a.tokens[c.from]?.lower ?? '';
  const { speaker } = r.s.document;
  // "We congratulate its new president": "its" is not "we".
  const ours =
    speaker !== undefined && !holds && r.s.a.tokens.slice(0, c.from).some((t) => FIRST_PERSON.has(t.lower));
  // "She praised his reforms": neither is the other.
  const they = PERSON.has(lower) ? othersOf(r, i, lower) : [];
  // "The three sent tents to the island nation": described so, no speaker's own.
  const described = speaker !== undefined && kind === 'state' && lower === 'the' && c.to - c.from > 2;
  const own = (ours || described) && speaker !== undefined ? [speaker] : [];
  const except = own.length > 0 || they.length > 0 ? new Set([...bound, ...they, ...own]) : bound;
  const nothing: Reference = {
    code: NO_ACTOR,
    text: textAt(r, c),
    basis: 'coreference',
    agent: false,
    chunk: i,
  };
  const deed = /^(?:it|them)$/.test(lower) && !holds && (isJudged(r, i) || isSaidToBe(r, i));
  // "Kenya closed its border with Mali. Nairobi defended it": what one did oneself.
  const byItself = deed && lower === 'it' ? doerBefore(r.s.document, r.book, r.s.number) : undefined;
  if (byItself?.codes.some((code) => bound.has(code))) return nothing;
  // "They bombed Libya. We will vote against it": a text, and no state.
  if (lower === 'it' && isVotedOn(r, i) && !tellsOfText(r)) return nothing;
  const entity = antecedentOf(r.s.document, r.book, r.s.number, {
    kind: kind !== 'any' ? kind : /^th/.test(lower) && r.s.a.tags[c.from]?.startsWith('PRP') ? 'they' : 'it',
    gender: /^she$|^her/.test(lower) ? 'she' : /^h[ei]/.test(lower) ? 'he' : undefined,
    last: lower === 'that',
    except,
    agent: holds || (!deed && ACTED_ON.test(word(r.s.a, before(r.s.a, i)))),
    things: lower === 'they' && !holds,
    deed,
  });
  if (!entity) return undefined;
  // "The resolution targets a blockade of Kenya. It aims to help": what the sentence before is about, and no actor.
  const says = word(r.s.a, after(r.s.a, i));
  const speaks =
    REPORTING.has(says) ||
    r.s.a.classes.has('speaking', says) ||
    /^(?:urg|call|appeal|invit|demand|welcom|condemn)/.test(says);
  const about = holds && lower === 'it' && speaker !== undefined && !entity.subject && !speaks;
  if (about && subjectBefore(r)?.kind === 'thing') return nothing;
  const doer = deed && entity.deed && !entity.codes.some(isCoded) ? doerOf(r, entity.head) : undefined;
  if (doer) return { ...actorOfDeed(doer, i), text: textAt(r, c) };
  const [code = NO_ACTOR, ...also] = entity.codes;
  return {
    code,
    text: textAt(r, c),
    basis: 'coreference',
    agent: entity.kind !== 'thing' || kind === 'state' || kind === 'organisation',
    chunk: i,
    ...(entity.kind === 'thing' ? { noun: entity.head } : {}),
    ...(also.length > 0 ? { also } : {}),
  };
}

/** "She praised his reforms", "He accused her": whom the pronouns of the other gender before chunk `i` stand for. */
function othersOf(r: Resolver, i: number, lower: string): readonly string[] {
  const other = /^h(?:e|is|im)/.test(lower) ? 'she' : 'he';
  const codes: string[] = [];
  for (let k = 0; k < i; k++) if (word(r.s.a, k) === other && !r.isActive(k)) codes.push(r.holder(k, 2).code);
  return codes.filter(isCoded);
}

/** "called it a crime", "condemned it": something that was done more likely than somebody. */
export function isJudged(r: Resolver, i: number): boolean {
  const verb = r.s.a.chunks[i - 1];
  const voted =
    r.s.document.speaker === undefined &&
    /^(?:endors|veto|oppos|approv|disapprov|back|support)/.test(word(r.s.a, i - 1));
  return (
    verb?.kind === 'VP' &&
    (voted ||
      /^(?:call|describ|brand|label|term|dub|denounc|condemn|deplor|slam|criticis|criticiz|hail|reject|dismiss|applaud|welcom|decr|lament|defend|justif|prais)/.test(
        word(r.s.a, i - 1),
      ))
  );
}

/** "Kenya's raid killed two. Chad said it was shameful": said of what was done. */
function isSaidToBe({ s: { a, document } }: Resolver, i: number): boolean {
  if (document.speaker !== undefined) return false;
  const copula = after(a, i);
  const verb = a.chunks[copula]?.verb;
  const said = after(a, copula);
  if (!verb?.copula || verb.form !== 'finite' || a.chunks[said]?.kind !== 'ADJ') return false;
  // "it was unwilling to talk"
  return !/^(?:TO|IN|VP|SB)$/.test(a.chunks[after(a, said)]?.kind ?? '');
}

/** "vote against it", "abstained on it", "vote in favour of it" */
function isVotedOn({ s: { a } }: Resolver, i: number): boolean {
  const near = before(a, i);
  const link = word(a, near) === 'of' ? before(a, before(a, near)) : near;
  return a.chunks[link]?.kind === 'IN' && /^(?:vot|abstain)/.test(word(a, before(a, link)));
}

/** Whether the sentence before names a text, whose it may be. */
function tellsOfText({ s: { a, document, number } }: Resolver): boolean {
  const words = number > 0 ? document.tokens(number - 1) : [];
  return words.some(
    ({ lower }) => a.classes.has('text', lower) || /^(?:resolution|amendment|motion)$/.test(lower),
  );
}

/** What is done to somebody, and to no thing. */
const ACTED_ON =
  /^(?:help|assist|aid|arm|train|thank|congratulat|accus|blam|urg|ask|warn|giv|gave|sen[dt]|offer|lend|lent|grant|promis)/;

/** Who did the deed that a noun names in the sentences before. */
function doerOf(r: Resolver, noun: string): Deed | undefined {
  return doerOfDeed(r.s.document, r.book, r.s.number, noun, false, tellingOf(r, noun));
}

/** What the sentence before is about, if it is one thing or body. */
function subjectBefore({ s: { document, number } }: Resolver): Entity | undefined {
  const subjects = number > 0 ? document.outline(number - 1).entities.filter(({ subject }) => subject) : [];
  return subjects.length === 1 && subjects[0]?.plural === false ? subjects[0] : undefined;
}

/** "In Kenya and Mali, they", "Since the Congo crisis it": whether only where or when it was stands before the pronoun. */
export function opensWithPlace({ s: { a } }: Resolver, c: Chunk): boolean {
  const at = a.chunkOf[c.from] ?? 0;
  if (!/^(?:in|across|throughout|from|since|during|after|before)$/.test(word(a, 0))) return false;
  if (!/^(?:it|they)$/.test(word(a, at))) return false;
  return a.chunks.slice(0, at).every(({ kind }) => /^(?:IN|NP|CC|MK|RB|LK)$/.test(kind));
}
