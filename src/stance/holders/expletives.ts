import { after, before, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** What a speaker has to say, or is glad to. */
const FIRST_ACT =
  /^(?:dut(?:y|ies)|tasks?|words?|thoughts?|acts?|pleasure|honou?r|privilege|obligation|wish|desire)$/;

/** What somebody means to do. */
const AIM = /^(?:ambition|aim|goal|intention|wish|desire|policy|practice|tradition|custom|determination)$/;

/** What there is to say something at. */
const OCCASION = /^(?:opportunity|occasion|chance|time|moment|place|hour|day|forum)$/;

/** "it gives me pleasure to congratulate", "it is a duty to commend": "it" takes no stance, whoever speaks does. */
export function isExpletive(p: Place, infinitive: number, subject: readonly number[]): boolean {
  const { a } = p.s;
  const [np = -1] = subject;
  const form = a.chunks[infinitive]?.verb?.form ?? 'finite';
  if (subject.length !== 1 || form === 'finite' || form === 'participle') return false;
  // "it gives me pleasure to join others in congratulating", "to welcome and congratulate"
  if (form !== 'infinitive' && (word(a, np) !== 'it' || !isFelt(p, np))) return false;
  // "my first duty is to congratulate"
  const ours = /^(?:my|our)$/.test(a.tokens[a.chunks[np]?.from ?? -1]?.lower ?? '');
  if (ours && p.match.rule.stance !== 'assist' && FIRST_ACT.test(word(a, np))) return true;
  // "this is for us an opportunity to condemn": what the occasion is for.
  const lead = word(a, before(a, infinitive));
  const occasion = p.match.rule.stance !== 'assist' && a.chunks[after(a, np)]?.verb !== undefined;
  if (occasion && OCCASION.test(lead) && /^(?:this|that|it|here)$/.test(word(a, np))) return true;
  // "the time has come to condemn"
  if (occasion && OCCASION.test(word(a, np)) && /^(?:come|came|arrived|ripe)$/.test(lead)) return true;
  if (word(a, np) !== 'it') return false;
  const v = after(a, np);
  // "it has been my ambition to help"
  const what = after(a, v);
  const mine = /^(?:my|our)$/.test(a.tokens[a.chunks[what]?.from ?? -1]?.lower ?? '');
  if (mine && AIM.test(word(a, what))) return true;
  // "it would be remiss of us not to thank"
  if (a.classes.has('remiss', word(a, after(a, v)))) return true;
  // "it is time to condemn", but "it is ready to help"
  if (
    p.match.rule.stance !== 'support' &&
    !/^(?:time|moment|duty|pleasure|honou?r|privilege)$/.test(word(a, after(a, v)))
  )
    return false;
  // "it falls to me to thank"
  if (/^f(?:all|alls|ell)$/.test(word(a, v))) return /^(?:me|us)$/.test(word(a, after(a, after(a, v))));
  return /^(?:is|was|be|gives?|gave|given|affords?|remains?|brings?|pleases?|behoo?ves?)$/.test(word(a, v));
}

/** "it gives me", "it is an honour": whether "it" at `np` stands for what somebody is glad or bound to do. */
function isFelt(p: Place, np: number): boolean {
  const said = word(p.s.a, after(p.s.a, after(p.s.a, np)));
  return /^(?:me|us)$/.test(said) || FIRST_ACT.test(said) || p.s.a.classes.has('remiss', said);
}
