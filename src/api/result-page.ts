import type { PageParser } from '../bytes/page/page.ts';
import type { ReadPage } from '../bytes/page/read.ts';
import { SEEN_OF_PAGE, looksLikePage } from '../bytes/page/recognise.ts';
import type { CsvRecord } from '../bytes/csv/reader.ts';
import { HeaderFinder, namesReason } from '../convert/result/header.ts';
import { resultRows, type ResultRows } from '../convert/result/rows.ts';
import { words } from '../convert/result/verdict.ts';
import type { Format } from '../schemas/format.ts';
import { isBlank } from '../schemas/text.ts';
import type { PageOpener } from './open-table.ts';
import { ResultProblem } from './result-problem.ts';
import { csvInput, type TableInput } from './table.ts';
import { readWhole } from './whole-table.ts';

/** How a result is read. */
export interface ResultPageOptions {
  readonly formats: readonly Format[];
  readonly encoding: 'big5' | 'utf8' | null;
  readonly maxCells: number;
  /** Reads HTML; null for our own parser. */
  readonly parse: PageParser | null;
}

/** The rows of a result, and the words in it that tell a verdict. */
export interface ResultContent extends ResultRows {
  /** How often each of the words that tell a verdict stands in it. */
  readonly words: ReadonlyMap<string, number>;
  readonly title: string;
  /** How many bytes of a page belong to no character. */
  readonly lost: number;
}

/** Reads a result: a page, or a table. */
export class ResultReader implements PageOpener {
  readonly seen = SEEN_OF_PAGE;
  readonly fits = looksLikePage;
  readonly #options: ResultPageOptions;
  readonly #finder: HeaderFinder;
  #page: ReadPage | null = null;

  constructor(options: ResultPageOptions) {
    this.#options = options;
    this.#finder = new HeaderFinder(options.formats);
  }

  /** Opens a page as a table: its rows are those of the tables in it that are a result. @throws PageProblem */
  readonly open = async (bytes: Uint8Array): Promise<TableInput> => {
    const { encoding, maxCells, parse } = this.#options;
    const { readPage } = await import('../bytes/page/read.ts');
    const page = this.#page = readPage(bytes, {
      table: (rows) => rows.some((row) => this.#finder.of(row) !== null),
      words,
    }, { encoding, maxCells, parse: parse ?? (await import('../bytes/page/parse5.ts')).parsePage });
    return rowsInput(page.rows);
  };

  /**
   * Reads the rows of a result.
   * @param input the table, or the page as {@link open} opened it
   * @throws ResultProblem where it is none; NoWhole, and what reading the table throws
   */
  async readResult(input: TableInput): Promise<ResultContent> {
    const page = this.#page;
    const { rows } = await readWhole(input, this.#options.encoding, this.#options.maxCells);
    const cells = rows.map((row) => row.cells);
    const counts = page?.words ?? countedIn(cells);
    const found = resultRows(cells, this.#finder);
    const content = { ...found, words: counts, title: page?.title ?? '', lost: page?.lost ?? 0 };
    refuseOther(content, page, cells);
    return content;
  }
}

// A file without rows of a form may still tell a verdict; a list of uploads tells several. A form without rows tells nothing, unless its
// header row names the reason: then no row failed.
function refuseOther(
  { header, failed, others, words: counts }: ResultContent, page: ReadPage | null, cells: readonly (readonly string[])[],
): void {
  const [failures, passes] = [counts.get(words[0]) ?? 0, counts.get(words[1]) ?? 0];
  if (header) {
    const silent = failed.length === 0 && (others > 0 || !namesReason(header)) && failures === 0 && passes === 0;
    if (silent) throw new ResultProblem({ kind: 'no-reason' });
    return;
  }
  if (failures > 0) throw new ResultProblem({ kind: 'list', failed: failures, passed: passes });
  if (passes > 0) return;
  if (page === null) throw new ResultProblem({ kind: cells.every((row) => row.every(isBlank)) ? 'empty' : 'other-content' });
  if (page.login) throw new ResultProblem({ kind: 'login' });
  if (page.frames) throw new ResultProblem({ kind: 'frames' });
  throw new ResultProblem({ kind: page.tables === 0 ? 'no-table' : 'other-content' });
}

function countedIn(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const text = (cell: string): string => cell.replace(/\s/gu, '');
  return new Map(words.map((word) => [
    word, rows.reduce((sum, row) => sum + row.filter((cell) => text(cell).includes(word)).length, 0),
  ]));
}

// Rows are counted as they stand in the table.
function rowsInput(rows: readonly (readonly string[])[]): TableInput {
  return {
    ...csvInput(noBytes, null, false),
    read(_encoding, begin) {
      const take = begin('utf8-bom');
      for (const [i, cells] of rows.entries()) take(recordOf(cells.length === 0 ? [''] : cells, i + 1));
      return Promise.resolve({ kind: 'text', encoding: 'utf8-bom' });
    },
  };
}

function recordOf(cells: readonly string[], row: number): CsvRecord {
  return { row, line: row, cells, empty: cells.every((cell) => cell === ''), quoted: 0, needsQuotes: false, faults: null };
}

async function* noBytes(): AsyncGenerator<Uint8Array> {
  // A page has rows alone.
}
