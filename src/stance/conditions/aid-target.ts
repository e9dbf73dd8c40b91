import { NO_ACTOR } from '../../model/stance.js';
import type { Condition } from './condition.js';

/** "reached the target of 0.7 per cent of its income for development assistance to": a goal that states have set for their aid. */
export const aidTarget: Condition = (p, targets) => {
  const rest = p.s.a.tokens.slice(p.match.to).map(({ lower }) => lower);
  const aid =
    rest.includes('oda') ||
    rest.some((word, k) => word === 'development' && /^(?:assistance|aid)$/.test(rest[k + 1] ?? ''));
  if (!aid) return 'it is no target of aid';
  return targets.references.some((r) => r.code !== NO_ACTOR) ? undefined : 'it is not said for whom';
};
