import { agentOf } from '../../clause/by-phrase.js';
import { namingBefore, QUOTING } from '../../clause/called.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { effectsAt } from '../path.js';
import type { Place } from '../place.js';
import { isContact, isReminder } from '../references/attribution.js';
import type { Reference } from '../references/reference.js';
import { holderOf, quotedVoice, reportedVoice } from '../references/references.js';

/** Whose words the cue is among: who is quoted, says so closest to it, or is reported to. */
export function sayerOf(p: Place): Reference | undefined {
  return namer(p) ?? quotedVoice(p.s, p.book, p.cue) ?? innerSayer(p) ?? reportedVoice(p.s, p.book, p.cue);
}

/** "Chile described the toll as undermining trade": whoever calls it so. */
function namer({ s, book, cue }: Place): Reference | undefined {
  if (s.a.chunks[cue]?.verb?.form !== 'gerund') return undefined;
  const verb = namingBefore(s.a, cue - 1);
  if (verb < 0) return undefined;
  const passive = s.a.chunks[verb]?.verb?.passive === true;
  // "The daily quoted Chile as calling it a crime": Chile does.
  const [by] = QUOTING.test(word(s.a, verb))
    ? passive
      ? subjectOf(s.a, verb).chunks
      : objectsOf(s.a, verb)
    : passive
      ? agentOf(s.a, verb)
      : subjectOf(s.a, verb).chunks;
  const sayer = by === undefined ? undefined : holderOf(s, book, by, true);
  return sayer?.agent ? { ...sayer, basis: 'attribution' } : undefined;
}

/** "Peru said Chile claims that it is illegal", "a vote that critics say was rigged": who says so closest to the cue. */
function innerSayer(p: Place): Reference | undefined {
  const step = p.path.find(({ via }) => via === 'clause');
  const verb = step && p.s.a.chunks[step.at]?.verb;
  if (!step || verb?.form !== 'finite' || verb.passive || isReminder(p.s, step.at)) return undefined;
  if (effectsAt(p.s, step.at, 'report').length === 0) return undefined;
  const [subject] = subjectOf(p.s.a, step.at).chunks;
  if (subject === undefined || isContact(p.s.a, before(p.s.a, subject), step.at)) return undefined;
  const sayer = holderOf(p.s, p.book, subject, true);
  return sayer.agent ? { ...sayer, basis: 'attribution' } : undefined;
}

/** "Reuters reported that", "according to local media": who passes on what happened blames and praises nobody by it. */
export function isMedium({ s: { a } }: Place, chunk: number): boolean {
  const head = word(a, chunk);
  const c = a.chunks[chunk];
  return (
    a.classes.has('medium', head) ||
    (/^(?:agenc(?:y|ies)|channels?|sites?)$/.test(head) &&
      c !== undefined &&
      /^(?:news|tv|television|media)$/.test(a.tokens[c.head - 1]?.lower ?? ''))
  );
}

const HEARSAY =
  /^(?:said|claimed|alleged|argued|asserted|contended|suggested|believed|thought|rumoured|supposed|maintained)$/;

/** "it has been said that", not "it must be said that" */
export function isHearsay(p: Place, at: number): boolean {
  const verb = p.s.a.chunks[at]?.verb;
  if (!verb?.passive || verb.modal !== undefined || !HEARSAY.test(word(p.s.a, at))) return false;
  return word(p.s.a, subjectOf(p.s.a, at).chunks[0] ?? -1) === 'it';
}
