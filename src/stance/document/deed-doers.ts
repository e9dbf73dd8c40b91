import type { ActorBook } from '../../actors/actor-book.js';
import { isCoded } from '../../model/stance.js';
import { kindOfPointer } from './antecedent-kind.js';
import { antecedentOf } from './discourse.js';
import type { Document } from './document.js';
import type { Deed } from './told-deeds.js';

/** How many sentences back a noun looks for the deed that it names. */
const REACH = 3;

const GENERIC =
  /^(?:move|decision|step|action|act|measure|policy|polic|practice|practise|behaviou?r|conduct|plan|proposal|idea|remark|comment|statement|announcement|initiative|gesture|position|attitude|stance|crime|deed|manoeuvre|maneuver|provocation|aggression|declaration|response|approach|effort|achievement|success|progress|offer|pledge|promise|threat|claim|accusation|refusal|ban|order|decree|closure|operation|offensive|transfer|choice|appointment|deployment|restriction|blockade|embargo)(?:s|ies|es)?$/;
const STEM = 4;
/** Nouns that begin otherwise than the verbs that tell of the same. */
const STEMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['expulsion', ['expe']],
  ['arrest', ['arre', 'deta', 'jail', 'impr']],
  ['detention', ['deta', 'arre', 'jail', 'impr']],
  ['imprisonment', ['impr', 'jail', 'sent', 'conv']],
  ['deportation', ['depo', 'expe']],
  ['release', ['rele', 'free']],
  ['dismissal', ['dism', 'sack', 'fire', 'oust']],
  ['removal', ['remo', 'sack', 'fire', 'oust']],
  ['withdrawal', ['with', 'quit', 'left', 'leav', 'pull']],
  ['repulsion', ['repe']],
  ['sale', ['sell', 'sold', 'supp']],
  ['theft', ['stol', 'stea']],
  ['choice', ['chos', 'choo']],
  ['flight', ['flew', 'fled', 'flee']],
  ['purchase', ['purc', 'boug']],
  ['trip', ['trav', 'visi', 'flew', 'went', 'arri']],
  ['visit', ['visi', 'trav', 'flew', 'arri']],
  ['delay', ['dela', 'post', 'defe']],
  ['postponement', ['post', 'dela']],
  ['shooting', ['shot', 'shoo', 'fire', 'kill']],
  ['vote', ['vote', 'pass', 'adop', 'appr', 'rati']],
  ['verdict', ['sent', 'conv', 'jail', 'impr', 'acqu', 'fine', 'rule']],
  ['sentence', ['sent', 'conv', 'jail', 'impr']],
  ['conviction', ['conv', 'sent', 'jail', 'impr']],
  ['ruling', ['rule', 'sent', 'conv', 'jail', 'acqu']],
  ['downing', ['down', 'shot']],
  ['bill', ['pass', 'adop', 'appr']],
  ['legislation', ['pass', 'adop', 'appr']],
]);

/** The deed with its doer, where a pronoun does it whom the sentences before sentence `number` explain. */
function explained(
  document: Document,
  book: ActorBook,
  number: number,
  deed: Deed | undefined,
): Deed | undefined {
  if (deed?.pronoun === undefined) return deed;
  const person = deed.pronoun === 'he' || deed.pronoun === 'she' ? deed.pronoun : undefined;
  const kind = person ? 'person' : deed.pronoun === 'they' ? 'they' : (kindOfPointer(deed.pronoun) ?? 'it');
  // "All of the tests break the law that the Union adopted. They pose a threat": the tests do.
  const about =
    kind === 'they' ? antecedentOf(document, book, number, { kind, things: true })?.kind : undefined;
  if (about === 'thing') return undefined;
  const entity = antecedentOf(document, book, number, { kind, gender: person, agent: true });
  return entity && entity.codes.length > 0
    ? { verb: deed.verb, codes: entity.codes, text: entity.text }
    : undefined;
}

/** Who did what a noun such as "the attack", "this decision" names, by the sentence before `number`. */
export function doerOfDeed(
  document: Document,
  book: ActorBook,
  number: number,
  noun: string,
  pointing: boolean,
  tells: (verb: string) => boolean,
  reach = REACH,
): Deed | undefined {
  const penalty = MEASURES.test(noun) ? penaltyBefore(document, book, number) : undefined;
  if (penalty) return penalty;
  let nearest = number - 1;
  for (let i = number - 1; i >= 0 && i >= number - reach; i--) {
    const deeds = document
      .outline(i)
      .deeds.filter(
        ({ refused, verb }) =>
          (!refused || DECIDED.test(noun)) &&
          !((ARMED.test(noun) || BARRING.test(noun)) && SIDING.test(verb)),
      );
    const told = deeds.find(({ verb }) => isNamedBy(noun, verb));
    if (told) return explained(document, book, i, told);
    const alike = deeds.find((deed) => isMade(deed, noun)) ?? deeds.find(({ verb }) => tells(verb));
    if (alike) return explained(document, book, i, alike);
    // "Its army said that five jets had been lost. Chad condemned such steps": of those told of before.
    const points = pointing || ARMED.test(noun) || STEP.test(noun);
    if (i === nearest && !deeds[0] && points && document.speaker === undefined) nearest = i - 1;
    if (i !== nearest || !deeds[0] || (!GENERIC.test(noun) && !pointing)) continue;
    // "Kenya abstained. Chad backed the measure": what was voted on is nobody's deed.
    if (VOTED_ON.test(noun) && VOTING.test(deeds[0].verb)) return undefined;
    if (deeds[0].judged === undefined || SPEECH.test(noun)) return explained(document, book, i, deeds[0]);
    if (PRAISE.test(deeds[0].verb) && WRONG.test(noun)) return undefined;
    // "Kenya condemned the closure. The move": what was condemned, and not that it was.
    const judged = judgedIn(deeds[0]);
    const known = judged?.codes.some(isCoded) ?? false;
    if (judged && (known || document.speaker !== undefined)) return known ? judged : undefined;
    nearest = i - 1;
  }
  return undefined;
}

/** Whether the noun is made of the verb, or of one that says the same: "shot", "the shooting". */
function isNamedBy(noun: string, verb: string): boolean {
  const stems = STEMS.get(noun.replace(/s$/, '')) ?? [noun.slice(0, STEM)];
  return verb.length >= STEM && stems.includes(verb.slice(0, STEM));
}

/** Whether the noun can stand for what the verb says, in the same sentence: "closed the port ... the closure", "the move". */
export function namesDeed(noun: string, verb: string): boolean {
  return STEP.test(noun) || isNamedBy(noun, verb);
}

/** "Kenya shot down two jets. Chad condemned the downing of the jets": who did what the noun says again. */
export function doerOfSame(
  document: Document,
  book: ActorBook,
  number: number,
  noun: string,
): Deed | undefined {
  return lastDeed(document, book, number, ({ refused, verb }) => !refused && isNamedBy(noun, verb));
}

/** The last deed before sentence `number` that fits, with its doer, by the sentences that may hold one. */
function lastDeed(
  document: Document,
  book: ActorBook,
  number: number,
  fits: (deed: Deed) => boolean,
  mayHold: (sentence: number) => boolean = () => true,
): Deed | undefined {
  for (let i = number - 1; i >= 0 && i >= number - REACH; i--) {
    const deed = mayHold(i) ? document.outline(i).deeds.find(fits) : undefined;
    if (deed) return explained(document, book, i, deed);
  }
  return undefined;
}

/** How many sentences a story may go on about the same sanctions. */
const LONGEST_STORY = 6;

/** What sanctions are called the second time, and what is called so. */
const MEASURES = /^(?:measures|penalties|restrictions|curbs)$/;
const PENALTY = /^(?:sanctions?|tariffs?|embargo|curbs?|penalt(?:y|ies)|duties|bans?|restrictions?)$/;

/** "imposed sanctions ... called the sanctions unjust ... the measures": whose those are that were told of last. */
function penaltyBefore(document: Document, book: ActorBook, number: number): Deed | undefined {
  for (let i = number - 1; i >= 0 && i >= number - LONGEST_STORY; i--) {
    if (!document.tokens(i).some(({ lower }) => PENALTY.test(lower))) continue;
    for (const deed of document.outline(i).deeds) {
      if (deed.made?.some((thing) => PENALTY.test(thing))) return explained(document, book, i, deed);
      const judged = deed.about?.some((thing) => PENALTY.test(thing)) ? judgedIn(deed) : undefined;
      if (judged?.codes.some(isCoded)) return judged;
    }
  }
  return undefined;
}

/** Who made what the noun names by the sentences before: "imposed tariffs ... the tariffs". */
export function makerBefore(
  document: Document,
  book: ActorBook,
  number: number,
  noun: string,
): Deed | undefined {
  const names = (sentence: number): boolean => document.tokens(sentence).some(({ lower }) => lower === noun);
  return lastDeed(document, book, number, (deed) => isMade(deed, noun), names);
}

/** Whoever is praised in one sentence did none of the wrongs of the next. */
const PRAISE = /^(?:welcom|prais|hail|applaud|commend|laud|salut|endors|thank|congratulat)/;
const WRONG =
  /^(?:crime|provocation|aggression|threat|arrest|expulsion|detention|incursion|invasion|killing|murder|execution|incident|tragedy|beheading|shooting|blockade|embargo|raid|attack|bombing|occupation|annexation|violence|escalation)s?$/;

/** What is done with arms. */
const ARMED = /^(?:operation|offensive|incursion|strike|raid|attack|assault|campaign)s?$/;
const SIDING = /^(?:support|back|defend|urge|call|ask|want|oppose|warn|demand|appeal|press)(?:s|d|ed)?$/;
/** What is shut or set up, and no more said or taken by a side than what is done with arms. */
const BARRING = /^(?:blockade|embargo|siege|closure|deployment|restriction)s?$/;

/** What names no deed of its own: something was told of before. */
const STEP = /^(?:move|decision|step|action|announcement)$/;

/** What a refusal can be called. */
const DECIDED =
  /^(?:announcement|decision|refusal|move|stance|position|statement|remark|comment|step|policy|choice|declaration|response|attitude)s?$/;

/** What the members of a body vote on. */
const VOTED_ON = /^(?:measure|proposal|initiative|plan|declaration|ban|order)s?$/;
const VOTING = /^(?:vot|abstain)/;

/** What may be said in a verdict. */
const SPEECH =
  /^(?:remark|comment|statement|announcement|position|attitude|stance|declaration|response|claim|accusation|criticism|threat)s?$/;

/** Whoever did what a verdict is on. */
function judgedIn({ judged, text }: Deed): Deed | undefined {
  return judged && judged.length > 0 ? { verb: '', codes: judged, text } : undefined;
}

/** Who did what "this" or "that" alone points back to. */
export function doerBefore(document: Document, book: ActorBook, number: number): Deed | undefined {
  const deed = number > 0 ? document.outline(number - 1).deeds.find(({ refused }) => !refused) : undefined;
  return deed?.judged ? judgedIn(deed) : explained(document, book, number - 1, deed);
}

/** "imposed new sanctions ... the sanctions": whether the noun names what is made. */
function isMade({ made, codes }: Deed, noun: string): boolean {
  // "signed a pact with Chad ... the agreement"
  const kin = codes.length > 1 && ACCORD.test(noun) ? ACCORD : [LAW, POLL].find((names) => names.test(noun));
  return (
    made?.some((thing) => thing.replace(/s$/, '') === noun.replace(/s$/, '') || kin?.test(thing) === true) ??
    false
  );
}

/** What a bill is called the second time. */
const LAW = /^(?:law|bill|legislation|measure|statute|act)$/;
/** What an election is called the second time. */
const POLL = /^(?:vote|election|referendum|poll|ballot)s?$/;
/** What a pact is called the second time. */
const ACCORD = /^(?:deal|agreement|accord|pact|truce|treaty|arrangement|ceasefire|settlement|memorandum)s?$/;
