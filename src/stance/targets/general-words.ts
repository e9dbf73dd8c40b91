import { complementsOf } from '../../clause/complements.js';
import { isCoded, OTHER_ACTOR } from '../../model/stance.js';
import type { Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';
import { targetOf } from '../references/references.js';

/** "the world", "a clean and beautiful world", not "the developing world". */
const WORLD =
  /^(?:an?|the|this|our) (?!.*\b(?:developing|third|free|arab|muslim|islamic|western|industriali[sz]ed|developed)\b)(?:[\w-]+,? )*(?:world|planet|community of shared future)$/i;

/** Those who are known by what they have, or to whom they give it. */
const WELL_OFF =
  /^(?:developed|industriali[sz]ed|donor|rich|richer|wealthy|affluent|friendly|fraternal|brotherly|generous)$/;

/** "those who support", "people help": nobody in particular, unless what they support is an actor. */
export function isGeneral(p: Place, holding: readonly Reference[], found: readonly Reference[]): boolean {
  if (
    found.length > 0 &&
    found.every((t) =>
      /^(?:all|every|each) (?:people|peoples|person|human|humanity|man|woman)\b/i.test(t.text),
    )
  )
    return true;
  if (
    p.match.rule.stance === 'assist' &&
    found.length > 0 &&
    found.every(
      (t) =>
        t.code === OTHER_ACTOR && (/^(?:humankind|mankind|humanity)$/i.test(t.text) || WORLD.test(t.text)),
    )
  )
    return true;
  return holding.every((reference) => {
    if (reference.code !== OTHER_ACTOR || reference.chunk < 0) return false;
    const c = p.s.a.chunks[reference.chunk];
    if (!c) return false;
    const first = p.s.a.tokens[c.from]?.lower ?? '';
    if (exists(p, c.from)) return false;
    if (/^(?:those|one|anyone|people|them|everyone|everybody)$/.test(first) && c.to - c.from === 1)
      return true;
    // "any country that stood by him"
    if (first === 'any' || first === 'whichever') return true;
    // "not every State mobilizes its resources"
    if (first === 'every' && p.s.a.tokens[c.from - 1]?.lower === 'not') return true;
    // "members of the African Union"
    const of = complementsOf(p.s.a, reference.chunk, 1)[0];
    if (of?.preposition === 'of' && of.chunks.some((i) => isCode(targetOf(p.s, p.book, i, true))))
      return false;
    const named =
      p.s.a.tags.slice(c.from, c.to).includes('NNP') ||
      /^(?:the|that|this|these|some|many|several|all|most|our|my|\d+)$/.test(first) ||
      p.s.a.tags[c.from] === 'CD' ||
      // "a number of states"
      /^(?:number|majority|handful|dozen|couple)$/.test(p.s.a.tokens[c.head]?.lower ?? '') ||
      // "a commitment by developed countries"
      WELL_OFF.test(first);
    return !named && !found.some((target) => isCoded(target.code)) && p.s.document.speaker !== undefined;
  });
}

/** "there are states that support": somebody does, though there is no name. */
function exists(p: Place, from: number): boolean {
  const { a } = p.s;
  const [verb, there] = [a.tokens[from - 1]?.lower ?? '', a.tokens[from - 2]?.lower ?? ''];
  return (
    p.s.document.speaker !== undefined &&
    /^(?:are|is|still|also)$/.test(verb) &&
    (there === 'there' || a.tokens[from - 3]?.lower === 'there') &&
    !/^(?:no|nobody|none|few|nothing)$/.test(a.tokens[from]?.lower ?? '')
  );
}
