import type { Database } from '../db/database.js';
import { FRESH, placesOf } from './mark-places.js';
import { type MarkedRows, markRows } from './marked-rows.js';
import { chosenReports } from './reports.js';
import type { EarlierRows } from './row-marks.js';

/** The report whose rows are the stances themselves. */
const EVIDENCE = 'evidence';

/** The rows of evidence, and the statements that hold some which were never audited and published in these words. */
export interface Unaudited {
  readonly evidence: MarkedRows;
  /** A temporary table of their ids; nothing where all statements are to be audited. */
  readonly table?: string;
}

/** Marks the rows of evidence, and compares them with those of published reports, which had passed the audits. */
export async function findUnaudited(db: Database, earlier: EarlierRows | undefined): Promise<Unaudited> {
  const report = chosenReports({}).find(({ name }) => name === EVIDENCE);
  if (!report) throw new Error(`there is no report of this name: ${EVIDENCE}`);
  const evidence = await markRows(db, report);
  const before = earlier?.reports.get(`${EVIDENCE}.csv`);
  if (!before) return { evidence };
  const fresh: number[] = [];
  placesOf(evidence.marks, before.marks).forEach((place, number) => {
    if (place === FRESH) fresh.push(number);
  });
  return { evidence, table: await evidence.statements(Int32Array.from(fresh)) };
}
