import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import { isCode } from '../references/reference.js';
import type { Condition } from './condition.js';

/** "Chad needs our support": an actor is said to need it. */
export const needing: Condition = (p, targets) => {
  if (!p.s.document.speaker) return 'the record has no speaker';
  if (p.s.a.chunks[p.cue]?.verb?.negated) return 'it is not so';
  // "needs to be better placed to help others"
  if (p.match.rule.stance === 'assist' && p.s.a.chunks[p.s.a.chunkOf[p.match.to - 1] ?? p.cue]?.kind !== 'NP')
    return 'it is to help others';
  // "countries such as mine need help": asked for oneself.
  if (p.s.a.tokens.some(({ lower }) => /^(?:mine|ours)$/.test(lower))) return 'it is asked for oneself';
  // "help countries that need assistance", "a nation requiring assistance"
  if (subjectOf(p.s.a, p.cue).path === 'relative' || p.s.a.chunks[p.cue]?.verb?.form === 'gerund')
    return 'it only says who is meant';
  // "deserves praise for its support of Kenya": what it has done.
  const end = p.s.a.chunkOf[p.match.to - 1] ?? p.cue;
  const done = p.s.a.chunks.some(({ kind }, i) => kind === 'IN' && i > p.cue && i < end);
  if (p.match.rule.stance === 'support' && done) return 'it is what was done';
  // "such a call deserves the support of all": a cause does, too.
  if (/^(?:deserv|merit)/.test(word(p.s.a, p.cue)) && targets.references.length > 0) return undefined;
  return targets.references.some((r) => isCode(r) || (r.code === OTHER_ACTOR && r.agent))
    ? undefined
    : 'nobody is said to need it';
};
