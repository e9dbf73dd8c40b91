import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { isCoded } from '../../model/stance.js';
import { inClass } from '../conditions/class-words.js';
import { governorOf } from '../path.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { holderOf, targetOf } from '../references/references.js';

/** What is done with one's own means: "destroyed missiles supplied by Kenya" is done to another's. */
const USING =
  /^(?:us(?:e|es|ed|ing)$|fir(?:e|es|ed|ing)$|deploy|fl(?:y|ies|ew|own|ying)$|operat|buil[dt]|open|launch|employ|inaugurat|unveil|field|wield|receiv|complet|drop)/;

const TAKEN = /^(?:delivery|possession|receipt|charge)$/;

/** "fired missiles supplied by Kenya", "opened a Kenyan-funded port", "a port financed by Kenya opened in Chad": whoever uses what is given, or where it stands. */
export function userOf(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  const modifier = p.match.rule.match === 'modifier';
  const verb = a.chunks[p.cue]?.verb;
  if (!modifier && (verb?.form !== 'participle' || !verb.passive)) return undefined;
  const thing = modifier ? p.cue : (subjectOf(a, p.cue).chunks[0] ?? -1);
  if (thing < 0) return undefined;
  const step = governorOf(p.s, wholeOf(p, thing));
  const v = step ? step.at : a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
  const stands = step?.via === 'subject' || (!step && subjectOf(a, v).chunks.includes(thing));
  const found = stands ? placeOf(p, thing, v) : step && handledBy(p, v);
  return found && isCoded(found.code) && !holders.some(({ code }) => code === found.code) ? found : undefined;
}

/** "a million doses of vaccine", "delivery of two helicopters": what the noun phrase at `thing` is a part of, or itself. */
function wholeOf({ s }: Place, thing: number): number {
  const of = governorOf(s, thing)?.at ?? -1;
  const whole = word(s.a, of) === 'of' ? (governorOf(s, of)?.at ?? -1) : -1;
  return s.a.chunks[whole]?.kind === 'NP' ? whole : thing;
}

/** Whoever does something with it: "used drones", "struck the town with drones", "struck it using drones". */
function handledBy(p: Place, at: number): Reference | undefined {
  const { a } = p.s;
  const with_ = a.chunks[at]?.kind === 'IN' && word(a, at) === 'with';
  const v = with_ ? (governorOf(p.s, at)?.at ?? -1) : at;
  const verb = a.chunks[v]?.verb;
  const taken = /^(?:take|took|taking)/.test(word(a, v)) && TAKEN.test(word(a, objectsOf(a, v)[0] ?? -1));
  if (!verb || verb.passive || (!with_ && !taken && !USING.test(word(a, v)))) return undefined;
  const subject = subjectOf(a, v).chunks[0];
  return subject === undefined ? undefined : holderOf(p.s, p.book, subject);
}

/** "opened in Chad", "reached Chad": where what is built stands, where what is given goes. */
function placeOf(p: Place, thing: number, v: number): Reference | undefined {
  const { a } = p.s;
  const goal = inClass(p, [thing], 'aid') && /^reach/.test(word(a, v)) ? objectsOf(a, v)[0] : undefined;
  if (goal !== undefined) return targetOf(p.s, p.book, goal, true);
  if (!a.classes.hasAny(['infrastructure', 'fundable'], word(a, thing))) return undefined;
  const inside = complementsOf(a, v).find(({ preposition }) => preposition === 'in')?.chunks[0];
  return inside === undefined ? undefined : targetOf(p.s, p.book, inside, true);
}
