import { word } from '../../clause/neighbours.js';
import { effectsAt } from '../path.js';
import type { Sentence } from '../sentence.js';

/** "is too weak to help", "was too divided to condemn it", not "is only too glad to help"; "too slow" is slow in itself. */
export function isTooMuch(s: Sentence, at: number): boolean {
  const { a } = s;
  const c = a.chunks[at];
  // "was too divided to": a participle
  if (!c || !(c.kind === 'ADJ' || c.verb?.passive) || EAGER.test(word(a, at))) return false;
  if (effectsAt(s, at, 'withhold').length > 0) return false;
  const lead = a.chunks[at - 1]?.kind === 'RB' ? (a.chunks[at - 1]?.from ?? c.from) : c.from;
  return a.tokens.slice(lead, c.head).some(({ lower }) => lower === 'too');
}

const EAGER =
  /^(?:willing|happy|glad|pleased|eager|ready|keen|quick|prone|fast|hasty|prepared|aware|often|soon|early|late)$/;

/** "was not alone in condemning", "is not the first to help": others do so, too. */
export function isOneOfMany({ a }: Sentence, at: number): boolean {
  // An adverb is passed over otherwise.
  const c = a.chunks[at + 1];
  if (a.chunks[at]?.verb?.copula !== true || !c) return false;
  const words = a.tokens.slice(c.from, c.to).map(({ lower }) => lower);
  return (
    words[0] === 'alone' || (words[0] === 'the' && words.some((w) => /^(?:first|only|last|sole)$/.test(w)))
  );
}
