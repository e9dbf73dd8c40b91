import type { Database, Row } from '../db/database.js';
import { listSql, readSql } from '../db/sql-files.js';
import { AuditError } from '../errors/errors.js';
import { withOnly } from './kept-views.js';

export interface AuditFailure {
  /** The file below sql/audits, without `.sql`. */
  readonly audit: string;
  /** What should hold. */
  readonly claim: string;
  /** What to do. */
  readonly advice: string;
  /** The first rows that are wrong. */
  readonly rows: readonly Row[];
}

/** The line in an audit that looks at each stance by itself and costs much: one that passed it need not pass it again. */
const STANCE_BY_STANCE = /^-- stance by stance$/m;

/**
 * Runs every audit over the real rows. An audit that returns a row has failed; none means that all is well.
 * @param unaudited a temporary table with the ids of the statements whose stances may be wrong one by one; nothing for all
 */
export async function audit(db: Database, unaudited?: string): Promise<AuditFailure[]> {
  return [...(await auditTogether(db)), ...(await auditEach(db, unaudited))];
}

/** Runs the audits that look at all rows together. */
export function auditTogether(db: Database): Promise<AuditFailure[]> {
  return failuresOf(db, (sql) => !STANCE_BY_STANCE.test(sql));
}

/** Runs the audits that look at each stance by itself, over all statements or over those in the table `unaudited`. */
export function auditEach(db: Database, unaudited?: string): Promise<AuditFailure[]> {
  const look = () => failuresOf(db, (sql) => STANCE_BY_STANCE.test(sql));
  return unaudited === undefined ? look() : withOnly(db, unaudited, look);
}

async function failuresOf(db: Database, isMeant: (sql: string) => boolean): Promise<AuditFailure[]> {
  const failures: AuditFailure[] = [];
  for (const name of listSql('audits')) {
    const sql = readSql('audits', name);
    const rows = isMeant(sql) ? await db.all(sql) : [];
    if (rows.length > 0) failures.push({ audit: name, ...explain(sql), rows });
  }
  return failures;
}

/**
 * Runs every audit before anything is published.
 * @throws AuditError that names each audit that failed, with its first rows and what to do.
 */
export async function passAudits(db: Database): Promise<void> {
  checkAudits(await audit(db));
}

/** @throws AuditError when audits failed, which names each, with its first rows and what to do. */
export function checkAudits(failures: readonly AuditFailure[]): void {
  if (failures.length > 0) throw new AuditError(failures.map(describe).join('; '));
}

/** An audit file begins with two comments: what should hold, and after `do:` what to do when it does not. */
function explain(sql: string): Pick<AuditFailure, 'claim' | 'advice'> {
  return {
    claim: /^-- (.*)$/m.exec(sql)?.[1] ?? '',
    advice: /^-- do: (.*)$/m.exec(sql)?.[1] ?? '',
  };
}

function describe({ audit: name, claim, advice, rows }: AuditFailure): string {
  const shown = rows.slice(0, 3).map((row) => JSON.stringify(row, bigintAsText));
  return `audit ${name} failed: it should hold that ${claim}; nothing is published; ${advice}; first rows: ${shown.join(' ')}`;
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
