const UNITS: ReadonlyMap<string, number> = new Map([
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
  ['KIB', 2 ** 10],
  ['MIB', 2 ** 20],
  ['GIB', 2 ** 30],
  ['TIB', 2 ** 40],
]);

/**
 * What of the whole goes to DuckDB: the rest is for the program itself, for its workers, and for what DuckDB holds
 * beside what it counts: of a million short statements 0.6 GB when they are audited, whatever its share.
 */
const DATABASE_SHARE = 0.4;
/** The same while texts are scored: beside the workers DuckDB only hands out texts, and puts rows down. */
const SCORING_SHARE = 0.2;
/** How many times the longest text DuckDB must hold to give it out: as stored, as bytes, and in the order of the rows. */
const TEXT_COPIES = 5;
/** What the heap of one worker may take: one statement of 64 MB with its stances needs most of it. */
const HEAP_SHARE = 0.5;
/** Less than this starts no JavaScript at all. */
const LEAST_HEAP = 64;

/** What DuckDB may hold of `memory`, a size such as `1GB`, as DuckDB writes it. */
export function databaseMemory(memory: string): string {
  return megabytesOf(bytesOf(memory) * DATABASE_SHARE);
}

/** What DuckDB may hold of `memory` while texts are scored of which the longest has so many bytes. */
export function scoringDatabaseMemory(memory: string, longest: number): string {
  const share = Math.min(DATABASE_SHARE, Math.max(SCORING_SHARE, (TEXT_COPIES * longest) / bytesOf(memory)));
  return megabytesOf(bytesOf(memory) * share);
}

/** What the heap of a worker may hold of `memory`, in megabytes. */
export function workerHeap(memory: string): number {
  return Math.max(LEAST_HEAP, Math.floor((bytesOf(memory) * HEAP_SHARE) / 2 ** 20));
}

function megabytesOf(bytes: number): string {
  return `${Math.max(1, Math.floor(bytes / 1e6))}MB`;
}

/** The bytes that a size such as `1GB` stands for. */
export function bytesOf(size: string): number {
  const [, number, unit] = /^([\d.]+)\s*(\w+)$/.exec(size) ?? [];
  return Number(number) * (UNITS.get(String(unit).toUpperCase()) ?? 1);
}
