import type { Analysis } from '../text/analysis.js';
import { complementsOf } from './complements.js';
import { objectsOf } from './direct-objects.js';
import { after, before, word } from './neighbours.js';

/** The finite verb behind the noun phrase at `i` and its complements, or -1. */
export function verbBehind(a: Analysis, i: number): number {
  let end = behindComplements(a, i);
  // "a resolution condemning the raid and praising Kenya was vetoed"
  const isText = a.classes.has('document', word(a, i));
  while (isText && a.chunks[end]?.verb?.form === 'gerund') {
    const next = behindComplements(a, objectsOf(a, end).at(-1) ?? end);
    end = a.chunks[next]?.kind === 'CC' ? after(a, next) : next;
  }
  return a.chunks[end]?.verb?.form === 'finite' ? end : -1;
}

function behindComplements(a: Analysis, i: number): number {
  return after(a, complementsOf(a, i).at(-1)?.chunks.at(-1) ?? i);
}

/** "responded to the appeal from Mali with a pledge": the verb of answering whose "with" stands at chunk `link`, past what is answered, or -1. */
export function respondingBefore(a: Analysis, link: number): number {
  let i = before(a, link);
  while (/^(?:NP|IN|TM|CC|LK)$/.test(a.chunks[i]?.kind ?? '')) i = before(a, i);
  const near = before(a, link) === i;
  return a.chunks[i]?.kind === 'VP' && !near && /^(?:respond|react|repl(?:y|ied|ies))/.test(word(a, i))
    ? i
    : -1;
}
