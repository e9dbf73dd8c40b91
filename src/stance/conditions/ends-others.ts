import { OTHER_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';

/** "The Union must end the killing", not "end its boycott": what a body is to put an end to need not be its own. */
export function endsOthers(p: Place, targets: Filled): boolean {
  const { a } = p.s;
  const [last, next] = [a.tokens[p.match.to - 1]?.lower ?? '', a.tokens[p.match.to]?.lower ?? ''];
  return (
    /^(?:stop|end|halt)$/.test(last) &&
    !/^(?:its|their)$/.test(next) &&
    targets.references.every(
      (r) =>
        p.book.actor(r.code)?.kind === 'organisation' ||
        (r.code === OTHER_ACTOR && /\b(?:community|world|humanity|humankind|mankind)$/i.test(r.text)),
    )
  );
}
