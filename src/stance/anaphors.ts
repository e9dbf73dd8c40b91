import type { Chunk } from '../text/chunks.js';
import { earlierActor, isLocation, isSaid } from './antecedents.js';
import { complementsOf } from './clause.js';
import { actorAt, textAt } from './noun-phrases.js';
import { FORUM, type Reference, type Resolver } from './reference.js';

/** "the organization", "that country": an actor named before. */
export function anaphorOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  if (!/^(?:the|that|this)$/.test(first) || c.to - c.from > 3 || !r.s.a.classes.has('anaphor', head))
    return undefined;
  if (complementsOf(r.s.a, i, 1)[0]?.preposition === 'of') return undefined;
  // "the Court", once the International Criminal Court was named
  const short = /^\p{Lu}/u.test(r.s.a.tokens[c.head]?.text ?? '')
    ? r.s.document.shortFor(r.s.number, head, c.from)
    : undefined;
  if (short) return { code: short.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  return namedByNoun(r, i, c, head);
}

/** The actor that "the organization", "the country", "the President" stands for. */
export function namedByNoun(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const organ =
    /^(?:organi[sz]ation|bloc|alliance|union|council|assembly|committee|commission|body|agency|secretariat|charter)$/.test(
      head,
    );
  const state = /^(?:country|nation|state|government|ministry|republic|kingdom|embassy|regime)$/.test(head);
  const before = earlierActor(r, i, c, organ ? 'organisation' : state ? 'state' : 'any', false);
  // "the President" whom a speaker congratulates presides over the meeting.
  if (
    /^(?:president|chair|chairperson)$/.test(head) &&
    r.s.document.speaker &&
    /^\p{Lu}/u.test(r.s.a.tokens[c.head]?.text ?? '')
  )
    return actorAt(r, i, c, FORUM, true);
  // "the organization", far from its name: whose document it is.
  const issuer = !before && organ ? r.s.document.issuer() : undefined;
  if (issuer && r.book.actor(issuer.code)?.kind === 'organisation')
    return actorAt(r, i, c, issuer.code, true);
  // "the Council", "the Organization" in a speech, with nothing before: the forum itself.
  const capital = /^\p{Lu}/u.test(r.s.a.tokens[c.head]?.text ?? '');
  if (!before && organ && capital && r.s.document.speaker) return actorAt(r, i, c, FORUM, true);
  return before;
}

/** "the ministry", "Minister Marsaudon" in the speaker's own statement, with no other actor said to have them. */
export function ownOrganOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const code = r.s.document.speaker;
  if (!code || complementsOf(a, i, 1)[0]?.preposition === 'of') return undefined;
  const first = a.tokens[c.from]?.lower ?? '';
  const named = a.tags[c.head] === 'NNP' && a.tags[c.from] === 'NNP';
  if (first !== 'the' && !named) return undefined;
  for (let t = c.core; t < c.to; t++) {
    if (a.classes.has('own_organ', a.tokens[t]?.lower ?? ''))
      return { code, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  }
  return undefined;
}

/** "the authorities", "police": where the sentence names one state and no more, its own. */
export function soleStateOf(r: Resolver, c: Chunk, head: string, holds = false): Reference | undefined {
  if (r.s.document.speaker || !r.s.a.classes.has('institution', head)) return undefined;
  if (/^(?:an?|any|no|some|other|all|every|each|many|several)$/.test(r.s.a.tokens[c.from]?.lower ?? ''))
    return undefined;
  if (r.speaks && holds && r.s.mentions.every((mention) => isSaid(r, mention, r.s.a.chunkOf[c.from] ?? 0)))
    return undefined;
  const codes = new Set(r.s.mentions.map(({ code }) => r.book.bookedAs(code)));
  const [code] = codes;
  if (codes.size !== 1 || !code) return undefined;
  // Who takes a stance is not of the state that only its object names.
  if (holds && !r.s.mentions.some(({ from }) => from < c.from || isLocation(r, from))) return undefined;
  const kind = r.book.actor(code)?.kind;
  return kind === 'state' || kind === 'former_state'
    ? { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: -1 }
    : undefined;
}
