import type { Token } from '../tokens.js';
import { hasFinite, lastWord, singularVerbIn, tagBefore } from './finite-verbs.js';
import { SUBJECT_PRONOUNS } from './function-words.js';
import { FINITE, NOUNISH, RARE_VERB, type Tag } from './tags.js';
import { firstTag, opensObject, type Possible } from './word-tags.js';

/** Nouns whose first part is a verb as well. */
export const COMPOUND =
  /^(?:think tanks?|care (?:cent(?:re|er)s?|homes?|workers?|units?|facilit(?:y|ies)|providers?)|rescue (?:ships?|boats?|vessels?|crews?|teams?|missions?|services)|state (?:media|television|tv|radio|broadcasters?|newspapers?|news))$/;

/** "US arms sales" */
export const ARMS_TRADE = /^(?:trad(?:e|ers?|ing)|sales?|deals?|dealers?|shipments?|embargo(?:es)?|[ei]mports?|exports?|exporters?|transfers?|control|race|supply|supplies|suppliers?|deliver(?:y|ies)|smugg(?:lers?|ling)|caches?|factory|factories|makers?|industry|manufacturers?|reductions?|limitations?|contracts?|packages?|purchases?|build-?up|inspectors?|negotiat(?:ors?|ions?)|experts?|depots?|traffick(?:ers?|ing)|convoys?|ban|talks|flows?|market|spending|program(?:me)?|treaty|agreements?|drops?|pipeline|proliferation|expenditures?|stockpil(?:es?|ing)|brokers?|producers?|merchants?)$/; // biome-ignore format: a list

/** "Russia arms the rebels", "who arms the rebels": a plural noun that is a verb only with a subject before it and an object after. */
export function isRareVerb(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const subject = tagBefore(tags, i);
  const object = firstTag(words[i + 1]) ?? '';
  // "Kenya lashes out at Ghana", "the opposition blasts ministers over the budget"
  const aimed = /^(?:out|back)$/.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.lower === 'at';
  const blamed = /^NNS?$/.test(object) && /^(?:over|for)$/.test(tokens[i + 2]?.lower ?? '');
  if (!aimed && !blamed && !/^(?:DT|PRP\$|NNP|PRP)$/.test(object)) return false;
  if (subject === 'PRP') return SUBJECT_PRONOUNS.has(lastWord(tokens, tags, i));
  return (
    (subject === 'NNP' || subject === 'NN' || subject === 'WR') &&
    (subject === 'WR' || !hasFinite(tokens, tags, i)) &&
    isOnlyVerb(words, tags, i)
  );
}

/** "The police take a position", "a majority of the guards refuse to": a word that is a verb first, and the first of its clause. */
export function isLoneVerb(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const word = words[i];
  if (word === undefined || typeof word === 'string') return false;
  const next = words[i + 1];
  if (!word.tags[0]?.startsWith('V') && !(next === 'TO' && isMany(tokens, i - 1))) return false;
  return (
    typeof next === 'string' &&
    (next === 'DT' || next === 'PRP$' || next === 'TO' || next === 'PRP') &&
    !hasFinite(tokens, tags, i) &&
    isOnlyVerb(words, tags, i)
  );
}

/** "two Member States plan to": many, though they are written as a name is; "the United States" is one. */
function isMany(tokens: readonly Token[], i: number): boolean {
  const [before, word] = [tokens[i - 1]?.lower ?? '', tokens[i]?.lower ?? ''];
  return /^(?:states|members|governments|powers|parties|delegations)$/.test(word) && before !== 'united';
}

/** Parts of the names of what is sent: "assault rifles", "aid parcels". */
const KIND =
  /^(?:assault|combat|ground|police|cash|rescue|transport|command|aid|fuel|attack|support|shelter|patrol|target|guard)$/;
const KIT = /^(?:rifles?|jets?|aircraft|planes?|helicopters?|vehicles?|boats?|ships?|troops|trainers?|instructors?|advisers?|staff|teams?|squads?|crews?|personnel|workers?|parcels?|packages?|suppl(?:y|ies)|kits?|equipment|grants?|posts?|lists?|dogs?|centres?|centers?)$/; // biome-ignore format: a list

/** "assault rifles", "aid parcels": the first part of the name of what is sent. */
export function isKit(lower: string, next: string): boolean {
  return KIT.test(next) && KIND.test(lower);
}

/** What stands before an auxiliary that its subject follows: "nor will Chad", "under no circumstances will Chad". */
const INVERTING =
  /^(?:nor|neither|never|once|time|point|circumstances|conditions?|occasion|account|means|way|only|then|why|how|when|where|little|rarely|seldom|hardly)$/;

/** "Nor will Chad support it": the verb behind a subject that stands behind its auxiliary. */
export function isInvertedVerb(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let j = i - 1;
  while (j >= 0 && (NOUNISH.has(tags[j] as Tag) || /^(?:DT|JJ|PRP\$|POS)$/.test(tags[j] ?? ''))) j--;
  return j < i - 1 && (tags[j] === 'MD' || tags[j] === 'DO') && INVERTING.test(tokens[j - 1]?.lower ?? '');
}

/** "We in the South Pacific welcome": a pronoun that has no verb yet. */
export function pronounWaits(tags: readonly Tag[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    if (tag === 'PRP') return j === 0 || /^(?:MK|CC|SB|RB)$/.test(tags[j - 1] ?? '');
    if (!(NOUNISH.has(tag) || /^(?:IN|DT|JJ|LK|RB)$/.test(tag))) return false;
  }
  return false;
}

/** A clause has a finite verb: where no other word can be it, a word that may be a verb is. */
export function isOnlyVerb(words: readonly (Tag | Possible)[], tags: readonly Tag[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    if (tag === 'SB' || tag === 'WR') break;
    if (FINITE.has(tag)) return false;
  }
  return !hasVerbBehind(words, i);
}

/** Whether a word behind the one at `i` may be the verb of its clause. */
export function hasVerbBehind(words: readonly (Tag | Possible)[], i: number): boolean {
  for (let j = i + 1; j < words.length; j++) {
    const word = words[j] as Tag | Possible;
    if (typeof word === 'string') {
      if (word === 'SB' || word === 'WR') break;
      if (FINITE.has(word)) return true;
    } else if (words[j - 1] === 'DT' || words[j - 1] === 'PRP$') {
      // "refuse to condemn the launches": a noun behind its article
    } else if (word.tags[0] === 'VBD' || word.tags[0] === 'VBZ' || word.tags[0] === 'VBN' || word.has('VBD'))
      return true;
  }
  return false;
}

/** "to protect civilians and support the people": a verb stands before the conjunction, an object follows. */
export function coordinated(
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
  // "have noted the report and welcome the findings", not "have had policy and budget support"
  const determined = /^(?:DT|PRP\$)$/.test(firstTag(words[i + 1]) ?? '');
  let verbs = 0;
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    // "we say that he has erred and support the plan": a verb of ours, not of the clause with a verb in -s.
    if (tag === 'SB' && j < i - 1 && (third || !object || !singularVerbIn(tokens, tags, j, i))) break;
    if (
      third
        ? tag === 'VBZ' || tag === 'HV' || tag === 'BE'
        : /^(?:VBP?|MD|TO)$/.test(tag) || (determined && tag === 'HV' && tokens[j]?.lower === 'have')
    )
      verbs++;
    // "agreed to send planes and ships": no verb in -s goes on from one without.
    if ((tag === 'VBZ' || (!third && (tag === 'VB' || tag === 'VBP'))) && (j === i - 2 || j === i - 3))
      return object || firstTag(words[i + 1]) !== 'IN' || strives(tokens, i);
  }
  return verbs > 0 && object;
}

/** "support and work towards a ban", "condemn and fight against it" */
function strives(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:work|struggle|fight|stand|vote|plead)$/.test(tokens[i]?.lower ?? '') &&
    /^(?:towards?|against|for|with|alongside|behind)$/.test(tokens[i + 1]?.lower ?? '')
  );
}

/** "Kenya's military accused the rebels": a past form with an object. */
export function isPastWithObject(words: readonly (Tag | Possible)[], i: number): boolean {
  const verb = words[i];
  const object = words[i + 1];
  return typeof verb === 'object' && verb.past && (opensObject(object) || firstTag(object) === 'NNP');
}

/** "The Kenyan military backs Ghana", "the Israeli left accused it": a finite form with an object. */
export function takesObject(words: readonly (Tag | Possible)[], i: number): boolean {
  const verb = words[i];
  const object = words[i + 1];
  if (isPastWithObject(words, i)) return true;
  const acts = typeof verb === 'object' && (verb.has('VBZ') || verb.has(RARE_VERB));
  return acts && (opensObject(object) || firstTag(object) === 'NNP');
}

const FORCES =
  /^(?:armed|police|security|defence|defense|government|military|opposition|coalition|special|ground|rebel|army|peacekeeping|naval|air|democratic|allied)$/;
const SERVICES = /^(?:security|secret|intelligence|emergency)$/;

/** "the security forces back", "The Kenyan forces support", "the intelligence services": no verbs. */
export function isForces(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  const previous = tokens[i - 1]?.lower ?? '';
  if (lower === 'services') return SERVICES.test(previous);
  if (lower !== 'forces') return false;
  return (
    FORCES.test(previous) ||
    (tags[i - 1] === 'NNP' && tags[i - 2] === 'DT' && /(?:[ai]n|i|ish|ese|ch)$/.test(previous))
  );
}

/** "the far right", "Kenya's far left" */
export function isFarWing(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  return (
    tokens[i]?.lower === 'far' &&
    /^(?:right|left)$/.test(tokens[i + 1]?.lower ?? '') &&
    /^(?:DT|NNP|POS)$/.test(tags[i - 1] ?? '')
  );
}

/** "condemns the raid and stands with Kenya", "its members stand in solidarity": whether "stand" is a verb at `i`. */
export function standsWith(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  i: number,
  before: Tag | undefined,
): boolean {
  const next = tokens[i + 1]?.lower ?? '';
  if (!/^(?:NNS?|NNP|CC|RB)$/.test(before ?? '')) return false;
  return (
    /^(?:with|beside|alongside|behind|ready|shoulder)$/.test(next) ||
    (next === 'by' && words[i + 2] === 'DT') ||
    // "Kenya and Ghana stand by their neighbour"
    (next === 'by' &&
      before === 'NNP' &&
      /^(?:\p{Lu}|its|their|his|her|them|him)/u.test(tokens[i + 2]?.text ?? '')) ||
    (next === 'in' && tokens[i + 2]?.lower === 'solidarity')
  );
}

/** "the ministry strongly protests against the visit and regards it as a breach", "refrains from": verbs of notes of protest. */
export function isFormalVerb(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  const next = tokens[i + 1]?.lower ?? '';
  switch (tokens[i]?.lower) {
    case 'objects':
      return next === 'to' && tags[i - 1] === 'CC';
    case 'refrains':
      return next === 'from';
    case 'regards':
      return tags[i - 1] === 'CC' && words[i + 1] === 'PRP' && tokens[i + 2]?.lower === 'as';
    case 'protests':
      return (
        next === 'against' &&
        (/^(?:NNP|RB)$/.test(tags[i - 1] ?? '') || PROTESTING.test(tokens[i - 1]?.lower ?? '')) &&
        !hasFinite(tokens, tags, i) &&
        !tags.some((tag) => FINITE.has(tag))
      );
    default:
      return false;
  }
}

const PROTESTING = /^(?:ministry|office|embassy|government|side)$/;

/** "officials say.", "the White House says", "the union says was forged": a verb of saying with nothing to say it of. */
export function isSaying(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  // "the Union say the vote", "a diplomat says deposed President Boateng was": nobody's "say in" it
  if (/^says?$/.test(tokens[i]?.lower ?? '') && words[i + 1] !== 'IN' && words[i + 1] !== 'TO') return true;
  return (
    /^(?:says?|insists?|argues?|tells?)$/.test(tokens[i]?.lower ?? '') &&
    (words[i + 1] === undefined ||
      words[i + 1] === 'MK' ||
      words[i + 1] === 'PRP' ||
      FINITE.has(words[i + 1] as Tag))
  );
}

/**
 * "Kenya rejects and strongly condemns the raid", "Kenya needs, and deserves, help": another verb, with an object or
 * between commas, stands behind the conjunction.
 */
export function joinsThird(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  const aside = tokens[i + 1]?.text === ',';
  if (tokens[aside ? i + 2 : i + 1]?.lower !== 'and') return false;
  let k = aside ? i + 3 : i + 2;
  while (firstTag(words[k]) === 'RB') k++;
  const other = words[k];
  if (aside && other === 'MD') return true;
  // "Kenya supports and will defend the plan", "the group supports and is ready to defend it"
  if (!aside && /^(?:is|has|will|would|shall|does|remains)$/.test(tokens[k]?.lower ?? '')) return true;
  if (typeof other !== 'object' || !other.has('VBZ')) return false;
  if (aside) return tokens[k + 1]?.text === ',';
  if (opensObject(words[k + 1])) return true;
  // "Kenya supports and takes part in the mission", "the Union backs and contributes actively to it"
  let end = k + 1;
  while (firstTag(words[end]) === 'RB') end++;
  return other.tags[0] === 'VBZ' && /^(?:IN|TO)$/.test(firstTag(words[end]) ?? '');
}

/** "my Government supports", "our delegation notes": whether whoever speaks stands right before word `i`, and opens the clause. */
export function isOwnVoice(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:government|delegation|country|nation)$/.test(tokens[i - 1]?.lower ?? '') &&
    /^(?:my|our)$/.test(tokens[i - 2]?.lower ?? '') &&
    (i === 2 || /^(?:,|that|and)$/.test(tokens[i - 3]?.lower ?? ''))
  );
}

/** "the Group of 77 supports", "the G-20 backs": whether the number at `i` ends a name. */
export function isNumberedName(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.hyphen) return true;
  return tokens[i - 1]?.lower === 'of' && tokens[i - 2]?.text === 'Group';
}
