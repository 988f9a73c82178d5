import { withOwn, withTables } from '../../api/own-codes.ts';
import { codeTables } from '../../codes/index.ts';
import type { Code, CodeTable } from '../../codes/table.ts';
import { maskIds, maskPath } from '../../findings/mask.ts';
import { CsvReader } from '../../bytes/csv/reader.ts';
import { decode } from '../../bytes/encoding/encoding.ts';
import { OpenProblem, readWhole } from '../../system/streams/input.ts';
import type { Format } from '../../schemas/format.ts';
import { FileError, UsageError, type Context } from '../command.ts';

/**
 * The formats with the office's own code tables in place of, or added to, the official ones: an open list grows by the
 * codes of the file, a closed one as well, and a code that both have takes the file's name.
 * @param files the file of each table, by the id of the table
 * @throws UsageError where a file is not a code table, with the entry that is wrong
 */
export async function withOwnCodes(
  formats: readonly Format[], files: ReadonlyMap<string, string>, context: Context,
): Promise<readonly Format[]> {
  if (files.size === 0) return formats;
  return withTables(formats, await ownTables(files, context));
}

/** The official tables with those of the office in them; see {@link withOwnCodes}. */
export async function ownTables(files: ReadonlyMap<string, string>, context: Context): Promise<readonly CodeTable[]> {
  return Promise.all(codeTables.map(async (table) => {
    const path = files.get(table.id);
    return path === undefined ? table : withOwn(table, await readCodes(path, table, context), maskPath(path));
  }));
}

/** Reads `--codes TABLE=FILE`, any number of them. @throws UsageError for an unknown table */
export function codesOption(values: readonly string[], { t }: Context): Map<string, string> {
  const ids = codeTables.map((table) => table.id);
  return new Map(values.map((value) => {
    const equals = Math.max(0, value.indexOf('='));
    const [id, path] = [value.slice(0, equals), value.slice(equals + 1)];
    if (!ids.includes(id) || path === '') throw new UsageError(t.config.codesOption(maskIds(value), ids));
    return [id, path];
  }));
}

async function readCodes(path: string, table: CodeTable, context: Context): Promise<Code[]> {
  const words = context.t.config.codes;
  let entries: Entry[];
  try {
    entries = /\.json$/i.test(path) ? await readJson(path, context) : await readTable(path, context);
  } catch (error) {
    throw error instanceof OpenProblem ? new FileError(context.t.files.cannotOpen[error.kind](error.path, error.code)) : error;
  }
  const known = new Map<string, string>();
  for (const [i, { code, name }] of entries.entries()) {
    const digits = typeof code === 'number' ? String(code) : code;
    if (typeof digits !== 'string' || !/^\d{1,4}$/.test(digits.trim())) throw new UsageError(words.badCode(path, i + 1));
    // Excel takes the zero from 01; a table without it would let every 1 pass.
    const width = table.closed ? table.codes[0]?.code.length : undefined;
    if (width !== undefined && digits.trim().length !== width) throw new UsageError(words.badWidth(path, i + 1, width));
    if (typeof name !== 'string' || name.trim() === '') throw new UsageError(words.noName(path, i + 1));
    const before = known.get(digits.trim());
    if (before !== undefined && before !== name.trim()) throw new UsageError(words.twice(path, digits));
    known.set(digits.trim(), name.trim());
  }
  if (known.size === 0) throw new UsageError(words.empty(path));
  return [...known].map(([code, name]) => ({ code, name: maskIds(name) }));
}

// A table of all codes that there can be takes less.
const LARGEST = 16_777_216;

// A code table is small, so all of it tells its encoding; a header in ASCII would tell nothing.
async function readText(path: string, { host, t }: Context): Promise<string> {
  const bytes = Buffer.from(await readWhole(path, host, LARGEST));
  const text = decode(bytes, 'utf8') ?? decode(bytes, 'big5');
  if (text === null || text.includes('\0')) throw new UsageError(t.config.codes.notText(path));
  return text.replace(/^\ufeff/, '');
}

async function readJson(path: string, context: Context): Promise<Entry[]> {
  const text = await readText(path, context);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UsageError(context.t.config.codes.notJson(path));
  }
  const list = typeof data === 'object' && data !== null && 'codes' in data ? data.codes : data;
  if (!Array.isArray(list) || !list.every((entry): entry is Entry => typeof entry === 'object' && entry !== null)) {
    throw new UsageError(context.t.config.codes.notJson(path));
  }
  return list;
}

async function readTable(path: string, context: Context): Promise<Entry[]> {
  const reader = new CsvReader('utf8');
  const text = Buffer.from(await readText(path, context));
  const [header, ...records] = [...reader.read(text), ...reader.end()].filter((record) => record.cells.some((cell) => cell.trim() !== ''));
  const find = (...names: string[]): number => header?.cells.findIndex((cell) => names.includes(cell.trim().toLowerCase())) ?? -1;
  const code = find('代碼', '類別代碼', '課程類別代碼', 'code');
  const name = find('名稱', '類別名稱', 'name');
  if (code < 0 || name < 0) throw new UsageError(context.t.config.codes.noColumns(path));
  return records.map(({ cells }) => ({ code: cells[code] ?? '', name: cells[name] ?? '' }));
}

interface Entry {
  readonly code?: unknown;
  readonly name?: unknown;
}
