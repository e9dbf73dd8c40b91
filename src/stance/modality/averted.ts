import { chunkAt, word } from '../../clause/neighbours.js';
import type { Step } from '../path.js';
import type { Sentence } from '../sentence.js';

const FIGHTING = /^(?:fight|fought|combat|counter|overcom|overcame|eradicat|eliminat|address|tackl|confront)/;
const AVERTING = /^(?:prevent|avert|avoid|deter|forestall|preempt)/;

/** "to prevent an invasion by Kenya": there has been none. */
export function isAverted(s: Sentence, path: readonly Step[]): boolean {
  const noun = chunkAt(s.a, path[0]?.at ?? -1);
  // "fight racism and the rejection of others": whoever fights it does not reject.
  if (noun?.kind === 'NP' && FIGHTING.test(word(s.a, path[1]?.at ?? -1)) && path[1]?.via === 'object')
    return /^(?:rejection|condemnation|criticism|support|denunciation)$/.test(word(s.a, path[0]?.at ?? -1));
  if (noun?.kind !== 'NP' || !AVERTING.test(word(s.a, path[1]?.at ?? -1))) return false;
  return /^(?:an?|any)$/.test(s.a.tokens[noun.from]?.lower ?? '');
}

/** "amid rumours of Kenya arming them": what is only feared or rumoured, in a form in -ing. */
export function isRumoured({ a }: Sentence, path: readonly Step[]): boolean {
  return path.some(
    ({ at, via }, k) =>
      via === 'preposition' &&
      a.chunks[path[k - 1]?.at ?? -1]?.verb?.form === 'gerund' &&
      a.classes.has('doubt', word(a, at)),
  );
}
