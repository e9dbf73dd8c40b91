import type { Mention } from '../../actors/mentions.js';
import type { Token } from '../../text/tokens.js';

/** What a story is known by here. */
interface Told {
  readonly text: string;
  readonly speaker: string | undefined;
}

/** The states that a story calls by where they lie, once it has named one of them, and what names them. */
const HALVES = [{ names: /\b(?:North|South) Korea|\bPyongyang\b/, north: 'PRK', south: 'KOR' }] as const;
const HALF = /^(?:North|South)$/;
/** What the same words stand in front of when they mean no state. */
const REGION = /^(?:and|of|to|west|east|coast|side|pole|china|sea|pacific|atlantic|africa|america|asia)$/;

/** "the North", "the South's army" in a story about North and South Korea, which its own sentence need not name. */
export function withHalves(
  { text, speaker }: Told,
  tokens: readonly Token[],
  named: readonly Mention[],
): readonly Mention[] {
  if (speaker !== undefined || !tokens.some((token) => HALF.test(token.text))) return named;
  const halves = HALVES.find(({ names }) => names.test(text));
  if (!halves) return named;
  const found = tokens.flatMap((token, i): Mention[] => {
    if (!HALF.test(token.text) || tokens[i - 1]?.lower !== 'the') return [];
    if (tokens[i + 1]?.hyphen || REGION.test(tokens[i + 1]?.lower ?? '')) return [];
    if (named.some(({ from, to }) => from <= i && i < to)) return [];
    return [{ from: i, to: i + 1, code: token.text === 'North' ? halves.north : halves.south, kind: 'name' }];
  });
  return found.length > 0 ? [...named, ...found].sort((one, other) => one.from - other.from) : named;
}
