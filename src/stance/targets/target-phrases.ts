import { groupStartingAt } from '../../clause/conjuncts.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { holders } from '../holders/holders.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { FORUM, isCode, type Reference, unfold } from '../references/reference.js';
import { targetOf } from '../references/references.js';
import { included } from './included.js';
import { membersOf } from './members.js';
import { hyphenated, siblings } from './objects.js';

/** "I congratulate her", "thank Mr. Novak, who presided": in a speech, the chair of the meeting, whose name is of no weight. */
export function chairperson(p: Place, i: number): Reference | undefined {
  const c = p.s.a.chunks[i];
  if (!c || !p.s.document.speaker) return undefined;
  const own = isHis(p, c) ? targetOf(p.s, p.book, i, true) : undefined;
  const led = p.s.a.classes.has('leadership_noun', word(p.s.a, i)) || ELECTED.test(word(p.s.a, i));
  if (own && !isCode(own) && (led || presides(p, i, own)))
    return { ...own, code: FORUM, basis: 'coreference', agent: true };
  const alone =
    c.to - c.from === 1 &&
    (p.match.rule.match === 'noun' ? /^(?:him|her|s?he)$/ : /^(?:him|her)$/).test(
      p.s.a.tokens[c.from]?.lower ?? '',
    );
  if (!alone && !isTitled(p, c)) return undefined;
  const reference = targetOf(p.s, p.book, i, true);
  if (alone && isLedByOther(p, i)) return undefined;
  // "Nigeria's envoy, whom I congratulate": "congratulates him on his election to preside over the session"
  const elected =
    alone && isCode(reference) && p.s.a.tokens.slice(c.to, c.to + 5).some(({ lower }) => ELECTED.test(lower));
  if (elected ? !presides(p, i, reference) : alone ? isCode(reference) : !presides(p, i, reference))
    return undefined;
  return { ...reference, code: FORUM, basis: 'coreference', agent: true };
}

/** "the leader of the party said that he": somebody else in office, whom the pronoun stands for. */
function isLedByOther(p: Place, i: number): boolean {
  const { a } = p.s;
  const verb = previousVerb(a, i, hasFinite);
  const told = verb < 0 ? -1 : previousVerb(a, verb, hasFinite);
  const subjects = [verb, told].flatMap((v) => (v < 0 ? [] : subjectOf(a, v).chunks));
  return subjects.some(
    (k) =>
      k < i &&
      a.classes.has('person', word(a, k)) &&
      !/^(?:president|chair|chairperson)$/.test(word(a, k)) &&
      targetOf(p.s, p.book, k, true).code === OTHER_ACTOR,
  );
}

/** "her efforts", "his vast experience" */
function isHis(p: Place, c: Chunk): boolean {
  return (
    c.to - c.from > 1 &&
    p.s.a.tags[c.from] === 'PRP$' &&
    /^(?:his|her)$/.test(p.s.a.tokens[c.from]?.lower ?? '')
  );
}

const TITLE = /^(?:mr|mrs|ms|miss|dr|sir|ambassador|excellency|professor)$/;

function isTitled(p: Place, c: Chunk): boolean {
  // "outgoing President Novak, who led our General Assembly"
  const words = p.s.a.tokens.slice(c.from, c.to).map(({ lower }) => lower);
  const rest = p.s.a.tokens.slice(c.to, c.to + 9).map(({ lower }) => lower);
  if (words.includes('outgoing') && words.includes('president') && rest.includes('assembly')) return true;
  return p.s.a.tokens.slice(c.from, c.to).some((token) => TITLE.test(token.lower.replace(/\.$/, '')));
}

const MEETING = /^(?:session|assembly)$/;
const LED =
  /^(?:lead|led|leading|leadership|guid(?:e|ed|ing|ance)|conduct(?:ed|ing)?|direct(?:ed|ing)?|steer(?:ed|ing)?|president|serv(?:e|ed|ing|ice)|work)$/;
const ELECTED = /^(?:election|re-election|assumption|appointment|elected|office)$/;

/** Whether the rest of the sentence is about the chair of a meeting; a name of no state may only be elected to it. */
function presides(p: Place, i: number, reference: Reference): boolean {
  const rest = p.s.a.tokens.slice(p.s.a.chunks[i]?.to ?? 0);
  const says = (words: RegExp): boolean => rest.some(({ lower }) => words.test(lower));
  return (
    rest.some(({ lower }) => p.s.a.classes.has('presiding', lower)) ||
    (says(MEETING) && (says(LED) || says(ELECTED))) ||
    // "to make our Organization relevant"
    rest.some(
      ({ text }, k) => text === 'Organization' && /^(?:our|this|the)$/.test(rest[k - 1]?.lower ?? ''),
    ) ||
    (reference.code === OTHER_ACTOR && says(ELECTED))
  );
}

/** Whom or what the phrases name as targets, each member of a list by itself. */
export function asTargets(p: Place, given: readonly number[]): Filled {
  const other = given.length === 1 ? (given[0] ?? -1) : -1;
  // "Kenya and Ghana accused each other"
  if (isReciprocal(p, other)) {
    const both = eachOther(p);
    if (both.references.length > 0) return both;
  }
  const all = membersOf(
    p,
    included(p, withoutMen(p, oneCalledTwice(p, withoutBoth(p, withoutOwn(p, given))))).flatMap((i) =>
      siblings(p, i),
    ),
    4,
  );
  // "your predecessor, Mr. Novak, former minister of Kenya": one and the same.
  const one = PREDECESSOR.test(word(p.s.a, all[0] ?? -1));
  const chunks = one ? all.slice(0, 1) : all;
  const chair = chunks.length === 1 && p.friendly ? chairperson(p, chunks[0] ?? -1) : undefined;
  if (chair) return { references: [chair] };
  const twins = chunks.flatMap((i) => hyphenated(p, i));
  const found = chunks.flatMap((i) => unfold(targetOf(p.s, p.book, i, p.friendly)));
  // "the violence and the burning of shops by the rebels": whoever is behind one of the acts is behind all.
  const done = p.friendly ? [] : found.filter((reference) => reference.code !== NO_ACTOR);
  // "proud that Dutch engineers and water managers", said by the Dutch: they are their own, too.
  const speaker = p.s.document.speaker;
  if (p.friendly && found.length > 1 && speaker !== undefined && found[0]?.code === speaker)
    return { references: found.filter((r) => r.code !== OTHER_ACTOR || isDetermined(p, r)) };
  return { references: [...twins, ...(done.length > 0 ? done : found)] };
}

/** "the workers", "our partners": a phrase of its own. */
function isDetermined({ s: { a } }: Place, { chunk }: Reference): boolean {
  const from = a.chunks[chunk]?.from ?? -1;
  return (
    /^(?:DT|PRP\$?|CD)$/.test(a.tags[from] ?? '') ||
    /^others?$/.test(a.tokens[from]?.lower ?? '') ||
    a.classes.has('relation', word(a, chunk))
  );
}

/** "its condemnation of the raid and its rejection of violence": a second stance of the same holder is no target of the first. */
function withoutOwn(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  if (given.length < 2 || a.chunks[p.cue]?.kind !== 'NP') return given;
  return given.filter((i, k) => {
    const c = a.chunks[i];
    // "voiced support to Kenya and concern over Mali's raid": what else is voiced is nobody.
    if (k > 0 && FELT.test(word(a, i))) return false;
    if (k === 0 || !c || a.tags[c.from] !== 'PRP$') return true;
    return !p.s.cues.some(
      ({ from, rule }) => from === c.head && rule.effect === 'stance' && rule.match === 'noun',
    );
  });
}

const FELT = /^(?:concerns?|alarm|dismay|regret|outrage|anger|sorrow|sympathy|condolences)$/;

/** "our respected friend and colleague, Mr. Novak": one and the same, who is named behind the comma. */
function oneCalledTwice(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  const last = given.at(-1) ?? -1;
  const [one, other] = [a.chunks[given[0] ?? -1], a.chunks[last]];
  if (given.length > 2 || !one || !other || mark(a, after(a, last)) !== ',') return given;
  if (a.tags[other.head] !== 'NN' || !/^(?:DT|PRP\$)$/.test(a.tags[one.from] ?? '')) return given;
  const head = a.tokens[other.head]?.lower ?? '';
  if (!a.classes.hasAny(['person', 'relation'], head)) return given;
  const named = after(a, after(a, last));
  const apposed = a.chunks[named];
  if (apposed?.kind !== 'NP' || !/^\p{Lu}/u.test(a.tokens[apposed.head]?.text ?? '')) return given;
  // "our colleague, Mr. Novak, on his election": by his name he may be known; "your predecessor, Mr. Novak of Kenya" by his office.
  if (PREDECESSOR.test(head)) return given;
  if (a.classes.has('relation', head) && isTitled(p, apposed)) return [named];
  return given.length === 1 || /^(?:DT|PRP\$)$/.test(a.tags[other.from] ?? '') ? given : [last];
}

/** "thank both you and the envoy": those behind "both". */
function withoutBoth(p: Place, given: readonly number[]): readonly number[] {
  const both = given.find((i) => word(p.s.a, i) === 'both' && p.s.a.chunks[i + 1]?.kind === 'NP');
  if (both === undefined) return given;
  return [...new Set(given.flatMap((i) => (i === both ? groupStartingAt(p.s.a, i + 1) : [i])))];
}

const PREDECESSOR = /^(?:predecessor|successor)$/;

/** "the men and women of the mission": both are whose the second are. */
function withoutMen(p: Place, given: readonly number[]): readonly number[] {
  const [first, second] = given;
  const pair =
    given.length === 2 &&
    /^(?:men|women)$/.test(word(p.s.a, first ?? -1)) &&
    /^(?:men|women)$/.test(word(p.s.a, second ?? -1));
  return pair ? [second as number] : given;
}

/** "each other", "one another" */
function isReciprocal(p: Place, i: number): boolean {
  const text = chunkText(p, i);
  // "Kenya and Ghana each blamed the other"
  const verb = p.s.a.chunks[p.cue];
  if (text === 'the other' && p.s.a.tokens.slice(verb?.from, verb?.to).some(({ lower }) => lower === 'each'))
    return true;
  return /^(?:each other|one another)$/.test(text) || (text === 'one' && chunkText(p, i + 1) === 'another');
}

const SIDES = /\b(?:sides|parties|factions|groups|camps|leaders|rivals)$/i;

/** Those who take the stance, where they are several: each towards the others. */
export function eachOther(p: Place): Filled {
  const all = holders(p).references;
  const [several] = all;
  // "both sides accused each other": who they are is not said.
  const sides = all.length === 1 && several?.code === OTHER_ACTOR && SIDES.test(several.text);
  return all.length > 1 || sides
    ? { references: all.map((reference) => ({ ...reference, mutual: true })) }
    : NOTHING_THERE;
}

function chunkText(p: Place, i: number): string {
  const c = p.s.a.chunks[i];
  return c ? textOf(p.s.a, c.from, c.to).toLowerCase() : '';
}
