import type { FieldKey } from '../schemas/format.ts';

/** A made-up mistake and what it should be, as data: cells of rows, or text of the file as it stands there. */
export type Example = RowExample | TextExample;

/** Rows by the fields that matter; all their other cells are right. */
export interface RowExample {
  readonly before: readonly CellsByField[];
  readonly after: readonly CellsByField[];
}

/** A piece of a file: its name, with its encoding or its number of rows, or some of its lines. */
export interface TextExample {
  readonly text: { readonly before: string; readonly after: string };
}

/** Values of cells, by field. */
export type CellsByField = Readonly<Partial<Record<FieldKey, string>>>;

/** One cell, wrong and right. */
export const cell = (field: FieldKey, before: string, after: string): RowExample =>
  ({ before: [{ [field]: before }], after: [{ [field]: after }] });

/** One row, wrong and right. */
export const row = (before: CellsByField, after: CellsByField): RowExample => ({ before: [before], after: [after] });

/** A piece of a file, wrong and right. */
export const lines = (before: string, after: string): TextExample => ({ text: { before, after } });

/** A course of one day, as examples of rows begin. */
export const course = { courseName: '環境教育', term: '1', startDate: '115-05-10', endDate: '115-05-10' } as const;
