/** The classes that our stances can be compared with. */
export const PLOVER_CLASSES = ['SUPPORT', 'ACCUSE', 'AID'] as const;
export type PloverClass = (typeof PLOVER_CLASSES)[number];

/**
 * Why a PLOVER class reaches further than the codebook's stances: PLOVER books acts by what they do, a stance is what is
 * said. Label and words decide it, never the prediction: a record out of scope leaves the measure whether it was found or
 * not. The words were drawn up with labelled sentences in view, so on those the figures in scope flatter; the figure over
 * all records is the one that owes nothing to this list. A word that is added because a record was missed flatters more.
 */
interface ScopeReason {
  readonly reason: string;
  readonly why: string;
  /** Any of these patterns, at the beginning of a word, whatever the case. */
  readonly words: readonly string[];
}

interface ScopeClass {
  readonly reasons: readonly ScopeReason[];
  /** Words that voice the stance itself: a record that has one stays in scope, whatever else it tells. */
  readonly voiced: readonly string[];
}

/** Asked in this order; the first that holds is the reason. */
export const PLOVER_SCOPE: Readonly<Record<PloverClass, ScopeClass>> = {
  ACCUSE: {
    reasons: [
      {
        reason: 'sanctions call',
        why: 'a call for sanctions or a trial asks for an act; the blame in it is not worded',
        words: ['call(s|ed|ing)? for (\\w+ ){0,3}(sanctions|trial|prosecution)'],
      },
      {
        reason: 'investigation',
        why: 'an inquiry is an act; the codebook wants the condemnation worded',
        words: ['investigat', 'prob(e|es|ed|ing)\\b', 'inquir', 'enquir', 'audit', 'search(ed|es|ing)\\b'],
      },
      {
        reason: 'arrest or conviction',
        why: 'an act of the law: arrest, charge, trial, verdict, extradition',
        words: [
          'arrest',
          'convict',
          'charged?\\b',
          'charges\\b',
          'indict',
          'sentenc',
          'guilty',
          'extradit',
          'prosecut',
          'jail sentence',
        ],
      },
      {
        reason: 'lawsuit',
        why: 'a suit is an act: the codebook names it as none',
        words: [
          'lawsuit',
          'su(es|ed|ing)\\b',
          'legal (action|proceedings)',
          'litigat',
          'file[sd]? a complaint',
        ],
      },
      {
        reason: 'summons',
        why: 'an envoy summoned is an act, unless a complaint or protest is worded',
        words: ['summon'],
      },
      {
        reason: 'dispute of facts',
        why: 'a report is called wrong, nobody is blamed',
        words: ['disput', 'refut', 'challeng(ed|es|ing)\\b'],
      },
      {
        reason: 'mobilization',
        why: 'a rally or a campaign is an act',
        words: ['mobili[sz]', 'rall(y|ied|ies)\\b'],
      },
    ],
    voiced: [
      'condemn',
      'denounc',
      'deplor',
      'critici[sz]',
      'criticism',
      'critical of',
      'accus(?!ed of)',
      'blam(e|ed|es|ing)\\b',
      'slam',
      'fault(s|ed|ing)\\b',
      'protest(s|ed|ing)? against',
      'in protest\\b',
      'complain',
      'attack on the',
      'scathing',
      'responsible for the',
    ],
  },
  SUPPORT: {
    reasons: [
      {
        reason: 'diplomatic relations',
        why: 'ties established or restored are an act of two sides',
        words: [
          'diplomatic (ties|relations)',
          '(establish|restor|normali[sz])\\w* (\\w+ ){0,3}(ties|relations)',
        ],
      },
      {
        reason: 'treaty or agreement',
        why: 'an agreement between equals is none of the stances, signed or reached',
        words: [
          '(sign|reach|conclud|finali[sz]|ratif|approv)\\w* (\\w+[- ]){0,7}(agreements?|accords?|pacts?|deals?|treat(y|ies)|memorand\\w+|facility)\\b',
          'agree(d|s|ing)?\\b',
        ],
      },
      {
        reason: 'release or ceasefire',
        why: 'prisoners released or a truce declared are concessions',
        words: [
          'releas(e|ed|es|ing) (\\w+ ){0,3}(prisoners|captives|hostages|detainees)',
          'cease-?fire',
          'truce',
        ],
      },
      {
        reason: 'invitation or meeting',
        why: 'the codebook leaves out meetings, visits, calls and letters',
        words: ['invitation to', 'invit(ed|es)\\b', 'will (likely )?meet', 'met with', 'letter from'],
      },
      {
        reason: 'apology',
        why: 'to regret what one did backs nobody',
        words: ['apolog'],
      },
      {
        reason: 'award',
        why: 'an order or a prize is an act of honour without words of support',
        words: ['award'],
      },
    ],
    voiced: [
      'support',
      'back(s|ed|ing)\\b',
      'endors',
      'defend',
      'prais',
      'welcom',
      'applaud',
      'hail(s|ed|ing)?\\b',
      'laud',
      'commend',
      'solidarity',
      'congratulat',
      'stands? (with|by)\\b',
    ],
  },
  AID: {
    reasons: [
      {
        reason: 'peacekeeping or deployment',
        why: 'troops and observers that are sent are help only where the sentence says so',
        words: [
          'peace-?keep',
          'deploy',
          'troops',
          'soldiers',
          'platoon',
          'observers',
          'military intervention',
        ],
      },
      {
        reason: 'asylum or refuge',
        why: 'borders opened and people taken in are an act',
        words: ['asylum', 'opened its borders', 'accepted (\\S+ ){0,4}refugees', 'evacuat'],
      },
      {
        reason: 'offer or announcement',
        why: 'help that is promised or approved, not given; AGREE in PLOVER',
        words: [
          'offer',
          'pledg',
          'promis',
          'announc',
          'approved',
          'stands ready',
          'will (help|provide|send)',
        ],
      },
      {
        reason: 'compensation',
        why: 'what a court awards is no help',
        words: ['court awarded', 'compensat'],
      },
      {
        reason: 'campaign',
        why: 'money raised in an election is party business',
        words: ['raising money', 'fundrais'],
      },
    ],
    voiced: [
      'provid(ed|es|ing)\\b',
      'donat',
      'gave\\b',
      'giv(es|ing)\\b',
      'handed over',
      'deliver',
      'supported\\b',
    ],
  },
};

const PATTERNS = new Map(
  Object.entries(PLOVER_SCOPE).map(([name, { reasons, voiced }]) => [
    name,
    {
      voiced: anyOf(voiced),
      reasons: reasons.map(({ reason, words }) => ({ reason, pattern: anyOf(words) })),
    },
  ]),
);

/** Why a record of the class is no stance by the codebook; nothing when its words leave it in scope. */
export function outOfScope(name: PloverClass, text: string): string | undefined {
  const patterns = PATTERNS.get(name);
  if (!patterns || patterns.voiced.test(text)) return undefined;
  return patterns.reasons.find(({ pattern }) => pattern.test(text))?.reason;
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'iu');
}
