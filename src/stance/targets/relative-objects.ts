import { calledIn } from '../../clause/called.js';
import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { targetOf } from '../references/references.js';
import { claimantsBefore, commentedDoers, doersBefore } from './commented-clause.js';

/** "vaccines, which we welcome", "a plan — which we back —", "a call we endorse": the object stands before the subject. */
export function relativeObject(p: Place): readonly number[] {
  const { a } = p.s;
  const subject = subjectOf(a, p.cue).chunks[0];
  if (subject === undefined) return [];
  let i = joinedOpener(a, before(a, subject));
  // "our partners, whom we would like to thank", "whose work we would like to commend"
  const form = a.chunks[p.cue]?.verb?.form;
  const opener = a.chunks[i]?.kind === 'NP' ? before(a, i) : i;
  // "a body that we will continue to support", not "our hope that it will continue to help rebuild it"
  // nor "the view that Kenya is to blame"
  const obliged = a.chunks[before(a, p.cue)]?.verb?.copula === true;
  const last = !obliged && /^(?:MK|QU|CC)?$/.test(a.chunks[after(a, p.cue)]?.kind ?? '');
  const relative = i === opener ? (last ? /^(?:which|whom?|that)$/ : /^(?:which|whom?)$/) : /^whose$/;
  const opens = /^(?:WR|SB)$/.test(a.chunks[opener]?.kind ?? '') && relative.test(word(a, opener));
  const wished = form === 'infinitive' && opens;
  if (form !== 'finite' && !wished) return [];
  if (a.chunks[i]?.kind === 'WR' && word(a, i) === 'what') return calledSo(p, i);
  if (a.chunks[i]?.kind === 'WR' || (a.chunks[i]?.kind === 'SB' && word(a, i) === 'that')) {
    const which = word(a, i) === 'which' ? i : -1;
    i = before(a, i);
    if (/^(?:,|[-–—]+)$/.test(mark(a, i))) {
      i = before(a, i);
      // "quit the Union, which it accused of bias": somebody is accused, and no deed.
      const judged = which >= 0 && !/^(?:accus|blam)/.test(word(a, p.cue));
      const deed = judged ? deedAbove(p, i) : i;
      const doers = judged && deed === i ? commentedDoers(p, which) : undefined;
      if (doers) return doers;
      i = deed;
    }
  } else if (a.tags[a.chunks[subject]?.from ?? 0] !== 'PRP' && i !== subject - 1) return [];
  // "attacks by Kenya intensified, which we condemn": what the clause before is about.
  const told = a.chunks[i]?.verb;
  if (told?.form === 'finite' && mark(a, after(a, i)) === ',' && !told.copula) return subjectOf(a, i).chunks;
  const scene = sceneOf(p, i);
  if (scene.length > 0) return scene;
  if (a.chunks[i]?.kind !== 'NP') return [];
  // "the decision of Kenya is a bold step, which we welcome": what is called so.
  const copula = before(a, i);
  const verb = a.chunks[copula]?.verb;
  const called = verb?.copula === true && verb.form === 'finite' && !verb.negated;
  // "shelled the town in an attack that Kenya called barbaric": whoever does what the clause before says.
  const fresh = /^an?$/.test(a.tokens[a.chunks[i]?.from ?? -1]?.lower ?? '');
  const apposed = mark(a, copula) === ',' && !complementsOf(a, i, 1)[0];
  if (apposed && a.classes.hasAny(CLAIMS, word(a, i))) {
    const claimants = claimantsBefore(p, i);
    if (claimants) return claimants;
  }
  if (
    fresh &&
    (word(a, copula) === 'in' || mark(a, copula) === ',') &&
    a.classes.hasAny(DEEDS, word(a, i)) &&
    !complementsOf(a, i, 1)[0]
  ) {
    const doers = doersBefore(p, i);
    if (doers) return doers;
  }
  if (called && /^an?$/.test(a.tokens[a.chunks[i]?.from ?? -1]?.lower ?? '')) {
    const { chunks } = subjectOf(a, copula);
    if (chunks.length > 0 && !/^(?:it|this|that|there)$/.test(word(a, chunks[0] ?? -1))) return chunks;
  }
  return [i];
}

/** "The pact will be signed in Rabat, which we support": what is done there, and not the town. */
function sceneOf(p: Place, np: number): readonly number[] {
  const { a } = p.s;
  const lead = before(a, np);
  const verb = before(a, lead);
  const mention = p.s.mentionOf[a.chunks[np]?.head ?? -1];
  const place = mention?.kind === 'capital' || mention?.kind === 'place' || mention?.kind === 'name';
  if (!place || !/^(?:in|at)$/.test(word(a, lead)) || mark(a, after(a, np)) !== ',') return [];
  const main = a.chunks[verb]?.verb?.form === 'infinitive' ? before(a, verb) : verb;
  const passive = [verb, main].some((i) => a.chunks[i]?.verb?.passive);
  return passive && hasFinite(a.chunks[main]) ? subjectOf(a, main).chunks : [];
}

/** "the deal, which Kenya signed and Ghana has denounced": what stands before the subject of the first of two clauses, where the conjunction at `i` parts them. */
function joinedOpener(a: Place['s']['a'], i: number): number {
  const verb = i - 1;
  if (a.chunks[i]?.kind !== 'CC' || !hasFinite(a.chunks[verb])) return i;
  const [first] = subjectOf(a, verb).chunks;
  return first !== undefined && first < verb && a.chunks[before(a, first)]?.kind === 'WR'
    ? before(a, first)
    : i;
}

/**
 * "held in what Kenya called a witch-hunt by Ghana": who does it; "crossed the river in what Kenya called an act of war":
 * who did what the whole clause before says.
 */
function calledSo(p: Place, wr: number): readonly number[] {
  const { a } = p.s;
  const np = calledIn(a, wr);
  const c = a.chunks[np];
  if (!c) return [];
  const by = complementsOf(a, np).find(({ preposition }) => preposition === 'by');
  if (by) return by.chunks;
  if (c.core > c.from || p.s.mentionOf.slice(c.from, c.to).some((m) => m !== undefined)) return [np];
  const lead = before(a, wr);
  const link = word(a, lead);
  // "crossed the river in what", "has launched what": the clause before says who does it.
  const done = link === 'in' || isDone(p, lead);
  // "left in what it called a brave step": nobody judges what he does himself.
  if (done && /^(?:it|they|s?he)$/.test(word(a, after(a, wr)))) return [];
  const held = done ? doersBefore(p, wr) : REASON.test(link) ? punished(p, wr) : undefined;
  // "fled what Kenya described as a massacre": nobody is said to do it.
  return held && held.length > 0 ? held : [np];
}

/** "is waging", "launched", "continued", not "condemned" or "denies": whether the verb at `v` says that its object is done. */
function isDone({ s: { a } }: Place, v: number): boolean {
  const verb = a.chunks[v]?.verb;
  if (verb?.form !== 'finite' || verb.passive || verb.negated || verb.modal !== undefined) return false;
  return a.classes.has('committing', word(a, v)) || BEGINNING.test(word(a, v));
}

const BEGINNING = /^(?:beg[aiu]n|start|initiat|embark|made$|mak(?:e|es|ing)$|did$|do(?:es|ing|ne)?$|sign)/;

const REASON = /^(?:over|after|following|for|amid|at|of)$/;

/** "expelled Kenyan envoys over what it called an act of war": whoever is made to pay for it. */
function punished(p: Place, wr: number): readonly number[] {
  const { a } = p.s;
  const v = previousVerb(a, wr, hasFinite);
  if (v < 0 || a.chunks[v]?.verb?.copula) return [];
  const objects = a.chunks[v]?.verb?.passive ? subjectOf(a, v).chunks : objectsOf(a, v);
  // "backed Kenya after what it called a coup", "voiced support for Kenya after": nobody pays for it.
  const sided = a.classes.hasAny(['help_given', 'appreciate'], word(a, v));
  if (sided || objects.some((i) => a.classes.has('attitude_noun', word(a, i)))) return [];
  const coded = (i: number): boolean => isCode(targetOf(p.s, p.book, i, false));
  // "recalled its envoy from Kenya", "cut ties with Kenya"
  const near = complementsOf(a, objects.at(-1) ?? v)
    .filter(({ preposition }) => /^(?:on|against|with|to|from)$/.test(preposition))
    .flatMap(({ chunks }) => chunks.filter(coded));
  return near.length > 0 ? near : objects.filter(coded);
}

/** "the incursion into Kenya, which Ghana called a crime", "the process in Kenya, which we support": the deed, not where it happened. */
function deedAbove(p: Place, np: number): number {
  const { a } = p.s;
  let i = np;
  while (a.chunks[before(a, i)]?.kind === 'IN') {
    const head = occurred(p, before(a, before(a, i)));
    if (a.chunks[head]?.kind !== 'NP') break;
    i = head;
    if (a.classes.hasAny(p.friendly ? PRAISED : DEEDS, word(a, head))) return head;
  }
  return np;
}

const CLAIMS = ['charges', 'complaint', 'finding'];
const DEEDS = ['act', 'act_noun', 'attack_noun', 'wrong', 'deed_noun', 'operations', 'talks'];
const PRAISED = [...DEEDS, 'effort_noun', 'proposals', 'undertaking', 'document', 'text', 'merit', 'course'];

/** "the attack that took place in Kenya": what took place, where `i` is the verb or what is part of it. */
function occurred({ s: { a } }: Place, i: number): number {
  const verb = word(a, i) === 'place' ? before(a, i) : i;
  return OCCURRING.test(word(a, verb)) ? (subjectOf(a, verb).chunks[0] ?? i) : i;
}

const OCCURRING =
  /^(?:t[ao]ken?|took|taking|occur(?:s|red|ring)?|happen(?:s|ed|ing)?|committed|perpetrated)$/;
