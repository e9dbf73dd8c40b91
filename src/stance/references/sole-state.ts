import type { ActorBook } from '../../actors/actor-book.js';
import { datelinePlace } from '../../actors/datelines.js';
import type { Mention } from '../../actors/mentions.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Sentence } from '../sentence.js';
import { isSaid } from './antecedents.js';
import { isInternational, isLed } from './described-states.js';
import { isLocation } from './locations.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** How many sentences back one state alone must be named for "the opposition", "the army" to be its own. */
const SOLE_REACH = 2;

/** "the authorities", "police": where the sentence names one state and no more, its own; else that of the capital that the story comes from. */
export function soleStateOf(r: Resolver, c: Chunk, head: string, holds = false): Reference | undefined {
  return soleNamed(r, c, head, holds) ?? (holds ? ofDateline(r, c, head) : undefined);
}

/** What a press agency of its own country calls so, without a name. */
const AT_HOME =
  /^(?:ministry|government|cabinet|presidency|opposition|parliament|lawmakers|authorities|police|army|military|part(?:y|ies))$/;
const PLURAL = /^(?:lawmakers|authorities|police|parties)$/;

/** "KHARTOUM - The Ministry of Foreign Affairs condemned": that of the state whose capital it is. */
function ofDateline(r: Resolver, c: Chunk, head: string): Reference | undefined {
  const { document, alone } = r.s;
  if (alone || document.speaker || !AT_HOME.test(head)) return undefined;
  const words = r.s.a.tokens.slice(c.from, c.head).map(({ lower }) => lower);
  if (words[0] !== 'the' && !PLURAL.test(head)) return undefined;
  if (/^part/.test(head) && !words.includes('opposition') && !words.includes('ruling')) return undefined;
  // "The Malian government" is none of it.
  if (r.s.mentionOf.slice(c.from, c.to).some((mention) => mention)) return undefined;
  const [place, ...others] = r.book.mentions(datelinePlace(document.tokens(0)));
  return place?.kind === 'capital' && others.length === 0
    ? { code: place.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: -1 }
    : undefined;
}

function soleNamed(r: Resolver, c: Chunk, head: string, holds: boolean): Reference | undefined {
  // "opposition leaders", "opposition leader Ama Boateng"
  const words = r.s.a.tokens.slice(c.core, c.head).map(({ lower }) => lower);
  const opposing = words.some(
    (w, k) => w === 'opposition' && (k === words.length - 1 || OPPOSING.test(words[k + 1] ?? '')),
  );
  if (r.s.document.speaker) return holds ? undefined : foreignOrganOf(r, c, head);
  const bare = holds && isBareMany(r, c) && OFFICIALS.test(head);
  const governing = words.at(-1) === 'government' && GOVERNING.test(head);
  if (!(opposing || bare || governing || r.s.a.classes.has('institution', head))) return undefined;
  if (/^(?:an?|any|no|some|other|all|every|each|many|several)$/.test(r.s.a.tokens[c.from]?.lower ?? ''))
    return undefined;
  if (isInternational(r, c) || isLed(r, c)) return undefined;
  // "friendly governments"
  if (head === 'governments') return undefined;
  // "the government and the opposition": two sides.
  const [first = -1] = groupEndingAt(r.s.a, r.s.a.chunkOf[c.from] ?? -1);
  if (head === 'opposition' && /^(?:government|regime)$/.test(word(r.s.a, first))) return undefined;
  if (r.speaks && holds && r.s.mentions.every((mention) => isSaid(r, mention, r.s.a.chunkOf[c.from] ?? 0)))
    return undefined;
  // "The ministers met their Kenyan counterpart": who is theirs is none of them.
  const met = r.s.mentions.filter(({ from }) => isCounterpart(r, from)).map(({ code }) => code);
  // "the Kenyan-backed army": whoever backs it is another.
  const joined = r.s.mentions.filter(({ to }) => r.s.a.tokens[to]?.hyphen === true);
  const named = r.s.mentions.filter((m) => !met.includes(m.code) && !joined.includes(m));
  // "The Kenyan-backed army condemned Ghana": nor is it of the one that it condemns.
  if (joined.length > 0 && !named.some((m) => isScene(r, m, c))) return undefined;
  const all = named.map((m) => homeOf(r, m));
  // "Mali's Red Front accused the army": the band has no army of its own.
  const known = all.filter((code) => code !== OTHER_ACTOR);
  // "the UN mission in Mali blamed government troops"
  const ruled = governing ? known.filter((code) => r.book.actor(code)?.kind === 'state') : [];
  const states = ruled.length > 0 ? ruled : known;
  const codes = new Set(states.length > 0 ? states : all);
  const [code] = codes;
  if (codes.size === 0 && met.length > 0) return undefined;
  if (codes.size === 0) return soleStateBefore(r, c) ?? ofStory(r, c);
  if (codes.size !== 1 || !code) return atPlace(r, c) ?? ofStory(r, c);
  // Who takes a stance is not of the state that only its object names.
  const foreign = !r.s.mentions.some(({ from }) => from < c.from || isLocation(r, from));
  if (holds && foreign && !((opposing || head === 'opposition') && r.s.mentions.every((m) => isRuling(r, m))))
    return soleStateBefore(r, c, code) ?? ofStory(r, c, code);
  // "Kenya said it held the junta responsible": nobody calls so who rules at home.
  const [opening] = r.s.mentions;
  // "A Kenyan minister dismissed the junta"
  const [lead] = r.s.a.chunks;
  const whole =
    opening !== undefined &&
    opening.to <= (lead?.to ?? 0) &&
    (opening.to === lead?.to
      ? opening.from === 0 && /^(?:name|capital)$/.test(opening.kind)
      : r.s.a.classes.has('own_organ', r.s.a.tokens[lead?.head ?? -1]?.lower ?? ''));
  if (!holds && head === 'junta' && whole) return soleStateBefore(r, c, code) ?? ofStory(r, c, code);
  const kind = r.book.actor(code)?.kind;
  // "Amnesty International accused the army"
  if (kind === 'organisation') return soleStateBefore(r, c) ?? ofStory(r, c);
  return kind === 'state' || kind === 'former_state'
    ? { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: -1 }
    : undefined;
}

/** Whether the mention says where it all takes place: before the phrase at `c`, as a place, or as who did what is told. */
function isScene(r: Resolver, { from, kind }: Mention, c: Chunk): boolean {
  const { a } = r.s;
  const at = a.chunkOf[from] ?? -1;
  const next = a.chunks[after(a, at)];
  const acts = hasFinite(next) && !(kind === 'adjective' && next?.verb?.passive);
  // "Two Kenyan citizens were freed by the Malian-backed government": whose people are named says nothing of where.
  if (from < c.from && kind !== 'adjective') return true;
  // "officials in Kenya said": where they say so.
  return a.chunks[before(a, at)]?.kind === 'IN' ? isLocation(r, from) && !acts : isLocation(r, from) || acts;
}

const OPPOSING = /^(?:leader|candidate|politician|figure|lawmaker|senator|chief|challenger|activist|mp)$/;

/** "The opposition accused the government of Kenya", "President Ama Boateng", "the Kenyan ruling party": those whom an opposition at home opposes. */
function isRuling({ s: { a } }: Resolver, { kind, from }: Mention): boolean {
  if (kind === 'person') return true;
  const at = a.chunkOf[from] ?? -1;
  const link = word(a, at - 1) === 'of' ? at - 2 : at;
  const c = a.chunks[at];
  return RULING.test(word(a, link)) || a.tokens.slice(c?.from, c?.to).some(({ lower }) => RULING.test(lower));
}

const RULING =
  /^(?:government|regime|junta|cabinet|administration|authorities|president|premier|minister|ruler|leader|parliament|ruling|governing|elections?|polls?|vote|ballot|referendum)$/;

/** "Government forces", "the government troops" */
const GOVERNING = /^(?:forces|troops|soldiers|army|officials|ministers|planes|warplanes|jets|aircraft)$/;

/** Who opens a sentence without an article, and are those of the state that was spoken of: "Lawmakers condemned". */
const OFFICIALS = /^(?:officials|mps|lawmakers|legislators|prosecutors|politicians)$/;

function isBareMany({ s: { a } }: Resolver, c: Chunk): boolean {
  return c.to - c.from === 1 && a.tags[c.from] === 'NNS' && c.from === 0;
}

const NATIONAL =
  /^(?:National|Electoral|Constituent|Supreme|Constitutional|Independent|Transitional|Provisional)$/;
const ORGAN = /^(?:commission|assembly|court|council|government|congress|tribunal|army|police|front)$/;

/** Whose they are, a speaker who names one state alone need not say. */
const BARE = /^(?:authorities|junta|military)$/;

/** "We congratulate the people of Kenya. We commend the National Electoral Commission": that of the one state that is spoken of. */
function foreignOrganOf(r: Resolver, c: Chunk, head: string): Reference | undefined {
  const { a, document, number, alone, mentions } = r.s;
  if (BARE.test(head) && c.to - c.from === 2) return soleStateBefore(r, c, document.speaker);
  if (!ORGAN.test(head) || a.tokens[c.from]?.lower !== 'the') return undefined;
  if (!a.tokens.slice(c.from, c.head).some(({ text }) => NATIONAL.test(text))) return undefined;
  const named = [...mentions, ...(alone || number === 0 ? [] : document.mentions(number - 1))];
  const codes = new Set(named.map(({ code }) => r.book.bookedAs(code)));
  codes.delete(document.speaker ?? '');
  const [code = ''] = codes;
  return codes.size === 1 && r.book.actor(code)?.kind === 'state'
    ? { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: -1 }
    : undefined;
}

/** What the mention is booked as; "Malian rebels", where they have a name in the book, fight in Mali. */
function homeOf(r: Resolver, { from, to, code }: Mention): string {
  const booked = r.book.bookedAs(code);
  if (booked !== OTHER_ACTOR || to - from < 2) return booked;
  const [first] = r.book.mentions(r.s.a.tokens.slice(from, from + 1));
  return first && r.book.actor(first.code)?.kind === 'state' ? r.book.bookedAs(first.code) : booked;
}

/** "Police beat protesters in Bamako, drawing condemnation from Kenya": that of the one place where it is done. */
function atPlace(r: Resolver, c: Chunk): Reference | undefined {
  const comma = r.s.a.tokens.findIndex(({ text }) => text === ',');
  // "In the Knesset, opposition leaders"
  const fronted = comma > 0 && comma === c.from - 1;
  if (c.from > 1 && !fronted) return undefined;
  const places = r.s.mentions.filter(
    ({ from }) => from < comma && (fronted || from >= c.to) && isLocation(r, from),
  );
  const codes = new Set(places.map(({ code }) => r.book.bookedAs(code)));
  const [code] = codes;
  return code !== undefined && codes.size === 1 && r.book.actor(code)?.kind === 'state'
    ? { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: -1 }
    : undefined;
}

/** "Mali's president was ousted. ... Kenya and Ghana met. The army": in a story, that of the one state that its first sentence names. */
export function ofStory(r: Resolver, c: Chunk, except?: string): Reference | undefined {
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  if (first !== 'the' && !(first === 'opposition' && c.from === 0)) return undefined;
  const code = stateOfStory(r.s, r.book);
  return code !== undefined && code !== except
    ? { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: -1 }
    : undefined;
}

/** How long a story may be for all of it to be about the state that it begins with. */
const LONGEST_STORY = 10;

/** The one state that the first sentence of a story names. */
export function stateOfStory({ document, number, alone }: Sentence, book: ActorBook): string | undefined {
  if (document.speaker || alone || number === 0 || number > LONGEST_STORY) return undefined;
  const states = new Set<string>();
  for (const { code } of document.mentions(0)) {
    const kind = book.actor(code)?.kind;
    if (kind === 'state' || kind === 'former_state') states.add(book.bookedAs(code));
  }
  const [code] = states;
  return states.size === 1 ? code : undefined;
}

function isCounterpart(r: Resolver, token: number): boolean {
  const c = r.s.a.chunks[r.s.a.chunkOf[token] ?? -1];
  return (
    c !== undefined &&
    r.s.a.tags[c.from] === 'PRP$' &&
    /^(?:counterparts?|hosts?|colleagues?)$/.test(r.s.a.tokens[c.head]?.lower ?? '')
  );
}

/** "Kenya's president spoke. The opposition condemned him": that of the one state that the sentences before name. */
export function soleStateBefore(
  r: Resolver,
  c: Chunk,
  except?: string,
  definite = r.s.a.tokens[c.from]?.lower === 'the',
): Reference | undefined {
  const { document, number, alone } = r.s;
  if (alone || !(definite || isBareMany(r, c))) return undefined;
  const codes = new Set<string>();
  for (let i = number - 1; i >= 0 && i >= number - SOLE_REACH; i--)
    for (const { code } of document.mentions(i)) codes.add(r.book.bookedAs(code));
  const [code] = codes;
  const kind = codes.size === 1 && code ? r.book.actor(code)?.kind : undefined;
  return code && code !== except && (kind === 'state' || kind === 'former_state')
    ? { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: -1 }
    : undefined;
}

/** Organisations whose first officer is a secretary-general. */
const HEADED = new Set(['NATO', 'LAS', 'OAS', 'OIC', 'ASEAN', 'CARICOM', 'COMMONWEALTH', 'COE', 'GCC', 'PIF', 'OECD', 'OSCE', 'OPEC', 'SCO', 'CSTO', 'OTS']); // biome-ignore format: a list

/** "the secretary-general", in small letters: that of the organisation named before, else of the United Nations. */
export function secretaryGeneralOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a, document, number, alone } = r.s;
  const [first, second] = [a.tokens[c.head - 1]?.text, a.tokens[c.head]?.text];
  if (first !== 'secretary' || second !== 'general' || c.core > c.from) return undefined;
  if (
    !/^(?:the|deputy)$/.test(a.tokens[c.from]?.lower ?? '') ||
    complementsOf(a, i, 1)[0]?.preposition === 'of'
  )
    return undefined;
  const before = [
    ...r.s.mentions.filter(({ to }) => to <= c.from),
    ...(alone || number === 0 ? [] : document.mentions(number - 1)),
  ];
  const headed = before.map(({ code }) => r.book.bookedAs(code)).find((code) => HEADED.has(code));
  return {
    code: headed ?? 'UN',
    text: textAt(r, c),
    basis: headed ? 'coreference' : 'subject',
    agent: true,
    chunk: i,
  };
}
