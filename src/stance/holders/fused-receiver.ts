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
  const people = p.s.a.tags[c?.from ?? -1] === 'DT' ? governed(p, (c?.from ?? 0) + 1) : undefined;
  const first = people ?? mentionOf[c?.from ?? -1];
  const named = first?.kind === 'name' || first?.kind === 'capital' || first?.kind === 'abbreviation';
  const bare = people !== undefined || (named && first?.from === c?.from);
  if (!c || !first || !bare || c.core > c.from || step?.via !== 'object') return undefined;
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

/** "denied the Kenyan government aid": the adjective of a state at `at` before those who act for it, and the cue behind them. */
function governed({ s: { a, mentionOf }, match }: Place, at: number): Mention | undefined {
  const mention = mentionOf[at];
  const noun = mention?.kind === 'adjective' ? mention.to : -1;
  return noun > 0 &&
    noun < match.from &&
    a.classes.hasAny(['anaphor', 'army_noun'], a.tokens[noun]?.lower ?? '')
    ? mention
    : undefined;
}
