import type { Token } from '../tokens.js';
import { tagBefore } from './finite-verbs.js';
import { BE, MODALS, NUMBER_WORDS, QUANTIFIERS, REPORTING } from './function-words.js';
import { quantifies } from './quantities.js';
import { FINITE, type Tag, VERBAL } from './tags.js';
import { hasVerbBehind } from './verb-places.js';
import { firstTag, opensNoun, opensObject, type Possible } from './word-tags.js';

const FOREIGN = /^(?:powers|forces|actors|interference|intervention|interests|elements)$/;
/** Verbs that have an object of their own: "blamed outside powers". */
const ACTED_ON = /^(?:accus|blam|condemn|denounc|reject|invit|criticis|criticiz|oppos|thank|warn)/;

/** The tag of a word of a closed class, which is the given one but for the uses below, none of a word of `PLAIN`. */
export function decideClosed(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  tag: Tag,
): Tag {
  const lower = tokens[i]?.lower;
  const next = tokens[i + 1];
  if (lower === 'as' && isMeasured(tokens, i)) return 'RB';
  // "the worth of all", "two million worth of aid", not "aid worth two million"
  if (lower === 'worth' && !isPrice(next)) return tags[i - 1] === 'BE' ? 'JJ' : 'NN';
  // "a further $160 million", "no further aid"
  const counted = next?.kind !== 'word' || /^(?:NN|JJ)/.test(firstTag(words[i + 1]) ?? '');
  if (lower === 'further' && tags[i - 1] === 'DT' && counted) return 'JJ';
  if (floats(tokens, tags, i) && floatsBefore(words[i + 1])) return 'RB';
  if (lower && QUANTIFIERS.has(lower) && quantifies(tokens, i)) return 'RB';
  if (
    lower === 'one' &&
    /^(?:DT|IN|TO)$/.test(tags[i - 1] ?? '') &&
    /^(?:NNP?|JJ)$/.test(firstTag(words[i + 1]) ?? '')
  )
    return 'CD';
  // "the just cause of", "the only hope", not "the just concluded session"
  if (
    (lower === 'just' || lower === 'only') &&
    tags[i - 1] === 'DT' &&
    /^(?:NN|JJ)/.test(firstTag(words[i + 1]) ?? '')
  )
    return 'JJ';
  // "accused outside powers": no place where somebody is accused
  if (
    lower === 'outside' &&
    VERBAL.has(tags[i - 1] as Tag) &&
    /^(?:NNS|JJ)/.test(firstTag(words[i + 1]) ?? '')
  )
    return ACTED_ON.test(tokens[i - 1]?.lower ?? '') ? 'JJ' : tag;
  // "has since cut off the aid"
  if (lower === 'since' && tags[i - 1] === 'HV' && /^VB/.test(firstTag(words[i + 1]) ?? '')) return 'RB';
  // "let us all support it"
  if (lower === 'all' && tokens[i - 1]?.lower === 'us' && tokens[i - 2]?.lower === 'let') return 'RB';
  // "has all along provided"
  if (lower === 'all' && next?.lower === 'along') return 'RB';
  // "is but another proof": only that.
  if (
    lower === 'but' &&
    tags[i - 1] === 'BE' &&
    (firstTag(words[i + 1]) === 'JJ' || /^(?:an?|another|the|one)$/.test(next?.lower ?? ''))
  )
    return 'RB';
  // "all but one member of the Union"
  if (
    lower === 'but' &&
    /^(?:all|none|nobody|everybody|everyone)$/.test(tokens[i - 1]?.lower ?? '') &&
    (next?.lower === 'one' || /^(?:DT|CD|PRP\$|NNP)$/.test(firstTag(words[i + 1]) ?? ''))
  )
    return 'IN';
  if (lower === 'one' && tags[i - 1] === 'IN' && tokens[i - 1]?.lower === 'but') return 'CD';
  // "no one in the government"
  if (lower === 'one' && tokens[i - 1]?.lower === 'no') return 'NN';
  if (lower === 'one' && NUMBER_WORDS.has(next?.lower ?? '')) return 'CD';
  if (lower === 'once' && (next?.lower === 'again' || /^VB[DN]/.test(firstTag(words[i + 1]) ?? '')))
    return 'RB';
  if (lower === 'no' && next?.lower === 'longer') return 'NEG';
  // "hardly encouraging"
  if (lower === 'hardly' || lower === 'scarcely') return 'NEG';
  // "is neither able nor willing to"
  if (lower === 'neither' && tags[i - 1] === 'BE' && tokens[i + 2]?.lower === 'nor') return 'NEG';
  if (lower === 'neither' && (tags[i - 1] === 'MD' || /^V/.test(firstTag(words[i + 1]) ?? ''))) return 'NEG';
  if (lower === 'yet' && (next?.lower === 'to' || tags[i - 1] === 'NEG' || tags[i - 1] === 'HV')) return 'RB';
  if (lower === 'like' && tagBefore(tags, i) === 'MD') return 'VB';
  if (tag === 'POS' && isContractedIs(tokens, words, tags, i)) return 'BE';
  if (lower === 'there' && next && (BE.has(next.lower) || MODALS.has(next.lower))) return 'EX';
  // "said there has been"
  if (
    lower === 'there' &&
    REPORTING.has(tokens[i - 1]?.lower ?? '') &&
    /^ha(?:s|ve|d)$/.test(next?.lower ?? '') &&
    isBeen(tokens, i + 2)
  )
    return 'EX';
  if (lower === 'her' && !opensNoun(words[i + 1])) return 'PRP';
  if (lower === 'may' && tags[i - 1] === 'IN') return 'TM';
  // "any outside Power", "that outside forces interfere"
  if (lower === 'outside' && (tags[i - 1] === 'DT' || FOREIGN.test(next?.lower ?? '')))
    return /^(?:NN|JJ)/.test(firstTag(words[i + 1]) ?? '') ? 'JJ' : tag;
  if (lower === 'will' && isResolve(tokens, words, tags, i)) return 'NN';
  return tag;
}

/** "the political will to act", "the will of the people", not "the rich will pay". */
function isResolve(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const before = tags[i - 1];
  const led = before === 'JJ' || before === 'PRP$' || before === 'POS';
  if (!led && !/^(?:the|a|no|any)$/.test(tokens[i - 1]?.lower ?? '')) return false;
  const next = words[i + 1];
  return (
    next === undefined ||
    /^(?:IN|TO|MK|CC|WR|SB)$/.test(firstTag(next) ?? '') ||
    /^(?:is|was|has|had)$/.test(tokens[i + 1]?.lower ?? '')
  );
}

/** "it's clear" is "it is clear"; "Russia's attack" is not. */
function isContractedIs(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const previous = tokens[i - 1];
  const before = previous && (i === 1 || previous.text === previous.lower) ? previous.lower : '';
  if (tags[i - 1] === 'PRP' || ['that', 'what', 'there', 'here', 'who'].includes(before)) return true;
  const after = words[i + 1];
  return after === 'NEG' || (after === 'DT' && /^(?:the|an?|no)$/.test(tokens[i + 1]?.lower ?? ''));
}

/** Nouns whose "that" opens what they are about. */
const CONTENT =
  /^(?:fact|idea|claim|belief|hope|news|view|possibility|report|fear|suggestion|notion|argument|rumour|rumor|warning|evidence|doubt|concern|feeling|impression|conviction|assumption|allegation|danger|risk|condition|hint|sign|proof|assurance|promise|pledge|understanding|thought|theory|announcement|statement|complaint)$/;

/**
 * "the states that refuse to leave", "those that vote for it": whether the word at `i` behind "that" is the verb of a relative
 * clause, where no object tells. Behind "reports that" a clause follows that has a subject.
 */
function isRelativeVerb(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (typeof word !== 'object' || !word.has('VB') || (next !== 'TO' && next !== 'IN')) return false;
  if (tags[i - 2] !== 'NNS' || CONTENT.test((tokens[i - 2]?.lower ?? '').replace(/s$/, ''))) return false;
  const opens = !tags.slice(0, i - 1).some((tag) => FINITE.has(tag));
  return opens || !hasVerbBehind(words, i);
}

/** Nouns that speeches write with a capital. */
const CAPITAL_NOUN =
  /^(?:State|Government|Party|Power|Council|Assembly|Organi[sz]ation|Mission|Committee|Commission|Union|Republic|Kingdom|Programm?e?|Initiative|Declaration|Convention|Treaty|Court|Conference|Plan|Resolution|Statement|Fund)$/;

/** "It was the Government of Kenya": a form of "be" behind "it", and nothing but who it was before word `i`. */
function isCleft(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let t = i - 1;
  while (t > 0 && /^(?:NNP?|NNS|DT|JJ)$/.test(tags[t] ?? '')) t--;
  return tags[t] === 'BE' && tokens[t - 1]?.lower === 'it' && t < i - 1;
}

/** Prepositions that no clause with "that" stands behind. */
const TO_NOUN = /^(?:to|of|for|with|by|from|against|upon|towards?|into|about|over|under|through)$/;

/** A determiner before a singular noun, a relative after a noun, otherwise the opener of a clause. */
export function decideThat(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): Tag {
  const before = tags[i - 1];
  const next = firstTag(words[i + 1]);
  // "That State has vetoed the text": a noun, for all its capital.
  const nextIsNoun = next === 'NN' || next === 'JJ' || CAPITAL_NOUN.test(tokens[i + 1]?.text ?? '');
  if (before === 'IN' && (next === 'IN' || next === 'MK')) return 'DT';
  // "to that martyred people": no clause stands behind such a preposition.
  if (TO_NOUN.test(tokens[i - 1]?.lower ?? '') && /^(?:NNS?|JJ|VBN|VBD)$/.test(next ?? '')) return 'DT';
  // "believe that talks are needed and that aid will come": the second of two clauses, with a verb of its own.
  if (before === 'CC' && tags.includes('SB') && isClause(tokens, words, i)) return 'SB';
  const said = VERBAL.has(before as Tag) && REPORTING.has(tokens[i - 1]?.lower ?? '');
  if (said) return 'SB';
  // "the states that support the plan", "Kenya that backs the plan": an object follows.
  // "that strongly condemned"
  const at = next === 'RB' && /ly$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const verb = words[at];
  // "those that support the plan"
  const those = tokens[i - 1]?.lower === 'those';
  const many = before === 'NNS' || those;
  const agrees = typeof verb === 'object' && (verb.has(many ? 'VB' : 'VBZ') || verb.has('VBD'));
  const named = before === 'NN' || many || before === 'NNP' || tokens[i - 1]?.text === ',';
  if (named && agrees && opensObject(words[at + 1])) return 'WR';
  if (isRelativeVerb(tokens, words, tags, i + 1)) return 'WR';
  // "a decision that sparked outrage", not "the news that armed men"
  if (before === 'NN' && next === 'VBN' && typeof verb === 'object' && verb.has('VBD')) {
    const object = words[i + 2];
    const told = CONTENT.test(tokens[i - 1]?.lower ?? '');
    if (!told && (opensObject(object) || firstTag(object) === 'NN' || firstTag(object) === 'JJ')) return 'WR';
  }
  // "It was Kenya that offered help": whom the sentence is about.
  if (typeof verb === 'object' && verb.has('VBD') && isCleft(tokens, tags, i)) return 'WR';
  if (before === 'NN' || before === 'NNS' || before === 'NNP')
    return FINITE.has(next as Tag) || next === 'RB' || next === 'NEG' ? 'WR' : 'SB';
  if (
    nextIsNoun &&
    (before === undefined ||
      before === 'IN' ||
      before === 'TO' ||
      before === 'CC' ||
      before === 'MK' ||
      before === 'LK' ||
      VERBAL.has(before))
  )
    return 'DT';
  // "countries, such as Ghana, that have"
  if (
    next &&
    FINITE.has(next as Tag) &&
    tokens[i - 1]?.text === ',' &&
    !/^(?:is|was)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return 'WR';
  if (next && FINITE.has(next as Tag) && before !== 'MK')
    return before === undefined || before === 'CC' ? 'DT' : 'WR';
  return 'SB';
}

/** "condemn just as firmly the raid": a measure that is compared with nothing behind it. */
function isMeasured(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.lower === 'as' &&
    tokens[i + 1]?.lower.endsWith('ly') === true &&
    /^(?:just|equally|twice)$/.test(tokens[i - 1]?.lower ?? '') &&
    tokens[i + 2]?.lower !== 'as'
  );
}

/** Whether "that" before a conjunction's clause has another before it, and a noun and an auxiliary behind it. */
function isClause(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  if (!tokens.slice(0, i - 1).some(({ lower }) => lower === 'that')) return false;
  const [noun, verb] = [words[i + 1], words[i + 2]];
  if (typeof noun !== 'object' || !/^(?:NNS?|JJ)$/.test(firstTag(noun) ?? '')) return false;
  const auxiliary = firstTag(verb) === 'JJ' || firstTag(verb) === 'NN' ? words[i + 3] : verb;
  return typeof auxiliary === 'string' && /^(?:MD|HV|BE|DO)$/.test(auxiliary);
}

/** "we all have", "we both support": what may follow a quantifier that floats. */
function floatsBefore(word: Tag | Possible | undefined): boolean {
  if (typeof word === 'string') return /^(?:HV|BE|MD|DO)$/.test(word);
  return word !== undefined && (/^(?:V|JJ)/.test(firstTag(word) ?? '') || word.has('VB') || word.has('VBP'));
}

/** "we all welcome", "should all welcome": the quantifier floats between subject and verb. */
function floats(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  return (
    (tokens[i]?.lower === 'all' || tokens[i]?.lower === 'both' || tokens[i]?.lower === 'each') &&
    (tags[i - 1] === 'MD' ||
      tags[i - 1] === 'HV' ||
      tags[i - 1] === 'BE' ||
      tags[i - 1] === 'NNP' ||
      tags[i - 1] === 'NNS' ||
      endsList(tokens, tags, i - 1) ||
      /^(?:we|they|you)$/.test(tokens[i - 1]?.lower ?? ''))
  );
}

/** "Kenyan lawyers and the party all denounced": a singular noun that is the last of several. */
function endsList(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (tags[i] !== 'NN') return false;
  let k = i - 1;
  while (/^(?:NN|NNP|JJ|DT)$/.test(tags[k] ?? '')) k--;
  return tags[k] === 'CC' && tokens[k]?.lower === 'and';
}

/** Whether "been" stands at `i`, behind an adverb or two at most. */
function isBeen(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 3; k++) if (tokens[k]?.lower === 'been') return true;
  return false;
}

const SUM = /^(?:an?|hundreds|tens|m?b?illions|thousands|several)$/;

/** "$3 million", "about two million", "millions": what something may be worth. */
function isPrice(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const said = token.lower;
  return token.kind !== 'word' || QUANTIFIERS.has(said) || NUMBER_WORDS.has(said) || SUM.test(said);
}
