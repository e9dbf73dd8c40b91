import type { PloverClassResult, PloverJudgement } from '../evaluation/plover.js';
import { PLOVER_SCOPE } from '../evaluation/plover-scope.js';
import type { Rates } from '../evaluation/rates.js';
import type { Interval } from '../evaluation/wilson.js';
import { intervalsOf, ruleCounts, VARIANTS } from './eval-plover.js';
import { evidence, stanceText, table, withInterval, wrap } from './eval-text.js';

/** Of so many rules the text shows how often they found a class that the label does not say. */
const RULES_SHOWN = 10;

/** One class against the rest, with and without what is out of scope; then what that is, and what was missed. */
export function ploverText(results: readonly PloverClassResult[], most: number): string {
  return [
    figureTable(results),
    'in scope: without records of the class that voice no stance of the codebook.\n' +
      'given pair: a prediction counts only between the source and target of the label.\n',
    scopeTable(results),
    ...results.map(reasonTable),
    ruleTable(results),
    most > 0 ? results.map((result) => examples(result, most)).join('') : '',
  ].join('');
}

function figureTable(results: readonly PloverClassResult[]): string {
  const intervals = intervalsOf(results);
  const rows = results.flatMap((result, at) =>
    VARIANTS.map(([shown, key], variant) =>
      rateCells(`${result.name}, ${shown}`, result[key], intervals[at * VARIANTS.length + variant]),
    ),
  );
  return table(
    `PLOVER classes, one against the rest: ${results[0]?.judgements.length ?? 0} labelled records`,
    [
      { head: '', width: 30, left: true },
      ...['precision', 'recall', 'F1'].map((head) => ({ head, width: 15 })),
    ],
    rows,
  );
}

function rateCells(name: string, rates: Rates, interval: Interval = [0, 1]): string[] {
  return [
    name,
    withInterval(rates.precision, rates.precisionInterval),
    withInterval(rates.recall, rates.recallInterval),
    withInterval(rates.f1, interval),
  ];
}

function scopeTable(results: readonly PloverClassResult[]): string {
  return table(
    'Records by class',
    [
      { head: '', width: 10, left: true },
      ...['labelled', 'in scope', 'found', 'missed', 'outside', 'found', 'spurious'].map((head) => ({
        head,
        width: head === 'spurious' || head === 'outside' ? 11 : 9,
      })),
    ],
    results.map(({ name, labelled, all, inScope, outOfScope }) => {
      const outside = outOfScope.reduce((sum, { records }) => sum + records, 0);
      const foundOutside = outOfScope.reduce((sum, { found }) => sum + found, 0);
      return [
        name,
        ...[
          labelled,
          labelled - outside,
          inScope.truePositives,
          inScope.falseNegatives,
          outside,
          foundOutside,
          all.falsePositives,
        ].map(String),
      ];
    }),
  );
}

function reasonTable({ name, outOfScope, spuriousLabels }: PloverClassResult): string {
  const why = new Map(PLOVER_SCOPE[name].reasons.map(({ reason, why: text }) => [reason, text]));
  const labels = spuriousLabels.map(({ label, records }) => `${label} ${records}`).join(', ');
  return [
    `\n${name}: out of scope, by words of the sentence\n`,
    ...outOfScope.map(({ reason, records }) =>
      wrap(`${reason}: ${why.get(reason) ?? ''}`, 2, `${String(records).padStart(3)}  `),
    ),
    wrap(labels || '(never)', 2, 'spurious where the label is '),
  ].join('');
}

function ruleTable(results: readonly PloverClassResult[]): string {
  return table(
    'Rules that most often found a class where the label is another',
    [
      { head: '', width: 40, left: true },
      { head: 'as labelled', width: 14 },
      { head: 'otherwise', width: 12 },
    ],
    ruleCounts(results)
      .filter(({ spurious }) => spurious > 0)
      .slice(0, RULES_SHOWN)
      .map(({ rule, found, spurious }) => [rule, String(found), String(spurious)]),
  );
}

function examples({ name, judgements }: PloverClassResult, most: number): string {
  const groups: [string, PloverJudgement[]][] = [
    ['missed in scope', judgements.filter((one) => one.outcome === 'missed' && one.reason === undefined)],
    ['spurious', judgements.filter((one) => one.outcome === 'spurious')],
    ['out of scope', judgements.filter((one) => one.reason !== undefined)],
  ];
  return groups
    .filter(([, group]) => group.length > 0)
    .map(
      ([title, group]) =>
        `\n${name}, ${title}: ${group.length}\n${group.slice(0, most).map(example).join('\n')}`,
    )
    .join('');
}

function example({ record, reason, predicted }: PloverJudgement): string {
  const { root, source, target } = record.label;
  return [
    `  ${record.id}${reason === undefined ? '' : `  (${reason})`}\n`,
    wrap(evidence(record.text, predicted[0]), 4),
    wrap(`${root}: ${source} > ${target}`, 4, 'label  '),
    ...predicted.map((stance) => wrap(`${stanceText(stance)} by rule ${stance.rule ?? '?'}`, 4, 'found  ')),
  ].join('');
}
