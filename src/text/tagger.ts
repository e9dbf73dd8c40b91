import {
  closesAside,
  hasFinite,
  isPluralSubject,
  lastWord,
  QUOTE,
  singularVerbIn,
  tagBefore,
} from './finite-verbs.js';
import {
  BE,
  LINKING,
  MODALS,
  NUMBER_WORDS,
  PARTICIPIAL,
  PARTICLES,
  QUANTIFIERS,
  REPORTING,
  SUBJECT_PRONOUNS,
} from './function-words.js';
import { isPast, repairGerunds, repairParticiples } from './tag-repairs.js';
import { BARE, FINITE, NOUNISH, PERIODS, RARE_VERB, type Tag, VERBAL } from './tags.js';
import type { Token } from './tokens.js';
import { words as allWords } from './word-table.js';
import {
  firstTag,
  INTRANSITIVE,
  INVARIANT,
  lookUp,
  MOVING,
  type NameKind,
  opensObject,
  type Possible,
  TRANSITIVE,
} from './word-tags.js';

const NOUN_FOLLOWERS_OF_TO = new Set(['of', 'from']);

/**
 * Tags the words of one sentence. `known` says which tokens belong to the name of an actor: these are `NNP`
 * whatever the dictionary says.
 */
export function tagTokens(given: readonly Token[], known: (index: number) => NameKind): Tag[] {
  const tokens = isShouted(given) ? given.map(asSmall) : given;
  const words: (Tag | Possible)[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const initial = i === 0 || (isOpening(tokens[i - 1]) && !/^["”»]$/.test(tokens[i + 1]?.text ?? ''));
    words.push(lookUp(tokens[i] as Token, initial, known(i)));
  }
  const tags: Tag[] = [];
  for (let i = 0; i < tokens.length; i++) tags.push(decide(tokens, words, tags, i));
  repairParticiples(tokens, words, tags);
  repairGerunds(tokens, tags);
  return tags;
}

function asSmall(token: Token): Token {
  return { ...token, text: token.lower, word: allWords.of(token.lower) };
}

/** A headline in capitals: its capitals say nothing about names. */
function isShouted(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || text.length < 2) continue;
    if (text !== text.toUpperCase()) return false;
    words++;
  }
  return words > 2;
}

function isOpening(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^["“‘«(:*•]$/.test(token.text);
}

/** "last January", "next week": not the end of the noun phrase before it. */
function isRelativeTime(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  const at = isLastOrNext(tokens[i]) ? i : i - 1;
  if (!isLastOrNext(tokens[at]) || words[at - 1] === 'DT' || words[at - 1] === 'PRP$') return false;
  return words[at + 1] === 'TM' || PERIODS.has(tokens[at + 1]?.lower ?? '');
}

function isLastOrNext(token: Token | undefined): boolean {
  return token?.lower === 'last' || token?.lower === 'next';
}

/** The tag of word `i`, from what it can be, the tags before it and the words after it. */
function decide(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): Tag {
  const word = words[i] as Tag | Possible;
  const token = tokens[i] as Token;
  if (isRelativeTime(tokens, words, i)) return 'TM';
  if (isPrefix(tokens, word, i)) return 'JJ';
  if (token.lower === 'that') return decideThat(tokens, words, tags, i);
  if (token.lower === 'so' && /^(?:many|much|few)$/.test(tokens[i + 1]?.lower ?? '')) return 'RB';
  // "than", "to" and "as" after such a word belong to it.
  if (
    tags[i - 1] === 'RB' &&
    QUANTIFIERS.has(tokens[i - 1]?.lower ?? '') &&
    tokens[i + 1]?.kind === 'number' &&
    token.kind === 'word'
  )
    return 'RB';
  // "we most energetically condemn"
  if (token.lower === 'most' && words[i - 1] === 'PRP' && tokens[i + 1]?.lower.endsWith('ly')) return 'RB';
  if (token.lower === 'along' && tags[i - 1] === 'RB' && tokens[i - 1]?.lower === 'all') return 'RB';
  // "war-like", "follow-up"
  if (token.hyphen && typeof word === 'string' && (word === 'IN' || word === 'RB')) return 'JJ';
  if (typeof word === 'string') return decideClosed(tokens, words, tags, i, word);
  if (PARTICLES.has(token.lower) && VERBAL.has(tags[i - 1] as Tag)) return 'RB';
  if (token.lower === 'let' && typeof words[i + 1] === 'string') return 'VB';
  if (token.lower === 'longer' && tags[i - 1] === 'NEG') return 'RB';
  if (token.lower === 'first' && /^NN/.test(tags[i - 1] ?? '')) return 'RB';
  // "the first armed patrol"
  if (
    (tags[i - 1] === 'DT' || tags[i - 1] === 'PRP$' || tags[i - 1] === 'POS') &&
    typeof words[i + 1] !== 'string' &&
    /^(?:first|second|third|latest|last)$/.test(token.lower)
  )
    return 'JJ';
  if (token.hyphen) return afterHyphen(word, token.lower);
  const { lower } = token;
  if (QUANTIFIERS.has(lower) && quantifies(tokens, i)) return 'RB';
  if (lower.endsWith('ing') && word.has('VBG')) return decideIng(tokens, words, tags, i, word);
  if (isPast(word, lower)) return decidePast(tokens, words, tags, i, word);
  if (word.has(RARE_VERB) && isRareVerb(tokens, words, tags, i)) return 'VBZ';
  const verb = word.has('VB') || word.has('VBP') || word.has('VBZ');
  const noun = word.has('NN') || word.has('NNS') || word.has('NNP');
  if (verb && (noun || word.has('JJ') || word.has('RB') || word.has('IN')))
    return decideVerbOrNoun(tokens, words, tags, i, word);
  if (verb) return agree(word, tags, i, lower);
  if (word.has('JJ') && noun) {
    // "the military gives", "a Palestinian said": nothing follows that it could describe.
    const closing =
      typeof words[i + 1] === 'string'
        ? /^(?:BE|HV|DO|MD|IN|MK)$/.test(String(words[i + 1]))
        : /^VB[ZD]/.test(firstTag(words[i + 1]) ?? '');
    if (closing && /^(?:DT|NNP|POS)$/.test(tags[i - 1] ?? '') && word.has('NN')) return 'NN';
    const after = firstTag(words[i + 1]);
    return NOUNISH.has(after as Tag) || after === 'JJ'
      ? 'JJ'
      : word.tags[0] === 'JJ'
        ? 'JJ'
        : plural(word, lower);
  }
  return simple(word, lower);
}

function decideClosed(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  tag: Tag,
): Tag {
  const lower = tokens[i]?.lower;
  const next = tokens[i + 1];
  if (floats(tokens, tags, i) && /^(?:V|JJ)/.test(firstTag(words[i + 1]) ?? '')) return 'RB';
  if (lower && QUANTIFIERS.has(lower) && quantifies(tokens, i)) return 'RB';
  if (
    lower === 'one' &&
    /^(?:DT|IN|TO)$/.test(tags[i - 1] ?? '') &&
    /^(?:NN|JJ)$/.test(firstTag(words[i + 1]) ?? '')
  )
    return 'CD';
  // "the just cause of", "the only hope", not "the just concluded session"
  if (
    (lower === 'just' || lower === 'only') &&
    tags[i - 1] === 'DT' &&
    /^(?:NN|JJ)/.test(firstTag(words[i + 1]) ?? '')
  )
    return 'JJ';
  // "has all along provided"
  if (lower === 'all' && next?.lower === 'along') return 'RB';
  if (lower === 'one' && NUMBER_WORDS.has(next?.lower ?? '')) return 'CD';
  if (lower === 'once' && next?.lower === 'again') return 'RB';
  if (lower === 'no' && next?.lower === 'longer') return 'NEG';
  // "hardly encouraging"
  if (lower === 'hardly' || lower === 'scarcely') return 'NEG';
  if (lower === 'neither' && /^V/.test(firstTag(words[i + 1]) ?? '')) return 'NEG';
  if (lower === 'yet' && (next?.lower === 'to' || tags[i - 1] === 'NEG' || tags[i - 1] === 'HV')) return 'RB';
  if (lower === 'like' && tagBefore(tags, i) === 'MD') return 'VB';
  if (tag === 'POS' && isContractedIs(tokens, words, tags, i)) return 'BE';
  if (lower === 'there' && next && (BE.has(next.lower) || MODALS.has(next.lower))) return 'EX';
  if (lower === 'her' && !opensNoun(words[i + 1])) return 'PRP';
  if (lower === 'may' && tags[i - 1] === 'IN') return 'TM';
  return tag;
}

/** "more than €3 million", "up to 300 troops": words that only bound a number. */
function quantifies(tokens: readonly Token[], i: number): boolean {
  const second = tokens[i + 1];
  if (second?.kind === 'number' || isNumberWord(tokens, i + 1)) return true;
  if (!/^(?:than|to|as|least|most)$/.test(second?.lower ?? '')) return false;
  // "more than EUR 7 million"
  const currency = /^[A-Z]{2,3}$/.test(tokens[i + 2]?.text ?? '');
  return tokens[currency ? i + 3 : i + 2]?.kind === 'number';
}

/** "two", "one million", "a dozen" */
function isNumberWord(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  return NUMBER_WORDS.has(/^(?:one|an?)$/.test(lower) ? (tokens[i + 1]?.lower ?? '') : lower);
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

/** "so-called", "long-standing", "non-aligned": a small word that a hyphen joins to the next. */
function isPrefix(tokens: readonly Token[], word: Tag | Possible, i: number): boolean {
  if (!tokens[i + 1]?.hyphen || tokens[i]?.kind !== 'word') return false;
  if (typeof word === 'string') return word === 'SB' || word === 'RB' || word === 'IN' || word === 'DT';
  return !/^(?:N|V|J|CD)/.test(word.tags[0] ?? '');
}

/** A determiner before a singular noun, a relative after a noun, otherwise the opener of a clause. */
function decideThat(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): Tag {
  const before = tags[i - 1];
  const next = firstTag(words[i + 1]);
  const nextIsNoun = next === 'NN' || next === 'JJ';
  if (before === 'IN' && (next === 'IN' || next === 'MK')) return 'DT';
  const said = VERBAL.has(before as Tag) && REPORTING.has(tokens[i - 1]?.lower ?? '');
  if (said) return 'SB';
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
  if (next && FINITE.has(next as Tag) && before !== 'MK')
    return before === undefined || before === 'CC' ? 'DT' : 'WR';
  return 'SB';
}

function afterHyphen(word: Possible, lower: string): Tag {
  if (word.has('VBN') || lower.endsWith('ed')) return 'VBN';
  if (lower.endsWith('ing') && word.has('VBG') && !word.has('NN')) return 'VBG';
  if (word.has('NN') || word.has('NNS')) return plural(word, lower);
  return word.has('JJ') ? 'JJ' : simple(word, lower);
}

/** "we all welcome", "should all welcome": the quantifier floats between subject and verb. */
function floats(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  return (
    (tokens[i]?.lower === 'all' || tokens[i]?.lower === 'both' || tokens[i]?.lower === 'each') &&
    (tags[i - 1] === 'MD' ||
      tags[i - 1] === 'NNP' ||
      tags[i - 1] === 'NNS' ||
      /^(?:we|they|you)$/.test(tokens[i - 1]?.lower ?? ''))
  );
}

function opensNoun(word: Tag | Possible | undefined): boolean {
  const tag = firstTag(word);
  return (
    tag !== undefined &&
    (tag === 'NN' ||
      tag === 'NNS' ||
      tag === 'JJ' ||
      tag === 'NNP' ||
      tag === 'CD' ||
      tag === 'VBN' ||
      tag === 'VBG')
  );
}

function decideIng(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  word: Possible,
): Tag {
  const before = tagBefore(tags, i);
  const next = tokens[i + 1]?.lower;
  const nounNext = opensNoun(words[i + 1]) && firstTag(words[i + 1]) !== 'JJ';
  const determined =
    before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'JJ' || before === 'CD';
  if (determined) {
    if (next === 'of' || !nounNext) return word.has('NN') || next === 'of' ? 'NN' : 'VBG';
    return word.tags[0] === 'NN' ? 'NN' : 'JJ';
  }
  const joined = before === 'CC' && tags[i - 2] === 'VBG';
  if (!joined && PARTICIPIAL.has(tokens[i]?.lower ?? '') && opensNoun(words[i + 1])) return 'JJ';
  if (before === 'NN' && word.tags[0] === 'NN') return 'NN';
  if (before === 'BE')
    return word.tags[0] === 'JJ' || (MOVING.has(tokens[i]?.lower ?? '') && !opensObject(words[i + 1]))
      ? 'JJ'
      : 'VBG';
  if (word.tags[0] === 'NN' && !opensObject(words[i + 1])) return 'NN';
  if (word.tags[0] === 'IN' || (word.tags[0] === 'JJ' && nounNext))
    return word.tags[0] === 'JJ' ? 'JJ' : 'IN';
  return 'VBG';
}

function decidePast(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  word: Possible,
): Tag {
  const before = tagBefore(tags, i);
  const next = tokens[i + 1]?.lower;
  const lower = tokens[i]?.lower ?? '';
  if (!word.has('VBD') && !lower.endsWith('ed') && (word.has('NN') || word.has('VB'))) {
    // "put", "set", "cut", "made": forms that are more than a past.
    if (before === 'TO' || before === 'MD' || before === 'DO') return 'VB';
  }
  if ((before === 'TO' || before === 'MD') && word.has('VB')) return 'VB';
  if (before === 'HV' || before === 'BE') return 'VBN';
  // 'sent to "vetted" members'
  if (QUOTE.test(tokens[i - 1]?.text ?? '') && QUOTE.test(next ?? '') && opensNoun(words[i + 2])) return 'JJ';
  if (!word.has('VBN') && !lower.endsWith('ed') && word.has('VBD')) return 'VBD';
  // "On June 13 held talks"
  if (before === 'CD' && tags[i - 2] === 'TM') return 'VBD';
  if (LINKING.has(lastWord(tokens, tags, i)) && !opensObject(words[i + 1])) return 'JJ';
  if (tokens[i - 1]?.lower === 'as') return 'VBN';
  if (before === 'VBN' && tokens[i - 1]?.hyphen) return 'JJ';
  if (PARTICIPIAL.has(lower) && opensNoun(words[i + 1])) return 'JJ';
  if (before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'CD') {
    if (opensNoun(words[i + 1]) || next === 'and' || (next === ',' && opensNoun(words[i + 2]))) return 'JJ';
    // "the wounded", "the accused"
    return word.has('NN') ? 'NN' : tags[i - 1] === 'DT' ? 'NNS' : 'VBN';
  }
  if (before === 'JJ' && opensNoun(words[i + 1])) return 'JJ';
  // "accept returned asylum seekers"
  if (VERBAL.has(before as Tag) && before !== 'VBN' && opensNoun(words[i + 1])) return 'JJ';
  if (before === 'IN' || before === 'TO') return 'JJ';
  // "responded by accusing": no agent.
  const agent = next === 'by' && !tokens[i + 2]?.lower.endsWith('ing');
  if (agent && before !== 'PRP' && !INTRANSITIVE.has(lower)) return 'VBN';
  if (
    /^NNS?$/.test(before ?? '') &&
    TRANSITIVE.has(lower) &&
    firstTag(words[i + 1]) === 'IN' &&
    hasFinite(tokens, tags, i)
  )
    return 'VBN';
  return 'VBD';
}

function decideVerbOrNoun(tokens: readonly Token[], words: readonly (Tag | Possible)[], tags: readonly Tag[], i: number, word: Possible): Tag {
  const before = tagBefore(tags, i);
  const { lower } = tokens[i] as Token;
  const previous = tokens[i - 1]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  const third = word.has('VBZ');
  const asNoun = (): Tag => nominal(word, lower, words[i + 1]);
  const asVerb = (): Tag => (third ? 'VBZ' : 'VB');
  const object = opensObject(words[i + 1]) || next === 'that' || next === 'those' || next === 'this';
  if (third && /^(?:neither|nor)$/.test(previous)) return 'VBZ';
  if (third && previous === 'both') return opensObject(words[i + 1]) ? 'VBZ' : asNoun();
  if (lower === 'thanks' && next === 'to') return 'NNS';
  if (lower === 'forces' && /^(?:police|security|armed|defence|defense|government|military|opposition|coalition|special|ground|rebel|army|peacekeeping|naval|air|democratic|allied)$/.test(previous)) return 'NNS';
  if (/^(?:NN|NNS|NNP|JJ|TM)$/.test(before ?? '') && isSaying(tokens, words, i)) return third ? 'VBZ' : 'VBP';
  const named = word.tags[0]?.startsWith('N') === true;
  // "United Nations aid workers", "U.S. war moves"
  if (!third && named && before === 'NNP' && /^NNS?$/.test(firstTag(words[i + 1]) ?? '') && hasFinite(tokens, tags, i)) return asNoun();
  switch (before) {
    case 'DT': case 'PRP$': case 'POS': case 'JJ': case 'CD': case 'IN':
      return asNoun();
    case 'TO':
      return NOUN_FOLLOWERS_OF_TO.has(next) && word.tags[0] === 'NN' ? asNoun() : third ? asNoun() : 'VB';
    case 'MD': case 'DO':
      return third ? asNoun() : 'VB';
    case 'BE': case 'HV':
      return asNoun();
    case 'PRP':
      if (object && BARE.has(tokens[i - 2]?.lower ?? '')) return 'VB';
      return SUBJECT_PRONOUNS.has(lastWord(tokens, tags, i)) || !word.has('NN') ? (third ? 'VBZ' : 'VBP') : asNoun();
    case 'WR': case 'EX':
      return third ? 'VBZ' : 'VBP';
    case 'NNS':
      if (third) return asNoun();
      // "aid workers", "the rights group Amnesty": a word that is a noun first takes the clause's only verb place, or none.
      if (isOnlyVerb(words, tags, i)) return 'VBP';
      return (object || next === 'and') && !(named && hasFinite(tokens, tags, i)) ? 'VBP' : asNoun();
    case 'NNP': case 'NN': case 'TM':
      if (!third && object && helpedBefore(tokens, tags, i)) return 'VB';
      if (third && next !== 'that' && hasFinite(tokens, tags, i)) return asNoun();
      if (third && /^(?:on|upon|for)$/.test(next) && lower === 'calls') return 'VBZ';
      if (INVARIANT.has(lower) && object && !hasFinite(tokens, tags, i)) return 'VBD';
      if (!third && isLoneVerb(tokens, words, tags, i)) return 'VBP';
      if (third) return (LINKING.has(lower) && (!word.has('NN') || (before === 'NNP' && /^(?:in|with|by|behind|ready|firm|united)$/.test(next)))) || object || next === 'to' || opensModified(words, i) || isOnlyVerb(words, tags, i) ? 'VBZ' : asNoun();
      // "Kenya and Japan hand over 30 vehicles"
      return (object || (/^(?:over|out|up|back)$/.test(next) && opensObject(words[i + 2]))) && (isPluralSubject(tokens, tags, i) || pronounWaits(tags, i)) ? 'VBP' : asNoun();
    case 'VB': case 'VBP': case 'VBZ': case 'VBD': case 'VBG': case 'VBN':
      return BARE.has(previous) && object ? 'VB' : asNoun();
    case 'CC':
    case 'MK':
    case 'LK':
    case 'SB':
      if (/^calls?$/.test(lower) && /^(?:for|on|upon)$/.test(next)) return third ? 'VBZ' : 'VB';
      if (third && before === 'MK' && /^[,)\u2014-]$/.test(previous) && object && word.tags[0] === 'VBZ' && isOnlyVerb(words, tags, i)) return 'VBZ';
      if (third && before === 'MK' && object && closesAside(tokens, tags, i)) return 'VBZ';
      return coordinated(tokens, words, tags, i, object, third) ? asVerb() : asNoun();
    default:
      if (before === undefined) return object && !third && !['NNS', 'NN'].includes(firstTag(words[i + 1]) ?? '') ? 'VB' : asNoun();
      return word.tags[0]?.startsWith('V') ? asVerb() : asNoun();
  }
} // biome-ignore format: cases of one kind share a line

/** "the government supports engaged discussions": a participle before a noun right after a verb in -s. */
function opensModified(words: readonly (Tag | Possible)[], i: number): boolean {
  const [next, then] = [words[i + 1], words[i + 2]];
  return (
    next !== undefined &&
    typeof next !== 'string' &&
    (next.has('VBN') || next.has('VBG')) &&
    /^(?:NN|NNS)$/.test(firstTag(then) ?? '')
  );
}

/** "Russia arms the rebels", "who arms the rebels": a plural noun that is a verb only with a subject before it and an object after. */
function isRareVerb(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const subject = tagBefore(tags, i);
  if (!/^(?:DT|PRP\$|NNP|PRP)$/.test(firstTag(words[i + 1]) ?? '')) return false;
  if (subject === 'PRP') return SUBJECT_PRONOUNS.has(lastWord(tokens, tags, i));
  return (
    (subject === 'NNP' || subject === 'NN' || subject === 'WR') &&
    (subject === 'WR' || !hasFinite(tokens, tags, i)) &&
    isOnlyVerb(words, tags, i)
  );
}

/** "officials say.", "the White House says", "the union says was forged": a verb of saying with nothing to say it of. */
function isSaying(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  return (
    /^(?:says?|insists?|argues?|tells?)$/.test(tokens[i]?.lower ?? '') &&
    (words[i + 1] === undefined ||
      words[i + 1] === 'MK' ||
      words[i + 1] === 'PRP' ||
      FINITE.has(words[i + 1] as Tag))
  );
}

/** "The police take a position", "a majority of the guards refuse to": a word that is a verb first, and the first of its clause. */
function isLoneVerb(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const word = words[i];
  if (word === undefined || typeof word === 'string' || !word.tags[0]?.startsWith('V')) return false;
  const next = words[i + 1];
  return (
    typeof next === 'string' &&
    (next === 'DT' || next === 'PRP$' || next === 'TO' || next === 'PRP') &&
    !hasFinite(tokens, tags, i) &&
    isOnlyVerb(words, tags, i)
  );
}

/** "help Kenya fight insurgents": a verb without "to" after whom "help" helps. */
function helpedBefore(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let j = i - 1;
  while (j >= 0 && (tags[j] === 'NNP' || tags[j] === 'DT')) j--;
  return j < i - 1 && /^help(?:s|ed|ing)?$/.test(tokens[j]?.lower ?? '') && VERBAL.has(tags[j] as Tag);
}

/** "We in the South Pacific welcome": a pronoun that has no verb yet. */
function pronounWaits(tags: readonly Tag[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    if (tag === 'PRP') return j === 0 || /^(?:MK|CC|SB|RB)$/.test(tags[j - 1] ?? '');
    if (!(NOUNISH.has(tag) || /^(?:IN|DT|JJ|LK)$/.test(tag))) return false;
  }
  return false;
}

/** A clause has a finite verb: where no other word can be it, a word that may be a verb is. */
function isOnlyVerb(words: readonly (Tag | Possible)[], tags: readonly Tag[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    if (tag === 'SB' || tag === 'WR') break;
    if (FINITE.has(tag)) return false;
  }
  for (let j = i + 1; j < words.length; j++) {
    const word = words[j] as Tag | Possible;
    if (typeof word === 'string') {
      if (word === 'SB' || word === 'WR') break;
      if (FINITE.has(word)) return false;
    } else if (word.tags[0] === 'VBD' || word.tags[0] === 'VBZ' || word.tags[0] === 'VBN' || word.has('VBD'))
      return false;
  }
  return true;
}

/** "to protect civilians and support the people": a verb stands before the conjunction, an object follows. */
function coordinated(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  object: boolean,
  third: boolean,
): boolean {
  if (
    third &&
    tags[i - 1] === 'MK' &&
    firstTag(words[i + 1]) === 'CC' &&
    /^VBZ$/.test(firstTag(words[i + 2]) ?? '')
  )
    return true;
  let verbs = 0;
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    // "we say that he has erred and support the plan": a verb of ours, not of the clause with a verb in -s.
    if (tag === 'SB' && j < i - 1 && (third || !object || !singularVerbIn(tokens, tags, j, i))) break;
    if (
      third
        ? tag === 'VBZ' || tag === 'HV' || tag === 'BE'
        : tag === 'VB' || tag === 'VBP' || tag === 'MD' || tag === 'TO'
    )
      verbs++;
    if ((tag === 'VB' || tag === 'VBZ' || tag === 'VBP') && (j === i - 2 || j === i - 3))
      return object || firstTag(words[i + 1]) !== 'IN';
  }
  return verbs > 0 && object;
}

function nominal(word: Possible, lower: string, next: Tag | Possible | undefined): Tag {
  if (word.has('NN') || word.has('NNS')) {
    if (word.tags[0] === 'JJ' && opensNoun(next)) return 'JJ';
    return plural(word, lower);
  }
  if (word.has('JJ')) return 'JJ';
  return simple(word, lower);
}

function plural(word: Possible, lower: string): Tag {
  return word.has('NNS') && (!word.has('NN') || /[^s]s$/.test(lower))
    ? 'NNS'
    : word.has('NN')
      ? 'NN'
      : word.has('NNS')
        ? 'NNS'
        : 'NNP';
}

function agree(word: Possible, tags: readonly Tag[], i: number, lower: string): Tag {
  if (word.has('VBZ') && lower.endsWith('s')) return 'VBZ';
  const before = tagBefore(tags, i);
  if (before === 'TO' || before === 'MD' || before === 'DO') return 'VB';
  return before === 'PRP' || before === 'NNS' || before === 'NNP' || before === 'WR' || before === 'NN'
    ? 'VBP'
    : 'VB';
}

function simple(word: Possible, lower: string): Tag {
  const first = word.tags[0] ?? 'NN';
  if (first.startsWith('JJ')) return 'JJ';
  if (first.startsWith('RB')) return 'RB';
  if (first.startsWith('NNP')) return 'NNP';
  if (first.startsWith('NN')) return plural(word, lower);
  if (first.startsWith('VB')) return first as Tag;
  if (first === 'IN') return 'IN';
  if (first === 'CD') return 'CD';
  if (first === 'DT' || first === 'PDT') return 'DT';
  return 'NN';
}
