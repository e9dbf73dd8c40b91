import { posix } from 'node:path';
import { parseDate } from './dates.js';
import { stemOf } from './input-file.js';

/** What the name of a text file tells. */
export interface NameFacts {
  readonly id?: string;
  readonly speaker?: string;
  /** As written; only one from `--name-pattern` may turn out to be no date. */
  readonly date?: string;
  readonly title?: string;
  readonly source?: string;
  readonly lang?: string;
  /** The user's own pattern told it: then the header of the text does not overrule it. */
  readonly explicit: boolean;
}

const GROUPS = ['id', 'speaker', 'date', 'title', 'source', 'lang'] as const;
/** AFG_73_2018 and EU_73_2018, as the general debate of the United Nations is kept; TUR_2019-09-24. */
const SPEAKER_FIRST = /^(?<speaker>[A-Z]{2,8})[_-](?:\d{1,4}[_-])?(?<date>\d{4}(?:-\d{2}){0,2})$/;
const DATE_FIRST = /^(?<date>\d{4}-\d{2}(?:-\d{2})?|\d{8})(?!\d)/;
const DATE_LAST = /(?<!\d)(?<date>\d{4}-\d{2}(?:-\d{2})?|\d{8})$/;

/** Reads a file's name: with the user's pattern where it matches, else as one of the usual names. */
export function readName(path: string, pattern: RegExp | undefined): NameFacts {
  const stem = stemOf(path);
  const groups = pattern && (match(pattern, stem) ?? match(pattern, posix.basename(path)));
  return groups ? withId({ ...pickGroups(groups), explicit: true }, stem) : usualName(stem);
}

function usualName(stem: string): NameFacts {
  const groups = [SPEAKER_FIRST, DATE_FIRST, DATE_LAST].map((form) => form.exec(stem)?.groups).find(isDated);
  return withId({ ...pickGroups(groups ?? {}), explicit: false }, stem);
}

function isDated(groups: Groups | undefined): boolean {
  return groups?.date !== undefined && parseDate(groups.date).ok;
}

/** A name that tells who and when is an identifier by itself. */
function withId(facts: NameFacts, stem: string): NameFacts {
  return facts.id === undefined && facts.speaker !== undefined && facts.date !== undefined
    ? { ...facts, id: stem }
    : facts;
}

type Groups = Readonly<Record<string, string | undefined>>;

function match(pattern: RegExp, name: string): Groups | undefined {
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).exec(name)?.groups;
}

function pickGroups(groups: Groups): Omit<NameFacts, 'explicit'> {
  return Object.fromEntries(
    GROUPS.flatMap((name) => {
      const value = groups[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}
