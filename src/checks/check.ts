import { byPlace, type Found, type Place } from '../findings/finding.ts';
import { wholeFile, type Format, type Issue } from '../schemas/format.ts';
import { recognise, type Recognised, type Unrecognised } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';
import { checkCell, retiredCode } from './cell.ts';
import { checkWhole } from './file.ts';
import { FastRows } from './fast-rows.ts';
import { checkHeader, unknownHeader } from './header.ts';
import { faultFindings, shapeOf, tellsValues, withoutValue, type Shape } from './record.ts';
import { checkRow, readByRow } from './row.ts';
import { RowCells, found, rowPlace, type CellState, type OnRow, type Report, type SourceRow, type Surroundings } from './source.ts';
import { TableCheck } from './table.ts';

// Rows under a first row that is no header, among which a header is looked for.
const LOOK_BELOW = 10;

/** What is known of a file once all its rows were checked. */
export interface Checked {
  /** Null where the columns are not known and so no row was checked. */
  readonly recognised: Recognised | null;
  /** Data rows; null where no row was checked. */
  readonly rows: number | null;
}

/**
 * Checks the rows of one file in order. The findings are reported in the order of rows, columns (none first) and
 * rules; those of the whole file, which only its end shows, are reported last.
 */
export class FileCheck {
  readonly #around: Surroundings;
  readonly #formats: readonly Format[];
  readonly #forced: Format | null;
  readonly #report: Report;
  readonly #onRow: OnRow | null;
  #recognised: Recognised | null = null;
  #cells = new RowCells(new Map());
  #table: TableCheck | null = null;
  /** The value last found right in each column: in many columns the next row has the same. */
  #lastGood: string[] = [];
  #lastGoodRow: { readonly cells: readonly string[]; readonly states: readonly CellState[] } | null = null;
  #readByRow: readonly number[] = [];
  #fast: FastRows | null = null;
  #started = false;
  /** The first row, where it is no header, until it is known why. */
  #unknown: { readonly source: SourceRow; readonly reason: Unrecognised['reason']; looked: number } | null = null;
  #rows = 0;
  #hasData = false;
  #quoted = 0;
  #needsQuotes = false;
  #blank: { first: SourceRow; last: number; commas: boolean } | null = null;

  constructor(formats: readonly Format[], forced: Format | null, around: Surroundings, report: Report, onRow: OnRow | null = null) {
    this.#formats = formats;
    this.#forced = forced;
    this.#around = around;
    this.#report = report;
    this.#onRow = onRow;
  }

  /** What the columns of the file are; null as long as its header row is not read, or not recognised. */
  get recognised(): Recognised | null {
    return this.#recognised;
  }

  /**
   * Whether the next row is certainly clean, so that it need not be read; it is then taken.
   * @param bytes hold it from `from` to `to`, without its line end and without any quote
   */
  vouch(bytes: Uint8Array, from: number, to: number, row: number): boolean {
    if (this.#fast?.vouch(bytes, from, to, row) !== true) return false;
    this.#endBlank();
    this.#rows++;
    this.#hasData = true;
    return true;
  }

  /** Takes the next row. */
  row(source: SourceRow): void {
    if (this.#started && !this.#recognised) {
      this.#lookBelow(source);
      return;
    }
    this.#quoted += source.quoted;
    this.#needsQuotes ||= source.needsQuotes;
    const blank = source.faults === null && source.cells.every(isBlank);
    if (blank) {
      if (this.#started && !source.empty) this.#rows++;
      if (this.#blank) this.#blank.last = source.row;
      else this.#blank = { first: source, last: source.row, commas: false };
      this.#blank.commas ||= source.cells.length > 1;
      return;
    }
    if (!this.#started) {
      this.#start(source);
      if (this.#recognised?.headerless !== true) return;
    }
    this.#endBlank();
    this.#rows++;
    this.#hasData = true;
    this.#data(source);
  }

  /** Takes the end of the file. */
  end(): Checked {
    const recognised = this.#recognised;
    if (this.#started && !recognised) {
      this.#tellUnknown(null);
      return { recognised: null, rows: null };
    }
    this.#endBlank();
    if (!recognised) {
      // Nothing but blank lines: there is no header row either.
      this.#send([found('file/empty', wholeFile, { kind: 'blank' })]);
      return { recognised: null, rows: 0 };
    }
    this.#send([...checkWhole({
      format: recognised.format,
      encoding: this.#around.encoding,
      rows: this.#rows,
      hasData: this.#hasData,
      quoted: this.#quoted,
      needsQuotes: this.#needsQuotes,
    })]);
    return { recognised, rows: this.#rows };
  }

  #start(source: SourceRow): void {
    this.#started = true;
    const recognition = recognise(source.cells, this.#formats, this.#forced);
    if (recognition.format === null) {
      // That the first row is no header is said alone.
      this.#blank = null;
      this.#unknown = { source, reason: recognition.reason, looked: 0 };
      return;
    }
    this.#recognised = recognition;
    const columnOf = new Map(recognition.columns.flatMap((field, i) => (field ? [[field.key, i] as const] : [])));
    this.#cells = new RowCells(columnOf);
    this.#readByRow = [...readByRow, 'county' as const].flatMap((key) => columnOf.get(key) ?? []);
    this.#table = new TableCheck(recognition.format, recognition.columns);
    const fields = recognition.columns.filter((field) => field !== null);
    const { bytes } = this.#around;
    // Who does more with rows than report has to be handed every one.
    if (bytes && !this.#onRow && fields.length === recognition.columns.length) this.#fast = new FastRows(fields, this.#around, bytes, this.#table);
    // A first row that is data is checked as data.
    if (recognition.headerless) return;
    this.#endBlank();
    this.#send([...faultFindings(source, (column) => ({ ...rowPlace(source), column }), this.#around), ...checkHeader(source, recognition)]);
  }

  // Below a title there may be a header row: then that is what is wrong.
  #lookBelow(source: SourceRow): void {
    if (!this.#unknown || source.cells.every(isBlank)) return;
    const below = this.#unknown.reason === 'not-near' && recognise(source.cells, this.#formats, null);
    const found = below && below.format !== null && !below.headerless;
    if (found || ++this.#unknown.looked >= LOOK_BELOW) this.#tellUnknown(found ? source.row : null);
  }

  #tellUnknown(below: number | null): void {
    if (!this.#unknown) return;
    this.#send([unknownHeader(this.#unknown.source, this.#unknown.reason, below, this.#formats)]);
    this.#unknown = null;
  }

  #endBlank(): void {
    if (!this.#blank) return;
    const { first, last, commas } = this.#blank;
    this.#blank = null;
    this.#send([found('row/blank', rowPlace(first), { count: last - first.row + 1, last, commas }, { kind: 'safe', value: null })]);
  }

  #data(source: SourceRow): void {
    const recognised = this.#recognised;
    if (!recognised) return;
    const { columns } = recognised;
    const findings: Found[] = [];
    const expected = columns.length;
    const actual = source.cells.length;
    const shape = actual === expected ? null : shapeOf(source, columns);
    if (shape !== null) {
      findings.push(found('row/columns', rowPlace(source), { expected, actual, kind: shape }, shape === 'short-optional' ? { kind: 'safe', value: null } : null));
    }
    const placeOf = (column: number): Place => this.#placeOf(source, column, shape);
    const faults = source.faults === null ? null : faultFindings(source, placeOf, this.#around);
    // A line without end is no row of whatever width.
    if (source.faults?.some(({ kind }) => kind === 'endless') === true) findings.length = 0;
    if (faults) findings.push(...faults);
    if (shape !== null && shape !== 'short-optional') {
      const kept = this.#send(findings, null);
      const none = new RowCells(new Map());
      none.begin(source);
      this.#onRow?.(none, source, kept);
      return;
    }
    const cells = this.#cells;
    const states = cells.begin(source);
    const add = (column: number, { rule, params, fix }: Issue): void => {
      findings.push(found(rule, placeOf(column), params, shape !== null && fix ? { ...fix, value: null } : fix));
    };
    for (let i = 0; i < actual; i++) {
      const value = source.cells[i] ?? '';
      if (value === this.#lastGood[i]) states[i] = 'ok';
      else if (faults?.some(({ column }) => column === i + 1) === true) states[i] = 'failed';
      else {
        const { issues, state } = checkCell(value, columns[i] ?? null, this.#around);
        states[i] = state;
        for (const one of issues) add(i + 1, one);
        if (state === 'ok' && issues.length === 0) this.#lastGood[i] = value;
      }
    }
    if (!this.#likeLastGoodRow(source.cells, states)) {
      const before = findings.length;
      const county = cells.column('county');
      const retired = retiredCode(cells, columns[county]?.codes);
      if (retired && shape === null) add(county + 1, retired);
      for (const finding of checkRow(cells, this.#around)) if (shape === null || !tellsValues(finding.rule)) findings.push(shape === null ? finding : withoutValue(finding));
      this.#lastGoodRow = findings.length === before ? { cells: source.cells, states: [...states] } : null;
    }
    this.#table?.check(cells, (finding) => { findings.push(finding); });
    // A row of another width shows no values.
    const kept = this.#send(findings, shape === null ? source : null);
    this.#onRow?.(cells, source, kept);
  }

  // People of one course have the same dates and hours: what was found right for one is right for the next.
  #likeLastGoodRow(cells: readonly string[], states: readonly CellState[]): boolean {
    const last = this.#lastGoodRow;
    return last !== null && this.#readByRow.every((i) => cells[i] === last.cells[i] && states[i] === last.states[i]);
  }

  // Where columns may have shifted, no cell is known to be what its column says.
  #placeOf(source: SourceRow, column: number, shape: Shape | null): Place {
    const field = shape === null || shape === 'short-optional' ? this.#recognised?.columns[column - 1] ?? null : null;
    return {
      row: source.row, line: source.line, column,
      field: field?.key ?? null,
      header: field ? this.#recognised?.headers[column - 1] ?? null : null,
      // What a column that the format does not have may hold, nobody knows: its values are not shown.
      value: shape === null && field ? source.cells[column - 1] ?? null : null,
      personal: field?.personal ?? null,
    };
  }

  // Hands over the findings of a row in their order, and returns those that concern this format.
  #send(findings: Found[], source: SourceRow | null = null): readonly Found[] {
    if (findings.length === 0) return findings;
    const only = this.#recognised?.format.onlyRules ?? null;
    const kept = only ? findings.filter(({ rule }) => only.has(rule)) : findings;
    if (kept.length > 1) kept.sort(byPlace);
    for (const finding of kept) this.#report(finding, source);
    return kept;
  }
}
