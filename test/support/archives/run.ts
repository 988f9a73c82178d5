// Runs the built program, or the same code within the test.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { main } from '../../../src/main.ts';

/** The built program. */
export const bin = fileURLToPath(new URL('../../../bin/lhl.js', import.meta.url));

/** What a run printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, removed when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lhl-test-'));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  return folder;
}

/** Runs the built program as a process. */
export async function lhl(args: readonly string[], cwd: string, { stdin = '', env = {} }: { stdin?: string | Buffer; env?: Record<string, string> } = {}): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...cleanEnv(), ...env } });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout), text(child.stderr),
    new Promise<number | null>((resolve) => { child.on('close', resolve); }),
  ]);
  return { code, stdout, stderr };
}

/** The environment without what would change a run. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const ours = ['LHL_LANG', 'LHL_ZIP_PASSWORD', 'CI', 'NO_COLOR'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)));
}

/** Runs the program's main within the test. */
export async function inside(args: readonly string[], cwd: string, env: Record<string, string> = {}, signal = new AbortController().signal): Promise<Ran> {
  const out = collector();
  const err = collector();
  const code = await main(args, { env, cwd, stdin: Readable.from([]), stdout: out.stream, stderr: err.stream, now: () => new Date(), signal });
  return { code, stdout: out.text(), stderr: err.text() };
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

async function text(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Every path below a folder, with slashes, also at the end of folders, sorted. */
export function everything(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/') + (statSync(join(folder, path)).isDirectory() ? '/' : '')).sort();
}

/** The bytes of a file in a folder. */
export function bytesAt(...path: string[]): Buffer {
  return readFileSync(join(...path));
}
