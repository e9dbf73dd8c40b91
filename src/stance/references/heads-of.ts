import { objectsOf } from '../../clause/direct-objects.js';
import { after, isComma, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isName, textAt } from './noun-phrases.js';
import { isCode, type Reference, type Resolver } from './reference.js';

const HEADS = /^(?:head|lead|led|chair|represent|command)(?:s|ed)?$/;

/** "Ama Boateng, who heads Kenya's delegation", "who represents Mali": for whom a person is said to stand. */
export function headedBy(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const next = after(a, i);
  const opener = isComma(a, next) ? after(a, next) : next;
  if (a.chunks[opener]?.kind !== 'WR' || word(a, opener) !== 'who' || !isName(r, c)) return undefined;
  const v = after(a, opener);
  const [body] = HEADS.test(word(a, v)) && !a.chunks[v]?.verb?.passive ? objectsOf(a, v) : [];
  if (body === undefined || r.isActive(body)) return undefined;
  const headed = r.holder(body, 2);
  return headed.agent && isCode(headed) ? { ...headed, chunk: i, text: textAt(r, c) } : undefined;
}
