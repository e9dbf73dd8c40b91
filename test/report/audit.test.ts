import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/database.js';
import { listSql } from '../../src/db/sql-files.js';
import { AuditError } from '../../src/errors/errors.js';
import { audit, passAudits } from '../../src/report/audit.js';
import { addStances, addStatements, openBooks } from '../sql/books.js';

/** What is broken, the audit that sees it, and how it is broken. */
const BREAKAGES: readonly (readonly [string, string, string])[] = [
  ['a sentence behind the end of the text', 'evidence_offsets', 'update stances set char_end = 999'],
  ['a sentence that ends before it begins', 'evidence_offsets', 'update stances set char_end = char_start'],
  ['a blank sentence', 'evidence_offsets', 'update stances set char_start = 6, char_end = 7'],
  [
    'a blank sentence far into a text',
    'evidence_offsets',
    "update statements set text = text || repeat(' ', 200000); update stances set char_start = 150000, char_end = 150007",
  ],
  ['a cue outside the text', 'evidence_offsets', 'update stances set cue_start = -1'],
  ['a holder that is no actor', 'known_codes', "update stances set holder = 'XYZ'"],
  ['a holder that is nobody', 'known_codes', "update stances set holder = 'NONE'"],
  ['a finer target that is no actor', 'known_codes', "update stances set target_actor = 'XYZ'"],
  ['a speaker that is no actor', 'known_codes', "update statements set speaker = 'XYZ'"],
  ['a rule that the lexicon does not have', 'known_rules', "update stances set rule_id = 'r0'"],
  ['a stance that no rule carries', 'known_labels', "update stances set stance = 'envy', points = 0"],
  ['an unknown polarity', 'known_labels', "update stances set polarity = 'maybe'"],
  ['delivered support', 'known_labels', "update stances set status = 'delivered'"],
  ['points that the formula does not give', 'points', 'update stances set points = 3'],
  ['a stance too few', 'scored_statements', 'delete from stances'],
  ['a score of another wording', 'scored_statements', "update statements set text_hash = 'new'"],
  ['a stance without a score', 'scored_statements', 'delete from scores'],
  [
    'a stance counted twice',
    'stances_once',
    'insert into stances select * replace (9 as stance_no) from stances',
  ],
  ['a copy of a story that no statement begins', 'story_links', "update statements set story_id = 's0'"],
  [
    'a copy in another voice',
    'story_links',
    "insert into statements select * replace ('s2' as statement_id, 'c2' as content_hash, 'RUR' as speaker_text, 's1' as story_id) from statements; update statements set story_id = 's1'",
  ],
  [
    'a content stored twice',
    'statements_once',
    "insert into statements select * replace ('s2' as statement_id) from statements",
  ],
  ['a statement from nowhere', 'statement_sources', 'delete from statement_sources'],
  ['a source without an input', 'statement_sources', 'delete from inputs'],
  ['two statements of one id', 'ids_once', 'insert into statements from statements'],
  ['a statement scored twice', 'ids_once', 'insert into scores from scores'],
  ['two stances of one number', 'ids_once', 'insert into stances from stances'],
  ['a date longer than its precision', 'statement_dates', "update statements set date_precision = 'year'"],
  ['a date other than its text', 'statement_dates', "update statements set date = date '2020-06-01'"],
  ['a file that does not add up', 'input_counts', 'update inputs set read = 7'],
  ['a refusal that is not listed', 'input_counts', 'update inputs set read = 2, rejected = 1'],
];

let db: Database;

beforeEach(async () => {
  db = await openBooks();
  await addStatements(db, [{ id: 's1', date: '2020-05', speaker: 'UTO' }]);
  await addStances(db, [{ statement: 's1', holder: 'UTO', target: 'RUR' }]);
});

afterEach(() => db.close());

describe('audit', () => {
  it('finds nothing wrong in books that are right, or empty', async () => {
    expect(await audit(db)).toEqual([]);
    await db.run(
      'delete from stances; delete from scores; delete from statements; delete from statement_sources',
    );
    expect(await audit(db)).toEqual([]);
  });

  it.each(BREAKAGES)('sees %s', async (_what, name, breakage) => {
    await db.run(breakage);
    expect((await audit(db)).map((failure) => failure.audit)).toContain(name);
  });

  it('lets statements pass that are not scored yet', async () => {
    await db.run('delete from scores; delete from stances');
    expect(await audit(db)).toEqual([]);
  });

  it('has a breakage for every audit, but for that of the views themselves', () => {
    const seen = new Set(BREAKAGES.map(([, name]) => name));
    expect(listSql('audits').filter((name) => !seen.has(name))).toEqual(['report_totals']);
  });
});

describe('passAudits', () => {
  it('names the audit, what should hold, what to do and the first rows', async () => {
    await db.run('update stances set points = 3');
    const failed = passAudits(db);
    await expect(failed).rejects.toThrow(AuditError);
    await expect(failed).rejects.toThrow(
      /^audit points failed: it should hold that every stance has the points that the formula gives; nothing is published; score again; .*"statement_id":"s1".*"by_formula":4/,
    );
  });
});
