import { AUXILIARIES, type Tag, VERBAL } from '../tagging/tags.js';
import { behindTime } from '../tagging/time-asides.js';
import type { Token } from '../tokens.js';
import { type Chunk, isQuote, type VerbFeatures, type VerbForm } from './chunk.js';

const MODAL_FORMS = new Map([
  ["'ll", 'will'],
  ["'d", 'would'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);
const COPULAR = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", "'m", "'s"]);

/** A verb with its auxiliaries, adverbs and negators in between: "has not yet been fully condemned". */
export function verbChunk(tokens: readonly Token[], tags: readonly Tag[], from: number): Chunk | undefined {
  const first = tags[from] as Tag;
  if (VERBAL.has(first) && tokens[from]?.hyphen && first !== 'VBD') return undefined;
  let i = from;
  if (first === 'TO') {
    // 'to "immediately" endorse'
    const quoted = isQuote(tokens[from + 1]) && tags[from + 2] === 'RB' && isQuote(tokens[from + 3]);
    i = skipAdverbs(tags, quoted ? from + 4 : from + 1);
    // 'vowed to "fully support" Kenya'
    const inside = isQuote(tokens[i]) ? skipAdverbs(tags, i + 1) : -1;
    if (inside >= 0 && tags[inside] === 'VB') i = inside;
    // "to fully and openly support"
    if (tags[i] === 'CC' && tags[i - 1] === 'RB' && tags[i + 1] === 'RB') i = skipAdverbs(tags, i + 1);
    const tag = tags[i] as Tag | undefined;
    if (tag !== 'VB' && !(tag && AUXILIARIES.has(tag) && tag !== 'MD')) return undefined;
  } else if (first === 'NEG' && tags[from + 1] === 'TO' && tags[skipAdverbs(tags, from + 2)] === 'VB') {
    // "chose not to vote"
    i = skipAdverbs(tags, from + 2);
  } else if ((first === 'RB' || first === 'NEG') && leadsToVerb(tags, from)) {
    i = skipAdverbs(tags, from);
  } else if (!VERBAL.has(first) && !AUXILIARIES.has(first)) return undefined;
  let to = i;
  let main = i;
  for (;;) {
    const tag = tags[to] as Tag | undefined;
    if (tag === undefined) break;
    if (AUXILIARIES.has(tag)) {
      main = to++;
      // "has over the past years condemned"
      const waiting = tag === 'HV' ? behindTime(tokens, tags, main) : -1;
      if (waiting >= 0) {
        to = waiting;
        continue;
      }
      // 'has "betrayed" Kenya': the quotation may open before the main verb.
      const after = skipAdverbs(tags, isQuote(tokens[to]) ? to + 1 : to);
      const next = tags[after] as Tag | undefined;
      if (
        next &&
        (AUXILIARIES.has(next) || VERBAL.has(next)) &&
        !(next === 'VBD' && tag === 'BE') &&
        !tokens[after]?.hyphen
      )
        to = after;
      else {
        // "are therefore not able"
        const negator = tags.lastIndexOf('NEG', after - 1);
        to = Math.max(to, negator + 1);
        break;
      }
    } else if (VERBAL.has(tag)) {
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
  return next !== undefined && (VERBAL.has(next) || AUXILIARIES.has(next));
}

function features(
  tokens: readonly Token[],
  tags: readonly Tag[],
  from: number,
  to: number,
  main: number,
): VerbFeatures {
  const modalAt = indexOf(tags, 'MD', from, to);
  const modal = modalAt < 0 ? undefined : (tokens[modalAt]?.lower ?? '');
  const mainTag = tags[main] as Tag;
  const lead = firstVerbal(tags, from, to);
  const beBefore = standsBeside(tags, 'BE', from, to, main);
  const perfect = standsBeside(tags, 'HV', from, to, main);
  const copula = mainTag === 'BE' || (mainTag === 'POS' && COPULAR.has(tokens[main]?.lower ?? ''));
  return {
    form: formOf(tokens, tags, from, lead),
    passive: mainTag === 'VBN' && (beBefore || lead === main),
    negated: indexOf(tags, 'NEG', from, to) >= 0,
    perfect,
    progressive: mainTag === 'VBG' && beBefore,
    past: mainTag === 'VBD' || perfect || /^(?:was|were|had|did)$/.test(tokens[lead]?.lower ?? ''),
    modal: modal === undefined ? undefined : (MODAL_FORMS.get(modal) ?? modal),
    copula,
  };
}

/** Whether another word than the main one has the tag. */
function standsBeside(tags: readonly Tag[], tag: Tag, from: number, to: number, main: number): boolean {
  for (let i = from; i < to; i++) if (tags[i] === tag && i !== main) return true;
  return false;
}

/** The first place of a tag from `from` to `to` (excluded), or -1. */
function indexOf(tags: readonly Tag[], tag: Tag, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tags[i] === tag) return i;
  return -1;
}

function firstVerbal(tags: readonly Tag[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (VERBAL.has(tags[i] as Tag) || AUXILIARIES.has(tags[i] as Tag)) return i;
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
