import type { ChangeTaker, Reason, WholeChange } from '../../api/changes.ts';
import { mendHeader } from '../../checks/mend-header.ts';
import type { CellChange } from '../../checks/mend.ts';
import { mask, maskIds } from '../../findings/mask.ts';
import type { Repair } from '../../bytes/sheet/sheet.ts';
import type { Messages } from '../../lang/index.ts';
import { visible } from '../../reporters/pretty.ts';
import { holdsOf } from '../../schemas/format.ts';
import { headerAt, type Recognised } from '../../schemas/recognise.ts';
import type { Change, ChangeLog } from './changes.ts';

/** Puts changes into the words in which they may be shown: personal data masked, values in quotation marks. */
export class ChangeTeller implements ChangeTaker {
  readonly #log: ChangeLog;
  readonly #showValues: boolean;
  readonly #t: Messages;

  constructor(log: ChangeLog, showValues: boolean, t: Messages) {
    this.#log = log;
    this.#showValues = showValues;
    this.#t = t;
  }

  /** A row that is removed. */
  removed(row: number, reason: 'row/blank' | 'row/columns'): void {
    this.#addChange({ reason, row, column: null, header: null, before: null, after: ` ${this.#t.fix.removed}` });
  }

  /** A row that takes blank values at its end, or loses some. */
  padded(row: number, before: number, after: number): void {
    const { width } = this.#t.fix;
    this.#addChange({ reason: 'row/columns', row, column: null, header: null, before: ` ${width(before)}`, after: ` ${width(after)}` });
  }

  /** A cell that takes another value. @param known what its columns are, null where its values must not be shown */
  cell(row: number, { column, rule, before, after, kind }: CellChange, recognised: Recognised, known: Recognised | null): void {
    const header = maskIds(headerAt(recognised, column - 1) ?? '');
    this.#addChange(
      { reason: rule, row, column, header, before: this.shown(before, column, known), after: this.shown(after, column, known) }, kind,
    );
  }

  /** Takes a value that had to be written anew when a sheet was read. */
  repairs(repairs: readonly Repair[], recognised: Recognised): void {
    for (const { row, column, shown, became } of repairs) {
      const header = maskIds(headerAt(recognised, column - 1) ?? '');
      this.#addChange({
        reason: 'sheet-date', row, column, header, before: this.shown(shown, column, recognised),
        after: this.shown(became, column, recognised),
      });
    }
  }

  /** A change of the whole file. */
  whole(change: WholeChange): void {
    const { fix, report } = this.#t;
    switch (change.reason) {
      case 'line-ends': this.#whole(change.reason, 'LF', 'CRLF'); return;
      case 'file/quoted': this.#whole(change.reason, fix.quoted(change.count), fix.unquoted); return;
      case 'encoding': case 'file/not-big5': this.#whole(change.reason, report.encoding[change.from], report.encoding[change.to]);
    }
  }

  /**
   * Takes the changes of the header row, and of the columns.
   * @param order the columns in their new order, null where it stays
   * @param removed those that are left out
   */
  header(row: number, recognised: Recognised, order: readonly number[] | null, removed: ReadonlySet<number>): void {
    const { headers } = recognised;
    for (const [i, after] of mendHeader(recognised).entries()) {
      const before = headers[i] ?? '';
      if (before === after || removed.has(i)) continue;
      this.#addChange({
        reason: 'header-text', row, column: i + 1, header: null, before: this.#quote(maskIds(before)), after: this.#quote(after),
      });
    }
    const { place, removed: gone } = this.#t.fix;
    for (const from of removed) {
      const text = maskIds(headerAt(recognised, from) ?? '');
      const header = text.trim() === '' ? null : text;
      this.#addChange({ reason: 'header/extra', row, column: from + 1, header, before: null, after: ` ${gone}` });
    }
    for (const [to, from] of (order ?? []).entries()) {
      if (to !== from)
        this.#addChange({
          reason: 'header/order', row, column: from + 1, header: maskIds(headerAt(recognised, from) ?? ''), before: ` ${place(from + 1)}`,
          after: ` ${place(to + 1)}`,
        });
    }
  }

  /** Shows a value, masked unless values are asked for; a column that the format does not have may hold anything. */
  shown(value: string, column: number, known: Recognised | null): string {
    const field = known?.columns[column - 1] ?? null;
    if (this.#showValues) return this.#quote(value);
    return field === null ? ` ${this.#t.fix.notShown}` : this.#quote(mask(value, holdsOf(field)));
  }

  #whole(reason: Reason, before: string, after: string): void {
    this.#addChange({ reason, row: null, column: null, header: null, before: ` ${before}`, after: ` ${after}` });
  }

  #quote(value: string): string {
    return value === '' ? ` ${this.#t.report.blank}` : this.#t.report.quote(visible(value));
  }

  #addChange(change: Omit<Change, 'kind'>, kind: Change['kind'] = 'safe'): void {
    this.#log.addChange({ ...change, kind });
  }
}
