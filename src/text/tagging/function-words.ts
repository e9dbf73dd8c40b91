/** The closed classes of English: the words that build sentences rather than name things. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const DETERMINERS = list(
  'the a an this these those all any some each every no both such another many much several few most either neither certain half whatever whichever',
);
export const POSSESSIVES = list("my our your his her its their whose one's");
export const SUBJECT_PRONOUNS = list(
  'i we you he she it they who one everyone everybody someone somebody nobody nothing none',
);
export const PRONOUNS = list(
  'i we you he she it they me us him them myself ourselves himself herself itself themselves one everyone everybody someone somebody nobody none anyone anybody nothing everything something others mine ours theirs oneself anything',
);
export const PREPOSITIONS = list(
  'of in on at by for from with without against towards toward into onto over under about between among amongst amid amidst during through throughout across behind beyond within upon despite regarding concerning via per like unlike near besides alongside plus versus pending except including excluding following concerning above below around inside outside beside notwithstanding aboard vis-à-vis vis-a-vis worth',
);
/** Prepositions and conjunctions at once: a clause or a noun phrase may follow. */
export const LINKS = list('after before since until till as than');
export const SUBORDINATORS = list(
  'because if whether although though while whereas unless lest once when where why how so whenever wherever whereby wherein',
);
export const CONJUNCTIONS = list('and or but nor yet &');
export const RELATIVES = list('who which whom whose what');
export const MODALS = list("will would shall should can could may might must 'll 'd ca wo sha ought");
export const BE = list("be is are was were been being am 're 'm");
export const HAVE = list("have has had having 've");
export const DO = list('do does did');
/** Verbs that say what their subject is or stays: a past form after them is an adjective. */
export const LINKING = list(
  'remain remains remained remaining stand stands stood seem seems seemed become becomes became becoming stay stays stayed feel feels felt appear appears appeared look looks looked',
);
export const NEGATORS = list("not n't never");
export const PARTICLES = list('up out down off away back forward together aside forth');
export const TIME_WORDS = list(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july august september october november december',
);
/** Adverbs that the ending -ly does not give away. */
export const ADVERBS = list(
  'also already always again ever even here there then thus therefore however moreover furthermore meanwhile now often once only otherwise perhaps quite rather still soon too twice very well yet just indeed instead hence else up far further long almost alike likewise nevertheless nonetheless ago later earlier together least at-least alone abroad forever wholeheartedly thereby henceforth firstly secondly thirdly finally lastly hereby hitherto elsewhere anew afresh besides maybe somehow sometimes seldom rarely scarcely hardly barely largely overwhelmingly duly amply strongly firmly',
);
/** Verbs that open a clause: what follows is said, thought or shown by their subject. */
export const REPORTING = list(
  'say says said saying tell tells told telling report reports reported reporting state states stated stating announce announces announced announcing claim claims claimed claiming add adds added adding note notes noted noting stress stresses stressed stressing emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising believe believes believed believing think thinks thought thinking argue argues argued arguing insist insists insisted insisting warn warns warned warning declare declares declared declaring confirm confirms confirmed confirming reiterate reiterates reiterated reiterating hope hopes hoped hoping explain explains explained know knows knew find finds found conclude concludes concluded acknowledge acknowledges acknowledged recognize recognizes recognized recognise recognises recognised suggest suggests suggested indicate indicates indicated reveal reveals revealed show shows showed shown mean means meant remember recall recalls recalled ensure ensures ensured see sees saw seen tweet tweets tweeted write writes wrote complain complains complained assert asserts asserted allege alleges alleged maintain maintains maintained admit admits admitted deny denies denied feel feels felt agree agrees agreed understand understands understood underline underlines underlined underscore underscores underscored reaffirm reaffirms reaffirmed demand demands demanded propose proposes proposed',
);
/** Past participles that are adjectives before a noun. */
export const PARTICIPIAL = list(
  'lifesaving embattled beleaguered armed armoured armored guided powdered tinned united alleged limited organized organised advanced developed unmanned developing emerging existing ongoing remaining mediating advancing retreating neighbouring neighboring outstanding leading peace-loving devastating harrowing crippling mounting withering stinging scathing blistering damning searing',
);
export const NUMBER_WORDS = list(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen',
);
/** Words that bound a number: "more than 300". */
export const QUANTIFIERS = list(
  'more less fewer up close nearly almost about around over some approximately roughly at as under only',
);
/** The most frequent of all these, none of which has a rule of its own in `decide` or `decideClosed`. */
export const PLAIN = list(
  'the of and to a an in for on with by from at or is are was were be been has have had not it its we our they their he his i these which who must should would can could',
);
/** The other words that have rules of their own in `decide`: those that are asked for there by name. */
export const PARTICULAR: ReadonlySet<string> = new Set([
  ...PARTICLES,
  ...QUANTIFIERS,
  ...list('that along let longer first second third last latest next left chief re co outright wish wishes'),
]);

/** Words behind a noun, and so behind no infinitive: "to support from Chad". */
export const NOUN_FOLLOWERS_OF_TO = new Set(['of', 'from']);
/** "came to power", "a return to power" */
export const TO_POWER =
  /^(?:com(?:e|es|ing)|came|return(?:s|ed|ing)?|ris(?:e|es|en|ing)|rose|swept|bring(?:s|ing)?|brought|ascent)$/;
/** Behind the "to" of these stands a noun: "objected to aid for Chad", "a halt to aid". */
export const TO_A_NOUN =
  /^(?:thanks|halt|end|cessation|object(?:s|ed|ing|ions?)?|oppos(?:ed|ition)|refer(?:s|red|ring)|amount(?:s|ed)?|adher(?:e|es|ed|ence)|resort(?:s|ed|ing)?|respond(?:s|ed|ing)?|react(?:s|ed|ing)?|repl(?:y|ies|ied)|bow(?:s|ed|ing)?|yield(?:s|ed|ing)?|succumb(?:s|ed|ing)?|acced(?:e|es|ed|ing)|access|exposed|subjected|immune|vulnerable)$/;

/** What opens an object of a verb and stands before no bare noun of a compound. */
export const DETERMINER = /^(?:the|an?|its|their|our|this|that|these|those|all|any|such)$/;
