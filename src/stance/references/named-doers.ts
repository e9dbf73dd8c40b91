import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, hasFinite, mark, word } from '../../clause/neighbours.js';
import type { Analysis } from '../../text/analysis.js';

/**
 * "the raid claimed by Kenya", "the raid, which it blamed on Kenya", "the raid, for which Kenya took responsibility": who
 * is named as its doer in what is added behind chunk `end` to the attack in chunk `i`.
 */
export function namedDoers(a: Analysis, i: number, end: number): readonly number[] {
  if (!a.classes.hasAny(ATTACKS, word(a, i))) return [];
  const next = after(a, end);
  const open = mark(a, next) === ',' ? after(a, next) : next;
  if (a.chunks[open]?.verb?.form === 'participle') return saidOfDeed(a, open);
  const whose = word(a, open) === 'for' ? after(a, open) : open;
  if (a.chunks[whose]?.kind !== 'WR' || word(a, whose) !== 'which') return [];
  const first = after(a, whose);
  if (a.chunks[first]?.verb?.passive) return saidOfDeed(a, first);
  const subject = groupStartingAt(a, first);
  const v = after(a, subject.at(-1) ?? first);
  if (!hasFinite(a.chunks[v]) || a.chunks[v]?.verb?.negated) return [];
  if (whose === open) return /^claim/.test(word(a, v)) ? claimants(a, v, subject) : saidOfDeed(a, v);
  if (/^blam/.test(word(a, v))) return objectsOf(a, v);
  return TAKING.test(word(a, v)) && word(a, after(a, v)) === 'responsibility' ? subject : [];
}

const ATTACKS = ['attack_noun', 'strikes', 'hostile_act', 'launch_noun'] as const;
const TAKING = /^(?:claim|t[ao]k|took|accept|assum|admit)/;

/** "claimed by Kenya", "blamed on Kenya" */
function saidOfDeed(a: Analysis, v: number): readonly number[] {
  if (word(a, v) === 'claimed') return agentOf(a, v);
  if (!/^blam/.test(word(a, v))) return [];
  return complementsOf(a, v).find(({ preposition }) => preposition === 'on')?.chunks ?? [];
}

/** "which Kenya has claimed", not "which Kenya claims was staged" */
function claimants(a: Analysis, v: number, subject: readonly number[]): readonly number[] {
  return mark(a, after(a, v)) === '' ? [] : subject;
}
