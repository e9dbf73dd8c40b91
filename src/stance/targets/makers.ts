import { agentOf } from '../../clause/by-phrase.js';
import { before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { FORUM, isCode } from '../references/reference.js';
import { targetOf } from '../references/references.js';
import { asTargets } from './target-phrases.js';

const ENDING = /^(?:lift|end|stop|cease|remove|put|terminate|abandon|halt|abolish|impose|maintain)$/;

/** What nobody but whoever imposes it can end. */
const LIFTED = /^(?:blockades?|embargo(?:es)?|sanctions|siege|occupation|measures?)$/;

/** "Kenya must lift the unjust blockade": whoever can put an end to it. */
export function ender(p: Place): Filled {
  const { a } = p.s;
  const step = p.path.find((item) => a.chunks[item.at]?.kind === 'VP');
  if (!step || !ENDING.test(word(a, step.at))) return continuer(p);
  const filled = asTargets(p, subjectOf(a, step.at).chunks);
  // "Kenya must end the brutal treatment of prisoners": a state that has to; others may end what is not theirs.
  const theirs =
    LIFTED.test(word(a, p.cue)) ||
    (/^(?:must|should|ought)$/.test(a.chunks[step.at]?.verb?.modal ?? '') &&
      filled.references.every((r) => p.book.actor(r.code)?.kind === 'state' && r.basis !== 'speaker'));
  return theirs && filled.references.some(isCode) ? filled : NOTHING_THERE;
}

/** "Kenya continues the aggression", "persists in brutal attacks": whoever does what the noun names. */
export function maker(p: Place): Filled {
  const { a } = p.s;
  const [, first, second] = p.path;
  const step = first?.via === 'preposition' && a.chunks[first.at]?.kind === 'IN' ? second : first;
  const verb = a.chunks[step?.at ?? -1]?.verb;
  if (!step || !verb || verb.negated) return NOTHING_THERE;
  if (first?.via !== 'object' && first?.via !== 'preposition') return NOTHING_THERE;
  const ends = OWN_ENDING.test(word(a, step.at));
  if (verb.modal !== undefined && !ends) return NOTHING_THERE;
  // "founded to make crimes a thing of the past"; "keeps making hostile remarks" makes them.
  const goesOn = /^(?:ke(?:eps?|pt)|continu|persist)/.test(
    word(a, p.path[p.path.indexOf(step) + 1]?.at ?? -1),
  );
  if (/^mak/.test(word(a, step.at)) && verb.form !== 'finite' && !goesOn) return NOTHING_THERE;
  // "has made a hostile move", "took an unfriendly step"
  if (
    !ends &&
    !a.classes.has('committing', word(a, step.at)) &&
    !/^(?:ma(?:de|kes?|king)|to(?:ok)|tak(?:en?|es|ing))$/.test(word(a, step.at))
  )
    return NOTHING_THERE;
  const filled = asTargets(p, verb.passive ? agentOf(a, step.at) : subjectOf(a, step.at).chunks);
  return filled.references.some((r) => isCode(r) && r.agent) ? filled : NOTHING_THERE;
}

/** "Kenya must abandon the unjust measures": whoever this sentence says does what a bare noun names, sooner than whoever did so before. */
export function doneHere(p: Place): Filled | undefined {
  const own = targetOf(p.s, p.book, p.cue, false);
  const first = p.s.a.tokens[p.s.a.chunks[p.cue]?.from ?? -1]?.lower ?? '';
  if (p.friendly || own.basis !== 'coreference' || !/^(?:the|those|these|this|that|such)$/.test(first))
    return undefined;
  // "imposed sanctions on the racist regime": no deed.
  if (p.s.a.classes.hasAny(['ruling', 'agent', 'group'], word(p.s.a, p.cue))) return undefined;
  const { targets } = p.match.rule.frame;
  const filled = targets.includes('maker') ? maker(p) : targets.includes('ender') ? ender(p) : NOTHING_THERE;
  return filled.references.some((r) => r.basis !== 'coreference') ? filled : undefined;
}

/** "must end the blockade, which starves them": whoever is to end what does it. */
export function enderOfSubject(p: Place): Filled | undefined {
  const { a } = p.s;
  const { chunks, path } = subjectOf(a, p.cue);
  const verb = path === 'relative' ? before(a, chunks[0] ?? -1) : -1;
  if (a.chunks[verb]?.kind !== 'VP' || !ENDING.test(word(a, verb))) return undefined;
  const filled = asTargets(p, subjectOf(a, verb).chunks);
  const another = filled.references.some((r) => isCode(r) && r.agent && r.basis !== 'speaker');
  // "to halt Kenya's policies, which": they are Kenya's, whoever is to halt them.
  return another && !asTargets(p, chunks).references.some(isCode) ? filled : undefined;
}

/** "Armenia wants the continuation of the illegal occupation": whoever goes on with it. */
function continuer(p: Place): Filled {
  const { a } = p.s;
  const [, link, head] = p.path;
  if (word(a, link?.at ?? -1) !== 'of' || !LASTING.test(word(a, head?.at ?? -1))) return NOTHING_THERE;
  const governor = p.path.findLast(({ at }) => a.chunks[at]?.kind === 'VP')?.at;
  const verb = governor ?? a.chunks.findIndex(hasFinite);
  const filled = verb >= 0 ? asTargets(p, subjectOf(a, verb).chunks) : NOTHING_THERE;
  return filled.references.some((r) => isCode(r) && r.agent) ? filled : NOTHING_THERE;
}

const LASTING = /^(?:continuation|perpetuation|prolongation|pursuit|intensification|consolidation)$/;

/** What nobody can do with the deeds of another: "appealed to Kenya to discontinue these illegal acts". */
const OWN_ENDING = /^(?:discontinu|desist|refrain|renounc|abandon|forswear|forgo|relinquish|ceas)/;

/** "Jan Novak, for his work": who stands first; a name without a state is of the forum that is spoken before. */
export function opening(p: Place): Filled {
  const reference = targetOf(p.s, p.book, 0, true);
  return { references: [isCode(reference) ? reference : { ...reference, code: FORUM, agent: true }] };
}
