import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { isBareWork } from '../../clause/infinitive-subject.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { effectsAt, type Step } from '../path.js';
import type { Match, Sentence } from '../sentence.js';

/** Whether an operator shares words with the cue. */
export function overlaps(op: Match, match: Match): boolean {
  return op.from < match.to && op.to > match.from;
}

/** A verb counts as an operator only as the main verb of its chunk; a noun only as the head. */
export function applies(s: Sentence, op: Match, step: Step, match: Match): boolean {
  const c = s.a.chunks[step.at];
  if (!c) return false;
  const own = step.via === 'cue';
  // "they must know that we stand with them": they are to know it, and it is so.
  if (op.rule.effect === 'urge' && step.via === 'clause' && KNOWING.test(word(s.a, step.at))) return false;
  if (step.via === 'peer' && op.rule.match !== 'any') return false;
  // "we hope that others will support", not "we hope to support".
  if (op.rule.condition === 'clause_only' && step.via !== 'clause') return false;
  // "confident that others will support", not "certain that others support it".
  if (op.rule.condition === 'future_only' && !isFuture(s, step)) return false;
  if (op.rule.condition === 'subject_only' || op.rule.condition === 'opener_only') return false;
  // "the duty to support", not "does its duty by supporting".
  if (op.rule.condition === 'infinitive_only' && step.via !== 'infinitive') return false;
  if (op.rule.condition === 'due_only' && !(/^(?:infinitive|clause)$/.test(step.via) && isDue(s, step.at)))
    return false;
  // "warned against arming them", not "warned against its attacks".
  const gerund = step.via === 'gerund' || opensOnGerund(s, step) || isAgainstAid(s, step, match);
  if (op.rule.condition === 'gerund_only' && !gerund) return false;
  // "we need the Union to help", not "we need to help".
  if (op.rule.condition === 'object_infinitive' && !(step.via === 'infinitive' && hasObject(s, step.at)))
    return false;
  // "the need to help", "an urgent need to support", not "the need to respect".
  if (
    op.rule.condition === 'urgent_only' &&
    (step.via !== 'infinitive' ||
      (match.rule.stance !== 'assist' &&
        !forOthers(s, step.at) &&
        !s.a.tokens
          .slice(c.from, c.head)
          .some((t) => /^(?:urgent|pressing|dire|acute|desperate)$/.test(t.lower))))
  )
    return false;
  // "it is my duty to congratulate", "it falls to us to thank": that is done by saying so.
  if (op.rule.effect === 'urge' && op.rule.match === 'noun' && isSaidByMe(s, step, match)) return false;
  if (op.rule.effect === 'urge' && op.rule.condition === 'infinitive_only' && isMine(s, match)) return false;
  if (isEndedFor(s, op, step, match)) return false;
  if (
    op.rule.effect === 'hedge' &&
    (isNotWeighed(s, op, step) || (step.via === 'object' && isTheirs(s, step.at)))
  )
    return false;
  if (op.rule.match === 'verb')
    return (
      !own && op.from <= c.head && op.to > c.head && (step.via !== 'subject' || takesBack(s, op, step, match))
    );
  if (op.rule.match === 'noun') return !own && op.from === c.head;
  if (op.rule.match === 'adjective')
    return !own && c.kind !== 'NP' && !(op.rule.effect === 'urge' && isFact(s, step));
  return true;
}

const KNOWING = /^(?:know|known|realize|realise|remember|understand|understood)$/;

/** "certain that others will support": whether the clause behind it says what is to come. */
function isFuture({ a }: Sentence, { at, via }: Step): boolean {
  const modal = via === 'clause' ? a.chunks.slice(at + 1).find(hasFinite)?.verb?.modal : undefined;
  return modal === 'will' || modal === 'shall';
}

/** "the possibility of sending", "is thinking of sending", "is looking at sending": a preposition parts it from the form in -ing. */
function opensOnGerund({ a }: Sentence, { at, via }: Step): boolean {
  const link = after(a, at);
  const next = after(a, link);
  const verb = a.chunks[next]?.kind === 'NP' ? after(a, next) : next;
  return (
    via === 'preposition' &&
    /^(?:of|about|at|into|to|towards?)$/.test(word(a, link)) &&
    a.chunks[verb]?.verb?.form === 'gerund'
  );
}

/** "is against aid to Chad", "lobbied against the loan", but not "against Mali's aid": none is given by whoever is against it. */
function isAgainstAid({ a, mentionOf }: Sentence, { at }: Step, { rule, from }: Match): boolean {
  const aid = a.chunkOf[from] ?? -1;
  const c = a.chunks[aid];
  if (rule.match !== 'noun' || rule.stance !== 'assist' || !c) return false;
  if (word(a, at) !== 'against' || after(a, at) !== aid || a.tags[c.from] === 'PRP$') return false;
  return mentionOf.slice(c.from, c.head).every((mention) => mention === undefined);
}

/** "it is important that Kenya supported the plan": what has been done is urged upon nobody. */
function isFact({ a }: Sentence, step: Step): boolean {
  const verb = step.via === 'clause' ? a.chunks.slice(step.at + 1).find(hasFinite)?.verb : undefined;
  return verb?.past === true && verb.modal === undefined;
}

/** "considers it to be its duty", "consider the poor in plans to help", "as soon as possible": no doubt is cast on the rest. */
function isNotWeighed({ a }: Sentence, op: Match, { at, via }: Step): boolean {
  const said = a.tokens[op.from]?.lower ?? '';
  if (said === 'possible') return a.tokens[op.from - 1]?.lower === 'as';
  // "we give all that we can in support of it"
  if (said === 'can')
    return a.chunks[at]?.to === op.to && a.chunks[after(a, at)]?.kind !== 'VP' && via !== 'cue';
  if (!said.startsWith('consider') || a.chunks[after(a, at)]?.kind !== 'NP') return false;
  if (via === 'preposition') return true;
  // "considers its support of Chad as a contribution": it is there.
  const as = a.chunks.findIndex(({ kind }, i) => i > at && (kind === 'LK' || kind === 'VP'));
  if (a.chunks[as]?.kind === 'LK' && word(a, as) === 'as') return true;
  const next = after(a, complementsOf(a, after(a, at)).at(-1)?.chunks.at(-1) ?? after(a, at));
  return a.chunks[next]?.verb?.form === 'infinitive' && a.chunks[next]?.verb?.copula === true;
}

/** "discussed Kenya's refusal to help": what somebody else does or declines is talked of, and not weighed. */
function isTheirs({ a, mentionOf }: Sentence, at: number): boolean {
  const np = after(a, at);
  const c = a.chunks[np];
  if (c?.kind !== 'NP' || !/^(?:discuss|debat|examin|stud|assess|review)/.test(word(a, at))) return false;
  if (mentionOf.slice(c.from, c.core).some((mention) => mention !== undefined)) return true;
  const by = after(a, np);
  return /^(?:by|of)$/.test(word(a, by)) && mentionOf[a.chunks[after(a, by)]?.head ?? -1] !== undefined;
}

/** "it is high time", "the time has come": not "an appropriate time", "took time". */
function isDue({ a }: Sentence, at: number): boolean {
  const c = a.chunks[at];
  if (c?.kind === 'VP') return /^(?:time|hour|moment)$/.test(word(a, subjectOf(a, at).chunks[0] ?? -1));
  const lead = before(a, at);
  // "is it not time"
  const verb = word(a, lead) === 'it' ? before(a, lead) : lead;
  return (
    a.chunks[verb]?.verb?.copula === true &&
    a.tokens.slice(c?.from, c?.head).every(({ lower }) => /^(?:high|about|the|past)$/.test(lower))
  );
}

/** What ends with the infinitive behind it: "blocked a bill to arm the rebels", "froze funds to help them". */
const MEANS = ['text', 'document', 'money', 'aid', 'undertaking', 'help_given'] as const;

/** "cut ties to protest": what something else is ended for is done. */
function isEndedFor(s: Sentence, op: Match, step: Step, match: Match): boolean {
  const { a } = s;
  if (op.rule.effect !== 'withhold' || op.rule.match !== 'verb' || step.via !== 'infinitive') return false;
  const object = after(a, step.at);
  const ending = a.tokens[op.from]?.lower ?? '';
  // "stopped to help": another thing is stopped for it.
  // "pause a moment to thank"
  const awhile = /^(?:moment|minute|second|while|instant)$/.test(word(a, object));
  if (awhile || a.chunks[object]?.kind !== 'NP') return /^(?:stop|halt|paus)/.test(ending);
  // "blocked roads to protest"
  if (isBareWork(a, object) || a.classes.has('thoroughfare', word(a, object))) return true;
  if (!a.classes.has('ending', ending)) return false;
  // "froze its loans to protest the tests": only a text that blames is blocked with what it says.
  const text = a.classes.hasAny(['text', 'document'], word(a, object));
  if (match.rule.stance === 'condemnation' && !text) return true;
  return !a.classes.hasAny(MEANS, word(a, object));
}

/** "its aid was suspended": it is taken back; "its offer was rejected": it stands. */
function takesBack(s: Sentence, op: Match, step: Step, match: Match): boolean {
  if (op.rule.effect !== 'withhold' || s.a.chunks[step.at]?.verb?.passive !== true) return false;
  const c = s.a.chunks[s.a.chunkOf[match.from] ?? -1];
  const owner = c && s.mentionOf.slice(c.from, c.to).find((mention) => mention !== undefined);
  const by = agentOf(s.a, step.at).map((i) => s.mentionOf[s.a.chunks[i]?.head ?? -1]);
  // "American aid was blocked by Washington"
  if (owner && by.some((mention) => mention?.code === owner.code)) return true;
  // "Kenya's aid was stopped by Mali": Kenya goes on giving it, as far as is said.
  if (owner && by.some((mention) => mention !== undefined)) return false;
  // "aid for Chad was blocked by Togo": whose it is is not said, so that Togo keeps it back.
  if (!owner && by.length > 0 && /^(?:block|veto|obstruct)/.test(s.a.tokens[op.from]?.lower ?? ''))
    return true;
  return s.a.classes.has('ending', s.a.tokens[op.from]?.lower ?? '');
}

/** "the need for all States to support": others are to do it. */
function forOthers(s: Sentence, at: number): boolean {
  const next = after(s.a, at);
  return s.a.chunks[next]?.kind === 'IN' && s.a.tokens[s.a.chunks[next]?.from ?? -1]?.lower === 'for';
}

/** Whether somebody stands between the verb and the infinitive after it: "we need the Union to help". */
function hasObject(s: Sentence, at: number): boolean {
  const first = after(s.a, at);
  // "wants to see the raid condemned"
  const next = word(s.a, first) === 'see' ? after(s.a, first) : first;
  // "would like first of all to thank", "should like at this point to thank": nobody else is to do it.
  if (word(s.a, next) === 'first') return false;
  const led = s.a.chunks[next]?.kind === 'IN';
  if (led && !/^(?:for|to|from)$/.test(word(s.a, next))) return false;
  return s.a.chunks[led ? after(s.a, next) : next]?.kind === 'NP';
}

/** "its aid dried up": the verb that says that its subject has come to an end; "ended the war" says it of another. */
export function endOf(s: Sentence, at: number): Match | undefined {
  if (s.a.chunks[after(s.a, at)]?.kind === 'NP') return undefined;
  const head = s.a.chunks[at]?.head ?? -1;
  return effectsAt(s, at, 'withhold').find(
    (op) => op.rule.condition === 'subject_only' && op.from <= head && op.to > head,
  );
}

/** "for us to thank", "to me to welcome": whether the speaker does by saying so what the cue says. */
function isMine(s: Sentence, match: Match): boolean {
  const v = s.a.chunkOf[match.from] ?? -1;
  return /^(?:me|us)$/.test(word(s.a, before(s.a, v))) && s.a.classes.has('performative', word(s.a, v));
}

function isSaidByMe(s: Sentence, step: Step, match: Match): boolean {
  const mine = /^(?:my|our)$/.test(s.a.tokens[s.a.chunks[step.at]?.from ?? -1]?.lower ?? '');
  return (
    mine &&
    match.rule.stance !== 'assist' &&
    s.a.classes.has('declarative_verb', word(s.a, after(s.a, step.at)))
  );
}
