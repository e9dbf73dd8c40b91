import { existsSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { Database } from '../db/database.js';
import { planScores, type ScorePlan } from '../db/pending.js';
import { installedVersion, SCHEMA_VERSION } from '../db/schema.js';
import type { Effects } from '../effects/effects.js';
import { visible } from '../errors/visible.js';
import type { InputFile } from '../ingest/input-file.js';
import { versionsOf } from './job.js';
import { type Knowledge, loadKnowledge } from './knowledge.js';
import { scoringLimitsText } from './scoring-limits.js';
import { reasonsText } from './summary.js';

/** Says on stdout what would be loaded and scored. Opens an existing database for reading only, and makes none. */
export async function dryRun(config: Config, effects: Effects, files: readonly InputFile[]): Promise<number> {
  const knowledge = config.command === 'load' ? undefined : loadKnowledge(config.lexicon, config.cache);
  const say = (line: string): void => {
    effects.stdout.write(`${visible(line)}\n`);
  };
  const db = existsSync(config.db) ? await Database.open(config.db, { readOnly: true }) : undefined;
  try {
    const version = db && (await installedVersion(db));
    const known = db && version !== undefined ? await knownFiles(db) : new Map<string, number>();
    for (const { path, format, bytes } of files)
      say(`${loadWord(known.get(path), bytes)}  ${path}  ${format}, ${bytes} bytes`);
    // Those of an older program have other tables.
    const plan =
      db && knowledge && version === SCHEMA_VERSION ? await planOf(db, config, knowledge) : undefined;
    if (knowledge) say(scoreLine(plan, files.length > 0));
    if (config.command === 'run') say(`would publish  ${config.out}`);
    say(`nothing was changed  ${config.db}${db ? '' : ' does not exist yet'}`);
    return 0;
  } finally {
    db?.close();
  }
}

function planOf(db: Database, config: Config, knowledge: Knowledge): Promise<ScorePlan> {
  return planScores(db, versionsOf(knowledge), scoringLimitsText(config));
}

async function knownFiles(db: Database): Promise<Map<string, number>> {
  const rows = await db.all('select file, bytes::double as bytes from inputs');
  return new Map(rows.map(({ file, bytes }) => [String(file), Number(bytes)]));
}

/** A file of the same size may still have changed; the run compares the hash. */
function loadWord(knownBytes: number | undefined, bytes: number): string {
  if (knownBytes === undefined) return 'would load      ';
  return knownBytes === bytes ? 'would compare   ' : 'would load again';
}

function scoreLine(plan: ScorePlan | undefined, loads: boolean): string {
  const also = loads ? ', and what is loaded' : '';
  if (!plan || plan.statements === 0)
    return `would score  ${loads ? 'what is loaded' : 'nothing: every statement is scored'}`;
  return `would score  ${plan.statements} statements (${reasonsText(plan)})${also}`;
}
