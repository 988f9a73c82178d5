import { chmod, chown, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { refuseConflict, type FileSet, type Target } from '../../system/files/file-set.ts';
import type { StagedFile } from '../../system/files/staged-file.ts';
import { fileSystem } from '../../system/files/file-system.ts';
import { errorCode } from '../../system/streams/input.ts';
import { WriteProblem, type Sink } from '../../system/streams/output.ts';
import { isReadOnly } from '../../system/files/replacing.ts';
import { isOtherName, isSamePlace, realPlace } from '../../system/files/same-place.ts';
import { InputChanged, lookOf } from '../../system/files/steady.ts';
import { UsageError, type Context } from '../command.ts';
import type { FixOptions } from './options.ts';
import { Refusal, refuseOtherName } from '../say/refusal.ts';

/** Names the original of a file that is changed in place. */
export const backupOf = (path: string): string => `${path}.bak`;

/** Refuses, before anything is read, what certainly cannot be written. @throws WriteProblem, UsageError, Refusal */
export async function refusePlaces(path: string, options: FixOptions, context: Context): Promise<void> {
  const { host, t } = context;
  const { output, changes, inPlace, force, codes } = options;
  for (const place of [output, changes]) if (place !== null) refuseOtherName(place, context);
  if (inPlace && path === '-') throw new Refusal(2, t.fix.inPlaceOnly);
  const written = inPlace ? backupOf(path) : output;
  if (changes !== null && written !== null && await isSamePlace(written, changes, host)) {
    throw new UsageError(t.files.samePath(inPlace ? '--in-place' : '-o', '--changes'));
  }
  if (inPlace) await refuseReadOnly(path, host);
  for (const place of [written, changes]) {
    if (place === null) continue;
    const kept = inPlace && place === written && await isOtherName(place, path, host);
    for (const input of kept ? codes : [path, ...codes])
      if (input !== '-' && (await isSamePlace(place, input, host))) throw new WriteProblem(place, 'INPUT');
    // Whether a copy is needed shows only when the file was read.
    if (place === changes || !inPlace) await refuseConflict(place, host, force);
  }
}

/**
 * Writes the mended file, and changes the input itself only together with its copy.
 * @param write brings the content into a file; null where a file that is to be changed in place stays as it is
 * @param list the list of changes, already staged
 * @param before what the input looked like before it was read
 * @throws WriteProblem, InputChanged, and then nothing was changed
 */
export async function writeOutput(
  path: string, write: ((file: Sink) => Promise<void>) | null, list: Target | null, before: string | null,
  files: FileSet, options: FixOptions, { host }: Context,
): Promise<void> {
  const { output, inPlace, force } = options;
  const targets: Target[] = list ? [list] : [];
  if (write && inPlace) {
    // A link stays a link: the file that it leads to is changed.
    const target = await realPlace(resolve(host.cwd, path), host.files ?? fileSystem);
    const file = await files.beginFile(target);
    await write(file);
    await likeOriginal(file, target);
    // A run that was interrupted may have left the copy, which is the file itself under another name.
    const kept = await isOtherName(backupOf(path), target, host);
    const copy: Target[] = kept ? [] : [{ file: await files.beginAs(target, backupOf(path)), path: backupOf(path), force }];
    if ((await lookOf(target)) !== before) throw new InputChanged(path);
    // The file itself must be replaced, all others only by force.
    await files.commit([...copy, { file, path: target, force: true }, ...targets], force);
    return;
  }
  if (write && output !== null) {
    const file = await files.beginFile(output);
    await write(file);
    targets.push({ file, path: output });
  }
  await files.commit(targets, force);
}

async function refuseReadOnly(path: string, { cwd }: Context['host']): Promise<void> {
  const there = await stat(resolve(cwd, path)).catch(() => null);
  if (there?.isFile() === true && isReadOnly(there)) throw new WriteProblem(path, 'READONLY');
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
