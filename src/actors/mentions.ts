import type { AliasKind } from '../model/actor.js';
import type { Token } from '../text/tokens.js';
import { WordMemo } from '../text/word-memo.js';
import { inForce, mayOpenSurname, Officeholders } from './officeholders.js';

/** A stretch of tokens that names an actor. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** The code of the actor; where an ambiguous name is meant, the most likely one. */
  readonly code: string;
  readonly kind: AliasKind | 'person';
}

/** The same stretch as another actor's name. A spread would make objects of another shape, which V8 reads more slowly. */
export function withCode({ from, to, kind }: Mention, code: string): Mention {
  return { from, to, code, kind };
}

export interface NameEntry {
  readonly words: readonly string[];
  readonly code: string;
  readonly kind: AliasKind | 'person';
  /** Partial dates between which the name stands for the actor. */
  readonly from?: string;
  readonly to?: string;
  /** The exact capitals are part of the name: "US", "WHO". */
  readonly exact: boolean;
  /** The name is listed without capitals, and found without: "state department". */
  readonly small: boolean;
  /** The office of a person, as words in lower case. */
  readonly office?: readonly string[];
}

interface Node {
  next: Map<string, Node> | undefined;
  readonly entries: NameEntry[];
}

/** What a word may begin: the names below a node, or the surname of somebody whose office stands before it. */
interface Start {
  readonly root: Node | undefined;
  readonly surname: boolean;
}

const SEVERAL = /^(?:inter|pan|trans|latin|intra|ibero|afro)$/;

/** Finds the names of actors in tokens; the longest name wins, hyphens count as blanks. */
export class NameIndex {
  /** By first word: a tree, or the names that it will be made of once a text asks: few texts name more than some. */
  private readonly roots = new Map<string, Node | NameEntry[]>();
  private readonly startOf = new WordMemo((word): Start | undefined => {
    const root = this.findRoot(word.lower);
    const surname = mayOpenSurname(word);
    return root || surname ? { root, surname } : undefined;
  });

  private readonly persons: NameEntry[] = [];
  private readonly officeholders = new Officeholders(() => this.persons);

  add(entry: NameEntry): void {
    if (entry.office) this.persons.push(entry);
    const first = entry.words[0]?.toLowerCase() ?? '';
    const root = this.roots.get(first);
    if (Array.isArray(root)) root.push(entry);
    else if (root) grow(root, entry);
    else this.roots.set(first, [entry]);
  }

  /** For whom the leader with this surname, in lower case, acts on that day. */
  leader(surname: string, date: string): string | undefined {
    return this.officeholders.leader(surname, date);
  }

  /** For whom all leaders and ministers with this surname, in lower case, act. */
  known(surname: string): string | undefined {
    return this.officeholders.known(surname);
  }

  private findRoot(first: string): Node | undefined {
    const known = this.roots.get(first);
    if (!Array.isArray(known)) return known;
    const root: Node = { next: undefined, entries: [] };
    for (const entry of known) grow(root, entry);
    this.roots.set(first, root);
    return root;
  }

  /** The mentions in `tokens`, in order, none overlapping another. */
  find(tokens: readonly Token[], date?: string): Mention[] {
    const mentions: Mention[] = [];
    for (let i = 0; i < tokens.length; ) {
      const start = this.startOf.of((tokens[i] as Token).word);
      // "Inter-American", "pan-African" are of several.
      const several = (tokens[i] as Token).hyphen && SEVERAL.test(tokens[i - 1]?.lower ?? '');
      if (start === undefined || several) {
        i++;
        continue;
      }
      const named = start.root && longestName(start.root, tokens, i, date);
      // "President Medina" is no town.
      const held = start.surname ? this.officeholders.find(tokens, i, date) : undefined;
      if (named?.kind === 'person' && this.isNamesake(tokens, named)) {
        i = named.to;
        continue;
      }
      const mention: Mention | undefined =
        held && held.to >= (named?.to ?? 0)
          ? { from: held.from, to: held.to, code: held.code, kind: 'person' }
          : named;
      if (mention) mentions.push(mention);
      i = mention ? mention.to : i + 1;
    }
    return mentions;
  }

  /** "Mr. Jan Merkel": somebody else of that surname, whom no name in the book begins with that first name. */
  private isNamesake(tokens: readonly Token[], { from, to }: Mention): boolean {
    const given = tokens[from - 1];
    if (to - from > 1 || given === undefined || !isCapital(given.text)) return false;
    if (!COURTESY.test(tokens[from - 2]?.lower ?? '')) return false;
    const surname = tokens[from]?.lower;
    return !this.persons.some(
      ({ words }) => words.at(-1)?.toLowerCase() === surname && words[0]?.toLowerCase() === given.lower,
    );
  }
}

/** "mr", behind which a first name and a surname name somebody. */
const COURTESY = /^(?:mr|mrs|ms|miss|dr|sir)\.?$/;

/** Adds a name below the node of its first word. */
function grow(root: Node, entry: NameEntry): void {
  let node = root;
  for (const word of entry.words.slice(1)) {
    const key = word.toLowerCase();
    node.next ??= new Map();
    let next = node.next.get(key);
    if (!next) {
      next = { next: undefined, entries: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  node.entries.push(entry);
}

/** The longest name that begins at token `from`, whose words so far led to `first`. */
function longestName(
  first: Node,
  tokens: readonly Token[],
  from: number,
  date: string | undefined,
): Mention | undefined {
  let best: Mention | undefined;
  let node: Node | undefined = first;
  for (let to = from + 1; node; to++) {
    const entry = node.entries.length > 0 ? choose(node.entries, tokens, from, to, date) : undefined;
    if (entry) best = { from, to, code: entry.code, kind: entry.kind };
    const next = tokens[to];
    node = next && node.next?.get(next.lower);
  }
  return best;
}

function isCapital(text: string): boolean {
  const first = text[0] ?? '';
  return first !== first.toLowerCase();
}

/** The entry that fits the capitals of the text, and the date, when it is known, before any other. */
function choose(
  entries: readonly NameEntry[],
  tokens: readonly Token[],
  from: number,
  to: number,
  date: string | undefined,
): NameEntry | undefined {
  // Some word of the name must have its capital: "al-Qaida", "von der Leyen", not "the us" or "turkey".
  const capital = hasCapital(tokens, from, to);
  let first: NameEntry | undefined;
  for (const entry of entries) {
    if (!capital && !entry.small) continue;
    if (entry.exact && !entry.words.every((word, k) => tokens[from + k]?.text === word)) continue;
    if (date ? inForce(entry, date) : entries.length === 1 || isTitled(entry, tokens, from)) return entry;
    // Before or after all offices of a person the nearest one says best whose he is.
    if (!first || (date && yearsFrom(entry, date) < yearsFrom(first, date))) first = entry;
  }
  return first;
}

/** Whether the office of the person stands right before the name: "Secretary-General Stoltenberg". */
function isTitled({ office }: NameEntry, tokens: readonly Token[], from: number): boolean {
  return office?.every((word, k) => tokens[from - office.length + k]?.lower === word) ?? false;
}

function hasCapital(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isCapital(tokens[i]?.text ?? '')) return true;
  return false;
}

/** How many years the date lies before or after the time of the entry. */
function yearsFrom(entry: NameEntry, date: string): number {
  const year = Number(date.slice(0, 4));
  const from = entry.from ? Number(entry.from.slice(0, 4)) - year : 0;
  const to = entry.to ? year - Number(entry.to.slice(0, 4)) : 0;
  return Math.max(from, to, 0);
}
