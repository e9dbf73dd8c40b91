import type { Evaluation } from './measures.js';
import type { Rates } from './rates.js';

/** Figures by the names that a gate asks for: `support`, `support.precision`, `directed`, `detection`, `status`. */
export type Figures = ReadonlyMap<string, number>;

/** Every figure of an evaluation by the name that `--min` and `--compare` know it by; a share of nothing is 0. */
export function figuresOf({ measures, meanF1, status }: Evaluation): Figures {
  return new Map([
    ['detection', meanF1],
    ...measures.flatMap((measure) => ratesByName(shortName(measure.name), measure)),
    ['status', status.right / (status.compared || 1)] as const,
  ]);
}

/** `detection support` is called `support` where there is no doubt. */
export function shortName(measure: string): string {
  return measure.replace(/^detection /, '');
}

/** F1 under the bare name, precision and recall after a dot. */
export function ratesByName(name: string, { f1, precision, recall }: Rates): [string, number][] {
  return [
    [name, f1],
    [`${name}.precision`, precision],
    [`${name}.recall`, recall],
  ];
}
