import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isName } from './noun-phrases.js';
import { possessorIn } from './possessors.js';
import type { Reference, Resolver } from './reference.js';

/** "Kenya's president, Ama Boateng said": a name whose second comma was forgotten is that of the title before it. */
export function titleBefore(r: Resolver, i: number, c: Chunk, depth: number): Reference | undefined {
  const { a } = r.s;
  const comma = before(a, i);
  if (mark(a, comma) !== ',' || c.to - c.from < 2 || !isName(r, c) || !hasFinite(a.chunks[after(a, i)]))
    return undefined;
  let title = before(a, comma);
  if (word(a, before(a, title)) === 'of') title = before(a, before(a, title));
  const lead = before(a, title);
  const opens =
    lead < 0 || mark(a, lead) === ',' || a.chunks[lead]?.kind === 'TM' || a.chunks[lead]?.kind === 'SB';
  const office = a.chunks[title];
  if (!opens || office?.kind !== 'NP' || !a.classes.has('person', word(a, title)) || r.isActive(title))
    return undefined;
  const holder = possessorIn(r, title, office) ?? r.holder(title, depth + 1);
  return holder.agent ? { ...holder, chunk: i } : undefined;
}
