import { readlinkSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { removeOr, type FileSystem } from './file-system.ts';
import { errorCode } from '../streams/input.ts';

/** A note beside the result about files that do not belong to the user. */
export type FileNote =
  /** Files of a run that was killed were removed from a folder. */
  | { readonly kind: 'swept'; readonly path: string; readonly count: number }
  /** A run that was killed had replaced a file: the earlier file is kept under a name of ours. */
  | { readonly kind: 'old'; readonly path: string }
  /** A file of ours that could not be removed. */
  | { readonly kind: 'stays'; readonly path: string; readonly code: string };

const NAME = /^\.lhl-([0-9a-z]{8})-([0-9a-z]+)-([0-9a-z]+)-[0-9a-z]+\.(tmp|old)$/;
let made = 0;
let place: string | null = null;

/**
 * A name without meaning for a file or folder that has no other yet (`tmp`), or for one that is being replaced (`old`). It tells
 * the computer and the process that it belongs to, and when it was made.
 */
export function hiddenName(kind: 'tmp' | 'old'): string {
  return `.lhl-${computer()}-${process.pid.toString(36)}-${Date.now().toString(36)}-${(++made).toString(36)}.${kind}`;
}

// A number of a process means something only on its computer, and under Linux in its container.
function computer(): string {
  if (place !== null) return place;
  let container = '';
  try {
    container = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Other systems have no containers.
  }
  return (place = digestOf(`${hostname()}\0${container}`));
}

// FNV-1a: the digest need not be secret, and loading node:crypto would slow every start.
function digestOf(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** Whether a name is one of ours whose process is certainly gone. @param isAlive whether a process of that number runs */
export function isLeftOver(name: string, isAlive: (pid: number) => boolean = runs): 'tmp' | 'old' | null {
  const parts = NAME.exec(name);
  if (!parts || parts[1] !== computer()) return null;
  const [pid, time] = [parseInt(parts[2] ?? '', 36), parseInt(parts[3] ?? '', 36)];
  const kind = parts[4] === 'old' ? 'old' : 'tmp';
  if (pid === process.pid) return time < performance.timeOrigin ? kind : null;
  // After a start of the computer another process may have the number.
  const started = Date.now() - uptime() * 1000 - CLOCK_SLACK;
  return time < started || !isAlive(pid) ? kind : null;
}

const CLOCK_SLACK = 60_000;

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/**
 * Removes from a folder the files that killed runs have left there. The earlier content of a replaced file is removed only
 * where it still has its own name as well.
 */
export async function sweep(folder: string, system: FileSystem): Promise<readonly FileNote[]> {
  const names = await readdir(folder).catch(() => []);
  const notes: FileNote[] = [];
  let count = 0;
  for (const name of names) {
    if (!name.startsWith('.lhl-')) continue;
    const kind = isLeftOver(name);
    if (kind === null) continue;
    const path = join(folder, name);
    const old = kind === 'old' ? [path] : await oldOf(path);
    const kept = (await Promise.all(old.map(async (each) => (await isLastName(each) ? [each] : [])))).flat();
    notes.push(...kept.map((each): FileNote => ({ kind: 'old', path: each })));
    if (kept.length > 0 && kind === 'old') continue;
    const code = await removeOr(kept.length > 0 ? join(path, NEW) : path, system);
    if (code === null && kept.length === 0) count++;
    else if (code !== null) notes.push({ kind: 'stays', path, code });
  }
  return count === 0 ? notes : [{ kind: 'swept', path: folder, count }, ...notes];
}

/** Where an archive is extracted to, in a folder of ours. */
export const NEW = 'new';
/** The files that are to be replaced, beside it. */
export const OLD = 'old';

async function oldOf(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, OLD)).catch(() => []);
  return names.map((name) => join(folder, OLD, name));
}

async function isLastName(path: string): Promise<boolean> {
  return lstat(path).then((there) => there.nlink < 2 && !there.isSymbolicLink(), () => false);
}
