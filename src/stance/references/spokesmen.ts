import { datelinePlace } from '../../actors/datelines.js';
import { complementsOf } from '../../clause/complements.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

const SPEAKING =
  /^(?:spokes(?:man|woman|person)|ambassador|envoy|minister|ministry|secretary|premier|president|chancellor|parliament)$/;
/** What may stand before the office without saying of whom it is. */
const PORTFOLIO =
  /^(?:an?|the|its|his|her|foreign|defence|defense|interior|finance|trade|prime|deputy|vice|senior|chief|government|ministry|office|presidential|embassy|military|army|official|press|state|of|affairs)$/;
/** How many sentences back that go on about the same. */
const REACH = 3;

/**
 * "Kenya condemned the raid. A spokesman said", "Foreign Minister Ama Novak said": an officer of no named state speaks in a
 * story for whoever the sentence before is about.
 */
export function spokesmanOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a, document, number, alone, mentionOf } = r.s;
  if (alone || document.speaker !== undefined || mentionOf[c.head] !== undefined) return undefined;
  const words = a.tokens.slice(c.from, c.to).map(({ lower }) => lower);
  const office = words.findLastIndex((w) => SPEAKING.test(w));
  if (office < 0 || !words.slice(0, office).every((w) => PORTFOLIO.test(w))) return undefined;
  // "the minister's aide"; "Minister Ama Novak" is called by a name.
  if (c.from + office !== c.head && (c.core > c.from || a.tags[c.head] !== 'NNP')) return undefined;
  if (complementsOf(a, i, 1).some(({ preposition }) => /^(?:of|for|from)$/.test(preposition)))
    return undefined;
  const code = number > 0 ? aboutWhom(r, number) : ofCapital(r, c, words);
  return code === undefined
    ? undefined
    : { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
}

const RULER = /^(?:president|premier|minister|chancellor)$/;
const GOVERNING = /^(?:government|ministry|presidential)$/;

/** "In Nairobi, a government spokesman said", "NAIROBI (AFP) - A government spokesman": that of the state whose capital it is. */
function ofCapital({ s, book }: Resolver, c: Chunk, words: readonly string[]): string | undefined {
  const { a, document } = s;
  // "NAIROBI (AFP) - President Ama Boateng said"
  const ruling = a.tags[c.head] === 'NNP' && words.some((w) => RULER.test(w));
  if (!ruling && !words.some((w) => GOVERNING.test(w))) return undefined;
  const comma = a.tokens[c.from - 1]?.text === ',' ? c.from - 1 : -1;
  const fronted =
    a.tokens[0]?.lower === 'in' &&
    a.tags.slice(2, Math.max(comma, 2)).every((tag) => /^(?:IN|TM|CD)$/.test(tag));
  const place = comma > 0 && fronted ? s.mentionOf[1] : book.mentions(datelinePlace(document.tokens(0)))[0];
  return place?.kind === 'capital' ? place.code : undefined;
}

/** The one state or organisation that is the subject of the sentence before, past those whose subject is a pronoun. */
function aboutWhom({ s: { document }, book }: Resolver, number: number): string | undefined {
  for (let k = number - 1; k >= 0 && k >= number - REACH; k--) {
    const { entities, topics } = document.outline(k);
    const subjects = new Set(entities.filter(({ subject }) => subject).flatMap(({ codes }) => codes));
    const [code] = subjects;
    if (subjects.size === 1 && code !== undefined && code !== OTHER_ACTOR)
      return book.actor(code) === undefined ? undefined : code;
    if (topics.size === 0) return undefined;
  }
  return undefined;
}

/** "Ghana closed the border. The prime minister said so. He accused": whoever the officer before speaks for. */
export function spokesmanBefore(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { document, number, alone } = r.s;
  if (alone || number < 2 || document.speaker !== undefined) return undefined;
  const officer = document
    .outline(number - 1)
    .entities.find(({ subject, office, head }) => subject && office && SPEAKING.test(head));
  if (
    officer?.codes[0] !== OTHER_ACTOR ||
    !officer.words.every((w) => PORTFOLIO.test(w) || w === officer.head)
  )
    return undefined;
  const code = aboutWhom(r, number - 1);
  return code === undefined
    ? undefined
    : { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
}
