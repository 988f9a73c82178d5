import { basename, dirname, join, relative, resolve } from 'node:path';
import { extract } from '../io/extract.ts';
import { Interrupted, throwIfInterrupted } from '../io/world.ts';
import { defaultLimits, openArchive, type ZipArchive, type ZipLimits } from '../io/zip/archive.ts';
import { ZipProblem } from '../io/zip/problem.ts';
import { OpenProblem } from '../io/input.ts';
import { archivePassword, type ArchivePassword } from './archive-password.ts';
import { complain, complainOf, showName } from './archive-problem.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { given, numberOption, sizeOption, textOption, type Options } from './options.ts';
import { startProgress } from './progress.ts';
import { listing, report } from './unzip-report.ts';

/** `lhl unzip`: extracts archives as they are, all of one or nothing of it. */
export const run: Run = async (args, options, context) => {
  const { t, world } = context;
  const limits = zipLimits(options, context);
  const password = await passwordFor(args, options, context);
  const archives = password.args;
  if (archives.length === 0) throw new UsageError(t.unzip.noArchive);
  let failed = 0;
  for (const archive of archives) {
    throwIfInterrupted(world.signal);
    try {
      await one(archive, archives.length > 1, limits, password, options, context);
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      complainOf(error, archive, context);
      failed++;
    }
  }
  if (failed > 0 && archives.length > 1) complain(t.unzip.failed(failed, archives.length), [], context);
  return failed > 0 ? 2 : 0;
};

/** The limits of `--max-size`, `--max-ratio` and `--max-entries`. @throws UsageError */
export function zipLimits(options: Options, context: Context): ZipLimits {
  return {
    maxSize: sizeOption(options, 'maxSize', '--max-size', context) ?? defaultLimits.maxSize,
    maxRatio: numberOption(options, 'maxRatio', '--max-ratio', 1, context) ?? defaultLimits.maxRatio,
    maxEntries: numberOption(options, 'maxEntries', '--max-entries', 1, context) ?? defaultLimits.maxEntries,
  };
}

async function passwordFor(args: readonly string[], options: Options, context: Context): Promise<ArchivePassword> {
  return archivePassword(args, options, context).catch((error: unknown) => {
    // A password file that cannot be read concerns every archive.
    if (error instanceof OpenProblem) throw new UsageError(openText(error, context));
    throw error;
  });
}

function openText({ kind, path, code }: OpenProblem, { t }: Context): string {
  return kind === 'other' ? t.files.cannotOpen.other(showName(path), code) : t.files.cannotOpen[kind](showName(path));
}

async function one(
  path: string, several: boolean, limits: ZipLimits, password: ArchivePassword, options: Options, context: Context,
): Promise<void> {
  const { world } = context;
  const archive = await openArchive({ path, cwd: world.cwd }, limits);
  try {
    if (given(options, 'list')) {
      world.stdout.write(listing(path, archive, context));
      return;
    }
    refuseUnreadable(archive);
    const folder = folderFor(path, several, textOption(options, 'out'));
    const secret = archive.encrypted ? await password.of(path) : null;
    const entries = await extractShowing(path, archive, resolve(world.cwd, folder), secret, given(options, 'force'), context);
    world.stdout.write(report(folder, entries, context));
  } catch (error) {
    throw shownRelative(error, world.cwd);
  } finally {
    await archive.close();
  }
}
