// What was injected, and what came of it.

/** One line for each fault. */
export function createTally() {
  const lines = new Map();
  const line = (fault) => {
    if (!lines.has(fault))
      lines.set(fault, {
        fault,
        injected: 0,
        lost: 0,
        halfVisible: 0,
        handWork: 0,
        wrong: 0,
        notes: new Set(),
      });
    return lines.get(fault);
  };
  return {
    /** `held`: which of the promises held; a message says which one did not. */
    add(fault, { lost = false, halfVisible = false, handWork = false, wrong = '' } = {}) {
      const one = line(fault);
      one.injected += 1;
      one.lost += Number(lost);
      one.halfVisible += Number(halfVisible);
      one.handWork += Number(handWork);
      if (wrong) {
        one.wrong += 1;
        one.notes.add(wrong);
      }
    },
    skip(fault, why) {
      line(fault).notes.add(`skipped: ${why}`);
    },
    lines: () => [...lines.values()],
  };
}

const HEAD = ['fault', 'injected', 'lost', 'half visible', 'hand work', 'wrong', 'notes'];

/** The table, and whether everything held. */
export function report(lines) {
  const sum = (key) => lines.reduce((total, line) => total + line[key], 0);
  const total = {
    fault: 'all',
    injected: sum('injected'),
    lost: sum('lost'),
    halfVisible: sum('halfVisible'),
    handWork: sum('handWork'),
    wrong: sum('wrong'),
    notes: [],
  };
  const rows = [...lines, total].map(({ fault, injected, lost, halfVisible, handWork, wrong, notes }) =>
    [fault, injected, lost, halfVisible, handWork, wrong, [...notes].join('; ')].map(String),
  );
  const widths = HEAD.map((head, at) =>
    at === 6 ? 0 : Math.max(head.length, ...rows.map((row) => row[at].length)),
  );
  const format = (row) =>
    row
      .map((cell, at) => (at === 0 || at === 6 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
      .trimEnd();
  return {
    text: [format(HEAD), ...rows.map(format)].join('\n'),
    held: total.lost + total.halfVisible + total.handWork + total.wrong === 0,
    total,
  };
}
