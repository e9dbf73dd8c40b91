import type { Token } from '../tokens.js';
import { WordMemo } from '../word-memo.js';
import { internal, type Word } from '../word-table.js';
import { dictionaryTags } from './dictionary.js';
import {
  ADVERBS,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  LINKS,
  MODALS,
  NEGATORS,
  NUMBER_WORDS,
  PARTICULAR,
  PLAIN,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
  TIME_WORDS,
} from './function-words.js';
import { OPENS_OBJECT, RARE_VERB, type Tag } from './tags.js';
import { UNLISTED, UNLISTED_THIRD } from './verb-classes.js';

/** Whether a token belongs to the name of an actor, and whether that is a people ("Turks"). */
export type NameKind = 'name' | 'people' | undefined;

/** What an open-class word can be, by the list of words or its shape. */
export interface Possible {
  readonly tags: readonly string[];
  has(tag: string): boolean;
  /** Whether it may be a form in -ing of a verb. */
  readonly ing: boolean;
  /** Whether it may be a past form or a past participle. */
  readonly past: boolean;
  readonly verb: boolean;
  readonly noun: boolean;
}

/** The closed-class tag of a word, or the open-class tags that it may carry. */
export function lookUp(token: Token, initial: boolean, name: NameKind): Tag | Possible {
  const { lower, kind, word } = token;
  if (kind === 'mark') return 'MK';
  if (kind === 'number') return name === 'name' ? 'NNP' : 'CD';
  if (lower === "'s") return 'POS';
  if (name) return name === 'people' ? 'NNS' : 'NNP';
  const { capital, upper, time, closed, open } = factsOf(word);
  if (time && !(lower === 'may' && initial)) return 'TM';
  if (closed && (!upper || initial)) return closed;
  return capital && !initial ? 'NNP' : open;
}

/** What of a word does not depend on where it stands. */
export interface Facts {
  readonly capital: boolean;
  readonly upper: boolean;
  /** Whether it names a day, a month or a time of day. */
  readonly time: boolean;
  readonly closed: Tag | undefined;
  readonly open: Possible;
  /** Whether it may have rules of its own. */
  readonly particular: boolean;
}

/** The facts of a word. */
export function factsOf(word: Word): Facts {
  return facts.of(word);
}

const facts = new WordMemo(({ text, lower }): Facts => {
  const capital = text[0] !== lower[0];
  const closed = closedTag(lower, text);
  return {
    capital,
    upper: text.length > 1 && text === text.toUpperCase(),
    time: TIME_WORDS.has(lower) && (capital || /day$|night|yesterday|tomorrow/.test(lower)),
    closed,
    open: openTags(lower, text, capital),
    particular: closed === undefined ? PARTICULAR.has(lower) || lower === "'s" : !PLAIN.has(lower),
  };
});

function closedTag(lower: string, text: string): Tag | undefined {
  if (text === 'US' || text === 'WHO' || text === 'IT' || text === 'Plus') return undefined;
  if (lower === 'to') return 'TO';
  if (NEGATORS.has(lower)) return 'NEG';
  if (BE.has(lower)) return 'BE';
  if (HAVE.has(lower)) return 'HV';
  if (DO.has(lower)) return 'DO';
  if (MODALS.has(lower)) return 'MD';
  if (NUMBER_WORDS.has(lower)) return 'CD';
  if (RELATIVES.has(lower)) return lower === 'whose' ? 'WR' : 'WR';
  if (POSSESSIVES.has(lower)) return 'PRP$';
  if (PRONOUNS.has(lower)) return 'PRP';
  if (DETERMINERS.has(lower)) return 'DT';
  if (CONJUNCTIONS.has(lower)) return 'CC';
  if (LINKS.has(lower)) return 'LK';
  if (SUBORDINATORS.has(lower)) return 'SB';
  if (PREPOSITIONS.has(lower)) return 'IN';
  if (ADVERBS.has(lower)) return 'RB';
  return undefined;
}

function openTags(lower: string, text: string, capital: boolean): Possible {
  if (lower === 'war') return new OpenWord(['NN'], lower);
  // "wants the raid condemned": the list knows it as a noun, too.
  if (lower === 'wants') return new OpenWord(['VBZ'], lower);
  // "good-neighbourly relations"
  if (/^neighbou?rly$/.test(lower)) return new OpenWord(['JJ'], lower);
  // "short-sighted", "ill-judged": what something is like, and nothing that was done to it.
  if (
    /^(?:short|far|ill|one|two|half|heavy|high|cold|wrong|well)-[a-z]+ed$|^[a-z]+-(?:hearted|minded|handed|fisted|faced|spirited|headed|sighted|cent(?:er|r)ed|righteous|seeking|contradictory|congratulatory|democratic|interested|for)$/.test(
      lower,
    )
  )
    return new OpenWord(['JJ'], lower);
  // "rebels shot down a plane": the list knows it as a noun first of all.
  if (lower === 'shot') return new OpenWord(['VBD', 'VBN', 'NN'], lower);
  // "a sixfold increase": the list knows only how something grows.
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|many|hundred)fold$/.test(lower))
    return new OpenWord(['JJ', 'RB'], lower);
  const found = [
    ...(dictionaryTags(lower) ?? []),
    ...(american(lower) === lower ? [] : (dictionaryTags(american(lower)) ?? [])),
  ];
  const tags =
    found.length > 0 ? found : ((capital ? dictionaryTags(text) : undefined) ?? guess(lower, capital));
  if (capital) return new OpenWord(tags, lower);
  const again = found.length > 0 ? [] : repeatedTags(lower);
  if (again.length > 0) return new OpenWord(again, lower);
  const missing = found.length > 0 ? missingTags(lower, tags) : unlistedTags(lower);
  const bare = UNLISTED.has(lower) && !tags.includes('VB') ? ['VB', 'VBP'] : missing;
  const verbs = UNLISTED_THIRD.has(lower) ? [...bare, 'VBZ'] : bare;
  return new OpenWord(found.length > 0 || verbs.length === 0 ? [...tags, ...verbs] : ['NN', ...verbs], lower);
}

/** "retook", "rearm": the tags of the verb that is done again. */
function repeatedTags(word: string): readonly string[] {
  const verb = word.length > 5 && word.startsWith('re') ? word.slice(2).replace(/^-/, '') : '';
  const tags = verb === '' ? [] : (dictionaryTags(verb) ?? []);
  return tags[0]?.startsWith('VB') ? tags : [];
}

/** The verb tags of a word that the list lacks though it has another form of the verb: it knows "lauded", but no "laud". */
function unlistedTags(word: string): readonly string[] {
  const knows = (form: string): boolean =>
    dictionaryTags(form)?.some((tag) => /^VB[DNGZ]$/.test(tag)) === true;
  const stem = word.replace(/e$/, '');
  const doubled = `${word}${word.at(-1)}`;
  const forms = [`${stem}ed`, `${stem}ing`, `${doubled}ed`, `${doubled}ing`, `${word}s`, `${word}es`];
  return word.length > 2 && forms.some(knows) ? ['VB', 'VBP'] : [];
}

/**
 * The verb tags that the word list leaves out though it has another form of the verb: it knows "arm" and
 * "armed" as verbs, but "arming" as a noun only.
 */
function missingTags(word: string, tags: readonly string[]): readonly string[] {
  if (!tags.every((tag) => /^(?:NNS?|JJ)$/.test(tag))) return [];
  const knows = (form: string, tag: RegExp): boolean =>
    dictionaryTags(form)?.some((t) => tag.test(t)) === true;
  const isBase = (stem: string): boolean => knows(stem, /^VBP?$/) || knows(`${stem}e`, /^VBP?$/);
  if (word.endsWith('ing'))
    return isBase(word.slice(0, -3)) || isBase(word.slice(0, -3).replace(/(.)\1$/, '$1')) ? ['VBG'] : [];
  if (word.endsWith('ed')) return isBase(word.slice(0, -2)) ? ['VBN', 'VBD'] : [];
  if (/[^s]s$/.test(word)) {
    const base = word
      .replace(/ies$/, 'y')
      .replace(/(?<=ch|sh|ss|x)es$/, '')
      .replace(/s$/, '');
    return knows(base, /^VBP?$/) ? [RARE_VERB] : [];
  }
  const stem = word.replace(/e$/, '');
  return knows(`${stem}ed`, /^VB[DN]$/) && knows(`${stem}ing`, /^VBG$/) ? ['VB'] : [];
}

class OpenWord implements Possible {
  readonly tags: readonly string[];
  readonly ing: boolean;
  readonly past: boolean;
  readonly verb: boolean;
  readonly noun: boolean;

  constructor(tags: readonly string[], lower: string) {
    // One by one: what `map` makes is to V8 now of this and now of that kind.
    const own: string[] = [];
    for (const tag of tags) own.push(internal(tag));
    this.tags = own;
    this.ing = lower.endsWith('ing') && this.has('VBG');
    this.past = this.isPast(lower);
    this.verb = this.has('VB') || this.has('VBP') || this.has('VBZ');
    this.noun = this.has('NN') || this.has('NNS') || this.has('NNP');
  }

  has(tag: string): boolean {
    for (const other of this.tags) if (other === tag) return true;
    return false;
  }

  /** The word list gives a few nouns a stray past tag; a real past form ends in -ed or is a verb first of all. */
  private isPast(lower: string): boolean {
    if (!this.has('VBD') && !this.has('VBN')) return false;
    return (
      lower.endsWith('ed') || (/^(?:VB|JJ)/.test(this.tags[0] ?? '') && !/ive$|^(?:dead|own)$/.test(lower))
    );
  }
}

/** The word list is American: "honour" is looked up as "honor". */
function american(word: string): string {
  return word
    .replace(/our(?=s|ed|ing|able|$)/, 'or')
    .replace(/is(?=e|es|ed|ing|ation)/, 'iz')
    .replace(/ll(?=ed|ing)/, 'l')
    .replace(/ence$/, 'ense')
    .replace(/tre$/, 'ter')
    .replace(/mme/, 'm')
    .replace(/(?<=fulfi|enro|insti|disti)l(?=s?$)/, 'll');
}

function guess(lower: string, capital: boolean): readonly string[] {
  if (capital) return ['NNP'];
  if (lower.endsWith('ly')) return ['RB'];
  // "unprovoked", "unbending", "intemperate", "blameworthy": what somebody is like, and not what is done.
  if (/^un.+(?:ed|ing)$|^in.+ate$|worthy$|(?:at|ct|is|it)ory$|some$|^unsavou?ry$/.test(lower)) return ['JJ'];
  if (/[a-z]{3}(?:ise|ize|yse)$/.test(lower)) return ['VB', 'VBP'];
  if (/[a-z]{3}(?:ises|izes|yses)$/.test(lower)) return ['VBZ'];
  if (/[a-z]{4}ate$|[a-z]{3}ify$/.test(lower)) return ['NN', 'VB', 'VBP'];
  if (/[a-z]{3}ifies$/.test(lower)) return ['VBZ'];
  if (lower.endsWith('ing')) return ['VBG', 'NN'];
  if (lower.endsWith('ed')) return ['VBD', 'VBN', 'JJ'];
  if (/(?:ous|ful|ive|able|ible|al|ic|icit|icose|hellbent|less|ary|ish)$/.test(lower)) return ['JJ'];
  if (/(?:ers|ors|ists|ians)$/.test(lower)) return ['NNS'];
  if (/[^s]s$/.test(lower)) return ['NNS', 'VBZ'];
  return ['NN'];
}

/** The tag of a word that is decided, or the most frequent of those that it can have. */
export function firstTag(word: Tag | Possible | undefined): string | undefined {
  return word === undefined || typeof word === 'string' ? word : word.tags[0];
}

/** Whether an object may begin with the word. */
export function opensObject(word: Tag | Possible | undefined): boolean {
  return OPENS_OBJECT.has(firstTag(word) as Tag);
}

/** Whether a word may begin a noun phrase without its determiner. */
export function opensNoun(word: Tag | Possible | undefined): boolean {
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

/** Whether the word can be a verb with a tense. */
export function mayHaveTense(word: Tag | Possible | undefined): boolean {
  return typeof word === 'object' && (word.has('VBZ') || word.has('VBD') || word.has('VBP'));
}

/** Whether "to" and a verb follow. */
export function hopesTo(words: readonly (Tag | Possible)[], i: number): boolean {
  const then = words[i + 2];
  return words[i + 1] === 'TO' && then !== undefined && typeof then !== 'string' && then.has('VB');
}

/** Whether no object follows: a mark, a preposition or another verb. */
export function endsClause(words: readonly (Tag | Possible)[], i: number): boolean {
  const next = words[i + 1];
  return next === undefined || (typeof next === 'string' && /^(?:MK|IN|TO|LK|BE|HV|MD|CC)$/.test(next));
}

/** "Kenyan rebels sent arms", "he wants peace, rebels said": whether a past at `i` is the verb of a noun behind an adjective of a state or a comma. */
export function awaitsPast(
  words: readonly (Tag | Possible)[],
  i: number,
  before: Tag | undefined,
  adjective: boolean,
): boolean {
  const past = words[i];
  if (typeof past !== 'object' || !past.past) return false;
  if (before === 'NNP') return adjective;
  // ", backs wounded men": the past is an adjective.
  const next = words[i + 1];
  return (
    before === 'MK' &&
    (next === undefined || (typeof next === 'string' && /^(?:DT|PRP\$?|MK|SB)$/.test(next)))
  );
}
