import type { Token } from '../tokens.js';
import { isGraded } from './adjective-lists.js';
import { plural, simple } from './default-tags.js';
import { hasFinite, lastWord, QUOTE, tagBefore } from './finite-verbs.js';
import { LINKING, PARTICIPIAL, REPORTING } from './function-words.js';
import { helpsDown, isHelpedBy } from './helped-verbs.js';
import { isBehindAgent, isDoneByLater, isHad, sharesAgent } from './passive-lists.js';
import { standsForMany } from './quantities.js';
import { NOUNISH, type Tag, VERBAL } from './tags.js';
import { endsDate, isBehindTime } from './time-asides.js';
import { FAULTY, INTRANSITIVE, MOVING, TRANSITIVE } from './verb-classes.js';
import { isOnlyVerb } from './verb-places.js';
import { firstTag, opensNoun, opensObject, type Possible } from './word-tags.js';

/** What the part of a word behind a hyphen makes of it: "so-called", "oil-producing", "air-strikes". */
export function afterHyphen(word: Possible, lower: string): Tag {
  if (word.has('VBN') || lower.endsWith('ed')) return 'VBN';
  if (lower.endsWith('ing') && word.has('VBG') && !word.has('NN')) return 'VBG';
  if (word.has('NN') || word.has('NNS')) return plural(word, lower);
  return word.has('JJ') ? 'JJ' : simple(word, lower);
}

/** What grows by itself: nobody grows it. */
const FELT =
  /^(?:criticism|pressure|anger|outrage|fury|condemnation|concern|alarm|opposition|support|hostility|violence|unrest|isolation|scrutiny|protests|tensions?|calls)$/;
const TRAINING =
  /^(?:mission|programme|program|operation|cent(?:re|er)|camp|course|base|exercise|academy|school)s?$/;
/** What is said of a plan behind those who made it. */
const PURPOSEFUL = /^(?:intended|designed|aimed|meant)$/;
/** No verb is "to unwaver". */
const NEGATED =
  /^(?:warring|un(?:waver|flinch|yield|bend|relent|remitt|stint|fail|falter|end|dy|question|comprom|spar|hesitat|apologi|assum|forgiv|feel|seem|interest|surpris|swerv)[a-z]*ing)$/;
/** What is promised, and is not itself promising. */
const PROMISED =
  /^(?:aid|help|support|assistance|backing|money|funds?|funding|troops|weapons|arms|relief|solidarity|loans?|reforms?|action|retaliation|revenge|friendship)$/;
const ENSHRINED = /^(?:enshrined|embodied|contained|embedded|inscribed|anchored|entrenched)$/;
const ARTICLE = /^(?:the|an?|this|that|its|our|their|his|her|my|your)$/;
const GIVEN = /^(?:given|received|accorded|afforded|extended|granted|shown|enjoyed)$/;
/** What is done with words to somebody who is named behind it. */
const ADDRESSING =
  /^(?:congratulat|thank|welcom|commend|assur|salut|prais|condemn|express|extend|convey|offer|wish)ing$/;
const ENACTED =
  /^(?:laws?|bills?|acts?|legislation|resolutions?|motions?|measures?|amendments?|budgets?|decrees?|texts?)$/;
const BACKED = /^(?:with|without|despite|under)$/;
/** "with Kenya refusing to": what somebody does, and no noun like "backing". */
const CHOOSING =
  /^(?:refus|declin|fail|struggl|rush|vot|urg|call|threaten|offer|plann|begin|start|work|mov)ing$/;

/** Goods that are named for what is done with them: "drinking water", "sleeping bags". */
const USED = /^(?:drinking|cooking|sleeping|building|washing|heating|cleaning|fishing|teaching|lifting)$/;
const GOODS =
  /^(?:water|oils?|bags?|mats?|materials?|sets?|kits?|stoves?|utensils|equipment|gas|fuel|powder|boats?|nets?|gear|machinery)$/;

const NAMED = /^(?:DT|PRP\$?|NNP)$/;

/** Noun, adjective, preposition or verb: "the meeting of", "a growing threat", "regarding", "is helping". */
export function decideIng(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  word: Possible,
): Tag {
  const before = tagBefore(tags, i);
  const next = tokens[i + 1]?.lower;
  const lower = tokens[i]?.lower;
  const nounNext = opensNoun(words[i + 1]) && firstTag(words[i + 1]) !== 'JJ';
  // "pledged unwavering support", "warring factions looted it"
  if (opensNoun(words[i + 1]) && NEGATED.test(lower ?? '')) return 'JJ';
  // "under growing criticism"
  if (/^(?:growing|increasing|rising)$/.test(lower ?? '') && FELT.test(next ?? '')) return 'JJ';
  const determined =
    before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'JJ' || before === 'CD';
  // "tents, sleeping bags and drinking water"
  if (before !== 'BE' && USED.test(lower ?? '') && GOODS.test(next ?? '')) return 'NN';
  // "all those suffering from hunger"
  if (tokens[i - 1]?.lower === 'those' && (words[i + 1] === 'IN' || words[i + 1] === 'TO')) return 'VBG';
  // "those fleeing Mali", not "those remaining Malian troops"
  const named = firstTag(words[i + 1]) === 'NNP' && !/^(?:NNP?S?|JJ)$/.test(firstTag(words[i + 2]) ?? '');
  if (tokens[i - 1]?.lower === 'those' && named) return 'VBG';
  // "From the beginning Kenya has backed it"
  if (determined && lower === 'beginning') return 'NN';
  if (determined) {
    // "the backing given to Kenya"
    if (word.has('NN') && GIVEN.test(next ?? '')) return 'NN';
    // "the existing international order", "its continuing humanitarian work"
    const described =
      ARTICLE.test(tokens[i - 1]?.lower ?? '') &&
      firstTag(words[i + 1]) === 'JJ' &&
      /^(?:NNS?|JJ)$/.test(firstTag(words[i + 2]) ?? '') &&
      word.tags[0] !== 'NN';
    if (described) return 'JJ';
    if (next === 'of' || !nounNext) return word.has('NN') || next === 'of' ? 'NN' : 'VBG';
    return word.tags[0] === 'NN' ? 'NN' : 'JJ';
  }
  // "a letter promising unwavering support"
  if (lower === 'promising' && tokens.slice(i + 1, i + 4).some((token) => PROMISED.test(token.lower)))
    return 'VBG';
  // "a Kenyan mining company"
  if (
    before === 'NNP' &&
    /^an?$/.test(tokens[i - 2]?.lower ?? '') &&
    word.has('NN') &&
    firstTag(words[i + 1]) === 'NN'
  )
    return 'NN';
  // "with Kenyan backing,"
  if (
    before === 'NNP' &&
    tags[i - 2] === 'IN' &&
    word.has('NN') &&
    !opensObject(words[i + 1]) &&
    !(words[i + 1] === 'TO' && CHOOSING.test(lower ?? '')) &&
    BACKED.test(tokens[i - 2]?.lower ?? '')
  )
    return 'NN';
  const joined = before === 'CC' && tags[i - 2] === 'VBG';
  // "has been arming and training exiled fighters"
  if (joined && tags[i - 3] === 'BE' && words[i + 1] !== 'IN' && tokens[i + 1]?.kind === 'word') return 'VBG';
  if (!joined && PARTICIPIAL.has(tokens[i]?.lower ?? '') && opensNoun(words[i + 1])) return 'JJ';
  if (before === 'NN' && word.tags[0] === 'NN') return 'NN';
  // "ministers meeting in Accra agreed": a plural names no kind of meeting.
  if (before === 'NNS' && lower === 'meeting' && words[i + 1] === 'IN') return 'VBG';
  // "the ministers, meeting in Accra, condemn"
  if (before === 'MK' && tags[i - 2] === 'NNS' && lower === 'meeting' && words[i + 1] === 'IN') return 'VBG';
  // "are arming, funding and sheltering rebels"
  if (before === 'MK' && tags[i - 2] === 'VBG' && /^(?:and|or|,)$/.test(next ?? '')) return 'VBG';
  // "wrote to Kenya, offering help", "by offering help", "by siding with"
  const given = tokens[i + 1]?.kind === 'word' && words[i + 1] !== 'IN' && words[i + 1] !== 'TO';
  if (lower === 'offering' && before !== 'NN' && given) return 'VBG';
  if (lower === 'siding' && next === 'with') return 'VBG';
  // "in congratulating, on behalf of my country, the envoy": what is said stands behind the aside.
  if (
    before === 'IN' &&
    next === ',' &&
    /^(?:on|in|for|at|through|with)$/.test(tokens[i + 2]?.lower ?? '') &&
    ADDRESSING.test(lower ?? '')
  )
    return 'VBG';
  if (before === 'BE')
    return word.tags[0] === 'JJ' || (MOVING.has(tokens[i]?.lower ?? '') && !opensObject(words[i + 1]))
      ? 'JJ'
      : 'VBG';
  // "the weapons and funding they need": a noun, before the subject of a clause about it.
  if (
    word.has('NN') &&
    /^(?:they|we|he|she|i)$/.test(next ?? '') &&
    before !== 'MK' &&
    before !== undefined &&
    mayBeVerb(words[i + 2])
  )
    return 'NN';
  // "voiced backing for", "has Kenyan backing."
  const ends = before === 'NNP' && /^(?:MK|CC|IN|undefined)$/.test(String(words[i + 1]));
  if (lower === 'backing' && (next === 'for' || ends)) return 'NN';
  // "the Union training mission"
  if (lower === 'training' && NOUNISH.has(before as Tag) && TRAINING.test(next ?? '')) return 'NN';
  // "provided training assistance"
  if (VERBAL.has(before as Tag) && lower === 'training' && /^(?:assistance|support|aid)$/.test(next ?? ''))
    return 'NN';
  // "accused of arming and sheltering the rebels"
  const peer = tokens[i + 2]?.lower ?? '';
  const paired = before === 'IN' && /^(?:and|or)$/.test(next ?? '') && peer.endsWith('ing');
  if (paired && !LINKING.has(peer) && opensObject(words[i + 3])) return 'VBG';
  if (word.tags[0] === 'NN' && !opensObject(words[i + 1])) return 'NN';
  if (word.tags[0] === 'IN' || (word.tags[0] === 'JJ' && nounNext))
    return word.tags[0] === 'JJ' ? 'JJ' : 'IN';
  return 'VBG';
}

/** Past or participle, or the adjective or noun that a participle became: "sent troops", "was sent", "the armed men". */
export function decidePast(
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
  if (isHelpedBy(tokens, words, tags, i, word)) return 'VB';
  // "raids like those staged in Mali"
  const alike = /^(?:as|like|including)$/.test(tokens[i - 2]?.lower ?? '') && words[i + 1] === 'IN';
  if (tokens[i - 1]?.lower === 'those' && (alike || /^(?:by|out)$/.test(next ?? ''))) return 'VBN';
  // "was misguided": said of it, and not done to it.
  if (before === 'BE' && FAULTY.test(lower) && next !== 'by') return 'JJ';
  if (before === 'HV' || before === 'BE') return 'VBN';
  if (helpsDown(tokens, words, i)) return 'VBD';
  // "our commitment to the principles enshrined in the Charter"
  if (ENSHRINED.test(lower) && next === 'in' && before !== 'PRP') return 'VBN';
  // "has over the past years condemned"
  if (isBehindTime(tokens, tags, i)) return 'VBN';
  // 'sent to "vetted" members'
  if (QUOTE.test(tokens[i - 1]?.text ?? '') && QUOTE.test(next ?? '') && opensNoun(words[i + 2])) return 'JJ';
  if (!word.has('VBN') && !lower.endsWith('ed') && word.has('VBD')) return 'VBD';
  if (before === 'CD' && endsDate(tokens, tags, i)) return 'VBD';
  if (LINKING.has(lastWord(tokens, tags, i)) && !opensObject(words[i + 1])) return 'JJ';
  if (tokens[i - 1]?.lower === 'as') return 'VBN';
  if (before === 'VBN' && tokens[i - 1]?.hyphen) return 'JJ';
  // "the opposition alleged fraud", not "met alleged rebels"
  if (lower === 'alleged' && NOUNISH.has(before as Tag) && !hasFinite(tokens, tags, i)) return 'VBD';
  if (PARTICIPIAL.has(lower) && opensNoun(words[i + 1])) return 'JJ';
  // "in what jailed President Boateng called a crime"
  const titled = firstTag(words[i + 1]) === 'NNP' && /^[A-Z]/.test(tokens[i + 2]?.text ?? '');
  if (tokens[i - 1]?.lower === 'what' && titled && !lower.startsWith('call')) return 'JJ';
  // "involved in, and committed to, helping"
  if (before === 'CC' && tokens[i - 2]?.text === ',' && tags[i - 3] === 'IN' && next === 'to') return 'JJ';
  if (isGraded(tokens, words, i)) return 'JJ';
  if (/^(?:DT|CD)$/.test(before ?? '') && standsForMany(tokens, tags, i) && NAMED.test(String(words[i + 1])))
    return 'VBD';
  if (before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'CD') {
    if (opensNoun(words[i + 1]) || next === 'and' || (next === ',' && opensNoun(words[i + 2]))) return 'JJ';
    // "the wounded", "the accused"
    return word.has('NN') ? 'NN' : tags[i - 1] === 'DT' ? 'NNS' : 'VBN';
  }
  if (before === 'JJ' && opensNoun(words[i + 1])) return 'JJ';
  // "sent professional and dedicated peacekeepers"
  if (
    before === 'CC' &&
    tags[i - 2] === 'JJ' &&
    /^(?:CD|DT|PRP\$|POS|IN|VB[DNZGP]?)$/.test(tags[i - 3] ?? '') &&
    /^NNS?$/.test(firstTag(words[i + 1]) ?? '')
  )
    return 'JJ';
  // "accept returned asylum seekers", "have provided needed help"
  if (VERBAL.has(before as Tag) && (before !== 'VBN' || isPerfect(tags, i - 1)) && opensNoun(words[i + 1]))
    return 'JJ';
  // "says deposed President Boateng was wrong"
  if (
    VERBAL.has(before as Tag) &&
    REPORTING.has(tokens[i - 1]?.lower ?? '') &&
    firstTag(words[i + 1]) === 'NNP' &&
    !tokens.slice(0, i).some((token) => token.lower === 'what')
  )
    return 'JJ';
  if (before === 'IN' || before === 'TO') return 'JJ';
  // "backed by French led troops"
  if (
    before === 'NNP' &&
    tags[i - 2] === 'IN' &&
    /^(?:led|backed)$/.test(lower) &&
    opensNoun(words[i + 1]) &&
    // "The president of Kenya backed Peru's plan"
    !isOnlyVerb(words, tags, i)
  )
    return 'JJ';
  // "responded by accusing": no agent.
  // "perpetrated today by": a word of time stands between.
  const by = words[i + 1] === 'TM' || /^(?:out|up|on|off)$/.test(next ?? '') ? i + 2 : i + 1;
  const agent = tokens[by]?.lower === 'by' && !tokens[by + 1]?.lower.endsWith('ing');
  // "the law passed by parliament", not "the convoy passed by the town"
  const enacted = lower === 'passed' && ENACTED.test(tokens[i - 1]?.lower ?? '');
  if (agent && before !== 'PRP' && (enacted || !INTRANSITIVE.has(lower))) return 'VBN';
  if (before !== 'PRP' && !INTRANSITIVE.has(lower) && sharesAgent(tokens, words, i)) return 'VBN';
  if (/^(?:to|at|for)$/.test(next ?? '') && PURPOSEFUL.test(lower) && isBehindAgent(tokens, tags, i))
    return 'VBN';
  if (
    /^NNS?$/.test(before ?? '') &&
    TRANSITIVE.has(lower) &&
    firstTag(words[i + 1]) === 'IN' &&
    hasFinite(tokens, tags, i)
  )
    return 'VBN';
  // "the statement against Chad and its army made two days ago at this podium by Mr. Novak"
  if (/^NN/.test(before ?? '') && isDoneByLater(tokens, i) && hasFinite(tokens, tags, i)) return 'VBN';
  // "the people, driven from their homes,": a form that is no past tense.
  const never = /[^aou]n$/.test(lower) && !word.has('VBD') && word.has('VBN');
  return never || isHad(tokens, words, tags, i) ? 'VBN' : 'VBD';
}

/** "has always supported": whether "have" stands before the participle at `i`, over adverbs. */
function isPerfect(tags: readonly Tag[], i: number): boolean {
  let lead = i - 1;
  while (tags[lead] === 'RB') lead--;
  return tags[lead] === 'HV';
}

/** "they need", "we have received" */
function mayBeVerb(word: Tag | Possible | undefined): boolean {
  return typeof word === 'string' ? /^(?:HV|MD|DO)$/.test(word) : word?.verb === true;
}

/** "the government supports engaged discussions": a participle before a noun right after a verb in -s. */
export function opensModified(words: readonly (Tag | Possible)[], i: number): boolean {
  const [next, then] = [words[i + 1], words[i + 2]];
  return (
    next !== undefined &&
    typeof next !== 'string' &&
    (next.has('VBN') || next.has('VBG')) &&
    /^(?:NN|NNS)$/.test(firstTag(then) ?? '')
  );
}
