import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Filled, Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';
import { objectChunks } from '../targets/objects.js';

/** "the conflict between Israel and Palestine undermines", "the threats to peace": neither is anybody's fault for the names in it. */
export function isSituation(
  p: Place,
  { chunk, basis, text }: Pick<Reference, 'chunk' | 'basis' | 'text'>,
): boolean {
  const subject = p.s.a.chunks[p.cue]?.kind === 'VP' ? subjectOf(p.s.a, p.cue).chunks[0] : undefined;
  if (
    subject !== undefined &&
    subject !== chunk &&
    isSituation(p, { chunk: subject, basis: 'subject', text: '' })
  )
    return true;
  // "the dispute between Kenya and Ghana": neither of them alone.
  const between = before(p.s.a, groupEndingAt(p.s.a, chunk)[0] ?? chunk);
  if (
    word(p.s.a, between) === 'between' &&
    p.s.a.classes.has('situation', word(p.s.a, before(p.s.a, between)))
  )
    return true;
  const head = word(p.s.a, chunk);
  const owned = (p.s.a.chunks[chunk]?.core ?? 0) > (p.s.a.chunks[chunk]?.from ?? 0);
  if (!owned && p.s.a.classes.has('situation', head))
    return !complementsOf(p.s.a, chunk).some(({ preposition }) => preposition === 'by');
  return (
    basis === 'coreference' &&
    p.s.a.chunks[chunk]?.kind === 'NP' &&
    /^the\b/i.test(text) &&
    /threats?$/.test(head)
  );
}

/** "since Iraq's invasion of Kuwait" in the news: when something was, in words that a calendar has. */
export function saysWhen({ s: { a, document }, cue }: Place): boolean {
  return (
    document.speaker === undefined &&
    /^(?:invasion|annexation|occupation)$/.test(word(a, cue)) &&
    /^(?:since|before|after|during|amid|following|until|upon)$/.test(word(a, before(a, cue)))
  );
}

/** What troubles somebody, and is no deed of anybody unless somebody is named. */
const MENACE = /^(?:threat|danger|risk|challenge|burden)s?$/;
const PLIGHT = /^(?:disaster|catastrophe|tragedy|calamity|nightmare|emergency|scourge|hell)s?$/;

/** "consider climate change a threat", "called the famine a disaster", but not "called the plan a disaster". */
export function onlyTroubles(p: Place, targets: Filled, called: string): boolean {
  if (targets.references.some(isCode)) return false;
  const plight = ['situation', 'calamity', 'disaster'] as const;
  return (
    MENACE.test(called) ||
    (PLIGHT.test(called) && objectChunks(p).some((i) => p.s.a.classes.hasAny(plight, word(p.s.a, i))))
  );
}
