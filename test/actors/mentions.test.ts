import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildActorBook } from '../../src/actors/actor-book.js';
import { tokenize } from '../../src/text/tokens.js';

const FOLDER = new URL('../../data/actors/', import.meta.url);

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name: `data/actors/${name}`, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
const book = buildActorBook(files);

/** The codes of the actors that a text names, in order. */
function named(text: string, date?: string): string {
  const tokens = tokenize(text, { start: 0, end: text.length });
  return book
    .mentions(tokens, date)
    .map((mention) => mention.code)
    .join(' ');
}

/** The kinds of the mentions of a text, in order. */
function kinds(text: string): string {
  const tokens = tokenize(text, { start: 0, end: text.length });
  return book
    .mentions(tokens)
    .map((mention) => mention.kind)
    .join(' ');
}

describe('a name with several owners', () => {
  it.each([
    ['Georgia condemned the move by Russia.', 'GEO RUS'],
    ['Georgia Governor Brian Kemp condemned the ruling.', 'USA'],
    ['Voters in Georgia and Arizona backed the senator.', 'USA USA'],
    ['The Congo asked for help.', 'COD'],
    ['Sassou Nguesso said that the Congo would help.', 'COG COG'],
    ['Congolese troops stood ready.', 'COD'],
    ['Congolese leaders met in Brazzaville.', 'COG COG'],
    ['Lahore police and the government of Punjab', 'PAK PAK'],
    ['Farmers of Punjab and Haryana', 'IND IND'],
    ['Talks were held in Punjab.', ''],
    ['They praised Michael Jordan.', ''],
    ['Jordan offered help.', 'JOR'],
    ['Republican leaders in Congress', 'USA USA'],
    ['The Congress leader Rahul condemned it.', 'IND'],
    ['The congress condemned it.', ''],
    ['Delegates met in New York.', ''],
    ['New York Governor Cuomo', 'USA'],
    ['George Washington was honoured.', ''],
    ['Washington condemned the attack.', 'USA'],
    ['The Dominican prime minister Skerrit', 'DMA DMA'],
    ['The Dominican government', 'DOM'],
    ['The Republic of China on Taiwan', 'TWN TWN'],
    ["The People's Republic of China", 'CHN'],
    ['Guinea-Bissau and Guinea, Equatorial Guinea and Papua New Guinea', 'GNB GIN GNQ PNG'],
    ['Niger and Nigeria met in Niger State.', 'NER NGA NGA'],
  ])('%s', (text, codes) => {
    expect(named(text)).toBe(codes);
  });
});

describe('an organ', () => {
  it.each([
    ['the State Department', 'USA'],
    ['the state department', 'USA'],
    ['the Kenyan Senate', 'KEN KEN'],
    ['the Senate of the Philippines', 'PHL PHL'],
    ["Canada's House of Commons", 'CAN CAN'],
    ['the House of Commons', 'GBR'],
    ['the Belarusian Security Council', 'BLR BLR'],
    ['the Security Council of the Russian Federation', 'RUS RUS'],
    ["Russia's Security Council seat", 'RUS UNSC'],
    ['the Security Council', 'UNSC'],
    ['the Secretary-General', 'UNSG'],
    ['the Secretary-General of the League of Arab States', 'LAS LAS'],
    ['the NATO Secretary-General', 'NATO NATO'],
    ['the OAS General Assembly', 'OAS OAS'],
    ['Secretary-General Jens Stoltenberg', 'NATO NATO'],
    ['the Turkish National Security Council', 'TUR TUR'],
    ['the Democratic Party of Japan', 'JPN'],
    ['the Department for International Development', 'GBR'],
    ['the Michigan Department of Environmental Quality', 'USA'],
  ])('%s', (text, codes) => {
    expect(named(text)).toBe(codes);
  });
});

describe('a place', () => {
  it.each([
    ['We welcome the Cologne Summit.', ''],
    ['We welcome the Nouakchott process.', ''],
    ["We welcome Ankara's process.", 'TUR'],
  ])('%s', (text, codes) => {
    expect(named(text)).toBe(codes);
  });

  it('is an organ before the name of an organ', () => {
    expect(kinds('Kansas police')).toBe('organ');
    expect(kinds('The storm hit Kansas.')).toBe('place');
  });
});

describe('a dateline', () => {
  it.each([
    ['KABUL, Afghanistan (AP) -- Pakistan condemned the attack.', 'PAK'],
    ['WASHINGTON - China offered help.', 'CHN'],
    ['PARIS (Reuters) - China offered help.', 'CHN'],
    ['KABUL: China offered help.', 'CHN'],
    ['NATO - the alliance - condemned Russia.', 'NATO RUS'],
    ['Paris - which is in France - condemned Russia.', 'FRA FRA RUS'],
  ])('%s', (text, codes) => {
    expect(named(text)).toBe(codes);
  });
});

describe('a row of contexts.csv', () => {
  const header = 'name,code,kind,before,after,near,note\n';
  const build = (row: string) => (): unknown =>
    buildActorBook([{ name: 'data/actors/contexts.csv', text: `${header}${row}\n` }]);

  it.each([
    ['Georgia,XYZ,place,,governor,,', 'data/actors/contexts.csv:2: no actor has the code'],
    ['Georgia,USA,state,,governor,,', 'data/actors/contexts.csv:2: kind must be one of'],
    ['Georgia,USA,place,,,,', 'data/actors/contexts.csv:2: the row needs words'],
  ])('%s is refused', (row, message) => {
    expect(build(row)).toThrow(message);
  });
});

describe('a person named by office and surname', () => {
  it.each([
    ['President Wade left.', '2005-09-20', 'SEN'],
    ['President Medina spoke.', '2014-09-20', 'DOM'],
    ['President Medina spoke.', undefined, 'DOM'],
    ['Prime Minister Badawi spoke.', '2005-09-20', 'MYS'],
    ['Foreign Minister al-Busaidi spoke.', '2021-09-20', 'OMN'],
    ['Foreign Minister Gul spoke.', '2004-09-20', 'TUR'],
    ['Prime Minister Abiy spoke.', '2019-09-20', 'ETH'],
    ['President Van der Bellen spoke.', '2019-09-20', 'AUT'],
    ['Former President Fujimori was tried.', '2008-09-20', 'PER'],
    // Before his time nobody of that name held the office.
    ['President Wade left.', '1985-09-20', ''],
    // Another name goes on.
    ['President Wade Miller left.', '2005-09-20', ''],
    ['Coach Wade left.', '2005-09-20', ''],
  ])('%s %s', (text, date, codes) => {
    expect(named(text, date)).toBe(codes);
  });
});
