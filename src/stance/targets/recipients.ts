import { type Complement, complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, closingComma, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Analysis } from '../../text/analysis.js';
import { gappedNames, gluedRecipient } from '../gapped-gifts.js';
import { type Filled, NOTHING_THERE, nobody, type Place } from '../place.js';
import { toldWhere } from '../references/attribution.js';
import { isCode } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { toWhom } from './addressees.js';
import { channelsOf, isNamePart } from './channels.js';
import { giftBehind, objectChunks } from './objects.js';
import { asTargets } from './target-phrases.js';

const TO_WHOM = ['to', 'for', 'into', 'in', 'at', 'towards'];

/** Who gets what is given: "to Kenya", "Kenya" before what is given, "Kenya with", or whom it is to help. */
export function recipients(p: Place): Filled {
  const { a } = p.s;
  const objects = objectChunks(p);
  const first = objects[0];
  const passive = a.chunks[p.cue]?.verb?.passive === true;
  // "Nepal was given two helicopters"
  const given = after(a, p.cue);
  if (passive && a.chunks[given]?.kind === 'NP') return asTargets(p, objects);
  // "were handed over to Kenya": behind the particle.
  const end = a.chunkOf[p.match.to - 1] ?? p.cue;
  const verbEnd = passive && end > p.cue && a.chunks[end]?.kind === 'IN' ? end : p.cue;
  const last = passive ? verbEnd : (objects.at(-1) ?? p.cue);
  // "offered to Kenya an aid package": who gets it may stand before what is given.
  const complements = [
    ...complementsOf(a, last),
    ...(last === p.cue ? [] : complementsOf(a, end > p.cue && a.chunks[end]?.kind === 'IN' ? end : p.cue, 1)),
    ...behindList(a, last),
  ];
  const with_ = complements.find((complement) => complement.preposition === 'with');
  // "supplied the brigades with rifles", "were supplied with rifles"
  if (with_ && first !== undefined && isSupplied(p, first, with_)) return asTargets(p, objects);
  if (first !== undefined && !passive) {
    const reference = holderOf(p.s, p.book, first);
    if (with_ && reference.agent) return asTargets(p, objects);
    const direct = beforeGift(p, objects);
    if (direct) return direct;
  }
  for (const preposition of TO_WHOM) {
    const found = complements.find((complement) => complement.preposition === preposition);
    // "lodged a protest over the raid in Kenya": where the raid was.
    if (preposition === 'in' && p.match.rule.stance === 'condemnation') continue;
    // "flies food from its base in Kenya", "pledged food at a meeting in Kenya": where it comes from or is told.
    if (
      preposition === 'in' &&
      /^(?:from|at)$/.test(complements[complements.indexOf(found as Complement) - 1]?.preposition ?? '')
    )
      continue;
    // "promised tanks at a meeting in Kenya": where it is promised.
    if (/^(?:at|in)$/.test(preposition) && found?.chunks.some((i) => a.classes.has('event', word(a, i))))
      continue;
    // "raise aid to 0.7 per cent"
    if (!found || found.chunks.every((i) => a.tags[a.chunks[i]?.head ?? -1] === 'CD')) continue;
    // "gave tanks to Mali and Ghana trucks": Ghana gives them.
    const givers = first === undefined || found.chunks.length === 1 ? [] : gappedNames(p, first);
    const whom = found.chunks.filter((i) => !givers.some(({ chunk }) => chunk === i));
    const filled = asTargets(p, whom);
    if (preposition === 'for' && isNamePart(p, complements, found)) continue;
    if (filled.references.some((reference) => reference.code !== NO_ACTOR))
      return served(p, found.chunks.at(-1) ?? last) ?? filled;
  }
  return (
    purpose(p, last) ??
    toWhom(p) ??
    told(p) ??
    addressed(p) ??
    aimedAt(p, last) ??
    (first === undefined ? NOTHING_THERE : inObject(p, objects))
  );
}

/** "sent Chad tents", "pledged Chad and Mali $3 million each", "gave Chad tents and Mali food": those who stand before what they get. */
function beforeGift(p: Place, objects: readonly number[]): Filled | undefined {
  const { a } = p.s;
  const [first = -1] = objects;
  // "the loan it offered to Chad": what is given stands before whoever gives it.
  if (first < p.cue && complementsOf(a, p.cue, 1)[0]?.preposition === 'to') return undefined;
  const last = objects.at(-1) ?? first;
  const glued = gluedRecipient(p, first);
  // "sent EU aid to Chad": whose it was, where who gets it is said behind it.
  const sent = complementsOf(a, first).some(
    (x) => x.preposition === 'to' && asTargets(p, x.chunks).references.some(isCode),
  );
  if (glued && !sent) return { references: [glued, ...gappedNames(p, first)] };
  if (giftBehind(p, first) >= 0) return asTargets(p, [first]);
  const second = after(a, first);
  if (objects.length === 1 && a.chunks[second]?.kind === 'NP')
    return { references: [...asTargets(p, [first]).references, ...gappedNames(p, second)] };
  const shared = last === first ? undefined : gluedRecipient(p, last);
  const others = objects.slice(0, -1);
  return shared && others.every((i) => p.s.mentionOf[a.chunks[i]?.head ?? -1])
    ? { references: [...asTargets(p, others).references, shared] }
    : undefined;
}

/** "supplied the brigades with rifles", not "sent the tents with a convoy". */
function isSupplied({ cue, s: { a } }: Place, whom: number, { chunks }: Complement): boolean {
  return (
    /^(?:suppl|provid|equip|furnish)/.test(word(a, cue)) &&
    a.classes.has('aid', word(a, chunks[0] ?? -1)) &&
    !a.classes.has('aid', word(a, whom))
  );
}

/** How many members of a list of gifts are passed over. */
const LONGEST_LIST = 8;

/** "2 tons of rice, 3 tons of salt, as well as tents, to Kenya": whoever gets what a list of gifts names stands at its end. */
function behindList(a: Analysis, last: number): readonly Complement[] {
  let np = last;
  for (let member = 0; member < LONGEST_LIST; member++) {
    const found = complementsOf(a, np);
    if (found.some(({ preposition }) => preposition !== 'of')) return member === 0 ? [] : found;
    const end = found.at(-1)?.chunks.at(-1) ?? np;
    const link = after(a, end);
    const comma = mark(a, link) === ',';
    const joint = comma ? after(a, link) : link;
    if (comma && a.chunks[joint]?.kind === 'IN') {
      // "its tanks, along with shells, to Kenya"
      const close = /^(?:along|alongside|together|with|including|from)$/.test(word(a, joint))
        ? closingComma(a, link)
        : link;
      return word(a, after(a, close)) === 'to' ? complementsOf(a, close, 1) : [];
    }
    const closes = a.chunks[joint]?.kind === 'CC' && word(a, joint) !== 'but';
    if (!comma && !closes) return [];
    const next = closes ? after(a, joint) : joint;
    const c = a.chunks[next];
    if (c?.kind !== 'NP' || a.tags[c.from] === 'PRP' || hasFinite(a.chunks[after(a, next)])) return [];
    np = next;
  }
  return [];
}

/** "sent troops to Mali to help the militias": whom those who are sent to a place help there. */
function served(p: Place, place: number): Filled | undefined {
  const { a } = p.s;
  const kind = p.s.mentionOf[a.chunks[place]?.head ?? -1];
  const v = after(a, place);
  if (!kind || a.chunks[v]?.verb?.form !== 'infinitive') return undefined;
  if (!/^(?:help|assist|support|back|train|aid|protect|advise|reinforce)$/.test(word(a, v))) return undefined;
  const filled = asTargets(p, objectsOf(a, v));
  // "sent aid to Kenya to help the country": the same again.
  const again = filled.references.some(({ chunk }) => {
    const c = a.chunks[chunk];
    return c && a.tokens.slice(c.from, c.to).some(({ lower }) => a.classes.has('anaphor', lower));
  });
  // "sent peacekeepers to Mali to protect civilians": those who live there are of the place.
  const parted = filled.references.some(
    (reference) => isCode(reference) || (reference.agent && isBand(p, reference.chunk)),
  );
  return !again && parted ? filled : undefined;
}

/** "the militias", "the Northern Front": whoever fights there is not the state's. */
function isBand(p: Place, chunk: number): boolean {
  const { a } = p.s;
  const head = word(a, chunk);
  return (
    a.classes.has('stateless', head) ||
    (head !== 'force' && head !== 'forces' && a.classes.has('armed_band', head)) ||
    a.tags[a.chunks[chunk]?.head ?? -1] === 'NNP'
  );
}

/** "assured Kenya that it would send aid": who is told is who gets it. */
function told(p: Place): Filled | undefined {
  const { a } = p.s;
  const step = p.path.find((item) => item.via === 'clause' && a.classes.has('telling', word(a, item.at)));
  const objects = step && !a.chunks[step.at]?.verb?.passive ? objectsOf(a, step.at) : [];
  const filled = objects.length > 0 ? asTargets(p, objects) : NOTHING_THERE;
  const own = step ? subjectOf(a, step.at).chunks.map((i) => holderOf(p.s, p.book, i).code) : [];
  return filled.references.some((r) => isCode(r) && !own.includes(r.code)) ? filled : undefined;
}

/** '"We will send aid," Putin told Assad', "wrote to Assad, offering aid": who is told or written to gets it. */
function addressed(p: Place): Filled | undefined {
  const { a } = p.s;
  const whom = toldWhere(p.s, p.cue);
  if (whom >= 0) return coded(asTargets(p, [whom]));
  const form = a.chunks[p.cue]?.verb?.form;
  if (form !== 'gerund' && form !== 'infinitive') return undefined;
  const v = previousVerb(a, p.cue, hasFinite);
  // "phoned Assad to offer aid"
  if (form === 'infinitive' && !a.classes.has('contacting', word(a, v))) return undefined;
  const object = v < 0 ? undefined : objectsOf(a, v)[0];
  const message = object !== undefined && a.classes.has('message', word(a, object).replace(/s$/, ''));
  if (v < 0 || (!a.classes.has('contacting', word(a, v)) && !message)) return undefined;
  if (object !== undefined && !message) return coded(asTargets(p, objectsOf(a, v)));
  const to = complementsOf(a, object ?? v).find(({ preposition }) => preposition === 'to');
  return to && coded(asTargets(p, to.chunks));
}

function coded(filled: Filled): Filled | undefined {
  return filled.references.some(isCode) ? filled : undefined;
}

/** How many chunks on the infinitive that tells the purpose may stand. */
const PURPOSE_REACH = 10;

/** "sent troops to help Kenya" */
export function purpose(p: Place, from: number): Filled | undefined {
  const { a } = p.s;
  for (let i = from + 1; i < a.chunks.length && i < from + PURPOSE_REACH; i++) {
    const c = a.chunks[i];
    if (c?.verb?.form === 'finite') return undefined;
    if (c?.verb?.form !== 'infinitive') continue;
    // "to contribute to peace and to promote the talks": a second thing that is done.
    if (a.chunks[before(a, i)]?.kind === 'CC' && a.chunks[p.cue]?.verb?.form === 'infinitive')
      return undefined;
    const objects = objectsOf(a, i);
    const filled = asTargets(p, objects);
    if (filled.references.some((reference) => reference.code !== NO_ACTOR)) return filled;
    const struck = objects.some((k) => a.classes.has('calamity', word(a, k)))
      ? whereOf(p, objects)
      : undefined;
    if (struck) return struck;
  }
  return undefined;
}

/** "to fight the outbreak in West Africa": those where it is. */
function whereOf(p: Place, calamity: readonly number[]): Filled | undefined {
  const place = complementsOf(p.s.a, calamity.at(-1) ?? p.cue).find(
    ({ preposition }) => preposition === 'in',
  );
  const filled = place ? asTargets(p, place.chunks) : undefined;
  return filled?.references.some(({ code }) => code !== NO_ACTOR) ? filled : undefined;
}

/** What is given names who gets it: "relief for Kenya's farmers". */
function inObject(p: Place, objects: readonly number[]): Filled {
  // "US-supplied missiles": from there, not for it.
  const joined = objects.some((i) => {
    const c = p.s.a.chunks[i];
    return p.s.a.tokens.slice(c?.from, c?.to).some(({ hyphen }, k) => hyphen && k > 0);
  });
  // "ferried troops from Chad": who gets them is not said.
  const last = objects.at(-1);
  const sent = last !== undefined && complementsOf(p.s.a, last, 1)[0]?.preposition === 'from';
  if (sent) return NOTHING_THERE;
  // "rice provided by Kenya": what names whoever gives it.
  const cue = p.s.a.chunks[p.cue];
  const from = p.s.a.chunks[objects[0] ?? p.cue]?.from ?? 0;
  const its = cue?.verb?.passive && !p.s.mentions.some((m) => m.from >= from && m.to <= cue.from);
  const channels = last === undefined ? [] : channelsOf(p, complementsOf(p.s.a, last));
  const filled = (joined || its ? [] : asTargets(p, objects).references).find(
    (reference) =>
      isCode(reference) && reference.basis !== 'coreference' && !channels.includes(reference.code),
  );
  return filled ? { references: [filled] } : { references: [nobody(p)] };
}

/** "assistance towards attaining a settlement that preserves Iraq's integrity": the first actor of the phrases that say what it is for. */
export function aimedAt(p: Place, from: number): Filled | undefined {
  const { a } = p.s;
  const first = after(a, from);
  if (a.chunks[first]?.kind !== 'IN' || !/^(?:to|towards?|in|for)$/.test(word(a, first))) return undefined;
  if (a.chunks[after(a, first)]?.verb?.form !== 'gerund') return undefined;
  for (let i = after(a, first); i < a.chunks.length && i < first + 12; i++) {
    const c = a.chunks[i];
    if (c?.verb?.form === 'finite' || c?.kind === 'SB' || c?.kind === 'WR') return undefined;
    if (word(a, i) === 'according') return undefined;
    if (c?.kind !== 'NP') continue;
    const filled = asTargets(p, [i]);
    if (filled.references.some(isCode)) return filled;
  }
  return undefined;
}
