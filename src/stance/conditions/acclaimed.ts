import { word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import { voice } from '../holders/agents.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { targetChunks } from './class-words.js';
import { voiced } from './voiced.js';

/** "The accord is a historic step": what a speaker says of anything, and others of an actor or of something done. */
export function acclaimed(p: Place, targets: Filled): string | undefined {
  const { a, document } = p.s;
  const copula = word(a, p.path[1]?.at ?? -1);
  const verb = a.chunks[p.path[1]?.at ?? -1]?.verb;
  const told = verb?.form === 'finite' && !verb.negated && verb.modal === undefined;
  if (!document.speaker)
    return told && isDone(p, targets) && isNamedSayer(p) ? undefined : voiced(p, targets);
  // "it represented a step forward": "it" is something that was named.
  const shows = /^(?:represent|constitute)/.test(copula);
  if (!told) return 'it is not said to be so';
  return targets.references.some(
    (r) => r.text !== '' && (isCode(r) || shows || !/^(?:it|there|this|that)$/i.test(r.text)),
  )
    ? undefined
    : 'nothing is named that is so';
}

/** "the accord", "the vote": done by somebody, though nobody is named. */
function isDone({ s: { a } }: Place, targets: Filled): boolean {
  return (
    targets.references.every((r) => r.code === NO_ACTOR) &&
    targetChunks(targets).some((i) =>
      a.classes.hasAny(['act', 'merit', 'pact', 'expressed_noun'], word(a, i)),
    )
  );
}

/** Whether whoever says so has a code: a paper's own verdict is none. */
function isNamedSayer(p: Place): boolean {
  const [who] = voice(p).references;
  return who !== undefined && who.agent === true && isCode(who);
}
