import { signatureOf } from '../bytes/encoding/signature.ts';
import { SheetProblem } from '../bytes/sheet/problem.ts';
import { SEEN, bookOf, mayBeXml, workbookOf } from '../bytes/sheet/recognise.ts';
import type { SheetLimits } from '../bytes/sheet/sheet.ts';
import type { ZipArchive } from '../bytes/zip/archive.ts';
import { checkLimits, type ZipLimits } from '../bytes/zip/limits.ts';
import type { ZipNote, ZipProblem } from '../bytes/zip/problem.ts';
import { isCsv, isWorkbookName, onlyTable, passwordOf, type Passwords } from './entry-table.ts';
import { again, headOf, joined, limited, provenOf, wholeOf } from './pieces.ts';
import { isArchive } from './table-kind.ts';
import { TableProblem } from './table-problem.ts';
import type { KeptSource, TableSource } from './table-source.ts';
import { loadTools } from './tools.ts';
import { csvInput, sheetInput, type TableInput } from './table.ts';

/** A note for the user of a table while it is opened. */
export type OpenNote =
  /** A sheet was asked for, and the table has no sheets. */
  | { readonly kind: 'no-sheets' }
  | { readonly kind: 'archive'; readonly notes: readonly ZipNote[] }
  /** The password was right in another spelling than the one that was given. */
  | { readonly kind: 'password'; readonly how: 'trimmed' | 'half-width' };

/** How a table is opened. */
export interface OpenOptions {
  /** The name or the number of the sheet to read; null for the first with content. */
  readonly sheet: string | null;
  readonly zip: ZipLimits;
  readonly cells: SheetLimits;
  readonly passwords: Passwords;
  /** Gives another password where the one before was wrong, null for none; without it, the first wrong one ends the opening. */
  readonly passwordAgain?: (wrong: ZipProblem) => Promise<Uint8Array | null>;
  /** Ends the reading with an error. */
  readonly signal: AbortSignal;
  readonly onNote: (note: OpenNote) => void;
  /** A file called `.csv` is read as one, whatever its bytes are: nothing else may be uploaded under that name. */
  readonly byName?: boolean;
  /** It is read more than once, so what comes only once is kept. */
  readonly again?: boolean;
  /** Opens a page that a browser saved; without it, no file is taken for one. */
  readonly page?: PageOpener;
  /** The sum over its bytes is wanted. */
  readonly sum?: boolean;
}

/** Opens saved pages as tables. */
export interface PageOpener {
  /** How many of the first bytes of a file `fits` wants to see. */
  readonly seen: number;
  readonly fits: (head: Uint8Array) => boolean;
  /** @throws PageProblem */
  readonly open: (bytes: Uint8Array) => Promise<TableInput>;
}

/**
 * Opens a table; its first bytes tell what it is. Nothing is written anywhere.
 * @throws TableProblem where there is not exactly one table; ZipProblem, SheetProblem; the errors of the source and of the passwords
 */
export async function openTable(source: TableSource, options: OpenOptions): Promise<TableInput> {
  if (options.sum !== true) return openFrom(source, options);
  const watched = await (await import('./digest.ts')).summed(source);
  return { ...await openFrom(watched.source, options), sum: watched.sum };
}

async function openFrom(source: TableSource, options: OpenOptions): Promise<TableInput> {
  const { maxSize } = options.cells;
  // Bytes that never stand on a disk have no size that can be seen, and may never end.
  const bytes = source.once ? limited(source.once(), maxSize, () => tooLarge(maxSize)) : source.read();
  try {
    return await tableOf(bytes, source, options);
  } catch (error) {
    await bytes.return(undefined);
    throw error;
  }
}

const tooLarge = (limit: number): TableProblem => new TableProblem({ kind: 'too-large', limit });

// More than what tells a container, and blanks that a server put before it.
const START = 128;

async function tableOf(bytes: AsyncGenerator<Uint8Array>, source: TableSource, options: OpenOptions): Promise<TableInput> {
  const { name } = source;
  const start = await headOf(bytes, isWorkbookName(name ?? '') ? SEEN : START);
  // XML has to be looked at more closely.
  const head = options.page || mayBeXml(start) ? await headOf(bytes, options.page?.seen ?? SEEN, start) : start;
  const rest = joined(head, bytes);
  if (options.page?.fits(head) === true) return options.page.open(await bounded(rest, options));
  const calledCsv = /\.(?:csv|txt)$/i.test(name ?? '');
  // A file under another name, or a pipe, is told as text documents and slides are: it has no table. An upload is refused as one.
  const seen = calledCsv || options.page || (name === null && !source.once) ? null : signatureOf(head);
  if (seen === 'pdf' || seen === 'image') throw new SheetProblem({ kind: 'other-document', what: seen });
  const csvName = options.byName === true && calledCsv;
  const zip = !csvName && await isArchive(head, source.once ? null : source.anywhere, name);
  // Some systems export a web page and call it .xls.
  const book = bookOf(head);
  const other = book === null || (book === 'web-page' && !isWorkbookName(name ?? ''));
  if ((!zip && other) || csvName) {
    if (options.sheet !== null) options.onNote({ kind: 'no-sheets' });
    const uploaded = isWorkbookName(name ?? '') ? null : name;
    if (source.once) return passingInput(rest, bytes, uploaded, options.again === true ? source.keep(rest) : null);
    // A small file comes at once, and need not be read again.
    if ((await bytes.next()).done === true) return csvInput(again(head), uploaded, true);
    await bytes.return(undefined);
    return csvInput(source.open, uploaded, true);
  }
  return zip
    ? archiveInput(rest, bytes, source, options)
    : bookInput(await bounded(rest, options), name, source.once === undefined, options);
}

function passingInput(
  rest: AsyncIterable<Uint8Array>, bytes: AsyncGenerator<Uint8Array>, name: string | null, kept: KeptSource | null,
): TableInput {
  return {
    ...csvInput(() => kept?.read() ?? rest, name, false),
    lastTime() { kept?.lastTime(); },
    async close() {
      await kept?.close();
      await bytes.return(undefined);
    },
  };
}

async function archiveInput(
  rest: AsyncIterable<Uint8Array>, bytes: AsyncGenerator<Uint8Array>, source: TableSource, options: OpenOptions,
): Promise<TableInput> {
  // An archive on a disk is read where it lies, so that it may be larger than memory; so is one that came through a pipe.
  const whole = source.once ? source.keep(rest) : source;
  if (!source.once) await bytes.return(undefined);
  const archive = await whole.archive();
  try {
    if (workbookOf(archive.entries.map((entry) => entry.name)) === null) {
      checkLimits(archive.entries, options.zip);
      options.onNote({ kind: 'archive', notes: archive.notes });
      return await entryInput(archive, options);
    }
    if (archive.size > options.cells.maxSize) throw tooLarge(options.cells.maxSize);
    const book = await bookInput(archive, source.name, source.once === undefined, options);
    await archive.close();
    return book;
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function entryInput(archive: ZipArchive, options: OpenOptions): Promise<TableInput> {
  const entry = onlyTable(archive.entries, options.page !== undefined);
  const password = entry.cipher === null ? null : await passwordOf(archive, entry, options);
  const open = (): AsyncGenerator<Uint8Array> => archive.read(entry, { password, signal: options.signal });
  const name = entry.parts.at(-1) ?? '';
  if (!isCsv(entry)) {
    const bytes = await bounded(open(), options);
    await archive.close();
    if (options.page?.fits(bytes) === true) return options.page.open(bytes);
    return { ...await bookInput(bytes, name, false, options), archived: true };
  }
  return {
    ...csvInput(() => provenOf(open()), name, false),
    archived: true,
    async prove() {
      const content = open();
      while ((await content.next()).done !== true);
    },
    close: archive.close,
  };
}

async function bookInput(
  book: Uint8Array | ZipArchive, name: string | null, plain: boolean, { sheet, cells, signal }: OpenOptions,
): Promise<TableInput> {
  const { openSheet } = await import('../bytes/sheet/open.ts');
  return sheetInput(await openSheet(book, sheet, cells, await loadTools()), name, plain, signal);
}

function bounded(bytes: AsyncIterable<Uint8Array>, { cells: { maxSize } }: OpenOptions): Promise<Uint8Array> {
  return wholeOf(bytes, maxSize, () => tooLarge(maxSize));
}
