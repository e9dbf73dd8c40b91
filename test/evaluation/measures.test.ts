import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JudgedRecord, JudgedStance } from '../../src/evaluation/judged.js';
import { evaluate } from '../../src/evaluation/measures.js';
import { wilsonInterval } from '../../src/evaluation/wilson.js';
import { record, stance } from './stances.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** An independent scorer of the same measures, where it lies beside the checkout. */
const OTHER_SCORER = join(ROOT, '..', 'shared', 'gold', 'score.mjs');

const FRA_SUPPORTS_UKR = stance('FRA', 'support', 'UKR');

function measure(name: string, gold: JudgedRecord[], predicted: Record<string, JudgedStance[]>) {
  const found = evaluate(gold, new Map(Object.entries(predicted))).measures.find((one) => one.name === name);
  if (!found) throw new Error(`no measure ${name}`);
  return found;
}

describe('the measures', () => {
  it('counts a stance once per record, whoever holds it', () => {
    const gold = [record('a', FRA_SUPPORTS_UKR, stance('DEU', 'support', 'UKR'))];
    const { truePositives, falsePositives, f1 } = measure('detection support', gold, {
      a: [stance('JPN', 'support', 'NONE')],
    });
    expect({ truePositives, falsePositives, f1 }).toEqual({ truePositives: 1, falsePositives: 0, f1: 1 });
  });

  it('keeps withheld stances out of detection and in a measure of their own', () => {
    const withheld = stance('HUN', 'condemnation', 'RUS', { polarity: 'withheld' });
    const gold = [record('a', withheld)];
    expect(measure('detection condemnation', gold, { a: [withheld] }).truePositives).toBe(0);
    expect(measure('withheld', gold, { a: [withheld] }).f1).toBe(1);
    expect(measure('withheld', gold, { a: [{ ...withheld, polarity: 'affirmed' }] }).falseNegatives).toBe(1);
  });

  it('compares holders and targets only where they are coded', () => {
    const gold = [record('a', stance('FRA', 'support', 'NONE'), stance('OTHER', 'support', 'UKR'))];
    const predicted = { a: [stance('FRA', 'support', 'OTHER'), stance('NONE', 'support', 'UKR')] };
    expect(measure('holder', gold, predicted)).toMatchObject({
      truePositives: 1,
      falsePositives: 0,
      falseNegatives: 0,
    });
    expect(measure('directed', gold, predicted)).toMatchObject({
      truePositives: 0,
      falsePositives: 0,
      falseNegatives: 0,
    });
  });

  it('takes a record without a prediction as predicted empty, and says so', () => {
    const evaluation = evaluate([record('a', FRA_SUPPORTS_UKR), record('b')], new Map([['b', []]]));
    expect(evaluation.missing).toBe(1);
    expect(evaluation.measures[0]?.falseNegatives).toBe(1);
  });

  it('compares the status of directed stances that were found', () => {
    const gold = [record('a', FRA_SUPPORTS_UKR, stance('USA', 'assist', 'UKR', { status: 'delivered' }))];
    const predicted = new Map([['a', [FRA_SUPPORTS_UKR, stance('USA', 'assist', 'UKR')]]]);
    expect(evaluate(gold, predicted).status).toEqual({ right: 1, compared: 2 });
  });

  it('lists what was missed and what was too much, with what was found', () => {
    const predicted = { a: [stance('FRA', 'condemnation', 'UKR', { rule: 'r1', holderBasis: 'subject' })] };
    const { wrong } = measure('directed', [record('a', FRA_SUPPORTS_UKR)], predicted);
    expect(wrong).toEqual([
      {
        id: 'a',
        text: 'text of a',
        missed: ['FRA support UKR'],
        extra: ['FRA condemnation UKR'],
        predicted: predicted.a,
      },
    ]);
  });
});

describe('the Wilson interval', () => {
  it('gives the published figures', () => {
    // Newcombe 1998, Two-sided confidence intervals for the single proportion, table I: 81 of 263, and 0 of 20.
    expect(wilsonInterval(81, 263).map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662']);
    expect(wilsonInterval(0, 20).map((bound) => bound.toFixed(4))).toEqual(['0.0000', '0.1611']);
  });

  it('says nothing about nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});

const hasOther = existsSync(OTHER_SCORER);
describe(`an independent scorer${hasOther ? '' : ' (skipped: ../shared/gold/score.mjs is not there)'}`, () => {
  it.skipIf(!hasOther)('agrees on random records', () => {
    const random = generator(7);
    const gold = Array.from({ length: 400 }, (_, index) => record(`r${index}`, ...randomStances(random)));
    const predicted = new Map(gold.map(({ id }) => [id, randomStances(random)] as const));
    expect(ours(gold, predicted)).toEqual(theirs(gold, predicted));
  });
});

function ours(gold: JudgedRecord[], predicted: ReadonlyMap<string, JudgedStance[]>): object {
  const { measures, meanF1, status, missing } = evaluate(gold, predicted);
  const rows = measures.map(
    ({ name, precision, recall, f1, truePositives: tp, falsePositives: fp, falseNegatives: fn }) => [
      name,
      { precision, recall, f1, tp, fp, fn },
    ],
  );
  return {
    missing,
    macro: meanF1,
    status: status.right / (status.compared || 1),
    ...Object.fromEntries(rows),
  };
}

function theirs(gold: JudgedRecord[], predicted: ReadonlyMap<string, JudgedStance[]>): object {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-eval-'));
  try {
    const lines = (records: object[]): string => records.map((one) => JSON.stringify(one)).join('\n');
    writeFileSync(join(folder, 'gold.jsonl'), lines(gold));
    writeFileSync(join(folder, 'p.jsonl'), lines([...predicted].map(([id, stances]) => ({ id, stances }))));
    const files = [join(folder, 'gold.jsonl'), join(folder, 'p.jsonl')];
    const { stdout } = spawnSync(process.execPath, [OTHER_SCORER, ...files, '--json'], { encoding: 'utf8' });
    const { records: _records, ...rest } = JSON.parse(stdout) as Record<string, unknown>;
    return rest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function randomStances(random: () => number): JudgedStance[] {
  const pick = <T>(...values: readonly [T, ...T[]]): T =>
    values[Math.floor(random() * values.length)] ?? values[0];
  return Array.from({ length: Math.floor(random() * 4) }, () => ({
    holder: pick('FRA', 'USA', 'OTHER', 'NONE'),
    stance: pick('support', 'condemnation', 'assist'),
    polarity: pick('affirmed', 'affirmed', 'withheld'),
    status: pick('asserted', 'conditional', 'urged', 'delivered'),
    target: pick('UKR', 'RUS', 'OTHER', 'NONE'),
  }));
}

/** A linear congruential generator: the same records in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
