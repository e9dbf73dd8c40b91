import type { ActorBook } from '../actors/actor-book.js';
import { isCoded, NO_ACTOR, OTHER_ACTOR } from '../model/stance.js';
import type { Reading } from './reading.js';

/** One stance per holder, kind, polarity and target in a sentence: what is done, then the stronger wording. */
export function distinctReadings(readings: readonly Reading[], book: ActorBook): readonly Reading[] {
  if (readings.length === 0) return readings;
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const key = [
      book.bookedAs(reading.holder.code),
      reading.stance,
      reading.polarity,
      reading.target.code === NO_ACTOR ? NO_ACTOR : book.bookedAs(reading.target.code),
    ].join(' ');
    const other = best.get(key);
    if (!other || isStronger(reading, other)) best.set(key, reading);
  }
  const kept = [...best.values()];
  const named = new Set(
    kept
      .filter((r) => r.target.code !== NO_ACTOR)
      .map((r) => [book.bookedAs(r.holder.code), r.stance, r.polarity].join(' ')),
  );
  // "sent troops to Mali to help keep the peace" helps Mali, once.
  const telling = kept.filter(
    (r) =>
      r.target.code !== NO_ACTOR ||
      (r.target.text !== '' && r.stance !== 'assist') ||
      !named.has([book.bookedAs(r.holder.code), r.stance, r.polarity].join(' ')),
  );
  return telling
    .filter(
      (r) =>
        !telling.some(
          (other) =>
            other !== r &&
            (retold(r, other, book) ||
              isDeclined(r, other, book) ||
              isFavoured(r, other, book) ||
              isJoined(r, other, book) ||
              isThanked(r, other, book) ||
              isGivenElsewhere(r, other, book) ||
              isTwin(r, other, book) ||
              isToldCensure(r, other, book) ||
              isRefusal(r, other, book) ||
              isSummons(r, other, book) ||
              isOpposed(r, other, book)),
        ),
    )
    .sort((a, b) => a.match.from - b.match.from);
}

/** "thanks Kenya and asks all to support it": what a verb says is done stays, then the stronger wording. */
function isStronger(reading: Reading, other: Reading): boolean {
  if (isDone(reading) && other.status === 'urged') return true;
  if (isDone(other) && reading.status === 'urged') return false;
  return reading.rule.intensity > other.rule.intensity;
}

function isDone({ rule, status }: Reading): boolean {
  return status === 'asserted' && rule.match === 'verb' && rule.frame.holder === 'subject';
}

/** Whether both are booked as one holder's. */
export function sameHolder(r: Reading, other: Reading, book: ActorBook): boolean {
  return book.bookedAs(r.holder.code) === book.bookedAs(other.holder.code);
}

function sameTarget(r: Reading, other: Reading, book: ActorBook): boolean {
  return book.bookedAs(r.target.code) === book.bookedAs(other.target.code);
}

/** "we thank Kenya for its support": the help that thanks are for is told once, as help. */
function isThanked(r: Reading, other: Reading, book: ActorBook): boolean {
  return (
    r.stance === 'support' &&
    r.rule.match === 'noun' &&
    other.stance === 'assist' &&
    other.path.length === 0 &&
    sameHolder(r, other, book) &&
    sameTarget(r, other, book)
  );
}

/** How far behind a verb the noun of its object stands: "provided substantial assistance". */
const OBJECT = 2;

/** "we thank Kenya for feeding the Chadians": whoever gives the thanks is not who was helped. */
function isGivenElsewhere(r: Reading, other: Reading, book: ActorBook): boolean {
  return (
    r.help !== undefined &&
    r.target.basis === 'speaker' &&
    other.stance === 'assist' &&
    other.status === 'delivered' &&
    r.help >= other.match.from &&
    r.help <= other.match.to + OBJECT &&
    other.target.code !== NO_ACTOR &&
    sameHolder(r, other, book) &&
    !sameTarget(r, other, book)
  );
}

/** "summoned the Kenyan envoy and lodged a protest over the raid": a protest that the envoy is told, and no other. */
function isSummons(r: Reading, other: Reading, book: ActorBook): boolean {
  return (
    r.stance === 'condemnation' &&
    r.polarity === 'affirmed' &&
    r.target.code === NO_ACTOR &&
    /^(?:protest_near|summoned)$/.test(other.rule.condition) &&
    isCoded(other.target.code) &&
    sameHolder(r, other, book)
  );
}

/** "opposes and condemns the visit": censure says all. */
function isOpposed(r: Reading, other: Reading, book: ActorBook): boolean {
  return (
    r.stance === 'support' &&
    r.polarity === 'withheld' &&
    r.rule.match === 'verb' &&
    other.stance === 'condemnation' &&
    other.polarity === 'affirmed' &&
    other.match.from > r.match.to &&
    other.match.from - r.match.to <= 2 &&
    sameHolder(r, other, book) &&
    sameTarget(r, other, book)
  );
}

/** "objects to sending tanks to Chad": the verb says that none are sent, and blames nobody. */
function isRefusal(r: Reading, other: Reading, book: ActorBook): boolean {
  // "vetoed aid to Chad": the aid is withheld, and it is nobody's plan.
  const given = r.stance === 'support' && r.polarity === 'withheld' && other.stance === 'assist';
  return (
    (r.stance === 'condemnation' || given) &&
    other.polarity === 'withheld' &&
    other.match.from > r.match.from &&
    sameHolder(r, other, book) &&
    other.operators.some(
      (op) => op.rule.effect === 'withhold' && op.from >= r.match.from && op.from < r.match.to,
    )
  );
}

/** "does not condemn the raid by Chad": who declines to say so does not say it with the noun. */
function isDeclined(r: Reading, other: Reading, book: ActorBook): boolean {
  return (
    r.stance === 'condemnation' &&
    other.stance === 'condemnation' &&
    other.polarity === 'withheld' &&
    r.rule.frame.holder === 'voice' &&
    other.rule.frame.holder !== 'voice' &&
    sameHolder(r, other, book) &&
    sameTarget(r, other, book) &&
    r.path.some((step, k) => k > 0 && step.at === other.path[0]?.at)
  );
}

/** "is in favour of condemning Chad", "voted against sending tanks": what is favoured or opposed is what the form in -ing says. */
function isFavoured(r: Reading, other: Reading, book: ActorBook): boolean {
  const gap = other.match.from - r.match.to;
  return (
    r.stance === 'support' &&
    (r.polarity === 'withheld' || other.stance === 'condemnation') &&
    other.rule.match === 'verb' &&
    gap >= 0 &&
    gap <= 1 &&
    other.path[1]?.via === 'gerund' &&
    sameHolder(r, other, book)
  );
}

/** "joined calls for the Union to help", "backs calls to condemn it": who does so urges it, and backs nobody else. */
function isJoined(r: Reading, other: Reading, book: ActorBook): boolean {
  return (
    r.stance === 'support' &&
    r.rule.match === 'verb' &&
    other.status === 'urged' &&
    other.match.from > r.match.to &&
    sameHolder(r, other, book) &&
    other.operators.some(
      (op) =>
        op.rule.effect === 'urge' &&
        op.rule.match === 'noun' &&
        op.from >= r.match.from &&
        op.from <= r.match.to + 1 &&
        other.path.some((step) => step.at === r.path[0]?.at),
    )
  );
}

/** "the Union condemned Chad's aggression": the word is the Union's, who condemns it. */
function isToldCensure(r: Reading, other: Reading, book: ActorBook): boolean {
  return (
    r.stance === 'condemnation' &&
    other.stance === 'condemnation' &&
    other.polarity === 'affirmed' &&
    other.status === 'asserted' &&
    r.rule.frame.holder === 'voice' &&
    (r.holder.basis === 'speaker' || (r.holder.basis === 'attribution' && r.holder.code === OTHER_ACTOR)) &&
    other.rule.frame.holder !== 'voice' &&
    !sameHolder(r, other, book) &&
    r.path.some((step, k) => k > 0 && step.at === other.path[0]?.at)
  );
}

/** "assistance and support to Kenya": one gift in two words is help. */
function isTwin(r: Reading, other: Reading, book: ActorBook): boolean {
  const gap = Math.max(r.match.from - other.match.to, other.match.from - r.match.to);
  const nouns = r.rule.match === 'noun' && other.rule.match === 'noun';
  if (r.stance !== 'support' || other.stance !== 'assist') return false;
  // "pledged $2 million to support it"
  if (r.rule.match === 'verb')
    return (
      r.path[1]?.via === 'infinitive' &&
      r.path.slice(1, 3).some(({ at }) => at === other.path[0]?.at) &&
      // "will lend Chad a million to support its budget": the same again.
      (r.target.code === NO_ACTOR ||
        (other.status !== 'urged' && sameHolder(r, other, book) && sameTarget(r, other, book)))
    );
  if (r.rule.match !== 'noun') return false;
  const given = other.rule.match === 'verb' && r.path[1]?.at === other.path[0]?.at;
  if (!(nouns && gap === 1) && !(given && r.path[1]?.via === 'object')) return false;
  if (!sameHolder(r, other, book)) return false;
  return r.target.code === NO_ACTOR || sameTarget(r, other, book);
}

/** "provided assistance to the victims": verb and noun tell of one stance; the one that finds nobody says no more. */
function retold(r: Reading, other: Reading, book: ActorBook): boolean {
  // "flew doctors to Mali to help fight malaria": whom the help is for was said before.
  if (
    // "to send tents to Mali and its neighbours": one word for help to both.
    r.match !== other.match &&
    r.stance === 'assist' &&
    other.stance === 'assist' &&
    r.polarity === other.polarity &&
    sameHolder(r, other, book) &&
    !isCoded(r.target.code) &&
    isCoded(other.target.code) &&
    (r.path.some((step) => step.at === other.path[0]?.at && step.via === 'infinitive') ||
      (r.path[1]?.via === 'infinitive' && r.path.some((step) => step.at === other.path[0]?.at)))
  )
    return true;
  // "vetoed a resolution condemning Chad": what it would have condemned says all.
  if (
    r.stance === 'support' &&
    r.polarity === 'withheld' &&
    other.stance === 'condemnation' &&
    other.polarity === 'withheld' &&
    !isCoded(r.target.code) &&
    sameHolder(r, other, book) &&
    other.path.some((step) => step.at === r.path[0]?.at)
  )
    return true;
  if (r.stance !== other.stance || r.polarity !== other.polarity || r.target.code !== NO_ACTOR) return false;
  if (!sameHolder(r, other, book)) return false;
  const [cue, otherCue] = [r.path[0]?.at, other.path[0]?.at];
  const joined = other.path.some((step) => step.at === cue) || r.path.some((step) => step.at === otherCue);
  return joined && (other.target.code !== NO_ACTOR || (r.target.text === '' && other.target.text !== ''));
}
