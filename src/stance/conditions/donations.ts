import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import type { Filled, Place } from '../place.js';

/** "Kenya, Mali's main donor, ...": whether the cue stands between commas behind a name. */
export function isAside(p: Place): boolean {
  const { a } = p.s;
  const open = before(a, p.cue);
  const end = complementsOf(a, p.cue).at(-1)?.chunks.at(-1) ?? p.cue;
  const named = p.s.mentionOf[a.chunks[before(a, open)]?.head ?? -1] !== undefined;
  return mark(a, open) === ',' && mark(a, after(a, end)) === ',' && named;
}

const ATTAINING = /^(?:attainment|achievement|reali[sz]ation|fulfill?ment)$/;

/** "its contribution to Kenya": given to somebody, and not what one's own people do at home or a part in a debate. */
export function donated(p: Place, targets: Filled): string | undefined {
  if (!targets.references.some((r) => r.code !== NO_ACTOR || /^(?:this|these|that|those)\b/i.test(r.text)))
    return 'its target is no actor';
  // "the contribution of women to the growth of our country": its own people's.
  const { a } = p.s;
  // "his contribution to the Union": a person's merit.
  if (/^(?:his|her)$/.test(a.tokens[a.chunks[p.cue]?.from ?? -1]?.lower ?? '') && p.s.document.speaker)
    return 'it is what a person has done';
  const of = complementsOf(a, p.cue, 1)[0];
  const own = of?.preposition === 'of' && of.chunks.every((i) => a.classes.has('residents', word(a, i)));
  // "our contribution to the success of the session", "to the attainment of the goals of the Union"
  const to = complementsOf(a, p.cue).find(({ preposition }) => preposition === 'to')?.chunks[0] ?? -1;
  const ends = complementsOf(a, to, 1)[0]?.chunks ?? [];
  const attained = ATTAINING.test(word(a, to)) && ends.some((i) => a.classes.has('purpose_noun', word(a, i)));
  const ensured = targets.references.some((r) => a.classes.has('proceeding', word(a, r.chunk)));
  if (a.classes.has('proceeding', word(a, to)) || ensured || attained)
    return 'it is a part in the work, and no help';
  return own && targets.references.every((r) => r.basis === 'speaker' || r.basis === 'coreference')
    ? 'it is what people do at home'
    : undefined;
}

/** "75 per cent of our labour force" */
export function isShare(p: Place, i: number): boolean {
  const of = complementsOf(p.s.a, i, 1)[0];
  return (
    /^(?:cent|percent|%)$/.test(word(p.s.a, i)) &&
    of?.preposition === 'of' &&
    of.chunks.every((k) =>
      /^(?:force|labour|labor|workforce|output|exports?|jobs|employment)$/.test(word(p.s.a, k)),
    )
  );
}

/** "force", "full force": the effect that is given to a text, and no troops. */
export function isEffect(p: Place, i: number): boolean {
  return (
    word(p.s.a, i) === 'force' &&
    /^(?:(?:full|greater|more|real|binding|legal) )?force$|\b(?:driving|moving|motive|guiding) force$/.test(
      textOf(p.s.a, p.s.a.chunks[i]?.from ?? 0, p.s.a.chunks[i]?.to ?? 0).toLowerCase(),
    )
  );
}

/** "provides the best vehicle for it", "could not afford another arms race", "deserves to be given credit": nothing that helps. */
export function isNoGift(p: Place, given: readonly number[], targets: Filled): boolean {
  const nobody = targets.references.every((r) => r.code === NO_ACTOR);
  if (/^afford/.test(word(p.s.a, p.cue)) && nobody) return true;
  // "give meaning to the lives of millions", "give scarce funds some impact": nothing that one has.
  const last = given.at(-1) ?? -1;
  const second = p.s.a.chunks[after(p.s.a, last)]?.kind === 'NP' ? after(p.s.a, last) : last;
  if (GIVEN_WORDS.test(word(p.s.a, second))) return true;
  // "sent the Council an inventory of its staff": what is written.
  if (/^(?:inventor(?:y|ies)|lists?|registers?|surveys?)$/.test(word(p.s.a, second))) return true;
  // "offered its backing for the use of force": only words are given.
  if (given.length > 0 && given.every((i) => SPOKEN.test(word(p.s.a, i)))) return true;
  return (
    given.length > 0 &&
    given.every((i) => {
      const c = p.s.a.chunks[i];
      return (
        /^(?:credit|vehicle|cover)$/.test(word(p.s.a, i)) && c !== undefined && !isAided(p, c.from, c.head)
      );
    })
  );
}

const GIVEN_WORDS =
  /^(?:meaning|impact|rise|way|voice|thought|substance|expression|effect|momentum|impetus|weight|form|shape)$/;

const SPOKEN = /^(?:backing|blessing|endorsement|solidarity|sympathy|condolences|congratulations|praise)$/;

/** "an armoured vehicle", "cheap credit" */
function isAided(p: Place, from: number, to: number): boolean {
  return p.s.a.tokens
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:armou?red|military|cheap|concessional|soft|low-interest|export|air|insurance|health|medical|vaccination|fire|satellite)$/.test(
        lower,
      ),
    );
}

const MEANS = /^(?:resources?|means|energ(?:y|ies)|efforts?)$/;

/** "commits resources to combat trafficking", "allocates resources to the issue": means that are put to a use, and given to nobody. */
export function isPutToUse(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const objects = objectsOf(a, p.cue);
  if (objects.length === 0 || !objects.every((i) => MEANS.test(word(a, i)))) return false;
  const deed = after(a, objects.at(-1) ?? p.cue);
  if (a.chunks[deed]?.verb?.form === 'infinitive' && a.classes.has('hostile', word(a, deed))) return true;
  return targets.references.every((r) => r.code === NO_ACTOR);
}

/** "contributed to the debate on reform": whether chunk `i` is what is talked through. */
export function isDebated(p: Place, i: number): boolean {
  return /^(?:debates?|deliberations?|proceedings|discussions?|consideration|dialogue)$/.test(word(p.s.a, i));
}

/** "provided the office with data": whether "with" stands behind whoever gets it. */
export function isFurnished(p: Place): boolean {
  const { a } = p.s;
  if (!/^(?:provid|suppl|furnish|equip)/.test(word(a, p.cue)) || a.chunks[p.cue]?.verb?.passive) return false;
  const last = objectsOf(a, p.cue).at(-1);
  return last !== undefined && complementsOf(a, last, 1)[0]?.preposition === 'with';
}
