import { fixedLink } from '../chunking/links.js';
import type { Token } from '../tokens.js';
import { repairAdjectives } from './adjective-lists.js';
import { decideClosed, decideThat } from './closed-words.js';
import { agree, plural, simple } from './default-tags.js';
import { tagBefore } from './finite-verbs.js';
import { PARTICLES, QUANTIFIERS } from './function-words.js';
import { withoutHeadlineCapitals } from './headlines.js';
import { afterHyphen, decideIng, decidePast } from './participles.js';
import { politeVerb } from './polite-verbs.js';
import { isAmount, isNumberWord, quantifies } from './quantities.js';
import { isProviso } from './set-phrases.js';
import { repairSpeechActs } from './subject-verbs.js';
import { repairFirst, repairGerunds, repairParticiples } from './tag-repairs.js';
import { AUXILIARIES, NOUNISH, RARE_VERB, type Tag, VERBAL } from './tags.js';
import { isRelativeTime } from './time-asides.js';
import { decideVerbOrNoun } from './verb-or-noun.js';
import { isFarWing, isPastWithObject, isRareVerb, takesObject } from './verb-places.js';
import {
  factsOf,
  firstTag,
  lookUp,
  type NameKind,
  opensNoun,
  opensObject,
  type Possible,
} from './word-tags.js';

/**
 * Tags the words of one sentence. `known` says which tokens belong to the name of an actor: these are `NNP`
 * whatever the dictionary says.
 */
export function tagTokens(given: readonly Token[], known: (index: number) => NameKind): Tag[] {
  const marks = innerQuotes(given);
  if (marks.size === 0) return tagWords(given, known);
  // 'offered her "full support"': words in quotation marks play their part in the clause as they would without.
  const kept: number[] = [];
  const tokens: Token[] = [];
  for (let i = 0; i < given.length; i++) {
    if (marks.has(i)) continue;
    kept.push(i);
    tokens.push(given[i] as Token);
  }
  const tags = tagWords(tokens, (k) => known(kept[k] as number));
  // One by one: to V8 an array that is made with a length, or by `map`, is of another kind than one that grows.
  const all: Tag[] = [];
  for (let k = 0; k < kept.length; k++) {
    while (all.length < (kept[k] as number)) all.push('MK');
    all.push(tags[k] as Tag);
  }
  while (all.length < given.length) all.push('MK');
  return all;
}

/** How many words a quotation has at most that is part of a clause. */
const INNER_WORDS = 40;

/** The marks of quotations inside a clause: opened behind a word, and closed before the clause ends. */
function innerQuotes(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 1; i < tokens.length; i++) {
    const opening = tokens[i]?.text ?? '';
    const closing = opening === '“' ? '”' : opening === '"' ? '"' : opening === '‘' ? '’' : undefined;
    if (closing === undefined || tokens[i]?.kind !== 'mark' || tokens[i - 1]?.kind !== 'word') continue;
    for (let k = i + 2; k < tokens.length && k <= i + 1 + INNER_WORDS; k++) {
      const token = tokens[k];
      if (token?.text === closing) {
        found.add(i).add(k);
        i = k;
        break;
      }
      if (token?.kind === 'mark' && !/^[,.'’]$/.test(token.text)) break;
    }
  }
  return found;
}

function tagWords(given: readonly Token[], known: (index: number) => NameKind): Tag[] {
  const tokens = withoutHeadlineCapitals(given, known);
  const words: (Tag | Possible)[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const initial = i === 0 || (isOpening(tokens[i - 1]) && !/^["”»]$/.test(tokens[i + 1]?.text ?? ''));
    words.push(lookUp(tokens[i] as Token, initial, known(i)));
  }
  const tags: Tag[] = [];
  let afterParticular = true;
  for (let i = 0; i < tokens.length; i++) {
    // "has in fact condemned": the verb goes on behind the adverb.
    const aside = AUXILIARIES.has(tagBefore(tags, i) as Tag) ? fixedLink(tokens, i) : undefined;
    if (aside?.kind === 'RB') {
      for (; i < aside.to; i++) tags.push('RB');
      i--;
      afterParticular = true;
      continue;
    }
    const particular = isParticular(tokens, i);
    const word = words[i] as Tag | Possible;
    if (particular || afterParticular) tags.push(decide(tokens, words, tags, i));
    else tags.push(typeof word === 'string' ? word : decideOpen(tokens, words, tags, i, word));
    afterParticular = particular;
  }
  repairAdjectives(tokens, tags);
  repairParticiples(tokens, words, tags);
  repairFirst(tokens, tags);
  repairGerunds(tokens, tags);
  repairSpeechActs(tokens, tags);
  return tags;
}

/** Whether word `i` has rules of its own, by its letters or a hyphen. */
function isParticular(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  return (
    token.hyphen ||
    (i + 1 < tokens.length && tokens[i + 1]?.hyphen === true) ||
    factsOf(token.word).particular
  );
}

function isOpening(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^["“‘«(:*•]$/.test(token.text);
}

const SAYS = /^(?:said|told|called)$/;

/** "Kim Hyun-chong said": the second half of a given name. */
function endsName(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const token = tokens[i] as Token;
  if (!token.hyphen || i < 2 || tags[i - 1] !== 'NNP' || tags[i - 2] !== 'NNP' || tokens[i - 1]?.hyphen)
    return false;
  if (!/^\p{Ll}{2,6}$/u.test(token.text) || !/^\p{Lu}\p{Ll}+$/u.test(tokens[i - 2]?.text ?? '')) return false;
  const next = firstTag(words[i + 1]) ?? '';
  // "Cho Se-young condemned the", not "Saudi Arabia-based armed groups"
  if (next === 'VBN') return opensObject(words[i + 2]);
  return !/^(?:NN|NNS|NNP|JJ|CD)$/.test(next) || SAYS.test(tokens[i + 1]?.lower ?? '');
}

/**
 * The tag of word `i`, from what it can be, the tags before it and the words after it. A word that is asked for here by
 * its letters stands in `PARTICULAR` unless it is of a closed class, and never in `PLAIN`.
 */
function decide(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): Tag {
  const word = words[i] as Tag | Possible;
  const token = tokens[i] as Token;
  // An element -1 costs more than all the rest.
  const last = i > 0 ? tags[i - 1] : undefined;
  if (isRelativeTime(tokens, words, i)) return 'TM';
  // "re-established": done again
  if (AGAIN.test(token.lower) && tokens[i + 1]?.hyphen && isPastAfter(words, i)) return 'RB';
  if (endsName(tokens, words, tags, i)) return 'NNP';
  if (isPrefix(tokens, word, i)) return 'JJ';
  if (token.lower === 'that') return decideThat(tokens, words, tags, i);
  if (token.lower === 'so') {
    const next = tokens[i + 1]?.lower ?? '';
    if (/^(?:many|much|few|far)$/.test(next) && tokens[i + 2]?.lower !== 'as') return 'RB';
    // "welcomed so warmly the plan"
    if (VERBAL.has(last as Tag) && next.endsWith('ly') && firstTag(words[i + 1]) === 'RB') return 'RB';
    // "the policy, so often condemned by us"
    if (/^(?:often|long|..+ly)$/.test(next) && isPastAfter(words, i + 1)) return 'RB';
  }
  // "than", "to" and "as" after such a word belong to it.
  if (
    last === 'RB' &&
    QUANTIFIERS.has(tokens[i - 1]?.lower ?? '') &&
    (isAmount(tokens, i + 1) || isNumberWord(tokens, i + 1)) &&
    token.kind === 'word'
  )
    return 'RB';
  // "we most energetically condemn", "thank most sincerely the people", "Kenya most warmly welcomes"
  if (
    token.lower === 'most' &&
    tokens[i + 1]?.lower.endsWith('ly') &&
    (/^(?:PRP|HV|BE|MD)$/.test(last ?? '') ||
      ((VERBAL.has(last as Tag) || NOUNISH.has(last as Tag)) && firstTag(words[i + 1]) === 'RB'))
  )
    return 'RB';
  const polite = politeVerb(tokens, words, tags, i);
  if (polite) return polite;
  if (token.lower === 'along' && last === 'RB' && tokens[i - 1]?.lower === 'all') return 'RB';
  // "war-like", "follow-up"
  if (token.hyphen && typeof word === 'string' && (word === 'IN' || word === 'RB')) return 'JJ';
  if (isFarWing(tokens, tags, i)) return 'JJ';
  if (typeof word === 'string') return decideClosed(tokens, words, tags, i, word);
  if (PARTICLES.has(token.lower) && VERBAL.has(last as Tag)) return 'RB';
  // "refugees out of respect", "called Kenya out for lying"
  const out = tags[i - 1] === 'NNP' ? /^(?:of|for|over|on)$/ : /^of$/;
  if (token.lower === 'out' && out.test(tokens[i + 1]?.lower ?? '') && NOUNISH.has(tags[i - 1] as Tag))
    return 'RB';
  if (token.lower === 'let' && typeof words[i + 1] === 'string') return 'VB';
  if (token.lower === 'longer' && last === 'NEG') return 'RB';
  // "rejects outright the plan", not "tells outright lies"
  if (token.lower === 'outright' && VERBAL.has(last as Tag) && !opensNoun(words[i + 1])) return 'RB';
  // "the matter first", "would first like to"
  if (token.lower === 'off' && /^NN/.test(last ?? '') && words[i + 1] === 'DT') return 'IN';
  if (token.lower === 'first' && /^(?:NN|MD|PRP$)/.test(last ?? '')) return 'RB';
  // "the first armed patrol"
  if (
    (last === 'DT' || last === 'PRP$' || last === 'POS') &&
    typeof words[i + 1] !== 'string' &&
    /^(?:first|second|third|latest|last)$/.test(token.lower)
  )
    return 'JJ';
  if (token.hyphen && !(AGAIN.test(tokens[i - 1]?.lower ?? '') && word.past))
    return afterHyphen(word, token.lower);
  if (QUANTIFIERS.has(token.lower) && quantifies(tokens, i)) return 'RB';
  return decideOpen(tokens, words, tags, i, word);
}

const HEADS = /^(?:chief|general)$/;
/** Adjectives that also name a body or its head. */
const BODIES =
  /^(?:military|cabinet|general|navy|executive|elite|premier|chief|judiciary|public|deputy|representative)$/;

/** The tag of a word of an open class that has no rules of its own. */
function decideOpen(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  word: Possible,
): Tag {
  const { lower } = tokens[i] as Token;
  if (isProviso(tokens, words, tags, i)) return 'SB';
  if (word.ing) return decideIng(tokens, words, tags, i, word);
  if (lower === 'left' && isWing(tokens, words, tags, i)) return 'NN';
  if (word.past) return decidePast(tokens, words, tags, i, word);
  if (word.has(RARE_VERB) && isRareVerb(tokens, words, tags, i)) return 'VBZ';
  const { verb, noun } = word;
  if (verb && (noun || word.has('JJ') || word.has('RB') || word.has('IN')))
    return decideVerbOrNoun(tokens, words, tags, i, word);
  if (verb) return agree(tokens, word, tags, i);
  if (word.has('JJ') && noun) {
    // "the military gives", "a Palestinian said": nothing follows that it could describe.
    const closing =
      typeof words[i + 1] === 'string'
        ? /^(?:BE|HV|DO|MD|IN|MK)$/.test(String(words[i + 1]))
        : /^VB[ZD]/.test(firstTag(words[i + 1]) ?? '') ||
          isPastWithObject(words, i + 1) ||
          (BODIES.test(lower) && takesObject(words, i + 1));
    if (closing && BODIES.test(lower) && tags[i - 1] === 'JJ' && word.has('NN')) return 'NN';
    // "called its offensive illegal": the next word says what the noun is.
    const said = firstTag(words[i + 1]) === 'JJ' && words[i + 2] === 'MK';
    if (said && tags[i - 1] === 'PRP$' && word.has('NN')) return 'NN';
    if ((closing || said) && /^(?:DT|NNP|POS)$/.test(tags[i - 1] ?? '') && word.has('NN')) return 'NN';
    // "Kenya's military and parliament", not "the military and police chiefs"
    const joined =
      words[i + 1] === 'CC' && firstTag(words[i + 2]) === 'NN' && !/^N/.test(firstTag(words[i + 3]) ?? '');
    if (joined && BODIES.test(lower) && /^(?:DT|POS)$/.test(tags[i - 1] ?? '') && word.has('NN')) return 'NN';
    // "the air force chief said", "the human rights chief": he is described by the nouns before.
    if (closing && /^NNS?$/.test(tags[i - 1] ?? '') && HEADS.test(lower)) return 'NN';
    const after = firstTag(words[i + 1]);
    return NOUNISH.has(after as Tag) || after === 'JJ'
      ? 'JJ'
      : word.tags[0] === 'JJ'
        ? 'JJ'
        : plural(word, lower);
  }
  return simple(word, lower);
}

/** "by the Union, the Israeli left and the unions": those who stand there, with nothing that somebody left. */
function isWing(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  if (!/^(?:JJ|NNP|DT)$/.test(tags[i - 1] ?? '') || (tags[i - 1] !== 'DT' && tags[i - 2] !== 'DT'))
    return false;
  return tags[i - 1] === 'DT'
    ? words[i + 1] !== 'DT'
    : words[i + 1] === 'CC' || tokens[i + 1]?.kind === 'mark' || takesObject(words, i + 1);
}

const AGAIN = /^(?:re|co)$/;

function isPastAfter(words: readonly (Tag | Possible)[], i: number): boolean {
  const next = words[i + 1];
  return typeof next === 'object' && next.past;
}

/** "so-called", "long-standing", "non-aligned": a small word that a hyphen joins to the next. */
function isPrefix(tokens: readonly Token[], word: Tag | Possible, i: number): boolean {
  if (!tokens[i + 1]?.hyphen || tokens[i]?.kind !== 'word') return false;
  if (typeof word === 'string') return word === 'SB' || word === 'RB' || word === 'IN' || word === 'DT';
  return !/^(?:N|V|J|CD)/.test(word.tags[0] ?? '');
}
