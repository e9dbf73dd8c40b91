import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** "we regret that Kenya has decided to": the clause says what an actor did. */
export function didWrong(p: Place): boolean {
  const { a } = p.s;
  const v = a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
  const verb = a.chunks[v]?.verb;
  // "we regret that the Council was unable to agree"
  if (verb?.copula && !verb.negated && /^(?:unable|unwilling)$/.test(word(a, after(a, v)))) return true;
  if (!verb || verb.passive || verb.copula) return false;
  // "we regret that Kenya has decided to"
  if (!verb.negated && verb.modal === undefined && a.classes.has('willed', word(a, v))) return true;
  return a.tokens
    .slice(a.chunks[v]?.from ?? 0)
    .some(({ lower }) => a.classes.hasAny(['act', 'wrong', 'obstinacy'], lower));
}

/** Verbs whose object decides: to remove an evil is no wrong. */
const REMOVING =
  /^(?:eliminat|kill|destroy|dismantl|liquidat|annihilat|exterminat|weaken|suffocat|strangl|overthrow|expel|monopoli[sz]|suppress|repress|crush|uproot|disrupt|thwart|frustrat|derail|wreck|subdu|silenc|stifl|starv|eras)/;
const EVILS = ['calamity', 'harm', 'unease', 'wrong', 'act', 'act_noun', 'weapon', 'vice', 'stateless'];
const MORE_EVILS =
  /^(?:mines?|landmines?|stockpiles?|guns?|networks?|points|hotbeds?|terrorists?|extremists?|epicent(?:re|er)s?|plots?|drugs?|narcotics|smuggling|traffic|trade|tensions?)$/;

/** "wants to destroy its landmines", "the desire to eliminate poverty": what an actor is after is rid of an evil. */
export function ridsOfEvil({ match, s: { a } }: Place): boolean {
  const v = a.chunkOf[match.to - 1] ?? -1;
  const [object] = REMOVING.test(a.tokens[match.to - 1]?.lower ?? '') ? objectsOf(a, v) : [];
  if (object === undefined) return false;
  // "to eliminate all forms of discrimination"
  const of = complementsOf(a, object, 1)[0];
  const evils = [
    object,
    ...(of?.preposition === 'of' &&
    /^(?:form|kind|cause|source|threat|danger|vestige)s?$/.test(word(a, object))
      ? of.chunks
      : []),
  ];
  const named = evils.flatMap((i) => a.tokens.slice(a.chunks[i]?.core, a.chunks[i]?.to));
  return named.some(({ lower }) => a.classes.hasAny(EVILS, lower) || MORE_EVILS.test(lower));
}
