const KINDS = ['support', 'condemnation', 'assist'];
const SHIFTS_SHOWN = 15;

function drawTimeline(filters: Filters): void {
  const counts = new Map<string, number>();
  for (const [period, holder, target, stance, affirmed] of summary.timeline) {
    if (!filters.holder(holder) || !filters.target(target)) continue;
    const kind = KINDS.includes(stance) ? stance : 'other';
    counts.set(`${period} ${kind}`, (counts.get(`${period} ${kind}`) ?? 0) + affirmed);
  }
  const years = [...new Set([...counts.keys()].map((key) => Number(key.split(' ')[0])))].sort(
    (a, b) => a - b,
  );
  const kinds = [...KINDS, 'other'].filter((kind) => years.some((year) => counts.has(`${year} ${kind}`)));
  // A year of which nothing is known breaks the line; a kind that nobody voiced in a year counts 0.
  const rows = Array.from(
    { length: (years.at(-1) ?? 0) - (years[0] ?? 0) + 1 },
    (_, index) => (years[0] ?? 0) + index,
  ).flatMap((year) =>
    kinds.map((kind) => ({
      year,
      kind,
      count: years.includes(year) ? (counts.get(`${year} ${kind}`) ?? 0) : Number.NaN,
    })),
  );
  const place = byId('timeline', HTMLDivElement);
  if (years.length === 0) {
    place.replaceChildren(make('p', {}, 'No dated stances.'));
    return;
  }
  const chart = drawing({
    width: 1000,
    height: 260,
    marginTop: 30,
    marginLeft: 50,
    x: {
      label: 'year',
      tickFormat: 'd',
      ticks: [...new Set(rows.map(({ year }) => year))].slice(0, 40),
      inset: 6,
    },
    y: { label: 'stances', grid: true, zero: true },
    color: { type: 'identity' },
    symbol: { domain: [...KINDS, 'other'], range: ['circle', 'triangle', 'square', 'star'] },
    marks: [
      Plot.ruleY([0]),
      Plot.lineY(rows, {
        x: 'year',
        y: 'count',
        z: 'kind',
        stroke: ({ kind }: { kind: string }) => `var(--${kind})`,
        strokeWidth: 2,
      }),
      Plot.dot(rows, {
        x: 'year',
        y: 'count',
        symbol: 'kind',
        fill: ({ kind }: { kind: string }) => `var(--${kind})`,
        r: 4,
      }),
      Plot.text(
        rows,
        Plot.selectMaxY({
          x: 'year',
          y: 'count',
          z: 'kind',
          text: 'kind',
          dy: -12,
          stroke: 'var(--paper)',
          strokeWidth: 4,
          fill: ({ kind }: { kind: string }) => `var(--${kind})`,
        }),
      ),
    ],
  });
  chart.setAttribute('role', 'img');
  chart.setAttribute(
    'aria-label',
    `Timeline. ${rows
      .filter(({ count }) => count > 0)
      .map(({ year, kind, count }) => `${year}: ${kind} ${count}`)
      .join('; ')}.`,
  );
  place.replaceChildren(chart);
}

function drawShifts(filters: Filters, open: (holder: number, target: number) => void): void {
  const shown = shifts
    .filter(
      (shift) =>
        filters.holder(shift.holder) && filters.target(shift.target) && (filters.small || !shift.small),
    )
    .slice(0, SHIFTS_SHOWN);
  const [place, list] = [byId('shifts', HTMLDivElement), byId('shift-list', HTMLOListElement)];
  if (shown.length === 0) {
    place.replaceChildren(make('p', {}, 'No shifts.'));
    list.replaceChildren();
    return;
  }
  const label = (shift: Shift): string =>
    `${shortName(actor(shift.holder).code)} → ${shortName(actor(shift.target).code)}, ${shift.before}–${shift.after}`;
  const color = (shift: Shift): string => (shift.to > shift.from ? 'var(--support)' : 'var(--condemnation)');
  const left = Math.min(380, Math.max(...shown.map((shift) => label(shift).length)) * 6.4 + 16);
  const chart = drawing({
    width: left + 560,
    height: 50 + shown.length * 22,
    marginLeft: left,
    x: { label: '← condemnation · position · support →', grid: true },
    y: { domain: shown.map(label), label: null, tickSize: 0 },
    color: { type: 'identity' },
    marks: [
      Plot.ruleX([0]),
      Plot.arrow(shown, {
        x1: 'from',
        x2: 'to',
        y1: label,
        y2: label,
        stroke: color,
        strokeWidth: 2,
        headLength: 6,
      }),
      Plot.dot(shown, {
        x: 'from',
        y: label,
        stroke: color,
        fill: (shift: Shift) => (shift.small ? 'var(--paper)' : color(shift)),
        r: 4,
      }),
    ],
  });
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', 'Chart of the shifts that are listed below');
  place.replaceChildren(chart);
  list.replaceChildren(
    ...shown.map((shift) => {
      const button = make('button', { type: 'button', class: 'link' }, label(shift));
      button.addEventListener('click', () => open(shift.holder, shift.target));
      const q = shift.q < 0.001 ? 'below 0.001' : shift.q.toFixed(3);
      return make(
        'li',
        {},
        button,
        `: from ${signed(shift.from)} to ${signed(shift.to)}, q ${q}${shift.small ? ', few counts' : ''}`,
      );
    }),
  );
}
