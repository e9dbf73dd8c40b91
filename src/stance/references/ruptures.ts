import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { isCode, type Reference, type Resolver } from './reference.js';

const SAYING = /^(?:saying|claiming|alleging|arguing|charging|complaining)$/;
const BREAKING =
  /^(?:cut|sever|br(?:eak|oke|oken)|suspend|expel|recall|clos|quit|left|leav|fr(?:eez|oze)|sanction|ban|boycott|halt|cancel|scrap|downgrad|attack|bomb|shell|str(?:ike|uck)|withdr|impos|slap|summon|deport|oust)/;
const WRONG =
  /^(?:violat|breach|harbou?r|meddl|interfer|fail|refus|plot|spy|spied|threaten|undermin|destabil|sabotag|reneg|br(?:eak|oke|oken))/;

/** "Kenya cut ties with Ghana, saying it was arming rebels": whoever is broken with is blamed for it, and not who breaks. */
export function brokenWith(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  if (word(a, i) !== 'it') return undefined;
  const saying = before(a, i);
  const wrong = after(a, i);
  const verb = a.chunks[wrong]?.verb;
  if (!SAYING.test(word(a, saying)) || verb?.form !== 'finite' || verb.modal !== undefined) return undefined;
  const armed = objectsOf(a, wrong).some((k) => isArmed(r, k) || isArmed(r, after(a, after(a, k))));
  if (!armed && !WRONG.test(word(a, wrong))) return undefined;
  const breaking = previousVerb(a, saying, hasFinite);
  if (breaking < 0 || !BREAKING.test(word(a, breaking))) return undefined;
  const subjects = subjectOf(a, breaking).chunks;
  if (subjects.length === 0 || subjects.some((subject) => r.isActive(subject))) return undefined;
  const selves = subjects.map((subject) => r.holder(subject, 2)).filter((self) => isCode(self));
  if (selves.length === 0) return undefined;
  const [from, to] = [a.chunks[breaking]?.to ?? 0, a.chunks[saying]?.from ?? 0];
  const codes = new Set(
    r.s.mentions.filter((m) => m.from >= from && m.to <= to).map((m) => r.book.bookedAs(m.code)),
  );
  for (const { code } of selves) codes.delete(r.book.bookedAs(code));
  const [code] = codes;
  return codes.size === 1 && code !== undefined
    ? { code, text: '', basis: 'coreference', agent: true, chunk: i }
    : undefined;
}

/** "was arming rebels", "had supplied arms to the rebels", "backed terrorism" */
function isArmed({ s: { a } }: Resolver, i: number): boolean {
  return (
    a.chunks[i]?.kind === 'NP' &&
    (a.classes.hasAny(['stateless', 'armed_band'], word(a, i)) || /^(?:terror|extrem)ism$/.test(word(a, i)))
  );
}
