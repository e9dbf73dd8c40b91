import { createRequire } from 'node:module';
import type { Country } from 'world-countries';
import type { Actor, ActorAlias, AliasKind } from '../model/actor.js';

export interface CountryActors {
  readonly actors: readonly Actor[];
  readonly aliases: readonly ActorAlias[];
}

/** Codes that the package writes differently from the codebook. */
const CODES: ReadonlyMap<string, string> = new Map([['UNK', 'XKX']]);

/** Territories, and the state that each belongs to. Western Sahara and Taiwan have their own codes in the books. */
const PARENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AUS: ['CCK', 'CXR', 'HMD', 'NFK'],
    CHN: ['HKG', 'MAC'],
    DNK: ['FRO', 'GRL'],
    FIN: ['ALA'],
    FRA: ['ATF', 'BLM', 'GLP', 'GUF', 'MAF', 'MTQ', 'MYT', 'NCL', 'PYF', 'REU', 'SPM', 'WLF'],
    GBR: [
      'AIA',
      'BMU',
      'CYM',
      'FLK',
      'GGY',
      'GIB',
      'IMN',
      'IOT',
      'JEY',
      'MSR',
      'PCN',
      'SGS',
      'SHN',
      'TCA',
      'VGB',
    ],
    NLD: ['ABW', 'BES', 'CUW', 'SXM'],
    NOR: ['BVT', 'SJM'],
    NZL: ['TKL'],
    OTHER: ['ATA'],
    USA: ['ASM', 'GUM', 'MNP', 'PRI', 'UMI', 'VIR'],
  }).flatMap(([parent, territories]) => territories.map((code) => [code, parent] as const)),
);

/**
 * Every state and territory of ISO 3166-1 and Kosovo, with the names, demonyms and capitals that the package
 * gives. What it gets wrong or leaves out is corrected in data/actors/states.csv, not here.
 */
export function countryActors(): CountryActors {
  const countries = loadCountries();
  return { actors: countries.map(toActor), aliases: countries.flatMap(toAliases) };
}

/** The package's ES module lacks the import attribute that Node asks for; `require` takes its JSON in about 20 ms. */
function loadCountries(): readonly Country[] {
  const countries: readonly Country[] = createRequire(import.meta.url)('world-countries');
  return countries;
}

function toActor(country: Country): Actor {
  const code = codeOf(country);
  return { code, name: country.name.common, kind: 'state', bookedAs: PARENTS.get(code) ?? code };
}

function toAliases(country: Country): ActorAlias[] {
  const demonyms = splitDemonyms(country.demonyms.eng?.m ?? '');
  const names = new Set([country.name.common, country.name.official]);
  const capitals = country.capital.filter((capital) => !names.has(capital));
  const named = (aliases: Iterable<string>, kind: AliasKind): ActorAlias[] =>
    [...aliases].map((alias) => ({ alias, code: codeOf(country), kind }));
  return [
    ...named(names, 'name'),
    ...named(demonyms, 'adjective'),
    ...named(demonyms.map(pluralOf), 'people'),
    ...named(capitals, 'capital'),
  ];
}

function codeOf(country: Country): string {
  return CODES.get(country.cca3) ?? country.cca3;
}

/** "Antiguan, Barbudan" and "Kittitian or Nevisian" are two each. */
function splitDemonyms(demonyms: string): string[] {
  return demonyms.split(/, | or /).filter((demonym) => demonym !== '');
}

/** "Afghan" becomes "Afghans"; "Chinese", "French", "Irish", "Swiss" and "Kirghiz" stay as they are. */
function pluralOf(demonym: string): string {
  return /(?:ese|sh|ch|s|z)$/.test(demonym) ? demonym : `${demonym}s`;
}
