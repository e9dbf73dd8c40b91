type Measure = 'position' | 'support' | 'condemnation' | 'assist' | 'withheld';

/** Log odds at which the colours of positions change: seven to one at the ends. */
const POSITION_STEPS = [-2, -1.2, -0.6, -0.15, 0.15, 0.6, 1.2, 2];
/** Counts at which the colours of counts change. */
const COUNT_STEPS = [1, 2, 4, 8, 16];
const COUNT_COLORS = [4, 4, 5, 6, 7, 8];
/** Cells are as wide as the page has room for, within these bounds. */
const NARROWEST_CELL = 14;
const WIDEST_CELL = 34;
const CELL_HEIGHT = 20;
const PAGE_WIDTH = 1240;

interface Shape {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly Pair[];
}

/** Draws holders by targets; every cell can be reached with the keyboard and opened. */
function drawHeatMap(filters: Filters, open: (holder: number, target: number) => void): void {
  const measure = choiceOf('measure').value as Measure;
  const shape = shapeOf(filters, measure);
  drawLegend(measure);
  const place = byId('heat', HTMLDivElement);
  if (shape.cells.length === 0) {
    place.replaceChildren(make('p', {}, 'Nothing to show: clear a filter.'));
    return;
  }
  const shown = shape.rows.map((number) => actor(number).name);
  const longest = Math.max(...shown.map((name) => name.length));
  const left = Math.min(230, longest * 6.6 + 16);
  const top = 24 + 5.8 * Math.max(...shape.columns.map((number) => shortName(actor(number).code).length));
  const room = (PAGE_WIDTH - left - 90) / shape.columns.length;
  const cell = Math.max(NARROWEST_CELL, Math.min(WIDEST_CELL, room));
  const chart = drawing({
    marginTop: top,
    marginLeft: left,
    marginRight: 70,
    marginBottom: 8,
    width: left + 70 + shape.columns.length * cell,
    height: top + 8 + shape.rows.length * CELL_HEIGHT,
    padding: 0.06,
    x: {
      axis: 'top',
      domain: shape.columns.map((number) => actor(number).code),
      tickRotate: -60,
      tickSize: 0,
      label: null,
      tickFormat: (code: string) => shortName(code),
    },
    y: {
      domain: shape.rows.map((number) => actor(number).code),
      tickSize: 0,
      label: null,
      tickFormat: (code: string) => shortName(code),
    },
    color: { type: 'identity' },
    marks: [
      Plot.cell(
        shape.rows.flatMap((row) => shape.columns.map((column) => [actor(column).code, actor(row).code])),
        { x: '0', y: '1', fill: 'var(--none)', ariaHidden: 'true' },
      ),
      Plot.cell(shape.cells, {
        x: (pair: Pair) => actor(pair.target).code,
        y: (pair: Pair) => actor(pair.holder).code,
        fill: (pair: Pair) => colorOf(pair, measure),
        className: 'cells',
      }),
      Plot.dot(
        shape.cells.filter(({ small }) => small),
        {
          x: (pair: Pair) => actor(pair.target).code,
          y: (pair: Pair) => actor(pair.holder).code,
          r: 3,
          stroke: 'var(--ink)',
          strokeOpacity: 0.55,
          pointerEvents: 'none',
          ariaHidden: 'true',
        },
      ),
    ],
  });
  makeButtons(chart, shape, open);
  place.replaceChildren(chart);
}

function shapeOf(filters: Filters, measure: Measure): Shape {
  const compared = filteredPairs(filters).filter(
    (pair) => isCompared(pair.holder) && isCompared(pair.target) && measured(pair, measure) !== null,
  );
  const size = Number(choiceOf('size').value);
  const rows = largest(compared, 'holder', size);
  const columns = largest(
    compared.filter(({ holder }) => rows.includes(holder)),
    'target',
    size,
  );
  const order = choiceOf('order').value;
  const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => inOrder(a, b, order));
  const [inRows, inColumns] = [new Set(rows), new Set(columns)];
  return {
    rows: sorted(rows),
    columns: sorted(columns),
    cells: compared.filter(({ holder, target }) => inRows.has(holder) && inColumns.has(target)),
  };
}

function largest(from: readonly Pair[], side: 'holder' | 'target', size: number): number[] {
  const counts = new Map<number, number>();
  for (const pair of from) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + pair.stances);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, size)
    .map(([number]) => number);
}

/** Without an order of its own, the array stays in that of the counts. */
function inOrder(a: number, b: number, order: string): number {
  if (order === 'name') return actor(a).name.localeCompare(actor(b).name, 'en');
  if (order !== 'bloc') return 0;
  const [placeA, placeB] = [
    actor(a).place || Number.MAX_SAFE_INTEGER,
    actor(b).place || Number.MAX_SAFE_INTEGER,
  ];
  return placeA - placeB;
}

function measured(pair: Pair, measure: Measure): number | null {
  return measure === 'position' ? pair.position : pair[measure] || null;
}

function colorOf(pair: Pair, measure: Measure): string {
  const value = measured(pair, measure) ?? 0;
  if (measure === 'position') return `var(--d${POSITION_STEPS.filter((step) => value > step).length})`;
  const step = COUNT_STEPS.filter((least) => value >= least).length;
  const color = COUNT_COLORS[step] ?? 8;
  return `var(--d${measure === 'condemnation' || measure === 'withheld' ? 8 - color : color})`;
}

function drawLegend(measure: Measure): void {
  const items =
    measure === 'position'
      ? [
          [0, 'condemns (below −2)'],
          [2, 'more condemnation'],
          [4, 'both alike'],
          [6, 'more support'],
          [8, 'supports (above 2)'],
        ]
      : COUNT_STEPS.map((least, index) => {
          const color = COUNT_COLORS[index + 1] ?? 8;
          const next = COUNT_STEPS[index + 1];
          const text =
            next === undefined
              ? `${least} or more`
              : next === least + 1
                ? `${least}`
                : `${least} to ${next - 1}`;
          return [measure === 'condemnation' || measure === 'withheld' ? 8 - color : color, text];
        });
  byId('legend', HTMLUListElement).replaceChildren(
    ...items.map(([color, text]) =>
      make('li', {}, make('span', { class: `swatch swatch-${color}`, 'aria-hidden': 'true' }), String(text)),
    ),
    make('li', {}, make('span', { class: 'swatch swatch-none', 'aria-hidden': 'true' }), 'nothing found'),
  );
}

/** One stop for Tab; the arrow keys go from cell to cell, Enter and the space bar open one. */
function makeButtons(chart: Element, shape: Shape, open: (holder: number, target: number) => void): void {
  const rects = [...chart.querySelectorAll<SVGRectElement>('.cells rect')];
  const grid = new Map<string, SVGRectElement>();
  rects.forEach((rect, index) => {
    const pair = shape.cells[index];
    if (!pair) return;
    const [row, column] = [shape.rows.indexOf(pair.holder), shape.columns.indexOf(pair.target)];
    rect.setAttribute('data-cell', `${actor(pair.holder).code} ${actor(pair.target).code}`);
    rect.setAttribute('role', 'button');
    rect.setAttribute('tabindex', '-1');
    rect.setAttribute('aria-label', described(pair));
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = described(pair);
    rect.append(title);
    grid.set(`${row} ${column}`, rect);
    rect.addEventListener('click', () => open(pair.holder, pair.target));
    rect.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open(pair.holder, pair.target);
        return;
      }
      const [down, right] = STEPS.get(event.key) ?? [0, 0];
      if (down === 0 && right === 0) return;
      event.preventDefault();
      const next = neighbour(grid, shape, row, column, down, right);
      if (!next) return;
      for (const other of rects) other.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
      next.focus();
    });
  });
  rects[0]?.setAttribute('tabindex', '0');
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-label', 'Heat map: holders in rows, targets in columns');
}

const STEPS: ReadonlyMap<string, readonly [down: number, right: number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
]);

function neighbour(
  grid: ReadonlyMap<string, SVGRectElement>,
  { rows, columns }: Shape,
  row: number,
  column: number,
  down: number,
  right: number,
): SVGRectElement | undefined {
  for (
    let [y, x] = [row + down, column + right];
    y >= 0 && x >= 0 && y < rows.length && x < columns.length;
  ) {
    const found = grid.get(`${y} ${x}`);
    if (found) return found;
    [y, x] = [y + down, x + right];
  }
  return undefined;
}

function described(pair: Pair): string {
  const counts = `support ${pair.support}, condemnation ${pair.condemnation}, help ${pair.assist}, withheld ${pair.withheld}`;
  const position = pair.position === null ? '' : `, position ${signed(pair.position)}`;
  return `${actor(pair.holder).name} towards ${actor(pair.target).name}: ${counts}${position}${pair.small ? ', few counts' : ''}`;
}

const names = new Map(actors.map(({ code, name }) => [code, name]));

function shortName(code: string): string {
  const name = names.get(code) ?? code;
  return name.length > 30 ? code : name;
}
