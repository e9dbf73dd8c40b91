import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';
import { REPORTING } from '../text/tagging/function-words.js';
import { opensSecondAbsolute } from './absolutes.js';
import { namingBefore } from './called.js';
import { isClauseSubject } from './clause-subject.js';
import { groupEndingAt } from './conjuncts.js';
import { pastDemand } from './demanded-clause.js';
import { objectsOf } from './direct-objects.js';
import {
  accusedBefore,
  accusedBy,
  besideComma,
  controlled,
  controllerOf,
  devotedTo,
  isPartOfWrong,
  judgingPeer,
  secondControlled,
} from './gerund-control.js';
import {
  clauseOpened,
  judgingVerb,
  mainFinite,
  meansOf,
  nearestFinite,
  nextFinite,
  previousVerb,
  sayingOver,
  verbAround,
} from './governing-verb.js';
import { joiningBefore, leadOf } from './joining.js';
import { membershipVerb } from './membership.js';
import { after, before, hasFinite, mark, openingComma, word } from './neighbours.js';
import { predicateStep } from './predicate-subject.js';
import { relativeBefore } from './relative-clause.js';
import { reopenedBehind } from './reopened-list.js';
import { NOTHING, type Role, role, type Step } from './role.js';
import { saidOver } from './said-over.js';
import { isScene, postedAt } from './scenes.js';
import { prepositionAt } from './utmost.js';

/** Who does what a verb in -ing says: "joined Japan in condemning", "his role in helping", "before leaving, she". */
export function gerundSubject(a: Analysis, v: number): Step {
  const i = prepositionAt(a, before(a, v));
  const c = a.chunks[i];
  if ((!c || mark(a, i) === ',') && isClauseSubject(a, v)) return NOTHING;
  // "said arming the rebels would be a crime": nobody is said to do it.
  if (hasFinite(c) && REPORTING.has(word(a, i)) && isClauseSubject(a, v, i)) return NOTHING;
  const judging = c ? judgingVerb(a, v) : nextFinite(a, v);
  if (judging >= 0 || !c) return judging;
  const around = verbAround(a, i);
  if (around >= 0) return around;
  // "described the plan as undermining it", "the plan is seen as": what is called so.
  const naming = c.kind === 'LK' ? namingBefore(a, i) : -1;
  if (naming >= 0) return a.chunks[naming]?.verb?.passive ? naming : role(objectsOf(a, naming), 'control');
  if (c.kind === 'LK') return mainFinite(a, i);
  if (/^(?:by|without|despite)$/.test(word(a, i))) {
    const opened = clauseOpened(a, i, v);
    if (opened >= 0) return opened;
    return accusedBy(a, i) ?? meansOf(a, i);
  }
  if (c.kind === 'IN') {
    // "accused it of arming Mali and of supplying Chad": whoever does the first.
    const peer = a.chunks[before(a, i)]?.kind === 'CC' ? previousVerb(a, i, isGerund) : -1;
    if (peer >= 0 && word(a, before(a, peer)) === word(a, i)) return peer;
    const second = secondControlled(a, i) ?? devotedTo(a, i);
    if (second) return second;
    if (isPartOfWrong(a, i)) return NOTHING;
    const credited = word(a, i) === 'for' ? creditedBefore(a, i) : undefined;
    if (credited) return controlled(a, credited);
    const whom = besideComma(a, i);
    if (whom) return whom;
    const j = before(a, i);
    const head = a.chunks[j];
    // "joined other States, including Chad, in condemning"
    const joined = word(a, i) === 'in' && mark(a, j) === ',' ? joiningBefore(a, i) : undefined;
    if (joined !== undefined) return joined;
    // "the role that they have played, and continue to play, in helping": whoever plays it.
    const open = word(a, i) === 'in' && mark(a, j) === ',' ? openingComma(a, j) : -1;
    if (open >= 0 && /^play/.test(word(a, before(a, open)))) return before(a, open);
    // "the leadership of the President, Mr. Novak, in defending": the one who leads.
    const led =
      open >= 0 && a.chunks[before(a, open)]?.kind === 'NP' ? partIn(a, before(a, open)) : undefined;
    if (led) return led;
    if (head?.kind === 'NP') {
      const lead = leadOf(a, groupEndingAt(a, j)[0] ?? j);
      // "the embargo on sending arms": nobody's.
      const owned = a.tags[head.from] === 'PRP$' || head.core > head.from;
      if (
        !owned &&
        word(a, i) === 'on' &&
        (a.classes.has('bans', word(a, j)) || a.classes.has('pact', word(a, j)))
      )
        return NOTHING;
      const part = /^(?:in|for)$/.test(word(a, i)) ? partIn(a, j) : undefined;
      // "its history of arming rebels"
      const habit = /^(?:history|record|habit|tradition|pattern)$/.test(word(a, j));
      if (owned && habit && word(a, i) === 'of') return role([j], 'participle');
      if (part) return part;
      // "the speakers who preceded me in commending", "those who spoke before us in": whoever joins them.
      if (word(a, i) === 'in' && (/^preced/.test(word(a, lead)) || word(a, lead) === 'before')) {
        const joining = previousVerb(a, lead, (_, k) => /^join/.test(word(a, k)));
        if (joining >= 0) return joining;
      }
      const joint = word(a, i) === 'in' ? joiningBefore(a, i) : undefined;
      if (joint !== undefined) return joint;
      const controller = controllerOf(a, i, j);
      if (controller >= 0) return controlled(a, role(groupEndingAt(a, controller), 'control'));
      // "there has been progress in delivering": nobody's.
      if (isThere(a, lead)) return NOTHING;
      return a.chunks[lead]?.kind === 'VP' ? lead : nearestFinite(a, j);
    }
    if (head?.kind === 'VP') return accusedBefore(a, j, i) ?? j;
    if (head?.kind === 'ADJ') return predicateStep(a, j);
    return j < 0 ? nextFinite(a, v) : nearestFinite(a, i);
  }
  // "condemned arming the rebels": whoever does.
  if (c.kind === 'VP') return VERDICT.test(word(a, i)) ? NOTHING : i;
  if (c.kind === 'NP') {
    if (opensSecondAbsolute(a, i)) return role([i], 'participle');
    const group = groupEndingAt(a, i);
    // "Qatar is one of the donors supporting it": Qatar does.
    const member = membershipVerb(a, group[0] ?? i);
    if (member >= 0) return member;
    const letter = writtenTo(a, group[0] ?? i, v);
    if (letter >= 0) return role([letter], 'participle');
    const absolute = accompanying(a, group[0] ?? i, v);
    if (absolute >= 0) return role([absolute], 'participle');
    if (isLoose(a, i, v, before(a, group[0] ?? i)) || isScene(a, i, v)) return nearestFinite(a, i);
    const posted = postedAt(a, before(a, i));
    if (posted >= 0) return role([posted], 'participle');
    // "with neither Chad nor Mali endorsing it": both of them.
    const all = /^(?:neither|both)$/.test(a.tokens[a.chunks[group[0] ?? i]?.from ?? 0]?.lower ?? '');
    // "with the army and the rebels accusing each other"
    const accompanied = word(a, before(a, group[0] ?? i)) === 'with';
    return role(all || accompanied ? group : group.slice(-1), 'participle');
  }
  if (c.kind === 'CC') {
    const last = previousVerb(a, i, (x) => isGerund(x) || x.verb?.progressive === true);
    const peer = judgingPeer(a, v, last);
    if (peer >= 0) return peer;
  }
  // "that denouncing X can help": the gerund is itself a subject.
  if (c.kind === 'SB') {
    if (/^(?:that|if|whether)$/.test(word(a, i))) return NOTHING;
    // "While appreciating the role the Union plays, Kenya": the clause behind the comma.
    const comma = i === 0 ? a.chunks.findIndex((_, k) => k > v && mark(a, k) === ',') : -1;
    if (comma >= 0) return nextFinite(a, comma);
    return {
      verb: nextFinite(a, v),
      answer: (subject) => (subject.chunks.length > 0 ? subject : pastDemand(a, nearestFinite(a, i))),
    };
  }
  const nearest = pastDemand(a, nearestFinite(a, i));
  if (a.classes.has('reaction', word(a, v))) return sayingOver(a, nearest);
  const sayer = saidOver(a, v, nearest);
  if (sayer >= 0) return sayer;
  // "denied that anybody was hurt, blaming": nobody who is hurt blames.
  const hurt =
    a.classes.has('speaking', word(a, v)) && (a.chunks[nearest]?.verb?.passive || isOfThing(a, nearest));
  const opener = hurt ? clauseOpener(a, nearest) : -1;
  const outer = opener < 0 ? -1 : previousVerb(a, opener, hasFinite);
  return outer < 0 ? nearest : outer;
}

function isGerund(c: Chunk): boolean {
  return c.verb?.form === 'gerund';
}

/** "with the Kenyan envoy to the Union calling it a crime": who speaks behind "with", past what the envoy is to, or -1. */
function accompanying(a: Analysis, first: number, v: number): number {
  if (!a.classes.has('speaking', word(a, v))) return -1;
  let i = first;
  while (/^(?:to|of|in|for|from)$/.test(word(a, before(a, i)))) {
    const host = before(a, before(a, i));
    if (a.chunks[host]?.kind !== 'NP') return -1;
    i = host;
  }
  return i !== first && word(a, before(a, i)) === 'with' && isSayer(a, i) ? i : -1;
}

/** "a letter to the Council condemning the raid": the text speaks, and not who is to read it, or -1. */
function writtenTo(a: Analysis, first: number, v: number): number {
  const to = before(a, first);
  const text = word(a, to) === 'to' && a.classes.has('speaking', word(a, v)) ? before(a, to) : -1;
  return a.chunks[text]?.kind === 'NP' && a.classes.has('document', word(a, text)) ? text : -1;
}

/** Whether what stands right before the verb at `v` is a thing, which says nothing. */
export function isOfThing(a: Analysis, v: number): boolean {
  const np = before(a, v);
  const c = a.chunks[np];
  return c?.kind === 'NP' && a.tags[c.head] !== 'NNP' && a.tags[c.head] !== 'PRP' && !isSayer(a, np);
}

const OPENER = /^(?:that|before|after|since|until|till|once|when|where|because)$/;

/** The word that opens the clause of the verb at `v`, "that" or one of time or cause, or -1. */
function clauseOpener(a: Analysis, v: number): number {
  for (let k = v - 1; k >= 0 && !hasFinite(a.chunks[k] as Chunk); k--)
    if (/^(?:SB|LK)$/.test(a.chunks[k]?.kind ?? '') && OPENER.test(word(a, k))) return k;
  return -1;
}

/**
 * "left Kenya accusing Chad", "met the envoy on Monday calling him": a participle of speech narrows no name and reaches
 * over no time, so that the subject speaks, unless "with" or the like hands the name to the participle.
 */
function isLoose(a: Analysis, np: number, v: number, lead: number): boolean {
  const c = a.chunks[np] as Chunk;
  if (!a.classes.has('speaking', word(a, v))) return false;
  const governs =
    a.chunks[lead]?.kind === 'VP' ||
    (a.chunks[lead]?.kind === 'IN' && !/^(?:with|of|by|despite|without)$/.test(word(a, lead)));
  if (!governs) return false;
  // "expelled the envoy charging that": who does so says why, unless he hears or quotes somebody.
  const said = word(a, v + 1) === 'that' || hasFinite(a.chunks[after(a, after(a, v))]);
  const why = said && ARGUING.test(word(a, v)) && a.chunks[lead]?.verb !== undefined;
  if (why && !HEARING.test(word(a, lead))) return true;
  // "condemned the raids saying": raids say nothing.
  if (a.tags[c.head] === 'NNS' && SAYING.test(word(a, v)) && !isSayer(a, np)) return true;
  return (
    (a.tags[c.from] === 'NNP' && a.tags[c.head] === 'NNP') ||
    a.chunks.slice(np + 1, v).some(({ kind }) => kind === 'TM')
  );
}

const VERDICT = /^(?:condemn|denounc|deplor|decr(?:y|ie)|critici[sz]|defend|justif|slam|ridicul)/;

const SAYING = /^(?:saying|adding|insisting|arguing|claiming|warning|stressing|noting|vowing|declaring)$/;

const ARGUING = /^(?:say|argu|claim|charg|alleg|insist|declar|maintain|contend|assert)ing$/;
const HEARING =
  /^(?:hear|quot|cit|see|saw|show|f[io]und?|report|film|record|catch|caught|depict|includ|releas|issu|publish|writ|wrote)/;

/** Whether the noun phrase is of those who can say something: people, or what is written. */
function isSayer(a: Analysis, np: number): boolean {
  return a.classes.hasAny(['agent', 'group', 'person', 'document', 'utterances', 'relation'], word(a, np));
}

/** "thanked Norway and Ghana, as well as the Board of the Fund, for helping": whoever is thanked or blamed did it. */
export function creditedBefore(a: Analysis, link: number): Role | undefined {
  for (let v = link - 1; v >= 0; v--) {
    const verb = a.chunks[v]?.verb;
    if (mark(a, v) === ';') return undefined;
    if (!verb) continue;
    if (!verb.passive && a.classes.has('for_control', word(a, v))) {
      const objects = objectsOf(a, v);
      const all = [...objects, ...reopenedBehind(a, objects.at(-1) ?? link)];
      return objects.length > 0 ? role([...new Set(all)], 'control') : undefined;
    }
    if (verb.form === 'finite' && relativeBefore(a, v) < 0) return undefined;
  }
  return undefined;
}

/**
 * "his role in helping", "the work of the Union in helping", "the part played by Kenya in helping": whose part it is that
 * the noun phrase at `np` names or ends.
 */
function partIn(a: Analysis, np: number): Role | undefined {
  const first = groupEndingAt(a, np)[0] ?? np;
  const owner = a.chunks[first] as Chunk;
  // "criticism of Kenya and its role in arming"
  if (a.classes.has('part', word(a, np)) && a.tags[a.chunks[np]?.from ?? -1] === 'PRP$')
    return role([np], 'participle');
  if (a.classes.has('part', word(a, np)) && (owner.core > owner.from || a.tags[owner.from] === 'PRP$'))
    return role([first], 'participle');
  const link = before(a, first);
  if (a.chunks[link]?.kind !== 'IN' || !/^(?:of|by)$/.test(word(a, link))) return undefined;
  let host = before(a, link);
  // "the part played by Kenya", "the part being played by Kenya"
  if (word(a, link) === 'by' && a.chunks[host]?.verb?.passive) host = before(a, host);
  return a.chunks[host]?.kind === 'NP' && a.classes.has('part', word(a, host))
    ? role(groupEndingAt(a, np), 'participle')
    : undefined;
}

function isThere(a: Analysis, v: number): boolean {
  const c = a.chunks[v];
  if (c?.kind !== 'VP') return false;
  return a.tokens[c.from]?.lower === 'there' || word(a, before(a, v)) === 'there';
}
