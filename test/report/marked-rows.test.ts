import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { markRows } from '../../src/report/marked-rows.js';
import { chosenReports } from '../../src/report/reports.js';
import { addStances, openBooks } from '../sql/books.js';

const COPIES = 300_000;
/** As a whole the rows of so many copies take more than 150 MB; a stretch of them takes less than 60. */
const MEMORY = '100MB';

it('marks the rows of many short statements in less memory than all of them take', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marked-rows-'));
  const path = join(folder, 'books.duckdb');
  try {
    const books = await openBooks(path);
    await addStances(books, [{ statement: 'one', holder: 'UTO', target: 'RUR' }]);
    for (const table of ['statements', 'statement_sources', 'stances'])
      await books.run(
        `insert into ${table}
        select * exclude (n) replace (statement_id || ' of the copies ' || n as statement_id)
        from ${table}, range(${COPIES}) as numbers (n)`,
      );
    books.close();
    const db = await Database.open(path, { memoryLimit: MEMORY, threads: 1 });
    const evidence = chosenReports({}).find(({ name }) => name === 'evidence');
    if (!evidence) throw new Error('no report of the evidence');
    const rows = await markRows(db, evidence);
    expect(rows.marks).toHaveLength(COPIES + 1);
    await rows.close();
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
