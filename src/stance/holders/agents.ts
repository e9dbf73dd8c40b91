import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { joinedIn } from '../../clause/joining.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import { effectsAt, governorOf, type Step } from '../path.js';
import type { Filled, Place } from '../place.js';
import { type Reference, unfold } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { included } from '../targets/included.js';
import { membersOf } from '../targets/members.js';
import { claimant } from './claims.js';
import { listedBehind } from './listed-behind.js';
import { authorOf } from './own-words.js';
import { predicated } from './predicated.js';
import { isHearsay, isMedium, sayerOf } from './sayer.js';

/** Whose voice the sentence is: who is reported to say it, else the speaker of the statement. */
export function voice(p: Place): Filled {
  const claimed = claimant(p);
  if (claimed) return claimed;
  const reported = sayerOf(p);
  if (reported && p.s.a.classes.has('judging', word(p.s.a, reported.chunk)))
    return { references: [], why: 'a court rules on it' };
  if (reported && isMedium(p, reported.chunk)) return { references: [], why: 'it is only reported' };
  // "Chad and Niger say that it is a crime"
  if (reported) {
    const chunks = sayersAt(p, reported.chunk);
    const sayers = chunks.filter((i) => i !== reported.chunk).map((i) => holderOf(p.s, p.book, i, true));
    const together = sayers.every(({ agent }) => agent) ? sayers : [];
    const first = together.length === 0 || chunks.includes(reported.chunk) ? [reported] : [];
    return {
      references: [
        ...first.flatMap(unfold),
        ...together.map((r) => ({ ...r, basis: 'attribution' as const })),
      ],
    };
  }
  // "it has been said that Kenya has a right to": by somebody, whoever it is.
  if (p.path.some(({ at, via }) => via === 'clause' && isHearsay(p, at)))
    return { references: [], why: 'it is only said by somebody' };
  const { speaker: code, issuers } = p.s.document;
  if (!code && issuers.length > 0)
    return {
      references: issuers.map((each) => ({ code: each, text: '', basis: 'issuer', agent: true, chunk: -1 })),
    };
  if (!code) return authorOf(p);
  return { references: [{ code, text: '', basis: 'speaker', agent: true, chunk: -1 }] };
}

/** Those who are joined where somebody is reported to speak; "Chad and Mali issued a statement saying": whose it is. */
function sayersAt(p: Place, chunk: number): readonly number[] {
  const verb = isBareDocument(p, chunk) ? before(p.s.a, chunk) : -1;
  const issuing = p.s.a.chunks[verb]?.verb?.passive === false ? subjectOf(p.s.a, verb).chunks : [];
  if (issuing.length > 1) return issuing;
  // "the raid was wrong, Chad and Mali said": the subject of the verb behind.
  const said = p.s.a.chunks.findIndex((c, k) => k > chunk && c.verb?.form === 'finite');
  const subject = said < 0 ? [] : subjectOf(p.s.a, said).chunks;
  const joined =
    subject[0] === chunk ? [...subject, ...joinedIn(p.s.a, said)] : groupStartingAt(p.s.a, chunk);
  return membersOf(p, included(p, joined), 1);
}

/** Who does what the verb in chunk `v` says; for "a report accusing" whoever issued the report. */
export function clauseAgents(p: Place, v: number): Filled {
  const role = subjectOf(p.s.a, v);
  const document = role.chunks[0] ?? -1;
  if (
    (role.path === 'participle' || role.path === 'relative') &&
    p.s.a.classes.has('document', word(p.s.a, document))
  ) {
    const outer = outerVerb(p, document);
    const refused = outer >= 0 && effectsAt(p.s, outer, 'withhold').length > 0;
    if (!refused && !isBareDocument(p, document)) return agents(p, role.chunks, undefined);
    // "a statement condemning the raid was issued by Kenya"
    const by = p.s.a.chunks[outer]?.verb?.passive ? agentOf(p.s.a, outer) : [];
    const giving = by.length > 0 ? by : subjectOf(p.s.a, outer).chunks;
    const filled = outer < 0 || outer === v ? undefined : agents(p, giving, undefined);
    if (filled && filled.references.length > 0) return filled;
  }
  return agents(p, role.chunks, undefined);
}

/** Those of the phrases that can take a stance; why there is none, where none can. */
export function agents(p: Place, subjects: readonly number[], basis: Reference['basis'] | undefined): Filled {
  const given = listedBehind(p, subjects).flatMap((i) => predicated(p, i));
  const members = membersOf(
    p,
    [
      ...included(p, given),
      ...companions(p, given),
      ...spokenFor(p, given),
      ...included(p, alsoDoing(p, given)),
    ],
    1,
  );
  // "the Union, Kenya and others": who is named.
  const named = members.filter((i) => !/^others$/.test(word(p.s.a, i)));
  const chunks = named.length > 0 ? named : members;
  const references = chunks
    .flatMap((i) => unfold(holderOf(p.s, p.book, i)))
    .filter((reference) => reference.agent);
  if (references.length === 0 && chunks.length === 0 && isOperative(p)) return voice(p);
  // "our soldiers, doctors and nurses": "our" goes with all of them.
  const [lead] = references;
  if (
    lead?.basis === 'speaker' &&
    references.length > 1 &&
    p.s.a.tags[p.s.a.chunks[lead.chunk]?.from ?? -1] === 'PRP$'
  ) {
    const shared = references.filter(
      ({ code, chunk }) => code !== OTHER_ACTOR || p.s.a.tags[p.s.a.chunks[chunk]?.from ?? -1] === 'DT',
    );
    references.splice(0, references.length, ...shared);
  }
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

/** "Commends Chad": a clause of a decision, whose subject is whoever takes it. */
function isOperative(p: Place): boolean {
  const { a } = p.s;
  const first = a.chunks.findIndex(({ kind }) => kind !== 'MK' && kind !== 'QU');
  const c = a.chunks[first];
  const verb = c?.verb;
  return (
    p.s.document.speaker !== undefined &&
    // "Stresses the need to support": what is asked for is not yet done.
    !p.path.some((step) => effectsAt(p.s, step.at, 'urge').length > 0) &&
    verb?.form === 'finite' &&
    !verb.passive &&
    a.tags.slice(c?.from, c?.to).some((tag) => tag === 'VBZ') &&
    /^\p{Lu}/u.test(a.tokens[c?.from ?? -1]?.text ?? '')
  );
}

/** "Together with Chile, we condemn", "Like Chile, we condemn": whoever opens the sentence with its subject. */
function companions(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  const opening = `${a.tokens[0]?.lower} ${a.tokens[1]?.lower}`;
  const like = a.tokens[0]?.lower === 'like';
  if (!like && !/^(?:together|along|jointly) with$/.test(opening)) return [];
  const np = a.chunkOf[like ? 1 : 2] ?? -1;
  const c = a.chunks[np];
  // "Like other states, we condemn": nobody in particular.
  if (c?.kind !== 'NP' || (like && !p.s.mentionOf[c.head])) return [];
  // "Together with the envoy of Chad, Ama Diallo, we condemn": behind a comma, with no clause in between.
  const comma = before(a, given[0] ?? -1);
  if (comma < np || mark(a, comma) !== ',' || a.chunks.slice(np, comma).some(({ verb }) => verb)) return [];
  return groupStartingAt(a, np).filter((i) => i < comma);
}

/** "The envoy of Chad, speaking also for Mali and Togo, welcomed", "Chad, joined by Mali, welcomed": those for whom the subject speaks, too. */
function spokenFor(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  const last = given.at(-1);
  if (last === undefined || last > p.cue) return [];
  const comma = after(a, complementsOf(a, last).at(-1)?.chunks.at(-1) ?? last);
  const verb = mark(a, comma) === ',' ? after(a, comma) : -1;
  const by = /^(?:joined|followed)$/.test(word(a, verb)) ? after(a, verb) : -1;
  if (word(a, by) === 'by' && a.chunks[after(a, by)]?.kind === 'NP') return groupStartingAt(a, after(a, by));
  if (word(a, verb) !== 'speaking' || !a.tokens.some(({ lower }) => lower === 'also')) return [];
  let link = after(a, verb);
  // "on behalf of"
  if (word(a, link) === 'on' && word(a, after(a, link)) === 'behalf') link = after(a, after(a, link));
  const np = /^(?:for|of)$/.test(word(a, link)) ? after(a, link) : -1;
  return a.chunks[np]?.kind === 'NP' ? groupStartingAt(a, np) : [];
}

/** "Mali supports the plan, as do Chad and Togo", ", and so has Peru": those who do the same. */
export function alsoDoing(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  if (given.length === 0 || (given[0] ?? 0) > p.cue) return [];
  for (let k = p.cue + 1; k < a.chunks.length; k++) {
    if (mark(a, k) === ';') return [];
    const c = a.chunks[k];
    if (c?.verb?.form !== 'finite' || c.to - c.from !== 1 || !/^(?:DO|HV|BE|MD)$/.test(a.tags[c.head] ?? ''))
      continue;
    const opener = k - 1;
    const again = word(a, opener) === 'as' || word(a, opener) === 'so';
    const open = before(a, opener);
    const np = after(a, k);
    if (!again || !(mark(a, open) === ',' || a.chunks[open]?.kind === 'CC') || a.chunks[np]?.kind !== 'NP')
      continue;
    return groupStartingAt(a, np);
  }
  return [];
}

/** "the statement", which nobody is said to have made. */
export function isBareDocument(p: Place, chunk: number): boolean {
  const c = p.s.a.chunks[chunk];
  return (
    c !== undefined &&
    p.s.a.classes.has('document', word(p.s.a, chunk)) &&
    c.core === c.from &&
    p.s.a.tags[c.from] !== 'PRP$'
  );
}

/** The verb that governs what stands at chunk `from`: right before it, else the finite verb before, else the next one. */
export function outerVerb(p: Place, from: number): number {
  // "prompting Kenya to put out a statement praising": the verb whose object it is.
  const lead = before(p.s.a, from);
  if (p.s.a.chunks[lead]?.kind === 'VP') return lead;
  const v = finiteVerbBefore(p, from);
  return v >= 0 ? v : p.s.a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
}

/** The finite verb before chunk `from`, wherever its clause ends; -1 where there is none. */
export function finiteVerbBefore(p: Place, from: number): number {
  for (let i = from - 1; i >= 0; i--) if (p.s.a.chunks[i]?.verb?.form === 'finite') return i;
  return -1;
}

/** The subject of the verb (noun, adjective) at which others are urged: who urges. */
export function urger(p: Place, step: Step): Filled {
  const { a } = p.s;
  const c = a.chunks[step.at];
  if (c?.kind === 'VP') {
    // "must help", "needs to help": whoever says so urges it.
    const modal = effectsAt(p.s, step.at, 'urge').some(
      ({ rule }) => rule.match === 'any' || rule.id === 'op_urge_need',
    );
    if (modal) {
      const subject = subjectOf(a, step.at).chunks.map((i) => holderOf(p.s, p.book, i));
      // "time must not justify": no one is urged.
      // "the raid deserves to be condemned": by whoever hears it.
      if (
        !c.verb?.passive &&
        effectsAt(p.s, step.at, 'receive').length === 0 &&
        !a.chunks[p.cue]?.verb?.passive &&
        subject.length > 0 &&
        subject.every((reference) => !reference.agent && !/\b(?:time|moment|hour)$/.test(reference.text))
      )
        return { references: [], why: 'its subject takes no stance' };
      const first = subject.find(
        (reference) => reference.basis === 'speaker' || reference.basis === 'attribution',
      );
      return first ? { references: [first] } : author(p);
    }
    const subject = c.verb?.passive ? -1 : (subjectOf(a, step.at).chunks[0] ?? -1);
    if (a.classes.has('judging', word(a, subject))) return { references: [], why: 'a court orders it' };
    // "it is up to all to help", "it falls to Kenya to help": whoever says so.
    const impersonal = c.verb?.copula || /^(?:f[ae]ll|rest|beho)/.test(word(a, step.at));
    if (impersonal && word(a, subject) === 'it') return author(p);
    const filled = c.verb?.passive ? agents(p, agentOf(a, step.at), undefined) : clauseAgents(p, step.at);
    return filled.references.length > 0 ? filled : author(p);
  }
  if (c?.kind === 'NP') {
    const own = holderOf(p.s, p.book, step.at);
    if ((c.core > c.from || a.tags[c.from] === 'PRP$') && own.code !== NO_ACTOR)
      return { references: [{ ...own, agent: true }] };
    // "an appeal by Kenya to help", "the demand of Kenya that"
    const by =
      p.match.rule.frame.holder !== 'voice' &&
      PLEA.test(word(a, step.at)) &&
      complementsOf(a, step.at, 1).find(({ preposition }) => /^(?:by|from|of)$/.test(preposition));
    const asking = by && agents(p, by.chunks, undefined);
    if (asking && asking.references.length > 0) return asking;
    const governor = governorOf(p.s, step.at);
    if (governor && a.chunks[governor.at]?.kind === 'VP') {
      // "it is the duty of all to help": whoever says so.
      if (word(a, subjectOf(a, governor.at).chunks[0] ?? -1) === 'it' && a.chunks[governor.at]?.verb?.copula)
        return author(p);
      // "the Council has a duty to help": whoever says so.
      if (
        step.via === 'infinitive' &&
        /^(?:have|has|had|having|bear|bears|bore|carry|carries|carried|owe|owes)$/.test(word(a, governor.at))
      )
        return author(p);
      const filled = agents(p, subjectOf(a, governor.at).chunks, undefined);
      if (filled.references.length > 0) return filled;
    }
  }
  return author(p);
}

const PLEA = /^(?:call|appeal|plea|demand|request|invitation)s?$/;

/** Whose voice it is; the unnamed author's where nobody else is said to speak. */
function author(p: Place): Filled {
  const known = voice(p);
  if (known.references.length > 0) return known;
  return { references: [{ code: OTHER_ACTOR, text: '', basis: 'unknown', agent: true, chunk: -1 }] };
}
