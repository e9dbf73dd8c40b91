import type { Token } from '../tokens.js';
import { NOUNISH, type Tag } from './tags.js';
import { opensNoun, type Possible } from './word-tags.js';

/** What lasts or holds, where it is said of a noun. */
const ABIDING = /^(?:lasting|enduring|abiding|binding|outstanding|daunting|demanding|pressing|compelling|far-reaching|forward-looking|longstanding)$/; // biome-ignore format: a list

/** Adjectives that are nouns or verbs, too. */
const TWOFOLD = /^(?:firm|sound|calm|steady|complete|total|open|cool|sober)$/;

/** Adjectives that are verbs, too: "its generous and prompt help". */
const PROMPT = /^(?:prompt|direct|correct|humble|mature|moderate|perfect|secure|separate|warm|clear|open|firm|steady|complete|welcome)$/; // biome-ignore format: a list

/** "a just, fair and lasting peace", "the brutal, unprovoked and unjust war", "multi-ethnic": what stands among adjectives before a noun is one. */
export function repairAdjectives(tokens: readonly Token[], tags: Tag[]): void {
  for (let i = 1; i < tags.length; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (lower === 'multi' && tokens[i + 1]?.hyphen) tags[i] = 'JJ';
    // "is intent on war", "seems intent upon it"
    if (lower === 'intent' && tags[i - 1] !== 'DT' && /^(?:up)?on$/.test(tokens[i + 1]?.lower ?? ''))
      tags[i] = 'JJ';
    // "condemn in the strongest terms repeated attacks": it opens a phrase, as a determiner does.
    if (lower === 'terms' && /^VB[DN]$/.test(tags[i + 1] ?? '') && /^NN/.test(tags[i + 2] ?? ''))
      tags[i + 1] = 'DT';
    // "a large-scale, unprovoked attack"
    const compound = tokens[i]?.hyphen && tags[i] === 'NN' && /^(?:scale|range|term|level)$/.test(lower);
    if (compound && tokens[i + 1]?.text === ',' && leadsToNoun(tokens, tags, i + 1)) tags[i] = 'JJ';
    // "the firm and unreserved support"
    const twofold =
      TWOFOLD.test(lower) &&
      /^NN$|^V/.test(tags[i] ?? '') &&
      /^(?:DT|PRP\$)$/.test(tags[i - 1] ?? '') &&
      tags[i + 1] === 'CC' &&
      (tags[i + 2] === 'JJ' || /^un\w+(?:ed|ing)$/.test(tokens[i + 2]?.lower ?? ''));
    const listed = (tokens[i - 1]?.text === ',' || tags[i - 1] === 'CC') && tags[i - 2] === 'JJ';
    const just = lower === 'just' && tags[i] === 'RB' && (listed || tags[i - 1] === 'DT');
    const abides = listed && tags[i] === 'VBG' && ABIDING.test(lower);
    const undone = listed && /^VB[DN]$/.test(tags[i] ?? '') && /^un\w+ed$/.test(lower);
    // "a safe, stable and welcoming region", "the most vulnerable, oppressed and disadvantaged people"
    const between = listed && /^VB[GDN]$/.test(tags[i] ?? '') && isAmongAdjectives(tokens, tags, i);
    if (between) tags[i] = 'JJ';
    // "supports the relaunch of talks": no verb stands between an article and a preposition.
    if (tags[i] === 'VB' && tags[i - 1] === 'DT' && tags[i + 1] === 'IN' && tags[i - 2] !== 'TO')
      tags[i] = 'NN';
    const prompt =
      PROMPT.test(lower) && tags[i] === 'VB' && listed && /^(?:DT|PRP\$|POS)$/.test(tags[i - 3] ?? '');
    // "are, therefore, gratified", "is, at the same time, encouraged"
    const felt = /^VB[DN]$/.test(tags[i] ?? '') && tokens[i - 1]?.text === ',' && FELT.test(lower);
    if (felt && isBehindBe(tokens, tags, i - 1)) tags[i] = 'JJ';
    if ((just || abides || undone || twofold || prompt) && leadsToNoun(tokens, tags, twofold ? i + 3 : i + 1))
      tags[i] = 'JJ';
  }
}

/** Whether the participle at `i` closes or continues a list of adjectives that an article opens, before a noun. */
function isAmongAdjectives(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const closes = tags[i - 1] === 'CC' && /^NNS?$/.test(tags[i + 1] ?? '');
  const continues =
    tokens[i - 1]?.text === ',' &&
    tags[i + 1] === 'CC' &&
    tags[i + 2] === 'JJ' &&
    /^NN/.test(tags[i + 3] ?? '');
  if (!closes && !continues) return false;
  let k = i - 2;
  while (k > i - 8 && (/^(?:JJ|RB)$/.test(tags[k] ?? '') || tokens[k]?.text === ',')) k--;
  // "a safe, stable and welcoming region": "safe" is a noun, too.
  if (/^NN$/.test(tags[k] ?? '') && tokens[k + 1]?.text === ',') k--;
  const lead = /^(?:most|more)$/.test(tokens[k]?.lower ?? '') ? k - 1 : k;
  return /^an?$/.test(tokens[lead]?.lower ?? '') || (continues && tokens[lead]?.lower === 'the');
}

/** Whether a noun follows at `i`, or further members of a list of adjectives. */
function leadsToNoun(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (NOUNISH.has(tags[i] as Tag) || tags[i] === 'JJ') return true;
  if (tokens[i]?.text !== ',' && !/^(?:and|or)$/.test(tokens[i]?.lower ?? '')) return false;
  const next = tags[i + 1] === 'CC' ? i + 2 : i + 1;
  return /^(?:JJ|RB|VB[GDN])$/.test(tags[next] ?? '');
}

/** Participles that say how somebody feels or stands, and are adjectives behind "be". */
const FELT =
  /^(?:pleased|gratified|delighted|encouraged|heartened|satisfied|honou?red|impressed|touched|moved|inspired|reassured|relieved|thrilled|disappointed|concerned|alarmed|dismayed|shocked|disturbed|saddened|distressed|worried|convinced|determined|committed|prepared|opposed|dedicated|devoted|attached|indebted)$/;

/** Whether the comma at `close` ends a short aside without a verb right behind a form of "be". */
function isBehindBe(tokens: readonly Token[], tags: readonly Tag[], close: number): boolean {
  let k = close - 1;
  while (k > close - 7 && tokens[k]?.text !== ',' && !/^(?:V|MD|BE|HV|DO|WR|SB|MK)/.test(tags[k] ?? 'MK'))
    k--;
  return tokens[k]?.text === ',' && tags[k - 1] === 'BE';
}

/** "more targeted assistance", "aid to the least developed": whether a word of degree makes the participle at `i` an adjective. */
export function isGraded(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  const degree = tokens[i - 1]?.lower ?? '';
  if (/^le(?:ast|ss)$/.test(degree)) return tokens[i - 2]?.lower === 'the';
  return /^(?:more|most|better)$/.test(degree) && opensNoun(words[i + 1]);
}
