import type { Analysis } from '../text/analysis.js';
import { calledIn } from './called.js';
import { complementsOf } from './complements.js';
import { groupStartingAt } from './conjuncts.js';
import { after, before, closingComma, hasFinite, isComma, mark, word } from './neighbours.js';

/** The direct objects of the verb in chunk `v`: the noun phrases right after it. */
export function objectsOf(a: Analysis, v: number): readonly number[] {
  let i = after(a, v);
  if (a.chunks[i]?.kind === 'SB' || (a.chunks[i]?.kind === 'WR' && word(a, i) !== 'what')) return [];
  // "denounced what it called Belarusian blackmail"
  if (a.chunks[i]?.kind === 'WR' && word(a, i) === 'what') {
    const np = calledIn(a, i);
    if (np >= 0) return groupStartingAt(a, np);
    for (let k = i + 1; k < i + 4; k++) if (a.chunks[k]?.kind === 'VP') return objectsOf(a, k);
  }
  // "supports reforming the Council"
  if (a.chunks[i]?.verb?.form === 'gerund' && /^(?:support|back|favou?r|advocat)/.test(word(a, v)))
    return objectsOf(a, i);
  if (a.chunks[i]?.verb?.copula && isCleft(a, v)) {
    const np = after(a, i);
    return a.chunks[np]?.kind === 'NP' ? groupStartingAt(a, np) : [];
  }
  // "condemned, in the strongest terms, the attack": a comma pair may stand between.
  // "are arming, funding and sheltering rebels": the last verb's object is that of all.
  if (mark(a, i) === ',' && a.chunks[after(a, i)]?.verb?.form === 'gerund') {
    const own = a.chunks[v]?.verb;
    if (own?.progressive || own?.form === 'gerund') return objectsOf(a, after(a, i));
  }
  if (mark(a, i) === ',') {
    if (endsRelative(a, v)) return [];
    const raised = isRaised(a, v) ? i : raisedBehind(a, i);
    const close = raised >= 0 ? raised : Math.max(closingComma(a, i), closingAsDone(a, i));
    if (close < 0) return [];
    i = after(a, close);
    if (raised >= 0 && a.chunks[i]?.kind !== 'NP') return [];
  }
  // "condemned - not for the first time - the raid"
  if (isComma(a, i) && mark(a, i) !== ',') i = after(a, closingDash(a, i));
  // "sent at least 300 soldiers"
  if (word(a, i) === 'at' && /^(?:least|most)$/.test(word(a, i + 1))) i = after(a, i);
  // "sent between 200 and 300 soldiers"
  if (word(a, i) === 'between' && a.tags[a.chunks[i + 1]?.head ?? -1] === 'CD') i = after(a, i);
  if (a.chunks[i]?.kind === 'LK' && word(a, i) === 'as') i = afterAsPhrase(a, i);
  else if (HEAVY.test(word(a, i)) && /^(?:IN|LK)$/.test(a.chunks[i]?.kind ?? '')) i = afterHeavyPhrase(a, i);
  // "condemn yet again the attack"
  if (word(a, i) === 'yet' && a.tokens[a.chunks[i]?.to ?? 0]?.lower === 'again') i = after(a, i);
  if (a.chunks[i]?.kind === 'CC') return sharedObjects(a, v, i);
  if (a.chunks[i]?.kind !== 'NP') return [];
  // "help in whatever way we can": a subject.
  if (/^(?:we|they|he|she|i)$/.test(word(a, i))) return [];
  return withoutGapped(a, v, groupStartingAt(a, i));
}

/** "accused Chad of arming rebels and militias of looting": what a second charge is made of is no object of the first. */
function withoutGapped(a: Analysis, v: number, group: readonly number[]): readonly number[] {
  if (group.length === 1 || a.chunks[v]?.verb?.form !== 'gerund') return group;
  const end = group.findIndex((np, k) => k > 0 && isSecondCharge(a, before(a, v), after(a, np)));
  return end < 0 ? group : group.slice(0, end);
}

function isSecondCharge(a: Analysis, first: number, link: number): boolean {
  if (a.chunks[first]?.kind !== 'IN' || a.chunks[link]?.kind !== 'IN') return false;
  return word(a, first) === word(a, link) && a.chunks[after(a, link)]?.verb?.form === 'gerund';
}

/** "support, as we have always done, the plan": the comma that closes what one has done before, or -1. */
function closingAsDone(a: Analysis, open: number): number {
  const as = after(a, open);
  if (a.chunks[as]?.kind !== 'LK' || word(a, as) !== 'as') return -1;
  const subject = after(a, as);
  if (a.chunks[subject]?.kind !== 'NP' || !hasFinite(a.chunks[after(a, subject)])) return -1;
  for (let i = subject + 2; i < a.chunks.length && i < open + 10; i++) {
    if (mark(a, i) === ',') return a.chunks[after(a, i)]?.kind === 'NP' ? i : -1;
    if (hasFinite(a.chunks[i])) return -1;
  }
  return -1;
}

/** The dash that closes the aside opened at `open`; `open` itself where a clause stands in it. */
function closingDash(a: Analysis, open: number): number {
  for (let i = open + 1; i < a.chunks.length && i < open + 10; i++) {
    if (isComma(a, i) && mark(a, i) !== ',') return i;
    if (a.chunks[i]?.kind === 'SB' || hasFinite(a.chunks[i])) break;
  }
  return a.chunks.length;
}

/** What opens a phrase between a verb and its object. */
const HEAVY =
  /^(?:in|into|from|with|by|to|on|for|without|beyond|before|after|since|over|during|through|via|at|among|amongst)$/;

/** "We watched, and we support, the plan": the second of two verbs that share what stands behind the comma. */
function isRaised(a: Analysis, v: number): boolean {
  let i = before(a, v);
  while (i > 0 && /^(?:VP|RB|NP)$/.test(a.chunks[i]?.kind ?? '') && i > v - 4) i = before(a, i);
  return a.chunks[i]?.kind === 'CC' && mark(a, before(a, i)) === ',';
}

/** "The raids, which Kenya condemns, threaten peace": the comma behind the verb closes what one before "which" opened. */
function endsRelative(a: Analysis, v: number): boolean {
  const subject = before(a, v);
  const relative = before(a, subject);
  return (
    a.chunks[subject]?.kind === 'NP' &&
    a.chunks[relative]?.kind === 'WR' &&
    mark(a, before(a, relative)) === ','
  );
}

/** "We support, and will continue to support, the plan": the comma behind the second verb, or -1. */
function raisedBehind(a: Analysis, comma: number): number {
  if (a.chunks[after(a, comma)]?.kind !== 'CC') return -1;
  for (let i = after(a, comma) + 1; i < comma + 7; i++)
    if (mark(a, i) === ',') {
      // "We support, and take part in, the mission"
      const link = before(a, i);
      const open = a.chunks[link]?.kind === 'IN';
      const end = open ? before(a, link) : link;
      return a.chunks[end]?.kind === 'VP' || (open && word(a, end) === 'part') ? i : -1;
    }
  return -1;
}

/** Whether the comma at `close` ends an aside with a second verb: "has been, and will be," before what both have. */
export function closesRaised(a: Analysis, close: number): boolean {
  let k = before(a, close);
  if (a.chunks[k]?.kind !== 'VP') return false;
  while (/^(?:VP|RB)$/.test(a.chunks[k]?.kind ?? '')) k = before(a, k);
  return (
    a.chunks[k]?.kind === 'CC' &&
    mark(a, before(a, k)) === ',' &&
    a.chunks[before(a, before(a, k))]?.kind === 'VP'
  );
}

/** "What we reject is", before what is rejected. */
function isCleft(a: Analysis, v: number): boolean {
  const subject = before(a, v);
  return a.chunks[subject]?.kind === 'NP' && word(a, before(a, subject)) === 'what';
}

const SELF = /^(?:it|them|him|her|our)sel(?:f|ves)$/;

/** "supporting and developing new practices": verbs that a conjunction joins share their objects. */
function sharedObjects(a: Analysis, v: number, conjunction: number): readonly number[] {
  const first = sharingVerb(a, v, after(a, conjunction));
  const own = a.chunks[v]?.verb;
  const next = own?.form === 'finite' ? chainEnd(a, first) : first;
  const other = a.chunks[next]?.verb;
  const reflexive = SELF.test(word(a, after(a, next)));
  // "supports and remains committed to the plan"
  if (own && !own.passive && a.chunks[next]?.kind === 'ADJ') {
    const to = complementsOf(a, next, 1)[0];
    const grateful = to?.preposition === 'for' && /^(?:grateful|thankful)$/.test(word(a, next));
    return to && (to.preposition === 'to' || grateful) ? to.chunks : [];
  }
  if (!own || !other || own.passive || (other.passive && !reflexive)) return [];
  const alike =
    own.form === other.form ||
    other.form === 'bare' ||
    next !== first ||
    (own.progressive && other.form === 'gerund') ||
    (own.form === 'finite' && other.form === 'participle');
  const direct = alike ? objectsOf(a, next) : [];
  // "to support and contribute to the fund", "supports and takes part in the mission"
  // "neither support nor interfere with the mission"
  const to = alike && direct.length === 0 ? complementsOf(a, lookedForward(a, next), 1)[0] : undefined;
  const either = /^(?:or|nor)$/.test(word(a, conjunction)) && to?.preposition === 'from';
  const shared = to && (SHARING.test(to.preposition) || either) ? to.chunks : direct;
  // "condemned or distanced itself from the attack": the second verb's complement is the first one's object.
  return shared.length === 1 && reflexive ? (complementsOf(a, shared[0] ?? -1, 1)[0]?.chunks ?? []) : shared;
}

/** "congratulates and looks forward to working with Kenya": the verb that has what the two share, or `v`. */
function lookedForward(a: Analysis, v: number): number {
  const gerund = word(a, after(a, v)) === 'to' ? after(a, after(a, v)) : -1;
  return a.chunks[gerund]?.verb?.form === 'gerund' && /^look/.test(word(a, v)) ? gerund : v;
}

/** What joins to a verb that has no object of its own what is the object of the one before it, too. */
const SHARING = /^(?:to|with|alongside|in|on|upon|against|towards?)$/;

/** "supports and is ready to defend", "supports and would like to join": the last verb, or the adjective, that shares the object. */
function chainEnd(a: Analysis, first: number): number {
  let end = first;
  while (a.chunks[end]?.verb || a.chunks[end]?.kind === 'ADJ') {
    const next = after(a, end);
    const goesOn =
      a.chunks[next]?.verb?.form === 'infinitive' ||
      (a.chunks[end]?.verb?.copula && a.chunks[next]?.kind === 'ADJ');
    if (!goesOn) return end;
    end = next;
  }
  return first;
}

/** "Chad welcomed and Mali denounced the plan": the verb that shares its object with the one at `v`, past a subject of its own. */
function sharingVerb(a: Analysis, v: number, next: number): number {
  const own = a.chunks[v]?.verb;
  if (a.chunks[next]?.kind !== 'NP' || own?.form !== 'finite' || own.passive) return next;
  const other = groupStartingAt(a, next).at(-1) ?? next;
  const verb = after(a, other);
  return a.chunks[verb]?.verb?.form === 'finite' ? verb : next;
}

/** "deplored as a cruel blow Ghana's veto": the object follows its description. */
function afterAsPhrase(a: Analysis, i: number): number {
  const np = after(a, i);
  // "views as unacceptable attempts to": the description and what it is said of are one phrase.
  const c = a.chunks[np];
  if (c?.kind === 'NP' && c.to - c.from > 1 && a.tags[c.from] === 'JJ' && a.tags[c.head] === 'NNS') return np;
  let next = a.chunks[np]?.kind === 'NP' || a.chunks[np]?.kind === 'ADJ' ? after(a, np) : np;
  // "denounced as null and void Ghana's bill"
  if (a.chunks[next]?.kind === 'CC' && a.chunks[after(a, next)]?.kind === 'ADJ')
    next = after(a, after(a, next));
  return a.chunks[next]?.kind === 'NP' ? next : i;
}

/** "dismissed as baseless the claims": the verb that the description at `i` stands behind, or `i`. */
export function beforeAsPhrase(a: Analysis, i: number): number {
  const as = a.chunks[i]?.kind === 'ADJ' && word(a, before(a, i)) === 'as' ? before(a, before(a, i)) : i;
  return a.chunks[as]?.kind === 'VP' ? as : i;
}

/** "condemned in the strongest terms the attack": a phrase of manner between verb and object. */
function afterHeavyPhrase(a: Analysis, i: number): number {
  const np = after(a, i);
  if (a.chunks[np]?.kind !== 'NP') return i;
  // "in every way possible"
  const direct = word(a, after(a, np)) === 'possible' ? after(a, after(a, np)) : after(a, np);
  // "offered to Kenya an aid package": no comma parts the two.
  if (
    a.chunks[direct]?.kind === 'NP' &&
    (direct === np + 1 ||
      a.chunks[np + 1]?.kind === 'TM' ||
      (mark(a, np + 1) === '' && a.tokens[a.chunks[np + 1]?.from ?? -1]?.text === ','))
  )
    return direct;
  // "welcomed with relief and satisfaction the plan"
  const both = groupStartingAt(a, np).at(-1) ?? np;
  if (both > np && a.classes.has('manner_noun', word(a, np)) && a.chunks[both + 1]?.kind === 'NP')
    return both + 1;
  const far = behindPhrases(a, np);
  if (far >= 0) return far;
  const head = word(a, np);
  // "denounce from this hall, once more, the raid", "welcome to the Union, on behalf of us all, the newest members"
  const onBehalf = word(a, after(a, after(a, direct))) === 'behalf';
  const aside = mark(a, direct) === ',' && (onBehalf || a.classes.has('forum_place', head));
  const close = aside ? closingComma(a, direct) : -1;
  if (close >= 0) return after(a, close);
  if (!a.classes.has('manner_noun', head)) return behindApposed(a, np, i);
  // "acknowledge with gratitude, the efforts"
  if (mark(a, direct) === ',' && a.tags[a.chunks[direct + 1]?.from ?? -1] === 'DT') return direct + 1;
  return a.chunks[direct]?.kind === 'NP' ? direct : i;
}

const CONVEYED =
  /^(?:gratitude|appreciation|thanks|congratulations|felicitations|wishes|support|admiration|confidence|condolences|solidarity|sympathy)$/;

/** "convey to Mr. Novak, President of the Council, our gratitude": what is conveyed behind those to whom, or `none`. */
function behindApposed(a: Analysis, np: number, none: number): number {
  for (let k = np + 1; k < a.chunks.length && k < np + 12; k++) {
    const c = a.chunks[k];
    if (c?.kind === 'NP' && k > np + 2 && mark(a, k - 1) === ',' && CONVEYED.test(word(a, k))) return k;
    if (!/^(?:NP|IN|CC)$/.test(c?.kind ?? '') && mark(a, k) !== ',') return none;
  }
  return none;
}

/** "pledged at a meeting in Geneva on Friday $6 million": the noun phrase right behind all phrases that follow one another, or -1. */
function behindPhrases(a: Analysis, np: number): number {
  let end = np;
  for (;;) {
    // "extend to the king, to his ministers and to the people our thanks"
    const again =
      /^(?:MK|CC)$/.test(a.chunks[end + 1]?.kind ?? '') && word(a, end + 2) === word(a, before(a, np));
    const link = again ? end + 2 : end + 1;
    if (a.chunks[link]?.kind !== 'IN' || !/^(?:NP|TM)$/.test(a.chunks[link + 1]?.kind ?? '')) break;
    end = link + 1;
  }
  // "handed to Chad on Monday a clinic built by Kenya": only a verb with a tense makes it a subject.
  const free = end > np && a.chunks[end + 1]?.kind === 'NP' && !hasFinite(a.chunks[after(a, end + 1)]);
  return free ? end + 1 : -1;
}
