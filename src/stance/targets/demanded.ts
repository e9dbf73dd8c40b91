import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { isCoded, NO_ACTOR } from '../../model/stance.js';
import { effectsAt } from '../path.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { targetOf } from '../references/references.js';

/**
 * "condemned the raids and urged Chad to stop them", "criticised the arrests and called on Chad to free them": who is told to
 * undo what is condemned has done it, and whoever is blamed for it.
 */
export function demandedOf(
  p: Place,
  holders: readonly Reference[],
  targets: readonly Reference[],
): Reference | undefined {
  const { a } = p.s;
  const [target] = targets;
  if (p.match.rule.stance !== 'condemnation' || targets.length !== 1 || target?.code !== NO_ACTOR)
    return undefined;
  if (target.chunk < p.cue || a.chunks[target.chunk]?.kind !== 'NP') return undefined;
  const blamed = blamedFor(p, target.chunk);
  if (blamed !== undefined) return { ...targetOf(p.s, p.book, blamed, false), basis: 'coreference' };
  for (let v = target.chunk + 1; v < a.chunks.length; v++) {
    if (a.chunks[v]?.kind !== 'VP' || !(undoes(p, target.chunk, v) || mends(p, target.chunk, v))) continue;
    const doers = subjectOf(a, v).chunks;
    const doer =
      doers.length === 1 && isToldTo(p, target.chunk, v)
        ? targetOf(p.s, p.book, doers[0] ?? -1, true)
        : undefined;
    if (!doer || !isCoded(doer.code) || holders.some(({ code }) => code === doer.code)) return undefined;
    // "called on the Union to stop the killings": an organisation is asked to see to it.
    const own = p.book.actor(doer.code)?.kind !== 'organisation' || a.classes.has('repealing', word(a, v));
    return own ? { ...doer, basis: 'coreference' } : undefined;
  }
  return undefined;
}

/** "condemned the raid, blaming Chad", "condemned the raid and blamed it on Chad": who is blamed for what the noun phrase at `np` names. */
function blamedFor({ s: { a }, cue }: Place, np: number): number | undefined {
  if (!a.classes.hasAny(['attack_noun', 'strikes', 'hostile_act'], word(a, np))) return undefined;
  const last = complementsOf(a, np).at(-1)?.chunks.at(-1) ?? np;
  const link = after(a, last);
  const joined = a.chunks[link]?.kind === 'CC' && hasFinite(a.chunks[cue]);
  const v = joined || mark(a, link) === ',' ? after(a, link) : -1;
  const verb = a.chunks[v]?.verb;
  if (!/^blam/.test(word(a, v)) || verb?.negated || verb?.form !== (joined ? 'finite' : 'gerund'))
    return undefined;
  const [object, ...others] = objectsOf(a, v);
  if (object === undefined || others.length > 0) return undefined;
  const links = complementsOf(a, object);
  // "blaming Chad for its silence": not for the deed itself.
  const reason = links.find(({ preposition }) => preposition === 'for')?.chunks[0];
  if (reason !== undefined && !/^(?:it|them)$/.test(word(a, reason))) return undefined;
  const it = /^(?:it|them)$/.test(word(a, object));
  return it ? links.find(({ preposition }) => preposition === 'on')?.chunks[0] : object;
}

/** Whether the verb at `v` undoes what the noun phrase at `np` names: it has "it" or the same noun, or those for its object whom the deed holds. */
function undoes(p: Place, np: number, v: number): boolean {
  const { a } = p.s;
  const deed = word(a, np);
  const object = objectsOf(a, v)[0] ?? after(a, v);
  if (a.classes.has('freeing', word(a, v))) return a.classes.has('confinement', deed);
  if (!a.classes.hasAny(['undoing', 'repealing'], word(a, v))) return false;
  const plural = a.tags[a.chunks[np]?.head ?? -1] === 'NNS';
  const thing = word(a, object);
  return thing === deed || thing === (plural ? 'them' : 'it') || (plural && thing === 'these');
}

/** "condemned those acts and urged Chad to return to the talks": whether whoever does what the verb at `v` says did what is pointed at. */
function mends({ s: { a } }: Place, np: number, v: number): boolean {
  const pointing = /^(?:this|that|these|those|such)$/.test(a.tokens[a.chunks[np]?.from ?? -1]?.lower ?? '');
  const deed = word(a, np);
  if (!a.classes.has('mending', word(a, v))) return false;
  return (pointing && DEED.test(deed)) || a.classes.has('launch_noun', deed);
}

const DEED = /^(?:act|action|step|measure|move|provocation|behaviou?r|conduct|policy|policies)s?$/;

/** Whether a word of asking or demanding stands between the deed and what shall be done. */
function isToldTo(p: Place, np: number, v: number): boolean {
  for (let k = np + 1; k < v; k++) if (effectsAt(p.s, k, 'urge').length > 0) return true;
  return false;
}
