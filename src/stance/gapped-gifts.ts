import { complementsOf } from '../clause/complements.js';
import { after, hasFinite, mark, word } from '../clause/neighbours.js';
import { textOf } from '../text/analysis.js';
import type { Place } from './place.js';
import type { Reference } from './references/reference.js';
import { giftBehind, namedObject, objectChunks } from './targets/objects.js';

/** How many members a list of gifts whose verb is said once may have. */
const LONGEST_LIST = 8;

/**
 * "Kenya sent tents and Ghana food to Chad", "pledged $3 million, Ghana $2 million and Togo $1 million": who stands right
 * before a gift of their own, behind the gift at chunk `gift`, where the verb is not said again. Where the verb has its
 * recipient right behind it ("sent Chad tents and Mali food") they are recipients, else givers.
 */
export function gappedNames(p: Place, gift: number): readonly Reference[] {
  const { a } = p.s;
  const found: Reference[] = [];
  let at = gift;
  while (found.length < LONGEST_LIST) {
    const ends = [at, ...complementsOf(a, at).flatMap(({ chunks }) => chunks)];
    const next = ends.map((end) => namedGift(p, jointAfter(p, end))).find((named) => named !== undefined);
    if (!next) return found;
    found.push(next.name);
    at = next.gift;
  }
  return found;
}

/** The chunk behind a comma, a conjunction or both after chunk `end`; or -1. */
function jointAfter({ s: { a } }: Place, end: number): number {
  const link = after(a, end);
  const comma = mark(a, link) === ',';
  const joint = comma ? after(a, link) : link;
  const closes = a.chunks[joint]?.kind === 'CC' && /^(?:and|while)$/.test(word(a, joint));
  return closes ? after(a, joint) : comma ? joint : -1;
}

/** "Ghana food", "Ghana 20 trucks": a name at the start of the phrase at `i`, and what it gives or gets behind it. */
function namedGift(p: Place, i: number): { readonly name: Reference; readonly gift: number } | undefined {
  const { a, mentionOf } = p.s;
  const c = a.chunks[i];
  const mention = c && (mentionOf[c.from] ?? (a.tags[c.from] === 'DT' ? mentionOf[c.from + 1] : undefined));
  if (c?.kind !== 'NP' || !mention || mention.kind === 'adjective' || a.tags[mention.to] === 'POS')
    return undefined;
  const gift = mention.to < c.to ? i : after(a, i);
  const g = a.chunks[gift];
  if (g?.kind !== 'NP' || hasFinite(a.chunks[after(a, gift)])) return undefined;
  const words = a.tokens.slice(Math.max(g.from, mention.to), g.to);
  const given = words.some(({ lower, text }) => a.classes.has('aid', lower) || /[$€£¥]/.test(text));
  if (!given && a.tags[g.head] !== 'CD') return undefined;
  const text = textOf(a, mention.from, mention.to);
  return { name: { code: mention.code, text, basis: 'subject', agent: true, chunk: i }, gift };
}

/** "gave Nicaragua medical equipment": the name and the goods are one noun phrase. */
export function gluedRecipient(p: Place, chunk: number): Reference | undefined {
  const { a, mentionOf } = p.s;
  const c = a.chunks[chunk];
  const mention = c && mentionOf[c.from] ? mentionOf[c.from] : c && mentionOf[c.from + 1];
  if (!c || !mention || mention.to >= c.to || mention.kind === 'adjective' || mention.from < c.from)
    return undefined;
  // "offered a US airlift": whose it is.
  if (/^an?$/.test(a.tokens[c.from]?.lower ?? '')) return undefined;
  // "deployed US-supplied missiles": from there, not to it.
  const joined = a.tokens[mention.to]?.hyphen === true;
  return joined || a.tags[mention.to] === 'POS' ? undefined : namedObject(p, mention);
}

/** "gave Chad tents", "pledged Chad and Mali $3 million": whether who gets it stands right behind the verb. */
export function isDitransitive(p: Place): boolean {
  const { a } = p.s;
  const objects = objectChunks(p);
  const [first = -1] = objects;
  if (first < 0 || a.chunks[p.cue]?.verb?.passive) return false;
  if (gluedRecipient(p, first) || giftBehind(p, first) >= 0) return true;
  return objects.length === 1
    ? a.chunks[after(a, first)]?.kind === 'NP'
    : p.s.mentionOf[a.chunks[first]?.head ?? -1] !== undefined;
}
