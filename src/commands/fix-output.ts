import { chmod, chown, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isSamePlace, refuseConflict, type FileSet, type StagedFile, type Target } from '../io/file-set.ts';
import { errorCode } from '../io/input.ts';
import { WriteProblem, type Sink } from '../io/output.ts';
import { UsageError, type Context } from './command.ts';
import type { FixOptions } from './fix-options.ts';
import { Refusal, refuseOtherName } from './refusal.ts';
import type { TableInput } from './table-input.ts';

/** What the original of a file that is changed in place is called. */
export const backupOf = (path: string): string => `${path}.bak`;

/** Refuses, before anything is read, what certainly cannot be written. @throws WriteProblem, UsageError, Refusal */
export async function refusePlaces(path: string, options: FixOptions, context: Context): Promise<void> {
  const { world: { cwd }, t } = context;
  const { output, changes, inPlace, dryRun, force, codes } = options;
  if (output !== null) refuseOtherName(output, context);
  if (inPlace && path === '-') throw new Refusal(2, t.fix.inPlaceOnly);
  const written = dryRun ? null : inPlace ? backupOf(path) : output;
  if (changes !== null && written !== null && await isSamePlace(written, changes, cwd)) {
    throw new UsageError(t.webhr.samePath(inPlace ? '--in-place' : '-o', '--changes'));
  }
  for (const place of [written, changes]) {
    if (place === null) continue;
    for (const input of [path, ...codes]) if (input !== '-' && await isSamePlace(place, input, cwd)) throw new WriteProblem(place, 'INPUT');
    // Whether a copy is needed shows only when the file was read.
    if (place === changes || !inPlace) await refuseConflict(place, cwd, force);
  }
}

/**
 * Writes the mended file, and changes the input itself only together with its copy.
 * @param write brings the content into a file; null where a file that is to be changed in place stays as it is
 * @param list the list of changes, already staged
 * @throws WriteProblem, and then nothing was changed
 */
export async function writeOutput(
  path: string, input: TableInput, write: ((file: Sink) => Promise<void>) | null, list: Target | null, files: FileSet, options: FixOptions, { world: { cwd } }: Context,
): Promise<void> {
  const { output, inPlace, force } = options;
  const targets: Target[] = list ? [list] : [];
  if (write && inPlace) {
    // A link stays one: what it leads to is changed.
    const target = await realpath(resolve(cwd, path)).catch((error: unknown) => { throw new WriteProblem(path, errorCode(error)); });
    const copy = await files.begin(backupOf(path));
    for await (const piece of input.bytes()) await copy.write(piece);
    const file = await files.begin(target);
    await write(file);
    for (const staged of [copy, file]) await likeOriginal(staged, target);
    // The file itself must be replaced, all others only by force.
    await refuseConflict(backupOf(path), cwd, force);
    if (list) await refuseConflict(list.path, cwd, force);
    await files.commit([{ file: copy, path: backupOf(path) }, { file, path: target }, ...targets], true);
    return;
  }
  if (write && output !== null) {
    const file = await files.begin(output);
    await write(file);
    targets.push({ file, path: output });
  }
  await files.commit(targets, force);
}

// The rights of the file stay, and where the system lets us, its owner.
async function likeOriginal(staged: StagedFile, original: string): Promise<void> {
  await staged.finish();
  try {
    const { mode, uid, gid } = await stat(original);
    await chown(staged.temporary, uid, gid).catch(() => undefined);
    await chmod(staged.temporary, mode & 0o7777);
  } catch (error) {
    throw new WriteProblem(original, errorCode(error));
  }
}
