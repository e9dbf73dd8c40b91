import { word } from '../../clause/neighbours.js';
import type { Rule } from '../../lexicon/rule.js';
import { isCoded, NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Place } from '../place.js';
import type { Reading } from '../reading.js';
import type { Reference } from '../references/reference.js';
import { targetOf } from '../references/references.js';
import type { Match } from '../sentence.js';
import { clauseSubject } from '../targets/clause-subjects.js';
import { helpedByThanked } from './thanks.js';

/** "thanked Japan for its aid to Kenya": whom it helped, where that is somebody else. */
export function beneficiaries(p: Place): readonly Reference[] | undefined {
  const changed = p.match.rule.condition === 'credited' ? changedBy(p) : undefined;
  if (changed) return [changed];
  const helped = helpedByThanked(p).map((i) => targetOf(p.s, p.book, i, true));
  return helped.length > 0 && helped.every((reference) => isCoded(reference.code) || isSomebody(p, reference))
    ? helped
    : undefined;
}

/** "Mali has recovered, thanks to the support of the Union": another state, or a part of the world, that fares better by it. */
function changedBy(p: Place): Reference | undefined {
  const [subject, ...others] = clauseSubject(p).references;
  if (!subject || others.length > 0) return undefined;
  if (isCoded(subject.code)) {
    const state = p.book.actor(subject.code)?.kind === 'state';
    return state && p.book.bookedAs(subject.code) !== p.s.document.speaker ? subject : undefined;
  }
  const { a } = p.s;
  const whole =
    a.tokens[a.chunks[subject.chunk]?.from ?? -1]?.lower === 'the' && PART.test(word(a, subject.chunk));
  return whole ? { ...subject, code: OTHER_ACTOR, agent: true } : undefined;
}

const PART = /^(?:region|subregion|continent|world|balkans|caribbean|pacific)$/;

/** "for its aid to the refugees", but not "for this purpose" */
function isSomebody({ s: { a } }: Place, { code, agent, chunk }: Reference): boolean {
  const tag = a.tags[a.chunks[chunk]?.head ?? -1];
  const many =
    tag === 'NNS' || tag === 'NNP' || /^(?:community|people|world|population)$/.test(word(a, chunk));
  return agent && code === OTHER_ACTOR && many;
}

/** "thanked Japan for its report, and Kenya for its help": those of a list who are thanked for help. */
export function helpersAmong(p: Place, thanked: readonly Reference[]): readonly Reference[] {
  const { a } = p.s;
  const chunks = thanked.map(({ chunk }) => chunk).sort((x, y) => x - y);
  return thanked.filter(({ chunk }) => {
    const next = chunks.find((other) => other > chunk) ?? a.chunks.length;
    if (next === a.chunks.length || !a.chunks.slice(chunk, next).some((_, k) => word(a, chunk + k) === 'for'))
      return true;
    return a.chunks
      .slice(chunk, next)
      .some((c, k) => c.kind === 'NP' && a.classes.hasAny(HELP, word(a, chunk + k)));
  });
}

const HELP = ['substantial_help', 'aid'] as const;

/**
 * "thanked Japan for its help": Japan helped whoever gives the thanks.
 * @param help the token that names the help
 */
export function helpThanked(
  match: Match,
  thankful: readonly Reference[],
  helpers: readonly Reference[],
  help: number,
): Reading[] {
  const rule: Rule = { ...match.rule, stance: 'assist', plover: 'AID', cameo: '070' };
  return (
    helpers
      // A speech that thanks its own soldiers tells of no help to itself.
      .filter(
        (helper) =>
          helper.code !== NO_ACTOR &&
          !thankful.some((thanks) => thanks.code === helper.code && isCoded(helper.code)),
      )
      .flatMap((helper) =>
        thankful.map((thanks) => ({
          match,
          rule,
          stance: 'assist',
          polarity: 'affirmed' as const,
          status: 'delivered' as const,
          holder: { ...helper, basis: 'object' as const },
          target: thanks,
          operators: [],
          path: [],
          help,
        })),
      )
  );
}
