import { OTHER_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';

/** "(Opinion, 4 January)": a letter answers what was printed. */
const ANSWERED =
  /\((?:Opinion|Letters?|Editorial|Leader|Leading\s+article|Comment|Report|Journal)(?:,\s+\d|\))/;

/** Whether it is a letter or a column whose author has no name here: it speaks of "us" outside of what it quotes, or answers what was printed. */
function isOwnWords({ s: { a, document } }: Place): boolean {
  return (
    a.tokens.some(
      ({ text, start }) => /^(?:[Ww]e|us|[Oo]ur)$/.test(text) && document.quotationAt(start) === undefined,
    ) || ANSWERED.test(document.text.slice(a.span.start, a.span.end))
  );
}

/** Whose voice a sentence is where no record says who speaks and nobody is reported: its author's, if it has one that shows. */
export function authorOf(p: Place): Filled {
  // "Our silence makes us complicit": whoever writes so speaks.
  if (isOwnWords(p))
    return { references: [{ code: OTHER_ACTOR, text: '', basis: 'unknown', agent: true, chunk: -1 }] };
  return {
    references: [],
    why: 'nobody is said to speak: the record has no speaker and the sentence reports nobody',
  };
}
