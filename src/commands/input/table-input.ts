import { basename } from 'node:path';
import { readCsv, type TakeRow } from '../../bytes/csv/file.ts';
import type { Encoding, Head } from '../../bytes/encoding/encoding.ts';
import { isRegularFile, readBytes } from '../../system/streams/input.ts';
import { KeptBytes } from '../../system/files/kept.ts';
import { SEEN, bookOf, mayBeXml, workbookOf } from '../../bytes/sheet/recognise.ts';
import type { Sheet } from '../../bytes/sheet/sheet.ts';
import { steady } from '../../system/files/steady.ts';
import { throwIfInterrupted } from '../../system/host.ts';
import type { ZipArchive, ZipEntry } from '../../bytes/zip/archive.ts';
import { checkLimits } from '../../bytes/zip/limits.ts';
import { notesInWords } from '../say/archive-words.ts';
import { complain } from '../say/complain.ts';
import { showName } from '../say/show.ts';
import { isArchive } from './table-kind.ts';
import type { Context } from '../command.ts';
import { indented } from '../report/print.ts';
import { Refusal, widthOf } from '../say/refusal.ts';
import { again, headOf, joined, limited, pausing, provenOf } from './table-bytes.ts';
import type { TableOptions } from '../options/table-options.ts';

/** A table, wherever it comes from: a CSV, a sheet of a workbook, or one of these in an archive or on standard input. */
export interface TableInput {
  /**
   * The name of the file that holds the table, without folders; within an archive that of the entry. Null for standard input, and
   * for what is called a workbook and is none: nobody uploads it under that name.
   */
  readonly name: string | null;
  /** Null where it is a CSV. */
  readonly sheet: Sheet | null;
  /** Whether it is a file of its own on a disk, neither in an archive nor from a pipe. */
  readonly plain: boolean;
  /**
   * Reads all rows in order.
   * @param encoding to read a CSV in, or null to find it
   * @param begin is told the encoding, once, and returns what takes the rows
   * @param between is called, and waited for, now and then between rows
   * @returns what a CSV's first bytes are; a sheet is text in Unicode
   * @throws OpenProblem, ZipProblem, Interrupted
   */
  readonly read: (
    encoding: 'big5' | 'utf8' | null, begin: (encoding: Encoding) => TakeRow, between?: () => Promise<void>,
  ) => Promise<Head>;
  /** The bytes of a CSV as they are; for errors see `read`. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Reads an archive's entry to its end: only there its content is proven right. @throws ZipProblem */
  readonly prove: () => Promise<void>;
  /** Says that it will be read once more and then never: nothing need be kept of what is still to come. */
  readonly lastTime: () => void;
  readonly close: () => Promise<void>;
}

/** What a command needs of its input. */
export interface TableNeeds {
  /** A file called `.csv` is read as one, whatever its bytes are: nothing else may be uploaded under that name. */
  readonly byName?: boolean;
  /** It is read more than once, so what comes from a pipe is kept. */
  readonly again?: boolean;
}

/**
 * Opens a table; its first bytes tell what it is. Nothing is written anywhere.
 * @throws OpenProblem, ZipProblem, SheetProblem, Refusal for an archive that has not exactly one table, UsageError for a missing password, Interrupted
 */
export async function openTable(path: string, options: TableOptions, context: Context, needs: TableNeeds = {}): Promise<TableInput> {
  const { host } = context;
  const { maxSize } = options.cells;
  const regular = path !== '-' && isRegularFile(path, host.cwd);
  // What is never put on a disk has no size that anybody sees, and may never end.
  const bytes = regular ? readBytes(path, host) : limited(readBytes(path, host), maxSize, () => tooLarge(maxSize, path, context));
  try {
    return await tableOf(bytes, regular, path, options, context, needs);
  } catch (error) {
    await bytes.return(undefined);
    throw error;
  }
}

// More than what tells a container, and blanks that a server put before it.
const START = 128;

async function tableOf(
  bytes: AsyncGenerator<Uint8Array>, regular: boolean, path: string, options: TableOptions, context: Context, needs: TableNeeds,
): Promise<TableInput> {
  const { host } = context;
  const name = path === '-' ? null : basename(path);
  const start = await headOf(bytes, isWorkbook(name ?? '') ? SEEN : START);
  // XML has to be looked at more closely.
  const head = mayBeXml(start) ? await headOf(bytes, SEEN, start) : start;
  const rest = joined(head, bytes);
  const csvName = needs.byName === true && /\.(?:csv|txt)$/i.test(name ?? '');
  const zip = !csvName && await isArchive(head, regular ? path : null, name, host);
  // Some systems export a web page and call it .xls.
  const book = bookOf(head);
  const other = book === null || (book === 'web-page' && !isWorkbook(name ?? ''));
  if ((!zip && other) || csvName) {
    const uploaded = isWorkbook(name ?? '') ? null : name;
    if (options.sheet !== null) complain(context.t.sheet.noSheets(shownPath(path, context.t)), [], context);
    if (!regular) return pipeInput(rest, bytes, uploaded, needs.again === true);
    // A small file comes at once, and need not be read again.
    if ((await bytes.next()).done === true) return csvInput(again(head), uploaded, true);
    await bytes.return(undefined);
    const open = (reuse: boolean): AsyncGenerator<Uint8Array> => readBytes(path, host, reuse);
    return csvInput(needs.again === true ? steady(path, open) : open, uploaded, true);
  }
  if (!zip) return sheetInput(await wholeOf(rest, options.cells.maxSize, path, context), name, regular, options, context);
  // An archive on a disk is read where it lies, so that it may be larger than memory; so is one that came through a pipe.
  const kept = regular ? null : new KeptBytes(rest);
  if (regular) await bytes.return(undefined);
  const [{ openArchive }, { keptSource }] = await Promise.all([import('../../system/archives/open.ts'), import('../../system/archives/file-source.ts')]);
  const archive = await openArchive(kept ? await keptSource(kept) : { path, cwd: host.cwd }, null);
  let whole: Uint8Array;
  try {
    if (workbookOf(archive.entries.map((entry) => entry.name)) === null) {
      checkLimits(archive.entries, options.zip);
      for (const note of notesInWords(archive.notes, context.t)) complain(context.t.unzip.problem.at(shownPath(path, context.t), note), [], context);
      return await entryInput(archive, path, options, context);
    }
    whole = await wholeOf(kept ? kept.read() : readBytes(path, host), options.cells.maxSize, path, context);
  } catch (error) {
    await archive.close();
    throw error;
  }
  await archive.close();
  return sheetInput(whole, name, regular, options, context);
}

function pipeInput(rest: AsyncIterable<Uint8Array>, bytes: AsyncGenerator<Uint8Array>, name: string | null, readAgain: boolean): TableInput {
  const kept = readAgain ? new KeptBytes(rest) : null;
  return {
    ...csvInput(() => kept?.read() ?? rest, name, false),
    lastTime() { kept?.lastTime(); },
    async close() {
      await kept?.close();
      await bytes.return(undefined);
    },
  };
}

/**
 * A CSV whose bytes can be read from their beginning.
 * @param open is told whether each piece may overwrite the one before
 */
export function csvInput(open: (reuse: boolean) => AsyncIterable<Uint8Array>, name: string | null, plain: boolean): TableInput {
  return {
    name,
    sheet: null,
    plain,
    read: (encoding, begin, between) => readCsv(between ? pausing(open(true), between) : open(true), encoding, begin),
    bytes: () => open(false),
    prove: () => Promise.resolve(),
    lastTime: () => undefined,
    close: () => Promise.resolve(),
  };
}

const ROWS_BETWEEN = 2000;

async function sheetInput(bytes: Uint8Array, name: string | null, plain: boolean, { sheet: wanted, cells }: TableOptions, { host }: Context): Promise<TableInput> {
  const { openSheet } = await import('../../system/archives/sheet.ts');
  const sheet = await openSheet(bytes, wanted, cells);
  return {
    ...csvInput(again(new Uint8Array(0)), name, plain),
    sheet,
    async read(_encoding, begin, between) {
      const take = begin('utf8-bom');
      for (const record of sheet.rows) {
        take(record);
        if (record.row % ROWS_BETWEEN === 0) await between?.();
      }
      throwIfInterrupted(host.signal);
      await between?.();
      return { kind: 'text', encoding: 'utf8-bom' };
    },
  };
}

async function entryInput(archive: ZipArchive, path: string, options: TableOptions, context: Context): Promise<TableInput> {
  const { host } = context;
  const entry = onlyTable(archive, path, context);
  const password = entry.cipher === null ? null : await passwordOf(archive, entry, path, options, context);
  const open = (): AsyncGenerator<Uint8Array> => archive.read(entry, { password, signal: host.signal });
  const name = entry.parts.at(-1) ?? '';
  if (!isCsv(entry)) {
    const bytes = await wholeOf(open(), options.cells.maxSize, path, context);
    await archive.close();
    return sheetInput(bytes, name, false, options, context);
  }
  return {
    ...csvInput(() => provenOf(open()), name, false),
    async prove() {
      const content = open();
      while ((await content.next()).done !== true);
    },
    close: archive.close,
  };
}

// Where it may be meant in several ways, the one that opens the entry, read to its end: only there it is proven right.
async function passwordOf(archive: ZipArchive, entry: ZipEntry, path: string, options: TableOptions, context: Context): Promise<Uint8Array> {
  const { t, host } = context;
  const given = await options.password.of(path === '-' ? t.report.standardInput : path);
  const { passwordTries, withPassword } = await import('../../bytes/zip/passwords.ts');
  if (passwordTries(given).length === 1) return given;
  const { value, how } = await withPassword(given, async (password) => {
    const content = archive.read(entry, { password, signal: host.signal });
    while ((await content.next()).done !== true);
    return password;
  });
  if (how !== 'same') complain(t.unzip.problem.at(shownPath(path, t), t.unzip.password.other[how]), [], context);
  return value;
}

const MOST_NAMES = 10;
const isCsv = ({ name }: ZipEntry): boolean => /\.csv$/i.test(name);
const isWorkbook = (name: string): boolean => /\.(?:xls[xmb]?|xl[tw]|xlt[xm]|f?ods|ots|et|numbers|wk[1-4s]|123|wb[1-3]|qpw)$/i.test(name);

function onlyTable({ entries }: ZipArchive, path: string, { t, host }: Context): ZipEntry {
  const words = t.files.archive;
  const files = entries.filter(({ folder, parts }) => !folder && parts[0] !== '__MACOSX');
  const tables = files.filter((entry) => isCsv(entry) || isWorkbook(entry.name));
  const [first] = tables;
  if (first && tables.length === 1) return first;
  const listed = first ? tables : files;
  const lines = listed.slice(0, MOST_NAMES).map(({ name }) => showName(name));
  if (listed.length > MOST_NAMES) lines.push(words.more(listed.length - MOST_NAMES));
  const width = widthOf(host.stderr);
  throw new Refusal(2, t.unzip.problem.at(shownPath(path, t), first ? words.several : words.none), lines.map((line) => indented(line, '  ', width).trimEnd()), words.unzip);
}

/** What a path is called in a message: masked, and in words where it is standard input. */
export function shownPath(path: string, t: Context['t']): string {
  return path === '-' ? t.report.standardInput : showName(path);
}

function tooLarge(limit: number, path: string, { t }: Context): Refusal {
  return new Refusal(2, t.unzip.problem.at(shownPath(path, t), t.files.archive.tooLarge(limit)));
}

async function wholeOf(bytes: AsyncIterable<Uint8Array>, limit: number, path: string, context: Context): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    if ((size += piece.length) > limit) throw tooLarge(limit, path, context);
  }
  return Buffer.concat(pieces);
}
