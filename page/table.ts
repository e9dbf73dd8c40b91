interface Column {
  readonly title: string;
  readonly numeric?: boolean;
  readonly value: (pair: Pair) => string | number | null;
  readonly text?: (pair: Pair) => string;
}

const ROWS_PER_PAGE = 50;
const COLUMNS: readonly Column[] = [
  { title: 'Holder', value: (pair) => actor(pair.holder).name },
  { title: 'Target', value: (pair) => actor(pair.target).name },
  { title: 'Stances', numeric: true, value: (pair) => pair.stances },
  { title: 'Support', numeric: true, value: (pair) => pair.support },
  { title: 'Condemnation', numeric: true, value: (pair) => pair.condemnation },
  { title: 'Help', numeric: true, value: (pair) => pair.assist },
  { title: 'Withheld', numeric: true, value: (pair) => pair.withheld },
  { title: 'Position', numeric: true, value: (pair) => pair.position, text: (pair) => signed(pair.position) },
  {
    title: '95 % interval',
    value: (pair) => (pair.low === null || pair.high === null ? null : pair.low - pair.high),
    text: (pair) => (pair.low === null ? '' : `${signed(pair.low)} to ${signed(pair.high)}`),
  },
  { title: 'First', value: (pair) => pair.first },
  { title: 'Last', value: (pair) => pair.last },
];

let sorted = { column: 2, down: true };
let page = 0;

/** Draws one page of the table; the head sorts it. */
function drawTable(filters: Filters, open: (holder: number, target: number) => void): void {
  const wanted = plain(inputOf('search').value.trim());
  const rows = filteredPairs(filters).filter(
    ({ holder, target }) =>
      wanted === '' ||
      [holder, target].some((number) =>
        plain(`${actor(number).code} ${actor(number).name}`).includes(wanted),
      ),
  );
  rows.sort(bySort);
  const last = Math.max(0, Math.ceil(rows.length / ROWS_PER_PAGE) - 1);
  page = Math.min(page, last);
  const table = byId('pairs', HTMLTableElement);
  table.tHead?.replaceChildren(headRow(() => drawTable(filters, open)));
  table.tBodies[0]?.replaceChildren(
    ...rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE).map((pair) => bodyRow(pair, open)),
  );
  const turn = (text: string, to: number): HTMLButtonElement => {
    const button = make('button', { type: 'button', disabled: to < 0 || to > last }, text);
    button.addEventListener('click', () => {
      page = to;
      drawTable(filters, open);
    });
    return button;
  };
  byId('pages', HTMLSpanElement).replaceChildren(
    turn('Previous', page - 1),
    ` ${whole(rows.length, 'row')}, page ${page + 1} of ${last + 1} `,
    turn('Next', page + 1),
  );
}

function bySort(a: Pair, b: Pair): number {
  const { value } = COLUMNS[sorted.column] ?? { value: () => 0 };
  const [first, second] = [value(a), value(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  const order =
    typeof first === 'number' && typeof second === 'number'
      ? first - second
      : String(first).localeCompare(String(second), 'en');
  return (sorted.down ? -order : order) || a.holder - b.holder || a.target - b.target;
}

function headRow(redraw: () => void): HTMLTableRowElement {
  const cells = COLUMNS.map(({ title, numeric }, index) => {
    const active = index === sorted.column;
    const button = make('button', { type: 'button' }, active ? `${title} ${sorted.down ? '▾' : '▴'}` : title);
    button.addEventListener('click', () => {
      sorted = { column: index, down: active ? !sorted.down : numeric === true };
      redraw();
      byId('pairs', HTMLTableElement).tHead?.querySelectorAll('button')[index]?.focus();
    });
    return make(
      'th',
      {
        scope: 'col',
        class: numeric === true && 'number',
        ...(active ? { 'aria-sort': sorted.down ? 'descending' : 'ascending' } : {}),
      },
      button,
    );
  });
  return make('tr', {}, ...cells, make('th', { scope: 'col' }, 'Evidence'));
}

function bodyRow(pair: Pair, open: (holder: number, target: number) => void): HTMLTableRowElement {
  const names = `${actor(pair.holder).name} towards ${actor(pair.target).name}`;
  const button = make(
    'button',
    { type: 'button', class: 'link', 'aria-label': `Read the sentences: ${names}` },
    'read',
  );
  button.addEventListener('click', () => open(pair.holder, pair.target));
  return make(
    'tr',
    { class: pair.small && 'small', title: pair.small && 'few counts' },
    ...COLUMNS.map((column) =>
      make(
        'td',
        { class: column.numeric === true && 'number' },
        column.text ? column.text(pair) : String(column.value(pair) ?? ''),
      ),
    ),
    make('td', {}, button),
  );
}
