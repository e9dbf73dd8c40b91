import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { namedObject, objectChunks } from './objects.js';

/** How many sentences back a speech may have said whose peacekeeping it speaks of. */
const REACH = 3;

/** "joined United Nations peacekeeping, and began deploying troops": whose peacekeeping it is that the sentence, or in a speech those before it, speak of. */
export function peacekeepingOf(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a, document } = p.s;
  if (document.speaker === undefined || !isForPeace(p)) return undefined;
  const mention = p.s.mentions.find((m) => /^peace-?keep/.test(a.tokens[m.to]?.lower ?? ''));
  if (mention)
    return p.match.rule.match === 'verb' && p.book.actor(mention.code)?.kind === 'organisation'
      ? namedObject(p, mention)
      : undefined;
  const named = a.tokens.some(({ lower }) => /^peace-?keep/.test(lower));
  const own = holders.every((h) => p.book.bookedAs(h.code) === p.book.bookedAs(document.speaker ?? ''));
  return named && own && speaksOfUnion(p)
    ? { code: UNITED_NATIONS, text: '', basis: 'coreference', agent: true, chunk: -1 }
    : undefined;
}

const UNITED_NATIONS = 'UN';

/** "contributes to peacekeeping", "deploys troops": what is given is held for it. */
function isForPeace(p: Place): boolean {
  const { a } = p.s;
  const first = word(a, p.cue);
  if (p.match.rule.match === 'noun') return /^contributor/.test(first);
  const sent = objectChunks(p).some(
    (i) => a.classes.has('armed_force', word(a, i)) || PEACEKEEPER.test(word(a, i)),
  );
  return p.match.rule.match === 'verb' && (sent || /^(?:contribut|participat)/.test(first));
}

const PEACEKEEPER = /^(?:peace-?keepers?|contingents?|observers?|personnel|police|officers?|blue helmets)$/;

/** Whether the sentence or one of those before it names the United Nations. */
function speaksOfUnion({ s: { document, number } }: Place): boolean {
  for (let i = number; i >= 0 && i >= number - REACH; i--)
    if (document.mentions(i).some(({ code }) => code === UNITED_NATIONS)) return true;
  return false;
}
