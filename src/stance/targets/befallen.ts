import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, word } from '../../clause/neighbours.js';
import { isCoded } from '../../model/stance.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { targetOf } from '../references/references.js';

/**
 * "After the quake in Mali, France sent tents", "floods struck Mali, and France sent tents", "offered its condolences to Mali and
 * stood ready to help": help goes to the state that the sentence tells something bad of.
 */
export function befallen(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  for (let i = 0; i < a.chunks.length; i++) {
    if (a.chunks[i]?.kind !== 'NP') continue;
    const found = befalls(p, i)
      .map((k) => targetOf(p.s, p.book, k, true))
      .find((r) => isState(p, r));
    if (found && !holders.some(({ code }) => code === found.code)) return found;
  }
  return undefined;
}

/** The noun phrases that tell whom it befell, where the one at `i` is a disaster, an attack or sympathy. */
function befalls(p: Place, i: number): readonly number[] {
  const { a } = p.s;
  const head = word(a, i);
  if (a.classes.has('disaster', head)) {
    const v = after(a, i);
    return [i, ...(a.chunks[v]?.verb && STRIKING.test(word(a, v)) ? objectsOf(a, v) : [])];
  }
  const links = a.classes.has('sympathy', head)
    ? WITH_WHOM
    : a.classes.has('attack_noun', head)
      ? ON_WHOM
      : undefined;
  const whom = links && complementsOf(a, i, 2).find(({ preposition }) => links.test(preposition));
  return whom?.chunks ?? [];
}

const STRIKING = /^(?:hit|hits|hitting|struck|strik|devastat|ravag|batter|rock|flatten|swept|sweep)/;
const WITH_WHOM = /^(?:to|with|for)$/;
const ON_WHOM = /^(?:in|on|against)$/;

/** Whether it is a state that is meant. */
export function isState(p: Place, { code }: Reference): boolean {
  return isCoded(code) && p.book.actor(code)?.kind === 'state';
}
