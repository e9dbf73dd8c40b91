import { complementsOf } from '../../clause/complements.js';
import { closesRaised } from '../../clause/direct-objects.js';
import { whatIsDone } from '../../clause/free-relative.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { isCorrection } from '../modality/negation.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { extraposed } from './extraposed.js';
import { actAbove, actBefore } from './relative-acts.js';
import { asTargets } from './target-phrases.js';

/** "a blockade that is a violation", "what Kenya is doing is a crime": whom or what the noun is said of. */
export function predicateNounSubject(p: Place): Filled {
  const { a } = p.s;
  // "is one of the worst crimes", "is a form of blackmail"
  const of = before(a, p.cue);
  const kind = word(a, of) === 'of' && /^(?:one|form|act|kind|sort|case)$/.test(word(a, before(a, of)));
  const one = kind ? before(a, of) : p.cue;
  const near = before(a, one);
  // "has been, and continues to be, a friend"
  const raised = mark(a, near) === ',' && closesRaised(a, near) ? before(a, near) : near;
  // "is, in our view, a crime", "is for us a source of pride": over what stands between.
  const step = p.path[1];
  const said = step?.via === 'object' && step.at < near ? a.chunks[step.at]?.verb : undefined;
  const lead =
    step && said && (said.copula || /^(?:constitut|represent|remain|becom|became)/.test(word(a, step.at)))
      ? step.at
      : raised;
  const c = a.chunks[lead];
  // "apartheid, a crime against humanity"
  const first = a.tokens[a.chunks[one]?.from ?? -1]?.lower ?? '';
  // "In Kenya, a disaster has occurred": a clause of its own.
  if (mark(a, lead) === ',' && p.path[1]?.via === 'subject') return NOTHING_THERE;
  if (!p.friendly && mark(a, lead) === ',' && /^(?:an?|one)$/.test(first) && p.s.document.speaker)
    return isList(p, before(a, lead)) ? NOTHING_THERE : asTargets(p, [apposedAct(p, before(a, lead))]);
  if (!c?.verb?.copula && !/^(?:constitute|represent|remain|becom|became)/.test(word(a, lead)))
    return NOTHING_THERE;
  // "is not a betrayal", but "is not just a crime"
  if (c?.verb?.negated && !isCorrection(p.s, lead)) return NOTHING_THERE;
  // "it is injustice that drives people to war": what drives them, and nothing that is called so.
  const opener = after(a, p.cue);
  const cleft = /^(?:SB|WR)$/.test(a.chunks[opener]?.kind ?? '') && a.chunks[after(a, opener)]?.kind === 'VP';
  if (cleft && !/^(?:an?|the|one|another)$/.test(first) && word(a, before(a, lead)) === 'it')
    return NOTHING_THERE;
  // "is no threat"
  if (a.tokens[a.chunks[p.cue]?.from ?? -1]?.lower === 'no') return NOTHING_THERE;
  // "the accord is a bold step by Kenya": whose step it is comes before what it is said of.
  const [by] = p.friendly ? complementsOf(a, p.cue, 1) : [];
  const doer = by?.preposition === 'by' ? asTargets(p, by.chunks) : NOTHING_THERE;
  if (doer.references.some(isCode)) return doer;
  // "declared drought to be the greatest threat": what is declared to be it.
  const called = c?.verb?.form === 'infinitive' ? before(a, lead) : -1;
  if (a.chunks[called]?.kind === 'NP' && CALLING.test(word(a, before(a, called))))
    return asTargets(p, [called]);
  const done = p.friendly ? [] : whatIsDone(a, lead);
  const subjects = done.length > 0 ? done : extraposed(p, actBefore(p, lead, subjectOf(a, lead)));
  if (announcesClause(p, subjects)) return NOTHING_THERE;
  const whom = asTargets(p, subjects);
  // "the tragedy of the people is a disgrace": they only suffer it.
  const endured = !p.friendly && ENDURED.test(word(a, subjects[0] ?? -1));
  return endured
    ? { references: whom.references.map((r) => ({ ...r, code: NO_ACTOR, agent: false })) }
    : whom;
}

const ENDURED = /^(?:tragedy|plight|sufferings?|misery|ordeal|agony|torment|hardships?|pain)$/;
const CALLING = /^(?:declar|proclaim|deem|judg|consider|f[io]und?|believ)/;

/** "It is a matter of some regret for us that the war goes on": "it" stands for the clause behind, and for nobody. */
function announcesClause({ cue, s: { a } }: Place, subjects: readonly number[]): boolean {
  const it = subjects.length === 1 && word(a, subjects[0] ?? -1) === 'it';
  return it && a.chunks.some((c, k) => k > cue && c.kind === 'SB' && word(a, k) === 'that');
}

/** "the threats made by Chad against Mali, a danger to us all": the act, and not whom it struck. */
function apposedAct(p: Place, np: number): number {
  const named = p.s.mentionOf[p.s.a.chunks[np]?.head ?? -1] !== undefined;
  return (named ? actAbove(p, np) : undefined) ?? np;
}

/** "a breach of the law, an insult and a crime": one of several that something is called. */
function isList(p: Place, np: number): boolean {
  const { a } = p.s;
  const c = a.chunks[np];
  if (c?.kind !== 'NP') return true;
  const of = before(a, np);
  const head = word(a, of) === 'of' ? before(a, of) : np;
  return /^(?:an?|one)$/.test(a.tokens[a.chunks[head]?.from ?? -1]?.lower ?? '');
}

/** "the aggressor", "Kenya is the aggressor": whom the noun names, or whoever is said to be it. */
export function namedOrSaidOf(p: Place): Filled {
  const c = p.s.a.chunks[p.cue];
  if (c?.kind !== 'NP') return NOTHING_THERE;
  // "an oppressor is someone who": what one is, and nobody in particular.
  const any = /^an?$/.test(p.s.a.tokens[c.from]?.lower ?? '') && p.path[1]?.via === 'subject';
  if (any) return NOTHING_THERE;
  const said = predicateNounSubject(p);
  if (said.references.some(isCode)) return said;
  // "imperialist and other forces": what kind of forces.
  if (p.match.rule.match !== 'noun' || /ist$/.test(word(p.s.a, p.cue))) return asTargets(p, [p.cue]);
  const beside = apposed(p);
  if (beside) return beside;
  // "the warmonger": somebody, whoever it is.
  const named = asTargets(p, [p.cue]).references;
  return {
    references: named.map((r) => (r.code === NO_ACTOR ? { ...r, code: OTHER_ACTOR, agent: true } : r)),
  };
}

/** "Kenya, the aggressor,", "the aggressor, Kenya,": whoever stands beside between commas. */
function apposed(p: Place): Filled | undefined {
  const { a } = p.s;
  if (a.tokens[a.chunks[p.cue]?.from ?? -1]?.lower !== 'the') return undefined;
  const [left, right] = [before(a, p.cue), after(a, p.cue)];
  if (mark(a, right) !== ',') return undefined;
  const isNamed = (i: number): boolean =>
    a.chunks[i]?.kind === 'NP' && p.s.mentionOf[a.chunks[i]?.head ?? -1] !== undefined;
  const ahead = mark(a, left) === ',' ? before(a, left) : -1;
  const behind = after(a, right);
  const other = isNamed(ahead) ? ahead : behind;
  if (!isNamed(other) || (other === behind && mark(a, after(a, behind)) !== ',')) return undefined;
  const found = asTargets(p, [other]);
  return found.references.some(isCode) ? found : undefined;
}
