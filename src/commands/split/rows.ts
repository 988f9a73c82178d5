import type { CsvRecord } from '../../bytes/csv/reader.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { ByteRuns } from '../../bytes/runs.ts';
import type { FieldKey } from '../../schemas/format.ts';
import type { Recognised } from '../../schemas/recognise.ts';
import { isBlank } from '../../schemas/text.ts';
import { CourseWatch } from './course.ts';

/** Bytes that belong to one of the parts. */
export interface Piece {
  /** From 0. */
  readonly part: number;
  readonly bytes: ByteRuns;
  rows: number;
}

/**
 * Deals the rows of a file out to parts, in their order. Rows of one course that stand next to each other stay together:
 * where they would not fit into the part that is begun, they begin the next one; a course larger than a part is cut.
 */
export class RowDealer {
  readonly #limit: number;
  readonly #course: CourseWatch;
  #pieces: Piece[] = [];
  #part = 0;
  #inPart = 0;
  /** Whether the part under way holds rows of an earlier course, so that those of this one may have to leave it. */
  #mixed = false;
  readonly #held = new ByteRuns();
  #heldRows = 0;
  #cutHere = false;
  #cut = 0;

  /**
   * @param limit rows of a part at most
   * @param columns what the columns of the file are
   */
  constructor(limit: number, columns: Recognised['columns'], encoding: Encoding) {
    this.#limit = limit;
    const keys: readonly FieldKey[] = columns.some((field) => field?.key === 'courseName')
      ? ['courseName', 'startDate', 'endDate', 'term']
      : ['courseCode', 'term'];
    const ofCourse = columns.flatMap((field, i) => (field !== null && keys.includes(field.key) ? [i] : []));
    this.#course = new CourseWatch(ofCourse, encoding);
  }

  /** Parts so far. */
  get parts(): number {
    return this.#part + 1;
  }

  /** Courses so far that are larger than a part. */
  get cut(): number {
    return this.#cut;
  }

  /** Takes a data row that was read. A blank one belongs to the course around it. */
  row({ cells }: CsvRecord, bytes: Uint8Array): void {
    this.#deal((this.#course.hasCourse && cells.every(isBlank)) || this.#course.takeCells(cells), bytes, 0, bytes.length);
  }

  /** Takes the data row that begins at `from`. @returns where the next row begins; -1 where it has to be read */
  rowBytes(bytes: Uint8Array, from: number): number {
    const end = this.#course.end(bytes, from);
    if (end >= 0) this.#deal(this.#course.takeBytes(bytes), bytes, from, end);
    return end;
  }

  /** Takes an empty line, which stays where it is. */
  empty(bytes: Uint8Array): void {
    this.#held.addRun(bytes, 0, bytes.length);
  }

  /** Takes the end of the file. */
  end(): void {
    this.#settle();
  }

  /** The rows that were dealt out since the last call. */
  dealt(): readonly Piece[] {
    return this.#pieces.splice(0);
  }

  #deal(sameCourse: boolean, bytes: Uint8Array, from: number, to: number): void {
    if (!sameCourse) {
      this.#settle();
      this.#mixed = this.#inPart > 0;
      this.#cutHere = false;
    }
    if (this.#inPart + this.#heldRows === this.#limit) this.#nextPart();
    this.#held.addRun(bytes, from, to);
    this.#heldRows++;
    if (!this.#mixed) this.#settle();
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
    if (this.#held.isEmpty) return;
    let last = this.#pieces.at(-1);
    if (last?.part !== this.#part) this.#pieces.push(last = { part: this.#part, bytes: new ByteRuns(), rows: 0 });
    last.bytes.moveRunsOf(this.#held);
    last.rows += this.#heldRows;
    this.#inPart += this.#heldRows;
    this.#heldRows = 0;
  }
}
