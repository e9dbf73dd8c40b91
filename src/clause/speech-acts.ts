import type { Analysis } from '../text/analysis.js';
import { REPORTING } from '../text/tagging/function-words.js';
import { SPEECH_ACTS } from '../text/tagging/verb-classes.js';
import { after, before, hasFinite, mark, word } from './neighbours.js';

/**
 * "we note that he left, and commend Chad": the verb that has "we" or "I" as its subject, whose second verb the one at
 * chunk `v` is, whatever clause stands between; -1 for any other verb.
 */
export function firstSaid(a: Analysis, v: number): number {
  const c = a.chunks[v];
  const joint = before(a, v);
  if (a.tags[c?.head ?? -1] !== 'VBP' || !SPEECH_ACTS.has(a.tokens[c?.head ?? -1]?.lower ?? '')) return -1;
  if (a.chunks[joint]?.kind !== 'CC' || mark(a, before(a, joint)) !== ',') return -1;
  for (let k = joint - 1; k > 0; k--) {
    if (mark(a, k) === ';') return -1;
    if (hasFinite(a.chunks[k]) && /^(?:i|we)$/.test(word(a, before(a, k)))) return k;
  }
  return -1;
}

/** "said that Chad had closed it and accused it": whether the verb at `v` judges whoever a reported clause says did what the verb at `done` tells. */
export function judgesDoer(a: Analysis, v: number, done: number): boolean {
  const verb = a.chunks[v]?.verb;
  if (!verb?.past || verb.modal !== undefined || !a.classes.has('verdict_verb', word(a, v))) return false;
  if (!/^(?:it|him|her|them)$/.test(word(a, after(a, v)))) return false;
  if (a.classes.hasAny(['speaking', 'verdict_verb'], word(a, done))) return false;
  for (let k = done - 1; k > 0; k--) {
    if (mark(a, k) === ';') return false;
    if (hasFinite(a.chunks[k])) return REPORTING.has(word(a, k)) && a.chunks[k]?.verb?.past === true;
  }
  return false;
}

/** Whether the verb at `i` is a simple past or perfect, without a modal. */
export function isPast(a: Analysis, i: number): boolean {
  const verb = a.chunks[i]?.verb;
  return verb?.past === true && verb.modal === undefined;
}
