import type { Interval } from './wilson.js';

/** Percentile intervals need 1,000 to 2,000 resamples (Efron and Tibshirani 1993, An Introduction to the Bootstrap, ch. 13). */
const RESAMPLES = 2000;
/** Any number will do, as long as it stays: the same files give the same intervals. */
const SEED = 20230926;

/**
 * 95 % intervals of figures over records, by the percentile bootstrap: records are drawn again with replacement, because
 * the stances of one record are right or wrong together. `figuresOf` is told how often each record was drawn. Two runs
 * over the same records are compared by the difference of their figures (the paired bootstrap of Koehn 2004,
 * Statistical Significance Tests for Machine Translation Evaluation).
 */
export function bootstrapIntervals(
  records: number,
  figuresOf: (drawn: Uint32Array) => readonly number[],
): Interval[] {
  const random = generator(SEED);
  const samples: (readonly number[])[] = [];
  const drawn = new Uint32Array(records);
  for (let round = 0; round < RESAMPLES; round++) {
    drawn.fill(0);
    for (let draw = 0; draw < records; draw++) {
      const at = Math.floor(random() * records);
      drawn[at] = (drawn[at] ?? 0) + 1;
    }
    samples.push(figuresOf(drawn));
  }
  const figures = samples[0]?.length ?? 0;
  return Array.from({ length: figures }, (_, figure) => middle(samples.map((sample) => sample[figure] ?? 0)));
}

/** What 95 of 100 samples lie between. */
function middle(samples: readonly number[]): Interval {
  const sorted = Float64Array.from(samples).sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** Numbers from 0 to below 1, by xorshift32 (Marsaglia 2003, Xorshift RNGs). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
