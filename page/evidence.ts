const ARTICLES_AT_ONCE = 40;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'cue' | 'holder' | 'target';
}

let openPair: { readonly holder: number; readonly target: number } | undefined;
let articlesShown = 0;

/** Opens the sentences of a holder on a target. The dialog keeps the focus, and gives it back when it closes. */
function openEvidence(holder: number, target: number): void {
  openPair = { holder, target };
  articlesShown = ARTICLES_AT_ONCE;
  byId('evidence-title', HTMLHeadingElement).textContent =
    `${actor(holder).name} towards ${actor(target).name}`;
  const all = details().stances;
  const kinds = new Set(stancesOf(holder, target).map((number) => labelOf(all[number])));
  choiceOf('kind').replaceChildren(
    make('option', { value: '' }, 'all'),
    ...[...kinds].sort().map((kind) => make('option', { value: kind }, kind)),
  );
  inputOf('words').value = '';
  drawEvidence();
  const dialog = byId('evidence', HTMLDialogElement);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

function drawEvidence(): void {
  if (!openPair) return;
  const { stances, sentences } = details();
  const [kind, words] = [choiceOf('kind').value, plain(inputOf('words').value.trim())];
  const rows = stancesOf(openPair.holder, openPair.target)
    .map((number) => stances[number])
    .filter((row): row is StanceRow => row !== undefined)
    .filter((row) => kind === '' || labelOf(row) === kind)
    .filter((row) => words === '' || plain(sentences[row[7]] ?? '').includes(words))
    .sort((a, b) => (a[5] || '9999').localeCompare(b[5] || '9999'));
  byId('evidence-status', HTMLParagraphElement).textContent =
    rows.length === 0 ? 'No sentences.' : `${whole(rows.length, 'stance')}, in the order of time`;
  byId('sentences', HTMLDivElement).replaceChildren(...rows.slice(0, articlesShown).map(articleOf));
  byId('more', HTMLButtonElement).hidden = rows.length <= articlesShown;
}

function labelOf(row: StanceRow | undefined): string {
  return row === undefined ? '' : row[3] === 1 ? `withheld ${row[2]}` : row[2];
}

function articleOf(row: StanceRow): HTMLElement {
  const [, , , , status, date, statement, sentence, cueStart, cueEnd, holderText, basis, targetText, rule] =
    row;
  const [id = '', title = '', source = '', url = ''] = details().statements[statement] ?? [];
  const text = details().sentences[sentence] ?? '';
  const where = safeUrl(url)
    ? make('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title || source || id)
    : title || source || id;
  return make(
    'article',
    {},
    make(
      'p',
      { class: 'meta' },
      make('strong', {}, labelOf(row)),
      `, ${status} · ${date || 'no date'} · `,
      where,
    ),
    make('p', { lang: 'en' }, ...marked(text, cueStart, cueEnd, holderText, targetText)),
    make(
      'p',
      { class: 'meta' },
      `holder: ${holderText || actor(row[0]).name} (${basis}) · target: ${targetText || 'none'} · rule ${rule} · statement ${id}`,
    ),
  );
}

/**
 * The sentence with its cue, and with holder and target where their words stand in it, nearest to the cue. What is two
 * of these is marked as both. Offsets count code points.
 */
function marked(
  text: string,
  cueStart: number,
  cueEnd: number,
  holder: string,
  target: string,
): (Node | string)[] {
  const points = Array.from(text);
  const marks: Mark[] = [{ start: Math.max(0, cueStart), end: Math.min(points.length, cueEnd), kind: 'cue' }];
  for (const [words, kind] of [
    [holder, 'holder'],
    [target, 'target'],
  ] as const) {
    const [start] = placesOf(text, words).sort((a, b) => Math.abs(a - cueStart) - Math.abs(b - cueStart));
    if (start !== undefined) marks.push({ start, end: start + Array.from(words).length, kind });
  }
  const bounds = [...new Set([0, points.length, ...marks.flatMap(({ start, end }) => [start, end])])];
  bounds.sort((a, b) => a - b);
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? 0;
    const part = points.slice(start, end).join('');
    const kinds = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ kind }) => kind);
    return kinds.length === 0
      ? part
      : make('mark', { class: kinds.join(' '), title: kinds.join(' and ') }, part);
  });
}

/** Where words stand in a text as whole words, in code points. */
function placesOf(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length));
    if (isWhole) found.push(Array.from(text.slice(0, at)).length);
  }
  return found;
}

function safeUrl(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
