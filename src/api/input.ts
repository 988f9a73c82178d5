import { defaultSheetLimits } from '../bytes/sheet/limits.ts';
import { defaultLimits } from '../bytes/zip/limits.ts';
import { sourceOf, type Bytes } from './memory.ts';
import { openTable, type OpenOptions } from './open-table.ts';
import { OptionProblem } from './option-problem.ts';
import type { TableInput } from './table.ts';

/** A password as text, or the bytes that it has in the encoding of whoever packed the archive. */
export type Password = string | Uint8Array;

/** The passwords that an archive may have, the likeliest first; a function is called only where one is needed. */
export type Passwords = Password | readonly Password[] | (() => Password | readonly Password[] | Promise<Password | readonly Password[]>);

/** How much an archive or a workbook may unpack to; for what is left out the limits of the command hold. */
export interface Limits {
  /** Bytes, unpacked. */
  readonly maxSize?: number;
  /** How many times larger than packed an archive may be. */
  readonly maxRatio?: number;
  /** Files in an archive. */
  readonly maxEntries?: number;
  /** Cells of a sheet, or of a list. */
  readonly maxCells?: number;
}

/** How the table in some bytes is found and read. */
export interface InputOptions {
  /** The name of the file, without folders: the portal minds it, and one that ends in `.csv` is read as a CSV. */
  readonly name?: string;
  /** The encoding of a CSV; found where it is left out. A byte order mark decides in any case. */
  readonly encoding?: 'big5' | 'utf8';
  /** The name of the sheet of a workbook, or its number from 1; the first that has content where it is left out. */
  readonly sheet?: string | number;
  /** For an archive that has a password. */
  readonly password?: Passwords;
  readonly limits?: Limits;
  /** Ends the reading with an error once it is aborted. */
  readonly signal?: AbortSignal;
}

/**
 * Opens the table in some bytes: a CSV, a workbook, or an archive that holds one of these.
 * @param needs whether a file called `.csv` is always a CSV, whether the table is read more than once, what opens a saved page, and whether
 * the sum over the bytes is wanted
 * @throws TableProblem, ZipProblem, SheetProblem
 */
export async function openInput(
  bytes: Bytes, options: InputOptions, needs: Pick<OpenOptions, 'byName' | 'again' | 'page' | 'sum'>,
): Promise<TableInput> {
  const { name, sheet, limits = {}, signal = new AbortController().signal } = options;
  if (name !== undefined && /[\\/]/.test(name)) throw new OptionProblem('name');
  return openTable(sourceOf(bytes, name ?? null), {
    ...needs,
    sheet: sheet === undefined ? null : String(sheet),
    zip: { ...defaultLimits, ...limits },
    cells: { ...defaultSheetLimits, ...limits },
    passwords: () => passwordsOf(options.password),
    signal,
    onNote: () => undefined,
  });
}

/** The bytes of passwords as they were given. @throws what the function throws */
export async function passwordsOf(given: Passwords = []): Promise<readonly Uint8Array[]> {
  const passwords = typeof given === 'function' ? await given() : given;
  const encoder = new TextEncoder();
  return (isOne(passwords) ? [passwords] : passwords).map((one) => (typeof one === 'string' ? encoder.encode(one) : one));
}

function isOne(passwords: Password | readonly Password[]): passwords is Password {
  return typeof passwords === 'string' || passwords instanceof Uint8Array;
}
