import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { actorAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';
import { stateOfStory } from './sole-state.js';

const POLICY = /^(?:polic(?:y|ies)|stances?|positions?|approach|strategy|strategies|attitude|handling|line)$/;
const GOVERNING = /^(?:government|govt|administration|cabinet|coalition|official)$/;

/** Whether the noun says how somebody deals with what "on" or "towards" names: "its policy on Kenya" is not Kenya's. */
export function isPolicy(head: string): boolean {
  return POLICY.test(head);
}

/** "Norway's premier defended government policy on Chad": that of the state named last before, or of the story's. */
export function governedPolicy(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  if (c.core > c.from || !POLICY.test(head)) return undefined;
  if (!GOVERNING.test(r.s.a.tokens[c.head - 1]?.lower ?? '')) return undefined;
  const before = r.s.mentions.filter(({ to, code }) => to <= c.from && r.book.actor(code)?.kind === 'state');
  const code = before.at(-1)?.code ?? stateOfStory(r.s, r.book) ?? OTHER_ACTOR;
  return actorAt(r, i, c, code, true);
}

/** "American diplomats criticised the administration's Chad policy": the state named before whose administration it is. */
export function governingBefore(r: Resolver, c: Chunk): string | undefined {
  const owner = r.s.a.tokens[c.core - 2]?.lower ?? '';
  if (c.core === c.from || !r.s.a.classes.has('institution', owner)) return undefined;
  return r.s.mentions.filter(({ to, code }) => to <= c.from && r.book.actor(code)?.kind === 'state').at(-1)
    ?.code;
}
