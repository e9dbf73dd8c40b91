import { OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';

const MANY = /^(?:international|worldwide|global|western)$/;

const EVERYWHERE =
  /^from (?:all )?(?:around|across|over|round) (?:(?:much|many parts|all) of )?the (?:world|globe|region|continent|country|political)\b/;

/** "drew international criticism", "western anger over", "praise from around the world": many have it, though none is named. */
export function worldwide(p: Place): Reference | undefined {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (!c || p.match.rule.match !== 'noun') return undefined;
  const rest = a.tokens.slice(c.to, c.to + 8).map(({ lower }) => lower);
  const everywhere = EVERYWHERE.test(rest.join(' '));
  if (p.match.rule.stance !== 'condemnation' && !everywhere) return undefined;
  const lead = a.tokens.slice(c.from, p.match.from);
  if (!everywhere && !lead.some(({ lower }) => MANY.test(lower))) return undefined;
  return { code: OTHER_ACTOR, text: textOf(a, c.from, c.to), basis: 'modifier', agent: true, chunk: p.cue };
}
