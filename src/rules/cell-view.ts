import type { Field } from '../schemas/format.ts';

/** The facts that rules about cells need beside the cell. */
export interface Around {
  /** Today in Taipei, YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly encoding: 'big5' | 'utf8' | 'utf8-bom';
  /** Whether CP950 has a character (a code point). */
  readonly inBig5: (codePoint: number) => boolean;
}

/** A cell, as rules see it. */
export interface CellView {
  /** As it stands in the file. */
  readonly value: string;
  /** The value of a text without its invisible characters. */
  readonly seen: string;
  /** Null for a column that the format does not have. */
  readonly field: Field | null;
  readonly around: Around;
}

/** Whether a cell belongs to a column of values in a fixed form, whose kind already tells what is left around a value. */
export function isTyped({ field }: CellView): boolean {
  return field?.kind.text === false;
}
