import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { after, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { textOf } from '../../text/analysis.js';
import { freightOf } from '../conditions/freight.js';
import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import { agents } from './agents.js';

/** "Support for Mali came from Kenya and Ghana", "offers of help poured in from Kenya": where it comes from. */
export function comingFrom(p: Place): Filled | undefined {
  const { a } = p.s;
  const k = p.path.findIndex(({ via }) => via === 'subject');
  const step = p.path[k];
  if (!step || !/^(?:c[ao]m(?:e|es|ing)|arriv|pour|flow|flood)/.test(word(a, step.at))) return undefined;
  const passing = p.path
    .slice(1, k)
    .every(({ at }) => word(a, at) === 'of' || effectsAt(p.s, at, 'carry').length > 0);
  const particle = /^in$/.test(word(a, after(a, step.at))) ? after(a, step.at) : step.at;
  const from = passing
    ? complementsOf(a, particle).find(({ preposition }) => preposition === 'from')
    : undefined;
  const found = from && agents(p, from.chunks, 'preposition');
  return found && found.references.length > 0 ? found : undefined;
}

/** "Tents from Kenya arrived", "a plane with Kenyan relief landed", "a batch of Kenyan vaccines reached Mali": where what arrives comes from. */
export function arrivingFrom(p: Place): Filled | undefined {
  if (p.match.rule.condition !== 'helper_subject') return undefined;
  const { a } = p.s;
  const helper = subjectOf(a, p.cue).chunks[0] ?? -1;
  const complements = complementsOf(a, helper);
  const from = complements.find(({ preposition }) => preposition === 'from');
  const giver = a.chunks[after(a, helper)]?.verb?.form === 'participle' ? agentOf(a, after(a, helper)) : [];
  const origin = agents(p, [...(from?.chunks ?? []), ...giver], 'preposition');
  if (origin.references.length > 0) return origin;
  const of = complements[0]?.preposition === 'of' ? complements[0].chunks : [];
  return originOf(p, [...freightOf(p, helper), ...of]);
}

/** "received Kenyan arms": whose goods they are is who gives them. */
export function originOf({ s: { a, mentionOf } }: Place, goods: readonly number[]): Filled | undefined {
  for (const i of goods) {
    const c = a.chunks[i];
    const mention = c && mentionOf.slice(c.from, c.head).find((m) => m !== undefined);
    if (!mention) continue;
    const text = textOf(a, mention.from, mention.to);
    return { references: [{ code: mention.code, text, basis: 'modifier', agent: true, chunk: i }] };
  }
  return undefined;
}
