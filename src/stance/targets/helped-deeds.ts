import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { asTargets } from './target-phrases.js';

const OPPOSING =
  /^(?:fight|combat|battle|counter|counteract|resist|repel|oppose|thwart|foil|deter|contain|confront|curb|defeat|halt|stop|end|frustrate|undo|reverse)$/;
const DEEDS = ['act', 'act_noun', 'attack_noun', 'hostile_act', 'deed_noun', 'strikes', 'taken_step'];

/** "help secure their release": what is helped with, where it names somebody. */
export function helpedToDo(p: Place): Filled {
  const v = after(p.s.a, p.cue);
  const form = p.s.a.chunks[v]?.verb?.form;
  if (form !== 'bare' && form !== 'infinitive') return NOTHING_THERE;
  const objects = objectsOf(p.s.a, v);
  // "helps stop Kenya from arming itself": whoever is stopped is not helped.
  const stopped =
    p.s.a.classes.has('from_control', word(p.s.a, v)) &&
    word(p.s.a, after(p.s.a, objects.at(-1) ?? v)) === 'from';
  if (stopped) return NOTHING_THERE;
  // "helps to fulfil the purposes of the Charter" helps nobody.
  if (
    objects.every((i) =>
      /^(?:purposes?|principles?|goals?|objectives?|aims?|ideals?|targets?|pressure|sanctions|isolation)$/.test(
        word(p.s.a, i),
      ),
    )
  )
    return NOTHING_THERE;
  // "helps repel Kenya's raids": whoever is fought is not helped.
  if (OPPOSING.test(word(p.s.a, v)) && objects.some((i) => p.s.a.classes.hasAny(DEEDS, word(p.s.a, i))))
    return NOTHING_THERE;
  const filled = asTargets(p, objects);
  if (filled.references.some((reference) => reference.code !== NO_ACTOR)) return filled;
  // "helped end the war in Mali", "helped end fighting in Mali": those whom it troubles.
  const behind = after(p.s.a, v);
  const gerund = objects.length === 0 && p.s.a.chunks[behind]?.verb?.form === 'gerund' ? behind : undefined;
  const trouble =
    objects.find((k) => p.s.a.classes.hasAny(['situation', 'calamity'], word(p.s.a, k))) ?? gerund;
  const place = complementsOf(p.s.a, trouble ?? -1).find(({ preposition }) => preposition === 'in');
  const there = trouble !== undefined && place ? asTargets(p, place.chunks) : NOTHING_THERE;
  return there.references.some(isCode) ? there : NOTHING_THERE;
}
