import { complementsOf } from '../../clause/complements.js';
import { after, before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { respondingBefore } from '../../clause/verb-behind.js';
import { NO_ACTOR } from '../../model/stance.js';
import { isCounterfactual } from '../modality/clause-openers.js';
import { refusing } from '../modality/refusals.js';
import { delivered } from '../modality/settled-status.js';
import type { Place } from '../place.js';
import { openingPlaces } from '../targets/missing-targets.js';
import { objectChunks } from '../targets/objects.js';
import { aidTarget } from './aid-target.js';
import { anyOf, inClass, inComplement, isActor, targetChunks } from './class-words.js';
import { isYetToCome } from './company.js';
import type { Condition } from './condition.js';
import { courtesy } from './courtesy.js';
import { donated, isAside, isDebated, isEffect, isFurnished, isNoGift, isShare } from './donations.js';
import { helpArrives } from './freight.js';
import { money, moneyFor } from './funds.js';
import {
  armsAlly,
  disarms,
  givenBefore,
  inDoing,
  isCharged,
  isForAnybody,
  isForItself,
  isHostile,
  isMerit,
  isNation,
  isOccasion,
  isSoCalled,
  isStruggle,
  isTried,
  rescued,
  sentToInquire,
  worsened,
} from './helped.js';
import { foughtFor, hostile, inNeed, materialNoun, materialSubject, showsForce } from './need.js';
import { needing } from './needing.js';
import { pacifying } from './pacifying.js';

const WEIGHT = /^(?:weight|attention|importance|prominence|emphasis|consideration|thought)$/;
const FOILING = /^(?:foil|thwart|defeat|frustrat|repel|repuls|crush|counter|resist|expos)/;

/** Conditions of help: is something given that helps, and is somebody in need of it? */
export const HELP = {
  accomplished: (p, targets) => {
    if (!delivered(p) || isYetToCome(p)) return 'it has yet to be done';
    return targets.references.some((r) => r.code !== NO_ACTOR || !/^(?:it|this|that|they)?$/i.test(r.text))
      ? undefined
      : 'it is not said who is helped';
  },
  thanked: courtesy,
  aid: (p, targets) => {
    if (objectChunks(p).length === 0) return 'nothing is given';
    // "give the value of water greater weight"
    if (objectChunks(p).some((i) => WEIGHT.test(word(p.s.a, i)))) return 'it is only thought of more';
    if (objectChunks(p).some((i) => isSoCalled(p, i))) return 'it is only called help';
    if (isForAnybody(p, targets)) return 'nobody gives it';
    // "violence committed by members of the staff"
    if (
      /^commit/.test(word(p.s.a, p.cue)) &&
      objectChunks(p).some((i) => p.s.a.classes.has('act', word(p.s.a, i)))
    )
      return 'it is a wrong that is committed';
    // "provided the arms register with the data": what is given stands behind "with".
    if (isFurnished(p))
      return inComplement(p, 'aid') || inComplement(p, 'money') ? undefined : 'nothing that helps is given';
    // "provide consular assistance", "provide legal assistance": to one's own.
    const kind = p.s.a.tokens[(p.s.a.chunks[objectChunks(p)[0] ?? -1]?.head ?? 0) - 1]?.lower ?? '';
    const unsaid = targets.references.every((r) => r.code === NO_ACTOR);
    if (kind === 'consular' || (/^(?:legal|judicial)$/.test(kind) && unsaid))
      return "it is given to one's own";
    if (objectChunks(p).every((i) => isShare(p, i))) return 'it is a share, and given to nobody';
    // "gave weapons inspectors access": who gets it, and what they get.
    if (/^(?:access|permission|leave|notice)$/.test(word(p.s.a, objectChunks(p).at(-1) ?? -1)))
      return 'nothing that helps is given';
    // "were given permission": what stands behind the passive is given.
    const given = p.s.a.chunks[p.cue]?.verb?.passive ? after(p.s.a, p.cue) : -1;
    if (isNoGift(p, given >= 0 && p.s.a.chunks[given]?.kind === 'NP' ? [given] : objectChunks(p), targets))
      return 'nothing that helps is given';
    if (p.s.a.chunks[given]?.kind === 'NP' && p.s.a.classes.has('give_verbs', word(p.s.a, p.cue)))
      return inClass(p, [given], 'aid') || inClass(p, [given], 'money')
        ? undefined
        : 'nothing that helps is given';
    if (hostile(p)) return 'it is sent to fight';
    if (sentToInquire(p)) return 'it is sent to look into something';
    // "transfer funds from one branch to another", "deploy missiles": nobody gets it.
    if (
      /^(?:transfer|deploy)/.test(word(p.s.a, p.cue)) &&
      targets.references.every((r) => r.code === NO_ACTOR) &&
      (/^transfer/.test(word(p.s.a, p.cue)) ||
        objectChunks(p).every((i) => p.s.a.classes.has('weapon', word(p.s.a, i))))
    )
      return 'nobody gets it';
    if (showsForce(p, targets)) return 'it is sent to show force';
    // "giving us high oil prices"
    if (isCharged(p)) return 'it is charged, not given';
    // "give full force to the treaty"
    if (objectChunks(p).every((i) => isEffect(p, i))) return 'nothing that helps is given';
    return inClass(p, objectChunks(p), 'aid') || inComplement(p, 'aid') || inClass(p, givenBefore(p), 'aid')
      ? undefined
      : 'nothing that helps is given';
  },
  donated,
  donating: (p, targets) => {
    // "Kenya, Mali's main donor, may send": it only says who Kenya is.
    if (isAside(p)) return 'it only says who is meant';
    return worsened(p, targets) ? 'it makes matters worse' : undefined;
  },
  handed: (p, targets) => {
    // "presents the best vehicle for it"
    if (/^present/.test(word(p.s.a, p.cue)) && targets.references.every((r) => r.code === NO_ACTOR))
      return 'nobody gets it';
    // "hand over their weapons": they are given up.
    const own = objectChunks(p).some((i) => p.s.a.tags[p.s.a.chunks[i]?.from ?? -1] === 'PRP$');
    if (disarms(p) || (own && !armsAlly(p, targets))) return 'it is given up';
    return inClass(p, objectChunks(p), 'aid') || inComplement(p, 'aid')
      ? undefined
      : 'nothing that helps is given';
  },
  aid_for_actor: (p, targets) => {
    if (!targets.references.some((r) => r.code !== NO_ACTOR)) return 'nobody gets it';
    // "make available to the Union the services of an officer": what is given stands behind who gets it.
    const given = [...objectChunks(p), after(p.s.a, targetChunks(targets).at(-1) ?? p.cue)];
    return inClass(p, given, 'aid') || inClass(p, given, 'money') ? undefined : 'nothing that helps is given';
  },
  market_opened: (p, targets) => {
    const { a } = p.s;
    if (!a.tokens.slice(p.match.from, p.match.to).some((t) => /^markets?$/.test(t.lower)))
      return 'no market is opened';
    return targets.references.some((r) => r.code !== NO_ACTOR) ? undefined : 'it is opened to nobody';
  },
  taken_in: (p, targets) => {
    // "take us in the right direction"
    if (p.s.a.chunks[after(p.s.a, p.s.a.chunkOf[p.match.to - 1] ?? p.cue)]?.kind === 'NP')
      return 'they are taken somewhere';
    return targets.references.some((r) => r.code !== NO_ACTOR) ? undefined : 'nobody is taken in';
  },
  uprooted_to: (p, targets) => (inNeed(p, targetChunks(targets)) ? undefined : 'nobody who fled is taken in'),
  // "welcomed refugees", not "welcomed the return of refugees", nor "welcomed the people".
  uprooted: (p, targets) =>
    [...objectChunks(p), ...targetChunks(targets)].some(
      (i) => inNeed(p, [i]) && (p.s.a.classes.has('uprooted', word(p.s.a, i)) || inClass(p, [i], 'uprooted')),
    )
      ? undefined
      : 'nobody who fled is its object',
  money,
  money_for: moneyFor,
  of_aid: (p, targets) => {
    if (hostile(p)) return 'it is sent to fight';
    // "the deployment of forces, so as to allow those forces to": nobody else gets them.
    const [of] = complementsOf(p.s.a, p.cue, 1);
    const sent = of?.preposition === 'of' ? of.chunks.map((i) => word(p.s.a, i)) : [];
    const others = targets.references.filter((r) => !sent.includes(word(p.s.a, r.chunk)));
    // "Mali declined Kenya's offer of warships": they were for Mali.
    const c = p.s.a.chunks[p.cue];
    const owned = p.s.mentionOf.slice(c?.from, c?.to).some((mention) => mention !== undefined);
    const refused = owned && refusing(p).length > 0;
    const helps = inComplement(p, 'aid') || /^airlift/.test(word(p.s.a, p.cue));
    // "responded to Mali's appeal with a pledge of $2 million": it is for whoever asked.
    const lead = before(p.s.a, p.cue);
    const answer = word(p.s.a, lead) === 'with' && respondingBefore(p.s.a, lead) >= 0;
    return helps && (refused || answer || others.some((r) => r.code !== NO_ACTOR))
      ? undefined
      : 'nothing that helps is given';
  },
  aid_or_to: (p, targets) => {
    if (isMerit(p)) return 'a merit or a text helps nobody by itself';
    if (worsened(p, targets)) return 'it makes matters worse';
    if (inClass(p, objectChunks(p), 'aid')) return undefined;
    if (isDebated(p, complementsOf(p.s.a, p.cue, 1)[0]?.chunks[0] ?? -1))
      return 'it is a part in the work, and no help';
    // "contributes to killing them", "contributes to foiling their plots"
    const deed = after(p.s.a, after(p.s.a, p.cue));
    const against = p.s.a.classes.has('hostile', word(p.s.a, deed)) || FOILING.test(word(p.s.a, deed));
    if (p.s.a.chunks[deed]?.verb?.form === 'gerund' && against) return 'it makes matters worse';
    // "contributes to the international community"
    const world = targets.references.some((r) => r.agent && /\binternational community$/i.test(r.text));
    // "In Haiti, Chad contributes to the promotion of peace"
    return world ||
      isActor(targets) ||
      anyOf(p, targets, ['relief_work', 'peace_force']) ||
      openingPlaces(p).length > 0
      ? undefined
      : 'nothing that helps is given';
  },
  in_need_object: (p) =>
    !isStruggle(p) &&
    inNeed(
      p,
      objectChunks(p).filter((i) => !isNation(p, i)),
    )
      ? undefined
      : 'nobody in need is its object',
  in_need: (p, targets) =>
    inNeed(p, [...objectChunks(p), ...targetChunks(targets)]) ? undefined : 'nobody in need is its object',
  vulnerable: (p, targets) =>
    isActor(targets) && objectChunks(p).some((i) => p.s.a.classes.has('vulnerable', word(p.s.a, i)))
      ? undefined
      : 'nobody in need is its object',
  needing,
  helped: (p, targets) => {
    if (isMerit(p)) return 'a merit or a text helps nobody by itself';
    if (isForItself(p)) return 'whoever does it helps itself';
    const deed = after(p.s.a, p.cue);
    if (
      /^(?:infinitive|bare)$/.test(p.s.a.chunks[deed]?.verb?.form ?? '') &&
      p.s.a.classes.has('founding', word(p.s.a, deed)) &&
      (!isActor(targets) || targetChunks(targets).some((i) => isOccasion(p, i)))
    )
      return 'something is set up';
    // "help topple the president", "help bring him to justice": no help to him.
    if (isTried(p, deed) || isHostile(p, deed, isActor(targets))) return 'it is done against its object';
    const someone = p.s.document.speaker === undefined || targets.references.some((r) => r.code !== NO_ACTOR);
    return someone ||
      inNeed(p, targetChunks(targets)) ||
      anyOf(p, targets, ['relief_work']) ||
      openingPlaces(p).length > 0
      ? undefined
      : 'nobody is said to be helped';
  },
  helper_subject: helpArrives,
  rescued,
  serving: (p, targets) => {
    const servants = subjectOf(p.s.a, p.cue).chunks[0];
    if (servants === undefined) return 'nobody serves abroad';
    // "troops deployed in peacekeeping missions" help, wherever the missions are.
    const peaceful = complementsOf(p.s.a, p.cue, 1).some(({ chunks }) => inClass(p, chunks, 'peace_force'));
    if (peaceful && inClass(p, [servants], 'armed_force')) return undefined;
    // "soldiers serving with the Union in Lebanon"
    const allied = complementsOf(p.s.a, p.cue).some(
      ({ preposition, chunks }) => /^(?:with|under)$/.test(preposition) && chunks.some((i) => isForce(p, i)),
    );
    if (allied && inClass(p, [servants], 'armed_force')) return undefined;
    return isActor(targets) && inClass(p, [servants], 'serving') ? undefined : 'nobody serves abroad';
  },
  by_arms: (p, targets) => {
    if (targets.references.every((r) => r.code === NO_ACTOR)) return 'its object is no actor';
    return foughtFor(p) ? undefined : 'nobody fights for it';
  },
  infrastructure: (p, targets) =>
    inClass(p, objectChunks(p), 'infrastructure') && isActor(targets)
      ? undefined
      : 'nothing is built for anybody',
  sheltering: (p, targets) =>
    inClass(p, objectChunks(p), 'refuge') && inNeed(p, targetChunks(targets))
      ? undefined
      : 'nothing is set up for people in need',
  in_doing: (p, targets) =>
    // "supports its agenda in keeping the peace": a plan is backed.
    !objectChunks(p).some((i) => PLANS.test(word(p.s.a, i))) &&
    inDoing(p) &&
    targets.references.some((r) => r.code !== NO_ACTOR)
      ? undefined
      : 'it is not said who is helped with what',
  material: (p) => (materialSubject(p) ? undefined : 'no aid is its subject'),
  material_noun: (p, targets) =>
    materialNoun(p, targets) ? undefined : 'it is not said to be money or goods',
  fundable: (p, targets) => {
    // "fund terror and chaos in Chad": that helps nobody there.
    if (objectChunks(p).some((i) => p.s.a.classes.hasAny(['wrong', 'harm'], word(p.s.a, i))))
      return 'what is paid for is a wrong';
    const built = p.s.a.chunks[p.cue]?.verb?.form === 'participle' ? ['infrastructure'] : [];
    return isActor(targets) ||
      ['fundable', 'armed_band', 'stateless', ...built].some((c) => inClass(p, objectChunks(p), c))
      ? undefined
      : 'its object is nobody';
  },
  counterfactual: (p) => (isCounterfactual(p.s) ? undefined : 'nothing is said to hang on it'),
  aid_target: aidTarget,
  pacifying,
  honoured: (p) =>
    inClass(p, objectChunks(p), 'promised') ||
    objectChunks(p).some((i) => /^(?:it|trust|confidence)$/.test(word(p.s.a, i)))
      ? 'a promise is kept'
      : undefined,
} satisfies Readonly<Record<string, Condition>>;

/** An organisation that keeps the peace with the troops of its members. */
function isForce(p: Place, i: number): boolean {
  const code = p.s.mentionOf[p.s.a.chunks[i]?.head ?? -1]?.code;
  return code !== undefined && p.book.actor(code)?.kind === 'organisation';
}

const PLANS =
  /^(?:agenda|plan|programme|program|reform|initiative|proposal|mandate|process|vision|strategy)s?$/;
