import type { Analysis } from '../text/analysis.js';
import { groupStartingAt } from './conjuncts.js';
import { after, mark, word } from './neighbours.js';

/** "by any means", "by consensus": how it is done, and not who does it. */
const MANNER = /^(?:means|force|consensus|acclamation|chance|accident|virtue)$/;

/** "by half", "by a third", "by 10 percent": how much. */
function isMeasure(a: Analysis, np: number): boolean {
  const c = a.chunks[np];
  return (
    AMOUNT.test(word(a, np)) || (c !== undefined && a.tags.slice(c.from, c.to).every((tag) => tag === 'CD'))
  );
}

const AMOUNT = /^(?:half|third|quarter|cent|percent|%|million|billion)$/;

/** The noun phrases after "by" that do what a passive verb says. */
export function agentOf(a: Analysis, v: number): readonly number[] {
  let i = v;
  for (let step = 0; step < 8; step++) {
    i = after(a, i);
    // "was condemned, too, by Kenya"
    if (step === 0 && mark(a, i) === ',' && mark(a, after(a, i)) === ',') i = after(a, after(a, i));
    // "was announced on Friday, 3 May, by Kenya"
    if (mark(a, i) === ',' && a.chunks[i - 1]?.kind === 'TM') {
      if (a.tags[a.chunks[i + 1]?.head ?? -1] === 'CD') i++;
      continue;
    }
    const c = a.chunks[i];
    if (c?.kind === 'IN' && word(a, i) === 'by') {
      const np = behindOthers(a, after(a, i));
      if (a.chunks[np]?.kind !== 'NP' || MANNER.test(word(a, np)) || isMeasure(a, np)) return [];
      const group = groupStartingAt(a, np);
      // "by Kenya and by South Africa"
      const other = furtherAgent(a, group.at(-1) ?? np);
      return other >= 0 ? [...group, ...groupStartingAt(a, other)] : group;
    }
    // "was given two helicopters by", "was called illegal by"
    // "were given food and blankets by"
    if ((c?.kind === 'NP' || c?.kind === 'ADJ') && step === 0) {
      i = c.kind === 'NP' ? (groupStartingAt(a, i).at(-1) ?? i) : i;
      continue;
    }
    // "were handed over to Kenya by"
    if (c?.kind === 'IN' && step === 0 && a.chunks[after(a, i)]?.kind === 'IN') continue;
    // "was described as illegal by"
    if (c?.kind === 'LK' && word(a, i) === 'as') {
      const described = a.chunks[after(a, i)]?.kind;
      if (described !== 'NP' && described !== 'ADJ') return [];
      i = after(a, i);
      continue;
    }
    if (c?.kind === 'IN' && a.chunks[after(a, i)]?.kind === 'NP') {
      // "imposed on the rights and freedoms of women by"
      i = groupStartingAt(a, after(a, i)).at(-1) ?? i;
      continue;
    }
    // "was accused of shelling the town by Kenya"
    const deed = c?.kind === 'IN' ? after(a, i) : -1;
    if (a.chunks[deed]?.verb?.form === 'gerund' && !a.chunks[deed]?.verb?.passive) {
      const object = after(a, deed);
      i = a.chunks[object]?.kind === 'NP' ? (groupStartingAt(a, object).at(-1) ?? object) : deed;
      continue;
    }
    // "was found to be sound by"
    if (c?.verb?.form === 'infinitive' && step === 0 && a.chunks[after(a, i)]?.kind === 'ADJ') {
      i = after(a, i);
      while (a.chunks[after(a, i)]?.kind === 'ADJ' || a.chunks[after(a, i)]?.kind === 'CC') i = after(a, i);
      continue;
    }
    if (c?.kind === 'CC' && a.chunks[after(a, i)]?.verb?.passive) {
      i = after(a, i);
      continue;
    }
    // "armed, fed, and led by Kenya"
    const peer = mark(a, i) === ',' ? afterComma(a, i) : -1;
    // "was armed, led by Kenya": no list.
    const alone = peer === after(a, i) && word(a, after(a, peer)) === 'by';
    if (a.chunks[peer]?.verb?.form === 'participle' && a.chunks[peer]?.verb?.passive && !alone) {
      i = peer;
      continue;
    }
    return [];
  }
  return [];
}

/** What stands behind the comma at `i`, over a conjunction. */
function afterComma(a: Analysis, i: number): number {
  const next = after(a, i);
  return a.chunks[next]?.kind === 'CC' ? after(a, next) : next;
}

/** "by, among others, Kenya": what stands behind the aside that a comma at `i` opens, or `i`. */
function behindOthers(a: Analysis, i: number): number {
  if (mark(a, i) !== ',' || !/^amongs?t?$/.test(word(a, after(a, i)))) return i;
  const close = after(a, after(a, after(a, i)));
  return mark(a, close) === ',' ? after(a, close) : i;
}

/** "by Kenya and by South Africa", "by Kenya with relief, and by Mali": who stands behind a second "by", or -1. */
function furtherAgent(a: Analysis, last: number): number {
  let next = after(a, last);
  for (let phrases = 0; phrases < 2 && /^(?:IN|LK)$/.test(a.chunks[next]?.kind ?? ''); phrases++) {
    const np = after(a, next);
    if (a.chunks[np]?.kind !== 'NP' && a.chunks[np]?.kind !== 'ADJ') return -1;
    next = after(a, np);
  }
  if (mark(a, next) === ',') next = after(a, next);
  const by = a.chunks[next]?.kind === 'CC' ? after(a, next) : -1;
  const other = word(a, by) === 'by' ? after(a, by) : -1;
  return a.chunks[other]?.kind === 'NP' ? other : -1;
}
