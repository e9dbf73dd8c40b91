import type { ActorBook } from '../../actors/actor-book.js';
import type { Mention } from '../../actors/mentions.js';
import type { Span } from '../../model/stance.js';
import type { Token } from '../../text/tokens.js';
import { WordScanner } from '../../text/word-scanner.js';

/** A text that may say in its first sentences whose words it is. */
interface Told {
  readonly text: string;
  readonly date: string | undefined;
  readonly sentences: readonly Span[];
  span(number: number): Span;
  tokens(number: number): readonly Token[];
}

/** In how many sentences a text says so. */
const REACH = 3;
const NOUN = /^(?:statement|communiqu[eé]|declaration)$/;
const DECLARING = new WordScanner('statement communique communiqué declaration we'.split(' '));
/** What a heading has in small letters before its noun. */
const SMALL = /^(?:of|the|and|by|on|'s|’s|'|’|joint|press|final|summit|leaders|ministers)$/;
const ARTICLE = /^(?:the|an?|in|his|her|its|their|our|this|that|no)$/;
/** What follows the noun of a heading: somebody, a topic, or nothing. */
const BEHIND = /^(?:by|of|from|between|on|following|after|regarding|concerning|about|at|in|[.:,–—-])$/;
const TOPIC = /^(?:on|about|regarding|concerning|following|after|against|at|in|to|with|marking|condemning)$/;
const SIGNED = /^(?:by|from)$/;

/**
 * Whose own words a text is, as it says itself: "Statement by the ministers of Kenya", "We, the leaders of the Union,
 * met", "The Union issued the following statement". Nobody for most texts; several for what they declare together.
 */
export function declaredBy(told: Told, book: ActorBook): readonly string[] {
  const last = Math.min(REACH, told.sentences.length);
  let found: readonly string[] = [];
  for (let i = 0; i < last; i++) {
    const { start, end } = told.span(i);
    if (!DECLARING.occursIn(told.text, start, end)) continue;
    const tokens = told.tokens(i);
    const we = ourselves(tokens);
    const issuing = we ?? (i === 0 ? heading(tokens) : undefined) ?? announced(tokens);
    if (!issuing) continue;
    const named = book.mentions(tokens, told.date).filter(({ kind }) => kind !== 'capital');
    const codes = issuersIn(tokens, named, issuing).map(({ code }) => book.bookedAs(code));
    // Who call themselves so know better than a heading does.
    if (we && codes.length > 0) return [...new Set(codes)];
    if (found.length === 0) found = [...new Set(codes)];
  }
  return found;
}

/** Where the names of those stand whose words they are. */
interface Issuing {
  readonly from: number;
  readonly to: number;
}

/** "Joint statement by the ministers of Kenya and Ghana", "The Hague Declaration of the Union" */
function heading(tokens: readonly Token[]): Issuing | undefined {
  const noun = tokens.findIndex(({ lower }) => NOUN.test(lower));
  if (noun < 0 || ARTICLE.test(tokens[0]?.lower ?? '')) return undefined;
  const titled = tokens
    .slice(0, noun)
    .every(({ kind, text, lower }) => kind !== 'word' || /^[\p{Lu}\d]/u.test(text) || SMALL.test(lower));
  const next = tokens[noun + 1];
  return titled && (next === undefined || BEHIND.test(next.lower))
    ? { from: 0, to: tokens.length }
    : undefined;
}

/** "We, the leaders of Kenya and Ghana, met": up to the comma behind the names. */
function ourselves(tokens: readonly Token[]): Issuing | undefined {
  const we = tokens.findIndex(({ lower }) => lower === 'we');
  if (we < 0 || we > 1 || tokens[we + 1]?.text !== ',' || tokens[we + 2]?.lower !== 'the') return undefined;
  let to = we + 2;
  while (to < tokens.length && (tokens[to]?.text !== ',' || isListed(tokens, to))) to++;
  return { from: we + 2, to };
}

/** "Kenya, Chad and Mali": a comma with another name behind it. */
function isListed(tokens: readonly Token[], comma: number): boolean {
  return /^\p{Lu}/u.test(tokens[comma + 1]?.text ?? '') || tokens[comma + 1]?.lower === 'and';
}

/** "The Union issued the following statement", "The following statement was issued by the Union" */
function announced(tokens: readonly Token[]): Issuing | undefined {
  const noun = tokens.findIndex(({ lower }, t) => NOUN.test(lower) && tokens[t - 1]?.lower === 'following');
  if (noun < 0) return undefined;
  return tokens[noun - 2]?.lower === 'the' && noun > 3
    ? { from: 0, to: noun }
    : { from: noun, to: tokens.length };
}

/** The names, but for what a heading says the statement is about: "on the situation in Chad". */
function issuersIn(
  tokens: readonly Token[],
  named: readonly Mention[],
  { from, to }: Issuing,
): readonly Mention[] {
  const found: Mention[] = [];
  let topic = false;
  for (let t = from; t < to; t++) {
    const lower = tokens[t]?.lower ?? '';
    if (TOPIC.test(lower)) topic = true;
    if (SIGNED.test(lower)) topic = false;
    const mention = topic ? undefined : named.find((each) => each.from === t);
    if (mention && mention.to <= to) found.push(mention);
  }
  return found;
}
