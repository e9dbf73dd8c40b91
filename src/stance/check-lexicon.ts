import type { ActorBook } from '../actors/actor-book.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Rule } from '../lexicon/rule.js';
import type { Reading, ReadSentence } from './reading.js';
import { createScorer, type Scorer } from './scorer.js';
import type { Match, Sentence } from './sentence.js';

/** What is wrong with a rule, and how to mend it. */
export interface LexiconProblem {
  readonly rule: string;
  /** `file:line` of the rule. */
  readonly place: string;
  readonly problem: 'duplicate' | 'dead' | 'shadowed' | 'greedy';
  readonly message: string;
}

/** Examples are read as if this actor said them: "we" needs somebody. */
export const EXAMPLE_SPEAKER = 'FRA';
/** How far from the cue a booster may stand, in tokens. */
const BESIDE = 3;

/**
 * Checks each rule against its own examples: one sentence must fire it, the other must not. A rule is dead
 * when its example fires nothing, shadowed when it fires another rule in its place, greedy when its
 * counterexample fires it, and a duplicate when an earlier rule has the same words,
 * frame and condition, or when its phrase names a word twice in one place.
 */
export function checkLexicon(lexicon: Lexicon, book: ActorBook): LexiconProblem[] {
  const scorer = createScorer(lexicon, book);
  return [...duplicates(lexicon.rules), ...lexicon.rules.flatMap((rule) => checkRule(scorer, rule))];
}

function duplicates(rules: readonly Rule[]): LexiconProblem[] {
  const seen = new Map<string, Rule>();
  const problems: LexiconProblem[] = [];
  for (const rule of rules) {
    const key = JSON.stringify([
      rule.effect,
      rule.phrase,
      rule.match,
      rule.frameText,
      rule.condition,
      rule.stance,
      rule.polarity,
    ]);
    const other = seen.get(key);
    if (other)
      problems.push(
        problem(rule, 'duplicate', `says the same as ${other.id} (${other.place}); remove one of them`),
      );
    const twice = repeatedIn(rule.phrase);
    if (twice !== undefined) {
      const what = twice === '' ? 'has nothing between two "|"' : `names "${twice}" twice in one place`;
      problems.push(problem(rule, 'duplicate', `${what}; leave one of them: ${rule.phrase}`));
    }
    seen.set(key, rule);
  }
  return problems;
}

/** A word that one place of a phrase names twice, empty where two bars have no word between them; `undefined` for none. */
function repeatedIn(phrase: string): string | undefined {
  for (const part of phrase.split(/\s+/)) {
    const words = part.replace(/^\((.*)\)$/, '$1').split('|');
    const twice = words.find((word, k) => word === '' || words.indexOf(word) < k);
    if (twice !== undefined) return twice;
  }
  return undefined;
}

function checkRule(scorer: Scorer, rule: Rule): LexiconProblem[] {
  const example = read(scorer, rule.example);
  const problems: LexiconProblem[] = [];
  if (!fires(example, rule)) {
    const others = example.flatMap(({ readings }) => readings.map((reading) => reading.rule.id));
    const missed = example.flatMap(({ misses }) => misses).find((miss) => miss.match.rule.id === rule.id);
    if (rule.effect === 'stance' && others.length > 0) {
      problems.push(
        problem(
          rule,
          'shadowed',
          `its example fires ${[...new Set(others)].join(', ')} instead; narrow that rule, or change the example: ${rule.example}`,
        ),
      );
    } else {
      problems.push(
        problem(
          rule,
          'dead',
          `its example does not fire it${missed ? ` (${missed.why})` : ''}; correct the phrase, or the example: ${rule.example}`,
        ),
      );
    }
  }
  if (fires(read(scorer, rule.counterexample), rule)) {
    problems.push(
      problem(
        rule,
        'greedy',
        `its counterexample fires it, too; narrow the rule, or change the counterexample: ${rule.counterexample}`,
      ),
    );
  }
  return problems;
}

function problem(rule: Rule, kind: LexiconProblem['problem'], message: string): LexiconProblem {
  return { rule: rule.id, place: rule.place, problem: kind, message };
}

function read(scorer: Scorer, text: string): ReadSentence[] {
  return scorer.read({ id: 'example', text, speaker: EXAMPLE_SPEAKER });
}

/** Whether the rule had a say in the sentences. */
export function fires(sentences: readonly ReadSentence[], rule: Rule): boolean {
  return sentences.some(({ sentence, readings }) => {
    if (rule.effect === 'stance') return readings.some((reading) => reading.rule.id === rule.id);
    if (rule.effect === 'ignore') return sentence.ignored.some((match) => match.rule.id === rule.id);
    return readings.some((reading) => operates(sentence, reading, rule));
  });
}

/** Whether the operator decided on the reading: named by it, on its path, or right beside its cue. */
function operates(s: Sentence, reading: Reading, rule: Rule): boolean {
  if (reading.operators.some((match) => match.rule.id === rule.id)) return true;
  const { effect } = rule;
  if (effect === 'withhold' || effect === 'urge' || effect === 'hedge' || effect === 'ready') return false;
  const matches = [...s.operators.values()].flat().filter((match) => match.rule.id === rule.id);
  if (effect === 'report') return matches.length > 0 && reading.holder.basis === 'attribution';
  if (effect === 'boost' || effect === 'soften')
    return matches.some((match) => besides(match, reading.match));
  return matches.some((match) => reading.path.some((step) => s.a.chunkOf[match.from] === step.at));
}

function besides(match: Match, cue: Match): boolean {
  return match.from >= cue.from - BESIDE && match.to <= cue.to + BESIDE;
}
