import type { Fix } from '../findings/finding.ts';
import { isUnder, type RuleId } from '../rules/index.ts';
import type { Format } from '../schemas/format.ts';
import { hasDataInHeader, type Recognised } from '../schemas/recognise.ts';
import { checkCell } from './cell.ts';
import { issueOf, type Issue } from './issue.ts';
import { isReadable, shapeOf } from './record.ts';
import { TextKeys } from './row-keys.ts';
import { RowRules } from './row-rules.ts';
import { RowCells, type CellState, type SourceRow, type Surroundings } from './source.ts';

/** One step in which a cell took another value. */
export interface CellChange {
  /** From 1, of the file that is mended. */
  readonly column: number;
  readonly rule: RuleId;
  /** Whether a person should look at it. */
  readonly kind: Fix['kind'];
  readonly before: string;
  readonly after: string;
}

/** The result for a row. */
export interface MendedRow {
  readonly cells: readonly string[];
  readonly changes: readonly CellChange[];
  /** How many changes more there would be with those that need a person's eye. */
  readonly waiting: number;
  /** Blank optional values that it lacked at its end; below 0 where so many blank ones were too many. */
  readonly padded: number;
  /** Whether its columns may have shifted: it has another width, and stays as it is. */
  readonly shifted: boolean;
}

type Step = Omit<CellChange, 'column'>;

/** Whether fixes that need a person's eye are wanted: all, none, or those of single cells (row and column from 1, of the file as it is). */
export type Suggested = boolean | ((row: number, column: number) => boolean);

interface MendedCell {
  readonly source: string;
  /** Whether fixes that need a person's eye were wanted for it. */
  readonly suggested: boolean;
  readonly value: string;
  readonly state: CellState;
  readonly steps: readonly Step[];
  readonly waiting: number;
}

type Mendable = Pick<Issue, 'rule' | 'fix'>;

/** A cell is looked at anew after each step; no kind needs more than two of them. */
const MOST_STEPS = 10;

/**
 * Mends the rows of one file: puts in what its own checks give as the right value, until they give none. The checks alone
 * know what is wrong and what is right; a value that they cannot tell is left as it is.
 */
export class RowMender {
  readonly #columns: Recognised['columns'];
  readonly #format: Format;
  readonly #around: Surroundings;
  readonly #isWanted: (row: number, column: number) => boolean;
  readonly #ranTogether: boolean;
  readonly #row: RowCells;
  readonly #keys: TextKeys;
  readonly #rules: RowRules;
  #cells: readonly string[] = [];
  /** In many columns the next row has the same value. */
  readonly #last: MendedCell[] = [];

  constructor({ columns, format, extra }: Recognised, around: Surroundings, suggested: Suggested) {
    this.#columns = columns;
    this.#ranTogether = hasDataInHeader({ extra });
    this.#format = format;
    this.#around = around;
    this.#isWanted = typeof suggested === 'boolean' ? () => suggested : suggested;
    this.#row = new RowCells(new Map(columns.flatMap((field, i) => (field ? [[field.key, i] as const] : []))));
    this.#keys = new TextKeys(this.#row, new Set(), columns);
    this.#rules = new RowRules(format, columns, this.#keys.keys, around.today, (column) => this.#cells[column] ?? '');
  }

  /** Mends a row that is neither blank nor faulty; the order of its cells stays. */
  mendRow(source: SourceRow): MendedRow {
    const padded = this.#columns.length - source.cells.length;
    if (padded !== 0 && (this.#ranTogether || !isReadable(shapeOf(source, this.#columns)))) {
      return { cells: source.cells, changes: [], waiting: 0, padded: 0, shifted: true };
    }
    const changes: CellChange[] = [];
    const mended = this.#columns.map((_, i) => {
      const cell = this.#cell(source.cells[i] ?? '', i, this.#isWanted(source.row, i + 1));
      for (const step of cell.steps) changes.push({ column: i + 1, ...step });
      return cell;
    });
    const cells = mended.map(({ value }) => value);
    let waiting = this.#mendTogether(source, cells, mended.map(({ state }) => state), changes);
    for (const cell of mended) waiting += cell.waiting;
    return { cells, changes, waiting, padded, shifted: false };
  }

  #cell(source: string, column: number, suggested: boolean): MendedCell {
    const last = this.#last[column];
    if (last?.source === source && last.suggested === suggested) return last;
    const steps: Step[] = [];
    let value = source;
    let { issues, state } = checkCell(value, this.#columns[column] ?? null, this.#around);
    while (steps.length < MOST_STEPS) {
      const next = issues.flatMap((issue) => this.#step(issue, value, suggested) ?? [])[0];
      if (!next) break;
      steps.push(next);
      value = next.after;
      ({ issues, state } = checkCell(value, this.#columns[column] ?? null, this.#around));
    }
    const waiting = issues.filter((issue) => this.#isWaiting(issue, suggested)).length;
    return this.#last[column] = { source, suggested, value, state, steps, waiting };
  }

  // Applies fixes that depend on several cells of a row; returns how many changes wait for a person's eye.
  #mendTogether(source: SourceRow, cells: string[], states: readonly CellState[], changes: CellChange[]): number {
    let waiting = 0;
    const into = this.#row.beginRow({ ...source, cells });
    for (const state of states) into.push(state);
    const put = (column: number, issue: Mendable): void => {
      const suggested = this.#isWanted(source.row, column + 1);
      const step = this.#step(issue, cells[column] ?? '', suggested);
      if (step) {
        changes.push({ column: column + 1, ...step });
        cells[column] = step.after;
      } else if (this.#isWaiting(issue, suggested)) waiting++;
    };
    this.#cells = cells;
    this.#keys.read();
    this.#rules.tellRow((rule, told) => {
      const key = told.mends ?? told.field;
      if (key !== undefined) put(this.#row.column(key), issueOf(rule, told));
    });
    return waiting;
  }

  // The value that may be put in; null if there is none, or if it needs a person's eye and suggestions are off.
  #step({ rule, fix }: Mendable, before: string, suggested: boolean): Step | null {
    if (fix === null || fix.value === null || !isUnder(rule, this.#format) || (fix.kind === 'suggested' && !suggested)) return null;
    return { rule, kind: fix.kind, before, after: fix.value };
  }

  #isWaiting({ rule, fix }: Mendable, suggested: boolean): boolean {
    return !suggested && fix?.kind === 'suggested' && fix.value !== null && isUnder(rule, this.#format);
  }
}
