// Writes data/words/english.json anew from natural's word list, one word a line: `node scripts/words.mjs`.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Each word with its Penn Treebank tags, the most frequent first, parted by blanks; in the order of code units. */
export function wordList() {
  const words = createRequire(import.meta.url)(SOURCE);
  const lines = Object.keys(words)
    .sort()
    .map((word) => `${JSON.stringify(word)}:${JSON.stringify(words[word].join(' '))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'data', 'words', 'english.json'), wordList());
