import { describe, expect, it } from 'vitest';
import { stancesOf } from './knowledge.js';

describe('a leader called by the surname alone', () => {
  const CONDEMNED = ' condemned the raid by Kenya.';

  it.each([
    ['Johnson', '2020-02-03', 'GBR'],
    ['Howard', '2006-05-01', 'AUS'],
    ['Hasina', '2017-03-03', 'BGD'],
    ['Brown', '2009-03-03', 'GBR'],
    ['Mr Brown', '2009-03-03', 'GBR'],
    ['May', '2018-03-03', 'GBR'],
    ['But Hunt', '2018-11-03', 'GBR'],
    // At the head of a sentence an adverb or an aside shows a name, too.
    ['May also', '2018-03-03', 'GBR'],
    ['May, who was in Mali,', '2018-03-03', 'GBR'],
    // Out of office, with another name, or in a text without a date it is anybody.
    ['Johnson', '1990-02-03', 'OTHER'],
    ['Peter Johnson', '2020-02-03', 'OTHER'],
    ['Johnson', undefined, 'OTHER'],
  ])('%s %s', (name, date, code) => {
    expect(stancesOf(name + CONDEMNED, undefined, date)).toEqual([`${code} condemnation KEN asserted`]);
  });

  it('leaves a surname to whom the text names in full', () => {
    expect(stancesOf(`Peter Johnson runs a shop. Johnson${CONDEMNED}`, undefined, '2020-02-03')).toEqual([
      'OTHER condemnation KEN asserted',
    ]);
  });

  it('knows a name behind the end of a sentence, in a list, and as no word that hedges', () => {
    expect(stancesOf(`They met in Bamako. May${CONDEMNED}`, undefined, '2018-03-03')).toEqual([
      'GBR condemnation KEN asserted',
    ]);
    expect(stancesOf(`May and Merkel${CONDEMNED}`, undefined, '2018-03-03')).toEqual([
      'GBR condemnation KEN asserted',
      'DEU condemnation KEN asserted',
    ]);
    expect(stancesOf('Kenya praised May for condemning Chad.', undefined, '2018-03-03')).toEqual([
      'KEN support GBR asserted',
      'GBR condemnation TCD asserted',
    ]);
  });

  it('knows months, articles and longer names from surnames', () => {
    expect(stancesOf('In May Ghana condemned Kenya.', undefined, '2018-03-03')).toEqual([
      'GHA condemnation KEN asserted',
    ]);
    expect(stancesOf('Kenya condemned the Brown raid.', undefined, '2009-03-03')).toEqual([
      'KEN condemnation NONE asserted',
    ]);
  });
});
