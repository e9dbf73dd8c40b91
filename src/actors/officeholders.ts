import type { Token } from '../text/tokens.js';
import type { Word } from '../text/word-table.js';

/** A name of a person with the office that the person holds in that time. */
export interface Officeholder {
  readonly words: readonly string[];
  readonly code: string;
  /** Partial dates between which the office is held. */
  readonly from?: string;
  readonly to?: string;
  /** The office, as words in lower case. */
  readonly office?: readonly string[];
}

/** A stretch of tokens that is the surname of the one who speaks for `code`. */
interface Surname {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

/** How many words a surname has at most: "van der Bellen". */
const SURNAME_WORDS = 3;

/** States whose people put the surname, or the name that they go by, first: "Nguyen Tan Dung", "Abiy Ahmed". */
const FIRST_NAME_LEADS: ReadonlySet<string> = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'KHM', 'SGP', 'ETH', 'ERI', 'ISL']); // biome-ignore format: a list

/** What may stand before an office without changing it. */
const STANDING = /^(?:acting|interim|transitional|caretaker|state|federal)$/;

/** Who is known by a surname alone while in office. */
const LEADING: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'chancellor',
  'supreme leader',
  'taoiseach',
  'secretary general',
  'secretary of state',
  'foreign secretary',
  'home secretary',
  'defence secretary',
  'leader',
  'national security adviser',
  'high representative',
  'high commissioner for human rights',
  'high commissioner for refugees',
]);

/** States whose foreign ministers are as well known as the leaders of others. */
const WELL_KNOWN: ReadonlySet<string> = new Set(['GBR', 'USA', 'FRA', 'DEU', 'RUS', 'ISR', 'TUR', 'IRN']);

/** How many others in office may bear the surname of a leader. */
const NAMESAKES = 2;

/** How many letters a surname has at least that is one without an office and a day. */
const DISTINCT = 5;

/** Small words that surnames begin with: "al-Zayani", "de Klerk". */
const PARTICLE = /^(?:al|el|bin|ben|van|von|de|da|del|dos|di)$/;

/**
 * Finds those whom a text names by office and surname alone: "President Wade", "Prime Minister Badawi". A surname is
 * shared by many, an office and a date by few: who held that office on the day is meant, and nobody when two did.
 */
export class Officeholders {
  private bySurname: Map<string, Officeholder[]> | undefined;
  private firstNames: ReadonlySet<string> | undefined;

  /** @param entries The names of persons with their offices, codes and times. */
  constructor(private readonly entries: () => readonly Officeholder[]) {}

  /**
   * The person whose surname begins at token `at`, which may open one, right after an office; nothing where none or
   * several fit.
   */
  find(tokens: readonly Token[], at: number, date: string | undefined): Surname | undefined {
    const office = officeBefore(tokens, at);
    if (!office) return undefined;
    for (let to = Math.min(at + SURNAME_WORDS, tokens.length); to > at; to--) {
      // "President Daniel Moreno" is no President Daniel.
      if (isName(tokens[to]) || !isName(tokens[to - 1])) continue;
      const code = this.codeOf(tokens, at, to, office, date);
      if (code) return { from: at, to, code };
    }
    return undefined;
  }

  /**
   * For whom the one acts who leads a state or an organisation on that day and bears this surname; nothing where two
   * such leaders do, or where it is too common.
   */
  leader(surname: string, date: string): string | undefined {
    this.bySurname ??= surnames(this.entries());
    const held = (this.bySurname.get(folded(surname)) ?? []).filter(
      (entry) => inForce(entry, date) && !PARTICLE.test(entry.words.at(-2)?.toLowerCase() ?? ''),
    );
    const leading = new Set(held.filter(isLeading).map(({ code }) => code));
    const others = new Set(held.map(({ code }) => code)).size - leading.size;
    return leading.size === 1 && others <= NAMESAKES ? [...leading][0] : undefined;
  }

  /**
   * For whom all act that bear this surname, where one of them has led a state or spoken for it abroad: who "Koirala" is needs
   * no day. Nothing where it is short, a first name or shared across states.
   */
  known(surname: string): string | undefined {
    this.bySurname ??= surnames(this.entries());
    const key = folded(surname);
    const held = key.length < DISTINCT ? undefined : this.bySurname.get(key);
    const code = held?.[0]?.code;
    if (!held?.every((entry) => entry.code === code) || !held.some(isWellKnown)) return undefined;
    this.firstNames ??= firstNames(this.entries());
    return FIRST_NAME_LEADS.has(code ?? '') || !this.firstNames.has(key) ? code : undefined;
  }

  private codeOf(
    tokens: readonly Token[],
    from: number,
    to: number,
    office: readonly string[],
    date: string | undefined,
  ): string | undefined {
    this.bySurname ??= surnames(this.entries());
    const held = (this.bySurname.get(folded(tokens[to - 1]?.lower ?? '')) ?? []).filter(
      (entry) => holds(entry, office) && isSurname(entry, tokens, from, to),
    );
    const current = date ? held.filter((entry) => inForce(entry, date)) : held;
    // A former president keeps the title.
    const fitting =
      current.length > 0 || !date
        ? current
        : held.filter((entry) => entry.to !== undefined && entry.to < date);
    const codes = new Set(fitting.map(({ code }) => code));
    return codes.size === 1 ? fitting[0]?.code : undefined;
  }
}

function surnames(entries: readonly Officeholder[]): Map<string, Officeholder[]> {
  const found = new Map<string, Officeholder[]>();
  for (const entry of entries) {
    const last = entry.words.at(-1);
    const first = FIRST_NAME_LEADS.has(entry.code) ? entry.words[0] : undefined;
    for (const word of new Set([last, first])) {
      if (word === undefined) continue;
      const key = folded(word.toLowerCase());
      const known = found.get(key);
      if (known) known.push(entry);
      else found.set(key, [entry]);
    }
  }
  return found;
}

/** The first words of names of several, without diacritics, in lower case. */
function firstNames(entries: readonly Officeholder[]): ReadonlySet<string> {
  return new Set(
    entries.filter(({ words }) => words.length > 1).map(({ words }) => folded(words[0]?.toLowerCase() ?? '')),
  );
}

/** Without diacritics: wires print "Gul" for "Gül". */
function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether the tokens are the end of the name, or for some peoples its beginning. */
function isSurname(
  { words, code }: Officeholder,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  const same = (word: string | undefined, k: number): boolean =>
    folded(word?.toLowerCase() ?? '') === folded(tokens[from + k]?.lower ?? '');
  const count = to - from;
  const ends = words.slice(-count);
  if (ends.length === count && ends.every(same)) return true;
  return count === 1 && FIRST_NAME_LEADS.has(code) && same(words[0], 0);
}

function isLeading({ office, code }: Officeholder): boolean {
  const name = office?.join(' ') ?? '';
  return LEADING.has(name) || (name === 'foreign minister' && WELL_KNOWN.has(code));
}

/** Whether somebody led a state or spoke for it abroad. */
function isWellKnown(entry: Officeholder): boolean {
  return isLeading(entry) || entry.office?.join(' ') === 'foreign minister';
}

function holds({ office }: Officeholder, title: readonly string[]): boolean {
  if (!office) return false;
  const own = STANDING.test(office[0] ?? '') ? office.slice(1) : office;
  return title.every((word, k) => own[k] === word);
}

/** The office that the words right before token `at` name, as the files write it; nothing when they name none. */
function officeBefore(tokens: readonly Token[], at: number): readonly string[] | undefined {
  const second = tokens[at - 2]?.lower ?? '';
  switch (tokens[at - 1]?.lower) {
    case 'president':
      return second === 'vice' ? ['vice', 'president'] : ['president'];
    case 'premier':
      return ['prime', 'minister'];
    case 'chancellor':
      return ['chancellor'];
    case 'minister':
      return second === 'prime' || second === 'foreign' || second === 'defence' || second === 'interior'
        ? [second, 'minister']
        : second === 'defense'
          ? ['defence', 'minister']
          : undefined;
    case 'secretary':
      return second === 'foreign' || second === 'defence' ? [second, 'secretary'] : undefined;
    case 'state':
      return second === 'of' && tokens[at - 3]?.lower === 'secretary'
        ? ['secretary', 'of', 'state']
        : undefined;
    default:
      return undefined;
  }
}

/** Whether a surname may begin with the word: it has a capital, or is a small word such as "de". */
export function mayOpenSurname(word: Word): boolean {
  return isName(word) || PARTICLE.test(word.lower);
}

function isName(word: Pick<Word, 'kind' | 'text'> | undefined): boolean {
  if (word?.kind !== 'word') return false;
  return word.text[0] !== word.text[0]?.toLowerCase();
}

/** Whether a name or an office is in force at the date, which may be partial. */
export function inForce({ from, to }: { from?: string; to?: string }, date: string): boolean {
  const end = date.length;
  return (from ?? '').slice(0, end) <= date && (to === undefined || to.slice(0, end) >= date);
}
