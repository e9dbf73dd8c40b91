import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { isCoded } from '../../model/stance.js';
import type { Modality } from '../modality/modality.js';
import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { targetOf } from '../references/references.js';
import { namedObject, objectChunks } from './objects.js';

/** "In Haiti, we have financed schools": where help is given says to whom. */
export function locative(p: Place): Reference | undefined {
  const { a } = p.s;
  const [first, second] = [a.chunks[0], a.chunks[1]];
  if (first?.kind !== 'IN' || a.tokens[first.from]?.lower !== 'in' || second?.kind !== 'NP') return undefined;
  if (!p.s.mentionOf[second.head]) return undefined;
  const reference = targetOf(p.s, p.book, 1, true);
  return isCoded(reference.code) && p.book.actor(reference.code)?.kind === 'state' ? reference : undefined;
}

/** "joined United Nations peacekeeping, and began deploying troops": whose peacekeeping it is that the sentence speaks of. */
export function peacekeepingOf(p: Place): Reference | undefined {
  const { a } = p.s;
  if (p.s.document.speaker === undefined || p.match.rule.match !== 'verb') return undefined;
  if (!objectChunks(p).some((i) => a.classes.has('armed_force', word(a, i)) || PEACEKEEPER.test(word(a, i))))
    return undefined;
  const mention = p.s.mentions.find((m) => /^peace-?keep/.test(a.tokens[m.to]?.lower ?? ''));
  if (!mention || p.book.actor(mention.code)?.kind !== 'organisation') return undefined;
  return namedObject(p, mention);
}

const PEACEKEEPER = /^(?:peace-?keepers?|contingents?|observers?|personnel|police|officers?|blue helmets)$/;

/**
 * "expressed its full support" may leave its target to the sentence before; a bare noun or verb without a
 * target is no stance.
 */
export function needsTarget(p: Place, modality: Modality): boolean {
  const { rule } = p.match;
  if (rule.match === 'any') return rule.frame.holder === 'voice';
  if (rule.match === 'verb') return !rule.frame.targets.includes('none');
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner') return true;
  const step = p.path[1];
  if (modality.polarity === 'withheld' || modality.requested) return false;
  // "the accusations by Kenya", "the support of all members": whose they are is said.
  if (complementsOf(p.s.a, p.cue).some((c) => /^(?:by|from)$/.test(c.preposition))) return false;
  return (
    !step || !(['carry', 'receive'] as const).some((effect) => effectsAt(p.s, step.at, effect).length > 0)
  );
}

/** "made a complaint to the Council": where it is made is not what it is about. */
export function isLodgedWith(p: Place, { references }: Filled): boolean {
  return (
    p.match.rule.condition === 'lodged' &&
    references.every((r) => p.book.actor(r.code)?.kind === 'organisation')
  );
}
