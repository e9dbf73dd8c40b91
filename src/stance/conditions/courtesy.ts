import { after, before, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import { isActor } from './class-words.js';

/** What a meeting may be about or who meets in it, so that holding it helps. */
const WORTHY =
  /^(?:donors?|pledging|reconstruction|humanitarian|peace|reconciliation|negotiations|mediation)$/;
const SHELTER = /^(?:shelter|refuge|asylum|sanctuary)$/;

/** "recovered thanks to aid", "fed people thanks to it", not "gave thanks to", "with thanks to". */
function isCause({ s, match, cue }: Place): boolean {
  const { a } = s;
  const lead = a.tags[match.from - 1] ?? '';
  if (a.tokens[match.from]?.lower !== 'thanks' || a.tokens[match.from + 1]?.lower !== 'to') return false;
  if (/^(?:DT|JJ|PRP\$|POS|IN|CC)$/.test(lead)) return false;
  const verb = before(a, cue);
  return !/^V/.test(lead) || (effectsAt(s, verb, 'carry').length === 0 && !GIVING.test(word(a, verb)));
}

const GIVING = /^(?:g[ai]v|offer|say|said|sen[dt]|return|owe)/;

/** "acknowledge with gratitude the help of Kenya", not "with gratitude to Kenya": how something is acknowledged. */
function saysHow({ s: { a }, match, cue }: Place): boolean {
  const lead = before(a, cue);
  if (match.rule.match !== 'noun' || word(a, lead) !== 'with' || a.chunks[after(a, cue)]?.kind !== 'NP')
    return false;
  return a.classes.has('appreciate', word(a, before(a, lead)));
}

/** Thanks to a chair or for a briefing are courtesy, not support. */
export function courtesy(p: Place, targets: Filled): string | undefined {
  const { a } = p.s;
  if (saysHow(p)) return 'the verb before says what it is for';
  // "help us, and we will thank you": thanks that are only promised
  const future = a.chunks[p.cue];
  if (
    future?.kind === 'VP' &&
    future.verb?.modal === 'will' &&
    !a.tokens.slice(future.from, future.to).some(({ lower }) => /^(?:always|ever|forever|never)$/.test(lower))
  )
    return 'thanks are only promised';
  if (!targets.references.some((reference) => reference.code !== NO_ACTOR)) return 'nobody is thanked';
  // "Thanks to help from Norway, Chad recovered": by whose doing, in whatever voice.
  if (p.s.document.speaker === undefined && isCause(p)) return 'it says by whose doing';
  const from = a.chunks[p.cue]?.to ?? 0;
  let reason = false;
  let said = false;
  for (let t = from; t < a.tokens.length; t++) {
    const lower = a.tokens[t]?.lower ?? '';
    if (endsThanks(p, t)) break;
    if (/^(?:for|in|that|who|which|whose)$/.test(lower)) reason = true;
    // "in participating", not "the Mission in Chad and the participating officers"
    said ||= lower === 'in' ? a.tags[t + 1] === 'VBG' : /^(?:for|that|who|which|whose)$/.test(lower);
    if (!reason) continue;
    if (a.classes.has('help_given', lower)) return undefined;
    // "for the skill with which he presided": praise, not courtesy.
    // "shown by the head of our Organization": a name is none.
    // "for hosting refugees"; in a story "for hosting the talks", too
    const guests =
      p.s.document.speaker === undefined ? (['uprooted', 'talks'] as const) : (['uprooted'] as const);
    const sheltered =
      lower.startsWith('host') &&
      // "for hosting our people"
      (/^(?:our|so)$/.test(a.tokens[t + 1]?.lower ?? '') ||
        a.tokens.slice(t).some((x) => a.classes.hasAny(guests, x.lower)));
    // "for organizing the donor conference", "for convening the peace talks"
    if (
      /^(?:organi[sz]|host|conven)/.test(lower) &&
      a.tokens.slice(t + 1, t + 5).some((x) => WORTHY.test(x.lower))
    )
      return undefined;
    // "for giving shelter to those who fled"
    if (sheltered || a.tokens.slice(t, t + 4).some((x) => SHELTER.test(x.lower))) return undefined;
    if (said && a.classes.has('courtesy', lower) && /^\p{Ll}/u.test(a.tokens[t]?.text ?? ''))
      return a.tokens.slice(from).some((token) => a.classes.has('skill', token.lower)) ||
        andForMore(a, t) ||
        andHelp(a, t)
        ? undefined
        : 'thanks of courtesy';
  }
  const addressed = targets.references.every((reference) => /^you$/i.test(reference.text));
  const partners = targets.references.some((reference) =>
    p.s.a.classes.has('relation', word(p.s.a, reference.chunk)),
  );
  return reason || ((isActor(targets) || partners) && !addressed) ? undefined : 'thanks of courtesy';
}

/** "thanked Chad for its help, before chairing the talks": in a story another clause tells of something else. */
export function endsThanks({ s: { a, document } }: Place, t: number): boolean {
  const comma = document.speaker === undefined && a.tokens[t]?.text === ',';
  return comma && ELSEWHERE.test(a.tokens[t + 1]?.lower ?? '');
}

const ELSEWHERE = /^(?:before|after|while|when|as|but|although|though|where|whereas|during|at)$/;

/** "for his briefing and for his continuous efforts": for what he does, too. */
function andForMore(a: Place['s']['a'], from: number): boolean {
  return a.tokens.slice(from).some(({ lower }, k, rest) => {
    if (!/^(?:his|her|its|their|all)$/.test(lower) || !a.classes.has('help_given', lastOf(a, from + k)))
      return false;
    const joint = rest[k - 1]?.lower === 'for' ? rest[k - 2]?.lower : rest[k - 1]?.lower;
    return joint === 'and' || joint === 'as' || rest[k - 1]?.lower === 'for';
  });
}

/** "for its sympathy, condolences and assistance", "for his attention to and support for the plan": help stands in the list, too. */
function andHelp(a: Place['s']['a'], from: number): boolean {
  for (let t = from + 1; t < from + 8; t++) {
    const lower = a.tokens[t]?.lower ?? '';
    if (/^(?:VB[DZP]?|MD|BE|HV|WR|SB|DT|PRP)$/.test(a.tags[t] ?? 'MD')) return false;
    const joined = /^(?:and|,)$/.test(a.tokens[t - 1]?.lower ?? '') || a.tags[t - 1] === 'JJ';
    if (joined && a.classes.has('help_given', lower)) return true;
  }
  return false;
}

/** The head of the noun phrase in which the token stands. */
function lastOf(a: Place['s']['a'], t: number): string {
  return word(a, a.chunkOf[t] ?? -1);
}
