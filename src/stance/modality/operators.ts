import { after } from '../../clause/neighbours.js';
import { effectsAt, type Step } from '../path.js';
import type { Match, Sentence } from '../sentence.js';

/** Whether an operator shares words with the cue. */
export function overlaps(op: Match, match: Match): boolean {
  return op.from < match.to && op.to > match.from;
}

/** A verb counts as an operator only as the main verb of its chunk; a noun only as the head. */
export function applies(s: Sentence, op: Match, step: Step, match: Match): boolean {
  const c = s.a.chunks[step.at];
  if (!c) return false;
  const own = step.via === 'cue';
  if (step.via === 'peer' && op.rule.match !== 'any') return false;
  // "we hope that others will support", not "we hope to support".
  if (op.rule.condition === 'clause_only' && step.via !== 'clause') return false;
  if (op.rule.condition === 'subject_only') return false;
  // "the duty to support", not "does its duty by supporting".
  if (op.rule.condition === 'infinitive_only' && step.via !== 'infinitive') return false;
  // "we need the Union to help", not "we need to help".
  if (op.rule.condition === 'object_infinitive' && !(step.via === 'infinitive' && hasObject(s, step.at)))
    return false;
  // "the need to help", "an urgent need to support", not "the need to respect".
  if (
    op.rule.condition === 'urgent_only' &&
    (step.via !== 'infinitive' ||
      (match.rule.stance !== 'assist' &&
        !s.a.tokens
          .slice(c.from, c.head)
          .some((t) => /^(?:urgent|pressing|dire|acute|desperate)$/.test(t.lower))))
  )
    return false;
  if (op.rule.match === 'verb') return !own && op.from <= c.head && op.to > c.head && step.via !== 'subject';
  if (op.rule.match === 'noun') return !own && op.from === c.head;
  if (op.rule.match === 'adjective') return !own && c.kind !== 'NP';
  return true;
}

/** Whether somebody stands between the verb and the infinitive after it: "we need the Union to help". */
function hasObject(s: Sentence, at: number): boolean {
  const next = after(s.a, at);
  const np = s.a.chunks[next]?.kind === 'IN' ? after(s.a, next) : next;
  return s.a.chunks[np]?.kind === 'NP';
}

/** "its aid dried up": the verb that says that its subject has come to an end. */
export function endOf(s: Sentence, at: number): Match | undefined {
  const head = s.a.chunks[at]?.head ?? -1;
  return effectsAt(s, at, 'withhold').find(
    (op) => op.rule.condition === 'subject_only' && op.from <= head && op.to > head,
  );
}
