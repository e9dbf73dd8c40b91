import { type Tag, VERBAL } from '../tagging/tags.js';
import type { Token } from '../tokens.js';

/** "sent the country 300 tents", "gave the country medical aid": what is given, from `i` on, is a phrase of its own. */
export function givenNext(tokens: readonly Token[], tags: readonly Tag[], from: number, i: number): boolean {
  const tag = tags[i];
  // "pledged after the quake $6 million", "gave the school $300"
  if (isSum(tokens, i))
    // "gave Africa $300"
    return (
      i > from &&
      (/^NNS?$/.test(tags[i - 1] ?? '') || (tags[i - 1] === 'NNP' && VERBAL.has(tags[from - 1] as Tag)))
    );
  // "gave the rebels weapons", "sent refugees warm clothes"
  if (
    tags[i - 1] === 'NNS' &&
    i > from &&
    /^(?:CD|JJ|NNS?)$/.test(tag ?? '') &&
    PEOPLE.test(tokens[i - 1]?.lower ?? '') &&
    HANDING.test(tokens[from - 1]?.lower ?? '')
  )
    return true;
  // "called the rebels terrorists", "branded Kurds thugs"
  const called = tags[i - 1] === 'NNS' && i > from && NAMING.test(tokens[from - 1]?.lower ?? '');
  if (called && /^(?:NNS|JJ)$/.test(tag ?? '') && isFolk(tokens[i - 1])) return true;
  // "welcome to our midst two new members", "into our midst Andorra"
  if ((tag === 'CD' || tag === 'NNP') && tags[from] === 'PRP$' && tokens[i - 1]?.lower === 'midst')
    return true;
  if ((tag !== 'CD' && tag !== 'JJ') || (tags[from] !== 'DT' && tags[from] !== 'PRP$')) return false;
  // "has given the United Nations generous support"
  const gift = tag === 'JJ' && tags[i - 1] === 'NNP' && BACKING.test(tokens[i]?.lower ?? '');
  if (gift && GIVING.test(tokens[from - 1]?.lower ?? '') && /^NNS?$/.test(tags[i + 1] ?? '')) return true;
  // "the 15-nation regional bloc"
  if (tokens[i - 1]?.hyphen) return false;
  const receiver = (tag === 'CD' ? RECEIVER : LAND).test(tokens[i - 1]?.lower ?? '');
  return receiver && /^(?:CD|JJ|NNS?)$/.test(tags[i + 1] ?? '');
}

/** "$300", "6.2 million": never a part of the noun or the day before it. */
export function isSum(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  return (
    /^\p{L}{0,3}\s?[$€£¥]/u.test(text) ||
    (/^\d+[.,]\d/.test(text) && /^(?:[mb]illion|thousand)$/.test(tokens[i + 1]?.lower ?? ''))
  );
}

const LAND = /^(?:country|nation|kingdom|republic|island|emirate)$/;
const RECEIVER =
  /^(?:country|nation|kingdom|republic|island|emirate|government|army|police|navy|ministry|authority|agency|neighbou?rs?|ally|allies|hosts?|authorities|rebels)$/;

const GIVING = /^(?:giv(?:e|es|en|ing)|gave|lend(?:s|ing)?|lent|offer(?:s|ed|ing)?|accord(?:s|ed|ing)?|grant(?:s|ed|ing)?|show(?:s|n|ed|ing)?|assured?)$/; // biome-ignore format: a list
const BACKING =
  /^(?:generous|full|strong|wholehearted|unwavering|unstinting|unreserved|unqualified|unconditional|valuable|invaluable|necessary|steadfast|continued|continuing|active|firm|total|complete|consistent|constant|unflinching)$/;

const FEELING =
  /^(?:satisfaction|appreciation|gratitude|thanks|pleasure|relief|joy|pride|approval|regret|concern|dismay|sadness|sorrow|alarm|indignation|sympathy|interest|hope|enthusiasm|acclaim|attention)$/;

/** Feelings that are the first word of no other noun: "relief supplies", "interest rates". */
const PURE = /^(?:satisfaction|appreciation|gratitude|regret|concern|dismay|sadness|sorrow|indignation)$/;

/** "with satisfaction Council resolution 20", "with interest and hope recent moves": what is met with a feeling is a phrase of its own. */
export function isFelt(tokens: readonly Token[], tags: readonly Tag[], from: number, i: number): boolean {
  const felt = tokens[i - 1]?.lower ?? '';
  if (i === from || !FEELING.test(felt) || tags[i + 1] === 'CC') return false;
  if (!/^(?:NNP|JJ|CD)$/.test(tags[i] ?? '') && !(tags[i] === 'NNS' && PURE.test(felt))) return false;
  const lead = tokens[from - 1]?.lower ?? '';
  return lead === 'with' || (lead === 'and' && FEELING.test(tokens[from - 2]?.lower ?? ''));
}

const NAMING =
  /^(?:call|brand|label|dub|term|deem|declar|proclaim|consider|pronounc)(?:l?s|l?ed|e[sd]?|l?ing|e)?$/;

/** "protesters", "rebels", "Kurds": people, and no "rights" before "groups". */
function isFolk(token: Token | undefined): boolean {
  const text = token?.text ?? '';
  return PEOPLE.test(text) || /(?:er|or|ist|ian|ant|critic)s$/.test(text) || /^\p{Lu}\p{Ll}+s$/u.test(text);
}

/** Whoever may get what is given. */
const PEOPLE =
  /^(?:rebels|insurgents|militants|guerrillas|guerillas|fighters|separatists|militias|militiamen|contras|mujahideen|troops|soldiers|forces|refugees|migrants|evacuees|returnees|victims|survivors|civilians|farmers|villagers|residents|workers|families|children|women|students|teachers|doctors|nurses|patients|hospitals|countries|nations|states|governments|allies|partners|neighbou?rs|counterrevolutionaries|revolutionaries|Palestinians|Kurds|protesters|police|authorities|pensioners|veterans|households)$/i;
const HANDING =
  /^(?:giv(?:es?|en|ing)|gave|sen(?:ds?|t|ding)|len(?:ds?|t|ding)|loan(?:s|ed|ing)?|offer(?:s|ed|ing)?|promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|grant(?:s|ed|ing)?|hand(?:s|ed|ing)?|award(?:s|ed|ing)?|suppl(?:y|ies|ied|ying)|provid(?:es?|ed|ing)|bring(?:s|ing)?|brought|deny|denies|denied|refus(?:es?|ed|ing)|guarantee[sd]?)$/;
