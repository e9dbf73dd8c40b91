import type { ActorBook } from '../actors/actor-book.js';
import type { Config } from '../config/config.js';
import { databaseMemory } from '../config/memory.js';
import { Database } from '../db/database.js';
import { readStatement } from '../db/pending.js';
import { installedVersion } from '../db/schema.js';
import type { Effects } from '../effects/effects.js';
import { createLog } from '../effects/log.js';
import { write } from '../effects/write.js';
import { UserError } from '../errors/errors.js';
import type { ScorableStatement } from '../model/statement.js';
import { createScorer } from '../stance/scorer.js';
import { databasePath } from './database-path.js';
import {
  type ExplainedSentence,
  type ExplainedStance,
  explainStatement,
  type Mark,
  type MarkKind,
} from './explanation.js';
import { loadKnowledge } from './knowledge.js';
import { toScorable } from './scorable.js';
import { oneLine } from './table.js';

const RESET = '\u001b[0m';
const COLORS: Readonly<Record<MarkKind, string>> = {
  holder: '\u001b[36m',
  cue: '\u001b[1;33m',
  target: '\u001b[35m',
  scope: '\u001b[32m',
};

/** `demarche explain`: the sentences with a cue, what was read out of them, by which rule, and what was not and why. */
export async function explain(config: Config, effects: Effects): Promise<number> {
  const { lexicon, actors } = loadKnowledge(config.lexicon, config.cache);
  const statement = await wantedStatement(config, actors);
  if (config.speaker !== undefined && actors.resolveSpeaker(config.speaker, config.date) === undefined)
    createLog(effects.stderr, effects.now, config).warn(
      `no actor has this code, name or role; the text is read as nobody's: ${config.speaker}`,
    );
  const sentences = explainStatement(createScorer(lexicon, actors), statement, actors);
  await write(
    effects.stdout,
    config.json ? `${JSON.stringify(sentences)}\n` : asText(sentences, config.color),
  );
  return 0;
}

async function wantedStatement(config: Config, actors: ActorBook): Promise<ScorableStatement> {
  const { text, id, speaker, date } = config;
  if (text !== undefined) return toScorable(withSpeaker(config, { id: 'text', text }), actors);
  const stored = await storedStatement(config, id ?? '');
  const spoken = speaker === undefined ? {} : { speaker: toScorable({ text: '', speaker }, actors).speaker };
  return {
    ...stored,
    ...(spoken.speaker ? { speaker: spoken.speaker } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

function withSpeaker<T extends object>(
  { speaker, date }: Config,
  record: T,
): T & { speaker?: string; date?: string } {
  return {
    ...record,
    ...(speaker === undefined ? {} : { speaker }),
    ...(date === undefined ? {} : { date }),
  };
}

async function storedStatement(config: Config, id: string): Promise<ScorableStatement> {
  const path = databasePath(config);
  const db = await Database.open(path, { readOnly: true, memoryLimit: databaseMemory(config.memory) });
  try {
    const statement = (await installedVersion(db)) === undefined ? undefined : await readStatement(db, id);
    if (statement) return statement;
    throw new UserError(
      `no statement of this id in ${path}; demarche sql "select statement_id from statements" lists them: ${id}`,
    );
  } finally {
    db.close();
  }
}

function asText(sentences: readonly ExplainedSentence[], color: boolean): string {
  if (sentences.length === 0) return 'No sentence holds a word with which a rule begins: no stance.\n';
  return `${sentences.map((sentence) => sentenceText(sentence, color)).join('\n\n')}\n`;
}

function sentenceText({ sentence, text, stances, near_misses }: ExplainedSentence, color: boolean): string {
  const lines = [`sentence ${sentence}: ${oneLine(text)}`];
  for (const stance of stances) lines.push('', ...stanceLines(stance, text, color));
  if (stances.length === 0) lines.push('', '  no stance');
  if (stances.length === 0 && near_misses.length === 0)
    lines.push(
      '',
      '  no rule has these words: npx demarche lexicon list shows what there is, docs/lexicon.md how to add one',
    );
  if (near_misses.length > 0) lines.push('', '  near misses');
  for (const { cue, why, rule } of near_misses)
    lines.push(`    "${oneLine(cue)}" (rule ${rule.id}): ${why}; ${rule.place}`);
  return lines.join('\n');
}

function stanceLines(stance: ExplainedStance, text: string, color: boolean): string[] {
  const { rule, scope } = stance;
  return [
    `  ${stance.holder} ${stance.stance} ${stance.target}  (${stance.polarity}, ${stance.status})`,
    `    ${marked(text, stance.marks, color)}`,
    `    holder  ${named(stance.holder, stance.holder_actor)}  "${oneLine(stance.holder_text)}", found by ${stance.holder_basis}`,
    `    cue     "${oneLine(stance.cue)}"`,
    `    target  ${named(stance.target, stance.target_actor)}${stance.target_text === '' ? '' : `  "${oneLine(stance.target_text)}"`}`,
    ...scope.map(({ id, effect, words }) => `    scope   "${oneLine(words)}" (${effect}, rule ${id})`),
    `    rule    ${rule.id}: ${rule.phrase} (${rule.match}), ${rule.frame}${rule.note === '' ? '' : `; ${rule.note}`}`,
    `            ${rule.place}`,
  ];
}

/** The code that is booked, with the actor's own where it has another: OTHER (LBC). */
function named(code: string, actor: string): string {
  return code === actor ? code : `${code} (${actor})`;
}

/** `[holder We] [cue condemn] [target the attack]`, in colours on a terminal. */
function marked(text: string, marks: readonly Mark[], color: boolean): string {
  let [shown, at] = ['', 0];
  for (const { kind, start, end } of marks) {
    const words = `[${kind} ${text.slice(start, end)}]`;
    shown +=
      oneLine(text.slice(at, start)) + (color ? `${COLORS[kind]}${oneLine(words)}${RESET}` : oneLine(words));
    at = end;
  }
  return shown + oneLine(text.slice(at));
}
