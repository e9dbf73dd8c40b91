import { isAdjectiveOfState } from '../tagging/name-lists.js';
import { NOUNISH, type Tag, type TagSet } from '../tagging/tags.js';
import type { Token } from '../tokens.js';
import { type Chunk, isQuote } from './chunk.js';
import { actsNext, opensContactClause } from './contact-clauses.js';
import { endsFronted } from './fronted.js';
import { givenNext, isFelt } from './phrase-ends.js';

const IN_NOUN_PHRASE: TagSet = {
  has: (tag) =>
    tag === 'DT' ||
    tag === 'PRP$' ||
    tag === 'JJ' ||
    tag === 'NN' ||
    tag === 'NNS' ||
    tag === 'NNP' ||
    tag === 'CD' ||
    tag === 'POS',
};

const POINTER = /^(?:this|that|these|those)$/;

const CORDIAL =
  /^(?:sincere|sincerest|heartfelt|warm|warmest|deep|deepest|profound|hearty|heartiest|cordial|best|renewed|fraternal)$/;

/** A noun phrase up to its head, possessives included: "the Turkish president's visit". */
export function nounChunk(tokens: readonly Token[], tags: readonly Tag[], from: number): Chunk | undefined {
  if (tags[from] === 'PRP')
    return { kind: 'NP', from, to: from + 1, head: from, core: from, verb: undefined };
  // "and many others"
  if (tags[from] === 'DT' && tags[from + 1] === 'PRP' && tokens[from + 1]?.lower === 'others')
    return { kind: 'NP', from, to: from + 2, head: from + 1, core: from, verb: undefined };
  const time = timePossessor(tags, from);
  let i = time;
  let head = time > from ? time - 1 : -1;
  let core = from;
  // 'to "vetted" members': the quotation may open before the phrase.
  let quoting = from > 0 && isQuote(tokens[from - 1]) && isQuote(tokens[from + 1]);
  for (; i < tokens.length; i++) {
    const tag = tags[i] as Tag;
    if (tag === 'MK' && isQuote(tokens[i])) {
      if (i === from || !(quoting ? resumes(tags, i) : beginsQuote(tags, i))) break;
      quoting = !quoting;
      continue;
    }
    // "our many partners", "our most sincere thanks"
    const counted =
      tags[i - 1] === 'PRP$' && /^(?:many|few|several|every|most)$/.test(tokens[i]?.lower ?? '');
    if (tag === 'DT' && i > from && tags[i - 1] !== 'DT' && tags[i - 1] !== 'POS' && !counted) break;
    // "considers this a crime"
    if (i === from + 1 && isArticle(tokens[i]) && POINTER.test(tokens[from]?.lower ?? '')) break;
    if (tag === 'PRP$' && i > from && tags[i - 1] !== 'DT') break;
    // "0.15 to 0.20 per cent"
    if (tag === 'TO' && i > from && tags[i - 1] === 'CD' && tags[i + 1] === 'CD') continue;
    if (tag === 'POS') {
      if (head < 0) break;
      core = i + 1;
      continue;
    }
    if (givenNext(tokens, tags, from, i) || isFelt(tokens, tags, from, i)) break;
    if (NOUNISH.has(tag)) {
      // "a cruel blow Ghana's veto": a name with a possessive begins a phrase of its own.
      if (tag === 'NNP' && tags[i - 1] === 'NN' && tags[i + 1] === 'POS' && tags[from] === 'DT') break;
      // "with respect Kenya's readiness"
      if (
        tag === 'NNP' &&
        i === from + 1 &&
        tags[from] === 'NN' &&
        tokens[from - 1]?.lower === 'with' &&
        possessive(tags, i)
      )
        break;
      // "described as shameful Kenya's raid": what is said of it stands in front.
      if (tag === 'NNP' && tokens[from - 1]?.lower === 'as' && tags[i - 1] === 'JJ' && tags[i + 1] === 'POS')
        break;
      // "dismissed as propaganda Western reports"
      if (tag === 'NNP' && /^NNS?$/.test(tags[i - 1] ?? '') && isVerdict(tokens, from)) break;
      // "In this war Kenya has": so does the subject behind a phrase that opens the sentence.
      const begins = tag === 'NNP' && (actsNext(tags, i) || possessive(tags, i) || isNext(tags, i));
      if (begins && endsFronted(tokens, tags, from, i)) {
        head = i - 1;
        break;
      }
      // "the rebels Turkey armed": so does the subject of a clause about them.
      if (tag === 'NNP' && opensContactClause(tokens, tags, from, i)) break;
      head = i;
      continue;
    }
    // "convey to Mr. Novak heartfelt congratulations": what is conveyed is a phrase of its own.
    if (tag === 'JJ' && head === i - 1 && tags[i - 1] === 'NNP' && CORDIAL.test(tokens[i]?.lower ?? ''))
      break;
    if (tag === 'TM' && dates(tokens, tags, from, i)) continue;
    if (IN_NOUN_PHRASE.has(tag)) continue;
    if (isModifier(tokens, tags, i)) continue;
    if (tag === 'RB' && i > from && modifierFollows(tags, i + 1) && head < i - 1) continue;
    // "the Least Developed Countries"
    if (tag === 'RB' && tags[i - 1] === 'DT' && tags[i + 1] === 'NNP' && tokens[i]?.lower === 'least')
      continue;
    if ((tag === 'CC' || tokens[i]?.text === ',') && joinsModifiers(tokens, tags, i)) continue;
    const aside = tag === 'MK' ? asideEnd(tokens, tags, i) : i;
    if (aside === i) break;
    i = aside;
  }
  if (head < 0) return pronounLike(tags, from, i, tokens);
  // Adjectives after the last noun belong to what follows: "makes Ukraine ready".
  // "the A3+"
  const plus = tokens[head + 1];
  const added = plus?.text === '+' && plus.start === tokens[head]?.end;
  // "Kenya's and Ghana's raids": both have them.
  const listed = tokens[head + 2]?.text === ',' && tags[head + 3] === 'NNP' && tags[head + 4] === 'POS';
  const shares = tags[head + 1] === 'POS' && (tags[head + 2] === 'CC' || listed);
  const to = added || shares ? head + 2 : head + 1;
  return { kind: 'NP', from, to, head, core: core <= head ? core : from, verb: undefined };
}

const JUDGING =
  /^(?:condemn|denounc|dismiss|reject|brand|decri|slam|hail|prais|describ|deplor|critici|welcom|laud|label|censur|repudiat|blast|deri[ds]|mock|attack)/;

/** "denounced as a crime": whether the phrase at `from` is what something is called, which may stand behind it. */
function isVerdict(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.lower === 'as' && JUDGING.test(tokens[from - 2]?.lower ?? '');
}

function isArticle(token: Token | undefined): boolean {
  const lower = token?.lower;
  return lower === 'a' || lower === 'an' || lower === 'the';
}

/** "Monday's vote", "last week's raid": the end of the time that possesses the phrase, or `from`. */
function timePossessor(tags: readonly Tag[], from: number): number {
  let i = from;
  while (tags[i] === 'TM') i++;
  return tags[i] === 'POS' ? i : from;
}

/** "the July 29 briefing", "the 25 May nuclear test": whether the time at `i` says which one the phrase is about. */
function dates(tokens: readonly Token[], tags: readonly Tag[], from: number, i: number): boolean {
  if (tags[from] !== 'DT' || i > from + 2) return false;
  let k = i;
  while (tags[k] === 'TM' || tags[k] === 'CD') k++;
  // "on the 25 May Kenyan troops left"
  if (tokens[from - 1]?.lower !== 'on') while (tags[k] === 'JJ' || tags[k] === 'NNP') k++;
  return tags[k] === 'NN' || tags[k] === 'NNS';
}

/** Whether the name that begins at `i` is a possessor. */
function possessive(tags: readonly Tag[], i: number): boolean {
  let k = i;
  while (tags[k] === 'NNP') k++;
  return tags[k] === 'POS';
}

/** "Kenya is", "Kenya does not": the same of an auxiliary, which may be the only verb. */
function isNext(tags: readonly Tag[], i: number): boolean {
  let k = i;
  while (tags[k] === 'NNP') k++;
  return tags[k] === 'BE' || tags[k] === 'DO';
}

/** 'the "heroic" defenders', 'a "crime" of war': a quotation that begins inside the phrase. */
function beginsQuote(tags: readonly Tag[], i: number): boolean {
  const before = tags[i - 1] as Tag;
  const next = tags[i + 1] as Tag | undefined;
  return (
    (before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'JJ' || before === 'CD') &&
    next !== undefined &&
    (next === 'JJ' || NOUNISH.has(next))
  );
}

/** Whether the phrase goes on behind the quotation that ends at `i`. */
function resumes(tags: readonly Tag[], i: number): boolean {
  const next = tags[i + 1];
  // 'accused "cowardly" Kenya'
  if (next === 'NNP') return tags[i - 1] === 'JJ';
  return next === 'NN' || next === 'NNS' || next === 'JJ' || next === 'CD';
}

/** A participle inside a noun phrase: hyphenated, or between determiner and noun. */
function isModifier(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const tag = tags[i] as Tag;
  if (tag === 'VBN' || tag === 'VBG') return tokens[i]?.hyphen === true;
  return false;
}

function modifierFollows(tags: readonly Tag[], i: number): boolean {
  return tags[i] === 'JJ' || tags[i] === 'VBN';
}

/** "political and economic support", "fair, free elections": the conjunction stays inside the phrase. */
function joinsModifiers(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (joinsBackers(tokens, tags, i)) return true;
  if (tags[i - 1] !== 'JJ' && !(tags[i - 1] === 'VBN')) return false;
  let j = i + 1;
  if (tags[j] === 'CC') j++;
  if (tags[j] === 'RB') j++;
  // "humanitarian and development assistance"
  if (tags[j] === 'NN' && tags[j - 1] === 'CC' && NOUNISH.has(tags[j + 1] as Tag)) return true;
  // "an open, Malian-led process"
  if (tags[j] === 'NNP' && tags[j + 1] === 'VBN' && tokens[j + 1]?.hyphen)
    return NOUNISH.has(tags[j + 2] as Tag);
  if (tags[j] !== 'JJ') return false;
  while (tags[j] === 'JJ' || tags[j] === 'RB') j++;
  // 'a "stable and peaceful" land'
  if (isQuote(tokens[j]) && tags[j + 1] !== 'JJ') j++;
  const after = tags[j] as Tag | undefined;
  if (tokens[j]?.text === ',' || after === 'CC')
    // "unjust, cruel and unwise trade and travel embargo": one pair within the other.
    return (
      (tokens[i]?.text === ',' || tokens[j]?.text === ',' || j - i > 2) && joinsModifiers(tokens, tags, j)
    );
  return after !== undefined && NOUNISH.has(after);
}

/** "the Kenyan and Togolese-backed rebels", "the U.S. and Russian-brokered truce": both back them. */
function joinsBackers(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (tags[i] !== 'CC' || tags[i - 1] !== 'NNP' || tags[i + 1] !== 'NNP') return false;
  const first = tokens[i - 1]?.lower ?? '';
  if (!isAdjectiveOfState(first) && !(tags[i - 2] === 'DT' && /^(?:us|u\.s\.?|un|u\.n\.?|eu)$/.test(first)))
    return false;
  return tags[i + 2] === 'VBN' && tokens[i + 2]?.hyphen === true && NOUNISH.has(tags[i + 3] as Tag);
}

const CONCEDING = /^(?:but|if|albeit|though|although|yet|however)$/;

/** "the difficult, but necessary, decision": the comma that ends what is conceded between the adjectives and the noun, or `i`. */
function asideEnd(tokens: readonly Token[], tags: readonly Tag[], i: number): number {
  if (tokens[i]?.text !== ',' || (tags[i - 1] !== 'JJ' && tags[i - 1] !== 'VBN')) return i;
  if (!CONCEDING.test(tokens[i + 1]?.lower ?? '')) return i;
  let k = i + 2;
  while (tags[k] === 'RB') k++;
  if (tags[k] !== 'JJ' && tags[k] !== 'VBN') return i;
  k++;
  const next = tags[k + 1];
  return tokens[k]?.text === ',' && next !== undefined && (next === 'JJ' || NOUNISH.has(next)) ? k : i;
}

/** "this", "the injured", "his own": a determiner with no noun after it, or bare adjectives. */
function pronounLike(
  tags: readonly Tag[],
  from: number,
  end: number,
  tokens: readonly Token[],
): Chunk | undefined {
  if (end === from) return undefined;
  const to = tags[end - 1] === 'CC' || tokens[end - 1]?.text === ',' ? end - 1 : end;
  if (to <= from) return undefined;
  const determined = tags[from] === 'DT' || tags[from] === 'PRP$';
  const adjective = tags.slice(from, to).some((tag) => tag === 'JJ' || tag === 'VBN' || tag === 'VBG');
  return {
    kind: determined || !adjective ? 'NP' : 'ADJ',
    from,
    to,
    head: to - 1,
    core: from,
    verb: undefined,
  };
}
