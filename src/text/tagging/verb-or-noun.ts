import type { Token } from '../tokens.js';
import { awaitsVerb } from './awaited-verb.js';
import { plural, simple } from './default-tags.js';
import {
  closesAside,
  endsNamesInRelative,
  hasFinite,
  inObjectRelative,
  isPluralSubject,
  lastWord,
  modalBeforeAside,
  opensRelative,
  pronounBeforeAside,
  tagBefore,
} from './finite-verbs.js';
import {
  LINKING,
  NOUN_FOLLOWERS_OF_TO,
  PARTICLES,
  SUBJECT_PRONOUNS,
  TO_A_NOUN,
  TO_POWER,
} from './function-words.js';
import { isHelped } from './helped-verbs.js';
import { besideName, isAdjectiveOfState, isThatOf, joinsAdjectives, joinsNames, namesKind } from './name-lists.js'; // biome-ignore format: a list
import { opensModified } from './participles.js';
import { closesAsNoun } from './relative-verbs.js';
import { endsDoing, inSetPhrase } from './set-phrases.js';
import { BARE, type Tag } from './tags.js';
import { INVARIANT, isInvariantPast } from './verb-classes.js';
import {
  ARMS_TRADE,
  COMPOUND,
  coordinated,
  isForces,
  isFormalVerb,
  isInvertedVerb,
  isKit,
  isLoneVerb,
  isNumberedName,
  isOnlyVerb,
  isOwnVoice,
  isSaying,
  joinsThird,
  pronounWaits,
  standsWith,
} from './verb-places.js';
import {
  awaitsPast,
  endsClause,
  firstTag,
  hopesTo,
  mayHaveTense,
  opensNoun,
  opensObject,
  type Possible,
} from './word-tags.js';

const MANNER = /^(?:general|principle|particular|full|reservations?|hesitation|qualification)$/;

/** Verb or noun: "they support" and "their support", told apart by what stands before the word, then by what follows. */
export function decideVerbOrNoun(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  word: Possible,
): Tag {
  const { lower } = tokens[i] as Token;
  const previous = tokens[i - 1]?.lower ?? '';
  const before = previous === 'people' ? 'NNS' : tagBefore(tags, i); // "people march"
  const next = tokens[i + 1]?.lower ?? '';
  const third = word.has('VBZ');
  const asNoun = (): Tag => nominal(word, lower, words[i + 1]);
  const asVerb = (): Tag => (third ? 'VBZ' : 'VB');
  const asFinite: Tag = third ? 'VBZ' : 'VBP';
  const behind = third && /^(?:only|just|barely|nearly)$/.test(next) ? i + 2 : i + 1; // "runs only a few towns"
  const object = opensObject(words[behind]) || /^(?:that|those|this)$/.test(next);
  if (lower === 'permit' && /^(?:me|us)$/.test(next)) return 'VB'; // "At the outset, permit me to thank Kenya"
  // "Libyan figures who oppose"
  if (third && /^(?:who|whose)$/.test(next)) return asNoun();
  if (third && /^(?:neither|nor)$/.test(previous)) return 'VBZ';
  if (third && previous === 'both') return opensObject(words[i + 1]) ? 'VBZ' : asNoun();
  if (awaitsVerb(tokens, words, tags, i, third)) return asFinite;
  const set =
    inSetPhrase(tokens, i, third) ?? (third && before === 'NNP' ? besideName(tokens, i) : undefined);
  if (set) return set;
  // "their policies in Kenya not only violate international law"
  if (previous === 'only' && tags[i - 2] === 'NEG' && /^(?:PRP|NNS?|NNP)$/.test(tagBefore(tags, i - 2) ?? ''))
    return asFinite;
  if (before === 'MK' && previous === ',' && word.has('JJ') && tags[i - 2] === 'JJ' && tags[i - 3] === 'DT')
    return 'JJ'; // "a new, welcome member"
  if ((lower === 'firm' && /^N/.test(before ?? '')) || COMPOUND.test(`${lower} ${next}`)) return 'NN';
  if (!third && object && isInvertedVerb(tokens, tags, i)) return 'VB';
  if (before === 'CC' && isKit(lower, next)) return 'NN';
  if ((lower === 'arms' && ARMS_TRADE.test(next)) || isForces(tokens, tags, i)) return 'NNS';
  if (isHelped(tokens, words, tags, i)) return 'VB';
  if (isFormalVerb(tokens, words, tags, i)) return 'VBZ';
  if (/^stands?$/.test(lower) && standsWith(tokens, words, i, before)) return asFinite;
  // "US air power", "French air strikes"
  if (previous === 'air' && /^NN/.test(before ?? '')) return asNoun();
  if (lower === 'air' && /^N/.test(firstTag(words[i + 1]) ?? '') && !/^(?:TO|MD|DO|PRP)$/.test(before ?? ''))
    return 'NN';
  if (/^(?:NN|NNS|NNP|JJ|TM)$/.test(before ?? '') && isSaying(tokens, words, i)) return asFinite;
  const told = /^says?$/.test(lower) && mayHaveTense(words[i + 1]);
  // "the group, which experts claim is backed by Kenya"
  const claimed = /^claims?$/.test(lower) && /^(?:BE|HV|MD)$/.test(String(words[i + 1]));
  // "the rebels that Chad backs closed the road"
  const backed = /^(?:back|support|blame|arm|fund)s$/.test(lower) && mayHaveTense(words[i + 1]);
  if ((told || claimed || backed) && opensRelative(tokens, tags, i)) return asFinite;
  const named = word.tags[0]?.startsWith('N') === true;
  // "Kenyan rebels sent arms": an adjective is no subject; "he wants peace, rebels said"
  if (third && named && awaitsPast(words, i + 1, before, isAdjectiveOfState(previous))) return asNoun();
  // "United Nations aid workers", "U.S. war moves"
  const modifies = !third && named && before === 'NNP' && /^NNS?$/.test(firstTag(words[i + 1]) ?? '');
  const kind = third && named && before === 'NNP' && namesKind(words, i);
  if (kind || (modifies && hasFinite(tokens, tags, i))) return asNoun();
  // "This supports the plan": no noun in -s stands behind it.
  if (third && object && /^(?:this|that)$/.test(previous) && tags[i - 1] === 'DT') return 'VBZ';
  switch (before) {
    case 'CD':
      return third && object && isNumberedName(tokens, i - 1) && !hasFinite(tokens, tags, i)
        ? 'VBZ'
        : asNoun();
    case 'DT':
    case 'PRP$':
    case 'POS':
    case 'JJ':
    case 'IN':
      return asNoun();
    case 'TO':
      if (third || TO_A_NOUN.test(tokens[i - 2]?.lower ?? '')) return asNoun();
      if (lower === 'power' && TO_POWER.test(tokens[i - 2]?.lower ?? '')) return 'NN';
      return NOUN_FOLLOWERS_OF_TO.has(next) && word.tags[0] === 'NN' ? asNoun() : 'VB';
    case 'MD':
    case 'DO':
      return third ? asNoun() : 'VB';
    case 'BE':
    case 'HV':
      return isInvariantPast(lower, before, next) ? 'VBN' : asNoun();
    case 'PRP':
      if (object && BARE.has(tokens[tags[i - 1] === 'RB' ? i - 3 : i - 2]?.lower ?? '')) return 'VB';
      return SUBJECT_PRONOUNS.has(lastWord(tokens, tags, i)) || !(third ? word.noun : word.has('NN'))
        ? asFinite
        : asNoun();
    case 'EX':
    case 'WR':
      // "which press groups have praised", "Kenya, whose raid Chad condemned"
      return (before === 'WR' && named && !third && closesAsNoun(words, i)) || previous === 'whose'
        ? asNoun()
        : asFinite;
    case 'NNS':
      if (third) return asNoun();
      // "aid workers", "the rights group Amnesty": a word that is a noun first takes the clause's only verb place, or none.
      if (isOnlyVerb(words, tags, i)) return 'VBP';
      return (object || next === 'and') && !(named && hasFinite(tokens, tags, i)) ? 'VBP' : asNoun();
    case 'NNP':
    case 'NN':
    case 'TM': {
      if (!third && isThatOf(tokens, tags, i)) return 'VB';
      if (!third && words[i + 1] === 'IN' && endsNamesInRelative(tokens, tags, i)) return 'VBP';
      if (!third && joinsNames(tokens, tags, i) && isOnlyVerb(words, tags, i)) return 'VBP';
      // "the plan, which Chad rejects,"
      if (third && endsClause(words, i) && inObjectRelative(tokens, tags, i)) return 'VBZ';
      // "since we have begun, my Government supports the"
      if (third && next !== 'that' && hasFinite(tokens, tags, i))
        return object && isOwnVoice(tokens, i) ? 'VBZ' : asNoun();
      // "The Israeli attacks on the port are": an adjective of a state with an article
      if (
        third &&
        before === 'NNP' &&
        tags[i - 2] === 'DT' &&
        words[i + 1] === 'IN' &&
        isAdjectiveOfState(previous)
      )
        return asNoun();
      // "condemned US and South Korean plans to"
      if (third && before === 'NNP' && joinsAdjectives(tokens, tags, i)) return asNoun();
      // "a wave of militia attacks in Kenya"
      if (third && before === 'NN' && tags[i - 2] === 'IN' && words[i + 1] === 'IN') return asNoun();
      if (third && /^(?:on|upon|for)$/.test(next) && lower === 'calls') return 'VBZ';
      // "Lithuania stands firmly behind"
      if (
        third &&
        /..ly$/.test(next) &&
        !/^(?:family|early|daily|weekly|only|supply|reply|ally|italy)$/.test(next)
      )
        return 'VBZ';
      if (third && joinsThird(tokens, words, i) && !hasFinite(tokens, tags, i)) return 'VBZ';
      // "the Government supports in general terms the proposals"
      if (third && /^(?:in|without)$/.test(next) && MANNER.test(tokens[i + 2]?.lower ?? '')) return 'VBZ';
      // "Kenya slams in the strongest terms the raid"
      if (third && next === 'in' && /^(?:strong|clear|firm)est$/.test(tokens[i + 3]?.lower ?? ''))
        return 'VBZ';
      // "Kenya rejects as false an allegation"
      if (third && next === 'as' && firstTag(words[i + 2]) === 'JJ' && opensObject(words[i + 3]))
        return 'VBZ';
      // "my delegation notes with appreciation"
      if (lower === 'notes' && next === 'with') return 'VBZ';
      if (INVARIANT.has(lower) && object && !hasFinite(tokens, tags, i)) return 'VBD';
      if (!third && isLoneVerb(tokens, words, tags, i)) return 'VBP';
      if (third)
        return (LINKING.has(lower) &&
          (!word.has('NN') ||
            (before === 'NNP' && /^(?:in|with|by|behind|ready|firm|united)$/.test(next)))) ||
          object ||
          next === 'to' ||
          opensModified(words, i) ||
          isOnlyVerb(words, tags, i)
          ? 'VBZ'
          : asNoun();
      // "Kenya and Japan hand over 30 vehicles"
      return (object || (/^(?:over|out|up|back)$/.test(next) && opensObject(words[i + 2]))) &&
        (isPluralSubject(tokens, tags, i) || pronounWaits(tags, i))
        ? 'VBP'
        : asNoun();
    }
    case 'VB':
    case 'VBP':
    case 'VBZ':
    case 'VBD':
    case 'VBG':
    case 'VBN':
      return BARE.has(previous) && (object || PARTICLES.has(next) || endsDoing(tokens, words, i)) && !third
        ? 'VB'
        : asNoun();
    case 'CC':
    case 'MK':
    case 'LK':
    case 'SB':
      if (/^calls?$/.test(lower) && /^(?:for|on|upon)$/.test(next)) return third ? 'VBZ' : 'VB';
      // "the states that support the plan"
      if (!third && previous === 'that' && tags[i - 2] === 'NNS' && object) return 'VBP';
      if (!third && before === 'MK' && object && pronounBeforeAside(tokens, tags, i)) return 'VBP';
      // "it must, as it has promised, support and strengthen"
      if (!third && before === 'MK' && (object || next === 'and') && modalBeforeAside(tags, i)) return 'VB';
      // 'they met and "welcome the pause"'
      if (lower === 'welcome' && words[i + 1] === 'DT') return 'VB';
      // "the help and support we received"
      if (before === 'CC' && /^NNS?$/.test(tags[i - 2] ?? '') && /^(?:we|they|he|she|i)$/.test(next))
        return asNoun();
      // "the tools and experience it needs"
      if (
        before === 'CC' &&
        /^NNS?$/.test(tags[i - 2] ?? '') &&
        next === 'it' &&
        !BARE.has(lower) &&
        mayHaveTense(words[i + 2])
      )
        return asNoun();
      // "assistance and support to Kenya"
      if (
        before === 'CC' &&
        /^NNS?$/.test(tags[i - 2] ?? '') &&
        /^(?:to|for)$/.test(next) &&
        /^(?:support|aid|help)$/.test(lower)
      )
        return 'NN';
      // "the dynamism and clear vision"
      if (
        before === 'CC' &&
        lower !== 'welcome' &&
        word.tags[0] === 'JJ' &&
        /^NNS?$/.test(tags[i - 2] ?? '') &&
        opensNoun(words[i + 1])
      )
        return 'JJ';
      if (
        third &&
        before === 'MK' &&
        /^[,)\u2014-]$/.test(previous) &&
        object &&
        word.tags[0] === 'VBZ' &&
        isOnlyVerb(words, tags, i)
      )
        return 'VBZ';
      if (third && before === 'MK' && object && closesAside(tokens, tags, i)) return 'VBZ';
      // "defends the plan and wishes to help"
      return coordinated(tokens, words, tags, i, object || (third && hopesTo(words, i)), third)
        ? asVerb()
        : asNoun();
    default:
      // "Requests the Commission to report": a clause without a subject, as decisions have them.
      if (before === undefined && third && words[i + 1] === 'DT' && word.has('VBZ')) return 'VBZ';
      if (before === undefined)
        return object && !third && !['NNS', 'NN'].includes(firstTag(words[i + 1]) ?? '') ? 'VB' : asNoun();
      return word.tags[0]?.startsWith('V') ? asVerb() : asNoun();
  }
}

/** The tag of the word when it is no verb here. */
function nominal(word: Possible, lower: string, next: Tag | Possible | undefined): Tag {
  if (word.has('NN') || word.has('NNS')) {
    if (word.tags[0] === 'JJ' && opensNoun(next)) return 'JJ';
    return plural(word, lower);
  }
  if (word.has('JJ')) return 'JJ';
  return simple(word, lower);
}
