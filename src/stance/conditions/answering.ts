import { after, mark, word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { hasWord } from './class-words.js';

/** "We conclude that Kenya is responsible.": nothing but the end of the clause behind it, and it is so already. */
function isVerdict(p: Place, targets: Filled, next: number): boolean {
  const { a } = p.s;
  // "Governments and the private sector alike are responsible": all should be.
  const somebody = targets.references.some((r) => isCode(r) || /^(?:the|that|this|these)\b/i.test(r.text));
  if (!somebody) return false;
  const verb = a.chunks[p.path[1]?.at ?? -1]?.verb;
  const ends = next >= a.chunks.length || /^[.,;:")”]$/.test(mark(a, next));
  return ends && verb?.modal === undefined && /^(?:responsible|culpable|complicit)$/.test(word(a, p.cue));
}

/** "responsible for the attack", "the attack for which Kenya is responsible", not "responsible for peace". */
export function answersFor(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const link = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  // "would be responsible for the preparations": nobody says that it is.
  if (/^(?:would|should|must|can|could|may|might)$/.test(a.chunks[p.path[1]?.at ?? -1]?.verb?.modal ?? ''))
    return false;
  if (word(a, link) !== 'for' || a.chunks[link]?.kind !== 'IN') {
    // "the State to which it is accountable", "must become more responsible"
    const any =
      /^(?:accountable|answerable)$/.test(word(a, p.cue)) || a.tokens[p.match.from - 1]?.lower === 'more';
    return !any && (hasWord(p, 'act') || hasWord(p, 'harm') || isVerdict(p, targets, link));
  }
  // "bears full responsibility for what is happening", "for the stalled talks"
  const first = after(a, link);
  // "accountable for its actions": as all should be.
  if (a.tags[a.chunks[first]?.from ?? -1] === 'PRP$' && /^(?:accountable|answerable)$/.test(word(a, p.cue)))
    return false;
  if (a.chunks[first]?.kind === 'WR' && word(a, first) === 'what') return true;
  if (a.classes.has('situation', word(a, first))) return true;
  if (a.chunks[first]?.verb?.form === 'gerund')
    return a.classes.hasAny(['act', 'hostile'], a.tokens[a.chunks[first]?.head ?? 0]?.lower ?? '');
  for (let t = a.chunks[link]?.to ?? 0; t < a.tokens.length; t++) {
    const lower = a.tokens[t]?.lower ?? '';
    if (a.classes.has('act', lower) || a.classes.has('harm', lower)) return true;
    if (/^[,;:.]$/.test(lower) || /^(?:WR|SB)$/.test(a.chunks[a.chunkOf[t] ?? -1]?.kind ?? '')) return false;
  }
  return false;
}

const TASK =
  /^(?:financing|funding|implementation|maintenance|prevention|protection|promotion|preservation|conduct|organi[sz]ation|management|resolution|settlement|security|safety|peace|development|coordination|follow-up|welfare)$/;

/** "responsibility for the failure of the talks lies with", not "responsibility for the budget lies with". */
export function namesHarm(p: Place): boolean {
  // "bears the blame for the failure"
  const last = p.s.a.tokens[p.match.to - 1]?.lower === 'for' ? p.s.a.chunkOf[p.match.to] : undefined;
  const end = last === undefined ? p.match.to : (p.s.a.chunks[last]?.to ?? p.match.to);
  // "the responsibility for the financing of campaigns", "for keeping peace and ending wars": what is to be done.
  const first = p.s.a.tokens.slice(p.match.from, end).findIndex(({ lower }) => lower === 'for');
  const np = first < 0 ? -1 : (p.s.a.chunkOf[p.match.from + first + 1] ?? -1);
  if (
    TASK.test(word(p.s.a, np)) ||
    (p.s.a.chunks[np]?.verb?.form === 'gerund' && !p.s.a.classes.hasAny(['act', 'hostile'], word(p.s.a, np)))
  )
    return false;
  for (let t = p.match.from + 1; t < end; t++) {
    const lower = p.s.a.tokens[t]?.lower ?? '';
    if (p.s.a.classes.hasAny(['act', 'harm', 'wrong', 'act_noun'], lower)) return true;
  }
  return false;
}
