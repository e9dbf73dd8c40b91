import { word } from '../../clause/neighbours.js';
import type { Condition } from './condition.js';
import { OBJECT } from './object.js';

const WAY = /^(?:means?|ways?|basis|tools?|instruments?|roads?|paths?|keys?|solutions?|formulas?|vehicles?)$/;

/** "brought peace to Burundi", not "a two-State solution as the means to bring peace to the region" or "looks forward to working to restore peace". */
export const pacifying: Condition = (p, targets) => {
  const { a } = p.s;
  if (p.path.slice(1, 3).some(({ at }) => a.chunks[at]?.kind === 'NP' && WAY.test(word(a, at))))
    return 'it is only a way to bring it about';
  const hoped = p.path
    .slice(1)
    .some(({ at }) => /^look/.test(word(a, at)) && a.tokens[a.chunks[at]?.to ?? -1]?.lower === 'forward');
  return hoped ? 'it is only looked forward to' : OBJECT.target_actor(p, targets);
};
