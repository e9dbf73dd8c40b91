import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { after, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';

/** "the rich countries", "certain Powers", "the international community": many who share a fault, though none is named. */
export function isPowers(p: Place, reference: Reference): boolean {
  const c = p.s.a.chunks[reference.chunk];
  if (reference.code !== OTHER_ACTOR || !c) return false;
  // "the bad faith shown by some of the parties"
  const shown = after(p.s.a, reference.chunk);
  if (
    p.s.a.chunks[shown]?.verb?.form === 'participle' &&
    !p.s.a.classes.has('powers', word(p.s.a, reference.chunk))
  )
    return agentOf(p.s.a, shown).some((chunk) => chunk > shown && isPowers(p, { ...reference, chunk }));
  // "those who block aid violate the law"
  if (word(p.s.a, reference.chunk) === 'those' && p.s.a.chunks[reference.chunk + 1]?.kind === 'WR')
    return p.s.a.chunks[p.cue]?.kind === 'VP' && subjectOf(p.s.a, p.cue).path !== 'relative';
  // "the military junta"
  if (/^(?:juntas?|cliques?|dictatorships?|usurpers?)$/.test(word(p.s.a, reference.chunk))) return true;
  if (isRegime(p, c)) return true;
  if (isWrongdoer(p, c) || isPeer(p, reference.chunk, c) || isParties(p, c)) return true;
  // "the greed of these dealers": a vice is a reproach to anybody.
  if (reference.agent && p.s.a.classes.has('vice', word(p.s.a, p.cue))) return true;
  // "a large number of Member States"
  if (
    p.s.a.classes.has('quantity', word(p.s.a, reference.chunk)) ||
    /^(?:some|many|most|several|certain|few|couple|handful|minority|two|three)$/.test(
      word(p.s.a, reference.chunk),
    )
  ) {
    const of = complementsOf(p.s.a, reference.chunk, 1)[0];
    return (
      of?.preposition === 'of' &&
      of.chunks.some(
        (i) =>
          p.s.a.classes.has('powers', word(p.s.a, i)) ||
          p.s.a.classes.has('peer', word(p.s.a, i)) ||
          /^(?:parties|sides|factions|signatories)$/.test(word(p.s.a, i)),
      )
    );
  }
  // "the world stood by"
  if (word(p.s.a, reference.chunk) === 'world')
    return (
      (p.match.rule.stance === 'condemnation' &&
        p.s.a.chunks[p.cue]?.kind === 'VP' &&
        c.to - c.from === 2 &&
        p.s.a.tokens[c.from]?.lower === 'the') ||
      isMighty(p, c)
    );
  // "our neighbour to the north": who does wrong beside the speaker.
  if (
    p.s.document.speaker !== undefined &&
    /^(?:our|my)$/.test(p.s.a.tokens[c.from]?.lower ?? '') &&
    /^(?:neighbou?rs?|adversar(?:y|ies)|opponents?|detractors?|enem(?:y|ies))$/.test(
      word(p.s.a, reference.chunk),
    )
  )
    return true;
  // "the powerful few", "the rich"
  if (/^(?:few|rich|powerful|mighty|wealthy|west|north)$/.test(word(p.s.a, reference.chunk)))
    return /^(?:the|a)$/.test(p.s.a.tokens[c.from]?.lower ?? '') || c.to - c.from > 1;
  // "these States", "those countries": the ones that were spoken of.
  if (
    /^(?:these|those|such)$/.test(p.s.a.tokens[c.from]?.lower ?? '') &&
    p.s.a.classes.has('powers', word(p.s.a, reference.chunk))
  )
    return true;
  // "interference by the great Powers"
  if (!p.s.a.classes.has('powers', word(p.s.a, reference.chunk)))
    return complementsOf(p.s.a, reference.chunk).some(
      ({ preposition, chunks }) =>
        /^(?:by|of)$/.test(preposition) && chunks.some((i) => isPowers(p, { ...reference, chunk: i })),
    );
  const counted = c.from > 0 && p.s.a.tokens[c.from - 1]?.lower === 'one';
  // "free from interference by outside Powers": whoever they may be.
  const anyOutside =
    p.s.a.chunks[p.cue]?.kind === 'NP' &&
    p.s.a.tokens.slice(c.from, c.head).some(({ lower }) => /^(?:outside|external)$/.test(lower));
  return counted || (isMighty(p, c) && !anyOutside);
}

/** "the developed world", "outside Powers": the word before tells which are meant. */
function isMighty({ s: { a } }: Place, c: Chunk): boolean {
  return a.tokens.slice(c.from, c.head).some((token) => a.classes.has('mighty', token.lower));
}

/** "the regime", "the regime's attacks" of a speech: whose it is was said before, and nobody calls a friend so. */
function isRegime(p: Place, c: Chunk): boolean {
  const { tokens } = p.s.a;
  const ruler = tokens[c.core > c.from ? c.core - 2 : c.head]?.lower;
  const bare = c.core > c.from || c.to - c.from === 2;
  return (
    p.s.document.speaker !== undefined &&
    ruler === 'regime' &&
    bare &&
    /^(?:the|this|that|a)$/.test(tokens[c.from]?.lower ?? '')
  );
}

/** Which of those who sit in the meeting are meant, where no name says so. */
const WHICH =
  /^(?:some|several|certain|few|many|most|those|these|both|same|other|another|particular|my|our|western|permanent|council|two|three|\d+)$/;

/** "two members of this Council", "my Western colleagues", "the sponsors of the draft": some who sit in the same meeting. */
function isPeer(p: Place, chunk: number, c: Chunk): boolean {
  const { a } = p.s;
  const head = a.tokens[c.head]?.lower ?? '';
  if (p.s.document.speaker === undefined || !a.classes.has('peer', head)) return false;
  // "the sponsors of the draft resolution"
  const [of] = complementsOf(a, chunk, 1);
  if (
    head.startsWith('penholder') ||
    of?.chunks.some((i) => word(a, i) === 'text' || a.classes.has('document', word(a, i)))
  )
    return true;
  if (a.tokens[c.from - 1]?.lower === 'one') return true;
  return a.tokens
    .slice(c.from, c.head)
    .some(({ lower }, k) => WHICH.test(lower) || a.tags[c.from + k] === 'CD');
}

/** "the parties", "both sides": those who fight or negotiate, of whom a speech tells. */
function isParties(p: Place, c: Chunk): boolean {
  const { a } = p.s;
  return (
    p.s.document.speaker !== undefined &&
    /^(?:parties|sides|factions|belligerents|combatants)$/.test(a.tokens[c.head]?.lower ?? '') &&
    /^(?:the|both|these|those|two|warring|rival|hostile|opposing|armed)$/.test(a.tokens[c.from]?.lower ?? '')
  );
}

/** "the settlers", "a white minority", "foreign troops": whoever speaks of them blames them, though they have no name. */
function isWrongdoer(p: Place, c: Chunk): boolean {
  const { a } = p.s;
  const head = a.tokens[c.head]?.lower ?? '';
  const told = a.tokens.slice(c.from, c.head).map((token) => token.lower);
  return (
    a.classes.has('wrongdoer', head) ||
    // "hostile neighbours", "corrupt leaders"
    (/^(?:leaders?|neighbou?rs?|authorities|elites?|officials|circles|politicians)$/.test(head) &&
      told.some((w) => a.classes.has('censure', w) || w === 'corrupt')) ||
    (/^(?:minority|majority)$/.test(head) &&
      told.some((w) => /^(?:white|racist|privileged|small|tiny)$/.test(w))) ||
    (/^(?:troops|soldiers|forces|armies|fighters)$/.test(head) &&
      told.some((w) => /^(?:foreign|outside|external|invading|occupation|occupying)$/.test(w)))
  );
}
