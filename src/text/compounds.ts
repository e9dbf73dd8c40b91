/**
 * Words that are written with a hyphen by some and as one word by others, by the part before the hyphen: the older a
 * text, the more of them it parts. They are read as one word without it.
 */
const CLOSED: ReadonlyMap<string, RegExp> = new Map([
  ['co', /^(?:operat|ordinat|exist|habit|sponsor)/],
  ['peace', /^(?:keep|mak(?:e|ing)|build)/],
  ['cease', /^fires?$/],
  ['re', /^(?:establish|elect|emerg|examin|affirm|build|open|join|unif|orient|vitali|nego)/],
  ['inter', /^(?:national|governmental|dependen)/],
  ['under', /^develop/],
  ['over', /^all$/],
  ['world', /^wide$/],
  ['whole', /^hearted(?:ly)?$/],
  ['corner', /^stones?$/],
  ['land', /^mines?$/],
  ['set', /^backs?$/],
  ['sub', /^(?:continent|committee)s?$/],
  ['time', /^(?:frame|table)s?$/],
  ['cross', /^roads$/],
  ['war', /^(?:monger|fare|ship|plane)/],
  ['counter', /^productive$/],
  ['air', /^(?:strike|lift|drop|raid|field|space|craft)/],
  ['bomb', /^(?:ing|ings|er|ers)$/],
  ['hand', /^over$/],
  ['break', /^through$/],
  ['block', /^ade/],
  ['mine', /^fields?$/],
  ['life', /^line$/],
  ['long', /^standing$/],
]);

/** Words that stand for one thing with their hyphen: the lexicon lists them so, each with the forms that it may have. */
const WHOLE: ReadonlySet<string> = new Set(
  `president-elect half-hearted follow-up follow-ups self-determination self-defence self-defense self-serving self-defeating well-being well-deserved well-merited
  well-known well-balanced well-founded well-orchestrated heart-warming far-sighted short-sighted one-sided two-faced
  two-state ill-advised ill-conceived ill-judged ill-considered wrong-headed heavy-handed high-handed high-handedness
  cold-blooded hell-bent strongly-worded trumped-up war-like double-dealing neo-colonialism neo-colonialist
  neo-colonialists neo-colonial non-compliance fig-leaf fig-leaves cover-up cover-ups sell-out sell-outs cop-out
  witch-hunt witch-hunts power-grab land-grab breeding-ground laughing-stock freedom-loving freedom-fighter
  freedom-fighters long-suffering peace-loving much-needed full-fledged broad-based know-how duty-free short-term
  dressing-down tongue-lashing vis-à vis-à-vis vis-a vis-a-vis write-off write-offs sit-in sit-ins hostage-taking op-ed op-eds think-tank think-tanks de-miner de-miners co-author co-authors co-authored co-authoring
  thought-provoking self-sacrifice justice-loving
  anti-democratic cold-hearted double-faced half-baked ham-fisted ham-handed hard-hearted ill-founded
  ill-informed ill-intentioned ill-timed ill-will mean-spirited narrow-minded self-centred self-centered
  self-congratulatory self-congratulation self-contradictory self-interested self-righteous
  self-righteousness self-seeking self-deception uncalled-for hare-brained cold-bloodedly high-handedly
  short-sightedly short-sightedness arm-twisting buck-passing foot-dragging half-truth half-truths
  half-measure half-measures heavy-handedness mud-slinging sabre-rattling saber-rattling u-turn u-turns
  volte-face double-talk even-handed even-handedness fair-minded open-minded open-mindedness open-handed
  high-minded hard-working warm-hearted kind-hearted
  well-intentioned well-considered well-meaning well-timed clear-sighted clear-headed broad-minded
  public-spirited forward-looking level-headed self-sacrificing law-abiding ground-breaking path-breaking self-denial self-discipline
  self-restraint self-pity broad-mindedness clear-sightedness fair-mindedness far-sightedness full-scale epoch-making
  well-advised`.split(/\s+/),
);

/**
 * The one word that two parts with a hyphen between them make ("co", "operation": `cooperation`; "one", "sided":
 * `one-sided`), or `undefined` for two words. Both in lower case.
 */
export function compoundOf(first: string, second: string): string | undefined {
  if (CLOSED.get(first)?.test(second)) return first + second;
  const whole = `${first}-${second}`;
  return WHOLE.has(whole) ? whole : undefined;
}

/** A word of a list (lower case) as it is read in a text: "co-operation" is `cooperation`. */
export function asRead(word: string): string {
  const hyphen = word.indexOf('-');
  return hyphen < 0 ? word : (compoundOf(word.slice(0, hyphen), word.slice(hyphen + 1)) ?? word);
}

/** The part behind the hyphen that `word` (lower case) may be written with, or the word itself. */
export function lastPartOf(word: string): string {
  if (WHOLE.has(word)) return word.slice(word.lastIndexOf('-') + 1);
  for (const [first, second] of CLOSED)
    if (word.startsWith(first) && second.test(word.slice(first.length))) return word.slice(first.length);
  return word;
}
