import { groupEndingAt } from '../../clause/conjuncts.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { effectsAt } from '../path.js';
import type { Place } from '../place.js';
import { holderOf } from '../references/references.js';

const DEEDS = ['act', 'act_noun', 'attack_noun', 'wrong', 'deed_noun', 'operations', 'merit'] as const;
const PEOPLE = ['in_need', 'uprooted', 'private', 'residents'] as const;
/** Places to which, in which or from which something is done. */
const WHERE = /^(?:in|to|from|at|on|near|into|over|across|against|around)$/;

/**
 * "Kenya shelled the port in Mombasa, which is unacceptable", "Chad has sent a delegation to Accra, which we welcome":
 * who does what the whole clause before the relative word at `wr` says, where it comments on that and not on the noun
 * before it.
 */
export function commentedDoers(p: Place, wr: number): readonly number[] | undefined {
  const { a } = p.s;
  if (word(a, wr) !== 'which' || !endsSentence(p, wr)) return undefined;
  // "Turkey fights the band, which it calls": nobody comments on what he does himself.
  if (/^(?:it|they)$/.test(word(a, after(a, wr)))) return undefined;
  const of = word(a, before(a, wr)) === 'of' ? before(a, before(a, before(a, wr))) : before(a, wr);
  if (mark(a, of) !== ',') return undefined;
  const np = before(a, of);
  // "released them last week, which": a time stands between.
  if (a.chunks[of - 1]?.kind !== 'TM' && !isPassedOver(p, np, of !== before(a, wr))) return undefined;
  return doersBefore(p, np + 1);
}

/** "Thousands died in what Kenya called": what befalls somebody is no deed of his. */
const SUFFERED =
  /^(?:die[sd]?|dying|perish|suffer|flee|fled|starve[sd]?|starving|drown|los[et]|collapse|fell|fall|fail)/;

/** Who does what the last verb with a tense before chunk `end` says, where these are actors. */
export function doersBefore(p: Place, end: number): readonly number[] | undefined {
  const { a } = p.s;
  for (let v = end - 1; v >= 0 && mark(a, v) !== ';'; v--) {
    const verb = a.chunks[v]?.verb;
    if (verb?.form !== 'finite') continue;
    if (verb.passive || verb.copula || SUFFERED.test(word(a, v))) return undefined;
    const doers = subjectOf(a, v).chunks;
    const agentive = doers.every((i) => {
      const { agent, basis } = holderOf(p.s, p.book, i);
      return agent && basis !== 'speaker' && basis !== 'attribution';
    });
    return doers.length > 0 && agentive ? doers : undefined;
  }
  return undefined;
}

/** "Kenya says that Ghana armed rebels, a charge that Accra called absurd": who says or charges it before chunk `end`. */
export function claimantsBefore(p: Place, end: number): readonly number[] | undefined {
  const { a } = p.s;
  const says = (v: number): boolean =>
    effectsAt(p.s, v, 'report').length > 0 || a.classes.hasAny(['of_control', 'censuring'], word(a, v));
  const claim = previousVerb(a, end, ({ verb }, v) => verb?.form === 'finite' && says(v));
  return claim < 0 || a.chunks[claim]?.verb?.passive ? undefined : doersBefore(p, claim + 1);
}

/** Whether the relative clause is the last thing that is said, or another clause is joined to it. */
function endsSentence(p: Place, wr: number): boolean {
  const { a } = p.s;
  let finite = 0;
  for (let i = wr + 1; i < a.chunks.length; i++) {
    const text = mark(a, i);
    if (text === ',') return finite === 1 && a.chunks[after(a, i)]?.kind === 'CC';
    if (text !== '') return finite === 1;
    if (a.chunks[i]?.verb?.form === 'finite' && ++finite > 1) return false;
  }
  return finite === 1;
}

/** Whether the noun before the comma can be no deed and nobody: a time, a place, people for "which", a thing that is new. */
function isPassedOver(p: Place, np: number, all: boolean): boolean {
  const { a } = p.s;
  const c = a.chunks[np];
  if (!c) return false;
  if (a.tags[c.head] === 'CD') return true;
  if (c.kind !== 'NP') return false;
  const is = (names: readonly string[], i: number): boolean => a.classes.hasAny(names, word(a, i));
  const mention = p.s.mentionOf[c.head];
  let link = before(a, np);
  if (mention) {
    // "the blockade of Gaza", "the embargo on Cuba": what is done there; "the army in Kenya": who is there.
    if (!/^(?:place|capital|name|adjective|abbreviation)$/.test(mention.kind)) return false;
    while (a.chunks[link]?.kind === 'IN') {
      const host = before(a, link);
      if (a.chunks[host]?.kind !== 'NP') return a.chunks[host]?.kind === 'VP' && WHERE.test(word(a, link));
      if (is(DEEDS, host)) return false;
      if (word(a, link) === 'to' || word(a, link) === 'from') return true;
      if (!WHERE.test(word(a, link)) || is(['agent', 'group', 'document'], host)) return false;
      link = before(a, host);
    }
    return a.chunks[link]?.kind === 'VP';
  }
  if (is(DEEDS, np) || is(['agent', 'document', 'armed_force', 'armed_band'], np)) return all;
  if (is(PEOPLE, np)) return true;
  const fresh = !/^(?:DT|PRP\$)$/.test(a.tags[c.from] ?? '') || /^an?$/.test(a.tokens[c.from]?.lower ?? '');
  return (fresh || all) && a.chunks[before(a, groupEndingAt(a, np)[0] ?? np)]?.kind === 'VP';
}
