import { after, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';
import { objectChunks } from '../targets/objects.js';
import { anyOf, inClass, isActor } from './class-words.js';
import type { Condition } from './condition.js';

/** Conditions of what somebody is praised for, thinks much of or is glad of. */
export const MERITS = {
  merit: (p, targets) => (isWeighed(p, targets) ? 'it is only said to be of weight' : praised(p, targets)),
  esteemed: (p, targets) => {
    if (isUnderstood(p, targets)) return 'it is understood rather than praised';
    // "values schooling": what somebody thinks much of, and nobody whom he backs.
    const thing = targets.references.every((r) => r.code === NO_ACTOR);
    const good = word(p.s.a, p.cue).startsWith('valu') && thing && praised(p, targets);
    return good || undefined;
  },
  // "encouraged by the easing of tensions"
  merit_prep: (p, targets) =>
    anyOf(p, targets, ['glad_turn']) || (isActor(targets) && inClass(p, [nounBehind(p)], 'glad_turn'))
      ? undefined
      : isActor(targets) && inClass(p, [nounBehind(p)], 'merit')
        ? undefined
        : praised(p, targets),
} satisfies Readonly<Record<string, Condition>>;

function praised(p: Place, targets: Filled): string | undefined {
  return anyOf(p, targets, ['merit']) || inClass(p, objectChunks(p), 'merit')
    ? undefined
    : 'its object is nothing to praise';
}

/** "encouraged by the agreement reached by Kenya": the noun right behind the preposition. */
function nounBehind({ s: { a }, cue }: Place): number {
  const link = after(a, cue);
  return a.chunks[link]?.kind === 'IN' ? after(a, link) : -1;
}

/** "recognizes the importance of schools", "the role of trade": no actor is behind what is of weight. */
function isWeighed(p: Place, targets: Filled): boolean {
  return (
    !targets.references.some((r) => r.code !== NO_ACTOR) &&
    objectChunks(p).every((i) =>
      /^(?:importance|role|value|significance|relevance|potential|need|urgency|necessity|link)s?$/.test(
        word(p.s.a, i),
      ),
    )
  );
}

/** "we appreciate the need for care", "the concerns of Kenya", "appreciate that", "value the chance to speak": it is no praise. */
function isUnderstood(p: Place, targets: Filled): boolean {
  const objects = objectChunks(p);
  if (objects.length === 0) return p.s.a.chunks[after(p.s.a, p.cue)]?.kind === 'SB' && !isActor(targets);
  return objects.every((i) => p.s.a.classes.has('understood', word(p.s.a, i)));
}
