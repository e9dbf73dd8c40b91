import type { ActorBook } from '../../actors/actor-book.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { Recent } from '../../text/recent.js';
import { sameThing } from '../document/discourse.js';
import type { Sentence } from '../sentence.js';
import { anaphorOf, ownOrganOf, soleStateOf } from './anaphors.js';
import { quotedAt, reportedAt, speakerOutside } from './attribution.js';
import { deedOf } from './deeds.js';
import {
  apposedActor,
  complementActor,
  doerOf,
  issuerOf,
  sharedAdjectiveOf,
  sharedPossessorOf,
  trailingActor,
} from './dependents.js';
import {
  actorAt,
  introducedBy,
  isAgent,
  isAuthor,
  isDetermined,
  isName,
  isPersonNoun,
  isScene,
  isStateless,
  namedIn,
  noOne,
  textAt,
} from './noun-phrases.js';
import { possessorIn, whoseOf } from './possessors.js';
import { pronounAt } from './pronouns.js';
import { FORUM, type Reference, type Resolver } from './reference.js';

/** How deep "the policy of the government of the state of ..." is followed. */
const MAX_DEPTH = 4;

/** Who the noun phrase in chunk `i` is as the holder of a stance. */
export function holderOf(s: Sentence, book: ActorBook, i: number, speaks = false): Reference {
  return remember(s, i * WAYS + (speaks ? 1 : 0), () => new PhraseResolver(s, book, speaks).holder(i, 0));
}

/** Who the noun phrase in chunk `i` is as the target of a stance: the actor behind it, else `OTHER` or `NONE`. */
export function targetOf(s: Sentence, book: ActorBook, i: number, friendly: boolean): Reference {
  return remember(s, i * WAYS + (friendly ? 2 : 3), () => new PhraseResolver(s, book).target(i, friendly, 0));
}

/** In how many ways a noun phrase is asked who it is. */
const WAYS = 4;
/** Who the noun phrases of a sentence are: every cue in it asks the same again. */
const known = new Recent<Sentence, Map<number, Reference>>(() => new Map());

function remember(s: Sentence, key: number, find: () => Reference): Reference {
  const references = known.of(s);
  const before = references.get(key);
  if (before) return before;
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
  if (beside || !quotation || s.alone) return beside;
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

/** Agents that are as often where or when something is said as who says it. */
const GATHERING =
  /^(?:meeting|conference|summit|forum|world|region|continent|west|east|north|south|africa|europe|office|body|side|others?|head|chair|generation|ministerial|presidency|population|establishment|church|wing|arm|unit|branch|camp|mission|team|contingent|institution|foundation|board|bureau|agency)s?$/;

/** What is held somewhere: "the summit in Kenya" is nobody's for its place. */
const EVENT = /^(?:conference|summit|meeting|forum|gathering|workshop|symposium|seminar|congress)s?$/;

class PhraseResolver implements Resolver {
  constructor(
    readonly s: Sentence,
    readonly book: ActorBook,
    readonly speaks = false,
  ) {}

  /** A phrase that is being resolved is nobody to what it depends on: no expression explains itself. */
  private readonly active = new Set<number>();

  isActive(i: number): boolean {
    return this.active.has(i);
  }

  quoted(i: number): Reference | undefined {
    return quotedVoice(this.s, this.book, i);
  }

  holder(i: number, depth: number): Reference {
    if (this.active.has(i)) return noOne(i);
    this.active.add(i);
    const reference = this.resolveHolder(i, depth);
    this.active.delete(i);
    return reference;
  }

  private resolveHolder(i: number, depth: number): Reference {
    const c = this.s.a.chunks[i];
    if (!c || depth > MAX_DEPTH) return noOne(i);
    const pronoun = pronounAt(this, i, c, true);
    if (pronoun) return pronoun;
    const antecedent = whoseOf(this, i);
    if (antecedent >= 0) {
      const owner = this.holder(antecedent, depth + 1);
      if (owner.code !== NO_ACTOR) return { ...owner, text: textAt(this, c), basis: 'possessive', chunk: i };
    }
    const head = this.s.a.tokens[c.head]?.lower ?? '';
    const named = isStateless(this, c) ? undefined : namedIn(this, c);
    if (named && named.to > c.head && named.from <= c.head) return actorAt(this, i, c, named.code, true);
    // "Russia's UN ambassador": whoever sends him.
    const sender = this.s.a.classes.has('envoy', head) && named ? possessorIn(this, i, c) : undefined;
    if (sender && sender.code !== named?.code && sender.basis === 'possessive')
      return { ...sender, agent: true, chunk: i, text: textAt(this, c) };
    // "tens of thousands of people in Kenya"
    if (
      this.s.a.classes.has('quantity', head) ||
      /^(?:tens|hundreds|thousands|dozens|scores|millions)$/.test(head)
    ) {
      const of = complementsOf(this.s.a, i, 1)[0];
      const counted = of?.preposition === 'of' ? this.holder(of.chunks[0] ?? i, depth + 1) : undefined;
      if (counted?.agent && counted.code !== OTHER_ACTOR)
        return { ...counted, chunk: i, text: textAt(this, c) };
    }
    const agent = isAgent(this, c);
    if (this.s.a.classes.has('document', head) || isAuthor(this, c, head)) return issuerOf(this, i, c, named);
    if (named && named.from >= c.core)
      return actorAt(this, i, c, named.code, agent || isName(this, c) || this.s.a.classes.has('aid', head));
    const owner = possessorIn(this, i, c);
    if (owner)
      return {
        ...owner,
        agent:
          agent ||
          isName(this, c) ||
          ['document', 'aid', 'undertaking', 'part'].some((name) => this.s.a.classes.has(name, head)),
        chunk: i,
        text: textAt(this, c),
      };
    const last = groupStartingAt(this.s.a, i).at(-1) ?? i;
    const joint = agent && last !== i ? complementActor(this, last, ['of'], depth, false) : undefined;
    if (joint && complementsOf(this.s.a, i, 1).length === 0)
      return { ...joint, agent: true, chunk: i, text: textAt(this, c) };
    const undertaking = this.s.a.classes.has('undertaking', head);
    const inner = complementActor(this, i, ['of', 'to', 'for', 'in', 'from'], depth, false, 1);
    if (inner && (agent || undertaking)) return { ...inner, agent: true, chunk: i, text: textAt(this, c) };
    const apposed = apposedActor(this, i);
    if (apposed) return apposed;
    const before = anaphorOf(this, i, c, head);
    if (before) return before;
    const own = ownOrganOf(this, i, c) ?? soleStateOf(this, c, head, true);
    if (own) return { ...own, chunk: i, text: textAt(this, c) };
    const person = introducedBy(this, c);
    if (person) return { ...person, chunk: i, text: textAt(this, c) };
    return {
      code: OTHER_ACTOR,
      text: textAt(this, c),
      basis: 'subject',
      agent: agent || isName(this, c),
      chunk: i,
    };
  }

  target(i: number, friendly: boolean, depth: number): Reference {
    const c = this.s.a.chunks[i];
    if (!c || depth > MAX_DEPTH) return noOne(i);
    const pronoun = pronounAt(this, i, c);
    if (pronoun) return pronoun;
    const head = this.s.a.tokens[c.head]?.lower ?? '';
    // "your predecessor", "his successor" in a statement to the meeting: who chairs it.
    if (
      /^(?:predecessor|successor)$/.test(head) &&
      this.s.a.tags[c.from] === 'PRP$' &&
      this.s.document.speaker
    )
      return actorAt(this, i, c, FORUM, true);
    const found = isStateless(this, c) ? undefined : namedIn(this, c);
    const named = found && !friendly && isScene(this, c, found, head) ? undefined : found;
    if (named && named.to > c.head) return actorAt(this, i, c, named.code, true);
    // "his detention" is what he suffers, "its detention of activists" what it does.
    const suffers =
      this.s.a.classes.has('suffered', head) && complementsOf(this.s.a, i, 1)[0]?.preposition !== 'of';
    const owner = suffers ? undefined : possessorIn(this, i, c);
    if (owner && c.core > c.from) return { ...owner, chunk: i, text: textAt(this, c) };
    if (named) return actorAt(this, i, c, named.code, true);
    if (owner) return { ...owner, chunk: i, text: textAt(this, c) };
    // "South Ossetia's independence from Georgia": an owner that has no code is nobody else.
    // "the separatists' acts"
    const holderWord = this.s.a.tokens[c.core - 2]?.lower ?? '';
    const someones =
      this.s.a.tags[c.core - 2] === 'NNP' ||
      this.s.a.classes.has('stateless', holderWord) ||
      this.s.a.classes.has('private', holderWord);
    if (c.core > c.from && someones && !suffers)
      return { code: OTHER_ACTOR, text: textAt(this, c), basis: 'possessive', agent: true, chunk: i };
    const victim = this.s.a.classes.has('victim_nouns', head);
    const state = this.s.a.classes.has('state_act', head);
    const prepositions =
      !friendly && state
        ? ['by', 'in']
        : friendly
          ? ['by', 'of', 'between', 'from', 'in', 'to', 'with', 'for', 'towards', 'on']
          : victim
            ? ['by', 'from']
            : this.s.a.classes.has('pact', head)
              ? ['by', 'of', 'from', 'between', 'with']
              : ['by', 'of', 'from', 'between'];
    // "armed groups in Kenya" are not Kenya's.
    const band = this.s.a.classes.has('armed_band', head) || this.s.a.classes.has('stateless', head);
    const inner = complementActor(
      this,
      i,
      this.s.a.classes.has('talks', head)
        ? prepositions.filter((p) => p !== 'with')
        : band
          ? prepositions.filter((p) => !/^(?:in|from|between|with|on|to)$/.test(p))
          : EVENT.test(head)
            ? prepositions.filter((p) => p !== 'in')
            : // "thank the donor countries for their aid to us": what they are thanked for.
              this.s.a.classes.has('powers', head) || this.s.a.classes.has('relation', head)
              ? prepositions.filter((p) => p !== 'for')
              : prepositions,
      depth,
      friendly,
    );
    // "the Treaty on the Prohibition of Nuclear Weapons": its own words name nobody.
    const titled = this.s.a.classes.has('text', head) && this.s.a.tags[c.head] === 'NNP';
    if (inner && !(titled && inner.code === OTHER_ACTOR))
      return { ...inner, chunk: i, text: textAt(this, c) };
    const before = anaphorOf(this, i, c, head);
    if (before) return before;
    const doer = suffers ? undefined : doerOf(this, i, depth, friendly);
    if (doer && !(friendly && doer.code === OTHER_ACTOR && !doer.agent))
      return { ...doer, chunk: i, text: textAt(this, c) };
    const last = groupStartingAt(this.s.a, i).at(-1) ?? i;
    // "the people and the Government of Lebanon"
    const people = /^(?:peoples?|nation|population)$/.test(head);
    const joint =
      last === i || (isAgent(this, c) && isDetermined(this, last) && !people)
        ? undefined
        : complementActor(this, last, friendly ? ['of'] : ['by', 'of'], depth, friendly);
    if (joint) return { ...joint, chunk: i, text: textAt(this, c) };
    const shared = sharedPossessorOf(this, i, c) ?? sharedAdjectiveOf(this, i, c);
    if (shared) return { ...shared, chunk: i, text: textAt(this, c) };
    const trailing =
      friendly && !band && (!isAgent(this, c) || this.s.a.classes.has('in_need', head))
        ? trailingActor(this, i)
        : undefined;
    if (trailing) return actorAt(this, i, c, trailing, true);
    const known = /^(?:the|that|this|these|those|such)$/.test(this.s.a.tokens[c.from]?.lower ?? '')
      ? (this.s.document.ownerOf(this.s.number, head, c.from) ??
        (this.s.alone ? undefined : sameThing(this.s.document, this.s.number, head)))
      : undefined;
    if (known)
      return { code: known.code, text: textAt(this, c), basis: 'coreference', agent: true, chunk: i };
    const deed = known ? undefined : deedOf(this, i, c, head);
    if (deed) return deed;
    const owned = this.s.a.tags[c.from] === 'PRP$' || c.core > c.from;
    const domestic = owned ? undefined : soleStateOf(this, c, head);
    // Who defends "state judges" at home may be of the same state: no pronoun ties the two.
    if (domestic) return { ...domestic, basis: 'object', chunk: i, text: textAt(this, c) };
    const person = introducedBy(this, c);
    if (person) return { ...person, chunk: i, text: textAt(this, c) };
    const someone =
      (!owned && isPersonNoun(this.s.a.tags[c.head] ?? '', head)) ||
      ['group', 'relation', 'stateless'].some((name) => this.s.a.classes.has(name, head)) ||
      (this.s.a.classes.has('agent', head) && !GATHERING.test(head)) ||
      isName(this, c);
    return {
      code: someone ? OTHER_ACTOR : NO_ACTOR,
      text: textAt(this, c),
      basis: 'object',
      agent: someone,
      chunk: i,
    };
  }
}
