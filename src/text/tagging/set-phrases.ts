import type { Token } from '../tokens.js';
import { FINITE, type Tag } from './tags.js';
import type { Possible } from './word-tags.js';

const GIVING =
  /^(?:g[ia]v(?:e|es|en|ing)|offer(?:s|ed|ing)?|sen[dt]|sends|sending|lend|lends|lent|lending|grant(?:s|ed|ing)?|den(?:y|ies|ied|ying))$/;

/** The tag of a word that may be a verb or a noun where the words beside it leave no choice. */
export function inSetPhrase(tokens: readonly Token[], i: number, third: boolean): Tag | undefined {
  const lower = tokens[i]?.lower;
  const next = tokens[i + 1]?.lower;
  // "uphold the law and refrain from"
  if (lower === 'refrain' && next === 'from') return 'VB';
  if (lower === 'thanks' && next === 'to') return 'NNS';
  // "our commitment to human rights rings hollow"
  if (/^rings?$/.test(lower ?? '') && /^(?:hollow|true)$/.test(next ?? '')) return third ? 'VBZ' : 'VBP';
  // "the United States keep blocking it"
  if (lower === 'keep' && next?.endsWith('ing') && /[^s]s$/.test(tokens[i - 1]?.lower ?? '')) return 'VBP';
  // "the resumption of yen loans to Kenya"
  if (
    lower === 'loans' &&
    i > 0 &&
    /^(?:to|for|of|from|and|in|by|,|\.|worth|was|were|have|had|would|will)$/.test(next ?? '.')
  )
    return 'NNS';
  // "tents and water purifiers"
  if (lower === 'water' && /^(?:and|or|,)$/.test(tokens[i - 1]?.lower ?? '') && next?.endsWith('s'))
    return 'NN';
  // "gave it aid", "sent it millions": what somebody is given.
  if (
    /^(?:it|them|him|her|us|me)$/.test(tokens[i - 1]?.lower ?? '') &&
    GIVING.test(tokens[i - 2]?.lower ?? '') &&
    !(third && claims(tokens, i))
  )
    return lower?.endsWith('s') ? 'NNS' : 'NN';
  // "say the army burned villages, charges that it denies"
  if (
    /^(?:charges|claims)$/.test(lower ?? '') &&
    /^(?:that|which)$/.test(next ?? '') &&
    isToldBefore(tokens, i)
  )
    return 'NNS';
  // "Kenyan trucks carrying food"
  if (VEHICLES.test(lower ?? '') && LOADED.test(next ?? '')) return 'NNS';
  // "bodies such as"
  if (third && next === 'such' && tokens[i + 2]?.lower === 'as') return 'NNS';
  // "is it not time to"
  const asked = /^(?:not|now)$/.test(tokens[i - 1]?.lower ?? '');
  return lower === 'time' && next === 'to' && asked ? 'NN' : undefined;
}

const VEHICLES = /^(?:trucks|lorries|ships|boats|tanks|buses|planes|ferries|barges|flights)$/;
const LOADED = /^(?:carrying|bringing|loaded|laden|filled|packed|full)$/;
const TELLING =
  /^(?:says?|said|accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|report(?:s|ed)|told|blam(?:e|es|ed|ing))$/;

/** Whether the word stands behind the comma after what somebody is said to say. */
function isToldBefore(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.text === ',' && tokens.slice(0, i).some(({ lower }) => TELLING.test(lower));
}

/** "denies it backs the rebels", not "denies it arms": a clause, where what is done has an object. */
function claims(tokens: readonly Token[], i: number): boolean {
  return (
    /^den/.test(tokens[i - 2]?.lower ?? '') &&
    tokens[i - 1]?.lower === 'it' &&
    /^(?:\p{L}+)$/u.test(tokens[i + 1]?.text ?? '') &&
    !/^(?:to|for|in|on|and|or|from|at|by|over|under|with)$/.test(tokens[i + 1]?.lower ?? '')
  );
}

const OPEN =
  /^(?:will|would|shall|can|could|may|might|ready|willing|prepared|agreed|offered|pledged|promised|vowed)$/;

/** "will help provided the truce holds", "would agree, providing it is asked": a clause behind a promise, and nothing that is given. */
export function isProviso(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): boolean {
  if (!/^(?:provided|providing)$/.test(tokens[i]?.lower ?? '') || tags[i - 1] === 'BE') return false;
  if (i > 0 && !tokens.slice(0, i).some(({ lower }) => OPEN.test(lower))) return false;
  // "would help, provided the truce held"
  const past = tokens.slice(0, i).some(({ lower }) => lower === 'would');
  const first = words[i + 1];
  if (typeof first === 'object' || !/^(?:DT|PRP\$?|NNPS?|EX)$/.test(first ?? '')) return false;
  for (let k = i + 2; k < i + 8; k++) {
    const word = words[k];
    if (word === undefined || (typeof word === 'string' && FINITE.has(word))) return word !== undefined;
    if (typeof word === 'object' && (word.has('VBZ') || (past && word.has('VBD')))) return true;
    if (typeof word === 'string' && !/^(?:NNPS?|POS|CD|DT)$/.test(word)) return false;
  }
  return false;
}

/** Whether a name, or whoever somebody demands something of, stands between "that" and the word at `i`. */
export function isWantedOf(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let k = i - 1;
  // "that Kenya immediately halt the raids"
  while (tags[k] === 'RB' && k > i - 3) k--;
  const last = k;
  // "that the premier step down"
  if (tags[k] === 'JJ' && isIntransitive(tokens, i)) k--;
  while (tags[k] === 'NNP' || (tags[k] === 'NN' && k > i - 4)) k--;
  if (k === last) return false;
  // "that Kenya's army return to"
  if (tags[k] === 'POS') k--;
  while (tags[k] === 'NNP') k--;
  if (tags[k] === 'JJ') k--;
  const any = /^an?$/.test(tokens[k]?.lower ?? '');
  if (tags[k] === 'DT') k--;
  // "demanded the minister step down"
  if (!any && tags[k] !== 'SB' && REQUIRING.test(tokens[k]?.lower ?? '')) return true;
  if (tokens[k]?.lower !== 'that' || tags[k] !== 'SB') return false;
  return tags[last] === 'NNP' || DEMANDING.test(tokens[k - 1]?.lower ?? '');
}

const REQUIRING = /^(?:demand|insist|propos|recommend)(?:s|ed|ing|e|es)?$/;

/** "step down", "care for", "return home": a verb by the word behind it, where no object tells it from a noun. */
export function isIntransitive(tokens: readonly Token[], i: number): boolean {
  return INTRANSITIVE.test(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`);
}

const INTRANSITIVE =
  /^(?:(?:step|stand) (?:down|aside|back)|(?:care|answer|pay) for|cope with|return (?:to|home)|pull (?:out|back)|back (?:down|off)|(?:hand|turn) over|stand trial|move (?:on|towards?|beyond|out))$/;

const DEMANDING =
  /^(?:demand|insist|urg|recommend|propos|request|ask|suggest|requir|stipulat|imperative$|essential$|important$|necessary$|crucial$|vital$)/;

/** "stop arming them": a verb that says that something ends or goes on, and what that is. */
export function endsDoing(tokens: readonly Token[], words: readonly (Tag | Possible)[], i: number): boolean {
  const then = words[i + 1];
  return (
    typeof then === 'object' &&
    then.ing &&
    /^(?:stop|halt|end|cease|resume|avoid)$/.test(tokens[i]?.lower ?? '')
  );
}
