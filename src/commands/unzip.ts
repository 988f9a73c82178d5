import { basename, dirname, join, resolve } from 'node:path';
import { extract, type ExtractOptions } from '../system/files/extract.ts';
import { refuseName } from '../system/files/file-set.ts';
import type { FileNote } from '../system/files/left-overs.ts';
import { findConflict } from '../system/files/place.ts';
import { Interrupted, throwIfInterrupted } from '../system/host.ts';
import { refuseUnreadable, type ZipArchive, type ZipLimits } from '../bytes/zip/archive.ts';
import { openArchive } from '../system/archives/open.ts';
import { withPassword } from '../bytes/zip/passwords.ts';
import { zipLimits } from './input/archive-limits.ts';
import { archivePassword, withTypedPassword, type ArchivePassword } from './input/archive-password.ts';
import { complain, complainOf } from './say/complain.ts';
import { showName } from './say/show.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { noteTeller } from './say/file-notes.ts';
import { given, textOption, type Options } from './options/options.ts';
import { startProgress } from './report/progress.ts';
import { listing, report } from './unzip/report.ts';

/** `lhl unzip`: extracts archives as they are, all of one or nothing of it. */
export const run: Run = async (args, options, context) => {
  const limits = zipLimits(options, context);
  const password = await archivePassword(args, options, context);
  const archives = password.args;
  if (archives.length === 0) throw new UsageError(context.t.unzip.noArchive);
  let failed = 0;
  for (const path of archives) {
    throwIfInterrupted(context.host.signal);
    try {
      const folder = folderFor(path, archives.length > 1, textOption(options, 'output'));
      await extractInto(path, folder, limits, password, options, context);
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      complainOf(error, path, context);
      failed++;
    }
  }
  if (failed > 0 && archives.length > 1) complain(context.t.unzip.failed(failed, archives.length), [], context);
  return failed > 0 ? 2 : 0;
};

/**
 * Extracts an archive into a folder, or lists it, and says what was written.
 * @throws ZipProblem, OpenProblem, WriteProblem, UsageError for a missing password, Interrupted: nothing is written then
 */
export async function extractInto(
  path: string, folder: string, limits: ZipLimits, password: ArchivePassword, options: Options, context: Context,
): Promise<void> {
  const { cwd, stdout, audit } = context.host;
  const archive = await openArchive({ path, cwd, audit }, limits);
  try {
    if (given(options, 'list')) {
      stdout.write(listing(path, archive, context));
      return;
    }
    for (const entry of archive.entries) if (!entry.folder) refuseUnreadable(entry);
    refuseName(folder, context.host);
    const destination = resolve(cwd, folder);
    const how = {
      force: given(options, 'force'), dryRun: given(options, 'dryRun'), recorded: audit ? { audit, folder } : null,
    };
    // Better said before a person types the password.
    await findConflict(destination, archive.entries, how.force);
    const take = (secret: Uint8Array | null): Promise<void> => extractShowing(path, archive, destination, secret, how, context);
    const right = archive.encrypted
      ? (await withTypedPassword(path, password, async (typed) => withPassword(await typed(), take))).how
      : (await take(null), 'same');
    stdout.write(report(folder, archive, how.dryRun, context));
    if (right !== 'same') complain(context.t.archive.problem.at(showName(path), context.t.archive.password.other[right]), [], context);
  } finally {
    await archive.close();
  }
}

/** The folder for the files of an archive: several archives may hold a file of one name, so each gets its own below `--output`. */
export function folderFor(path: string, several: boolean, out: string | null): string {
  if (out !== null && !several) return out;
  const name = basename(path);
  const stem = /^(.*[^. ])[. ]*\.(?:zip|exe)$/i.exec(name)?.[1] ?? `${name}_files`;
  return join(out ?? dirname(path), stem);
}

async function extractShowing(
  path: string, archive: ZipArchive, destination: string, password: Uint8Array | null,
  how: Pick<ExtractOptions, 'force' | 'dryRun' | 'recorded'>, context: Context,
): Promise<void> {
  const { host, t } = context;
  const total = archive.entries.reduce((sum, entry) => sum + entry.size, 0);
  const progress = startProgress(host);
  const onBytes = (bytes: number): void => {
    progress.update(t.unzip.progress(showName(basename(path)), Math.floor((bytes * 100) / Math.max(total, 1))));
  };
  const notes: FileNote[] = [];
  try {
    onBytes(0);
    const onNote = (note: FileNote): void => { notes.push(note); };
    await extract(archive, { ...how, destination, password, signal: host.signal, onBytes, onNote, files: host.files });
  } finally {
    progress.stop();
    notes.forEach(noteTeller(context));
  }
}
