import { ExtraColumns } from '../checks/extra-columns.ts';
import { columnOrder, headerNeedsMending, mendHeader } from '../checks/mend-header.ts';
import { isEndOfFile } from '../checks/record.ts';
import type { RuleId } from '../rules/index.ts';
import { maskIds } from '../findings/mask.ts';
import type { ByteTaker, CsvRecord } from '../bytes/csv/reader.ts';
import type { Encoder } from '../bytes/encoding/encode.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import type { Sheet } from '../bytes/sheet/sheet.ts';
import { headerAt, type Recognised } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';
import type { ChangeTaker } from './changes.ts';
import { CleanRows } from './clean-rows.ts';
import type { LackingAt } from './lacking.ts';
import { MendProblem, beginMending, type Mending, type MendingOptions } from './mending.ts';
import { addRow, type Runs } from './runs.ts';

/** Goes through the rows of a file once, and tells every change that is to be made. */
export class Survey implements ByteTaker {
  /** The encoding that the file is in. */
  readonly encoding: Encoding;
  readonly #big5: Encoder | null;
  readonly #sheet: Sheet | null;
  readonly #options: MendingOptions;
  readonly #tell: ChangeTaker;
  #mending: Mending | null = null;
  #headerRow = 0;
  #extra: ExtraColumns | null = null;
  /** The rows that are right by their bytes; null before the first row that is not blank. */
  clean: CleanRows | null = null;
  /** The cells of the first data row as they will be written, where no header row stands above it. */
  first: readonly string[] | null = null;
  /** Data rows that are not blank. */
  rows = 0;
  /** Rows of blanks or bare commas, and empty lines: they are removed. */
  blank = 0;
  /** Changes to rows. */
  #changes = 0;
  /** How many of them a person should look at. */
  suggested = 0;
  /** Changes that would be made with `suggested` beside those that are made. */
  waiting = 0;
  /** The rows of another width that stay as they are. */
  readonly shifted: Runs = [];
  /** Line feeds without carriage return within values. */
  innerBreaks = 0;
  /** The first character that CP950 lacks; null where it has all. */
  lacking: LackingAt | null = null;
  #quoted = 0;
  #needsQuotes = false;
  /** Values in quotes that need none, in rows that were read. */
  #needless = 0;

  /** @param big5 tells what CP950 lacks; null for a file that is in it */
  constructor(encoding: Encoding, big5: Encoder | null, sheet: Sheet | null, options: MendingOptions, tell: ChangeTaker) {
    this.encoding = encoding;
    this.#big5 = big5;
    this.#sheet = sheet;
    this.#options = options;
    this.#tell = tell;
  }

  /** Takes the row that begins at `from` by its bytes, if nothing in it is to be changed; see {@link ByteTaker}. */
  takeRow(bytes: Uint8Array, from: number, row: number, line: number): number {
    // The first row of data may tell the encoding.
    const next = this.rows === 0 ? -1 : this.clean?.takeRow(bytes, from, row, line) ?? -1;
    if (next >= 0) this.rows++;
    return next;
  }

  /** Nothing is kept of the bytes. */
  settleRows(): void {
    // See `take`.
  }

  /** Takes the next row. @throws MendProblem */
  row(record: CsvRecord): void {
    if (record.faults !== null) throw new MendProblem({ kind: 'faults' });
    if (record.quoted > 0) this.#countQuotes(record);
    const end = this.#mending !== null && isEndOfFile(record);
    if (end || record.cells.every(isBlank)) {
      this.blank++;
      this.#changes++;
      this.#tell.removed(record.row, end ? 'row/columns' : 'row/blank');
      return;
    }
    if (!this.#mending) {
      this.#mending = beginMending(record, this.encoding, this.#options);
      this.#headerRow = record.row;
      this.#extra = new ExtraColumns(this.recognised);
      this.clean = new CleanRows(this.recognised, this.#mending.around);
      if (!this.recognised.headerless) {
        this.#lookForLacking(record, mendHeader(this.recognised), null);
        return;
      }
    }
    this.rows++;
    const { cells, changes, waiting, padded, shifted } = this.#mending.mender.mendRow(record);
    if (this.rows === 1 && this.recognised.headerless) this.first = cells;
    this.waiting += waiting;
    if (shifted) addRow(this.shifted, record.row);
    this.#extra?.row(record.cells, !shifted);
    if (padded !== 0) this.#tell.padded(record.row, record.cells.length, cells.length);
    this.#changes += changes.length + (padded === 0 ? 0 : 1);
    // No value of a row of another width is shown.
    const known = padded !== 0 || shifted ? null : this.recognised;
    for (const change of changes) {
      if (change.kind === 'suggested') this.suggested++;
      this.#tell.cell(record.row, change, this.recognised, known);
    }
    this.#lookForLacking(record, cells, known);
  }

  /** Tells which columns the file has. @throws MendProblem where it has no row that is not blank */
  get recognised(): Recognised {
    if (!this.#mending) throw new MendProblem({ kind: 'header' });
    return this.#mending.recognised;
  }

  /** Whether the columns are written in the order of the format; those of rows whose values may have shifted must not move. */
  get ordered(): boolean {
    return this.recognised.misplaced !== null && this.shifted.length === 0;
  }

  /** The columns (from 0) that are left out: the format does not have them, and they are blank in every row. */
  get removed(): ReadonlySet<number> {
    return this.#extra?.blank ?? new Set();
  }

  /** The columns in the order in which they are written; null where that is their own. */
  get order(): readonly number[] | null {
    const order = (this.ordered ? columnOrder(this.recognised) : null) ?? [...this.recognised.columns.keys()];
    return this.ordered || this.removed.size > 0 ? order.filter((column) => !this.removed.has(column)) : null;
  }

  /** Whether anything is to be changed; line ends alone are not. */
  get changed(): boolean {
    const { encoding: asked } = this.#options;
    const quotes = this.#applies('file/quoted') && (this.#needlessInAll > 0 || (this.#quoted > 0 && !this.#needsQuotes));
    const encoding = asked === null ? this.encoding === 'utf8' && this.#applies('file/not-big5') : asked !== this.encoding;
    return this.#sheet !== null || this.#changes > 0 || quotes || encoding || this.order !== null || headerNeedsMending(this.recognised);
  }

  /** Tells the changes that concern the whole file, once all its rows were read. @param lineEnds whether lines get other ends */
  end(written: Encoding, lineEnds: boolean): void {
    const tell = this.#tell;
    if (this.#sheet) tell.repairs(this.#sheet.repairs, this.recognised);
    else if (written !== this.encoding) {
      const reason = this.encoding === 'utf8' && this.#applies('file/not-big5') ? 'file/not-big5' : 'encoding';
      tell.whole({ reason, from: this.encoding, to: written });
    }
    if (lineEnds) tell.whole({ reason: 'line-ends' });
    if (this.#needlessInAll > 0) tell.whole({ reason: 'file/quoted', count: this.#needlessInAll });
    if (!this.recognised.headerless) tell.header(this.#headerRow, this.recognised, this.ordered ? this.order : null, this.removed);
  }

  get #needlessInAll(): number {
    return this.#needless + (this.clean?.quoted ?? 0);
  }

  #countQuotes({ cells, quoted, needsQuotes }: CsvRecord): void {
    this.#quoted += quoted;
    this.#needsQuotes ||= needsQuotes;
    const needing = needsQuotes ? cells.filter((cell) => /[",\r\n]/.test(cell)).length : 0;
    this.#needless += Math.max(0, quoted - needing);
    for (const cell of cells) this.innerBreaks += cell.match(/(?<!\r)\n/g)?.length ?? 0;
  }

  #lookForLacking({ row }: CsvRecord, cells: readonly string[], known: Recognised | null): void {
    if (this.lacking !== null || !this.#big5 || this.#big5.lacking(cells.join('')) === 0) return;
    const column = cells.findIndex((cell) => this.#big5?.lacking(cell) !== 0) + 1;
    const cell = cells[column - 1] ?? '';
    const header = known === null ? '' : maskIds(headerAt(known, column - 1) ?? '');
    this.lacking = {
      row, column, header, value: known === null ? '' : this.#tell.shown(cell, column, known), position: this.#big5.lacking(cell),
    };
  }

  #applies(rule: RuleId): boolean {
    return this.recognised.format.onlyRules?.has(rule) !== false;
  }
}
