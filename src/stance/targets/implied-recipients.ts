import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';

/** "Kenya sent food to Mali. It also sent doctors": the one other state of the sentence before, in a speech. */
export function helpedToo(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a, document, number } = p.s;
  const c = a.chunks[p.cue];
  if (document.speaker === undefined || p.match.rule.match !== 'verb' || !c?.verb || number === 0)
    return undefined;
  if (!a.tokens.slice(c.from, c.to).some(({ lower }) => lower === 'also')) return undefined;
  const own = holders.map(({ code }) => p.book.bookedAs(code));
  const others = new Set(
    document
      .mentions(number - 1)
      .filter(({ code }) => p.book.actor(code)?.kind === 'state' && !own.includes(p.book.bookedAs(code)))
      .map(({ code }) => code),
  );
  const [code, ...more] = others;
  const helped = document
    .tokens(number - 1)
    .some(({ lower }) => a.classes.hasAny(['help_given', 'aid'], lower));
  return code === undefined || more.length > 0 || !helped
    ? undefined
    : { code, text: '', basis: 'coreference', agent: true, chunk: -1 };
}

/** "the generous help of our partners": in a speech it is whoever calls them so that they help. */
export function ourOwn({ cue, match, s: { a, document } }: Place): Reference | undefined {
  if (document.speaker === undefined || match.rule.match !== 'noun') return undefined;
  const [by] = complementsOf(a, cue, 1);
  const chunk = /^(?:from|of|by)$/.test(by?.preposition ?? '') ? (by?.chunks[0] ?? -1) : -1;
  const ours =
    a.tokens[a.chunks[chunk]?.from ?? -1]?.lower === 'our' && a.classes.has('relation', word(a, chunk));
  return ours ? { code: document.speaker, text: 'our', basis: 'speaker', agent: true, chunk: -1 } : undefined;
}
