import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { announcesClause, behindAdjectives } from '../../clause/expletive.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { relativeBefore } from '../../clause/relative-clause.js';
import { subjectOf } from '../../clause/subject.js';
import type { Analysis } from '../../text/analysis.js';
import { type Filled, nobody, type Place } from '../place.js';
import { asTargets } from './target-phrases.js';

const NOTICING = /^(?:note|see|observe|learn|find|hear|witness|know)$/;

/** "it is illegal that Kenya keeps ...", "it is good to see that Kenya has ...": what "it" announces. */
export function extraposed(p: Place, found: readonly number[]): readonly number[] {
  const { a } = p.s;
  if (found.length !== 1 || word(a, found[0] ?? -1) !== 'it') return found;
  // "it is false that Kenya did": what is not so is no deed of hers.
  if (/^(?:false|untrue)$/.test(word(a, p.cue))) return [];
  let clause = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  // "it is unjust and unacceptable that"
  while (a.chunks[clause]?.kind === 'CC' || a.chunks[clause]?.kind === 'ADJ') clause = after(a, clause);
  // "it is a travesty of justice for the Council to wait"
  if (!p.friendly && word(a, clause) === 'of' && a.chunks[after(a, clause)]?.kind === 'NP')
    clause = after(a, after(a, clause));
  if (a.chunks[clause]?.verb?.form === 'infinitive' && NOTICING.test(word(a, clause))) {
    const noticed = objectsOf(a, clause);
    if (noticed.length > 0) return noticed;
    clause = after(a, clause);
  }
  if (word(a, clause) === 'for' && a.chunks[clause]?.kind === 'IN') {
    const np = after(a, clause);
    // "hold it responsible for the raid": nobody is to do anything.
    const last = groupStartingAt(a, np).at(-1) ?? np;
    const end = after(a, complementsOf(a, last).at(-1)?.chunks.at(-1) ?? last);
    const doing = /sel(?:f|ves)$/.test(word(a, end)) ? after(a, end) : end;
    if (a.chunks[doing]?.verb?.form !== 'infinitive') return found;
    // "it is not fair for Africa to wait": whoever suffers it is not blamed.
    if (
      p.match.rule.stance === 'condemnation' &&
      /^(?:un)?(?:fair|just)$/.test(a.tokens[p.match.to - 1]?.lower ?? '')
    )
      return found;
    // "a source of pride for Africa to see Kenya preside": what is seen.
    const seen = after(a, np);
    const seeing = p.friendly && a.chunks[seen]?.verb?.form === 'infinitive' && NOTICING.test(word(a, seen));
    if (seeing) return objectsOf(a, seen);
    return a.chunks[np]?.kind === 'NP' ? groupStartingAt(a, np) : found;
  }
  if (a.chunks[clause]?.kind !== 'SB') return found;
  const v = a.chunks.findIndex(
    (c, i) => i > clause && c.verb?.form === 'finite' && !isRelative(a, i, clause),
  );
  // "regrettable that the plan was rejected by Kenya": whoever rejected it.
  const verb = a.chunks[v]?.verb;
  const by = verb?.passive && !verb.negated ? agentOf(a, v) : [];
  if (by.length > 0 && p.match.rule.stance === 'condemnation') return by;
  // "unacceptable that children are killed": nobody says by whom.
  // "unacceptable that Chad was involved in it": that is its own doing.
  const own = /^(?:involved|engaged|implicated|opposed|represented)$/.test(word(a, v));
  if (verb?.passive && !own && p.match.rule.stance === 'condemnation') return found;
  // "regrettable that the region continues to experience droughts": what befalls it is none of its deeds.
  if (p.match.rule.stance === 'condemnation' && befalls(a, v)) return found;
  const subject = described(a, clause, v) ?? (v < 0 ? [] : subjectOf(a, v).chunks.filter((i) => i > clause));
  // "unacceptable that half of mankind lives in hunger": whoever has to live so is not to blame.
  if (p.match.rule.stance === 'condemnation' && subject.length > 0 && subject.every((i) => suffers(p, i)))
    return found;
  return subject.length > 0 ? subject : found;
}

/** "that the army that shelled us and heeds no law has a seat": the noun that opens the clause, past what is told of it before `v`. */
function described(a: Analysis, clause: number, v: number): readonly number[] | undefined {
  const np = after(a, clause);
  const opener = after(a, complementsOf(a, np).at(-1)?.chunks.at(-1) ?? np);
  return a.chunks[np]?.kind === 'NP' && a.chunks[opener]?.kind === 'WR' && opener < v
    ? groupStartingAt(a, np)
    : undefined;
}

/** Whether the verb at `v` is of a relative clause behind `clause`: "that the army that shelled it and is not punished has a seat". */
function isRelative(a: Analysis, v: number, clause: number): boolean {
  if (relativeBefore(a, v) >= clause) return true;
  const first = a.chunks[before(a, v)]?.kind === 'CC' ? previousVerb(a, v, hasFinite) : -1;
  const later = a.chunks.findIndex((c, i) => i > v && hasFinite(c) && relativeBefore(a, i) < clause);
  return first > clause && later > 0 && isRelative(a, first, clause);
}

const BEFALLING = /^(?:experienc|suffer|endur|undergo|underwent|fac(?:e|ing)|witness|starv|perish|die|dying)/;

/** "faces", "continues to suffer": whether the verb at `v` says what its subject goes through. */
function befalls(a: Analysis, v: number): boolean {
  const to = after(a, v);
  return (
    BEFALLING.test(word(a, v)) || (a.chunks[to]?.verb?.form === 'infinitive' && BEFALLING.test(word(a, to)))
  );
}

/** Whether chunk `i` names nobody but people at large. */
function suffers(p: Place, i: number): boolean {
  const { a } = p.s;
  const c = a.chunks[i];
  if (!c || p.s.mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined)) return false;
  return a.classes.has('share_or_people', word(a, i)) || a.tags[c.head] === 'CD';
}

/** "it is unjust, cruel and immoral to wait": whether "it" only announces what follows the adjectives. */
function announces(p: Place, found: readonly number[]): boolean {
  const { a } = p.s;
  const [it = -1] = found;
  if (p.match.rule.match !== 'adjective' || found.length !== 1 || word(a, it) !== 'it') return false;
  const behind = behindAdjectives(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  return announcesClause(a, it) || a.chunks[behind]?.verb?.form === 'infinitive';
}

/** What an adjective is said of, and nobody where "it" only announces what is. */
export function announced(p: Place, said: readonly number[]): Filled {
  return announces(p, said)
    ? { references: [{ ...nobody(p), text: 'it', chunk: said[0] ?? -1 }] }
    : asTargets(p, said);
}
