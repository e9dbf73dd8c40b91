import type { ActorBook } from '../../actors/actor-book.js';
import type { Mention } from '../../actors/mentions.js';
import type { Token } from '../../text/tokens.js';
import { withHalves } from './halves.js';
import { withLeaders } from './leaders.js';

/** What a text is known by here. */
interface Told {
  readonly text: string;
  readonly date: string | undefined;
  readonly speaker: string | undefined;
  tokens(number: number): readonly Token[];
}

/** How many sentences of a text say which of those who share a name it means. */
const OPENING = 3;
/** Organisations whose first officer is a secretary-general, too. */
const HEADED = new Set(['NATO', 'LAS', 'OAS', 'OIC', 'ASEAN', 'CARICOM', 'COMMONWEALTH', 'COE', 'GCC', 'PIF', 'OECD', 'OSCE', 'OPEC', 'SCO', 'CSTO', 'OTS']); // biome-ignore format: a list

/** The names of actors in a sentence, as its document has them. */
export function namesIn(document: Told, tokens: readonly Token[], book: ActorBook): readonly Mention[] {
  return withOwners(
    document,
    tokens,
    withHalves(document, tokens, withLeaders(document, tokens, book)),
    book,
  );
}

/**
 * "the Secretary General" in a story about that of an alliance, "the Foreign Office" in one about Pakistan: whom the first
 * sentences name, where a sentence that does not say so would have the one who is called so most often.
 */
function withOwners(
  document: Told,
  tokens: readonly Token[],
  named: readonly Mention[],
  book: ActorBook,
): readonly Mention[] {
  if (document.speaker !== undefined) return named;
  let changed: Mention[] | undefined;
  named.forEach((mention, at) => {
    const code = isChief(tokens, mention)
      ? headedIn(document, book)
      : isSharedOffice(tokens, mention)
        ? stateIn(document, book, mention.code)
        : undefined;
    if (code === undefined || code === mention.code) return;
    changed ??= [...named];
    changed[at] = { ...mention, code };
  });
  return changed ?? named;
}

/** "Secretary-General", with no organisation beside it. */
function isChief(tokens: readonly Token[], { from, to, code }: Mention): boolean {
  return code === 'UNSG' && tokens[from]?.lower === 'secretary' && tokens[to - 1]?.lower === 'general';
}

/** Offices that London has, and other capitals, too. */
const SHARED = /^(?:foreign (?:office|secretary)|home (?:office|secretary)|ministry of defence)$/;

function isSharedOffice(tokens: readonly Token[], { from, to, code }: Mention): boolean {
  if (code !== 'GBR' || to - from > 3) return false;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return SHARED.test(words.join(' '));
}

/** The organisation in whose name the opening speaks of a secretary-general. */
function headedIn(document: Told, book: ActorBook): string | undefined {
  for (let k = 0; k < OPENING; k++) {
    const tokens = document.tokens(k);
    const chief = tokens.findIndex(({ lower }) => lower === 'secretary');
    if (chief < 0) continue;
    const of = tokens[chief + 2]?.lower === 'of';
    const found = book
      .mentions(tokens)
      .find(
        ({ code, from, to }) =>
          HEADED.has(code) && (of ? from > chief && from < chief + 5 : from <= chief && to >= chief),
      );
    if (found) return found.code;
  }
  return undefined;
}

/** The one state that the opening is about, where the one that the name is commonly of is not named in it. */
function stateIn(document: Told, book: ActorBook, common: string): string | undefined {
  const [first] = book
    .mentions(document.tokens(0))
    .filter(({ code }) => /^(?:state|former_state)$/.test(book.actor(code)?.kind ?? ''));
  return first && first.from < 4 && first.code !== common ? first.code : undefined;
}
