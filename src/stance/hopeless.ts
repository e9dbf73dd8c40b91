import { CONDITIONS, type Rule } from '../lexicon/rule.js';
import { Recent } from '../text/recent.js';
import type { Sentence } from './sentence.js';

/**
 * The classes of words of which the sentence must hold one, whatever its grammar, for a condition to hold. A condition
 * that is not listed here may hold without; a class that is a condition by itself needs its own words.
 */
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['money', ['money']],
  ['infrastructure', ['infrastructure']],
  ['sheltering', ['refuge']],
  ['vulnerable', ['vulnerable']],
  ['merit', ['merit']],
  ['merit_prep', ['merit', 'glad_turn']],
  ['act', ['act', 'act_noun']],
  ['act_prep', ['act', 'act_noun']],
  ['regrettable', ['act', 'act_noun']],
  ['rejectable', ['rejectable']],
  ['cause', ['cause']],
  ['disputable', ['act', 'view', 'finding']],
  ['material', ['aid']],
  ['for_wrong', ['wrong']],
  ['verbal_attack', ['verbal']],
  ['uprooted', ['uprooted']],
  ['serving', ['serving', 'armed_force']],
  ['helper_subject', ['helper']],
  ['wrong_by', ['wrong']],
  ['protest_near', ['protest_words']],
  ['legislature', ['legislature']],
  ['names_harm', ['act', 'harm', 'wrong', 'act_noun']],
  ['belittled', ['censure', 'scornful']],
  ['exalted', ['laudatory']],
]);
const LOOKS_FURTHER: ReadonlySet<string> = new Set(CONDITIONS);
/** Conditions that sums of money meet too. */
const AID: ReadonlySet<string> = new Set(['aid', 'of_aid', 'handed', 'money', 'money_for']);
const CURRENCY = /[$€£¥]/;
/** Conditions that people meet, too: "130,000 Venezuelans". */
const IN_NEED: ReadonlySet<string> = new Set(['in_need', 'in_need_object', 'uprooted_to']);
/** Whom a clause behind says to be in need: "those fleeing the war". */
const DESCRIBED = /^(?:those|anyone|all)$/;
/** Conditions of what is said in somebody's speech. */
const IN_SPEECH: ReadonlySet<string> = new Set([
  ...['spoken', 'speaker', 'spoken_actor', 'speaker_phrase', 'said_of_actor', 'credited_work', 'acclaimed'],
  ...[
    'body',
    'rightful',
    'verbal_adverb',
    'wronged',
    'occurring',
    'done_wrong',
    'hailed',
    'defiant',
    'needing',
  ],
]);

/**
 * Whether a cue of the rule can carry no stance in this sentence by its words alone. Most cues of frequent verbs ("give",
 * "accept") end here, at a fiftieth of what it takes to look at the grammar around them.
 */
export function isHopeless(s: Sentence, { condition }: Rule): boolean {
  if (condition === '') return false;
  if (IN_SPEECH.has(condition)) return s.document.speaker === undefined;
  if (condition === 'material_noun')
    return (
      !holds(s, ['aid', 'money', 'material']) &&
      !s.a.tokens.some((token) => CURRENCY.test(token.text)) &&
      !(holds(s, ['give_verbs']) && namesNeedy(s))
    );
  if (AID.has(condition))
    return (
      !holds(s, [condition.startsWith('money') ? 'money' : 'aid']) &&
      // "technical support"
      !(holds(s, ['material_help']) && holds(s, ['material'])) &&
      !s.a.tokens.some((token) => CURRENCY.test(token.text))
    );
  if (IN_NEED.has(condition)) return !namesNeedy(s);
  const needed = NEEDED.get(condition) ?? (LOOKS_FURTHER.has(condition) ? undefined : [condition]);
  return needed !== undefined && !holds(s, needed);
}

/** Whether anybody in it may be in need of help. */
function namesNeedy(s: Sentence): boolean {
  return (
    holds(s, ['in_need', 'needy']) ||
    s.mentions.some(({ kind }) => kind === 'people' || kind === 'adjective') ||
    s.a.tokens.some(({ lower }) => DESCRIBED.test(lower))
  );
}

function holds(s: Sentence, classes: readonly string[]): boolean {
  const found = present.of(s);
  for (const name of classes) if (found.has(name)) return true;
  return false;
}

/** The classes of which a sentence holds a word: each of its cues asks for some. */
const present = new Recent<Sentence, ReadonlySet<string>>(({ a }) => {
  const found = new Set<string>();
  for (const { lower } of a.tokens) {
    const known = a.classes.of(lower);
    if (typeof known === 'string') found.add(known);
    else if (known) for (const name of known) found.add(name);
  }
  return found;
});
