import type { CsvRecord } from '../bytes/csv/reader.ts';
import { defaultSheetLimits } from '../bytes/sheet/limits.ts';
import { Problem } from '../bytes/problem.ts';
import { namesReason } from '../convert/result/header.ts';
import { formats } from '../schemas/index.ts';
import { recognise } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';
import { openInput } from './input.ts';
import type { Bytes } from './memory.ts';
import { ResultReader, type ResultContent } from './result-page.ts';
import { ResultProblem } from './result-problem.ts';
import type { TableInput } from './table.ts';
import { NoWhole } from './whole-table.ts';

/**
 * Whether a file is the result of an upload: a page with one in it, or a table into which people pasted it. The first row of such a table
 * is that of no format, and it names the reasons of failures, or tells a verdict. A list of uploads counts as one too.
 * @param name that of the file, without folders
 * @param isPage whether it is a page that a browser saved
 * @throws the errors of reading the bytes
 */
export async function isResult(bytes: Bytes, name: string, isPage: boolean): Promise<boolean> {
  const reader = new ResultReader({ formats, encoding: null, maxCells: defaultSheetLimits.maxCells, parse: null });
  try {
    const input = await openInput(bytes, { name }, { byName: true, again: true, ...(isPage ? { page: reader } : {}) });
    try {
      if (!isPage && await hasFormat(input)) return false;
      const content = await reader.readResult(input);
      return isPage || tellsResult(content);
    } finally {
      await input.close();
    }
  } catch (error) {
    if (error instanceof ResultProblem) return error.code === 'list';
    if (error instanceof Problem || error instanceof NoWhole) return false;
    throw error;
  }
}

// A list of people may have a column of remarks beside its names.
function tellsResult({ header, words }: ResultContent): boolean {
  return header === null || namesReason(header) || [...words.values()].some((count) => count > 0);
}

/** Ends the reading of a table at its first row that is not blank. */
class FirstRow extends Error {
  readonly cells: readonly string[];

  constructor(cells: readonly string[]) {
    super('first row');
    this.cells = cells;
  }
}

async function hasFormat(input: TableInput): Promise<boolean> {
  try {
    await input.read(null, () => ({ cells }: CsvRecord) => {
      if (!cells.every(isBlank)) throw new FirstRow([...cells]);
    });
    return false;
  } catch (error) {
    if (!(error instanceof FirstRow)) throw error;
    return recognise(error.cells, formats, null).format !== null;
  }
}
