function draw(): void {
  const filters = readFilters();
  page = 0;
  drawHeatMap(filters, openEvidence);
  drawTimeline(filters);
  drawShifts(filters, openEvidence);
  drawTable(filters, openEvidence);
  const shown = filteredPairs(filters);
  const stances = shown.reduce((sum, pair) => sum + pair.stances, 0);
  byId('status', HTMLParagraphElement).textContent =
    `${whole(stances, 'stance')} of ${whole(new Set(shown.map(({ holder }) => holder)).size, 'holder')} towards ${whole(new Set(shown.map(({ target }) => target)).size, 'target')}`;
}

/** Runs once when the typing has paused. */
function paused(work: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, 150);
  };
}

function start(): void {
  const { statements, stances, first, last } = summary.counts;
  const dates = first === '' ? '' : `, ${first} to ${last}`;
  byId('about', HTMLParagraphElement).textContent =
    `${whole(stances, 'stance')} in ${whole(statements, 'statement')}${dates}.`;
  byId('actors', HTMLDataListElement).replaceChildren(
    ...actors.map(({ code, name }) => make('option', { value: name }, code)),
  );
  const form = byId('controls', HTMLFormElement);
  form.addEventListener('input', paused(draw));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(draw));
  for (const id of ['measure', 'order', 'size']) {
    choiceOf(id).addEventListener('change', () => drawHeatMap(readFilters(), openEvidence));
  }
  inputOf('search').addEventListener(
    'input',
    paused(() => drawTable(readFilters(), openEvidence)),
  );
  choiceOf('kind').addEventListener('change', drawEvidence);
  inputOf('words').addEventListener('input', paused(drawEvidence));
  byId('close', HTMLButtonElement).addEventListener('click', () =>
    byId('evidence', HTMLDialogElement).close(),
  );
  byId('more', HTMLButtonElement).addEventListener('click', () => {
    articlesShown += ARTICLES_AT_ONCE;
    drawEvidence();
  });
  draw();
  document.documentElement.dataset.ready = 'yes';
}

start();
