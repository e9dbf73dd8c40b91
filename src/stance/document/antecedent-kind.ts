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
