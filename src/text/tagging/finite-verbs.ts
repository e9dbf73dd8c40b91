import type { Token } from '../tokens.js';
import { DETERMINER, REPORTING } from './function-words.js';
import { endsGiven } from './given-lists.js';
import { closesRelative, isInRelative } from './relative-verbs.js';
import { FINITE, NOUNISH, STOPS, type Tag, type TagSet, VERBAL } from './tags.js';
import { endsTimeClause } from './time-clauses.js';

/** The nearest tag before `i`, adverbs and negators passed over. */
export function tagBefore(tags: readonly Tag[], i: number): Tag | undefined {
  let j = i - 1;
  while (j >= 0 && (tags[j] === 'RB' || tags[j] === 'NEG')) j--;
  return tags[j];
}

/** Whether the clause that word `i` stands in has a finite verb already; what somebody says begins a clause of its own. */
export function hasFinite(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    if (tag === 'SB' || tag === 'WR') return false;
    if ((tag === 'CC' || tag === 'MK') && /^(?:NNP|DT|PRP|SB|MK)$/.test(tags[j + 1] ?? '')) return false;
    // "demanded the exit of troops sent to Mali": without "that" what is demanded is no past.
    if (FINITE.has(tag)) return !REPORTING.has((tokens[j]?.lower ?? '').replace(/^demand.*/, ''));
  }
  return false;
}

/** "Japan, which knows war, fully supports": after the comma that closes an aside the subject's own verb comes. */
export function closesAside(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (!/^[,)\u2014-]$/.test(lastWord(tokens, tags, i))) return false;
  let opened = false;
  let relative = false;
  const first = behindOpening(tokens, tags);
  for (let j = first; j < i; j++) {
    const tag = tags[j] as Tag;
    if (tag === 'WR' || tag === 'SB') {
      if (!opened) return false;
      relative = true;
    } else if (tag === 'MK') opened = true;
    // ", committed to peace,"
    else if (
      FINITE.has(tag) &&
      !(opened && (relative || (tag === 'VBD' && /^(?:MK|RB)$/.test(tags[j - 1] ?? ''))))
    )
      return false;
  }
  return opened && beginsWithSubject(tokens, tags, first);
}

/** Whether a noun phrase and a comma stand at `first`: the subject, cut off from its verb. */
function beginsWithSubject(tokens: readonly Token[], tags: readonly Tag[], first: number): boolean {
  for (let j = first; j < tags.length; j++) {
    const tag = tags[j] as Tag;
    if (tag === 'MK') return j > first;
    // "The Government of Japan, committed to"
    if (tag === 'IN' && j > first && tokens[j]?.lower === 'of') continue;
    if (!NOUNISH.has(tag) && !/^(?:DT|JJ|POS|PRP\$|CD)$/.test(tag)) return false;
  }
  return false;
}

/** How many words a phrase that opens a sentence may have. */
const OPENING = 12;

/** "On Monday, Japan, committed to peace, supports": where the clause begins behind a phrase that opens the sentence and its comma, else 0. */
export function behindOpening(tokens: readonly Token[], tags: readonly Tag[]): number {
  if (!/^(?:IN|LK|TM)$/.test(tags[0] ?? '')) return 0;
  for (let j = 1; j < tags.length && j < OPENING; j++) {
    const tag = tags[j] as Tag;
    if (tokens[j]?.text === ',') return j + 1;
    if (VERBAL.has(tag) || tag === 'MK' || tag === 'WR' || tag === 'SB') return 0;
  }
  return 0;
}

/** The nearest word before that is no adverb and no negator, in small letters. */
export function lastWord(tokens: readonly Token[], tags: readonly Tag[], i: number): string {
  let j = i - 1;
  while (j >= 0 && (tags[j] === 'RB' || tags[j] === 'NEG')) j--;
  return tokens[j]?.lower ?? '';
}

/** "France and Germany support": a name after a conjunction; "the United States support". */
export function isPluralSubject(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    // "the Kenyan people support"
    if (j === i - 1 && /^(?:people|police|clergy)$/.test(tokens[j]?.lower ?? '')) return true;
    // "the Group of 77 and China support": within a name, too.
    if (tag === 'CC' || tokens[j]?.lower === 'and') return true;
    // "called the US embargo unjust", "US trade policy is": one country, where the clause has its verb or no article follows.
    if (
      tokens[j]?.text === 'US' &&
      (hasFinite(tokens, tags, i) || !DETERMINER.test(tokens[i + 1]?.lower ?? ''))
    )
      return false;
    if (tag === 'NNP' && /s$/i.test(tokens[j]?.text ?? '') && j === i - 1) return true;
    // "the States of the Forum support": the noun before "of".
    if (tag === 'IN' && tokens[j]?.lower === 'of') {
      const head = tokens[j - 1]?.lower ?? '';
      if (head === 'people' || (/^(?:NNS|NNP)$/.test(tags[j - 1] ?? '') && head.endsWith('s')))
        return !hasFinite(tokens, tags, i);
      continue;
    }
    if (!NOUNISH.has(tag) && tag !== 'JJ' && tag !== 'DT' && tag !== 'RB') return false;
  }
  return false;
}

/** Whether the last finite verb between two words ends in -s. */
export function singularVerbIn(
  tokens: readonly Token[],
  tags: readonly Tag[],
  from: number,
  to: number,
): boolean {
  for (let j = to - 1; j > from; j--) {
    if (FINITE.has(tags[j] as Tag)) return tags[j] === 'VBZ' || /^(?:has|is)$/.test(tokens[j]?.lower ?? '');
  }
  return false;
}

/** A quotation mark. */
export const QUOTE = /^["“”«»]$/;

const IN_SUBJECT: TagSet = {
  has: (tag) =>
    tag === 'NN' ||
    tag === 'NNS' ||
    tag === 'NNP' ||
    tag === 'JJ' ||
    tag === 'DT' ||
    tag === 'PRP$' ||
    tag === 'CD' ||
    tag === 'POS' ||
    tag === 'RB',
};

/** "troops, many of them trained by France, entered" */
export function followsPartitive(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.lower === 'them' && tokens[i - 2]?.lower === 'of' && tokens[i - 4]?.text === ',';
}

/** "the rebels whom Chad armed fled", "the decision that Chad condemned was": the verb of a clause about its object. */
export function inObjectRelative(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (tokens[i + 1]?.lower === 'by') return false;
  let j = i - 1;
  while (j >= 0 && IN_SUBJECT.has(tags[j] as Tag)) j--;
  if (tags[j] === 'WR') return /^(?:whom|which|who|what|whose)$/.test(tokens[j]?.lower ?? '');
  const named = tags[i - 1] === 'NNP';
  if (named && tokens[j]?.lower === 'that') return NOUNISH.has(tags[j - 1] as Tag);
  // ", a plan Chad supports", ", a plan the government of Chad supports"
  if (tokens[j]?.text === ',' && APPOSED.test(tags.slice(j + 1, i).join(' '))) return true;
  let k = i - 1;
  while (tags[k] === 'NNP') k--;
  return named && tags[k] === 'NNS' && tags[j + 1] === 'DT';
}

/** "the roles that Kenya, Ghana and the Union play": whether names joined by "and" stand between a relative word and `i`. */
export function endsNamesInRelative(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let joined = false;
  let j = i - 1;
  for (; /^(?:NNP|DT|CC)$/.test(tags[j] ?? '') || tokens[j]?.text === ','; j--) joined ||= tags[j] === 'CC';
  return joined && /^(?:that|which)$/.test(tokens[j]?.lower ?? '') && /^NNS?$/.test(tags[j - 1] ?? '');
}

/** A noun, and behind it the subject of what is said of it. */
const APPOSED = /^DT (?:JJ )*NN (?:NNP(?: NNP)*|DT (?:(?:JJ|NNP) )*NN)(?: RB)?$/;

/** "Chad, promised aid by France, has": after the subject's comma, with the verb of the clause behind the next one. */
export function opensAside(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (tokens[i - 1]?.text !== ',' || !NOUNISH.has(tags[i - 2] as Tag)) return false;
  for (let j = i - 2; j >= 0; j--) {
    // "said that Chad, promised aid": what is said begins a clause.
    if (tokens[j]?.text === ';' || tags[j] === 'SB') break;
    if (FINITE.has(tags[j] as Tag)) return false;
  }
  for (let k = i + 1; k < tags.length - 1; k++) {
    if (tokens[k]?.text === ',') {
      const next = tags[k + 1] === 'RB' ? k + 2 : k + 1;
      return FINITE.has(tags[next] as Tag) && tags[next] !== 'VBP';
    }
    // ", trained and armed by Turkey, left"
    if (tags[k] === 'CC' && k === i + 1 && tags[k + 1] === 'VBN') continue;
    // ", promised arms by Kenya and then forgotten, have"
    if (tags[k] === 'CC' && (tags[k + 1] === 'RB' || tags[k + 1] === 'VBN') && tags[i - 2] !== 'NNP')
      continue;
    if (FINITE.has(tags[k] as Tag) || tags[k] === 'CC') return false;
  }
  return false;
}

/** "Forward, a group aligned with the Senator, has": between two commas, the second with a finite verb behind it. */
export function inApposition(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let j = i - 1;
  while (j >= 0 && (NOUNISH.has(tags[j] as Tag) || tags[j] === 'JJ')) j--;
  if (tags[j] !== 'DT' || tokens[j - 1]?.text !== ',' || !NOUNISH.has(tags[j - 2] as Tag)) return false;
  for (let k = i + 1; k < tags.length - 1; k++) {
    if (tokens[k]?.text === ',') return FINITE.has(tags[k + 1] as Tag) && tags[k + 1] !== 'VBP';
    if (FINITE.has(tags[k] as Tag)) return false;
  }
  return false;
}

/** "criticised a treaty signed last year": the noun before is the object of an earlier verb already. */
export function followsObject(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (closesRelative(tags, i)) return false;
  const list = endsGiven(tokens, tags, i);
  let nouns = 0;
  let participles = 0;
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    // "Asked to back Chad, Kenya refused": the comma closes the participle that opens the sentence.
    if (tags[0] === 'VBN' && tokens[j]?.text === ',') return false;
    if (tag === 'VBG' || tag === 'VBN') {
      participles++;
      continue;
    }
    if ((tag === 'BE' || tag === 'HV') && participles > 0) return nouns > 0;
    // "acknowledged the help given to": a preposition follows, so it is no clause that was acknowledged.
    if (VERBAL.has(tag))
      return (
        nouns > 0 &&
        (!REPORTING.has(tokens[j]?.lower ?? '') ||
          (/^(?:to|by|at|under|from)$/.test(tokens[i + 1]?.lower ?? '') && !isSaid(tokens, tags, j, i)))
      );
    if (list && (tag === 'CC' || tokens[j]?.text === ',')) continue;
    if (STOPS.has(tag) || FINITE.has(tag)) return false;
    if (NOUNISH.has(tag)) nouns++;
  }
  return false;
}

/** "said Chad continued to arm", "believes Chad agreed to": what a name or a word behind "say" did, and no object of the verb at `j`. */
function isSaid(tokens: readonly Token[], tags: readonly Tag[], j: number, i: number): boolean {
  if (tags[i + 1] !== 'TO' || tags[i + 2] !== 'VB') return false;
  return tags[i - 1] === 'NNP' || /^sa(?:y|ys|id)$/.test(tokens[j]?.lower ?? '');
}

/** "are grateful for the support received": the noun before hangs on a preposition, and the clause has its verb. */
export function followsPrepositional(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let j = i - 1;
  const list = endsGiven(tokens, tags, i);
  while (j >= 0 && (IN_SUBJECT.has(tags[j] as Tag) || (list && /^(?:CC|MK)$/.test(tags[j] ?? '')))) j--;
  if (j === i - 1 || tags[j] !== 'IN' || tags[i - 1] === 'NNP') return false;
  // "urged a truce, with talks, on the lands occupied in the war": nothing but the preposition opens what is set off.
  if (tokens[j - 1]?.text === ',' && tags.slice(0, j).some((tag) => FINITE.has(tag))) return true;
  for (let k = j - 1; k >= 0; k--) {
    const tag = tags[k] as Tag;
    if (FINITE.has(tag)) return !isInRelative(tags, k) && !REPORTING.has(tokens[k]?.lower ?? '');
    if (tag === 'SB' || tag === 'WR' || tag === 'MK' || tag === 'CC') return false;
  }
  return false;
}

/** Whether a finite verb comes before the clause ends. */
export function finiteFollows(tokens: readonly Token[], tags: readonly Tag[], from: number): boolean {
  for (let j = from; j < tags.length; j++) {
    const tag = tags[j] as Tag;
    const parted = tag === 'MK' && /^[,;:—"”]$/.test(tokens[j]?.text ?? '');
    if (parted || /^(?:SB|WR|CC|PRP)$/.test(tag)) return false;
    // "left without having said", "pledged to help should the talks fail": no verb of its clause.
    if (/^(?:having|being|been)$/.test(tokens[j]?.lower ?? '')) continue;
    if (tokens[j]?.lower === 'should' && /^(?:DT|NNP|PRP\$)$/.test(tags[j + 1] ?? '')) return false;
    if (FINITE.has(tag) && tag !== 'VBP' && tags[j - 1] !== 'TO' && !endsTimeClause(tokens, tags, j))
      return true;
  }
  return false;
}

/** "We, for our part, support", "We strongly, as ever, support", "May I, on behalf of all, welcome": whether nothing but an aside parts the word from its pronoun. */
export function pronounBeforeAside(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const first = behindOpening(tokens, tags);
  const open = tags.indexOf('MK', first);
  const pronoun = open - (tags[open - 1] === 'RB' ? 2 : 1);
  const at = pronoun - first;
  if (at < 0 || open >= i - 1 || tags[pronoun] !== 'PRP' || at > (tags[first] === 'MD' ? 1 : 0)) return false;
  for (let k = open + 1; k < i - 1; k++) if (FINITE.has(tags[k] as Tag) || tags[k] === 'WR') return false;
  return true;
}

/** How many words an aside behind a modal may have. */
const ASIDE = 16;

/** "it must, as it has promised, support": whether the comma before word `i` closes an aside right behind a modal. */
export function modalBeforeAside(tags: readonly Tag[], i: number): boolean {
  for (let k = i - 2; k > 0 && k > i - ASIDE; k--) if (tags[k] === 'MK') return tags[k - 1] === 'MD';
  return false;
}

/** "a law that critics say breaks", "which Chad said was": whether the subject before the verb at `i` stands right behind a relative word. */
export function opensRelative(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let j = i - 1;
  while (j > 0 && IN_SUBJECT.has(tags[j] as Tag)) j--;
  return j < i - 1 && j > 0 && /^(?:that|which|who)$/.test(tokens[j]?.lower ?? '') && isHost(tags, j);
}

function isHost(tags: readonly Tag[], j: number): boolean {
  return NOUNISH.has(tags[tags[j - 1] === 'MK' ? j - 2 : j - 1] as Tag);
}
