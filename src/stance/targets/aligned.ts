import { textOf } from '../../text/analysis.js';
import type { Filled, Place } from '../place.js';

/** "held an anti-Kenyan rally", "pro-Kenyan slogans": the names of the cue that "anti" or "pro" is joined to. */
export function aligned(p: Place): Filled {
  const { a, document, number } = p.s;
  const side = p.friendly ? 'pro' : 'anti';
  const references = document
    .mentions(number)
    .filter(
      ({ from }) =>
        from > p.match.from &&
        from < p.match.to &&
        a.tokens[from]?.hyphen === true &&
        a.tokens[from - 1]?.lower === side,
    )
    .map(({ code, from, to }) => ({
      code,
      text: textOf(a, from, to),
      basis: 'modifier' as const,
      agent: true,
      chunk: a.chunkOf[from] ?? p.cue,
    }));
  return { references, why: `no actor is joined to "${side}"` };
}
