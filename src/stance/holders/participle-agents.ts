import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { after, word } from '../../clause/neighbours.js';
import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { agents } from './agents.js';

/** "the criticism voiced by France" */
export function participleAgent(p: Place): Filled | undefined {
  const { a } = p.s;
  let i = p.cue;
  const last = complementsOf(a, i).at(-1)?.chunks.at(-1);
  if (last !== undefined) i = last;
  const v = after(a, i);
  // "the aid being given by Kenya"
  const verb = a.chunks[v]?.verb;
  if (verb?.form !== 'participle' && !(verb?.form === 'gerund' && verb.passive)) return undefined;
  // "aid to the areas devastated by the storm": only who gives or voices it.
  const voices =
    v === after(a, p.cue) ||
    // "appreciation for the policies pursued by Kenya": those are what Kenya pursues.
    (p.match.rule.stance === 'assist' && a.classes.hasAny(['doing', 'give_verbs'], word(a, v))) ||
    effectsAt(p.s, v, 'carry').length > 0;
  // "allegations of crimes committed by the army": whose crimes they are.
  const deed =
    last !== undefined && a.classes.hasAny(['act', 'act_noun', 'attack_noun', 'wrong'], word(a, last));
  const spoken = /^(?:voic|express|air|level|rais|utter|mad)/.test(word(a, v));
  if (deed && !spoken && p.match.rule.stance === 'condemnation') return undefined;
  if (!voices) return undefined;
  const by = agentOf(a, v);
  if (by.length > 0) return agents(p, by, 'passive_agent');
  // "the aid received from Kenya"
  const from = complementsOf(a, v).find(({ preposition }) => preposition === 'from');
  return from ? agents(p, from.chunks, 'preposition') : undefined;
}

/** "ignored accusations made by Kenya": whoever makes them, whoever hears them. */
export function madeBy(p: Place): Filled | undefined {
  const made = p.match.rule.stance === 'condemnation' ? participleAgent(p) : undefined;
  return made?.references.some(isCode) ? made : undefined;
}
