import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The same file seen from a module of `src` and from a bundle of them: package.json says where it lies. */
const WORDS = '#words';

/** The parsed file as it is, without a prototype: to copy its 92,000 words into a `Map` takes longer than to read it. */
let parsed: Readonly<Record<string, string | undefined>> | undefined;
/** The same as lines of text in the order of the words, which need no parsing at all: see `compactDictionary`. */
let compact: string | undefined;

/**
 * The Penn Treebank tags that an English word can carry, the most frequent first, from the word list of
 * data/words; `undefined` for a word that the list does not hold. Upper case matters.
 */
export function dictionaryTags(word: string): readonly string[] | undefined {
  const tags = compact === undefined ? dictionary()[word] : find(compact, word);
  return tags?.split(' ');
}

/** The word list as one text, a line for each word, for `useDictionary`. */
export function compactDictionary(): string {
  const words = dictionary();
  const line = (word: string): string => `${word}\t${words[word]}`;
  return `\n${Object.keys(words).sort().map(line).join('\n')}\n`;
}

/** Looks words up in what `compactDictionary` gave from now on, in place of the file. */
export function useDictionary(lines: string): void {
  compact = lines;
}

function dictionary(): Readonly<Record<string, string | undefined>> {
  parsed ??= Object.setPrototypeOf(require(WORDS), null) as Record<string, string>;
  return parsed;
}

/** Halves the lines that may hold the word until one is left; each begins after a line feed. */
function find(lines: string, word: string): string | undefined {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const start = lines.lastIndexOf('\n', (low + high) >> 1);
    const tab = lines.indexOf('\t', start);
    const end = lines.indexOf('\n', tab);
    const here = lines.slice(start + 1, tab);
    if (here === word) return lines.slice(tab + 1, end);
    if (here < word) low = end;
    else high = start;
  }
  return undefined;
}
