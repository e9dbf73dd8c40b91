import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Place } from '../place.js';

/**
 * "Despite criticism from Kenya, Ghana went ahead": the verb whose subject the phrase that opens the sentence speaks of,
 * unless that subject censures or praises somebody itself.
 */
export function facing(p: Place): number | undefined {
  const { a } = p.s;
  if (p.match.rule.stance !== 'condemnation' || !FACING.test(word(a, 0))) return undefined;
  const lead = before(a, p.cue);
  if (lead > 2 || !/^(?:IN|LK|VP)$/.test(a.chunks[lead]?.kind ?? '')) return undefined;
  let comma = p.cue + 1;
  while (comma < a.chunks.length && mark(a, comma) !== ',' && !hasFinite(a.chunks[comma])) comma++;
  const verb = a.chunks.findIndex((c, i) => i > comma && hasFinite(c));
  if (mark(a, comma) !== ',' || verb < 0 || a.classes.has('verdict_verb', word(a, verb))) return undefined;
  return subjectOf(a, verb).chunks[0] === after(a, comma) ? verb : undefined;
}

/** What opens a phrase about what somebody has to face. */
const FACING = /^(?:amid|amidst|despite|after|following|over|under|in|faced|facing)$/;

/** "defended Chad against criticism from Kenya": whoever is defended against what the noun says. */
export function defended(p: Place): readonly number[] {
  const { a } = p.s;
  if (p.match.rule.stance !== 'condemnation' || !/^(?:against|from)$/.test(word(a, p.path[1]?.at ?? -1)))
    return [];
  const verb = p.path.find(({ at }) => a.chunks[at]?.kind === 'VP')?.at ?? -1;
  if (!/^(?:defend|shield)/.test(word(a, verb))) return [];
  const whom = objectsOf(a, verb);
  // "defended itself against", "defended the raid against": a deed that is nobody else's is one's own.
  const own = (i: number): boolean => {
    const c = a.chunks[i];
    const named = p.s.mentionOf.slice(c?.from, c?.to).some((mention) => mention !== undefined);
    return (
      /sel(?:f|ves)$/.test(word(a, i)) ||
      (!named && a.classes.hasAny(['act', 'act_noun', 'attack_noun'], word(a, i)))
    );
  };
  return own(whom[0] ?? -1) ? subjectOf(a, verb).chunks : whom;
}
