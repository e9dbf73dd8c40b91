import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Sentence } from '../sentence.js';
import type { Sayer } from './in-eyes-of.js';
import { isCode, type Reference } from './reference.js';

/** '"We condemn it," Kenya and Ghana said', "said the ministers of Kenya and Ghana": `said` with all those who are quoted together. */
export function jointly({ a }: Sentence, said: Reference, sayer: Sayer): Reference {
  const i = said.chunk;
  if (i < 0) return said;
  const verb = a.chunks.findIndex((c, k) => k > i && hasFinite(c));
  const subject = verb < 0 ? [] : subjectOf(a, verb).chunks;
  const group = subject.includes(i) ? subject : groupStartingAt(a, i);
  const of = complementsOf(a, i, 1)[0];
  const text = a.classes.has('document', word(a, i)) && /^(?:by|from|of)$/.test(of?.preposition ?? '');
  const members =
    of && (text || (/^(?:of|from)$/.test(of.preposition) && /s$/.test(word(a, i)))) ? of.chunks : [];
  const joined = group.length > 1 ? group : members;
  if (joined.length < 2) return said;
  const found = joined.map(sayer).filter((reference) => reference.agent && isCode(reference));
  const [code, ...also] = new Set(found.map((reference) => reference.code));
  return code === undefined || also.length === 0 ? said : { ...said, code, also };
}
