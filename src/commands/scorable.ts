import type { ActorBook } from '../actors/actor-book.js';
import type { ScorableStatement, StatementRecord } from '../model/statement.js';

/** A record as the scorer wants it: its speaker field becomes a code. */
export function toScorable(
  { id = '', text, title, date, speaker }: StatementRecord,
  actors: ActorBook,
): ScorableStatement {
  const code = speaker === undefined ? undefined : actors.resolveSpeaker(speaker, date);
  return {
    id,
    text,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(code === undefined ? {} : { speaker: code }),
  };
}
