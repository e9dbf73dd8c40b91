import { complementsOf } from '../../clause/complements.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Filled, Place } from '../place.js';
import { objectChunks } from '../targets/objects.js';
import { anyOf, hasWord } from './class-words.js';

/** "attacked the president over", "attacked Kenya for meddling", "attacked the vote as a farce": whether an attack is one of words. */
export function isOfWords(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const target = targets.references[0];
  const c = a.chunks[target?.chunk ?? -1];
  const person =
    target !== undefined &&
    (anyOf(p, targets, ['person', 'ruling']) || p.s.mentionOf[c?.head ?? -1]?.kind === 'person');
  const over = person && complementsOf(a, target.chunk).some((c) => /^(?:over|for)$/.test(c.preposition));
  // "attacked Kenya over its record", "attacked Kenya for its refusal to talk"
  const own =
    target !== undefined &&
    complementsOf(a, target.chunk, 1).some(
      ({ preposition, chunks: [k = -1] }) =>
        /^(?:over|for)$/.test(preposition) &&
        a.tags[a.chunks[k]?.from ?? -1] === 'PRP$' &&
        a.classes.has('stated', word(a, k)),
    );
  const link = after(a, objectChunks(p).at(-1) ?? p.cue);
  const next = a.chunks[after(a, link)];
  const named = c && (p.s.mentionOf[c.head] || a.classes.has('ruling', word(a, target?.chunk ?? -1)));
  const blamed = named && word(a, link) === 'for' && /ing$/.test(a.tokens[next?.from ?? -1]?.lower ?? '');
  const called =
    word(a, link) === 'as' &&
    /^(?:NP|ADJ)$/.test(next?.kind ?? '') &&
    !a.chunks.slice(link + 1, link + 4).some(hasFinite);
  const lead = a.tokens[p.match.from - 1]?.lower ?? '';
  return Boolean(
    over || own || blamed || called || isInSpeech(p) || /^(?:verbally|rhetorically|publicly)$/.test(lead),
  );
}

/** "a scathing attack on Kenya", "the senator's fierce attack on Kenya", "an attack on the policy of Kenya": one with words. */
export function isVerbal(p: Place, targets: Filled): boolean {
  if (hasWord(p, 'verbal')) return true;
  return hasWord(p, 'fierce') && (anyOf(p, targets, ['stated']) || speaks(p));
}

/** Whether the subject is somebody who attacks with words: no armed men, and no state or group by its name. */
function speaks({ s, cue }: Place): boolean {
  const [subject = -1] = subjectOf(s.a, cue).chunks;
  const c = s.a.chunks[subject];
  if (!c) return false;
  const mention = s.mentionOf[c.head];
  if (mention) return mention.kind === 'person';
  return !/^(?:it|they|forces?)$/.test(word(s.a, subject)) && !s.a.classes.hasAny(ARMED, word(s.a, subject));
}

const ARMED = ['stateless', 'armed_band', 'army_noun', 'armed_force'];

/** "delivered a speech attacking Kenya", "resigned in a speech, attacking Kenya": said, where something is said in which the attack is made. */
function isInSpeech({ s: { a }, cue }: Place): boolean {
  if (a.chunks[cue]?.verb?.form !== 'gerund') return false;
  const lead = before(a, cue);
  const spoken = (k: number): boolean => a.chunks[k]?.kind === 'NP' && a.classes.has('message', word(a, k));
  if (mark(a, lead) !== ',') return spoken(lead);
  return a.chunks.some(
    (_, k) =>
      k < lead &&
      spoken(k) &&
      word(a, before(a, k)) === 'in' &&
      // "said in a statement that its troops had moved, attacking Kenya"
      !a.chunks.slice(k, lead).some(hasFinite),
  );
}
