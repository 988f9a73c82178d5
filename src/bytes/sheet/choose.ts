import { SheetProblem } from './problem.ts';

/** No workbook has more sheets. */
export const MOST_SHEETS = 10_000;

/** A sheet that a workbook lists. */
export interface Listed {
  readonly name: string;
  readonly hidden: boolean;
}

/** The names of the sheets that can be seen. */
export function visibleNames(sheets: readonly Listed[]): string[] {
  return sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
}

/**
 * The sheets to look at, in this order, until one has content: the one that is wanted, by its name or as a number from 1
 * among those that can be seen; else all that can be seen.
 * @throws SheetProblem where no sheet is what is wanted
 */
export function candidates<T extends Listed>(sheets: readonly T[], wanted: string | null): readonly [T, ...T[]] {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const fold = (name: string): string => name.normalize('NFC').trim().toLowerCase();
  const [first, ...rest] = wanted === null ? visible : [
    sheets.find(({ name }) => name === wanted)
    ?? sheets.find(({ name }) => fold(name) === fold(wanted))
    ?? (/^\d+$/.test(wanted) ? visible[Number(wanted) - 1] : undefined),
  ];
  if (first === undefined) throw new SheetProblem({ kind: 'no-such-sheet', wanted: wanted ?? '1', names: visibleNames(sheets) });
  return [first, ...rest.filter((sheet) => sheet !== undefined)];
}
