import { word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';

/** "sure that your patience will guide us": the skills of whoever presides. */
export function skilled(p: Place): string | undefined {
  if (!p.s.document.speaker) return 'the record has no speaker';
  return p.s.a.tokens
    .slice(p.match.from, p.match.to)
    .some(({ lower }) => /^(?:his|her|your|president)$/.test(lower))
    ? undefined
    : 'nobody in particular is said to have them';
}

/** Those whom a speech trusts though it names nobody. */
const NATIONS = /\b(?:community|states|nations|countries|peoples|governments|members)$/i;

const FAILING =
  /^(?:lose|fail|fall|collapse|surrender|withdraw|retreat|yield|capitulate|relent|resign|release|free|extradite|leave|pay|regret|face|suffer|stop|cease|end)$/;

/** "confident that Kenya will help", not "confident that the rain will stop" */
export function trusted(p: Place, targets: Filled): string | undefined {
  // "voiced confidence that": said outright, in a story, too.
  const told = p.match.rule.match === 'verb';
  if (!p.s.document.speaker && !told) return 'the record has no speaker';
  const v = p.s.a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
  const verb = p.s.a.chunks[v]?.verb;
  if (verb?.negated || !(told ? /^(?:will|would|can)$/ : /^(?:will|shall|can)$/).test(verb?.modal ?? ''))
    return 'nothing is expected of anybody';
  if (told && FAILING.test(word(p.s.a, v))) return 'nothing good is expected';
  return targets.references.some(
    (r) => (isCode(r) || (r.code === OTHER_ACTOR && NATIONS.test(r.text))) && r.agent,
  )
    ? undefined
    : 'nobody is trusted';
}
