import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { effectsAt } from '../path.js';
import { isCode, type Reference, type Resolver } from './reference.js';

/** "Because of Chad's doubts, Kenya said that it would wait": "it" right behind a verb of saying is whoever says so. */
export function saysOfItself(r: Resolver, i: number): Reference | undefined {
  const { a, document } = r.s;
  if (word(a, i) !== 'it') return undefined;
  const opener = before(a, i);
  const verb = a.chunks[opener]?.kind === 'SB' && word(a, opener) === 'that' ? before(a, opener) : opener;
  if (!hasFinite(a.chunks[verb]) || a.chunks[verb]?.verb?.passive) return undefined;
  if (effectsAt(r.s, verb, 'report').length === 0) return undefined;
  const [subject, ...others] = subjectOf(a, verb).chunks;
  if (subject === undefined || others.length > 0 || r.isActive(subject)) return undefined;
  const sayer = r.holder(subject, 2);
  if (!sayer.agent) return undefined;
  // "A Sudanese militia said it would wait": no state's, but the militia's own words.
  if (!isCode(sayer)) return isBand(r, subject) ? { ...sayer, basis: 'coreference' } : undefined;
  // "I quote it: the plan" speaks of a text.
  if (verb === opener && !hasFinite(a.chunks[after(a, i)])) return undefined;
  // In a speech only "My delegation said that it would wait" is as clear.
  const own =
    document.speaker === undefined || r.book.bookedAs(sayer.code) === r.book.bookedAs(document.speaker);
  return own ? { ...sayer, basis: 'coreference' } : undefined;
}

/** Whether the phrase is one body of people that acts for no state. */
function isBand({ s: { a, document } }: Resolver, subject: number): boolean {
  const head = a.chunks[subject]?.head ?? -1;
  return (
    document.speaker === undefined &&
    a.tags[head] === 'NN' &&
    a.classes.hasAny(['group', 'stateless', 'armed_band', 'nongovernmental'], word(a, subject))
  );
}
