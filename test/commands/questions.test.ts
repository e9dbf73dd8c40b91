import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { ROOT, Workplace } from './demarche.js';

const QUESTIONS = 20;

const text = readFileSync(join(ROOT, 'docs', 'sql.md'), 'utf8');
const questions = [...text.matchAll(/^(\d+)\. (.+)\n\n```sql\n([\s\S]*?)```$/gm)].map(
  ([, number = '', question = '', sql = '']) => ({ number: Number(number), question, sql }),
);

describe('the questions of docs/sql.md', () => {
  const place = new Workplace();
  let answers: Map<string, number>;

  beforeAll(async () => {
    place.run([
      'run',
      join(ROOT, 'data', 'samples'),
      '--db',
      'x.duckdb',
      '--out',
      'out',
      '--max-rejects',
      '10',
    ]);
    const db = await Database.open(place.path('out', 'latest', 'demarche.duckdb'), {
      readOnly: true,
      sealed: true,
    });
    answers = new Map();
    for (const { question, sql } of questions) answers.set(question, (await db.all(sql)).length);
    db.close();
  });

  it('are twenty, numbered', () => {
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: QUESTIONS }, (_, index) => index + 1),
    );
    expect(text.match(/```sql/g)).toHaveLength(QUESTIONS);
  });

  it.each(questions)('$number. $question', ({ question }) => {
    expect(answers.get(question)).toBeGreaterThan(0);
  });

  it('have an order where they have rows to order', () => {
    const loose = questions.filter(
      ({ sql }) => !/\border by\b|stances_between|compare_actors|kwic\(|^select\n {4}\(select/.test(sql),
    );
    expect(loose).toEqual([]);
  });
});
