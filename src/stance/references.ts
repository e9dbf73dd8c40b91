import type { ActorBook } from '../actors/actor-book.js';
import type { Mention } from '../actors/mentions.js';
import { type HolderBasis, NO_ACTOR, OTHER_ACTOR } from '../model/stance.js';
import { textOf } from '../text/analysis.js';
import type { Chunk } from '../text/chunks.js';
import {
  after,
  agentOf,
  before,
  complementsOf,
  groupEndingAt,
  groupStartingAt,
  mark,
  subjectOf,
  word,
} from './clause.js';
import type { AntecedentKind } from './document.js';
import type { Sentence } from './sentence.js';

/** Who a noun phrase stands for. */
export interface Reference {
  /** The code of the actor; `OTHER` for someone without one, `NONE` for nobody. */
  readonly code: string;
  readonly text: string;
  readonly basis: HolderBasis;
  /** Whether it can take a stance: a person, a body, a people, but not a plan or a storm. */
  readonly agent: boolean;
  readonly chunk: number;
}

const FIRST_PERSON = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'myself', 'ourselves', 'mine', 'ours']);
const PERSON = new Set(['he', 'she', 'him', 'her', 'his', 'himself', 'herself']);
const THING = new Set(['it', 'its', 'they', 'them', 'their', 'itself', 'themselves', 'theirs']);
/** Statements by a speaker in the first person are made before the United Nations more often than anywhere else. */
export const FORUM = 'UN';
/** How deep "the policy of the government of the state of ..." is followed. */
const MAX_DEPTH = 4;

/** Who the noun phrase in chunk `i` is as the holder of a stance. */
export function holderOf(s: Sentence, book: ActorBook, i: number, speaks = false): Reference {
  return new Resolver(s, book, speaks).holder(i, 0);
}

/** Who the noun phrase in chunk `i` is as the target of a stance: the actor behind it, else `OTHER` or `NONE`. */
export function targetOf(s: Sentence, book: ActorBook, i: number, friendly: boolean): Reference {
  return new Resolver(s, book).target(i, friendly, 0);
}

class Resolver {
  constructor(
    private readonly s: Sentence,
    private readonly book: ActorBook,
    /** Whether it is the one who is quoted that is looked for: a quotation then gives no answer. */
    private readonly speaks = false,
  ) {}

  /** A phrase that is being resolved is nobody to what it depends on: no expression explains itself. */
  private readonly active = new Set<number>();

  holder(i: number, depth: number): Reference {
    if (this.active.has(i)) return this.nobody(i);
    this.active.add(i);
    const reference = this.resolveHolder(i, depth);
    this.active.delete(i);
    return reference;
  }

  private resolveHolder(i: number, depth: number): Reference {
    const c = this.s.a.chunks[i];
    if (!c || depth > MAX_DEPTH) return this.nobody(i);
    const pronoun = this.pronoun(i, c);
    if (pronoun) return pronoun;
    const head = this.s.a.tokens[c.head]?.lower ?? '';
    const named = this.stateless(c) ? undefined : this.named(c);
    if (named && named.to > c.head && named.from <= c.head) return this.actor(i, c, named.code, true);
    // "Russia's UN ambassador": whoever sends him.
    const sender = this.s.a.classes.has('envoy', head) && named ? this.possessor(i, c) : undefined;
    if (sender && sender.code !== named?.code && sender.basis === 'possessive')
      return { ...sender, agent: true, chunk: i, text: this.text(c) };
    // "tens of thousands of people in Kenya"
    if (
      this.s.a.classes.has('quantity', head) ||
      /^(?:tens|hundreds|thousands|dozens|scores|millions)$/.test(head)
    ) {
      const of = complementsOf(this.s.a, i, 1)[0];
      const counted = of?.preposition === 'of' ? this.holder(of.chunks[0] ?? i, depth + 1) : undefined;
      if (counted?.agent && counted.code !== OTHER_ACTOR) return { ...counted, chunk: i, text: this.text(c) };
    }
    const agent = this.isAgent(c);
    if (this.s.a.classes.has('document', head) || this.isAuthor(c, head)) return this.issuer(i, c, named);
    if (named && named.from >= c.core)
      return this.actor(i, c, named.code, agent || this.isName(c) || this.s.a.classes.has('aid', head));
    const owner = this.possessor(i, c);
    if (owner)
      return {
        ...owner,
        agent:
          agent ||
          this.isName(c) ||
          ['document', 'aid', 'undertaking'].some((name) => this.s.a.classes.has(name, head)),
        chunk: i,
        text: this.text(c),
      };
    const last = groupStartingAt(this.s.a, i).at(-1) ?? i;
    const joint = agent && last !== i ? this.complement(last, ['of'], depth, false) : undefined;
    if (joint && complementsOf(this.s.a, i, 1).length === 0)
      return { ...joint, agent: true, chunk: i, text: this.text(c) };
    const undertaking = this.s.a.classes.has('undertaking', head);
    const inner = this.complement(i, ['of', 'to', 'for', 'in', 'from'], depth, false, 1);
    if (inner && (agent || undertaking)) return { ...inner, agent: true, chunk: i, text: this.text(c) };
    const apposed = this.apposition(i);
    if (apposed) return apposed;
    const before = this.anaphor(i, c, head);
    if (before) return before;
    const own = this.ownOrgan(i, c) ?? this.soleState(c, head, true);
    if (own) return { ...own, chunk: i, text: this.text(c) };
    const person = this.introduced(c);
    if (person) return { ...person, chunk: i, text: this.text(c) };
    return {
      code: OTHER_ACTOR,
      text: this.text(c),
      basis: 'subject',
      agent: agent || this.isName(c),
      chunk: i,
    };
  }

  target(i: number, friendly: boolean, depth: number): Reference {
    const c = this.s.a.chunks[i];
    if (!c || depth > MAX_DEPTH) return this.nobody(i);
    const pronoun = this.pronoun(i, c);
    if (pronoun) return pronoun;
    const head = this.s.a.tokens[c.head]?.lower ?? '';
    // "your predecessor", "his successor" in a statement to the meeting: who chairs it.
    if (
      /^(?:predecessor|successor)$/.test(head) &&
      this.s.a.tags[c.from] === 'PRP$' &&
      this.s.document.speaker
    )
      return this.actor(i, c, FORUM, true);
    const found = this.stateless(c) ? undefined : this.named(c);
    const named = found && !friendly && this.isScene(c, found, head) ? undefined : found;
    if (named && named.to > c.head) return this.actor(i, c, named.code, true);
    const suffers = this.s.a.classes.has('suffered', head);
    const owner = suffers ? undefined : this.possessor(i, c);
    if (owner && c.core > c.from) return { ...owner, chunk: i, text: this.text(c) };
    if (named) return this.actor(i, c, named.code, true);
    if (owner) return { ...owner, chunk: i, text: this.text(c) };
    // "South Ossetia's independence from Georgia": an owner that has no code is nobody else.
    if (c.core > c.from && this.s.a.tags[c.core - 2] === 'NNP' && !suffers)
      return { code: OTHER_ACTOR, text: this.text(c), basis: 'possessive', agent: true, chunk: i };
    const victim = this.s.a.classes.has('victim_nouns', head);
    const state = this.s.a.classes.has('state_act', head);
    const prepositions =
      !friendly && state
        ? ['by', 'in']
        : friendly
          ? ['by', 'of', 'between', 'from', 'in', 'to', 'with', 'for', 'towards', 'on']
          : victim
            ? ['by', 'from']
            : ['by', 'of', 'from', 'between'];
    // "armed groups in Kenya" are not Kenya's.
    const band = this.s.a.classes.has('armed_band', head) || this.s.a.classes.has('stateless', head);
    const inner = this.complement(
      i,
      this.s.a.classes.has('talks', head)
        ? prepositions.filter((p) => p !== 'with')
        : band
          ? prepositions.filter((p) => !/^(?:in|from|between|with|on|to)$/.test(p))
          : prepositions,
      depth,
      friendly,
    );
    if (inner) return { ...inner, chunk: i, text: this.text(c) };
    const before = this.anaphor(i, c, head);
    if (before) return before;
    const doer = suffers ? undefined : this.doer(i, depth);
    if (doer && !(friendly && doer.code === OTHER_ACTOR)) return { ...doer, chunk: i, text: this.text(c) };
    const last = groupStartingAt(this.s.a, i).at(-1) ?? i;
    // "the people and the Government of Lebanon"
    const people = /^(?:peoples?|nation|population)$/.test(head);
    const joint =
      last === i || (this.isAgent(c) && this.isDetermined(last) && !people)
        ? undefined
        : this.complement(last, ['of'], depth, friendly);
    if (joint) return { ...joint, chunk: i, text: this.text(c) };
    const shared = this.sharedPossessor(i, c) ?? this.sharedAdjective(i, c);
    if (shared) return { ...shared, chunk: i, text: this.text(c) };
    const trailing =
      friendly && !band && (!this.isAgent(c) || this.s.a.classes.has('in_need', head))
        ? this.trailing(i)
        : undefined;
    if (trailing) return this.actor(i, c, trailing, true);
    const known = /^(?:the|that|this|these|those|such)$/.test(this.s.a.tokens[c.from]?.lower ?? '')
      ? this.s.document.ownerOf(this.s.number, head, c.from)
      : undefined;
    if (known) return { code: known.code, text: this.text(c), basis: 'coreference', agent: true, chunk: i };
    const owned = this.s.a.tags[c.from] === 'PRP$' || c.core > c.from;
    const domestic = owned ? undefined : this.soleState(c, head);
    // Who defends "state judges" at home may be of the same state: no pronoun ties the two.
    if (domestic) return { ...domestic, basis: 'object', chunk: i, text: this.text(c) };
    const person = this.introduced(c);
    if (person) return { ...person, chunk: i, text: this.text(c) };
    const someone =
      (!owned && isPersonNoun(this.s.a.tags[c.head] ?? '', head)) ||
      ['group', 'relation', 'stateless'].some((name) => this.s.a.classes.has(name, head)) ||
      this.isName(c);
    return {
      code: someone ? OTHER_ACTOR : NO_ACTOR,
      text: this.text(c),
      basis: 'object',
      agent: someone,
      chunk: i,
    };
  }

  /** "Ukraine's sovereignty and territorial integrity": the possessor stands for the whole list. */
  private sharedPossessor(i: number, c: Chunk): Reference | undefined {
    const { a } = this.s;
    if (a.tags[c.from] === 'DT' || a.tags[c.from] === 'PRP$' || this.isAgent(c)) return undefined;
    const first = groupEndingAt(a, i)[0] ?? i;
    const lead = a.chunks[first];
    return first < i && lead ? this.possessor(first, lead) : undefined;
  }

  /** "the Kenyan people and Government": one adjective serves both. */
  private sharedAdjective(i: number, c: Chunk): Reference | undefined {
    const { a } = this.s;
    if (c.to - c.from > 1 || !this.isAgent(c)) return undefined;
    const link = before(a, i);
    const lead = a.chunks[link]?.kind === 'CC' ? a.chunks[before(a, link)] : undefined;
    const mention = lead?.kind === 'NP' ? this.named(lead) : undefined;
    if (!lead || mention?.kind !== 'adjective' || mention.to > lead.head) return undefined;
    return this.actor(i, c, mention.code, true);
  }

  /** Who does what the phrase names, where a participle or a relative clause says it: "measures taken by Kenya", "the steps that Kenya took". */
  private doer(i: number, depth: number): Reference | undefined {
    const { a } = this.s;
    const joint = groupStartingAt(a, i).at(-1) ?? i;
    const end =
      complementsOf(a, i, 3).at(-1)?.chunks.at(-1) ??
      complementsOf(a, joint, 3).at(-1)?.chunks.at(-1) ??
      joint;
    const next = after(a, end);
    let chunks: readonly number[] = [];
    if (a.chunks[next]?.verb?.form === 'participle')
      chunks = !a.classes.has('doing', word(a, next))
        ? (complementsOf(a, next).find((c) => c.preposition === 'from')?.chunks ?? [])
        : agentOf(a, next);
    else {
      const opener = a.chunks[next]?.kind === 'WR' || a.chunks[next]?.kind === 'SB' ? after(a, next) : next;
      const v = a.chunks[opener]?.kind === 'NP' && opener > end ? after(a, opener) : -1;
      if (
        v > 0 &&
        a.chunks[v]?.verb?.form === 'finite' &&
        !a.chunks[v]?.verb?.passive &&
        !a.chunks[v]?.verb?.copula
      )
        chunks = a.chunks[after(a, v)]?.kind === 'NP' ? [] : [opener];
    }
    const first = chunks[0];
    if (first === undefined || first === i) return undefined;
    const reference = this.target(first, false, depth + 1);
    return reference.code === NO_ACTOR || FIRST_PERSON.has(a.tokens[a.chunks[first]?.from ?? 0]?.lower ?? '')
      ? undefined
      : reference;
  }

  /** The first actor in what the phrase drags along: "the text agreed at the summit of the OIC". */
  private trailing(i: number): string | undefined {
    const { a } = this.s;
    let relative = false;
    for (let k = i + 1; k < a.chunks.length; k++) {
      const next = a.chunks[k] as Chunk;
      if (
        next.kind === 'SB' ||
        next.kind === 'CC' ||
        (next.kind === 'MK' && a.tokens[next.from]?.text !== '(')
      )
        return undefined;
      if (next.kind === 'WR') relative = true;
      if (
        next.kind === 'IN' &&
        /^(?:against|from|despite|without|because of|near|by|outside|beyond)$/.test(word(a, k))
      )
        return undefined;
      if (next.verb?.form === 'finite' && !relative) return undefined;
      if (next.kind !== 'NP') continue;
      // "a call that we endorse": a clause of somebody else's.
      if (a.tags[next.from] === 'PRP') return undefined;
      for (let t = next.from; t < next.to; t++) if (this.s.mentionOf[t]) return this.s.mentionOf[t]?.code;
      const anaphor = this.anaphor(k, next, a.tokens[next.head]?.lower ?? '');
      if (anaphor) return anaphor.code;
    }
    return undefined;
  }

  private text(c: Chunk): string {
    return textOf(this.s.a, c.from, c.to);
  }

  private nobody(i: number): Reference {
    return { code: NO_ACTOR, text: '', basis: 'unknown', agent: false, chunk: i };
  }

  private actor(i: number, c: Chunk, code: string, agent: boolean): Reference {
    return { code, text: this.text(c), basis: 'subject', agent, chunk: i };
  }

  /** The last actor named in the phrase after its possessor, or the one at its very end. */
  private named(c: Chunk): Mention | undefined {
    let found: Mention | undefined;
    for (let t = c.core; t < c.to; t++) {
      const mention = this.s.mentionOf[t];
      // "UN Secretary-General Antonio Guterres": the office says whose person it is.
      if (mention && !(mention.kind === 'person' && found)) found = mention;
    }
    return found;
  }

  /** "the authors of the statement", "the statement authors" */
  private isAuthor(c: Chunk, head: string): boolean {
    if (!/^(?:author|drafter|signator|sponsor)/.test(head)) return false;
    for (let t = c.from; t < c.head; t++)
      if (this.s.a.classes.has('document', this.s.a.tokens[t]?.lower ?? '')) return true;
    return false;
  }

  /** "Somali pirates, "Russian-controlled groups": not who the adjective names. */
  private stateless(c: Chunk): boolean {
    const { a } = this.s;
    const head = a.tokens[c.head]?.lower ?? '';
    if (a.classes.has('stateless', head) || (a.classes.has('private', head) && c.core === c.from))
      return this.s.mentionOf[c.head] === undefined;
    if (a.tokens.slice(c.core, c.to).some((token) => a.classes.has('nongovernmental', token.lower)))
      return true;
    if (
      /^(?:groups?|organi[sz]ations?)$/.test(head) &&
      a.tokens.slice(c.core, c.head).some((token) => a.classes.has('charitable', token.lower))
    )
      return this.s.mentionOf
        .slice(c.core, c.head)
        .every((mention) => mention?.kind !== 'name' && mention?.kind !== 'abbreviation');
    for (let t = c.core; t < c.head; t++) {
      const next = a.tokens[t + 1];
      if (this.s.mentionOf[t] && next?.hyphen && a.classes.has('dependent', next.lower)) return true;
    }
    return false;
  }

  /** "Wako", once "Kenyan Foreign Minister Amos Wako" was met. */
  private introduced(c: Chunk): Reference | undefined {
    const name = this.s.a.tokens[c.head];
    if (!name || !this.isName(c) || this.s.mentionOf[c.head] || !/^\p{Lu}\p{Ll}{2}/u.test(name.text))
      return undefined;
    const found = this.s.document.introduced(this.s.number, name.text);
    return found && { code: found.code, text: '', basis: 'coreference', agent: true, chunk: -1 };
  }

  /** Whether the phrase ends in a proper name that is not an actor's. */
  private isName(c: Chunk): boolean {
    return (
      this.s.a.tags[c.head] === 'NNP' && !this.s.a.classes.has('text', this.s.a.tokens[c.head]?.lower ?? '')
    );
  }

  /** "the Quetta attack", "the Paris bombings": where it happened, not who did it. */
  private isScene(c: Chunk, mention: Mention, head: string): boolean {
    return (
      (mention.kind === 'place' || mention.kind === 'capital') &&
      mention.to <= c.head &&
      this.s.a.classes.has('attack_noun', head)
    );
  }

  private isDetermined(i: number): boolean {
    const tag = this.s.a.tags[this.s.a.chunks[i]?.from ?? 0];
    return tag === 'DT' || tag === 'PRP$' || tag === 'NNP';
  }

  private isAgent(c: Chunk): boolean {
    const head = this.s.a.tokens[c.head]?.lower ?? '';
    if (this.s.a.classes.has('agent', head) || this.isDoer(c, head)) return true;
    if (this.s.a.tags[c.head] === 'NNP') {
      for (let t = c.core; t < c.to; t++)
        if (this.s.a.classes.has('agent', this.s.a.tokens[t]?.lower ?? '')) return true;
    }
    return false;
  }

  /** "the Kenyan speaker", "a Turkish novelist": nouns for people that no list can hold. */
  private isDoer(c: Chunk, head: string): boolean {
    return (
      this.s.a.tags[c.head] !== 'NNP' &&
      /(?:er|or|ist|ian|man|woman|eer)s?$/.test(head) &&
      head.length > 4 &&
      !this.s.a.classes.has('not_person', head)
    );
  }

  /** "Turkey's minister", "its minister", "my delegation". */
  private possessor(i: number, c: Chunk): Reference | undefined {
    const first = this.s.a.tokens[c.from]?.lower ?? '';
    for (let t = c.core - 1; t >= c.from; t--) {
      const mention = this.s.mentionOf[t];
      if (mention)
        return { code: mention.code, text: this.text(c), basis: 'possessive', agent: true, chunk: i };
      if (
        t === c.core - 2 &&
        c.core - c.from === 3 &&
        this.s.a.classes.has('anaphor', this.s.a.tokens[t]?.lower ?? '')
      ) {
        const owner = this.byNoun(i, c, this.s.a.tokens[t]?.lower ?? '');
        if (owner) return owner;
      }
    }
    if (this.s.a.tags[c.from] !== 'PRP$') return undefined;
    if (this.s.a.classes.has('relation', this.s.a.tokens[c.head]?.lower ?? '')) return undefined;
    if (this.isTitle(c.from + 1)) return undefined;
    // "our Organization" is the one that the speaker speaks before.
    const forum =
      /^(?:Organi[sz]ation|Assembly|Council)$/.test(this.s.a.tokens[c.head]?.text ?? '') &&
      this.s.document.speaker;
    if (FIRST_PERSON.has(first) && forum) return this.actor(i, c, FORUM, true);
    if (FIRST_PERSON.has(first)) return this.speaker(i, c);
    if (first === 'your') return this.addressee(i, c);
    return this.earlier(i, c, PERSON.has(first) ? 'person' : 'any', true);
  }

  private pronoun(i: number, c: Chunk): Reference | undefined {
    if (c.to - c.from > 1) return undefined;
    const lower = this.s.a.tokens[c.from]?.lower ?? '';
    if (this.s.mentionOf[c.from]) return undefined;
    if (FIRST_PERSON.has(lower)) return this.speaker(i, c);
    if (lower === 'you') return this.addressee(i, c);
    if (PERSON.has(lower))
      return (
        (/^s?he$/.test(lower) ? this.subjectPerson(i, c) : undefined) ??
        this.earlier(i, c, 'person', false) ??
        this.other(i, c)
      );
    if (THING.has(lower)) return this.earlier(i, c, 'any', false) ?? this.other(i, c);
    if (/^(?:nobody|none|everybody|everyone|anyone|somebody|someone|one)$/.test(lower)) {
      const among = this.complement(i, ['of', 'in', 'among'], 1, true);
      if (among) return { ...among, agent: true, chunk: i, text: this.text(c) };
    }
    if (this.s.a.tags[c.from] === 'PRP') return this.other(i, c);
    if (/^(?:this|these|that|those|all|both|many|some|others|most|each)$/.test(lower)) {
      // "those of the Union", "all of Russia's attempts"
      const inner = complementsOf(this.s.a, i, 1)[0];
      if (inner && /^(?:of|in|from|by)$/.test(inner.preposition)) {
        const reference = this.target(inner.chunks[0] ?? i, true, 1);
        if (reference.code !== NO_ACTOR) return { ...reference, chunk: i, text: this.text(c) };
      }
      const animate = !/^(?:this|that)$/.test(lower);
      return {
        code: animate ? OTHER_ACTOR : NO_ACTOR,
        text: this.text(c),
        basis: 'unknown',
        agent: animate,
        chunk: i,
      };
    }
    return undefined;
  }

  /** "His Excellency": no possessor. */
  private isTitle(t: number): boolean {
    return /^(?:excellency|majesty|highness|holiness|honou?r|eminence)$/.test(
      this.s.a.tokens[t]?.lower ?? '',
    );
  }

  /** "you" in a statement with a speaker is the chair of the meeting that it is made in. */
  private addressee(i: number, c: Chunk): Reference {
    const code = this.s.document.speaker ? FORUM : OTHER_ACTOR;
    return { code, text: this.text(c), basis: 'coreference', agent: true, chunk: i };
  }

  private other(i: number, c: Chunk): Reference {
    return { code: OTHER_ACTOR, text: this.text(c), basis: 'unknown', agent: true, chunk: i };
  }

  /** The first person: inside a quotation the one who is quoted, otherwise the speaker of the statement. */
  private speaker(i: number, c: Chunk): Reference {
    const quoted = this.speaks ? undefined : quotedVoice(this.s, this.book, i);
    if (quoted) return { ...quoted, text: this.text(c), basis: 'attribution', chunk: i };
    const code = this.s.document.speaker;
    return {
      code: code ?? OTHER_ACTOR,
      text: this.text(c),
      basis: code ? 'speaker' : 'unknown',
      agent: true,
      chunk: i,
    };
  }

  /** "The statement condemned": whose statement it is. */
  private issuer(i: number, c: Chunk, named: Mention | undefined): Reference {
    const owner = this.possessor(i, c);
    if (owner) return { ...owner, agent: true };
    if (named) return this.actor(i, c, named.code, true);
    const inner = this.complement(i, ['of', 'by', 'from'], 0, false);
    if (inner) return { ...inner, basis: 'issuer', agent: true, chunk: i, text: this.text(c) };
    const indefinite = /^an?$/.test(this.s.a.tokens[c.from]?.lower ?? '');
    // "The Union adopted a statement reaffirming": whoever made it.
    if (indefinite) {
      const maker = this.ownSubject(i);
      return maker ? { ...maker, basis: 'issuer', chunk: i, text: this.text(c) } : this.other(i, c);
    }
    const issuer = this.s.document.issuer();
    return {
      code: issuer?.code ?? OTHER_ACTOR,
      text: this.text(c),
      basis: 'issuer',
      agent: issuer !== undefined,
      chunk: i,
    };
  }

  /** The actor in the complements of the phrase: "the president of Turkey", "attempts by Russia". */
  private complement(
    i: number,
    prepositions: readonly string[],
    depth: number,
    friendly: boolean,
    reach = 4,
  ): Reference | undefined {
    const found = complementsOf(this.s.a, i, reach);
    for (const preposition of prepositions) {
      for (const c of found) {
        // "of" belongs to the noun right before it.
        if (c.preposition !== preposition || (preposition === 'of' && !friendly && c !== found[0])) continue;
        const np = c.chunks[0];
        if (np === undefined) continue;
        // "the movements in their struggle": "their" points back to the phrase itself.
        if (
          preposition !== 'of' &&
          /^(?:their|its|his|her)$/.test(this.s.a.tokens[this.s.a.chunks[np]?.from ?? 0]?.lower ?? '')
        )
          continue;
        const reference = this.target(np, friendly, depth + 1);
        if (
          reference.code !== NO_ACTOR &&
          (reference.code !== OTHER_ACTOR || preposition === 'by' || preposition === 'of')
        )
          return reference;
      }
    }
    return undefined;
  }

  /** "Ama Boateng, the African Union envoy, demanded" */
  private apposition(i: number): Reference | undefined {
    const comma = after(this.s.a, i);
    if (mark(this.s.a, comma) !== ',') return undefined;
    const np = after(this.s.a, comma);
    const c = this.s.a.chunks[np];
    if (c?.kind !== 'NP') return undefined;
    const close = this.s.a.chunks[after(this.s.a, np)];
    if (close?.kind === 'VP' || close?.kind === 'CC') return undefined;
    const named = this.named(c);
    if (named) return this.actor(i, c, named.code, true);
    const owner = this.possessor(np, c);
    if (owner) return { ...owner, agent: true, chunk: i };
    // "Moyo, a critic of the president": not the president.
    const related = this.s.a.classes.has('relation', this.s.a.tokens[c.head]?.lower ?? '');
    const inner = related ? undefined : this.complement(np, ['of', 'to', 'for', 'in'], 1, true);
    return inner && this.isAgent(c) ? { ...inner, agent: true, chunk: i } : undefined;
  }

  /** "the ministry", "Minister Marsaudon" in the speaker's own statement, with no other actor said to have them. */
  private ownOrgan(i: number, c: Chunk): Reference | undefined {
    const { a } = this.s;
    const code = this.s.document.speaker;
    if (!code || complementsOf(a, i, 1)[0]?.preposition === 'of') return undefined;
    const first = a.tokens[c.from]?.lower ?? '';
    const named = a.tags[c.head] === 'NNP' && a.tags[c.from] === 'NNP';
    if (first !== 'the' && !named) return undefined;
    for (let t = c.core; t < c.to; t++) {
      if (a.classes.has('own_organ', a.tokens[t]?.lower ?? ''))
        return { code, text: this.text(c), basis: 'issuer', agent: true, chunk: i };
    }
    return undefined;
  }

  /** "the authorities", "police": where the sentence names one state and no more, its own. */
  private soleState(c: Chunk, head: string, holds = false): Reference | undefined {
    if (this.s.document.speaker || !this.s.a.classes.has('institution', head)) return undefined;
    if (/^(?:an?|any|no|some|other|all|every|each|many|several)$/.test(this.s.a.tokens[c.from]?.lower ?? ''))
      return undefined;
    if (
      this.speaks &&
      holds &&
      this.s.mentions.every((mention) => this.isSaid(mention, this.s.a.chunkOf[c.from] ?? 0))
    )
      return undefined;
    const codes = new Set(this.s.mentions.map(({ code }) => this.book.bookedAs(code)));
    const [code] = codes;
    if (codes.size !== 1 || !code) return undefined;
    // Who takes a stance is not of the state that only its object names.
    if (holds && !this.s.mentions.some(({ from }) => from < c.from || this.isLocation(from)))
      return undefined;
    const kind = this.book.actor(code)?.kind;
    return kind === 'state' || kind === 'former_state'
      ? { code, text: this.text(c), basis: 'coreference', agent: true, chunk: -1 }
      : undefined;
  }

  /** "the organization", "that country": an actor named before. */
  private anaphor(i: number, c: Chunk, head: string): Reference | undefined {
    const first = this.s.a.tokens[c.from]?.lower ?? '';
    if (!/^(?:the|that|this)$/.test(first) || c.to - c.from > 3 || !this.s.a.classes.has('anaphor', head))
      return undefined;
    if (complementsOf(this.s.a, i, 1)[0]?.preposition === 'of') return undefined;
    // "the Court", once the International Criminal Court was named
    const short = /^\p{Lu}/u.test(this.s.a.tokens[c.head]?.text ?? '')
      ? this.s.document.shortFor(this.s.number, head, c.from)
      : undefined;
    if (short) return { code: short.code, text: this.text(c), basis: 'coreference', agent: true, chunk: i };
    return this.byNoun(i, c, head);
  }

  /** The actor that "the organization", "the country", "the President" stands for. */
  private byNoun(i: number, c: Chunk, head: string): Reference | undefined {
    const organ =
      /^(?:organi[sz]ation|bloc|alliance|union|council|assembly|committee|commission|body|agency|secretariat|charter)$/.test(
        head,
      );
    const state = /^(?:country|nation|state|government|ministry|republic|kingdom|embassy|regime)$/.test(head);
    const before = this.earlier(i, c, organ ? 'organisation' : state ? 'state' : 'any', false);
    // "the President" whom a speaker congratulates presides over the meeting.
    if (
      /^(?:president|chair|chairperson)$/.test(head) &&
      this.s.document.speaker &&
      /^\p{Lu}/u.test(this.s.a.tokens[c.head]?.text ?? '')
    )
      return this.actor(i, c, FORUM, true);
    // "the organization", far from its name: whose document it is.
    const issuer = !before && organ ? this.s.document.issuer() : undefined;
    if (issuer && this.book.actor(issuer.code)?.kind === 'organisation')
      return this.actor(i, c, issuer.code, true);
    // "the Council", "the Organization" in a speech, with nothing before: the forum itself.
    const capital = /^\p{Lu}/u.test(this.s.a.tokens[c.head]?.text ?? '');
    if (!before && organ && capital && this.s.document.speaker) return this.actor(i, c, FORUM, true);
    return before;
  }

  /** The actor named before the phrase, in this sentence or the ones before; for a person the nearest one. */
  private earlier(i: number, c: Chunk, kind: AntecedentKind, own: boolean): Reference | undefined {
    const inside = own ? (this.creditedFor(i) ?? this.ownSubject(i)) : undefined;
    if (inside) return { ...inside, basis: 'coreference', chunk: i, text: this.text(c) };
    const person = kind === 'person' ? this.personBefore(i) : undefined;
    if (person) return { ...person, basis: 'coreference', chunk: i, text: this.text(c) };
    // "it" is the subject before, "the country" the one named last.
    const subject = kind === 'any' ? undefined : this.ownSubject(i)?.code;
    const bound = this.boundSubject(i);
    const named = this.s.mentions.filter(
      (mention) =>
        mention.to <= c.from &&
        !this.isSaid(mention, i) &&
        mention.code !== subject &&
        mention.code !== bound &&
        this.fitsKind(mention, kind),
    );
    // "the group in Lebanon ... it": a place comes after who is there.
    const actors = named.filter(({ from }) => !this.isLocation(from));
    const likely = kind === 'any' && actors.length > 0 ? actors : named;
    const mention = kind === 'any' && !this.inRelative(i) ? likely[0] : likely.at(-1);
    if (mention) {
      return { code: mention.code, text: this.text(c), basis: 'coreference', agent: true, chunk: i };
    }
    const before =
      this.s.document.antecedent(this.s.number, kind, bound) ??
      // "Oman's envoy pledged the Sultanate's support": with nobody else before, the subject.
      (subject !== undefined && kind !== 'person' ? { code: subject } : undefined);
    return before && { code: before.code, text: this.text(c), basis: 'coreference', agent: true, chunk: i };
  }

  /** Whether the name stands in what the one in chunk `i` is quoted as saying: he is not whom he speaks of. */
  private isSaid(mention: Mention, i: number): boolean {
    if (!this.speaks) return false;
    const { a } = this.s;
    const at = a.chunkOf[mention.from] ?? 0;
    const quotes = a.chunks.filter((c, k) => k < at && c.kind === 'QU').length;
    if (quotes % 2 === 1) return true;
    // "Israel had erred, he said."
    const last = after(a, after(a, i));
    return (
      at < i && mark(a, before(a, i)) === ',' && (last >= a.chunks.length || /^[.]$/.test(mark(a, last)))
    );
  }

  /**
   * Who cannot be meant: a pronoun that is the object of a verb is not its subject ("France said that it would
   * stand by it").
   */
  private boundSubject(i: number): string | undefined {
    const c = this.s.a.chunks[i];
    const lower = c && c.to - c.from === 1 ? (this.s.a.tokens[c.from]?.lower ?? '') : '';
    if (!/^(?:it|them|him|her)$/.test(lower) || hasFiniteAfter(this.s, i)) return undefined;
    for (let v = i - 1; v >= 0; v--) {
      const verb = this.s.a.chunks[v];
      if (verb?.kind === 'IN') continue;
      if (verb?.kind !== 'VP') return undefined;
      const subject = subjectOf(this.s.a, v).chunks[0];
      if (subject === undefined || subject === i || this.active.has(subject)) return undefined;
      const reference = this.holder(subject, 2);
      return reference.code === OTHER_ACTOR || reference.code === NO_ACTOR ? undefined : reference.code;
    }
    return undefined;
  }

  /** "thanked Kenya for its help", "thanks to Kenya for its help": whoever is thanked or blamed for what is theirs. */
  private creditedFor(i: number): Reference | undefined {
    const { a } = this.s;
    const link = before(a, i);
    const np = a.chunks[link]?.kind === 'IN' && word(a, link) === 'for' ? before(a, link) : -1;
    if (a.chunks[np]?.kind !== 'NP' || a.tags[a.chunks[np]?.from ?? 0] === 'PRP') return undefined;
    const lead = before(a, np);
    const credited =
      (a.chunks[lead]?.kind === 'VP' && a.classes.has('for_control', word(a, lead))) ||
      (a.chunks[lead]?.kind === 'IN' && word(a, lead) === 'to' && a.chunks[before(a, lead)]?.kind === 'NP');
    const reference = credited ? this.target(np, true, 2) : undefined;
    return reference && reference.code !== NO_ACTOR ? reference : undefined;
  }

  private isLocation(token: number): boolean {
    const at = this.s.a.chunkOf[token] ?? 0;
    return (
      this.s.a.chunks[at - 1]?.kind === 'IN' &&
      /^(?:in|near|inside|outside|across|throughout)$/.test(word(this.s.a, at - 1))
    );
  }

  /** "the pumps that it sent": the actor named last. */
  private inRelative(i: number): boolean {
    const lead = this.s.a.chunks[before(this.s.a, i)];
    if (lead?.kind === 'WR' || lead?.kind === 'NP') return true;
    const noun = lead?.kind === 'SB' ? before(this.s.a, before(this.s.a, i)) : -1;
    if (this.s.a.chunks[noun]?.kind !== 'NP') return false;
    // "promised Ukraine that it": who is told is no antecedent of a relative.
    const verb = before(this.s.a, noun);
    return !(this.s.a.chunks[verb]?.kind === 'VP' && this.s.a.classes.has('telling', word(this.s.a, verb)));
  }

  /** "he accused": most likely the subject of the clause before. */
  private subjectPerson(i: number, c: Chunk): Reference | undefined {
    for (let v = i - 1; v >= 0; v--) {
      if (this.s.a.chunks[v]?.verb?.form !== 'finite') continue;
      const subject = subjectOf(this.s.a, v).chunks[0];
      const chunk = subject === undefined ? undefined : this.s.a.chunks[subject];
      if (subject === undefined || !chunk || subject >= i || this.s.a.tags[chunk.from] === 'PRP') continue;
      const isPerson =
        this.s.a.classes.has('person', this.s.a.tokens[chunk.head]?.lower ?? '') ||
        this.s.a.tags[chunk.head] === 'NNP';
      const reference = isPerson ? this.holder(subject, 2) : undefined;
      if (reference?.agent) return { ...reference, basis: 'coreference', chunk: i, text: this.text(c) };
    }
    return undefined;
  }

  private personBefore(i: number): Reference | undefined {
    for (let k = i - 1; k >= 0; k--) {
      const c = this.s.a.chunks[k] as Chunk;
      if (c.kind !== 'NP' || c.to - c.from < 1) continue;
      const isPerson =
        this.s.a.classes.has('person', this.s.a.tokens[c.head]?.lower ?? '') ||
        this.s.mentionOf[c.head]?.kind === 'person';
      if (!isPerson) continue;
      const reference = this.holder(k, 2);
      if (reference.agent) return reference;
    }
    return undefined;
  }

  private fitsKind(mention: Mention, kind: AntecedentKind): boolean {
    const actor = this.book.actor(mention.code);
    if (!actor || mention.kind === 'place') return false;
    if (kind === 'organisation') return actor.kind === 'organisation';
    if (kind === 'state') return actor.kind === 'state' || actor.kind === 'former_state';
    return true;
  }

  /** "The group reaffirmed its support": "its" is the subject of the verb before. */
  private ownSubject(i: number): Reference | undefined {
    const own = this.s.a.tokens[this.s.a.chunks[i]?.from ?? 0]?.lower ?? '';
    for (let v = i - 1; v >= 0; v--) {
      const c = this.s.a.chunks[v];
      if (mark(this.s.a, v) === ';') return undefined;
      if (c?.kind !== 'VP') continue;
      const subject = subjectOf(this.s.a, v).chunks[0];
      if (subject === undefined || subject >= i) continue;
      // "We appeal for aid to its people": "its" is not "we".
      if (!FIRST_PERSON.has(own) && /^(?:i|we|me|us)$/.test(word(this.s.a, subject))) continue;
      const reference = this.holder(subject, 2);
      if (reference.agent) return reference;
    }
    return undefined;
  }
}

/** Whether a finite verb comes right after chunk `i`: "said it supports". */
function hasFiniteAfter(s: Sentence, i: number): boolean {
  return s.a.chunks[after(s.a, i)]?.verb?.form === 'finite';
}

/** "smugglers", "activists": nouns for people that no list can hold. */
function isPersonNoun(tag: string, head: string): boolean {
  return (
    tag === 'NNS' &&
    /(?:ers|ors|ists|ees|men|women|ians)$/.test(head) &&
    !/(?:numbers|matters|orders|papers|powers|borders|efforts|factors|members|errors)$/.test(head)
  );
}

/** Who is quoted where chunk `i` stands inside a quotation: the subject of "said" beside it. */
export function quotedVoice(s: Sentence, book: ActorBook, i: number): Reference | undefined {
  const open = s.a.chunks.filter((c, k) => k < i && c.kind === 'QU').length;
  if (open === 0) return undefined;
  return reportedVoice(s, book, i, true);
}

/**
 * Whose words the clause at chunk `i` is: the subject of the reporting verb that it depends on: "Russia said
 * that ...", "..., the ministry said", "according to ...".
 */
export function reportedVoice(
  s: Sentence,
  book: ActorBook,
  i: number,
  quoted = false,
): Reference | undefined {
  const { a } = s;
  for (let v = 0; v < a.chunks.length; v++) {
    if (a.chunks[v]?.kind !== 'VP') continue;
    const head = a.chunks[v]?.head ?? 0;
    const reports =
      (s.operators.get(head) ?? []).some(
        ({ rule }) => rule.effect === 'report' || (rule.effect === 'urge' && rule.match === 'verb'),
      ) || a.classes.has('of_control', word(a, v));
    if (!reports) continue;
    const subject = reportSubject(s, v);
    if (subject === undefined || subject === i) continue;
    const trailing =
      v > i &&
      (mark(a, before(a, Math.min(subject, v))) === ',' || quoted || isQuote(s, Math.min(subject, v) - 1));
    const leading = v < i && (opensClause(s, v) || quoted);
    if (!trailing && !leading) continue;
    const reference = holderOf(s, book, subject, true);
    if (reference.agent) return { ...reference, basis: 'attribution' };
  }
  return accordingTo(s, book, i);
}

function isQuote(s: Sentence, i: number): boolean {
  return s.a.chunks[i]?.kind === 'QU';
}

/** The subject of a reporting verb, also when it follows: "said the minister". */
function reportSubject(s: Sentence, v: number): number | undefined {
  const { a } = s;
  const next = after(a, v);
  if (mark(a, before(a, v)) === ',' || isQuote(s, v - 1)) {
    if (a.chunks[next]?.kind === 'NP') return next;
  }
  return subjectOf(a, v).chunks[0];
}

/** Whether what follows the verb is a clause: "said that", "said Russia had". */
function opensClause(s: Sentence, v: number): boolean {
  const { a } = s;
  const next = after(a, v);
  const c = a.chunks[next];
  if (c?.kind === 'SB' || mark(a, next) === ',' || mark(a, next) === ':' || a.chunks[v + 1]?.kind === 'QU')
    return true;
  if (c?.kind !== 'NP') return false;
  const last = groupStartingAt(a, next).at(-1) ?? next;
  for (let k = last + 1; k < a.chunks.length && k < last + 10; k++) {
    if (a.chunks[k]?.verb?.form === 'finite') return true;
    if (mark(a, k) === ';') return false;
  }
  return false;
}

function accordingTo(s: Sentence, book: ActorBook, i: number): Reference | undefined {
  const { a } = s;
  for (let k = 0; k < a.chunks.length; k++) {
    if (word(a, k) !== 'according') continue;
    const np = after(a, k);
    if (a.chunks[np]?.kind !== 'NP' || np === i) continue;
    const reference = holderOf(s, book, np, true);
    if (reference.agent) return { ...reference, basis: 'attribution' };
  }
  return undefined;
}
