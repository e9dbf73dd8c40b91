import { before, chunkAt, mark, openingComma, word } from '../../clause/neighbours.js';
import { relativeBefore } from '../../clause/relative-clause.js';
import type { Rule } from '../../lexicon/rule.js';
import type { Step } from '../path.js';
import type { Sentence } from '../sentence.js';
import { isAverted } from './averted.js';

const COMBATING = /^(?:combat|counter|curb|suppress|eradicat|outlaw|criminali[sz])/;

/** "prevented agencies from helping", "arrested a man for offering" */
export function isPrevented(s: Sentence, path: readonly Step[], rule: Rule): boolean {
  if (isAverted(s, path)) return true;
  // "to combat smuggling for financing the rebels"
  const [cue, ...above] = path;
  if (
    s.a.chunks[cue?.at ?? -1]?.verb?.form === 'gerund' &&
    /^(?:for|of)$/.test(word(s.a, before(s.a, cue?.at ?? 0))) &&
    above.some(
      ({ at }) => COMBATING.test(word(s.a, at)) && s.a.chunks[at]?.kind === 'VP' && at < (cue?.at ?? 0),
    )
  )
    return true;
  const gerund = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'gerund');
  const link = gerund ? before(s.a, gerund.at) : -1;
  if (chunkAt(s.a, link)?.kind !== 'IN') return false;
  // "held on charges of arming rebels"
  if (word(s.a, link) === 'of' && s.a.classes.has('charges', word(s.a, before(s.a, link)))) return true;
  const name =
    word(s.a, link) === 'from' ? 'from_control' : word(s.a, link) === 'for' ? 'charging' : undefined;
  // "jailed for criticising the plan": who is punished for his words has said them.
  if (!name || (name === 'charging' && rule.stance === 'condemnation')) return false;
  // "arrested a man, who had left Kenya, for offering"
  const close = before(s.a, link);
  const open = mark(s.a, close) === ',' ? openingComma(s.a, close) : -1;
  const from = open >= 0 ? open : link;
  for (let i = from - 1; i >= 0 && i > from - 9; i--) {
    if (s.a.chunks[i]?.kind !== 'VP') continue;
    // "prevents states that are in need from receiving": the clause only says which.
    const opener = relativeBefore(s.a, i);
    if (opener < 0) return s.a.classes.has(name, word(s.a, i));
    i = opener;
  }
  return false;
}
