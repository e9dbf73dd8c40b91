import { objectsOf } from '../../clause/direct-objects.js';
import { after, isComma, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isName, textAt } from './noun-phrases.js';
import { isCode, type Reference, type Resolver } from './reference.js';

const HEADS = /^(?:head|lead|led|chair|represent|command)(?:s|ed)?$/;

/** "Ama Boateng, who heads Kenya's delegation", "who represents Mali": for whom a person is said to stand. */
export function headedBy(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const spoken = spokenFor(r, i, c);
  if (spoken) return spoken;
  const next = after(a, i);
  const opener = isComma(a, next) ? after(a, next) : next;
  if (a.chunks[opener]?.kind !== 'WR' || word(a, opener) !== 'who' || !isName(r, c)) return undefined;
  const v = after(a, opener);
  const [body] = HEADS.test(word(a, v)) && !a.chunks[v]?.verb?.passive ? objectsOf(a, v) : [];
  if (body === undefined || r.isActive(body)) return undefined;
  const headed = r.holder(body, 2);
  return headed.agent && isCode(headed) ? { ...headed, chunk: i, text: textAt(r, c) } : undefined;
}

/** "On behalf of Kenya, Ama Boateng said", "Ama Boateng, speaking on behalf of Kenya,": in a story, for whom a person speaks. */
function spokenFor(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a, document } = r.s;
  if (document.speaker !== undefined || !isName(r, c)) return undefined;
  const speaking = isComma(a, after(a, i)) ? after(a, after(a, i)) : -1;
  const lead = word(a, speaking) === 'speaking' ? after(a, speaking) : word(a, 0) === 'on' ? 0 : -1;
  const of = word(a, after(a, lead)) === 'behalf' ? after(a, after(a, lead)) : -1;
  const whom = word(a, of) === 'of' ? after(a, of) : -1;
  // "On behalf of Kenya, the envoy"
  if (whom < 0 || (lead === 0 && after(a, after(a, whom)) !== i) || r.isActive(whom)) return undefined;
  const found = r.holder(whom, 2);
  return found.agent && isCode(found) ? { ...found, chunk: i, text: textAt(r, c) } : undefined;
}
