import type { Actor } from '../model/actor.js';
import type { Token } from '../text/tokens.js';
import { NOBODY } from './contexts.js';
import { type Mention, withCode } from './mentions.js';

/** Organs whose name many an organisation has, too: "the Secretary-General of the League of Arab States". */
const SHARED: ReadonlySet<string> = new Set(['UNSG', 'UNSC', 'UNGA']);

/**
 * Whose an organ is when the words beside it say so: "the Nigerian Senate", "the Supreme Court of India", "NATO
 * Secretary-General". Without such words it belongs to the organisation whose own statement it stands in, or to the actor
 * that most often is meant.
 */
export function ownedOrgan(
  mention: Mention,
  at: number,
  mentions: readonly Mention[],
  tokens: readonly Token[],
  actor: (code: string) => Actor | undefined,
  speaker?: string,
): Mention {
  // "Mr. Jan Novak of Kenya", who presides over the Assembly, is no assembly of Kenya's.
  const shared = SHARED.has(mention.code) && mention.kind !== 'person' && mention.to - mention.from <= 2;
  if (mention.kind !== 'organ' && !shared) return mention;
  const owns = (owner: Mention | undefined): owner is Mention =>
    owner !== undefined &&
    owner.code !== NOBODY &&
    owner.kind !== 'person' &&
    owner.kind !== 'people' &&
    actor(owner.code)?.kind !== 'nonstate';
  const person = mentions[at + 1];
  if (person?.kind === 'person' && person.from === mention.to && (shared || mention.code !== NOBODY))
    return actor(person.code)?.bookedAs === actor(mention.code)?.bookedAs
      ? mention
      : withCode(mention, person.code);
  const before = mentions[at - 1];
  if (owns(before) && adjoins(before, mention, tokens, shared && isState(actor(before.code))))
    return withOwner(mention, before, actor);
  const after = mentions[at + 1];
  if (owns(after) && follows(mention, after, tokens)) return withOwner(mention, after, actor);
  // "the Secretary-General" in an organisation's own statement is its own.
  const named = mention.code === 'UNSG' && tokens[mention.from]?.lower.startsWith('secretary') === true;
  if (named && speaker !== undefined && actor(speaker)?.kind === 'organisation')
    return withCode(mention, speaker);
  return named && isElsewhere(mention, tokens) ? withCode(mention, NOBODY) : mention;
}

/** "the Secretary-General of the Muslim League": of a body that has no code, but not "of the Organization". */
function isElsewhere({ to }: Mention, tokens: readonly Token[]): boolean {
  if (tokens[to]?.lower !== 'of') return false;
  const first = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1;
  return /^(?!Organi[sz]ation|United|UN|U\.N|World|Assembly|Council)\p{Lu}\p{Ll}/u.test(
    tokens[first]?.text ?? '',
  );
}

/** An organ that belongs to the same actor anyway stays what it is. */
function withOwner(mention: Mention, owner: Mention, actor: (code: string) => Actor | undefined): Mention {
  const same = actor(owner.code)?.bookedAs === actor(mention.code)?.bookedAs;
  return same ? mention : withCode(mention, owner.code);
}

function isState(actor: Actor | undefined): boolean {
  return actor?.kind === 'state' || actor?.kind === 'former_state';
}

/** Whether the owner stands right before: "Nigerian Senate", "Nigeria's Senate", but not "Russia's Security Council seat". */
function adjoins(owner: Mention, organ: Mention, tokens: readonly Token[], strict: boolean): boolean {
  if (strict) return owner.to === organ.from && (owner.kind === 'adjective' || owner.kind === 'place');
  const end = tokens[owner.to]?.lower === "'s" ? owner.to + 1 : owner.to;
  return end === organ.from;
}

/** Whether the owner follows: "Senate of the Philippines". */
function follows(organ: Mention, owner: Mention, tokens: readonly Token[]): boolean {
  if (tokens[organ.to]?.lower !== 'of' || owner.kind === 'adjective') return false;
  const article = tokens[organ.to + 1]?.lower === 'the' ? 1 : 0;
  return owner.from === organ.to + 1 + article;
}
