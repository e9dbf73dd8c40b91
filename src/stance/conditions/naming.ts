import { groupEndingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, closingComma, hasFinite, mark, word } from '../../clause/neighbours.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';
import { FIRST_PERSON, type Reference } from '../references/reference.js';
import { objectChunks } from '../targets/objects.js';
import { isActor } from './class-words.js';
import type { Condition } from './condition.js';
import { onlyTroubles } from './situations.js';

/** How far behind the object what it is called may stand. */
const REACH = 18;
/** What is called the victim of a crime is not called a crime. */
const SUFFERER = /^(?:victim|target|enemy|opponent|critic|end|response|answer|casualty|bulwark)s?$/;
/** "an act of piracy", "a form of terror" */
const KIND =
  /^(?:act|example|instance|form|kind|sort|piece|case|campaign|policy|bunch|gang|bit|den|pack|tissue|web|bundle|string)s?$/;

const SEEING = /^(?:sees?|saw|seen|view|regard|consider|deem|judg)/;

/** "rebels whom Kenya views as terrorists", "groups it deems terrorists": a relative clause tells how others see them. */
export function onlySeen(p: Place): boolean {
  const { s, cue } = p;
  if (!SEEING.test(word(s.a, cue)) || s.a.chunks[cue]?.verb?.passive) return false;
  return (objectChunks(p)[0] ?? cue) < cue && !FIRST_PERSON.has(word(s.a, before(s.a, cue)));
}

/** "found answers to such challenges as terrorism": "as" tells an example. */
export function isExample({ match, s: { a } }: Place): boolean {
  const lead = before(a, a.chunkOf[match.to - 1] ?? -1);
  const host = a.chunks[before(a, lead)];
  return word(a, lead) === 'as' && host?.kind === 'NP' && a.tokens[host.from]?.lower === 'such';
}

/** "cannot consider stability a final achievement": nobody is denied anything. */
export function deniesNobody({ s: { a }, cue }: Place, targets: Filled): boolean {
  return a.chunks[cue]?.verb?.negated === true && targets.references.every((r) => r.code === NO_ACTOR);
}

const GIVEN_FOR = /^(?:sacrifices?|lives|deaths?|made|given|fought|waged|fallen|died)$/;

/** Conditions of what somebody or something is called. */
export const NAMING = {
  belittled: (p, targets) => {
    // "consider climate change a real threat": what troubles somebody, and no deed of anybody.
    if (onlyTroubles(p, targets, word(p.s.a, namedAt(p)))) return 'it is what troubles somebody';
    return isNamed(p, ['censure', 'scornful']) && !onlySeen(p) && !isMet(p)
      ? undefined
      : 'it is called nothing bad';
  },
  deemed: (p) => (onlySeen(p) ? 'a relative clause only tells how others see it' : undefined),
  exalted: (p, targets) =>
    isNamed(p, ['laudatory']) && !announcesTask(p) && !deniesNobody(p, targets)
      ? undefined
      : 'it is called nothing good',
  // "the sacrifices made in defence of freedom": they only tell what somebody gave.
  defending: (p, targets) => {
    // "sacrifices made by Kenya in defence of"
    const at = p.path[1]?.at ?? -1;
    const by = before(p.s.a, at);
    const host = word(p.s.a, word(p.s.a, by) === 'by' ? before(p.s.a, by) : at);
    return GIVEN_FOR.test(host) && !isActor(targets) ? 'it only describes what something is for' : undefined;
  },
  dismissed_as: (p, targets) => dismissedAs(p, targets),
} satisfies Readonly<Record<string, Condition>>;

/** "consider it vital for us to act", "deem it wise to wait": "it" only announces what is to be done. */
function announcesTask(p: Place): boolean {
  const { a } = p.s;
  const it = objectsOf(a, p.cue)[0] ?? -1;
  const behind = a.chunks[after(a, namedAt(p))];
  return (
    word(a, it) === 'it' &&
    it === after(a, p.cue) &&
    (behind?.verb?.form === 'infinitive' ||
      (behind?.kind === 'IN' && word(a, after(a, namedAt(p))) === 'for'))
  );
}

/** "found a town in ruins, a disaster": what is met with; who finds something unjust has an adjective or "to be" for it. */
function isMet(p: Place): boolean {
  const { a } = p.s;
  const at = namedAt(p);
  // "to see them occupying their seats": what is seen to be done.
  if (/^s(?:ee|aw)/.test(word(a, p.cue)) && a.chunks[at]?.verb?.form === 'gerund') return true;
  return (
    /^f(?:ind|ound)/.test(word(a, p.cue)) &&
    a.chunks[at]?.kind !== 'ADJ' &&
    a.chunks[before(a, at)]?.verb?.copula !== true
  );
}

/** "called the sale of the port in the east of Chad a folly": a word of the classes is said of the object, however long it is. */
function isNamed(p: Place, classes: readonly string[]): boolean {
  const { a } = p.s;
  const at = namedAt(p);
  if (at < 0) return false;
  for (let i = at; i < a.chunks.length; i = after(a, i)) {
    const c = a.chunks[i];
    if (c?.kind === 'NP' && SUFFERER.test(word(a, i))) return false;
    if (c && (c.kind === 'NP' || c.kind === 'ADJ' || c.kind === 'RB' || isJudgement(p, i))) {
      const words = a.tokens.slice(c.from, c.to).map(({ lower }) => lower);
      if (words.includes('not') || words.includes('no')) return false;
      if (words.some((w) => a.classes.hasAny(classes, w))) return true;
    } else if (!joins(p, i)) return false;
  }
  return false;
}

/** "found the plan encouraging": a participle that says what something is like. */
function isJudgement(p: Place, i: number): boolean {
  const { a } = p.s;
  return (
    a.chunks[i]?.verb?.form === 'gerund' && a.classes.hasAny(['laudatory', 'censure', 'scornful'], word(a, i))
  );
}

/** Whether what is called goes on behind chunk `i`. */
function joins(p: Place, i: number): boolean {
  const { a } = p.s;
  const kind = a.chunks[i]?.kind;
  if (kind === 'CC' || kind === 'QU') return true;
  return kind === 'IN' && word(a, i) === 'of' && KIND.test(word(a, before(a, i)));
}

/** Where what the object is called begins: behind "as", or right behind the object; -1 where it is called nothing. */
function namedAt(p: Place): number {
  const { a } = p.s;
  const passive = a.chunks[p.cue]?.verb?.passive === true;
  const objects = passive ? [] : objectsOf(a, p.cue);
  let last = objects.at(-1) ?? p.cue;
  // "dismissed as slander the report"
  const lead = after(a, p.cue);
  if (word(a, lead) === 'as') return after(a, lead);
  for (let i = after(a, last); i < a.chunks.length && i < p.cue + REACH; i = after(a, i)) {
    const c = a.chunks[i];
    if (c?.kind === 'NP' || c?.kind === 'ADJ' || isJudgement(p, i)) {
      if (last !== p.cue || passive) return i;
      return -1;
    }
    if (c?.kind === 'QU' || c?.kind === 'RB') continue;
    if (word(a, i) === 'as') return after(a, i);
    if (c?.kind === 'CC' || c?.kind === 'IN') {
      const np = after(a, i);
      if (a.chunks[np]?.kind !== 'NP') return -1;
      last = np;
      i = np;
      continue;
    }
    // "considers the raid to have been an error"
    if (c?.verb?.copula && c.verb.form === 'infinitive') return after(a, i);
    // "a pact struck in May with Chad"
    if (c?.verb?.form === 'participle' || c?.verb?.form === 'infinitive') {
      last = i;
      const np = after(a, i);
      if (c.verb.form === 'infinitive' && a.chunks[np]?.kind === 'NP') i = np;
      continue;
    }
    // "views the Units, or YPG, as a threat"
    const close = mark(a, i) === ',' && last !== p.cue ? closingComma(a, i) : -1;
    if (close >= 0 && word(a, after(a, close)) === 'as') {
      i = close;
      continue;
    }
    if (mark(a, i) !== '' && !/^[,;:.()]$/.test(mark(a, i))) continue;
    return -1;
  }
  return -1;
}

/** "dismissed the report as a stunt": whatever it is dismissed as. */
function dismissedAs(p: Place, targets: Filled): string | undefined {
  const { a } = p.s;
  const at = namedAt(p);
  if (at < 0 || word(a, before(a, at)) !== 'as' || (a.chunks[at]?.kind === 'VP' && !isScorned(p, at)))
    return 'it is not said what it is dismissed as';
  // "rejected the envoy as a mediator", "as of Monday"
  if (/^(?:IN|MK)$/.test(a.chunks[at]?.kind ?? '') || ROLE.test(word(a, at)))
    return 'it is declined for a part';
  // "dismissed the report as the talks began"
  if (hasFinite(a.chunks[after(a, at)])) return 'it is only said when';
  // "dismissed as hasty calls by Western leaders": somebody, whoever it is.
  const judged = a.tags[a.chunks[at]?.from ?? -1] === 'JJ';
  const somebody = judged && targets.references.some(({ code, agent }) => agent && code === OTHER_ACTOR);
  return somebody || isActor(targets) ? undefined : 'its target is no actor';
}

const ROLE = /^(?:part|member|ambassador|envoy|mediator|candidate|nominee|host|basis|condition|solution)s?$/;

/** "as exaggerated": a participle that says what something is like. */
function isScorned({ s: { a } }: Place, i: number): boolean {
  return a.classes.hasAny(['scornful', 'censure'], a.tokens[(a.chunks[i]?.to ?? 0) - 1]?.lower ?? '');
}

/** "irrespective of the victims or culprits", "to hang a murderer", "a colonialist past": a kind of people, and none of them named. */
export function isKind(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (c?.kind !== 'NP' || isActor(targets)) return false;
  // "the imperialist doctrine"
  if (c.head >= p.match.to && a.tags[c.head] !== 'NNP') return true;
  // "any aggressor", "some dictator": whoever it may be.
  if (/^(?:any|some|every|no|each)$/.test(a.tokens[c.from]?.lower ?? '')) return true;
  if (a.chunks[p.path[1]?.at ?? -1]?.verb?.copula) return false;
  if (a.chunks[p.cue + 1]?.kind === 'WR' || p.path[1]?.via === 'subject') return false;
  if (a.chunks[p.cue + 1]?.verb?.form === 'participle') return false;
  if (/^an?$/.test(a.tokens[c.from]?.lower ?? '')) return true;
  const link = before(a, groupEndingAt(a, p.cue)[0] ?? p.cue);
  const led = /^(?:with|for|or|supporting|into)$/.test(word(a, link)) || word(a, before(a, p.cue)) === 'or';
  return c.to - c.from === 1 && a.tags[c.head] === 'NNS' && led;
}

/** "It is a threat to peace", "it would be a mistake": what was spoken of, and hardly the organisation that was named with it. */
export function isTrouble(p: Place, { text, code, basis, chunk }: Reference): boolean {
  const body = p.book.actor(code)?.kind === 'organisation';
  // "this threat", "today's threats": what there is, and no deed of whoever was named before.
  if (
    /^(?:threat|menace)s?$/.test(word(p.s.a, p.cue)) &&
    chunk === p.cue &&
    (basis === 'coreference' || body)
  )
    return true;
  return TROUBLE.test(word(p.s.a, p.cue)) && /^(?:it|this|that)$/i.test(text) && body;
}

const TROUBLE = /^(?:threat|danger|menace|obstacle|mistake|disaster|catastrophe|setback|failure)s?$/;

/** What there is of in the world, whoever does it. */
const EVIL =
  /^(?:acts?|attacks?|violence|terrorism|practices?|treatment|crimes?|murders?|killings?|assaults?|terror|extremism)$/;

/** "cowardly acts of terrorism go on", "all victims of barbaric acts": any such deeds, and not the ones that somebody did. */
export function isAnySuch(p: Place): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (c?.kind !== 'NP' || !EVIL.test(a.tokens[p.match.to - 1]?.lower ?? '')) return false;
  // "it was a brutal crime": that of which it is said.
  if (p.path[1]?.via !== 'subject' && a.chunks[p.path[1]?.at ?? -1]?.verb?.copula) return false;
  const first = a.tokens[c.from]?.lower ?? '';
  if (c.from === p.match.from) return !/^(?:this|that|these|those|such)$/.test(first);
  return /^(?:all|any|other)$/.test(first);
}

/** "a matter of criminal policy", "from an authoritarian system to a free one": a kind of law, or what is left behind. */
export function isTerm(p: Place): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  const lead = before(a, p.cue);
  const left =
    word(a, lead) === 'from' && /^(?:transform|transition|mov|chang|emerg|turn|develop|evol|shift|pass)/;
  if (
    left &&
    a.chunks.slice(Math.max(0, lead - 3), lead).some((_, k) => left.test(word(a, Math.max(0, lead - 3) + k)))
  )
    return true;
  const criminal = a.tokens[p.match.from]?.lower === 'criminal';
  // "the criminal justice system"
  if (criminal && /^(?:justice|law|procedure|code|courts?)$/.test(a.tokens[p.match.from + 1]?.lower ?? ''))
    return true;
  return (
    c?.from === p.match.from &&
    criminal &&
    /^(?:acts?|polic(?:y|ies)|laws?|practices?|treatment|systems?)$/.test(
      a.tokens[p.match.to - 1]?.lower ?? '',
    )
  );
}

/** "killed in what Kenya has called a massacre": a wrong that a story tells of and nobody is said to do, judged by name. */
export function isWrongCalled({ s, cue, match }: Place): boolean {
  return (
    s.document.speaker === undefined &&
    word(s.a, before(s.a, groupEndingAt(s.a, before(s.a, cue))[0] ?? cue)) === 'what' &&
    /^(?:call|describ|brand|label|term|dub|denounc)/.test(word(s.a, cue)) &&
    s.a.tokens.slice(match.from + 1, match.to).some(({ lower }) => WRONGS.test(lower))
  );
}

const WRONGS =
  /^(?:genocide|massacre|slaughter|cleansing|terrorism|aggression|invasion|annexation|provocations?|atroci(?:ty|ties)|crimes?|persecution|treachery|betrayal|murder|piracy|cowardly|barbaric|illegal|unlawful|criminal|brutal|unprovoked|unjustified|outrageous|unacceptable|punishment)$/;

/** "quit what it called a shameful deal with Ghana" in a story, not "in what it called a bold step". */
export function isCalledHere({ s, cue }: Place): boolean {
  const what = before(s.a, before(s.a, cue));
  return (
    s.document.speaker === undefined &&
    word(s.a, what) === 'what' &&
    /^(?:call|describ|brand|label|term)/.test(word(s.a, cue)) &&
    !/^(?:in|as|by)$/.test(word(s.a, before(s.a, what)))
  );
}
