import { complementsOf } from '../../clause/complements.js';
import { after, before, word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { objectChunks } from '../targets/objects.js';

/** Whether any word of the sentence is of the class. */
export function hasWord(p: Place, name: string): boolean {
  return p.s.a.tokens.some((token) => p.s.a.classes.has(name, token.lower));
}

/** The chunks in which the targets stand. */
export function targetChunks(targets: Filled): number[] {
  return targets.references.map((reference) => reference.chunk).filter((chunk) => chunk >= 0);
}

/** Whether a word of the phrases, or of what "of" joins to them, is of the class. */
export function inClass(p: Place, chunks: readonly number[], name: string): boolean {
  return chunks.some((i) => {
    const c = p.s.a.chunks[i];
    if (!c) return false;
    for (let t = c.core; t < c.to; t++) {
      const lower = p.s.a.tokens[t]?.lower ?? '';
      // "its 23 million people": a million of what stands behind.
      if (t < c.head && /^(?:m|b|tr)illions?$/.test(lower) && p.s.a.tags[c.head] !== 'CD') continue;
      // "the oil minister", "a drug lord": what the word says is only his business.
      if (t < c.head && DEALERS.test(p.s.a.tokens[c.head]?.lower ?? '')) continue;
      if (p.s.a.classes.has(name, lower)) return true;
    }
    if ((name === 'aid' || name === 'money') && (isPriced(p, i) || isMaterialHelp(p, i))) return true;
    const of = complementsOf(p.s.a, i, 1)[0];
    return of?.preposition === 'of' && inClass(p, of.chunks, name);
  });
}

const DEALERS =
  /^(?:lord|baron|kingpin|trader|dealer|tycoon|magnate|minister|chief|critic|boss|smuggler|trafficker|runner|inspector|executive|seeker)s?$/;

/** "$2 million" */
export function isPriced(p: Place, i: number): boolean {
  const c = p.s.a.chunks[i];
  return c !== undefined && p.s.a.tokens.slice(c.from, c.to).some(({ text }) => /[$€£¥]/.test(text));
}

/** "technical support", "financial backing": help by its adjective. */
function isMaterialHelp(p: Place, i: number): boolean {
  const c = p.s.a.chunks[i];
  if (!c || !p.s.a.classes.has('material_help', word(p.s.a, i))) return false;
  return p.s.a.tokens.slice(c.from, c.head).some(({ lower }) => p.s.a.classes.has('material', lower));
}

/** "provided Kenya with aid": what is given stands after "with". */
export function inComplement(p: Place, name: string): boolean {
  const passive = p.s.a.chunks[p.cue]?.verb?.passive === true;
  const last = passive ? p.cue : (objectChunks(p).at(-1) ?? p.cue);
  const next = after(p.s.a, last);
  const chunks = p.s.a.chunks[next]?.kind === 'NP' ? [next] : [];
  // "pay attention to the issue of debt": "of" belongs to what stands right before it.
  complementsOf(p.s.a, last).forEach((complement, k) => {
    // "attacked positions in violation of the deal"
    const near = k === 0 || !/^(?:money|stated)$/.test(name);
    // "a sixfold increase in funding"
    const raised =
      k === 0 && complement.preposition === 'in' && p.s.a.classes.has('raise', word(p.s.a, last));
    if (complement.preposition === 'with' || (complement.preposition === 'of' && near) || raised)
      chunks.push(...complement.chunks);
  });
  if (inClass(p, chunks, name)) return true;
  const with_ = p.s.a.chunks[next]?.kind === 'IN' && word(p.s.a, next) === 'with' ? next : -1;
  if (with_ < 0) return false;
  // "with what now totals $50 billion in economic assistance", "with a further $20 million"
  const whole = p.s.a.chunks[after(p.s.a, with_)]?.kind === 'WR';
  // "providing rebels with every kind of support, arms included", not "delivered a report with advice, and aid"
  const given = !p.s.a.classes.has('document', word(p.s.a, last)) && holderOf(p.s, p.book, last).agent;
  if (!given && !whole) return false;
  for (let k = with_ + 1; k < p.s.a.chunks.length; k++) {
    const c = p.s.a.chunks[k];
    if (!c || (!whole && c.kind === 'VP')) return false;
    for (let t = c.from; t < c.to; t++)
      if (p.s.a.classes.has(name, p.s.a.tokens[t]?.lower ?? '')) return true;
  }
  return false;
}

/**
 * Whether a word of the targets, of what is theirs ("the decision of Kenya and Ghana"), or of what a pronoun among
 * them stands for, is of one of the classes.
 */
export function anyOf(p: Place, targets: Filled, names: readonly string[]): boolean {
  const chunks = targetChunks(targets);
  const theirs = chunks.flatMap((i) => ownedBy(p, i));
  return names.some(
    (name) =>
      inClass(p, chunks, name) ||
      theirs.some((i) => p.s.a.classes.has(name, word(p.s.a, i))) ||
      targets.references.some(({ noun }) => noun !== undefined && p.s.a.classes.has(name, noun)),
  );
}

/** "appalled by the decision of Kenya and Ghana": the noun behind the cue that "of" joins the first of several to. */
function ownedBy({ s: { a }, cue }: Place, i: number): readonly number[] {
  const of = before(a, i);
  const owned = before(a, of);
  const joined = a.chunks[of]?.kind === 'IN' && word(a, of) === 'of' && a.chunks[owned]?.kind === 'NP';
  return joined && owned > cue ? [owned] : [];
}

/** "separatist forces", "armed militants" */
export function isStateless(p: Place, chunk: number): boolean {
  const c = p.s.a.chunks[chunk];
  return (
    c !== undefined &&
    (p.s.a.tokens.slice(c.from, c.to).some((token) => p.s.a.classes.has('stateless', token.lower)) ||
      // "illegal armed groups"
      (/^(?:groups?|formations?|gangs?|bands?|units?)$/.test(word(p.s.a, chunk)) &&
        p.s.a.tokens
          .slice(c.from, c.head)
          .some((token) => /^(?:illegal|armed|unlawful|criminal)$/.test(token.lower))))
  );
}

/** Whether one of the targets is an actor with a code of its own. */
export function isActor(targets: Filled): boolean {
  return targets.references.some(isCode);
}

/** "gives shelter to terrorists": the words of the rule name them. */
export function armsLawless(p: Place): boolean {
  return p.s.a.tokens
    .slice(p.match.from + 1, p.match.to)
    .some((token) => p.s.a.classes.hasAny(['stateless', 'wrongdoer'], token.lower));
}
