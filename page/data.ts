interface Actor {
  readonly code: string;
  readonly name: string;
  /** Place in the order of agreement, from 1; 0 for none. */
  readonly place: number;
  readonly bloc: number;
}

interface Pair {
  readonly holder: number;
  readonly target: number;
  readonly stances: number;
  readonly support: number;
  readonly condemnation: number;
  readonly assist: number;
  readonly withheld: number;
  readonly other: number;
  readonly position: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly small: boolean;
  readonly first: string;
  readonly last: string;
}

interface Shift {
  readonly holder: number;
  readonly target: number;
  readonly before: string;
  readonly after: string;
  readonly from: number;
  readonly to: number;
  readonly p: number;
  readonly q: number;
  readonly small: boolean;
}

type TimelineRow = readonly [
  period: string,
  holder: number,
  target: number,
  stance: string,
  affirmed: number,
  withheld: number,
];

type StanceRow = readonly [
  holder: number,
  target: number,
  stance: string,
  withheld: number,
  status: string,
  date: string,
  statement: number,
  sentence: number,
  cueStart: number,
  cueEnd: number,
  holderText: string,
  holderBasis: string,
  targetText: string,
  rule: string,
];

interface Details {
  readonly statements: readonly (readonly [id: string, title: string, source: string, url: string])[];
  readonly sentences: readonly string[];
  readonly stances: readonly StanceRow[];
}

interface Summary {
  readonly counts: {
    readonly statements: number;
    readonly stances: number;
    readonly first: string;
    readonly last: string;
  };
  readonly actors: readonly (readonly [string, string, number, number])[];
  readonly pairs: readonly (readonly [
    ...numbers: readonly [number, number, number, number, number, number, number, number],
    position: number | null,
    low: number | null,
    high: number | null,
    small: number,
    first: string,
    last: string,
  ])[];
  readonly timeline: readonly TimelineRow[];
  readonly shifts: readonly (readonly [
    number,
    number,
    string,
    string,
    number,
    number,
    number,
    number,
    number,
  ])[];
}

/** Codes that stand for no actor and for all others: they have rows in the table, and no place in a comparison. */
const NOBODY: ReadonlySet<string> = new Set(['NONE', 'OTHER']);

const summary = JSON.parse(contentOf('summary')) as Summary;
const actors: readonly Actor[] = summary.actors.map(([code, name, place, bloc]) => ({
  code,
  name,
  place,
  bloc,
}));
const pairs: readonly Pair[] = summary.pairs.map(
  ([
    holder,
    target,
    stances,
    support,
    condemnation,
    assist,
    withheld,
    other,
    position,
    low,
    high,
    small,
    first,
    last,
  ]) => ({
    holder,
    target,
    stances,
    support,
    condemnation,
    assist,
    withheld,
    other,
    position,
    low,
    high,
    small: small === 1,
    first,
    last,
  }),
);
const shifts: readonly Shift[] = summary.shifts.map(
  ([holder, target, before, after, from, to, p, q, small]) => ({
    holder,
    target,
    before,
    after,
    from,
    to,
    p,
    q,
    small: small === 1,
  }),
);

let loadedDetails: Details | undefined;
let stancesByPair: Map<number, number[]> | undefined;

/** The sentences are read when somebody asks for the first of them: they are nearly all of the file. */
function details(): Details {
  loadedDetails ??= JSON.parse(contentOf('details')) as Details;
  return loadedDetails;
}

/** The stances of a holder towards a target, by their numbers. */
function stancesOf(holder: number, target: number): readonly number[] {
  if (!stancesByPair) {
    stancesByPair = new Map();
    for (const [number, [from, to]] of details().stances.entries()) {
      const key = from * actors.length + to;
      const list = stancesByPair.get(key);
      if (list) list.push(number);
      else stancesByPair.set(key, [number]);
    }
  }
  return stancesByPair.get(holder * actors.length + target) ?? [];
}

function actor(number: number): Actor {
  return actors[number] ?? { code: '', name: '', place: 0, bloc: 0 };
}

function isCompared(number: number): boolean {
  return !NOBODY.has(actor(number).code);
}

function contentOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
