import type { Intensity, Polarity, StanceKind, Status } from '../model/stance.js';

/** What the words of a rule do. */
export const EFFECTS = [
  /** They carry a stance. */
  'stance',
  /** Their subject does not take the stance that they govern: "refused to condemn", "withdrew its support". */
  'withhold',
  /** Their subject wants others to take it: "urged the EU to support". */
  'urge',
  /** The stance is hedged or depends on something: "would", "is considering", "if necessary". */
  'hedge',
  /** Help is made ready: support that they govern is readiness to assist: "stands ready to support". */
  'ready',
  /** A verb that only carries a noun: its subject takes the stance: "expressed support", "a show of solidarity". */
  'carry',
  /** A verb whose subject is the target of the noun: "received support", "faces criticism". */
  'receive',
  /** Others are asked for what the noun says: "asked for help", "seeks support". */
  'request',
  /** What they govern is said by their subject: "said that". */
  'report',
  /** They make a stance stronger, or milder. */
  'boost',
  'soften',
  /** The words only look like a cue: "support staff", "first aid". */
  'ignore',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** Which part of speech the first word of the phrase must have; `any` asks for none. */
export const MATCHES = ['verb', 'noun', 'adjective', 'modifier', 'any'] as const;
export type Match = (typeof MATCHES)[number];

/** Where the holder of a stance stands. */
export const HOLDER_SLOTS = [
  /** The subject of the verb; with a passive the agent after "by". */
  'subject',
  /** Who has the noun: possessive, "by", "from" or "of", the subject of the verb that carries it. */
  'owner',
  /** Whose voice it is: the speaker, or the subject of "said". */
  'voice',
  /** The noun itself: "Orban's critics". */
  'self',
  /** The name that a hyphen joins to the word: "US-backed". */
  'modifier',
  /** What follows the preposition that ends the cue: "with the support of". */
  'of',
  /** What follows "from": "received trucks from". */
  'from',
  /** What stands in the objects of the verb: "thanked Japan for its help". */
  'object',
] as const;
type HolderSlot = (typeof HOLDER_SLOTS)[number];

/** Conditions of a cue that look further than one class of words; src/stance/conditions says what each asks. */
const CUE_CONDITIONS = [
  'accomplished',
  'acclaimed',
  'act',
  'act_prep',
  'active',
  'actor',
  'agreed',
  'aid',
  'aid_for_actor',
  'aid_or_to',
  'aid_target',
  'aimed_at',
  'approved',
  'attacked_over',
  'belittled',
  'backing',
  'balloted',
  'blamed',
  'body',
  'by_arms',
  'cause',
  'ceasing',
  'copula',
  'copular',
  'censurable',
  'counterfactual',
  'credited',
  'credited_work',
  'defiant',
  'dismissed_as',
  'disputable',
  'esteemed',
  'exalted',
  'donated',
  'donating',
  'done_wrong',
  'defending',
  'draft',
  'faulted',
  'favouring',
  'for_wrong',
  'forsaken',
  'fragment',
  'fundable',
  'glad_of',
  'hailed',
  'handed',
  'harbouring',
  'helped',
  'harmful',
  'held',
  'helper_subject',
  'rescued',
  'honoured',
  'in_doing',
  'in_need',
  'in_need_object',
  'infrastructure',
  'judged',
  'scorned',
  'reproved',
  'commended',
  'praised',
  'done_so',
  'done_by',
  'done_to',
  'inflicted',
  'argued',
  'to_fury',
  'moved',
  'vindicated',
  'legislature',
  'market_opened',
  'lodged',
  'material',
  'material_noun',
  'merit',
  'merit_prep',
  'money',
  'money_for',
  'besieging',
  'strife',
  'beside_state',
  'harm_by',
  'names_harm',
  'needing',
  'occurring',
  'of_aid',
  'ousted',
  'outright',
  'outsider',
  'pacifying',
  'perpetrated',
  'plotted',
  'predicative',
  'deemed',
  'protest_near',
  'summoned',
  'recognised',
  'recognised_state',
  'charged',
  'regrettable',
  'rejectable',
  'remiss',
  'rightful',
  'said_of_actor',
  'serving',
  'settlement',
  'skilled',
  'sheltering',
  'speaker',
  'speaker_phrase',
  'unbroken',
  'spoken',
  'spoken_actor',
  'standing',
  'taken_in',
  'target',
  'target_actor',
  'thanked',
  'to_cause',
  'trusted',
  'trusting',
  'uprooted',
  'uprooted_to',
  'verbal_adverb',
  'verbal_attack',
  'view_or_actor',
  'voiced',
  'voiced_phrase',
  'vulnerable',
  'wrong_by',
  'wronged',
] as const;
export type CueCondition = (typeof CUE_CONDITIONS)[number];

/** Conditions of an operator: how it must stand to the cue. */
const OPERATOR_CONDITIONS = [
  'clause_only',
  'due_only',
  'future_only',
  'infinitive_only',
  'gerund_only',
  'object_infinitive',
  'opener_only',
  'subject_only',
  'urgent_only',
] as const;

/** Any other condition is the name of a class of words. */
export const CONDITIONS = [...CUE_CONDITIONS, ...OPERATOR_CONDITIONS] as const;

export interface Frame {
  readonly holder: HolderSlot;
  /** Where the target stands, the first that is there wins: `object`, `subject`, `recipient`, `accompanied`, `aligned`, `reciprocal`, `head`, `opening`, `ender`, `maker`, `owner`, `speaker`, `phrase` or prepositions. */
  readonly targets: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly effect: Effect;
  readonly phrase: string;
  readonly match: Match;
  readonly frame: Frame;
  /** What must hold beside the words: most often a class of words that the object has ("provide" only with `aid`). */
  readonly condition: string;
  readonly stance: StanceKind;
  readonly polarity: Polarity;
  readonly status: Status;
  readonly intensity: Intensity;
  readonly plover: string;
  readonly cameo: string;
  readonly example: string;
  readonly counterexample: string;
  readonly note: string;
  readonly frameText: string;
  /** `file:line`, for messages. */
  readonly place: string;
}
