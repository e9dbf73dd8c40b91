import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** How many sentences back "the commission" looks. */
const STORY_REACH = 3;

/** "The Kenyan ministry warned Ghana. Ghana arms rebels, the ministry said": the one that was named, whoever it speaks of. */
export function ministryBefore(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { document, number, alone } = r.s;
  if (alone || document.speaker || head !== 'ministry') return undefined;
  for (let k = number - 1; k >= 0 && k >= number - MINISTRY_REACH; k--) {
    if (!document.tokens(k).some(({ lower }) => /^(?:ministry|mfa)$/.test(lower))) continue;
    const full = document
      .outline(k)
      .entities.find(
        ({ words, codes }) => words.some((w) => /^(?:ministry|mfa)$/.test(w)) && codes.length === 1,
      );
    const code = full?.codes[0];
    if (code !== undefined && code !== OTHER_ACTOR)
      return { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  }
  return undefined;
}

/** How many sentences back "the ministry" looks for its name. */
const MINISTRY_REACH = 6;

/** "the electoral commission ... the commission": a body that a sentence before describes more fully. */
export function bodyBefore(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { document, number, alone } = r.s;
  if (alone || document.speaker || !r.s.a.classes.has('org_short', head)) return undefined;
  for (let k = number - 1; k >= 0 && k >= number - STORY_REACH; k--) {
    if (!document.tokens(k).some(({ lower }) => lower === head)) continue;
    const full = document
      .outline(k)
      .entities.find(
        (each) => each.head === head && each.words.length > 2 && !each.named && each.codes.length === 1,
      );
    const code = full?.codes[0];
    if (code !== undefined) return { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  }
  return undefined;
}
