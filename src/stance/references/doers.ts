import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, closingComma, mark, word } from '../../clause/neighbours.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { namedDoers } from './named-doers.js';
import { isWritten } from './noun-phrases.js';
import { FIRST_PERSON, type Reference, type Resolver } from './reference.js';

/** Who does what the phrase names, where a participle or a relative clause says it: "measures taken by Kenya", "the steps that Kenya took". */
export function doerOf(r: Resolver, i: number, depth: number, friendly = false): Reference | undefined {
  const { a } = r.s;
  const joint = groupStartingAt(a, i).at(-1) ?? i;
  const end = behindExamples(
    a,
    complementsOf(a, i, 5).at(-1)?.chunks.at(-1) ?? complementsOf(a, joint, 5).at(-1)?.chunks.at(-1) ?? joint,
  );
  // "that reform, initiated by Kenya": a participle behind a comma, with its agent right after it.
  const comma = after(a, end);
  const next = tellsDoer(a, i, comma) ? comma + 1 : behindTopic(a, comma);
  let chunks: readonly number[] = [];
  const verb = a.chunks[next]?.verb;
  // "to be convened by the Union"
  if (
    verb?.form === 'participle' ||
    ((verb?.form === 'infinitive' || verb?.form === 'gerund') && verb.passive)
  )
    chunks = agentAfter(r, i, next);
  else {
    const relative = a.chunks[next]?.kind === 'WR' || word(a, next) === 'that';
    const opener = relative ? after(a, next) : next;
    // "the draft that was put forward by Kenya"
    const passive = relative && a.chunks[opener]?.verb?.passive && a.classes.has('doing', word(a, opener));
    // "the support that Kenya and Ghana gave"
    const group = a.chunks[opener]?.kind === 'NP' ? groupStartingAt(a, opener) : [];
    const last = group.at(-1) ?? opener;
    // "the support that the Government of Japan in Tokyo has rendered"
    const of = complementsOf(a, last, 2)
      .filter(({ preposition }) => /^(?:of|in|at)$/.test(preposition))
      .at(-1);
    const v = group.length > 0 && opener > end ? behindAside(a, after(a, of?.chunks.at(-1) ?? last)) : -1;
    // "the role that Kenya continues to play"
    const goesOn = /^continu/.test(word(a, v)) && a.chunks[after(a, v)]?.verb?.form === 'infinitive';
    const does = goesOn ? after(a, v) : v;
    // "a meeting that Kenya offered to host": it is not offered.
    const offers = /^offer/.test(word(a, does)) && a.chunks[after(a, does)]?.verb?.form === 'infinitive';
    if (
      v > 0 &&
      !offers &&
      a.chunks[v]?.verb?.form === 'finite' &&
      !a.chunks[v]?.verb?.passive &&
      (a.classes.has('doing', word(a, does)) || isUsed(r, i, does))
    )
      // "the results that Kenya declared fair": they are only judged.
      chunks =
        /^(?:NP|ADJ)$/.test(a.chunks[after(a, does)]?.kind ?? '') &&
        !a.classes.has('period', word(a, after(a, does))) &&
        // "the support that Kenya has given us", "that it has accorded our people": who gets it.
        !a.classes.has('ditransitive', word(a, does))
          ? []
          : group;
    else if (passive) chunks = agentOf(a, opener);
    else if (v > 0) chunks = giversTo(a, v);
  }
  if (chunks.length === 0 && !friendly) chunks = namedDoers(a, i, end);
  const first = chunks[0];
  if (first === undefined || first === i) return undefined;
  const reference = r.target(first, friendly, depth + 1);
  // "taken by us" says whose it is to nobody else; "by our Organization" does.
  const ours =
    FIRST_PERSON.has(a.tokens[a.chunks[first]?.from ?? 0]?.lower ?? '') &&
    reference.code === r.s.document.speaker;
  // "the achievement represented by the Treaty": a text does nothing.
  const c = a.chunks[first];
  const written = reference.code === OTHER_ACTOR && c !== undefined && isWritten(r, c);
  // "pleased with the progress we have made": nobody praises himself, and nothing else is praised.
  if (ours && friendly && GAINS.test(word(a, i))) return reference;
  if (reference.code === NO_ACTOR || ours || written) return undefined;
  // "the aid that Kenya and Ghana have given": both; "the fight waged by the peoples of Kenya and Ghana": each.
  const listed = membersAmong(r, chunks);
  const also = listed
    .slice(1)
    .map((k) => r.target(k, friendly, depth + 1).code)
    .filter((code) => code !== NO_ACTOR && code !== OTHER_ACTOR && code !== reference.code);
  return also.length > 0 ? { ...reference, also: [...(reference.also ?? []), ...also] } : reference;
}

const GAINS = /^(?:progress|achievements?|results|gains|strides|successe?s?|advances|headway|improvements?)$/;

/** "the peoples of Kenya, Ghana and Mali", "the people in Kenya and Ghana": the states that are listed, for a phrase that stands alone. */
function membersAmong({ s: { a, mentionOf } }: Resolver, chunks: readonly number[]): readonly number[] {
  const [one] = chunks;
  if (
    one === undefined ||
    chunks.length > 1 ||
    !a.classes.hasAny(['envoys_of', 'nation', 'armed_force'], word(a, one))
  )
    return chunks;
  const list = complementsOf(a, one).find((c) => /^(?:of|in)$/.test(c.preposition) && c.chunks.length > 1);
  const named = list?.chunks.every((i) => mentionOf[a.chunks[i]?.head ?? -1] !== undefined);
  return list && named ? list.chunks : chunks;
}

/** "the raid, carried out by Kenya,", "the raid, which was flown by Kenya": whether what stands behind the comma says who did it. */
function tellsDoer(a: Resolver['s']['a'], i: number, comma: number): boolean {
  if (mark(a, comma) !== ',') return false;
  const relative = word(a, comma + 1) === 'which' ? after(a, comma + 1) : -1;
  const verb = a.chunks[relative < 0 ? comma + 1 : relative]?.verb;
  // "the pact, which Kenya signed,"
  if (a.chunks[relative]?.kind === 'NP') {
    const v = after(a, groupStartingAt(a, relative).at(-1) ?? relative);
    const deed = a.classes.hasAny(['accords', 'deed_noun', 'attack_noun', 'operations'], word(a, i));
    return deed && a.chunks[v]?.verb?.form === 'finite' && a.classes.has('doing', word(a, v));
  }
  if (relative >= 0) return verb?.passive === true && agentOf(a, relative).length > 0;
  return verb?.form === 'participle' && agentOf(a, comma + 1).length > 0;
}

/** "the remarks related to Chad made by Kenya": behind what they are about. */
function behindTopic(a: Resolver['s']['a'], participle: number): number {
  if (!/^(?:related|relating|regarding|concerning|directed|aimed|addressed)$/.test(word(a, participle)))
    return participle;
  const topic = complementsOf(a, participle, 1)[0]?.chunks.at(-1) ?? after(a, participle);
  const further = after(a, topic);
  return a.chunks[further]?.verb?.form === 'participle' && word(a, after(a, further)) === 'by'
    ? further
    : participle;
}

/** "the assistance we have received from Kenya", "the help that we continue to get from Kenya": from whom. */
function giversTo(a: Resolver['s']['a'], v: number): readonly number[] {
  const getting = /^continu/.test(word(a, v)) ? after(a, v) : v;
  if (!/^(?:receiv|obtain|enjoy|gets?$|got$|had$)/.test(word(a, getting))) return [];
  return complementsOf(a, getting).find(({ preposition }) => preposition === 'from')?.chunks ?? [];
}

/** "the role that Mr. Novak, the envoy, has played": over what says who he is. */
function behindAside(a: Resolver['s']['a'], open: number): number {
  if (mark(a, open) !== ',' || a.chunks[open + 1]?.kind !== 'NP') return open;
  const close = closingComma(a, open);
  return close >= 0 && a.chunks[after(a, close)]?.verb?.form === 'finite' ? after(a, close) : open;
}

/** "attacks, including against schools, carried out by": behind the examples between commas, where a participle follows; else `end`. */
function behindExamples(a: Resolver['s']['a'], end: number): number {
  const open = after(a, end);
  if (
    mark(a, open) !== ',' ||
    !/^(?:including|particularly|notably|especially)$/.test(word(a, after(a, open)))
  )
    return end;
  for (let k = open + 1; k < a.chunks.length && k < open + 14; k++) {
    if (a.chunks[k]?.kind === 'VP' || a.chunks[k]?.kind === 'SB') return end;
    if (mark(a, k) === ',' && a.chunks[after(a, k)]?.verb?.form === 'participle') return k;
  }
  return end;
}

const SHOWN = /^(?:shown|expressed|voiced|demonstrated|displayed|exhibited)$/;

/** "taken by Kenya", "received from Kenya", "an accord signed with Kenya" */
function agentAfter(r: Resolver, i: number, participle: number): readonly number[] {
  const { a } = r.s;
  // "disrespect for the resolutions adopted by the Council": those are adopted.
  const last = before(a, participle);
  // "the decisions and resolutions adopted by the Council": both are.
  const other = last !== i && !groupStartingAt(a, i).includes(last);
  if (other && a.classes.has('text', word(a, last)) && /^(?:adopted|passed)$/.test(word(a, participle)))
    return [];
  // "the commitment to peace shown by Kenya": the commitment is shown.
  const lead = before(a, i);
  const toward =
    a.chunks[lead]?.kind === 'IN' && word(a, lead) !== 'of' && a.chunks[before(a, lead)]?.kind === 'NP';
  if (toward && SHOWN.test(word(a, participle))) return [];
  // "the aid received by Chad from Kenya": whoever gets it does not give it.
  const got = /^(?:received|obtained|sought|requested)$/.test(word(a, participle));
  const does = !got && (a.classes.has('doing', word(a, participle)) || isUsed(r, i, participle));
  const by = does ? agentOf(a, participle) : [];
  if (by.length > 0) return by;
  const wanted = does ? (a.classes.has('pact', word(a, i)) ? 'with' : undefined) : 'from';
  return complementsOf(a, participle).find((c) => c.preposition === wanted)?.chunks ?? [];
}

/** "the tactics that Kenya uses", "methods employed by Kenya": what is used is done; a weapon or a pretext is not. */
function isUsed({ s: { a } }: Resolver, i: number, v: number): boolean {
  return /^(?:us(?:e|es|ed|ing)|employ)/.test(word(a, v)) && MEANS.test(word(a, i));
}

const MEANS =
  /^(?:tactics?|methods?|practices?|repression|violence|terror|torture|blackmail|force|coercion|rhetoric)$/;
