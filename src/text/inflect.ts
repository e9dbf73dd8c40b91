/** Verbs whose past is not regular: base, past, participle. */
const IRREGULAR_VERBS = new Map(
  (
    'be was been|give gave given|send sent sent|stand stood stood|withstand withstood withstood|understand understood understood|' +
    'withdraw withdrew withdrawn|draw drew drawn|take took taken|undertake undertook undertaken|make made made|get got gotten|win won won|' +
    'speak spoke spoken|throw threw thrown|come came come|become became become|go went gone|undergo underwent undergone|lend lent lent|' +
    'hold held held|uphold upheld upheld|withhold withheld withheld|forbid forbade forbidden|begin began begun|rise rose risen|' +
    'put put put|cut cut cut|set set set|hit hit hit|let let let|bring brought brought|buy bought bought|think thought thought|' +
    'seek sought sought|teach taught taught|find found found|bind bound bound|lead led led|feed fed fed|meet met met|leave left left|' +
    'say said said|tell told told|pay paid paid|lay laid laid|have had had|do did done|see saw seen|know knew known|show showed shown|' +
    'write wrote written|rewrite rewrote rewritten|run ran run|sit sat sat|lose lost lost|build built built|rebuild rebuilt rebuilt|' +
    'spend spent spent|mean meant meant|deal dealt dealt|keep kept kept|fall fell fallen|rally rallied rallied|cast cast cast|shed shed shed|' +
    'forgive forgave forgiven|swear swore sworn|bear bore borne|break broke broken|choose chose chosen|fight fought fought|' +
    'strike struck struck|stick stuck stuck|spring sprang sprung|swing swung swung|fling flung flung|tear tore torn|sing sang sung|sink sank sunk|' +
    'drive drove driven|light lit lit|leap leapt leapt|spread spread spread|shoot shot shot|sell sold sold|beat beat beaten|hang hung hung|shut shut shut|fly flew flown|ship shipped shipped|airlift airlifted airlifted|halt halted halted'
  )
    .split('|')
    .map((row) => [row.split(' ')[0] ?? '', row.split(' ').slice(1)] as const),
);
/** Verbs of more than one syllable whose last consonant doubles. */
const DOUBLING = new Set(
  'commit acquit allot compel propel repel expel excel refer regret rebut transfer permit admit submit omit abhor confer deter concur equip outwit sidestep airdrop kidnap worship'.split(
    ' ',
  ),
);
const IRREGULAR_PLURALS = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
  ['crisis', 'crises'],
  ['spokesman', 'spokesmen'],
  ['spokeswoman', 'spokeswomen'],
]);

/** All forms of an English verb, itself first: "deny" gives deny, denies, denied, denying. */
export function verbForms(base: string): string[] {
  const forms = [base, third(base), participle(base)];
  const irregular = IRREGULAR_VERBS.get(base);
  if (irregular) forms.push(...irregular);
  else forms.push(past(base));
  // "cancelled" and "canceled"
  if (/[^aeiou][aeiou]l$/.test(base) && !irregular)
    forms.push(`${base}led`, `${base}ling`, `${base}ed`, `${base}ing`);
  return [...new Set(forms)];
}

/** Singular and plural of an English noun, itself first. */
export function nounForms(base: string): string[] {
  return [...new Set([base, IRREGULAR_PLURALS.get(base) ?? third(base)])];
}

function third(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function doubles(base: string): boolean {
  return DOUBLING.has(base) || /^[^aeiou]*[aeiou][bdfgklmnprstvz]$/.test(base);
}

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

function participle(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}
