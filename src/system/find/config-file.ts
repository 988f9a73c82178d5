import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OpenProblem, readWhole } from '../streams/input.ts';
import type { Host } from '../host.ts';

/** A configuration file as it was found. */
export interface ConfigFile {
  readonly path: string;
  /** The folder in which it stands: paths and patterns in it are relative to that. */
  readonly folder: string;
  readonly text: string;
}

/** The name of the configuration file. */
export const CONFIG_NAME = 'lhl.config.json';

/**
 * The configuration file given, or the nearest one from the working folder upward; null where there is none.
 * @throws OpenProblem where one was given, or found, and cannot be read; Interrupted
 */
export async function findConfig(given: string | null, host: Host): Promise<ConfigFile | null> {
  const { cwd } = host;
  if (given !== null) return read(resolve(cwd, given), given, host);
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME);
    try {
      if (!isAbsent(path)) return await read(path, path, host);
    } catch (error) {
      if (!(error instanceof OpenProblem) || (error.kind !== 'missing' && error.kind !== 'folder')) throw error;
    }
    if (dirname(folder) === folder) return null;
  }
}

// Most folders have none, and a synchronous look is cheap. `read` reports a folder that cannot be looked at.
function isAbsent(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

// More than anybody writes.
const LARGEST = 1_048_576;

async function read(path: string, shown: string, host: Host): Promise<ConfigFile> {
  try {
    const bytes = await readWhole(path, host, LARGEST);
    return { path: shown, folder: dirname(path), text: new TextDecoder().decode(bytes) };
  } catch (error) {
    throw error instanceof OpenProblem ? new OpenProblem(shown, error.code) : error;
  }
}
