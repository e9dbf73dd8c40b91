import { agentOf } from '../../clause/by-phrase.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isJudged } from './across-sentences.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

const WRONGS = ['attack_noun', 'strikes', 'hostile_act'] as const;

/** "after the raids on Kenya we condemn them": the wrong that was named before, which nobody does who suffers it. */
export function judgedBefore(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const lower = word(a, i);
  if (!/^(?:it|them)$/.test(lower) || !isJudged(r, i)) return undefined;
  const told = lower === 'it' ? judgedByAgent(r, i) : undefined;
  if (told) return { ...told, chunk: i, text: textAt(r, c) };
  for (let k = i - 1; k >= 0; k--) {
    const head = a.chunks[k]?.kind === 'NP' ? (a.chunks[k]?.head ?? -1) : -1;
    if (head < 0 || a.tags[head] !== (lower === 'it' ? 'NN' : 'NNS') || r.s.mentionOf[head]) continue;
    if (!a.classes.hasAny(WRONGS, a.tokens[head]?.lower ?? '') || r.isActive(k)) continue;
    return { ...r.target(k, false, 2), chunk: i, text: textAt(r, c) };
  }
  return undefined;
}

/** "The intervention was condemned by Ghana, which called it illegal": what is done to it by whoever judges it. */
function judgedByAgent(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const wr = before(a, before(a, i));
  if (a.chunks[wr]?.kind !== 'WR' || word(a, wr) !== 'which') return undefined;
  const host = mark(a, before(a, wr)) === ',' ? before(a, before(a, wr)) : before(a, wr);
  const v = previousVerb(a, wr, hasFinite);
  if (v < 0 || !a.chunks[v]?.verb?.passive || !agentOf(a, v).includes(host)) return undefined;
  const [subject = -1] = subjectOf(a, v).chunks;
  return a.tags[a.chunks[subject]?.head ?? -1] === 'NN' && !r.isActive(subject)
    ? r.target(subject, false, 2)
    : undefined;
}
