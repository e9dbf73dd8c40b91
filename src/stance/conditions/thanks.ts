import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';
import { objectChunks } from '../targets/objects.js';
import { endsThanks } from './courtesy.js';

/** "our appreciation and support for the reforms" */
function isOwnSupport(p: Place, t: number): boolean {
  const { a } = p.s;
  const i = a.chunkOf[t] ?? -1;
  const first = groupEndingAt(a, i)[0] ?? i;
  const lead = a.chunks[first];
  return (
    a.chunks[i]?.kind === 'NP' &&
    lead?.core === lead?.from &&
    /^(?:our|my)$/.test(a.tokens[a.chunks[first]?.from ?? -1]?.lower ?? '')
  );
}

/** "its support for our candidature", "the support and trust of all regarding our bid", "their support in adopting the text" */
function isSide(p: Place, help: number): boolean {
  const { a } = p.s;
  const link = after(a, help);
  if (
    word(a, link) === 'in' &&
    /^(?:adopt|pass|approv|elect|conven|request)ing$/.test(word(a, after(a, link)))
  )
    return true;
  const last = groupStartingAt(a, help).at(-1) ?? help;
  return [help, last].some((from) =>
    complementsOf(a, from, 3).some(
      ({ preposition, chunks }, k) =>
        (k === 0 || /^(?:for|regarding|concerning)$/.test(preposition)) &&
        a.classes.has('candidacy', word(a, chunks[0] ?? -1)),
    ),
  );
}

const WORKERS = /^(?:workers?|agenc(?:y|ies)|personnel|organi[sz]ations?)$/;
const FOUGHT =
  /^(?:address|combat|fight|tackl|reduc|eliminat|end|curb|remov|oppos|stop|phas)(?:e|es|ed|ing|ping)?$/;
const WORDS = /^(?:expression|word|message|statement|show|sign|declaration)s?$/;

/** The token that names the help that thanks are for, so that the helper's help is told too; or -1. */
export function helpThankedAt(p: Place): number {
  const { a } = p.s;
  if (p.match.rule.condition === 'credited') {
    // "thanks to the help and support of our partners"
    const np = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
    const given = groupStartingAt(a, np).find((i) => a.classes.has('substantial_help', word(a, i)));
    return a.chunks[given ?? -1]?.kind === 'NP' ? (a.chunks[given ?? -1]?.head ?? -1) : -1;
  }
  if (p.match.rule.condition !== 'thanked' && !appreciatesFor(p)) return -1;
  const tribute = paysTribute(p);
  // Whoever is admired need not have helped.
  if (word(a, p.cue) === 'admiration') return -1;
  // "the Office, to which I express my gratitude, needs the means": what stands behind the aside is no reason.
  const aside = asideEnd(p);
  // "gratitude to those soldiers who": whoever is thanked is not what was given.
  const thanked = groupStartingAt(a, a.chunkOf[p.match.to] ?? -1);
  for (let t = a.chunks[p.cue]?.to ?? 0; t < a.tokens.length; t++) {
    const lower = a.tokens[t]?.lower ?? '';
    if (endsThanks(p, t) || t >= aside) return -1;
    // "and we look forward to more aid": what goes on is no thanks.
    if (/^(?:we|i)$/.test(lower) && a.tokens[t - 1]?.lower === 'and') return -1;
    // "our appreciation and support": whoever gives thanks gives it.
    // "for the expression of support": words, and no help.
    if (isOwnSupport(p, t) || (a.tokens[t - 1]?.lower === 'of' && WORDS.test(a.tokens[t - 2]?.lower ?? '')))
      continue;
    // "for supporting us in our efforts"
    if (
      /^(?:supporting|helping|assisting|aiding)$/.test(lower) &&
      /^(?:us|our|my|them|him|her|the)$/.test(a.tokens[t + 1]?.lower ?? '') &&
      // "for supporting our proposal": a side that was taken.
      !a.classes.hasAny(['candidacy', 'proposals'], word(a, after(a, a.chunkOf[t] ?? -1)))
    )
      return t;
    // "for rebuilding a bridge": help by what it does.
    if (lower === 'rebuilding') return t;
    // "those who have helped us"
    if (/^(?:helped|assisted|aided)$/.test(lower) && /^(?:us|our|my)$/.test(a.tokens[t + 1]?.lower ?? ''))
      return t;
    if (a.tags[t]?.startsWith('V') && a.tags[t] !== 'VBG') continue;
    // "including its experts", "and the staff of the Mission": those who are thanked, too.
    if (isThankedToo(a, t, lower)) continue;
    // "the work that its aid workers do"
    if (WORKERS.test(a.tokens[t + 1]?.lower ?? '')) continue;
    // "for her work on arms control"
    if (lower === 'arms' && a.chunks[a.chunkOf[t] ?? -1]?.head !== t) continue;
    // "before it enters into force"
    if (lower === 'force' && /^in(?:to)?$/.test(a.tokens[t - 1]?.lower ?? '')) continue;
    // "their efforts in support of peace"
    if (lower === 'support' && a.tokens[t - 1]?.lower === 'in') continue;
    // "for its support for our candidature": a vote, and no help.
    if (isSide(p, a.chunkOf[t] ?? -1)) continue;
    // "for his contribution to the work of the Union": help to somebody else.
    if (/^contributions?$/.test(lower) && (tribute || /^(?:and)?to$/.test(joinedAfter(a, t)))) continue;
    // "their work to end harmful subsidies": what is fought was not given.
    if (FOUGHT.test(word(a, before(a, a.chunkOf[t] ?? -1)))) continue;
    // "the Statement on the Contribution of Games": a part of a title.
    if (/^\p{Lu}/u.test(a.tokens[t]?.text ?? '')) continue;
    if (
      a.classes.has('substantial_help', lower) ||
      (a.classes.has('aid', lower) &&
        a.tags[t]?.startsWith('N') &&
        !p.s.mentionOf[t] &&
        !thanked.includes(a.chunkOf[t] ?? -1))
    )
      return t;
  }
  return -1;
}

/** "Kenya, to which we express our thanks, has": the token of the comma that ends the clause about who is thanked; Infinity where it is none. */
function asideEnd({ s: { a }, cue }: Place): number {
  const opener = a.chunks.findLastIndex((c, i) => i < cue && c.kind === 'WR');
  if (opener < 0 || a.chunks.slice(opener, cue).filter((c) => hasFinite(c)).length > 1) return Infinity;
  const close = a.chunks.findIndex((_, i) => i > cue && mark(a, i) === ',');
  return close < 0 || !hasFinite(a.chunks[after(a, close)]) ? Infinity : (a.chunks[close]?.from ?? Infinity);
}

/** "contribution to", "contribution and dedication to": the conjunction and the preposition behind the noun at `t`. */
function joinedAfter(a: Place['s']['a'], t: number): string {
  const and = a.tokens[t + 1]?.lower === 'and';
  return and ? `and${a.tokens[t + 3]?.lower ?? ''}` : (a.tokens[t + 1]?.lower ?? '');
}

/** ", and the staff", "and to his staff", "including the experts": people who stand beside whoever is thanked, and are not what was given. */
function isThankedToo(a: Place['s']['a'], t: number, lower: string): boolean {
  const staff = a.classes.has('skilled_staff', lower);
  return a.tokens.slice(Math.max(0, t - 3), t).some((token, k, near) => {
    const next = /^(?:and|as)$/.test(token.lower) ? near[k + 1]?.lower : undefined;
    return (
      next === 'to' ||
      (staff && (token.lower === 'including' || /^(?:the|his|her|its|your|their|all)$/.test(next ?? '')))
    );
  });
}

/** "we acknowledge the support that we have received from our friends", "we welcome the support provided by our friends" */
function gotIt(p: Place): boolean {
  const { a } = p.s;
  if (!a.classes.has('appreciate', word(a, p.cue))) return false;
  const object = objectChunks(p).at(-1) ?? p.cue;
  const verb = a.chunks[after(a, object)]?.verb;
  const given = verb?.form === 'participle' || (verb?.form === 'gerund' && verb.passive);
  if (given && a.classes.has('give_verbs', word(a, after(a, object)))) return true;
  if (!/^acknowledg/.test(word(a, p.cue))) return false;
  if (complementsOf(a, object, 1).some(({ preposition }) => /^(?:of|from)$/.test(preposition))) return true;
  const clause = a.chunks.slice(object + 1, object + 4);
  const ours = clause.some((c) => /^(?:we|i)$/.test(a.tokens[c.from]?.lower ?? ''));
  return ours && clause.some((c) => /^received$/.test(a.tokens[c.head]?.lower ?? ''));
}

/** "paid tribute to" */
function paysTribute({ s, match }: Place): boolean {
  return match.rule.match === 'verb' && s.a.tokens[match.to - 2]?.lower === 'tribute';
}

/** "we appreciate our neighbours for their support", "we appreciate the support of our neighbours", "paid tribute to them for their aid" */
function appreciatesFor(p: Place): boolean {
  const tribute = paysTribute(p);
  if (p.match.rule.match !== 'verb' || !(tribute || /^appreciat/.test(word(p.s.a, p.cue)) || gotIt(p)))
    return false;
  const last = tribute
    ? groupStartingAt(p.s.a, p.s.a.chunkOf[p.match.to] ?? -1).at(-1)
    : objectChunks(p).at(-1);
  const first = p.s.a.tokens[p.s.a.chunks[last ?? -1]?.from ?? -1]?.lower;
  if (last !== undefined && word(p.s.a, last) === 'support' && first !== 'your') return true;
  return last !== undefined && complementsOf(p.s.a, last).some(({ preposition }) => preposition === 'for');
}

/** "thanked Japan for its aid to Kenya": whom the help that thanks are for went to, where it is said. */
export function helpedByThanked(p: Place): readonly number[] {
  const { a } = p.s;
  const help = a.chunkOf[helpThankedAt(p)] ?? -1;
  if (a.chunks[help]?.kind !== 'NP') return [];
  const participle = after(a, help);
  const from = a.chunks[participle]?.verb?.form === 'participle' ? participle : help;
  // "for the aid it gives the refugees": a clause that no word opens says to whom.
  const giver = after(a, help);
  const gives = a.chunks[giver]?.kind === 'NP' ? after(a, giver) : -1;
  if (
    a.chunks[gives]?.verb?.form === 'finite' &&
    /^(?:g[ai]v|provid|offer|lend|extend|render)/.test(word(a, gives))
  ) {
    const direct = a.chunks[after(a, gives)]?.kind === 'NP' ? [after(a, gives)] : [];
    const given =
      complementsOf(a, gives).find(({ preposition }) => /^(?:to|for)$/.test(preposition))?.chunks ?? direct;
    if (given.length > 0 && !/^(?:us|me)$/.test(word(a, given[0] ?? -1))) return given;
  }
  const to = complementsOf(a, from).find(({ preposition }) => /^(?:to|for)$/.test(preposition));
  return to?.chunks ?? [];
}
