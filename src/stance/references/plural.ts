import type { Mention } from '../../actors/mentions.js';
import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Resolver } from './reference.js';

/**
 * "the Angolan forces left Chad after it called them": of the actors named before, the last one whose phrase is in the
 * plural, which "them" in chunk `i` asks for; "Chad expelled Angolan envoys after they spoke": and "they", where the first
 * that is named is one state.
 */
export function manyBefore(r: Resolver, i: number, named: readonly Mention[]): Mention | undefined {
  const { a } = r.s;
  const first = a.chunkOf[named[0]?.from ?? -1] ?? -1;
  if (word(a, i) !== 'them' && !(word(a, i) === 'they' && isOne(r, first))) return undefined;
  return named.findLast(({ from }) => a.tags[a.chunks[a.chunkOf[from] ?? -1]?.head ?? -1] === 'NNS');
}

const STATES = /^(?:countries|states|nations|governments|others)$/;

/** "Kenya and Ghana ... they": the codes of the others in the list that the name stands in. */
export function companionsOf(r: Resolver, mention: Mention): string[] {
  const at = r.s.a.chunkOf[mention.from] ?? 0;
  const first = groupEndingAt(r.s.a, at)[0] ?? at;
  // "Kenya, Ghana and four other countries"
  const codes = groupStartingAt(r.s.a, first).map(
    (k) =>
      r.s.mentionOf[r.s.a.chunks[k]?.head ?? -1]?.code ??
      (STATES.test(word(r.s.a, k)) ? OTHER_ACTOR : undefined),
  );
  if (codes.some((code) => code === undefined)) return [];
  return [...new Set(codes as string[])].filter((code) => code !== mention.code);
}

/** Whether the noun phrase is the name of one state, alone. */
export function isOne({ s }: Resolver, i: number): boolean {
  const head = s.a.chunks[i]?.head ?? -1;
  return s.mentionOf[head]?.kind === 'name' && groupStartingAt(s.a, i).length === 1;
}

/** "Kenyan-backed rebels ... their": not who backs them. */
export function isBacker({ s: { a } }: Resolver, { to }: Mention): boolean {
  return a.tokens[to]?.hyphen === true && a.classes.has('dependent', a.tokens[to]?.lower ?? '');
}

/** "The opposition accused him", "Opposition parties accused it": several are nobody who is "him" or "it". */
export function isCrowd({ s: { a } }: Resolver, i: number, thing: boolean): boolean {
  const plural = a.tags[a.chunks[i]?.head ?? -1] === 'NNS';
  return plural || (!thing && /^(?:opposition|parliament|court|army|police|government)$/.test(word(a, i)));
}

/** "Ghanaian students gathered at the Kenyan embassy to protest against its ban": those named before of whom one could say "its", where there is one. */
export function singles(
  { s: { a } }: Resolver,
  named: readonly Mention[],
  acts: boolean,
): readonly Mention[] {
  const found = named.filter(
    ({ kind, from }) =>
      kind !== 'people' &&
      // "Trump criticised the Union after it": a person is no "it".
      !(acts && kind === 'person') &&
      !(kind === 'adjective' && a.tags[a.chunks[a.chunkOf[from] ?? -1]?.head ?? -1] === 'NNS'),
  );
  return found.length > 0 ? found : named.filter(({ kind }) => kind !== 'people');
}
