import { agentOf } from '../../clause/by-phrase.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';
import { targetChunks } from './class-words.js';

/** "raided the port, killing dozens", "began it by killing": what goes with a deed is done as the deed is. */
export function goesWithDeed(p: Place): boolean {
  const { a } = p.s;
  if (isFronted(p)) return true;
  const lead = before(a, p.cue);
  // "preaches peace while arming the rebels"
  if (mark(a, lead) !== ',' && !/^(?:by|while|whilst)$/.test(word(a, lead))) return false;
  // "threatens to begin it by killing": nothing is done yet.
  const near = previousVerb(a, p.cue, () => true);
  const verb = hasFinite(a.chunks[near]) ? a.chunks[near]?.verb : undefined;
  return (
    verb !== undefined && verb.modal === undefined && !verb.negated && p.s.document.speaker !== undefined
  );
}

/** "By ignoring the truce, Kenya has", "Having broken it, Kenya now asks": what goes before a deed is done, too. */
function isFronted(p: Place): boolean {
  const { a } = p.s;
  const lead = before(a, p.cue);
  const opener = /^(?:by|in)$/.test(word(a, lead)) && a.chunks[lead]?.kind === 'IN' ? lead : p.cue;
  if (opener > 0 && mark(a, before(a, opener)) !== ',') return false;
  const comma = a.chunks.findIndex((_, i) => i > p.cue && mark(a, i) === ',');
  const main = a.chunks.findIndex((c, i) => i > p.cue && hasFinite(c));
  return (
    comma > p.cue &&
    main > comma &&
    a.chunks[main]?.verb?.modal === undefined &&
    p.s.document.speaker !== undefined
  );
}

/** "must not allow Kenya to become a source of it": nobody says that it is. */
export function isNotAllowed(p: Place): boolean {
  const { a } = p.s;
  if (p.match.rule.frame.targets[0] !== 'predicate_subject') return false;
  const verb = p.path.findIndex(({ at }) => a.chunks[at]?.kind === 'VP');
  const [copula, governor] = verb < 0 ? [] : p.path.slice(verb);
  return (
    a.chunks[copula?.at ?? -1]?.verb?.form === 'infinitive' &&
    governor !== undefined &&
    /^(?:allow|let|permit|prevent|want|wish|need|try|risk|threaten)/.test(word(a, governor.at)) &&
    (a.chunks[governor.at]?.verb?.negated === true ||
      /^(?:prevent|want|wish|need)/.test(word(a, governor.at)))
  );
}

const BEFALLING =
  /^(?:wars?|conflicts?|violence|terrorism|acts?|attacks?|fighting|hostilities|crisis|crises|tests?)$/;

/** "wars have caused great suffering": what befalls people, whoever wages it. */
export function isBefalling(p: Place, targets: Filled): boolean {
  return (
    targets.references.every((r) => r.code === NO_ACTOR) &&
    targetChunks(targets).every((i) => BEFALLING.test(word(p.s.a, i)))
  );
}

/** "Regrettably, X has not ...": the clause says what an actor fails to do. */
export function faulted(p: Place): boolean {
  return p.s.a.chunks.some(
    (c, i) =>
      i > p.cue &&
      c.verb !== undefined &&
      // "has not been able to", though it may have tried; "is far from seeking a settlement"
      ((c.verb.negated && !/^(?:able|possible|easy)$/.test(word(p.s.a, after(p.s.a, i)))) ||
        p.s.a.classes.has('failing', word(p.s.a, i)) ||
        (p.s.a.tokens[c.to]?.lower === 'far' && p.s.a.tokens[c.to + 1]?.lower === 'from')),
  );
}

/** "Unfortunately, wars continue to burden Kenya": whoever only suffers it has not failed. */
export function isSubjectThere(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const v = a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
  return (
    v < 0 ||
    a.chunks[v]?.verb?.passive === true ||
    a.chunks[v]?.verb?.copula === true ||
    targets.references.some(({ chunk }) => chunk < v)
  );
}

/** Whom or what one wrongs, where nobody says who did it: "the sovereignty of Mali has been trampled underfoot". */
const VIOLATED =
  /^(?:peoples?|populations?|majority|masses|inhabitants|civilians|sovereignty|independence|integrity|airspace|homeland|dignity|voice|will|freedoms?|liberties)$/;

/** "our rights are ignored", "the Union was mocked by Kenya", not "a ship was hijacked": a wrong to somebody, or to what all hold dear. */
export function isWronged(p: Place): boolean {
  const { a } = p.s;
  if (agentOf(a, p.cue).length > 0) return true;
  return subjectOf(a, p.cue).chunks.some(
    (i) =>
      // "families whose rights were violated": which ones are meant.
      a.chunks[i - 1]?.kind !== 'WR' &&
      (p.s.mentionOf[a.chunks[i]?.head ?? -1] !== undefined ||
        a.classes.hasAny(['creed', 'rights', 'text', 'document'], word(a, i)) ||
        VIOLATED.test(word(a, i))),
  );
}
