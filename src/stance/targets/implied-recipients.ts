import { complementsOf } from '../../clause/complements.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Analysis } from '../../text/analysis.js';
import type { Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';
import { targetOf } from '../references/references.js';
import { isPledged } from './pledged.js';

/** "Kenya sent food to Mali. It also sent doctors", "A flood struck Mali. We sent tents": the one other state of the sentence before, in a speech. */
export function helpedToo(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a, document, number } = p.s;
  const c = a.chunks[p.cue];
  if (document.speaker === undefined || p.match.rule.match !== 'verb' || !c?.verb || number === 0)
    return undefined;
  const before = document.tokens(number - 1);
  const struck = before.some(({ lower }) => a.classes.has('disaster', lower));
  if (!struck && !a.tokens.slice(c.from, c.to).some(({ lower }) => lower === 'also')) return undefined;
  const own = holders.map(({ code }) => p.book.bookedAs(code));
  const others = new Set(
    document
      .mentions(number - 1)
      .filter(({ code }) => p.book.actor(code)?.kind === 'state' && !own.includes(p.book.bookedAs(code)))
      .map(({ code }) => code),
  );
  const [code, ...more] = others;
  const helped = struck || before.some(({ lower }) => a.classes.hasAny(['help_given', 'aid'], lower));
  return code === undefined || more.length > 0 || !helped
    ? undefined
    : { code, text: '', basis: 'coreference', agent: true, chunk: -1 };
}

/** "the generous help of our partners": in a speech it is whoever calls them so that they help. */
export function ourOwn({ cue, match, s: { a, document } }: Place): Reference | undefined {
  if (document.speaker === undefined || match.rule.match !== 'noun') return undefined;
  const [by] = complementsOf(a, cue, 1);
  const chunk = /^(?:from|of|by)$/.test(by?.preposition ?? '') ? (by?.chunks[0] ?? -1) : -1;
  const ours =
    a.tokens[a.chunks[chunk]?.from ?? -1]?.lower === 'our' && a.classes.has('relation', word(a, chunk));
  return ours ? { code: document.speaker, text: 'our', basis: 'speaker', agent: true, chunk: -1 } : undefined;
}

/** "pledges its support as she discharges her duties", "congratulate the President. We pledge our support": in a speech whom the pronoun behind it, or else the sentence before, speaks of. */
export function pledgedTo(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a, document, number } = p.s;
  if (document.speaker === undefined || p.match.rule.match !== 'noun' || p.match.rule.stance !== 'support')
    return undefined;
  const own = [document.speaker, ...holders.map(({ code }) => code)].map((code) => p.book.bookedAs(code));
  // "he has the full support of Kenya"
  const had = p.path[1]?.via === 'object' && /^ha(?:s|ve|d)$/.test(word(a, p.path[1].at));
  const [who = -1] = had ? subjectOf(a, p.path[1]?.at ?? -1).chunks : [];
  const owner = who < 0 ? undefined : targetOf(p.s, p.book, who, true);
  if (owner?.agent && owner.code !== NO_ACTOR && !own.includes(p.book.bookedAs(owner.code))) return owner;
  for (let i = p.cue + 1; i < a.chunks.length; i++) {
    if (!/^(?:s?he|his|her|you|your)$/.test(a.tokens[a.chunks[i]?.from ?? -1]?.lower ?? '')) continue;
    const found = targetOf(p.s, p.book, i, true);
    return isCode(found) && !own.includes(p.book.bookedAs(found.code)) ? found : undefined;
  }
  if (number === 0 || !isPledged(p)) return undefined;
  const codes = document.mentions(number - 1).map(({ code }) => p.book.bookedAs(code));
  const [code, ...more] = new Set(codes.filter((c) => !own.includes(c)));
  return code === undefined || more.length > 0
    ? undefined
    : { code, text: '', basis: 'coreference', agent: true, chunk: -1 };
}

/** "our partners have provided tents", "the funds pledged by our donors": in a speech they help whoever calls them so. */
export function ourHelpers(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a, document } = p.s;
  if (document.speaker === undefined || p.match.rule.match !== 'verb' || holders.length === 0)
    return undefined;
  const ours = holders.every(({ chunk }) => {
    const first = a.tokens[a.chunks[chunk]?.from ?? -1]?.lower;
    return first === 'our' && a.classes.hasAny(['relation', 'well_wisher', 'donor_noun'], word(a, chunk));
  });
  return ours ? { code: document.speaker, text: 'our', basis: 'speaker', agent: true, chunk: -1 } : undefined;
}

/** "responded on Tuesday to": what stands at chunk `i`, or before the day at it. */
export function beforeTime(a: Analysis, i: number): number {
  if (a.chunks[i]?.kind !== 'TM') return i;
  return a.chunks[i - 1]?.kind === 'IN' ? i - 2 : i - 1;
}

const TIED =
  /^(?:donor|ally|backer|patron|lender|creditor|supporter|benefactor|neighbou?r|ruler|supplier|sponsor|partner)s?$/;

/** "China, a close ally of Mali, offered rice", "the United States, Egypt's biggest donor, gave": in a story the one state to which who helps is said to be close. */
export function closeTo(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a, document, mentionOf } = p.s;
  const [holder, ...more] = holders;
  if (document.speaker !== undefined || p.match.rule.match !== 'verb' || !holder || more.length > 0)
    return undefined;
  const comma = after(a, holder.chunk);
  const np = mark(a, comma) === ',' ? after(a, comma) : -1;
  const c = a.chunks[np];
  if (c?.kind !== 'NP' || !TIED.test(word(a, np)) || np > p.cue) return undefined;
  const whose = complementsOf(a, np).filter(({ preposition }) => /^(?:of|to)$/.test(preposition));
  const owner = mentionOf.slice(c.from, c.head).find((mention) => mention?.kind === 'name');
  const named = whose.flatMap(({ chunks }) => chunks.map((i) => targetOf(p.s, p.book, i, true)));
  const found = owner
    ? { code: owner.code, text: '', basis: 'coreference' as const, agent: true, chunk: -1 }
    : named.at(-1);
  return found && p.book.actor(found.code)?.kind === 'state' && found.code !== holder.code
    ? found
    : undefined;
}

const TAKING =
  /^(?:accept|reject|refus|declin|turn|receiv|spurn|welcom|g[eo]t|t[ao]k|us(?:e|es|ed|ing)$|need|await)/;

/** "Mali refused rice offered by Chad": whoever takes it or not is who it is for. */
export function offeredTo(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  const verb = a.chunks[p.cue]?.verb;
  if (p.s.document.speaker !== undefined || verb?.form !== 'participle' || !verb.passive) return undefined;
  let np = before(a, p.cue);
  while (word(a, before(a, np)) === 'of' && a.chunks[before(a, before(a, np))]?.kind === 'NP')
    np = before(a, before(a, np));
  const v = before(a, np);
  if (a.chunks[np]?.kind !== 'NP' || !a.chunks[v]?.verb || a.chunks[v]?.verb?.passive) return undefined;
  const [taker = -1, ...more] = TAKING.test(word(a, v)) ? subjectOf(a, v).chunks : [];
  const whose = taker < 0 || more.length > 0 ? undefined : targetOf(p.s, p.book, taker, true);
  const state = whose !== undefined && p.book.actor(whose.code)?.kind === 'state';
  return state && !holders.some(({ code }) => code === whose.code) ? whose : undefined;
}
