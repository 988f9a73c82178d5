/** Places in bytes, one behind the other; those that touch are one piece. */
export class ByteRuns {
  #pieces: Uint8Array[] = [];
  #bytes: Uint8Array | null = null;
  #from = 0;
  #to = 0;

  /** Whether there are none. */
  get isEmpty(): boolean {
    return this.#bytes === null && this.#pieces.length === 0;
  }

  /** Adds a place; the bytes must stay until they are taken out. */
  addRun(bytes: Uint8Array, from: number, to: number): void {
    if (bytes === this.#bytes && from === this.#to) {
      this.#to = to;
      return;
    }
    this.#close();
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
  }

  /** Takes all places of another list out of it, and adds them here. */
  moveRunsOf(other: ByteRuns): void {
    for (const piece of other.#pieces.splice(0)) this.addRun(piece, 0, piece.length);
    if (other.#bytes) this.addRun(other.#bytes, other.#from, other.#to);
    other.#bytes = null;
  }

  /** Takes the pieces out. */
  takeRuns(): readonly Uint8Array[] {
    this.#close();
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #close(): void {
    if (this.#bytes) this.#pieces.push(this.#bytes.subarray(this.#from, this.#to));
    this.#bytes = null;
  }
}
