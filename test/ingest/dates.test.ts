import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/ingest/dates.js';

const read = (text: string) => {
  const result = parseDate(text);
  return result.ok ? `${result.date.text} ${result.date.precision} ${result.date.first}` : result.problem;
};

describe('parseDate', () => {
  it.each([
    ['2019', '2019 year 2019-01-01'],
    ['2019.0', '2019 year 2019-01-01'],
    ['2019-09', '2019-09 month 2019-09-01'],
    ['2019/9', '2019-09 month 2019-09-01'],
    ['2019-09-24', '2019-09-24 day 2019-09-24'],
    [' 2019-9-4 ', '2019-09-04 day 2019-09-04'],
    ['2019/09/24', '2019-09-24 day 2019-09-24'],
    ['2019.09.24', '2019-09-24 day 2019-09-24'],
    ['20190924', '2019-09-24 day 2019-09-24'],
    ['2019-09-24T23:59:59Z', '2019-09-24 day 2019-09-24'],
    ['2019-09-24T23:59:59.123456+05:30', '2019-09-24 day 2019-09-24'],
    ['2019-09-24 00:30:00+00', '2019-09-24 day 2019-09-24'],
    ['2019-09-24 08:00 UTC', '2019-09-24 day 2019-09-24'],
    ['20190924T235959Z', '2019-09-24 day 2019-09-24'],
    ['24 September 2019', '2019-09-24 day 2019-09-24'],
    ['24th of September, 2019', '2019-09-24 day 2019-09-24'],
    ['24-Sep-2019', '2019-09-24 day 2019-09-24'],
    ['Sept. 24, 2019', '2019-09-24 day 2019-09-24'],
    ['SEPTEMBER 24 2019', '2019-09-24 day 2019-09-24'],
    ['Tuesday, 24 September 2019', '2019-09-24 day 2019-09-24'],
    ['Tue, 24 Sep 2019 10:00:00 +0000', '2019-09-24 day 2019-09-24'],
    ['September 2019', '2019-09 month 2019-09-01'],
    ['29 February 2020', '2020-02-29 day 2020-02-29'],
    ['2000-02-29', '2000-02-29 day 2000-02-29'],
    ['1000', '1000 year 1000-01-01'],
    ['2999-12-31', '2999-12-31 day 2999-12-31'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2021-02-30', 'impossible'],
    ['1900-02-29', 'impossible'],
    ['2019-09-24T24:30', 'impossible'],
    ['2019-09-24T10:00:00+99:00', 'unknown'],
    ['2019.1', 'unknown'],
    ['2019-13', 'impossible'],
    ['2019-00', 'impossible'],
    ['2019-04-31', 'impossible'],
    ['31 April 2019', 'impossible'],
    ['2019-09-24T25:00', 'impossible'],
    ['0999', 'impossible'],
    ['3000', 'impossible'],
    ['99999999', 'impossible'],
    ['03/04/2019', 'ambiguous'],
    ['24/09/2019', 'ambiguous'],
    ['3.4.19', 'ambiguous'],
    ['03-04-2019 10:00', 'ambiguous'],
    ['', 'unknown'],
    ['infinity', 'unknown'],
    ['epoch', 'unknown'],
    ['statement 7', 'unknown'],
    ['1569283200', 'unknown'],
    ['201909', 'unknown'],
    ['2019-09/24', 'unknown'],
    ['-2019', 'unknown'],
    ['19', 'unknown'],
    ['２０１９', 'unknown'],
    [`2019${' '.repeat(100_000)}x`, 'unknown'],
    ['2019-09-24'.repeat(1000), 'unknown'],
  ])('refuses %.30j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
