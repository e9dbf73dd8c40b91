import { PASSED_OVER, type ScoredBatch, STANCE_COLUMNS, STANCE_TEXTS } from '../model/batch.js';
import { FINDING_COLUMNS, type Finding } from '../model/finding.js';

/** What each finding says of the statement that it was made in. */
export interface StatementHead {
  readonly statement_id: string;
  readonly content_hash: string;
  readonly date?: string;
  readonly speaker?: string;
}

/** What the closing row of a statement says it was read with. */
export interface ReadWith {
  readonly engine: string;
  readonly lexicon: string;
  readonly actors: string;
}

/**
 * The findings of each statement of a scored batch, in the order of the batch: stances, what could not be placed, and last
 * the statement itself with its counts; or an error where it was passed over.
 */
export function findingsOf(
  heads: readonly StatementHead[],
  scored: ScoredBatch,
  readWith: ReadWith,
): Finding[][] {
  const stances = rowsByPlace(scored.stances[0]);
  const worklist = rowsByPlace(scored.worklist[0]);
  return heads.map((head, place) => [
    ...(stances.get(place) ?? []).map((row) => stanceAt(head, scored, row)),
    ...(worklist.get(place) ?? []).map((row, number) => worklistAt(head, scored, row, number)),
    closing(head, place, scored, readWith),
  ]);
}

function rowsByPlace(places: Int32Array = new Int32Array()): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  places.forEach((place, row) => {
    const known = rows.get(place);
    if (known) known.push(row);
    else rows.set(place, [row]);
  });
  return rows;
}

function stanceAt(head: StatementHead, { stances, texts }: ScoredBatch, row: number): Finding {
  const cells = STANCE_COLUMNS.slice(1).map((name, index) => {
    const value = stances[index + 1]?.[row] ?? 0;
    return [name, STANCE_TEXTS.has(name) ? texts[value] : value];
  });
  return { kind: 'stance', ...head, ...Object.fromEntries(cells) };
}

function worklistAt(head: StatementHead, scored: ScoredBatch, row: number, number: number): Finding {
  const [, sentences, kinds, wordings] = scored.worklist;
  return {
    kind: 'worklist',
    ...head,
    worklist_no: number,
    sentence_no: sentences?.[row] ?? 0,
    worklist_kind: scored.texts[kinds?.[row] ?? 0] ?? '',
    worklist_text: scored.texts[wordings?.[row] ?? 0] ?? '',
  };
}

function closing(
  head: StatementHead,
  place: number,
  { statements, passedOver }: ScoredBatch,
  readWith: ReadWith,
): Finding {
  const [sentences, stances] = [statements[0][place] ?? PASSED_OVER, statements[1][place] ?? 0];
  if (sentences === PASSED_OVER) {
    const { reason = '', detail = '' } = passedOver.find((one) => one.place === place) ?? {};
    return { kind: 'error', ...head, reason, detail };
  }
  return { kind: 'statement', ...head, ...readWith, sentences, stances };
}

/** Rows as columns, in the order of `FINDING_COLUMNS`. */
export function columnsOf(findings: readonly Finding[]): (string | number | null)[][] {
  return FINDING_COLUMNS.map(([name]) => findings.map((finding) => finding[name] ?? null));
}
