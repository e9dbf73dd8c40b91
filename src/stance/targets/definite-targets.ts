import { complementsOf } from '../../clause/complements.js';
import { before, mark, word } from '../../clause/neighbours.js';
import { relativeBefore } from '../../clause/relative-clause.js';
import { subjectOf } from '../../clause/subject.js';
import { isCoded, NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { REPORTING } from '../../text/tagging/function-words.js';
import { antecedentOf } from '../document/discourse.js';
import type { Place } from '../place.js';
import { STORY_REACH, statesBefore } from '../references/other-party.js';
import { isCode, type Reference } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { stateOfStory } from '../references/sole-state.js';
import { isSame } from './own-targets.js';

/** "Ghana was hit by a flood. Kenya stands by its people" */
const FOLK = /^(?:people|population|government|leadership|army)$/;

/**
 * "Kenya said that Ghana had broken the truce. It called on all to condemn the country": whom the definite description
 * stands for where it cannot be whoever condemns: the other state that the sentences before name last.
 */
export function otherState(p: Place, holder: Reference, target: Reference): Reference | undefined {
  const { a, document } = p.s;
  if (document.speaker !== undefined || p.s.alone) return undefined;
  const c = a.chunks[target.chunk];
  if (!c || !isSame(p, holder, target)) return undefined;
  if (isForeign(p, holder, target)) return { ...target, code: stateOfStory(p.s, p.book) ?? OTHER_ACTOR };
  if (target.basis !== 'coreference') return undefined;
  const first = a.tokens[c.from]?.lower ?? '';
  const noun = c.core > c.from ? (a.tokens[c.core - 2]?.lower ?? '') : word(a, target.chunk);
  // "Kenya condemned its decision": nobody condemns what he does himself.
  const theirs = first === 'its' && (FOLK.test(noun) || p.match.rule.stance === 'condemnation');
  if (/^(?:the|that|this)$/.test(first) ? !a.classes.has('definite_state', noun) : !theirs) return undefined;
  const near = statesBefore(p.s, p.book, c.from, [holder.code]);
  const others = near.size > 0 ? near : statesBefore(p.s, p.book, c.from, [holder.code], STORY_REACH);
  const other = [...others].at(-1);
  return other === undefined ? undefined : { ...target, code: other };
}

/** "Kenya said that it would give the country tents", "pledged money for the fund": what only leads back to who gives is another's. */
export function notOwn(p: Place, holder: Reference, target: Reference): Reference | undefined {
  const { a, document, mentionOf } = p.s;
  const c = a.chunks[target.chunk];
  if (document.speaker !== undefined || p.match.rule.stance !== 'assist' || !c) return undefined;
  if (!/^(?:the|this|an?)$/.test(a.tokens[c.from]?.lower ?? '') || !isSame(p, holder, target))
    return undefined;
  const lead = word(a, before(a, target.chunk));
  const head = word(a, target.chunk);
  if (/^(?:country|nation)$/.test(head) && c.to - c.from === 2)
    return lead === 'in' ? undefined : { ...target, code: OTHER_ACTOR };
  const thing = !a.classes.hasAny(['agent', 'group', 'institution'], head);
  const named = mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined);
  return thing && !named && /^(?:for|to)$/.test(lead) && complementsOf(a, target.chunk).length === 0
    ? { ...target, code: NO_ACTOR }
    : undefined;
}

/** "Mali's leader resigned. Kenya condemned the army", "Kenya will help the new authorities": a state called by its name means none of its own. */
function isForeign(p: Place, holder: Reference, target: Reference): boolean {
  const { a } = p.s;
  const named = p.s.mentionOf[a.chunks[holder.chunk]?.head ?? -1];
  if (named?.kind !== 'name' && named?.kind !== 'capital') return false;
  const of = complementsOf(a, target.chunk, 1)[0];
  const whose = of?.preposition === 'of' ? [target.chunk, ...of.chunks] : [target.chunk];
  return whose.some((i) => isInstitution(p, i)) && stateOfStory(p.s, p.book) !== holder.code;
}

/** "the government", "the tribunal's charges", and nobody is named. */
function isInstitution({ s: { a, mentionOf } }: Place, i: number): boolean {
  const c = a.chunks[i];
  if (c === undefined || a.tokens[c.from]?.lower !== 'the') return false;
  const noun = a.tokens[c.core > c.from ? c.core - 2 : c.head]?.lower ?? '';
  return (
    a.classes.has('institution', noun) &&
    mentionOf.slice(c.from, c.to).every((mention) => mention === undefined)
  );
}

/** "Ghana was hit by a flood. Kenya sent doctors there": the state that was spoken of last, where it is not the holder's own. */
export function thereOf(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  if (p.s.alone) return undefined;
  const codes = holders.map(({ code }) => code);
  for (let i = p.cue + 1; i < a.chunks.length; i++) {
    const c = a.chunks[i];
    if (c?.verb?.form === 'finite' || c?.kind === 'SB' || c?.kind === 'WR') return undefined;
    if (c === undefined || a.tokens[c.from]?.lower !== 'there' || a.tags[c.from] === 'EX') continue;
    const last = [...statesBefore(p.s, p.book, c.from, codes)].at(-1);
    return last === undefined
      ? undefined
      : { code: last, text: 'there', basis: 'coreference', agent: true, chunk: i };
  }
  return undefined;
}

/** "Mali said that Ghanaian agents had killed a man, which Accra dismissed as absurd": of whoever says so. */
export function deniedClaim(p: Place, holder: Reference, target: Reference): Reference | undefined {
  const { a, document } = p.s;
  if (document.speaker !== undefined || p.match.rule.stance !== 'condemnation') return undefined;
  if (!/^(?:dismiss|reject|call|describ|brand)/.test(word(a, p.cue))) return undefined;
  if (isCoded(target.code) && !isSame(p, holder, target)) return undefined;
  const which = relativeBefore(a, p.cue);
  if (which < 0 || word(a, which) !== 'which' || mark(a, before(a, which)) !== ',') return undefined;
  const v = a.chunks.findIndex(({ verb }) => verb?.form === 'finite');
  const claims = v >= 0 && v < which && (REPORTING.has(word(a, v)) || /^(?:accus|blam)/.test(word(a, v)));
  const [sayer, ...others] = claims ? subjectOf(a, v).chunks : [];
  if (sayer === undefined || others.length > 0) return undefined;
  const found = holderOf(p.s, p.book, sayer);
  return isCode(found) && !isSame(p, holder, found) ? { ...target, code: found.code } : undefined;
}

/** "The envoy of Kenya said it was an outrage": nobody says so of himself, but of a deed that was told of. */
export function spokenOf(p: Place, holder: Reference, target: Reference): Reference | undefined {
  const { frame, stance } = p.match.rule;
  if (frame.holder !== 'voice' || stance !== 'condemnation' || !/^(?:it|this|that)$/i.test(target.text))
    return undefined;
  const told =
    p.s.alone || p.s.document.speaker !== undefined
      ? undefined
      : antecedentOf(p.s.document, p.book, p.s.number, { kind: 'it', deed: true });
  const code = told?.deed ? told.codes.find((each) => isCoded(each) && each !== holder.code) : undefined;
  return { ...target, code: code ?? NO_ACTOR, basis: code === undefined ? 'object' : 'coreference' };
}
