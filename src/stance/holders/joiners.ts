import { groupEndingAt } from '../../clause/conjuncts.js';
import { before, word } from '../../clause/neighbours.js';
import type { Role } from '../../clause/role.js';
import { subjectOf } from '../../clause/subject.js';
import type { Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';
import { agents } from './agents.js';

/** "We join those who condemn the raid", "Kenya adds its voice to all who condemn it": whoever joins them condemns it, too. */
export function joiners(p: Place, { path, chunks }: Role): readonly Reference[] {
  const { a } = p.s;
  const first = groupEndingAt(a, chunks[0] ?? -1)[0] ?? -1;
  // "those who push for a fund as a way of helping Chad"
  const said = a.chunks[p.cue]?.verb?.form === 'finite' || word(a, before(a, p.cue)) === 'by';
  if (path !== 'relative' || first < 0 || !said) return [];
  let lead = before(a, first);
  if (word(a, lead) === 'to' && word(a, before(a, lead)) === 'voice') lead = before(a, before(a, lead));
  // "associate ourselves with those who"
  else if (word(a, lead) === 'with' && /sel(?:f|ves)$/.test(word(a, before(a, lead))))
    lead = before(a, before(a, lead));
  if (!/^(?:join|associat|add)/.test(word(a, lead))) return [];
  const verb = a.chunks[lead]?.verb;
  if (!verb || verb.negated || verb.passive) return [];
  return agents(p, subjectOf(a, lead).chunks, undefined).references.filter(isCode);
}
