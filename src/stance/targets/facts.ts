import { agentOf } from '../../clause/by-phrase.js';
import { after, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Place } from '../place.js';
import { objectChunks } from './objects.js';

/** "deplores the fact that Kenya has closed the border": who does what is a fact. */
export function factChunks(p: Place): readonly number[] | undefined {
  const { a } = p.s;
  const objects = objectChunks(p);
  const last = objects[0] ?? -1;
  const what = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  const opener = a.chunks[what]?.kind === 'WR' ? 'what' : a.chunks[what]?.kind === 'SB' ? 'how' : undefined;
  const opens = opener !== undefined && word(a, what) === opener && objects.length === 0;
  // "welcomes all that Kenya has done", "condemns what Kenya has done", "criticises how Kenya has done it"
  const told = /^(?:fact|news|way|manner|all|everything)$/.test(word(a, last)) || isShown(p, last);
  if (!opens && (objects.length !== 1 || !told)) return undefined;
  return opens ? doersIn(p, what) : doersBehind(p, last);
}

/** "heartened by the fact that Kenya has", "critical of the way Kenya has": who does what the phrase at `np` tells; nobody for another phrase. */
export function doersOfFact(p: Place, np: number): readonly number[] {
  const told = word(p.s.a, np) === 'fact' || isTheWay(p, np) || isShown(p, np);
  return told ? (doersBehind(p, np) ?? []) : [];
}

/** "the fact that Kenya has", "the way in which Kenya has", "the way the army of Kenya has" */
function doersBehind(p: Place, np: number): readonly number[] | undefined {
  const { a } = p.s;
  const clause = after(a, np);
  if (/^(?:in|with)$/.test(word(a, clause)) && a.chunks[after(a, clause)]?.kind === 'WR')
    return doersIn(p, after(a, clause));
  const bare = a.chunks[clause]?.kind === 'NP' && isTheWay(p, np);
  return bare ? doersIn(p, clause, true) : doersIn(p, clause);
}

/** "the way", not "in whatever way". */
function isTheWay({ s: { a } }: Place, np: number): boolean {
  return /^(?:way|manner)$/.test(word(a, np)) && a.tokens[a.chunks[np]?.from ?? -1]?.lower === 'the';
}

/** "the skill with which our chair has led us": what somebody shows in what he does. */
function isShown({ s: { a } }: Place, np: number): boolean {
  const link = after(a, np);
  return word(a, link) === 'with' && word(a, after(a, link)) === 'which';
}

/** Who does what the clause opened at `clause` says. */
function doersIn(p: Place, clause: number, bare = false): readonly number[] | undefined {
  const { a } = p.s;
  if (!bare && a.chunks[clause]?.kind !== 'SB' && a.chunks[clause]?.kind !== 'WR') return undefined;
  const v = a.chunks.findIndex((c, i) => i > clause && c.verb?.form === 'finite');
  // "the fact that it was ignored by Kenya"
  const by = v >= 0 && a.chunks[v]?.verb?.passive ? agentOf(a, v) : [];
  if (by.length > 0) return by;
  const subject = v < 0 ? [] : subjectOf(a, v).chunks.filter((i) => (bare ? i >= clause : i > clause));
  return subject.length > 0 ? subject : undefined;
}
