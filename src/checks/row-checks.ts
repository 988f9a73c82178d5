import type { Found, Holds, Kept, Place } from '../findings/finding.ts';
import { rowColumns } from '../rules/row/columns.ts';
import { holdsOf } from '../schemas/format.ts';
import { hasDataInHeader, type Recognised } from '../schemas/recognise.ts';
import { checkCell } from './cell.ts';
import { ExtraColumns } from './extra-columns.ts';
import type { KnownCell } from './fast/memo.ts';
import { FastRows } from './fast/rows.ts';
import { issueOf, type Issue } from './issue.ts';
import { LeftRows } from './left-rows.ts';
import { faultFindings, isReadable, shapeOf, withoutValue, type Shape } from './record.ts';
import { FactCounter } from './fact-counter.ts';
import { TextKeys, type RowKeys } from './row-keys.ts';
import { RosterRules } from './roster-rules.ts';
import { RowRules, type TellInRow } from './row-rules.ts';
import { RowCells, found, foundBy, rowPlace, type Cells, type SourceRow, type Surroundings } from './source.ts';
import { QUEUE, TableCheck, wantedFields } from './table.ts';

/** Takes the results of the checks of rows: first that a row of data begins, then what is wrong with it. */
export interface RowSink {
  readonly begin: () => void;
  /** @param shown whether its values may be shown: columns may have shifted */
  readonly hand: (findings: Found[], cells: Cells, source: SourceRow, shown: boolean) => void;
  /** Whether each row is wanted, with or without findings. */
  readonly wantsAll: boolean;
}

/** The cells of a row of text as numbers, and what asks them. */
interface TextRow {
  readonly keys: TextKeys;
  readonly rules: RowRules;
  readonly roster: RosterRules | null;
}

/** Checks the data rows of a file whose columns are known: those that it can by their bytes, the others by their text. */
export class RowChecks {
  /** The columns that the format does not have; while there are any, no row is read by its bytes. */
  readonly extra: ExtraColumns;
  /** Counts the rows whose columns are certain; null where nobody wants to know. */
  readonly counter: FactCounter | null;
  readonly #recognised: Recognised;
  /** Whether the header row is what is wrong where a row has fewer values than it. */
  readonly #ranTogether: boolean;
  readonly #around: Surroundings;
  readonly #sink: RowSink;
  readonly #cells: RowCells;
  readonly #none = new RowCells(new Map());
  /** Made for the first row of text: most files have none. */
  #ofText: TextRow | null = null;
  readonly #table: TableCheck;
  readonly #fast: FastRows | null;
  readonly #left: LeftRows | null;
  readonly #holds: readonly (Holds | null)[];
  /** The value last found right in each column: in many columns the next row has the same. */
  readonly #lastGood: string[] = [];
  /** The row of text under way. */
  #source: SourceRow | null = null;
  #findings: Found[] = [];
  // Once for all rows: whatever is made anew for each costs more than most of the checks.
  readonly #addFinding = (finding: Found): void => { this.#findings.push(finding); };
  readonly #tellCell: (column: number, cell: KnownCell) => void;
  readonly #tellInRow: TellInRow;

  constructor(recognised: Recognised, around: Surroundings, sink: RowSink) {
    const { format, columns } = recognised;
    this.#recognised = recognised;
    this.extra = new ExtraColumns(recognised);
    this.counter = around.facts && around.facts.length > 0 ? new FactCounter(columns, around.facts) : null;
    this.#ranTogether = hasDataInHeader(recognised);
    this.#holds = columns.map(holdsOf);
    this.#around = around;
    this.#sink = sink;
    this.#cells = new RowCells(new Map(columns.flatMap((field, i) => (field ? [[field.key, i] as const] : []))));
    this.#table = new TableCheck(format, columns, around.across ?? null);
    const fields = columns.filter((field) => field !== null);
    // Only the ordinary checks know how to read a column that the format does not have, or has twice.
    this.#fast = around.bytes && fields.length === columns.length ? new FastRows(format, fields, around, around.bytes) : null;
    this.#left = around.bytes && !sink.wantsAll ? new LeftRows(around.bytes) : null;
    const row = this.#fast?.row ?? null;
    this.#tellCell = (column, { text, issues }) => {
      for (let i = 0; i < issues.length; i++) {
        const issue = issues[i];
        if (row && issue) this.#addIssue(row, null, column, issue, text, issue.kept);
      }
    };
    this.#tellInRow = (rule, told) => { if (row) this.#tell(row, null, (column) => row.text(column), rule, told); };
  }

  /** How many values stand in quotes in the rows that were checked by their bytes. */
  get quoted(): number {
    return this.#fast?.quoted ?? 0;
  }

  /**
   * Checks the row that begins at `from` by its bytes, if they tell enough of it. Whether it repeats an earlier one is then
   * looked up for many rows together, at the latest by `settle`, which has to be called before the bytes change.
   * @param line the physical line on which it starts
   * @returns where the next row begins; -1 where it has to be read, and given to `checkRow`
   */
  readonly checkBytes = (bytes: Uint8Array, from: number, row: number, line: number): number => {
    const fast = this.#fast;
    const next = fast === null ? -1 : fast.readRow(bytes, from, row, line);
    if (fast === null || next < 0) return -1;
    if (this.#left === null) this.#tellBytes(fast);
    else {
      this.#sink.begin();
      this.#leaveRow(fast, this.#left);
    }
    return next;
  };

  #tellBytes(fast: FastRows): void {
    this.settle();
    this.#sink.begin();
    const findings = this.#findingsOf(fast);
    this.#checkKeys(fast.row.keys);
    this.#sink.hand(findings, fast.row, fast.row, true);
  }

  #findingsOf(fast: FastRows): Found[] {
    const findings: Found[] = this.#findings = [];
    fast.tellCells(this.#tellCell);
    fast.tellRow(this.#tellInRow);
    return findings;
  }

  /** Reports what is wrong with the rows that were left, and which of them repeat or contradict earlier ones, in their order. */
  settle(): void {
    const left = this.#left;
    const { queued } = this.#table;
    // Stryker disable next-line LogicalOperator: rows are queued only where they may be left, and to settle none tells nothing.
    if (queued === 0 || left === null) return;
    this.#table.settle(left.addFinding);
    if (left.any) left.handFindings(queued, (findings, source) => { this.#sink.hand(findings, this.#none, source, true); });
  }

  /** Checks a row of text. Of one whose columns may have shifted no cell is read. */
  checkRow(source: SourceRow): void {
    this.settle();
    this.#sink.begin();
    const { columns } = this.#recognised;
    const findings: Found[] = this.#findings = [];
    const shape = this.#checkWidth(source);
    const placeOf = (column: number): Place => this.#placeOf(source, column, shape, '');
    const faults = source.faults === null ? null : faultFindings(source, placeOf, this.#around);
    // A line without end is not a row of whatever width.
    if (source.faults?.some(({ kind }) => kind === 'endless') === true) findings.length = 0;
    // One by one: of a row of a million cells they are more than a call takes.
    for (const fault of faults ?? []) findings.push(fault);
    this.extra.row(source.cells, source.faults === null && (shape === null || isReadable(shape)));
    if (shape !== null && !isReadable(shape)) {
      this.#none.beginRow(source);
      this.#sink.hand(findings, this.#none, source, false);
      return;
    }
    const states = this.#cells.beginRow(source);
    const damaged = faults === null ? null : new Set(faults.map(({ column }) => column));
    for (let i = 0; i < Math.min(source.cells.length, columns.length); i++) {
      const value = source.cells[i] ?? '';
      if (value === this.#lastGood[i]) states[i] = 'ok';
      else if (damaged?.has(i + 1) === true) states[i] = 'failed';
      else {
        const { issues, state } = checkCell(value, columns[i] ?? null, this.#around);
        states[i] = state;
        for (const issue of issues) this.#addIssue(source, shape, i, issue, value, null);
        if (state === 'ok' && issues.length === 0) this.#lastGood[i] = value;
      }
    }
    this.#source = source;
    const { keys: textKeys, rules, roster } = this.#ofText ??= this.#makeTextRow();
    const keys = textKeys.read();
    const teller: TellInRow = (rule, told) => { this.#tell(source, shape, (column) => source.cells[column] ?? '', rule, told); };
    rules.tellRow(teller);
    roster?.tellRow(teller);
    this.#checkKeys(keys);
    // A row of another width shows no values.
    this.#sink.hand(findings, this.#cells, source, shape === null);
  }

  #makeTextRow(): TextRow {
    const { format, columns } = this.#recognised;
    const around = this.#around;
    const keys = new TextKeys(this.#cells, wantedFields(format, around), columns);
    const textOf = (column: number): string => this.#source?.cells[column] ?? '';
    const rules = new RowRules(format, columns, keys.keys, around.today, textOf);
    return { keys, rules, roster: around.roster ? new RosterRules(around.roster, format, columns, keys.keys, textOf) : null };
  }

  // Leaves the row to be looked up with others.
  #leaveRow(fast: FastRows, left: LeftRows): void {
    const { row, isPlain } = fast;
    const place = this.#table.queued;
    left.addRow(row, place);
    if (!isPlain) left.addFindings(this.#findingsOf(fast), place);
    this.#table.addRow(row.keys, isPlain);
    this.counter?.addRow(row.keys);
    if (place + 1 === QUEUE) this.settle();
  }

  #checkWidth(source: SourceRow): Shape | null {
    const { columns } = this.#recognised;
    const [expected, actual] = [columns.length, source.cells.length];
    if (actual === expected) return source.hidden === true ? 'short-optional' : null;
    const shape = shapeOf(source, columns);
    const fix = isReadable(shape) && !this.#ranTogether ? { kind: 'safe', value: null } as const : null;
    this.#findings.push(found(rowColumns.id, rowPlace(source), { expected, actual, kind: shape }, fix));
    return shape;
  }

  #checkKeys(keys: RowKeys): void {
    this.#table.addRow(keys, false);
    this.counter?.addRow(keys);
    this.#table.settle(this.#addFinding);
  }

  #tell(
    source: SourceRow, shape: Shape | null, textOf: (column: number) => string, ...[rule, told]: Parameters<TellInRow>
  ): void {
    // Where columns may have shifted, no value is told.
    if (shape !== null && rule.tellsValues === true) return;
    const column = told.field === undefined ? -1 : this.#recognised.columns.findIndex((one) => one?.key === told.field);
    if (column >= 0) this.#addIssue(source, shape, column, issueOf(rule, told), textOf(column), null);
    else {
      const finding = foundBy(rule, rowPlace(source), told);
      this.#findings.push(shape === null ? finding : withoutValue(finding));
    }
  }

  // The column counts from 0.
  #addIssue(source: SourceRow, shape: Shape | null, column: number, { rule, params, fix }: Issue, value: string, kept: Kept | null): void {
    const shownFix = shape !== null && fix ? { ...fix, value: null } : fix;
    this.#findings.push(found(rule, this.#placeOf(source, column + 1, shape, value), params, shownFix, undefined, kept));
  }

  // Where columns may have shifted, no cell is known to be what its column says.
  #placeOf(source: SourceRow, column: number, shape: Shape | null, value: string): Place {
    const { columns, headers } = this.#recognised;
    const field = shape === null || isReadable(shape) ? columns[column - 1] ?? null : null;
    return {
      row: source.row, line: source.line, column,
      field: field?.key ?? null,
      header: field ? headers[column - 1] ?? null : null,
      // A column that the format does not have may hold anything: its values are not shown.
      value: shape === null && field ? value : null,
      personal: field === null ? null : this.#holds[column - 1] ?? null,
    };
  }
}
