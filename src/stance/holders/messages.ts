import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';
import { holderOf } from '../references/references.js';

const MESSAGES = ['utterances', 'document', 'votes', 'message'] as const;

/** "The remarks by the Kenyan envoy were a rebuke of Ghana", "Kenya's vote was a rejection of it": whose words they are that are said to be one. */
export function messengerOf(p: Place): Reference | undefined {
  const { a } = p.s;
  const step = p.path[1];
  const verb = a.chunks[step?.at ?? -1]?.verb;
  if (step?.via !== 'object' || verb?.form !== 'finite' || !verb.copula || verb.negated || verb.modal)
    return undefined;
  const [subject, ...others] = subjectOf(a, step.at).chunks;
  if (subject === undefined || others.length > 0 || !a.classes.hasAny(MESSAGES, word(a, subject)))
    return undefined;
  const [by] = complementsOf(a, subject, 1);
  const author = by && /^(?:by|from)$/.test(by.preposition) ? by.chunks[0] : undefined;
  const owner = holderOf(p.s, p.book, author ?? subject);
  return isCode(owner) && owner.basis !== 'coreference' ? { ...owner, agent: true } : undefined;
}
