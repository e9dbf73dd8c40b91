import { groupEndingAt } from '../clause/conjuncts.js';
import { CLAIM } from '../clause/denied-clause.js';
import { before, chunkAt, mark, word } from '../clause/neighbours.js';
import type { Effect } from '../lexicon/rule.js';
import type { Analysis } from '../text/analysis.js';
import { type Match, operatorsIn, type Sentence } from './sentence.js';
import type { Step } from './step.js';

/** "ready, willing and able to help": of the adjectives before an infinitive the first that says how it is meant. */
export function tellingAdjective(s: Sentence, last: number): number {
  const { a } = s;
  let telling = last;
  for (let j = last; kindAt(s, j) === 'ADJ' || kindAt(s, j) === 'CC' || mark(a, j) === ','; j = before(a, j))
    if (
      kindAt(s, j) === 'ADJ' &&
      (operatorsAt(s, j, 'ready').length > 0 || operatorsAt(s, j, 'withhold').length > 0)
    )
      telling = j;
  return telling;
}

/** "invite all that have not yet done so to join", "urge those in a position to do so to help": the verb before what is passed over. */
export function beyondDoingSo(s: Sentence, j: number): number | undefined {
  const { a } = s;
  const so = word(a, j) === 'so' ? before(a, j) : j;
  const last = a.chunks[j];
  if (!last || a.tokens[last.to - 1]?.lower !== 'so' || !/^(?:do|done|doing)$/.test(word(a, so)))
    return undefined;
  for (let k = so - 1; k >= 0 && k > so - 8; k--)
    if (a.chunks[k]?.kind === 'VP' && operatorsAt(s, k, 'urge').some((op) => op.rule.match === 'verb'))
      return k;
  return undefined;
}

/** "asked the parties to meet, to stay calm and to back the envoy": the infinitive before. */
export function listedInfinitive(s: Sentence, i: number): number | undefined {
  const { a } = s;
  const j = before(a, i);
  const joined = kindAt(s, j) === 'CC' ? before(a, j) : j;
  if (mark(a, j) !== ',' && kindAt(s, j) !== 'CC') return undefined;
  if (a.tokens[a.chunks[i]?.from ?? -1]?.lower !== 'to') return undefined;
  for (let k = joined; k >= 0; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' || c?.kind === 'WR' || mark(a, k) === ';' || c?.verb?.form === 'finite')
      return undefined;
    if (c?.verb?.form === 'infinitive' && a.tokens[c.from]?.lower === 'to') return k;
  }
  return undefined;
}

/** "was able to count on the support of Japan": the adjective stands before the verb that receives. */
export function countsOn(s: Sentence, at: number): boolean {
  const { a } = s;
  return (
    a.chunks[at]?.verb?.form === 'infinitive' &&
    /^(?:count|rely|depend|draw)$/.test(word(a, at)) &&
    word(a, before(a, at)) === 'able'
  );
}

/** "is considering whether to support": the verb that weighs what the infinitive at chunk `i` would do. */
export function weighing(s: Sentence, i: number): number | undefined {
  const { a } = s;
  const opener = before(a, i);
  if (word(a, opener) !== 'whether') return undefined;
  const lead = before(a, opener);
  // "is looking at whether to support"
  const verb = kindAt(s, lead) === 'IN' ? before(a, lead) : lead;
  return kindAt(s, verb) === 'VP' && operatorsAt(s, verb, 'hedge').length > 0 ? verb : undefined;
}

function kindAt(s: Sentence, i: number): string | undefined {
  return chunkAt(s.a, i)?.kind;
}

function operatorsAt(s: Sentence, i: number, effect: Effect): Match[] {
  const c = s.a.chunks[i];
  return c ? operatorsIn(s, effect, c.from, c.to) : [];
}

/** "no question of Kenya sending them", "without Kenya backing it": what governs whoever would do it, who stands at chunk `np`, or -1. */
export function possibilityOf(s: Sentence, np: number): number {
  if (kindAt(s, np) !== 'NP') return -1;
  const link = before(s.a, np);
  if (word(s.a, link) === 'without') return link;
  let host = /^(?:of|about)$/.test(word(s.a, link)) ? before(s.a, link) : -1;
  // "reports in some papers about Kenya arming them"
  while (word(s.a, link) === 'about' && kindAt(s, before(s.a, groupEndingAt(s.a, host)[0] ?? host)) === 'IN')
    host = before(s.a, before(s.a, groupEndingAt(s.a, host)[0] ?? host));
  if (kindAt(s, host) !== 'NP') return -1;
  // "denied reports of Kenya arming them", "rumours about Kenya sending them"
  const noun = word(s.a, host);
  return POSSIBLE.test(noun) || CLAIM.test(noun) || s.a.classes.has('doubt', noun) ? host : -1;
}

const POSSIBLE = /^(?:question|possibility|prospect|likelihood|idea|notion)$/;

const OPERATOR_NOUNS: readonly Effect[] = ['ready', 'urge', 'withhold', 'hedge', 'request', 'carry'];

/** Whether the noun at chunk `np` changes a stance that it governs. */
export function hasOperator(s: Sentence, np: number): boolean {
  const c = s.a.chunks[np];
  if (!c) return false;
  return (s.operators.get(c.head) ?? []).some(
    (match) => OPERATOR_NOUNS.includes(match.rule.effect) && match.rule.match === 'noun',
  );
}

/** "wants the raid condemned", "would like to see it condemned": the verb before the object at `np` asks for the deed. */
export function wantedDone(a: Analysis, np: number): Step | undefined {
  const verb = before(a, groupEndingAt(a, np)[0] ?? np);
  const seen = word(a, verb) === 'see' ? before(a, verb) : verb;
  return /^(?:want|like|prefer|need)/.test(word(a, seen)) && a.chunks[seen]?.verb
    ? { at: seen, via: 'infinitive' }
    : undefined;
}
