import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';

const AGAINST = 'opposition|opponents?|critics?|protest[eo]rs?|demonstrators?|dissidents?';
const OPPOSED = new RegExp(`\\b(?:${AGAINST})\\b`, 'i');
const SEVERAL = new RegExp(`\\b(?:${AGAINST}|lawmakers|mps|unions|judges)\\b`, 'i');

/** "Opposition leaders condemned the decision": whether who takes the stance is of a state and against those who rule it. */
export function isOpposed(holder: Reference): boolean {
  return OPPOSED.test(holder.text);
}

/** "The minister defended the move": who defends what was done may have done it. */
export function defendsDeed({ s: { a, document }, cue, friendly }: Place): boolean {
  return document.speaker === undefined && friendly && a.classes.has('self_defending', word(a, cue));
}

/** "The opposition accused him", "the army ousted the prime minister, accusing her": none of them, though of the same state. */
export function isOneAgainstSeveral(p: Place, holder: Reference, target: Reference): boolean {
  const { s } = p;
  const { a } = s;
  if (namesOther(p, holder, target.chunk)) return false;
  const body = a.classes.hasAny(['institution', 'armed_force'], word(a, holder.chunk));
  const named = s.mentionOf[a.chunks[holder.chunk]?.head ?? -1]?.kind === 'person';
  if (body && !named && /^(?:him|her)$/.test(word(a, target.chunk))) return true;
  const first = a.tokens[a.chunks[target.chunk]?.from ?? -1]?.lower ?? '';
  // "Lawmakers condemned its decision"
  if (isHisMan(p, holder, target.chunk)) return true;
  const many = a.tags[a.chunks[holder.chunk]?.head ?? -1] === 'NNS' && first === 'its';
  return (many || /^(?:him|her|his|it)$/.test(first)) && SEVERAL.test(holder.text);
}

const MEN = ['relation', 'office_noun', 'officials_noun', 'institution', 'aide_noun', 'legislature'] as const;

/** "Ruto, who is in Ghana, blamed his deputy": another of the same state, where no other person is named before. */
export function isHisMan(p: Place, holder: Reference, chunk: number): boolean {
  const { a } = p.s;
  const first = a.tokens[a.chunks[chunk]?.from ?? -1]?.lower ?? '';
  return (
    /^(?:his|her)$/.test(first) && a.classes.hasAny(MEN, word(a, chunk)) && !namesOther(p, holder, chunk)
  );
}

/** "Ghana's minister rebuked Ruto, condemning his country's raid": of the state of the other person. */
export function isOfHisState(p: Place, holder: Reference, target: Reference): boolean {
  const owner = /^(?:his|her) (?:own )?(\w+)['’]/i.exec(target.text)?.[1]?.toLowerCase() ?? '';
  const state = p.s.a.classes.hasAny(['own_country', 'institution', 'ruling', 'armed_force'], owner);
  return state && namesOther(p, holder, target.chunk);
}

/** Whether a person of another state is named before chunk `i`. */
function namesOther({ s, book }: Place, holder: Reference, i: number): boolean {
  const own = book.bookedAs(holder.code);
  const from = s.a.chunks[i]?.from ?? 0;
  return s.mentions.some(
    ({ kind, code, to }) => kind === 'person' && to <= from && book.bookedAs(code) !== own,
  );
}
