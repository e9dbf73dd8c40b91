import type { Mention } from '../actors/mentions.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Phrase } from '../lexicon/phrases.js';
import type { Effect, Rule } from '../lexicon/rule.js';
import { type Analysis, analyse } from '../text/analysis.js';
import { TIME_WORDS } from '../text/tagging/function-words.js';
import { VERBAL } from '../text/tagging/tags.js';
import type { Token } from '../text/tokens.js';
import type { Document } from './document/document.js';

/** Who acts for a state: its name before such a word is no given name. */
const BODIES = ['agent', 'anaphor', 'group'];

/** A phrase that is a cue or an operator by its part of speech too. */
export type Match = Phrase;

/** One sentence with everything that the rules ask for: its parts, the actors in it, the matches. */
export interface Sentence {
  readonly number: number;
  readonly a: Analysis;
  readonly mentions: readonly Mention[];
  /** The mention that covers each token, by its number. */
  readonly mentionOf: readonly (Mention | undefined)[];
  readonly cues: readonly Match[];
  /** The operators, by the token that they begin at. */
  readonly operators: ReadonlyMap<number, readonly Match[]>;
  /** The places that only look like cues. */
  readonly ignored: readonly Match[];
  readonly document: Document;
  /** Whether it is read by itself: nothing in it then stands for somebody of the sentences before. */
  readonly alone: boolean;
}

/** Analyses sentence `number` and finds which of the phrases in it are cues and operators. */
export function readSentence(
  document: Document,
  number: number,
  phrases: readonly Phrase[],
  lexicon: Lexicon,
): Sentence {
  const tokens = document.tokens(number);
  const named = document.mentions(number);
  const mentions = named.filter(
    (mention, k) =>
      !isAligned(tokens, mention) &&
      !isLanguage(tokens, mention) &&
      !isGivenName(tokens, mention, lexicon) &&
      !isCount(tokens, mention) &&
      !isOtherOffice(tokens, mention, named[k - 1]),
  );
  const mentionOf: (Mention | undefined)[] = [];
  for (let i = 0; i < tokens.length; i++) mentionOf.push(undefined);
  for (const mention of mentions) for (let i = mention.from; i < mention.to; i++) mentionOf[i] = mention;
  const a = analyse(
    document.text,
    document.span(number),
    tokens,
    (i) => (mentionOf[i] === undefined ? undefined : isPeople(tokens, mentionOf[i], i) ? 'people' : 'name'),
    lexicon.classes,
  );
  const { cues, operators, ignored } = sort(a, mentionOf, phrases);
  return { number, a, mentions, mentionOf, cues, operators, ignored, document, alone: false };
}

/** The sentence as it is read by itself. */
export function aloneOf(s: Sentence): Sentence {
  const { number, a, mentions, mentionOf, cues, operators, ignored, document } = s;
  return { number, a, mentions, mentionOf, cues, operators, ignored, document, alone: true };
}

/** "Norwegians", "the Turks": a plural, not a name. */
function isPeople(tokens: readonly Token[], mention: Mention | undefined, i: number): boolean {
  return mention?.kind === 'people' && i === mention.to - 1 && /s$/i.test(tokens[i]?.text ?? '');
}

const NUMBERS = /^(?:nine|ten|twelve)$/;

/** "Ten years ago", "the Twelve States": not the members of the Community, who are "the Ten" by themselves. */
function isCount(tokens: readonly Token[], { from, to }: Mention): boolean {
  if (to - from > 1 || !NUMBERS.test(tokens[from]?.lower ?? '')) return false;
  const next = tokens[to]?.lower ?? '';
  return (
    tokens[from - 1]?.lower !== 'the' || /(?:[^s]s|men|people|children|million|thousand|hundred)$/.test(next)
  );
}

/** A given name that is a country's too, before a surname: "Jordan Wells"; not "Jordan Parliament", "Jordan Monday". */
function isGivenName(tokens: readonly Token[], mention: Mention, lexicon: Lexicon): boolean {
  const next = tokens[mention.to];
  return (
    mention.to - mention.from === 1 &&
    next !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    lexicon.classes.has('given_name', tokens[mention.from]?.lower ?? '') &&
    !TIME_WORDS.has(next.lower) &&
    !lexicon.classes.hasAny(BODIES, next.lower)
  );
}

/** "the Secretary-General of the Conference", "NATO Secretary General": an office that the words beside it give to somebody else. */
function isOtherOffice(tokens: readonly Token[], mention: Mention, before: Mention | undefined): boolean {
  const lead = tokens[mention.from - 1];
  const last = tokens[mention.to - 1]?.lower;
  // "the National Security Council" is a state's own.
  if (last === 'council' && lead && /^(?:National|Supreme|Federal|State)$/.test(lead.text)) return true;
  if (mention.kind === 'person' || last !== 'general') return false;
  if (before?.to === mention.from || (before?.to === mention.from - 1 && tokens[before.to]?.lower === "'s"))
    return true;
  const owner = tokens[mention.to + (tokens[mention.to + 1]?.lower === 'the' ? 2 : 1)]?.text ?? '';
  return tokens[mention.to]?.lower === 'of' && /^(?!UN$|United$)\p{Lu}/u.test(owner);
}

const LIKENESS = /^(?:style|type|like|era)$/;

/** "pro-Russian militants" are not Russian, nor is "Soviet-style repression" Soviet. */
function isAligned(tokens: readonly Token[], mention: Mention): boolean {
  const behind = tokens[mention.to];
  if (behind?.hyphen && LIKENESS.test(behind.lower)) return true;
  return (
    tokens[mention.from]?.hyphen === true &&
    /^(?:pro|anti|non|neo)$/.test(tokens[mention.from - 1]?.lower ?? '')
  );
}

/** "texts in Mayan and Spanish", "spoke in French": a language is no state. */
function isLanguage(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.kind !== 'adjective' || mention.to - mention.from > 1) return false;
  const next = tokens[mention.to];
  if (next?.kind === 'word' && !/^(?:and|or)$/.test(next.lower)) return false;
  let lead = mention.from - 1;
  // "in Mayan and Spanish"
  if (/^(?:and|or)$/.test(tokens[lead]?.lower ?? '') && /^\p{Lu}/u.test(tokens[lead - 1]?.text ?? ''))
    lead -= 2;
  return /^(?:in|into)$/.test(tokens[lead]?.lower ?? '');
}

/** The phrases by their effects; no cue and no hedge stays where "ignore" covers it. */
function sort(
  a: Analysis,
  mentionOf: readonly (Mention | undefined)[],
  phrases: readonly Phrase[],
): { cues: Match[]; operators: Map<number, Match[]>; ignored: Match[] } {
  const cues: Match[] = [];
  const operators = new Map<number, Match[]>();
  const ignored: Match[] = [];
  for (const match of phrases) {
    const { rule, from } = match;
    if (!fits(a, rule, from)) continue;
    if (rule.effect === 'stance') {
      if (isAgainst(a, from)) continue;
      if (isEpithet(match) || (!mentionOf[from] && !isProperName(a, from) && !isTitled(a, from)))
        cues.push(match);
    } else if (rule.effect === 'ignore') ignored.push(match);
    // "accused May of lying": a name hedges nothing.
    else if (mentionOf[from]?.kind !== 'person' || (mentionOf[from]?.to ?? 0) < match.to) {
      const others = operators.get(from);
      if (others) others.push(match);
      else operators.set(from, [match]);
    }
  }
  const masked = (match: Match): boolean =>
    ignored.some((other) => other.from <= match.from && other.to > match.from);
  // "even if", "open to all": nothing is hedged.
  if (ignored.length > 0)
    for (const [from, all] of operators) {
      const left = all.filter((match) => match.rule.effect !== 'hedge' || !masked(match));
      if (left.length < all.length) operators.set(from, left);
    }
  return { cues: cues.filter((match) => !masked(match)), operators, ignored };
}

/** "the racist regime of Kenya": what censures an actor does so as a part of its name, too. */
function isEpithet({ rule }: Phrase): boolean {
  return rule.condition === 'speaker_phrase';
}

/** "counter-terrorism measures", "anti-apartheid laws": what a hyphen sets against the word. */
function isAgainst(a: Analysis, i: number): boolean {
  return a.tokens[i]?.hyphen === true && /^(?:anti|counter|non|post|pre)$/.test(a.tokens[i - 1]?.lower ?? '');
}

/** "the Support Mission", "Solidarity Campaign": a capital within a sentence makes a word part of a name. */
function isProperName(a: Analysis, i: number): boolean {
  return i > 0 && a.tags[i] === 'NNP' && a.chunks[a.chunkOf[i] ?? 0]?.kind === 'NP';
}

/** "the Mechanism to Assist in the Investigation": a verb with a capital within a sentence belongs to a title. */
function isTitled(a: Analysis, i: number): boolean {
  const token = a.tokens[i];
  const lead = a.tokens[i - 1];
  if (token === undefined || lead?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  if (VERBAL.has(a.tags[i - 2] ?? 'MK')) return false;
  return a.tags[i] === 'VB' && lead.lower === 'to' && /^\p{Lu}/u.test(a.tokens[i - 2]?.text ?? '');
}

const BACKER = /^(?:backer|supporter|defender)s?$/;

/** Whether the first word of the match is the part of speech that the rule asks for. */
function fits(a: Analysis, rule: Rule, i: number): boolean {
  const tag = a.tags[i] ?? 'MK';
  const chunk = a.chunks[a.chunkOf[i] ?? 0];
  const token = a.tokens[i];
  switch (rule.match) {
    case 'verb':
      return (
        // "systematically destroying": an adverb within it, too.
        ((VERBAL.has(tag) || tag === 'RB') && !token?.hyphen && chunk?.kind === 'VP') ||
        (chunk?.kind === 'VP' && /^(?:HV|BE|DO|MD)$/.test(tag) && chunk.head === i)
      );
    case 'noun':
      // "aid worker": only the head of its phrase is what the phrase is about.
      return (
        (tag === 'NN' || tag === 'NNS' || tag === 'NNP' || tag === 'VBG' || tag === 'JJ') &&
        chunk?.kind === 'NP' &&
        // "its backers Kenya and Ghana": a name behind it says who they are.
        (chunk.head === i ||
          rule.phrase.includes(' ') ||
          (a.tags[i + 1] === 'NNP' && BACKER.test(token?.lower ?? '')))
      );
    case 'adjective':
      return (
        (chunk?.kind === 'ADJ' && /^(?:JJ|VBN|VBD|RB)$/.test(tag)) ||
        // "has angered Kenya" is said of whoever did it.
        (chunk?.kind === 'VP' &&
          tag === 'VBN' &&
          chunk.head === i &&
          !(chunk.verb?.perfect && !chunk.verb.passive))
      );
    case 'modifier':
      return token?.hyphen === true;
    case 'any':
      return true;
  }
}

/** The operators of one effect that begin among tokens `from` to `to` (excluded). */
export function operatorsIn(s: Sentence, effect: Effect, from: number, to: number): Match[] {
  const found: Match[] = [];
  for (let i = from; i < to; i++) {
    for (const match of s.operators.get(i) ?? []) if (match.rule.effect === effect) found.push(match);
  }
  return found;
}

/** All operators of one effect, in order. */
export function operatorsOf(s: Sentence, effect: Effect): Match[] {
  const found: Match[] = [];
  // The map has them in the order of the tokens that they begin at.
  for (const matches of s.operators.values())
    for (const match of matches) if (match.rule.effect === effect) found.push(match);
  return found;
}

/** How many operators of one effect begin among tokens `from` to `to` (excluded). */
export function effectsIn(s: Sentence, effect: Effect, from: number, to: number): number {
  return operatorsIn(s, effect, from, to).length;
}
