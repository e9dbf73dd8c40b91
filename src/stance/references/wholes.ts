import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Resolver } from './reference.js';

const KIND = /^(?:kinds?|sorts?|types?|forms?|sets?|packages?|array|body)$/;
const COUNT = /^(?:tens|dozens|scores|hundreds|thousands|millions|\d[\d,]*)$/;

/** "the kind of raid that Kenya has flown", "a set of measures", "hundreds of Kenyan students", "500 of them": what it is a kind or a number of. */
export function wholeOf({ s: { a } }: Resolver, i: number, head: string): number | undefined {
  const kind = KIND.test(head);
  if (!kind && !COUNT.test(head)) return undefined;
  const of = complementsOf(a, i, 1)[0];
  const first = of?.preposition === 'of' ? of.chunks[0] : undefined;
  return first === undefined || kind || !/^\d/.test(head) || word(a, first) === 'them' ? first : undefined;
}
