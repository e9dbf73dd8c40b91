import type { ActorBook } from '../../actors/actor-book.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { relativeBefore } from '../../clause/relative-clause.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { Recent } from '../../text/recent.js';
import { REPORTING } from '../../text/tagging/function-words.js';
import type { Sentence } from '../sentence.js';
import { quotedAt, reportedAt, speakerOutside } from './attribution.js';
import { jointly } from './joint-sayers.js';
import { noOne } from './noun-phrases.js';
import { phraseHolder } from './phrase-holder.js';
import { phraseTarget } from './phrase-target.js';
import { pronounAt } from './pronouns.js';
import type { Reference, Resolver } from './reference.js';
import { brokenWith } from './ruptures.js';
import { topicOf } from './topics.js';

/** How deep "the policy of the government of the state of ..." is followed. */
const MAX_DEPTH = 4;

/** Who the noun phrase in chunk `i` is as the holder of a stance. */
export function holderOf(s: Sentence, book: ActorBook, i: number, speaks = false): Reference {
  return remember(s, i, speaks ? 1 : 0, () => new PhraseResolver(s, book, speaks).holder(i, 0));
}

/** Who the noun phrase in chunk `i` is as the target of a stance: the actor behind it, else `OTHER` or `NONE`. */
export function targetOf(s: Sentence, book: ActorBook, i: number, friendly: boolean): Reference {
  return remember(s, i, friendly ? 2 : 3, () => new PhraseResolver(s, book).target(i, friendly, 0));
}

/** In how many ways a noun phrase is asked who it is. */
const WAYS = 4;
/** Who the noun phrases of a sentence are: every cue in it asks the same again. */
const known = new Recent<Sentence, Map<number, Reference>>(() => new Map());

/** The same for phrases that others depend on: "he said" after "he said" asks the same chain of subjects again. */
const inner = new Recent<Sentence, Map<number, Reference>>(() => new Map());

function remember(s: Sentence, i: number, way: number, find: () => Reference): Reference {
  const references = known.of(s);
  const key = i * WAYS + way;
  const before = references.get(key);
  if (before) return before;
  // Whoever asks again on the way to the answer gets none: no phrase explains itself.
  references.set(key, noOne(i));
  const reference = find();
  references.set(key, reference);
  return reference;
}

/** Who is quoted where chunk `i` stands inside a quotation: the subject of "said" beside it. */
export function quotedVoice(s: Sentence, book: ActorBook, i: number): Reference | undefined {
  const sayer = (k: number): Reference => holderOf(s, book, k, true);
  const offset = s.a.tokens[s.a.chunks[i]?.from ?? 0]?.start ?? 0;
  const quotation = s.document.quotationAt(offset);
  const { start, end } = s.a.span;
  // A sentence that is quoted as a whole says nothing of who is quoted.
  const whole = quotation !== undefined && quotation.start <= start && quotation.end >= end - 1;
  const beside = whole ? undefined : quotedAt(s, i, sayer);
  if (beside) return jointly(s, beside, sayer);
  if (!quotation || s.alone) return undefined;
  const across = s.document.quotedBy(s.number, quotation);
  return across ? { ...across, basis: 'attribution' } : quotedAt(s, i, sayer);
}

/** Who is said to speak in a sentence, outside of what it quotes. */
export function quoterIn(s: Sentence, book: ActorBook): Reference | undefined {
  return speakerOutside(s, (k) => holderOf(s, book, k, true));
}

/** Whose words the clause at chunk `i` is: the subject of the reporting verb that it depends on. */
export function reportedVoice(s: Sentence, book: ActorBook, i: number): Reference | undefined {
  return reportedAt(s, i, (k) => holderOf(s, book, k, true));
}

class PhraseResolver implements Resolver {
  constructor(
    readonly s: Sentence,
    readonly book: ActorBook,
    readonly speaks = false,
  ) {}

  /** A phrase that is being resolved is nobody to what it depends on: no expression explains itself. */
  private readonly active = new Set<number>();
  /** The same for phrases that a stance may be towards. */
  private readonly targeted = new Set<number>();
  /** Whether the answer in the making met a phrase that is being resolved, and so is true only here. */
  private bound = false;

  isActive(i: number): boolean {
    const active = this.active.has(i);
    this.bound ||= active;
    return active;
  }

  quoted(i: number): Reference | undefined {
    return quotedVoice(this.s, this.book, i);
  }

  holder(i: number, depth: number): Reference {
    if (this.isActive(i)) return noOne(i);
    const found = inner.of(this.s);
    const key = (i * (MAX_DEPTH + 2) + Math.min(depth, MAX_DEPTH + 1)) * 2 + (this.speaks ? 1 : 0);
    const before = found.get(key);
    if (before) return before;
    const outer = this.bound;
    this.bound = false;
    this.active.add(i);
    const reference = this.resolveHolder(i, depth);
    this.active.delete(i);
    if (!this.bound) found.set(key, reference);
    this.bound ||= outer;
    return reference;
  }

  private resolveHolder(i: number, depth: number): Reference {
    const c = this.s.a.chunks[i];
    if (!c || depth > MAX_DEPTH) return noOne(i);
    return pronounAt(this, i, c, true) ?? phraseHolder(this, i, c, depth);
  }

  target(i: number, friendly: boolean, depth: number): Reference {
    const c = this.s.a.chunks[i];
    if (!c || depth > MAX_DEPTH) return noOne(i);
    // "thanked Kenya for all its help": the help is hers, and says nothing of who she is.
    if (this.targeted.has(i)) {
      this.bound = true;
      return noOne(i);
    }
    this.targeted.add(i);
    const reference = this.resolveTarget(i, c, friendly, depth);
    this.targeted.delete(i);
    return reference;
  }

  private resolveTarget(i: number, c: Chunk, friendly: boolean, depth: number): Reference {
    const party = brokenWith(this, i);
    if (party) return { ...party, text: 'it' };
    const told = toldOf(this.s, i);
    if (told !== undefined && !this.isActive(told)) {
      const thing = this.target(told, friendly, depth + 1);
      return { ...thing, chunk: i };
    }
    const pronoun = pronounAt(this, i, c);
    if (!pronoun) return phraseTarget(this, i, c, friendly, depth);
    // "we welcome it", "we condemn it", with nothing before: a thing more likely than somebody.
    const unknown = pronoun.code === OTHER_ACTOR && pronoun.basis !== 'coreference';
    return unknown && this.s.a.tokens[c.head]?.lower === 'it'
      ? { ...pronoun, code: NO_ACTOR, agent: false }
      : pronoun;
  }
}

const ADDRESSING = /^(?:accus|blam|suspect|urg|warn|tell|ask|invit|press|forc|allow|prompt|threaten)ing$/;

/**
 * "condemned the raid, calling it a crime", "hailed the deal, saying it was just": what the clause is about is what "it"
 * in the participle behind its comma stands for, where that is a thing.
 */
function toldOf(s: Sentence, i: number): number | undefined {
  const { a } = s;
  const c = a.chunks[i];
  const spokenOf = c ? topicOf(s, i, c) : undefined;
  if (spokenOf !== undefined) return spokenOf;
  if (!c || c.to - c.from !== 1 || !/^(?:it|them)$/.test(a.tokens[c.from]?.lower ?? '')) return undefined;
  const lead = before(a, i);
  // "refused to endorse it"
  const finite = a.chunks[lead]?.verb?.form === 'infinitive' ? before(a, lead) : lead;
  const deed = hasFinite(a.chunks[finite]) ? deedBefore(s, finite, lead) : undefined;
  if (deed !== undefined) return deed;
  const gerund = a.chunks[lead]?.kind === 'SB' ? before(a, lead) : lead;
  if (a.chunks[gerund]?.verb?.form !== 'gerund') return undefined;
  // "hit back at the allegation calling it a lie"
  const named = before(a, gerund);
  if (a.chunks[named]?.kind === 'NP' && BRANDING.test(word(a, gerund))) {
    const head = a.chunks[named]?.head ?? -1;
    return a.tags[head] === 'NN' && s.mentionOf[head] === undefined ? named : undefined;
  }
  if (mark(a, named) !== ',') return undefined;
  // "cut ties with Kenya, accusing it": only somebody is accused or urged.
  if (ADDRESSING.test(word(a, gerund))) return addressedBefore(s, gerund);
  const says = a.chunks[after(a, i)]?.verb?.form === 'finite';
  if (says !== REPORTING.has(word(a, gerund))) return undefined;
  for (let v = before(a, gerund) - 1; v >= 0; v--) {
    const verb = a.chunks[v]?.verb;
    if (!verb || verb.form === 'participle') continue;
    if (BRANDING.test(word(a, gerund)) && isWithinNoun(s, v)) continue;
    if (verb.passive || verb.copula) return undefined;
    const object = objectsOf(a, v)[0];
    const head = a.chunks[object ?? -1]?.head ?? -1;
    // A deal is "it", and raids are "them".
    const number = a.tokens[c.from]?.lower === 'it' ? /^NNP?$/ : /^NNS$/;
    return object !== undefined && s.mentionOf[head] === undefined && number.test(a.tags[head] ?? '')
      ? object
      : undefined;
  }
  return undefined;
}

/** "a plan to build a base, calling it", "the raid that hurt a girl, calling it": a verb that only says which plan or raid. */
function isWithinNoun({ a, mentionOf }: Sentence, v: number): boolean {
  const opener = hasFinite(a.chunks[v]) ? relativeBefore(a, v) : -1;
  if (opener >= 0) return mark(a, before(a, opener)) !== ',' && previousVerb(a, opener, hasFinite) >= 0;
  const noun = before(a, v);
  return (
    a.chunks[v]?.verb?.form === 'infinitive' &&
    mentionOf[a.chunks[noun]?.head ?? -1] === undefined &&
    a.classes.hasAny(['undertaking', 'proposals', 'taken_step', 'document'], word(a, noun))
  );
}

/** "sacked the agency, accusing it of bias": the one body that the verb before has for its object, where nothing else is named. */
function addressedBefore(s: Sentence, gerund: number): number | undefined {
  const { a } = s;
  const verb = previousVerb(a, gerund, hasFinite);
  const [object, ...others] = verb < 0 || a.chunks[verb]?.verb?.passive ? [] : objectsOf(a, verb);
  if (object === undefined || others.length > 0) return undefined;
  const alone = s.mentions.every(({ from }) => from < (a.chunks[verb]?.from ?? 0));
  const body = a.classes.hasAny(['institution', 'agent', 'group'], word(a, object));
  return alone && body && a.tags[a.chunks[object]?.head ?? -1] === 'NN' ? object : undefined;
}

const BRANDING = /^(?:calling|branding|labell?ing|terming|describing|dubbing|denouncing|dismissing)$/;

const JUDGING =
  /^(?:call|brand|label|term|describ|condemn|denounc|deplor|criticis|criticiz|slam|welcom|prais|hail|applaud|reject|oppos|support|back|endors|dismiss|dubb?|decri|decry|defend)/;
const DEEDS = [
  'act_noun',
  'act',
  'attack_noun',
  'deed_noun',
  'victim_nouns',
  'operations',
  'accords',
  'votes',
  'text',
  'document',
  'proposals',
  'undertaking',
] as const;

/** "the raid by Kenya was wrong, while Ghana called it just", "Kenya signed the deal and Ghana hailed it": what was done in the clause before. */
function deedBefore(s: Sentence, v: number, judging: number): number | undefined {
  const { a } = s;
  const own = subjectOf(a, v).chunks[0];
  if (own === undefined || own > v || !JUDGING.test(word(a, judging)) || a.chunks[v]?.verb?.passive)
    return undefined;
  const link = before(a, own);
  if (
    a.chunks[link]?.kind !== 'CC' &&
    a.chunks[link]?.kind !== 'LK' &&
    a.chunks[link]?.kind !== 'SB' &&
    !/^[,;]$/.test(mark(a, link))
  )
    return undefined;
  const verb = previousVerb(a, link, hasFinite);
  if (verb < 0) return undefined;
  const isDeed = (k: number | undefined): boolean => {
    const head = a.chunks[k ?? -1]?.head ?? -1;
    // "Chad opposed it, and Mali refused to endorse it"
    if (k !== undefined && k < v && a.tokens[head]?.lower === 'it' && toldOf(s, k) !== undefined) return true;
    if (a.tags[head] !== 'NN' || s.mentionOf[head] !== undefined) return false;
    return a.classes.hasAny(DEEDS, a.tokens[head]?.lower ?? '');
  };
  const object = a.chunks[verb]?.verb?.passive ? undefined : objectsOf(a, verb)[0];
  return [subjectOf(a, verb).chunks[0], object].find(isDeed);
}
