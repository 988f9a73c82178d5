import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolders } from '../../system/files/make-folders.ts';
import { ReportFiles } from '../../system/files/report-files.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import { isOwnReport } from '../report/reporters.ts';
import type { Context } from '../command.ts';

/** Where what is written about a path goes. */
export interface Place {
  readonly report: string;
  /** Whether that is not beside the path, because nothing can be written there. */
  readonly aside: boolean;
  /** Whether its folder is not there, since a dry run makes none. */
  readonly toMake?: boolean;
}

/** How a place is looked for. */
export interface PlaceOptions {
  /** The folder that the user gave for all reports; null for beside what they are about. */
  readonly output: string | null;
  readonly dryRun: boolean;
}

const MOST_NAMES = 9;

/**
 * Finds a place for the report about a path: beside it, or in a folder of the user's own where nothing can be written there.
 * Of the files that are there already, only an earlier report is replaced.
 * @returns null where no place takes a report
 */
export async function placeFor(path: string, { output, dryRun }: PlaceOptions, context: Context): Promise<Place | null> {
  const { host, t } = context;
  // A folder may be written as `..` or `x/`.
  const plain = /[^./\\][/\\]*$/.test(path) ? path : resolve(host.cwd, path);
  const named = basename(plain) === '' ? t.open.wholeDisk : basename(plain);
  const reportIn = (folder: string): Promise<string | null> => freeIn(folder, named, dryRun, context);
  if (output !== null) {
    const folder = resolve(host.cwd, output);
    if (dryRun && !existsSync(folder))
      return canBeMade(folder) ? { report: join(output, t.open.reportName(named, 1)), aside: false, toMake: true } : null;
    if (!dryRun) await makeFolder(folder);
    const report = await reportIn(output);
    return report === null ? null : { report, aside: false };
  }
  const beside = await reportIn(dirname(plain));
  if (beside !== null) return { report: beside, aside: false };
  const own = ownFolder(context);
  if (own === null) return null;
  if (!dryRun) await makeFolder(own);
  const report = await reportIn(own);
  return report === null ? null : { report, aside: true };
}

// A folder that cannot be made is told of when something is written into it.
async function makeFolder(path: string): Promise<void> {
  await makeFolders(path, 0o777).catch(() => undefined);
}

/** The folder of the user that takes what cannot be written elsewhere; null where the system names none. */
function ownFolder({ host: { env }, t }: Context): string | null {
  const home = (process.platform === 'win32' ? env['USERPROFILE'] : env['HOME']) ?? '';
  if (home === '') return null;
  const documents = join(home, 'Documents');
  const isThere = statSync(documents, { throwIfNoEntry: false })?.isDirectory() === true;
  return join(isThere ? documents : home, t.open.folder);
}

// The first name at which nothing stands but an earlier report; null where the folder takes no file.
async function freeIn(folder: string, named: string, dryRun: boolean, context: Context): Promise<string | null> {
  for (let i = 1; i <= MOST_NAMES; i++) {
    const path = join(folder, context.t.open.reportName(named, i));
    const obstacle = await obstacleAt(path, dryRun, context);
    if (obstacle === null) return path;
    if (obstacle !== 'exists' && obstacle !== 'folder') return null;
  }
  return null;
}

// Whether a folder that is not there takes its place in one that takes another one.
function canBeMade(folder: string): boolean {
  const above = dirname(folder);
  const there = statSync(above, { throwIfNoEntry: false });
  if (!there) return above !== folder && canBeMade(above);
  try {
    accessSync(above, constants.W_OK);
    return there.isDirectory();
  } catch {
    return false;
  }
}

// Whether a file can be written is known only when one was begun: rights on Windows do not tell it.
async function obstacleAt(path: string, dryRun: boolean, { host }: Context): Promise<WriteProblem['kind'] | null> {
  const files = new ReportFiles(host, { force: false, isReport: isOwnReport, dryRun });
  try {
    await files.beginReport(path);
    return null;
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    return error.kind;
  } finally {
    await files.discard();
  }
}
