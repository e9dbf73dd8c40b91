import { complementsOf } from '../../clause/complements.js';
import { before, word } from '../../clause/neighbours.js';
import type { Step } from '../path.js';
import type { Sentence } from '../sentence.js';

/** "urges all to act so as to restore peace in the region" */
export function isSoAs({ a }: Sentence, path: readonly Step[]): boolean {
  const at = path[0]?.at ?? -1;
  const lead = before(a, at);
  if (a.chunks[at]?.verb?.form !== 'infinitive' || word(a, lead) !== 'as') return false;
  return (
    word(a, before(a, lead)) === 'so' && path.some((step) => /^(?:urg|call|appeal)/.test(word(a, step.at)))
  );
}

/** "we must strengthen mediation, promote values": no help to anybody. */
export function isFostered({ a }: Sentence, path: readonly Step[]): boolean {
  const [cue, verb] = path;
  if (!cue || !/^mediat/.test(word(a, cue.at)) || verb?.via !== 'object') return false;
  return (
    /^(?:strengthen|promot|foster|enhanc|encourag)/.test(word(a, verb.at)) &&
    complementsOf(a, cue.at, 1).length === 0
  );
}

/** "left open the possibility of sending troops", "is weighing the idea of it": whoever says so may yet do it. */
export function isEntertained(s: Sentence, np: number): boolean {
  return (
    /^(?:possibility|prospect|idea)$/.test(word(s.a, np)) &&
    /^(?:rais|left|leav|float|consider|weigh|discuss|explor|stud[iy]|examin|mull|entertain|envisag|suggest|held|hold|mention)/.test(
      word(s.a, verbBefore(s, np)),
    )
  );
}

function verbBefore({ a }: Sentence, np: number): number {
  const last = before(a, np);
  // "left open the possibility", "held out the prospect"
  return /^(?:open|out|up)$/.test(word(a, last)) ? before(a, last) : last;
}
