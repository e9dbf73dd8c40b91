/** One value of a record, before its field is known. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** A number, with the digits that the input has. */
  | { readonly kind: 'number'; readonly text: string }
  /** Something that is no single value. */
  | { readonly kind: 'other'; readonly what: string }
  /** A value that was not taken in. */
  | { readonly kind: 'refused'; readonly reason: string; readonly detail: string };

export const EMPTY: Cell = { kind: 'empty' };

/** A text as a cell; no text at all is an empty cell. */
export function textCell(text: string | null | undefined): Cell {
  return text === null || text === undefined ? EMPTY : { kind: 'text', text };
}

/** Says that a cell holds nothing: no value, or blanks. */
export function isEmpty(cell: Cell): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '');
}
