import { whatIsDone } from '../../clause/free-relative.js';
import { before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { isCorrection } from '../modality/negation.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { extraposed } from './extraposed.js';
import { actBefore } from './relative-acts.js';
import { asTargets } from './target-phrases.js';

/** "a blockade that is a violation", "what Kenya is doing is a crime": whom or what the noun is said of. */
export function predicateNounSubject(p: Place): Filled {
  const { a } = p.s;
  // "is one of the worst crimes", "is a form of blackmail"
  const of = before(a, p.cue);
  const kind = word(a, of) === 'of' && /^(?:one|form|act|kind|sort|case)$/.test(word(a, before(a, of)));
  const one = kind ? before(a, of) : p.cue;
  const lead = before(a, one);
  const c = a.chunks[lead];
  // "apartheid, a crime against humanity"
  const first = a.tokens[a.chunks[one]?.from ?? -1]?.lower ?? '';
  if (!p.friendly && mark(a, lead) === ',' && /^(?:an?|one)$/.test(first) && p.s.document.speaker)
    return isList(p, before(a, lead)) ? NOTHING_THERE : asTargets(p, [before(a, lead)]);
  if (!c?.verb?.copula && !/^(?:constitute|represent|remain|becom|became)/.test(word(a, lead)))
    return NOTHING_THERE;
  // "is not a betrayal", but "is not just a crime"
  if (c?.verb?.negated && !isCorrection(p.s, lead)) return NOTHING_THERE;
  // "is no threat"
  if (a.tokens[a.chunks[p.cue]?.from ?? -1]?.lower === 'no') return NOTHING_THERE;
  const done = p.friendly ? [] : whatIsDone(a, lead);
  return asTargets(p, done.length > 0 ? done : extraposed(p, actBefore(p, lead, subjectOf(a, lead))));
}

/** "a breach of the law, an insult and a crime": one of several that something is called. */
function isList(p: Place, np: number): boolean {
  const { a } = p.s;
  const c = a.chunks[np];
  if (c?.kind !== 'NP') return true;
  const of = before(a, np);
  const head = word(a, of) === 'of' ? before(a, of) : np;
  return /^(?:an?|one)$/.test(a.tokens[a.chunks[head]?.from ?? -1]?.lower ?? '');
}
