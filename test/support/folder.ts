import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of a test's own. */
export interface Folder {
  readonly path: string;
  /** Writes a file, with the folders it needs, and returns its path. */
  readonly write: (name: string, bytes: Uint8Array | string) => string;
}

/** Lends a test a folder of its own, with blanks and Chinese in its name, and removes it afterwards. */
export async function inFolder(use: (folder: Folder) => Promise<void>): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'lhl 測試 '));
  try {
    await use({
      path,
      write(name, bytes) {
        const file = join(path, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
        return file;
      },
    });
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
