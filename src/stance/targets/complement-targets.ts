import { agentOf } from '../../clause/by-phrase.js';
import { meantIn } from '../../clause/called.js';
import { type Complement, complementsOf } from '../../clause/complements.js';
import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { doubleObject } from '../../clause/double-objects.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { saidWith } from '../../clause/predicate-subject.js';
import { subjectOf } from '../../clause/subject.js';
import { textOf } from '../../text/analysis.js';
import { agents } from '../holders/agents.js';
import { enjoyedFrom } from '../holders/enjoyment.js';
import { GETTING, receiversOf, receiving } from '../holders/receiving.js';
import { type Filled, NOTHING_THERE, nobody, type Place } from '../place.js';
import { conveyedTo, frontedTo, pipedTarget, strandedIn, toWhom } from './addressees.js';
import { isAnothersFor } from './channels.js';
import { contacted } from './contacted.js';
import { heldBack } from './held-back.js';
import { objectChunks, repeated, withConjuncts } from './objects.js';
import { raisedBehind } from './raised.js';
import { relativeTo } from './relative-complements.js';
import { behindSecondVerb } from './second-verbs.js';
import { asTargets } from './target-phrases.js';

const REASON = /^(?:over|about|because of|despite)$/;

/** The object of a preposition after the cue; the subject of a verb that brings the noun to it. */
export function prepositional(p: Place, preposition: string): Filled {
  const { a } = p.s;
  const last = a.chunkOf[p.match.to - 1] ?? p.cue;
  // The phrase may end in its preposition: "in support of", "stands with".
  if (a.tokens[p.match.to - 1]?.lower === preposition) {
    // "lashed out at what it called coercion by Chad"
    const found = Math.max(raisedBehind(a, last), meantIn(a, after(a, last)));
    const np = found >= 0 ? found : after(a, last);
    // "restore peace in strict conformity with the Charter"
    if (preposition === 'in' && a.classes.has('aside', word(a, np))) return NOTHING_THERE;
    if (a.chunks[np]?.kind === 'NP') {
      const group = groupStartingAt(a, np);
      const more = repeated(p, group, preposition);
      return asTargets(p, more.length > group.length ? more : withConjuncts(p, group));
    }
    // "in support of rebuilding the State"; "argued against arming the rebels" says against whom in no word.
    const doing = a.chunks[np]?.verb?.form === 'gerund' ? objectsOf(a, np) : [];
    if (preposition === 'against' && doing.length > 0) return NOTHING_THERE;
    if (doing.length > 0) return asTargets(p, doing);
  }
  // "gratitude for the support of Norway to the talks": "to" belongs to the support.
  if (preposition === 'to' && p.match.rule.match === 'verb' && a.tokens[p.match.to - 1]?.lower === 'for')
    return NOTHING_THERE;
  // "received the endorsement of Japan and of India": both give it.
  if (
    preposition === 'of' &&
    p.match.rule.match === 'noun' &&
    p.path[1]?.via === 'object' &&
    GETTING.test(word(a, p.path[1].at))
  )
    return NOTHING_THERE;
  const fronted = preposition === 'to' ? (frontedTo(p) ?? toWhom(p) ?? conveyedTo(p)) : undefined;
  if (fronted) return fronted;
  const start =
    a.chunks[p.cue]?.kind === 'VP' && !a.chunks[p.cue]?.verb?.passive
      ? (objectChunks(p).at(-1) ?? last)
      : last;
  // "anger in Kenya over the raid": behind the preposition that ends the cue, the noun's own.
  for (const from of new Set([
    last,
    start,
    a.chunks[p.cue]?.kind === 'NP' ? p.cue : saidWith(a, p.cue, last),
    ...heldBack(p, preposition),
  ])) {
    const all = complementsOf(a, from);
    // "cut aid to Jordan over its support for Iraq", "a protest over Mali's use of guns against Chad": what follows the reason belongs to it.
    const reason = all.findIndex((c) => REASON.test(c.preposition));
    // "of" belongs to the noun right before it.
    const found =
      preposition === 'of'
        ? ofBehindAgent(p, all)
        : all.find(
            (c) =>
              c.preposition === preposition &&
              !(preposition === 'in' && isTime(p, c.chunks[0] ?? -1)) &&
              !(preposition === 'for' && isAnothersFor(p, all, c)) &&
              !(reason >= 0 && all.indexOf(c) > reason) &&
              !(preposition === 'in' && a.classes.has('aside', word(a, c.chunks[0] ?? -1))) &&
              // "blamed Kenya for the attack on the convoy": "on" belongs to the attack.
              !(preposition === 'on' && all[0]?.preposition === 'for' && p.match.rule.match === 'verb'),
          );
    if (found) {
      // "grateful to Kenya and to Ghana"
      const again = all.filter(
        (c) =>
          c !== found &&
          c.at > found.at &&
          c.preposition === preposition &&
          a.chunks[before(a, c.at)]?.kind === 'CC',
      );
      const chunks = [found, ...again].flatMap((c) => c.chunks);
      const more = repeated(p, chunks, preposition);
      if (more.length > chunks.length) return asTargets(p, more);
      return asTargets(p, (again.at(-1) ?? found) === all.at(-1) ? withConjuncts(p, chunks) : chunks);
    }
    const shared =
      sharedComplement(p, from, preposition) ??
      behindSecondVerb(p, from, preposition) ??
      gerundObjects(p, from, preposition) ??
      jointComplement(p, from, preposition);
    if (shared) return shared;
  }
  const relative = relativeTo(p, preposition) ?? strandedIn(p, preposition) ?? pipedTarget(p, preposition);
  if (relative) return relative;
  // "the assistance provided to Kenya by Japan"
  const participle = after(a, last);
  const given = a.chunks[participle]?.verb;
  // "support to be given to Kenya"
  if (given?.form === 'participle' || (given?.form === 'infinitive' && given.passive)) {
    const found = complementsOf(a, participle).find((complement) => complement.preposition === preposition);
    if (found) return asTargets(p, found.chunks);
    // "the support given Kenya by Japan": whoever is given it stands right behind.
    const [gifted] =
      given.form === 'participle' && a.classes.has('give_verbs', word(a, participle))
        ? objectsOf(a, participle)
        : [];
    if (gifted !== undefined && agentOf(a, participle).length > 0) return asTargets(p, [gifted]);
  }
  const enjoyed = enjoyedFrom(p);
  if (enjoyed && enjoyed.by.length > 0 && /^(?:for|to|with|in|towards)$/.test(preposition))
    return asTargets(p, enjoyed.by);
  // "our solidarity goes to Chile"
  const step = p.path[1];
  if (step?.via === 'subject') {
    if (/^reach/.test(word(a, step.at))) return asTargets(p, objectsOf(a, step.at));
    // "the opposition responded to the plan": what somebody does is no stance of its own.
    const acts = p.match.rule.stance === 'condemnation' && !PASSING.test(word(a, step.at));
    // "its aid dates back to the war": since when.
    const end = a.chunks[step.at]?.to ?? -1;
    const since = [end, end - 1].some((t) => a.tokens[t]?.lower === 'back');
    const found =
      acts || since
        ? undefined
        : complementsOf(a, step.at).find(
            (c) =>
              c.preposition === preposition ||
              (c.preposition === 'with' && preposition === 'for' && RESTING.test(word(a, step.at))),
          );
    if (found) return asTargets(p, withConjuncts(p, found.chunks));
  }
  // "offered her my congratulations", "gave the plan its backing"
  // "gave us its support and help": all that is given stands behind who gets it.
  const gift = p.s.a.chunks[p.cue]?.kind === 'NP' ? (groupEndingAt(a, p.cue)[0] ?? p.cue) : -1;
  const first = before(a, gift);
  if (step?.via === 'object' && a.chunks[first]?.kind === 'NP') {
    const lead = before(a, first);
    if (lead === step.at || (word(a, lead) === preposition && before(a, lead) === step.at))
      return asTargets(p, [first]);
    const both = doubleObject(a, p.cue);
    if (both) return asTargets(p, [both.first]);
  }
  // "extend to you, Sir, our congratulations"
  const told = mark(a, first) === ',' ? addressed(p, first, preposition) : undefined;
  if (told) return told;
  const host = appreciated(p, preposition);
  if (host) return host;
  const receiver = receiving(p);
  if (receiver !== undefined && preposition === p.match.rule.frame.targets.at(-1))
    return asTargets(p, receiversOf(p, receiver));
  return preposition === p.match.rule.frame.targets.at(-1) ? contacted(p) : NOTHING_THERE;
}

/** The "of" right behind the noun; in "condemnation by the Union of the raids" the one behind the agent. */
function ofBehindAgent(p: Place, all: readonly Complement[]): Complement | undefined {
  const [first, second, third] = all;
  const agent = p.s.a.chunks[first?.chunks.at(-1) ?? -1];
  const named = agent !== undefined && p.s.mentionOf[agent.head] !== undefined;
  // "criticism from Kenya of its policy"
  const voiced = first?.preposition === 'from' && named && p.match.rule.stance === 'condemnation';
  if (!(first?.preposition === 'by' || voiced) || p.match.rule.match !== 'noun')
    return first?.preposition === 'of' ? first : undefined;
  const found = named ? second : (third ?? second);
  return found?.preposition === 'of' ? found : undefined;
}

/** "our support is with Kenya", not "our help was answered with an invoice". */
const RESTING =
  /^(?:is|are|was|were|be|been|goes?|went|lies?|lay|rests?|rested|remains?|remained|stays?|stands?)$/;

const PASSING =
  /^(?:go|goes|went|gone|going|is|are|was|were|be|been|being|lies?|lay|extends?|extended|reach|reached|reaches|remains?|remained|belongs?|turns?|flows?|continues?|continued|grew|grows?|hardened|persists?|stands?|has|have|had|came|comes?|increased|rose|fell|resumed|directed|given|provided|expressed|voiced|shown)$/;

/** "sympathy with and praise for Chile", "support for, and solidarity with, Chile": the second complement serves both nouns. */
function sharedComplement(p: Place, from: number, preposition: string): Filled | undefined {
  const { a } = p.s;
  const at = after(a, from);
  const parted = mark(a, after(a, at)) === ',';
  const link = after(a, parted ? after(a, at) : at);
  const noun = after(a, link);
  if (a.chunks[at]?.kind !== 'IN' || word(a, at) !== preposition || a.chunks[link]?.kind !== 'CC')
    return undefined;
  // "has a lot to be proud of and needs no lessons from Chile"
  if (p.match.rule.match === 'adjective' && a.chunks[noun]?.verb) return undefined;
  // "offers support to and shares its knowledge with Chile"
  const other = a.chunks[noun]?.verb ? complementsOf(a, objectsOf(a, noun).at(-1) ?? noun, 1)[0] : undefined;
  if (other) return asTargets(p, other.chunks);
  if (a.chunks[noun]?.kind !== 'NP') return undefined;
  const found = complementsOf(a, noun, 1)[0];
  if (found) return asTargets(p, found.chunks);
  const comma = parted && a.chunks[after(a, noun)]?.kind === 'IN' ? after(a, after(a, noun)) : -1;
  const np = mark(a, comma) === ',' ? after(a, comma) : -1;
  return a.chunks[np]?.kind === 'NP' ? asTargets(p, groupStartingAt(a, np)) : undefined;
}

/** "extend to you, Sir, our congratulations": whoever stands before the address between commas. */
function addressed(p: Place, close: number, preposition: string): Filled | undefined {
  const { a } = p.s;
  if (!/^(?:to|for|with|towards|upon)$/.test(preposition)) return undefined;
  for (let k = close - 1; k > 1 && k > close - 9; k--) {
    if (mark(a, k) !== ',') continue;
    let np = before(a, k);
    if (word(a, before(a, np)) === 'of') np = before(a, before(a, np));
    return a.chunks[np]?.kind === 'NP' && word(a, before(a, np)) === preposition
      ? asTargets(p, [np])
      : undefined;
  }
  return undefined;
}

/** "sympathy and friendship with Chile", "its praise and admiration for Kenya": the last noun's complement serves all. */
function jointComplement(p: Place, from: number, preposition: string): Filled | undefined {
  const { a } = p.s;
  if (a.chunks[from]?.kind !== 'NP' || p.match.rule.match !== 'noun') return undefined;
  const last = groupStartingAt(a, from).at(-1) ?? from;
  if (last === from) return undefined;
  const found = complementsOf(a, last).find((c) => c.preposition === preposition);
  // "our support and cooperation with the president"
  const jointly =
    found === undefined && /^(?:for|to)$/.test(preposition) && a.classes.has('joint_noun', word(a, last))
      ? complementsOf(a, last, 1).find((c) => c.preposition === 'with')
      : undefined;
  const shared = found ?? jointly;
  return shared && asTargets(p, shared.chunks);
}

const FORBIDDING = /^(?:bann|prohibit|outlaw|forbid|criminali[sz]|phas|restrict|regulat|limit|lift|end)/;

/** "support for rebuilding Haiti", "the joy of Kenya at seeing Haiti rebuilt" */
function gerundObjects(p: Place, from: number, preposition: string): Filled | undefined {
  const { a } = p.s;
  const next = after(a, from);
  const at = word(a, next) === 'of' && preposition !== 'of' ? after(a, after(a, next)) : next;
  if (a.chunks[at]?.kind !== 'IN' || word(a, at) !== preposition) return undefined;
  const v = after(a, at);
  if (a.chunks[v]?.verb?.form !== 'gerund') return undefined;
  const objects = objectsOf(a, v);
  // "our support for combating them": no support of whoever is fought.
  if (p.friendly && (a.classes.has('hostile', word(a, v)) || FORBIDDING.test(word(a, v))))
    return {
      references: [{ ...nobody(p), text: textOf(a, a.chunks[v]?.from ?? 0, a.chunks[v]?.to ?? 0), chunk: v }],
    };
  return objects.length > 0 ? asTargets(p, objects) : undefined;
}

/** "we welcome the support of the Union": support for whoever welcomes it. */
function appreciated(p: Place, preposition: string): Filled | undefined {
  const { a } = p.s;
  const step = p.path[1];
  if (
    p.match.rule.stance === 'condemnation' ||
    preposition !== p.match.rule.frame.targets.at(-1) ||
    step?.via !== 'object' ||
    !a.classes.has('appreciate', word(a, step.at)) ||
    // "we recognize the contribution of Japan": to what, is not said.
    a.classes.has('allegiance', word(a, p.cue))
  )
    return undefined;
  const received = after(a, p.cue);
  const verb = a.chunks[received]?.verb;
  // "the aid provided by Japan", "the aid being provided by Japan"
  const from = verb?.form === 'participle' || (verb?.form === 'gerund' && verb.passive) ? received : p.cue;
  // "we appreciate Japan's aid"
  const c = a.chunks[p.cue];
  const owned = c !== undefined && c.core > c.from && p.s.mentionOf[c.core - 2] !== undefined;
  if (
    !owned &&
    !complementsOf(a, from, 1).some((complement) => /^(?:of|by|from)$/.test(complement.preposition))
  )
    return undefined;
  // "we appreciate the aid given by Japan to the islands": who got it is said.
  if (complementsOf(a, from).some((c) => p.match.rule.frame.targets.includes(c.preposition)))
    return undefined;
  const filled = agents(p, subjectOf(a, step.at).chunks, undefined);
  return filled.references.length > 0 ? filled : undefined;
}

/** "aid in 2019", "help in the next year": when, and not where. */
function isTime(p: Place, i: number): boolean {
  return /^(?:(?:1[89]|20)\d\d|years?|months?|decades?|weeks?|days?|centur(?:y|ies)|future|past|january|february|march|april|june|july|august|september|october|november|december)$/.test(
    word(p.s.a, i),
  );
}
