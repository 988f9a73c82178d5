import { Problem } from '../problem.ts';
import type { Place } from './sheet.ts';

/** The fault of a workbook. Names are those of the file: not masked. */
export type SheetFact =
  /** It opens only with a password of its own. */
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' }
  /** A document that holds no table, or one in a form that is not read. */
  | {
    readonly kind: 'other-document';
    readonly what:
      | 'pdf' | 'image' | 'text' | 'slides' | 'binary-workbook' | 'old-workbook' | 'numbers' | 'other-program' | 'web-page' | 'unknown';
  }
  | { readonly kind: 'no-such-sheet'; readonly wanted: string; readonly names: readonly string[] }
  /** It has content as far as this cell at least, which is more cells than `limit`; null where its texts alone are more. */
  | { readonly kind: 'too-many-cells'; readonly limit: number; readonly at: Place | null }
  /** Sizes in bytes, unpacked. */
  | { readonly kind: 'too-large'; readonly limit: number };

/** A workbook that must not be read, or cannot be; its message holds nothing of the workbook. */
export class SheetProblem extends Problem<SheetFact> {
  constructor(fact: SheetFact, cause?: unknown) {
    super('sheet', fact, cause);
  }
}

/** A workbook that is not built as its kind is; `cause` is what was found, where something was thrown. */
export function damaged(cause?: unknown): SheetProblem {
  return new SheetProblem({ kind: 'damaged' }, cause);
}
