/** The bounds of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** The 97.5 % point of the normal distribution: a 95 % interval. */
const Z = 1.959964;

/** The 95 % interval of a share (Wilson 1927): sensible for small counts too; 0 to 1 when there is nothing to count. */
export function wilsonInterval(hits: number, total: number): Interval {
  if (total === 0) return [0, 1];
  const share = hits / total;
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const centre = share + Z ** 2 / (2 * total);
  const scale = 1 + Z ** 2 / total;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
