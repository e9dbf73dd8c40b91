import { groupEndingAt } from '../../clause/conjuncts.js';
import { after, mark, word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { actingBefore, COUNTS, pairBefore, togetherBefore } from '../document/several-before.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';
import { isSpecified } from './specified.js';
import { subjectBefore } from './subject-before.js';

const ONE_OF = /^(?:side|country|state|nation|government|party|neighbou?r|leader)$/;
const STATES = /^(?:countries|states|nations|governments|republics|neighbou?rs)$/;

const FEW = /^(?:two|three|four|pair|duo|trio)$/;

/** "both sides", "the two countries", "all three leaders": those named together before. */
export function pairOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  // "backed both", "praised the two"
  const words = c.to - c.from;
  const bare = words === 1 ? first === 'both' : words === 2 && FEW.test(head);
  // "backed by both States and other groups"
  if (first === 'both' && r.s.a.chunks[i + 1]?.kind === 'CC') return undefined;
  // "blamed neither side"
  const each = /^(?:either|neither)$/.test(first) ? ONE_OF.test(head) : first === 'each' && head === 'side';
  const several = r.s.a.classes.has('several_actors', head);
  if (r.s.alone || (!bare && !each && !several) || c.to - c.from > 4) return undefined;
  if (!each && !/^(?:the|these|those|both|all|two)$/.test(first)) return undefined;
  const together = several ? togetherOf(r, i, c, head) : undefined;
  if (together) return together;
  if (isSpecified(r, i)) return undefined;
  const count = r.s.a.tokens
    .slice(c.from, c.to)
    .map((token) => COUNTS.get(token.lower))
    .find((found) => found !== undefined);
  // "these countries", "between the neighbours"
  const pair =
    r.s.a.tokens[c.from - 1]?.lower === 'between' && !r.s.document.speaker && !/^parties$/.test(head);
  const pointing = ((pair && first === 'the') || /^(?:these|those)$/.test(first)) && isBare(r, c);
  if (count === undefined && !pointing) return undefined;
  // "the two countries, Kenya and Ghana,"
  const comma = after(r.s.a, i);
  if (mark(r.s.a, comma) === ',' && r.s.mentionOf[r.s.a.chunks[after(r.s.a, comma)]?.head ?? -1])
    return undefined;
  const here = count === 2 ? pairWithin(r, i) : undefined;
  if (here) return allOf(r, i, c, here);
  const thanker = bare && count !== undefined ? subjectBefore(r, i)?.code : undefined;
  const acting = thanker ? actingBefore(r.s.document, r.s.number, count ?? 2, thanker) : undefined;
  if (acting) return allOf(r, i, c, acting);
  const codes = pairBefore(
    r.s.document,
    r.book,
    r.s.number,
    count ?? (pair && first === 'the' ? 2 : undefined),
    STATES.test(head),
    undefined,
    /^(?:leaders|presidents|ministers|premiers)$/.test(head),
  );
  return codes ? allOf(r, i, c, codes) : undefined;
}

/** "those countries", "those same countries" */
function isBare({ s: { a } }: Resolver, c: Chunk): boolean {
  const words = c.to - c.from;
  return words === 2 || (words === 3 && /^(?:same|very)$/.test(a.tokens[c.from + 1]?.lower ?? ''));
}

/** "Talks between Kenya and Ghana failed after the two sides": those whom a conjunction joined last. */
function pairWithin(r: Resolver, i: number): readonly string[] | undefined {
  const { a, mentionOf } = r.s;
  for (let k = i - 1; k > 0; k--) {
    if (a.chunks[k]?.kind !== 'NP') continue;
    const pair = groupEndingAt(a, k);
    if (pair.length !== 2) continue;
    const codes = pair.flatMap((g) => mentionOf[a.chunks[g]?.head ?? -1]?.code ?? []);
    if (new Set(codes).size === 2) return codes;
  }
  return undefined;
}

/** "The presidents of Kenya and Ghana met. The leaders": those who met. */
function togetherOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a, document, number } = r.s;
  if (document.speaker || a.tokens[c.from]?.lower !== 'the' || c.to - c.from !== 2) return undefined;
  // "the heads of state"
  const rank = head === 'heads';
  const state = /^(?:states?|governments?)$/.test(word(a, i + 2)) && word(a, i + 1) === 'of';
  if (rank ? !state : isSpecified(r, i)) return undefined;
  const codes = togetherBefore(document, number, head);
  return codes ? allOf(r, i, c, codes) : undefined;
}

/** "met Chad and Mali and praised their plans": those whom a conjunction joined last, where no other plural comes between. */
export function joinedOwning(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a, mentionOf } = r.s;
  for (let k = i - 1; k >= 0; k--) {
    const np = a.chunks[k];
    if (np?.kind !== 'NP') continue;
    if (a.tags[np.head] === 'NNS' || np.core > np.from) return undefined;
    const group = groupEndingAt(a, k);
    const codes = group.map((g) => mentionOf[a.chunks[g]?.head ?? -1]?.code);
    if (group.length > 1)
      return codes.every((code) => code !== undefined) && new Set(codes).size === codes.length
        ? allOf(r, i, c, codes)
        : undefined;
  }
  return undefined;
}

/** "the two countries' ministers": whose they are. */
export function pairOwning(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const t = c.core - 2;
  if (t <= c.from || !r.s.a.classes.has('several_actors', r.s.a.tokens[t]?.lower ?? '')) return undefined;
  const owners = pairOf(r, i, { ...c, to: t + 1, core: c.from, head: t }, r.s.a.tokens[t]?.lower ?? '');
  return owners ? { ...owners, text: textAt(r, c) } : undefined;
}

function allOf(r: Resolver, i: number, c: Chunk, codes: readonly string[]): Reference {
  const [code = OTHER_ACTOR, ...also] = codes;
  return { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i, also };
}
