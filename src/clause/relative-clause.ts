import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';
import { groupEndingAt, groupStartingAt } from './conjuncts.js';
import { membershipVerb } from './membership.js';
import { after, before, hasFinite, isComma, mark, word } from './neighbours.js';
import { NOTHING, role, type Step } from './role.js';

/** The relative word that the finite verb at `v` belongs to, or -1. */
export function relativeBefore(a: Analysis, v: number): number {
  for (let i = v - 1; i >= 0 && i >= v - 8; i--) {
    const c = a.chunks[i] as Chunk;
    if (c.kind === 'WR') return i;
    if (c.kind === 'SB' && word(a, i) === 'that') return a.chunks[before(a, i)]?.kind === 'NP' ? i : -1;
    if (c.kind === 'MK' || c.kind === 'SB') return -1;
    if (c.kind === 'VP' && hasFinite(c)) return -1;
  }
  return -1;
}

/**
 * "those who found the guilty, tended the wounded and left": the first verb of a list that is said of them, where no
 * comma parts "who" from them and the verb at `v` stands behind the comma at `comma`; else -1.
 */
export function firstOfRelative(a: Analysis, v: number, comma: number): number {
  let first = comma - 1;
  while (first > 0 && !hasFinite(a.chunks[first])) {
    if (/^(?:MK|SB|WR|CC)$/.test(a.chunks[first]?.kind ?? '')) return -1;
    first--;
  }
  const opener = relativeBefore(a, first);
  if (opener < 0 || word(a, opener) !== 'who' || mark(a, before(a, opener)) === ',') return -1;
  const past = (k: number): boolean | undefined => a.chunks[k]?.verb?.past;
  for (let k = v + 1; k < a.chunks.length && !/^(?:MK|SB|WR)$/.test(a.chunks[k]?.kind ?? ''); k++) {
    const next = after(a, k);
    if (a.chunks[k]?.kind === 'CC' && hasFinite(a.chunks[next]))
      return past(next) === past(v) && past(v) === past(first) ? first : -1;
  }
  return -1;
}

/** "protests around the world, which have grown": the noun before whose number the verb has, where the nearest has another. */
function agreeingHost(a: Analysis, i: number, np: number): number {
  const verb = a.chunks[i + 1];
  if (verb?.kind !== 'VP' || word(a, i) === 'who') return np;
  // "which only further divide us"
  let t = verb.from;
  while (t < verb.head && a.tags[t] === 'RB') t++;
  const first = a.tokens[t]?.lower ?? '';
  const plural = /^(?:have|are|were)$/.test(first) || a.tags[t] === 'VBP';
  const single = /^(?:has|is|was)$/.test(first) || a.tags[t] === 'VBZ';
  const fits = (k: number): boolean => {
    const tag = numberTag(a, a.chunks[k]?.head ?? -1);
    return groupEndingAt(a, k).length > 1 ? plural : (plural && tag === 'NNS') || (single && tag === 'NN');
  };
  const tag = numberTag(a, a.chunks[np]?.head ?? -1);
  // "raids in Chad, which divide us": a name that is no plural
  const name = tag === 'NNP' && !/s$/i.test(a.tokens[a.chunks[np]?.head ?? -1]?.text ?? 's');
  const wrong =
    groupEndingAt(a, np).length === 1 && ((plural && (tag === 'NN' || name)) || (single && tag === 'NNS'));
  if (!wrong) return np;
  let host = np;
  while (a.chunks[before(a, host)]?.kind === 'IN' && a.chunks[before(a, before(a, host))]?.kind === 'NP') {
    host = before(a, before(a, host));
    if (fits(host)) return host;
  }
  return np;
}

/** The tag of the noun at `t`: "the Palestinian territories" is a name, and still a plural by its small letter. */
function numberTag(a: Analysis, t: number): string | undefined {
  const text = a.tokens[t]?.text ?? '';
  const plural = /^\p{Ll}+s$/u.test(text) || /^(?:Weapons|Goals|Rights|Women|Children)$/.test(text);
  return a.tags[t] === 'NNP' && plural ? 'NNS' : a.tags[t];
}

/** The noun that a preposition joins the bare name at `np` to, or -1. */
function beforeName(a: Analysis, np: number): number {
  const c = a.chunks[np];
  if (!c || a.tags[c.from] !== 'NNP' || groupEndingAt(a, np).length > 1) return -1;
  const link = before(a, np);
  const host = before(a, link);
  return a.chunks[link]?.kind === 'IN' && a.chunks[host]?.kind === 'NP' ? host : -1;
}

/** "the Office for Refugees in the East (OFRE), which": the short name in brackets, which is that of all the words before it, or -1. */
function shortName(a: Analysis, i: number, np: number): number {
  let t = (a.chunks[i]?.from ?? 0) - 1;
  if (a.tokens[t]?.text === ',') t--;
  if (a.tokens[t]?.text !== ')' || a.tokens[t - 2]?.text !== '(') return -1;
  if (!/^\p{Lu}{3,}$/u.test(a.tokens[t - 1]?.text ?? '') || a.tags[a.chunks[np]?.head ?? -1] !== 'NNP')
    return -1;
  const at = a.chunkOf[t - 1] ?? -1;
  return a.chunks[at]?.kind === 'NP' ? at : -1;
}

const NATURAL = /^(?:storms?|hurricanes?|cyclones?|typhoons?|earthquakes?|floods?|tsunamis?)$/;

/** Where people are, though it may stand for them. */
const PLACE = /^(?:(?:sub)?region|world|area|continent|globe|hemisphere)$/;

/** "the minister, who condemned": the noun phrase that the relative word at `i` stands for. */
export function relativeSubject(a: Analysis, i: number): Step {
  let j = before(a, i);
  if (a.chunks[j]?.kind === 'CC') {
    // "who supported X and who spoke": the antecedent of the first relative.
    for (let k = j - 1; k >= 0; k--) if (a.chunks[k]?.kind === 'WR') return relativeSubject(a, k);
  }
  // "a summit in Mali, the aim of which is to help": the aim.
  const owned = word(a, j) === 'of' && a.chunks[j]?.kind === 'IN' ? before(a, j) : -1;
  if (
    word(a, i) === 'which' &&
    a.tags[a.chunks[owned]?.from ?? -1] === 'DT' &&
    /^NN$/.test(a.tags[a.chunks[owned]?.head ?? -1] ?? '')
  )
    return role([owned]);
  // "the fighters, most of whom were armed by"
  if (word(a, j) === 'of' && a.chunks[j]?.kind === 'IN') j = before(a, before(a, j));
  if (isComma(a, j)) j = before(a, j);
  if (a.chunks[j]?.kind !== 'NP') return NOTHING;
  // "it was Kenya, not Mali, that condemned"
  if (word(a, j - 1) === 'not' && mark(a, before(a, j)) === ',' && j !== before(a, i))
    j = before(a, before(a, j));
  // "the guarantors of the memorandum who supported": people, not things.
  // "one of the governments that helped"
  if (a.chunks[before(a, j)]?.kind === 'IN' && word(a, before(a, before(a, j))) === 'one')
    j = before(a, before(a, j));
  // "the Agenda for Rural Progress, which": what has the longer name.
  while (
    word(a, i) === 'which' &&
    a.tags[a.chunks[j]?.head ?? -1] === 'NNP' &&
    /^(?:for|on)$/.test(word(a, before(a, j))) &&
    a.tags[a.chunks[before(a, before(a, j))]?.head ?? -1] === 'NNP'
  )
    j = before(a, before(a, j));
  const short = shortName(a, i, j);
  if (short >= 0) return role([short], 'relative');
  j = agreeingHost(a, i, j);
  // "an incursion into Syria that was opposed": a name needs nothing to tell which one is meant.
  const deed =
    word(a, i) === 'that' && j === before(a, i) && a.tags[a.chunks[j]?.head ?? -1] === 'NNP'
      ? beforeName(a, j)
      : -1;
  if (deed >= 0) j = deed;
  // "the blockade of Chad, which has been condemned": what is done to it, and not the state.
  const struck =
    word(a, i) === 'which' && a.chunks[after(a, i)]?.verb?.passive && JUDGED.test(word(a, after(a, i)))
      ? beforeName(a, j)
      : -1;
  if (struck >= 0 && a.classes.hasAny(['act', 'act_noun', 'attack_noun'], word(a, struck))) j = struck;
  while (
    word(a, i) === 'who' &&
    (!a.classes.has('agent', word(a, j)) || PLACE.test(word(a, j))) &&
    !isTitled(a, j) &&
    a.chunks[before(a, j)]?.kind === 'IN'
  ) {
    const head = before(a, before(a, j));
    if (a.chunks[head]?.kind !== 'NP') break;
    j = head;
  }
  // "Japan is among those who helped"
  const member = membershipVerb(a, j);
  if (member >= 0) return member;
  const among = before(a, j);
  if (word(a, among) === 'among' && before(a, among) < 0) {
    const named = namedBehind(a, i);
    if (named.length > 0) return role(named);
  }
  // "groups in Chad which are fighting": a plural verb, and one country.
  const host = a.chunks[before(a, j)]?.kind === 'IN' ? before(a, before(a, j)) : -1;
  if (
    a.tags[a.chunks[j]?.head ?? -1] === 'NNP' &&
    a.tags[a.chunks[host]?.head ?? -1] === 'NNS' &&
    isPlural(a, after(a, i)) &&
    !/s$/i.test(a.tokens[a.chunks[j]?.head ?? -1]?.text ?? 's')
  )
    j = host;
  // "Japan is the country that helped": who is said to be it.
  const copula = before(a, j);
  // "the tyrant himself and everyone who backs him"
  const open = /^(?:everyone|everybody|anyone|anybody|those|all|others|some)$/.test(word(a, j));
  // "between Kenya's and Chad's presidents", but "A and B, who views": the verb has one subject.
  const verb = a.chunks[after(a, i)];
  const single = a.tags[verb?.head ?? -1] === 'VBZ' && verb?.from === verb?.head;
  // "the floods in Chad and the storm, which ravaged": a storm does it, and nobody who is named beside it.
  const natural =
    NATURAL.test(a.tokens[(a.chunks[j]?.head ?? 0) - 1]?.lower ?? '') || NATURAL.test(word(a, j));
  const antecedent = role(open || single || natural ? [j] : groupEndingAt(a, j), 'relative');
  // "remains the only ally that has not backed it"
  if (!a.chunks[copula]?.verb?.copula && !/^(?:remain|becom|becam)/.test(word(a, copula))) return antecedent;
  // "it is Japan that helped", "there are states that helped": the one who is picked out, and those that there are.
  // "it is a formula that ignores": what is called so.
  const called = isKindOfThing(a, j) ? /^there$/ : /^(?:it|there)$/;
  return {
    verb: copula,
    answer: (subject) =>
      subject.chunks.length > 0 && !called.test(word(a, subject.chunks[0] ?? -1)) ? subject : antecedent,
  };
}

/** "a formula", "a very bad text": a noun with "a", and nobody's name. */
function isKindOfThing(a: Analysis, np: number): boolean {
  const c = a.chunks[np];
  return (
    c !== undefined &&
    /^an?$/.test(a.tokens[c.from]?.lower ?? '') &&
    a.tags.slice(c.from, c.to).every((tag) => tag !== 'NNP') &&
    !a.classes.hasAny(['attack_noun', 'act_noun'], word(a, np))
  );
}

/** What is said of a deed sooner than of the state that it is done to. */
const JUDGED = /^(?:condemn|denounc|deplor|reject|critici[sz]|decri|repudiat|impos|lift)/;

/** "President Ama Boateng", "Mr. Novak": a person by name and title. */
function isTitled(a: Analysis, np: number): boolean {
  const c = a.chunks[np];
  if (!c || a.tags[c.head] !== 'NNP') return false;
  return a.tokens
    .slice(c.from, c.head)
    .some(
      ({ lower }) => /^(?:mr|mrs|ms|dr|sir|lord|lady)$/.test(lower) || a.classes.has('office_noun', lower),
    );
}

/** Whether the verb can only have several as its subject: "are", "were", "have". */
function isPlural(a: Analysis, v: number): boolean {
  const c = a.chunks[v];
  return c?.kind === 'VP' && /^(?:are|were|have)$/.test(a.tokens[c.from]?.lower ?? '');
}

/** "Among those who helped were Kenya and Ghana": who stands behind the copula that the relative clause comes before. */
function namedBehind(a: Analysis, relative: number): readonly number[] {
  for (let k = after(a, after(a, relative)); k < a.chunks.length; k++) {
    if (mark(a, k) === ';' || a.chunks[k]?.kind === 'WR') return [];
    if (!hasFinite(a.chunks[k])) continue;
    const np = after(a, k);
    return a.chunks[k]?.verb?.copula && a.chunks[np]?.kind === 'NP' ? groupStartingAt(a, np) : [];
  }
  return [];
}
