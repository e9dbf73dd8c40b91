/** The statistics of the reports computed once more, in another way, to hold the SQL against. */

const Z = 1.959963984540054;

export function logOdds(s: number, c: number): number {
  return Math.log((2 * s + 1) / (2 * c + 1));
}

export function logOddsError(s: number, c: number): number {
  return Math.sqrt(2 / (2 * s + 1) + 2 / (2 * c + 1));
}

/** Wilson's interval as the two roots of (k/n - x)² = z² x (1 - x) / n. */
export function wilson(k: number, n: number): [number, number] {
  const share = k / n;
  const a = 1 + (Z * Z) / n;
  const b = -(2 * share + (Z * Z) / n);
  const c = share * share;
  const root = Math.sqrt(b * b - 4 * a * c);
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

/** Two-sided p value: the Taylor series of the error function near 0, its continued fraction further out. */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x);
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 200; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function erfcFraction(x: number): number {
  let tail = x;
  for (let n = 200; n >= 1; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
}

/** Step-up by definition: for each p the smallest p_j × m / rank(p_j) over all p_j that are not smaller. */
export function benjaminiHochberg(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) =>
    Math.min(
      1,
      ...sorted.map((p, index) =>
        p >= value ? (p * sorted.length) / (index + 1) : Number.POSITIVE_INFINITY,
      ),
    ),
  );
}

export function cosine(a: readonly number[], b: readonly number[]): number {
  return dot(a, b) / Math.hypot(...a) / Math.hypot(...b);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
