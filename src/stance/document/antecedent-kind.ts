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
