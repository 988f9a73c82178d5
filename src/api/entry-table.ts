import type { ZipArchive, ZipEntry } from '../bytes/zip/archive.ts';
import type { withPassword } from '../bytes/zip/passwords.ts';
import { ZipProblem } from '../bytes/zip/problem.ts';
import type { OpenOptions } from './open-table.ts';
import { TableProblem } from './table-problem.ts';

/** Gives the passwords that an archive may have, the likeliest first. @throws whatever ends the opening */
export type Passwords = () => Promise<readonly Uint8Array[]>;

/** Whether the name of an entry is that of a CSV. */
export const isCsv = ({ name }: ZipEntry): boolean => /\.csv$/i.test(name);

/** Whether a name is that of a workbook. */
export const isWorkbookName = (name: string): boolean =>
  /\.(?:xls[xmb]?|xl[tw]|xlt[xm]|f?ods|ots|et|numbers|wk[1-4s]|123|wb[1-3]|qpw)$/i.test(name);

/** Whether a name is that of a page that a browser saved. */
export const isPageName = (name: string): boolean => /\.(?:x?html?|mht(?:ml)?)$/i.test(name);

/** The one table of an archive. @param pages whether a saved page is one @throws TableProblem where it has several, or none */
export function onlyTable(entries: readonly ZipEntry[], pages: boolean): ZipEntry {
  const files = entries.filter(({ folder, parts }) => !folder && parts[0] !== '__MACOSX');
  const tables = files.filter((entry) => isCsv(entry) || isWorkbookName(entry.name) || (pages && isPageName(entry.name)));
  const [first] = tables;
  if (first && tables.length === 1) return first;
  throw new TableProblem({ kind: first ? 'several-tables' : 'no-table', names: (first ? tables : files).map(({ name }) => name) });
}

/**
 * The password of an entry. Where it may be meant in several ways, or another may be asked for, it is the one that opens the entry, read to
 * its end: only there it is proven right.
 * @throws ZipProblem where none is right; whatever ends the opening
 */
export async function passwordOf(
  archive: ZipArchive, entry: ZipEntry, { passwords, passwordAgain, signal, onNote }: OpenOptions,
): Promise<Uint8Array> {
  let given = await passwords();
  const [first] = given;
  const { passwordTries } = await import('../bytes/zip/passwords.ts');
  if (!passwordAgain && first !== undefined && given.length === 1 && passwordTries(first).length === 1) return first;
  for (;;) {
    try {
      const { value, how } = await withPasswords(given, entry, async (password) => {
        const content = archive.read(entry, { password, signal });
        while ((await content.next()).done !== true);
        return password;
      });
      if (how !== 'same') onNote({ kind: 'password', how });
      return value;
    } catch (error) {
      const other = isWrongPassword(error) ? await passwordAgain?.(error) ?? null : null;
      if (other === null) throw error;
      given = [other];
    }
  }
}

/**
 * Does something with the first of some passwords that is right.
 * @param use must leave nothing behind where it fails
 * @throws ZipProblem where no password was given, or none of them is right
 */
export async function withPasswords<T>(
  given: readonly Uint8Array[], { name }: ZipEntry, use: (password: Uint8Array) => Promise<T>,
): ReturnType<typeof withPassword<T>> {
  const { withPassword: tryAll } = await import('../bytes/zip/passwords.ts');
  let wrong: unknown = new ZipProblem({ kind: 'no-password', entry: name });
  for (const [i, password] of given.entries()) {
    try {
      return await tryAll(password, use);
    } catch (error) {
      if (!isWrongPassword(error)) throw error;
      if (i === 0) wrong = error;
    }
  }
  throw wrong;
}

/** Whether a password, and nothing else, may be what is wrong. */
export function isWrongPassword(error: unknown): error is ZipProblem {
  return error instanceof ZipProblem && (error.code === 'wrong-password' || error.code === 'doubtful-password');
}
