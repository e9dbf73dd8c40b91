import { agentOf } from '../../clause/by-phrase.js';
import { isClauseSubject } from '../../clause/clause-subject.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { textOf } from '../../text/analysis.js';
import { type Filled, NOTHING_THERE, nobody, type Place } from '../place.js';

const VERDICT =
  /^(?:condemn|denounc|deplor|decr(?:y|ie)|critici[sz]|defend|slam|ridicul|welcom|applaud|prais)/;
const PRAISE = /^(?:welcom|applaud|prais)/;
const HAPPENING = /^(?:happen|occur|transpir|unfold|befell|befall)/;

/** "condemned arming the rebels", "condemned what happened there": what is done, by nobody in particular. */
export function deedAsObject(p: Place): Filled | undefined {
  const { a } = p.s;
  const next = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  const c = a.chunks[next];
  if (!c || p.match.rule.stance === 'assist' || !VERDICT.test(word(a, p.cue))) return undefined;
  const doing = c.verb?.form === 'gerund' && !PRAISE.test(word(a, p.cue));
  const end = doing ? c.to : happeningEnd(p, next);
  return end < 0 ? undefined : { references: [{ ...nobody(p), text: textOf(a, c.from, end), chunk: next }] };
}

/** "what happened", "what has been done to them": where the verb behind "what" ends, if nobody is said to do it; or -1. */
function happeningEnd({ s: { a } }: Place, what: number): number {
  const v = after(a, what);
  const c = a.chunks[v];
  if (a.chunks[what]?.kind !== 'WR' || word(a, what) !== 'what' || c?.verb?.form !== 'finite') return -1;
  const takes = /^(?:tak|took)/.test(word(a, v)) && word(a, after(a, v)) === 'place';
  const done = c.verb.passive && agentOf(a, v).length === 0;
  return HAPPENING.test(word(a, v)) || takes || done ? c.to : -1;
}

/** "Attacking Mali is unacceptable": what it would be to do, and not whom it is done to; nothing for another subject. */
export function deedAsSubject(p: Place, subjects: readonly number[]): Filled | undefined {
  const { a } = p.s;
  const first = groupEndingAt(a, subjects[0] ?? -1)[0] ?? -1;
  const doing = before(a, first);
  const c = a.chunks[doing];
  // "said bombing Kenya was illegal", "said that bombing it was"
  const lead = a.chunks[before(a, doing)];
  const said = hasFinite(lead) || lead?.kind === 'SB' ? previousVerb(a, doing, hasFinite) : -1;
  if (c?.verb?.form !== 'gerund' || !isClauseSubject(a, doing, said)) return undefined;
  // "isolating Kenya would be unwise": no more than what it would be.
  if (!p.friendly && a.chunks[p.path[1]?.at ?? -1]?.verb?.modal === 'would') return NOTHING_THERE;
  return { references: [{ ...nobody(p), text: textOf(a, c.from, c.to), chunk: doing }] };
}
