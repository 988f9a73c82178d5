import type { CellChange } from '../checks/mend.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import type { Repair } from '../bytes/sheet/sheet.ts';
import type { RuleId } from '../rules/index.ts';
import type { Recognised } from '../schemas/recognise.ts';

/** Reasons to change something that no rule is about. */
export const beyondRules = ['sheet-date', 'header-text', 'encoding', 'line-ends'] as const satisfies readonly Reason[];

/** Why something was changed: a rule, or what no rule is about. */
export type Reason = RuleId | 'sheet-date' | 'header-text' | 'encoding' | 'line-ends';

/** A change of the whole file. */
export type WholeChange =
  | { readonly reason: 'file/not-big5' | 'encoding'; readonly from: Encoding; readonly to: Encoding }
  | { readonly reason: 'line-ends' }
  /** @property count values in quotes that need none */
  | { readonly reason: 'file/quoted'; readonly count: number };

/** Takes the changes that are to be made in a table. */
export interface ChangeTaker {
  /** A row that is removed. */
  readonly removed: (row: number, reason: 'row/blank' | 'row/columns') => void;
  /** A row that takes blank values at its end, or loses some: how many it had, and has then. */
  readonly padded: (row: number, before: number, after: number) => void;
  /** A cell that takes another value. @param known what its columns are, null where its values must not be shown */
  readonly cell: (row: number, change: CellChange, recognised: Recognised, known: Recognised | null) => void;
  /** Takes a value that had to be written anew when a sheet was read. */
  readonly repairs: (repairs: readonly Repair[], recognised: Recognised) => void;
  readonly whole: (change: WholeChange) => void;
  /**
   * Takes the changes of the header row, and of the columns.
   * @param order the columns in their new order, null where it stays
   * @param removed those that are left out
   */
  readonly header: (row: number, recognised: Recognised, order: readonly number[] | null, removed: ReadonlySet<number>) => void;
  /** A value as it may be shown. @param known what its columns are */
  readonly shown: (value: string, column: number, known: Recognised) => string;
}
