/** No row has this mark. */
export const FRESH = -1;

/** Of each mark the place of the row that has it among those of `before`; `FRESH` where there is none. */
export function placesOf(marks: BigUint64Array, before: BigUint64Array | undefined): Int32Array {
  const places = new Int32Array(marks.length).fill(FRESH);
  if (!before) return places;
  const [these, those] = [halves(marks), halves(before)];
  let table: Int32Array | undefined;
  let next = 0;
  places.forEach((_, row) => {
    const [one, other] = [these[2 * row] ?? 0, these[2 * row + 1] ?? 0];
    // Nearly all rows stand behind the same row as before.
    if (next >= before.length || those[2 * next] !== one || those[2 * next + 1] !== other) {
      table ??= tableOf(those);
      const found = table[slotOf(table, those, one, other)] ?? FRESH;
      if (found === FRESH) return;
      next = found;
    }
    places[row] = next++;
  });
  return places;
}

/** The same numbers as pairs of 32 bits: a Map of those of 64 would take ten times as long. */
function halves({ buffer, byteOffset, length }: BigUint64Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, 2 * length);
}

/** A hash table with open addressing: places, and `FRESH` where nothing stands; half of it is free. Marks are hashes already. */
function tableOf(marks: Uint32Array): Int32Array {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(marks.length + 2))).fill(FRESH);
  for (let place = 0; 2 * place < marks.length; place++) {
    const slot = slotOf(table, marks, marks[2 * place] ?? 0, marks[2 * place + 1] ?? 0);
    if (table[slot] === FRESH) table[slot] = place;
  }
  return table;
}

/** Where a mark stands, or where it would. */
function slotOf(table: Int32Array, marks: Uint32Array, one: number, other: number): number {
  const last = table.length - 1;
  for (let slot = one & last; ; slot = (slot + 1) & last) {
    const place = table[slot] ?? FRESH;
    if (place === FRESH || (marks[2 * place] === one && marks[2 * place + 1] === other)) return slot;
  }
}
