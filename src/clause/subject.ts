import type { Analysis } from '../text/analysis.js';
import { Recent } from '../text/recent.js';
import { bareSubject } from './bare-subject.js';
import { finiteSubject } from './finite-subject.js';
import { gerundSubject } from './gerund-subject.js';
import { infinitiveSubject } from './infinitive-subject.js';
import { chunkAt } from './neighbours.js';
import { participleSubject } from './participle-subject.js';
import { predicateStep } from './predicate-subject.js';
import { NOTHING, type Role, type Step } from './role.js';

/** How many verbs may lend their subject to each other: "hopes to be able to start helping". */
const MOST_VERBS = 13;

/** The subjects of the verbs of a sentence: every cue in it asks for the same again. */
const known = new Recent<Analysis, (Role | undefined)[]>(({ chunks }) =>
  new Array(chunks.length).fill(undefined),
);

/** Who does what the verb in chunk `v` says, as the sentence words it; for a passive, who it is done to. */
export function subjectOf(a: Analysis, v: number): Role {
  if (chunkAt(a, v)?.verb === undefined) return NOTHING;
  const subjects = known.of(a);
  subjects[v] ??= follow(a, v, 0);
  return subjects[v];
}

/** The subject of the copula that the adjective at `i` is said with: "Turkey is ready to". */
export function predicateSubject(a: Analysis, i: number): Role {
  return follow(a, predicateStep(a, i), 1);
}

/** Goes from verb to verb until one has a subject of its own; `passed` verbs were asked before. */
function follow(a: Analysis, first: Step, passed: number): Role {
  let step = first;
  let verbs = passed;
  for (;;) {
    if (typeof step === 'number') {
      if (verbs >= MOST_VERBS) return NOTHING;
      step = subjectStep(a, step);
      verbs++;
    } else if ('answer' in step) step = step.answer(follow(a, step.verb, verbs));
    else return step;
  }
}

function subjectStep(a: Analysis, v: number): Step {
  switch (a.chunks[v]?.verb?.form) {
    case 'finite':
      return finiteSubject(a, v);
    case 'infinitive':
      return infinitiveSubject(a, v);
    case 'gerund':
      return gerundSubject(a, v);
    case 'participle':
      return participleSubject(a, v);
    case 'bare':
      return bareSubject(a, v);
    default:
      return NOTHING;
  }
}
