import type { Analysis } from '../text/analysis.js';
import { groupEndingAt, groupStartingAt } from './conjuncts.js';
import { isOtherVoice } from './gerund-control.js';
import { after, before, mark, word } from './neighbours.js';
import { role, type Step } from './role.js';

/** "Chad joined Mali in declaring that": whom the verb at `v` joins in doing so; nobody for another verb. */
export function joinedIn(a: Analysis, v: number): readonly number[] {
  if (!/^join/.test(word(a, v)) || a.chunks[v]?.verb?.passive) return [];
  const group = groupStartingAt(a, after(a, v));
  const link = after(a, group.at(-1) ?? v);
  const doing = word(a, link) === 'in' && a.chunks[after(a, link)]?.verb?.form === 'gerund';
  return doing && group.every((i) => a.chunks[i]?.kind === 'NP') ? group : [];
}

const JOINING = /^(?:join|follow)/;

/**
 * "Canada joined Japan in condemning", "joined other States, including Chad and Mali, to condemn": who does what the
 * verb behind chunk `next` says, where that follows a verb of joining. "Joined other speakers": who they are is not said.
 */
export function joiningBefore(a: Analysis, next: number): Step | undefined {
  const near = before(a, next);
  const last = mark(a, near) === ',' ? before(a, near) : near;
  if (a.chunks[last]?.kind !== 'NP') return undefined;
  const named = groupEndingAt(a, last);
  const opener = before(a, named[0] ?? last);
  const listed = /^(?:including|such)$/.test(a.tokens[a.chunks[opener]?.from ?? -1]?.lower ?? '');
  if (near !== last && !listed) return undefined;
  const all = listed && mark(a, before(a, opener)) === ',' ? before(a, before(a, opener)) : before(a, opener);
  const whole = listed && a.chunks[all]?.kind === 'NP' ? groupEndingAt(a, all) : named;
  const lead = leadOf(a, whole[0] ?? last);
  if (!JOINING.test(word(a, lead)) || a.chunks[lead]?.kind !== 'VP') return undefined;
  const vague = (k: number): boolean => isOtherVoice(a, k) || (listed && !named.includes(k));
  const others = [...new Set([...whole, ...named])].filter((k) => !vague(k));
  if (others.length === 0) return lead;
  // "joined the campaign to condemn it": what is joined is no speaker.
  const bare = a.chunks[next]?.verb !== undefined;
  if (bare && !others.every((k) => /^NNPS?$/.test(a.tags[a.chunks[k]?.head ?? -1] ?? ''))) return undefined;
  // "others would follow Japan in condemning": Japan has done so, whatever others do.
  if (/^follow/.test(word(a, lead)) && a.chunks[lead]?.verb?.modal) return lead;
  // "did not join Japan in condemning", "declined to join it": only who stays away does not.
  const away = a.chunks[lead]?.verb?.negated || a.classes.has('declining', word(a, before(a, lead)));
  return { verb: lead, answer: ({ chunks }) => role(away ? chunks : [...chunks, ...others]) };
}

/** What governs the noun phrase at `np`: of "joins with Japan in condemning", "was joined by Japan in" the verb. */
export function leadOf(a: Analysis, np: number): number {
  const lead = before(a, np);
  const verb = /^(?:with|by)$/.test(word(a, lead)) ? before(a, lead) : -1;
  return JOINING.test(word(a, verb)) ? verb : lead;
}
