import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import { asTargets } from './target-phrases.js';

/** "rejected Chad's request for aid", "ignored the plea of Chad for help": whoever asks is who gets none. */
export function refusedAsker(p: Place): Filled | undefined {
  if (p.match.rule.stance === 'condemnation' || p.match.rule.match !== 'noun') return undefined;
  const k = p.path.findIndex(
    ({ at, via }) =>
      via !== 'cue' && p.s.a.chunks[at]?.kind === 'NP' && effectsAt(p.s, at, 'request').length > 0,
  );
  const outer = p.path[k + 1];
  if (k < 0 || outer?.via !== 'object' || effectsAt(p.s, outer.at, 'withhold').length === 0) return undefined;
  return asTargets(p, [p.path[k]?.at ?? p.cue]);
}
