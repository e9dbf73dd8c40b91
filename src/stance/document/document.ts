import type { ActorBook } from '../../actors/actor-book.js';
import type { Mention } from '../../actors/mentions.js';
import type { Span } from '../../model/stance.js';
import type { ScorableStatement } from '../../model/statement.js';
import { quotationsIn, quotationsOfSpeech } from '../../text/quotations.js';
import { splitSentences } from '../../text/sentences.js';
import { type Token, tokenize } from '../../text/tokens.js';
import type { Reference } from '../references/reference.js';
import type { Sentence } from '../sentence.js';
import { type AntecedentKind, isOfKind } from './antecedent-kind.js';
import { belongs } from './belonging.js';
import { declaredBy } from './declared.js';
import { Introductions } from './introductions.js';
import { speaksOfDocument, toldOfDocument } from './named-documents.js';
import type { Outline } from './outline.js';
import { namesIn } from './shared-names.js';

export interface Antecedent {
  readonly code: string;
  readonly text: string;
}

/** The words of a sentence and the actors that it names. */
interface Words {
  readonly number: number;
  readonly tokens: readonly Token[];
  mentions?: readonly Mention[];
  outline?: Outline;
  sentence?: Sentence;
  quoter?: Reference | null;
}

/** Reads single sentences for the document that they stand in. */
export interface Reader {
  /** What sentence `number` leaves behind for the ones after it. */
  outline(document: Document, number: number): Outline;
  /** Who is said to speak in sentence `number`, outside of what it quotes. */
  quoter(document: Document, number: number): Reference | undefined;
}

const NO_CODES: ReadonlySet<string> = new Set();
/** How many sentences back a pronoun looks for what it stands for. */
const REACH = 3;
/** How many sentences are prepared before the first of them is read: of 16 and 64, 64 took less time. */
export const WINDOW = 64;
/** How many sentences are held in tokens: the window, and as far as an expression looks back past sentences about the same "he". */
const HELD = WINDOW + 8;
/** How many sentences a quotation is followed through for who is quoted. */
const LONGEST_QUOTATION = 6;

/** A statement while it is read: its sentences, and what its pronouns and "the statement" can stand for. */
export class Document {
  readonly text: string;
  readonly date: string | undefined;
  /** Whose words it is: whom the record names, else the one whom the text itself does. */
  readonly speaker: string | undefined;
  /** Those who declare it together. */
  readonly issuers: readonly string[];
  readonly sentences: readonly Span[];
  private readonly introductions = new Introductions(this);
  private quotations: readonly Span[] | undefined;
  private issuerFound: (Antecedent & { readonly number: number }) | null | undefined;
  /** The sentence being read and those that its pronouns reach: a long text is never held in tokens as a whole. */
  private readonly recent: Words[] = [];

  constructor(
    readonly statement: ScorableStatement,
    private readonly book: ActorBook,
    private readonly reader: Reader,
  ) {
    this.text = statement.text;
    this.date = statement.date;
    this.sentences = splitSentences(statement.text);
    this.issuers = statement.speaker ? [] : declaredBy(this, book);
    this.speaker = statement.speaker ?? (this.issuers.length === 1 ? this.issuers[0] : undefined);
  }

  /** Where sentence `number` stands. */
  span(number: number): Span {
    return this.sentences[number] ?? { start: 0, end: 0 };
  }

  /** The tokens of sentence `number`. */
  tokens(number: number): readonly Token[] {
    return this.words(number).tokens;
  }

  /** The names of actors in sentence `number`. */
  mentions(number: number): readonly Mention[] {
    const words = this.words(number);
    words.mentions ??= namesIn(this, words.tokens, this.book);
    return words.mentions;
  }

  /** Sentence `number` as `read` reads it; it is held as long as a sentence after it may look back. */
  sentence(number: number, read: () => Sentence): Sentence {
    const words = this.words(number);
    words.sentence ??= read();
    return words.sentence;
  }

  /** Whom and what sentence `number` speaks of, read by itself. */
  outline(number: number): Outline {
    const words = this.words(number);
    words.outline ??= this.reader.outline(this, number);
    return words.outline;
  }

  /** The quotation that the sign at `offset` of the text stands in. */
  quotationAt(offset: number): Span | undefined {
    this.quotations ??= (this.statement.speaker ? quotationsOfSpeech : quotationsIn)(this.text);
    const all = this.quotations;
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] as Span).end <= offset) low = middle + 1;
      else high = middle;
    }
    const found = all[low];
    return found && found.start <= offset ? found : undefined;
  }

  /**
   * Who is quoted in sentence `number` where no verb of saying stands in it: who is said to speak where the quotation
   * ends or begins, or in the sentence before it, or whom that sentence is about.
   */
  quotedBy(number: number, quotation: Span): Reference | undefined {
    let first = number;
    while (first > 0 && number - first < LONGEST_QUOTATION && this.span(first).start > quotation.start)
      first--;
    let last = number;
    while (
      last < this.sentences.length - 1 &&
      last - number < LONGEST_QUOTATION &&
      this.span(last).end < quotation.end
    )
      last++;
    return (
      (last > number ? this.quoter(last) : undefined) ??
      (first < number ? this.quoter(first) : undefined) ??
      // "The envoy was blunt: ..."
      (first < number && quotation.start > this.span(first).start ? this.subjectOf(first) : undefined) ??
      (first > 0 ? (this.quoter(first - 1) ?? this.subjectOf(first - 1)) : undefined)
    );
  }

  private quoter(number: number): Reference | undefined {
    const words = this.words(number);
    if (words.quoter === undefined) words.quoter = this.reader.quoter(this, number) ?? null;
    return words.quoter ?? undefined;
  }

  /** "The minister met the press." */
  private subjectOf(number: number): Reference | undefined {
    // "The Secretary-General has reported": an office speaks only where it is said to.
    const subject = this.outline(number).entities.find(
      (entity) => entity.subject && entity.kind === 'person' && entity.head !== 'general',
    );
    const code = subject?.codes[0];
    return code === undefined
      ? undefined
      : { code, text: subject?.text ?? '', basis: 'attribution', agent: true, chunk: -1 };
  }

  /**
   * Whose document it is: the speaker, or the actor that the first sentence about a statement (declaration,
   * ...) names: "The African Union adopted a statement". For "the statement" in sentence `number`, with no such sentence
   * before, whoever was last said to speak.
   */
  issuer(number = 0): Antecedent | undefined {
    if (!this.speaker && number > 0 && !toldOfDocument(this, number)) {
      const said = this.saidBefore(number);
      if (said) return said;
    }
    this.issuerFound ??= this.findIssuer(0) ?? null;
    const found = this.issuerFound ?? undefined;
    // "The statement condemned Kenya": whom it names is not whose it is.
    return found && found.number === number && !this.speaker ? this.findIssuer(number + 1) : found;
  }

  /** The last actor named before sentence `number`, none of `except`, that an expression of this kind can stand for. */
  antecedent(
    number: number,
    kind: AntecedentKind,
    except: ReadonlySet<string> = NO_CODES,
  ): Antecedent | undefined {
    for (let i = number - 1; i >= 0 && i >= number - REACH; i--) {
      const found = this.firstOf(i, kind, except);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * Whose a thing named before is: for "the proposal" the actor of "Brazil's proposal", "the Brazilian proposal"
   * or "the proposal by Brazil" in sentence `number` up to token `before` and in the sentences before it, the
   * nearest first. `isNoun` says which nouns name the thing.
   */
  ownerOf(
    number: number,
    isNoun: (word: string) => boolean,
    before: number,
    reach = REACH,
  ): Antecedent | undefined {
    for (let i = number; i >= 0 && i >= number - reach; i--) {
      const tokens = this.tokens(i);
      for (const mention of this.mentions(i)) {
        if (
          mention.kind === 'place' ||
          (i === number && mention.to > before) ||
          !belongs(tokens, mention, isNoun)
        )
          continue;
        return { code: mention.code, text: tokens[mention.from]?.text ?? '' };
      }
    }
    return undefined;
  }

  /**
   * The actor for whom the person with this surname acts, as the first sentence that names the person says, up to
   * sentence `number`: "Kenyan Foreign Minister Amos Wako said ... Wako added".
   */
  introduced(number: number, surname: string): Antecedent | undefined {
    return this.introductions.of(number, surname);
  }

  /**
   * The actor whose name holds the noun: for "the Court" the International Criminal Court, named before token `before`
   * of sentence `number` or in the sentences before it, the nearest first.
   */
  shortFor(number: number, noun: string, before: number): Antecedent | undefined {
    for (let i = number; i >= 0 && i >= number - REACH; i--) {
      const tokens = this.tokens(i);
      // The name nearest before in the sentence itself; in those before it, the first: what they are about.
      const mentions = i === number ? [...this.mentions(i)].reverse() : this.mentions(i);
      for (const mention of mentions) {
        if ((i === number && mention.to > before) || mention.to - mention.from < 2) continue;
        if (tokens.slice(mention.from, mention.to).some((token) => token.lower === noun))
          return { code: mention.code, text: noun };
      }
    }
    return undefined;
  }

  private findIssuer(from: number): (Antecedent & { readonly number: number }) | undefined {
    if (this.speaker) return { code: this.speaker, text: this.speaker, number: 0 };
    for (let number = from; number < this.sentences.length; number++) {
      if (!speaksOfDocument(this, number)) continue;
      const found = this.firstOf(number, 'organisation') ?? this.firstOf(number, 'any');
      if (found) return { ...found, number };
    }
    return undefined;
  }

  /** Whoever is last said to speak in the sentences before sentence `number`. */
  saidBefore(number: number, reach = REACH): Antecedent | undefined {
    for (let i = number - 1; i >= 0 && i >= number - reach; i--) {
      const said = this.quoter(i);
      if (said) return { code: said.code, text: said.text };
    }
    return undefined;
  }

  private words(number: number): Words {
    const slot = number % HELD;
    const known = this.recent[slot];
    if (known?.number === number) return known;
    const words: Words = { number, tokens: tokenize(this.text, this.span(number)) };
    this.recent[slot] = words;
    return words;
  }

  /** The first actor of the kind that sentence `i` names: more often than not its subject. */
  private firstOf(
    i: number,
    kind: AntecedentKind,
    except: ReadonlySet<string> = NO_CODES,
  ): Antecedent | undefined {
    const tokens = this.tokens(i);
    for (const mention of this.mentions(i)) {
      const actor = this.book.actor(mention.code);
      if (!actor || mention.kind === 'place' || except.has(mention.code)) continue;
      const fits = isOfKind(kind, actor.kind, mention.kind);
      const first = tokens[mention.from];
      const last = tokens[mention.to - 1];
      if (fits && first && last) return { code: mention.code, text: this.text.slice(first.start, last.end) };
    }
    return undefined;
  }
}
