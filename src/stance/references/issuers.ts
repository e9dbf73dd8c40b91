import type { Mention } from '../../actors/mentions.js';
import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { togetherBefore } from '../document/several-before.js';
import { complementActor } from './dependents.js';
import { actorAt, someone, textAt } from './noun-phrases.js';
import { possessorIn } from './possessors.js';
import { forumOf, type Reference, type Resolver } from './reference.js';
import { subjectBefore } from './subject-before.js';

const STATED = /^(?:statement|communiqu[eé]|declaration)$/;
const ISSUED = /^(?:issued|released|published|posted|carried|read|signed|written|sent|circulated)$/;

/** "The statement condemned": whose statement it is. */
export function issuerOf(r: Resolver, i: number, c: Chunk, named: Mention | undefined): Reference {
  const owner = possessorIn(r, i, c);
  if (owner) return { ...owner, agent: true };
  if (named) return actorAt(r, i, c, named.code, true);
  // "a statement from the ministry": the ministry speaks, and it is not of the state that it speaks of.
  const from = complementsOf(r.s.a, i, 1)[0];
  const sender = /^(?:from|by)$/.test(from?.preposition ?? '')
    ? r.holder(from?.chunks[0] ?? i, 1)
    : undefined;
  if (sender?.agent) return { ...sender, basis: 'issuer', chunk: i, text: textAt(r, c) };
  // "a statement issued by the ministry"
  const behind = after(r.s.a, i);
  // "The statement, signed by Kenya,"
  const issued = mark(r.s.a, behind) === ',' ? after(r.s.a, behind) : behind;
  const by = ISSUED.test(word(r.s.a, issued)) ? agentOf(r.s.a, issued)[0] : undefined;
  const author = by === undefined || r.isActive(by) ? undefined : r.holder(by, 1);
  if (author?.agent) return { ...author, basis: 'issuer', chunk: i, text: textAt(r, c) };
  const inner = complementActor(r, i, ['of', 'by', 'from'], 0, false);
  if (inner) return { ...inner, basis: 'issuer', agent: true, chunk: i, text: textAt(r, c) };
  const head = r.s.a.tokens[c.head]?.lower ?? '';
  // "a statement in Nairobi": that of the state whose capital it is.
  const seat =
    from?.preposition === 'in' && STATED.test(head)
      ? r.s.mentionOf[r.s.a.chunks[from.chunks[0] ?? -1]?.head ?? -1]
      : undefined;
  if (seat?.kind === 'capital' && r.s.document.speaker === undefined)
    return { ...actorAt(r, i, c, seat.code, true), basis: 'issuer' };
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  const indefinite = /^an?$/.test(first);
  // "Kenya and Ghana held talks. A joint statement": that of both.
  const kind = r.s.a.tokens[c.head - 1]?.lower ?? '';
  const joint =
    kind === 'joint' && r.s.document.speaker === undefined && !r.s.alone
      ? togetherBefore(r.s.document, r.s.number, 'leaders')
      : undefined;
  if (joint) {
    const [code = OTHER_ACTOR, ...also] = joint;
    return { code, also, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  }
  // "The Union adopted a statement reaffirming": whoever made it.
  if (indefinite) {
    // "cannot support a text that blames Kenya": it is somebody else's.
    const verb = before(r.s.a, i);
    const judged =
      r.s.a.classes.has('verdict_verb', word(r.s.a, verb)) ||
      // "voted on a draft deploring"
      (word(r.s.a, verb) === 'on' && /^vot|^abstain/.test(word(r.s.a, before(r.s.a, verb)))) ||
      /^(?:support|accept|veto|block)/.test(word(r.s.a, verb));
    const maker = judged ? undefined : subjectBefore(r, i);
    return maker ? { ...maker, basis: 'issuer', chunk: i, text: textAt(r, c) } : someone(r, i, c);
  }
  // "The resolution of the conflict": no text.
  if (head === 'resolution' && from?.preposition === 'of') return { ...someone(r, i, c), agent: false };
  // "The resolution", "the press statement" in a speech: the meeting's.
  const adopted = head === 'resolution' || (head === 'statement' && /^(?:press|presidential)$/.test(kind));
  if (adopted && r.s.document.speaker && /^(?:the|this|that)$/.test(first))
    return { ...actorAt(r, i, c, forumOf(r), true), basis: 'issuer' };
  const { document, number, alone } = r.s;
  // "The League condemned the raid. The communique": whoever the text is about.
  const told = document.speaker === undefined && /^(?:communiqu[eé]|declaration|statement)$/.test(head);
  const issuer = alone
    ? undefined
    : (document.issuer(number) ?? (told ? document.antecedent(number, 'organisation') : undefined));
  return {
    code: issuer?.code ?? OTHER_ACTOR,
    text: textAt(r, c),
    basis: 'issuer',
    agent: issuer !== undefined || judges(r, i, head),
    chunk: i,
  };
}

/** "The report accuses Kenya": somebody wrote it, though it is not said who. */
function judges(r: Resolver, i: number, head: string): boolean {
  const { a } = r.s;
  if (
    r.s.document.speaker !== undefined ||
    !/^(?:report|study|inquiry|letter|editorial|petition|statement|communiqu[eé]|declaration)$/.test(head)
  )
    return false;
  const v = a.chunks.findIndex((c, k) => k > i && c.verb?.form === 'finite' && !c.verb.passive);
  const main =
    a.chunks[before(a, v)]?.kind === 'WR'
      ? a.chunks.findIndex((c, k) => k > v && c.verb?.form === 'finite')
      : v;
  const judged =
    /^(?:report|study|inquiry)$/.test(head) || /^(?:accus|blam|condemn|fault|slam)/.test(word(a, main))
      ? /^(?:accus|blam|condemn|critici[sz]|fault|denounc|prais|commend|slam)/
      : /^(?:critici[sz]|denounc|prais|commend|laud|hail|welcom|deplor|express|voic|reiterat|reaffirm|support|back|pledg)/;
  // '"The raid breaks the law," the statement said'
  const quoted = r.speaks && /^(?:statement|communiqu[eé]|declaration|letter)$/.test(head);
  const says = judged.test(word(a, main)) || (quoted && /^(?:sa(?:id|ys)|reads?|added)$/.test(word(a, main)));
  return says && subjectOf(a, main).chunks.includes(i);
}
