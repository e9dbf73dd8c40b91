import type { Mention } from '../../actors/mentions.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, isComma, mark, word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { agents } from './agents.js';

/** "supporter", "donor", "critic", "advocate": who does it, not what is done. */
export function isAgentive(p: Place): boolean {
  const noun = p.s.a.tokens[p.match.from]?.lower.replace(/s$/, '') ?? '';
  return noun !== 'offer' && /(?:or|er|ic|te|nent|pion|^ally|^fan)$/.test(noun);
}

/** "France, a supporter of the plan, ..." */
export function apposedTo(p: Place): Filled | undefined {
  const { a } = p.s;
  if (!isAgentive(p)) return undefined;
  const comma = before(a, p.cue);
  // "the United Nations, donors, and all states": one of a list.
  const close = after(a, p.cue);
  if (mark(a, close) === ',' && a.chunks[after(a, close)]?.kind === 'CC') return undefined;
  // "As a donor to the Union, France ...": whoever the sentence goes on with.
  const end = after(a, complementsOf(a, p.cue).at(-1)?.chunks.at(-1) ?? p.cue);
  const asDonor = comma === 0 && word(a, comma) === 'as' && mark(a, end) === ',';
  // "the Government, donors and others": no apposition without a word for which, but "Turkey, backer of the rebels,".
  const c = a.chunks[p.cue];
  const closed = word(a, close) === 'of' && a.tags[c?.head ?? -1] === 'NN' && mark(a, end) === ',';
  const which = c !== undefined && (/^(?:DT|PRP\$)$/.test(a.tags[c.from] ?? '') || c.core > c.from || closed);
  if (!asDonor && !which) return undefined;
  const np = asDonor ? after(a, end) : isComma(a, comma) ? before(a, comma) : -1;
  if (a.chunks[np]?.kind !== 'NP') return undefined;
  const filled = agents(p, [np], undefined);
  return filled.references.length > 0 ? filled : undefined;
}

/** "its backers Kenya and Ghana", "the rebels' main backer, Kenya,": whoever is named with it. */
export function namedWith(p: Place): Filled | undefined {
  const { a, mentionOf } = p.s;
  const c = a.chunks[p.cue];
  if (!c || !isAgentive(p) || !(c.core > c.from || a.tags[c.from] === 'PRP$')) return undefined;
  const comma = after(a, p.cue);
  const first = c.head >= p.match.to ? p.cue : isComma(a, comma) ? after(a, comma) : -1;
  if (mentionOf[a.chunks[first]?.head ?? -1] === undefined) return undefined;
  const names = groupStartingAt(a, first);
  // "its backers, Kenya and Ghana, want", but "its backers, Kenya and Ghana said"
  if (first !== p.cue && !isComma(a, after(a, names.at(-1) ?? first))) return undefined;
  const filled = agents(p, names, undefined);
  return filled.references.length > 0 && filled.references.every(isCode) ? filled : undefined;
}

/** "the plan's fiercest critic is Hungary": whoever is said to be it. */
export function namedAs(p: Place): Filled | undefined {
  const { a } = p.s;
  const step = p.path[1];
  if (!isAgentive(p) || step?.via !== 'subject' || !a.chunks[step.at]?.verb?.copula) return undefined;
  const np = after(a, step.at);
  if (a.chunks[np]?.kind !== 'NP') return undefined;
  const filled = agents(p, [np], undefined);
  return filled.references.length > 0 ? filled : undefined;
}

/** "the rebels' backers in Accra and Bamako": a state backs somebody, its people support him. */
export function seatedIn(p: Place): Filled | undefined {
  const { a } = p.s;
  if (!/^backers?$/.test(word(a, p.cue))) return undefined;
  const seats = complementsOf(a, p.cue).find(({ preposition }) => preposition === 'in');
  const filled = seats && agents(p, seats.chunks, 'preposition');
  return filled?.references.every(isCode) && filled.references.length > 0 ? filled : undefined;
}

/** "a Trump supporter", "an Assad loyalist": the name before a noun that says who backs him, where it is no adjective. */
export function joinedName(p: Place): Mention | undefined {
  const { a, mentionOf } = p.s;
  if (!p.match.rule.frame.targets.includes('possessor') || !isAgentive(p)) return undefined;
  const mention = mentionOf[p.match.from - 1];
  if (mention?.kind === 'adjective' || mention?.kind === 'people') return undefined;
  // "the Union supporters of Chad": some of the Union.
  return complementsOf(a, p.cue)[0]?.preposition === 'of' ? undefined : mention;
}
