import type { Analysis } from '../text/analysis.js';
import { after, before, mark } from './neighbours.js';

/**
 * "condemned the raid and Mali the reprisals": whether the name at `np`, behind a conjunction, is the subject of a clause
 * that leaves its verb out: an object with "the" or "its" follows, and what the name would be joined to is no name that could
 * be given that object ("gave Chad and Mali a loan").
 */
export function isGapped(a: Analysis, joined: number, np: number): boolean {
  const object = a.chunks[np + 1];
  const [first, name] = [a.chunks[joined], a.chunks[np]];
  if (name?.kind !== 'NP' || object?.kind !== 'NP' || first?.kind !== 'NP') return false;
  return (
    a.tags[name.from] === 'NNP' &&
    a.tags[name.head] === 'NNP' &&
    // "the raid on Chad and Mali the reprisals": behind a preposition nobody is given anything.
    (a.tags[first.head] !== 'NNP' || a.chunks[joined - 1]?.kind === 'IN') &&
    (a.tokens[object.from]?.lower === 'the' || a.tags[object.from] === 'PRP$') &&
    object.from === name.to
  );
}

/** The subject and the object of the clause that leaves out the verb whose object at `object` ends in chunk `end`. */
export function gapBehind(a: Analysis, object: number, end: number): readonly [number, number] | undefined {
  const link = mark(a, after(a, end)) === ',' ? after(a, after(a, end)) : after(a, end);
  const np = after(a, link);
  return a.chunks[link]?.kind === 'CC' && before(a, np) === link && isGapped(a, object, np)
    ? [np, np + 1]
    : undefined;
}
