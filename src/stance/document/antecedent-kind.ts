/** What an expression that stands for an actor named before asks for. */
export type AntecedentKind = 'organisation' | 'person' | 'state' | 'any';

/** Whether an actor of `actor` kind, named by a mention of `mention` kind, is what the expression asks for. */
export function isOfKind(kind: AntecedentKind, actor: string, mention: string): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'person':
      return mention === 'person';
    case 'state':
      return actor === 'state' || actor === 'former_state';
    case 'organisation':
      return actor === 'organisation';
  }
}

const ORGAN =
  /^(?:organi[sz]ation|bloc|alliance|union|council|assembly|committee|commission|body|agency|secretariat|charter|institution|mission|office|panel|force|department|authority|summit|bank|fund)$/;
const STATE =
  /^(?:country|nation|state|government|ministry|republic|kingdom|emirate|sultanate|principality|monarchy|island|colony|archipelago|protectorate|embassy|regime)$/;

/** What "the organization", "the country" ask for; nothing for other nouns. */
export function kindOfNoun(noun: string): 'organisation' | 'state' | undefined {
  if (ORGAN.test(noun)) return 'organisation';
  return STATE.test(noun) ? 'state' : undefined;
}

/** The same in a later look back: "the regime" is seldom that of the state named before it. */
export function kindOfPointer(noun: string): 'organisation' | 'state' | undefined {
  return noun === 'regime' ? undefined : kindOfNoun(noun);
}

/** "Kenya's parliament met. Lawmakers", "the country's officials", "senior ministers": those who serve the state that the text is about. */
export function isOfficials(words: readonly string[]): boolean {
  const head = words.at(-1) ?? '';
  return OFFICIALS.test(head) && words.every((word) => word === head || OF_STATE.test(word));
}

const OFFICIALS =
  /^(?:officials|lawmakers|legislators|parliamentarians|mps|ministers|diplomats|spokesmen|spokespeople|spokespersons|authorities|prosecutors|envoys|negotiators|generals|commanders)$/;
const OF_STATE =
  /^(?:the|its|'s|’s|country|nation|government|state|senior|top|several|some|many|other|two|three|military|security)$/;
