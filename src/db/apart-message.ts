/** What the reading process is asked: the names of a query's columns, all its rows, or to begin one and then give it piece by piece. */
export type Question =
  | { readonly kind: 'open'; readonly memoryLimit: string; readonly fault: string | undefined }
  | { readonly kind: 'columns' | 'all' | 'begin'; readonly sql: string }
  | { readonly kind: 'next' };

/** What it answers: one message for each question, in their order. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };
