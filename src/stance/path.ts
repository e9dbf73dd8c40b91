import { complementsOf } from '../clause/complements.js';
import { groupEndingAt } from '../clause/conjuncts.js';
import { beforeAsPhrase, closesRaised } from '../clause/direct-objects.js';
import { doubleObject } from '../clause/double-objects.js';
import { creditedBefore } from '../clause/gerund-subject.js';
import { beforeWhile } from '../clause/infinitive-subject.js';
import { after, before, beforeAside, beforeOpinion, chunkAt, mark, word } from '../clause/neighbours.js';
import { frontedCopula } from '../clause/predicate-subject.js';
import { firstOfRepeated, hostOf } from '../clause/repeated-preposition.js';
import { alsoUrged, urgedBeyond } from '../clause/urged-beyond.js';
import { doingUtmost, prepositionAt } from '../clause/utmost.js';
import { respondingBefore, verbBehind } from '../clause/verb-behind.js';
import type { Effect } from '../lexicon/rule.js';
import { textOf } from '../text/analysis.js';
import { Recent } from '../text/recent.js';
import { clauseGovernor } from './clause-governor.js';
import { beyondDoingSo, hasOperator, listedInfinitive, possibilityOf, tellingAdjective, wantedDone, weighing } from './infinitive-leads.js'; // biome-ignore format: a list
import {
  besideComplement,
  frontedGovernor,
  gappedYield,
  isAim,
  modalBefore,
  peer,
  samePreposition,
} from './peers.js';
import { type Match, operatorsIn, type Sentence } from './sentence.js';
import type { Step } from './step.js';

export type { Step } from './step.js';

/** The chunks from the cue's own up to the verb of its clause, and of the clauses that this one hangs on. */
export function pathFrom(s: Sentence, cue: number): Step[] {
  const path: Step[] = [{ at: cue, via: 'cue' }];
  let i = cue;
  while (path.length < 8) {
    const next = governorOf(s, i);
    if (!next || path.some((step) => step.at === next.at)) return path;
    path.push(next);
    i = next.at;
  }
  return path;
}

/** What the chunks of a sentence hang on, `null` for nothing: every cue in it asks for the same again. */
const known = new Recent<Sentence, (Step | null | undefined)[]>(({ a }) =>
  new Array(a.chunks.length).fill(undefined),
);

/** What chunk `i` hangs on. */
export function governorOf(s: Sentence, i: number): Step | undefined {
  if (!chunkAt(s.a, i)) return undefined;
  const governors = known.of(s);
  if (governors[i] === undefined) governors[i] = findGovernor(s, i) ?? null;
  return governors[i] ?? undefined;
}

function findGovernor(s: Sentence, i: number): Step | undefined {
  const c = s.a.chunks[i];
  if (c?.kind === 'NP') return nounGovernor(s, i);
  if (c?.kind === 'ADJ') return adjectiveGovernor(s, i);
  if (c?.kind === 'IN') return prepositionGovernor(s, i);
  if (!c?.verb) return undefined;
  switch (c.verb.form) {
    case 'infinitive':
      return infinitiveGovernor(s, i);
    case 'gerund':
      return gerundGovernor(s, i);
    case 'bare':
      return bareGovernor(s, i);
    case 'participle':
      return participleGovernor(s, i);
    case 'finite':
      return clauseGovernor(s, i);
  }
}

const kindAt = (s: Sentence, i: number): string | undefined => chunkAt(s.a, i)?.kind;

/** A noun phrase hangs on the verb or the preposition before it; in a list on what its first member does. */
function nounGovernor(s: Sentence, i: number): Step | undefined {
  const { a } = s;
  const first = groupEndingAt(a, i)[0] ?? i;
  // "will play its part, and its aid to Mali will continue": a clause of its own.
  if (first !== i && mark(a, before(a, before(a, i))) === ',' && kindAt(s, before(a, i)) === 'CC') {
    const v = after(a, complementsOf(a, i).at(-1)?.chunks.at(-1) ?? i);
    if (a.chunks[v]?.verb?.form === 'finite' && /^(?:VP|IN)$/.test(kindAt(s, before(a, first)) ?? ''))
      return { at: v, via: 'subject' };
  }
  // "promised pressure on Mali and help to Chad": help is promised, and not put pressure on.
  const rival = first === i ? -1 : besideComplement(s, first, i);
  if (rival >= 0) return nounGovernor(s, rival);
  let j = beforeAsPhrase(a, before(a, first));
  // "expressed, on behalf of X, its support", "extend to you, Sir, our congratulations": a comma pair between verb and object.
  const aside = beforeAside(a, j);
  if (kindAt(s, aside) === 'VP' || kindAt(s, aside) === 'NP') j = aside;
  // "is today more than ever a friend"
  if (word(a, j) === 'than' && a.tokens[a.chunks[j]?.to ?? 0]?.lower === 'ever') {
    j = before(a, before(a, j));
    if (kindAt(s, j) === 'TM') j = before(a, j);
  }
  // "has been, and will long be, a friend": the second of two verbs, before what both have.
  if (mark(a, j) === ',' && closesRaised(a, j)) j = before(a, j);
  // "sympathy with and praise for": what rules the first noun rules the second.
  if (
    kindAt(s, j) === 'CC' &&
    kindAt(s, before(a, j)) === 'IN' &&
    kindAt(s, before(a, before(a, j))) === 'NP'
  )
    return nounGovernor(s, before(a, before(a, j)));
  if (kindAt(s, j) === 'VP') {
    // "said its aid was suspended": what is said is the clause.
    const said = effectsAt(s, j, 'report').length > 0 ? verbBehind(a, i) : -1;
    // "reiterated our tribute to Kenya for the work accomplished": a past form may be a participle.
    const clear = said >= 0 && a.tags[a.chunks[said]?.from ?? -1] !== 'VBD';
    return clear ? { at: said, via: 'subject' } : { at: j, via: 'object' };
  }
  if (kindAt(s, j) === 'IN' || kindAt(s, j) === 'LK') return { at: j, via: 'preposition' };
  const won = gappedYield(s, j);
  if (won >= 0) return { at: won, via: 'object' };
  if (kindAt(s, j) === 'ADJ') return { at: j, via: 'predicate' };
  const gift = kindAt(s, j) === 'NP' ? doubleObject(a, i) : undefined;
  if (gift) return { at: gift.verb, via: 'object' };
  // "gave Kenya its support": the noun phrase before is the other object.
  if (kindAt(s, j) === 'NP' && kindAt(s, before(a, j)) === 'VP') return { at: before(a, j), via: 'object' };
  // "food aid from Brazil reached": the verb stands after the complements.
  // "extend to Haiti, Chad and Mali, on behalf of Kenya, our solidarity", "to the king, to his ministers and to the people of Iran"
  const host = kindAt(s, j) === 'NP' ? firstOfRepeated(a, hostOf(a, j)) : -1;
  const link = host >= 0 ? before(a, groupEndingAt(a, host)[0] ?? host) : -1;
  // "extend, at this hour, to the people of Iran our solidarity"
  const giving = kindAt(s, link) === 'IN' ? beforeAside(a, before(a, link)) : -1;
  if (kindAt(s, giving) === 'VP') return { at: giving, via: 'object' };
  const v = verbBehind(a, i);
  return v >= 0 ? { at: v, via: 'subject' } : undefined;
}

function prepositionGovernor(s: Sentence, i: number): Step | undefined {
  const { a } = s;
  let j = before(a, i);
  // "call on it to give the force a mandate in order to provide it with", "must aid it, including by sending funds": the verb that it is for or by.
  const order = /^in order$/.test(textOf(a, a.chunks[i]?.from ?? 0, a.chunks[i]?.to ?? 0));
  if (order || (word(a, i) === 'by' && word(a, j) === 'including')) {
    while (j >= 0 && kindAt(s, j) !== 'VP' && mark(a, j) !== ';') j--;
    if (kindAt(s, j) === 'VP') return { at: j, via: 'preposition' };
    j = before(a, i);
  }
  const answered = word(a, i) === 'with' ? respondingBefore(a, i) : -1;
  if (answered >= 0) return { at: answered, via: 'preposition' };
  for (let steps = 0; steps < 6; steps++) {
    const kind = kindAt(s, j);
    if (kind === 'VP' || kind === 'ADJ' || kind === 'NP') return { at: j, via: 'preposition' };
    if (j < 0) return frontedGovernor(s, i);
    // "came in for criticism"
    if (kind === 'IN' && kindAt(s, before(a, j)) === 'VP') return { at: before(a, j), via: 'preposition' };
    // "by working with all and by helping": what rules the first rules the second.
    const twin = kind === 'CC' ? samePreposition(s, i, j) : -1;
    if (twin >= 0) return prepositionGovernor(s, twin);
    if (mark(a, j) !== ',') return undefined;
    j = before(a, j);
  }
  return undefined;
}

/** "Japan is ready": the copula. */
function adjectiveGovernor(s: Sentence, i: number): Step | undefined {
  const fronted = frontedCopula(s.a, i);
  let j = fronted >= 0 ? fronted : beforeOpinion(s.a, before(s.a, i));
  while (kindAt(s, j) === 'ADJ' || kindAt(s, j) === 'CC') j = before(s.a, j);
  // "should remain involved in, and committed to, helping"
  const link = mark(s.a, j) === ',' ? before(s.a, j) : -1;
  if (kindAt(s, link) === 'IN' && kindAt(s, before(s.a, link)) === 'ADJ')
    return adjectiveGovernor(s, before(s.a, link));
  return kindAt(s, j) === 'VP' ? { at: j, via: 'predicate' } : undefined;
}

function infinitiveGovernor(s: Sentence, i: number): Step | undefined {
  const { a } = s;
  // "its offer, where wanted, to support": step over the parenthesis.
  const j = beforeAside(a, before(a, i));
  const weighed = weighing(s, i);
  if (weighed !== undefined) return { at: weighed, via: 'infinitive' };
  const listed = listedInfinitive(s, i);
  if (listed !== undefined) return { at: listed, via: 'peer' };
  const kind = kindAt(s, j);
  const urged = urgedBeyond(a, i);
  if (urged >= 0) return afterNoun(s, urged);
  const beyond = beyondDoingSo(s, j);
  if (beyond !== undefined) return { at: beyond, via: 'infinitive' };
  if (kind === 'ADJ') return { at: tellingAdjective(s, j), via: 'infinitive' };
  if (kind === 'VP') {
    const doing = doingUtmost(a, j);
    return { at: doing >= 0 ? doing : j, via: 'infinitive' };
  }
  // "have a goal: to help"
  const goal = mark(a, j) === ':' || mark(a, j) === '-' || mark(a, j) === '—' ? before(a, j) : -1;
  if (
    a.chunks[goal]?.kind === 'NP' &&
    /^(?:goal|aim|objective|purpose|task|mission|plan|ambition)s?$/.test(word(a, goal))
  )
    return { at: goal, via: 'infinitive' };
  if (kind === 'CC') return peer(s, i, j, 'infinitive');
  if (kind === 'NP') return afterNoun(s, j);
  if (kind === 'IN') return { at: j, via: 'infinitive' };
  // "urges all to help so as to restore": the verb that has the purpose.
  if (kind === 'LK' && word(a, j) === 'as' && word(a, before(a, j)) === 'so') {
    let v = before(a, before(a, j));
    while (v >= 0 && kindAt(s, v) !== 'VP' && mark(a, v) !== ';') v--;
    return kindAt(s, v) === 'VP' ? { at: v, via: 'infinitive' } : undefined;
  }
  return undefined;
}

/** "urged Turkey to", "its readiness to", "called on all states to", "sent troops to". */
function afterNoun(s: Sentence, last: number): Step | undefined {
  const { a } = s;
  const np = firstOfRepeated(a, last);
  const first = groupEndingAt(a, np)[0] ?? np;
  const held = beforeWhile(a, np);
  if (held >= 0) return { at: held, via: 'infinitive' };
  if (hasOperator(s, np)) return { at: np, via: 'infinitive' };
  const also = alsoUrged(a, np);
  if (also >= 0) return { at: also, via: 'infinitive' };
  // "of its commitment to provide"
  const noun = a.chunks[np];
  const owned =
    noun !== undefined &&
    (a.tags[noun.from] === 'PRP$' ||
      noun.core > noun.from ||
      s.mentionOf.slice(noun.from, noun.head).some((mention) => mention !== undefined));
  if (owned && a.classes.has('undertaking', word(a, np))) return { at: np, via: 'infinitive' };
  // "saw no reason to support"
  if (/^(?:no|little)$/.test(a.tokens[a.chunks[np]?.from ?? 0]?.lower ?? ''))
    return { at: np, via: 'infinitive' };
  const lead = before(a, first);
  // "took the decision to send": the decision is not yet the sending.
  if (kindAt(s, lead) === 'VP' && a.classes.has('resolve_noun', word(a, np)))
    return { at: np, via: 'infinitive' };
  if (kindAt(s, lead) === 'VP') return { at: lead, via: 'infinitive' };
  if (kindAt(s, lead) === 'IN') {
    const head = before(a, lead);
    if (kindAt(s, head) === 'NP')
      return hasOperator(s, head) ? { at: head, via: 'infinitive' } : afterNoun(s, head);
    if (kindAt(s, head) === 'VP') return { at: head, via: 'infinitive' };
    if (kindAt(s, head) === 'ADJ') return { at: head, via: 'infinitive' };
  }
  return { at: np, via: 'infinitive' };
}

function gerundGovernor(s: Sentence, i: number): Step | undefined {
  const { a } = s;
  const j = prepositionAt(a, before(a, i));
  const kind = kindAt(s, j);
  if (kind === 'VP') return { at: j, via: 'gerund' };
  // "must thank Kenya for helping": it has helped, whether it is thanked or not.
  if (word(a, j) === 'for' && kind === 'IN' && creditedBefore(a, j)) return undefined;
  if (kind === 'CC' || mark(a, j) === ',') return peer(s, i, j, 'gerund') ?? modalBefore(s, j);
  // "blocked a statement condemning": what is done with the statement is done with what it says.
  if (kind === 'NP' && a.classes.has('document', word(a, j))) return { at: j, via: 'gerund' };
  const possible = possibilityOf(s, j);
  if (possible >= 0) return { at: possible, via: 'preposition' };
  if (kind === 'IN' || kind === 'LK') {
    const head = before(a, j);
    if (kindAt(s, head) === 'RB') return undefined;
    return { at: j, via: 'gerund' };
  }
  return undefined;
}

/** "must be recognized and supported", "stirred, fanned and used": what rules the first participle rules the next. */
function participleGovernor(s: Sentence, i: number): Step | undefined {
  const j = before(s.a, i);
  // "called for a campaign aimed at helping": what is done with the campaign is done with its aim.
  if (kindAt(s, j) === 'NP' && isAim(s, i)) return afterNoun(s, j);
  if (kindAt(s, j) === 'NP') return wantedDone(s.a, j);
  const listed = mark(s.a, j) === ',' && kindAt(s, after(s.a, i)) === 'CC';
  if (kindAt(s, j) !== 'CC' && !listed) return undefined;
  const first = before(s.a, j);
  return s.a.chunks[first]?.verb?.passive ? { at: first, via: 'peer' } : undefined;
}

function bareGovernor(s: Sentence, i: number): Step | undefined {
  const { a } = s;
  const j = before(a, i);
  if (kindAt(s, j) === 'VP') return { at: j, via: 'infinitive' };
  if (kindAt(s, j) === 'CC' || mark(a, j) === ',')
    return peer(s, i, j, 'infinitive') ?? peer(s, i, j, 'bare') ?? peer(s, i, j, 'finite');
  if (kindAt(s, j) === 'NP' && kindAt(s, before(a, j)) === 'VP')
    return { at: before(a, j), via: 'infinitive' };
  // "stayed silent rather than condemn it"
  if (kindAt(s, j) === 'IN' && word(a, j) === 'rather') return { at: j, via: 'infinitive' };
  // "urged that funds be sent": the subjunctive hangs where a verb with a tense would.
  return kindAt(s, j) === 'NP' ? clauseGovernor(s, i) : undefined;
}

/** The operators of an effect on a chunk of the path: those that begin inside it, or right at its head. */
export function effectsAt(s: Sentence, at: number, effect: Effect): Match[] {
  const c = s.a.chunks[at];
  return c ? operatorsIn(s, effect, c.from, c.to) : [];
}
