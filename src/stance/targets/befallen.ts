import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, word } from '../../clause/neighbours.js';
import { isCoded } from '../../model/stance.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { targetOf } from '../references/references.js';
import { STRUCK } from '../references/stricken.js';

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

/** "When Chad was hit by floods, Kenya offered help", "As Mali faced famine, we promised aid": the state that the clause before tells something bad of. */
export function strickenBefore(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  for (let i = 0; i < p.cue; i++) {
    if (!/^(?:SB|LK)$/.test(a.chunks[i]?.kind ?? '') || !WHEN.test(word(a, i))) continue;
    const np = after(a, i);
    const v = after(a, complementsOf(a, np).at(-1)?.chunks.at(-1) ?? np);
    if (a.chunks[np]?.kind !== 'NP' || v >= p.cue || !isInTrouble(p, v)) continue;
    const found = targetOf(p.s, p.book, np, true);
    if (isState(p, found) && !holders.some(({ code }) => code === found.code)) return found;
  }
  return undefined;
}

/** "was hit", "was nearly toppled", "faced famine" */
function isInTrouble({ s: { a } }: Place, v: number): boolean {
  const verb = a.chunks[v]?.verb;
  if (verb?.form !== 'finite' || verb.negated || verb.modal !== undefined) return false;
  if (!verb.passive) return FACING.test(word(a, v));
  return a.classes.has('hostile', word(a, v)) || STRUCK.test(word(a, v)) || ISOLATED.test(word(a, v));
}

const WHEN = /^(?:when|whenever|as|after|while|since|because|once)$/;
const FACING = /^(?:fac|suffer|struggl|reel|teeter|plead|beg(?:s|ged|an)?$|needed|grappl|collaps)/;
const ISOLATED =
  /^(?:isolat|batter|pummel|pound|rocked|racked|ravag|plung|cripple|overrun|overthrown|overwhelm|threaten|shun|sanction|ostraci[sz]|cut$|torn$|shaken|gripped|engulf)/;

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
