import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, mark, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { actorAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

const RULERS = /^(?:authorit(?:y|ies)|rulers?|leaders?)$/;
const RULING = /^(?:rul|govern|runs?$|ran$|elected|formed|installed|control)/;
const POWER = /^(?:power|control|office|over)$/;

/** "the junta that seized power in Mali", "the government that rules Chad": whose it is, told by a clause of its own. */
export function ruledState(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const head = a.tokens[c.head]?.lower ?? '';
  if (!a.classes.has('ruling', head) && !RULERS.test(head)) return undefined;
  const led = ledBy(r, i, head);
  if (led !== undefined) return actorAt(r, i, c, led, true);
  const next = after(a, i);
  const oppressed = DESPOTISM.test(head) ? oppressedBy(r, next) : undefined;
  if (oppressed !== undefined) return actorAt(r, i, c, oppressed, true);
  const relative = mark(a, next) === ',' ? after(a, next) : next;
  const verb = after(a, relative);
  if (a.chunks[relative]?.kind !== 'WR' || !/^(?:that|which|who)$/.test(word(a, relative))) return undefined;
  if (a.chunks[verb]?.kind !== 'VP') return undefined;
  const objects = objectsOf(a, verb);
  const complements = complementsOf(a, objects.at(-1) ?? verb);
  const phrases = [...objects, ...complements.flatMap(({ chunks }) => chunks)];
  const rules =
    RULING.test(word(a, verb)) || [after(a, verb), ...phrases].some((k) => POWER.test(word(a, k)));
  if (!rules) return undefined;
  const places = complements
    .filter(({ preposition }) => preposition === 'in')
    .flatMap(({ chunks }) => chunks);
  for (const np of [...objects, ...places]) {
    const code = r.s.mentionOf[a.chunks[np]?.head ?? -1]?.code;
    if (code !== undefined && r.book.actor(code)?.kind === 'state') return actorAt(r, i, c, code, true);
  }
  return undefined;
}

/** Rule that nobody has over another state's people. */
const DESPOTISM = /^(?:dictatorship|tyranny|despotism|autocracy|junta)$/;
const OPPRESSING = /^(?:impos|oppress|repress|brutali|terrori|starv|strangl|tortur|ravag)/;

/** "the tyranny imposed on the people of Chad", "the junta that oppresses the Malian people": whose people, told by the verb at `next` or behind "that". */
function oppressedBy({ s, book }: Resolver, next: number): string | undefined {
  const { a, mentionOf } = s;
  const verb = /^(?:that|which)$/.test(word(a, next)) ? after(a, next) : next;
  if (a.chunks[verb]?.kind !== 'VP' || !OPPRESSING.test(word(a, verb))) return undefined;
  const on = complementsOf(a, verb).find(({ preposition }) => /^(?:on|upon)$/.test(preposition));
  const [people = -1] = on?.chunks ?? objectsOf(a, verb);
  const of = complementsOf(a, people, 1)[0];
  for (const np of [people, ...(of?.preposition === 'of' ? of.chunks : [])]) {
    const p = a.chunks[np];
    const code = p && mentionOf.slice(p.from, p.to).find((m) => m !== undefined)?.code;
    if (code !== undefined && book.actor(code)?.kind === 'state') return code;
  }
  return undefined;
}

/** "the legitimate Government, headed by President Diallo", "the leadership of President Diallo": of which state the person is who leads it. */
function ledBy({ s, book }: Resolver, i: number, head: string): string | undefined {
  const { a, mentionOf } = s;
  if (!/^(?:government|leadership|administration|authorit(?:y|ies)|regime)$/.test(head)) return undefined;
  const next = after(a, i);
  const verb = mark(a, next) === ',' ? after(a, next) : next;
  const by = a.chunks[verb]?.kind === 'VP' && /^(?:headed|led)$/.test(word(a, verb)) ? after(a, verb) : -1;
  const under =
    word(a, next) === 'under' && /^leadership$/.test(word(a, after(a, next))) ? after(a, after(a, next)) : -1;
  const link = word(a, by) === 'by' ? by : word(a, under) === 'of' ? under : -1;
  const np = a.chunks[link < 0 ? -1 : after(a, link)];
  const person = np && mentionOf.slice(np.from, np.to).find((m) => m?.kind === 'person');
  return person && book.actor(person.code)?.kind === 'state' ? person.code : undefined;
}
