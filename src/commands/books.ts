import { syncKnowledge } from '../db/knowledge.js';
import { dropOrphans } from '../db/scores.js';
import { resolveSpeakers } from '../db/speakers.js';
import type { Job } from './job.js';
import type { Knowledge } from './knowledge.js';

/** The step before stances are stored: the tables of actors and rules, and whose voice each statement is. */
export async function syncBooks({ db, log }: Job, knowledge: Knowledge): Promise<void> {
  const { actors, aliases, memberships, persons } = knowledge.actors;
  await syncKnowledge(db, { actors, aliases, memberships, persons, rules: knowledge.lexicon.rules });
  const unknown = await resolveSpeakers(db, (text, date) => knowledge.actors.resolveSpeaker(text, date));
  if (unknown.length > 0) {
    log.info(
      `${unknown.length} speakers are not in data/actors: ${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ', ...' : ''}`,
      {
        unknown_speakers: unknown.length,
      },
    );
  }
  await dropOrphans(db);
}
