import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { isSame } from './own-targets.js';

/** How many sentences back another state is looked for. */
const REACH = 2;
const STATE =
  /^(?:country|nation|kingdom|republic|state|government|regime|emirate|sultanate|neighbour|neighbor)$/;

/**
 * "Kenya said that Ghana had broken the truce. It called on all to condemn the country": whom the definite description
 * stands for where it cannot be whoever condemns: the one other state that the sentences before name.
 */
export function otherState(p: Place, holder: Reference, target: Reference): Reference | undefined {
  const { a, document } = p.s;
  if (document.speaker !== undefined || p.s.alone || target.basis !== 'coreference') return undefined;
  const c = a.chunks[target.chunk];
  if (!c || !/^(?:the|that|this)$/.test(a.tokens[c.from]?.lower ?? '') || !isSame(p, holder, target))
    return undefined;
  const owner = a.tokens[c.core - 2]?.lower ?? '';
  if (!STATE.test(c.core > c.from ? owner : word(a, target.chunk))) return undefined;
  const others = statesBefore(p, c.from, [holder]);
  const [other] = others;
  return other !== undefined && others.size === 1 ? { ...target, code: other } : undefined;
}

/** "Ghana was hit by a flood. Kenya sent doctors there": the state that was spoken of last, where it is not the holder's own. */
export function thereOf(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  if (p.s.alone) return undefined;
  for (let i = p.cue + 1; i < a.chunks.length; i++) {
    const c = a.chunks[i];
    if (c?.verb?.form === 'finite' || c?.kind === 'SB' || c?.kind === 'WR') return undefined;
    if (c === undefined || a.tokens[c.from]?.lower !== 'there' || a.tags[c.from] === 'EX') continue;
    const last = [...statesBefore(p, c.from, holders)].at(-1);
    return last === undefined
      ? undefined
      : { code: last, text: 'there', basis: 'coreference', agent: true, chunk: i };
  }
  return undefined;
}

/** The states that the sentences before and this one name before token `end`, in the order in which they are named last. */
function statesBefore(p: Place, end: number, but: readonly Reference[]): ReadonlySet<string> {
  const { document, number, mentions } = p.s;
  const own = new Set(but.map(({ code }) => p.book.bookedAs(code)));
  const states = new Set<string>();
  for (let k = Math.max(0, number - REACH); k <= number; k++)
    for (const mention of k === number ? mentions : document.mentions(k)) {
      const code = p.book.bookedAs(mention.code);
      if ((k === number && mention.from >= end) || own.has(code)) continue;
      if (p.book.actor(mention.code)?.kind !== 'state') continue;
      states.delete(code);
      states.add(code);
    }
  return states;
}
