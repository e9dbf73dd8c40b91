import { complementsOf } from '../../clause/complements.js';
import { after, hasFinite, word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { objectChunks } from '../targets/objects.js';
import { anyOf } from './class-words.js';

/** "attacked the president over", "attacked Kenya for meddling", "attacked the vote as a farce": whether an attack is one of words. */
export function isOfWords(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const target = targets.references[0];
  const c = a.chunks[target?.chunk ?? -1];
  const person =
    target !== undefined &&
    (anyOf(p, targets, ['person', 'ruling']) || p.s.mentionOf[c?.head ?? -1]?.kind === 'person');
  const over = person && complementsOf(a, target.chunk).some((c) => /^(?:over|for)$/.test(c.preposition));
  const link = after(a, objectChunks(p).at(-1) ?? p.cue);
  const next = a.chunks[after(a, link)];
  const named = c && (p.s.mentionOf[c.head] || a.classes.has('ruling', word(a, target?.chunk ?? -1)));
  const blamed = named && word(a, link) === 'for' && /ing$/.test(a.tokens[next?.from ?? -1]?.lower ?? '');
  const called =
    word(a, link) === 'as' &&
    /^(?:NP|ADJ)$/.test(next?.kind ?? '') &&
    !a.chunks.slice(link + 1, link + 4).some(hasFinite);
  const lead = a.tokens[p.match.from - 1]?.lower ?? '';
  return Boolean(over || blamed || called || /^(?:verbally|rhetorically|publicly)$/.test(lead));
}
