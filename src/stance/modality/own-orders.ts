import { objectsOf } from '../../clause/direct-objects.js';
import { word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import { urger } from '../holders/agents.js';
import type { Place } from '../place.js';
import { holderOf } from '../references/references.js';
import type { Modality } from './modality.js';

const ORDERING = /^(?:order|instruct|direct|task|command)/;
/** So does who tells "its envoy". */
const TELLING = /^(?:tell|told|ask)/;
/** Who takes orders from a government. */
const OWN =
  /^(?:army|military|navy|forces?|troops|police|ministry|ministries|ministers?|officials|agenc(?:y|ies)|cabinet|government|envoys?|ambassadors?|diplomats?|department|authorities|fleet|crews?)$/;

/** "The president ordered the army to help Chad", "instructed his ministry to": who orders his own people urges nobody, and does it. */
export function ordersOwn(p: Place, { urgedAt, requested }: Modality): boolean {
  const { a } = p.s;
  const at = p.path[urgedAt]?.at ?? -1;
  const verb = a.chunks[at]?.verb;
  if (requested || !verb || verb.passive || verb.negated) return false;
  const [object] = objectsOf(a, at);
  const step = p.path[urgedAt];
  if (object === undefined || step === undefined || !OWN.test(word(a, object))) return false;
  const codes = urger(p, step).references.map(({ code }) => p.book.bookedAs(code));
  const ordered = holderOf(p.s, p.book, object).code;
  const first = a.chunks[object]?.from ?? -1;
  const told = TELLING.test(word(a, at)) && a.tags[first] === 'PRP$';
  if (!told && !ORDERING.test(word(a, at))) return false;
  const plain = /^(?:the|his|her|its|their|all|our)$/.test(a.tokens[first]?.lower ?? '');
  return codes.includes(p.book.bookedAs(ordered)) || (ordered === OTHER_ACTOR && plain);
}
