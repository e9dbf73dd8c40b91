import type { Database } from './database.js';
import { readSetting, writeSetting } from './settings.js';

/** A statement with a full date, as it is linked to the story that it tells. */
export interface StoryRow {
  readonly id: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly text: string;
  readonly speaker?: string;
  readonly source: string;
  /** The first statement of its story, as it was linked before. */
  readonly storyId?: string;
}

/** A day on which statements were made. */
export interface StoryDay {
  readonly day: number;
  readonly bytes: number;
  readonly pending: boolean;
}

/** The days that are to be linked again because a story before them changed: `to` is before `from` for none. */
export interface Relink {
  readonly from: number;
  readonly to: number;
}

const NO_RELINK: Relink = { from: 0, to: -1 };

/** A statement whose date is not known to the day tells a story of its own. */
const HAS_DAY = "date_precision = 'day'";
const COLUMNS = `statement_id, (date - date '1970-01-01')::integer as day, text, speaker_text, source, story_id`;

/** Forgets every link when other code made them, and the links to statements that begin no story any more. */
export async function forgetLinks(db: Database, linker: string): Promise<void> {
  await db.transaction(async () => {
    if ((await readSetting(db, 'linker')) !== linker) {
      await db.run('update statements set story_id = null where story_id is not null');
      await writeSetting(db, 'linker', linker);
    }
    await db.run(
      `update statements set story_id = null
      where story_id <> statement_id
          and story_id not in (select statement_id from statements where story_id = statement_id)`,
    );
    await db.run(
      `update statements set story_id = statement_id
      where story_id is null and ${HAS_DAY} is distinct from true`,
    );
  });
}

/** Which statements are to be linked anew; none where nothing was written down. */
export async function readRelink(db: Database): Promise<Relink> {
  const [from, to] = (await readSetting(db, 'relink'))?.split('/').map(Number) ?? [];
  return from === undefined || to === undefined ? NO_RELINK : { from, to };
}

/** The days from the first that is to be linked on, in their order; none when everything is linked. */
export async function storyDays(db: Database, relink: Relink): Promise<StoryDay[]> {
  const [first] = await db.all(
    `select least(
        (select min(date - date '1970-01-01') from statements where story_id is null),
        case when $1 <= $2 then $1 end
    )::integer as day`,
    [relink.from, relink.to],
  );
  if (typeof first?.day !== 'number') return [];
  const rows = await db.all(
    `select (date - date '1970-01-01')::integer as day, sum(strlen(text))::double as bytes, bool_or(story_id is null) as pending
    from statements where ${HAS_DAY} and date >= date '1970-01-01' + $1::integer
    group by date order by date`,
    [first.day],
  );
  return rows.map(({ day, bytes, pending }) => ({
    day: Number(day),
    bytes: Number(bytes),
    pending: pending === true,
  }));
}

/** The statements of some days, in the order of day and id; to be read before the next query. */
export async function* storyRows(
  db: Database,
  from: number,
  to: number,
  firstsOnly = false,
): AsyncGenerator<StoryRow> {
  const sql = `select ${COLUMNS} from statements
    where ${HAS_DAY} and date between date '1970-01-01' + $1::integer and date '1970-01-01' + $2::integer
        ${firstsOnly ? 'and story_id = statement_id' : ''}
    order by date, statement_id`;
  for await (const rows of db.stream(sql, [from, to])) {
    for (const [id, day, text, speaker, source, storyId] of rows) {
      yield {
        id: String(id),
        day: Number(day),
        text: String(text),
        source: String(source),
        ...(speaker === null ? {} : { speaker: String(speaker) }),
        ...(storyId === null ? {} : { storyId: String(storyId) }),
      };
    }
  }
}

/** Stores the first statement of each story, and what is still to be linked again, in one transaction. */
export async function storeLinks(
  db: Database,
  links: readonly (readonly [id: string, storyId: string])[],
  relink: Relink,
): Promise<void> {
  await db.run('create or replace temp table new_links (statement_id varchar, story_id varchar)');
  await db.append('new_links', links);
  await db.transaction(async () => {
    await db.run(
      `update statements set story_id = new_links.story_id from new_links
      where statements.statement_id = new_links.statement_id`,
    );
    await writeSetting(db, 'relink', relink.from <= relink.to ? `${relink.from}/${relink.to}` : undefined);
  });
  await db.run('drop table new_links');
}

/** How many stories the statements tell. */
export async function countStories(db: Database): Promise<number> {
  const [row] = await db.all(
    'select count(distinct coalesce(story_id, statement_id))::integer as n from statements',
  );
  return Number(row?.n);
}
