import { before, word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';

/** "(Opinion, 4 January)", "your editorial": a letter answers what was printed. */
const ANSWERED =
  /\((?:Opinion|Letters?|Editorial|Leader|Leading\s+article|Comment|Report|Journal)(?:,\s+\d|\))|\b[Yy]our\s+(?:editorial|leader|article|report|reporting|correspondent|columnist|coverage)\b|\bYou\s+are\s+(?:right|wrong)\s+to\b/;

/** What no reporter says in his own name. */
const OUTRAGE =
  /^(?:shameful|disgraceful|sickening|disgusting|outrageous|unforgivable|inexcusable|despicable|obscene|unconscionable|appalling|scandalous|complicit|disgrace|travesty)$/;

/** "It is a disgrace that": what is so now, and nobody is quoted with it. */
function isOutraged({ cue, match, s: { a, document } }: Place): boolean {
  if (!a.tokens.slice(match.from, match.to).some(({ lower }) => OUTRAGE.test(lower))) return false;
  let v = before(a, cue);
  if (/^(?:therefore|also|thus|simply|truly|morally)$/.test(word(a, v))) v = before(a, v);
  const verb = a.chunks[cue]?.verb?.copula ? a.chunks[cue]?.verb : a.chunks[v]?.verb;
  const now = verb?.copula === true && verb.form === 'finite' && !verb.past && verb.modal === undefined;
  return now && document.quotationAt(a.tokens[match.from]?.start ?? -1) === undefined;
}

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
  if (isOwnWords(p) || isOutraged(p))
    return { references: [{ code: OTHER_ACTOR, text: '', basis: 'unknown', agent: true, chunk: -1 }] };
  return {
    references: [],
    why: 'nobody is said to speak: the record has no speaker and the sentence reports nobody',
  };
}
