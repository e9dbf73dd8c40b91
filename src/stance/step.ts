/** One step from a cue towards the verb that rules its clause. */
export interface Step {
  /** The chunk stepped to. */
  readonly at: number;
  /** How the chunk below hangs on it. */
  readonly via:
    | 'cue'
    | 'infinitive'
    | 'gerund'
    | 'object'
    | 'preposition'
    | 'predicate'
    | 'clause'
    | 'peer'
    | 'subject';
}
