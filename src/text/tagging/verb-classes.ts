/** Past forms that are no participles: "the bloc stood by Kenya". */
export const INTRANSITIVE = new Set(
  'amounted proved seemed appeared emerged arose belonged consisted depended happened occurred existed resulted stemmed stood voted came went arrived remained stayed rose fell grew increased abided passed dropped climbed stuck'.split(
    ' ',
  ),
);

/** "it is encouraging that": what moves people, where it is not said whom. */
export const MOVING = new Set(
  'encouraging discouraging heartening gratifying reassuring inspiring disappointing alarming promising shocking appalling frustrating satisfying surprising worrying disturbing distressing depressing revolting disgusting horrifying saddening sickening comforting pleasing rewarding misleading degrading humiliating insulting damning moving'.split(
    ' ',
  ),
);

/** Verbs that take an object: with a preposition right after they are participles, "the assistance received from". */
export const TRANSITIVE = new Set(
  'received provided extended offered accorded rendered granted adopted submitted proposed presented contained expressed obtained deployed demonstrated displayed donated supplied delivered devoted dedicated inflicted imposed perpetrated committed'.split(
    ' ',
  ),
);

/** Verbs whose past is their base: they agree with a singular subject, too. */
export const INVARIANT = new Set([
  'cast',
  'cut',
  'put',
  'set',
  'hit',
  'shut',
  'hurt',
  'spread',
  'split',
  'shed',
  'quit',
]);

/** Behind "is spread", "was split" and the like: by whom, and how far. */
const PAST_FOLLOWER = /^(?:by|over|across|among|into|between|throughout)$/;

/** "has spread lies", "were spread by Kenya": such a verb behind the auxiliary with the tag `before`. */
export function isInvariantPast(lower: string, before: string, next: string): boolean {
  return INVARIANT.has(lower) && (before === 'HV' || PAST_FOLLOWER.test(next));
}

/** Verbs that the word list has as nouns only, or not at all. */
export const UNLISTED = new Set(
  'censure reproach smear rubbish skewer pillory jeer blockade butcher picket ditch tweet troll upbraid vilify clamour connive axe fume lambaste'.split(
    ' ',
  ),
);

/** Nouns in -s that the word list does not know as forms of a verb. */
export const UNLISTED_THIRD = new Set([
  'arms',
  'shelters',
  'beggars',
  'shields',
  'repudiates',
  'abhors',
  'plunders',
  'dismembers',
  'squanders',
  'endangers',
  'dishonors',
  'dishonours',
  'severs',
  'censures',
  'mentors',
  'brokers',
  'scuppers',
  'blacklists',
  'desists',
  'garners',
]);

/** What the first person does by saying so. */
export const SPEECH_ACTS = new Set(
  'commend welcome thank congratulate praise applaud condemn deplore denounce salute hail reiterate reaffirm appreciate pay regret'.split(
    ' ',
  ),
);

/** What something is found to be, where these follow "is": nobody does it. */
export const FAULTY =
  /^(?:mis(?:guided|placed|conceived|judged|directed|taken|timed)|flawed|biased|rigged|skewed|botched|bungled|contrived|de(?:luded|praved|ranged)|exaggerated|muddled|out(?:dated|moded)|perverted|prejudiced|slanted|jaundiced|blinkered)$/;
