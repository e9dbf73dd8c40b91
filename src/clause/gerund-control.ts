import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';
import { groupEndingAt } from './conjuncts.js';
import { previousVerb } from './governing-verb.js';
import { before, mark, openingComma, word } from './neighbours.js';
import { type Role, role, type Step } from './role.js';

/**
 * "accused the President of Kenya of supplying", "lashed out at Kenya for supporting", "imposed sanctions on Kenya for
 * helping": the noun phrase, past what belongs to it, that a verb makes the doer of what the preposition at `link` leads to; or -1.
 */
export function controllerOf(a: Analysis, link: number, last: number): number {
  let np = last;
  for (let depth = 0; depth < 3 && a.chunks[np]?.kind === 'NP'; depth++) {
    const lead = before(a, groupEndingAt(a, np)[0] ?? np);
    if (a.chunks[lead]?.kind === 'VP' && a.classes.has(`${word(a, link)}_control`, word(a, lead))) return np;
    if (word(a, link) === 'for' && isBlamed(a, lead)) return np;
    // "hauled Kenya over the coals for", "called Kenya out for"
    if (word(a, link) === 'for' && word(a, np) === 'coals') return before(a, lead);
    if (word(a, link) === 'for' && /^call/.test(word(a, lead)) && word(a, link - 1) === 'out') return np;
    if (!/^(?:of|in|to)$/.test(word(a, lead))) return -1;
    np = before(a, lead);
  }
  return -1;
}

/**
 * "accused Chad of shelling the port, and Mali of arming it", "thanked Chad for hosting refugees and Mali for sending food": the
 * second of two whom one verb charges or thanks, before the preposition at `link`.
 */
export function secondControlled(a: Analysis, link: number): Role | undefined {
  const np = before(a, link);
  if (a.chunks[np]?.kind !== 'NP') return undefined;
  const lead = before(a, groupEndingAt(a, np)[0] ?? np);
  const end = a.chunks[lead]?.kind === 'CC' ? before(a, lead) : lead;
  const gerund = mark(a, end) === ',' ? before(a, end) : end;
  const first = before(a, gerund);
  const parallel = a.chunks[gerund]?.verb?.form === 'gerund' && word(a, first) === word(a, link);
  return parallel && controllerOf(a, first, before(a, first)) >= 0 ? role([np], 'control') : undefined;
}

/** "accused Kenya of aggression by arming rebels": whoever is accused of what is done by the means at `by`. */
export function accusedBy(a: Analysis, by: number): Role | undefined {
  const of = before(a, groupEndingAt(a, before(a, by))[0] ?? by);
  const accused = word(a, of) === 'of' ? controllerOf(a, of, before(a, of)) : -1;
  return accused < 0 ? undefined : role(groupEndingAt(a, accused), 'control');
}

/** "accused each other of arming rebels": whoever a verb has for its object, or, for "each other", those who are its subject. */
export function controlled(a: Analysis, object: Role): Step {
  const [np = -1] = object.chunks;
  const first = a.chunks[np]?.from ?? -1;
  const mutual = `${a.tokens[first]?.lower} ${a.tokens[first + 1]?.lower}`;
  return mutual === 'each other' || mutual === 'one another' ? before(a, np) : object;
}

/** Whether the preposition at `link` names whom a verb or a noun of praise or blame is aimed at. */
function isBlamed(a: Analysis, link: number): boolean {
  // "called out Chad for lying", "singled out Chad for praising"
  if (/^(?:call|singl)/.test(word(a, link)) && a.tokens[a.chunks[link]?.to ?? -1]?.lower === 'out')
    return true;
  if (a.chunks[link]?.kind !== 'IN' || !/^(?:at|on|upon|against|to|of|with)$/.test(word(a, link)))
    return false;
  const host = before(a, link);
  const verb = a.chunks[host]?.kind === 'VP' && a.classes.has('for_control', word(a, host));
  // "owes a debt of gratitude to Chad for taking in"
  const owed = word(a, host) === 'gratitude' && word(a, before(a, before(a, host))) === 'debt';
  // "are grateful to Kenya for sheltering"
  const grateful = /^(?:grateful|thankful|indebted)$/.test(word(a, host));
  return (
    verb || owed || grateful || (a.chunks[host]?.kind === 'NP' && a.classes.has('earned_noun', word(a, host)))
  );
}

/** "the envoy whom it accuses of spying", "took Kenya to task for arming": whom the verb at `v`, before the preposition at `gerund`, is about. */
export function accusedBefore(a: Analysis, v: number, gerund: number): Role | undefined {
  const tasked = before(a, v);
  if (word(a, v) === 'task' && word(a, gerund) === 'for' && a.chunks[tasked]?.kind === 'NP')
    return role([tasked], 'control');
  if (a.chunks[v]?.verb?.passive || !a.classes.has('of_control', word(a, v))) return undefined;
  const subject = before(a, v);
  const link = before(a, subject);
  if (a.chunks[subject]?.kind !== 'NP') return undefined;
  const bare = link === subject - 1 && a.chunks[link]?.kind === 'NP';
  if (!bare && a.chunks[link]?.kind !== 'WR') return undefined;
  const host = mark(a, before(a, link)) === ',' ? before(a, before(a, link)) : before(a, link);
  const np = bare ? link : host;
  return a.chunks[np]?.kind === 'NP' ? role([np], 'control') : undefined;
}

/** Whoever took the floor before, and is not said to be who: "other leaders", "my predecessors". */
export function isOtherVoice(a: Analysis, i: number): boolean {
  const c = a.chunks[i] as Chunk;
  if (a.classes.has('fellow_speaker', word(a, i))) return true;
  return (
    (a.tags[c.head] === 'NNS' || /^(?:states|members|governments)$/.test(word(a, i))) &&
    /^(?:other|previous|my|our|fellow|earlier|preceding)$/.test(a.tokens[c.from]?.lower ?? '')
  );
}

/** "an end to intervention, including arming rebels": whether what the preposition at `i` opens is done by whoever intervenes. */
export function isPartOfWrong(a: Analysis, i: number): boolean {
  const lead = mark(a, before(a, i)) === ',' ? before(a, before(a, i)) : before(a, i);
  return word(a, i) === 'including' && a.classes.hasAny(['wrong', 'hostile_act'], word(a, lead));
}

/** "accused Kenya, its neighbour, of arming": who is accused did it, whatever stands between commas. */
export function besideComma(a: Analysis, link: number): Role | undefined {
  const close = before(a, link);
  if (mark(a, close) !== ',' || word(a, link) !== 'of') return undefined;
  const open = openingComma(a, close);
  const np = open < 0 ? -1 : before(a, open);
  if (a.chunks[np]?.kind !== 'NP') return undefined;
  const group = groupEndingAt(a, np);
  const verb = before(a, group[0] ?? np);
  return a.chunks[verb]?.kind === 'VP' && a.classes.has('of_control', word(a, verb))
    ? role(group, 'control')
    : undefined;
}

/** "berating Chad for lying and praising Mali": who judges judges twice, and it is not whom he judges that does; else the gerund at `last`. */
export function judgingPeer(a: Analysis, v: number, last: number): number {
  const judges = (i: number): boolean => a.classes.hasAny(['for_control', 'of_control'], word(a, i));
  if (last < 0 || !judges(v) || judges(last) || !/^(?:for|of)$/.test(word(a, before(a, last)))) return last;
  const first = previousVerb(a, last, ({ verb }) => verb?.form === 'gerund');
  return first >= 0 && judges(first) ? first : last;
}

/** "a partner committed to helping": the noun that the participle before the "to" at `i` describes. */
export function devotedTo(a: Analysis, i: number): Role | undefined {
  const v = before(a, i);
  const np = before(a, v);
  const devoted = word(a, i) === 'to' && /^(?:committed|dedicated|devoted)$/.test(word(a, v));
  return devoted &&
    a.chunks[v]?.kind === 'VP' &&
    a.chunks[np]?.kind === 'NP' &&
    !/^(?:we|they|i|it|s?he|you)$/.test(word(a, np))
    ? role([np], 'participle')
    : undefined;
}
