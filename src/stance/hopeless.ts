import type { Lexicon } from '../lexicon/lexicon.js';
import { CONDITIONS, type Rule } from '../lexicon/rule.js';
import { WordMemo } from '../text/word-memo.js';
import type { Word } from '../text/word-table.js';
import { ALLEGING } from './conditions/alleging.js';
import type { Document } from './document/document.js';

/**
 * The classes of words of which the sentence must hold one, whatever its grammar, for a condition to hold. A condition
 * that is not listed here may hold without; a class that is a condition by itself needs its own words.
 */
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['money', ['money']],
  ['infrastructure', ['infrastructure']],
  ['sheltering', ['refuge']],
  ['vulnerable', ['vulnerable']],
  ['merit', ['merit', 'pronoun']],
  ['merit_prep', ['merit', 'glad_turn']],
  ['act', ['act', 'act_noun', 'pronoun', 'free_relative']],
  ['act_prep', ['act', 'act_noun', 'free_relative']],
  ['regrettable', ['act', 'act_noun', 'deed_noun']],
  ['rejectable', ['rejectable', 'taken_step', 'pronoun']],
  ['cause', ['cause']],
  ['disputable', ['act', 'view', 'finding']],
  ['material', ['aid', 'scheme', 'money', '$']],
  ['for_wrong', ['wrong']],
  ['verbal_attack', ['verbal', 'fierce', 'reason']],
  ['uprooted', ['uprooted']],
  ['serving', ['serving', 'armed_force']],
  ['helper_subject', ['helper', 'freight', 'serving']],
  ['wrong_by', ['wrong']],
  ['protest_near', ['protest_words']],
  ['summoned', ['protest_words']],
  ['legislature', ['legislature']],
  ['names_harm', ['act', 'harm', 'wrong', 'act_noun']],
  ['belittled', ['censure', 'scornful']],
  ['exalted', ['laudatory']],
  ['strife', ['strife']],
]);
const LOOKS_FURTHER: ReadonlySet<string> = new Set(CONDITIONS);
/** Conditions that sums of money meet too. */
const AID: ReadonlySet<string> = new Set(['aid', 'of_aid', 'handed', 'money', 'money_for']);
/** Words that are no class of the lexicon: sums of money, whom a clause behind says to be in need ("those fleeing the war"), verbs of allegation, what leads to a reason, and what stands for a thing named before. */
const LOOKS: ReadonlyMap<string, RegExp> = new Map([
  ['$', /[$€£¥]/],
  ['described', /^(?:those|anyone|all)$/],
  ['pronoun', /^(?:it|them)$/],
  ['free_relative', /^what$/],
  ['alleging', ALLEGING],
  ['reason', /^(?:over|for)$/],
]);
/** The classes that `Sieve` itself asks for. */
const ASKED = [
  'aid',
  'money',
  'material',
  'material_help',
  'give_verbs',
  'in_need',
  'needy',
  ...LOOKS.keys(),
];
/** Conditions that people meet, too: "130,000 Venezuelans". */
const IN_NEED: ReadonlySet<string> = new Set(['in_need', 'in_need_object', 'uprooted_to']);
/** Conditions of what is said in somebody's speech. */
const IN_SPEECH: ReadonlySet<string> = new Set([
  ...['speaker', 'spoken_actor', 'speaker_phrase', 'credited_work'],
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

/** Whether a cue of the rule can carry no stance in the sentence at hand by its words alone. */
export type Hopeless = (rule: Rule) => boolean;

/**
 * Passes over the cues that can carry no stance by the words of their sentence, whatever its grammar. Most cues of frequent
 * verbs ("give", "accept") end here, at a fiftieth of what it takes to look at the grammar around them.
 */
export class Sieve {
  /** The classes that are asked for, each with a bit of its own. */
  private readonly bits = new Map<string, number>();
  private readonly slots: number;
  /** The bits of a word's classes; nothing for a word of none that is asked for. */
  private readonly bitsOf: WordMemo<Int32Array | undefined>;

  constructor(private readonly lexicon: Lexicon) {
    const conditions = new Set(lexicon.rules.map(({ condition }) => condition));
    for (const name of [...ASKED, ...[...conditions].flatMap((condition) => neededFor(condition) ?? [])])
      if (!this.bits.has(name)) this.bits.set(name, this.bits.size);
    this.slots = (this.bits.size >> SLOT_SHIFT) + 1;
    this.bitsOf = new WordMemo((word) => this.classBits(word));
  }

  /** What can be said of the cues in sentence `number` of the document. */
  of(document: Document, number: number): Hopeless {
    let present: Int32Array | undefined;
    const holds = (...classes: readonly string[]): boolean => {
      present ??= this.presentIn(document, number);
      return this.anyOf(present, classes);
    };
    // Whether anybody in it may be in need of help.
    const namesNeedy = (): boolean =>
      holds('in_need', 'needy', 'described') ||
      document.mentions(number).some(({ kind }) => kind === 'people' || kind === 'adjective');
    return ({ condition }) => {
      if (condition === '') return false;
      if (IN_SPEECH.has(condition)) return document.speaker === undefined;
      if (condition === 'spoken') return document.speaker === undefined && !holds('alleging');
      if (condition === 'material_noun')
        return !holds('aid', 'money', 'material', '$') && !(holds('give_verbs') && namesNeedy());
      if (AID.has(condition))
        return (
          !holds(condition.startsWith('money') ? 'money' : 'aid', '$') &&
          // "technical support"
          !(holds('material_help') && holds('material'))
        );
      if (IN_NEED.has(condition)) return !namesNeedy();
      const needed = neededFor(condition);
      return needed !== undefined && !holds(...needed);
    };
  }

  private presentIn(document: Document, number: number): Int32Array {
    const present = new Int32Array(this.slots);
    for (const { word } of document.tokens(number)) {
      const bits = this.bitsOf.of(word);
      if (bits === undefined) continue;
      for (let k = 0; k < bits.length; k++) present[k] = (present[k] as number) | (bits[k] as number);
    }
    return present;
  }

  private anyOf(present: Int32Array, classes: readonly string[]): boolean {
    for (const name of classes) {
      const bit = this.bits.get(name) ?? 0;
      if (((present[bit >> SLOT_SHIFT] as number) & maskOf(bit)) !== 0) return true;
    }
    return false;
  }

  private classBits({ lower, text }: Word): Int32Array | undefined {
    const known = this.lexicon.classes.of(lower);
    const names = typeof known === 'string' ? [known] : [...(known ?? [])];
    for (const [name, look] of LOOKS) if (look.test(name === '$' ? text : lower)) names.push(name);
    const numbers = names.flatMap((name) => this.bits.get(name) ?? []);
    if (numbers.length === 0) return undefined;
    const bits = new Int32Array(this.slots);
    for (const bit of numbers) bits[bit >> SLOT_SHIFT] = (bits[bit >> SLOT_SHIFT] as number) | maskOf(bit);
    return bits;
  }
}

/** A bit's number has its slot above so many bits, and its place in the slot below. */
const SLOT_SHIFT = 5;

function maskOf(bit: number): number {
  return 1 << (bit & ((1 << SLOT_SHIFT) - 1));
}

/** The classes of which the sentence must hold a word for the condition to hold; nothing where it may hold without. */
function neededFor(condition: string): readonly string[] | undefined {
  if (condition === '') return undefined;
  return NEEDED.get(condition) ?? (LOOKS_FURTHER.has(condition) ? undefined : [condition]);
}
