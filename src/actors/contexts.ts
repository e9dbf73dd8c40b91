import type { TableRow } from '../csv/parse.js';
import { UserError } from '../errors/errors.js';
import { ALIAS_KINDS, type AliasKind } from '../model/actor.js';
import type { Token } from '../text/tokens.js';
import type { Mention } from './mentions.js';

/** What a name stands for that only looks like an actor's: "Indian Ocean". */
export const NOBODY = '';

/** As the code of a row: the name means whom it meant. */
const SAME = 'same';
/** As the code of a row: the name means nobody. */
const NONE = 'nobody';
/** As the name of a row: every name of kind `place` or `capital`. */
const ANY_PLACE = '<place>';
/** In the words of a row: the code of an actor that the sentence names elsewhere. */
const CODE_MARK = '@';

/** "the Congo" in a speech of either Congo is the one that speaks; "Georgia" in one of the United States need not be the state. */
const OWN_NAMES: ReadonlySet<AliasKind> = new Set(['name', 'adjective', 'people', 'organ']);

/** Whom a name means beside certain words: one row of `contexts.csv`. */
export interface Context {
  readonly name: string;
  /** The actor; `NOBODY`; or undefined for whom it meant anyway. */
  readonly code: string | undefined;
  readonly kind: AliasKind;
  /** Words right before the name, right after it, and anywhere in the sentence, in lower case. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  /** Actors that the sentence names elsewhere. */
  readonly beside: ReadonlySet<string>;
}

/**
 * One row of `contexts.csv`.
 * @throws UserError for a kind or a code that does not exist, or a row without words.
 */
export function readContext(values: TableRow['values'], place: string, codes: ReadonlySet<string>): Context {
  const kind = ALIAS_KINDS.find((item) => item === values.kind);
  if (!kind)
    throw new UserError(`${place}: kind must be one of ${ALIAS_KINDS.join(', ')}: "${values.kind ?? ''}"`);
  const code = values.code ?? '';
  if (code !== SAME && code !== NONE && !codes.has(code))
    throw new UserError(`${place}: no actor has the code; add it, or write ${SAME} or ${NONE}: ${code}`);
  const near = words(values.near);
  const context = {
    name: values.name ?? '',
    code: code === SAME ? undefined : code === NONE ? NOBODY : code,
    kind,
    before: new Set(words(values.before)),
    after: new Set(words(values.after)),
    near: new Set(near.filter((word) => !word.startsWith(CODE_MARK))),
    beside: new Set(
      near.filter((word) => word.startsWith(CODE_MARK)).map((word) => word.slice(1).toUpperCase()),
    ),
  };
  if ([context.before, context.after, context.near, context.beside].every((set) => set.size === 0))
    throw new UserError(`${place}: the row needs words before, after or near the name: ${context.name}`);
  return context;
}

function words(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
}

/** Decides between the owners of a name by the words around it. */
export class Contexts {
  private readonly byName = new Map<string, Context[]>();
  private readonly ofPlaces: readonly Context[];

  constructor(contexts: readonly Context[]) {
    this.ofPlaces = contexts.filter((context) => context.name === ANY_PLACE);
    for (const context of contexts) {
      if (context.name === ANY_PLACE) continue;
      const key = context.name.toLowerCase();
      this.byName.set(key, [...(this.byName.get(key) ?? []), context]);
    }
  }

  /** The first row of each name. */
  get names(): readonly Context[] {
    return [...this.byName.values()].flatMap(([first]) => (first ? [first] : []));
  }

  /** The mention as its surroundings, or who speaks, have it; itself where they say nothing. */
  apply(
    mention: Mention,
    tokens: readonly Token[],
    mentions: readonly Mention[],
    speaker: string | undefined,
  ): Mention {
    const named = this.byName.get(nameOf(mention, tokens));
    const found =
      named?.find((context) => adjoins(context, mention, tokens)) ??
      named?.find((context) => context.code === speaker && OWN_NAMES.has(context.kind)) ??
      (named && nearest(named, mention, tokens, mentions)) ??
      (mention.kind === 'place' || mention.kind === 'capital'
        ? this.ofPlaces.find((context) => adjoins(context, mention, tokens))
        : undefined);
    if (!found) return mention;
    const { from, to, code } = mention;
    return { from, to, code: found.code ?? code, kind: found.kind };
  }
}

function nameOf(mention: Mention, tokens: readonly Token[]): string {
  if (mention.to - mention.from === 1) return tokens[mention.from]?.lower ?? '';
  return tokens
    .slice(mention.from, mention.to)
    .map((token) => token.lower)
    .join(' ');
}

/** Whether a word right before or right after the name is one of the row's. */
function adjoins(context: Context, mention: Mention, tokens: readonly Token[]): boolean {
  if (context.before.has(tokens[mention.from - 1]?.lower ?? '')) return true;
  // "Moscow's plan" is Moscow's; the "Moscow plan" was made there.
  const possessive = context.code !== NOBODY && tokens[mention.to]?.lower === "'s";
  return context.after.has(tokens[possessive ? mention.to + 1 : mention.to]?.lower ?? '');
}

/** The one row that the rest of the sentence speaks for; none where it speaks for two actors. */
function nearest(
  contexts: readonly Context[],
  mention: Mention,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Context | undefined {
  const others = mentions.filter((other) => other.from !== mention.from);
  const fitting = contexts.filter(
    (context) =>
      (context.beside.size > 0 && others.some((other) => context.beside.has(other.code))) ||
      (context.near.size > 0 && tokens.some((token) => context.near.has(token.lower))),
  );
  const [first] = fitting;
  return fitting.every((context) => context.code === first?.code) ? first : undefined;
}
