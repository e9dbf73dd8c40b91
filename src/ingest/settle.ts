/** What is stored already under the id and with the content of one record. */
export interface Match {
  readonly seq: number;
  readonly id: string;
  readonly content: string;
  /** The content that is stored under the id. */
  readonly storedContent: string | null;
  /** The stored statement came from this file alone, which may therefore change it. */
  readonly own: boolean;
  /** The statement that has this content and will keep it. */
  readonly storedAs: string | null;
}

/**
 * `new` and `changed` records are loaded; `same` (this file's own, unchanged) and `duplicate` ones are stored already;
 * the id of a `conflict` belongs to another statement.
 */
export type Outcome = 'new' | 'changed' | 'same' | 'duplicate' | 'conflict';

export interface Settled {
  readonly seq: number;
  readonly outcome: Outcome;
  /** The statement that holds the record, or for a conflict the one that has its id. */
  readonly id: string;
}

/** Decides the records of one file in their order: of two that claim the same, the first wins. */
export function settle(matches: Iterable<Match>): Settled[] {
  const homes = new Map<string, string>();
  const used = new Set<string>();
  return Array.from(matches, (match) => {
    const settled = { seq: match.seq, ...decide(match, homes, used) };
    if (settled.outcome !== 'conflict') homes.set(match.content, settled.id);
    if (settled.outcome !== 'conflict' && settled.outcome !== 'duplicate') used.add(settled.id);
    return settled;
  });
}

function decide(
  { id, content, storedContent, own, storedAs }: Match,
  homes: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
): Omit<Settled, 'seq'> {
  const home = homes.get(content);
  if (home !== undefined) return { outcome: 'duplicate', id: home };
  const free = !used.has(id);
  if (free && own && storedContent === content) return { outcome: 'same', id };
  if (storedAs !== null) return { outcome: 'duplicate', id: storedAs };
  if (!free || (storedContent !== null && !own)) return { outcome: 'conflict', id };
  return { outcome: storedContent === null ? 'new' : 'changed', id };
}
