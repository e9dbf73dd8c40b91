import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { word } from '../../clause/neighbours.js';
import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import { asTargets } from './target-phrases.js';

/** "turned down a request from Chad to send tents": where it is not said to whom, whoever asks. */
export function refusedAsked(p: Place): Filled | undefined {
  if (p.match.rule.stance !== 'assist' || p.match.rule.match !== 'verb') return undefined;
  const k = p.path.findIndex(({ at }) => effectsAt(p.s, at, 'withhold').length > 0);
  const refusing = p.path[k]?.at ?? -1;
  const [asked = -1] = k > 0 ? objectsOf(p.s.a, refusing) : [];
  if (asked < 0 || asked > p.cue || !ASKED.test(word(p.s.a, asked))) return undefined;
  const from = complementsOf(p.s.a, asked, 1).find(({ preposition }) => /^(?:from|by|of)$/.test(preposition));
  return asTargets(p, from?.chunks ?? [asked]);
}

const ASKED = /^(?:request|appeal|plea|call|demand)s?$/;

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
