import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { before, word } from '../../clause/neighbours.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { anaphorOf } from './anaphors.js';
import { isAskedOf, isDemanded } from './asked-of.js';
import { isArmedAction } from './links.js';
import { isAgent, isNamedAfter } from './noun-phrases.js';
import { companionsOf } from './plural.js';
import type { Reference, Resolver } from './reference.js';
import { isAssured } from './specified.js';
import { isStretch } from './stretches.js';
import { STRUCK } from './stricken.js';

/** What may be of war and peace: "the principle of intervention in". */
const NOTION = /^(?:principle|idea|notion|concept|case|plan|motion|prospect|option|policy|use|threat)s?$/;

/** The actor in the complements of the phrase: "the president of Turkey", "attempts by Russia". */
export function complementActor(
  r: Resolver,
  i: number,
  prepositions: readonly string[],
  depth: number,
  friendly: boolean,
  reach = 4,
): Reference | undefined {
  const all = complementsOf(r.s.a, i, reach);
  if (!all.some(({ preposition }) => prepositions.includes(preposition))) return undefined;
  // "commend the Council for its decision on Kenya": what somebody is commended for is not his.
  // "thanks to our partners for their aid to the country": nor is what "their" points back from.
  const judged = isJudged(r, i);
  const merit = all.findIndex(
    ({ preposition, chunks }) =>
      preposition === 'for' &&
      (judged || pointsBack(r, chunks[0] ?? -1)) &&
      !isPortfolio(r, i, chunks[0] ?? -1),
  );
  // "support that government through the plan of Kenya": how it is supported is not whose it is.
  const c0 = r.s.a.chunks[i];
  const body = c0 !== undefined && isAgent(r, c0);
  const aside = all.findIndex(
    ({ preposition, chunks }) =>
      isAside(r, chunks[0] ?? -1, preposition) ||
      isDemanded(r, i, chunks[0] ?? -1) ||
      (body && /^(?:through|via|during|despite)$/.test(preposition)),
  );
  // "recognised the coalition as the voice of the people of Kenya": what it is recognised as names nobody.
  // "welcome seven states as members of the Union"
  // "troops as part of the mission": for whom they are.
  const as =
    body || isRecognised(r, i)
      ? all.findIndex(
          ({ preposition, chunks }) => preposition === 'as' && word(r.s.a, chunks[0] ?? -1) !== 'part',
        )
      : -1;
  const ends = [merit, aside, as].filter((end) => end >= 0);
  const found = ends.length > 0 ? all.slice(0, Math.min(...ends)) : all;
  // "the adoption of the Treaty on the Prohibition of Nuclear Weapons": the words of a title name nobody.
  const title = found.findIndex(({ chunks }) => isTitleOfText(r, chunks[0] ?? -1));
  const given = prepositions.includes('to') ? -1 : found.findIndex((c) => c.preposition === 'to');
  for (const preposition of prepositions) {
    for (const [k, c] of found.entries()) {
      // "of" belongs to the noun right before it.
      // "rebels in the south of Kenya", "migrants off the coast of Kenya"
      if (c.preposition !== preposition) continue;
      if (isAskedOf(r, i, preposition)) continue;
      if (preposition === 'of' && c !== found[0] && (!friendly || isElsewhere(r, i))) continue;
      // "the community to the country of Kenya": whose country it is that gets something.
      if (preposition === 'of' && ((given >= 0 && k > given) || isAssured(r, i))) continue;
      const np = c.chunks[0];
      if (np === undefined) continue;
      // "the principle of intervention in Kenya", "action against Kenya": where the arms go.
      const armed = /^(?:in|on|against|to)$/.test(preposition)
        ? all[all.indexOf(c) - 1]?.chunks.at(-1)
        : undefined;
      if (armed !== undefined && isArmedAction(r, armed)) continue;
      // "action within hours of the vote": the hours are.
      const span = preposition === 'of' && k > 0 ? found[k - 1]?.chunks.at(-1) : undefined;
      if (span !== undefined && /^(?:minute|hour|day|week|month|year)s?$/.test(word(r.s.a, span))) continue;
      // "free of terror by the centenary of the Union": when, not by whom.
      if (preposition === 'by' && r.s.a.classes.has('occasion_noun', word(r.s.a, np))) continue;
      // "the movements in their struggle": "their" points back to the phrase itself.
      if (preposition !== 'of' && pointsBack(r, np)) continue;
      // "the holding of a summit in Kenya": where it is held.
      const held = preposition === 'in' ? all[all.indexOf(c) - 1]?.chunks.at(-1) : undefined;
      if (held !== undefined && r.s.a.classes.has('event', word(r.s.a, held))) continue;
      // "the signing in Paris of the treaty", "the conference to be held at Paris", not "the authorities in Paris"
      if (!body && /^(?:in|at)$/.test(preposition) && isSeat(r, np)) continue;
      // "a Europe from Lisbon to Kyiv": how far it goes.
      if (isStretch(r, found, k)) continue;
      // "refugees to our shores": where they went.
      if (preposition === 'to' && r.s.a.classes.has('uprooted', word(r.s.a, i))) continue;
      // "children from the camps in Greece": where they wait.
      if (isCamp(r, np)) return undefined;
      // "the victims of the Russian aggression": who did it is not whom one stands with.
      if (friendly && r.s.a.classes.has('in_need', word(r.s.a, i)) && isWrong(r, np)) continue;
      const reference = r.target(np, friendly, depth + 1);
      if (
        reference.code !== NO_ACTOR &&
        !(reference.code === OTHER_ACTOR && title >= 0 && k > title) &&
        (reference.code !== OTHER_ACTOR ||
          preposition === 'by' ||
          preposition === 'of' ||
          (preposition === 'from' && friendly))
      )
        return reference;
    }
  }
  return undefined;
}

/** Whether where those stand whom the phrase names says nothing of who they are. */
function isElsewhere(r: Resolver, i: number): boolean {
  const head = word(r.s.a, i);
  return r.s.a.classes.hasAny(['armed_band', 'stateless', 'uprooted'], head);
}

/** "aggression", "the strikes": what is done to somebody. */
function isWrong(r: Resolver, np: number): boolean {
  const head = word(r.s.a, np);
  return r.s.a.classes.hasAny(['act', 'wrong', 'attack_noun', 'strikes', 'hostile_act'], head);
}

/** "their struggle", "all its decisions" */
function pointsBack(r: Resolver, np: number): boolean {
  const first = r.s.a.chunks[np]?.from ?? -1;
  const owner = r.s.a.tokens[first]?.lower === 'all' ? first + 1 : first;
  return /^(?:their|its|his|her)$/.test(r.s.a.tokens[owner]?.lower ?? '');
}

/** "in defiance of the Charter of the Union", "in a letter to Kenya", "with Kenya's help": whoever stands there says nothing of the noun before. */
function isAside(r: Resolver, np: number, preposition: string): boolean {
  const { classes } = r.s.a;
  const head = word(r.s.a, np);
  if (preposition === 'with' && classes.has('help_given', head)) return true;
  return classes.has('aside', head) || (preposition === 'in' && classes.has('message', head));
}

/** "Paris": a capital by its name. */
function isSeat(r: Resolver, np: number): boolean {
  return r.s.mentionOf[r.s.a.chunks[np]?.head ?? -1]?.kind === 'capital';
}

function isCamp(r: Resolver, np: number): boolean {
  return /^(?:camps?|dinghy|dinghies|boats?|rafts?)$/.test(word(r.s.a, np));
}

/** Whether an organisation is named: "the resolution adopted in the Union". */
function isBody(r: Resolver, c: Chunk): boolean {
  const code = r.s.mentionOf.slice(c.from, c.to).find((mention) => mention !== undefined)?.code;
  return code !== undefined && r.book.actor(code)?.kind === 'organisation';
}

/** Whether the phrase is the object of a verb that says as what: "recognise", "regard". */
function isRecognised(r: Resolver, i: number): boolean {
  const verb = before(r.s.a, groupEndingAt(r.s.a, i)[0] ?? i);
  return /^(?:recogni[sz]|acknowledg|regard|view|accept|hail|prais|describ|endors|nam(?:e|ing))/.test(
    word(r.s.a, verb),
  );
}

/** "gave it to": whether the last verb before the preposition at `to` gives something. */
function isGiven({ s: { a } }: Resolver, to: number): boolean {
  const verb = previousVerb(a, to, () => true);
  return a.chunks[to]?.kind === 'IN' && a.classes.hasAny(['give_verbs', 'promise_verbs'], word(a, verb));
}

/** Whether the phrase is the object of a verb that says what for: "commend", "blame". */
function isJudged(r: Resolver, i: number): boolean {
  const verb = before(r.s.a, groupEndingAt(r.s.a, i)[0] ?? i);
  return r.s.a.chunks[verb]?.kind === 'VP' && r.s.a.classes.has('for_control', word(r.s.a, verb));
}

function isTitleOfText(r: Resolver, np: number): boolean {
  const head = r.s.a.chunks[np]?.head ?? -1;
  return r.s.a.tags[head] === 'NNP' && r.s.a.classes.has('text', r.s.a.tokens[head]?.lower ?? '');
}

/** What a text may do to somebody whose it is not. */
const SLIGHTING =
  /^(?:whitewash|ignor|undermin|violat|infring|threaten|smear|distort|attack|harm|punish|discriminat|neglect|overlook|disregard|contradict|justif|glorif|den(?:y|ie)|misrepresent|encroach|vilif|malign|slander|condon|stok|fuel|strain|divid|rattl|unsettl|worr|upset|link|connect|separat|pit(?:s|ted)?$|cost|kill|dismay|embarrass|frustrat|humiliat|isolat|sideline|sour|poison)/;
/** "a plan that angers Chad", "a raid that toppled it": whom it bears on is not whose it is. */
const BEARING = ['censuring', 'reaction', 'hostile'] as const;

const OUTCOME = /^(?:results?|votes?|outcomes?|verdicts?|rulings?|decisions?|moves?|steps?)$/;

/** "sponsored the text with Kenya": with whom is not whose it is. */
const TEXT = /^(?:texts?|drafts?|resolutions?|motions?)$/;

/** What one shows by a vote. */
const DECLARING = /^(?:express|show|demonstrat|reaffirm|reiterat|signal|send|convey|underlin)/;

/** The first actor in what the phrase drags along: "the text agreed at the summit of the OIC". */
export function trailingActor(r: Resolver, i: number): Pick<Reference, 'code' | 'also'> | undefined {
  const { a } = r.s;
  let relative = false;
  let held = a.classes.has('event', word(a, i));
  for (let k = i + 1; k < a.chunks.length; k++) {
    const next = a.chunks[k] as Chunk;
    // "the text after Kenya dropped its demand": a clause of its own.
    if (next.kind === 'LK' && /^(?:after|before|when|while|because|once|until|since)$/.test(word(a, k)))
      return undefined;
    if (next.kind === 'SB' || next.kind === 'CC' || (next.kind === 'MK' && a.tokens[next.from]?.text !== '('))
      return undefined;
    // "the refugees who have fled to Kenya": where they went.
    if (next.kind === 'WR' && a.classes.has('uprooted', word(a, i))) return undefined;
    // "the people who had offered their homes to Kenyans": who is given something.
    if (relative && word(a, k) === 'to' && isAgent(r, a.chunks[i] as Chunk) && isGiven(r, k))
      return undefined;
    // "a conference in which Kenya will take part": who attends it.
    if (next.kind === 'WR' && word(a, k - 1) === 'in' && held) return undefined;
    held ||= a.classes.has('event', word(a, k));
    if (next.kind === 'WR') relative = true;
    // "measures which will lead to peace in Kenya": what they lead to is not whose they are.
    if (relative && next.verb?.form === 'finite' && a.classes.has('leading', word(a, k))) return undefined;
    // "a resolution condemning Chad", "a draft that ignores Chad" is not Chad's.
    const tells = next.verb?.form === 'gerund' || (relative && next.verb?.form === 'finite');
    const bearing = a.classes.hasAny(BEARING, word(a, k)) || SLIGHTING.test(word(a, k));
    if (tells && bearing) return undefined;
    // "voted for the text to express our support for Chad": why one does.
    if (next.verb?.form === 'infinitive' && TEXT.test(word(a, i)) && DECLARING.test(word(a, k)))
      return undefined;
    // "the decision to topple the ruler of Chad"
    if (next.verb?.form === 'infinitive' && a.classes.has('hostile', word(a, k))) return undefined;
    // "the villages hit by the floods in Chad"
    const struck = word(a, k) === 'by' && STRUCK.test(word(a, k - 1));
    if (
      next.kind === 'IN' &&
      !struck &&
      /^(?:against|from|despite|without|because of|near|by|outside|beyond)$/.test(word(a, k))
    )
      return undefined;
    if (next.verb?.form === 'finite' && !relative) return undefined;
    if (/^(?:on|in|about)$/.test(word(a, k)) && /^(?:resolution|motion)$/.test(word(a, i))) return undefined;
    // "hailed the result as a victory for Kenya": what it is called is not whose it is.
    if (word(a, k) === 'as' && OUTCOME.test(word(a, i))) return undefined;
    if (next.kind !== 'NP') continue;
    // "a plan Kenya supports", "the poll that Kenya called fair": who judges it is not whose it is.
    const judged =
      (relative ? a.chunks[k - 1]?.kind === 'WR' && k === i + 2 : k === i + 1) &&
      a.chunks[k + 1]?.verb?.form === 'finite';
    if (judged) return undefined;
    // "the demand for the withdrawal of the troops of Kenya": it is made of Kenya.
    if (
      isAskedOf(r, i, word(a, k - 1)) ||
      isDemanded(r, i, k) ||
      (NOTION.test(word(a, i)) && isArmedAction(r, k))
    )
      return undefined;
    // "families of the victims of the Russian aggression"
    if (isWrong(r, k) && r.s.a.classes.has('in_need', word(a, i))) continue;
    // "peace talks with Kenya": with whom one talks is not whose talks they are.
    if (word(a, k - 1) === 'with' && (a.classes.has('talks', word(a, i)) || TEXT.test(word(a, i))))
      return undefined;
    if (isAside(r, k, word(a, k - 1)) || isCamp(r, k)) return undefined;
    // "a call that we endorse": a clause of somebody else's.
    if (a.tags[next.from] === 'PRP') return undefined;
    // "the accord signed in Kenya": where it came about.
    const scene =
      (word(a, k - 1) === 'in' &&
        (a.classes.has('concluded', word(a, k - 2)) || a.classes.has('event', word(a, before(a, k - 1))))) ||
      (/^(?:in|at)$/.test(word(a, k - 1)) && isSeat(r, k));
    if (scene && !isBody(r, next)) return undefined;
    for (let t = next.from; t < next.to; t++) {
      const mention = r.s.mentionOf[t];
      // "the adoption of the Kigali Amendment": what is called after a town
      if (!mention || isNamedAfter(r, next, mention)) continue;
      // "efforts to bring peace to Chad and Mali"
      const also = mention.kind === 'name' && next.to - next.from <= 2 ? companionsOf(r, mention) : [];
      return also.length > 0 ? { code: mention.code, also } : { code: mention.code };
    }
    const anaphor = anaphorOf(r, k, next, a.tokens[next.head]?.lower ?? '');
    if (anaphor && anaphor.code !== OTHER_ACTOR) return { code: anaphor.code };
  }
  return undefined;
}

const IN_CHARGE = /^(?:Ministers?|Secretar(?:y|ies)|Commissioners?|Envoys?|Advis[eo]rs?|Coordinators?)$/;

/** "thanked the Minister for Foreign Affairs of Kenya": what "for" joins to the office is no merit. */
function isPortfolio(r: Resolver, i: number, np: number): boolean {
  const { a } = r.s;
  const text = (k: number): string => a.tokens[a.chunks[k]?.head ?? -1]?.text ?? '';
  return IN_CHARGE.test(text(i)) && /^\p{Lu}/u.test(text(np));
}
