import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { holderOf, reportedVoice, targetOf } from '../references/references.js';
import { agents } from './agents.js';

/** "the envoy was summoned to the ministry of Chad", "was summoned by Chad to hear a protest": who summons, and not who is summoned. */
export function summoner(p: Place, v: number): Filled | undefined {
  const { a } = p.s;
  if (!a.chunks[v]?.verb?.passive || !/^summon/.test(word(a, v)) || p.match.rule.stance !== 'condemnation')
    return undefined;
  const by = agentOf(a, v);
  if (by.length > 0) return agents(p, by, 'passive_agent');
  for (const { preposition, chunks } of complementsOf(a, v)) {
    if (!/^(?:to|in|at)$/.test(preposition)) continue;
    // "was summoned to the ministry and a note was handed to him": the note summons nobody.
    const found = agents(p, chunks.slice(0, 1), 'passive_agent');
    // "Chad's envoy was summoned to the foreign ministry": of another state, whichever it is.
    const own = subjectOf(a, v).chunks.map((i) => holderOf(p.s, p.book, i).code);
    const references = found.references.map((r) => (own.includes(r.code) ? { ...r, code: OTHER_ACTOR } : r));
    if (found.references.some(isCode)) return { references };
  }
  const open = a.chunks[0]?.kind === 'IN' && word(a, 0) === 'in' && a.chunks[1]?.kind === 'NP';
  // "In Accra and Lomé Chad's envoys were summoned"
  const places = open ? groupStartingAt(a, 1).filter((i) => i < (subjectOf(a, v).chunks[0] ?? v)) : [];
  const capitals = places.map((i) => targetOf(p.s, p.book, i, true)).filter(isCode);
  if (capitals.length > 0) return { references: capitals.map((r) => ({ ...r, agent: true })) };
  const said = reportedVoice(p.s, p.book, v);
  if (said && isCode(said)) return { references: [said] };
  return { references: [], why: 'it is passive, and nobody is named with "by"' };
}
