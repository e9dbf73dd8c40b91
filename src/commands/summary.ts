import { relative } from 'node:path';
import type { Database } from '../db/database.js';
import type { ScorePlan, ScoreReason } from '../db/pending.js';
import { countStances } from '../db/runs.js';
import { countStories } from '../db/stories.js';
import type { InputCounts } from '../ingest/load.js';
import type { Published } from '../report/publish.js';
import type { Job } from './job.js';

/** One line of the closing table: a name, its figure, and what there is to say of it. */
export interface SummaryLine {
  readonly name: string;
  readonly value: number | string;
  readonly note?: string;
}

/** What one reason to score is called. */
const REASONS: Readonly<Record<ScoreReason, string>> = {
  new: 'new',
  text: 'text changed',
  speaker: 'speaker changed',
  engine: 'program changed',
  lexicon: 'lexicon changed',
  actors: 'actors changed',
  limits: 'limits changed',
};

/** What became of the files and their rows, for the end of a run. */
export function loadSummary(inputs: readonly InputCounts[]): SummaryLine[] {
  const sum = (key: 'read' | 'loaded' | 'duplicate' | 'rejected'): number =>
    inputs.reduce((total, input) => total + input[key], 0);
  const unchanged = inputs.filter((input) => input.unchanged).length;
  return [
    {
      name: 'files',
      value: inputs.length,
      ...(unchanged > 0 ? { note: `${unchanged} unchanged, not read again` } : {}),
    },
    { name: 'read', value: sum('read') },
    { name: 'loaded', value: sum('loaded') },
    { name: 'duplicate', value: sum('duplicate') },
    { name: 'rejected', value: sum('rejected') },
  ];
}

/** How many statements were scored, and why these. */
export function scoreSummary(plan: ScorePlan): SummaryLine[] {
  const note = reasonsText(plan);
  return [{ name: 'scored', value: plan.statements, ...(note ? { note } : {}) }];
}

/** `3 new, 2 text changed`; empty when nothing is to be scored. */
export function reasonsText(plan: ScorePlan): string {
  return [...plan.reasons]
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${REASONS[reason]}`)
    .join(', ');
}

/** What the database holds: statements, stances, and these by kind. */
export async function stanceCounts(db: Database): Promise<SummaryLine[]> {
  const { statements, stances, kinds } = await countStances(db);
  return [
    { name: 'statements', value: statements },
    { name: 'stories', value: await countStories(db) },
    { name: 'stances', value: stances },
    ...[...kinds].map(([kind, count]) => ({ name: `  ${kind}`, value: count })),
  ];
}

/** Closes a run on stderr: a small table with the time it took, and where the reports are. */
export function printSummary(job: Job, lines: readonly SummaryLine[], published?: Published): void {
  const { log, effects, startedAt, runId, config } = job;
  const seconds = (effects.now().getTime() - startedAt.getTime()) / 1000;
  if (config.log === 'json') {
    const figures = lines.map(({ name, value }) => [name.trim(), value] as const);
    log.info('done', {
      run_id: runId,
      ...Object.fromEntries(figures),
      seconds,
      ...(published ? { folder: published.folder } : {}),
    });
    return;
  }
  log.info(table([...lines, { name: 'time', value: `${seconds.toFixed(1)} s` }]));
  if (!published) return;
  const below = relative(effects.cwd, published.latest);
  const latest = below.startsWith('..') ? published.latest : below;
  const files = published.reports.map(
    ({ file, rows }) => `  ${latest}/${file}  (${rows} ${rows === 1 ? 'row' : 'rows'})`,
  );
  log.info(`\nreports\n${files.join('\n')}\n  ${latest}/demarche.duckdb`);
  if (published.retired.length > 0) log.info(`\nremoved, older than --keep: ${published.retired.join(', ')}`);
}

function table(lines: readonly SummaryLine[]): string {
  const nameWidth = Math.max(...lines.map(({ name }) => name.length));
  const valueWidth = Math.max(...lines.map(({ value }) => String(value).length));
  return lines
    .map(({ name, value, note }) => {
      const cells = `${name.padEnd(nameWidth)}  ${String(value).padStart(valueWidth)}`;
      return note ? `${cells}  ${note}` : cells;
    })
    .join('\n');
}
