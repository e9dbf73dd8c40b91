import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunks.js';
import { REPORTING } from '../text/function-words.js';
import { agentOf } from './by-phrase.js';
import { complementsOf } from './complements.js';
import { groupEndingAt, groupStartingAt } from './conjuncts.js';
import { after, before, hasFinite, isComma, mark, openingComma, word } from './neighbours.js';

/** How a subject was reached: decides the basis of a holder, and what `explain` says. */
type SubjectPath = 'subject' | 'relative' | 'control' | 'participle' | 'passive_agent';

/** Chunks (by number) that fill one role together: "France and Germany" are two. */
export interface Role {
  readonly chunks: readonly number[];
  readonly path: SubjectPath;
}

const NOTHING: Role = { chunks: [], path: 'subject' };
const MAX_DEPTH = 12;

/** Who does what the verb in chunk `v` says, as the sentence words it; for a passive, who it is done to. */
export function subjectOf(a: Analysis, v: number, depth = 0): Role {
  const c = a.chunks[v];
  if (!c?.verb || depth > MAX_DEPTH) return NOTHING;
  switch (c.verb.form) {
    case 'finite':
      return finiteSubject(a, v, depth);
    case 'infinitive':
      return infinitiveSubject(a, v, depth);
    case 'gerund':
      return gerundSubject(a, v, depth);
    case 'participle':
      return participleSubject(a, v, depth);
    case 'bare':
      return bareSubject(a, v, depth);
  }
}

function role(chunks: readonly number[], path: SubjectPath = 'subject'): Role {
  return { chunks, path };
}

function finiteSubject(a: Analysis, v: number, depth: number): Role {
  let i = before(a, v);
  while (i >= 0) {
    const c = a.chunks[i] as Chunk;
    if (c.kind === 'NP') {
      const result = subjectCandidate(a, i, depth);
      if (result.found) return role(result.found);
      i = result.next;
    } else if (c.kind === 'WR') return relativeSubject(a, i, depth);
    else if (c.kind === 'CC') return coordinatedSubject(a, i, depth);
    else if (c.kind === 'MK') {
      const text = mark(a, i);
      if (text === ',' || text === '—' || text === '–' || text === '-' || text === ')') {
        const open = openingOf(a, i);
        if (open === -1) {
          i = before(a, i);
          continue;
        }
        if (hasFinite(a.chunks[after(a, open)])) return subjectOf(a, after(a, open), depth + 1);
        i = before(a, open);
      } else return NOTHING;
    } else if (c.kind === 'VP') {
      if (hasFinite(c)) {
        const opener = relativeBefore(a, i);
        if (opener < 0) return subjectOf(a, i, depth + 1);
        i = before(a, opener);
      } else i = before(a, i);
    } else if (c.kind === 'ADJ' || c.kind === 'IN') i = before(a, i);
    else return NOTHING;
  }
  return NOTHING;
}

/** Whether the noun phrase at `i`, left of a finite verb, is its subject; otherwise where to look next. */
function subjectCandidate(
  a: Analysis,
  i: number,
  depth: number,
): { found?: readonly number[]; next: number } {
  const group = groupEndingAt(a, i);
  const first = group[0] ?? i;
  const lead = before(a, first);
  const c = a.chunks[lead];
  // "we as Japan endorse"
  if (c?.kind === 'LK' && word(a, lead) === 'as' && a.chunks[before(a, lead)]?.kind === 'NP')
    return { next: before(a, lead) };
  if (c?.kind === 'IN') {
    // "the leaders of France": go to the noun before; at the start of a clause there is none.
    const head = before(a, lead);
    if (a.chunks[head]?.kind === 'NP' || a.chunks[head]?.kind === 'ADJ' || a.chunks[head]?.kind === 'VP')
      return { next: head };
    if (group.length > 1 && a.chunks[before(a, i)]?.kind === 'CC') return { found: [i], next: -1 };
    return { next: head };
  }
  if (c?.kind === 'VP') {
    if (hasFinite(c) && relativeBefore(a, lead) < 0) {
      // "X condemned Y and Z supported": only Z is the subject of the second verb.
      return { found: group.length > 1 && !REPORTING.has(word(a, lead)) ? [i] : group, next: -1 };
    }
    if (hasFinite(c)) return { next: before(a, relativeBefore(a, lead)) };
    const owner = before(a, lead);
    const governor = a.chunks[owner];
    if (owner < 0 || governor === undefined) return { found: group, next: -1 };
    // "a resolution demanding the government cut": what is demanded or said is a clause of its own.
    if (
      a.classes.has('object_control', word(a, lead)) ||
      (REPORTING.has(word(a, lead)) && c.verb?.form !== 'infinitive')
    )
      return { found: group, next: -1 };
    if (governor.kind === 'NP' || governor.kind === 'IN' || governor.kind === 'ADJ') return { next: lead };
    return { found: group, next: -1 };
  }
  if (mark(a, lead) === ',' && group.length === 1) {
    const antecedent = before(a, lead);
    // "Boateng, the envoy, demanded" is met from its second comma; here the comma opens the clause.
    if (a.chunks[antecedent]?.kind === 'NP' && depth < 0) return { next: antecedent };
  }
  return { found: group, next: -1 };
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

/** The relative word that the finite verb at `v` belongs to, or -1. */
function relativeBefore(a: Analysis, v: number): number {
  for (let i = v - 1; i >= 0 && i >= v - 8; i--) {
    const c = a.chunks[i] as Chunk;
    if (c.kind === 'WR') return i;
    if (c.kind === 'SB' && word(a, i) === 'that') return a.chunks[before(a, i)]?.kind === 'NP' ? i : -1;
    if (c.kind === 'MK' || c.kind === 'SB') return -1;
    if (c.kind === 'VP' && hasFinite(c)) return -1;
  }
  return -1;
}

/** "the minister, who condemned": the noun phrase that the relative word at `i` stands for. */
function relativeSubject(a: Analysis, i: number, depth = 0): Role {
  let j = before(a, i);
  if (a.chunks[j]?.kind === 'CC') {
    // "who supported X and who spoke": the antecedent of the first relative.
    for (let k = j - 1; k >= 0; k--) if (a.chunks[k]?.kind === 'WR') return relativeSubject(a, k);
  }
  // "the fighters, most of whom were armed by"
  if (word(a, j) === 'of' && a.chunks[j]?.kind === 'IN') j = before(a, before(a, j));
  if (mark(a, j) === ',' || mark(a, j) === '-' || mark(a, j) === '—') j = before(a, j);
  if (a.chunks[j]?.kind !== 'NP') return NOTHING;
  // "the guarantors of the memorandum who supported": people, not things.
  // "one of the governments that helped"
  if (a.chunks[before(a, j)]?.kind === 'IN' && word(a, before(a, before(a, j))) === 'one')
    j = before(a, before(a, j));
  while (
    word(a, i) === 'who' &&
    !a.classes.has('agent', word(a, j)) &&
    a.chunks[before(a, j)]?.kind === 'IN'
  ) {
    const head = before(a, before(a, j));
    if (a.chunks[head]?.kind !== 'NP') break;
    j = head;
  }
  // "Japan is the country that helped": who is said to be it.
  const copula = before(a, j);
  if (a.chunks[copula]?.verb?.copula) {
    const subject = subjectOf(a, copula, depth + 1);
    // "it is Japan that helped": the one who is picked out.
    if (subject.chunks.length > 0 && word(a, subject.chunks[0] ?? -1) !== 'it') return subject;
  }
  return role(groupEndingAt(a, j), 'relative');
}

/** "rejects and condemns", "opposed X, and condemned Y": the subject of the verb before the conjunction. */
function coordinatedSubject(a: Analysis, conjunction: number, depth: number): Role {
  let nearest: number | undefined;
  for (let i = conjunction - 1; i >= 0; i--) {
    const c = a.chunks[i] as Chunk;
    if (mark(a, i) === ';') return NOTHING;
    if (!hasFinite(c)) continue;
    // "we share the view that he has erred and support": not "he", whose verb would end in -s.
    if (disagree(a, after(a, conjunction), i)) {
      nearest ??= i;
      continue;
    }
    if (relativeBefore(a, i) >= 0 && mark(a, before(a, conjunction)) === ',') continue;
    return subjectOf(a, i, depth + 1);
  }
  return nearest === undefined ? NOTHING : subjectOf(a, nearest, depth + 1);
}

/** Whether two verbs cannot have one subject by their endings: "support" and "has". */
function disagree(a: Analysis, one: number, other: number): boolean {
  const [first, second] = [endingOf(a, one), endingOf(a, other)];
  return first !== undefined && second !== undefined && first !== second;
}

/** Whether a verb of the present ends in -s: undefined where its form does not tell. */
function endingOf(a: Analysis, v: number): boolean | undefined {
  const c = a.chunks[v];
  if (c?.verb?.form !== 'finite') return undefined;
  for (let t = c.from; t < c.to; t++) {
    const tag = a.tags[t];
    if (tag === 'VBZ') return true;
    if (tag === 'VBP') return false;
    if (tag === 'HV' || tag === 'BE' || tag === 'DO') {
      const lower = a.tokens[t]?.lower ?? '';
      return /^(?:has|is|does)$/.test(lower) ? true : /^(?:have|are|do)$/.test(lower) ? false : undefined;
    }
    if (tag !== 'RB' && tag !== 'NEG') return undefined;
  }
  return undefined;
}

function infinitiveSubject(a: Analysis, v: number, depth: number): Role {
  const i = before(a, v);
  const c = a.chunks[i];
  if (!c) return nextFiniteSubject(a, v, depth);
  if (c.kind === 'CC' || mark(a, i) === ',') {
    const peer = previousVerb(a, i, (x) => x.verb?.form === 'infinitive');
    if (peer >= 0) return subjectOf(a, peer, depth + 1);
    // "stands ready, if requested, to help"
    const open = mark(a, i) === ',' ? openingComma(a, i) : -1;
    if (open >= 0 && a.chunks[before(a, open)]?.kind === 'ADJ')
      return predicateSubject(a, before(a, open), depth);
    if (open >= 0 && a.chunks[before(a, open)]?.kind === 'NP') return afterNoun(a, before(a, open), depth);
    if (mark(a, i) === ',') return nearestFiniteSubject(a, i, depth);
    return NOTHING;
  }
  // "troops would be sent to help": whoever sends them helps.
  if (c.verb?.passive && a.classes.has('dispatching', word(a, i)))
    return role(agentOf(a, i), 'passive_agent');
  if (c.kind === 'VP') return subjectOf(a, i, depth + 1);
  if (c.kind === 'ADJ') return predicateSubject(a, i, depth);
  if (c.kind === 'NP') return afterNoun(a, i, depth);
  return nearestFiniteSubject(a, i, depth);
}

/** The subject of an infinitive after a noun phrase: "urged Turkey to", "its readiness to", "sent troops to". */
function afterNoun(a: Analysis, np: number, depth: number): Role {
  const group = groupEndingAt(a, np);
  let lead = before(a, group[0] ?? np);
  if (a.chunks[lead]?.kind === 'IN' && word(a, lead) === 'for') return role(group, 'control');
  // "call on X to", "appeal to X to"
  if (a.chunks[lead]?.kind === 'IN' && /^(?:on|upon|to|from)$/.test(word(a, lead))) {
    const governor = before(a, lead);
    if (a.classes.has('object_control', word(a, governor))) return role(group, 'control');
  }
  // "won a promise from Japan to help", "the decision of Japan to help": whoever promises or decides.
  if (
    a.chunks[lead]?.kind === 'IN' &&
    /^(?:from|by|of)$/.test(word(a, lead)) &&
    a.classes.has('undertaking', word(a, before(a, lead)))
  )
    return role(group, 'control');
  // "troops were sent by Kenya to help"
  if (word(a, lead) === 'by' && a.classes.has('dispatching', word(a, before(a, lead))))
    return role(group, 'passive_agent');
  // "gives us a chance to reaffirm": who gets the chance takes it.
  if (
    a.chunks[lead]?.kind === 'NP' &&
    /^(?:opportunity|chance|occasion|reason|right|means|mandate|authority|power)$/.test(word(a, np)) &&
    a.chunks[before(a, lead)]?.kind === 'VP'
  )
    return role([lead], 'control');
  // "its plan to help", "its readiness and manifest determination to help"
  const owner = group.find((i) => isPossessed(a, i));
  if (owner !== undefined && a.classes.has('undertaking', word(a, np))) return role([owner], 'participle');
  // "supports efforts to help": whose efforts is not said; "makes efforts to help": the subject's.
  if (
    a.chunks[lead]?.kind === 'VP' &&
    a.classes.has('undertaking', word(a, np)) &&
    !a.classes.has('effort_verb', word(a, lead))
  )
    return NOTHING;
  const rally = eventBefore(a, np);
  if (rally >= 0) {
    const by = complementsOf(a, rally).find((c) => /^(?:by|of)$/.test(c.preposition));
    if (by) return role(by.chunks, 'control');
    if (rally !== np && rally !== group[0]) return NOTHING;
  }
  // "the decision of the government to", "troops in Mali to": step over complements of the noun.
  let head = group[0] ?? np;
  while (a.chunks[lead]?.kind === 'IN' && a.chunks[before(a, lead)]?.kind === 'NP') {
    // "the efforts of the bodies in Africa to help": the bodies do.
    if (
      /^(?:of|by)$/.test(word(a, lead)) &&
      head !== np &&
      a.classes.has('undertaking', word(a, before(a, lead)))
    )
      return role(groupStartingAt(a, head), 'control');
    head = groupEndingAt(a, before(a, lead))[0] ?? before(a, lead);
    lead = before(a, head);
  }
  if (a.chunks[lead]?.kind === 'VP') {
    if (a.classes.has('object_control', word(a, lead)) && !a.chunks[lead]?.verb?.passive)
      return role(group, 'control');
    return subjectOf(a, lead, depth + 1);
  }
  if (a.chunks[lead]?.kind === 'ADJ') return predicateSubject(a, lead, depth);
  return nearestFiniteSubject(a, head, depth);
}

/** Whether the noun phrase says whose it is. */
function isPossessed(a: Analysis, i: number): boolean {
  const c = a.chunks[i];
  return (
    c !== undefined &&
    (c.core > c.from || a.tags[c.from] === 'PRP$' || a.tags.slice(c.from, c.head).includes('NNP'))
  );
}

/** "a demonstration by reporters to denounce": the event that the noun phrase at `np` is or belongs to, or -1. */
function eventBefore(a: Analysis, np: number): number {
  let head = groupEndingAt(a, np)[0] ?? np;
  for (;;) {
    if (a.classes.has('rally', word(a, head))) return head;
    const lead = before(a, head);
    const host = a.chunks[lead]?.kind === 'IN' ? before(a, lead) : -1;
    if (a.chunks[host]?.kind !== 'NP') return -1;
    head = host;
  }
}

/** The subject of the copula that the adjective at `i` is said with: "Turkey is ready to". */
export function predicateSubject(a: Analysis, i: number, depth = 0): Role {
  let j = before(a, i);
  while (a.chunks[j]?.kind === 'ADJ' || a.chunks[j]?.kind === 'CC') j = before(a, j);
  if (a.chunks[j]?.kind === 'VP') return subjectOf(a, j, depth + 1);
  if (a.chunks[j]?.kind === 'NP') return role([j], 'participle');
  return nearestFiniteSubject(a, i, depth);
}

function gerundSubject(a: Analysis, v: number, depth: number): Role {
  const i = before(a, v);
  const c = a.chunks[i];
  if (!c) return nextFiniteSubject(a, v, depth);
  if (c.kind === 'LK') return mainSubject(a, i, depth);
  if (/^(?:by|without|despite)$/.test(word(a, i))) {
    // "of betraying Kenya by supporting": whoever betrays.
    const v = previousVerb(a, i, () => true);
    return a.chunks[v]?.verb?.form === 'gerund'
      ? subjectOf(a, v, depth + 1)
      : nearestFiniteSubject(a, i, depth);
  }
  if (c.kind === 'IN') {
    const j = before(a, i);
    const head = a.chunks[j];
    if (head?.kind === 'NP') {
      const lead = before(a, groupEndingAt(a, j)[0] ?? j);
      // "his role in helping": the one whose role it is.
      const part = word(a, i) === 'in' || word(a, i) === 'for' ? partIn(a, j) : undefined;
      if (part) return part;
      // "Canada joined Japan in condemning": both do.
      if (word(a, i) === 'in' && /^join/.test(word(a, lead)) && a.chunks[lead]?.kind === 'VP')
        return role([...subjectOf(a, lead, depth + 1).chunks, ...groupEndingAt(a, j)]);
      if (a.chunks[lead]?.kind === 'VP' && a.classes.has(`${word(a, i)}_control`, word(a, lead)))
        return role(groupEndingAt(a, j), 'control');
      return a.chunks[lead]?.kind === 'VP'
        ? subjectOf(a, lead, depth + 1)
        : nearestFiniteSubject(a, j, depth);
    }
    if (head?.kind === 'VP') {
      return subjectOf(a, j, depth + 1);
    }
    if (head?.kind === 'ADJ') return predicateSubject(a, j, depth);
    return depth < MAX_DEPTH && j < 0 ? nextFiniteSubject(a, v, depth) : nearestFiniteSubject(a, i, depth);
  }
  if (c.kind === 'VP') return subjectOf(a, i, depth + 1);
  if (c.kind === 'NP') return role(groupEndingAt(a, i).slice(-1), 'participle');
  if (c.kind === 'CC') {
    const peer = previousVerb(a, i, (x) => x.verb?.form === 'gerund' || x.verb?.progressive === true);
    if (peer >= 0) return subjectOf(a, peer, depth + 1);
  }
  // "that denouncing X can help": the gerund is itself a subject.
  if (c.kind === 'SB') {
    if (/^(?:that|if|whether)$/.test(word(a, i))) return NOTHING;
    const next = nextFiniteSubject(a, v, depth);
    return next.chunks.length > 0 ? next : nearestFiniteSubject(a, i, depth);
  }
  return nearestFiniteSubject(a, i, depth);
}

/**
 * "his role in helping", "the work of the Union in helping", "the part played by Kenya in helping": whose part it is that
 * the noun phrase at `np` names or ends.
 */
function partIn(a: Analysis, np: number): Role | undefined {
  const first = groupEndingAt(a, np)[0] ?? np;
  const owner = a.chunks[first] as Chunk;
  if (a.classes.has('part', word(a, np)) && (owner.core > owner.from || a.tags[owner.from] === 'PRP$'))
    return role([first], 'participle');
  const link = before(a, first);
  if (a.chunks[link]?.kind !== 'IN' || !/^(?:of|by)$/.test(word(a, link))) return undefined;
  let host = before(a, link);
  if (word(a, link) === 'by' && a.chunks[host]?.verb?.form === 'participle') host = before(a, host);
  return a.chunks[host]?.kind === 'NP' && a.classes.has('part', word(a, host))
    ? role(groupEndingAt(a, np), 'participle')
    : undefined;
}

/** "the attack condemned by France": what a bare participle is said of. */
function participleSubject(a: Analysis, v: number, depth: number): Role {
  let i = before(a, v);
  if (a.chunks[i]?.kind === 'CC') {
    const peer = previousVerb(a, i, (x) => x.verb?.passive === true);
    if (peer >= 0) return subjectOf(a, peer, depth + 1);
  }
  const aside = isComma(a, i);
  while (isComma(a, i)) {
    i = before(a, i);
    if (i < 0) return nextFiniteSubject(a, v, depth);
  }
  if (i < 0) return nextFiniteSubject(a, v, depth);
  if (a.chunks[i]?.kind === 'NP') return role([aside ? hostOf(a, i) : partitive(a, i)], 'participle');
  if (a.chunks[i]?.kind === 'VP') return subjectOf(a, i, depth + 1);
  return NOTHING;
}

/** "the decision to arm rebels in Chad, endorsed by": behind a comma a participle is said of the whole phrase. */
function hostOf(a: Analysis, np: number): number {
  let host = partitive(a, np);
  // Who is named or a person is backed itself, unless all of it belongs to a decision.
  let found = host;
  let open = a.tags[a.chunks[host]?.head ?? 0] !== 'NNP' && !a.classes.has('person', word(a, host));
  for (;;) {
    const lead = before(a, groupEndingAt(a, host)[0] ?? host);
    const outer = before(a, lead);
    const joins = a.chunks[lead]?.kind === 'IN' || a.chunks[lead]?.verb?.form === 'infinitive';
    if (!joins || a.chunks[outer]?.kind !== 'NP') return found;
    host = outer;
    if (a.classes.has('undertaking', word(a, host))) return host;
    if (open && a.chunks[lead]?.kind === 'IN' && HOSTS.some((name) => a.classes.has(name, word(a, host))))
      found = host;
    open = false;
  }
}

/** What a participle behind a comma is said of, rather than of what stands last in the phrase. */
const HOSTS = ['agent', 'group', 'act', 'document', 'quantity', 'measure', 'merit'] as const;

/** "Iraqi troops, many of them trained by": whom the pronoun after "of" stands for. */
function partitive(a: Analysis, i: number): number {
  if (!/^(?:them|whom|which)$/.test(word(a, i)) || word(a, before(a, i)) !== 'of') return i;
  const comma = before(a, before(a, before(a, i)));
  const np = isComma(a, comma) ? before(a, comma) : -1;
  return a.chunks[np]?.kind === 'NP' ? np : i;
}

/** A verb without "to": after a modal that a comma parted from it, after "help", or joined to another verb. */
function bareSubject(a: Analysis, v: number, depth: number): Role {
  const i = before(a, v);
  const c = a.chunks[i];
  if (c?.kind === 'VP') return subjectOf(a, i, depth + 1);
  if (c?.kind === 'CC' || mark(a, i) === ',') {
    // "must pay, or be held to account": behind a comma the verb goes on from a modal, not from an infinitive between.
    const parted = c?.kind === 'CC' && mark(a, before(a, i)) === ',';
    const modal = parted ? previousVerb(a, i, (x) => x.verb?.modal !== undefined) : -1;
    if (modal >= 0) return subjectOf(a, modal, depth + 1);
    const peer = previousVerb(
      a,
      i,
      (x, k) =>
        x.verb?.form === 'infinitive' ||
        x.verb?.form === 'bare' ||
        x.verb?.modal !== undefined ||
        // "we hold that he has erred and support": not "he".
        (hasFinite(x) && endingOf(a, k) !== true),
    );
    if (peer >= 0) return subjectOf(a, peer, depth + 1);
  }
  if (c?.kind === 'NP') {
    // "to help Turkey support", or a plural subject whose verb was taken for an infinitive.
    const lead = before(a, groupEndingAt(a, i)[0] ?? i);
    if (a.chunks[lead]?.kind === 'VP') return role(groupEndingAt(a, i), 'control');
    return finiteSubject(a, v, depth);
  }
  if (c?.kind === 'WR') return relativeSubject(a, i);
  return NOTHING;
}

function previousVerb(a: Analysis, from: number, accept: (c: Chunk, i: number) => boolean): number {
  for (let i = from - 1; i >= 0; i--) {
    const c = a.chunks[i] as Chunk;
    if (mark(a, i) === ';') return -1;
    if (c.kind === 'VP' && accept(c, i)) return i;
  }
  return -1;
}

function nearestFiniteSubject(a: Analysis, from: number, depth: number): Role {
  const v = previousVerb(a, from, hasFinite);
  if (v >= 0) {
    const opener = relativeBefore(a, v);
    const separated = mark(a, from) === ',' || mark(a, before(a, from)) === ',';
    if (opener >= 0 && separated) {
      const outer = previousVerb(a, opener, hasFinite);
      if (outer >= 0) return subjectOf(a, outer, depth + 1);
    }
    return subjectOf(a, v, depth + 1);
  }
  return nextFiniteSubject(a, from, depth);
}

/** "left a meeting that began on Friday after accusing": not the meeting, which takes no part in what follows. */
function mainSubject(a: Analysis, from: number, depth: number): Role {
  const v = previousVerb(a, from, hasFinite);
  const opener = v < 0 ? -1 : relativeBefore(a, v);
  const outer = opener < 0 ? -1 : previousVerb(a, opener, hasFinite);
  const antecedent = opener < 0 ? -1 : before(a, opener);
  if (
    outer < 0 ||
    a.classes.has('person', word(a, antecedent)) ||
    a.tags[a.chunks[antecedent]?.head ?? 0] === 'NNP'
  )
    return nearestFiniteSubject(a, from, depth);
  return subjectOf(a, outer, depth + 1);
}

function nextFiniteSubject(a: Analysis, from: number, depth: number): Role {
  if (depth > MAX_DEPTH) return NOTHING;
  for (let i = from + 1; i < a.chunks.length; i++) {
    if (hasFinite(a.chunks[i])) {
      const found = subjectOf(a, i, depth + 1);
      return found;
    }
  }
  return NOTHING;
}
