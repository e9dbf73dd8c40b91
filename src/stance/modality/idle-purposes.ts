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
