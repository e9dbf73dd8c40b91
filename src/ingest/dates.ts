/** A date as far as it is known. */
export interface PartialDate {
  /** `2019`, `2019-09` or `2019-09-24`. */
  readonly text: string;
  /** The first day of it. */
  readonly first: string;
  readonly precision: 'year' | 'month' | 'day';
}

/** Why a text is no date: no such day, two readings, or not a form that is read. */
export type DateProblem = 'impossible' | 'ambiguous' | 'unknown';

export type DateResult =
  | { readonly ok: true; readonly date: PartialDate }
  | { readonly ok: false; readonly problem: DateProblem };

/** A month and a day without a year, as in a dateline. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const MONTHS = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
];
export const MONTH_PATTERN = `(?:${MONTHS.join('|')})`;
/** The same as names are written within a text: "May", "MAY", but not "may". */
export const CAPITAL_MONTH = `(?:${MONTHS.join('|')
  .split('|')
  .flatMap((name) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, name.toUpperCase()])
  .join('|')})`;
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split('|').map((name) => [name, at + 1] as const)),
);

const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?';
/** Zones lie between -12:00 and +14:00. */
const ZONE = '(?:z|utc|gmt|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)';
const TIME = `(?:(?:t|,? +)(?<clock>${CLOCK}|\\d{4}(?:\\d{2})?(?=z|$)) ?${ZONE}?)?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +)?';
const ORDINAL = '(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
const DAY = '(?<day>\\d{1,2})';
const MONTH = `(?<name>${MONTH_PATTERN})\\.?`;

/** Year first, or the month in words: these have one reading. */
const FORMS = [
  // 2019, and 2019.0 as tables write a year beside missing ones
  `${YEAR}(?:\\.0)?`,
  `${YEAR}[-/](?<month>\\d{1,2})`,
  // Behind a point two digits: 2019.1 may be what is left of 2019.10
  `${YEAR}\\.(?<month>\\d{2})`,
  `${YEAR}(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>${DAY}${TIME}`,
  `${YEAR}(?<month>\\d{2})(?<day>\\d{2})${TIME}`,
  `${MONTH},? +${YEAR}`,
  `${WEEKDAY}${DAY}${ORDINAL}(?: +of)?[ -]+${MONTH},?[ -]+${YEAR}${TIME}`,
  `${WEEKDAY}${MONTH} +${DAY}${ORDINAL},? +${YEAR}${TIME}`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** Day, month and year in digits: 3/4/2019 is a day in March or in April. */
const AMBIGUOUS = /^\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})(?:[t ,].*)?$/i;
/** Longer texts are not dates, and no form above reads them. */
const MAX_LENGTH = 64;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

/** Reads a partial date strictly: nothing is guessed, no zone is applied, and the time of day is left out. */
export function parseDate(given: string): DateResult {
  const text = given.trim().replace(/\s+/g, ' ');
  if (text.length > MAX_LENGTH) return { ok: false, problem: 'unknown' };
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return fromParts(groups);
  }
  return { ok: false, problem: AMBIGUOUS.test(text) ? 'ambiguous' : 'unknown' };
}

/** What to tell about a date that was refused. */
export function dateAdvice(given: string, problem: DateProblem): string {
  const shown = given.length > MAX_LENGTH ? `${given.slice(0, MAX_LENGTH)}...` : given;
  if (problem === 'impossible') return `there is no such date; write it as 2019-09-24: ${shown}`;
  if (problem === 'ambiguous') return `day and month can be told apart only as 2019-09-24: ${shown}`;
  return `not a date that is read; write it as 2019, 2019-09 or 2019-09-24: ${shown}`;
}

/** The number of a month's English name or its usual abbreviation. */
export function monthNumber(name: string): number | undefined {
  return MONTH_NUMBERS.get(name.toLowerCase().replace(/\.$/, ''));
}

/** A month and a day in a year, if that year has them. */
export function inYear({ month, day }: MonthDay, year: number): PartialDate | undefined {
  const result = partialDate(year, month, day);
  return result.ok ? result.date : undefined;
}

function fromParts(groups: Readonly<Record<string, string | undefined>>): DateResult {
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  const month = groups.name === undefined ? number(groups.month) : monthNumber(groups.name);
  if (groups.clock !== undefined && !isClock(groups.clock)) return { ok: false, problem: 'impossible' };
  return partialDate(Number(groups.year), month, number(groups.day));
}

function isClock(clock: string): boolean {
  const parts = clock.includes(':') ? clock.split(':') : (clock.match(/\d{2}/g) ?? []);
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number.parseInt(part, 10));
  // 24:00 ends a day and :60 is a leap second.
  if (hours === 24) return minutes === 0 && seconds === 0;
  return hours < 24 && minutes <= 59 && seconds <= 60;
}

function partialDate(year: number, month?: number, day?: number): DateResult {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, problem: 'impossible' };
  if (month === undefined) return found(`${year}`, `${year}-01-01`, 'year');
  if (month < 1 || month > 12) return { ok: false, problem: 'impossible' };
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return found(yearMonth, `${yearMonth}-01`, 'month');
  if (day < 1 || day > daysIn(year, month)) return { ok: false, problem: 'impossible' };
  const full = `${yearMonth}-${String(day).padStart(2, '0')}`;
  return found(full, full, 'day');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function found(text: string, first: string, precision: PartialDate['precision']): DateResult {
  return { ok: true, date: { text, first, precision } };
}
