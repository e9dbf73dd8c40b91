import type { Database } from './database.js';

/** Whose code a speaker field means on a date; nothing when nobody knows. */
export type ResolveSpeaker = (text: string, date?: string) => string | undefined;

/** Books every statement under the speaker that its field means by today's actors; returns what nobody knows. */
export async function resolveSpeakers(db: Database, resolve: ResolveSpeaker): Promise<readonly string[]> {
  const written = await db.all(
    'select distinct speaker_text, date_text from statements where speaker_text is not null order by all',
  );
  const unknown = new Set<string>();
  const rows = written.map(({ speaker_text, date_text }) => {
    const [text, date] = [String(speaker_text), date_text === null ? undefined : String(date_text)];
    const code = resolve(text, date);
    if (code === undefined) unknown.add(text);
    return [text, date ?? null, code ?? null];
  });
  await db.run(
    'create or replace temp table resolved (speaker_text varchar, date_text varchar, speaker varchar)',
  );
  await db.append('resolved', rows);
  await db.run(
    `update statements as s set speaker = r.speaker from resolved as r
    where s.speaker_text = r.speaker_text and s.date_text is not distinct from r.date_text
        and s.speaker is distinct from r.speaker`,
  );
  await db.run('drop table resolved');
  return [...unknown];
}
