import { agentOf } from '../clause/by-phrase.js';
import { complementsOf } from '../clause/complements.js';
import { after, before, word } from '../clause/neighbours.js';
import { predicateSubject, subjectOf } from '../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../model/stance.js';
import { LINKING } from '../text/function-words.js';
import {
  anyOf,
  hasWord,
  inClass,
  inComplement,
  isActor,
  isCode,
  isStateless,
  targetChunks,
} from './class-words.js';
import { holders } from './holders.js';
import { hostile, inNeed, materialNoun, materialSubject, owed } from './need.js';
import { objectChunks } from './objects.js';
import type { Filled, Place } from './place.js';
import { holderOf } from './references.js';
import { courtesy } from './thanks.js';
import { voiced, voicedOf } from './voiced.js';

/**
 * Whether the condition in a rule's `condition` column holds. Most name a class of words that the object must
 * have; a few look further.
 * @returns why it does not hold, or `undefined` when it does.
 */
export function unmet(p: Place, targets: Filled): string | undefined {
  const name = p.match.rule.condition;
  if (name === '') return undefined;
  switch (name) {
    case 'thanked':
      return courtesy(p, targets);
    case 'aid':
      if (objectChunks(p).length === 0) return 'nothing is given';
      if (hostile(p)) return 'it is sent to fight';
      return inClass(p, objectChunks(p), 'aid') || inComplement(p, 'aid') || inClass(p, givenBefore(p), 'aid')
        ? undefined
        : 'nothing that helps is given';
    case 'money':
      return owed(p)
        ? 'it is owed, not given'
        : inClass(p, objectChunks(p), name) || inComplement(p, name)
          ? undefined
          : 'no money is given';
    case 'ousted':
      return anyOf(p, targets, ['person', 'ruling']) ||
        targets.references.some((r) => p.s.mentionOf[p.s.a.chunks[r.chunk]?.head ?? -1]?.kind === 'person')
        ? undefined
        : 'nobody in office is told to go';
    case 'of_aid':
      return inComplement(p, 'aid') && targets.references.some((r) => r.code !== NO_ACTOR)
        ? undefined
        : 'nothing that helps is given';
    case 'predicative':
      return predicative(p) ? undefined : 'the word is not said of the object';
    case 'in_need_object':
      return inNeed(p, objectChunks(p)) ? undefined : 'nobody in need is its object';
    case 'aid_or_to':
      return inClass(p, objectChunks(p), 'aid') || isActor(targets) || anyOf(p, targets, ['relief_work'])
        ? undefined
        : 'nothing that helps is given';
    case 'disputable':
      return isActor(targets) && anyOf(p, targets, ['act', 'view', 'finding'])
        ? undefined
        : 'its object is no claim';
    case 'standing':
      return standing(p) ? undefined : 'it only describes who is meant';
    case 'rejectable':
      if (votes(p)) return 'a parliament votes on it';
      return anyOf(p, targets, ['rejectable']) ? undefined : 'its object is no act';
    case 'regrettable':
      if (!isActor(targets)) return 'nobody is said to have done it';
      return anyOf(p, targets, ['act', 'act_noun']) ? undefined : 'its object is no act';
    case 'act':
    case 'act_prep':
      return anyOf(p, targets, ['act', 'act_noun']) ? undefined : 'its object is no act';
    case 'merit_prep':
    case 'merit':
      return anyOf(p, targets, ['merit']) || inClass(p, objectChunks(p), 'merit')
        ? undefined
        : 'its object is nothing to praise';
    case 'active':
      return p.s.a.chunks[p.cue]?.verb?.passive ? 'it is passive' : undefined;
    case 'target_actor':
      return targets.references.some(
        (r) => r.code !== NO_ACTOR || /^(?:this|these|that|those)\b/i.test(r.text),
      )
        ? undefined
        : 'its target is no actor';
    case 'trusting':
      // "strengthened trust in Europe", "winning the confidence of": nobody says that he trusts.
      if (
        /^(?:strengthen|build|built|restor|increas|enhanc|boost|deepen|promot|foster|win|won|gain|creat|rebuil)/.test(
          word(p.s.a, p.path[1]?.at ?? -1),
        )
      )
        return 'trust is built, not voiced';
      return targets.references.some((r) => r.text !== '') ? undefined : 'no target was found';
    case 'target':
      return targets.references.some((r) => r.text !== '') ? undefined : 'no target was found';
    case 'cause':
      return anyOf(p, targets, ['cause']) ? undefined : 'its object is no cause';
    case 'to_cause':
      if (p.s.a.chunks[after(p.s.a, after(p.s.a, p.cue))]?.verb) return 'it is about doing something';
      return anyOf(p, targets, ['cause']) || isActor(targets) ? undefined : 'its object is no actor or cause';
    case 'actor':
      return isActor(targets) ? undefined : 'its object is no actor';
    case 'view_or_actor':
      return isActor(targets) || anyOf(p, targets, ['view']) ? undefined : 'its object is no view';
    case 'legislature':
      return votes(p) ? undefined : 'no parliament votes on it';
    case 'for_wrong':
      return isActor(targets) && hasWord(p, 'wrong') ? undefined : 'no wrong is named';
    case 'helper_subject': {
      const helper = subjectOf(p.s.a, p.cue).chunks[0];
      return helper !== undefined && isActor(targets) && inClass(p, [helper], 'helper')
        ? undefined
        : 'no helpers arrive';
    }
    case 'needing':
      if (!p.s.document.speaker) return 'the record has no speaker';
      if (p.s.a.chunks[p.cue]?.verb?.negated) return 'it is not so';
      return targets.references.some((r) => isCode(r) || (r.code === OTHER_ACTOR && r.agent))
        ? undefined
        : 'nobody is said to need it';
    case 'glad_of':
      return targets.references.some((r) => r.code !== NO_ACTOR && !/^it$/i.test(r.text)) ||
        anyOf(p, targets, ['merit', 'text', 'talks', 'document'])
        ? undefined
        : 'it is nothing to be glad of';
    case 'serving': {
      const servants = subjectOf(p.s.a, p.cue).chunks[0];
      return servants !== undefined && isActor(targets) && inClass(p, [servants], 'serving')
        ? undefined
        : 'nobody serves abroad';
    }
    case 'outsider':
      return isActor(targets) && holders(p).references.every((h) => !isCode(h))
        ? undefined
        : 'a government that refuses a proposal may only decline it';
    case 'wrong_by':
      return isActor(targets) && inClass(p, objectChunks(p), 'wrong')
        ? undefined
        : 'no wrong of anybody is its object';
    case 'recognised': {
      // "the government", not "the government's efforts"
      const head = p.s.a.chunks[objectChunks(p)[0] ?? -1]?.head;
      return head === p.match.to - 1 && isActor(targets)
        ? undefined
        : 'its object is no claim to be recognised';
    }
    case 'attacked_over': {
      const target = targets.references[0];
      const person =
        target !== undefined &&
        (anyOf(p, targets, ['person', 'ruling']) ||
          p.s.mentionOf[p.s.a.chunks[target.chunk]?.head ?? -1]?.kind === 'person');
      const over =
        person && complementsOf(p.s.a, target.chunk).some((c) => /^(?:over|for)$/.test(c.preposition));
      // "attacked Kenya for meddling"
      const link = after(p.s.a, objectChunks(p).at(-1) ?? p.cue);
      const named =
        target !== undefined && p.s.mentionOf[p.s.a.chunks[target.chunk]?.head ?? -1] !== undefined;
      const blamed =
        named && word(p.s.a, link) === 'for' && p.s.a.chunks[after(p.s.a, link)]?.verb?.form === 'gerund';
      return over || blamed ? undefined : 'it may be an attack with arms';
    }
    case 'harbouring':
      return (
        voiced(p, targets) ??
        (objectChunks(p).some((i) => isStateless(p, i)) ? undefined : 'nobody armed is its object')
      );
    case 'approved':
      if (!isActor(targets)) return 'nobody is behind what is approved';
      return p.s.a.chunks[after(p.s.a, targetChunks(targets).at(-1) ?? p.cue)]?.verb?.form === 'infinitive'
        ? 'somebody is allowed to do something'
        : undefined;
    case 'agreed':
      return agreed(p, targets) ? undefined : 'it is agreed to do something';
    case 'infrastructure':
      return inClass(p, objectChunks(p), 'infrastructure') && isActor(targets)
        ? undefined
        : 'nothing is built for anybody';
    case 'vulnerable':
      return isActor(targets) && objectChunks(p).some((i) => p.s.a.classes.has('vulnerable', word(p.s.a, i)))
        ? undefined
        : 'nobody in need is its object';
    case 'in_doing':
      return inDoing(p) && targets.references.some((r) => r.code !== NO_ACTOR)
        ? undefined
        : 'it is not said who is helped with what';
    case 'copular':
      return p.s.a.chunks[p.cue]?.verb?.copula ? undefined : 'it is not said of a subject';
    case 'copula':
      if (isNobody(p)) return 'nobody is said to be so';
      return predicate(p) ? undefined : 'it is not said of a subject';
    case 'in_need':
      return inNeed(p, objectChunks(p)) || inNeed(p, targetChunks(targets))
        ? undefined
        : 'nobody in need is its object';
    case 'protest_near':
      return p.s.a.tokens.some((token) => p.s.a.classes.has('protest_words', token.lower))
        ? undefined
        : 'no protest is worded';
    case 'verbal_attack':
      return hasWord(p, 'verbal') ? undefined : 'it may be an attack with arms';
    case 'blamed':
      if (!predicate(p)) return 'it is not said of a subject';
      return isActor(targets) || targets.references.some((r) => r.code === OTHER_ACTOR)
        ? answersFor(p)
          ? undefined
          : 'nothing is blamed on anybody'
        : 'nobody is blamed';
    case 'spoken':
      return p.s.document.speaker ? voiced(p, targets) : 'the record has no speaker';
    case 'faulted':
      return voiced(p, targets) ?? (faulted(p) ? undefined : 'nobody is said to have failed');
    case 'speaker':
      if (p.match.rule.match === 'noun' && p.s.a.chunks[p.path[1]?.at ?? -1]?.verb?.negated)
        return 'it is said of nobody';
      return p.s.document.speaker ? undefined : 'the record has no speaker';
    case 'voiced':
      return voiced(p, targets);
    case 'verbal_adverb': {
      const c = p.s.a.chunks[p.cue];
      if (c?.verb?.form !== 'finite' || !p.s.document.speaker) return 'it is said of no verb in a speech';
      return isActor(targets) && targets.references.some((r) => isDoer(p, r.chunk))
        ? undefined
        : 'no actor does it';
    }
    case 'said_of_actor':
      if (!p.s.document.speaker) return 'the record has no speaker';
      // "it is our hope that", "it is Kenya's hope that": not said of anybody.
      if (isOwned(p)) return 'it is what somebody has';
      if (p.s.a.chunks[before(p.s.a, p.cue)]?.verb?.modal) return 'it is not said to be so';
      if (p.match.rule.match === 'adjective' && !predicate(p)) return 'it is not said of a subject';
      // "should act with restraint", "to show restraint": it is not said that somebody does.
      if (p.s.a.chunks[p.cue]?.verb?.negated || p.s.a.chunks[p.cue]?.verb?.modal)
        return 'it is not said to be so';
      if (p.s.a.chunks[p.cue]?.kind === 'VP' && p.s.a.chunks[p.cue]?.verb?.form !== 'finite')
        return 'it is not said to be so';
      return isActor(targets) ? undefined : 'no actor is said to be so';
    case 'spoken_actor':
      if (!p.s.document.speaker) return 'the record has no speaker';
      return isActor(targets) ? undefined : 'no actor is spoken of';
    case 'perpetrated':
      return passivelyDone(p) ? voicedOf(p, targets) : voiced(p, targets);
    case 'names_harm':
      return namesHarm(p) ? undefined : 'nothing is blamed on anybody';
    case 'credited':
      return voiced(p, targets) ?? (isTied(p, targets) ? 'it is thanks to something of its own' : undefined);
    case 'defiant':
      if (!p.s.document.speaker) return 'the record has no speaker';
      return (
        voiced(p, targets) ??
        (targets.references.some((r) => isDoer(p, r.chunk)) ? undefined : 'no actor does it')
      );
    case 'voiced_phrase':
      return onePhrase(p) ? voiced(p, targets) : 'its words do not stand in one phrase';
    case 'speaker_phrase':
      if (!p.s.document.speaker) return 'the record has no speaker';
      return onePhrase(p) ? undefined : 'its words do not stand in one phrase';
    case 'fragment':
      return isFragment(p) ? undefined : 'the sentence says what is praised';
    case 'honoured':
      return inClass(p, objectChunks(p), 'promised') ? 'a promise is kept' : undefined;
    case 'material':
      return materialSubject(p) ? undefined : 'no aid is its subject';
    case 'material_noun':
      return materialNoun(p, targets) ? undefined : 'it is not said to be money or goods';
    case 'fundable':
      return isActor(targets) ||
        ['fundable', 'armed_band', 'stateless'].some((c) => inClass(p, objectChunks(p), c))
        ? undefined
        : 'its object is nobody';
    default:
      return inClass(p, objectChunks(p), name) || inComplement(p, name)
        ? undefined
        : `its object is not of the class ${name}`;
  }
}

/** "the help that Kenya gave us": what is given stands before its clause. */
function givenBefore(p: Place): readonly number[] {
  const { a } = p.s;
  const subject = a.chunks[p.cue]?.verb?.form === 'finite' ? (subjectOf(a, p.cue).chunks[0] ?? -1) : -1;
  if (subject < 0 || subject > p.cue || a.chunks[p.cue]?.verb?.passive) return [];
  const opener = before(a, subject);
  const np = /^(?:WR|SB)$/.test(a.chunks[opener]?.kind ?? '') ? before(a, opener) : opener;
  return a.chunks[np]?.kind === 'NP' ? [np] : [];
}

/** "responsible for the attack", "the attack for which Kenya is responsible", not "responsible for peace". */
function answersFor(p: Place): boolean {
  const { a } = p.s;
  const link = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  if (word(a, link) !== 'for' || a.chunks[link]?.kind !== 'IN')
    return hasWord(p, 'act') || hasWord(p, 'harm');
  // "responsible for investigating violations"
  const first = after(a, link);
  if (a.chunks[first]?.verb?.form === 'gerund')
    return a.classes.has('act', a.tokens[a.chunks[first]?.head ?? 0]?.lower ?? '');
  for (let t = a.chunks[link]?.to ?? 0; t < a.tokens.length; t++) {
    const lower = a.tokens[t]?.lower ?? '';
    if (a.classes.has('act', lower) || a.classes.has('harm', lower)) return true;
    if (/^[,;:.]$/.test(lower)) return false;
  }
  return false;
}

/** "Thanks to its long history, Kenya ...": what a possessive ties to who follows. */
function isTied(p: Place, targets: Filled): boolean {
  return targets.references.every((r) => p.s.a.tags[p.s.a.chunks[r.chunk]?.from ?? -1] === 'PRP$');
}

/** "Kenya defies", not "the question of Kenya defies a solution" or "sanctions ... they deprive". */
function isDoer(p: Place, chunk: number): boolean {
  const c = p.s.a.chunks[chunk];
  return (
    c !== undefined &&
    !/^(?:they|which|that|these|those)$/.test(p.s.a.tokens[c.from]?.lower ?? '') &&
    holderOf(p.s, p.book, chunk).agent
  );
}

/** Whether the cue stands in one noun phrase: "the arrogant and aggressive Kenyan policy". */
function onePhrase(p: Place): boolean {
  return p.s.a.chunkOf[p.match.from] === p.s.a.chunkOf[p.match.to - 1];
}

/** "Jan Novak, for his valuable work": thanks that were cut in two after a title, so that no verb is left. */
function isFragment(p: Place): boolean {
  const { a } = p.s;
  const first = a.chunks[0];
  if (!p.s.document.speaker || first?.kind !== 'NP' || a.tags[first.from] !== 'NNP') return false;
  return a.chunks.every((c, i) => i > p.cue || c.kind === 'RB' || c.verb === undefined);
}

/** "called the decision illegal", not "declared an illegal strike": the word is no part of the object. */
function predicative(p: Place): boolean {
  const object = objectChunks(p)[0];
  // "found a response to terrorism": a complement of the object.
  const at = p.s.a.chunkOf[p.match.to - 1] ?? 0;
  if (
    p.s.a.chunks[at]?.kind === 'NP' &&
    p.s.a.chunks[before(p.s.a, at)]?.kind === 'IN' &&
    word(p.s.a, before(p.s.a, at)) !== 'as'
  )
    return false;
  // "regards as unacceptable attempts to ..."
  if (p.s.a.tokens[p.match.to - 2]?.lower === 'as') return true;
  return object !== undefined && p.s.a.chunkOf[p.match.to - 1] !== object;
}

/** "support the authorities in organising": after the object what it is helped to do. */
function inDoing(p: Place): boolean {
  const last = objectChunks(p).at(-1);
  if (last === undefined) return false;
  const at = after(p.s.a, last);
  return word(p.s.a, at) === 'in' && p.s.a.chunks[after(p.s.a, at)]?.verb?.form === 'gerund';
}

/** Whether the subject is a body that votes: "the parliament rejected the treaty". */
function votes(p: Place): boolean {
  const subject = p.s.a.chunks[p.cue]?.kind === 'VP' ? subjectOf(p.s.a, p.cue).chunks[0] : undefined;
  return subject !== undefined && p.s.a.classes.has('legislature', word(p.s.a, subject));
}

/** "agrees with the President", not "agreed with Kenya to trade". */
function agreed(p: Place, targets: Filled): boolean {
  if (anyOf(p, targets, ['view'])) return true;
  const last = targetChunks(targets).at(-1);
  if (!isActor(targets) || last === undefined) return false;
  const end = complementsOf(p.s.a, last, 1).at(-1)?.chunks.at(-1) ?? last;
  const next = after(p.s.a, end);
  const c = p.s.a.chunks[next];
  return c?.kind === 'SB' || next >= p.s.a.chunks.length || p.s.a.tokens[c?.from ?? 0]?.text === '.';
}

/** "forces loyal to X" names forces; "X is loyal to Y" takes a stance. */
function standing(p: Place): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (c?.kind === 'ADJ') return p.path[1]?.via === 'predicate';
  return c?.verb?.form === 'finite' && (!c.verb.passive || p.match.rule.match === 'adjective');
}

/** "No migrant is illegal" */
function isNobody(p: Place): boolean {
  const c = p.s.a.chunks[predicateSubject(p.s.a, p.cue).chunks[0] ?? -1];
  return /^(?:no|nobody|none|nothing)$/.test(p.s.a.tokens[c?.from ?? -1]?.lower ?? '');
}

/** Whether an adjective is said of a subject by "be" or "remain". */
function predicate(p: Place): boolean {
  const v = p.path[1];
  const c = v === undefined ? undefined : p.s.a.chunks[v.at];
  return c?.verb !== undefined && (c.verb.copula || LINKING.has(word(p.s.a, v?.at ?? 0)));
}

/** "Regrettably, X has not ...": the clause says what an actor fails to do. */
function faulted(p: Place): boolean {
  return p.s.a.chunks.some(
    (c, i) =>
      i > p.cue &&
      c.verb !== undefined &&
      // "is far from seeking a settlement"
      (c.verb.negated ||
        p.s.a.classes.has('failing', word(p.s.a, i)) ||
        (p.s.a.tokens[c.to]?.lower === 'far' && p.s.a.tokens[c.to + 1]?.lower === 'from')),
  );
}

/** "the massacres perpetrated by the junta": a participle that names who did it. */
function passivelyDone(p: Place): boolean {
  return p.s.a.chunks[p.cue]?.verb?.form === 'participle' && agentOf(p.s.a, p.cue).length > 0;
}

/** "our hope", "Kenya's hope" */
function isOwned(p: Place): boolean {
  const c = p.s.a.chunks[p.cue];
  return c?.kind === 'NP' && (c.core > c.from || p.s.a.tags[c.from] === 'PRP$');
}

/** "responsibility for the failure of the talks lies with", not "responsibility for the budget lies with". */
function namesHarm(p: Place): boolean {
  // "bears the blame for the failure"
  const last = p.s.a.tokens[p.match.to - 1]?.lower === 'for' ? p.s.a.chunkOf[p.match.to] : undefined;
  const end = last === undefined ? p.match.to : (p.s.a.chunks[last]?.to ?? p.match.to);
  for (let t = p.match.from + 1; t < end; t++) {
    const lower = p.s.a.tokens[t]?.lower ?? '';
    if (['act', 'harm', 'wrong', 'act_noun'].some((name) => p.s.a.classes.has(name, lower))) return true;
  }
  return false;
}
