import type { Deed } from '../document/told-deeds.js';
import type { Reference, Resolver } from './reference.js';

/** Nouns of deeds, and the verbs that tell of such a deed in other words: "shelled the town ... the attack". */
const TOLD_BY = [
  ['attack_noun', ['assailing']],
  ['act_noun', ['assailing']],
  ['launch_noun', ['assailing']],
  ['intrusion', ['assailing']],
  ['overthrow', ['overthrowing']],
  ['utterances', ['speaking', 'verdict_verb']],
  ['cargo', ['conveying']],
  ['tabled', ['tabling']],
  ['gift', ['conveying', 'help_given', 'give_verbs']],
] as const;

/** Whether a verb tells of what the noun names. */
export function tellingOf(r: Resolver, noun: string): (verb: string) => boolean {
  const { classes } = r.s.a;
  const verbs = TOLD_BY.filter(([name]) => classes.has(name, noun)).flatMap(([, names]) => names);
  return (verb) => classes.hasAny(verbs, verb);
}

/** The actors of a deed as what the phrase in chunk `i` stands for. */
export function actorOfDeed({ codes, text }: Deed, i: number): Reference {
  const [code = '', ...also] = codes;
  return {
    code,
    text,
    basis: 'coreference',
    agent: true,
    chunk: i,
    deed: true,
    ...(also.length > 0 ? { also } : {}),
  };
}
