import { nearestFinite, nextFinite } from '../../clause/governing-verb.js';
import { before, mark, word } from '../../clause/neighbours.js';
import { effectsAt, governorOf } from '../path.js';
import type { Place } from '../place.js';

/** "is expected to grow with the help of", "could change, with the help of": what the help goes with is not done yet. */
export function isYetToCome(p: Place): boolean {
  const { a } = p.s;
  const v = accompaniedVerb(p);
  const verb = a.chunks[v]?.verb;
  if (!verb) return false;
  if (verb.form === 'infinitive' || verb.form === 'bare') return !isManaged(p, v);
  // "we must now focus on rebuilding, with the help of": what the gerund hangs on.
  const ruling = verb.form === 'gerund' ? nearestFinite(a, v) : -1;
  if (/^(?:must|should|will|shall|would|could|may)$/.test(a.chunks[ruling]?.verb?.modal ?? '')) return true;
  const urged = (['urge', 'request'] as const).some((effect) =>
    effectsAt(p.s, v, effect).some((op) => op.rule.match !== 'any'),
  );
  return (
    verb.modal !== undefined ||
    urged ||
    (verb.passive && /^(?:expect|plan|intend|hope|schedul|aim)/.test(word(a, v)))
  );
}

/** The verb that says what is done with the help: the one before; between commas the one of the clause. */
function accompaniedVerb(p: Place): number {
  const { a } = p.s;
  const lead = before(a, p.cue);
  const aside = mark(a, lead) === ',' || /^(?:SB|CC)$/.test(a.chunks[lead]?.kind ?? '');
  const close = aside ? a.chunks.findIndex((_, i) => i > p.cue && mark(a, i) === ',') : -1;
  const next = nextFinite(a, Math.max(close, p.cue));
  if (close >= 0 && next >= 0 && next <= close + 4) return next;
  for (let v = p.cue - 1; v >= 0 && !/^[;:]$/.test(mark(a, v)); v--) {
    const verb = a.chunks[v]?.verb;
    // "fought to end the war, with the help of": behind a comma it goes with the verb that has the purpose.
    const inner = aside && /^(?:infinitive|bare|participle)$/.test(verb?.form ?? '');
    if (verb && !inner) return v;
  }
  return next;
}

/** "managed to end the siege", "was able to rebuild", "continues to grow": an infinitive of what is done. */
function isManaged(p: Place, v: number): boolean {
  const { a } = p.s;
  const governor = governorOf(p.s, v)?.at ?? -1;
  const own = a.chunks[governor]?.verb;
  const copula = own === undefined ? a.chunks[before(a, governor)]?.verb : own;
  return (
    copula?.modal === undefined &&
    /^(?:manag|succeed|able|continu|help|enabl|allow|beg[au]n|start|striv|work|us(?:e|ed)$)/.test(
      word(a, governor),
    )
  );
}

/** "standing beside Boateng, Wako said": where somebody stands, and no stance; "stands firmly beside Boateng" is one. */
export function isBesidePerson({ s, cue }: Place): boolean {
  const { a, mentions } = s;
  const verb = a.chunks[cue]?.head ?? -1;
  if (!/^(?:beside|alongside)$/.test(a.tokens[verb + 1]?.lower ?? '')) return false;
  const next = a.chunks[a.chunkOf[verb + 2] ?? -1];
  return mentions.some(
    ({ kind, from, to }) => kind === 'person' && next !== undefined && from >= next.from && to <= next.to,
  );
}
