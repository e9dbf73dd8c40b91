import type { ActorBook } from '../../actors/actor-book.js';
import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Reference } from '../references/reference.js';
import { holderOf, targetOf } from '../references/references.js';
import type { Sentence } from '../sentence.js';
import { kindOfPointer } from './antecedent-kind.js';

/** Something that a sentence says that somebody does. */
export interface Deed {
  /** The verb as written, in lower case. */
  readonly verb: string;
  readonly codes: readonly string[];
  readonly text: string;
  /** The pronoun or noun ("the bloc") that does it, where only the sentences before say who that is. */
  readonly pronoun?: string;
  /** What it is done to or what is made by it, in lower case: the "sanctions" that are imposed. */
  readonly made?: readonly string[];
  /** Of a verdict on what somebody did: who did that, as far as its sentence says. */
  readonly judged?: readonly string[];
  /** What a verdict is on, in lower case. */
  readonly about?: readonly string[];
  /** It is said not to be done: a decision, but no attack. */
  readonly refused?: boolean;
}

const NOT_A_DEED =
  /^(?:is|are|was|were|be|been|has|have|had|seem|appear|remain|become|became|face|suffer|receive|need|deserve|want|hope|fear|know|knew|believe|think|feel|live|stand|say|said|tell|told|note|report|post|tweet|wrote|write|insist|argue|explain|suggest|replie|reply|add|warn|see|saw|meet|met|express|voice|lose|lost|die)(?:e?s|e?d)?$/;

/** Who does what, clause by clause: for "the attack", "this decision" in the sentences after it. */
export function deedsIn(s: Sentence, book: ActorBook): Deed[] {
  const { a } = s;
  const deeds: Deed[] = [];
  for (let v = 0; v < a.chunks.length; v++) {
    const verb = a.chunks[v]?.verb;
    if (verb?.form !== 'finite' || verb.copula) continue;
    // "will not send": that is a decision, too.
    const refused = verb.negated && /^w(?:ill|ould|o)$/.test(verb.modal ?? '');
    if (verb.negated && !refused) continue;
    const lower = word(a, v);
    if (NOT_A_DEED.test(lower)) continue;
    // "the meeting ended": nobody did it.
    const doers = (verb.passive ? agentOf(a, v) : subjectOf(a, v).chunks).filter(
      (i) => !a.classes.has('event', word(a, i)) || a.classes.has('legislature', word(a, i)),
    );
    const references = doers.map((i) => {
      const holder = holderOf(s, book, i);
      // "The regime went on": whose it is, its place in a speech may tell.
      const unknown = holder.code === OTHER_ACTOR && word(a, i) === 'regime';
      return holder.agent && !unknown ? holder : targetOf(s, book, i, false);
    });
    // "The only praise came from Chad": that is nothing that praise does.
    if (/^c[ao]me$/.test(lower) && !references.some(({ agent, basis }) => agent && basis !== 'possessive'))
      continue;
    const codes = codesOf(references);
    const owner = codes.every((code) => code === OTHER_ACTOR) ? possessiveOf(s, doers) : undefined;
    if (owner) {
      deeds.push({ verb: lower, codes: [], text: owner, pronoun: owner });
      continue;
    }
    // "lined up to condemn the closure": it is a verdict that they line up for.
    const next = after(a, v);
    const aimed = a.chunks[next]?.verb?.form === 'infinitive' && a.classes.has('verdict_verb', word(a, next));
    const at = aimed ? next : v;
    const judges = aimed || a.classes.has('verdict_verb', lower) || isNaming(s, v);
    const judged = judges ? judgedBy(s, book, at) : undefined;
    if (codes.length === 1 && codes[0] === OTHER_ACTOR && isUnknown(s, doers)) {
      const pronoun = word(a, doers[0] ?? -1);
      // "Threats do not help, and they put us in danger": the threats do.
      if (pronoun === 'they' && isOfThingsHere(a, v)) continue;
      if (/^(?:s?he|they|it)$/.test(pronoun) || kindOfPointer(pronoun))
        deeds.push({ verb: lower, codes: [], text: pronoun, pronoun, ...judged });
      continue;
    }
    if (codes.length === 0) continue;
    if (refused) {
      deeds.push({ verb: lower, codes, text: references[0]?.text ?? '', refused });
      continue;
    }
    const ordered = orderedBy(s, v);
    const made = a.classes.has('doing', lower) || ordered.length > 0 ? madeBy(s, v, ordered) : undefined;
    deeds.push({ verb: word(a, at), codes, text: references[0]?.text ?? '', ...judged, ...made });
    const agreed = made && s.document.speaker === undefined ? agreedBy(s, book, v, codes) : undefined;
    if (agreed) deeds.push({ verb: lower, text: references[0]?.text ?? '', ...agreed });
    const wrong = judged && judged.judged.length > 0 ? doneBy(s, at) : -1;
    if (judged && wrong >= 0) deeds.push({ verb: word(a, wrong), codes: judged.judged, text: '' });
  }
  return deeds;
}

/** "condemned the closure of the border by Kenya", "criticised Kenya for closing it": who did what the verdict in chunk `v` is on. */
function judgedBy(
  s: Sentence,
  book: ActorBook,
  v: number,
): Pick<Deed, 'about'> & Required<Pick<Deed, 'judged'>> {
  const objects = s.a.chunks[v]?.verb?.passive ? subjectOf(s.a, v).chunks : objectsOf(s.a, v);
  return {
    judged: codesOf(objects.map((i) => targetOf(s, book, i, false))),
    about: objects.map((i) => word(s.a, i)),
  };
}

/** "imposed new sanctions", "sanctions were imposed": what there is by its being done. */
function madeBy(s: Sentence, v: number, ordered: readonly number[]): { readonly made: readonly string[] } {
  const own = s.a.chunks[v]?.verb?.passive ? subjectOf(s.a, v).chunks : objectsOf(s.a, v);
  const things = [...own, ...ordered];
  // An agreement is not of one side alone.
  return { made: things.map((i) => word(s.a, i)).filter((thing) => !s.a.classes.has('accords', thing)) };
}

/** How far behind the verb what is decided on may begin: "signed an order on Monday to impose". */
const DECISION = 6;

/** "decided to impose sanctions", "signed an order imposing sanctions": what there is by the decision. */
function orderedBy({ a }: Sentence, v: number): readonly number[] {
  if (!/^(?:decid|agree|vot|sign|order|mov)/.test(word(a, v)) || a.chunks[v]?.verb?.passive) return [];
  for (let k = v + 1; k <= v + DECISION; k++) {
    const verb = a.chunks[k]?.verb;
    if (verb?.form === 'infinitive' || verb?.form === 'gerund')
      return a.classes.has('doing', word(a, k)) ? objectsOf(a, k) : [];
    if (verb || /^[;.]$/.test(mark(a, k))) return [];
  }
  return [];
}

/** "signed a pact with Chad", "Kenya and Chad signed a pact": whose pact it is. */
function agreedBy(
  s: Sentence,
  book: ActorBook,
  v: number,
  doers: readonly string[],
): Required<Pick<Deed, 'codes' | 'made'>> | undefined {
  const { a } = s;
  const objects = a.chunks[v]?.verb?.passive ? [] : objectsOf(a, v);
  const accords = objects.filter((i) => a.classes.has('accords', word(a, i)));
  const last = accords.at(-1);
  if (last === undefined) return undefined;
  const others = complementsOf(a, last)
    .filter(({ preposition }) => preposition === 'with')
    .flatMap(({ chunks }) => chunks.map((i) => targetOf(s, book, i, true)));
  const codes = [...new Set([...doers, ...codesOf(others)])];
  return codes.length > 1 ? { codes, made: accords.map((i) => word(a, i)) } : undefined;
}

/** "called the sanctions unjust", "branded them as theft": a verdict, where "called a meeting" is none. */
function isNaming({ a }: Sentence, v: number): boolean {
  if (!/^(?:call|brand|label|term|describ|dub)/.test(word(a, v))) return false;
  const object = objectsOf(a, v).at(-1) ?? -1;
  const next = a.chunks[after(a, object)];
  return (
    next?.kind === 'ADJ' ||
    (next?.kind === 'NP' && next.from === a.chunks[object]?.to) ||
    word(a, after(a, object)) === 'as'
  );
}

/** "criticised Kenya for closing the border": the gerund that says what is done. */
function doneBy(s: Sentence, v: number): number {
  const object = objectsOf(s.a, v).at(-1);
  if (object === undefined) return -1;
  const link = after(s.a, complementsOf(s.a, object).at(-1)?.chunks.at(-1) ?? object);
  const gerund = after(s.a, link);
  return /^(?:for|of)$/.test(word(s.a, link)) && s.a.chunks[gerund]?.verb?.form === 'gerund' ? gerund : -1;
}

/** Whether the clause before that of the verb in chunk `v` is about several things. */
function isOfThingsHere(a: Sentence['a'], v: number): boolean {
  const before = previousVerb(a, v, hasFinite);
  const [subject = -1] = before < 0 ? [] : subjectOf(a, before).chunks;
  const head = a.chunks[subject]?.head ?? -1;
  return (
    a.tags[head] === 'NNS' && !a.classes.hasAny(['agent', 'group', 'person', 'nation'], word(a, subject))
  );
}

function codesOf(references: readonly Reference[]): string[] {
  const codes = references.flatMap(({ code, also }) => [code, ...(also ?? [])]);
  return [...new Set(codes)].filter((code) => code !== NO_ACTOR);
}

/** "Its warplanes struck": the pronoun for whose they are, which the sentence itself does not explain. */
function possessiveOf({ a }: Sentence, doers: readonly number[]): string | undefined {
  const c = a.chunks[doers[0] ?? -1];
  const lower = doers.length === 1 ? (a.tokens[c?.from ?? -1]?.lower ?? '') : '';
  return POSSESSIVES.get(lower);
}

const POSSESSIVES = new Map([
  ['its', 'it'],
  ['his', 'he'],
  ['their', 'they'],
]);

/** A pronoun or "the country", "the bloc" that nothing in its sentence explains. */
function isUnknown(s: Sentence, doers: readonly number[]): boolean {
  return doers.every((i) => {
    const c = s.a.chunks[i];
    if (!c) return false;
    const bare = c.to - c.from === 2 && /^(?:the|that|this)$/.test(s.a.tokens[c.from]?.lower ?? '');
    return s.a.tags[c.from] === 'PRP' || (bare && kindOfPointer(word(s.a, i)) !== undefined);
  });
}
