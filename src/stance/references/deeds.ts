import { complementsOf } from '../../clause/complements.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { doerOfDeed } from '../document/discourse.js';
import type { Deed } from '../document/told-deeds.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** Who is behind "the attack", "this decision", "such policies": whoever the sentence before says did it. */
export function deedOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a } = r.s;
  const first = a.tokens[c.from]?.lower ?? '';
  if (r.s.alone || !/^(?:the|that|this|these|those|such|its|their|his|her)$/.test(first)) return undefined;
  const attack = a.classes.has('attack_noun', head);
  if (!attack && !['act_noun', 'act', 'deed_noun'].some((name) => a.classes.has(name, head)))
    return undefined;
  if (/^(?:of|by)$/.test(complementsOf(a, i, 1)[0]?.preposition ?? '')) return undefined;
  const pointing = /^(?:this|these|such|that|those)$/.test(first);
  const deed = doerOfDeed(
    r.s.document,
    r.s.number,
    head,
    pointing,
    (verb) => a.classes.has('assailing', verb),
    attack || a.classes.has('act_noun', head),
  );
  return deed && { ...actorOfDeed(deed, i), text: textAt(r, c) };
}

/** The actors of a deed as what the phrase in chunk `i` stands for. */
export function actorOfDeed({ codes, text }: Deed, i: number): Reference {
  const [code = '', ...also] = codes;
  return {
    code,
    text,
    basis: 'coreference',
    agent: true,
    chunk: i,
    deed: true,
    ...(also.length > 0 ? { also } : {}),
  };
}
