import { createHash } from 'node:crypto';
import { parseTable, type TableRow } from '../csv/parse.js';
import { UserError } from '../errors/errors.js';
import {
  ACTOR_KINDS,
  type Actor,
  type ActorAlias,
  ALIAS_KINDS,
  type AliasKind,
  type Membership,
  type Person,
} from '../model/actor.js';
import { OTHER_ACTOR } from '../model/stance.js';
import { tokenize } from '../text/tokens.js';
import { type Context, Contexts, NOBODY, readContext } from './contexts.js';
import { countryActors } from './countries.js';
import type { NameEntry } from './mentions.js';

export interface ActorFile {
  readonly name: string;
  readonly text: string;
}

/** What an actor book is made from, as plain data, which can be stored and sent. */
export interface ActorData {
  readonly actors: readonly Actor[];
  readonly aliases: readonly ActorAlias[];
  readonly memberships: readonly Membership[];
  readonly persons: readonly Person[];
  /** What stands in a text for an actor, or only looks like one. */
  readonly names: readonly NameEntry[];
  /** What the words around a name say of whom it means. */
  readonly contexts: readonly Context[];
  readonly hash: string;
}

/** Codes and dates of former states decide which of two holders of a name is meant. */
interface DatedAlias extends ActorAlias {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Reads the files of `data/actors` and the states of the world.
 * @throws UserError for a row that cannot be read, with file and line.
 */
export function readActors(files: readonly ActorFile[]): ActorData {
  const rows = (name: string): readonly (TableRow & { place: string })[] =>
    files
      .filter((file) => file.name.replace(/^.*[\\/]/, '') === `${name}.csv`)
      .flatMap((file) =>
        parseTable(file.text, file.name).map((row) => ({ ...row, place: `${file.name}:${row.line}` })),
      );
  const actors = new Map<string, Actor>();
  const aliases: DatedAlias[] = [];
  addCountries(actors, aliases);
  for (const row of rows('former-states')) addFormerState(row.values, actors, aliases);
  for (const row of rows('organisations')) addOrganisation(row.values, row.place, actors, aliases);
  const kept = correct(rows('states'), aliases);
  const persons = rows('persons').map((row) => readPerson(row.values, row.place, actors));
  const memberships = rows('memberships').map((row) => readMembership(row.values));
  const others = rows('not-actors').map(({ values }) => values.phrase ?? values.alias ?? '');
  const codes = new Set(actors.keys());
  const contexts = rows('contexts').map((row) => readContext(row.values, row.place, codes));
  return {
    actors: [...actors.values()],
    aliases: kept,
    memberships,
    persons,
    names: namesOf(kept, others, contexts, persons, actors),
    contexts,
    hash: hashOf(files),
  };
}

/** In the order in which they count where several have the same words. */
function namesOf(
  aliases: readonly DatedAlias[],
  others: readonly string[],
  contexts: readonly Context[],
  persons: readonly Person[],
  actors: ReadonlyMap<string, Actor>,
): NameEntry[] {
  const minor = ({ code }: Person): number =>
    Number((actors.get(code)?.bookedAs ?? OTHER_ACTOR) === OTHER_ACTOR);
  const known = new Set(aliases.map((alias) => alias.alias));
  return [
    ...aliases.map((alias) => nameOf(alias.alias, alias.code, alias.kind, alias)),
    ...others.map((phrase) => nameOf(phrase, NOBODY, 'name', {})),
    // A name that means an actor only beside certain words is nobody's elsewhere.
    ...new Contexts(contexts).names
      .filter(({ name }) => !known.has(name))
      .map(({ name, kind }) => nameOf(name, NOBODY, kind, {})),
    // Without a date the latest office counts, that of a state before any other.
    ...[...persons]
      .sort((a, b) => minor(a) - minor(b) || (a.from < b.from ? 1 : -1))
      .flatMap((person) => {
        const office = person.role.toLowerCase().split(/[ -]/);
        return [person.name, ...person.aliases].map((name) =>
          nameOf(name, person.code, 'person', person, office),
        );
      }),
  ];
}

function nameOf(
  name: string,
  code: string,
  kind: AliasKind | 'person',
  dates: { from?: string; to?: string },
  office?: readonly string[],
): NameEntry {
  const words = tokenize(name, { start: 0, end: name.length }).map((token) => token.text);
  const plain = words[0]?.toLowerCase() === 'the' && words.length > 1 ? words.slice(1) : words;
  const letters = plain.join('');
  const exact =
    kind === 'abbreviation' || (letters.length <= 5 && plain.length === 1 && /\p{Lu}.*\p{Lu}/u.test(letters));
  return {
    words: plain,
    code,
    kind,
    exact,
    small: letters === letters.toLowerCase() && /\p{L}/u.test(letters),
    ...(dates.from ? { from: dates.from } : {}),
    ...(dates.to ? { to: dates.to } : {}),
    ...(office ? { office } : {}),
  };
}

function addCountries(actors: Map<string, Actor>, aliases: DatedAlias[]): void {
  const countries = countryActors();
  for (const actor of countries.actors) actors.set(actor.code, actor);
  aliases.push(...countries.aliases);
}

type Values = TableRow['values'];

function split(text: string | undefined): string[] {
  return (text ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter(Boolean);
}

function dates(values: Values): { from?: string; to?: string } {
  return {
    ...(values.from ? { from: values.from } : {}),
    ...(values.to ? { to: values.to } : {}),
  };
}

function addFormerState(values: Values, actors: Map<string, Actor>, aliases: DatedAlias[]): void {
  const code = values.code ?? '';
  const name = values.name ?? '';
  actors.set(code, {
    code,
    name,
    kind: 'former_state',
    bookedAs: values.booked_as || code,
    ...dates(values),
  });
  const add = (kind: AliasKind, names: readonly string[]): void => {
    // A successor may share the name: the dates part them, and the first entry wins without a date.
    for (const alias of names) aliases.push({ alias, code, kind, ...dates(values) });
  };
  add('name', [name, ...split(values.aliases)]);
  add('adjective', split(values.adjectives));
  add('people', split(values.people));
  add('capital', split(values.capital));
}

function addOrganisation(
  values: Values,
  place: string,
  actors: Map<string, Actor>,
  aliases: DatedAlias[],
): void {
  const code = values.code ?? '';
  const name = values.name ?? '';
  const kind = ACTOR_KINDS.find((item) => item === values.kind);
  if (!kind)
    throw new UserError(`${place}: kind must be one of ${ACTOR_KINDS.join(', ')}: "${values.kind ?? ''}"`);
  if (actors.has(code)) throw new UserError(`${place}: the code is taken; give each actor its own: ${code}`);
  actors.set(code, { code, name, kind, bookedAs: values.booked_as || code, ...dates(values) });
  const add = (kind: AliasKind, names: readonly string[]): void => {
    for (const alias of names) aliases.push({ alias, code, kind, ...dates(values) });
  };
  add('name', [name, ...split(values.aliases)]);
  add('adjective', split(values.adjectives));
  add('people', split(values.people));
}

/** Adds and removes the names that `states.csv` lists. */
function correct(
  rows: readonly (TableRow & { place: string })[],
  aliases: readonly DatedAlias[],
): DatedAlias[] {
  const removed = new Set<string>();
  const added: DatedAlias[] = [];
  for (const { values, place } of rows) {
    const alias = values.alias ?? '';
    const code = values.code ?? '';
    if (values.action === 'remove') {
      removed.add(`${code} ${values.kind} ${alias}`);
      continue;
    }
    const kind = ALIAS_KINDS.find((item) => item === values.kind);
    if (!kind)
      throw new UserError(`${place}: kind must be one of ${ALIAS_KINDS.join(', ')}: "${values.kind ?? ''}"`);
    added.push({ alias, code, kind });
  }
  return [...added, ...aliases.filter((alias) => !removed.has(`${alias.code} ${alias.kind} ${alias.alias}`))];
}

function readPerson(values: Values, place: string, actors: ReadonlyMap<string, Actor>): Person {
  const code = values.code ?? '';
  if (!actors.has(code))
    throw new UserError(`${place}: no actor has the code; add it, or correct the code: ${code}`);
  return {
    name: values.name ?? '',
    aliases: split(values.aliases),
    code,
    role: values.role ?? '',
    from: values.from ?? '',
    ...(values.to ? { to: values.to } : {}),
  };
}

function readMembership(values: Values): Membership {
  const status = values.status;
  return {
    organisation: values.organisation ?? '',
    member: values.member ?? '',
    status: status === 'observer' || status === 'suspended' ? status : 'member',
    from: values.from ?? '',
    ...(values.to ? { to: values.to } : {}),
  };
}

function hashOf(files: readonly ActorFile[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(JSON.stringify([file.name.replace(/^.*[\\/]/, ''), file.text]));
  return hash.digest('hex').slice(0, 16);
}
