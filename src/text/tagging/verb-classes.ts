/** Past forms that are no participles: "the bloc stood by Kenya". */
export const INTRANSITIVE = new Set(
  'amounted proved seemed appeared emerged arose belonged consisted depended happened occurred existed resulted stemmed stood voted came went arrived remained stayed rose fell grew increased abided passed dropped climbed'.split(
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
