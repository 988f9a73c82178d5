import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OpenProblem, errorCode } from '../streams/input.ts';

/** The files of a folder and of those below it, as paths from there with `/` between the names. */
export interface FolderFiles {
  /** In natural order, `2.csv` before `10.csv`, and those of a folder before those of the folders in it. */
  readonly files: readonly string[];
  /** The entries that were left out: hidden ones, links and what is neither a file nor a folder. */
  readonly left: readonly string[];
}

/**
 * Lists the files in a folder and below it. No link is followed, so that nothing comes from elsewhere, and what systems hide, or put
 * there for themselves, is left out.
 * @throws OpenProblem for a folder that cannot be read
 */
export async function folderFiles(folder: string, cwd: string): Promise<FolderFiles> {
  const files: string[] = [];
  const left: string[] = [];
  await look('');
  return { files, left };

  async function look(inside: string): Promise<void> {
    const here = join(folder, inside);
    const entries = await readdir(resolve(cwd, here), { withFileTypes: true })
      .catch((error: unknown) => { throw new OpenProblem(here, errorCode(error)); });
    entries.sort((one, other) => inNaturalOrder(one.name, other.name));
    const below = entries.filter((entry) => entry.isDirectory() && !isHidden(entry.name));
    for (const entry of entries) {
      if (!below.includes(entry)) (entry.isFile() && !isHidden(entry.name) ? files : left).push(inside + entry.name);
    }
    for (const { name } of below) await look(`${inside}${name}/`);
  }
}

// `~$` is what Office puts beside a file that is open; Windows hides the other two.
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

const collator = new Intl.Collator('en', { numeric: true });

// Two names that are alike to the collator still have one order.
function inNaturalOrder(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : 1);
}
