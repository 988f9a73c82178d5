/** Why a file was not checked; public API, so renaming one is a breaking change. */
export const problemCodes = [
  'missing', 'no-match', 'empty-folder', 'excluded', 'command-line', 'denied', 'unreadable', 'too-large',
  'no-password', 'wrong-password', 'archive', 'archive-content', 'other-document', 'workbook', 'no-sheet',
] as const;

/** One of {@link problemCodes}. */
export type ProblemCode = (typeof problemCodes)[number];

/** A file, a folder or a pattern that was not checked at all. */
export interface FileProblem {
  /** The path as it may be shown. */
  readonly path: string;
  readonly code: ProblemCode;
  /** The problem in words, with personal data masked. */
  readonly message: string;
}
