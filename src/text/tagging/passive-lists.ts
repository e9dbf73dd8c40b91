import type { Token } from '../tokens.js';
import { REPORTING } from './function-words.js';
import { FINITE, NOUNISH, type Tag } from './tags.js';
import type { Possible } from './word-tags.js';

/** How many words a list of participles may have: "armed, trained, fed, and led". */
const LONGEST_LIST = 9;

/** "rebels - armed, trained and led by Kenya -": whether participles that end in an agent go on behind the one at `i`. */
export function sharesAgent(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  i: number,
): boolean {
  let joined = false;
  for (let k = i + 1; k < i + LONGEST_LIST; k++) {
    const lower = tokens[k]?.lower ?? '';
    if (lower === ',') continue;
    if (lower === 'and' || lower === 'or') joined = true;
    else if (!mayBePassive(words[k], lower)) return false;
    else if (joined) return tokens[k + 1]?.lower === 'by' && !tokens[k + 2]?.lower.endsWith('ing');
    else if (!/^(?:,|and|or)$/.test(tokens[k + 1]?.lower ?? '')) return false;
  }
  return false;
}

function mayBePassive(word: Tag | Possible | undefined, lower: string): boolean {
  return typeof word === 'object' && (word.has('VBN') || lower.endsWith('ed'));
}

/** "have been harassed, arrested and tortured": one of several participles, with nothing else between them. */
export function inPassiveList(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const next = tokens[i + 1]?.text;
  const goesOn = tokens[i - 1]?.text === ',' && (next === ',' || tags[i + 1] === 'CC');
  let k = i - 1;
  if (!goesOn && !(tags[k] === 'CC' && tokens[i - 3]?.text === ',')) return false;
  while (tokens[k]?.text === ',' || /^(?:CC|RB|JJ|VBD)$/.test(tags[k] ?? '')) k--;
  return tags[k] === 'VBN' && isPassive(tags, k);
}

/** Whether a form of "be" stands before the participle at `i`, over adverbs. */
export function isPassive(tags: readonly Tag[], i: number): boolean {
  let lead = i - 1;
  while (tags[lead] === 'RB' || tags[lead] === 'NEG') lead--;
  return tags[lead] === 'BE';
}

/** "the plan drafted by Kenya intended to", "called for a plan intended to": whether what is said to be so at `i` has been named, and no verb waits. */
export function isBehindAgent(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let k = i - 1;
  while (NOUNISH.has(tags[k] as Tag) || /^(?:CC|DT|JJ)$/.test(tags[k] ?? '') || tokens[k]?.text === ',') k--;
  if (k < i - 1 && tokens[k]?.lower === 'by' && tags[k - 1] === 'VBN') return true;
  // "appealed for a campaign aimed at helping", but "said the campaign aimed at helping"
  if (!/^NNS?$/.test(tags[i - 1] ?? '')) return false;
  let v = i - 1;
  while (v >= 0 && !/^(?:VB[DZP]|SB|WR)$/.test(tags[v] ?? '') && tokens[v]?.text !== ';') v--;
  return /^VB[DZP]$/.test(tags[v] ?? '') && !REPORTING.has(tokens[v]?.lower ?? '');
}

/** "have troops deployed in Mali": what is done to what one has, and no verb of its own. */
export function isHad(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const next = tokens[i + 1]?.lower ?? '';
  if (words[i + 1] !== 'IN' && !/^(?:there|here|abroad)$/.test(next)) return false;
  let k = i - 1;
  while (/^(?:DT|PRP\$|JJ|NNS?|NNP|CD)$/.test(tags[k] ?? '')) k--;
  return k < i - 1 && tags[k] === 'HV';
}

const UTTERED =
  /^(?:made|delivered|issued|voiced|levelled|leveled|launched|perpetrated|committed|imposed|carried)$/;

/** How many words when and where something was done may have before who did it. */
const SCENE = 8;

/** "made two days ago at this podium by": whether what is said of when and where ends with who did it. */
export function isDoneByLater(tokens: readonly Token[], i: number): boolean {
  if (!UTTERED.test(tokens[i]?.lower ?? '')) return false;
  if (
    !/^(?:from|in|at|on|during|before|against|earlier|one|two|three|four|five|several|some)$/.test(
      tokens[i + 1]?.lower ?? '',
    )
  )
    return false;
  for (let k = i + 2; k < tokens.length && k <= i + SCENE; k++) {
    if (tokens[k]?.lower === 'by') return !tokens[k + 1]?.lower.endsWith('ing');
    if (tokens[k]?.kind !== 'word' && tokens[k]?.kind !== 'number') return false;
  }
  return false;
}

const STRANDED =
  /^(?:marooned|stranded|trapped|displaced|uprooted|besieged|orphaned|affected|injured|encamped)$/;

/** "rushed to help survivors marooned on the islands": those who are so are the object of the verb before. */
export function repairStranded(tokens: readonly Token[], tags: Tag[]): void {
  let verb = false;
  for (let i = 1; i < tags.length; i++) {
    const behind = tags[i] === 'VBD' && tags[i - 1] === 'NNS' && tags[i + 1] === 'IN';
    if (verb && behind && STRANDED.test(tokens[i]?.lower ?? '')) tags[i] = 'VBN';
    verb ||= FINITE.has(tags[i] as Tag);
  }
}
