import { word } from '../../clause/neighbours.js';
import type { Resolver } from './reference.js';

const ASKING = /^(?:demand|call|appeal|request|resolution|clamour|clamor|plea|pressure)s?$/;
const LEAVING =
  /^(?:withdrawal|removal|evacuation|departure|expulsion|exclusion|isolation|disarmament|ceasefire|cease-fire|truce|halt|cessation|end|talks|negotiation|investigation|inquiry|restraint)s?$/;

/** "the demand for the withdrawal of the troops of Kenya": whoever is to leave is not whose demand it is. */
export function isDemanded(r: Resolver, i: number, np: number): boolean {
  return ASKING.test(word(r.s.a, i)) && LEAVING.test(word(r.s.a, np));
}

/** "the call on Kenya to withdraw", "the appeal to it": of whom it is asked is not whose it is. */
export function isAskedOf(r: Resolver, i: number, preposition: string): boolean {
  return (
    /^(?:to|on|upon)$/.test(preposition) &&
    /^(?:calls?|appeals?|demands?|requests?|pleas?|invitations?|warnings?|ultimatums?|pressure)$/.test(
      word(r.s.a, i),
    )
  );
}
