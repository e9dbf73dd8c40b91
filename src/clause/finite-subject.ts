import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';
import { REPORTING } from '../text/tagging/function-words.js';
import { headlineNames } from './agreement.js';
import { groupEndingAt, headsClause, officesEndingAt } from './conjuncts.js';
import { coordinatedSubject } from './coordinated-subject.js';
import { formBefore } from './governing-verb.js';
import { after, before, chunkAt, hasFinite, isProper, mark, word } from './neighbours.js';
import { firstOfRelative, relativeBefore, relativeSubject } from './relative-clause.js';
import { NOTHING, role, type Step } from './role.js';
import { saysThat } from './said-over.js';
import { isMeanwhile, liesBefore, opensSince } from './since.js';
import {
  addedSubject,
  apposedPronoun,
  asAside,
  exemplified,
  isPlaces,
  listEndingAt,
  ofList,
  opensCleft,
} from './subject-lists.js';

/** The noun phrase left of a verb with a tense that is its subject: past asides, phrases with prepositions and relative clauses. */
export function finiteSubject(a: Analysis, v: number): Step {
  let i = before(a, v);
  const told = toldOf(a, i);
  if (told >= 0) return relativeSubject(a, told);
  const bare = bareToldOf(a, i);
  if (bare >= 0) return role([bare]);
  // '"(The government) condemns the raid," he said': whoever a writer adds in brackets.
  const added = i < 0 ? addedSubject(a, v) : -1;
  if (added >= 0) return role([added]);
  // "met the envoys, thanked them and left": behind a comma the object before is no subject.
  const host = exemplified(a, i);
  if (host >= 0) i = host;
  const listed = mark(a, i) === ',';
  const first = listed ? firstOfRelative(a, v, i) : -1;
  if (first >= 0) return first;
  while (i >= 0) {
    const c = a.chunks[i] as Chunk;
    if (c.kind === 'NP') {
      const outer = ofList(a, i, v);
      if (outer >= 0) {
        i = outer;
        continue;
      }
      const result = subjectCandidate(a, i, REPORTING.has(word(a, v)));
      const governor = listed && result.found ? objectGovernor(a, result.found[0] ?? i) : -1;
      if (governor >= 0) return governor;
      if (result.found) return role(headlineNames(a, result.found, v));
      i = result.next;
    } else if (c.kind === 'WR' || opensCleft(a, i)) return relativeSubject(a, i);
    else if (c.kind === 'CC') {
      if (!isPlaces(a, i)) return coordinatedSubject(a, i);
      i = before(a, i);
    } else if (c.kind === 'MK') {
      const text = mark(a, i);
      if (text === ',' || text === '—' || text === '–' || text === '-' || text === ')') {
        const pronoun = text === ',' ? apposedPronoun(a, i) : -1;
        if (pronoun >= 0) return role([pronoun]);
        const aside = asAside(a, i);
        const list = text === ',' && aside === undefined ? listEndingAt(a, before(a, i)) : -1;
        if (list >= 0) {
          i = list;
          continue;
        }
        const open = aside ?? openingOf(a, i);
        if (open === -1 || isFronted(a, open)) {
          i = before(a, i);
          continue;
        }
        if (hasFinite(a.chunks[after(a, open)])) return after(a, open);
        i = before(a, open);
      } else return text === ';' && before(a, v) === i ? verbBefore(a, v, i) : NOTHING;
    } else if (c.kind === 'VP') {
      if (hasFinite(c)) {
        const opener = relativeBefore(a, i);
        if (opener < 0) {
          const near = contactHost(a, i);
          // "claims that it was attacked and will not talk are false": a verb right behind another ends the clause of content.
          const host = near < 0 && i === v - 1 ? contentHost(a, i) : near;
          if (host < 0) return i;
          i = host;
          continue;
        }
        i = before(a, opener);
      } else i = before(a, i);
    } else if (c.kind === 'ADJ' || c.kind === 'IN') i = before(a, i);
    else return NOTHING;
  }
  return NOTHING;
}

/** "Kenya, which he said had refused": the relative word before whoever says so at `said`, or -1. */
function toldOf(a: Analysis, said: number): number {
  if (!hasFinite(a.chunks[said]) || !REPORTING.has(word(a, said))) return -1;
  const sayer = before(a, said);
  const wr = a.chunks[sayer]?.kind === 'NP' ? before(a, sayer) : -1;
  return a.chunks[wr]?.kind === 'WR' && /^(?:wh(?:o|om|ich))$/.test(word(a, wr)) ? wr : -1;
}

/** "a plan Kenya said threatened it": the noun phrase right before whoever says so at `said`, or -1. */
function bareToldOf(a: Analysis, said: number): number {
  if (!hasFinite(a.chunks[said]) || !REPORTING.has(word(a, said))) return -1;
  const noun = a.chunks[said - 2];
  const near = a.chunks[said - 1]?.kind === 'NP' && noun?.kind === 'NP' && a.tags[noun.from] === 'DT';
  return near ? said - 2 : -1;
}

/** "Kenya slams Mali; vows aid to Chad": the verb behind the mark has the subject of the one before it, but not "must: act; pay". */
function verbBefore(a: Analysis, v: number, i: number): Step {
  if (!/^VB[ZD]$/.test(a.tags[chunkAt(a, v)?.from ?? -1] ?? '')) return NOTHING;
  for (let k = i - 1; k >= 0; k--) if (hasFinite(a.chunks[k])) return k;
  return NOTHING;
}

/** The active verb with a tense whose object the noun phrase at `i` is, or -1. */
function objectGovernor(a: Analysis, i: number): number {
  const lead = before(a, i);
  const verb = a.chunks[lead]?.verb;
  // "May I, on behalf of all, welcome"
  if (/^(?:i|we|he|she|they)$/.test(word(a, i))) return -1;
  return verb && hasFinite(a.chunks[lead]) && !verb.copula && !REPORTING.has(word(a, lead)) ? lead : -1;
}

/** Whether the noun phrase at `i`, left of a finite verb, is its subject; otherwise where to look next. */
function subjectCandidate(
  a: Analysis,
  i: number,
  reports: boolean,
): { found?: readonly number[]; next: number } {
  const offices = officesEndingAt(a, i);
  const whole = offices.length > 1 ? offices : groupEndingAt(a, i);
  const sayers = reports && whole.length > 2 ? sayersIn(a, whole) : whole;
  if (sayers.length < whole.length) return { found: sayers, next: -1 };
  const group = whole;
  const first = group[0] ?? i;
  const lead = before(a, first);
  const c = chunkAt(a, lead);
  // "we as Japan endorse"
  const nominative = /^(?:i|we|he|she|they)$/.test(word(a, i));
  const names =
    group.length > 1 && isProper(a, first) && group.every((k) => isProper(a, k) || isSomebody(a, k));
  if (c?.kind === 'LK' && word(a, lead) === 'as' && !nominative && a.chunks[before(a, lead)]?.kind === 'NP')
    return names && isMeanwhile(a, lead, first)
      ? { found: group, next: -1 }
      : group.length > 1 && opensClause(a, i, lead)
        ? { found: group.length > 2 ? group : [i], next: -1 }
        : isMeanwhile(a, lead, first)
          ? { found: group, next: -1 }
          : { next: before(a, lead) };
  // "For apartheid is a crime": a conjunction.
  if (lead === 0 && word(a, lead) === 'for' && first === 1) return { found: group, next: -1 };
  if (c?.kind === 'IN' || opensSince(a, lead, i) || liesBefore(a, lead, i)) {
    // "the leaders of France": go to the noun before; at the start of a clause there is none.
    const head = before(a, lead);
    if (group.length > 1 && !headsClause(a, first) && opensClause(a, i, lead))
      return { found: [i], next: -1 };
    if (a.chunks[head]?.kind === 'NP' || a.chunks[head]?.kind === 'ADJ' || a.chunks[head]?.kind === 'VP')
      return { next: head };
    if (group.length > 1 && a.chunks[before(a, i)]?.kind === 'CC') return { found: [i], next: -1 };
    return { next: head };
  }
  if (c?.kind === 'VP') {
    if (hasFinite(c) && relativeBefore(a, lead) < 0) {
      const told = contentHost(a, lead);
      if (told >= 0) return { next: told };
      // "X condemned Y and Z supported": only Z is the subject of the second verb.
      return { found: group.length > 1 && !REPORTING.has(word(a, lead)) ? [i] : group, next: -1 };
    }
    // "Mr. Novak, who said he supports": in what is said it is a subject, and elsewhere the object of the relative clause.
    if (hasFinite(c) && (nominative || REPORTING.has(word(a, lead)))) return { found: group, next: -1 };
    if (hasFinite(c)) return { next: before(a, relativeBefore(a, lead)) };
    // "denied arming the rebels and Oman offered": the name opens a clause of its own.
    const joined = group.length === 2 && a.tags[chunkAt(a, i)?.head ?? -1] === 'NNP';
    if (joined && opensClause(a, i, lead)) return { found: [i], next: -1 };
    const owner = before(a, lead);
    const governor = a.chunks[owner];
    if (owner < 0 || governor === undefined) return { found: group, next: -1 };
    // "a resolution demanding the government cut": what is demanded or said is a clause of its own.
    // "its pledge to lead a force was": an infinitive that belongs to a noun has no such clause behind it.
    const ofNoun = c.verb?.form === 'infinitive' && a.classes.has('undertaking', word(a, owner));
    if (
      (a.classes.has('object_control', word(a, lead)) && !ofNoun) ||
      (REPORTING.has(word(a, lead)) && (c.verb?.form !== 'infinitive' || saysThat(a, owner, i)))
    )
      return { found: group, next: -1 };
    if (governor.kind === 'NP' || governor.kind === 'IN' || governor.kind === 'ADJ') return { next: lead };
    // "the plan designed to relaunch the talks is", "the refusal to rule out sending troops was": past every verb without a tense.
    let outer = owner;
    while (
      a.chunks[outer]?.kind === 'VP' &&
      !hasFinite(a.chunks[outer]) &&
      a.chunks[before(a, outer)]?.kind === 'VP'
    )
      outer = before(a, outer);
    const chained = governor.kind === 'VP' && !hasFinite(a.chunks[outer]);
    if (chained && a.chunks[before(a, outer)]?.kind === 'NP') return { next: outer };
    // "a text denouncing Mali and praising Chad was": past both.
    // "the refusal to admit it and to take action is": past both.
    const form = governor.kind === 'CC' ? c.verb?.form : undefined;
    const peer = form === 'gerund' || form === 'infinitive' ? formBefore(a, owner, form) : -1;
    if (peer >= 0) return { next: peer };
    return { found: group, next: -1 };
  }
  return { found: group, next: -1 };
}

/** "Mali was to blame for the raid, Kenya and Ghana said": the names that a comma parts from a thing, which says nothing. */
function sayersIn(a: Analysis, group: readonly number[]): readonly number[] {
  const says = (i: number): boolean => isProper(a, i) || isSomebody(a, i);
  const from = group.findIndex((_, k) => group.slice(k).every(says));
  return from > 0 && group.length - from > 1 ? group.slice(from) : group;
}

function isSomebody(a: Analysis, i: number): boolean {
  return a.classes.hasAny(['agent', 'group', 'person', 'relation'], word(a, i));
}

/** "the remark that those who fight should not come home was": the noun that a clause in front of its verb is about, or -1. */
function contentHost(a: Analysis, v: number): number {
  for (let k = v - 1; k > 0; k--) {
    const joined = a.chunks[k]?.kind === 'CC';
    if (mark(a, k) === ';' || (joined && a.chunks[after(a, k)]?.kind !== 'VP')) return -1;
    if (a.chunks[k]?.kind !== 'SB' || word(a, k) !== 'that') continue;
    const host = before(a, k);
    if (a.chunks[host]?.kind !== 'NP') return -1;
    for (let j = host - 1; j >= 0; j--) if (hasFinite(a.chunks[j])) return -1;
    return host;
  }
  return -1;
}

/** "the step we propose is": the noun right before the subject of a clause that no word opens, or -1. */
function contactHost(a: Analysis, v: number): number {
  const subject = before(a, v);
  const host = subject - 1;
  if (a.chunks[host]?.kind !== 'NP') return -1;
  // "the rebels Turkey backs fled"
  const named =
    a.tags[a.chunks[subject]?.from ?? -1] === 'NNP' && a.tags[a.chunks[host]?.from ?? -1] === 'DT';
  if (named) return host;
  if (!/^(?:i|we|he|she|they|you)$/.test(word(a, subject))) return -1;
  return before(a, host) < 0 || a.chunks[before(a, host)]?.kind === 'SB' ? host : -1;
}

/** "X remains a concern in Y, and Z reiterates": behind a clause that has its verb, the conjunction opens another. */
function opensClause(a: Analysis, i: number, from: number): boolean {
  const conjunction = before(a, i);
  if (a.chunks[conjunction]?.kind !== 'CC') return false;
  for (let k = from - 1; k >= 0; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' || c?.kind === 'WR' || mark(a, k) === ';') return false;
    if (!hasFinite(c)) continue;
    const parted = mark(a, before(a, conjunction)) === ',';
    // "it was Y that built it in X, and Z condemned it": a comma ends the relative clause, too.
    // "asked for help and Z sent it", "denied arming them and Z left": what is asked for or denied is no clause.
    const next = after(a, k);
    const bare = a.chunks[next]?.verb?.form !== 'gerund';
    const says =
      bare && REPORTING.has(word(a, k)) && !/^(?:for|of|about|to|against|over)$/.test(word(a, next));
    return parted || (relativeBefore(a, k) < 0 && !says);
  }
  return false;
}

/** The comma (dash, bracket) that opens the parenthesis closed at `close`, or -1. */
function openingOf(a: Analysis, close: number): number {
  const text = mark(a, close);
  const opener = text === ')' ? '(' : text;
  for (let i = close - 1; i >= 0; i--) {
    if (mark(a, i) !== opener) continue;
    const first = a.chunks[after(a, i)];
    if (!first) return -1;
    // A new clause inside the pair is no parenthesis, unless a relative word opens it.
    // "France and Germany, but not Hungary, endorsed"
    const except = first.kind === 'CC' && a.tags[first.to] === 'NEG';
    // "the decision to admit some, and to expel others, was"
    const further = first.kind === 'CC' && a.chunks[after(a, after(a, i))]?.verb?.form === 'infinitive';
    if (first.kind === 'CC' && opener === ',' && !except && !further) continue;
    return i;
  }
  return -1;
}

/** "On Monday, Japan, committed to peace, supports": the comma at `open` ends a phrase that has no subject before it to set off. */
function isFronted(a: Analysis, open: number): boolean {
  if (mark(a, open) !== ',' || !/^(?:IN|LK|TM)$/.test(a.chunks[0]?.kind ?? '')) return false;
  for (let k = 1; k < open; k++) {
    const c = a.chunks[k];
    if (mark(a, k) !== '' || hasFinite(c) || c?.kind === 'SB' || c?.kind === 'WR') return false;
  }
  return true;
}
