import type { Actor, ActorAlias, Membership, Person } from '../model/actor.js';
import { type Database, identifier } from './database.js';

/** A lexicon entry as the table `rules` holds it. */
interface RuleRow {
  readonly id: string;
  readonly effect: string;
  readonly phrase: string;
  readonly match: string;
  readonly frameText: string;
  readonly condition: string;
  readonly stance: string;
  readonly polarity: string;
  readonly status: string;
  readonly intensity: number;
  readonly plover: string;
  readonly cameo: string;
  readonly example: string;
  readonly counterexample: string;
  readonly note: string;
}

export interface KnowledgeRows {
  readonly actors: readonly Actor[];
  readonly aliases: readonly ActorAlias[];
  readonly memberships: readonly Membership[];
  readonly persons: readonly Person[];
  readonly rules: readonly RuleRow[];
}

type Cell = string | number | null;

/** Makes the tables of actors and rules say what the files say; touches only those that differ. */
export async function syncKnowledge(db: Database, knowledge: KnowledgeRows): Promise<void> {
  const { actors, aliases, memberships, persons, rules } = knowledge;
  await db.transaction(async () => {
    await sync(
      db,
      'actors',
      actors.map((one) => [one.code, one.name, one.kind, one.bookedAs, one.from ?? null, one.to ?? null]),
    );
    await sync(
      db,
      'actor_aliases',
      aliases.map((one) => [one.alias, one.code, one.kind]),
    );
    await sync(
      db,
      'memberships',
      memberships.map((one) => [one.organisation, one.member, one.status, one.from, one.to ?? null]),
    );
    await sync(
      db,
      'persons',
      persons.map((one) => [one.name, one.code, one.role, one.from, one.to ?? null]),
    );
    await sync(db, 'rules', rules.map(ruleCells));
  });
}

function ruleCells(rule: RuleRow): Cell[] {
  return [
    rule.id,
    rule.effect,
    rule.phrase,
    rule.match,
    rule.frameText,
    rule.condition,
    rule.stance,
    rule.polarity,
    rule.status,
    rule.intensity,
    rule.plover,
    rule.cameo,
    rule.example,
    rule.counterexample,
    rule.note,
  ];
}

async function sync(db: Database, table: string, wanted: readonly (readonly Cell[])[]): Promise<void> {
  const name = identifier(table);
  const present = (await db.all(`from ${name}`)).map((row) => JSON.stringify(Object.values(row)));
  if (
    sameRows(
      present,
      wanted.map((row) => JSON.stringify(row)),
    )
  )
    return;
  await db.run(`delete from ${name}`);
  await db.append(table, wanted);
}

function sameRows(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const sorted = right.toSorted();
  return left.toSorted().every((row, index) => row === sorted[index]);
}

/** How often each rule that fired did so. */
export async function countRules(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.all('select rule_id, count(*)::integer as n from stances group by rule_id');
  return new Map(rows.map(({ rule_id, n }) => [String(rule_id), Number(n)]));
}
