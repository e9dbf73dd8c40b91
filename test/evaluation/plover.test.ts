import { describe, expect, it } from 'vitest';
import type { JudgedStance } from '../../src/evaluation/judged.js';
import {
  countPloverErrors,
  evaluatePlover,
  type LabelledRecord,
  ploverRoot,
} from '../../src/evaluation/plover.js';
import {
  outOfScope,
  PLOVER_CLASSES,
  PLOVER_SCOPE,
  type PloverClass,
} from '../../src/evaluation/plover-scope.js';
import { stance } from './stances.js';

function labelled(id: string, root: string, text: string): LabelledRecord {
  return { id, text, stances: [], label: { root, source: 'FRA', target: 'UKR' } };
}

function result(
  name: PloverClass,
  gold: readonly LabelledRecord[],
  predicted: Record<string, JudgedStance[]>,
) {
  const found = evaluatePlover(
    gold,
    new Map(Object.entries(predicted)),
    (code, _text, given) => code === given,
  ).find((one) => one.name === name);
  if (!found) throw new Error(`no class ${name}`);
  return found;
}

describe('the PLOVER root', () => {
  it.each([
    ['SUPPORT', stance('FRA', 'support', 'UKR')],
    ['ACCUSE', stance('FRA', 'condemnation', 'RUS')],
    ['AID', stance('FRA', 'assist', 'UKR', { status: 'delivered' })],
    ['AGREE', stance('FRA', 'assist', 'UKR')],
    ['REQUEST', stance('FRA', 'assist', 'UKR', { status: 'urged' })],
    ['REJECT', stance('FRA', 'support', 'UKR', { polarity: 'withheld' })],
    ['', stance('FRA', 'condemnation', 'RUS', { polarity: 'withheld' })],
    ['', stance('USA', 'support', 'OTHER', { plover: '' })],
    ['CONSULT', stance('FRA', 'concern', 'RUS', { plover: 'CONSULT' })],
  ])('is %s', (root, one) => {
    expect(ploverRoot(one)).toBe(root);
  });
});

describe('one PLOVER class against the rest', () => {
  const gold = [
    labelled('found', 'SUPPORT', 'France backed Ukraine.'),
    labelled('elsewhere', 'SUPPORT', 'France praised Ukraine.'),
    labelled('treaty', 'SUPPORT', 'France and Ukraine signed a treaty.'),
    labelled('spurious', 'REJECT', 'France said no to Ukraine.'),
    labelled('aside', 'REJECT', 'Peru, backed by Chile, left.'),
  ];
  const supports = stance('FRA', 'support', 'UKR');
  const support = result('SUPPORT', gold, {
    found: [supports],
    elsewhere: [stance('FRA', 'support', 'NONE')],
    spurious: [supports],
    aside: [stance('CHL', 'support', 'PER')],
  });

  it('counts all records, and those in scope', () => {
    expect(support).toMatchObject({
      labelled: 3,
      all: { truePositives: 2, falsePositives: 2, falseNegatives: 1 },
      inScope: { truePositives: 2, falsePositives: 2, falseNegatives: 0 },
      outOfScope: [{ reason: 'treaty or agreement', records: 1, found: 0 }],
      spuriousLabels: [{ label: 'REJECT', records: 2 }],
    });
  });

  it('counts for the given pair only what holds between its two ends', () => {
    expect(support.pair).toMatchObject({ truePositives: 1, falsePositives: 1, falseNegatives: 1 });
  });

  it('leaves a record out of scope out of the measure also when it is found', () => {
    const { inScope } = result('SUPPORT', gold, { treaty: [supports] });
    expect(inScope).toMatchObject({ truePositives: 0, falsePositives: 0, falseNegatives: 2 });
  });

  it('counts the classes in which a record comes out wrong', () => {
    const accuses = stance('FRA', 'condemnation', 'UKR');
    expect(countPloverErrors(labelled('a', 'SUPPORT', ''), [accuses])).toBe(2);
    expect(countPloverErrors(labelled('a', 'SUPPORT', ''), [supports])).toBe(0);
    expect(countPloverErrors(labelled('a', 'REJECT', ''), [])).toBe(0);
  });
});

describe('the scope of the codebook', () => {
  it.each([
    ['ACCUSE', 'lawsuit', 'A clerk filed a lawsuit against the ministry.'],
    ['ACCUSE', 'investigation', 'The police of Fiji opened a probe into the bank.'],
    ['ACCUSE', 'arrest or conviction', 'A court in Samoa convicted the mayor.'],
    ['ACCUSE', 'sanctions call', 'Fiji called for tougher sanctions against Samoa.'],
    ['ACCUSE', 'summons', 'Fiji summoned the ambassador.'],
    ['SUPPORT', 'diplomatic relations', 'Fiji established diplomatic ties with Chad.'],
    ['SUPPORT', 'treaty or agreement', 'Fiji and Chad have signed two long-awaited trade deals.'],
    ['SUPPORT', 'release or ceasefire', 'The rebels declared a ceasefire.'],
    ['AID', 'asylum or refuge', 'Fiji granted asylum to the writer.'],
    ['AID', 'peacekeeping or deployment', 'Fiji deployed police in Chad.'],
  ] as const)('does not hold for %s: %s', (name, reason, text) => {
    expect(outOfScope(name, text)).toBe(reason);
  });

  it.each([
    ['ACCUSE', 'Fiji condemned the arrest of the mayor.'],
    ['ACCUSE', 'The lawsuit accuses Samoa of fraud.'],
    ['ACCUSE', 'Samoa issued a statement.'],
    ['SUPPORT', 'Fiji welcomed the agreement.'],
    ['AID', 'Fiji provided tents to the troops.'],
  ] as const)('holds for %s where the stance is voiced, or nothing speaks against it: %s', (name, text) => {
    expect(outOfScope(name, text)).toBeUndefined();
  });

  it('gives a reason for each reason', () => {
    const reasons = PLOVER_CLASSES.flatMap((name) => PLOVER_SCOPE[name].reasons);
    expect(reasons.filter(({ why, words }) => why === '' || words.length === 0)).toEqual([]);
  });
});
