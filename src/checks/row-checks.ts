import type { Found, Holds, Place } from '../findings/finding.ts';
import { holdsOf, type Issue } from '../schemas/format.ts';
import { hasDataInHeader, type Recognised } from '../schemas/recognise.ts';
import type { ByteRow } from './fast/row.ts';
import { checkCell, retiredCodes } from './cell.ts';
import { ExtraColumns } from './extra-columns.ts';
import { FastRows } from './fast/rows.ts';
import { faultFindings, isReadable, shapeOf, tellsValues, withoutValue, type Shape } from './record.ts';
import { checkRow, readByRow } from './row.ts';
import { RowCells, found, rowPlace, type Cells, type CellState, type Report, type SourceRow, type Surroundings } from './source.ts';
import { QUEUE, TableCheck, TextKeys, type RowKeys } from './table.ts';

/** Checks the data rows of a file whose columns are known: those that it can by their bytes, the others by their text. */
export class RowChecks {
  /** The columns that the format does not have; while there are any, no row is taken by its bytes. */
  readonly extra: ExtraColumns;
  readonly #recognised: Recognised;
  /** Whether the header row is what is wrong where a row has fewer values than it. */
  readonly #ranTogether: boolean;
  readonly #around: Surroundings;
  readonly #cells: RowCells;
  readonly #none = new RowCells(new Map());
  readonly #keys: TextKeys;
  readonly #table: TableCheck;
  readonly #fast: FastRows | null = null;
  readonly #readByRow: readonly number[];
  readonly #holds: readonly (Holds | null)[];
  /** The value last found right in each column: in many columns the next row has the same. */
  readonly #lastGood: string[] = [];
  #lastGoodRow: { readonly cells: readonly string[]; readonly states: readonly CellState[] } | null = null;
  #findings: Found[] = [];
  /** Where the rows stand whose keys are still to be looked up. */
  #bytes: Uint8Array = new Uint8Array(0);
  readonly #froms = new Int32Array(QUEUE);
  readonly #tos = new Int32Array(QUEUE);
  readonly #add = (finding: Found): void => { this.#findings.push(finding); };
  readonly #addIssue = (column: number, issue: Issue, value: string): void => { this.#addTo(this.taken, null, column, issue, value); };

  constructor(recognised: Recognised, around: Surroundings) {
    this.#recognised = recognised;
    this.extra = new ExtraColumns(recognised);
    this.#ranTogether = hasDataInHeader(recognised);
    this.#holds = recognised.columns.map(holdsOf);
    this.#around = around;
    const columnOf = new Map(recognised.columns.flatMap((field, i) => (field ? [[field.key, i] as const] : [])));
    this.#cells = new RowCells(columnOf);
    this.#keys = new TextKeys(this.#cells, recognised.format, recognised.columns);
    this.#readByRow = [...readByRow, 'county' as const, 'category' as const].flatMap((key) => columnOf.get(key) ?? []);
    this.#table = new TableCheck(recognised.format, recognised.columns);
    const fields = recognised.columns.filter((field) => field !== null);
    // A column that the format does not have, or has twice, only the ordinary checks know how to read.
    if (around.bytes && fields.length === recognised.columns.length) this.#fast = new FastRows(recognised.format, fields, around, around.bytes);
  }

  /**
   * Takes the row that begins at `from`, if its bytes tell enough; `taken` is then that row, and `leave` or `checkTaken` is to be called.
   * @param line the physical line on which it starts
   * @returns where the next row begins, else -1
   */
  take(bytes: Uint8Array, from: number, row: number, line: number): number {
    return this.#fast === null ? -1 : this.#fast.take(bytes, from, row, line);
  }

  /** The row that was taken last, until the next one is. */
  get taken(): ByteRow {
    return (this.#fast as FastRows).row;
  }

  /**
   * Whether nothing is wrong with the row that was taken last by itself; whether it repeats another one is then told
   * by `settle`, for many rows together.
   */
  isPlain(): boolean {
    const fast = this.#fast as FastRows;
    return fast.silent && !fast.doubts;
  }

  /** Leaves the row that was taken last to `settle`, to be called before anything else is checked or its bytes change. @returns whether it has to be called now */
  leave(): boolean {
    const place = this.#table.queued;
    const { bytes, from, to, keys } = this.taken;
    this.#bytes = bytes;
    this.#froms[place] = from;
    this.#tos[place] = to;
    this.#table.add(keys);
    return place + 1 === QUEUE;
  }

  /** Reports which of the rows that were left repeat or contradict earlier ones, in their order. */
  settle(report: Report): void {
    if (this.#table.queued === 0) return;
    this.#table.settle((finding, place) => {
      const decode = this.#around.bytes?.decode;
      const text = decode?.(this.#bytes, this.#froms[place] ?? 0, this.#tos[place] ?? 0) ?? '';
      report(finding, { row: finding.row ?? 0, line: finding.line ?? 0, cells: text.split(','), empty: false, quoted: 0, needsQuotes: false, faults: null });
    });
  }

  /** What is wrong with the row that was taken last, in no order; no row may be left to `settle`. */
  checkTaken(): Found[] {
    const fast = this.#fast as FastRows;
    const { row } = fast;
    if (this.#findings.length > 0) this.#findings = [];
    fast.tell(this.#addIssue);
    if (!fast.silent) {
      if (!fast.codesStood) this.#checkRetired(row, row);
      this.#checkSeveral(row, null);
    }
    this.#checkTable(row.keys);
    return this.#findings;
  }

  /** What is wrong with a row, in no order; no row may be left to `settle`. `cells` is that row then, and nothing of one whose columns may have shifted. */
  check(source: SourceRow): { findings: Found[]; cells: Cells; shown: boolean } {
    const { columns } = this.#recognised;
    const findings: Found[] = this.#findings = [];
    const expected = columns.length;
    const actual = source.cells.length;
    const made = source.hidden === true ? 'short-optional' : null;
    const shape = actual === expected ? made : shapeOf(source, columns);
    if (shape !== null && actual !== expected) {
      const fix = isReadable(shape) && !this.#ranTogether ? { kind: 'safe', value: null } as const : null;
      findings.push(found('row/columns', rowPlace(source), { expected, actual, kind: shape }, fix));
    }
    const faults = source.faults === null ? null : faultFindings(source, (column) => this.#placeOf(source, column, shape, ''), this.#around);
    // A line without end is no row of whatever width.
    if (source.faults?.some(({ kind }) => kind === 'endless') === true) findings.length = 0;
    // One by one: of a row of a million cells they are more than a call takes.
    for (const fault of faults ?? []) findings.push(fault);
    this.extra.row(source.cells, source.faults === null && (shape === null || isReadable(shape)));
    if (shape !== null && !isReadable(shape)) {
      this.#none.begin(source);
      return { findings, cells: this.#none, shown: false };
    }
    const cells = this.#cells;
    const states = cells.begin(source);
    const damaged = faults === null ? null : new Set(faults.map(({ column }) => column));
    for (let i = 0; i < Math.min(actual, expected); i++) {
      const value = source.cells[i] ?? '';
      if (value === this.#lastGood[i]) states[i] = 'ok';
      else if (damaged?.has(i + 1) === true) states[i] = 'failed';
      else {
        const { issues, state } = checkCell(value, columns[i] ?? null, this.#around);
        states[i] = state;
        for (const one of issues) this.#addTo(source, shape, i, one, value);
        if (state === 'ok' && issues.length === 0) this.#lastGood[i] = value;
      }
    }
    if (!this.#likeLastGoodRow(source.cells, states)) {
      const before = findings.length;
      if (shape === null) this.#checkRetired(cells, source);
      this.#checkSeveral(cells, shape);
      this.#lastGoodRow = findings.length === before ? { cells: source.cells, states: [...states] } : null;
    }
    this.#checkTable(this.#keys.read());
    // A row of another width shows no values.
    return { findings, cells, shown: shape === null };
  }

  #checkTable(keys: RowKeys): void {
    this.#table.add(keys);
    this.#table.settle(this.#add);
  }

  #checkRetired(cells: Cells, source: SourceRow): void {
    for (const { key, issue } of retiredCodes(cells, (one) => this.#recognised.columns[this.#cells.column(one)]?.codes)) {
      this.#addTo(source, null, this.#cells.column(key), issue, cells.value(key) ?? '');
    }
  }

  #checkSeveral(cells: Cells, shape: Shape | null): void {
    for (const finding of checkRow(cells, this.#around)) {
      if (shape === null) this.#findings.push(finding);
      else if (!tellsValues(finding.rule)) this.#findings.push(withoutValue(finding));
    }
  }

  // People of one course have the same dates and hours: what was found right for one is right for the next.
  #likeLastGoodRow(cells: readonly string[], states: readonly CellState[]): boolean {
    const last = this.#lastGoodRow;
    return last !== null && this.#readByRow.every((i) => cells[i] === last.cells[i] && states[i] === last.states[i]);
  }

  // The column counts from 0.
  #addTo(source: SourceRow, shape: Shape | null, column: number, { rule, params, fix }: Issue, value: string): void {
    this.#findings.push(found(rule, this.#placeOf(source, column + 1, shape, value), params, shape !== null && fix ? { ...fix, value: null } : fix));
  }

  // Where columns may have shifted, no cell is known to be what its column says.
  #placeOf(source: SourceRow, column: number, shape: Shape | null, value: string): Place {
    const { columns, headers } = this.#recognised;
    const field = shape === null || isReadable(shape) ? columns[column - 1] ?? null : null;
    return {
      row: source.row, line: source.line, column,
      field: field?.key ?? null,
      header: field ? headers[column - 1] ?? null : null,
      // What a column that the format does not have may hold, nobody knows: its values are not shown.
      value: shape === null && field ? value : null,
      personal: field === null ? null : this.#holds[column - 1] ?? null,
    };
  }
}
