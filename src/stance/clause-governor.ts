import { complementsOf } from '../clause/complements.js';
import { groupEndingAt, groupStartingAt } from '../clause/conjuncts.js';
import { CLAIM, saysOn } from '../clause/denied-clause.js';
import { membershipVerb } from '../clause/membership.js';
import { after, before, mark, word } from '../clause/neighbours.js';
import { firstSaid } from '../clause/speech-acts.js';
import { subjectOf } from '../clause/subject.js';
import { operatorsIn, type Sentence } from './sentence.js';
import type { Step } from './step.js';

/** What the clause of the finite verb at chunk `i` hangs on. A clause hangs on the verb, noun or adjective before its "that": "demanded that Russia condemn". */
export function clauseGovernor(s: Sentence, i: number): Step | undefined {
  const { a } = s;
  const said = firstSaid(a, i);
  if (said >= 0) return clauseGovernor(s, said);
  const never = noWayBefore(s, i);
  if (never >= 0) return { at: never, via: 'clause' };
  for (let k = i - 1; k >= 0; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' && word(a, k) === 'that') {
      const head = before(a, k);
      const kind = kindAt(s, head);
      // "told Kenya that it would help"
      const teller = kind === 'NP' ? before(a, groupEndingAt(a, head)[0] ?? head) : -1;
      if (kindAt(s, teller) === 'VP' && a.classes.has('telling', word(a, teller)))
        return { at: teller, via: 'clause' };
      // "responded to Ghana's charge that it armed them": what the charge says.
      const claim = kind === 'NP' ? claimBefore(s, head) : -1;
      if (claim >= 0) return { at: claim, via: 'clause' };
      const worded = kind === 'VP' ? claimWording(s, head) : -1;
      if (worded >= 0) return { at: worded, via: 'clause' };
      const sayer = kind === 'NP' ? sayingBefore(s, head) : -1;
      if (sayer >= 0) return { at: sayer, via: 'clause' };
      return kind === 'VP' || kind === 'NP' || kind === 'ADJ' ? { at: head, via: 'clause' } : undefined;
    }
    // "is not among those who support": who is none of them does not.
    const member = c?.kind === 'WR' && k === before(a, i) ? membershipVerb(a, before(a, k)) : -1;
    if (member >= 0) return { at: member, via: 'predicate' };
    if (c?.kind === 'SB' || c?.kind === 'WR' || mark(a, k) === ';') return undefined;
    // "asked Kenya to stop it as it prepared to send": a clause of its own.
    if (c?.kind === 'LK' && opensClauseOf(s, k, i)) return undefined;
    if (/^(?:gerund|infinitive)$/.test(c?.verb?.form ?? '') && saysNext(s, k, i)) {
      const worded = claimWording(s, k);
      return { at: worded >= 0 ? worded : k, via: 'clause' };
    }
    if (c?.verb?.form === 'finite') {
      const np = before(a, i);
      // "hopes that Kenya will agree and will help": the second verb hangs where the first does.
      if (kindAt(s, np) === 'CC') {
        const outer = clauseGovernor(s, k);
        const denial = saysOn(a, k, np);
        if (denial !== undefined) return clauseGovernor(s, denial);
        // "denied there had been a raid, and accused the rebels": who denies it accuses.
        const denied = outer?.via === 'clause' && a.classes.has('denying', word(a, outer.at));
        // "demanded that the troops leave and denounced": the past goes on from the past.
        if (outer?.via === 'clause' && isPast(s, i) && !isPast(s, k) && isPast(s, outer.at))
          return clauseGovernor(s, outer.at);
        return denied && mark(a, before(a, np)) === ',' ? clauseGovernor(s, outer.at) : outer;
      }
      if (mark(a, np) === ',' || kindAt(s, np) === 'CC') return undefined;
      // "While we urge Kenya to leave, we provide": the first clause only stands before the second.
      if (kindAt(s, np) === 'NP' && mark(a, before(a, ownerEndingAt(s, np))) === ',' && isOpened(s, k))
        return undefined;
      // "Kenya must agree on it, and we support it", "asked for it and we sent it": a second clause beside the first.
      const doer = kindAt(s, np) === 'NP' ? (subjectOf(a, i).chunks[0] ?? np) : -1;
      if (doer >= 0 && kindAt(s, before(a, doer)) === 'CC') return undefined;
      for (let m = k + 1; m < i; m++)
        if (mark(a, m) === ',' && kindAt(s, before(a, m)) === 'VP') return undefined;
      if (isOfNoun(s, np, k)) return undefined;
      const direct =
        operatorsIn(s, 'report', c.from, c.to).length > 0 ||
        operatorsIn(s, 'urge', c.from, c.to).some((op) => op.rule.match !== 'any') ||
        a.classes.has('denying', word(a, k));
      return direct ? { at: k, via: 'clause' } : undefined;
    }
  }
  return undefined;
}

/** "urged donors not to fund a government he calls unlawful", not "told Kenya it would": a clause without "that" about the noun before its subject at `np`. */
function isOfNoun(s: Sentence, np: number, verb: number): boolean {
  const { a } = s;
  const host = before(a, np);
  return /^(?:i|we|he|she|it|they)$/.test(word(a, np)) && kindAt(s, host) === 'NP' && before(a, host) > verb;
}

/** "there is no way he will agree": the noun phrase that denies the clause of the verb at `i`, or -1. */
function noWayBefore({ a }: Sentence, i: number): number {
  const way = before(a, before(a, i));
  const c = a.chunks[way];
  const denied = c?.kind === 'NP' && word(a, way) === 'way' && a.tokens[c.from]?.lower === 'no';
  return denied && word(a, before(a, before(a, way))) === 'there' ? way : -1;
}

/** "Kenya", "the leaders of Kenya and Chad": where the noun phrase begins that ends at `np`. */
function ownerEndingAt({ a }: Sentence, np: number): number {
  const first = groupEndingAt(a, np)[0] ?? np;
  const of = before(a, first);
  const host = word(a, of) === 'of' ? before(a, of) : -1;
  return a.chunks[host]?.kind === 'NP' ? (groupEndingAt(a, host)[0] ?? host) : first;
}

/** "as it prepared", "before Kenya agreed": whether the verb at `v` has its subject right behind the link at `k`. */
function opensClauseOf(s: Sentence, k: number, v: number): boolean {
  const np = after(s.a, k);
  if (kindAt(s, np) !== 'NP') return false;
  const last = groupStartingAt(s.a, np).at(-1) ?? np;
  return after(s.a, complementsOf(s.a, last).at(-1)?.chunks.at(-1) ?? last) === v;
}

/** "As we urge", "while Kenya calls on", "the Charter, which calls for": whether a conjunction or "which" opens the clause of the verb at chunk `v`. */
function isOpened(s: Sentence, v: number): boolean {
  if (kindAt(s, before(s.a, v)) === 'WR') return true;
  const subject = subjectOf(s.a, v).chunks[0] ?? v;
  const opener = before(s.a, groupEndingAt(s.a, subject)[0] ?? subject);
  return /^(?:as|while|although|though|since|because|when|whereas|even)$/.test(
    s.a.tokens[s.a.chunks[opener]?.from ?? -1]?.lower ?? '',
  );
}

function kindAt(s: Sentence, i: number): string | undefined {
  return s.a.chunks[i]?.kind;
}

/** "argued before the court of appeal that", "said after meeting the envoy that": the verb of saying that the phrases before the clause belong to, or -1. */
function sayingBefore(s: Sentence, np: number): number {
  const { a } = s;
  let i = groupEndingAt(a, np)[0] ?? np;
  let crossed = false;
  for (;;) {
    const link = before(a, i);
    const opened = /^(?:IN|LK)$/.test(kindAt(s, link) ?? '') || word(a, link) === 'while';
    const lead = opened ? before(a, link) : link;
    const c = a.chunks[lead];
    const doing = c?.verb?.form === 'gerund';
    crossed ||= doing;
    if (doing) i = lead;
    // "told reporters while visiting Chad that"
    else if (!opened) return crossed && a.classes.has('telling', word(a, lead)) ? lead : -1;
    else if (c?.verb) return says(s, lead) ? lead : -1;
    else if (c?.kind === 'NP') i = groupEndingAt(a, lead)[0] ?? lead;
    else return -1;
  }
}

function says(s: Sentence, v: number): boolean {
  const c = s.a.chunks[v];
  const reports = c !== undefined && operatorsIn(s, 'report', c.from, c.to).length > 0;
  return reports || s.a.classes.has('denying', word(s.a, v));
}

/** "Ghana's charge that", "the charge by Ghana that": the noun whose clause follows, past whose it is, or -1. */
function claimBefore({ a }: Sentence, np: number): number {
  const link = before(a, groupEndingAt(a, np)[0] ?? np);
  const host = /^(?:by|from|of)$/.test(word(a, link)) ? before(a, link) : -1;
  return [np, host].find((i) => a.chunks[i]?.kind === 'NP' && a.classes.has('claim_noun', word(a, i))) ?? -1;
}

/** "denied reports claiming it would", as "reports that it would": the noun that the participle at `gerund` belongs to, or -1. */
function claimWording({ a }: Sentence, gerund: number): number {
  const host = a.chunks[gerund]?.verb?.form === 'gerund' ? before(a, gerund) : -1;
  return a.chunks[host]?.kind === 'NP' && CLAIM.test(word(a, host)) ? host : -1;
}

/** "condemned the raid, saying Kenya would help": the clause right behind a participle of saying is what is said. */
function saysNext(s: Sentence, gerund: number, verb: number): boolean {
  const { a } = s;
  const c = a.chunks[gerund];
  if (!c || operatorsIn(s, 'report', c.from, c.to).length === 0) return false;
  const subject = after(a, gerund);
  const last = groupStartingAt(a, subject).at(-1) ?? subject;
  return (
    kindAt(s, subject) === 'NP' && after(a, complementsOf(a, last).at(-1)?.chunks.at(-1) ?? last) === verb
  );
}

function isPast(s: Sentence, i: number): boolean {
  const verb = s.a.chunks[i]?.verb;
  return verb?.past === true && verb.modal === undefined;
}
