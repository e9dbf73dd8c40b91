import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { relativeBefore } from '../../clause/relative-clause.js';
import { subjectOf } from '../../clause/subject.js';
import type { Analysis } from '../../text/analysis.js';
import type { Sentence } from '../sentence.js';

/** Whether what follows the verb is a clause: "said that", "said Russia had". */
export function opensClause(s: Sentence, v: number): boolean {
  const { a } = s;
  const next = after(a, v);
  const c = a.chunks[next];
  if (c?.kind === 'SB' || mark(a, next) === ',' || mark(a, next) === ':' || a.chunks[v + 1]?.kind === 'QU')
    return true;
  // "said after the meeting that", "said in a statement carried by the agency the raid was"
  if (c?.kind === 'IN' || c?.kind === 'LK') return opensBehind(a, next, v);
  // "which Kenya says is illegal"
  const subject = c?.verb?.form === 'finite' ? subjectOf(a, v).chunks[0] : undefined;
  if (subject !== undefined) return a.chunks[before(a, subject)]?.kind === 'WR';
  // "made clear the raid was"
  if (c?.kind === 'ADJ') return beginsClause(a, after(a, next));
  if (c?.kind !== 'NP') return false;
  const last = groupStartingAt(a, next).at(-1) ?? next;
  const subordinate = isSubordinate(s, v);
  for (let k = last + 1; k < a.chunks.length && k < last + 10; k++) {
    // "As Mali ordered its troops home, the envoys condemned": the comma ends the clause.
    if (subordinate && mark(a, k) === ',') return false;
    // "many have cited the causes of the war, which shames us": in a speech its speaker goes on.
    if (
      s.document.speaker !== undefined &&
      relativeBefore(a, k) >= 0 &&
      mark(a, before(a, relativeBefore(a, k))) === ','
    )
      continue;
    // "derailed the process and sabotaged it": a second verb of the same subject.
    if (a.chunks[k]?.verb?.form === 'finite') return a.chunks[before(a, k)]?.kind !== 'CC';
    if (mark(a, k) === ';') return false;
  }
  return false;
}

/** "when Mali ordered", "as Mali urged": whether a conjunction of time opens the clause of the verb at `v`. */
function isSubordinate({ a }: Sentence, v: number): boolean {
  const subject = subjectOf(a, v).chunks[0];
  return (
    subject !== undefined &&
    /^(?:as|while|when|after|before|since|because)$/.test(word(a, before(a, subject)))
  );
}

/** How far behind a verb that reports, over where and when it is said, its clause may open. */
const REACH = 14;

/** Whether a clause opens behind the phrases from chunk `from`, which say where and when the verb at `v` is said. */
function opensBehind(a: Analysis, from: number, v: number): boolean {
  for (let k = from; k < a.chunks.length && k < from + REACH; k++) {
    const c = a.chunks[k];
    if (c?.kind === 'SB') return true;
    if (c?.kind === 'CC' || c?.kind === 'WR' || mark(a, k) !== '') return false;
    if (c?.verb?.form !== 'finite') continue;
    const subject = subjectOf(a, k).chunks[0];
    return subject !== undefined && subject > v && relativeBefore(a, v) < 0;
  }
  return false;
}

/** Whether a clause begins at chunk `i`: with "that", or with a subject that its verb follows. */
function beginsClause(a: Analysis, i: number): boolean {
  if (a.chunks[i]?.kind !== 'NP') return a.chunks[i]?.kind === 'SB';
  const last = groupStartingAt(a, i).at(-1) ?? i;
  const end = complementsOf(a, last).at(-1)?.chunks.at(-1) ?? last;
  return a.chunks[after(a, end)]?.verb?.form === 'finite';
}
