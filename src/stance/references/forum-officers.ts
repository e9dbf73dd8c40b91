import type { Chunk } from '../../text/chunking/chunk.js';
import { actorAt } from './noun-phrases.js';
import { forumOf, type Reference, type Resolver } from './reference.js';
import { isSpecified } from './specified.js';

/** Officers of the United Nations by whose name alone those who speak before it call them. */
const OFFICE_OF_FORUM = /^(?:Director|Director-General|USG|ASG|DSRSG|SRSG|Coordinator|Envoy|Rapporteur)$/;

/** "Director Mensah", "Director Mensah's call" in a speech: whether an officer of the meeting is named there. */
export function isForumOfficer(r: Resolver, name: number): boolean {
  const { a, mentionOf, document } = r.s;
  return (
    document.speaker !== undefined &&
    a.tags[name] === 'NNP' &&
    !mentionOf[name] &&
    OFFICE_OF_FORUM.test(a.tokens[name - 1]?.text ?? '') &&
    document.introduced(r.s.number, a.tokens[name]?.text ?? '') === undefined
  );
}

const OF_THE_FORUM = /^(?:Special|Personal|High|Executive|Resident|Humanitarian|Emergency)$/;

/** The word for the office before the name of who holds it, or -1. */
function officeBefore(r: Resolver, c: Chunk): number {
  if (r.s.a.tags[c.head] !== 'NNP' || r.s.mentionOf.slice(c.from, c.to).some((m) => m !== undefined))
    return -1;
  for (let t = c.head - 1; t > c.from; t--)
    if (r.s.a.classes.has('forum_officer', r.s.a.tokens[t]?.lower ?? '')) return t;
  return -1;
}

/** "the Special Envoy's efforts": whether the word before the sign of the possessive is an office of the meeting's own. */
export function isForumOffice(r: Resolver, office: number): boolean {
  const { a, document } = r.s;
  const text = a.tokens[office]?.text ?? '';
  const before = a.tokens[office - 1]?.text ?? '';
  if (
    document.speaker === undefined ||
    !/^\p{Lu}/u.test(text) ||
    !a.classes.has('forum_officer', text.toLowerCase())
  )
    return false;
  return OF_THE_FORUM.test(before) && !(before === 'High' && text === 'Representative');
}

/** "the Special Envoy" in a speech, capitalised as its own: whoever is sent by the meeting that it is made in. */
export function officerOfForum(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  // "this body", "this organ" in a speech to it
  const here = c.to - c.from === 2 && r.s.a.tokens[c.from]?.lower === 'this' && /^(?:body|organ)$/.test(head);
  if (here && r.s.document.speaker) return actorAt(r, i, c, forumOf(r), true);
  // "the outgoing President, Amina Yusuf," in a speech: whose term at the meeting ends.
  const leaving = /^(?:outgoing|incoming)$/.test(r.s.a.tokens[c.head - 1]?.lower ?? '');
  if (leaving && r.s.document.speaker && r.s.a.tokens[c.head]?.text === 'President' && !isSpecified(r, i))
    return actorAt(r, i, c, forumOf(r), true);
  // "the President on her election to lead the Assembly"
  if (isElectedHere(r, c)) return actorAt(r, i, c, forumOf(r), true);
  // "the Special Envoy", "Special Representative Mensah"
  if (c.head > c.from && isForumOfficer(r, c.head)) return actorAt(r, i, c, forumOf(r), true);
  const named = r.s.a.classes.has('forum_officer', head) ? c.head : officeBefore(r, c);
  if (named < 0 || !r.s.document.speaker) return undefined;
  const text = r.s.a.tokens[named]?.text ?? '';
  const before = r.s.a.tokens[named - 1]?.text ?? '';
  if (!/^\p{Lu}/u.test(text) || !OF_THE_FORUM.test(before)) return undefined;
  // The High Representative is the Union's.
  if (before === 'High' && /^Representative$/.test(text)) return undefined;
  return isSpecified(r, i) ? undefined : actorAt(r, i, c, forumOf(r), true);
}

/** "the President on her election to lead the Assembly", "upon his election to preside over the session" in a speech to it. */
function isElectedHere(r: Resolver, c: Chunk): boolean {
  const { tokens } = r.s.a;
  if (!r.s.document.speaker || tokens[c.head]?.text !== 'President' || c.to - c.from > 2) return false;
  if (!/^(?:up)?on$/.test(tokens[c.to]?.lower ?? '') || !/^(?:her|his)$/.test(tokens[c.to + 1]?.lower ?? ''))
    return false;
  return tokens.slice(c.to + 2, c.to + 14).some(({ lower }) => /^(?:assembly|session)$/.test(lower));
}
