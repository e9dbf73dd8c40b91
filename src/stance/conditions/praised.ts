import { groupEndingAt } from '../../clause/conjuncts.js';
import { before, word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { isCalledFor } from './called-for.js';
import { onePhrase } from './one-phrase.js';
import { voiced } from './voiced.js';

/** "appeal to the generosity of Kenya", "rely on its wisdom", "a test of its patience": whether it is there is another question. */
const OPEN =
  /^(?:appeal|call|rel(?:y|ies|ied|iance)|count|depend|trust|hop|need|requir|demand|test|lack|absen|want|doubt|question|urg|expect|confiden|encourag|strengthen|enhanc|invit|await|look|price|limit|loss|end|abus|exhaust|unwilling|reluctan|fail|refus|deserv|preserv|maintain|safeguard|protect|violat|threat|undermin|opportunit|ensur|obtain|seek|sought|possibl|precarious)/;

/** "insufficient vigilance", "greater wisdom": there is too little of it. */
const SCANT = /^(?:insufficient|inadequate|little|less|more|greater|full|further)$/;

/** Words of praise in one phrase, for what an actor does or is, and which is not only called for. */
export function praised(p: Place, targets: Filled): string | undefined {
  const { a } = p.s;
  if (!onePhrase(p)) return 'its words do not stand in one phrase';
  const first = a.tokens[a.chunks[p.cue]?.from ?? -1]?.lower ?? '';
  const scant = a.tokens
    .slice(a.chunks[p.cue]?.from, a.chunks[p.cue]?.to)
    .some((token) => SCANT.test(token.lower));
  if (/^(?:no|any|every|one|another)$/.test(first) || scant || isBare(p)) return 'it is only imagined';
  if (isCalledFor(p) || p.path.slice(1, 4).some(({ at }) => OPEN.test(word(a, at))) || isToCome(p))
    return 'it is called for, not praised';
  // "the Council in its wisdom": nobody means it.
  if (word(a, before(a, p.cue)) === 'in' && /^(?:its|their|his|her)$/.test(first))
    return 'it is only a phrase';
  return voiced(p, targets);
}

/** "only by firm action on the part of Kenya", not "took bold steps", "the vision and courage": what nobody points to, nor is said to have. */
function isBare({ s: { a }, cue, path }: Place): boolean {
  const lead = a.chunks[groupEndingAt(a, cue)[0] ?? cue];
  if (!lead || lead.core > lead.from || /^(?:DT|PRP\$|CD)$/.test(a.tags[lead.from] ?? '')) return false;
  const step = path[1];
  const verb = step?.via === 'object' ? a.chunks[step.at]?.verb : undefined;
  return verb?.form !== 'finite' || verb.modal !== undefined;
}

/** "would follow a wise policy", "has yet to take bold steps", "to adopt": it is not said to be so. */
function isToCome({ s: { a }, path }: Place): boolean {
  // "can help by adopting a wise approach"
  if (
    path
      .slice(2)
      .some(({ at }) => /^(?:can|could|should|must|may|might|would)$/.test(a.chunks[at]?.verb?.modal ?? ''))
  )
    return true;
  const step = path[1];
  const verb = a.chunks[step?.at ?? -1]?.verb;
  if (!step || !verb || !/^(?:object|subject)$/.test(step.via)) return false;
  return verb.form === 'infinitive' || verb.negated === true || verb.modal !== undefined;
}
