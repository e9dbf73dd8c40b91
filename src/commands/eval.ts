import { existsSync, renameSync, writeFileSync } from 'node:fs';
import type { ActorBook } from '../actors/actor-book.js';
import type { Config } from '../config/config.js';
import { didYouMean } from '../config/nearest.js';
import type { Effects } from '../effects/effects.js';
import { createLog } from '../effects/log.js';
import { write } from '../effects/write.js';
import { AuditError, UserError } from '../errors/errors.js';
import { type Figures, figuresOf } from '../evaluation/figures.js';
import { type GoldRecord, parseGold, parsePredictions } from '../evaluation/gold.js';
import { halfOf } from '../evaluation/halves.js';
import type { Predictions } from '../evaluation/judged.js';
import { evaluatePlover, type PloverClassResult, ploverFigures } from '../evaluation/plover.js';
import { readRun, type SavedRun, writeRun } from '../evaluation/saved-run.js';
import { readText } from '../paths/read-text.js';
import { type Compared, compareWith, comparisonJson, comparisonText } from './eval-comparison.js';
import { confusionJson, confusionText, findConfusions, type ShownConfusion } from './eval-confusion.js';
import { type Measured, measureAll, measuredJson } from './eval-measures.js';
import { endNamer, eventLines, eventsJson, labelledOnly, ploverJson } from './eval-plover.js';
import { ploverText } from './eval-plover-text.js';
import { GoldReader, type NearMiss } from './eval-predictions.js';
import { measuredText } from './eval-tables.js';

/** What a run of eval found out, of what was asked. */
interface Findings {
  readonly gold: readonly GoldRecord[];
  readonly predictions: Predictions;
  readonly measured?: Measured;
  readonly confusions: readonly ShownConfusion[];
  readonly plover?: readonly PloverClassResult[];
  readonly compared?: Compared;
  readonly figures: Figures;
}

/** `demarche eval`: what the scorer gets right and wrong on records that people have read. */
export async function evaluate(config: Config, effects: Effects): Promise<number> {
  const findings = findOut(config);
  await write(effects.stdout, config.json ? asJson(findings, config) : asText(findings, config));
  if (config.save) saveRun(config.save, findings);
  warnOfMissing(findings, config, effects);
  checkMinimums(findings.figures, config);
  return 0;
}

function findOut(config: Config): Findings {
  const goldPath = config.gold ?? '';
  const whole = parseGold(readText(goldPath, 'the gold file, check its name'), goldPath, {
    labels: config.ontology === 'plover',
  });
  const gold = config.half ? whole.filter(({ id }) => halfOf(id) === config.half) : whole;
  if (gold.length === 0) throw new UserError(`no record to measure by in the gold file: ${goldPath}`);
  // Read first: --save may name the same file.
  const saved = config.compare === undefined ? undefined : readSaved(config.compare, config.save);
  const { predictions, actors, nearMisses } = predict(gold, config);
  const judged = gold.filter((record) => record.judged);
  const labelled = labelledOnly(gold);
  const namesEnd = endNamer(actors);
  const measured = judged.length > 0 ? measureAll(judged, predictions, config.halves) : undefined;
  const plover = labelled.length > 0 ? evaluatePlover(labelled, predictions, namesEnd) : undefined;
  return {
    gold,
    predictions,
    ...(measured ? { measured } : {}),
    confusions: findConfusions(judged, predictions, nearMisses),
    ...(plover ? { plover } : {}),
    ...(saved ? { compared: compareWith(saved, judged, labelled, predictions, namesEnd) } : {}),
    figures: new Map([
      ...(measured ? figuresOf(measured.evaluation) : []),
      ...(plover ? ploverFigures(plover) : []),
    ]),
  };
}

interface Predicted {
  readonly predictions: Predictions;
  readonly actors?: ActorBook;
  /** Only of a scorer that is asked now. */
  readonly nearMisses?: (record: GoldRecord) => readonly NearMiss[];
}

function predict(gold: readonly GoldRecord[], config: Config): Predicted {
  if (config.predictions) {
    return {
      predictions: parsePredictions(
        readText(config.predictions, 'the predictions, check --predictions'),
        config.predictions,
      ),
    };
  }
  const reader = new GoldReader(config.lexicon);
  return {
    predictions: reader.predict(gold),
    actors: reader.actors,
    nearMisses: (record) => reader.nearMisses(record),
  };
}

/** On the first night the file that is both compared with and saved to is not there yet. */
function readSaved(path: string, save: string | undefined): SavedRun | undefined {
  if (path === save && !existsSync(path)) return undefined;
  return readRun(readText(path, 'the earlier run, check --compare'), path);
}

/** In one step: whoever reads the file meets the old run or the new one. */
function saveRun(path: string, { gold, predictions, figures }: Findings): void {
  const kept = new Map(gold.map(({ id }) => [id, predictions.get(id) ?? []]));
  const draft = `${path}.tmp`;
  try {
    writeFileSync(draft, writeRun({ figures, predictions: kept }));
    renameSync(draft, path);
  } catch (cause) {
    throw new UserError(`cannot write the file, check --save: ${path}`, { cause });
  }
}

function warnOfMissing({ gold, predictions }: Findings, config: Config, effects: Effects): void {
  const missing = gold.filter(({ id }) => !predictions.has(id)).length;
  if (missing === 0) return;
  const log = createLog(effects.stderr, effects.now, config);
  log.warn(`${missing} gold records have no prediction and count as predicted empty`);
}

/** @throws AuditError for a figure that is too low, UserError for one that this gold file does not give. */
function checkMinimums(figures: Figures, { minF1, minimums }: Config): void {
  const wanted = [
    ...(minF1 === undefined ? [] : [['detection', minF1, `--min-f1 ${minF1}`] as const]),
    ...[...minimums].map(([name, least]) => [name, least, `--min ${name}=${least}`] as const),
  ];
  const low = wanted.flatMap(([name, least, option]) => {
    const value = figures.get(name);
    if (value === undefined) {
      const known = [...figures.keys()];
      throw new UserError(
        `${option}: no figure ${name}${didYouMean(name, known)}; figures are ${known.join(', ')}`,
      );
    }
    const shown = name === 'detection' ? 'the mean F1 of detection' : name;
    return value < least ? [`${shown} is ${value.toFixed(3)}, below ${option}`] : [];
  });
  if (low.length > 0) throw new AuditError(low.join('; '));
}

function asText(findings: Findings, { ontology, errors }: Config): string {
  const { gold, predictions, measured, confusions, plover, compared } = findings;
  return [
    ontology === 'plover' ? eventLines(gold, predictions) : '',
    measured ? measuredText(measured) + confusionText(confusions, errors) : '',
    plover ? ploverText(plover, errors) : '',
    compared ? comparisonText(compared) : '',
  ].join('');
}

function asJson(findings: Findings, { ontology }: Config): string {
  const { gold, predictions, measured, confusions, plover, compared, figures } = findings;
  return `${JSON.stringify({
    ...(measured ? { ...measuredJson(measured), confusion: confusionJson(confusions) } : {}),
    ...(ontology === 'plover' ? { events: eventsJson(gold, predictions) } : {}),
    ...(plover ? { plover: ploverJson(plover) } : {}),
    ...(compared ? { comparison: comparisonJson(compared) } : {}),
    figures: Object.fromEntries(figures),
  })}\n`;
}
