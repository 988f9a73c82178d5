import { mendHeader } from '../checks/mend-header.ts';
import type { CellChange } from '../checks/mend.ts';
import type { Repair } from '../bytes/sheet/sheet.ts';
import { cellName, type Fix } from '../findings/finding.ts';
import { mask, maskIds } from '../findings/mask.ts';
import { holdsOf } from '../schemas/format.ts';
import { headerAt, type Recognised } from '../schemas/recognise.ts';
import type { ChangeTaker, Reason, WholeChange } from './changes.ts';

/** One change that was made in a file. */
export interface Change {
  /** The rule that was broken, or `sheet-date`, `header-text`, `encoding`, `line-ends`. */
  readonly reason: Reason;
  /** Of the file that was mended, as a spreadsheet counts; null for the whole file. */
  readonly row: number | null;
  /** From 1; null for a whole row, or the whole file. */
  readonly column: number | null;
  /** The name of the cell in a spreadsheet, such as J12. */
  readonly cell: string | null;
  readonly header: string | null;
  /**
   * The state before: the value of the cell, masked; the encoding; the number of the column; how many values a row had, or stood in
   * quotes. Null where it is not shown, since the columns of the row may have shifted, or nobody knows what the column holds.
   */
  readonly before: string | null;
  /** The state after; null where a row or a column was removed, or it is not shown. */
  readonly after: string | null;
  /** Whether a person should look at it. */
  readonly kind: Fix['kind'];
}

/** Keeps the changes of a file. */
export class ChangeList implements ChangeTaker {
  readonly list: Change[] = [];
  readonly #showValues: boolean;

  constructor(showValues: boolean) {
    this.#showValues = showValues;
  }

  removed(row: number, reason: 'row/blank' | 'row/columns'): void {
    this.#addChange(reason, row, null, null, null, null);
  }

  padded(row: number, before: number, after: number): void {
    this.#addChange('row/columns', row, null, null, String(before), String(after));
  }

  cell(row: number, { column, rule, before, after, kind }: CellChange, recognised: Recognised, known: Recognised | null): void {
    const shown = (value: string): string | null => this.#shown(value, column, known);
    this.#addChange(rule, row, column, headerOf(recognised, column), shown(before), shown(after), kind);
  }

  repairs(repairs: readonly Repair[], recognised: Recognised): void {
    for (const { row, column, shown, became } of repairs) {
      this.#addChange(
        'sheet-date', row, column, headerOf(recognised, column), this.#shown(shown, column, recognised),
        this.#shown(became, column, recognised),
      );
    }
  }

  whole(change: WholeChange): void {
    switch (change.reason) {
      case 'line-ends': this.#addChange(change.reason, null, null, null, 'LF', 'CRLF'); return;
      case 'file/quoted': this.#addChange(change.reason, null, null, null, String(change.count), '0'); return;
      case 'encoding': case 'file/not-big5': this.#addChange(change.reason, null, null, null, change.from, change.to);
    }
  }

  header(row: number, recognised: Recognised, order: readonly number[] | null, removed: ReadonlySet<number>): void {
    for (const [i, after] of mendHeader(recognised).entries()) {
      const before = recognised.headers[i] ?? '';
      if (before === after || removed.has(i)) continue;
      this.#addChange('header-text', row, i + 1, headerOf(recognised, i + 1), maskIds(before), after);
    }
    for (const from of removed) this.#addChange('header/extra', row, from + 1, headerOf(recognised, from + 1), null, null);
    for (const [to, from] of (order ?? []).entries()) {
      if (to !== from) this.#addChange('header/order', row, from + 1, headerOf(recognised, from + 1), String(from + 1), String(to + 1));
    }
  }

  shown(value: string, column: number, known: Recognised): string {
    return this.#shown(value, column, known) ?? '';
  }

  #shown(value: string, column: number, known: Recognised | null): string | null {
    const field = known?.columns[column - 1] ?? null;
    if (this.#showValues) return value;
    return field === null ? null : mask(value, holdsOf(field));
  }

  #addChange(
    reason: Reason, row: number | null, column: number | null, header: string | null, before: string | null, after: string | null,
    kind: Fix['kind'] = 'safe',
  ): void {
    this.list.push({
      reason, row, column, cell: row === null || column === null ? null : cellName(column, row), header, before, after, kind,
    });
  }
}

function headerOf(recognised: Recognised, column: number): string | null {
  const text = headerAt(recognised, column - 1);
  return text === null ? null : maskIds(text);
}
