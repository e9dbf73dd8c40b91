import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';
import { holderOf } from '../references/references.js';
import { objectChunks } from '../targets/objects.js';
import { inClass, isPriced, isStateless, targetChunks } from './class-words.js';
import { isNation } from './helped.js';

/** Words for how many, before whom they count. */
const DRIVEN = /^(?:fle(?:e|d|eing)|escap|displac|affect|trap|strand|uproot|injur|wound)/;
const HURT = /^(?:displac|injur|wound|maim)/;
const SHELTERING = /^(?:tak(?:e|en|es|ing)|took|host|shelter|resettl|hous|admit)/;
const COUNTED =
  /^(?:one|two|three|four|five|ten|every|each|any|more|all|many|most|some|several|thousands|hundreds|dozens|half|hundred|thousand|million|dozen)$/;

/** Whether the phrases are people in need: by their head, or by what a number counts. */
export function inNeed(p: Place, chunks: readonly number[]): boolean {
  return chunks.some((i) => {
    const head = word(p.s.a, i);
    // "the High Commissioner for Refugees"
    const name = p.s.mentionOf[p.s.a.chunks[i]?.head ?? -1];
    if (name?.kind === 'name' && name.to - name.from > 1) return false;
    if (p.s.a.classes.has('in_need', head) || p.s.a.classes.has('needy', head)) return true;
    // "130,000 Venezuelans"
    const c = p.s.a.chunks[i];
    if (c && p.s.a.tokens.slice(c.core, c.head).some((token) => p.s.a.classes.has('needy', token.lower)))
      return true;
    const named = c && p.s.mentionOf[c.head]?.kind;
    // "every Syrian", "20 Syrians"
    const people = named === 'people' || named === 'adjective';
    // "those fleeing the war", "anyone displaced by it"
    if (/^(?:those|anyone|all)$/.test(head) && DRIVEN.test(word(p.s.a, behind(p, i)))) return true;
    // "treated Syrians injured in the blast", "Syrians fleeing the war"
    if (people && (HURT.test(word(p.s.a, behind(p, i))) || isFleeing(p, behind(p, i)))) return true;
    // "took in Syrians"
    if (named === 'people' && p.s.a.tags[c?.head ?? -1] === 'NNS' && SHELTERING.test(word(p.s.a, p.cue)))
      return true;
    if (
      c &&
      people &&
      p.s.a.tokens
        .slice(c.from, c.head)
        .some(
          (token) =>
            token.kind === 'number' || COUNTED.test(token.lower) || p.s.a.classes.has('in_need', token.lower),
        )
    )
      return true;
    if (people && p.s.a.chunks[i - 1]?.kind === 'IN' && p.s.a.classes.has('quantity', word(p.s.a, i - 2)))
      return true;
    const of = complementsOf(p.s.a, i, 1)[0];
    return of?.preposition === 'of' && p.s.a.classes.has('quantity', head) && inNeed(p, of.chunks);
  });
}

function isFleeing({ s: { a } }: Place, v: number): boolean {
  return a.chunks[v]?.kind === 'VP' && /^(?:flee(?:ing)?|fled|escaping)$/.test(word(a, v));
}

/** "pay a fine of", "a court awarded": a debt or a judgement. */
export function owed(p: Place): boolean {
  const { a } = p.s;
  const subject = a.chunks[p.cue]?.verb?.passive ? undefined : subjectOf(a, p.cue).chunks[0];
  return (
    inClass(p, objectChunks(p), 'due') ||
    isPaidFor(p) ||
    // "mobilized domestic resources": money of one's own, spent at home.
    objectChunks(p).some((i) => isDomestic(p, i)) ||
    (subject !== undefined && a.classes.has('judging', word(a, subject)))
  );
}

/** "paid Chad 3 million dollars in compensation", "paid Chad 3 million dollars for the ship": a debt or a price. */
function isPaidFor({ cue, s: { a } }: Place): boolean {
  if (!/^pa(?:y|id)/.test(word(a, cue))) return false;
  const objects = objectsOf(a, cue);
  const money = objects.at(-1) ?? -1;
  const toWhom = objects.length > 1 || a.tags[a.chunks[money]?.from ?? -1] === 'NNP';
  return complementsOf(a, money).some(
    ({ preposition, chunks: [np = -1] }) =>
      (preposition === 'in' && a.classes.has('due', word(a, np))) ||
      (preposition === 'for' && toWhom && a.chunks[np]?.kind === 'NP'),
  );
}

function isDomestic(p: Place, i: number): boolean {
  const c = p.s.a.chunks[i];
  if (c === undefined) return false;
  return p.s.a.tokens.slice(c.core, c.head).some((token) => p.s.a.classes.has('domestic', token.lower));
}

const INVADING = /^(?:into|across|over|towards?|through|against)$/;
const FRONT = /^(?:borders?|frontiers?|frontlines?|front)$/;

/** "sent jets to destroy": an infinitive of war after what is sent. */
export function hostile(p: Place): boolean {
  const { a } = p.s;
  // Troops go "to" whom they help and "into" where they fight.
  const last = objectChunks(p).at(-1);
  // "were deployed along the border": behind the passive.
  const from = a.chunks[p.cue]?.verb?.passive ? p.cue : last;
  const goal = from === undefined ? undefined : complementsOf(a, from)[0];
  const front = word(a, goal?.chunks[0] ?? -1);
  const fights =
    goal !== undefined &&
    (INVADING.test(goal.preposition) || (goal.preposition !== 'of' && FRONT.test(front))) &&
    !a.tokens.some((token) => /^peace-?keep/.test(token.lower));
  if (fights && inClass(p, objectChunks(p), 'armed_force')) return true;
  for (let i = p.cue + 1; i < a.chunks.length && i < p.cue + 8; i++) {
    if (a.chunks[i]?.verb?.form === 'finite') return false;
    if (a.chunks[i]?.verb?.form !== 'infinitive') continue;
    // "to fight the floods", "to combat terrorism": what troubles others too.
    const calamity = objectsOf(a, i).some((k) => a.classes.hasAny(['calamity', 'situation'], word(a, k)));
    // "to Mozambique to fight insurgents": those whom the one it goes to fights.
    const rebels = goal?.preposition === 'to' && objectsOf(a, i).some((k) => isStateless(p, k));
    return !calamity && !rebels && a.classes.has('hostile', word(a, i));
  }
  return false;
}

const OVERHEAD = /^(?:over|across|near|around|into|through|towards?|past|along|off|above|close)$/;

const OPEN = /^(?:waters|airspace|skies|seas?|gulf|straits?|ocean|bay|reefs?|shoals?|atoll)$/;
const VESSELS = /^(?:boats?|balloons?|carriers?|cutters?)$/;

/** "sent warplanes over the strait": to nobody in particular. */
export function showsForce(p: Place, targets: Filled): boolean {
  if (garrisons(p)) return true;
  const craft = objectChunks(p).every((i) => p.s.a.classes.has('warcraft', word(p.s.a, i)));
  const behind = complementsOf(p.s.a, objectChunks(p).at(-1) ?? p.cue);
  // "stationed warships off Kenya"
  if (craft && /^(?:deploy|station)/.test(word(p.s.a, p.cue)))
    return behind.some(({ preposition }) => preposition === 'off');
  const sent = /^(?:send|sent|fl(?:y|ies|ew|own)|dispatch|despatch)/.test(word(p.s.a, p.cue));
  // "sent two ships into Kenyan waters"
  const entered = behind.some(
    ({ preposition, chunks: [np = -1] }) =>
      /^(?:to|into|towards?|through)$/.test(preposition) && OPEN.test(word(p.s.a, np)),
  );
  const afloat = objectChunks(p).every((i) => craft || VESSELS.test(word(p.s.a, i)));
  if (sent && entered && afloat && !p.s.a.tokens.some(({ lower }) => PEACEFUL.test(lower))) return true;
  return (
    sent &&
    targets.references.every((r) => r.code === NO_ACTOR || r.basis === 'coreference') &&
    behind.some(({ preposition }) => OVERHEAD.test(preposition)) &&
    craft &&
    p.path[1]?.via !== 'infinitive'
  );
}

const PEACEFUL =
  /^(?:peace\w*|missions?|help\w*|assist\w*|support\w*|aid|protect\w*|relief|humanitarian|stabili\w+|rescue|ebola)$/;

/** "The regime has deployed 100,000 troops in the valley", in a speech of somebody else, who speaks of no peace and no help. */
function garrisons(p: Place): boolean {
  const { a } = p.s;
  if (p.s.document.speaker === undefined || !/^(?:deploy|station)/.test(word(a, p.cue))) return false;
  const [who = -1] = a.chunks[p.cue]?.verb?.passive ? agentOf(a, p.cue) : subjectOf(a, p.cue).chunks;
  const { code } = holderOf(p.s, p.book, who);
  if (p.book.actor(code)?.kind === 'organisation') return false;
  const own = p.book.bookedAs(code) === p.book.bookedAs(p.s.document.speaker);
  return (
    !own &&
    objectChunks(p).some((i) => a.classes.has('armed_force', word(a, i))) &&
    !a.tokens.some(({ lower }) => PEACEFUL.test(lower))
  );
}

/** "Australian aid supported ..." */
export function materialSubject(p: Place): boolean {
  const { a } = p.s;
  // "rebels backed by air strikes", not "by the great Powers"
  if (a.chunks[p.cue]?.verb?.passive)
    return agentOf(a, p.cue).some((i) => word(a, i) !== 'powers' && a.classes.has('firepower', word(a, i)));
  // "supports the rebels with weapons", "rebels whom it supports with weapons"
  if (withGoods(p, objectChunks(p).at(-1) ?? p.cue) || withGoods(p, p.cue)) return true;
  // "the police backed the decision": no act is given anything.
  if (
    ['act', 'act_noun', 'deed_noun', 'view', 'proposals', 'undertaking'].some((name) =>
      inClass(p, objectChunks(p), name),
    )
  )
    return false;
  for (let i = p.cue - 1; i >= 0 && i >= p.cue - 6; i--) {
    // "the Population Fund supports", "the Stabilisation Force backs": a body of that name.
    // "Mali, which depends on aid, backed Ghana": the aid backs nobody.
    const subject = subjectOf(a, p.cue).chunks;
    if (a.chunks[i]?.kind === 'NP' && subject.length > 0 && !subject.includes(i)) return false;
    if (a.chunks[i]?.kind === 'NP')
      return !p.s.mentionOf[a.chunks[i]?.head ?? -1] && a.classes.has('aid', word(a, i));
  }
  return false;
}

/** "support for the rebels through arms and training", "supports them with money": what it comes with is goods. */
function withGoods(p: Place, from: number): boolean {
  const { a } = p.s;
  return complementsOf(a, from).some(
    ({ preposition, chunks }) =>
      /^(?:with|through)$/.test(preposition) &&
      chunks.some(
        (i) =>
          a.classes.hasAny(['aid', 'money'], word(a, i)) ||
          isPriced(p, i) ||
          // "supports its neighbours with projects"
          (preposition === 'with' && a.classes.has('scheme', word(a, i))),
      ),
  );
}

/** Whether the noun is help of a material kind: money, goods, or help for people in need that somebody gives. */
export function materialNoun(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (!c) return false;
  const step = p.path[1];
  const needy = targetChunks(targets);
  const carried =
    inNeed(
      p,
      needy.filter((i) => !isNation(p, i)),
    ) &&
    step !== undefined &&
    step.via !== 'subject' &&
    a.chunks[step.at]?.kind === 'VP' &&
    a.classes.has('give_verbs', word(a, step.at));
  if (carried || withGoods(p, p.cue)) return true;
  for (let t = c.from; t < p.match.from; t++) {
    if (
      a.classes.has('material', a.tokens[t]?.lower ?? '') ||
      /^(?:(?:US|A|C)?[$€£¥]|USD$|EUR$|[mb]illion$)/i.test(a.tokens[t]?.text ?? '')
    )
      return true;
  }
  return false;
}

/** What stands behind the phrase, a relative word passed over. */
function behind(p: Place, i: number): number {
  const next = after(p.s.a, i);
  return p.s.a.chunks[next]?.kind === 'WR' ? after(p.s.a, next) : next;
}

/** "carried out strikes in support of the army", "tanks crossed the border in support of": whether arms do it. */
export function foughtFor(p: Place): boolean {
  const { a } = p.s;
  const arms = (i: number): boolean => a.classes.hasAny(['firepower', 'strikes'], word(a, i));
  return p.path.slice(1).some(({ at }) => {
    const c = a.chunks[at];
    // "join forces in support of"
    if (c?.kind === 'NP') return arms(at) && !/^(?:join|combin|unit)/.test(word(a, before(a, at)));
    if (c?.kind !== 'VP' || /^(?:join|combin|unit)/.test(word(a, at))) return false;
    const near = [...subjectOf(a, at).chunks, ...objectsOf(a, at)];
    return (
      near.some(arms) ||
      /^(?:bomb|shell|pound|strafe|strik|struck|fight|fought|intervene|fly|flew|flown)/.test(word(a, at))
    );
  });
}
