import { chown, lstat, readlink, symlink, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFile, flushFolders, patiently, removeOr, type FileSystem } from './file-system.ts';
import { errorCode } from '../streams/input.ts';
import type { FileNote } from './left-overs.ts';

/**
 * Gives files their names one after the other, and can take it all back. A new file is renamed over the old one, which has
 * a second name until all is done, so that a file of that name exists at every moment.
 */
export class Replacing {
  readonly #system: FileSystem;
  readonly #undo: { readonly step: () => Promise<unknown>; readonly old: string | null }[] = [];
  readonly #old: string[] = [];
  readonly #folders: string[] = [];

  constructor(system: FileSystem) {
    this.#system = system;
  }

  /**
   * Gives a file its name.
   * @param old the second name of what is replaced; null where nothing can fail afterwards
   * @throws the system's error, and then the name has what it had
   */
  async putFile(staged: string, path: string, old: string | null): Promise<void> {
    const system = this.#system;
    const there = await isThere(path);
    if (there) await flushFile(staged, system);
    const kept = there && old !== null ? old : null;
    if (kept !== null) await keep(path, kept, system);
    try {
      await patiently(system, () => system.rename(staged, path));
    } catch (error) {
      if (kept !== null) await removeOr(kept, system);
      throw error;
    }
    if (there) this.#folders.push(dirname(path));
    if (kept !== null) this.#old.push(kept);
    if (kept !== null) this.#undo.push({ step: () => system.rename(kept, path), old: kept });
    else if (!there) this.#undo.push({ step: () => system.rename(path, staged), old: null });
  }

  /** Adds what is done to take something else back. */
  onUndo(step: () => Promise<unknown>): void {
    this.#undo.push({ step, old: null });
  }

  /** Takes everything back. @returns the second names of files that could not be put back, and now have no other name */
  async takeBack(): Promise<readonly string[]> {
    const stranded: string[] = [];
    for (const { step, old } of this.#undo.splice(0).reverse()) {
      await patiently(this.#system, step).catch(() => { if (old !== null) stranded.push(old); });
    }
    this.#old.splice(0);
    return stranded;
  }

  /** Removes the files that were replaced. @returns the files that could not be removed, which is not a failure */
  async finish(): Promise<readonly FileNote[]> {
    this.#undo.splice(0);
    await flushFolders(this.#folders, this.#system);
    const notes: FileNote[] = [];
    for (const path of this.#old.splice(0)) {
      const code = await removeOr(path, this.#system);
      if (code !== null) notes.push({ kind: 'stays', path, code });
    }
    return notes;
  }
}

/**
 * Keeps a file under a second name as well: by a link, or by a copy where the disk has no links. A link to a file is kept as one.
 * @throws the system's error where neither can be
 */
export async function keep(path: string, second: string, system: FileSystem): Promise<void> {
  const there = await lstat(path);
  if (there.isSymbolicLink()) {
    await symlink(await readlink(path), second);
    return;
  }
  await system.link(path, second).catch(async (error: unknown) => {
    if (errorCode(error) === 'ENOENT') throw error;
    await system.copy(path, second);
    await chown(second, there.uid, there.gid).catch(() => undefined);
    await utimes(second, there.atime, there.mtime).catch(() => undefined);
    await flushFile(second, system);
  });
}

/** Whether nobody may write to a file: somebody meant it to stay as it is. */
export function isReadOnly({ mode }: { readonly mode: number }): boolean {
  return (mode & 0o222) === 0;
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false);
}
