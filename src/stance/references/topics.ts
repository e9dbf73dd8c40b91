import { after, hasFinite, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { REPORTING } from '../../text/tagging/function-words.js';
import type { Sentence } from '../sentence.js';

const DEEDS = [
  'act_noun',
  'act',
  'attack_noun',
  'deed_noun',
  'operations',
  'strikes',
  'hostile_act',
] as const;

/** What the sentence itself says that it speaks of, where chunk `i` only points to it: the chunk of that. */
export function topicOf(s: Sentence, i: number, c: Chunk): number | undefined {
  const { a } = s;
  const first = a.tokens[c.from]?.lower ?? '';
  const bare = c.to - c.from === 1 && /^(?:it|this|that)$/.test(first);
  const deed =
    /^(?:this|these|such|that|the)$/.test(first) &&
    c.to - c.from <= 3 &&
    s.mentionOf[c.head] === undefined &&
    a.classes.hasAny(DEEDS, a.tokens[c.head]?.lower ?? '');
  if (!bare && !deed) return undefined;
  const opening = first === 'it' || first === 'the' ? -1 : openingTopic(s);
  if (opening >= 0 && opening < i) return opening;
  const quoted = bare
    ? a.chunks[i - 1]?.kind === 'QU' && hasFinite(a.chunks[after(a, i)])
    : s.document.quotationAt(a.tokens[c.from]?.start ?? 0) !== undefined;
  return quoted ? saidOf(s, i) : undefined;
}

/** '"It was a crime," he said of the raid', '"This is theft," he said, referring to the tax': what is spoken of. */
function saidOf({ a }: Sentence, i: number): number | undefined {
  for (let v = i + 1; v < a.chunks.length; v++) {
    const verb = word(a, v);
    const link = after(a, v);
    const of = word(a, link) === 'of' && hasFinite(a.chunks[v]) && REPORTING.has(verb);
    const to = word(a, link) === 'to' && verb === 'referring';
    if (a.chunks[v]?.kind === 'VP' && (of || to) && a.chunks[after(a, link)]?.kind === 'NP')
      return after(a, link);
  }
  return undefined;
}

const ASKING = /^(?:asked|questioned|pressed|commenting|speaking|reacting|responding|referring|replying)$/;

/** "Asked about the raid, ...", "Reacting to the Kenyan decision, ...": what the sentence says at once that it is about, or -1. */
function openingTopic({ a }: Sentence): number {
  const opener = a.chunks[0]?.verb ? 0 : a.chunks[1]?.verb && a.chunks[0]?.kind !== 'NP' ? 1 : -1;
  if (opener < 0 || !ASKING.test(word(a, opener))) return -1;
  const np = after(a, after(a, opener));
  return /^(?:about|on|to|over)$/.test(word(a, after(a, opener))) && a.chunks[np]?.kind === 'NP' ? np : -1;
}
