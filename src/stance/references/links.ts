import { word } from '../../clause/neighbours.js';
import type { Analysis } from '../../text/analysis.js';
import { isPolicy } from './policies.js';
import type { Resolver } from './reference.js';

type Classes = Analysis['classes'];

/** "the embargo on Kenya", "the sanctions against Kenya": whom they strike is not whose they are. */
export function isBan(r: Resolver, head: string): boolean {
  return r.s.a.classes.has('bans', head) || /^(?:sanctions?|restrictions?)$/.test(head);
}

/** "the air strikes in Syria": where they are flown, or against whom, says nothing of who flies them. */
export function isWarfare(r: Resolver, head: string): boolean {
  const { classes } = r.s.a;
  return classes.has('strikes', head) || (classes.has('operations', head) && !r.s.document.speaker);
}

/** "intervention", "military action": what is done with arms. */
export function isArmedAction(r: Resolver, np: number): boolean {
  const { a } = r.s;
  const head = word(a, np);
  const c = a.chunks[np];
  const military = c !== undefined && /^(?:military|armed)$/.test(a.tokens[c.head - 1]?.lower ?? '');
  return (
    isWarfare(r, head) ||
    /^interventions?$/.test(head) ||
    (military && /^(?:action|involvement|operation)s?$/.test(head))
  );
}

/** The prepositions behind which stands whose a thing is, or who did it. */
export function links(r: Resolver, head: string, friendly: boolean, band: boolean): readonly string[] {
  const { classes } = r.s.a;
  const all = possibleLinks(classes, head, friendly);
  // "a spokesman for the government", "an adviser to the president"
  if (!friendly && r.s.a.classes.has('aide_noun', head)) return [...all, 'for', 'to'];
  // "the ministers in Kenya"
  if (!friendly && r.s.a.classes.has('officials_noun', head)) return [...all, 'in'];
  if (friendly && isWarfare(r, head)) return ['by', 'of', 'from'];
  // "refugees in Kenya" have fled there.
  if (classes.has('uprooted', head)) return all.filter((p) => p !== 'in' && p !== 'on');
  // "the ban on arms to Kenya" is not Kenya's.
  if (friendly && isBan(r, head)) return ['by', 'of', 'from', 'between'];
  // "its policy on Kenya" is not Kenya's.
  if (isPolicy(head)) return all.filter((p) => !/^(?:on|towards|with|to)$/.test(p));
  if (classes.has('talks', head)) return all.filter((p) => p !== 'with');
  if (band) return all.filter((p) => !/^(?:in|from|between|with|on|to)$/.test(p));
  // "a resolution on Kenya" is nobody's for what it is about.
  if (/^(?:resolution|motion)$/.test(head))
    return all.filter((p) => p !== 'on' && p !== 'in' && p !== 'with');
  // "the text with Kenya": with whom it is put forward.
  if (/^(?:text|draft)$/.test(head)) return all.filter((p) => p !== 'with');
  // "the summit in Kenya" is nobody's for its place.
  if (classes.has('event', head)) return all.filter((p) => p !== 'in');
  // "the friends of Kenya" are not Kenya.
  if (classes.has('partisan', head)) return all.filter((p) => !/^(?:of|for|to|towards|by)$/.test(p));
  // "the donor countries in Kenya", "the international community in Kenya": where they are at work.
  if (friendly && r.s.a.classes.has('donor_noun', head))
    return all.filter((p) => !/^(?:for|to|towards|by|in|on)$/.test(p));
  // "thank the donor countries for their aid to us": what they are thanked for.
  // "the support given by the international community to Kenya": nor what they give it to.
  return classes.hasAny(['powers', 'relation', 'nation'], head)
    ? all.filter((p) => !/^(?:for|to|towards|by)$/.test(p))
    : all;
}

function possibleLinks(classes: Classes, head: string, friendly: boolean): readonly string[] {
  if (!friendly && classes.has('state_act', head)) return ['by', 'in'];
  // "the new tax in Kenya"
  if (!friendly && classes.has('enacted', head)) return ['by', 'of', 'between', 'from', 'in'];

  if (friendly) return ['by', 'of', 'between', 'from', 'in', 'to', 'with', 'for', 'towards', 'on'];
  // "the veto of the plan of Kenya": whose plan it was is not who vetoed it.
  if (classes.has('victim_nouns', head) || /^(?:veto|rejection|defeat|repeal)e?s?$/.test(head))
    return ['by', 'from'];
  // "the racist regime in Pretoria"
  if (classes.has('ruling', head) || head === 'minority') return ['by', 'of', 'in'];
  return classes.has('pact', head)
    ? ['by', 'of', 'from', 'between', 'with']
    : ['by', 'of', 'from', 'between'];
}

/** The same for what the last of several phrases that a conjunction joins says of all: "the annexation and occupation of" tells who suffers. */
export function sharedLinks(r: Resolver, last: number, friendly: boolean): readonly string[] {
  if (friendly) return ['of'];
  // "acts and rhetoric from both sides"
  return r.s.a.classes.has('victim_nouns', word(r.s.a, last)) ? ['by', 'from'] : ['by', 'of', 'from'];
}
