/** How much an input may ask for before it is refused. Each is set by its own name: `--limit lineBytes=4194304`. */
export interface Limits {
  /** Bytes that one compressed file may unfold to. */
  readonly inflatedBytes: number;
  /** How many times its own size a compressed file may unfold to. */
  readonly ratio: number;
  /** Bytes of one record: a line of JSONL, a row of CSV with its embedded line ends. */
  readonly lineBytes: number;
  /** Bytes of one value, and of a whole text file. */
  readonly cellBytes: number;
  /** Columns of a table, and members of a JSON object. */
  readonly columns: number;
  /** How deep the brackets of a JSON line may nest. */
  readonly depth: number;
  /** Seconds that reading one file may take. */
  readonly seconds: number;
  /** Seconds that a scoring worker may be at one statement. */
  readonly statementSeconds: number;
}
