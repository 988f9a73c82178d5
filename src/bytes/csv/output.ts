import { encoderOf, type Encoder } from '../encoding/encode.ts';
import type { Encoding } from '../encoding/encoding.ts';

/** The first character that CP950 lacks: row and column of the output, and its place in the value, all from 1. */
export interface Lacking {
  readonly row: number;
  readonly column: number;
  readonly position: number;
}

/** The bytes of a CSV file, piece by piece, and the encoding that they are in. */
export interface CsvBytes {
  readonly encoding: Encoding;
  readonly pieces: readonly Uint8Array[];
}

const BATCH = 1000;

/**
 * Collects the rows of a CSV file until it is known in which encoding they can be written: CP950, as the portal's
 * producers do, unless a character lacks there; then UTF-8 with a byte order mark.
 */
export class CsvOutput {
  readonly #asked: Encoding | null;
  readonly #big5: Encoder;
  readonly #stringify: (rows: readonly (readonly string[])[]) => string;
  readonly #texts: string[] = [];
  #batch: (readonly string[])[] = [];
  #rows = 0;
  #lacking: Lacking | null = null;

  private constructor(asked: Encoding | null, big5: Encoder, stringify: (rows: readonly (readonly string[])[]) => string) {
    this.#asked = asked;
    this.#big5 = big5;
    this.#stringify = stringify;
  }

  /** Begins a file. @param asked the encoding that the user wants, or null to choose by the characters */
  static async beginCsv(asked: Encoding | null): Promise<CsvOutput> {
    const { csvText } = await import('./write.ts');
    return new CsvOutput(asked, encoderOf('big5'), csvText);
  }

  /** The first character that CP950 lacks; null where it has all. */
  get lacking(): Lacking | null {
    return this.#lacking;
  }

  /** Adds a row. */
  addRow(cells: readonly string[]): void {
    this.#rows++;
    for (const [i, cell] of cells.entries()) {
      const position = this.#lacking === null ? this.#big5.lacking(cell) : 0;
      if (position > 0) this.#lacking = { row: this.#rows, column: i + 1, position };
    }
    this.#batch.push(cells);
    if (this.#batch.length >= BATCH) this.#flush();
  }

  /** The whole file. @throws RangeError where CP950 was asked for and lacks a character: see {@link lacking} */
  finish(): CsvBytes {
    this.#flush();
    const encoding = this.#asked ?? (this.#lacking === null ? 'big5' : 'utf8-bom');
    const encoder = encoderOf(encoding);
    return { encoding, pieces: [encoder.mark, ...this.#texts.map((text) => encoder.encode(text))] };
  }

  #flush(): void {
    if (this.#batch.length > 0) this.#texts.push(this.#stringify(this.#batch));
    this.#batch = [];
  }
}
