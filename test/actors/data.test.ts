import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { countryActors } from '../../src/actors/countries.js';
import { ALIAS_KINDS } from '../../src/model/actor.js';

type Row = Readonly<Record<string, string>>;

interface Claim {
  readonly alias: string;
  readonly code: string;
  readonly kind: string;
  readonly note: string;
}

const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['states', ['code', 'alias', 'kind', 'action', 'note']],
  ['former-states', ['code', 'name', 'from', 'to', 'aliases', 'adjectives', 'people', 'capital', 'note']],
  [
    'organisations',
    ['code', 'name', 'kind', 'booked_as', 'aliases', 'adjectives', 'people', 'from', 'to', 'note'],
  ],
  ['memberships', ['organisation', 'member', 'status', 'from', 'to']],
  ['persons', ['name', 'aliases', 'code', 'role', 'from', 'to']],
  ['not-actors', ['phrase', 'note']],
  ['contexts', ['name', 'code', 'kind', 'before', 'after', 'near', 'note']],
]);

/** The codes of organisations that reports count by themselves, as the README lists them. */
const BOOKED = listedCodes();

function listedCodes(): string[] {
  const list = /Reports count these organisations by themselves:([^.]*)\./.exec(textOf('README', 'md'));
  return Array.from(list?.[1]?.matchAll(/`(\w+)`/g) ?? [], ([, code = '']) => code);
}

function textOf(name: string, extension = 'csv'): string {
  return readFileSync(new URL(`../../data/actors/${name}.${extension}`, import.meta.url), 'utf8');
}

function rowsOf(name: string): Row[] {
  return parse(textOf(name), { columns: true });
}

function split(text: string | undefined): string[] {
  return (text ?? '').split('|').filter((item) => item !== '');
}

const countries = countryActors();
const states = rowsOf('states');
const formerStates = rowsOf('former-states');
const organisations = rowsOf('organisations');
const memberships = rowsOf('memberships');
const persons = rowsOf('persons');
const codes = new Set([
  ...countries.actors.map((actor) => actor.code),
  ...[...formerStates, ...organisations].map((row) => row.code ?? ''),
]);

function keyOf(code: string | undefined, alias: string | undefined, kind: string | undefined): string {
  return `${code} ${kind} ${alias}`;
}

/** Every name in force, after the corrections of states.csv. */
function claims(): Claim[] {
  const corrections = (action: string): Row[] => states.filter((row) => row.action === action);
  const removed = new Set(corrections('remove').map((row) => keyOf(row.code, row.alias, row.kind)));
  return [
    ...countries.aliases
      .filter(({ code, alias, kind }) => !removed.has(keyOf(code, alias, kind)))
      .map((alias) => ({ ...alias, note: '' })),
    ...corrections('add').map((row) => claim(row, row.alias, row.kind)),
    ...[...formerStates, ...organisations].flatMap((row) => [
      ...[row.name, ...split(row.aliases)].map((alias) => claim(row, alias, 'name')),
      ...split(row.adjectives).map((alias) => claim(row, alias, 'adjective')),
      ...split(row.people).map((alias) => claim(row, alias, 'people')),
      ...split(row.capital).map((alias) => claim(row, alias, 'capital')),
    ]),
  ];
}

function claim(row: Row, alias = '', kind = ''): Claim {
  return { alias, code: row.code ?? '', kind, note: row.note ?? '' };
}

function byAlias(): Map<string, Claim[]> {
  const grouped = new Map<string, Claim[]>();
  for (const item of claims()) grouped.set(item.alias, [...(grouped.get(item.alias) ?? []), item]);
  return grouped;
}

/** Strict: `new Date('2021-02-30')` is 2 March. */
function isPartialDate(text: string): boolean {
  if (!/^(?:18|19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return false;
  return text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

function badPeriods(rows: readonly Row[], optional: boolean): Row[] {
  return rows.filter(({ from = '', to = '' }) => {
    const valid = (text: string, mayLack: boolean): boolean => (text === '' ? mayLack : isPartialDate(text));
    if (!valid(from, optional) || !valid(to, true)) return true;
    return to !== '' && to < from && !from.startsWith(to);
  });
}

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

describe('the files', () => {
  it.each([...COLUMNS])('%s has its columns and no ragged row', (name, columns) => {
    const [header, ...rows] = parse(textOf(name)) as string[][];
    expect(header).toEqual(columns);
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each([...COLUMNS.keys()])('%s has no blanks at the ends of a cell or of an alias', (name) => {
    const cells = rowsOf(name).flatMap((row) => Object.values(row).flatMap((cell) => cell.split('|')));
    expect(cells.filter((cell) => cell !== cell.trim())).toEqual([]);
  });

  it('hold straight apostrophes only, as the text is straightened before it is matched', () => {
    expect([...COLUMNS.keys()].filter((name) => /[\u2018\u2019]/.test(textOf(name)))).toEqual([]);
  });
});

describe('codes', () => {
  it('are unique', () => {
    const all = [...countries.actors, ...formerStates, ...organisations].map((actor) => actor.code ?? '');
    expect(repeated(all)).toEqual([]);
  });

  it('of aliases, memberships and persons all exist', () => {
    const used = [
      ...[...states, ...persons].map((row) => row.code ?? ''),
      ...memberships.flatMap((row) => [row.organisation ?? '', row.member ?? '']),
    ];
    expect(used.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('that the README lists all have an organisation, booked under itself', () => {
    const own = organisations.filter((row) => row.code === row.booked_as).map((row) => row.code);
    expect(BOOKED).toContain('UN');
    expect(BOOKED.filter((code) => !own.includes(code))).toEqual([]);
  });

  it('are booked under a state, OTHER or an organisation that data/actors/README.md lists', () => {
    const allowed = new Set([...BOOKED, 'OTHER', ...countries.actors.map((actor) => actor.code)]);
    const booked = [
      ...countries.actors.map((actor) => actor.bookedAs),
      ...organisations.map((row) => row.booked_as ?? ''),
    ];
    expect(booked.filter((code) => !allowed.has(code))).toEqual([]);
  });

  it('of non-state actors are booked OTHER, unless they belong to a state', () => {
    const nonstate = organisations.filter((row) => row.kind === 'nonstate' && row.booked_as !== 'OTHER');
    expect(nonstate.map((row) => [row.code, row.booked_as])).toEqual([['VRS', 'BIH']]);
  });
});

describe('states', () => {
  it('of ISO 3166-1 and Kosovo are all there', () => {
    expect(countries.actors).toHaveLength(250);
    const three = countries.actors.filter((actor) => /^[A-Z]{3}$/.test(actor.code));
    expect(three).toHaveLength(250);
    expect(['XKX', 'PSE', 'TWN', 'ESH', 'VAT'].filter((code) => !codes.has(code))).toEqual([]);
  });

  it('book a territory under the state that it belongs to', () => {
    const booked = new Map(countries.actors.map((actor) => [actor.code, actor.bookedAs]));
    const codesAsked = ['PRI', 'HKG', 'GRL', 'ESH', 'TUR'];
    expect(codesAsked.map((code) => booked.get(code))).toEqual(['USA', 'CHN', 'DNK', 'ESH', 'TUR']);
  });

  it('have a name and an adjective, where they are independent', () => {
    const independent = countries.actors.filter((actor) => actor.bookedAs === actor.code);
    const of = (kind: string): Set<string> =>
      new Set(
        claims()
          .filter((item) => item.kind === kind)
          .map((item) => item.code),
      );
    const [names, adjectives] = [of('name'), of('adjective')];
    const lacking = independent.filter(({ code }) => !names.has(code) || !adjectives.has(code));
    // Two share theirs with another state, and New Zealand's is its name.
    expect(lacking.map((actor) => actor.code).sort()).toEqual(['COG', 'DMA', 'NZL']);
  });

  it('form plurals as English does', () => {
    const people = new Set(
      countries.aliases.filter((item) => item.kind === 'people').map((item) => item.alias),
    );
    const asked = ['Afghans', 'Chinese', 'French', 'Swiss', 'Iraqis', 'Antiguans', 'Nevisians'];
    expect(asked.filter((alias) => !people.has(alias))).toEqual([]);
  });
});

describe('names', () => {
  it('use the kinds of the model and the two actions', () => {
    const kinds = new Set<string>(ALIAS_KINDS);
    expect(states.filter((row) => !kinds.has(row.kind ?? ''))).toEqual([]);
    expect(states.filter((row) => row.action !== 'add' && row.action !== 'remove')).toEqual([]);
  });

  it('are listed once', () => {
    const keys = claims().map((item) => keyOf(item.code, item.alias, item.kind));
    expect(repeated(keys)).toEqual([]);
  });

  it('that states.csv removes are in the package', () => {
    const given = new Set(countries.aliases.map((item) => keyOf(item.code, item.alias, item.kind)));
    const removed = states.filter((row) => row.action === 'remove');
    expect(removed.filter((row) => !given.has(keyOf(row.code, row.alias, row.kind)))).toEqual([]);
  });

  it('belong to one actor, or carry a note', () => {
    const shared = [...byAlias().values()].filter(
      (items) => new Set(items.map((item) => item.code)).size > 1,
    );
    const silent = shared.filter((items) => items.filter((item) => item.note === '').length > 1);
    expect(silent.map((items) => items.map((item) => `${item.alias} ${item.code}`))).toEqual([]);
  });

  it('that look like the code of another actor carry a note', () => {
    const misread = claims().filter((item) => codes.has(item.alias) && item.alias !== item.code);
    expect(misread.filter((item) => item.note === '')).toEqual([]);
  });

  it('are no lower-case English words', () => {
    const words = claims().filter((item) => !/\s/.test(item.alias) && !/\p{Lu}/u.test(item.alias));
    const foreign = ['anti-balaka', 'peshmerga', 'shabiha'];
    expect(words.map((item) => item.alias).filter((alias) => !foreign.includes(alias))).toEqual([]);
  });

  it('leave out what is ambiguous', () => {
    const all = byAlias();
    const ambiguous = ['Kashmir', 'Geneva', 'New York', 'Vienna', 'Congress', 'Labour', 'Senate', 'Punjab'];
    const words = ['Male', 'Nice', 'Split', 'Georgetown', 'Victoria', 'Kingston', 'IS', 'WB'];
    expect([...ambiguous, ...words].filter((alias) => all.has(alias))).toEqual([]);
  });

  it.each([
    ['the Kremlin', 'RUS'],
    ['White House', 'USA'],
    ['Türkiye', 'TUR'],
    ['Turkiye', 'TUR'],
    ['Turks', 'TUR'],
    ['Gaza Strip', 'PSE'],
    ['Crimea', 'UKR'],
    ['Nationalist China', 'TWN'],
    ['Upper Volta', 'BFA'],
    ['Brussels', 'ECOMMISSION'],
    ['Turkic Council', 'OTS'],
    ['Security Council', 'UNSC'],
    ['Organization of African Unity', 'OAU'],
    ['Houthis', 'HOUTHI'],
    ['Red Cross', 'ICRC'],
  ])('know %s as %s', (alias, code) => {
    const found = byAlias().get(alias.replace(/^the /, '')) ?? [];
    expect(found.map((item) => item.code)).toContain(code);
  });

  it('are kept apart from phrases that mean no actor', () => {
    const all = byAlias();
    expect(rowsOf('not-actors').filter((row) => all.has(row.phrase ?? ''))).toEqual([]);
  });
});

describe('organisations and non-state actors', () => {
  it('are at least 150 and at least 50', () => {
    const count = (kind: string): number => organisations.filter((row) => row.kind === kind).length;
    expect(count('organisation')).toBeGreaterThanOrEqual(150);
    expect(count('nonstate')).toBeGreaterThanOrEqual(50);
    expect(count('organisation') + count('nonstate')).toBe(organisations.length);
  });
});

describe('periods', () => {
  it('are strict partial dates, the first not after the last', () => {
    expect(badPeriods([...formerStates, ...memberships, ...persons], false)).toEqual([]);
    expect(badPeriods(organisations, true)).toEqual([]);
  });

  it('refuse dates that do not exist', () => {
    expect(['2021-02-29', '2021-13', '21', '2021-1', ''].filter(isPartialDate)).toEqual([]);
    expect(['2020-02-29', '2021-12', '1945'].filter((text) => !isPartialDate(text))).toEqual([]);
  });
});

describe('memberships', () => {
  const membersOn = (organisation: string, day: string): number =>
    memberships.filter(
      ({ organisation: of, status, from = '', to = '' }) =>
        of === organisation && status !== 'observer' && from <= day && (to === '' || to >= day),
    ).length;

  it('use the three statuses', () => {
    const statuses = new Set(memberships.map((row) => row.status));
    expect([...statuses].sort()).toEqual(['member', 'observer', 'suspended']);
  });

  it.each([
    ['UN', '2019-06-01', 193],
    ['UN', '1990-06-01', 159],
    ['EU', '2019-06-01', 28],
    ['EU', '2021-06-01', 27],
    ['NATO', '2010-06-01', 28],
    ['NATO', '2024-06-01', 32],
    ['AU', '2024-06-01', 55],
    ['LAS', '2015-06-01', 22],
    ['OIC', '2015-06-01', 57],
    ['OTS', '2022-06-01', 5],
    ['OSCE', '2015-06-01', 57],
    ['COE', '2021-06-01', 47],
    ['COE', '2023-06-01', 46],
    ['COMMONWEALTH', '2023-06-01', 56],
    ['OECD', '2023-06-01', 38],
    ['OAS', '2015-06-01', 35],
    ['ECOWAS', '2015-06-01', 15],
    ['GCC', '2015-06-01', 6],
    ['CARICOM', '2015-06-01', 15],
    ['PIF', '2018-06-01', 18],
    ['SADC', '2020-06-01', 16],
  ])('%s had on %s %d members, suspended ones among them', (organisation, day, members) => {
    expect(membersOn(organisation, day)).toBe(members);
  });

  it('do not overlap for one member', () => {
    const overlapping = memberships.filter((row, index) => {
      const before = memberships[index - 1];
      const same = before?.organisation === row.organisation && before?.member === row.member;
      return same && (before?.to === '' || (before?.to ?? '') > (row.from ?? ''));
    });
    expect(overlapping).toEqual([]);
  });
});

describe('persons', () => {
  it('are at least 700 rows, each person and office once', () => {
    expect(persons.length).toBeGreaterThanOrEqual(700);
    expect(repeated(persons.map((row) => `${row.name} ${row.code} ${row.role} ${row.from}`))).toEqual([]);
  });

  it('have the same short forms in each of their rows, and share them with nobody', () => {
    const owners = new Map<string, Set<string>>();
    for (const row of persons) {
      for (const alias of [row.name ?? '', ...split(row.aliases)]) {
        owners.set(alias, (owners.get(alias) ?? new Set()).add(row.name ?? ''));
      }
    }
    expect([...owners].filter(([, names]) => names.size > 1).map(([alias]) => alias)).toEqual([]);
  });

  it('are not named like an actor', () => {
    const all = byAlias();
    const named = persons.flatMap((row) => [row.name ?? '', ...split(row.aliases)]);
    expect(named.filter((alias) => all.has(alias))).toEqual([]);
  });

  it('do not go by a surname that is a word or that many share', () => {
    const unsafe = [
      'May',
      'Brown',
      'Rice',
      'Powell',
      'Johnson',
      'Li',
      'Kim',
      'Major',
      'Hague',
      'Sharon',
      'Begin',
    ];
    const named = new Set(persons.flatMap((row) => split(row.aliases)));
    expect(unsafe.filter((alias) => named.has(alias))).toEqual([]);
  });
});
