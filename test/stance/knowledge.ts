import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildActorBook } from '../../src/actors/actor-book.js';
import { compileLexicon } from '../../src/lexicon/lexicon.js';
import { createScorer } from '../../src/stance/scorer.js';

const root = join(import.meta.dirname, '..', '..');

function files(folder: string): { name: string; text: string }[] {
  const path = join(root, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(path, name), 'utf8') }));
}

/** The lexicon, the actors and the scorer that the product ships with. */
export const lexicon = compileLexicon(files('data/lexicon/en'));
export const actors = buildActorBook(files('data/actors'));
export const scorer = createScorer(lexicon, actors);

/** The stances of a text in a line each: `JPN support KEN asserted`, `withheld` after the target where it is. */
export function stancesOf(text: string, speaker?: string, date?: string): string[] {
  const statement = { id: 'test', text, ...(speaker ? { speaker } : {}), ...(date ? { date } : {}) };
  return scorer
    .score(statement)
    .stances.map(({ holder, stance, target, polarity, status }) =>
      [holder, stance, target, ...(polarity === 'withheld' ? ['withheld'] : []), status].join(' '),
    );
}
