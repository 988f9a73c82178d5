import type { Found } from '../findings/finding.ts';
import { cellsOf, type ByteRow } from './fast/row.ts';
import type { ByteTools, SourceRow } from './source.ts';
import { QUEUE } from './table.ts';

/** Where the rows stand that were read by their bytes and whose keys are still to be looked up, and what is wrong with each. */
export class LeftRows {
  readonly #decode: ByteTools['decode'];
  #bytes: Uint8Array = new Uint8Array(0);
  readonly #froms = new Int32Array(QUEUE);
  readonly #tos = new Int32Array(QUEUE);
  readonly #findings = new Array<Found[] | null>(QUEUE).fill(null);
  /** Whether anything is wrong with one of them. */
  any = false;

  constructor({ decode }: ByteTools) {
    this.#decode = decode;
  }

  /** Puts down where a row stands. */
  addRow({ bytes, from, to }: ByteRow, place: number): void {
    if (this.#bytes !== bytes) this.#bytes = bytes;
    this.#froms[place] = from;
    this.#tos[place] = to;
  }

  /** Puts down what is wrong with a row by itself, before all else of it. */
  addFindings(findings: Found[], place: number): void {
    if (findings.length === 0) return;
    this.#findings[place] = findings;
    this.any = true;
  }

  /** Puts down what is wrong with a row beside another. */
  readonly addFinding = (finding: Found, place: number): void => {
    this.any = true;
    (this.#findings[place] ??= []).push(finding);
  };

  /** Hands over the findings of the first rows, row by row, and forgets them. */
  handFindings(rows: number, take: (findings: Found[], source: SourceRow) => void): void {
    this.any = false;
    for (let place = 0; place < rows; place++) {
      const findings = this.#findings[place] ?? null;
      const [first] = findings ?? [];
      // Stryker disable next-line LogicalOperator: no list of findings is empty.
      if (!findings || !first) continue;
      this.#findings[place] = null;
      take(findings, new LeftRow(first, this.#bytes, this.#froms[place] ?? 0, this.#tos[place] ?? 0, this.#decode));
    }
  }
}

/** One of them: it is decoded when its cells are asked for. */
class LeftRow implements SourceRow {
  readonly row: number;
  readonly line: number;
  readonly empty = false;
  readonly quoted = 0;
  readonly needsQuotes = false;
  readonly faults = null;
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #to: number;
  readonly #decode: ByteTools['decode'];

  constructor({ row, line }: Found, bytes: Uint8Array, from: number, to: number, decode: ByteTools['decode']) {
    this.row = row ?? 0;
    this.line = line ?? 0;
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
    this.#decode = decode;
  }

  get cells(): readonly string[] {
    // Stryker disable next-line StringLiteral: a row that was read by its bytes is text.
    return cellsOf(this.#decode(this.#bytes, this.#from, this.#to) ?? '');
  }
}
