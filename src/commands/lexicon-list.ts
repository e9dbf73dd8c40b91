import { existsSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { Database } from '../db/database.js';
import { countRules } from '../db/knowledge.js';
import { installedVersion } from '../db/schema.js';
import type { Effects } from '../effects/effects.js';
import { write } from '../effects/write.js';
import { compileLexicon } from '../lexicon/lexicon.js';
import type { Rule } from '../lexicon/rule.js';
import { lexiconFiles } from './knowledge.js';
import { tableLayout } from './table.js';

/** `demarche lexicon list`: the rules with how often each fired in the database, where there is one. */
export async function lexiconList(config: Config, effects: Effects): Promise<number> {
  const { rules } = compileLexicon(lexiconFiles(config.lexicon));
  const fired = await firedCounts(config);
  await write(effects.stdout, config.json ? asJson(rules, fired) : asTable(rules, fired, config, effects));
  return 0;
}

type Fired = ReadonlyMap<string, number> | undefined;

async function firedCounts(config: Config): Promise<Fired> {
  if (!existsSync(config.db)) return undefined;
  const db = await Database.open(config.db, { readOnly: true });
  try {
    return (await installedVersion(db)) === undefined ? undefined : await countRules(db);
  } finally {
    db.close();
  }
}

function asJson(rules: readonly Rule[], fired: Fired): string {
  const lines = rules.map(({ id, effect, phrase, match, frameText, stance, intensity, example }) =>
    JSON.stringify({
      id,
      effect,
      stance,
      phrase,
      match,
      frame: frameText,
      intensity,
      fired: fired ? (fired.get(id) ?? 0) : null,
      example,
    }),
  );
  return `[${lines.join(',\n')}]\n`;
}

function asTable(rules: readonly Rule[], fired: Fired, config: Config, effects: Effects): string {
  const rows = rules.map((rule) => [
    { text: fired ? String(fired.get(rule.id) ?? 0) : '-', number: true },
    ...[rule.id, rule.stance || rule.effect, rule.frameText, rule.phrase].map((text) => ({
      text,
      number: false,
    })),
  ]);
  // In a pipe nothing is cut, so that grep finds every word.
  const shape = { width: effects.stdout.columns ?? Number.POSITIVE_INFINITY, color: config.color };
  const layout = tableLayout(['fired', 'rule', 'stance', 'frame', 'phrase'], rows, shape);
  return `${[layout.head, ...rows.map(layout.line)].join('\n')}\n(${rules.length} rules)\n`;
}
