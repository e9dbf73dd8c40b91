import { complementsOf } from '../../clause/complements.js';
import { after, before, chunkAt, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Rule } from '../../lexicon/rule.js';
import { effectsAt, type Step } from '../path.js';
import type { Sentence } from '../sentence.js';

/** Why the clause of a cue does not say that somebody takes its stance, or `undefined` when it may. */
export function unsaid(s: Sentence, path: readonly Step[], rule: Rule): string | undefined {
  const opener = clauseOpener(s, path);
  if (opener === 'whether') return 'it is asked, not said';
  // "I would be remiss if I did not recall": it is recalled.
  const remiss = s.a.tokens.some(({ lower }) => lower === 'remiss');
  const supposed = opener === 'if' && !remiss && !wouldHaveFailed(s, path);
  if (supposed || opener === 'unless' || opener === 'lest') return 'it is only supposed';
  if (isWishedFor(s, path)) return 'it is only wished for';
  if (isContrasted(s, path)) return 'it is said not to be so';
  if (isIntended(s, path)) return 'it is what something else is to lead to';
  if (path[1] && word(s.a, path[1].at) === 'without' && (isCounterfactual(s) || isForetold(s, path)))
    return 'it is only imagined to be missing';
  // "the choice as to whether to keep it"
  if (
    path.some(
      (step) =>
        /^whether$/.test(word(s.a, before(s.a, step.at))) && s.a.chunks[step.at]?.verb?.form === 'infinitive',
    )
  )
    return 'it is asked, not said';
  if (isAsked(s, path)) return 'it is asked, not said';
  if (rule.stance === 'assist' && isWeighed(s, path)) return 'it is only said to be of weight';
  if (rule.frame.holder !== 'voice' && isEnabled(s, path))
    return 'it is what something else is to make possible';
  if (rule.stance === 'assist' && isGeneral(s, path)) return 'it is said of any such help';
  if (isNamedOnly(s, path)) return 'it is only said what it would mean';
  if (isPrevented(s, path)) return 'it is prevented, or what somebody is charged with';
  if (rule.stance === 'assist' && isOfferRefused(s, path)) return 'it is refused by whoever would get it';
  if (rule.stance === 'assist' && isSoughtFor(s, path)) return 'it is what something is asked for';
  if (isFeared(s, path)) return 'it is only feared or claimed';
  return undefined;
}

/**
 * The word that opens the clause of the cue: "whether he supports them" is a question, "if Kenya supports them"
 * a supposition.
 */
function clauseOpener(s: Sentence, path: readonly Step[]): string | undefined {
  const verb = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'finite');
  if (!verb) return undefined;
  // "if we, the rich, do not help": the aside belongs to the subject.
  const subject = subjectOf(s.a, verb.at).chunks[0] ?? verb.at;
  const aside =
    subject < verb.at && mark(s.a, before(s.a, verb.at)) === ',' && chunkAt(s.a, subject - 1)?.kind === 'SB';
  for (let i = aside ? subject - 1 : verb.at - 1; i >= 0; i--) {
    const c = s.a.chunks[i];
    if (c?.kind === 'SB' || c?.kind === 'WR') return s.a.tokens[c.from]?.lower;
    if (c?.verb?.form === 'finite' || mark(s.a, i) !== '') return undefined;
  }
  return undefined;
}

/** "this would not have been possible if Kenya had not helped": Kenya did. */
export function wouldHaveFailed(s: Sentence, path: readonly Step[]): boolean {
  const verb = s.a.chunks[path.find((step) => s.a.chunks[step.at]?.verb?.form === 'finite')?.at ?? -1];
  return (
    verb?.verb?.negated === true &&
    s.a.tokens[verb.from]?.lower === 'had' &&
    s.a.tokens[s.a.chunks.find((c) => c.kind === 'SB')?.from ?? -1]?.lower === 'if' &&
    isCounterfactual(s)
  );
}

/** "we need a Council that can support the weak": there is none yet that does. */
function isWishedFor(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const verb = path.find((step) => a.chunks[step.at]?.verb?.form === 'finite');
  const role = verb ? subjectOf(a, verb.at) : undefined;
  const np = role?.path === 'relative' ? (role.chunks[0] ?? -1) : -1;
  if (!/^an?$/.test(a.tokens[chunkAt(a, np)?.from ?? -1]?.lower ?? '')) return false;
  const lead = word(a, before(a, np));
  return /^(?:needs?|wants?|requires?|seeks?|deserves?|envisages?|envisions?|imagine|desires?)$/.test(lead);
}

/** "a peace that is just and not unfair": the adjective only sets off the one before. */
function isContrasted(s: Sentence, path: readonly Step[]): boolean {
  const at = path[0]?.at ?? 0;
  return (
    s.a.chunks[at]?.kind === 'ADJ' &&
    chunkAt(s.a, at - 1)?.kind === 'RB' &&
    s.a.tags[s.a.chunks[at - 1]?.head ?? -1] === 'NEG' &&
    s.a.tokens[s.a.chunks[at - 1]?.head ?? -1]?.lower === 'not'
  );
}

/** "so that it can help", "in order that it may support": what would follow is not said of whoever is to do it. */
function isIntended(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const verb = path.find((step) => a.chunks[step.at]?.verb?.form === 'finite');
  if (!verb || !/^(?:can|could|may|might)$/.test(a.chunks[verb.at]?.verb?.modal ?? '')) return false;
  for (let i = verb.at - 1; i >= 0; i--) {
    const c = a.chunks[i];
    if (c?.kind === 'SB')
      return (
        a.tokens[c.from]?.lower === 'so' ||
        (word(a, i) === 'that' && /^(?:so|order)$/.test(a.tokens[c.from - 1]?.lower ?? ''))
      );
    if (c?.kind === 'WR' || c?.verb?.form === 'finite' || mark(a, i) === ';') return false;
  }
  return false;
}

/** "Without X, this would not have been possible", "we could not have": what is imagined otherwise is so. */
export function isCounterfactual(s: Sentence): boolean {
  const { a } = s;
  return a.chunks.some(({ verb, from, to }, i) => {
    if (!/^(?:would|could|might)$/.test(verb?.modal ?? '')) return false;
    if (!a.tokens.slice(from, to).some((token) => token.lower === 'have')) return false;
    const nobody = /^(?:none|nothing|nobody|little|no)$/;
    return (
      verb?.negated === true ||
      [i, i + 1].some((k) => a.classes.has('impossible', word(a, k))) ||
      subjectOf(a, i).chunks.some((k) => nobody.test(a.tokens[a.chunks[k]?.from ?? -1]?.lower ?? ''))
    );
  });
}

/** "Without the support of all, it will not last": what would be missing then is there now. */
function isForetold(s: Sentence, path: readonly Step[]): boolean {
  const low = path[1]?.at ?? 0;
  return s.a.chunks.some(
    ({ verb }, i) =>
      i !== low && verb?.negated === true && /^(?:will|can|could|would|shall)$/.test(verb.modal ?? ''),
  );
}

/** "Can we still trust the plan?", but "Should we not condemn it?" says that we should. */
function isAsked(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  if (!a.tokens.slice(-2).some((token) => token.text === '?')) return false;
  const verb = path.find((step) => a.chunks[step.at]?.kind === 'VP' && step.via !== 'infinitive');
  const subject = verb ? (subjectOf(a, verb.at).chunks[0] ?? -1) : -1;
  const auxiliary = a.chunks[subject - 1];
  if (subject < 0 || auxiliary?.kind !== 'VP' || auxiliary.verb?.negated) return false;
  if (isRhetorical(s)) return false;
  if (a.chunks.slice(subject, verb?.at).some((c) => a.tags.slice(c.from, c.to).includes('NEG'))) return false;
  return /^(?:MD|DO|BE|HV)$/.test(a.tags[auxiliary.head] ?? '') && auxiliary.to - auxiliary.from === 1;
}

/** "How can we not welcome it?", "How could we fail to condemn it?": it is done. */
export function isRhetorical(s: Sentence): boolean {
  const { a } = s;
  if (!/^how$/.test(a.tokens[0]?.lower ?? '') || !/^(?:can|could)$/.test(a.tokens[1]?.lower ?? ''))
    return false;
  if (!a.tokens.slice(-2).some((token) => token.text === '?')) return false;
  return a.tokens
    .slice(2, 7)
    .some((token, k) => a.tags[k + 2] === 'NEG' || /^(?:fail|refuse|forget|omit)$/.test(token.lower));
}
const WEIGHED =
  /^(?:importance|value|significance|relevance|difficulty|cost|benefit|virtue|merit|idea|prospect|possibility|talks|discussion|debate|consultation|deliberation)s?$/;
/** "a capability for providing aid", "a matter of allocating funds": what something is for. */
const FOR_USE =
  /^(?:capabilit(?:y|ies)|capacit(?:y|ies)|mechanisms?|machinery|basis|framework|instruments?|matters?|questions?|methods?|ways?|means|modalities|procedures?|guidelines|tools?)$/;
const ESSENTIAL =
  /^(?:vital|crucial|essential|important|critical|key|necessary|indispensable|useful|central|decisive|relevant)$/;
const BURDEN = /^(?:responsibility|burden|obligation|principle|onus)s?$/;

/** "we stress the importance of helping", "the value of unity in caring for": nobody is said to do it. */
function isWeighed(s: Sentence, path: readonly Step[]): boolean {
  const at = path.findIndex((step) => s.a.chunks[step.at]?.verb?.form === 'gerund');
  let host = at < 0 ? -1 : before(s.a, path[at]?.at ?? 0);
  for (let depth = 0; depth < 2 && s.a.chunks[host]?.kind === 'IN'; depth++) {
    const np = before(s.a, host);
    // "will be vital in helping them": what is to help.
    if (s.a.chunks[np]?.kind === 'ADJ') return ESSENTIAL.test(word(s.a, np));
    // "spoke of rebuilding the town"
    if (s.a.chunks[np]?.kind === 'VP')
      return (
        /^(?:of|about)$/.test(word(s.a, host)) &&
        /^(?:sp[eo]ak|spoke|talk|dream|think|thought)/.test(word(s.a, np))
      );
    if (s.a.chunks[np]?.kind !== 'NP') return false;
    // "devote their means to helping"
    const used = /^(?:for|of)$/.test(word(s.a, host)) && FOR_USE.test(word(s.a, np));
    if (WEIGHED.test(word(s.a, np)) || used) return true;
    // "the responsibility for hosting refugees", but "bears the burden of hosting them"
    const borne = /^(?:b(?:ear|ore|orn)|carr|assum|shoulder|tak|took|shar|discharg|fulfil)/;
    if (BURDEN.test(word(s.a, np)) && !borne.test(word(s.a, before(s.a, np)))) return true;
    host = before(s.a, np);
  }
  return false;
}

/** "so as to enable the Union to help", "will enable Kenya to support": it has yet to be made possible. */
function isEnabled(s: Sentence, path: readonly Step[]): boolean {
  return path.some((step, k) => {
    const verb = s.a.chunks[step.at]?.verb;
    if (k === 0 || step.via !== 'infinitive' || !verb) return false;
    // Who agrees to "allow" it lets it happen; "allow me to thank" thanks.
    if (!/^(?:enabl|empower)/.test(word(s.a, step.at))) return false;
    return verb.form === 'infinitive' || verb.form === 'gerund' || verb.modal !== undefined;
  });
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

/** "To support it is to support aggression": an infinitive that is the subject says that nobody does it. */
function isNamedOnly(s: Sentence, path: readonly Step[]): boolean {
  if (s.a.chunks[0]?.verb?.form !== 'infinitive' || !path.some((step) => step.at === 0)) return false;
  for (let i = 1; i < s.a.chunks.length; i++) {
    if (mark(s.a, i) !== '') return false;
    const verb = s.a.chunks[i]?.verb;
    if (verb?.form === 'finite')
      return verb.copula || /^(?:means?|meant|requires?|amounts?)$/.test(word(s.a, i));
  }
  return false;
}

/** "prevented agencies from helping", "arrested a man for offering" */
function isPrevented(s: Sentence, path: readonly Step[]): boolean {
  const gerund = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'gerund');
  const link = gerund ? before(s.a, gerund.at) : -1;
  if (chunkAt(s.a, link)?.kind !== 'IN') return false;
  // "held on charges of arming rebels"
  if (word(s.a, link) === 'of' && s.a.classes.has('charges', word(s.a, before(s.a, link)))) return true;
  const name =
    word(s.a, link) === 'from' ? 'from_control' : word(s.a, link) === 'for' ? 'charging' : undefined;
  if (!name) return false;
  for (let i = link - 1; i >= 0 && i > link - 6; i--) {
    if (s.a.chunks[i]?.kind === 'VP') return s.a.classes.has(name, word(s.a, i));
  }
  return false;
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
    ['aid', 'money', 'help_given'].some((name) => a.classes.has(name, word(a, np))) &&
    effectsAt(s, lead.at, 'request').length > 0
  );
}

/** "amid rumours it was arming": the clause is what a fear or a rumour is about. */
function isFeared(s: Sentence, path: readonly Step[]): boolean {
  const verb = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'finite');
  const subject = verb && subjectOf(s.a, verb.at).chunks[0];
  if (subject === undefined) return false;
  const lead = before(s.a, subject);
  const noun = chunkAt(s.a, lead)?.kind === 'SB' && word(s.a, lead) === 'that' ? before(s.a, lead) : lead;
  return chunkAt(s.a, noun)?.kind === 'NP' && s.a.classes.has('doubt', word(s.a, noun));
}
