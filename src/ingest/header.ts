import {
  CAPITAL_MONTH,
  type DateProblem,
  MONTH_PATTERN,
  type MonthDay,
  monthNumber,
  type PartialDate,
  parseDate,
} from './dates.js';

/** What the first lines of a text say about it. The text itself keeps them. */
export interface Header {
  readonly date?: PartialDate;
  /** A date that the header gives in so many words and that cannot be. */
  readonly badDate?: { readonly given: string; readonly problem: DateProblem };
  /** The day of a dateline that leaves the year out. */
  readonly monthDay?: MonthDay;
  readonly title?: string;
  readonly speaker?: string;
  /** The agency or the outlet. */
  readonly source?: string;
  readonly url?: string;
  readonly lang?: string;
}

type Draft = { -readonly [K in keyof Header]: Header[K] };

/** Header lines stand in the first lines of a text; the rest is the text. */
const HEAD_CHARS = 4000;
const HEAD_LINES = 24;
/** Longer lines are sentences. */
const LINE_CHARS = 300;
const TITLE_CHARS = 200;

const LABELLED =
  /^(title|headline|subject|date|published|from|source|agency|speaker|language|lang|url|link|to|cc|byline|by|location|place|contact|ref|reference|no)\s{0,3}:\s*(\S.*)$/i;
const WIRE_DATE = /^date\s+(\d{4}-\d{2}-\d{2})\b/i;
const NOTICE =
  /^(?:for immediate release|for release|embargoed|(?:press|media|news) (?:release|statement)|press service)\b.{0,60}$/i;
const DATE_IN_NOTICE = new RegExp(
  `(\\d{4}-\\d{2}-\\d{2}|\\d{1,2} ${MONTH_PATTERN}\\.? \\d{4}|${MONTH_PATTERN}\\.? \\d{1,2}, \\d{4})`,
  'i',
);

const WORD = "\\p{Lu}[\\p{L}.'’-]{0,30}";
const PLACE = `${WORD}(?: (?:${WORD}|of|de|la|al|the)){0,4}`;
const DAY_OF_MONTH = `(?:(?<month>${CAPITAL_MONTH})\\.? (?<day>\\d{1,2})|(?<dayFirst>\\d{1,2}) (?<monthLast>${CAPITAL_MONTH})\\.?)(?:,? (?<year>\\d{4}))?`;
const AGENCY =
  '(?: ?\\((?<paren>[^()]{2,40})\\)|[.,]? ?/ ?(?<slash>[^/]{2,30}?) ?/|, (?<comma>\\p{Lu}[\\p{L} ]{1,20}?)(?= ?[-–—]))';
/** MOSCOW, March 3 (Reuters) - · MOSCOW, March 3. /TASS/. · Tehran, Jan 11, IRNA – · BAKU, Azerbaijan, Jan. 11 */
const DATELINE = new RegExp(
  `^${PLACE}(?:, ${PLACE}){0,2}[,.] ${DAY_OF_MONTH}(?:${AGENCY})?[.:]?(?:\\s*(?:-{1,2}|[–—])|(?=\\s*$)|(?<=[/.)])\\s)`,
  'u',
);
/** WASHINGTON (AP) — : a place in capitals and an agency, without a day. */
const UNDATED =
  /^\p{Lu}[\p{Lu}.'’ -]{1,40}(?:, \p{L}[\p{L}. -]{1,40})? \((?<agency>[^()]{2,40})\)\s*(?:-{1,2}|[–—:])/u;
/** Baku, 11 January 2022 */
const PLACE_AND_DATE = /^\p{Lu}[\p{L}.'’ -]{1,40}, (.{8,40})$/u;
/** By Jane Roe and John Doe, Herald */
const BYLINE = /^By \p{Lu}[\p{L}.'’-]{1,30}(?: [\p{L}.'’-]{1,30}){1,6}(?:, [\p{L} ]{2,40})?(?<![.!?])$/u;
/** Trend: */
const AGENCY_LINE = /^(\p{Lu}[\p{L}\d .&-]{1,30}):$/u;

/** Reads header lines, notices and datelines at the beginning of a text. An ordinary text gives an empty header. */
export function readHeader(text: string): Header {
  const lines = firstLines(text);
  const draft: Draft = {};
  let heading: string | undefined;
  let seen = false;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    if (readDateline(line, lines.slice(at + 1), draft)) {
      seen = true;
      break;
    }
    if (readHeaderLine(line, draft)) seen = true;
    else if (heading === undefined && looksLikeHeading(line, lines[at + 1])) heading = line;
    else break;
  }
  if (!seen) return {};
  return heading === undefined || draft.title !== undefined ? draft : { ...draft, title: heading };
}

function firstLines(text: string): string[] {
  return text
    .slice(0, HEAD_CHARS)
    .split(/\r\n|\n|\r/)
    .slice(0, HEAD_LINES)
    .map((line) => line.trim());
}

function readHeaderLine(line: string, draft: Draft): boolean {
  if (line.length > LINE_CHARS) return false;
  const labelled = LABELLED.exec(line);
  if (labelled) return readLabelled((labelled[1] ?? '').toLowerCase(), labelled[2] ?? '', draft);
  const wireDate = WIRE_DATE.exec(line)?.[1];
  if (wireDate !== undefined) return setDate(wireDate, draft);
  if (NOTICE.test(line) && !/[.!?]$/.test(line.replace(/\bno\.?$/i, ''))) {
    const date = DATE_IN_NOTICE.exec(line)?.[1];
    if (date !== undefined) setDate(date, draft);
    return true;
  }
  return BYLINE.test(line) || isDay(line, draft) || isDay(PLACE_AND_DATE.exec(line)?.[1], draft);
}

function readLabelled(label: string, value: string, draft: Draft): boolean {
  if (label === 'title' || label === 'headline' || label === 'subject') draft.title ??= value;
  else if (label === 'date' || label === 'published') setDate(value, draft);
  else if (label === 'from' || label === 'source' || label === 'agency')
    draft.source ??= value.replace(/\s*<[^<>]*>$/, '');
  else if (label === 'speaker') draft.speaker ??= value;
  else if (label === 'language' || label === 'lang') draft.lang ??= value;
  else if (label === 'url' || label === 'link') draft.url ??= value;
  return true;
}

function setDate(given: string, draft: Draft): boolean {
  const result = parseDate(given);
  if (result.ok) draft.date ??= result.date;
  else if (result.problem !== 'unknown') draft.badDate ??= { given, problem: result.problem };
  return true;
}

/** A line, or the end of one, that is a whole day and nothing else. */
function isDay(given: string | undefined, draft: Draft): boolean {
  const result = given === undefined ? undefined : parseDate(given);
  if (!result?.ok || result.date.precision !== 'day') return false;
  draft.date ??= result.date;
  return true;
}

function readDateline(line: string, following: readonly string[], draft: Draft): boolean {
  const start = line.slice(0, LINE_CHARS);
  const undated = UNDATED.exec(start)?.groups;
  if (undated) {
    draft.source ??= undated.agency?.trim() ?? '';
    return true;
  }
  const groups = DATELINE.exec(start)?.groups;
  const month = monthNumber(groups?.month ?? groups?.monthLast ?? '');
  if (!groups || month === undefined) return false;
  setDay({ month, day: Number(groups.day ?? groups.dayFirst) }, groups.year, draft);
  const agency = groups.paren ?? groups.slash ?? groups.comma ?? agencyLine(following);
  if (agency !== undefined) draft.source ??= agency.trim();
  return true;
}

function setDay(monthDay: MonthDay, year: string | undefined, draft: Draft): void {
  if (year === undefined) draft.monthDay ??= monthDay;
  else setDate(`${year}-${monthDay.month}-${monthDay.day}`, draft);
}

function agencyLine(following: readonly string[]): string | undefined {
  const next = following.find((line) => line !== '');
  return next === undefined ? undefined : AGENCY_LINE.exec(next)?.[1];
}

/** A short line that is no sentence, with an empty line or the end of the header after it. */
function looksLikeHeading(line: string, next: string | undefined): boolean {
  return line.length <= TITLE_CHARS && !/[.!?:;,]$/.test(line) && (next === undefined || next === '');
}
