/** Enough text to be looked at. */
const ENOUGH = 65_536;

/** Counts how often words are in a text that comes in pieces; blanks within it do not count. */
export class WordCount {
  readonly #counts: Map<string, number>;
  readonly #longest: number;
  #run = '';

  constructor(words: readonly string[]) {
    this.#counts = new Map(words.map((word) => [word, 0]));
    this.#longest = Math.max(0, ...words.map(({ length }) => length));
  }

  /** Takes the next piece, which goes on where the last one ended. */
  addText(text: string): void {
    this.#run += text.replace(/\s+/gu, '');
    // The kept text is shorter than any word.
    if (this.#run.length > ENOUGH) this.#look(this.#longest - 1);
  }

  /** The text ends here, and another begins. */
  cut(): void {
    this.#look(0);
  }

  /** How often each word was there. */
  end(): ReadonlyMap<string, number> {
    this.cut();
    return this.#counts;
  }

  #look(keep: number): void {
    const run = this.#run;
    if (run === '') return;
    for (const [word, count] of this.#counts) this.#counts.set(word, count + run.split(word).length - 1);
    this.#run = keep > 0 ? run.slice(-keep) : '';
  }
}
