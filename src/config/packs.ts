import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FOLDER } from '../paths/paths.js';

const PACKS_FOLDER = join(DATA_FOLDER, 'lexicon', 'packs');

/** The names of the lexicon packs that the package ships, in alphabetical order. */
export function shippedPacks(): readonly string[] {
  if (!existsSync(PACKS_FOLDER)) return [];
  return readdirSync(PACKS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The folder of a shipped pack; nothing for any other name. */
export function packFolder(name: string): string | undefined {
  return shippedPacks().includes(name) ? join(PACKS_FOLDER, name) : undefined;
}
