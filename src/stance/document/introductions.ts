import type { Mention } from '../../actors/mentions.js';
import type { Span } from '../../model/stance.js';
import type { Token } from '../../text/tokens.js';
import { WordStarts } from '../../text/word-starts.js';

/** How many words may stand between whom somebody acts for and the name: "Kenyan Deputy Foreign Minister Amos Wako". */
const REACH = 8;
const CAPITAL = /^\p{Lu}/u;
/** Offices that wire stories write small: "Kenyan army spokesman Amos Wako". */
const OFFICE =
  /^(?:prime|foreign|defen[cs]e|interior|finance|deputy|vice|chief|former|army|military|police|government|presidential|opposition|party|minister|president|premier|chancellor|ambassador|envoy|diplomat|spokes(?:man|woman|person)|senator|lawmaker|leader|general|commander|governor|mayor|secretary|official|negotiator|judge|of|for|the|and|affairs)$/;

/** Callings of those who act for no state, whatever adjective stands before: "Kenyan novelist Ama Mensah". */
const CALLING =
  /^(?:activist|campaigner|dissident|editor|journalist|reporter|blogger|columnist|writer|author|novelist|poet|artist|singer|actor|actress|filmmaker|lawyer|bishop|archbishop|priest|cleric|economist|analyst|academic|professor|historian|scholar|doctor|businessman|billionaire|student|footballer|striker)$/;

/** What is written with a capital behind an adjective, too, and is nobody's surname: "the Kenyan Government". */
const BODY =
  /^(?:Governments?|Peoples?|Nations?|States?|Republics?|Kingdom|Crown|Administration|Authority|Authorities|Cabinet|Congress|Senate|Parliament|Assembly|Council|Committee|Commission|Ministry|Minister|Ministers|President|Presidency|Prime|Premier|Ambassador|Delegation|Embassy|Mission|Party|Army|Navy|Force|Forces|Police|Court|Revolution|Constitution|Initiative|Union|League|Front|Movement|Community|Members?|Question|Conference|Peninsula|Region|Territory|Territories|Zone|East|Gulf|Africa|Americas?|Asia|Europe|Arabs?|Group|Organi[sz]ations?|Federation|Countries|Secretariat|Rights|Affairs|Centre|Plan|Charter|Agreement|Treaty|Declaration|Resolution|Mandate|Power|Powers)$/;

/** The sentences in which persons are introduced. */
interface Told {
  readonly text: string;
  span(number: number): Span;
  tokens(number: number): readonly Token[];
  mentions(number: number): readonly Mention[];
}

interface Person {
  readonly found: { readonly code: string; readonly text: string } | undefined;
  /** The sentence that introduced the person, and up to which sentence that was looked for. */
  readonly at: number;
  readonly upTo: number;
}

/** Whom the persons met so far act for. */
export class Introductions {
  private readonly persons = new Map<string, Person>();

  private starts: WordStarts | undefined;

  constructor(private readonly told: Told) {}

  /** For whom the person with this surname acts, as the first sentence that names the person says, up to sentence `number`. */
  of(number: number, surname: string): Person['found'] {
    if (BODY.test(surname)) return undefined;
    const known = this.persons.get(surname);
    // A sentence knows nothing of those after it, in whatever order they are read.
    if (known?.found) return known.at <= number ? known.found : undefined;
    if (known && known.upTo >= number) return undefined;
    let found: Person['found'];
    let met = 0;
    const end = this.told.span(number).end;
    // What was searched once is not searched again: a long text may name somebody in every sentence.
    let i = known ? known.upTo : 0;
    this.starts ??= new WordStarts(this.told.text);
    const { starts } = this;
    let at = starts.indexOf(surname, known ? this.told.span(known.upTo).end : 0, end);
    for (; !found && at >= 0; at = starts.indexOf(surname, this.told.span(i).end, end)) {
      while (this.told.span(i).end <= at) i++;
      const mention = introducedFor(this.told.tokens(i), this.told.mentions(i), surname);
      found = mention && { code: mention.code, text: surname };
      met = i;
    }
    this.persons.set(surname, { found, at: met, upTo: number });
    return found;
  }
}

/**
 * The actor for whom the person `surname` is said to act where the name is first met: "Kenyan Foreign Minister Amos
 * Wako", "Kenya's Amos Wako", "Amos Wako, the Kenyan envoy,". Nothing where the words around the name do not say so.
 */
function introducedFor(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  surname: string,
): Mention | undefined {
  const at = tokens.findIndex((token, k) => token.text === surname && isNamed(tokens, k));
  if (at < 0) return undefined;
  // "President Abd-Rabbu Mansour Hadi" is known by the full name.
  const known = mentions.find((item) => item.kind === 'person' && item.from < at && at < item.to);
  if (known) return known;
  return before(tokens, mentions, at) ?? after(tokens, mentions, at);
}

/** A surname stands behind a first name or a title: alone it introduces nobody. */
function isNamed(tokens: readonly Token[], k: number): boolean {
  return k > 0 && CAPITAL.test(tokens[k - 1]?.text ?? '');
}

function before(tokens: readonly Token[], mentions: readonly Mention[], at: number): Mention | undefined {
  let office = false;
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const mention = mentions.find((item) => item.from <= k && k < item.to);
    const lead = mention ? postBefore(tokens, mention) : -1;
    if (lead >= 0) {
      k = lead + 1;
      continue;
    }
    // "Jordan Wells" is a person of that name: an office or a possessive parts a state from who acts for it.
    if (mention) return mention.kind === 'adjective' || office ? mention : undefined;
    const token = tokens[k] as Token;
    // "Kenya's foreign minister, Amos Wako,": the name is set off behind the office.
    if (token.text === ',' && tokens[at + 1]?.text === ',' && OFFICE.test(tokens[k - 1]?.lower ?? ''))
      continue;
    if (CALLING.test(token.lower)) return undefined;
    office ||= token.lower === "'s" || OFFICE.test(token.lower);
    const joins = token.lower === "'s" || CAPITAL.test(token.text) || OFFICE.test(token.lower);
    if (!joins) return undefined;
  }
  return undefined;
}

/** "Kenyan Ambassador to the Union Amos Wako": the envoy before "to" and whom he is sent to, or -1. */
function postBefore(tokens: readonly Token[], { from }: Mention): number {
  const to = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return tokens[to]?.lower === 'to' && /^(?:ambassador|envoy)$/.test(tokens[to - 1]?.lower ?? '')
    ? to - 1
    : -1;
}

/** "Amos Wako, the Kenyan envoy,": what stands between the commas. */
function after(tokens: readonly Token[], mentions: readonly Mention[], at: number): Mention | undefined {
  // "Colonel Amos Wako of the Kenyan army"
  if (tokens[at + 1]?.lower === 'of') {
    const from = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2;
    return mentions.find((item) => item.from === from && item.kind !== 'person' && item.kind !== 'place');
  }
  if (tokens[at + 1]?.text !== ',') return undefined;
  let office = false;
  let found: Mention | undefined;
  for (let k = at + 2; k < tokens.length && k <= at + 2 + REACH; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'mark') break;
    office ||= OFFICE.test(token.lower) && token.lower.length > 3;
    found ??= mentions.find((item) => item.from === k && item.kind !== 'person');
  }
  return office ? found : undefined;
}
