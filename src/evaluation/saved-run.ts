import { UserError } from '../errors/errors.js';
import type { Figures } from './figures.js';
import { parsePredictions, stanceAsJson } from './gold.js';
import type { Predictions } from './judged.js';

/** An earlier run of eval: its figures on the gold of that day, and what it predicted. */
export interface SavedRun {
  readonly figures: Figures;
  readonly predictions: Predictions;
}

/**
 * One JSON object a line: the figures first, then a record a line as `annotate` prints it. No clock and no path: the same
 * run saves the same bytes.
 */
export function writeRun({ figures, predictions }: SavedRun): string {
  const head = JSON.stringify({ figures: Object.fromEntries(figures) });
  const lines = [...predictions].map(([id, stances]) =>
    JSON.stringify({ id, stances: stances.map(stanceAsJson) }),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

/** @throws UserError for a file that eval --save did not write. */
export function readRun(text: string, name: string): SavedRun {
  const [head = '', ...lines] = text.split('\n');
  return { figures: parseFigures(head, name), predictions: parsePredictions(lines.join('\n'), name, 2) };
}

function parseFigures(line: string, name: string): Figures {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  const figures =
    typeof value === 'object' && value !== null && 'figures' in value ? value.figures : undefined;
  if (typeof figures !== 'object' || figures === null) {
    throw new UserError(`${name}:1: not written by eval --save`);
  }
  return new Map(
    Object.entries(figures).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
