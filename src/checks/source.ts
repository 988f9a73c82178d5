import type { FactName } from '../findings/file-facts.ts';
import type { Around } from '../rules/cell-view.ts';
import type { Fault } from '../rules/file-view.ts';
import type { RuleId, RuleParams } from '../rules/index.ts';
import type { Told } from '../rules/rule.ts';
import { wholeFile, type Field, type FieldKey, type Format } from '../schemas/format.ts';
import type { Fix, Found, Kept, Place } from '../findings/finding.ts';
import type { Across } from './across.ts';
import type { KnownPeople } from './known-people.ts';

/** A part of a row that could not be read. */
export interface RowFault extends Fault {
  /** From 1. */
  readonly column: number;
  readonly raw?: string;
}

/** One row of a file as it was read; see the reader for what each part means. */
export interface SourceRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly empty: boolean;
  readonly quoted: number;
  readonly needsQuotes: boolean;
  readonly faults: readonly RowFault[] | null;
  /** As it stands in the file, only of the first rows; good until the next row. */
  readonly bytes?: Uint8Array;
  /** Whether it was of another width in the file that it was made of, so that its values may have shifted and are not shown. */
  readonly hidden?: boolean;
}

/** The facts that every check needs beside the rows. */
export interface Surroundings extends Around {
  /** How the bytes of a file are looked at; where this is not given every row is read. */
  readonly bytes?: ByteTools;
  /** The list of people that rows are held against; where this is not given, no row is. */
  readonly roster?: KnownPeople;
  /** The other files whose rows count as earlier ones; none where this is not given. */
  readonly across?: Across | null;
  /** The facts about the rows that are wanted; none where it is left out. */
  readonly facts?: readonly FactName[];
}

/** The work on the bytes of a file before they are text. */
export interface ByteTools {
  /** The bytes from one offset to another as text; null if they are not text in the encoding of the file. */
  readonly decode: (bytes: Uint8Array, from: number, to: number) => string | null;
}

/** The columns of a file, as its header row gives them. */
export interface Columns {
  readonly format: Format;
  readonly fields: readonly (Field | null)[];
  readonly headers: readonly string[];
}

/** The state of a cell: its form is right, it is blank, or it failed and no other rule reads it. */
export type CellState = 'ok' | 'blank' | 'failed';

/** Takes the findings of a check, one by one, with the row that they are about; null for those about no single row. */
export type Report = (found: Found, source: SourceRow | null) => void;

const NOTHING: Found['related'] = [];

/** Makes a finding of its parts. */
export function found<R extends RuleId>(
  rule: R, place: Place, params: RuleParams[R], fix: Fix | null = null, related: Found['related'] = NOTHING, kept: Kept | null = null,
): Found {
  // Written out, since a spread would cost more than all the rest of a finding.
  const { row, line, column, field, header, value, personal } = place;
  return { rule, row, line, column, field, header, value, personal, params, fix, related, kept } as Found;
}

/** Makes a finding of what a rule tells. */
export function foundBy(rule: { readonly id: RuleId }, place: Place, { params, fix }: Told<object>): Found {
  return found(rule.id, place, params, fix);
}

/** The place of a finding about a whole row. */
export function rowPlace(source: { readonly row: number; readonly line: number }): Place {
  return { ...wholeFile, row: source.row, line: source.line };
}

/** A row that can be read by the names of its fields. */
export interface Cells {
  readonly row: number;
  readonly line: number;
  /** The value of a cell that is there, not blank and right in its form; else null. */
  readonly value: (key: FieldKey) => string | null;
}

/** A checked row with its cells by name, for callers that do more than report. */
export type OnRow = (cells: Cells, source: SourceRow, findings: readonly Found[]) => void;

const NO_ROW: SourceRow = { row: 0, line: 0, cells: [], empty: true, quoted: 0, needsQuotes: false, faults: null };

/** The cells of the row under way: one object for all rows of a file, to be read before the next row begins. */
export class RowCells implements Cells {
  readonly #columnOf: ReadonlyMap<FieldKey, number>;
  readonly #states: CellState[] = [];
  #source: SourceRow = NO_ROW;

  /** @param columnOf the index of the column of each field that the file has */
  constructor(columnOf: ReadonlyMap<FieldKey, number>) {
    this.#columnOf = columnOf;
  }

  get row(): number {
    return this.#source.row;
  }

  get line(): number {
    return this.#source.line;
  }

  /** Takes the next row, and returns where the states of its cells are to be put. */
  beginRow(source: SourceRow): CellState[] {
    this.#source = source;
    this.#states.length = 0;
    return this.#states;
  }

  /** The index of the column of a field, -1 where the file does not have it. */
  column(key: FieldKey): number {
    return this.#columnOf.get(key) ?? -1;
  }

  /** The state of a cell; one whose column the file does not have cannot be read and counts as failed. */
  state(key: FieldKey): CellState {
    const column = this.#columnOf.get(key);
    // A value that is not there because the row ends early is blank.
    return column === undefined ? 'failed' : this.#states[column] ?? 'blank';
  }

  value(key: FieldKey): string | null {
    const column = this.#columnOf.get(key);
    return column !== undefined && this.#states[column] === 'ok' ? this.#source.cells[column] ?? null : null;
  }
}
