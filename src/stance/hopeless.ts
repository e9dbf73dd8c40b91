import { CONDITIONS, type Rule } from '../lexicon/rule.js';
import type { Sentence } from './sentence.js';

/**
 * The classes of words of which the sentence must hold one, whatever its grammar, for a condition to hold. A condition
 * that is not listed here may hold without; a class that is a condition by itself needs its own words.
 */
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['money', ['money']],
  ['infrastructure', ['infrastructure']],
  ['vulnerable', ['vulnerable']],
  ['merit', ['merit']],
  ['merit_prep', ['merit']],
  ['act', ['act', 'act_noun']],
  ['act_prep', ['act', 'act_noun']],
  ['regrettable', ['act', 'act_noun']],
  ['rejectable', ['rejectable']],
  ['cause', ['cause']],
  ['disputable', ['act', 'view', 'finding']],
  ['material', ['aid']],
  ['for_wrong', ['wrong']],
  ['verbal_attack', ['verbal']],
]);
const LOOKS_FURTHER: ReadonlySet<string> = new Set(CONDITIONS);
/** Conditions that sums of money meet too. */
const AID: ReadonlySet<string> = new Set(['aid', 'of_aid', 'money', 'money_for']);
const CURRENCY = /[$€£¥]/;
/** Conditions that people meet, too: "130,000 Venezuelans". */
const IN_NEED: ReadonlySet<string> = new Set(['in_need', 'in_need_object']);

/**
 * Whether a cue of the rule can carry no stance in this sentence by its words alone. Most cues of frequent verbs ("give",
 * "accept") end here, at a fiftieth of what it takes to look at the grammar around them.
 */
export function isHopeless(s: Sentence, { condition }: Rule): boolean {
  if (condition === '') return false;
  if (AID.has(condition))
    return (
      !holds(s, [condition.startsWith('money') ? 'money' : 'aid']) &&
      // "technical support"
      !(holds(s, ['material_help']) && holds(s, ['material'])) &&
      !s.a.tokens.some((token) => CURRENCY.test(token.text))
    );
  if (IN_NEED.has(condition))
    return (
      !holds(s, ['in_need', 'needy']) &&
      !s.mentions.some(({ kind }) => kind === 'people' || kind === 'adjective')
    );
  const needed = NEEDED.get(condition) ?? (LOOKS_FURTHER.has(condition) ? undefined : [condition]);
  return needed !== undefined && !holds(s, needed);
}

function holds(s: Sentence, classes: readonly string[]): boolean {
  const { tokens, classes: words } = s.a;
  for (const name of classes) for (const token of tokens) if (words.has(name, token.lower)) return true;
  return false;
}
