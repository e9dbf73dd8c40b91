import { complementsOf } from '../../clause/complements.js';
import { before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
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

const WANTING =
  /^(?:need|require|call|believe|think|propose|suggest|recommend|want|urge|consider|hope|emphasi[sz]e|stress|lack)s?$/;

/** "In order to assist States, we need strong teams", "To help them, reforms are needed": what is wanted is to help, and nobody does yet. */
export function isAimOfWant({ a, document }: Sentence, path: readonly Step[]): boolean {
  const [cue, ...others] = path;
  const at = cue?.at ?? -1;
  if (document.speaker === undefined || a.chunks[at]?.verb?.form !== 'infinitive') return false;
  const lead = before(a, at);
  const order = a.tokens[(a.chunks[lead]?.to ?? 0) - 1]?.lower === 'order';
  const opens = (order ? before(a, lead) : lead) < 0;
  if (!opens) return false;
  const governing = others.find((step) => a.chunks[step.at]?.verb?.form === 'finite')?.at;
  const main = governing ?? a.chunks.findIndex(({ verb }, i) => i > at && verb?.form === 'finite');
  if (main < at) return false;
  const needed = a.chunks[main]?.verb?.passive === true && /^(?:needed|required)$/.test(word(a, main));
  const parted = mark(a, before(a, subjectOf(a, main).chunks[0] ?? -1)) === ',';
  return needed || (parted && WANTING.test(word(a, main)));
}

/** "an agency of the Union for assisting the victims", "a fund for helping them": what it is for. */
export function isForDoing({ a }: Sentence, path: readonly Step[]): boolean {
  const at = path[0]?.at ?? -1;
  const link = before(a, at);
  if (a.chunks[at]?.verb?.form !== 'gerund' || word(a, link) !== 'for') return false;
  let np = before(a, link);
  while (word(a, before(a, np)) === 'of' && a.chunks[before(a, before(a, np))]?.kind === 'NP')
    np = before(a, before(a, np));
  return (
    a.chunks[np]?.kind === 'NP' &&
    /^(?:agency|body|fund|mechanism|cent(?:re|er)|office|company|institution|facility|platform|instrument|tool|programme|program|modalit(?:y|ies)|framework|forum)s?$/.test(
      word(a, np),
    )
  );
}
