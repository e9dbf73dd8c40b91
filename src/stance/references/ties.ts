import { tiedWith } from '../../clause/bonds.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { complementActor } from './dependents.js';
import { boundTo } from './other-party.js';
import type { Reference, Resolver } from './reference.js';

/** "hailed its ties with Kenya", "the friendship that we enjoy with Kenya and Ghana": with whom they are, each of them. */
export function tiedActor(r: Resolver, i: number, depth: number): Reference | undefined {
  const near = complementActor(r, i, ['with'], depth, true) ?? boundTo(r, i);
  const c = r.s.a.chunks[i];
  // "the Union's cooperation with traders": the Union's.
  const named = r.s.mentionOf.slice(c?.from, c?.to).some((mention) => mention !== undefined);
  if (named && (near?.code ?? OTHER_ACTOR) === OTHER_ACTOR) return undefined;
  const chunks = tiedWith(r.s.a, i);
  if (near && chunks.length < 2) return near;
  const [first, ...others] = chunks
    .map((k) => r.target(k, true, depth + 1))
    .filter(({ code }) => code !== NO_ACTOR);
  if (!first) return near;
  const codes = new Set(others.map(({ code }) => code).filter((code) => code !== OTHER_ACTOR));
  codes.delete((near ?? first).code);
  return codes.size > 0 ? { ...(near ?? first), also: [...codes] } : (near ?? first);
}
