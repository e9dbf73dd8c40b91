import type { ActorBook } from '../actors/actor-book.js';
import { NO_ACTOR, OTHER_ACTOR } from '../model/stance.js';
import { textOf } from '../text/analysis.js';
import {
  after,
  agentOf,
  before,
  complementsOf,
  groupEndingAt,
  groupStartingAt,
  mark,
  objectsOf,
  predicateSubject,
  subjectOf,
  word,
} from './clause.js';
import { effectsAt, governorOf, type Step } from './path.js';
import { FORUM, holderOf, quotedVoice, type Reference, reportedVoice, targetOf } from './references.js';
import type { Match, Sentence } from './sentence.js';

/** What fills a slot of a frame, or why nothing does. */
export interface Filled {
  readonly references: readonly Reference[];
  readonly why?: string;
}

const NOTHING_THERE: Filled = { references: [] };
const TO_WHOM = ['to', 'for', 'into', 'in', 'at', 'towards', 'against'];

export interface Place {
  readonly s: Sentence;
  readonly book: ActorBook;
  readonly match: Match;
  /** The chunk that the cue stands in. */
  readonly cue: number;
  readonly path: readonly Step[];
  /** Whether the stance is friendly: decides which complements name its target. */
  readonly friendly: boolean;
}

/** The holders of the stance, by the frame of the rule. */
export function holders(p: Place): Filled {
  switch (p.match.rule.frame.holder) {
    case 'subject':
      return subjectHolders(p);
    case 'owner':
      return owners(p);
    case 'voice':
      return voice(p);
    case 'self':
      return themselves(p);
    case 'modifier':
      return modifierHolder(p);
    case 'of':
      return agents(p, prepositionObjects(p), 'preposition');
    case 'from':
      return agents(p, fromObjects(p), 'preposition');
    case 'object':
      return { references: objectChunks(p).map((i) => holderOf(p.s, p.book, i)) };
  }
}

/** Whose voice the sentence is: who is reported to say it, else the speaker of the statement. */
export function voice(p: Place): Filled {
  const reported = quotedVoice(p.s, p.book, p.cue) ?? reportedVoice(p.s, p.book, p.cue);
  if (reported && p.s.a.classes.has('judging', word(p.s.a, reported.chunk)))
    return { references: [], why: 'a court rules on it' };
  if (reported) return { references: [reported] };
  const code = p.s.document.speaker;
  if (!code)
    return {
      references: [],
      why: 'nobody is said to speak: the record has no speaker and the sentence reports nobody',
    };
  return { references: [{ code, text: '', basis: 'speaker', agent: true, chunk: -1 }] };
}

/** Who does what the verb in chunk `v` says; for "a report accusing" whoever issued the report. */
function clauseAgents(p: Place, v: number): Filled {
  const role = subjectOf(p.s.a, v);
  const document = role.chunks[0] ?? -1;
  if (
    (role.path === 'participle' || role.path === 'relative') &&
    p.s.a.classes.has('document', word(p.s.a, document))
  ) {
    const outer = outerVerb(p, document);
    const refused = outer >= 0 && effectsAt(p.s, outer, 'withhold').length > 0;
    if (!refused && !isBareDocument(p, document)) return agents(p, role.chunks, undefined);
    const filled =
      outer < 0 || outer === v ? undefined : agents(p, subjectOf(p.s.a, outer).chunks, undefined);
    if (filled && filled.references.length > 0) return filled;
  }
  return agents(p, role.chunks, undefined);
}

function agents(p: Place, given: readonly number[], basis: Reference['basis'] | undefined): Filled {
  const chunks = membersOf(p, included(p, given), 1);
  const references = chunks.map((i) => holderOf(p.s, p.book, i)).filter((reference) => reference.agent);
  if (references.length === 0) {
    const first = chunks[0];
    const c = first === undefined ? undefined : p.s.a.chunks[first];
    return {
      references,
      why: c ? `its subject takes no stance: "${textOf(p.s.a, c.from, c.to)}"` : 'no holder was found',
    };
  }
  return { references: references.map((r) => (basis && r.basis === 'subject' ? { ...r, basis } : r)) };
}

function subjectHolders(p: Place): Filled {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (c?.kind === 'VP' && p.match.rule.match !== 'any') {
    if (alleged(p)) return { references: [], why: 'it is only alleged, and not said by whom' };
    if (p.match.rule.match === 'adjective') return agents(p, subjectOf(a, p.cue).chunks, undefined);
    if (c.verb?.passive) {
      const by = agentOf(a, p.cue);
      if (by.length === 0 && c.verb.modal !== undefined && a.classes.has('performative', word(a, p.cue)))
        return voice(p);
      if (by.length === 0)
        return givenBy(p) ?? { references: [], why: 'it is passive, and nobody is named with "by"' };
      return agents(p, by, 'passive_agent');
    }
    const role = subjectOf(a, p.cue);
    const filled = clauseAgents(p, p.cue);
    // "said the deal cements despair, calling it a farce": a deal calls nothing; who says so does.
    if (filled.references.length === 0 && c.verb?.form === 'gerund' && mark(a, before(a, p.cue)) === ',') {
      const said = reportedVoice(p.s, p.book, role.chunks[0] ?? p.cue);
      if (said) return { references: [said] };
    }
    if (filled.references.length > 0 || role.path !== 'participle') return filled;
    // "put out a report accusing", "launched an effort designed to help": whoever does something with it.
    const v = p.path.length > 1 ? -1 : previousVerb(p, role.chunks[0] ?? 0);
    const outer = v < 0 ? filled : agents(p, subjectOf(a, v).chunks, undefined);
    return outer.references.length > 0 ? outer : filled;
  }
  if (c?.kind === 'ADJ') {
    const role = predicateSubject(a, p.cue);
    const document = role.chunks[0] ?? -1;
    const outer = role.path === 'participle' && isBareDocument(p, document) ? outerVerb(p, document) : -1;
    return outer < 0 ? agents(p, role.chunks, undefined) : agents(p, subjectOf(a, outer).chunks, undefined);
  }
  if (c?.kind === 'NP') return owners(p);
  return adjunctHolders(p);
}

function isBareDocument(p: Place, chunk: number): boolean {
  const c = p.s.a.chunks[chunk];
  return (
    c !== undefined &&
    p.s.a.classes.has('document', word(p.s.a, chunk)) &&
    c.core === c.from &&
    p.s.a.tags[c.from] !== 'PRP$'
  );
}

function outerVerb(p: Place, from: number): number {
  const v = previousVerb(p, from);
  return v >= 0 ? v : p.s.a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
}

function previousVerb(p: Place, from: number): number {
  for (let i = from - 1; i >= 0; i--) if (p.s.a.chunks[i]?.verb?.form === 'finite') return i;
  return -1;
}

/** "British troops were sent to Mali": what is given says whose it is. */
function givenBy(p: Place): Filled | undefined {
  const { a } = p.s;
  if (p.match.rule.condition !== 'aid') return undefined;
  const chunk = subjectOf(a, p.cue).chunks[0];
  if (chunk === undefined || !a.classes.has('aid', word(a, chunk))) return undefined;
  const reference = targetOf(p.s, p.book, chunk, false);
  return isCode(reference) ? { references: [{ ...reference, basis: 'modifier', agent: true }] } : undefined;
}

function isCode(reference: Reference): boolean {
  return reference.code !== NO_ACTOR && reference.code !== OTHER_ACTOR;
}

/** "marched in support of": the subject of the verb that the phrase hangs on. */
function adjunctHolders(p: Place): Filled {
  for (const step of p.path.slice(1)) {
    const c = p.s.a.chunks[step.at];
    if (c?.kind === 'VP') {
      const found = c.verb?.passive ? agentOf(p.s.a, step.at) : subjectOf(p.s.a, step.at).chunks;
      const filled = agents(p, found, undefined);
      if (filled.references.length > 0) return filled;
    }
  }
  for (const step of p.path.slice(1)) {
    if (p.s.a.chunks[step.at]?.kind !== 'NP') continue;
    const reference = holderOf(p.s, p.book, step.at);
    if (reference.agent && reference.code !== OTHER_ACTOR) return { references: [reference] };
  }
  const v = p.s.a.chunks.findIndex((c) => c.verb?.form === 'finite');
  return v < 0
    ? { references: [], why: 'no verb carries it' }
    : agents(p, subjectOf(p.s.a, v).chunks, undefined);
}

/** Who has the noun: "Turkey's support", "support from Turkey", "Turkey expressed support". */
export function owners(p: Place): Filled {
  const { a, mentionOf } = p.s;
  const c = a.chunks[p.cue];
  if (!c) return NOTHING_THERE;
  const head = p.match.from;
  if (
    a.tags[c.from] === 'PRP$' &&
    c.core === c.from &&
    /^(?:its|their)$/.test(a.tokens[c.from]?.lower ?? '') &&
    p.path[1]?.via === 'object' &&
    a.chunks[p.path[1].at]?.kind === 'VP'
  ) {
    const subject = subjectOf(a, p.path[1].at).chunks;
    const filled = subject.length > 1 ? agents(p, subject, 'coreference') : NOTHING_THERE;
    if (filled.references.length > 1) return filled;
  }
  // "Orban's critics" are not Orban.
  if (!isAgentive(p) && (c.core > c.from || a.tags[c.from] === 'PRP$')) {
    const reference = possessorOf(p, c.from, c.core);
    if (reference) return { references: [reference] };
  }
  const shared = sharedOwner(p);
  if (shared) return { references: [shared] };
  for (let t = head - 1; t >= c.core; t--) {
    const mention = mentionOf[t];
    if (mention)
      return {
        references: [
          {
            code: mention.code,
            text: textOf(a, mention.from, mention.to),
            basis: 'modifier',
            agent: true,
            chunk: p.cue,
          },
        ],
      };
  }
  const complements = complementsOf(a, p.cue);
  const at = complements.findIndex(({ preposition }) => preposition === 'from' || preposition === 'by');
  const from = complements[at];
  // "aid to Kabul in protest at the harassment by": whoever harasses.
  const before = at > 0 ? complements.slice(0, at).flatMap(({ chunks }) => chunks) : [];
  const acted = before.some(
    (i) =>
      /(?:ment|tion|sion)s?$/.test(word(a, i)) ||
      // "aid for refugees from Kenya": where they come from.
      ['act_noun', 'victim_nouns', 'in_need'].some((name) => a.classes.has(name, word(a, i))),
  );
  if (from && !acted) {
    const filled = agents(p, from.chunks, 'preposition');
    if (filled.references.length > 0) return filled;
  }
  const receiver = receiving(p);
  if (receiver !== undefined) {
    const of = complementsOf(a, p.cue).find((complement) => complement.preposition === 'of');
    return of ? agents(p, of.chunks, 'preposition') : { references: [], why: 'who gives it is not said' };
  }
  const apposed = apposedTo(p);
  if (apposed) return apposed;
  // "clashed with supporters of the king": who they are is not said.
  if (isAgentive(p) && p.path[1]?.via === 'preposition' && !/^(?:of|among|as)$/.test(word(a, p.path[1].at)))
    return { references: [], why: 'nobody is said to be it' };
  const voiced = participleAgent(p);
  if (voiced) return voiced;
  const carried = carrier(p);
  if (carried) return carried;
  const of = complementsOf(a, p.cue, 1).find((complement) => complement.preposition === 'of');
  if (of && !p.match.rule.frame.targets.includes('of')) return agents(p, of.chunks, 'preposition');
  return { references: [], why: 'nobody is said to have it' };
}

/** "Orban's critics say": the noun stands for who takes the stance, unless it is said of somebody. */
function themselves(p: Place): Filled {
  const step = p.path[1];
  const c = p.s.a.chunks[p.cue];
  const one = /^an?$/.test(p.s.a.tokens[c?.from ?? 0]?.lower ?? '');
  if (one || (step?.via === 'object' && p.s.a.chunks[step.at]?.verb?.copula))
    return { references: [], why: 'it is said of its subject' };
  return {
    references: [{ ...holderOf(p.s, p.book, p.cue), code: OTHER_ACTOR, basis: 'subject', agent: true }],
  };
}

/** "Kenya's support and solidarity": the possessor of the first noun is that of all. */
function sharedOwner(p: Place): Reference | undefined {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  const first = groupEndingAt(a, p.cue)[0] ?? p.cue;
  const lead = a.chunks[first];
  if (first === p.cue || !c || !lead || /^(?:DT|PRP\$)$/.test(a.tags[c.from] ?? '') || c.core > c.from)
    return undefined;
  const owned = lead.core > lead.from || a.tags[lead.from] === 'PRP$';
  return owned ? possessorOf({ ...p, cue: first }, lead.from, lead.core) : undefined;
}

function possessorOf(p: Place, from: number, core: number): Reference | undefined {
  const { a, mentionOf } = p.s;
  for (let t = core - 1; t >= from; t--) {
    const mention = mentionOf[t];
    if (mention)
      return {
        code: mention.code,
        text: textOf(a, mention.from, mention.to),
        basis: 'possessive',
        agent: true,
        chunk: p.cue,
      };
  }
  const reference = holderOf(p.s, p.book, p.cue);
  if (reference.basis === 'speaker' || reference.basis === 'coreference' || reference.basis === 'attribution')
    return { ...reference, agent: true };
  const owner = a.tokens[core - 2]?.lower ?? '';
  const takes = a.tags[core - 2] === 'NNP' || a.classes.has('agent', owner) || a.classes.has('group', owner);
  if (core > from && takes)
    return { code: OTHER_ACTOR, text: textOf(a, from, core), basis: 'possessive', agent: true, chunk: p.cue };
  return undefined;
}

/** "supporter", "donor", "critic", "advocate": who does it, not what is done. */
function isAgentive(p: Place): boolean {
  return /(?:or|er|ic|te|nent|pion)$/.test(p.s.a.tokens[p.match.from]?.lower.replace(/s$/, '') ?? '');
}

/** "France, a supporter of the plan, ..." */
function apposedTo(p: Place): Filled | undefined {
  const { a } = p.s;
  if (!isAgentive(p)) return undefined;
  const comma = before(a, p.cue);
  const np = mark(a, comma) === ',' ? before(a, comma) : -1;
  if (a.chunks[np]?.kind !== 'NP') return undefined;
  const filled = agents(p, [np], undefined);
  return filled.references.length > 0 ? filled : undefined;
}

/** "the criticism voiced by France" */
function participleAgent(p: Place): Filled | undefined {
  const { a } = p.s;
  let i = p.cue;
  const last = complementsOf(a, i).at(-1)?.chunks.at(-1);
  if (last !== undefined) i = last;
  const v = after(a, i);
  if (a.chunks[v]?.verb?.form !== 'participle') return undefined;
  // "aid to the areas devastated by the storm": only who gives or voices it.
  const voices =
    v === after(a, p.cue) ||
    ['doing', 'give_verbs'].some((name) => a.classes.has(name, word(a, v))) ||
    effectsAt(p.s, v, 'carry').length > 0;
  if (!voices) return undefined;
  const by = agentOf(a, v);
  return by.length > 0 ? agents(p, by, 'passive_agent') : undefined;
}

/** "is accused of harbouring": an agentless passive says that somebody says so. */
function alleged(p: Place): boolean {
  return p.path.slice(1).some((step) => {
    const c = p.s.a.chunks[step.at];
    return (
      c?.verb?.passive === true &&
      p.s.a.classes.has('of_control', word(p.s.a, step.at)) &&
      agentOf(p.s.a, step.at).length === 0
    );
  });
}

/** The verb that carries the noun to its subject: "expressed its support", "a show of solidarity", "in its support". */
function carrier(p: Place): Filled | undefined {
  let why: string | undefined;
  // "with deep appreciation to Japan" goes with any verb, as "in a show of support" does.
  let shown = p.path[1]?.via === 'preposition' && word(p.s.a, p.path[1].at) === 'with';
  // "amid allegations of", "despite its support": what else goes on.
  const around = p.path[1]?.via === 'preposition' ? word(p.s.a, p.path[1].at) : '';
  if (
    /^(?:amid|amidst|despite|following|over|about|after|before|regarding|concerning|notwithstanding)$/.test(
      around,
    )
  )
    return { references: [], why: 'it is only told of' };
  for (const step of p.path.slice(1)) {
    const c = p.s.a.chunks[step.at];
    if (c?.kind === 'NP') {
      shown ||= effectsAt(p.s, step.at, 'carry').length > 0;
      const reference = holderOf(p.s, p.book, step.at);
      const own = c.core > c.from || p.s.a.tags[c.from] === 'PRP$';
      if (own && reference.agent && reference.code !== OTHER_ACTOR) return { references: [reference] };
      if (!shown && step.via === 'preposition' && !passesOn(p, step.at))
        return { references: [], why: `it only belongs to "${word(p.s.a, step.at)}"` };
      continue;
    }
    if (c?.kind !== 'VP') continue;
    if (step.via === 'subject' && !/^(?:go|goe|is|are|remain|lie|extend|reach)/.test(word(p.s.a, step.at)))
      return undefined;
    if (!shown && !carries(p, step.at))
      return { references: [], why: `"${word(p.s.a, step.at)}" does not carry it` };
    const found = c.verb?.passive ? agentOf(p.s.a, step.at) : subjectOf(p.s.a, step.at).chunks;
    const filled = agents(p, found, undefined);
    if (filled.references.length > 0) return filled;
    // "this includes a contribution to": the speaker tells of it.
    if (/^includ/.test(word(p.s.a, step.at))) return voice(p);
    why = filled.why;
  }
  return why === undefined ? undefined : { references: [], why };
}

/** "a show of support", "an increase in aid": nouns that pass on what follows them. */
export function passesOn(p: Place, at: number): boolean {
  const head = word(p.s.a, at);
  return (
    CARRIERS.some((effect) => effectsAt(p.s, at, effect).length > 0) ||
    head === 'one' ||
    ['undertaking', 'quantity', 'measure', 'aid'].some((name) => p.s.a.classes.has(name, head))
  );
}

const CARRIERS = ['carry', 'hedge', 'withhold', 'request', 'ready', 'urge', 'receive'] as const;

/** Whether the verb passes the noun on to its subject: "expressed support", but not "read about support". */
function carries(p: Place, at: number): boolean {
  const c = p.s.a.chunks[at];
  // "Japan is a supporter of" has it, "it was a relief to" does not.
  if (c?.verb?.copula) return p.path[1]?.at !== at || p.path[1]?.via !== 'object' || isAgentive(p);
  return CARRIERS.some((effect) => effectsAt(p.s, at, effect).length > 0);
}

/** The verb whose subject gets what the noun says: "received support", "faces criticism". */
function receiving(p: Place): number | undefined {
  // "counts on the support of": the verb stands behind a preposition.
  const [, first, second] = p.path;
  const step = first?.via === 'preposition' && p.s.a.chunks[first.at]?.kind === 'IN' ? second : first;
  if (step?.via !== 'object' && step?.via !== 'preposition') return undefined;
  if (effectsAt(p.s, step.at, 'receive').length === 0) return undefined;
  if (effectsAt(p.s, step.at, 'carry').length === 0) return step.at;
  // "has the support of Japan" receives it, "has praise for Japan" gives it.
  const complements = complementsOf(p.s.a, p.cue);
  const given = complements.some(({ preposition }) => /^(?:from|by)$/.test(preposition));
  const of = complements.some(({ preposition }) => preposition === 'of');
  return given || (of && !p.match.rule.frame.targets.includes('of')) ? step.at : undefined;
}

/** "Russian-backed rebels" */
function modifierHolder(p: Place): Filled {
  const t = p.match.from - 1;
  const mention = p.s.mentionOf[t];
  if (mention)
    return {
      references: [
        {
          code: mention.code,
          text: textOf(p.s.a, mention.from, mention.to),
          basis: 'modifier',
          agent: true,
          chunk: p.cue,
        },
      ],
    };
  return { references: [], why: 'no actor is joined to it' };
}

/** "received trucks from India": who gives. */
function fromObjects(p: Place): readonly number[] {
  const last = objectChunks(p).at(-1) ?? p.cue;
  return complementsOf(p.s.a, last).find((complement) => complement.preposition === 'from')?.chunks ?? [];
}

/** The noun phrases after the preposition that ends the cue: "with the support of". */
function prepositionObjects(p: Place): readonly number[] {
  const { a } = p.s;
  const np = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  return a.chunks[np]?.kind === 'NP' ? groupStartingAt(a, np) : [];
}

/** The objects of the cue, whichever side the voice of the verb puts them on. */
export function objectChunks(p: Place): readonly number[] {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (!c) return [];
  if (c.kind === 'VP' && c.verb?.passive && p.match.rule.match === 'verb') return subjectOf(a, p.cue).chunks;
  const objects = c.kind === 'VP' ? objectsOf(a, p.cue) : [];
  const last = a.chunkOf[p.match.to - 1] ?? p.cue;
  const found = objects.length > 0 ? objects : objectsOf(a, Math.max(last, p.cue));
  return found.length > 0 || c.kind !== 'VP' ? withConjuncts(p, found) : relativeObject(p);
}

/**
 * "the courage of Kenya, the wisdom of Ghana and the patience of Mali": phrases that stand after the complements of
 * the ones before. A comma alone closes no list: the last member stands after a conjunction.
 */
function withConjuncts(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  const all = [...given];
  const pending: number[] = [];
  let last = all.at(-1);
  while (last !== undefined) {
    const end = phraseEnd(p, last);
    const link = after(a, end);
    const comma = mark(a, link) === ',';
    const joint = comma ? after(a, link) : link;
    const closes = a.chunks[joint]?.kind === 'CC';
    if ((!closes && !comma) || /^(?:but|or|yet)$/.test(word(a, joint))) return all;
    const np = closes ? after(a, joint) : joint;
    const c = a.chunks[np];
    if (c?.kind !== 'NP' || a.tags[c.from] === 'PRP' || all.includes(np)) return all;
    if (end === last && pending.length === 0 && closes) return all;
    if (a.chunks[after(a, phraseEnd(p, np))]?.verb?.form === 'finite') return all;
    pending.push(np);
    last = np;
    if (closes) {
      all.push(...pending.splice(0));
      if (!comma && a.chunks[after(a, phraseEnd(p, np))]?.kind !== 'CC') return all;
    }
  }
  return all;
}

/** The last chunk of the noun phrase at `np` with its complements, a participle after it included. */
function phraseEnd(p: Place, np: number): number {
  const { a } = p.s;
  const end = complementsOf(a, np).at(-1)?.chunks.at(-1) ?? np;
  const participle = after(a, end);
  if (a.chunks[participle]?.verb?.form !== 'participle') return end;
  return complementsOf(a, participle).at(-1)?.chunks.at(-1) ?? participle;
}

/** "vaccines, which we welcome", "a call we endorse": the object stands before the subject. */
function relativeObject(p: Place): readonly number[] {
  const { a } = p.s;
  const subject = subjectOf(a, p.cue).chunks[0];
  if (subject === undefined || a.chunks[p.cue]?.verb?.form !== 'finite') return [];
  let i = before(a, subject);
  if (a.chunks[i]?.kind === 'WR' || (a.chunks[i]?.kind === 'SB' && word(a, i) === 'that')) {
    i = before(a, i);
    if (mark(a, i) === ',') i = before(a, i);
  } else if (a.tags[a.chunks[subject]?.from ?? 0] !== 'PRP') return [];
  return a.chunks[i]?.kind === 'NP' ? [i] : [];
}

/** The targets of the stance, by the frame of the rule: the first slot that names an actor, else the first that is filled. */
export function targets(p: Place): Filled {
  let first = receiverAsTarget(p) ?? possessedOf(p);
  if (first?.references.some(isCode)) return first;
  for (const slot of p.match.rule.frame.targets) {
    const filled = fill(p, slot);
    if (filled.references.some(isCode) || (slot === 'object' && filled.references.length > 0)) return filled;
    if (filled.references.length > 0) first ??= filled;
  }
  return first ?? NOTHING_THERE;
}

/** "his strong support of the president": where the noun has an owner, "of" names its target. */
function possessedOf(p: Place): Filled | undefined {
  const { a } = p.s;
  const { rule } = p.match;
  const c = a.chunks[p.cue];
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner' || rule.frame.targets.includes('of') || !c)
    return undefined;
  if (c.core === c.from && a.tags[c.from] !== 'PRP$') return undefined;
  const of = complementsOf(a, p.cue, 1)[0];
  return of?.preposition === 'of' ? asTargets(p, of.chunks) : undefined;
}

/** "Kenya faces criticism over the detention": whoever gets it, when no actor follows "of", "for" or "against". */
function receiverAsTarget(p: Place): Filled | undefined {
  const { rule } = p.match;
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner') return undefined;
  const receiver = receiving(p);
  if (receiver === undefined) return undefined;
  for (const slot of ['for', 'against', 'of']) {
    if (rule.frame.targets.includes(slot) && complementsOf(p.s.a, p.cue).some((c) => c.preposition === slot))
      return undefined;
  }
  const filled = asTargets(p, subjectOf(p.s.a, receiver).chunks);
  return filled.references.some(isCode) ? filled : undefined;
}

function fill(p: Place, slot: string): Filled {
  switch (slot) {
    case 'object':
      return asTargets(p, objectChunks(p));
    case 'clause_subject':
      return clauseSubject(p);
    case 'subject':
      // What is done by somebody censures whoever does it.
      if (p.s.a.chunks[p.cue]?.verb?.passive && p.match.rule.frame.holder === 'voice')
        return asTargets(p, agentOf(p.s.a, p.cue));
      return asTargets(p, saidOf(p));
    case 'predicate_subject':
      return predicateNounSubject(p);
    case 'recipient':
      return recipients(p);
    case 'head':
      return { references: [headReference(p)] };
    case 'owner':
      return ownerTarget(p);
    case 'possessor':
      return possessorTarget(p);
    case 'noun':
      return p.s.a.chunks[p.cue]?.kind === 'NP' ? asTargets(p, [p.cue]) : NOTHING_THERE;
    case 'clause':
      return clauseActor(p);
    case 'ender':
      return ender(p);
    case 'opening':
      return opening(p);
    case 'purpose':
      return purpose(p, p.cue) ?? NOTHING_THERE;
    case 'that':
      return thatSubject(p);
    case 'doer':
      // "urged the president to resign", "demanded that he resign": who the last verb of the cue is said of.
      return asTargets(p, subjectOf(p.s.a, p.s.a.chunkOf[p.match.to - 1] ?? -1).chunks);
    case 'bare':
      return helpedToDo(p);
    case 'none':
      return { references: [nobody(p)] };
    default:
      return prepositional(p, slot);
  }
}

/** "Kenya must lift the unjust blockade": whoever can put an end to it. */
function ender(p: Place): Filled {
  const { a } = p.s;
  const step = p.path.find((item) => a.chunks[item.at]?.kind === 'VP');
  if (
    !step ||
    !/^(?:lift|end|stop|cease|remove|put|terminate|abandon|halt|abolish|impose|maintain)$/.test(
      word(a, step.at),
    )
  )
    return NOTHING_THERE;
  const filled = asTargets(p, subjectOf(a, step.at).chunks);
  return filled.references.some(isCode) ? filled : NOTHING_THERE;
}

/** "Jan Novak, for his work": who stands first; a name without a state is of the forum that is spoken before. */
function opening(p: Place): Filled {
  const reference = targetOf(p.s, p.book, 0, true);
  return { references: [isCode(reference) ? reference : { ...reference, code: FORUM, agent: true }] };
}

/** "pleased that Kenya has signed": the subject of the clause after the cue. */
function thatSubject(p: Place): Filled {
  const { a } = p.s;
  const v = a.chunks.findIndex((c, i) => i > p.cue && c.from >= p.match.to && c.verb?.form === 'finite');
  const subject = v < 0 ? [] : subjectOf(a, v).chunks.filter((i) => i > p.cue);
  return subject.length > 0 ? asTargets(p, subject) : NOTHING_THERE;
}

/** What an adjective or a verb is said of; for "it is illegal that Kenya keeps ..." the subject of the clause. */
function saidOf(p: Place): readonly number[] {
  const { a } = p.s;
  const found =
    a.chunks[p.cue]?.kind === 'VP' ? subjectOf(a, p.cue).chunks : predicateSubject(a, p.cue).chunks;
  if (found.length !== 1 || word(a, found[0] ?? -1) !== 'it') return found;
  const clause = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  if (word(a, clause) === 'for' && a.chunks[clause]?.kind === 'IN') {
    const np = after(a, clause);
    return a.chunks[np]?.kind === 'NP' ? groupStartingAt(a, np) : found;
  }
  if (a.chunks[clause]?.kind !== 'SB') return found;
  const v = a.chunks.findIndex((c, i) => i > clause && c.verb?.form === 'finite');
  const subject = v < 0 ? [] : subjectOf(a, v).chunks.filter((i) => i > clause);
  return subject.length > 0 ? subject : found;
}

/** "our partners, including Japan and Korea": the ones who are named stand for all. */
function included(p: Place, chunks: readonly number[]): readonly number[] {
  const { a } = p.s;
  const last = chunks.at(-1);
  if (last === undefined) return chunks;
  const end = complementsOf(a, last).at(-1)?.chunks.at(-1) ?? last;
  let next = after(a, last);
  if (end !== last && (mark(a, next) === '' || a.chunks[next]?.kind === 'IN')) next = after(a, end);
  if (end !== last && mark(a, after(a, end)) === ':') next = after(a, end);
  // "the new members: Andorra and Monaco"
  if (mark(a, next) === ':') {
    const first = after(a, next);
    const listed = a.chunks[first]?.kind === 'NP' ? groupStartingAt(a, first) : [];
    const named = listed.length > 0 && listed.every((i) => targetOf(p.s, p.book, i, true).code !== NO_ACTOR);
    return named ? (end === last ? [...chunks, ...listed] : listed) : chunks;
  }
  if (mark(a, next) === ',') next = after(a, next);
  const lead = a.tokens[a.chunks[next]?.from ?? 0]?.lower ?? '';
  if (a.chunks[next]?.kind !== 'IN' || !/^(?:including|such|together|along|alongside)$/.test(lead))
    return chunks;
  if (
    lead !== 'such' &&
    !['agent', 'group', 'relation'].some((name) => a.classes.has(name, word(a, last))) &&
    !chunks.some((i) => a.tags[a.chunks[i]?.head ?? 0] === 'NNP')
  )
    return chunks;
  const np = after(a, next);
  return a.chunks[np]?.kind === 'NP' ? [...chunks, ...groupStartingAt(a, np)] : chunks;
}

/** "I congratulate her": in a speech with nobody named before, the chair of the meeting. */
function chairperson(p: Place, i: number): Reference | undefined {
  const c = p.s.a.chunks[i];
  if (
    !c ||
    !p.s.document.speaker ||
    c.to - c.from > 1 ||
    !/^(?:him|her)$/.test(p.s.a.tokens[c.from]?.lower ?? '')
  )
    return undefined;
  const reference = targetOf(p.s, p.book, i, true);
  return isCode(reference) ? undefined : { ...reference, code: FORUM, basis: 'coreference', agent: true };
}

/** "the Italian-Polish initiative", "India-US ties": the first of two names that a hyphen joins. */
function hyphenated(p: Place, i: number): Reference[] {
  const { a, mentionOf } = p.s;
  const c = a.chunks[i];
  if (!c) return [];
  const found: Reference[] = [];
  for (let t = c.core + 1; t < c.to; t++) {
    const [first, second] = [mentionOf[t - 1], mentionOf[t]];
    if (!first || !second || first === second || !a.tokens[t]?.hyphen) continue;
    found.push({ code: first.code, text: textOf(a, c.from, c.to), basis: 'object', agent: true, chunk: i });
  }
  return found;
}

/** "the ministers of Japan and India": both, one by one. */
function membersOf(p: Place, chunks: readonly number[], reach: number): readonly number[] {
  return chunks.flatMap((i) => {
    const c = p.s.a.chunks[i];
    const givers = giversAfter(p, i);
    if (givers.length > 1) return givers;
    const of = complementsOf(p.s.a, i, reach).find(
      (item) => /^(?:of|between|from|in|by)$/.test(item.preposition) && item.chunks.length > 1,
    );
    if (!c || !of) return [i];
    const named = (k: number): boolean => {
      const x = p.s.a.chunks[k];
      return x !== undefined && p.s.mentionOf.slice(x.core, x.to).some((mention) => mention !== undefined);
    };
    const inner = complementsOf(p.s.a, i, reach).filter((item) => item.at < of.at);
    const someone = (k: number): boolean => named(k) || p.s.a.classes.has('group', word(p.s.a, k));
    return !named(i) &&
      of.chunks.some(named) &&
      of.chunks.every(someone) &&
      !inner.some((item) => item.chunks.some(named))
      ? of.chunks
      : [i];
  });
}

/** "the assistance and support received from Kenya and Ghana": both, one by one. */
function giversAfter(p: Place, i: number): readonly number[] {
  const { a } = p.s;
  if (!a.classes.has('help_given', word(a, i))) return [];
  const v = after(a, groupStartingAt(a, i).at(-1) ?? i);
  const form = a.chunks[v]?.verb?.form;
  if (
    form !== 'participle' ||
    !(a.classes.has('give_verbs', word(a, v)) || a.classes.has('doing', word(a, v)))
  )
    return [];
  const by = agentOf(a, v);
  return by.length > 0
    ? included(p, by)
    : (complementsOf(a, v).find((c) => c.preposition === 'from')?.chunks ?? []);
}

/**
 * "the mandate of the mission and the efforts of the Union": what "and" joins to the noun after "of" may be a phrase of
 * its own, with an "of" of its own.
 */
function siblings(p: Place, i: number): readonly number[] {
  const { a } = p.s;
  const of = complementsOf(a, i, 1)[0];
  if (!of || of.chunks.length < 2) return [i];
  const own = of.chunks.slice(1).filter((k) => {
    const c = a.chunks[k];
    return (
      c !== undefined &&
      a.tags[c.from] === 'DT' &&
      p.s.mentionOf[c.head] === undefined &&
      complementsOf(a, k, 1)[0]?.preposition === 'of'
    );
  });
  return [i, ...own];
}

function asTargets(p: Place, given: readonly number[]): Filled {
  const other = given.length === 1 ? (given[0] ?? -1) : -1;
  // "Kenya and Ghana accused each other"
  if (/^(?:each other|one another)$/.test(chunkText(p, other))) {
    const both = holders(p).references;
    if (both.length > 1) return { references: both };
  }
  const chunks = membersOf(
    p,
    included(p, given).flatMap((i) => siblings(p, i)),
    4,
  );
  const chair = chunks.length === 1 && p.friendly ? chairperson(p, chunks[0] ?? -1) : undefined;
  if (chair) return { references: [chair] };
  const twins = chunks.flatMap((i) => hyphenated(p, i));
  return { references: [...twins, ...chunks.map((i) => targetOf(p.s, p.book, i, p.friendly))] };
}

/** "held elections with the support of the Union": who does what the cue goes with. */
function clauseSubject(p: Place): Filled {
  const { a } = p.s;
  for (let i = p.cue - 1; i >= 0; i--) {
    if (a.chunks[i]?.kind !== 'VP') continue;
    const subject = subjectOf(a, i).chunks.filter((chunk) => chunk < p.cue);
    if (subject.length > 0) return asTargets(p, subject);
  }
  const v = a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
  return v < 0 ? NOTHING_THERE : asTargets(p, subjectOf(a, v).chunks);
}

/** "complained that the border was closed by Iran": the first other actor in the clause. */
function clauseActor(p: Place): Filled {
  const { a, mentionOf } = p.s;
  const from = a.chunks[p.cue]?.to ?? 0;
  const opened =
    a.tokens[p.match.to - 1]?.lower === 'that' ||
    a.chunks[after(a, p.cue)]?.kind === 'SB' ||
    p.match.rule.match === 'any';
  if (!opened) return NOTHING_THERE;
  const own = new Set(holders(p).references.map((reference) => p.book.bookedAs(reference.code)));
  for (let t = Math.max(from, p.match.to); t < a.tokens.length; t++) {
    const mention = mentionOf[t];
    if (!mention || own.has(p.book.bookedAs(mention.code))) continue;
    return {
      references: [
        {
          code: mention.code,
          text: textOf(a, mention.from, mention.to),
          basis: 'object',
          agent: true,
          chunk: a.chunkOf[t] ?? -1,
        },
      ],
    };
  }
  return NOTHING_THERE;
}

export function nobody(p: Place): Reference {
  return { code: NO_ACTOR, text: '', basis: 'object', agent: false, chunk: p.cue };
}

/** "help secure their release": what is helped with, where it names somebody. */
function helpedToDo(p: Place): Filled {
  const v = after(p.s.a, p.cue);
  const form = p.s.a.chunks[v]?.verb?.form;
  if (form !== 'bare' && form !== 'infinitive') return NOTHING_THERE;
  const filled = asTargets(p, objectsOf(p.s.a, v));
  return filled.references.some((reference) => reference.code !== NO_ACTOR) ? filled : NOTHING_THERE;
}

/** "a blockade that is a violation": the subject of the copula. */
function predicateNounSubject(p: Place): Filled {
  const lead = before(p.s.a, p.cue);
  const c = p.s.a.chunks[lead];
  if (!c?.verb?.copula && !/^(?:constitute|represent)/.test(word(p.s.a, lead))) return NOTHING_THERE;
  return asTargets(p, subjectOf(p.s.a, lead).chunks);
}

/** The object of a preposition after the cue; the subject of a verb that brings the noun to it. */
function prepositional(p: Place, preposition: string): Filled {
  const { a } = p.s;
  const last = a.chunkOf[p.match.to - 1] ?? p.cue;
  // The phrase may end in its preposition: "in support of", "stands with".
  if (a.tokens[p.match.to - 1]?.lower === preposition) {
    const np = after(a, last);
    if (a.chunks[np]?.kind === 'NP') return asTargets(p, repeated(p, groupStartingAt(a, np), preposition));
  }
  const start =
    a.chunks[p.cue]?.kind === 'VP' && !a.chunks[p.cue]?.verb?.passive
      ? (objectChunks(p).at(-1) ?? last)
      : last;
  for (const from of new Set([last, start])) {
    const all = complementsOf(a, from);
    // "of" belongs to the noun right before it.
    const found =
      preposition === 'of'
        ? all.slice(0, 1).find((c) => c.preposition === 'of')
        : all.find(
            (c) =>
              c.preposition === preposition &&
              // "blamed Kenya for the attack on the convoy": "on" belongs to the attack.
              !(preposition === 'on' && all[0]?.preposition === 'for' && p.match.rule.match === 'verb'),
          );
    if (found) return asTargets(p, found === all.at(-1) ? withConjuncts(p, found.chunks) : found.chunks);
    const shared = sharedComplement(p, from, preposition);
    if (shared) return shared;
    const gerund = gerundObjects(p, from, preposition);
    if (gerund) return gerund;
    const joint = jointComplement(p, from, preposition);
    if (joint) return joint;
  }
  const piped = pipedTarget(p, preposition);
  if (piped) return piped;
  // "the assistance provided to Kenya by Japan"
  const participle = after(a, last);
  const given = a.chunks[participle]?.verb;
  // "support to be given to Kenya"
  if (given?.form === 'participle' || (given?.form === 'infinitive' && given.passive)) {
    const found = complementsOf(a, participle).find((complement) => complement.preposition === preposition);
    if (found) return asTargets(p, found.chunks);
  }
  // "our solidarity goes to Chile"
  const step = p.path[1];
  if (step?.via === 'subject') {
    if (/^reach/.test(word(a, step.at))) return asTargets(p, objectsOf(a, step.at));
    const found = complementsOf(a, step.at).find(
      (c) => c.preposition === preposition || (c.preposition === 'with' && preposition === 'for'),
    );
    if (found) return asTargets(p, withConjuncts(p, found.chunks));
  }
  // "offered her my congratulations", "gave the plan its backing"
  const first = p.s.a.chunks[p.cue]?.kind === 'NP' ? before(a, p.cue) : -1;
  if (step?.via === 'object' && a.chunks[first]?.kind === 'NP') {
    const lead = before(a, first);
    if (lead === step.at || (word(a, lead) === preposition && before(a, lead) === step.at))
      return asTargets(p, [first]);
  }
  const host = appreciated(p, preposition);
  if (host) return host;
  const receiver = receiving(p);
  if (receiver !== undefined && preposition === p.match.rule.frame.targets.at(-1))
    return asTargets(p, subjectOf(a, receiver).chunks);
  return preposition === p.match.rule.frame.targets.at(-1) ? contacted(p) : NOTHING_THERE;
}

/** "solidarity with and support for Chile": the second complement serves both nouns. */
function sharedComplement(p: Place, from: number, preposition: string): Filled | undefined {
  const { a } = p.s;
  const at = after(a, from);
  const link = after(a, at);
  const noun = after(a, link);
  if (
    a.chunks[at]?.kind !== 'IN' ||
    word(a, at) !== preposition ||
    a.chunks[link]?.kind !== 'CC' ||
    a.chunks[noun]?.kind !== 'NP'
  )
    return undefined;
  const found = complementsOf(a, noun, 1)[0];
  return found ? asTargets(p, found.chunks) : undefined;
}

/** "called the president to convey its support": whoever is called, met or written to. */
function contacted(p: Place): Filled {
  const { a } = p.s;
  const step = p.path.find(
    (item) => item.via === 'infinitive' && a.classes.has('contacting', word(a, item.at)),
  );
  if (!step || p.match.rule.match !== 'noun') return NOTHING_THERE;
  const objects = objectsOf(a, step.at);
  const with_ = complementsOf(a, step.at, 1).find((c) => /^(?:with|to)$/.test(c.preposition));
  const chunks = objects.length > 0 ? objects : (with_?.chunks ?? []);
  const filled = asTargets(p, chunks);
  return filled.references.some((reference) => reference.agent) ? filled : NOTHING_THERE;
}

/** "solidarity and partnership with Africa", "its praise and admiration for Kenya": the last noun's complement serves all. */
function jointComplement(p: Place, from: number, preposition: string): Filled | undefined {
  const { a } = p.s;
  if (a.chunks[from]?.kind !== 'NP' || p.match.rule.match !== 'noun') return undefined;
  const last = groupStartingAt(a, from).at(-1) ?? from;
  if (last === from) return undefined;
  const found = complementsOf(a, last).find((c) => c.preposition === preposition);
  return found && asTargets(p, found.chunks);
}

/** "the States to which Kenya has given its support": the noun before the preposition of the clause. */
function pipedTarget(p: Place, preposition: string): Filled | undefined {
  const { a } = p.s;
  for (let i = p.cue - 1; i > 0 && i > p.cue - 8; i--) {
    if (a.chunks[i]?.kind !== 'WR') continue;
    const link = a.chunks[i - 1]?.kind === 'IN' && word(a, i - 1) === preposition ? before(a, i - 1) : -1;
    const np = mark(a, link) === ',' ? before(a, link) : link;
    return a.chunks[np]?.kind === 'NP' ? asTargets(p, [np]) : undefined;
  }
  return undefined;
}

/** "contribute to strengthening the Union", "support for rebuilding Haiti" */
function gerundObjects(p: Place, from: number, preposition: string): Filled | undefined {
  const { a } = p.s;
  const at = after(a, from);
  if (a.chunks[at]?.kind !== 'IN' || word(a, at) !== preposition) return undefined;
  const v = after(a, at);
  if (a.chunks[v]?.verb?.form !== 'gerund') return undefined;
  const objects = objectsOf(a, v);
  return objects.length > 0 ? asTargets(p, objects) : undefined;
}

/** "with Ukraine and with Kenya": the preposition said again. */
function repeated(p: Place, group: readonly number[], preposition: string): readonly number[] {
  const { a } = p.s;
  const link = after(a, group.at(-1) ?? p.cue);
  const again = a.chunks[link]?.kind === 'CC' ? after(a, link) : -1;
  const np = word(a, again) === preposition ? after(a, again) : -1;
  return a.chunks[np]?.kind === 'NP' ? [...group, ...groupStartingAt(a, np)] : group;
}

/** "we welcome the support of the Union": support for whoever welcomes it. */
function appreciated(p: Place, preposition: string): Filled | undefined {
  const { a } = p.s;
  const step = p.path[1];
  if (
    preposition !== p.match.rule.frame.targets.at(-1) ||
    step?.via !== 'object' ||
    !a.classes.has('appreciate', word(a, step.at))
  )
    return undefined;
  if (!complementsOf(a, p.cue, 1).some((complement) => /^(?:of|by|from)$/.test(complement.preposition)))
    return undefined;
  const filled = agents(p, subjectOf(a, step.at).chunks, undefined);
  return filled.references.length > 0 ? filled : undefined;
}

function chunkText(p: Place, i: number): string {
  const c = p.s.a.chunks[i];
  return c ? textOf(p.s.a, c.from, c.to).toLowerCase() : '';
}

/** Who gets what is given: "to Kenya", "Kenya" before what is given, "Kenya with", or whom it is to help. */
function recipients(p: Place): Filled {
  const { a } = p.s;
  const objects = objectChunks(p);
  const first = objects[0];
  const passive = a.chunks[p.cue]?.verb?.passive === true;
  // "Nepal was given two helicopters"
  const given = after(a, p.cue);
  if (passive && a.chunks[given]?.kind === 'NP') return asTargets(p, objects);
  const last = passive ? p.cue : (objects.at(-1) ?? p.cue);
  // "offered to Kenya an aid package": who gets it may stand before what is given.
  const complements = [...complementsOf(a, last), ...(last === p.cue ? [] : complementsOf(a, p.cue, 1))];
  if (first !== undefined && !passive) {
    const with_ = complements.find((complement) => complement.preposition === 'with');
    const reference = holderOf(p.s, p.book, first);
    if (with_ && reference.agent) return asTargets(p, objects);
    const glued = gluedRecipient(p, first);
    if (glued) return { references: [glued] };
    const second = after(a, first);
    if (objects.length === 1 && a.chunks[second]?.kind === 'NP') return asTargets(p, [first]);
  }
  for (const preposition of TO_WHOM) {
    const found = complements.find((complement) => complement.preposition === preposition);
    if (!found) continue;
    const filled = asTargets(p, found.chunks);
    if (filled.references.some((reference) => reference.code !== NO_ACTOR)) return filled;
  }
  return purpose(p, last) ?? told(p) ?? (first === undefined ? NOTHING_THERE : inObject(p, objects));
}

/** "assured Kenya that it would send aid": who is told is who gets it. */
function told(p: Place): Filled | undefined {
  const { a } = p.s;
  const step = p.path.find((item) => item.via === 'clause' && a.classes.has('telling', word(a, item.at)));
  const objects = step && !a.chunks[step.at]?.verb?.passive ? objectsOf(a, step.at) : [];
  const filled = objects.length > 0 ? asTargets(p, objects) : NOTHING_THERE;
  return filled.references.some(isCode) ? filled : undefined;
}

/** "gave Nicaragua medical equipment": the name and the goods are one noun phrase. */
function gluedRecipient(p: Place, chunk: number): Reference | undefined {
  const { a, mentionOf } = p.s;
  const c = a.chunks[chunk];
  const mention = c && mentionOf[c.from] ? mentionOf[c.from] : c && mentionOf[c.from + 1];
  if (!c || !mention || mention.to >= c.to || mention.kind === 'adjective' || mention.from < c.from)
    return undefined;
  if (a.tags[mention.to] === 'POS') return undefined;
  return {
    code: mention.code,
    text: textOf(a, mention.from, mention.to),
    basis: 'object',
    agent: true,
    chunk,
  };
}

/** "sent troops to help Kenya" */
function purpose(p: Place, from: number): Filled | undefined {
  const { a } = p.s;
  for (let i = from + 1; i < a.chunks.length && i < from + 8; i++) {
    const c = a.chunks[i];
    if (c?.verb?.form === 'finite') return undefined;
    if (c?.verb?.form !== 'infinitive') continue;
    const filled = asTargets(p, objectsOf(a, i));
    if (filled.references.some((reference) => reference.code !== NO_ACTOR)) return filled;
  }
  return undefined;
}

/** What is given names who gets it: "relief for Kenya's farmers". */
function inObject(p: Place, objects: readonly number[]): Filled {
  const filled = asTargets(p, objects).references.find(
    (reference) => isCode(reference) && reference.basis !== 'coreference',
  );
  return filled ? { references: [filled] } : { references: [nobody(p)] };
}

/** "US-backed rebels": the noun that the participle modifies, without the backer itself. */
function headReference(p: Place): Reference {
  const { a, mentionOf } = p.s;
  const c = a.chunks[p.cue];
  if (!c) return nobody(p);
  const text = textOf(a, p.match.to, Math.max(c.to, p.match.to + 1));
  // "Turkish-backed Syrian rebels": no state's, whoever they are.
  if (a.classes.has('armed_band', a.tokens[c.head]?.lower ?? ''))
    return { code: OTHER_ACTOR, text, basis: 'object', agent: true, chunk: p.cue };
  for (let t = c.to - 1; t >= p.match.to; t--) {
    const mention = mentionOf[t];
    if (mention) return { code: mention.code, text, basis: 'object', agent: true, chunk: p.cue };
  }
  const inner = targetOf(p.s, p.book, p.cue, true);
  const backer = mentionOf[p.match.from - 1]?.code;
  if (inner.code !== NO_ACTOR && inner.code !== OTHER_ACTOR && inner.code !== backer)
    return { ...inner, text };
  const of = complementsOf(a, p.cue, 2)[0];
  if (of && /^(?:in|of)$/.test(of.preposition)) {
    const reference = targetOf(p.s, p.book, of.chunks[0] ?? 0, true);
    if (of.preposition === 'of' && reference.code !== NO_ACTOR) return { ...reference, text };
  }
  const someone =
    a.classes.has('group', a.tokens[c.head]?.lower ?? '') ||
    a.classes.has('agent', a.tokens[c.head]?.lower ?? '');
  return { code: someone ? OTHER_ACTOR : NO_ACTOR, text, basis: 'object', agent: someone, chunk: p.cue };
}

/** "Orban's critics": who has the noun. */
function possessorTarget(p: Place): Filled {
  const c = p.s.a.chunks[p.cue];
  const reference = c && c.core > c.from ? possessorOf(p, c.from, c.core) : undefined;
  return reference ? { references: [{ ...reference, basis: 'possessive' }] } : NOTHING_THERE;
}

/** The actor who is said to do what the noun names: "Russia's aggression", "aggression by Russia". */
function ownerTarget(p: Place): Filled {
  const reference = targetOf(p.s, p.book, p.cue, false);
  return reference.code === NO_ACTOR ? NOTHING_THERE : { references: [reference] };
}

/** The subject of the verb (noun, adjective) at which others are urged: who urges. */
export function urger(p: Place, step: Step): Filled {
  const { a } = p.s;
  const c = a.chunks[step.at];
  if (c?.kind === 'VP') {
    const modal = effectsAt(p.s, step.at, 'urge').some((match) => match.rule.match === 'any');
    if (modal) {
      const subject = subjectOf(a, step.at).chunks.map((i) => holderOf(p.s, p.book, i));
      // "time must not justify": no one is urged.
      if (!c.verb?.passive && subject.length > 0 && subject.every((reference) => !reference.agent))
        return { references: [], why: 'its subject takes no stance' };
      const first = subject.find(
        (reference) => reference.basis === 'speaker' || reference.basis === 'attribution',
      );
      return first ? { references: [first] } : author(p);
    }
    const subject = c.verb?.passive ? -1 : (subjectOf(a, step.at).chunks[0] ?? -1);
    if (a.classes.has('judging', word(a, subject))) return { references: [], why: 'a court orders it' };
    const filled = c.verb?.passive ? agents(p, agentOf(a, step.at), undefined) : clauseAgents(p, step.at);
    return filled.references.length > 0 ? filled : author(p);
  }
  if (c?.kind === 'NP') {
    const own = holderOf(p.s, p.book, step.at);
    if ((c.core > c.from || a.tags[c.from] === 'PRP$') && own.code !== NO_ACTOR)
      return { references: [{ ...own, agent: true }] };
    const governor = governorOf(p.s, step.at);
    if (governor && a.chunks[governor.at]?.kind === 'VP') {
      // "it is the duty of all to help": whoever says so.
      if (word(a, subjectOf(a, governor.at).chunks[0] ?? -1) === 'it' && a.chunks[governor.at]?.verb?.copula)
        return author(p);
      const filled = agents(p, subjectOf(a, governor.at).chunks, undefined);
      if (filled.references.length > 0) return filled;
    }
  }
  return author(p);
}

/** Whose voice it is; the unnamed author's where nobody else is said to speak. */
function author(p: Place): Filled {
  const known = voice(p);
  if (known.references.length > 0) return known;
  return { references: [{ code: OTHER_ACTOR, text: '', basis: 'unknown', agent: true, chunk: -1 }] };
}
