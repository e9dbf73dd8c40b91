import { objectsOf } from '../../clause/direct-objects.js';
import { word } from '../../clause/neighbours.js';
import { voice } from '../holders/agents.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { asTargets } from './target-phrases.js';

const DEEDS = ['act', 'act_noun', 'attack_noun', 'deed_noun'];

/** "told Chad that the raid was unacceptable": a deed that is nobody else's is that of the state which is told so. */
export function toldTo(p: Place, found: Filled): Filled | undefined {
  const { a } = p.s;
  if (p.friendly || p.match.rule.frame.holder !== 'voice') return undefined;
  const verb = p.path.find(
    ({ at, via }) => via === 'clause' && /^(?:tell|told|inform|remind|warn|notif)/.test(word(a, at)),
  )?.at;
  const deed = found.references.some(({ chunk }) => {
    const from = a.chunks[chunk]?.from ?? -1;
    return (
      a.classes.hasAny(DEEDS, word(a, chunk)) &&
      /^(?:the|this|such|these|those)$/.test(a.tokens[from]?.lower ?? '')
    );
  });
  if (verb === undefined || !deed || a.chunks[verb]?.verb?.passive) return undefined;
  const told = asTargets(p, objectsOf(a, verb));
  const sayers = voice(p).references.map(({ code }) => code);
  return told.references.some(
    (r) =>
      isCode(r) &&
      p.book.actor(r.code)?.kind === 'state' &&
      !sayers.includes(r.code) &&
      !a.classes.has('medium', word(a, r.chunk)),
  )
    ? told
    : undefined;
}
