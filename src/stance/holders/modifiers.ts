import { textOf } from '../../text/analysis.js';
import type { Filled, Place } from '../place.js';

/** "Russian-backed rebels": whoever is joined to the word by the hyphen. */
export function modifierHolder(p: Place): Filled {
  const t = p.match.from - 1;
  const mention = p.s.mentionOf[t];
  if (mention) {
    // "French- and Kenyan-backed groups"
    const joined = /^(?:and|or)$/.test(p.s.a.tokens[mention.from - 1]?.lower ?? '') ? mention.from - 2 : -1;
    const dash = /^[-–]$/.test(p.s.a.tokens[joined]?.text ?? '');
    // "the French and Kenyan-backed groups": in one noun phrase
    const one = joined >= 0 && p.s.a.chunkOf[joined] === p.cue;
    const other = p.s.mentionOf[dash ? joined - 1 : one ? joined : -1];
    return {
      references: [...(other ? [other] : []), mention].map(({ code, from, to }) => ({
        code,
        text: textOf(p.s.a, from, to),
        basis: 'modifier' as const,
        agent: true,
        chunk: p.cue,
      })),
    };
  }
  return stateJoined(p, t) ?? { references: [], why: 'no actor is joined to it' };
}

/** How many sentences back "government-backed" looks for its state. */
const STATE_REACH = 2;

/** "in Iraq, state-backed militias": the state named last before. */
function stateJoined(p: Place, t: number): Filled | undefined {
  const { document, number, alone, mentions } = p.s;
  if (!/^(?:state|government|regime|army|military)$/.test(p.s.a.tokens[t]?.lower ?? '')) return undefined;
  // "state-backed research" is no band of fighters.
  const head = p.s.a.tokens[p.s.a.chunks[p.cue]?.head ?? -1]?.lower ?? '';
  if (!p.s.a.classes.hasAny(['armed_band', 'stateless'], head) || /^groups?$/.test(head)) return undefined;
  for (let k = number; k >= 0 && k >= number - STATE_REACH && !(alone && k < number); k--) {
    const named = (k === number ? mentions.filter((m) => m.to <= t) : document.mentions(k)).findLast(
      ({ code }) => p.book.actor(code)?.kind === 'state',
    );
    if (!named) continue;
    const text = textOf(p.s.a, t, t + 1);
    return { references: [{ code: named.code, text, basis: 'coreference', agent: true, chunk: p.cue }] };
  }
  return undefined;
}
