import type { Tag } from '../tagging/tags.js';
import type { Token } from '../tokens.js';

/** What a phrase that opens a sentence is made of before its last noun. */
const FRONTED: ReadonlySet<Tag> = new Set([
  'IN',
  'TO',
  'DT',
  'PRP$',
  'JJ',
  'NN',
  'NNS',
  'NNP',
  'CD',
  'TM',
  'CC',
  'POS',
]);

/** Nouns that a name behind them tells apart: "the group Hamas", "its ally Kenya", "the town of" or not. */
const NAMED =
  /^(?:group|militia|faction|party|organi[sz]ation|movement|front|regime|alliance|network|company|agency|charity|newspaper|daily|magazine|leader|minister|president|premier|secretary|chancellor|king|queen|prince|envoy|ambassador|diplomat|spokes(?:man|woman|person)|ally|neighbou?r|rival|partner|chief|head|boss|general|colonel|commander|captain|candidate|lawyer|activist|journalist|writer|actor|actress|singer|cleric|dissident|senator|mayor|governor|professor|doctor|judge|brother|sister|wife|husband|son|daughter|friend|colleague|man|woman|city|town|village|port|province|state|region|district|island|capital|country|nation|republic|kingdom|river|lake|sea|operation|project|programme|program|ship|tanker|jet|brand)$/;

/** Words that are nouns here, whatever the dictionary prefers. */
const NOUN = /^(?:summit|editorial)$/;

/** Bodies that letters are sent to and speeches held before. */
const BODY = /^(?:Council|Assembly|Union|Parliament|Congress|Senate|Organi[sz]ation|Commission|Committee)$/;

/** "In a letter to the Council Kenya condemned", "At a summit Kenya's king said": whether the name at `i` begins the clause that a phrase opens without a comma. */
export function endsFronted(
  tokens: readonly Token[],
  tags: readonly Tag[],
  from: number,
  i: number,
): boolean {
  if (tags[0] !== 'IN' || i === from) return false;
  const last = tokens[i - 1];
  const lower = last?.lower ?? '';
  const determined = i > from + 1 && (tags[from] === 'DT' || tags[from] === 'PRP$');
  const noun = tags[i - 1] === 'NN' || tags[i - 1] === 'NNS' || NOUN.test(lower);
  // "at a meeting of ministers Kenya said"
  const plural = tags[from] === 'NNS' && i === from + 1;
  const ends = determined ? (noun && !NAMED.test(lower)) || BODY.test(last?.text ?? '') : plural;
  return ends && tags.slice(0, from).every((tag) => FRONTED.has(tag));
}
