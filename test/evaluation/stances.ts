import type { JudgedRecord, JudgedStance } from '../../src/evaluation/judged.js';

export function stance(
  holder: string,
  kind: string,
  target: string,
  more: Partial<JudgedStance> = {},
): JudgedStance {
  return { holder, stance: kind, polarity: 'affirmed', status: 'asserted', target, ...more };
}

export function record(id: string, ...stances: JudgedStance[]): JudgedRecord {
  return { id, text: `text of ${id}`, stances };
}
