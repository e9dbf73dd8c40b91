import { writeSetting } from '../db/settings.js';
import {
  forgetLinks,
  type Relink,
  readRelink,
  type StoryDay,
  type StoryRow,
  storeLinks,
  storyDays,
  storyRows,
} from '../db/stories.js';
import { createProgress } from '../effects/progress.js';
import { createStoryLinker, STORY_DAYS, type StoryLinker } from '../stories/linker.js';
import type { Job } from './job.js';
import { storiesHash } from './knowledge.js';

/** Text that is linked before it is stored: bounds memory, and what a killed run has to do again. */
const STRETCH_BYTES = 16_000_000;

/**
 * The step: gives each statement the story that it tells. Only days are linked on which something changed, and the days
 * after them for as long as other statements begin stories there than before; the result is that of linking everything.
 */
export async function linkStories(job: Job): Promise<void> {
  const { db, effects, config } = job;
  await forgetLinks(db, storiesHash());
  let relink = await readRelink(db);
  const days = await storyDays(db, relink);
  const total = days.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = createProgress(effects.stderr, effects.now, 'link', config);
  let [linker, done]: [StoryLinker | undefined, number] = [undefined, 0];
  try {
    for (let next = 0; next < days.length; ) {
      effects.signal.throwIfAborted();
      const stretch = stretchFrom(days, next, relink);
      if (stretch.length === 0) {
        // What a linker does not see it cannot link to.
        linker = undefined;
        next += 1;
        continue;
      }
      linker ??= await linkerBefore(job, stretch[0]?.day ?? 0);
      relink = await linkStretch(job, linker, stretch, relink);
      next += stretch.length;
      done += stretch.reduce((sum, { bytes }) => sum + bytes, 0);
      progress.update(done, total);
    }
    await writeSetting(db, 'relink', undefined);
  } finally {
    progress.stop();
  }
}

/** The days from `next` on that are to be linked, as many as fit. */
function stretchFrom(days: readonly StoryDay[], next: number, relink: Relink): StoryDay[] {
  const stretch: StoryDay[] = [];
  let bytes = 0;
  for (const one of days.slice(next)) {
    bytes += one.bytes;
    const wanted = one.pending || (one.day >= relink.from && one.day <= relink.to);
    if (!wanted || (stretch.length > 0 && bytes > STRETCH_BYTES)) break;
    stretch.push(one);
  }
  return stretch;
}

async function linkerBefore({ db }: Job, day: number): Promise<StoryLinker> {
  const linker = createStoryLinker();
  for await (const row of storyRows(db, day - STORY_DAYS, day - 1, true)) linker.adopt(row);
  return linker;
}

/** @returns the days that are to be linked again after this stretch. */
async function linkStretch(
  { db, effects }: Job,
  linker: StoryLinker,
  stretch: readonly StoryDay[],
  before: Relink,
): Promise<Relink> {
  const [first, last] = [stretch[0]?.day ?? 0, stretch.at(-1)?.day ?? 0];
  const links: [string, string][] = [];
  let changed = -Infinity;
  for await (const row of storyRows(db, first, last)) {
    effects.signal.throwIfAborted();
    const storyId = linker.link(row);
    if (storyId !== row.storyId) links.push([row.id, storyId]);
    if (beginsAnew(row, storyId)) changed = row.day;
  }
  const to = Math.max(before.to, changed + STORY_DAYS);
  const relink = { from: last + 1, to };
  await storeLinks(db, links, relink);
  return relink;
}

/** Whether the statement begins a story and did not before, in these words, or did and does not. */
function beginsAnew({ id, storyId: was }: StoryRow, storyId: string): boolean {
  return (storyId === id) !== (was === id);
}
