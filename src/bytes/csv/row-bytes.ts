import { encoderOf, type Put } from '../encoding/encode.ts';

const COMMA = 0x2c;
const CR = 0x0d;
const LF = 0x0a;

/** Rows of a CSV as bytes, one behind the other, until they are taken out. */
export class RowBytes {
  readonly #put: Put;
  readonly #other: (values: readonly string[]) => Uint8Array;
  #bytes = new Uint8Array(1024);
  #size = 0;

  /**
   * @param put writes plain values, which have no comma, quote or line break
   * @param other makes the bytes of a row that has other values too, its line end included
   */
  constructor(put: Put, other: (values: readonly string[]) => Uint8Array) {
    this.#put = put;
    this.#other = other;
  }

  /** How many bytes there are. */
  get size(): number {
    return this.#size;
  }

  /** Adds a row. */
  addRow(values: readonly string[]): void {
    if (this.addPlain(values)) return;
    const bytes = this.#other(values);
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  /** Adds a row if all its values are plain. @returns whether they are */
  addPlain(values: readonly string[]): boolean {
    let units = values.length + 1;
    for (const value of values) units += value.length;
    this.#makeRoom(units * 3);
    const bytes = this.#bytes;
    let end = this.#size;
    for (let i = 0; i < values.length; i++) {
      if (i > 0) bytes[end++] = COMMA;
      end = this.#put(values[i] ?? '', bytes, end);
      if (end < 0) return false;
    }
    bytes[end++] = CR;
    bytes[end++] = LF;
    this.#size = end;
    return true;
  }

  /** Takes all bytes out. */
  takeBytes(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#size);
    // The next rows are likely to need as many.
    this.#bytes = new Uint8Array(this.#bytes.length);
    this.#size = 0;
    return taken;
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#size + more) * 2);
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }
}

/** Rows in UTF-8, in quotes where a value needs them. */
export async function quotedRows(): Promise<RowBytes> {
  const encoder = encoderOf('utf8');
  const { csvText } = await import('./write.ts');
  return new RowBytes(encoder.putting([',"\r\n']), (values) => encoder.encode(csvText([values])));
}
