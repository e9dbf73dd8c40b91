import { complementsOf } from '../../clause/complements.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { effectsAt, type Step } from '../path.js';
import type { Sentence } from '../sentence.js';
import { isAimOfWant, isEntertained, isForDoing, isFostered, isSoAs } from './idle-purposes.js';

/** Why the words around a cue of help do not say that anybody gives it, or `undefined` when they may. */
export function idleHelp(s: Sentence, path: readonly Step[]): string | undefined {
  if (isWeighed(s, path)) return 'it is only said to be of weight';
  if (isGeneral(s, path)) return 'it is said of any such help';
  if (isOfferRefused(s, path)) return 'it is refused by whoever would get it';
  if (isSoughtFor(s, path)) return 'it is what something is asked for';
  if (isLacking(s, path)) return 'it is only said to be needed';
  if (isCensuredMove(s, path)) return 'it is what somebody is censured for';
  if (isOthersEffort(s, path)) return 'it is what the efforts that are backed aim at';
  if (isPassedOver(s, path)) return 'something else is done';
  if (isSettledAmongThemselves(s, path)) return 'they settle what is between them';
  if (isReceived(s, path)) return 'it is only said who got it';
  if (isCapable(s, path) || isMandated(s, path)) return 'it is only said what something can do';
  if (isManner(s, path)) return 'it is only said how they are treated';
  if (isSoAs(s, path)) return 'it is only what something else is to lead to';
  if (isAimOfWant(s, path) || isForDoing(s, path)) return 'it is only said what something is for';
  if (isFostered(s, path)) return 'it is to be fostered, and nobody is helped';
  return undefined;
}

const WEIGHED =
  /^(?:challenge|importance|value|significance|relevance|difficulty|uncertainty|delay|cost|benefit|virtue|merit|idea|prospect|possibility|talks|discussion|debate|consultation|deliberation)s?$/;

const BURDEN = /^(?:responsibility|burden|obligation|principle|onus)s?$/;

/** "we stress the importance of helping", "the value of unity in caring for": nobody is said to do it. */
function isWeighed(s: Sentence, path: readonly Step[]): boolean {
  // "rejected the idea of arming them"
  if (
    path.some(
      ({ at }) =>
        /^(?:reject|oppos|rul|resist|dismiss|exclud|ridicul|derid)/.test(word(s.a, at)) &&
        effectsAt(s, at, 'withhold').length > 0,
    )
  )
    return false;
  // "strengthen the role of mediation"
  const [cue, link] = path;
  const lead = link && word(s.a, link.at) === 'of' ? before(s.a, link.at) : -1;
  if (
    cue &&
    s.a.chunks[cue.at]?.kind === 'NP' &&
    s.a.chunks[lead]?.kind === 'NP' &&
    s.a.tokens[s.a.chunks[lead]?.from ?? -1]?.lower === 'the' &&
    /^mediat/.test(word(s.a, cue.at)) &&
    (s.a.classes.has('concept_noun', word(s.a, lead)) || WEIGHED.test(word(s.a, lead)))
  )
    return true;
  const at = path.findIndex((step) => s.a.chunks[step.at]?.verb?.form === 'gerund');
  let host = at < 0 ? -1 : before(s.a, path[at]?.at ?? 0);
  for (let depth = 0; depth < 2 && s.a.chunks[host]?.kind === 'IN'; depth++) {
    const np = before(s.a, host);
    // "solidarity with regard to accepting refugees": what something is about.
    if (/^(?:regard|respect)$/.test(word(s.a, np)) && word(s.a, before(s.a, np)) === 'with') return true;
    // "will be vital in helping them": what is to help.
    if (s.a.chunks[np]?.kind === 'ADJ') return s.a.classes.has('important_adjective', word(s.a, np));
    // "spoke of rebuilding the town"
    if (s.a.chunks[np]?.kind === 'VP')
      return (
        depth === 0 &&
        /^(?:of|about)$/.test(word(s.a, host)) &&
        /^(?:sp[eo]ak|spoke|talk|dream|think|thought)/.test(word(s.a, np)) &&
        effectsAt(s, np, 'hedge').length === 0
      );
    if (s.a.chunks[np]?.kind !== 'NP') return false;
    // "devote their means to helping"
    // "no question of sending troops": none are sent.
    const none = s.a.tokens[s.a.chunks[np]?.from ?? -1]?.lower === 'no';
    const used = !none && /^(?:for|of)$/.test(word(s.a, host)) && s.a.classes.has('apparatus', word(s.a, np));
    // "a step towards helping the refugees"
    const nearer =
      /^towards?$/.test(word(s.a, host)) && /^(?:steps?|moves?|strides?|progress|stage)$/.test(word(s.a, np));
    if ((WEIGHED.test(word(s.a, np)) && !isEntertained(s, np)) || used || nearer) return true;
    // "the responsibility for hosting refugees", but "bears the burden of hosting them"
    const borne = /^(?:b(?:ear|ore|orn)|carr|assum|shoulder|tak|took|shar|discharg|fulfil)/;
    if (BURDEN.test(word(s.a, np)) && !borne.test(word(s.a, before(s.a, np)))) return true;
    host = before(s.a, np);
  }
  return false;
}

/** "In providing aid, we should look to the needs of women": whoever does it, whenever. */
function isGeneral(s: Sentence, path: readonly Step[]): boolean {
  const k = path.findIndex((step) => s.a.chunks[step.at]?.verb?.form === 'gerund');
  const [cue, link, verb] = path.slice(Math.max(k, 0));
  return (
    cue !== undefined &&
    s.a.chunks[cue.at]?.verb?.form === 'gerund' &&
    word(s.a, link?.at ?? -1) === 'in' &&
    verb !== undefined &&
    verb.at > cue.at &&
    /^(?:should|must|shall)$/.test(s.a.chunks[verb.at]?.verb?.modal ?? '')
  );
}

/** "rejected offers of aid": who gets none has refused it. */
function isOfferRefused(s: Sentence, path: readonly Step[]): boolean {
  const at = path.findIndex((step, k) => k > 0 && /^(?:offer|offers|gift|gifts)$/.test(word(s.a, step.at)));
  const governor = at < 0 ? undefined : path.slice(at + 1).find((step) => s.a.chunks[step.at]?.kind === 'VP');
  // "rejected offers of aid from Kenya", "Kenya's offer": whoever makes them gives it.
  const offer = path[at]?.at ?? -1;
  const c = s.a.chunks[offer];
  if (c && (c.core > c.from || complementsOf(s.a, offer, 3).some((x) => /^(?:from|by)$/.test(x.preposition))))
    return false;
  return (
    governor !== undefined &&
    /^(?:reject|refus|spurn|declin|rebuff|turn|dismiss)/.test(word(s.a, governor.at))
  );
}

/** "received a loan to support its schools": what somebody gets is for it. */
export function isFundedFor({ a, document }: Sentence, [cue, lead]: readonly Step[]): boolean {
  if (document.speaker !== undefined || lead?.via !== 'infinitive' || !cue) return false;
  if (a.chunks[cue.at]?.verb?.form !== 'infinitive' || a.chunks[lead.at]?.verb?.passive !== false)
    return false;
  const np = after(a, lead.at);
  const got = a.chunks[np];
  if (!FUNDED.test(word(a, lead.at)) || got?.kind !== 'NP' || np >= cue.at) return false;
  const sum = a.tokens.slice(got.from, got.to).some(({ text }) => /[$€£¥]/.test(text));
  return sum || a.classes.hasAny(['aid', 'money', 'help_given'], word(a, np));
}

const FUNDED = /^(?:receiv|get|gets|got|gotten|obtain|secur|borrow)/;

/** "sought funds from Kenya to help the victims", "asked for tents to help": what is asked for helps, not who asks. */
function isSoughtFor(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const [cue, lead] = path;
  // In a speech those who are asked are urged.
  if (s.document.speaker !== undefined) return false;
  if (!cue || lead?.via !== 'infinitive' || a.chunks[lead.at]?.kind !== 'VP') return false;
  if (a.chunks[cue.at]?.verb?.form !== 'infinitive') return false;
  const link = after(a, lead.at);
  const sought = word(a, link) === 'for';
  // "asked experts to help": they are to do it.
  if (!sought && subjectOf(a, cue.at).path === 'control') return false;
  const np = sought ? after(a, link) : link;
  return (
    a.chunks[np]?.kind === 'NP' &&
    np < cue.at &&
    a.classes.hasAny(['aid', 'money', 'help_given'], word(a, np)) &&
    effectsAt(s, lead.at, 'request').length > 0
  );
}

/** "assistance by the Union is urgent", "more aid is needed": there is too little of it. */
function isLacking(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const [cue, next] = path;
  if (!cue || a.chunks[cue.at]?.kind !== 'NP') return false;
  // "fed people in need of help": no more than what they are like
  const need = next && word(a, next.at) === 'of' ? before(a, next.at) : -1;
  const within = before(a, need);
  if (word(a, need) === 'need' && word(a, within) === 'in' && a.chunks[before(a, within)]?.kind === 'NP')
    return true;
  const step = next?.via === 'subject' ? next : next === undefined ? behindAside(s, cue.at) : undefined;
  if (!step) return false;
  const verb = a.chunks[step.at]?.verb;
  if (verb?.negated || !(verb?.copula || verb?.passive)) return false;
  const said = verb.passive ? step.at : after(a, step.at);
  return a.classes.has('lacking_adjective', word(a, said));
}

/** "aid, including that for schools, is urgent": the verb behind an aside. */
function behindAside(s: Sentence, np: number): { readonly at: number } | undefined {
  const { a } = s;
  const open = after(a, complementsOf(a, np).at(-1)?.chunks.at(-1) ?? np);
  if (mark(a, open) !== ',') return undefined;
  for (let k = open + 1; k < a.chunks.length; k++) {
    if (mark(a, k) !== ',') continue;
    const v = after(a, k);
    return a.chunks[v]?.verb?.form === 'finite' ? { at: v } : undefined;
  }
  return undefined;
}

const FORCES = /^(?:deploy|send|sent|dispatch|despatch|station)/;
const CENSURE = /^(?:condemn|denounc|deplor|reject|oppos|protest|criticis|criticiz|decr)/;

/** "condemn the actions of Kenya in deploying its forces": whoever censures it takes it for no help. */
function isCensuredMove(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  if (!FORCES.test(word(a, path[0]?.at ?? -1))) return false;
  const deed = path.findIndex((step, k) => k > 0 && a.chunks[step.at]?.kind === 'NP');
  // "rejected a request to send troops": it sends none.
  if (/^(?:request|call|appeal|demand|plea|proposal|idea|plan)s?$/.test(word(a, path[deed]?.at ?? -1)))
    return false;
  // "condemn the actions in deploying": the preposition hangs on the verb or on its object.
  const link = path.find((step) => a.chunks[step.at]?.kind === 'IN');
  const between = link && a.chunks[before(a, link.at)]?.kind === 'NP';
  if (deed < 0 && !between) return false;
  return path.some((step, k) => k > Math.max(deed, 0) && CENSURE.test(word(a, step.at)));
}

/** "supports peace, as well as efforts to mediate": those of whoever makes them. */
function isOthersEffort(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const cue = path[0]?.at ?? -1;
  if (a.chunks[cue]?.verb?.form !== 'infinitive') return false;
  const np = before(a, cue);
  const c = a.chunks[np];
  if (
    c?.kind !== 'NP' ||
    c.core > c.from ||
    !/^(?:efforts?|attempts?|initiatives?|endeavou?rs?)$/.test(word(a, np))
  )
    return false;
  if (/^(?:PRP\$|POS)$/.test(a.tags[c.from] ?? '') || s.mentionOf.slice(c.from, c.to).some(Boolean))
    return false;
  for (let k = np - 1; k >= 0; k--) {
    const v = a.chunks[k];
    if (v?.verb?.form !== 'finite' && v?.verb?.form !== 'gerund') continue;
    return /^(?:support|welcom|back|endors|commend|applaud|appreciat|encourag|hail|prais|prefer|favou?r)/.test(
      word(a, k),
    );
  }
  return false;
}

/** "invest at home rather than by making a contribution to the fund": what is not done. */
function isPassedOver(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  return path.some(
    (step) =>
      a.chunks[step.at]?.kind === 'IN' &&
      word(a, step.at) === 'by' &&
      a.chunks[step.at - 1]?.kind === 'IN' &&
      a.tokens[a.chunks[step.at - 1]?.from ?? -1]?.lower === 'rather',
  );
}

/** "projects capable of helping to keep the peace": things that are described by it. */
function isCapable(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const at = path.find((step) => /^capable$/.test(word(a, step.at)))?.at ?? -1;
  if (at < 0) return false;
  const host = before(a, at);
  return a.chunks[host]?.kind === 'NP' || mark(a, host) === ',' || a.chunks[host]?.kind === 'CC';
}

const MANDATE = /^(?:mandate|authority|authori[sz]ation|competence)$/;

/** "gave the mission a mandate to assist": whoever gives it does not help. */
function isMandated(s: Sentence, path: readonly Step[]): boolean {
  const at = path[0]?.at ?? -1;
  const noun = before(s.a, at);
  if (s.a.chunks[at]?.verb?.form !== 'infinitive' || !MANDATE.test(word(s.a, noun))) return false;
  // "has a mandate to assist": it does.
  return !/^(?:has|have|had)$/.test(word(s.a, before(s.a, noun)));
}

/** "with no foreign aid, we have built": there was none. */
export function isWithout(s: Sentence, path: readonly Step[]): boolean {
  const [cue, link] = path;
  const c = s.a.chunks[cue?.at ?? -1];
  return c?.kind === 'NP' && s.a.tokens[c.from]?.lower === 'no' && word(s.a, link?.at ?? -1) === 'with';
}

/** "a recipient of aid": what it was once given by somebody. */
function isReceived(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const [cue, link, host] = path;
  return (
    cue !== undefined &&
    a.chunks[cue.at]?.kind === 'NP' &&
    word(a, link?.at ?? -1) === 'of' &&
    /^(?:recipient|beneficiar(?:y|ie)|receiver)s?$/.test(word(a, host?.at ?? -1))
  );
}

/** "are treated with dignity", "treated them as criminals" */
function isManner(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const cue = path[0]?.at ?? -1;
  if (!/^treat/.test(word(a, cue))) return false;
  return complementsOf(a, a.chunks[after(a, cue)]?.kind === 'NP' ? after(a, cue) : cue).some(
    ({ preposition, chunks }) =>
      preposition === 'with' && chunks.some((i) => a.classes.has('treatment_noun', word(a, i))),
  );
}

/** "the warring parties brokered a deal": the sides of a dispute help nobody else by ending it. */
function isSettledAmongThemselves(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const cue = path[0]?.at ?? -1;
  if (!/^(?:broker|mediat|negotiat)/.test(word(a, cue)) || a.chunks[cue]?.verb?.passive) return false;
  const subject = a.chunks[cue]?.kind === 'VP' ? (subjectOf(a, cue).chunks[0] ?? -1) : -1;
  return /^(?:parties|sides|factions|belligerents|rivals|foes)$/.test(word(a, subject));
}
