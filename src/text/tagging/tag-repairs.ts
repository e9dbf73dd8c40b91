import type { Token } from '../tokens.js';
import { WordMemo } from '../word-memo.js';
import {
  finiteFollows,
  followsObject,
  followsPartitive,
  followsPrepositional,
  inApposition,
  inObjectRelative,
  opensAside,
} from './finite-verbs.js';
import { REPORTING } from './function-words.js';
import { isBareClaim } from './helped-verbs.js';
import { inPassiveList, isPassive, repairStranded } from './passive-lists.js';
import { endsWithInfinitive } from './subject-verbs.js';
import { FINITE, NOUNISH, type Tag } from './tags.js';
import { INTRANSITIVE } from './verb-classes.js';
import { firstTag, opensNoun, opensObject, type Possible } from './word-tags.js';

const WELCOMING = /^(?:welcome|support|back|endorse|commend|condemn|agree|share|thank|applaud)$/;

const TRYING = /^(?:failed|refused|declined|tried|attempted|managed|hesitated|neglected|threatened|vowed)$/;

/** "the looting and lynching by": what a conjunction joins to a noun, with an agent, is a noun. */
export function repairGerunds(tokens: readonly Token[], tags: Tag[]): void {
  for (let i = 1; i < tags.length; i++) {
    // "the government keeps making threats"
    if (tokens[i]?.lower === 'keeps' && tags[i] === 'NNS' && tags[i + 1] === 'VBG') tags[i] = 'VBZ';
    // "Kenya failed to act as thousands died": nobody is failed to act.
    const tried = tags[i] === 'VBN' && TRYING.test(tokens[i]?.lower ?? '') && tags[i + 1] === 'TO';
    if (tried && tags[i + 2] === 'VB' && /^(?:NN[PS]?S?|PRP)$/.test(tags[i - 1] ?? '')) tags[i] = 'VBD';
    // "Kenya wages war", "which wages a campaign"
    const waging = tokens[i]?.lower === 'wages' && /^(?:war|wars|an?)$/.test(tokens[i + 1]?.lower ?? '');
    if (waging && tags[i] === 'NNS') tags[i] = 'VBZ';
    // "are daily violating our airspace"
    if (
      tokens[i]?.lower === 'daily' &&
      /^VB[GN]$/.test(tags[i + 1] ?? '') &&
      /^(?:BE|HV)$/.test(tags[i - 1] ?? '')
    )
      tags[i] = 'RB';
    // "we value it and also appeal to Kenya"
    const appeals = tags[i] === 'NN' && /^also appeal (?:to|for)$/.test(`${tokens[i - 1]?.lower} ${tokens[i]?.lower} ${tokens[i + 1]?.lower}`); // biome-ignore format: one line
    if (appeals && tags[i - 2] === 'CC') tags[i] = 'VBP';
    // "condemned the plan, warning of a response"
    const aside = tokens[i]?.lower === 'warning' && tokens[i - 1]?.text === ',' && tags[i] === 'NN';
    if (
      aside &&
      /^(?:of|against|about)$/.test(tokens[i + 1]?.lower ?? '') &&
      tags.slice(0, i).some((t) => FINITE.has(t))
    )
      tags[i] = 'VBG';
    if (tags[i] !== 'VBG' || tags[i - 1] !== 'CC' || tags[i - 2] !== 'NN') continue;
    if (/^(?:by|of)$/.test(tokens[i + 1]?.lower ?? '')) tags[i] = 'NN';
  }
}

const SIDING = /^(?:support|back|condemn|oppose|welcome|reject|endorse|favou?r|praise|fear)$/;

/** "the Union's member states support the plan": states that are members state nothing, and what they do is a verb. */
function repairMembers(tokens: readonly Token[], tags: Tag[], i: number): void {
  if (tokens[i]?.lower !== 'states' || tokens[i - 1]?.lower !== 'member' || tags[i] !== 'VBZ') return;
  tags[i] = 'NNS';
  const bare = /^(?:NN|VB)$/.test(tags[i + 1] ?? '') && SIDING.test(tokens[i + 1]?.lower ?? '');
  if (bare && /^(?:DT|PRP\$|NNP|JJ|PRP)$/.test(tags[i + 2] ?? '')) tags[i + 1] = 'VBP';
  // "the member states of the Union also wish to thank"
  let k = i + 1;
  while (k < i + 7 && /^(?:IN|DT|NNP|RB)$/.test(tags[k] ?? '')) k++;
  if (tags[k] === 'NN' && tags[k + 1] === 'TO' && /^(?:wish|hope|plan|need)$/.test(tokens[k]?.lower ?? ''))
    tags[k] = 'VBP';
}

/** Adjectives that are verbs, too. */
const TWOFOLD =
  /^(?:firm|clear|warm|sound|calm|steady|complete|direct|open|free|cool|sober|welcome|appropriate|separate|legitimate|moderate|deliberate|elaborate|secure|humble|perfect)$/;

/** What whoever says "let me" is about to do. */
const TOLD =
  /^(?:start|end|close|open|place|record|note|state|voice|welcome|praise|salute|hail|honou?r|applaud|mention|commend)$/;
const OTHERS = /^(?:fit|first|willing|and|all|heartedly|off|right|most|very|said|states|following)$/;
/** Whether `repairFirst` has something to say of the word, one in twenty: each that it asks for must be here. */
const mayRepair = new WordMemo(({ lower }) => TWOFOLD.test(lower) || TOLD.test(lower) || OTHERS.test(lower));

/** "allow me first to thank": an adverb after a pronoun in the accusative; "the very beginning", "willing to": no adverb and no verb. */
export function repairFirst(tokens: readonly Token[], tags: Tag[]): void {
  // "First, statelessness is unacceptable"
  if (tokens[1]?.text === ',' && /^(?:first|second|third)$/.test(tokens[0]?.lower ?? '')) tags[0] = 'RB';
  for (let i = 1; i < tags.length; i++) {
    const { lower, word } = tokens[i] as Token;
    // "let us provide"
    if (tags[i] === 'VBP' && tokens[i - 1]?.lower === 'us' && tokens[i - 2]?.lower === 'let') tags[i] = 'VB';
    if (!mayRepair.of(word)) continue;
    repairMembers(tokens, tags, i);
    // "Boateng said on Friday Kenya would help"
    if (
      lower === 'said' &&
      tags[i] === 'VBN' &&
      /^NNP?S?$/.test(tags[i - 1] ?? '') &&
      (tags[i + 2] === 'TM' || tags[i + 1] === 'VBG')
    )
      tags[i] = 'VBD';
    if (lower === 'first' && /^(?:me|us)$/.test(tokens[i - 1]?.lower ?? '')) tags[i] = 'RB';
    // "ready, willing and able": before an infinitive or beside another adjective.
    if (lower === 'willing' && tags[i] === 'VBG' && /^(?:to|and|or|,)$/.test(tokens[i + 1]?.lower ?? ''))
      tags[i] = 'JJ';
    // "we are closely following the talks"
    if (lower === 'following' && tags[tags[i - 1] === 'RB' ? i - 2 : i - 1] === 'BE') tags[i] = 'VBG';
    // "the gap between rich and poor"
    if (
      lower === 'and' &&
      tokens[i - 2]?.lower === 'between' &&
      tags[i - 1] === 'JJ' &&
      tags[i + 1] === 'JJ' &&
      !/^(?:NN|JJ|CC)/.test(tags[i + 2] ?? '')
    ) {
      tags[i - 1] = 'NNS';
      tags[i + 1] = 'NNS';
    }
    // "make it fit for purpose"
    if (lower === 'fit' && tokens[i + 1]?.lower === 'for') tags[i] = 'JJ';
    // "incumbent on us all to help"
    if (lower === 'all' && /^(?:us|them|you)$/.test(tokens[i - 1]?.lower ?? '') && tags[i + 1] === 'TO')
      tags[i] = 'RB';
    // "our clear and firm support"
    // "supports general and complete disarmament", "welcomed as timely and appropriate the plan"
    const second = tags[i - 1] === 'CC' && tags[i - 2] === 'JJ';
    if (second && /^VBP?$/.test(tags[i] ?? '') && TWOFOLD.test(lower)) {
      const said = tokens[i - 3]?.lower === 'as' && tags[i + 1] === 'DT';
      if (said || /^NN/.test(tags[i + 1] ?? '')) tags[i] = 'JJ';
    }
    // "let me start by thanking"
    const told = /^(?:me|us)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i - 2]?.lower === 'let';
    if (told && TOLD.test(lower)) tags[i] = 'VB';
    // "whole-heartedly welcome"
    if (lower === 'heartedly') {
      tags[i] = 'RB';
      if (tokens[i - 1]?.lower === 'whole') tags[i - 1] = 'RB';
      if (/^PRP$|^NN|^NNP$/.test(tags[i - 2] ?? '') && WELCOMING.test(tokens[i + 1]?.lower ?? ''))
        tags[i + 1] = 'VBP';
    }
    // "migrants off Libya"
    if (lower === 'off' && tags[i] === 'JJ' && /^NNS?$/.test(tags[i - 1] ?? '') && tags[i + 1] === 'NNP')
      tags[i] = 'IN';
    // "made clear he would", "made it clear that"
    if (lower === 'clear' && tags[i] === 'VB') {
      const verb = tokens[i - 1]?.lower === 'it' ? i - 2 : i - 1;
      if (/^mak(?:es?|ing)$|^made$/.test(tokens[verb]?.lower ?? '')) tags[i] = 'JJ';
    }
    // "the raid was right and lawful"
    if (lower === 'right' && tags[i] === 'NN' && (tags[i - 1] === 'BE' || tags[i - 2] === 'BE')) {
      const led = tags[i - 1] === 'BE' || tags[i - 1] === 'RB' || tags[i - 1] === 'NEG';
      if (led && !NOUNISH.has(tags[i + 1] as Tag)) tags[i] = 'JJ';
    }
    if (lower === 'welcome' && isSaidToBe(tokens, tags, i)) tags[i] = 'JJ';
    // "particularly welcome is the decision"
    if (lower === 'welcome' && tags[i + 1] === 'BE' && /^(?:RB|DT)$/.test(tags[i - 1] ?? '')) tags[i] = 'JJ';
    // "their efforts are most impressive"
    const said = tags[i + 1] === 'JJ' && !/^(?:JJ|NN|NNS|NNP|VBG)$/.test(tags[i + 2] ?? '');
    if (lower === 'most' && said && /^(?:BE|RB)$/.test(tags[i - 1] ?? '')) tags[i] = 'RB';
    // "offer, on behalf of all, warm congratulations"
    if (lower === 'warm' && tags[i] === 'VB' && tags[i - 1] === 'MK' && tags[i + 1] === 'NNS') tags[i] = 'JJ';
    if (lower === 'very' && tags[i - 1] === 'DT' && NOUNISH.has(tags[i + 1] as Tag)) tags[i] = 'JJ';
  }
}

/** "is timely and welcome", "would not be welcome here", "is most welcome": behind another adjective, behind "be", over "not" or an adverb, which "most" is here. */
function isSaidToBe(tokens: readonly Token[], tags: Tag[], i: number): boolean {
  if (tags[i - 1] === 'BE') return true;
  if (
    tags[i - 1] === 'CC' &&
    tags[i - 2] === 'JJ' &&
    tags[i - 3] === 'BE' &&
    !NOUNISH.has(tags[i + 1] as Tag)
  )
    return true;
  // "is therefore most welcome"
  let be = i - 2;
  while (tags[be] === 'RB') be--;
  if (tags[be] !== 'BE') return false;
  if (tokens[i - 1]?.lower === 'most') tags[i - 1] = 'RB';
  return tags[i - 1] === 'NEG' || tags[i - 1] === 'RB';
}

/**
 * "the agreement signed in Berlin collapsed": a past form right after a noun is a participle when the same
 * clause has a finite verb after it, with nothing between the two that could part them.
 */
export function repairParticiples(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: Tag[],
): void {
  // "Asked to comment, she": a past form that no subject can stand before.
  const [first] = words;
  if (tags[0] === 'VBD' && typeof first === 'object' && first.has('VBN')) tags[0] = 'VBN';
  repairStranded(tokens, tags);
  for (let i = 1; i < tags.length; i++) {
    if (tags[i] !== 'VBD') continue;
    // "must be led by us, based on the text": nothing bases on anything; "the plans put forward by us"
    const lower = tokens[i]?.lower ?? '';
    const put = /^(?:put|set)$/.test(lower) && tokens[i + 2]?.lower === 'by';
    if (put || (tokens[i - 1]?.text === ',' && /^(?:based|headquartered)$/.test(lower))) {
      tags[i] = 'VBN';
      continue;
    }
    const word = words[i] as Tag | Possible;
    if (typeof word === 'string' || !word.has('VBN') || INTRANSITIVE.has(tokens[i]?.lower ?? '')) continue;
    // "helped shoot down a plane that flew over Mali"
    if (tags[i + 1] === 'VB') continue;
    const before = tags[i - 1] as Tag;
    const bare = NOUNISH.has(before) || (before === 'RB' && NOUNISH.has(tags[i - 2] as Tag));
    if (bare && (inObjectRelative(tokens, tags, i) || isBareClaim(tokens, words, before, i))) continue;
    // "refugees granted asylum are": what is granted stands after the participle.
    const plural = before === 'NNS' || (before === 'NNP' && /[a-z]ees$/.test(tokens[i - 1]?.text ?? ''));
    const given = DATIVE.has(tokens[i]?.lower ?? '') && plural;
    const told = bare && opensSaid(tokens, words, tags, i);
    if (told || (bare && joinsClause(tokens, words, tags, i))) continue;
    if (bare && (given || !opensObject(words[i + 1])) && finiteFollows(tokens, tags, i + 1)) tags[i] = 'VBN';
    else if (
      bare &&
      !hasObject(tokens, words, i) &&
      !endsWithInfinitive(tokens, tags, i) &&
      (followsObject(tokens, tags, i) ||
        inApposition(tokens, tags, i) ||
        followsPrepositional(tokens, tags, i))
    )
      tags[i] = 'VBN';
    // "had not been told but welcomed the plan": with an object it is no passive.
    else if (
      before === 'CC' &&
      tags[i - 2] === 'VBN' &&
      !(isPassive(tags, i - 2) && hasObject(tokens, words, i))
    )
      tags[i] = 'VBN';
    else if (opensAside(tokens, tags, i) || followsPartitive(tokens, i)) tags[i] = 'VBN';
    else if (inPassiveList(tokens, tags, i) && !hasObject(tokens, words, i)) tags[i] = 'VBN';
  }
  repairArmed(tokens, tags);
}

/** "asked for help and Mali sent soldiers": a name behind a conjunction opens a clause with the verb at `i`, which has an object. */
function joinsClause(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  let k = i - 1;
  if (tags[k] !== 'NNP') return false;
  while (tags[k] === 'NNP') k--;
  const next = tokens[i + 1]?.lower ?? '';
  return tags[k] === 'CC' && !TIME.test(next) && (opensObject(words[i + 1]) || opensNoun(words[i + 1]));
}

/** "the ministry said at least 30 were", "said there was": whether what is said begins right after the verb at `i`. */
function opensSaid(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  if (tags[i + 1] === 'EX') return true;
  let next = i + 1;
  if (tokens[next]?.lower === 'at' && /^(?:least|most)$/.test(tokens[next + 1]?.lower ?? '')) next += 2;
  while (tags[next] === 'RB') next++;
  return next > i + 1 && REPORTING.has(tokens[i]?.lower ?? '') && opensObject(words[next]);
}

/** "as protesters across the town accused the army": what a name or a determiner follows has an object, and is no participle. */
function hasObject(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  const word = words[i] as Possible;
  if (word.has('VB') || tokens[i - 1]?.lower === 'other' || DATIVE.has(lower) || NAMING.test(lower))
    return false;
  if (!/^(?:DT|PRP\$|PRP|NNP)$/.test(firstTag(words[i + 1]) ?? '')) return false;
  return (
    !TIME.test(next) &&
    !(/^(?:that|this|the|a|an|each|every|all)$/.test(next) && TIME.test(tokens[i + 2]?.lower ?? ''))
  );
}

const NAMING =
  /^(?:called|named|dubbed|nicknamed|considered|deemed|labell?ed|termed|thought|believed|made|left)$/;
const TIME =
  /^(?:last|next|same|previous|following|past|first|second|third|more|most|one|day|week|month|year|night|morning|afternoon|evening|weekend|summer|winter|autumn|spring|decade|moment|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

const DATIVE = new Set(['granted', 'offered', 'given', 'denied', 'promised', 'awarded', 'sent', 'lent', 'owed', 'shown', 'taught', 'refused', 'accorded', 'allotted', 'assigned']); // biome-ignore format: a list

/** "Iran armed Shia militias to fight": the only word that can be the verb of its sentence; "armed the rebels", "armed Chad's rebels". */
function repairArmed(tokens: readonly Token[], tags: Tag[]): void {
  for (let i = 1; i < tags.length; i++) {
    if (tags[i] !== 'JJ' || tokens[i]?.lower !== 'armed') continue;
    // No adjective stands before an article or somebody's name.
    const object = /^(?:DT|PRP\$)$/.test(tags[i + 1] ?? '') || tags[i + 2] === 'POS';
    const alone = tags[i - 1] === 'NNP' && !tags.some((tag) => FINITE.has(tag));
    if (alone || (object && /^(?:NNP?|NNS|RB|NEG|TM|WR|CC|PRP|MK)$/.test(tags[i - 1] ?? ''))) tags[i] = 'VBD';
  }
}
