import type { ActorBook } from '../../actors/actor-book.js';
import type { Mention } from '../../actors/mentions.js';
import { dictionaryTags } from '../../text/tagging/dictionary.js';
import type { Token } from '../../text/tokens.js';

/** What a text is known by here. */
interface Dated {
  readonly text: string;
  readonly date: string | undefined;
  readonly speaker: string | undefined;
}

const SURNAME = /^\p{Lu}\p{Ll}/u;
const TITLE = /^(?:mr|mrs|ms|dr|sir)$/;
/** What a sentence or a quotation may begin with before a name. */
const LEAD =
  /^(?:but|and|so|yet|when|while|as|if|although|though|because|since|after|before|until|whether|for|to|in|on|by|with|like|unlike|under|that|what|how|why|where|both|even|only|nor|or|neither|either|given|despite|against|asked)$/;
/** What begins a predicate: at the head of a sentence a capital says nothing. */
const PREDICATE = /(?:..ed|aid|told|ook|ade|ent|ave|has|had|was|is|will|would|'s|who)$/;
const MONTH_LEAD =
  /^(?:in|of|last|next|since|until|till|by|on|early|late|mid|from|this|to|before|after|during|and|or|between|through|every|each|\d.*)$/;

/**
 * The names of actors in a sentence, and with them those who lead a state on the day of the text and are called by their
 * surname alone, as newspapers do: "Johnson told the Commons"; in a text without a day those whose surname is like no other.
 * Whoever speaks in a record of his own names others in full.
 */
export function withLeaders(
  { text, date, speaker }: Dated,
  tokens: readonly Token[],
  book: ActorBook,
): readonly Mention[] {
  const named = book.mentions(tokens, date, speaker);
  if (speaker) return named;
  let found: Mention[] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!SURNAME.test(token.text) || !isAlone(tokens, i)) continue;
    if (named.some((mention) => mention.from <= i && i < mention.to)) continue;
    const code = date
      ? book.leader(token.lower, date)
      : isWord(token.lower)
        ? undefined
        : book.known(token.lower);
    if (code === undefined || hasGivenName(text, token.text)) continue;
    found ??= [...named];
    found.push({ from: i, to: i + 1, code, kind: 'person' });
  }
  return found ? found.sort((one, other) => one.from - other.from) : named;
}

/** Whether it is a word of the language, too: "Stone". */
function isWord(lower: string): boolean {
  return dictionaryTags(lower)?.some((tag) => !tag.startsWith('NNP')) ?? false;
}

/** Whether no other name, title or article stands beside the word, and it is neither the first of its sentence nor a month. */
function isAlone(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next?.hyphen || (next?.kind === 'word' && /^[\p{Lu}\d]/u.test(next.text))) return false;
  const lead = tokens[i - 1];
  if (lead && TITLE.test(lead.lower.replace('.', ''))) return true;
  if (tokens[i]?.hyphen || /^(?:the|an?|this|that|no)$/.test(lead?.lower ?? '')) return false;
  if (tokens[i]?.lower === 'may' && (MONTH_LEAD.test(lead?.lower ?? '') || /^\d/.test(next?.text ?? '')))
    return false;
  if (lead?.kind === 'word' && /^\p{Lu}/u.test(lead.text)) {
    if (!LEAD.test(lead.lower) || tokens[i - 2]?.kind === 'word') return false;
    return true;
  }
  if (lead?.kind === 'word') return true;
  return lead?.text === ',' || opensSentence(tokens, i + 1);
}

/** "Johnson said", "Johnson also said", "Johnson and Merkel", "Johnson, who", "Johnson, Merkel and": what stands at `next` behind a name that opens its sentence. */
function opensSentence(tokens: readonly Token[], next: number): boolean {
  const [first, second] = [tokens[next]?.lower ?? '', tokens[next + 1]];
  if (PREDICATE.test(first)) return true;
  if (ADVERB.test(first)) return PREDICATE.test(second?.lower ?? '');
  const named = /^\p{Lu}\p{Ll}/u.test(second?.text ?? '');
  return /^(?:and|or)$/.test(first) ? named : first === ',' && (named || ASIDE.test(second?.lower ?? ''));
}

const ADVERB =
  /^(?:\p{L}+ly|also|now|then|still|later|never|always|too|once|again|already|herself|himself)$/u;
const ASIDE = /^(?:who|whose|whom|the|an?|under|like|unlike|speaking|along|meanwhile|for|in|however|too)$/;

/** "Peter Johnson": the text gives the surname to somebody whom it names in full. */
function hasGivenName(text: string, surname: string): boolean {
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
    const before = /(\p{L}[\p{L}.'’-]*) $/u.exec(text.slice(Math.max(0, at - 24), at))?.[1];
    if (before === undefined || !/^\p{Lu}/u.test(before)) continue;
    // "left Syria. Johnson said": the end of a sentence, not "B. Johnson".
    if (/..\.$/.test(before) && !TITLE.test(before.slice(0, -1).toLowerCase())) continue;
    const lower = before.toLowerCase().replace('.', '');
    if (!TITLE.test(lower) && !LEAD.test(lower)) return true;
  }
  return false;
}
