import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

const KINGDOMS = ['SAU', 'JOR', 'MAR', 'BHR', 'GBR', 'ESP', 'NLD', 'BEL', 'DNK', 'NOR', 'SWE', 'THA', 'KHM', 'BTN', 'LSO', 'SWZ', 'TON']; // biome-ignore format: a list
const ISLANDS = ['CYP', 'MLT', 'CUB', 'HTI', 'JAM', 'LKA', 'TWN', 'MDG', 'ISL', 'BRB', 'BHR', 'TLS', 'GRD', 'LCA', 'DMA', 'MUS', 'NRU', 'SGP', 'TTO', 'MDV', 'FJI', 'VUT', 'SLB', 'KIR', 'TUV', 'WSM', 'TON', 'PLW', 'FSM', 'MHL', 'SYC', 'COM', 'CPV', 'STP', 'BHS', 'ATG', 'KNA', 'VCT', 'PHL', 'NZL', 'JPN', 'IDN']; // biome-ignore format: a list
/** The states that a noun for their form can mean. */
const FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['emirate', ['QAT', 'KWT', 'ARE', 'AFG']],
  ['sultanate', ['OMN', 'BRN']],
  ['kingdom', KINGDOMS],
  ['monarchy', KINGDOMS],
  ['principality', ['AND', 'LIE', 'MCO']],
  ['island', ISLANDS],
  ['archipelago', ISLANDS],
]);
/** The states that an adjective for where they lie can mean. */
const REGIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['island', ISLANDS],
  ['baltic', ['EST', 'LVA', 'LTU']],
  ['nordic', ['DNK', 'FIN', 'ISL', 'NOR', 'SWE']],
  ['gulf', ['ARE', 'BHR', 'KWT', 'OMN', 'QAT', 'SAU']],
  ['himalayan', ['BTN', 'NPL']],
  ['balkan', ['ALB', 'BIH', 'BGR', 'HRV', 'MKD', 'MNE', 'SRB', 'XKX']],
  ['andean', ['BOL', 'COL', 'ECU', 'PER']],
  ['caucasus', ['ARM', 'AZE', 'GEO']],
  ['caribbean', ['ATG', 'BHS', 'BRB', 'CUB', 'DMA', 'DOM', 'GRD', 'HTI', 'JAM', 'KNA', 'LCA', 'TTO', 'VCT']],
  ['jewish', ['ISR']],
  ['islamic', ['IRN', 'AFG', 'PAK', 'MRT']],
]);

/** How many sentences back "the emirate" looks. */
const FORM_REACH = 3;

/** "Saudi Arabia accused Qatar ... the emirate": the one named last that is of this form. */
export function ofForm(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { tokens } = r.s.a;
  const told = tokens.slice(c.from, c.head).find(({ lower }) => REGIONS.has(lower))?.lower;
  const state = /^(?:country|nation|state|republic|kingdom|monarchy|regime)$/.test(head);
  const codes = FORMS.get(head) ?? (state ? REGIONS.get(told ?? '') : undefined);
  if (!codes) return undefined;
  const { document, number, alone, mentions } = r.s;
  // "the Kingdom" in its own statement
  const own = document.speaker;
  if (own && codes.includes(own) && /^\p{Lu}/u.test(r.s.a.tokens[c.head]?.text ?? ''))
    return { code: own, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  for (let k = number; k >= 0 && k >= number - FORM_REACH && !(alone && k < number); k--) {
    const named = (k === number ? mentions.filter((m) => m.to <= c.from) : document.mentions(k))
      .map(({ code }) => r.book.bookedAs(code))
      .filter((code) => codes.includes(code));
    const code = named.at(-1);
    if (code) return { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  }
  return undefined;
}
