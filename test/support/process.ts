// Runs the built program as people do: as a process of its own.
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The file that people run. */
export const bin = fileURLToPath(new URL('../../bin/lhl.js', import.meta.url));

/** Whether a pseudo-terminal can be had: `script` of util-linux. */
export const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** What a process left behind; the code is null where a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a process differs from the usual one: in an environment without CI, colours or language, and without input. */
export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: Uint8Array | string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** The environment of the test without what would change a run. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const ours = [
    'CI', 'NO_COLOR', 'FORCE_COLOR', 'TERM', 'COLUMNS', 'LHL_LANG', 'LHL_ZIP_PASSWORD', 'LHL_VIEWER',
    'NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'NODE_DISABLE_COMPILE_CACHE',
  ];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)));
}

/** Starts the program, or another file of JavaScript, and leaves its streams open. */
export function start(argv: readonly string[], { env = {}, cwd, node = [] }: Circumstances = {}, file = bin): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...node, file, ...argv], { cwd, env: { ...cleanEnv(), ...env } });
  // A program that ends before it has read everything is no failure of the test.
  child.stdin.on('error', () => undefined);
  return child;
}

/**
 * Options of Node with which the program interrupts itself, as Ctrl-C would, at the moment when it opens a file: a test that watches it from
 * outside may come too late.
 * @param hook the path of a file for this, which has to be removed
 * @param opens a part of the path that is opened
 * @param nth at which time
 */
export function interruptedAt(hook: string, opens: string, nth = 1): readonly string[] {
  writeFileSync(hook, `
const fs = require('node:fs');
const promises = require('node:fs/promises');
let times = 0;
const watched = (open) => (...given) => {
  if (String(given[0]).includes(${JSON.stringify(opens)}) && ++times === ${String(nth)}) process.kill(process.pid, 'SIGINT');
  return open(...given);
};
fs.openSync = watched(fs.openSync);
promises.open = watched(promises.open);
`);
  return ['--require', hook];
}

/** Waits until a process has ended, and collects what it said. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const pieces: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
  child.stdout.on('data', (piece: Buffer) => { pieces.stdout.push(piece); });
  child.stderr.on('data', (piece: Buffer) => { pieces.stderr.push(piece); });
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
  return { code, stdout: Buffer.concat(pieces.stdout).toString(), stderr: Buffer.concat(pieces.stderr).toString() };
}

/** Runs the program to its end. */
export async function lhl(argv: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const child = start(argv, circumstances);
  child.stdin.end(circumstances.stdin ?? '');
  return ended(child);
}

/** Hands bytes to a process; more than a pipe holds, so that on return the process has read most of them. */
export async function feed(child: ChildProcessWithoutNullStreams, bytes: Uint8Array): Promise<void> {
  await promisify((done: (error?: Error | null) => void) => child.stdin.write(bytes, done))();
}

/** Runs the program in a pseudo-terminal of so many columns (0: one that does not know); what it shows is in `stdout`. */
export async function onTerminal(argv: readonly string[], { env = {}, cwd }: Circumstances = {}, columns = 80): Promise<Ended> {
  const words = [process.execPath, bin, ...argv].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const child = spawn('script', ['-qec', `stty cols ${columns}; ${words}`, '/dev/null'], { cwd, env: { ...cleanEnv(), TERM: 'xterm', ...env } });
  child.stdin.end();
  const shown = await ended(child);
  return { ...shown, stdout: shown.stdout.replaceAll('\r\n', '\n') };
}
