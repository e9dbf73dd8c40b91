import type { Complement } from '../../clause/complements.js';
import type { Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { asTargets } from './target-phrases.js';

/** "aid through the Union": whoever hands it out does not get it. */
export function channelsOf(p: Place, complements: readonly Complement[]): readonly string[] {
  const agents = complements.filter(({ preposition }) => /^(?:through|via)$/.test(preposition));
  return agents.flatMap(({ chunks }) => asTargets(p, chunks).references.map(({ code }) => code));
}

/** "through the Union's Centre for Relief": the rest of the name of whoever hands it out, where "through the Union for Chad" names another. */
export function isNamePart(p: Place, all: readonly Complement[], found: Complement): boolean {
  const { a } = p.s;
  const first = a.chunks[found.chunks[0] ?? -1]?.from ?? -1;
  const channel = all[all.indexOf(found) - 1];
  if (!channel || a.tags[first] !== 'NNP' || a.tags[first - 2] !== 'NNP') return false;
  const codes = channelsOf(p, [channel]);
  return (
    codes.length > 0 &&
    asTargets(p, found.chunks).references.every((r) => !isCode(r) || codes.includes(r.code))
  );
}

/** Whether the "for" belongs to what stands before it: "gave its support to Kenya's bid for membership". */
export function isAnothersFor(p: Place, all: readonly Complement[], found: Complement): boolean {
  return (p.match.rule.match === 'noun' && all[0]?.preposition === 'to') || isNamePart(p, all, found);
}
