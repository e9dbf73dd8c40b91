/** How a subject was reached: decides the basis of a holder, and what `explain` says. */
type SubjectPath = 'subject' | 'relative' | 'control' | 'participle' | 'passive_agent';

/** Chunks (by number) that fill one role together: "France and Germany" are two. */
export interface Role {
  readonly chunks: readonly number[];
  readonly path: SubjectPath;
}

/** The subject of the verb in one chunk decides what the answer is. */
interface Question {
  readonly verb: number;
  readonly answer: (subject: Role) => Step;
}

/** What is known of a subject after one look: who it is, or the chunk of the verb whose subject it shares, or what to ask first. */
export type Step = Role | number | Question;

/** No subject, or none that the sentence says. */
export const NOTHING: Role = { chunks: [], path: 'subject' };

/** The role that chunks fill. */
export function role(chunks: readonly number[], path: SubjectPath = 'subject'): Role {
  return { chunks, path };
}
