import { before } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { reportedVoice } from '../references/references.js';
import { isSame } from '../targets/own-targets.js';

/**
 * "Ghana said Malian troops had crossed the river and lodged a protest with Mali": nobody protests to his own state, so
 * that the second verb is of whoever says so.
 */
export function sayerInstead(p: Place, holder: Filled, target: Filled): Filled {
  const { rule } = p.match;
  const [who, ...others] = holder.references;
  if (rule.stance !== 'condemnation' || rule.frame.holder !== 'subject' || !who || others.length > 0)
    return holder;
  if (p.s.a.chunks[before(p.s.a, p.cue)]?.kind !== 'CC' || who.chunk < 0) return holder;
  const whom = target.references;
  if (whom.length === 0 || !whom.every((t) => isSame(p, who, t))) return holder;
  const said = reportedVoice(p.s, p.book, who.chunk);
  return said && isCode(said) && !isSame(p, who, said) ? { references: [said] } : holder;
}
