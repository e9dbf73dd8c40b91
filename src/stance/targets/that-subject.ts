import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { after, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { type Filled, NOTHING_THERE, nobody, type Place } from '../place.js';
import { asTargets } from './target-phrases.js';

/** "pleased that Kenya has signed": the subject of the clause after the cue. */
export function thatSubject(p: Place): Filled {
  const { a } = p.s;
  // "deplores that Kenya has": the clause stands right after the verb; "accusations by Chad that Kenya has": or behind whose they are.
  const all = p.match.rule.match === 'noun' ? complementsOf(a, p.cue) : [];
  const given = all.some(({ preposition }) => /^(?:by|from)$/.test(preposition));
  const end = given ? (all.at(-1)?.chunks.at(-1) ?? p.cue) : p.cue;
  if (
    a.tokens[p.match.to - 1]?.lower !== 'that' &&
    a.chunks[after(a, Math.max(end, a.chunkOf[p.match.to - 1] ?? p.cue))]?.kind !== 'SB' &&
    !opensBare(p)
  )
    return NOTHING_THERE;
  const v = a.chunks.findIndex((c, i) => i > p.cue && c.from >= p.match.to && c.verb?.form === 'finite');
  // "regret that the draft was vetoed by Kenya": who did it.
  const by = !p.friendly && a.chunks[v]?.verb?.passive ? agentOf(a, v) : [];
  if (by.length > 0) return asTargets(p, by);
  // "it is unacceptable that the valley is still occupied": whoever suffers it is not blamed.
  if (!p.friendly && a.chunks[v]?.verb?.passive && !a.classes.has('bent_on', word(a, v)))
    return DEPLORING.test(word(a, p.cue)) ? { references: [nobody(p)] } : NOTHING_THERE;
  // "we cannot accept that they fall prey to the aggression of Kenya", "suffer from its raids": what they suffer from.
  if (!p.friendly && SUFFERING.test(word(a, v)) && !OWN_FALL.test(word(a, after(a, v)))) {
    const prey = a.chunks[after(a, v)]?.kind === 'NP' ? after(a, v) : v;
    const from = complementsOf(a, prey).find(({ preposition }) => /^(?:to|from|under)$/.test(preposition));
    return from ? asTargets(p, from.chunks) : NOTHING_THERE;
  }
  const subject = v < 0 ? [] : subjectOf(a, v).chunks.filter((i) => i > p.cue);
  // "happy that those are the issues": things that were named.
  if (
    a.chunks[v]?.verb?.copula &&
    subject.length === 1 &&
    /^(?:this|that|these|those|it)$/.test(word(a, subject[0] ?? -1))
  )
    return { references: [{ ...nobody(p), text: word(a, subject[0] ?? -1), chunk: subject[0] ?? -1 }] };
  // "pleased that there has been progress in Mali": what there is.
  const there = a.tokens[a.chunks[v]?.from ?? -1]?.lower === 'there' && !a.chunks[v]?.verb?.negated;
  const what = there ? after(a, v) : -1;
  if (a.chunks[what]?.kind === 'NP') return asTargets(p, [what]);
  return subject.length > 0 ? asTargets(p, subject) : NOTHING_THERE;
}

const SUFFERING = /^(?:suffer|fall(?:s|ing|en)?$|fell$|endur|perish|starv|languish|die[sd]?$|dying$)/;
/** "falls short", "fell silent": that is what somebody does or does not do. */
const OWN_FALL = /^(?:short|silent|behind|back|apart|into|in|on|within)$/;

/** What says by itself that what was done is wrong, whoever did it. */
const DEPLORING = /^(?:deplor|condemn|denounc|decr)/;

/** "alleged Kenya had a hand in it", "accusations Kenya had": whether the clause that it is about stands behind it without "that". */
function opensBare({ s: { a }, cue, match }: Place): boolean {
  const np = after(a, cue);
  const { frame } = match.rule;
  const apart = match.rule.match === 'noun' && np === cue + 1 && a.chunks[cue]?.kind === 'NP';
  const said = match.rule.match === 'verb' && frame.targets[0] === 'that';
  if ((!said && !apart) || a.chunks[np]?.kind !== 'NP') return false;
  const v = a.chunks.findIndex((c, i) => i > np && c.verb?.form === 'finite');
  return v > 0 && subjectOf(a, v).chunks.includes(np);
}
