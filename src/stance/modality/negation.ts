import { after, before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { Recent } from '../../text/recent.js';
import type { Step } from '../path.js';
import { FIRST_PERSON } from '../references/reference.js';
import type { Match, Sentence } from '../sentence.js';
import { isOneOfMany } from './degrees.js';

/** "cannot accept" as a cue: its own negation takes nothing back. */
export function negatedInside(s: Sentence, at: number, match: Match): boolean {
  const c = s.a.chunks[at];
  if (!c) return false;
  for (let t = Math.max(c.from, match.from); t < Math.min(c.to, match.to); t++)
    if (s.a.tags[t] === 'NEG') return true;
  return false;
}

/** "has never spared any effort in backing Kenya", "cannot hide our admiration": what is not kept back is given. */
export function isSparing(s: Sentence, at: number): boolean {
  if (/^(?:hid|conceal|disguis|contain)/.test(word(s.a, at))) return true;
  return /^spar(?:e|es|ed|ing)$/.test(word(s.a, at)) && KEPT.test(word(s.a, after(s.a, at)));
}

const KEPT = /^(?:efforts?|time|energy|energies|means|resources?|sacrifices?|expense)$/;

/** "without forgetting to thank": the two words take nothing back. */
export function isNotForgotten(s: Sentence, at: number): boolean {
  const forgetting = word(s.a, at) === 'without' ? after(s.a, at) : at;
  return (
    /^(?:forgetting|failing|neglecting|omitting|hesitating)$/.test(word(s.a, forgetting)) &&
    word(s.a, before(s.a, forgetting)) === 'without'
  );
}

/** "I would be remiss if I did not thank", "we would fail in our duty were we not to": it is done. */
export function wouldBeRemiss(s: Sentence): boolean {
  return remiss.of(s);
}

/** Every cue of a sentence asks the same. */
const remiss = new Recent<Sentence, boolean>(({ a: { tokens, classes } }) =>
  tokens.some(
    ({ lower }, t) =>
      classes.has('remiss', lower) ||
      (/^fail(?:ed|ing)?$/.test(lower) &&
        tokens[t + 1]?.lower === 'in' &&
        /^(?:dut(?:y|ies)|obligations?|responsibilit(?:y|ies))$/.test(tokens[t + 3]?.lower ?? '')),
  ),
);

const TOLD =
  /^(?:surpris(?:ing|ed?)|astonish(?:ing|ed)|strange|odd|unusual|accident(?:al)?|coinciden(?:ce|tal)|secret|wonder|mystery)$/;

/** "it is not surprising that Kenya condemned", "it is no coincidence that", "we are not surprised that": it did. */
function isTrueAnyhow({ a }: Sentence, at: number): boolean {
  const judged = a.chunks[at]?.verb?.copula ? after(a, at) : at;
  return TOLD.test(word(a, judged)) && a.chunks[after(a, judged)]?.kind === 'SB';
}

const DOUBT = /^(?:doubts?|question|hesitations?|reservations?|illusions?)$/;
const AMISS = /^(?:unfair|wrong|impossible|difficult|hard|futile|foolish|dishonest|absurd|remiss|unjust)$/;

/** "do not have the least doubt that", "it would be unfair to deny that", "never regretted": what is not doubted is so. */
export function isUndoubted(s: Sentence, at: number): boolean {
  const { a } = s;
  const next = after(a, at);
  if (a.chunks[at]?.kind === 'NP' && a.tokens[a.chunks[at]?.from ?? -1]?.lower === 'no')
    return isTrueAnyhow(s, at);
  // "the least doubt": an article that an adverb parts from its noun
  if (a.chunks[at]?.verb?.negated)
    return (
      /^regret(?:s|ted|ting)?$/.test(word(a, at)) ||
      isTrueAnyhow(s, at) ||
      DOUBT.test(word(a, word(a, next) === 'the' ? after(a, next) : next))
    );
  return (
    /^(?:deny|doubt|dispute|overstate|exaggerate|overestimate)$/.test(word(a, at)) &&
    AMISS.test(word(a, before(a, at)))
  );
}

/** "not only condemned": no negation. */
export function isCorrection(s: Sentence, at: number): boolean {
  const c = s.a.chunks[at];
  if (!c) return false;
  if (isOneOfMany(s, at)) return true;
  for (let t = c.from; t < c.to; t++) {
    if (s.a.tags[t] !== 'NEG') continue;
    const next = s.a.tokens[t + 1]?.lower ?? '';
    // "cannot simply blame" blames nobody.
    if (
      next === 'only' ||
      isButAlso(s, c.to) ||
      (c.verb?.modal === undefined && /^(?:just|merely|simply)$/.test(next))
    )
      return true;
  }
  return false;
}

/** "not wish to defend only its future, but also that of all" */
function isButAlso(s: Sentence, from: number): boolean {
  const rest = s.a.tokens.slice(from);
  const but = rest.findIndex(({ lower }, k) => lower === 'but' && rest[k + 1]?.lower === 'also');
  return but > 0 && rest.slice(0, but).some(({ lower }) => /^(?:only|just|merely|simply|alone)$/.test(lower));
}

/** "I can assure you of", "we can confirm that": saying so does it. */
export function isAssured(s: Sentence, at: number): boolean {
  // "he can be sure that we will help"
  const sure = s.a.chunks[at]?.kind === 'VP' ? word(s.a, after(s.a, at)) : '';
  const granted = /^(?:can|may)$/.test(s.a.chunks[at]?.verb?.modal ?? '');
  if (granted && /^(?:sure|certain|assured|confident)$/.test(sure)) return true;
  // "the President can be assured of our support"
  if (granted && /^(?:re)?assured$/.test(word(s.a, at))) return true;
  if (s.a.chunks[at]?.verb?.modal !== 'can' || !/^(?:re)?assure$|^confirm$|^promise$/.test(word(s.a, at)))
    return false;
  return FIRST_PERSON.has(word(s.a, subjectOf(s.a, at).chunks[0] ?? -1));
}

/** "may I be permitted to thank", "we can be proud of", "we can only welcome": it is done by saying so. */
export function isPermitted(s: Sentence, { at, via }: Step, match: Match): boolean {
  const { a } = s;
  const c = a.chunks[at];
  const verb = c?.verb;
  if (word(a, at) === 'may')
    // "May I also convey my thanks"
    return FIRST_PERSON.has(word(a, at + 1)) && (at === 0 || /^(?:permitted|allowed)$/.test(word(a, at + 2)));
  if (verb?.modal !== 'can' || verb.negated) return false;
  const subject = a.chunks[subjectOf(a, at).chunks[0] ?? -1];
  if (!FIRST_PERSON.has(a.tokens[subject?.head ?? -1]?.lower ?? '')) return false;
  if (a.classes.has('contented', a.tokens[match.from]?.lower ?? '')) return true;
  return (
    ((via === 'cue' && a.classes.has('performative', word(a, at))) || REAFFIRMING.test(word(a, at))) &&
    a.tokens.slice(c?.from, c?.to).some(({ lower }) => lower === 'only')
  );
}

/** "we can only reaffirm our support" */
const REAFFIRMING = /^(?:express|reiterat|reaffirm|repeat|voic|renew|convey)/;

/** "cannot but condemn" condemns. */
export function isCannotBut(s: Sentence, at: number): boolean {
  // "could not be more timely", "cannot agree more"
  const verb = s.a.chunks[at]?.verb;
  if (verb?.negated && /^(?:can|could)$/.test(verb.modal ?? '')) {
    const next = s.a.tokens[s.a.chunks[at]?.to ?? 0]?.lower ?? '';
    if (/^(?:more|clearer|better|stronger|happier|prouder|timelier)$/.test(next)) return true;
  }
  // "can only be rejected": it is.
  const c = s.a.chunks[at];
  if (
    verb?.passive &&
    verb.modal === 'can' &&
    s.a.tokens.slice(c?.from, c?.to).some(({ lower }) => lower === 'only')
  )
    return true;
  const from = s.a.chunks[at]?.from ?? 1;
  // "..., but is believed to": a conjunction.
  const able = /^(?:can|cannot|could|not|help|nothing)$/.test(s.a.tokens[from - 2]?.lower ?? '');
  return (
    s.a.tokens[s.a.chunks[at]?.to ?? 0]?.lower === 'but' || (able && s.a.tokens[from - 1]?.lower === 'but')
  );
}

/** "did nothing to help", "has done little to support": the verb has no more to say than that. */
export function doesNothing(s: Sentence, at: number): boolean {
  // "did little to help": the adverb governs the infinitive.
  const adverb = word(s.a, at) === 'little' && s.a.chunks[at]?.kind === 'ADJ';
  if (adverb) return /^(?:do|did|does|done|doing)$/.test(word(s.a, before(s.a, at)));
  const c = s.a.chunks[at];
  if (!/^(?:do|did|does|done|doing)$/.test(s.a.tokens[c?.head ?? -1]?.lower ?? '')) return false;
  const object = s.a.chunks[after(s.a, at)];
  return (
    object !== undefined &&
    object.to === object.from + 1 &&
    /^(?:nothing|little)$/.test(word(s.a, after(s.a, at)))
  );
}

/** "supports neither side", "condemned nobody", "gave Mali no aid": the negation stands with the object. */
export function negatedObject(s: Sentence, at: number): boolean {
  const first = after(s.a, at);
  const second = after(s.a, first);
  const given = s.a.chunks[first]?.kind === 'NP' && s.a.chunks[second]?.kind === 'NP';
  const np = s.a.chunks[given ? second : first];
  // "made no secret of its anger"
  if (np && s.a.classes.has('no_doubt_noun', s.a.tokens[np.head]?.lower ?? '')) return false;
  // "sent no fewer than 300 soldiers"
  if (/^(?:fewer|less)$/.test(s.a.tokens[(np?.from ?? -2) + 1]?.lower ?? '')) return false;
  const opening = s.a.tokens[np?.from ?? -1]?.lower ?? '';
  // "offered little aid", not "helped little children"
  const scarce = opening === 'little' && np?.head !== np?.from && s.a.tags[np?.head ?? -1] === 'NN';
  return np?.kind === 'NP' && (scarce || /^(?:no|neither|nobody|none|nothing)$/.test(opening));
}

/** "reservations about sending aid" */
function isWithheldBy({ a }: Sentence, at: number): boolean {
  return /^(?:about|on|over|regarding)$/.test(word(a, at + 1)) && a.chunks[at + 2]?.verb?.form === 'gerund';
}

/** "no support", "little sympathy", but not "no doubt about its support". */
export function negatedNoun(s: Sentence, at: number, noun = false): boolean {
  // "there is no question of Kenya sending aid", but "no question that it sent some"
  const asked = word(s.a, at) === 'question' && isGerundOf(s, at);
  // "no reservations about sending aid", but "no doubt that it sent some"
  const qualms = isWithheldBy(s, at);
  if (s.a.classes.has('no_doubt_noun', word(s.a, at)) && !asked && !qualms) return false;
  // "found no evidence for the allegations": they were made, with or without it.
  if (noun && /^(?:evidence|proof|basis|grounds?|truth|substance|foundation)$/.test(word(s.a, at)))
    return false;
  const c = s.a.chunks[at];
  const first = c && s.a.tokens[c.from]?.lower;
  return (
    first === 'no' ||
    first === 'neither' ||
    first === 'little' ||
    (c !== undefined && s.a.tags[c.from] === 'NEG')
  );
}

/** Whether "of" and a form in -ing follow, with or without whoever does it. */
function isGerundOf({ a }: Sentence, at: number): boolean {
  const link = after(a, at);
  const next = after(a, link);
  const verb = a.chunks[next]?.kind === 'NP' ? after(a, next) : next;
  return word(a, link) === 'of' && a.chunks[verb]?.verb?.form === 'gerund';
}

const AUXILIARY = /^(?:has|have|had|did|do|does|will|would|shall|can|could|is|are|was|were)$/;
/** What has the verb of its clause stand before the subject. */
const NEVER =
  /\bnor$|(?:^|[,;:] |\b(?:and|but|yet) )(?:never|neither|nowhere(?: (?:in|on|at) [a-z ]+)?|not once|at no (?:time|point|moment|stage)|on no (?:occasion|account)|in no way|by no means|under no (?:circumstances|conditions?))$/;

/** "Not once has the Council condemned it", "nor would it support us", "and at no time did they help": the opening words deny the clause. */
function isInverted(s: Sentence, path: readonly Step[]): boolean {
  const { tokens } = s.a;
  const to = s.a.chunks[path[0]?.at ?? 0]?.from ?? 0;
  for (let t = to; t > 0 && t > to - LONGEST_SUBJECT; t--) {
    if (!AUXILIARY.test(tokens[t]?.lower ?? '')) continue;
    const lead = tokens.slice(Math.max(0, t - 6), t).map(({ lower }) => lower);
    if (NEVER.test(lead.join(' ')))
      return !isDeniedAt(s, path, t) && !tokens.slice(t).some(({ lower }) => ONLY.test(lower));
    if (t < to) return false;
  }
  return false;
}

/** "Never will we": the opening word may be part of the verb, which denies the rest already. */
function isDeniedAt(s: Sentence, path: readonly Step[], token: number): boolean {
  return path.some(({ at }) => isDenied(s, at) && token < (s.a.chunks[at]?.to ?? 0));
}

/** "Never have we paid only tribute to the struggle" */
const ONLY = /^(?:only|just|merely|simply|alone)$/;

/** "neither support nor condemn": "nor" denies its verb, unless the verb that it goes on from denies it already. */
export function isNor(s: Sentence, path: readonly Step[]): boolean {
  // "nor sent aid": the verb that gives what the noun names.
  const k = s.a.chunks[path[0]?.at ?? 0]?.kind === 'NP' && path[1]?.via === 'object' ? 1 : 0;
  const cue = path[k]?.at ?? 0;
  // "has neither condemned nor supported": the participle shares the auxiliary, and its denial.
  if (word(s.a, before(s.a, cue)) !== 'nor' || isDenied(s, cue)) return false;
  const { at, via } = path[k + 1] ?? { at: -1, via: 'cue' };
  return via !== 'peer' || s.a.chunks[cue]?.verb?.form !== 'bare' || !isDenied(s, at);
}

function isDenied(s: Sentence, at: number): boolean {
  return s.a.chunks[at]?.verb?.negated === true;
}

/** How many words may stand between the verb that opens such a clause and the one that ends it. */
const LONGEST_SUBJECT = 12;

/** "No country supports", "nobody in the government supports", "few support". */
export function nobodySubject(s: Sentence, path: readonly Step[]): boolean {
  if (isInverted(s, path)) return true;
  // "no country expressed support": the verb that carries the noun.
  const step = s.a.chunks[path[0]?.at ?? 0]?.kind === 'NP' ? path[1] : path[0];
  const cue = step?.via === 'object' || step?.via === 'cue' ? step.at : -1;
  if (s.a.chunks[cue]?.kind !== 'VP') return false;
  const at = subjectOf(s.a, cue).chunks[0] ?? -1;
  const subject = s.a.chunks[at];
  // "not even Kenya condemned it", "not one country did", "not a single one did"
  const lead = s.a.chunks[word(s.a, at - 1) === 'one' ? at - 1 : at]?.from ?? 0;
  const even = s.a.tokens[lead - 1]?.lower === 'even';
  const denied = even || /^(?:an?|one|any|many)$/.test(s.a.tokens[lead]?.lower ?? '');
  if (denied && at < cue && s.a.tags[lead - (even ? 2 : 1)] === 'NEG') return true;
  return (
    subject !== undefined &&
    // "few decades ago": when it was.
    !s.a.classes.has('period', s.a.tokens[subject.head]?.lower.replace(/s$/, '') ?? '') &&
    // "No 10" is somebody.
    s.mentionOf[subject.from] === undefined &&
    /^(?:no|nobody|none|neither|few)$/.test(s.a.tokens[subject.from]?.lower ?? '') &&
    subject.to <= (s.a.chunks[cue]?.from ?? 0)
  );
}
