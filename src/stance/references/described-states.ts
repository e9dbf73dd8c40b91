import type { Chunk } from '../../text/chunking/chunk.js';
import type { Resolver } from './reference.js';

const STATE =
  /^(?:country|nation|state|republic|kingdom|island|colony|archipelago|protectorate|democracy|monarchy)$/;
/** What no state is called that was named before: "the host country", "the whole nation". */
const NO_STATE =
  /^(?:host|member|home|third|other|same|whole|entire|own|only|next|first|second|last|most|least|welfare|police|deep|rogue|coastal|flag|littoral|receiving|sending|sovereign|islamic|respective|single|relevant|concerned)$/;
const DESCRIBING = /^(?:JJ|NNP?|RB|VBN|VBG|CD)$/;
/** A phrase this long describes nobody any more. */
const LONGEST = 6;

/** "the South American country", "the small island nation" in a story: a state by what it is like. */
export function describesState(r: Resolver, c: Chunk, at = c.head): boolean {
  const { a, mentionOf, document } = r.s;
  if (document.speaker !== undefined || a.tokens[c.from]?.lower !== 'the' || at - c.from >= LONGEST)
    return false;
  if (!STATE.test(a.tokens[at]?.lower ?? '') || at === c.from + 1) return false;
  for (let t = c.from + 1; t < at; t++) {
    const token = a.tokens[t];
    if (token?.hyphen) continue;
    if (!DESCRIBING.test(a.tags[t] ?? '') || NO_STATE.test(token?.lower ?? '')) return false;
    if (mentionOf[t] && !isFormer(r, t)) return false;
  }
  return true;
}

const ONCE_OWNED = /^(?:colony|colonies|republics?|states|protectorates?|satellites?|possessions?)$/;

/** "the former French colony": whose it was is not who it is. */
export function isFormer({ s: { a } }: Resolver, t: number): boolean {
  const noun = a.tokens[t + 1];
  return (
    ONCE_OWNED.test(noun?.lower ?? '') &&
    (a.tokens[t]?.hyphen === true || /^(?:former|once|erstwhile|ex)$/.test(a.tokens[t - 1]?.lower ?? ''))
  );
}

const BODY = /^(?:bloc|alliance|group|grouping|organi[sz]ation|body|lender|club|union)$/;
/** What is said of no body of armed or private people. */
const OF_MEMBERS = /^(?:member|nation|country|state|strong)$/;
const OF_BODY =
  /^(?:military|transatlantic|regional|continental|global|pan|multilateral|based|defen[cs]e|western|atlantic)$/;

/** "the 57-member group", "the Washington-based lender", "the regional bloc" in a story: an organisation by what it is like. */
export function describesBody({ s: { a, document } }: Resolver, c: Chunk): boolean {
  const head = a.tokens[c.head]?.lower ?? '';
  // In a speech "the regional organization" is any; "that regional organization" was named.
  const first = document.speaker === undefined ? /^the$/ : /^(?:that|this)$/;
  if (!first.test(a.tokens[c.from]?.lower ?? '') || !BODY.test(head)) return false;
  if (c.head - c.from < 2 || c.head - c.from > LONGEST || c.core > c.from) return false;
  const words = a.tokens.slice(c.from + 1, c.head).map(({ lower }) => lower);
  const counted = words.some((word, k) => OF_MEMBERS.test(word) && a.tokens[c.from + 1 + k]?.hyphen === true);
  // "the rebel group", "the armed group" are described otherwise.
  return counted || (head !== 'group' && words.some((word) => OF_BODY.test(word)));
}

/** "the Mensah government", with a name that is no actor's: whoever Mensah leads. */
export function isLed({ s: { a, mentionOf } }: Resolver, c: Chunk): boolean {
  const t = c.head - 1;
  return (
    t > c.from &&
    a.tags[t] === 'NNP' &&
    !mentionOf[t] &&
    !mentionOf[c.head] &&
    /^(?:government|administration|regime)$/.test(a.tokens[c.head]?.text ?? '')
  );
}

/** "the international criminal court": of no state that was named. */
export function isInternational(r: Resolver, c: Chunk): boolean {
  return r.s.a.tokens
    .slice(c.from, c.head)
    .some((token) => /^(?:international|world|european|regional|global)$/.test(token.lower));
}
