import type { CsvRecord } from '../../bytes/csv/reader.ts';
import type { FieldKey } from '../../schemas/format.ts';
import type { Recognised } from '../../schemas/recognise.ts';
import { isBlank } from '../../schemas/text.ts';

/** Bytes that belong to one of the parts. */
export interface Piece {
  /** From 0. */
  readonly part: number;
  readonly bytes: Uint8Array[];
  rows: number;
}

/**
 * Deals the rows of a file out to parts, in their order. Rows of one course that stand next to each other stay together:
 * where they would not fit into the part that is begun, they begin the next one; a course larger than a part is cut.
 */
export class RowDealer {
  readonly #limit: number;
  readonly #courseColumns: readonly number[];
  #pieces: Piece[] = [];
  #part = 0;
  #inPart = 0;
  /** Whether the part under way holds rows of an earlier course, so that those of this one may have to leave it. */
  #mixed = false;
  #held: Uint8Array[] = [];
  #heldRows = 0;
  #course: string | null = null;
  #cutHere = false;
  #cut = 0;

  /**
   * @param limit rows of a part at most
   * @param columns what the columns of the file are
   */
  constructor(limit: number, columns: Recognised['columns']) {
    this.#limit = limit;
    const keys: readonly FieldKey[] = columns.some((field) => field?.key === 'courseName')
      ? ['courseName', 'startDate', 'endDate', 'term']
      : ['courseCode', 'term'];
    this.#courseColumns = columns.flatMap((field, i) => (field !== null && keys.includes(field.key) ? [i] : []));
  }

  /** Parts so far. */
  get parts(): number {
    return this.#part + 1;
  }

  /** Courses so far that are larger than a part. */
  get cut(): number {
    return this.#cut;
  }

  /** Takes a data row. A blank one belongs to the course around it. */
  row({ cells }: CsvRecord, bytes: Uint8Array): void {
    const course = this.#course !== null && cells.every(isBlank) ? this.#course : this.#courseColumns.map((i) => cells[i] ?? '').join('\0');
    if (course !== this.#course) {
      this.#settle();
      this.#course = course;
      this.#mixed = this.#inPart > 0;
      this.#cutHere = false;
    }
    if (this.#inPart + this.#heldRows === this.#limit) this.#nextPart();
    this.#held.push(bytes);
    this.#heldRows++;
    if (!this.#mixed) this.#settle();
  }

  /** Takes an empty line, which stays where it is. */
  empty(bytes: Uint8Array): void {
    this.#held.push(bytes);
  }

  /** Takes the end of the file. */
  end(): void {
    this.#settle();
  }

  /** The rows that were dealt out since the last call. */
  dealt(): readonly Piece[] {
    return this.#pieces.splice(0);
  }

  #nextPart(): void {
    if (!this.#mixed && !this.#cutHere) {
      this.#cutHere = true;
      this.#cut++;
    }
    this.#part++;
    this.#inPart = 0;
    this.#mixed = false;
    this.#settle();
  }

  #settle(): void {
    if (this.#held.length === 0) return;
    let last = this.#pieces.at(-1);
    if (last?.part !== this.#part) this.#pieces.push(last = { part: this.#part, bytes: [], rows: 0 });
    for (const bytes of this.#held) last.bytes.push(bytes);
    last.rows += this.#heldRows;
    this.#inPart += this.#heldRows;
    this.#held = [];
    this.#heldRows = 0;
  }
}
