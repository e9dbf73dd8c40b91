import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/ingest/header.js';

const BODY = 'Freedonia backed Sylvania on Tuesday, the ministry said. It had not done so before.';
const jan11 = expect.objectContaining({ text: '2022-01-11' });

describe('readHeader', () => {
  it.each([
    [
      'a header line, a dateline and an agency line',
      ' date 2022-01-11 Details added: first version posted on 14:50\r\n\r\nSYLVAN CITY, Sylvania, Jan. 11\r\n\r\nBeacon:\r\n\r\n',
      { date: jan11, monthDay: { month: 1, day: 11 }, source: 'Beacon' },
    ],
    [
      'MOSCOW, March 3 (Reuters) -',
      'SYLVAN CITY, March 3 (Beacon) - ',
      { monthDay: { month: 3, day: 3 }, source: 'Beacon' },
    ],
    [
      'KHARTOUM, March 16 (Xinhua) --',
      'SYLVAN CITY, March 16 (Beacon) -- ',
      { monthDay: { month: 3, day: 16 }, source: 'Beacon' },
    ],
    [
      'MOSCOW, March 3. /TASS/.',
      'SYLVAN CITY, March 3. /BEACON/. ',
      { monthDay: { month: 3, day: 3 }, source: 'BEACON' },
    ],
    [
      'Tehran, Jan 11, IRNA –',
      'Sylvan City, Jan 11, BNA – ',
      { monthDay: { month: 1, day: 11 }, source: 'BNA' },
    ],
    ['WASHINGTON (AP) —', 'SYLVAN CITY (BP) — ', { source: 'BP' }],
    [
      'Paris, 11 January 2022 (AFP) -',
      'Sylvan City, 11 January 2022 (BFP) - ',
      { date: jan11, source: 'BFP' },
    ],
    [
      'MOSCOW. Jan 11 (Interfax) -',
      'SYLVAN. Jan 11 (Beaconfax) - ',
      { monthDay: { month: 1, day: 11 }, source: 'Beaconfax' },
    ],
    [
      'a headline above a dateline',
      'Freedonia backs Sylvania\n\nST. JOHN-ON-SEA, Sylvania, May 3, 2022 (Beacon) — ',
      {
        title: 'Freedonia backs Sylvania',
        date: expect.objectContaining({ text: '2022-05-03' }),
        source: 'Beacon',
      },
    ],
    [
      'a byline between headline and dateline',
      'Sylvania hails back\n\nBy Ann Other and J. Doe, Hail Desk\n\nSYLVAN CITY (Beacon) — ',
      { title: 'Sylvania hails back', source: 'Beacon' },
    ],
    [
      'labelled lines',
      'From: Ministry of Hail <press@hail.example>\nTo: all desks\nSubject: Hail to Sylvania\nDate: Tue, 11 Jan 2022 10:00:00 +0300\n\n',
      { source: 'Ministry of Hail', title: 'Hail to Sylvania', date: jan11 },
    ],
    [
      'a press release',
      'FOR IMMEDIATE RELEASE\nPress release No. 12\n11 January 2022\n\nFreedonia hails Sylvania\n\n',
      { title: 'Freedonia hails Sylvania', date: jan11 },
    ],
    ['a dated notice', 'Press Release No. 12, January 11, 2022\n\n', { date: jan11 }],
    [
      'a place and a date',
      'Hailing together\n\nSylvan City, 11 January 2022\n\n',
      { title: 'Hailing together', date: jan11 },
    ],
    [
      'Title and Speaker',
      'Title: On hail\nSpeaker: FRE\nLanguage: en\n\n',
      { title: 'On hail', speaker: 'FRE', lang: 'en' },
    ],
  ])('reads %s', (_what, head, header) => {
    expect(readHeader(`${head}${BODY}`)).toEqual(header);
  });

  it.each([
    BODY,
    'Mr President,\n\nWe thank you.',
    'Hail to the chair\n\nWe thank you.',
    'We met in Vienna, May 3 - and it rained.',
    'We stand with you: all of us.\n\nDate palms grow.',
    'Paris, March 3 was a cold day.',
    'Dear friends, on 11 January 2022 we met.',
    '2022\n\nIt was a year.',
    'By Tuesday the rain had stopped.\n\nDate: 2022-01-11',
    `${'A'.repeat(500)}, Jan. 11`,
    '',
  ])('finds nothing in ordinary text: %.40j', (text) => {
    expect(readHeader(text)).toEqual({});
  });

  it('does not look beyond the header', () => {
    expect(readHeader(`${BODY}\n\nDate: 2022-01-11\nSYLVAN CITY, March 3 (Beacon) - more`)).toEqual({});
  });

  it('is quick on lines made to trap it', () => {
    const start = performance.now();
    for (const trap of [
      'A '.repeat(2000),
      'A, '.repeat(1300),
      `${'Aa-'.repeat(1300)}, Jan`,
      `Date:${' '.repeat(3900)}`,
    ])
      readHeader(trap);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
