import type { Mention } from '../../actors/mentions.js';
import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/**
 * Who gets what the cue names, where the name stands bare before it behind a verb with two objects: "gave Chad military
 * aid", "denied Chad help", "promised Chad support", "cut Chad aid". The two objects are one noun phrase to the chunker.
 */
export function fusedReceiver(p: Place): Mention | undefined {
  const { a, mentionOf } = p.s;
  const c = a.chunks[p.cue];
  const step = p.path[1];
  const first = mentionOf[c?.from ?? -1];
  const named = first?.kind === 'name' || first?.kind === 'capital' || first?.kind === 'abbreviation';
  if (!c || !named || first.from !== c.from || c.core > c.from || step?.via !== 'object') return undefined;
  // "denied EU accusations": nobody is given a charge.
  if (p.match.rule.stance === 'condemnation') return undefined;
  // "sent EU aid to Chad": who gets it is said behind it, and the name says whose it is.
  if (complementsOf(a, p.cue).some(({ preposition }) => /^(?:to|for)$/.test(preposition))) return undefined;
  const verb = word(a, step.at);
  if (a.classes.has('ditransitive', verb)) return first;
  // "cut Chad aid", "approved Chad aid": a state's noun where its adjective would say who gives it.
  const state = first.kind === 'name' && p.book.actor(first.code)?.kind === 'state';
  const aid = p.match.rule.stance === 'assist' && a.classes.hasAny(['ending', 'aid_decision'], verb);
  return state && aid ? first : undefined;
}
