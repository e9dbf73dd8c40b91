import { word } from '../../clause/neighbours.js';
import { textOf } from '../../text/analysis.js';
import type { Step } from '../path.js';
import type { Sentence } from '../sentence.js';

/** "did not leave despite being helped": what something happens in spite of is so. */
export function isConceded(s: Sentence, path: readonly Step[], k: number): boolean {
  return path.slice(1, k).some(({ at }) => s.a.chunks[at]?.kind === 'IN' && word(s.a, at) === 'despite');
}

/** "cut off aid over its support for the rebels": what something is done for is not taken back with it. */
export function isGround(s: Sentence, path: readonly Step[], k: number): boolean {
  return path
    .slice(1, k)
    .some(
      ({ at, via }) =>
        via === 'preposition' &&
        s.a.chunks[at]?.kind === 'IN' &&
        /^(?:over|after|amid|following|because of|due to|given|despite)$/.test(
          textOf(s.a, s.a.chunks[at]?.from ?? 0, s.a.chunks[at]?.to ?? 0).toLowerCase(),
        ),
    );
}

/** "is not linked to its support for Chad", "their aid is not tied to reforms": the tie is denied, and no support or aid. */
export function isTied({ a }: Sentence, at: number): boolean {
  const verb = a.chunks[at]?.verb;
  return verb?.modal === undefined && /^(?:link|relat|tied|connect|condition)/.test(word(a, at));
}
