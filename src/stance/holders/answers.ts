import { before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Analysis } from '../../text/analysis.js';
import { effectsAt, type Step } from '../path.js';
import type { Sentence } from '../sentence.js';

/** What is said of whoever was asked for a stance. */
export interface Answer {
  /** The finite verb that says it. */
  readonly verb: number;
  readonly declined: boolean;
}

/**
 * "Asked to condemn the coup, Kenya declined": the answer of the one who was asked in a participle that opens the
 * sentence; `undefined` when the path holds no such question.
 */
export function answerTo(s: Sentence, path: readonly Step[]): Answer | undefined {
  const { a } = s;
  const cue = path[0]?.at ?? 0;
  const asked = path.find(
    (step) => step.at < cue && opens(a, step.at) && a.chunks[step.at]?.verb && isAsking(s, step.at),
  );
  if (!asked) return undefined;
  let comma = false;
  for (let i = cue + 1; i < a.chunks.length; i++) {
    comma ||= mark(a, i) === ',';
    const verb = a.chunks[i]?.verb;
    if (!comma || verb?.form !== 'finite' || subjectOf(a, i).chunks.length === 0) continue;
    return { verb: i, declined: verb.negated || a.classes.has('declining', word(a, i)) };
  }
  return undefined;
}

function isAsking(s: Sentence, at: number): boolean {
  return effectsAt(s, at, 'urge').length > 0 || effectsAt(s, at, 'request').length > 0;
}

/** A verb in the past form that no subject stands before. */
function opens(a: Analysis, at: number): boolean {
  const lead = before(a, at);
  return (
    (lead < 0 || /^(?:when|while|although|though)$/.test(word(a, lead))) &&
    /^VB[DN]$/.test(a.tags[a.chunks[at]?.head ?? 0] ?? '')
  );
}
