import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import { holders } from '../holders/holders.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { objectChunks } from '../targets/objects.js';
import { isOfWords, isVerbal } from './attacks.js';
import { anyOf, armsLawless, hasWord, inClass, isActor, isStateless, targetChunks } from './class-words.js';
import { isBesidePerson } from './company.js';
import type { Condition } from './condition.js';
import { isBefalling } from './doings.js';
import { isPowers } from './powers.js';
import { rejectable, votes } from './rejected.js';
import { isOnlyLodged } from './suits.js';
import { voiced } from './voiced.js';

const WRONGS = ['wrong', 'strikes', 'attack_noun'];

/** Conditions of the object: is it an act, a merit, a cause or an actor, as the rule asks? */
export const OBJECT = {
  beside_state: (p) => (isBesidePerson(p) ? 'it stands beside a person, in body' : undefined),
  rejectable,
  regrettable: (p, targets) =>
    isActor(targets) || targets.references.some((r) => isPowers(p, r))
      ? done(p, targets)
      : 'nobody is said to have done it',
  act: done,
  act_prep: done,
  harmful: (p, targets) =>
    done(p, targets) ?? (isBefalling(p, targets) ? 'it is what befalls people' : undefined),
  cause: (p, targets) => {
    if (!anyOf(p, targets, ['cause'])) return 'its object is no cause';
    // "respect for human rights": everybody's creed, and nobody's side.
    const creed =
      !isActor(targets) &&
      targetChunks(targets).every(
        (i) => isCreed(p, i) && (!/^rights?$/.test(word(p.s.a, i)) || isHuman(p, i)),
      );
    return creed ? 'its object is what everybody professes' : undefined;
  },
  to_cause: (p, targets) => {
    // "we can count on its commitment": to what is not said.
    const last = groupStartingAt(p.s.a, p.cue).at(-1) ?? p.cue;
    const given = p.match.rule.match === 'noun' && targets.references.every((r) => r.basis === 'speaker');
    if (given && !complementsOf(p.s.a, last).some(({ preposition }) => preposition === 'to'))
      return 'it is not said to what';
    if (p.s.a.chunks[after(p.s.a, after(p.s.a, p.cue))]?.verb) return 'it is about doing something';
    if (isActor(targets)) return undefined;
    // "committed to the Paris Agreement", "to Agenda 21": a text by its name.
    const text = targetChunks(targets).some(
      (i) =>
        p.s.a.classes.has('text', p.s.a.tokens[p.s.a.chunks[i]?.from ?? -1]?.lower ?? '') ||
        (p.s.a.classes.has('text', word(p.s.a, i)) && p.s.a.tags[p.s.a.chunks[i]?.head ?? -1] === 'NNP'),
    );
    if (text) return undefined;
    // "committed to the law": everybody's creed, and nobody's side.
    const creed = targetChunks(targets).every((i) => isCreed(p, i));
    return anyOf(p, targets, ['cause']) && !creed ? undefined : 'its object is no actor or cause';
  },
  // "lashed out at the plan", not "came out at noon", "spoke out at the summit"
  censurable: (p, targets) =>
    isActor(targets) ||
    (!targetChunks(targets).every((i) => /^(?:spirit|letter|principles?|norms?)$/.test(word(p.s.a, i))) &&
      anyOf(p, targets, ['act', 'act_noun', 'view', 'text', 'wrong', 'agent', 'group', 'undertaking']))
      ? undefined
      : 'its object is nobody and no act',
  forsaken: (p, targets) => {
    // "abandon their homeland", "abandoned its programme": one's own is nobody whom one forsakes.
    // "abandoned its ally": that is somebody else.
    const own = objectChunks(p).some(
      (i) =>
        p.s.a.tags[p.s.a.chunks[i]?.from ?? -1] === 'PRP$' && !p.s.a.classes.has('relation', word(p.s.a, i)),
    );
    return !own && isActor(targets) && !inClass(p, objectChunks(p), 'undertaking')
      ? undefined
      : 'its object is no actor';
  },
  actor: (_p, targets) => (isActor(targets) ? undefined : 'its object is no actor'),
  // "urged Kenya to stop the raids", not "urged the Union to stop them": unless they are its own.
  ceasing: (p, targets) => {
    if (!isActor(targets) && !targets.references.some((r) => isPowers(p, r))) return 'its object is no actor';
    // "called on Kenya and Ghana to refrain from it": on both sides alike.
    if (new Set(targets.references.map((r) => r.code)).size > 1) return 'it is said to all alike';
    const own = p.s.a.tokens
      .slice(p.match.from, p.match.to)
      .some(({ lower }) => lower === 'its' || lower === 'their');
    const bodies = targets.references.every((r) => p.book.actor(r.code)?.kind === 'organisation');
    return own || !bodies ? undefined : 'it may end what others do';
  },
  view_or_actor: (p, targets) =>
    isActor(targets) || anyOf(p, targets, ['view']) ? undefined : 'its object is no view',
  target: named,
  // "this project", not "those attacks": money for a wrong helps nobody.
  target_actor: (p, targets) =>
    !(
      p.match.rule.stance === 'assist' &&
      targetChunks(targets).some((i) => p.s.a.classes.has('event', word(p.s.a, i)))
    ) &&
    targets.references.some(
      (r) =>
        r.code !== NO_ACTOR ||
        (/^(?:this|these|that|those)\b/i.test(r.text) &&
          !(p.match.rule.stance === 'assist' && p.s.a.classes.hasAny(WRONGS, word(p.s.a, r.chunk)))),
    )
      ? undefined
      : 'its target is no actor',
  trusting: (p, targets) => {
    // "strengthened trust in Europe", "winning the confidence of": nobody says that he trusts.
    if (
      /^(?:strengthen|build|built|restor|increas|enhanc|boost|deepen|promot|foster|win|won|gain|creat|rebuil|giv|gave|inspir|instil)/.test(
        word(p.s.a, p.path[1]?.at ?? -1),
      )
    )
      return 'trust is built, not voiced';
    return named(p, targets);
  },
  for_wrong: (p, targets) => (isActor(targets) && hasWord(p, 'wrong') ? undefined : 'no wrong is named'),
  wrong_by: (p, targets) =>
    isActor(targets) && inClass(p, objectChunks(p), 'wrong')
      ? undefined
      : 'no wrong of anybody is its object',
  // "will not be satisfied with": nothing is said of what is there.
  glad_of: (p, targets) =>
    p.s.a.chunks[p.cue]?.verb?.negated === true && p.s.a.chunks[p.cue]?.verb?.modal === 'will'
      ? 'it is only said what would not do'
      : targets.references.some((r) => r.code !== NO_ACTOR && !/^(?:it|a|some)\b/i.test(r.text)) ||
          (!isReported(p) && anyOf(p, targets, ['merit', 'text', 'talks', 'document', 'glad_turn']))
        ? undefined
        : 'it is nothing to be glad of',
  recognised: (p, targets) => {
    // "the government", not "the government's efforts"
    const head = p.s.a.chunks[objectChunks(p)[0] ?? -1]?.head;
    return head === p.match.to - 1 && targets.references.some((r) => r.code !== NO_ACTOR && r.agent)
      ? undefined
      : 'its object is no claim to be recognised';
  },
  // "recognised Palestine", "the State of Palestine", not "Palestine's efforts"; "Kosovo ... has recognised it"
  recognised_state: (p, targets) =>
    targets.references.some(({ text, code }) => /^it$/i.test(text) && p.book.actor(code)?.kind === 'state') ||
    (p.s.a.chunks[p.cue]?.kind === 'VP' ? objectChunks(p) : targetChunks(targets)).some(
      (i) => isState(p, i) || isRival(p, i),
    )
      ? undefined
      : 'its object is no state',
  // "charged Ghana's army with sabotage": no court tries it.
  charged: (p, targets) =>
    objectChunks(p).some((i) => isState(p, i)) ||
    targets.references.some(({ code }) => p.book.actor(code)?.kind === 'organisation') ||
    (isActor(targets) &&
      (inClass(p, objectChunks(p), 'ruling') || inClass(p, objectChunks(p), 'armed_force')))
      ? undefined
      : 'its object is no state and no power',
  approved: (p, targets) => {
    if (!isActor(targets)) return 'nobody is behind what is approved';
    return p.s.a.chunks[after(p.s.a, targetChunks(targets).at(-1) ?? p.cue)]?.verb?.form === 'infinitive'
      ? 'somebody is allowed to do something'
      : undefined;
  },
  ousted: (p, targets) =>
    anyOf(p, targets, ['person', 'ruling']) ||
    targets.references.some((r) => p.s.mentionOf[p.s.a.chunks[r.chunk]?.head ?? -1]?.kind === 'person')
      ? undefined
      : 'nobody in office is told to go',
  outsider: (p, targets) =>
    isActor(targets) && holders(p).references.every((h) => !isCode(h))
      ? undefined
      : 'a government that refuses a proposal may only decline it',
  attacked_over: (p, targets) => (isOfWords(p, targets) ? undefined : 'it may be an attack with arms'),
  // "filed a complaint with the Court": a lawsuit, where it is not said against whom or about what.
  lodged: (p, { references }) =>
    references.some((r) => r.text !== '') && !isOnlyLodged(p) ? undefined : 'it is brought before a court',
  verbal_attack: (p, targets) => {
    // "made strides to eradicate attacks on"
    const last = p.s.a.chunkOf[p.match.to - 1] ?? p.cue;
    if (p.s.a.chunks.slice(p.cue + 1, last).some(({ kind }) => kind === 'VP'))
      return 'it is another verb that has it';
    return isVerbal(p, targets) || isOfWords(p, targets) ? undefined : 'it may be an attack with arms';
  },
  harbouring: (p, targets) =>
    voiced(p, targets) ??
    (objectChunks(p).some((i) => isStateless(p, i)) || armsLawless(p)
      ? undefined
      : 'nobody armed is its object'),
  protest_near: (p) => (hasWord(p, 'protest_words') ? undefined : 'no protest is worded'),
  summoned: (p) => {
    const envoy = objectChunks(p).some(
      (i) => p.s.a.classes.has('envoy', word(p.s.a, i)) || DIPLOMAT.test(word(p.s.a, i)),
    );
    if (!p.s.a.chunks[p.cue]?.verb?.passive || !envoy) return 'no envoy is its object';
    return hasWord(p, 'protest_words') ? undefined : 'no protest is worded';
  },
  legislature: (p) => (votes(p) ? undefined : 'no parliament votes on it'),
} satisfies Readonly<Record<string, Condition>>;

const DIPLOMAT = /^(?:commissioner|diplomat|consul|attach[eé]|charg[eé])s?$/;

/** "glad to say that progress has been made": what one has to report, where no actor stands behind it. */
function isReported(p: Place): boolean {
  return (
    p.s.a.tokens[p.match.to - 1]?.lower === 'that' &&
    p.s.a.tokens.slice(p.match.from, p.match.to).some(({ lower }) => lower === 'to')
  );
}

/** "the principles", "the promotion of human rights" */
function isCreed(p: Place, i: number): boolean {
  const { a } = p.s;
  if (a.classes.has('creed', word(a, i))) return true;
  if (!a.classes.has('furthering', word(a, i))) return false;
  const of = complementsOf(a, groupStartingAt(a, i).at(-1) ?? i, 1)[0];
  return of?.preposition === 'of' && of.chunks.every((k) => a.classes.has('creed', word(a, k)));
}

/** "human rights", not "the right of the people" */
function isHuman(p: Place, i: number): boolean {
  const chunk = p.s.a.chunks[i];
  return chunk !== undefined && p.s.a.tokens.slice(chunk.from, chunk.head).some((t) => t.lower === 'human');
}

function done(p: Place, targets: Filled): string | undefined {
  // "the coup leaders": those who did it are no act.
  const chunks = targetChunks(targets);
  if (chunks.length > 0 && chunks.every((i) => p.s.a.classes.has('person', word(p.s.a, i))))
    return 'its object is no act';
  // "horrified by what Kenya is doing"
  if (isActor(targets) && chunks.every((i) => p.s.a.chunks[i - 1]?.kind === 'WR')) return undefined;
  // "Kenya adopted the law. We regret this step"
  const told = targets.references.some((r) => r.deed && isCode(r)) && anyOf(p, targets, ['deed_noun']);
  return told || anyOf(p, targets, ['act', 'act_noun']) ? undefined : 'its object is no act';
}

function named(p: Place, targets: Filled): string | undefined {
  // "demonstrated that it is ready to fight against": a clause stands between.
  const last = p.s.a.chunkOf[p.match.to - 1] ?? p.cue;
  if (p.s.a.chunks.slice(p.cue, last).some(({ kind }) => kind === 'SB' || kind === 'WR'))
    return 'a clause stands between its words';
  return targets.references.some((r) => r.text !== '') ? undefined : 'no target was found';
}

/** Whether the noun phrase at `i` is a state by its name and nothing else: "Kosovo", "the Republic of Kosovo". */
function isState(p: Place, i: number): boolean {
  const { a, mentionOf } = p.s;
  const c = a.chunks[i];
  if (c === undefined || c.core > c.from) return false;
  // "the Palestinian state"
  if (/^state(?:hood)?$/.test(word(a, i)) && mentionOf[c.head - 1]?.kind === 'adjective') return true;
  const titled = /^(?:state|republic|kingdom)$/.test(word(a, i)) ? complementsOf(a, i, 1)[0] : undefined;
  const named = titled?.preposition === 'of' ? a.chunks[titled.chunks[0] ?? -1] : c;
  const mention = named && mentionOf[named.head];
  const first = named && /^the$/.test(a.tokens[named.from]?.lower ?? '') ? named.from + 1 : named?.from;
  return (
    mention !== undefined &&
    mention.kind !== 'adjective' &&
    mention.kind !== 'person' &&
    mention.from === first &&
    p.book.actor(mention.code)?.kind === 'state'
  );
}

/** "refused to recognise Mwangi", in a story: a leader by the name alone, who is not praised for anything. */
function isRival(p: Place, i: number): boolean {
  const { a, document, mentionOf } = p.s;
  const c = a.chunks[i];
  const whole = c !== undefined && mentionOf[c.head]?.kind === 'person' && mentionOf[c.head]?.from === c.from;
  return document.speaker === undefined && whole && !/^(?:for|from|at)$/.test(word(a, after(a, i)));
}
