import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { effectsAt } from '../path.js';
import type { Place } from '../place.js';
import { GETTING } from './receiving.js';

/** Who has got what a noun says, and from whom. */
export interface Enjoyment {
  readonly by: readonly number[];
  readonly from: readonly number[];
}

/** How far behind the noun its relative clause may begin. */
const REACH = 6;

const THANKS = /^(?:gratitude|appreciation|thanks|admiration|praise|tribute)$/;

/** What one does with trust or sympathy. */
const FELT = /^(?:have|has|had|feel|feels|felt|plac|put|repos|hold|held|owe|owed|attach)/;

/**
 * "the support that Kenya has received from Japan", "the solidarity which we enjoy from all": the relative clause says
 * whose it is and whom it reaches. `undefined` where no such clause follows the noun of the cue.
 */
export function enjoyedFrom(p: Place): Enjoyment | undefined {
  const { a } = p.s;
  if (p.match.rule.match !== 'noun') return undefined;
  for (let k = after(a, p.cue); k < a.chunks.length && k <= p.cue + REACH; k++) {
    const c = a.chunks[k];
    if (c?.kind === 'MK' || c?.verb) return undefined;
    // "its gratitude for the support that it has received": of the support.
    if (word(a, k) === 'for' && THANKS.test(word(a, p.cue))) return undefined;
    const opens = (c?.kind === 'SB' && word(a, k) === 'that') || (c?.kind === 'WR' && word(a, k) === 'which');
    const subject = opens ? after(a, k) : k;
    if (!opens && a.tags[c?.from ?? -1] !== 'PRP') continue;
    const v = a.chunks.findIndex((x, i) => i > subject && x.verb?.form === 'finite');
    if (v < 0 || a.chunks[v]?.verb?.negated) return undefined;
    const by = subjectOf(a, v).chunks;
    // "the support that Japan has rendered to Kenya"; thanks for it are told already.
    if (
      /^(?:object|subject)$/.test(p.path[1]?.via ?? '') &&
      a.classes.has('give_verbs', word(a, v)) &&
      !GETTING.test(word(a, v)) &&
      by.includes(subject) &&
      a.chunks[v]?.verb?.passive !== true
    )
      return {
        by: complementsOf(a, v, 1).find(({ preposition }) => preposition === 'to')?.chunks ?? objectsOf(a, v),
        from: by,
      };
    // "the trust that we have in Kenya"
    const felt = complementsOf(a, v, 2).find((x) => p.match.rule.frame.targets.includes(x.preposition));
    if (felt && by.includes(subject) && FELT.test(word(a, v))) return { by: felt.chunks, from: by };
    if (effectsAt(p.s, v, 'receive').length === 0) return undefined;
    // "we appreciate the support that we have received from Japan": thanks, which are told as such.
    const step = p.path[1];
    const thanked = step?.via === 'object' && a.classes.has('appreciate', word(a, step.at));
    if (thanked && p.match.rule.stance === 'support') return undefined;
    const from = complementsOf(a, v).find(({ preposition }) => preposition === 'from');
    return from && by.includes(subject) ? { by, from: from.chunks } : undefined;
  }
  return undefined;
}
