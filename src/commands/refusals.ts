import type { Log } from '../effects/log.js';
import { visible } from '../errors/visible.js';
import type { RejectItem } from '../ingest/read-item.js';

export type Refusal = Pick<RejectItem, 'line' | 'reason' | 'detail'>;

/** So many refused records are told one by one; beyond them the first of each reason, and how many there were. */
const TOLD = 20;

/** Tells what was refused where nothing keeps it: a file in another format has a refusal for every line. */
export class Refusals {
  private told = 0;
  private readonly untold = new Map<string, number>();
  private readonly reasons = new Set<string>();

  constructor(
    private readonly log: Log,
    private readonly file: string,
  ) {}

  tell({ line, reason, detail }: Refusal): void {
    if (this.told >= TOLD && this.reasons.has(reason)) {
      this.untold.set(reason, (this.untold.get(reason) ?? 0) + 1);
      return;
    }
    this.told += 1;
    this.reasons.add(reason);
    const { file } = this;
    this.log.warn(visible(`${file}:${line}: ${reason}: ${detail}`), { file, line, reason });
  }

  /** Says how many more there were, by reason. */
  finish(): void {
    for (const [reason, records] of this.untold)
      this.log.warn(visible(`${this.file}: ${reason}: ${records} more records`), {
        file: this.file,
        reason,
        records,
      });
  }
}
