import type { Tag } from './tags.js';
import type { Token } from './tokens.js';
import { WordMemo } from './word-memo.js';

/**
 * A run of tokens that acts as one: `NP` a noun phrase without its complements, `VP` a verb with its
 * auxiliaries, `ADJ` adjectives that are said of something, `TM` a time, and the words that join these.
 */
type ChunkKind = 'NP' | 'VP' | 'ADJ' | 'IN' | 'LK' | 'SB' | 'WR' | 'CC' | 'RB' | 'TM' | 'MK' | 'QU';

type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle' | 'bare';

export interface Chunk {
  readonly kind: ChunkKind;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The token that the chunk is about: the last noun, the main verb. */
  readonly head: number;
  readonly verb?: VerbFeatures;
  /** In a noun phrase: one past the last possessive ending, `from` where there is none. */
  readonly core: number;
}

interface VerbFeatures {
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly past: boolean;
  /** The modal in lower case, straightened: `will`, `would`, ... */
  readonly modal?: string;
  /** Only "be": what follows is said of the subject. */
  readonly copula: boolean;
}

const NOUNS = new Set<Tag>(['NN', 'NNS', 'NNP', 'CD']);
const IN_NOUN_PHRASE = new Set<Tag>(['DT', 'PRP$', 'JJ', 'NN', 'NNS', 'NNP', 'CD', 'POS']);
const VERBS = new Set<Tag>(['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG']);
const AUXILIARIES = new Set<Tag>(['MD', 'BE', 'HV', 'DO']);
const SINGLE: Partial<Record<Tag, ChunkKind>> = {
  IN: 'IN',
  TO: 'IN',
  LK: 'LK',
  SB: 'SB',
  WR: 'WR',
  CC: 'CC',
  RB: 'RB',
  NEG: 'RB',
  EX: 'NP',
};
const QUOTES = /^["“”«»‘'`]$/;
const MODAL_FORMS = new Map([["'ll", 'will'], ["'d", 'would'], ['ca', 'can'], ['wo', 'will'], ['sha', 'shall']]); // biome-ignore format: pairs
const COPULAR = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", "'m", "'s"]);

/** Cuts a tagged sentence into chunks that cover all its tokens, in order. */
export function chunk(tokens: readonly Token[], tags: readonly Tag[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < tokens.length; ) {
    const next =
      fixedLink(tokens, i) ??
      verbChunk(tokens, tags, i) ??
      nounChunk(tokens, tags, i) ??
      single(tokens, tags, i);
    chunks.push(next);
    i = next.to;
  }
  return chunks;
}

/** Conjunctions and prepositions of several words. */
const FIXED: readonly (readonly [string, ChunkKind])[] = [
  ['as well as', 'CC'],
  ['rather than', 'IN'],
  ['together with', 'IN'],
  ['along with', 'IN'],
  ['such as', 'IN'],
  ['because of', 'IN'],
  ['instead of', 'IN'],
  ['on the part of', 'IN'],
  ['at the hands of', 'IN'],
  ['all along', 'RB'],
  ['according to', 'IN'],
  ['in particular', 'RB'],
  ['in general', 'RB'],
  ['of course', 'RB'],
  ['for example', 'RB'],
  ['for instance', 'RB'],
  ['in fact', 'RB'],
  ['at last', 'RB'],
  ['once more', 'RB'],
  ['in order', 'IN'],
  ['as if', 'SB'],
  ['so that', 'SB'],
  ['even though', 'SB'],
  ['even if', 'SB'],
];

const FIXED_BY_FIRST = new Map<string, { words: readonly string[]; kind: ChunkKind }[]>();
for (const [phrase, kind] of FIXED) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  FIXED_BY_FIRST.set(first, [...(FIXED_BY_FIRST.get(first) ?? []), { words, kind }]);
}
const fixedBy = new WordMemo(({ lower }) => FIXED_BY_FIRST.get(lower));

function fixedLink(tokens: readonly Token[], i: number): Chunk | undefined {
  const token = tokens[i];
  const fixed = token && fixedBy.of(token.word);
  if (!fixed) return undefined;
  for (const { words, kind } of fixed) {
    if (words.every((word, k) => tokens[i + k]?.lower === word))
      return { kind, from: i, to: i + words.length, head: i, core: i };
  }
  return undefined;
}

function single(tokens: readonly Token[], tags: readonly Tag[], i: number): Chunk {
  const tag = tags[i] as Tag;
  if (tag === 'TM') return timeChunk(tokens, tags, i);
  const kind: ChunkKind =
    tag === 'MK' ? (QUOTES.test(tokens[i]?.text ?? '') ? 'QU' : 'MK') : (SINGLE[tag] ?? 'ADJ');
  return { kind, from: i, to: i + 1, head: i, core: i };
}

/** "Friday", "24 September 2019", "Monday night". */
function timeChunk(tokens: readonly Token[], tags: readonly Tag[], i: number): Chunk {
  let to = i + 1;
  while (
    to < tokens.length &&
    (tags[to] === 'TM' ||
      tags[to] === 'CD' ||
      /^(?:morning|afternoon|evening|night)$/.test(tokens[to]?.lower ?? ''))
  )
    to++;
  return { kind: 'TM', from: i, to, head: i, core: i };
}

/** A verb with its auxiliaries, adverbs and negators in between: "has not yet been fully condemned". */
function verbChunk(tokens: readonly Token[], tags: readonly Tag[], from: number): Chunk | undefined {
  const first = tags[from] as Tag;
  if (VERBS.has(first) && tokens[from]?.hyphen && first !== 'VBD') return undefined;
  let i = from;
  if (first === 'TO') {
    i = skipAdverbs(tags, from + 1);
    const tag = tags[i] as Tag | undefined;
    if (tag !== 'VB' && !(tag && AUXILIARIES.has(tag) && tag !== 'MD')) return undefined;
  } else if (first === 'NEG' && tags[from + 1] === 'TO' && tags[skipAdverbs(tags, from + 2)] === 'VB') {
    // "chose not to vote"
    i = skipAdverbs(tags, from + 2);
  } else if ((first === 'RB' || first === 'NEG') && leadsToVerb(tags, from)) {
    i = skipAdverbs(tags, from);
  } else if (!VERBS.has(first) && !AUXILIARIES.has(first)) return undefined;
  let to = i;
  let main = i;
  for (;;) {
    const tag = tags[to] as Tag | undefined;
    if (tag === undefined) break;
    if (AUXILIARIES.has(tag)) {
      main = to++;
      const after = skipAdverbs(tags, to);
      const next = tags[after] as Tag | undefined;
      if (
        next &&
        (AUXILIARIES.has(next) || VERBS.has(next)) &&
        !(next === 'VBD' && tag === 'BE') &&
        !tokens[after]?.hyphen
      )
        to = after;
      else {
        while (tags[to] === 'NEG') to++;
        break;
      }
    } else if (VERBS.has(tag)) {
      main = to++;
      break;
    } else break;
  }
  return { kind: 'VP', from, to, head: main, core: from, verb: features(tokens, tags, from, to, main) };
}

function skipAdverbs(tags: readonly Tag[], from: number): number {
  let i = from;
  while (tags[i] === 'RB' || tags[i] === 'NEG') i++;
  return i;
}

function leadsToVerb(tags: readonly Tag[], from: number): boolean {
  const next = tags[skipAdverbs(tags, from)] as Tag | undefined;
  return next !== undefined && (VERBS.has(next) || AUXILIARIES.has(next));
}

function features(
  tokens: readonly Token[],
  tags: readonly Tag[],
  from: number,
  to: number,
  main: number,
): VerbFeatures {
  const has = (tag: Tag): boolean => {
    for (let i = from; i < to; i++) if (tags[i] === tag && i !== main) return true;
    return false;
  };
  const modalAt = indexOf(tags, 'MD', from, to);
  const modal = modalAt < 0 ? undefined : (tokens[modalAt]?.lower ?? '');
  const mainTag = tags[main] as Tag;
  const lead = firstVerbal(tags, from, to);
  const beBefore = has('BE');
  const copula = mainTag === 'BE' || (mainTag === 'POS' && COPULAR.has(tokens[main]?.lower ?? ''));
  return {
    form: formOf(tokens, tags, from, lead),
    passive: mainTag === 'VBN' && (beBefore || lead === main),
    negated: indexOf(tags, 'NEG', from, to) >= 0,
    perfect: has('HV'),
    progressive: mainTag === 'VBG' && beBefore,
    past: mainTag === 'VBD' || has('HV') || /^(?:was|were|had|did)$/.test(tokens[lead]?.lower ?? ''),
    ...(modal === undefined ? {} : { modal: MODAL_FORMS.get(modal) ?? modal }),
    copula,
  };
}

/** The first place of a tag from `from` to `to` (excluded), or -1. */
function indexOf(tags: readonly Tag[], tag: Tag, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tags[i] === tag) return i;
  return -1;
}

function firstVerbal(tags: readonly Tag[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (VERBS.has(tags[i] as Tag) || AUXILIARIES.has(tags[i] as Tag)) return i;
  return from;
}

function formOf(tokens: readonly Token[], tags: readonly Tag[], from: number, lead: number): VerbForm {
  if (tags[from] === 'TO' || (tags[from] === 'NEG' && tags[from + 1] === 'TO')) return 'infinitive';
  const tag = tags[lead] as Tag;
  const lower = tokens[lead]?.lower ?? '';
  if (lower === 'being' || lower === 'having') return 'gerund';
  if (lower === 'be' || lower === 'been') return lower === 'be' ? 'bare' : 'participle';
  if (tag === 'VBG') return 'gerund';
  if (tag === 'VBN') return 'participle';
  if (tag === 'VB') return 'bare';
  return 'finite';
}

/** A noun phrase up to its head, possessives included: "the Turkish president's visit". */
function nounChunk(tokens: readonly Token[], tags: readonly Tag[], from: number): Chunk | undefined {
  if (tags[from] === 'PRP') return { kind: 'NP', from, to: from + 1, head: from, core: from };
  let i = from;
  let head = -1;
  let core = from;
  // 'to "vetted" members': the quotation may open before the phrase.
  let quoting = QUOTES.test(tokens[from - 1]?.text ?? '') && QUOTES.test(tokens[from + 1]?.text ?? '');
  for (; i < tokens.length; i++) {
    const tag = tags[i] as Tag;
    if (tag === 'MK' && QUOTES.test(tokens[i]?.text ?? '')) {
      if (i === from || !(quoting ? resumes(tags, i) : beginsQuote(tags, i))) break;
      quoting = !quoting;
      continue;
    }
    if (tag === 'DT' && i > from && tags[i - 1] !== 'DT' && !(tags[i - 1] === 'POS')) break;
    if (tag === 'PRP$' && i > from && tags[i - 1] !== 'DT') break;
    if (tag === 'POS') {
      if (head < 0) break;
      core = i + 1;
      continue;
    }
    if (NOUNS.has(tag)) {
      // "a cruel blow Ghana's veto": a name with a possessive begins a phrase of its own.
      if (tag === 'NNP' && tags[i - 1] === 'NN' && tags[i + 1] === 'POS' && tags[from] === 'DT') break;
      // "the rebels Turkey armed": so does the subject of a clause about them.
      if (tag === 'NNP' && tags[i - 1] === 'NNS' && tags[from] === 'DT' && actsNext(tags, i)) break;
      head = i;
      continue;
    }
    if (IN_NOUN_PHRASE.has(tag)) continue;
    if (isModifier(tokens, tags, i)) continue;
    if (tag === 'RB' && i > from && modifierFollows(tags, i + 1) && head < i - 1) continue;
    if ((tag === 'CC' || tokens[i]?.text === ',') && joinsModifiers(tokens, tags, i)) continue;
    break;
  }
  if (head < 0) return pronounLike(tags, from, i, tokens);
  // Adjectives after the last noun belong to what follows: "makes Ukraine ready".
  return { kind: 'NP', from, to: head + 1, head, core: core <= head ? core : from };
}

/** Whether a finite verb follows the name that begins at `i`. */
function actsNext(tags: readonly Tag[], i: number): boolean {
  let k = i;
  while (tags[k] === 'NNP') k++;
  const next = tags[k];
  return next === 'VBD' || next === 'HV' || next === 'VBZ' || next === 'MD';
}

/** 'the "heroic" defenders', 'a "crime" of war': a quotation that begins inside the phrase. */
function beginsQuote(tags: readonly Tag[], i: number): boolean {
  const before = tags[i - 1] as Tag;
  const next = tags[i + 1] as Tag | undefined;
  return (
    (before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'JJ' || before === 'CD') &&
    next !== undefined &&
    (next === 'JJ' || NOUNS.has(next))
  );
}

/** Whether the phrase goes on behind the quotation that ends at `i`. */
function resumes(tags: readonly Tag[], i: number): boolean {
  const next = tags[i + 1];
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
  if (tags[i - 1] !== 'JJ' && !(tags[i - 1] === 'VBN')) return false;
  let j = i + 1;
  if (tags[j] === 'CC') j++;
  if (tags[j] === 'RB') j++;
  // "humanitarian and development assistance"
  if (tags[j] === 'NN' && tags[j - 1] === 'CC' && NOUNS.has(tags[j + 1] as Tag)) return true;
  if (tags[j] !== 'JJ') return false;
  while (tags[j] === 'JJ' || tags[j] === 'RB') j++;
  const after = tags[j] as Tag | undefined;
  if (tokens[j]?.text === ',' || after === 'CC')
    return tokens[i]?.text === ',' && joinsModifiers(tokens, tags, j);
  return after !== undefined && NOUNS.has(after);
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
  return { kind: determined || !adjective ? 'NP' : 'ADJ', from, to, head: to - 1, core: from };
}
