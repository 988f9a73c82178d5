import type { PageTaker } from './page.ts';
import { PageProblem } from './problem.ts';
import { Rows } from './rows.ts';
import { WordCount } from './words.ts';

/** The tables and words that are looked for in a page. */
export interface Wanted {
  /** Whether a table is looked for. */
  readonly table: (rows: readonly (readonly string[])[]) => boolean;
  /** The words whose number is counted in the text of the page. */
  readonly words: readonly string[];
}

/** The content that was found in a page. */
export interface PageContent {
  /** The rows of all tables that were wanted, in their order. */
  readonly rows: readonly (readonly string[])[];
  /** How many tables it has. */
  readonly tables: number;
  /** How often each word is in its text. */
  readonly words: ReadonlyMap<string, number>;
  readonly title: string;
  /** Whether it asks for a password. */
  readonly login: boolean;
  /** Whether its content stands in other pages. */
  readonly frames: boolean;
}

/** More tables in tables than any page has, and as many as take little memory. */
const DEEPEST = 200_000;
/** Text of a table within a cell that counts as that of the cell. */
const MOST_OF_INNER = 2000;
const LONGEST_TITLE = 200;

// Text before and behind one of these is one text.
const INLINE = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdo', 'big', 'cite', 'code', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'nobr', 'q', 's',
  'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'var', 'wbr', 'img', 'input',
]);
const SILENT = new Set(['script', 'style', 'template']);

/**
 * Finds tables in a page, wherever they stand: within others, below any other element, with ends of rows and cells left out. A table that
 * is not wanted is forgotten as soon as it ends.
 */
export class TableFinder implements PageTaker {
  readonly #wanted: Wanted;
  readonly #maxCells: number;
  readonly #open: Rows[] = [];
  readonly #rows: (readonly string[])[] = [];
  readonly #words: WordCount;
  #cells = 0;
  #tables = 0;
  #silent = 0;
  #inTitle = false;
  #title = '';
  #login = false;
  #frames = false;

  /** @param maxCells more are not read */
  constructor(wanted: Wanted, maxCells: number) {
    this.#wanted = wanted;
    this.#maxCells = maxCells;
    this.#words = new WordCount(wanted.words);
  }

  /** See {@link PageTaker}. @throws PageProblem */
  openTag(tag: string, attribute: (name: string) => string | null): void {
    if (SILENT.has(tag)) this.#silent++;
    if (this.#silent > 0) return;
    this.#break(tag);
    const table = this.#open.at(-1);
    switch (tag) {
      case 'title': this.#inTitle = this.#title === ''; return;
      case 'input': this.#login ||= (attribute('type') ?? '').toLowerCase() === 'password'; return;
      case 'frame': case 'iframe': this.#frames = true; return;
      case 'table': this.#begin(); return;
      case 'tr': table?.openRow(); return;
      case 'caption': if (table) table.caption = true; return;
      case 'thead': case 'tbody': case 'tfoot': table?.closeRow(); return;
      case 'td': case 'th': table?.openCell(spanOf(attribute('colspan'), 1000), spanOf(attribute('rowspan'), 65_534)); return;
    }
  }

  /** See {@link PageTaker}. @throws PageProblem */
  closeTag(tag: string): void {
    if (SILENT.has(tag)) {
      this.#silent = Math.max(0, this.#silent - 1);
      return;
    }
    if (this.#silent > 0) return;
    this.#break(tag);
    const table = this.#open.at(-1);
    switch (tag) {
      case 'title': this.#inTitle = false; return;
      case 'table': this.#end(); return;
      case 'caption': if (table) table.caption = false; return;
      case 'tr': case 'thead': case 'tbody': case 'tfoot': table?.closeRow(); return;
      case 'td': case 'th': table?.closeCell(); return;
    }
  }

  /** See {@link PageTaker}. */
  text(text: string): void {
    if (this.#silent > 0) return;
    this.#words.addText(text);
    if (this.#inTitle) this.#title = `${this.#title}${text}`.slice(0, LONGEST_TITLE);
    else this.#open.at(-1)?.text(text);
  }

  /** Ends the page. @returns the content that was found; @throws PageProblem */
  end(): PageContent {
    while (this.#open.length > 0) this.#end();
    return {
      rows: this.#rows,
      tables: this.#tables,
      words: this.#words.end(),
      title: this.#title.trim(),
      login: this.#login,
      frames: this.#frames,
    };
  }

  #break(tag: string): void {
    if (INLINE.has(tag)) return;
    this.#words.cut();
    this.#open.at(-1)?.text('\n', true);
  }

  #begin(): void {
    // A table directly in another, in no cell of it, ends that one.
    if (this.#open.at(-1)?.inside === false) this.#end();
    if (this.#open.length === DEEPEST) throw new PageProblem({ kind: 'too-deep', limit: DEEPEST });
    this.#open.push(new Rows((cells) => { this.#countCells(cells); }));
    this.#tables++;
  }

  #end(): void {
    const table = this.#open.pop();
    if (!table) return;
    table.closeRow();
    const wanted = this.#wanted.table(table.rows);
    if (wanted) for (const row of table.rows) this.#rows.push(row);
    else {
      this.#open.at(-1)?.text(table.start(MOST_OF_INNER), true);
      this.#cells -= table.cells;
    }
  }

  #countCells(cells: number): void {
    this.#cells += cells;
    if (this.#cells > this.#maxCells) throw new PageProblem({ kind: 'too-many-cells', limit: this.#maxCells });
  }
}

function spanOf(value: string | null, most: number): number {
  const number = /^\s*\+?(\d+)/.exec(value ?? '')?.[1];
  return Math.min(Math.max(Number(number ?? 1), 1), most);
}
