import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { predicateSubject, subjectOf } from '../../clause/subject.js';
import { respondingBefore } from '../../clause/verb-behind.js';
import { countsOn } from '../infinitive-leads.js';
import { effectsAt } from '../path.js';
import type { Place } from '../place.js';

/** "won the approval of Kenya": whose it is. */
export const GETTING = /^(?:recei|w[io]n|gain|get|got|earn|obtain|secur|enjoy|clinch)/;

/** The verb whose subject gets what the noun says: "received support", "faces criticism". */
export function receiving(p: Place): number | undefined {
  // "counts on the support of": the verb stands behind a preposition.
  let [, first, second] = p.path;
  // "faced a barrage of criticism"
  const passing =
    second !== undefined && word(p.s.a, first?.at ?? -1) === 'of' && p.path[3]?.via === 'object';
  // "received the first tranche of a loan"
  const part = p.s.a.classes.has('portion', word(p.s.a, second?.at ?? -1));
  if (passing && (part || effectsAt(p.s, second?.at ?? -1, 'carry').length > 0))
    [first, second] = p.path.slice(3);
  // "has been the target of criticism": of whom it is said.
  const got = passing && effectsAt(p.s, second?.at ?? -1, 'receive').length > 0;
  const linked =
    p.s.a.chunks[p.path[3]?.at ?? -1]?.verb?.copula ||
    /^(?:becom|becam|remain)/.test(word(p.s.a, p.path[3]?.at ?? -1));
  if (got && linked) return p.path[3]?.at;
  const step = first?.via === 'preposition' && p.s.a.chunks[first.at]?.kind === 'IN' ? second : first;
  if (step?.via !== 'object' && step?.via !== 'preposition') return undefined;
  // "responded to the appeal with a pledge": what is answered with is one's own.
  if (word(p.s.a, first?.at ?? -1) === 'with' && respondingBefore(p.s.a, first?.at ?? -1) >= 0)
    return undefined;
  const complements = complementsOf(p.s.a, p.cue);
  // "rejected Kenya's accusations": whoever rejects them is accused.
  const rebuts =
    step.via === 'object' &&
    p.match.rule.stance === 'condemnation' &&
    p.s.a.classes.has('rebutting', word(p.s.a, step.at)) &&
    // "rejected its condemnation of the coup"; "denied accusations by Chad of war crimes": of what, and not whom.
    !complements.some(
      ({ preposition }, k) =>
        /^(?:over|about|against)$/.test(preposition) ||
        (preposition === 'of' && !(k > 0 && complements[0]?.preposition === 'by')),
    );
  if (rebuts) return step.at;
  // "was denied the support of Japan", "was given Japan's backing": whoever is given it.
  const passive = p.s.a.chunks[step.at]?.verb?.passive === true && step.via === 'object';
  if (
    passive &&
    p.match.rule.stance !== 'condemnation' &&
    p.s.a.classes.has('ditransitive', word(p.s.a, step.at))
  )
    return step.at;
  if (effectsAt(p.s, step.at, 'receive').length === 0) return countsOn(p.s, step.at) ? step.at : undefined;
  if (effectsAt(p.s, step.at, 'carry').length === 0) return step.at;
  // "has the support of Japan" receives it, "has praise for Japan" gives it.
  const c = p.s.a.chunks[p.cue];
  // "has our full support", "has Kenya's support", "has Kenyan support"
  const own =
    c !== undefined &&
    (c.core > c.from ||
      /^(?:our|my)$/.test(p.s.a.tokens[c.from]?.lower ?? '') ||
      // "said that Chad had its support": of whoever says so.
      (p.s.a.tags[c.from] === 'PRP$' && isSaid(p)) ||
      p.s.mentionOf.slice(c.core, p.match.from).some((mention) => mention !== undefined));
  const given = own || complements.some(({ preposition }) => /^(?:from|by)$/.test(preposition));
  // "has confidence in the wisdom of all": what follows another preposition is not theirs.
  const of = complements[0]?.preposition === 'of';
  return given || (of && !p.match.rule.frame.targets.includes('of')) ? step.at : undefined;
}

/** Who gets it at `at`, which `receiving` found: "received support", "can be sure of our support". */
export function receiversOf({ s: { a } }: Place, at: number): readonly number[] {
  return (a.chunks[at]?.kind === 'ADJ' ? predicateSubject(a, at) : subjectOf(a, at)).chunks;
}

/** Whether somebody is said to say it. */
function isSaid({ s, path }: Place): boolean {
  return path.some(({ at, via }) => via === 'clause' && effectsAt(s, at, 'report').length > 0);
}

/** "drew criticism of Kenya" is against it, "drew the criticism of Kenya" comes from it. */
export function isAgainst({ cue, match, s: { a } }: Place): boolean {
  const first = a.tokens[a.chunks[cue]?.from ?? -1]?.lower ?? '';
  return match.rule.frame.targets.includes('of') && !/^(?:the|this)$/.test(first);
}
