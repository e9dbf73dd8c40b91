import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';

/** What the ledger knows of one input file. */
export interface LedgerFile {
  readonly file: string;
  readonly location: string;
  readonly sha256: string;
  readonly read: number;
  readonly loaded: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** What a database held when a run had closed its books. */
export interface LedgerTotals {
  readonly statements: number;
  readonly sources: number;
  readonly rejects: number;
  readonly scores: number;
  readonly stances: number;
  readonly points: number;
  /** Of every statement and its content. */
  readonly mark: string;
}

/** One line. `intent` stands before a commit and `file` after it: a run that is killed between leaves either state. */
export type LedgerEntry =
  | { readonly kind: 'open'; readonly run: string }
  | { readonly kind: 'intent'; readonly file: string }
  | ({ readonly kind: 'file' } & LedgerFile)
  | { readonly kind: 'closed'; readonly run: string; readonly totals: LedgerTotals }
  | { readonly kind: 'lost'; readonly why: string; readonly aside: string };

/** All that a ledger says. */
export interface LedgerState {
  readonly files: ReadonlyMap<string, LedgerFile>;
  /** The file whose commit may or may not have come through. */
  readonly intent?: string;
  /** Set when nothing was written since a run closed its books. */
  readonly totals?: LedgerTotals;
  /** Set when the database was found broken and is not rebuilt yet. */
  readonly lost?: { readonly why: string; readonly aside: string };
}

/** Where the ledger of a database lies. */
export function ledgerPath(database: string): string {
  return `${database}.ledger`;
}

/** Reads a ledger; nothing when there is none. A last line that was cut off was never said. */
export async function readLedger(database: string): Promise<LedgerState | undefined> {
  const path = ledgerPath(database);
  if (!existsSync(path)) return undefined;
  const files = new Map<string, LedgerFile>();
  let state: Omit<LedgerState, 'files'> = {};
  for (const line of (await readFile(path, 'utf8')).split('\n').slice(0, -1)) {
    const entry = toEntry(line);
    if (!entry) continue;
    if (entry.kind === 'open') state = {};
    else if (entry.kind === 'intent') state = { intent: entry.file };
    else if (entry.kind === 'closed') state = { totals: entry.totals };
    else if (entry.kind === 'lost') state = { lost: entry };
    else {
      files.set(entry.file, entry);
      state = {};
    }
  }
  return { ...state, files };
}

/** Adds a line and puts it on the disk: what was said stays said when the machine stops. */
export async function writeLedger(database: string, entries: readonly LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const file = await open(ledgerPath(database), 'a+');
  try {
    const { size } = await file.stat();
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    // A line that a killed run left half written must not swallow this one.
    const last = Buffer.alloc(1, '\n');
    if (size > 0) await file.read(last, 0, 1, size - 1);
    await file.appendFile(last.toString() === '\n' ? lines : `\n${lines}`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

function toEntry(line: string): LedgerEntry | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'kind' in entry
      ? (entry as LedgerEntry)
      : undefined;
  } catch {
    return undefined;
  }
}
