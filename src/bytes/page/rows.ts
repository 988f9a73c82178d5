interface Cell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** No sheet has more. */
const MOST_COLUMNS = 16_384;

/** The rows of one table while it is read. A cell over several rows stands in each; of one over several columns the others are blank. */
export class Rows {
  readonly rows: (readonly string[])[] = [];
  /** How many cells it has; a row counts as one at least. */
  cells = 0;
  /** Whether a caption is open, in which a table may stand as in a cell. */
  caption = false;
  readonly #count: (cells: number) => void;
  #row: Cell[] | null = null;
  #cell: Cell | null = null;
  /** Cells of earlier rows that reach into the next one, by column. */
  #over: ({ readonly text: string; left: number } | undefined)[] = [];

  /** @param count is told of cells, and may throw where there are too many */
  constructor(count: (cells: number) => void) {
    this.#count = count;
  }

  /** Whether what comes stands in a cell, or in the caption. */
  get inside(): boolean {
    return this.#cell !== null || this.caption;
  }

  /** Begins a row, and so ends the one before. */
  openRow(): void {
    this.closeRow();
    this.#row = [];
    this.#addRow(1);
  }

  /** Begins a cell, in a row of its own where none is open. */
  openCell(columns: number, rows: number): void {
    this.closeCell();
    if (this.#row === null) this.openRow();
    this.#cell = { text: '', columns, rows };
    this.#row?.push(this.#cell);
    this.#addRow(1);
  }

  /** Adds a text to the cell that is open. @param lines whether its line breaks are line breaks, and not blanks */
  text(text: string, lines = false): void {
    if (this.#cell) this.#cell.text += lines ? text : text.replace(/[\r\n]/g, ' ');
  }

  /** Ends the cell that is open. */
  closeCell(): void {
    if (this.#cell) this.#cell.text = tidy(this.#cell.text);
    this.#cell = null;
  }

  /** Ends the row that is open. */
  closeRow(): void {
    this.closeCell();
    if (this.#row === null) return;
    const texts = this.#laidOut(this.#row);
    this.rows.push(texts);
    this.#addRow(Math.max(0, texts.length - this.#row.length));
    this.#row = null;
  }

  /** The first of its text, as long as is wanted. */
  start(most: number): string {
    let text = '';
    for (const row of this.rows) {
      for (const cell of row) {
        if (cell !== '') text += `\n${cell.slice(0, most)}`;
        if (text.length >= most) return text.slice(0, most);
      }
    }
    return text;
  }

  #addRow(cells: number): void {
    this.cells += cells;
    this.#count(cells);
  }

  // A row that is one cell over the whole width is a title or a sum: it stays one cell.
  #laidOut(row: readonly Cell[]): string[] {
    const texts: string[] = [];
    for (const { text, columns, rows } of row) {
      while (this.#reachesHere(texts));
      for (let i = 0; i < columns && texts.length < MOST_COLUMNS; i++) {
        const own = i === 0 ? text : '';
        if (rows > 1) this.#over[texts.length] = { text: own, left: rows - 1 };
        texts.push(own);
      }
    }
    while ((this.#over.at(-1)?.left ?? 1) === 0) this.#over.pop();
    while (texts.length < this.#over.length) if (!this.#reachesHere(texts)) texts.push('');
    return row.length === 1 && row[0]?.columns === texts.length ? texts.slice(0, 1) : texts;
  }

  #reachesHere(texts: string[]): boolean {
    const over = this.#over[texts.length];
    if (over === undefined || over.left === 0) return false;
    over.left--;
    texts.push(over.text);
    return true;
  }
}

// The text as a browser shows it: blanks in a row are one, and a blank that does not break is a blank.
function tidy(text: string): string {
  return text.split('\n').map((line) => line.replace(/[\t\f\r \u00a0]+/g, ' ').trim()).filter((line) => line !== '').join('\n');
}
