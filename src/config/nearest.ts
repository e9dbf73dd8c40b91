/** The candidate that is fewest edits away from what was typed; nothing when none is near, or shares a letter with it. */
function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(typed.length / 2)) + 1;
  for (const candidate of candidates) {
    const distance = edits(typed.toLowerCase(), candidate.toLowerCase());
    if (distance < fewest && distance < Math.max(typed.length, candidate.length))
      [best, fewest] = [candidate, distance];
  }
  return best;
}

/** `; did you mean X?`, or nothing. */
export function didYouMean(typed: string, candidates: Iterable<string>, prefix = ''): string {
  const name = nearest(typed, candidates);
  return name === undefined ? '' : `; did you mean ${prefix}${name}?`;
}

function edits(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const change = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[right.length] ?? 0;
}
