import { complementsOf } from '../../clause/complements.js';
import { after, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { isCoded } from '../../model/stance.js';
import { effectsAt, pathFrom } from '../path.js';
import type { Filled, Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import type { Match } from '../sentence.js';
import { objectChunks } from '../targets/objects.js';
import type { Modality } from './modality.js';

/**
 * "Nicaragua rejected offers of help from Japan", "Sudan denied the accusations by Chad": what is refused is somebody
 * else's stance, which stands.
 */
export function isOthers(p: Place, modality: Modality, holder: Filled): boolean {
  const named = p.match.rule.match === 'any' && p.s.a.chunks[p.cue]?.kind === 'NP';
  // "rejected the aid that Chad had offered": who offered it did.
  const [, host, outer] = p.path;
  const offered =
    p.match.rule.stance === 'assist' &&
    host?.via === 'clause' &&
    p.s.a.chunks[host.at]?.kind === 'NP' &&
    outer?.via === 'object';
  if ((p.match.rule.match !== 'noun' && !named && !offered) || modality.polarity !== 'withheld') return false;
  const step = p.path.find((item) =>
    effectsAt(p.s, item.at, 'withhold').some((op) => op.rule.match === 'verb'),
  );
  const verb = step && p.s.a.chunks[step.at]?.verb;
  // "is opposed to French mediation"
  const opposed = word(p.s.a, step?.at ?? -1) === 'opposed';
  if (!step || !verb || verb.negated || (verb.passive && !opposed)) return false;
  // "lost the support of Kenya": it is gone.
  if (effectsAt(p.s, step.at, 'receive').length > 0) return false;
  // "failed to win the support of Kenya": it was not given.
  const failed = effectsAt(p.s, step.at, 'withhold').some((op) => op.rule.id === 'op_v_fail');
  const upTo = p.path.slice(0, p.path.indexOf(step));
  if (failed && upTo.some(({ at }) => effectsAt(p.s, at, 'receive').length > 0)) return false;
  // "fell short of the criticism voiced by Kenya": Kenya voiced it.
  if (holder.references.every((h) => h.basis === 'passive_agent' && h.chunk > p.cue)) return true;
  const refusing = subjectOf(p.s.a, step.at).chunks.map((i) =>
    p.book.bookedAs(holderOf(p.s, p.book, i).code),
  );
  // "measures aimed at stopping Kenya's support": Kenya gives it.
  const owned = holder.references.every((h) => h.basis === 'possessive' && isCoded(h.code));
  if (
    owned &&
    /^(?:gerund|infinitive)$/.test(verb.form) &&
    p.s.a.classes.has('ending', word(p.s.a, step.at)) &&
    !refusing.some((code) => holder.references.some((h) => p.book.bookedAs(h.code) === code))
  )
    return true;
  return (
    refusing.some(isCoded) &&
    holder.references.every(
      (h) =>
        (offered || h.basis !== 'subject') &&
        h.basis !== 'coreference' &&
        !refusing.includes(p.book.bookedAs(h.code)),
    )
  );
}

/** Who refuses what somebody offers. */
export function refusing(p: Place): readonly Reference[] {
  const step = p.path.find(({ at }) =>
    effectsAt(p.s, at, 'withhold').some((op) => op.rule.match === 'verb' && REFUSING.test(op.rule.id)),
  );
  return step === undefined
    ? []
    : subjectOf(p.s.a, step.at)
        .chunks.map((i) => holderOf(p.s, p.book, i))
        .filter(isCode);
}

/** Who refuses the help that others offer, where it is not said whom else it is for. */
export function refusersOf(
  p: Place,
  modality: Modality,
  holder: Filled,
  target: Filled,
): readonly Reference[] {
  if (p.match.rule.stance !== 'assist' || !isOthers(p, modality, holder)) return [];
  // "rejected Kenya's offer to mediate in its dispute": not in one of Kenya's.
  const theirs = target.references.every(
    (t) => t.basis === 'coreference' && holder.references.some((h) => h.code === t.code),
  );
  return theirs || !target.references.some(isCode) ? refusing(p) : [];
}

/** The operators that decline what is offered. */
const REFUSING = /^op_(?:v_refuse|withhold_block|withhold_turn_down)$/;

/** "is opposed to French mediation", "opposes Danish help": what it comes to is not said. */
export function isUnwelcome(p: Place, modality: Modality, holder: Filled): boolean {
  return (
    p.match.rule.stance === 'assist' &&
    p.path.some((item) => item.via !== 'cue' && /^oppos/.test(word(p.s.a, item.at))) &&
    isOthers(p, modality, holder)
  );
}

/** "vetoed a draft that would have condemned Kenya": who keeps a text from passing does not say what it says. */
export function withRefusedText(p: Place, modality: Modality): Modality {
  const { a } = p.s;
  const text = textAround(p);
  if (modality.polarity !== 'affirmed' || !a.classes.has('document', word(a, text))) return modality;
  // "a draft condemning Kenya was vetoed by Chad"
  const behind = p.path.find(({ at, via }) => via === 'subject' && a.chunks[at]?.verb?.passive)?.at;
  // "vetoed a draft", "abstained from voting on a draft", "refused to sign a draft that condemned Kenya"
  const outer = behind === undefined ? pathFrom(p.s, text).slice(1) : [{ at: behind }];
  const ops = outer.flatMap(({ at }) => (a.chunks[at]?.verb ? effectsAt(p.s, at, 'withhold') : []));
  const denied = outer.filter(({ at }) => a.chunks[at]?.verb?.negated).length;
  // "refused to block a draft that condemned Kenya": two denials let it be said.
  const refused = (ops.length + denied) % 2 === 1;
  return refused
    ? { ...modality, polarity: 'withheld', status: 'asserted', operators: [...modality.operators, ...ops] }
    : modality;
}

/** "a draft that condemned Kenya", "a letter in support of Kenya": the noun that the cue belongs to. */
function textAround(p: Place): number {
  const host = p.path[1];
  if (p.s.a.chunks[p.cue]?.kind === 'IN') return host?.via === 'preposition' ? host.at : -1;
  const { chunks, path } = subjectOf(p.s.a, p.cue);
  return /^(?:relative|participle)$/.test(path ?? '') ? (chunks[0] ?? -1) : -1;
}

/** "declared a halt to aid": what is announced takes the help back. */
export function objectTakesBack(p: Place): Match | undefined {
  if (p.match.rule.match !== 'verb' || p.match.rule.stance !== 'assist') return undefined;
  return objectChunks(p)
    .flatMap((chunk) =>
      effectsAt(p.s, chunk, 'withhold').filter((op) => op.from === p.s.a.chunks[chunk]?.head),
    )
    .find((op) => op.rule.match === 'noun');
}

const KEEPING = /^(?:block|prevent|stop|keep|kept|bar|barred|hinder)/;

/** "blocked the flow of aid to the town": who keeps others' help from passing gave none. */
export function isPassage(p: Place): boolean {
  const { a } = p.s;
  const verb = p.path.find((step) => a.chunks[step.at]?.kind === 'VP');
  // "blocked aid from entering the town"
  const from = after(a, p.cue);
  const kept =
    word(a, from) === 'from' &&
    a.chunks[after(a, from)]?.verb?.form === 'gerund' &&
    p.match.rule.stance === 'assist';
  if (kept && verb && KEEPING.test(word(a, verb.at))) return true;
  if (p.match.rule.stance !== 'assist' || p.match.rule.match !== 'noun' || !verb) return false;
  if (!/^(?:block|obstruct|hinder|imped|interrupt|hamper|restrict|stop|prevent)/.test(word(a, verb.at)))
    return false;
  return p.path.some((step) => step.at < p.cue && a.classes.has('passage_noun', word(a, step.at)));
}

/** "denied the accusations", "shrugged off criticism": what others say, and its subject takes back nothing of its own. */
export function isRebutted(p: Place, holder: Filled): boolean {
  const step = p.path[1];
  if (p.match.rule.match !== 'noun' || step?.via !== 'object') return false;
  if (p.match.rule.stance === 'assist') return isDeclined(p, step.at, holder);
  if (p.match.rule.stance !== 'condemnation') return false;
  return (
    /^(?:den(?:y|ies|ied|ying)|reject|rebut|refut|dismiss|shrug|brush|rebuff)/.test(word(p.s.a, step.at)) &&
    holder.references.every((h) => h.basis === 'subject' || h.basis === 'coreference')
  );
}

/** "refused humanitarian assistance", not "refused Chad assistance", "refused assistance to Chad": whoever is offered it. */
function isDeclined(p: Place, verb: number, holder: Filled): boolean {
  const { a } = p.s;
  if (!/^(?:refus|declin|spurn|reject)/.test(word(a, verb)) || after(a, verb) !== p.cue) return false;
  const c = a.chunks[p.cue];
  if (p.s.mentionOf.slice(c?.from, c?.head).some((mention) => mention !== undefined)) return false;
  if (complementsOf(a, p.cue).some(({ preposition }) => /^(?:to|for|in)$/.test(preposition))) return false;
  return holder.references.every((h) => h.basis === 'subject' || h.basis === 'coreference');
}
