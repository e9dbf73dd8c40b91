import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import { isAgentive, joinedName } from '../holders/apposed.js';
import { possessorOf } from '../holders/possessors.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { isCode, unfold } from '../references/reference.js';
import { targetOf } from '../references/references.js';
import { membersOf } from './members.js';
import { asTargets, chairperson } from './target-phrases.js';

/** "Orban's critics": who has the noun. */
export function possessorTarget(p: Place): Filled {
  const c = p.s.a.chunks[p.cue];
  // "the army and its Kenyan backers": those before the conjunction.
  const [peer] = groupEndingAt(p.s.a, p.cue);
  const named = c !== undefined && p.s.mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined);
  if (named && p.s.a.tags[c.from] === 'PRP$' && peer !== undefined && peer !== p.cue && isAgentive(p))
    return asTargets(p, [peer]);
  const reference = c && c.core > c.from ? possessorOf(p, c.from, c.core) : undefined;
  // "the world's largest donor": to nobody in particular.
  if (/^(?:world|globe|planet)$/i.test(p.s.a.tokens[(c?.core ?? 0) - 2]?.text ?? '')) return NOTHING_THERE;
  if (reference) return { references: [{ ...reference, basis: 'possessive' }] };
  const joined = joinedName(p);
  if (!joined) return NOTHING_THERE;
  const { code, from, to } = joined;
  const text = textOf(p.s.a, from, to);
  return { references: [{ code, text, basis: 'possessive', agent: true, chunk: p.cue }] };
}

const POLICY =
  /^(?:polic(?:y|ies)|acts?|campaigns?|regimes?|attitudes?|practices?|strategy|strategies|course|wars?)$/;

/** "the policy of the regimes of Kenya and Ghana", not "the repression of its people in Kenya and Ghana", nor "its policy". */
function isOwnersOnly(p: Place, first: number): boolean {
  if (p.s.a.tags[p.s.a.chunks[p.cue]?.from ?? -1] === 'PRP$') return false;
  const complements = complementsOf(p.s.a, p.cue, 4);
  const at = complements.findIndex(({ chunks }) => chunks[0] === first);
  return complements.slice(0, Math.max(at, 0)).every(({ preposition }) => preposition === 'of');
}

/** The actor who is said to do what the noun names: "Russia's aggression", "aggression by Russia". */
export function ownerTarget(p: Place): Filled {
  const own = targetOf(p.s, p.book, p.cue, false);
  // "commendable efforts were made by the Union"
  const made = p.friendly && own.code === NO_ACTOR && p.path[1]?.via === 'subject' ? p.path[1].at : -1;
  const by = p.s.a.chunks[made]?.verb?.passive ? agentOf(p.s.a, made) : [];
  if (by.length > 0) return asTargets(p, by);
  // "Kenya's policy of oppression": whose policy it is.
  const [, link, head] = p.path;
  const policy = own.code === NO_ACTOR && link && head && word(p.s.a, link.at) === 'of' ? head.at : -1;
  const reference =
    p.s.a.chunks[policy]?.kind === 'NP' && POLICY.test(word(p.s.a, policy))
      ? targetOf(p.s, p.book, policy, false)
      : own;
  // "the unlawful raids by Kenya and Ghana": each of them.
  const each = reference === own && isCode(own) ? membersOf(p, [p.cue], 4) : [];
  if (each.length > 1 && isOwnersOnly(p, each[0] ?? -1)) return asTargets(p, each);
  // "his able leadership", in a speech to the meeting
  const chair = p.friendly && !isCode(reference) ? chairperson(p, p.cue) : undefined;
  if (chair) return { references: [chair] };
  return reference.code === NO_ACTOR ? NOTHING_THERE : { references: unfold(reference) };
}
