import { agentOf } from '../../clause/by-phrase.js';
import { QUOTING } from '../../clause/called.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Analysis } from '../../text/analysis.js';
import type { Sentence } from '../sentence.js';
import { accordingTo, type Sayer } from './in-eyes-of.js';
import type { Reference } from './reference.js';
import { opensClause } from './reported-clauses.js';

/** Who is quoted where chunk `i` stands inside a quotation: the subject of "said" beside it. */
export function quotedAt(s: Sentence, i: number, sayer: Sayer): Reference | undefined {
  // "..., and we help them,” the minister said": opened in a sentence before.
  if (!isBehindQuote(s, i) && !s.document.quotationAt(s.a.tokens[s.a.chunks[i]?.from ?? 0]?.start ?? 0))
    return undefined;
  return (
    reportedAt(s, i, sayer, true, true) ??
    introducing(s, sayer) ??
    reportedAt(s, i, sayer, true) ??
    judgedIn(s, i, sayer)
  );
}

/** 'thanked Ghana for "standing by us"': whoever thanks or blames is quoted with what for. */
function judgedIn(s: Sentence, i: number, sayer: Sayer): Reference | undefined {
  const { a } = s;
  const quoted = (token = 0): boolean => s.document.quotationAt(a.tokens[token]?.start ?? 0) !== undefined;
  if (!quoted(a.chunks[i]?.from)) return undefined;
  const v = previousVerb(a, i, ({ head }, k) => !quoted(head) && a.classes.has('for_control', word(a, k)));
  const subject = v < 0 || a.chunks[v]?.verb?.passive ? undefined : subjectOf(a, v).chunks[0];
  const reference = subject === undefined || subject === i ? undefined : sayer(subject);
  return reference?.agent ? { ...reference, basis: 'attribution' } : undefined;
}

/** Whether a quotation that was opened before chunk `i` is not yet closed there, as far as its marks tell. */
function isBehindQuote({ a }: Sentence, i: number): boolean {
  let marks = 0;
  for (let k = 0; k < i && k < a.chunks.length; k++) if (a.chunks[k]?.kind === 'QU') marks++;
  return marks % 2 === 1;
}

/** 'The minister: "We stand with Kenya."', 'The minister issued a statement: "We stand"' */
function introducing(s: Sentence, sayer: Sayer): Reference | undefined {
  const { a } = s;
  const quote = a.chunks.findIndex(({ kind }) => kind === 'QU');
  const text = mark(a, quote - 1) === ':' ? quote - 2 : -1;
  const issued = a.classes.hasAny(['document', 'message'], word(a, text)) ? before(a, text) : -1;
  const by = hasFinite(a.chunks[issued]) ? subjectOf(a, issued).chunks[0] : undefined;
  const issuer = by === undefined ? undefined : sayer(by);
  if (issuer?.agent) return { ...issuer, basis: 'attribution' };
  if (a.chunks[0]?.kind !== 'NP') return undefined;
  const colon = a.chunks.findIndex(({ kind }) => kind === 'VP' || kind === 'QU') - 1;
  if (mark(a, colon) !== ':' || !isQuote(s, colon + 1)) return undefined;
  const reference = sayer(0);
  return reference.agent ? { ...reference, basis: 'attribution' } : undefined;
}

/** Who is said to speak by a verb that is not itself quoted: "..., the minister went on". */
export function speakerOutside(s: Sentence, sayer: Sayer): Reference | undefined {
  const { a } = s;
  for (let v = 0; v < a.chunks.length; v++) {
    const c = a.chunks[v];
    if (c?.kind !== 'VP' || s.document.quotationAt(a.tokens[c.head]?.start ?? 0)) continue;
    const says =
      (s.operators.get(c.head) ?? []).some(({ rule }) => rule.effect === 'report') ||
      a.classes.has('quoting', word(a, v));
    const subject = says ? reportSubject(s, v) : undefined;
    const reference = subject === undefined ? undefined : sayer(subject);
    if (reference?.agent) return { ...reference, basis: 'attribution' };
  }
  return undefined;
}

/**
 * Whose words the clause at chunk `i` is: the subject of the reporting verb that it depends on: "Russia said
 * that ...", "..., the ministry said", "according to ...".
 */
export function reportedAt(
  s: Sentence,
  i: number,
  sayer: Sayer,
  quoted = false,
  /** Whether only verbs that are not quoted themselves count. */
  outside = false,
): Reference | undefined {
  const { a } = s;
  for (let v = 0; v < a.chunks.length; v++) {
    if (a.chunks[v]?.kind !== 'VP') continue;
    const head = a.chunks[v]?.head ?? 0;
    const reports =
      (s.operators.get(head) ?? []).some(
        ({ rule }) =>
          rule.effect === 'report' ||
          (rule.effect === 'urge' &&
            rule.match === 'verb' &&
            !/^(?:object_infinitive|infinitive_only)$/.test(rule.condition ?? '')),
      ) ||
      // "accused by Kenya of it": whoever is accused says nothing.
      (a.classes.has('of_control', word(a, v)) && !a.chunks[v]?.verb?.passive) ||
      (quoted && quotes(s, v));
    if (!reports || (outside && s.document.quotationAt(a.tokens[head]?.start ?? 0))) continue;
    const subject = reportSubject(s, v);
    if (subject === undefined || subject === i) continue;
    // "As others have said, the raid is a crime": whoever speaks says so, too.
    const lead = before(a, subject);
    if (!quoted && isContact(a, lead, v)) continue;
    if (
      s.document.speaker !== undefined &&
      !quoted &&
      a.chunks[lead]?.kind === 'LK' &&
      word(a, lead) === 'as'
    )
      continue;
    // "it gives me pleasure to greet you and to wish": nobody is meant by "it".
    const said = a.chunks[v]?.verb;
    // "Instead of explaining it, the band has broken the truce": what it does is not what it says.
    if (said?.form === 'gerund' && subject > v && i > subject && !quoted) continue;
    // "if you support them, you cannot pretend": whoever is spoken to says nothing.
    if (s.document.speaker !== undefined && !quoted && word(a, subject) === 'you') continue;
    // "it will be recalled that"
    if (isReminder(s, v)) continue;
    if (word(a, subject) === 'it' && (said?.form === 'infinitive' || said?.passive)) {
      // 'it was noted by Kenya that "we support"'
      const by = quoted && said?.passive && v < i ? agentOf(a, v)[0] : undefined;
      const teller = by === undefined ? undefined : sayer(by);
      if (teller?.agent) return { ...teller, basis: 'attribution' };
      continue;
    }
    // "..., the agency quoted the minister as saying": whoever quotes him opens the clause.
    const quoter = QUOTING.test(word(a, v)) ? (subjectOf(a, v).chunks[0] ?? v) : v;
    const opener = Math.min(subject, v, quoter);
    const trailing =
      v > i &&
      (subject > i || quoted) &&
      (mark(a, before(a, opener)) === ',' || quoted || isQuote(s, opener - 1));
    const leading = v < i && (opensClause(s, v) || quoted) && (quoted || !saysAside(s, v, i));
    if (!trailing && !leading) continue;
    const reference = sayer(subject);
    if (reference.agent) return { ...reference, basis: 'attribution' };
  }
  return accordingTo(s, i, sayer);
}

/** "The Assembly will recall that" in a speech: whoever reminds it says so. */
export function isReminder({ a, document }: Sentence, v: number): boolean {
  return (
    document.speaker !== undefined &&
    /^(?:will|may)$/.test(a.chunks[v]?.verb?.modal ?? '') &&
    /^(?:recall|remember)$/.test(word(a, v))
  );
}

/** '"We will help," Putin told Assad': the chunk of who is told what chunk `i` is quoted of, or -1. */
export function toldWhere(s: Sentence, i: number): number {
  const { a } = s;
  const inside = (k: number): boolean =>
    s.document.quotationAt(a.tokens[a.chunks[k]?.from ?? 0]?.start ?? 0) !== undefined;
  if (!inside(i)) return -1;
  const v = a.chunks.findIndex(
    ({ verb }, k) =>
      verb?.form === 'finite' && !verb.passive && a.classes.has('telling', word(a, k)) && !inside(k),
  );
  const np = v < 0 ? -1 : after(a, v);
  return a.chunks[np]?.kind === 'NP' && subjectOf(a, v).chunks[0] !== np ? np : -1;
}

function isQuote(s: Sentence, i: number): boolean {
  return s.a.chunks[i]?.kind === 'QU';
}

const TELLING =
  /^(?:t(?:old|ell|ells|elling)|inform(?:s|ed|ing)?|assur(?:es?|ed|ing)|notif(?:y|ies|ied|ying))$/;

/** The subject of a reporting verb, also when it follows: "said the minister". */
function reportSubject(s: Sentence, v: number): number | undefined {
  const { a } = s;
  const next = after(a, v);
  // "the agency quoted the minister as saying": he speaks, and not the agency.
  // "the agency reported, quoting the minister"
  const cited = mark(a, next) === ',' && QUOTING.test(word(a, after(a, next))) ? after(a, next) : v;
  const whom = after(a, cited);
  if (QUOTING.test(word(a, cited)) && !a.chunks[cited]?.verb?.passive && a.chunks[whom]?.kind === 'NP')
    return whom;
  // "..., the envoy, Ama Boateng, told the Council": nobody is told before he is named.
  if (TELLING.test(word(a, v))) return subjectOf(a, v).chunks[0];
  // "must act, thereby affirming its role": only a verb with a tense goes before its subject.
  const inverted = hasFinite(a.chunks[v]) && (mark(a, before(a, v)) === ',' || isQuote(s, v - 1));
  if (inverted) {
    if (a.chunks[next]?.kind === 'NP' && !isSubject(a, next)) return next;
  }
  return subjectOf(a, v).chunks[0];
}

/** "Kenya, which ..., said the raid was illegal": a verb of its own follows the phrase at `np`. */
function isSubject(a: Analysis, np: number): boolean {
  const last = groupStartingAt(a, np).at(-1) ?? np;
  const end = complementsOf(a, last).at(-1)?.chunks.at(-1) ?? last;
  // "the minister, a hawk, warned Chad that": who is told is not who tells.
  const next = a.chunks[after(a, end)];
  return next?.verb?.form === 'finite' || (next?.kind === 'SB' && word(a, after(a, end)) === 'that');
}

/** "The band, saying it would talk, struck": what its subject did before the aside is not what it says. */
function saysAside({ a }: Sentence, v: number, i: number): boolean {
  if (a.chunks[v]?.verb?.form !== 'gerund' || mark(a, before(a, v)) !== ',' || !hasFinite(a.chunks[i]))
    return false;
  const subject = subjectOf(a, i).chunks[0];
  return subject !== undefined && subject < v && mark(a, before(a, i)) === ',';
}

/** "he went on: ...", "..., he went on": whether the verb at `v` says who is quoted. */
function quotes(s: Sentence, v: number): boolean {
  if (!s.a.classes.has('quoting', word(s.a, v))) return false;
  const next = after(s.a, v);
  // "went on:", "chimed in:"
  if (mark(s.a, s.a.chunks[next]?.kind === 'IN' ? after(s.a, next) : next) === ':') return true;
  const first = Math.min(reportSubject(s, v) ?? v, v);
  return isQuote(s, first - 1);
}

/** "everything he said was false", "the story Kenya told us is a lie": what is said so is the noun, and no clause. */
export function isContact(a: Analysis, host: number, v: number): boolean {
  if (a.chunks[host]?.kind !== 'NP' || before(a, host) >= 0) return false;
  const object = after(a, v);
  const next = /^(?:us|me|you|them|him|her)$/.test(word(a, object)) ? after(a, object) : object;
  return hasFinite(a.chunks[next]);
}
