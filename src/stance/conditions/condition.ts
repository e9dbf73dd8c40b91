import type { Filled, Place } from '../place.js';

/** Whether what a rule asks beside its words holds at a cue: why it does not, or `undefined` when it does. */
export type Condition = (p: Place, targets: Filled) => string | undefined;
