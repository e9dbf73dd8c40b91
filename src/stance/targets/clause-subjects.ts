import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, hasFinite, isComma, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { asTargets } from './target-phrases.js';

/** "held elections with the support of the Union": who does what the cue goes with. */
export function clauseSubject(p: Place): Filled {
  const filled = besideClause(p);
  return filled.references.every((r) => r.code === NO_ACTOR) ? (partnersOf(p) ?? filled) : filled;
}

/** "With the support of our partners, the programme has begun": whose partners they are. */
function partnersOf(p: Place): Filled | undefined {
  const { a } = p.s;
  const np = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  const c = a.chunks[np];
  if (p.match.rule.stance !== 'assist' || c?.kind !== 'NP' || a.tokens[c.from]?.lower !== 'our')
    return undefined;
  const speaker = p.s.document.speaker;
  if (speaker === undefined || !a.classes.has('relation', word(a, np))) return undefined;
  return {
    references: [
      { code: speaker, text: textOf(a, c.from, c.from + 1), basis: 'speaker', agent: true, chunk: p.cue },
    ],
  };
}

function besideClause(p: Place): Filled {
  const { a } = p.s;
  // "the Union, with the support of its members, has ended it": the verb stands behind the aside.
  const np = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  const end = complementsOf(a, np).at(-1)?.chunks.at(-1) ?? groupStartingAt(a, np).at(-1) ?? np;
  const close = after(a, end);
  const behind = isComma(a, before(a, p.cue)) && isComma(a, close) ? after(a, close) : -1;
  if (p.friendly && hasFinite(a.chunks[behind])) {
    const filled = asTargets(
      p,
      subjectOf(a, behind).chunks.filter((chunk) => chunk < p.cue),
    );
    if (filled.references.length > 0) return filled;
  }
  // "our recovery was made possible by the support of the Union": the cue's own verb.
  if (hasFinite(a.chunks[p.cue])) return asTargets(p, subjectOf(a, p.cue).chunks);
  for (let i = p.cue - 1; i >= 0; i--) {
    if (a.chunks[i]?.kind !== 'VP') continue;
    // "was seized by Kenya in violation of the Charter": whoever did it.
    // "was carried out by Kenya with the help of the Union"
    const beside = !p.friendly || !a.chunks.slice(i, p.cue).some(({ kind }) => kind === 'CC');
    if (!p.friendly && isPassedBy(p, i)) continue;
    const by = beside && a.chunks[i]?.verb?.passive ? agentOf(a, i).filter((chunk) => chunk < p.cue) : [];
    if (by.length > 0) return asTargets(p, by);
    // "welcomes the signing by Mali with the help of Ghana": what is welcomed came about with it.
    const event = /^(?:welcom|not|commend|hail|applaud|salut|appreciat)/.test(word(a, i))
      ? objectsOf(a, i)
      : [];
    if (event.length > 0) {
      const doers = asTargets(p, event);
      if (doers.references.some(isCode)) return doers;
    }
    const subject = subjectOf(a, i).chunks.filter((chunk) => chunk < p.cue);
    if (subject.length > 0) return asTargets(p, subject);
  }
  const v = a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
  return v < 0 ? NOTHING_THERE : asTargets(p, subjectOf(a, v).chunks);
}

/**
 * "left a pact signed by Mali, in violation of": what is told of a text in passing is no violation; nor is it done by those
 * to whom it is: "the people were beaten, in disregard of".
 */
function isPassedBy({ s, book, cue }: Place, i: number): boolean {
  const { a } = s;
  const verb = a.chunks[i]?.verb;
  if (!verb?.passive || !a.chunks.slice(0, i).some(({ kind }) => kind === 'VP')) return false;
  if (verb.form === 'finite')
    return agentOf(a, i).length === 0 && subjectOf(a, i).chunks.some((k) => holderOf(s, book, k).agent);
  const np = before(a, i);
  return (
    verb.form === 'participle' &&
    isComma(a, before(a, cue)) &&
    a.chunks[np]?.kind === 'NP' &&
    a.classes.hasAny(['text', 'document', 'pact', 'accords'], word(a, np))
  );
}

/** "the rebels, with Kenyan backing, took the town": who does what the noun goes with, where it is said whose the noun is. */
export function accompanied(p: Place): Filled {
  const filled = whoIsWith(p);
  // "a railway built with Chinese loans": not Chinese for that.
  const { mentionOf, a } = p.s;
  const giver = a.chunks[p.cue] && mentionOf.slice(a.chunks[p.cue]?.from, p.match.from).find((m) => m);
  return filled.references.some(({ code }) => code === giver?.code) ? NOTHING_THERE : filled;
}

/** "held the drill despite protests from Kenya", "over its objections", "in the face of its criticism": what is done is what they are about. */
function isDefied(p: Place, preposition: number): boolean {
  const { a } = p.s;
  const lead = word(a, preposition) === 'of' ? word(a, before(a, preposition)) : word(a, preposition);
  if (!/^(?:despite|amid|amidst|over|notwithstanding|under|after|following|spite|face|defiance)$/.test(lead))
    return false;
  // "remains divided, and despite protests from Kenya": what was joined to it.
  if (a.chunks[before(a, preposition)]?.kind === 'CC') return false;
  // "was executed despite protests from Kenya": by whom is not said.
  const v = a.chunks.findLastIndex((c, i) => i < preposition && c.kind === 'VP');
  // What opens a sentence is looked at elsewhere; "condemned Chad after criticism from Kenya": that may be about others.
  if (v < 0 ? a.chunks[0]?.kind !== 'NP' : a.classes.has('verdict_verb', word(a, v))) return false;
  if (a.chunks[v]?.verb?.passive !== true || agentOf(a, v).length > 0) return true;
  return !subjectOf(a, v).chunks.some((i) => holderOf(p.s, p.book, i).agent);
}

function whoIsWith(p: Place): Filled {
  const { a, mentionOf } = p.s;
  const c = a.chunks[p.cue];
  const step = p.path[1];
  if (!c || step?.via !== 'preposition') return NOTHING_THERE;
  const thanks = word(a, step.at) === 'to' && word(a, before(a, step.at)) === 'thanks';
  if (!p.friendly && !isDefied(p, step.at)) return NOTHING_THERE;
  if (p.friendly && !thanks && !/^(?:with|without|despite|under|through)$/.test(word(a, step.at)))
    return NOTHING_THERE;
  const own = complementsOf(a, p.cue);
  if (own.some(({ preposition }) => p.match.rule.frame.targets.includes(preposition))) return NOTHING_THERE;
  const named = (from: number, to: number): boolean => mentionOf.slice(from, to).some((m) => m !== undefined);
  const from = own.find((x) =>
    (thanks || !p.friendly ? /^(?:from|by|of)$/ : /^(?:from|by)$/).test(x.preposition),
  );
  const given =
    from?.chunks.some((i) => !p.friendly || named(a.chunks[i]?.from ?? 0, a.chunks[i]?.to ?? 0)) === true;
  if (!given && !named(c.from, p.match.from)) return NOTHING_THERE;
  // "Thanks to Kenya's help, Chad recovered"
  const lead = before(a, thanks ? before(a, step.at) : step.at);
  const end = own.at(-1)?.chunks.at(-1) ?? p.cue;
  const aside = isComma(a, lead) && isComma(a, after(a, end));
  const next = a.chunks.findIndex((x, i) => i > end && x.verb?.form === 'finite');
  // "the rebels, with Kenyan backing, took", "who despite help from Kenya took"
  if (next >= 0 && (aside || lead < 0 || a.chunks[lead]?.kind === 'WR' || a.chunks[lead]?.kind === 'SB'))
    return asTargets(p, subjectOf(a, next).chunks);
  // "fighters with Kenyan backing": the noun before, at the start of the sentence.
  const group = a.chunks[lead]?.kind === 'NP' ? groupEndingAt(a, lead) : [];
  if (group.length === 0 || before(a, group[0] ?? lead) >= 0) return clauseSubject(p);
  // "planes with Kenyan aid": things are not helped.
  return group.some((i) => holderOf(p.s, p.book, i).agent) ? asTargets(p, group) : NOTHING_THERE;
}
