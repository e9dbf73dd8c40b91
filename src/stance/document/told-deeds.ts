import type { ActorBook } from '../../actors/actor-book.js';
import { agentOf } from '../../clause/by-phrase.js';
import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { holderOf, targetOf } from '../references/references.js';
import type { Sentence } from '../sentence.js';

/** Something that a sentence says that somebody does. */
export interface Deed {
  /** The verb as written, in lower case. */
  readonly verb: string;
  readonly codes: readonly string[];
  readonly text: string;
  /** The pronoun that does it, where only the sentences before say who that is. */
  readonly pronoun?: string;
}

const NOT_A_DEED =
  /^(?:is|are|was|were|be|been|has|have|had|seem|appear|remain|become|became|face|suffer|receive|need|deserve|want|hope|fear|know|knew|believe|think|feel|live|stand|say|said|tell|told|note|report|add|warn|see|saw|meet|met)(?:e?s|e?d)?$/;

/** Who does what, clause by clause: for "the attack", "this decision" in the sentences after it. */
export function deedsIn(s: Sentence, book: ActorBook): Deed[] {
  const { a } = s;
  const deeds: Deed[] = [];
  for (let v = 0; v < a.chunks.length; v++) {
    const verb = a.chunks[v]?.verb;
    if (verb?.form !== 'finite' || verb.copula || verb.negated) continue;
    const lower = word(a, v);
    if (NOT_A_DEED.test(lower)) continue;
    const doers = verb.passive ? agentOf(a, v) : subjectOf(a, v).chunks;
    const references = doers.map((i) => {
      const holder = holderOf(s, book, i);
      return holder.agent ? holder : targetOf(s, book, i, false);
    });
    const codes = [...new Set(references.flatMap(({ code, also }) => [code, ...(also ?? [])]))].filter(
      (code) => code !== NO_ACTOR,
    );
    if (codes.length === 1 && codes[0] === OTHER_ACTOR && isUnknown(s, doers)) {
      const pronoun = word(a, doers[0] ?? -1);
      if (/^(?:s?he|they|it)$/.test(pronoun)) deeds.push({ verb: lower, codes: [], text: pronoun, pronoun });
      continue;
    }
    if (codes.length === 0) continue;
    deeds.push({ verb: lower, codes, text: references[0]?.text ?? '' });
  }
  return deeds;
}

/** A pronoun that nothing in its sentence explains. */
function isUnknown(s: Sentence, doers: readonly number[]): boolean {
  return doers.every((i) => s.a.tags[s.a.chunks[i]?.from ?? 0] === 'PRP');
}
