interface Filters {
  readonly holder: (number: number) => boolean;
  readonly target: (number: number) => boolean;
  readonly small: boolean;
}

/** What the form at the top asks for: a code as it is, else any part of a name. */
function readFilters(): Filters {
  return {
    holder: matcher(inputOf('holder').value),
    target: matcher(inputOf('target').value),
    small: choiceOf('small').value === 'show',
  };
}

function matcher(text: string): (number: number) => boolean {
  const wanted = plain(text.trim());
  if (wanted === '') return () => true;
  const exact = actors.findIndex(({ code, name }) => plain(code) === wanted || plain(name) === wanted);
  if (exact >= 0) return (number) => number === exact;
  const found = new Set(
    actors.flatMap(({ code, name }, number) =>
      plain(name).includes(wanted) || plain(code).startsWith(wanted) ? [number] : [],
    ),
  );
  return (number) => found.has(number);
}

/** Lower case without accents: "turkiye" finds Türkiye. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

function filteredPairs(filters: Filters): Pair[] {
  return pairs.filter(
    (pair) => filters.holder(pair.holder) && filters.target(pair.target) && (filters.small || !pair.small),
  );
}
