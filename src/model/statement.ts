/** One document as an input file gives it, before it is checked. Every field but the text is optional. */
export interface StatementRecord {
  readonly id?: string;
  readonly text: string;
  readonly title?: string;
  /** As written: `2019`, `2019-09` or `2019-09-24`. */
  readonly date?: string;
  /** As written: a code (`TUR`), a name (`Türkiye`) or a role (`Kazakh Foreign Ministry`). */
  readonly speaker?: string;
  readonly source?: string;
  readonly url?: string;
  readonly lang?: string;
}

/** A statement as the scorer needs it: the speaker is a code by now. */
export interface ScorableStatement {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** A partial ISO date. */
  readonly date?: string;
  /** The code of the actor whose voice the text is, where that is known. */
  readonly speaker?: string;
}
