import { NOUNISH, type Tag } from '../tagging/tags.js';
import type { Token } from '../tokens.js';
import { type Chunk, type ChunkKind, isQuote, type VerbFeatures } from './chunk.js';
import { fixedLink } from './links.js';
import { nounChunk } from './noun-chunks.js';
import { isSum } from './phrase-ends.js';
import { verbChunk } from './verb-chunks.js';
import { vocative } from './vocatives.js';

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

/** Cuts a tagged sentence into chunks that cover all its tokens, in order. */
export function chunk(tokens: readonly Token[], tags: readonly Tag[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < tokens.length; ) {
    const next =
      fixedLink(tokens, i) ??
      vocative(tokens, i) ??
      timeApart(tokens, tags, i) ??
      thisMorning(tokens, tags, i) ??
      dated(tokens, tags, i) ??
      verbChunk(tokens, tags, i) ??
      nounChunk(tokens, tags, i) ??
      single(tokens, tags, i);
    const perfect = sharedPerfect(chunks, tokens, tags, next);
    if (perfect) chunks.push(asPerfect(next, perfect));
    else chunks.push(sharesPassive(chunks, tokens, next) ? asPassive(next) : next);
    i = next.to;
  }
  return chunks;
}

/** What a participle has of the auxiliary that it shares. */
type Shared = Pick<VerbFeatures, 'negated' | 'modal'>;

/**
 * "has supported and respected the plan", "has never condemned or even named it": the verb whose auxiliary the participle
 * `next` shares, which then is no passive.
 */
function sharedPerfect(
  chunks: readonly Chunk[],
  tokens: readonly Token[],
  tags: readonly Tag[],
  next: Chunk,
): Shared | undefined {
  if (tags[next.to] === 'IN' || !next.verb) return undefined;
  let k = chunks.length - 1;
  while (chunks[k]?.kind === 'RB') k--;
  const link = chunks[k];
  if (link?.kind !== 'CC') return undefined;
  const or = /^n?or$/.test(tokens[link.from]?.lower ?? '');
  let v = k - 1;
  // "has not condemned Mali or supported Togo"
  while (or && /^(?:NP|IN)$/.test(chunks[v]?.kind ?? '')) v--;
  // "has praised Mali and taken a swipe at Chad": a form that is no past tense.
  while (!or && tags[next.head] === 'VBN' && /^(?:NP|IN|TM)$/.test(chunks[v]?.kind ?? '')) v--;
  const first = chunks[v];
  const verb = first?.verb;
  if (verb?.form !== 'finite' || !verb.perfect || verb.passive || tags[first?.head ?? -1] !== 'VBN')
    return undefined;
  // "has not only condemned but punished": what "but" sets against it is done.
  const denied = verb.negated && tokens[link.from]?.lower !== 'but';
  if (denied) return or && /^VB[DN]$/.test(tags[next.head] ?? '') ? verb : undefined;
  return (v === k - 1 || !or) && next.verb.form === 'participle' && next.verb.passive
    ? { negated: false, modal: verb.modal }
    : undefined;
}

function asPerfect(chunk: Chunk, first: Shared): Chunk {
  const { verb } = chunk;
  if (!verb) return chunk;
  const { progressive, past, copula } = verb;
  const { negated, modal } = first;
  return withVerb(chunk, {
    form: 'finite',
    passive: false,
    negated,
    perfect: true,
    progressive,
    past,
    modal,
    copula,
  });
}

/** "has been mocked, maligned and ignored": what shares the auxiliary of a passive is one itself. */
function sharesPassive(chunks: readonly Chunk[], tokens: readonly Token[], next: Chunk): boolean {
  const { verb, from, to } = next;
  if (verb?.form !== 'finite' || verb.passive || to - from > 1 || !/ed$/.test(tokens[from]?.lower ?? ''))
    return false;
  if (!/^(?:[,.;:]|and|or|by|)$/.test(tokens[to]?.lower ?? '')) return false;
  let k = chunks.length - 1;
  if (chunks[k]?.kind !== 'CC' && tokens[chunks[k]?.from ?? -1]?.text !== ',') return false;
  while (chunks[k]?.kind === 'CC' || chunks[k]?.kind === 'RB' || tokens[chunks[k]?.from ?? -1]?.text === ',')
    k--;
  return chunks[k]?.verb?.passive === true && chunks[k]?.verb?.form === 'finite';
}

function asPassive(chunk: Chunk): Chunk {
  const { verb } = chunk;
  if (!verb) return chunk;
  const { form, negated, perfect, progressive, past, modal, copula } = verb;
  return withVerb(chunk, { form, passive: true, negated, perfect, progressive, past, modal, copula });
}

/** The chunk with another verb, written out in its order: a copy made with `...` has a shape of its own to V8, for all that read it. */
function withVerb({ kind, from, to, head, core }: Chunk, verb: VerbFeatures): Chunk {
  return { kind, from, to, head, core, verb };
}

function single(tokens: readonly Token[], tags: readonly Tag[], i: number): Chunk {
  const tag = tags[i] as Tag;
  if (tag === 'TM') return timeChunk(tokens, tags, i);
  const kind: ChunkKind = tag === 'MK' ? (isQuote(tokens[i]) ? 'QU' : 'MK') : (SINGLE[tag] ?? 'ADJ');
  return { kind, from: i, to: i + 1, head: i, core: i, verb: undefined };
}

const UNITS = /^(?:moment|minute|hour|day|night|week|fortnight|month|year|decade)s?$/;

/** "two days later", "a week ago": how long before or after. */
function timeApart(tokens: readonly Token[], tags: readonly Tag[], i: number): Chunk | undefined {
  // "issued moments later"
  const bare = UNITS.test(tokens[i]?.lower ?? '') && /s$/.test(tokens[i]?.lower ?? '');
  if (
    bare &&
    tags[i - 1] !== 'CD' &&
    tags[i - 1] !== 'JJ' &&
    /^(?:later|earlier|ago|afterwards)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return { kind: 'TM', from: i, to: i + 2, head: i, core: i, verb: undefined };
  const counted = tags[i] === 'CD' || /^(?:an?|several)$/.test(tokens[i]?.lower ?? '');
  if (!counted || !UNITS.test(tokens[i + 1]?.lower ?? '')) return undefined;
  if (!/^(?:later|earlier|ago|afterwards)$/.test(tokens[i + 2]?.lower ?? '')) return undefined;
  return { kind: 'TM', from: i, to: i + 3, head: i + 1, core: i, verb: undefined };
}

/** "gets aid every year from Kenya", "the envoy this morning called": a time between a noun and what goes with it or its verb. */
function thisMorning(tokens: readonly Token[], tags: readonly Tag[], i: number): Chunk | undefined {
  if (
    /^(?:every|each)$/.test(tokens[i]?.lower ?? '') &&
    /^(?:year|month|week|day)$/.test(tokens[i + 1]?.lower ?? '') &&
    NOUNISH.has(tags[i - 1] as Tag) &&
    /^(?:IN|TO)$/.test(tags[i + 2] ?? '')
  )
    return { kind: 'TM', from: i, to: i + 2, head: i, core: i, verb: undefined };
  if (tokens[i]?.lower !== 'this' || !/^(?:morning|afternoon|evening|week)$/.test(tokens[i + 1]?.lower ?? ''))
    return undefined;
  // "this morning strongly condemned"
  const verb = tags[i + 2] === 'RB' ? tags[i + 3] : tags[i + 2];
  if (
    !NOUNISH.has(tags[i - 1] as Tag) ||
    !(verb === 'VBD' || verb === 'VBZ' || verb === 'HV' || verb === 'MD')
  )
    return undefined;
  return { kind: 'TM', from: i, to: i + 2, head: i, core: i, verb: undefined };
}

/** "on 3 July", "in 2013": a day before its month, or a year behind a preposition that says when. */
function dated(tokens: readonly Token[], tags: readonly Tag[], i: number): Chunk | undefined {
  if (tags[i] !== 'CD') return undefined;
  const text = tokens[i]?.text ?? '';
  if (/^[0-3]?\d(?:st|nd|rd|th)?$/.test(text) && MONTH.test(tokens[i + 1]?.lower ?? ''))
    return tags[i + 1] === 'TM' ? timeChunk(tokens, tags, i) : undefined;
  const year = /^(?:1[89]|20)\d\d$/.test(text) && /^(?:in|by|until)$/.test(tokens[i - 1]?.lower ?? '');
  // "In 1986 Belgium became": behind a year that opens the sentence its subject may stand.
  const subject = i === 1 && /^(?:NNP|DT|PRP\$?)$/.test(tags[i + 1] ?? '');
  return year && (subject || /^(?:IN|TO|MK|CC|VB[DNZ]|HV|BE|RB)$/.test(tags[i + 1] ?? ''))
    ? timeChunk(tokens, tags, i)
    : undefined;
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "Friday", "24 September 2019", "Monday night". */
function timeChunk(tokens: readonly Token[], tags: readonly Tag[], i: number): Chunk {
  let to = i + 1;
  while (
    to < tokens.length &&
    (tags[to] === 'TM' ||
      (tags[to] === 'CD' && !isSum(tokens, to)) ||
      /^(?:morning|afternoon|evening|night)$/.test(tokens[to]?.lower ?? ''))
  )
    to++;
  return { kind: 'TM', from: i, to, head: i, core: i, verb: undefined };
}
