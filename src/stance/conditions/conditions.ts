import type { CueCondition } from '../../lexicon/rule.js';
import type { Filled, Place } from '../place.js';
import { objectChunks } from '../targets/objects.js';
import { inClass, inComplement } from './class-words.js';
import type { Condition } from './condition.js';
import { HELP } from './help.js';
import { MERITS } from './merits.js';
import { NAMING } from './naming.js';
import { OBJECT } from './object.js';
import { VERDICTS } from './verdicts.js';
import { VOICE } from './voice.js';
import { WORDING } from './wording.js';

const ALL = {
  ...HELP,
  ...MERITS,
  ...NAMING,
  ...OBJECT,
  ...WORDING,
  ...VERDICTS,
  ...VOICE,
} satisfies Readonly<Record<CueCondition, Condition>>;
const CONDITIONS: ReadonlyMap<string, Condition> = new Map(Object.entries(ALL));

/**
 * Whether the condition in a rule's `condition` column holds. Most name a class of words that the object must
 * have; a few look further.
 * @returns why it does not hold, or `undefined` when it does.
 */
export function unmet(p: Place, targets: Filled): string | undefined {
  const name = p.match.rule.condition;
  if (name === '') return undefined;
  const condition = CONDITIONS.get(name);
  if (condition) return condition(p, targets);
  return inClass(p, objectChunks(p), name) || inComplement(p, name)
    ? undefined
    : `its object is not of the class ${name}`;
}
