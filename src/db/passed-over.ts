import { resolve } from 'node:path';
import type { Database } from './database.js';
import { readLedger, writeLedger } from './ledger.js';

/** Of `rejects`: the records whose statement is stored but could not be read for its stances. */
const IS_LISTED = "starts_with(reason, 'score_')";

/** Each place of each statement that could not be read. A file that failed as a whole (line 0) counts as one record by itself. */
const EXPECTED = `
    select s.file, s.line, p.reason, p.detail, p.statement_id, p.run_id, s.loaded
    from passed_over as p
    inner join statement_sources as s using (statement_id)
    where s.file not in (select file from rejects where line = 0)`;

/** Takes back ($2 = 1) or counts ($2 = -1) the records of file $1 that `places` names. */
const count = (places: string): string => `
    update inputs
    set
        loaded = inputs.loaded + $2 * n.loaded,
        duplicate = inputs.duplicate + $2 * n.duplicate,
        rejected = inputs.rejected - $2 * (n.loaded + n.duplicate),
    from (
        select
            count(*) filter (where loaded)::integer as loaded,
            count(*) filter (where not loaded)::integer as duplicate,
        from (${places})
        where file = $1
    ) as n
    where inputs.file = $1`;

const LISTED_PLACES = `
    select r.file, s.loaded
    from rejects as r
    inner join statement_sources as s on s.file = r.file and s.line = r.line
    where starts_with(r.reason, 'score_')`;

/**
 * Makes the refused records say which statements could not be read: each is one in every file that holds it, in the place of
 * a loaded or duplicate record, until it can be read. A file is changed in one transaction, which its ledger is told of.
 * @returns by how many the refused records of each changed file grew
 */
export async function bookPassedOver(
  db: Database,
  database: string,
  runId: string,
): Promise<ReadonlyMap<string, number>> {
  const changed = new Map<string, number>();
  for (const file of await differingFiles(db)) {
    const before = await refused(db, file);
    await db.transaction(async () => {
      await bookFile(db, file, runId);
      await writeLedger(database, [{ kind: 'intent', file }]);
    });
    await tellLedger(db, database, file);
    changed.set(file, (await refused(db, file)) - before);
  }
  return changed;
}

async function differingFiles(db: Database): Promise<string[]> {
  const rows = await db.all(
    `with expected as (
        select file, line, reason, detail from (${EXPECTED})
    ),

    listed as (
        select file, line, reason, detail from rejects where ${IS_LISTED}
    )

    select distinct file
    from ((from expected except all from listed) union all (from listed except all from expected))
    order by file`,
  );
  return rows.map(({ file }) => String(file));
}

async function bookFile(db: Database, file: string, runId: string): Promise<void> {
  await db.run(count(LISTED_PLACES), [file, 1]);
  await db.run(`delete from rejects where file = $1 and ${IS_LISTED}`, [file]);
  await db.run(
    `insert into rejects
    select e.file, e.line, e.reason, e.detail, left(t.text, 1000) as raw, $2 as run_id
    from (${EXPECTED}) as e
    inner join statements as t using (statement_id)
    where e.file = $1
    order by e.line`,
    [file, runId],
  );
  await db.run(count(EXPECTED), [file, -1]);
}

async function refused(db: Database, file: string): Promise<number> {
  const [row] = await db.all('select rejected from inputs where file = $1', [file]);
  return Number(row?.rejected);
}

async function tellLedger(db: Database, database: string, file: string): Promise<void> {
  const ledger = await readLedger(database);
  const [row] = await db.all('select sha256, read, loaded, duplicate, rejected from inputs where file = $1', [
    file,
  ]);
  await writeLedger(database, [
    {
      kind: 'file',
      file,
      location: ledger?.files.get(file)?.location ?? resolve(file),
      sha256: String(row?.sha256),
      read: Number(row?.read),
      loaded: Number(row?.loaded),
      duplicate: Number(row?.duplicate),
      rejected: Number(row?.rejected),
    },
  ]);
}
