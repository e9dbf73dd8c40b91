import type { Mention } from '../../actors/mentions.js';
import { complementsOf } from '../../clause/complements.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import { type Chunk, isQuote } from '../../text/chunking/chunk.js';
import { isFormer } from './described-states.js';
import type { Reference, Resolver } from './reference.js';
import { isLent, isStudied, sentTo } from './senders.js';

/** The words of the phrase, as written. */
export function textAt(r: Resolver, c: Chunk): string {
  return textOf(r.s.a, c.from, c.to);
}

/** Nobody at all. */
export function noOne(i: number): Reference {
  return { code: NO_ACTOR, text: '', basis: 'unknown', agent: false, chunk: i };
}

/** The phrase in chunk `i` as the actor `code` that it names. */
export function actorAt(r: Resolver, i: number, c: Chunk, code: string, agent: boolean): Reference {
  return { code, text: textAt(r, c), basis: 'subject', agent, chunk: i };
}

/** Somebody, but it is not known who. */
export function someone(r: Resolver, i: number, c: Chunk): Reference {
  return { code: OTHER_ACTOR, text: textAt(r, c), basis: 'unknown', agent: true, chunk: i };
}

/** The last actor named in the phrase after its possessor, or the one at its very end. */
export function namedIn(r: Resolver, c: Chunk): Mention | undefined {
  let found: Mention | undefined;
  for (let t = c.core; t < c.to; t++) {
    const mention = r.s.mentionOf[t];
    // "UN Secretary-General Antonio Guterres": the office says whose person it is.
    // "US-backed General Haftar": the backer does not.
    const office = found !== undefined && r.s.a.tokens[found.to]?.hyphen !== true;
    const passed =
      mention === undefined ||
      (mention.kind === 'person' && office) ||
      isFormer(r, t) ||
      sentTo(r, mention, found) ||
      isLent(r, c, mention, found) ||
      isStudied(r, c, mention);
    if (!passed) found = mention;
  }
  // 'Israeli "acts of aggression"': a quotation may part a noun from its adjective.
  const adjective = isQuote(r.s.a.tokens[c.from - 1]) ? r.s.mentionOf[c.from - 2] : undefined;
  return found ?? (adjective?.kind === 'adjective' ? adjective : undefined);
}

/** "the authors of the statement", "the statement authors" */
export function isAuthor(r: Resolver, c: Chunk, head: string): boolean {
  if (!/^(?:author|drafter|signator|sponsor)/.test(head)) return false;
  for (let t = c.from; t < c.head; t++)
    if (r.s.a.classes.has('document', r.s.a.tokens[t]?.lower ?? '')) return true;
  return false;
}

/** "10,000 Danish women and men": of its people. */
function ofNation(r: Resolver, c: Chunk, head: string): boolean {
  return (
    /^(?:wo)?men$/.test(head) && r.s.mentionOf.slice(c.from, c.head).some((m) => m?.kind === 'adjective')
  );
}

/** "Somali pirates, "Russian-controlled groups": not who the adjective names. */
export function isStateless(r: Resolver, c: Chunk): boolean {
  const { a } = r.s;
  const head = a.tokens[c.head]?.lower ?? '';
  if (ofNation(r, c, head)) return false;
  // "Somali political actors": no players of a stage.
  const calling = head !== 'actors' && a.classes.has('private', head);
  if (a.classes.has('stateless', head) || (calling && c.core === c.from))
    return r.s.mentionOf[c.head] === undefined;
  // "the UN nuclear watchdog" is an organisation's name.
  if (
    a.tokens.slice(c.core, c.to).some((token) => a.classes.has('nongovernmental', token.lower)) &&
    r.book.actor(r.s.mentionOf[c.head]?.code ?? '')?.kind !== 'organisation'
  )
    return true;
  if (isEthnic(r, c) || isRebellious(r, c)) return true;
  // "the Kenyan novelist Ama Mensah": who has a name beside a calling of his own.
  if (a.tags[c.head] === 'NNP' && !r.s.mentionOf[c.head] && hasCalling(r, c)) return true;
  if (
    /^(?:(?:group|organi[sz]ation|union|federation|confederation|association)s?|agenc(?:y|ies))$/.test(
      head,
    ) &&
    a.tokens.slice(c.core, c.head).some((token) => a.classes.has('charitable', token.lower))
  )
    return r.s.mentionOf.slice(c.core, c.head).every(
      (mention) =>
        (mention?.kind !== 'name' && mention?.kind !== 'abbreviation') ||
        // "US rights groups"
        r.book.actor(mention.code)?.kind === 'state',
    );
  for (let t = c.core; t < c.head; t++) {
    const next = a.tokens[t + 1];
    // "Iran-aligned fighters", not the Non-Aligned Movement, nor "the Geneva-based World Health Organization".
    const named = r.s.mentionOf[c.head] !== undefined;
    // "a Malian-owned and Malian-led process": its own.
    if (next?.lower === 'owned' && a.tokens.slice(c.core, c.head).some(({ lower }) => lower === 'led'))
      continue;
    if (!named && r.s.mentionOf[t]?.to === t + 1 && next?.hyphen && a.classes.has('dependent', next.lower))
      return !isBackedOrgan(r, c, t + 2);
  }
  return false;
}

/** "the Iranian-backed Kenyan government": an organ of the state that is named behind the compound. */
function isBackedOrgan({ s: { a, mentionOf } }: Resolver, c: Chunk, from: number): boolean {
  return (
    a.classes.hasAny(['own_organ', 'institution'], a.tokens[c.head]?.lower ?? '') &&
    mentionOf.slice(from, c.head).some((mention) => mention?.kind === 'adjective')
  );
}

/** "renegade Congolese troops", but not "breakaway Abkhazia", "the rebel regime", "rebel-held towns". */
export function isRebellious({ s: { a, mentionOf } }: Resolver, c: Chunk): boolean {
  if (mentionOf[c.head] || a.classes.has('ruling', a.tokens[c.head]?.lower ?? '')) return false;
  for (let t = c.core; t < c.head; t++)
    if (a.classes.has('rebellious', a.tokens[t]?.lower ?? '')) return a.tokens[t + 1]?.hyphen !== true;
  // "a Malian armed group", where "armed forces" are a state's
  const before = a.tokens[c.head - 1]?.lower ?? '';
  return (
    c.head > c.core &&
    /^(?:group|faction|movement|outfit|network)s?$/.test(a.tokens[c.head]?.lower ?? '') &&
    (before === 'armed' || a.classes.has('stateless', before))
  );
}

/** "rebel Congolese troops", "an armed group", where "secessionist provocations" are no people. */
export function isRebelBand(r: Resolver, c: Chunk): boolean {
  return isRebellious(r, c) && r.s.a.classes.has('armed_band', r.s.a.tokens[c.head]?.lower ?? '');
}

/** "the presence of military forces from Kenya", not "rebel forces from Kenya", "the withdrawal of forces from Kenya": a state's own. */
export function isRegular({ s: { a } }: Resolver, i: number, c: Chunk, head: string): boolean {
  const [host = '', of] = [c.from - 2, c.from - 1].map((t) => a.tokens[t]?.lower);
  return (
    /^forces?$/.test(head) &&
    /^(?:of|by)$/.test(of ?? '') &&
    !/^(?:withdrawal|pullout|removal|expulsion|departure|exit|return|evacuation|redeployment)$/.test(host) &&
    complementsOf(a, i, 1)[0]?.preposition === 'from' &&
    !a.tokens.slice(c.from, c.head).some(({ lower }) => a.classes.hasAny(['stateless', 'rebellious'], lower))
  );
}

/** "novelist Ama Mensah", but not "former activist and minister Ama Mensah". */
function hasCalling(r: Resolver, c: Chunk): boolean {
  const { a } = r.s;
  const words = a.tokens.slice(c.core, c.head).map((token) => token.lower);
  return (
    words.some((w) => a.classes.has('private', w)) &&
    !words.some((w) => a.classes.has('own_organ', w) || a.classes.has('person', w))
  );
}

/** "Wako", once "Kenyan Foreign Minister Amos Wako" was met. */
export function introducedBy(r: Resolver, c: Chunk): Reference | undefined {
  const name = r.s.a.tokens[c.head];
  if (
    !name ||
    !isName(r, c) ||
    hasCalling(r, c) ||
    r.s.mentionOf[c.head] ||
    !/^\p{Lu}\p{Ll}{2}/u.test(name.text)
  )
    return undefined;
  const found = r.s.document.introduced(r.s.number, name.text);
  return found && { code: found.code, text: '', basis: 'coreference', agent: true, chunk: -1 };
}

/** Whether the phrase ends in a proper name that is not an actor's. */
export function isName(r: Resolver, c: Chunk): boolean {
  if (r.s.a.tags[c.head] !== 'NNP' || r.s.a.classes.has('text', r.s.a.tokens[c.head]?.lower ?? ''))
    return false;
  if (WRITTEN.test(r.s.a.tokens[c.head]?.text ?? '')) return false;
  // "Cyclone Idai", "the Caspian Sea"
  return [c.head - 1, c.head].every((t) => !r.s.a.classes.has('natural_name', r.s.a.tokens[t]?.lower ?? ''));
}

/** "the SDGs", "the Kigali Principles": what is written down or under way, and nobody. */
const WRITTEN =
  /^(?:[SM]DGs?|JCPOA|NPT|CTBT|TPNW|UNCLOS|INF|Principles|Commitments|Goals|Targets|Rules|Guidelines|Modalities|Migration|Pathway|Internet|Amendments?|Deal|Roadmap|Process|War|Day|Decade)$/;

/** "the Kigali Principles on Peacekeeping", "the Treaty on Arms": its own words name nobody. */
export function isWritten(r: Resolver, c: Chunk): boolean {
  const head = r.s.a.tokens[c.head];
  return (
    r.s.a.tags[c.head]?.startsWith('NNP') === true &&
    (r.s.a.classes.has('text', head?.lower ?? '') || WRITTEN.test(head?.text ?? ''))
  );
}

/** "the Quetta attack", "the Paris bombings": where it happened, not who did it. */
export function isScene(r: Resolver, c: Chunk, mention: Mention, head: string): boolean {
  return (
    (mention.kind === 'place' || mention.kind === 'capital') &&
    mention.to <= c.head &&
    r.s.a.classes.has('attack_noun', head)
  );
}

/** "the Chiang Mai Initiative", "the Geneva Convention": where it was made, not whose it is. */
export function isNamedAfter(r: Resolver, c: Chunk, mention: Mention): boolean {
  // "the Abuja and Lomé Agreements": both places name the last noun.
  const joint =
    mention.to === c.to && r.s.a.tokens[c.to]?.lower === 'and'
      ? r.s.a.chunks[r.s.a.chunkOf[c.to + 1] ?? -1]
      : undefined;
  const head = r.s.a.tokens[joint?.kind === 'NP' ? joint.head : c.head];
  // "the Paris conference"
  if (mention.kind === 'capital' && mention.to <= c.head && r.s.a.classes.has('event', head?.lower ?? ''))
    return true;
  return (
    (mention.kind === 'place' || mention.kind === 'capital') &&
    (mention.to <= c.head || joint !== undefined) &&
    /^(?:Initiative|Process|Convention|Protocol|Declaration|Agreements?|Accords?|Agenda|Principles|Consensus|Framework|Format|Platform|Plan|Pact|Treaty|Rules|Forum|Dialogue|Communiqué|Amendments?|Deal|Compact|Charter|Statement|Commitments?|Outcome|Roadmap|Fund|Mechanism|fund|mechanism)$/.test(
      head?.text ?? '',
    )
  );
}

/** "the people", "its people", "Kenya": no bare noun. */
export function isDetermined(r: Resolver, i: number): boolean {
  const tag = r.s.a.tags[r.s.a.chunks[i]?.from ?? 0];
  return tag === 'DT' || tag === 'PRP$' || tag === 'NNP';
}

const SECRET = /^(?:security|secret|intelligence)$/;

/** Whether the phrase is about a person or a body that can take a stance. */
export function isAgent(r: Resolver, c: Chunk): boolean {
  const head = r.s.a.tokens[c.head]?.lower ?? '';
  if (ofNation(r, c, head)) return true;
  if (r.s.a.classes.has('agent', head) || isDoer(r, c, head) || isEthnic(r, c)) return true;
  // "coalition jets", "government artillery"
  const armed = r.s.a.classes.hasAny(['army_noun', 'warcraft'], head);
  if (armed && r.s.a.classes.has('agent', r.s.a.tokens[c.head - 1]?.lower ?? '')) return true;
  // "the Israeli think tank"
  if (r.s.a.tokens.slice(c.core, c.head).some(({ lower }) => lower === 'think')) return true;
  // "the intelligence services"
  if (/^services?$/.test(head) && SECRET.test(r.s.a.tokens[c.head - 1]?.lower ?? '')) return true;
  // "the world powers", "Western capitals", not "the powers of the Council"
  if (/^(?:powers|capitals)$/.test(head) && POWERS.test(r.s.a.tokens[c.head - 1]?.lower ?? '')) return true;
  // "the lower house of the parliament"
  if (head === 'house' && /^(?:lower|upper)$/.test(r.s.a.tokens[c.head - 1]?.lower ?? '')) return true;
  // "the chief justice"
  if (head === 'justice' && /^(?:chief|associate)$/.test(r.s.a.tokens[c.head - 1]?.lower ?? '')) return true;
  // "the far right"
  if (/^(?:right|left)$/.test(head) && /^(?:far|hard|extreme)$/.test(r.s.a.tokens[c.head - 1]?.lower ?? ''))
    return true;
  if (r.s.a.tags[c.head] === 'NNP' && !WRITTEN.test(r.s.a.tokens[c.head]?.text ?? '')) {
    for (let t = c.core; t < c.to; t++)
      if (r.s.a.classes.has('agent', r.s.a.tokens[t]?.lower ?? '')) return true;
  }
  return false;
}

const POWERS =
  /^(?:world|western|european|regional|major|big|great|colonial|nuclear|foreign|global|outside|allied|imperial|occupying)$/;

/** "ethnic Greeks": people who need not be of Greece. */
function isEthnic(r: Resolver, c: Chunk): boolean {
  for (let t = c.from; t < c.head; t++)
    if (r.s.a.tokens[t]?.lower === 'ethnic') return r.s.mentionOf[c.head] !== undefined;
  return false;
}

/** "the Kenyan speaker", "a Turkish novelist": nouns for people that no list can hold. */
function isDoer(r: Resolver, c: Chunk, head: string): boolean {
  return (
    r.s.a.tags[c.head] !== 'NNP' &&
    /(?:(?:er|or|ist|ian|man|woman|eer)s?|men)$/.test(head) &&
    head.length > 4 &&
    !r.s.a.classes.has('not_person', head)
  );
}

/** "His Excellency": no possessor. */
export function isTitle(r: Resolver, t: number): boolean {
  return /^(?:excellency|majesty|highness|holiness|honou?r|eminence)$/.test(r.s.a.tokens[t]?.lower ?? '');
}

/** "smugglers", "activists": nouns for people that no list can hold. */
export function isPersonNoun(tag: string, head: string): boolean {
  return (
    tag === 'NNS' &&
    /(?:ers|ors|ists|ees|men|women|ians)$/.test(head) &&
    !/(?:indicators|barriers|sectors|factors|corridors|drivers|disasters|reactors|waters|parameters|centers|numbers|matters|orders|papers|powers|borders|efforts|factors|members|errors)$/.test(
      head,
    )
  );
}
