import type { ActorBook } from '../actors/actor-book.js';
import type { StreamRecord } from '../ingest/arrow-stream.js';
import type { ScoredBatch, StatementBatch } from '../model/batch.js';
import type { Finding } from '../model/finding.js';
import { findingsOf, type ReadWith, type StatementHead } from './findings.js';
import { toScorable } from './scorable.js';

/** Text that is scored in one go: bounds memory, and keeps a thread busy for some tens of milliseconds. */
const PIECE_BYTES = 500_000;
const PIECE_RECORDS = 2_000;

/** Some records of a batch on their way to the scorer. */
export interface Piece {
  readonly batch: StatementBatch;
  /** One for each statement of the batch. */
  readonly heads: readonly StatementHead[];
  /** In the order of the records: the place of a statement in the batch, or why there is none. */
  readonly order: readonly (number | Finding)[];
}

/** The records of a batch, in pieces that are bounded by their text, and by their number. */
export function* piecesOf(records: Iterable<StreamRecord>, actors: ActorBook): Generator<Piece> {
  let draft = new Draft();
  for (const record of records) {
    draft.add(record, actors);
    if (draft.bytes < PIECE_BYTES && draft.order.length < PIECE_RECORDS) continue;
    yield draft.piece();
    draft = new Draft();
  }
  if (draft.order.length > 0) yield draft.piece();
}

/** A piece while it grows. */
class Draft {
  bytes = 0;
  readonly order: (number | Finding)[] = [];
  private readonly heads: StatementHead[] = [];
  private readonly texts: Buffer[] = [];
  private readonly titles: (string | null)[] = [];

  add(one: StreamRecord, actors: ActorBook): void {
    if (one.kind === 'error') {
      const { id, reason, detail } = one;
      this.order.push({ kind: 'error', ...(id === undefined ? {} : { statement_id: id }), reason, detail });
      return;
    }
    const { text, title, date, speaker } = toScorable(one.record, actors);
    this.order.push(this.heads.length);
    this.heads.push({
      statement_id: one.id,
      content_hash: one.contentHash,
      ...(date === undefined ? {} : { date }),
      ...(speaker === undefined ? {} : { speaker }),
    });
    const bytes = Buffer.from(text, 'utf8');
    this.texts.push(bytes);
    this.bytes += bytes.length;
    this.titles.push(title ?? null);
  }

  piece(): Piece {
    const { heads, order, titles } = this;
    let end = 0;
    const ends = Int32Array.from(this.texts, ({ length }) => {
      end += length;
      return end;
    });
    const bytes = new Uint8Array(end);
    this.texts.forEach((text, place) => {
      bytes.set(text, place === 0 ? 0 : ends[place - 1]);
    });
    const batch = {
      ids: heads.map(({ statement_id }) => statement_id),
      bytes,
      ends,
      titles,
      dates: heads.map(({ date }) => date ?? null),
      speakers: heads.map(({ speaker }) => speaker ?? null),
    };
    return { batch, heads, order };
  }
}

/** What was found in the records of a piece, in their order. */
export function pieceFindings(
  { heads, order }: Piece,
  scored: ScoredBatch | undefined,
  readWith: ReadWith,
): Finding[] {
  const found = scored ? findingsOf(heads, scored, readWith) : [];
  return order.flatMap((one) => (typeof one === 'number' ? (found[one] ?? []) : one));
}
