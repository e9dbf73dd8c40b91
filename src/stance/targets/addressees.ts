import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, beforeAside, commaBefore, mark, word } from '../../clause/neighbours.js';
import { textOf } from '../../text/analysis.js';
import type { Filled, Place } from '../place.js';
import { forumOf, type Reference } from '../references/reference.js';
import { asTargets } from './target-phrases.js';

const VESSEL = /^(?:feelings?|sentiments?|assurances?|expressions?|messages?|words?)$/;

/** "convey to Mr. Novak our congratulations on his election to the chair": whom it is conveyed to stands before it. */
export function conveyedTo(p: Place): Filled | undefined {
  const { a } = p.s;
  // "our feelings of solidarity" are conveyed as the solidarity would be.
  const k = p.path.findIndex(({ via }) => via === 'object');
  const step = p.path[k];
  const noun = p.path[k - 1]?.at ?? p.cue;
  const vessel = noun === p.cue || VESSEL.test(word(a, noun));
  if (a.chunks[noun]?.kind !== 'NP' || step === undefined || a.chunks[step.at]?.kind !== 'VP' || !vessel)
    return undefined;
  const told: number[] = [];
  let np = before(a, groupEndingAt(a, noun)[0] ?? noun);
  // "convey to Mr. Novak, President of the Council, our congratulations on his election to the chair"
  if (mark(a, np) === ',') {
    const open = commaBefore(a, np);
    np = open > step.at && a.chunks[open + 1]?.kind === 'NP' ? before(a, open) : -1;
  }
  while (a.chunks[np]?.kind === 'NP' && np > step.at) {
    const first = groupEndingAt(a, np)[0] ?? np;
    const link = before(a, first);
    if (a.chunks[link]?.kind !== 'IN') return undefined;
    const outer = before(a, link);
    if (word(a, link) === 'to') {
      told.unshift(...groupStartingAt(a, first).filter((i) => i < p.cue));
      if (beforeAside(a, outer) === step.at) return asTargets(p, told);
      np = a.chunks[outer]?.kind === 'CC' || mark(a, outer) === ',' ? before(a, outer) : -1;
    } else np = outer;
  }
  return undefined;
}

/** "our congratulations, Sir, on your election", in a statement to the meeting: whoever chairs it. */
export function electedHere(p: Place): Filled | undefined {
  const { a } = p.s;
  if (p.s.document.speaker === undefined || p.match.rule.match !== 'noun') return undefined;
  if (p.path.some(({ at }) => a.chunks[at]?.verb?.modal === 'can')) return undefined;
  if (
    !/^(?:support|backing|co-?operation|solidarity|congratulations|felicitations|wishes)$/.test(
      word(a, p.cue),
    )
  )
    return undefined;
  for (let t = p.match.to; t < a.tokens.length; t++) {
    const gained =
      a.tokens[t]?.lower === 'your' &&
      /^(?:election|assumption|appointment)$/.test(a.tokens[t + 1]?.lower ?? '');
    const i = a.chunkOf[t] ?? -1;
    // "our full support during her term"
    const chairing =
      /^(?:his|her|your)$/.test(a.tokens[t]?.lower ?? '') &&
      /^(?:term|mandate|tenure|presidency|stewardship)$/.test(a.tokens[t + 1]?.lower ?? '') &&
      /^(?:during|throughout)$/.test(a.tokens[t - 1]?.lower ?? '');
    if (chairing) return { references: [{ ...addresseeOf(p, i), text: textOf(a, t, t + 2) }] };
    if (gained && /^(?:on|for|upon)$/.test(a.tokens[t - 1]?.lower ?? ''))
      return { references: [{ ...addresseeOf(p, i), text: textOf(a, t, t + 2) }] };
  }
  return undefined;
}

function addresseeOf(p: Place, chunk: number): Reference {
  return { code: forumOf(p), text: '', basis: 'coreference', agent: true, chunk };
}

/** "a plan that Kenya objects to", "a fund, which Chad and Mali contribute to": what the relative word stands for. */
export function strandedIn(p: Place, preposition: string): Filled | undefined {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  const own = a.tokens[p.match.to - 1]?.lower === preposition;
  const behind = own ? p.match.to - 1 : (c?.to ?? -1);
  if (c?.kind !== 'VP' || a.tokens[behind]?.lower !== preposition) return undefined;
  const next = a.chunks[after(a, a.chunkOf[behind] ?? p.cue)];
  if (next?.kind === 'NP' || next?.verb?.form === 'gerund') return undefined;
  for (let k = p.cue - 1; k >= 0 && k > p.cue - 8; k--) {
    const opener = a.chunks[k];
    if (opener?.verb?.form === 'finite' || /^[;:]$/.test(mark(a, k))) return undefined;
    if (opener?.kind !== 'WR' && !(opener?.kind === 'SB' && word(a, k) === 'that')) continue;
    if (!/^(?:which|that|whom|who)$/.test(word(a, k))) return undefined;
    const lead = before(a, k);
    const np = mark(a, lead) === ',' ? before(a, lead) : lead;
    return a.chunks[np]?.kind === 'NP' ? asTargets(p, [np]) : undefined;
  }
  return undefined;
}

/** "To the people of Chile we convey our sympathy": whoever opens the sentence. */
export function frontedTo(p: Place): Filled | undefined {
  const { a } = p.s;
  if (a.chunks[0]?.kind !== 'IN' || a.tokens[0]?.text !== 'To' || p.path[1]?.via !== 'object')
    return undefined;
  const np = after(a, 0);
  // "To that end, Kenya will"
  if (/^(?:end|effect|date|day|extent|aim|goal|purpose|objective)s?$/.test(word(a, np))) return undefined;
  return a.chunks[np]?.kind === 'NP' && np < p.cue ? asTargets(p, groupStartingAt(a, np)) : undefined;
}

/** "the envoy, to whom we pay tribute", "the refugees, to whom it gives food": whom the relative word stands for. */
export function toWhom(p: Place): Filled | undefined {
  const { a } = p.s;
  for (let k = p.cue - 1; k > 0 && k > p.cue - 8; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' || c?.kind === 'CC' || mark(a, k) !== '') return undefined;
    if (c?.kind !== 'WR') continue;
    const to = before(a, k);
    if (!/^(?:whom|which|whose)$/.test(word(a, k)) || word(a, to) !== 'to') return undefined;
    const lead = before(a, to);
    const np = /^[,—–-]$/.test(mark(a, lead)) ? before(a, lead) : lead;
    return a.chunks[np]?.kind === 'NP' ? asTargets(p, groupEndingAt(a, np)) : undefined;
  }
  return undefined;
}

/** "the States to which Kenya has given its support": the noun before the preposition of the clause. */
export function pipedTarget(p: Place, preposition: string): Filled | undefined {
  const { a } = p.s;
  for (let i = p.cue - 1; i > 0 && i > p.cue - 8; i--) {
    if (a.chunks[i]?.kind !== 'WR') continue;
    const link = a.chunks[i - 1]?.kind === 'IN' && word(a, i - 1) === preposition ? before(a, i - 1) : -1;
    const np = mark(a, link) === ',' ? before(a, link) : link;
    return a.chunks[np]?.kind === 'NP' ? asTargets(p, [np]) : undefined;
  }
  return undefined;
}
