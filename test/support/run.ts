import { Readable, Writable } from 'node:stream';
import { main } from '../../src/main.ts';
import type { FileSystem } from '../../src/system/files/file-system.ts';
import type { Host } from '../../src/system/host.ts';

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the host of a run differs from the usual one: no terminal, no CI, an empty standard input. */
export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: Uint8Array | string;
  /** In how large pieces standard input comes; in one where this is left out. */
  readonly pieces?: number;
  readonly now?: Date;
  /** What gives files their names. */
  readonly files?: FileSystem;
  /** Takes the files that the program shows; where it is missing, there is no viewer. */
  readonly shown?: string[];
}

/** Runs the program in this process, as bin/lhl.js would, and collects what it says. */
export async function lhl(
  argv: readonly string[], { env = {}, cwd = process.cwd(), stdin = '', pieces = Number.POSITIVE_INFINITY, now, files, shown }: Circumstances = {},
): Promise<Ran> {
  const stdout = collector();
  const stderr = collector();
  const host: Host = {
    env,
    cwd,
    stdin: Readable.from(inPieces(Buffer.from(stdin), pieces)),
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => now ?? new Date(),
    signal: new AbortController().signal,
    ...(files && { files }),
    show: (path) => Promise.resolve(shown !== undefined && shown.push(path) > 0),
  };
  const code = await main(argv, host);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function* inPieces(bytes: Buffer, size: number): Generator<Buffer> {
  // A copy each, as a pipe would give it.
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, Math.min(bytes.length, at + size)));
}

/** A stream that keeps what is written to it. */
export function collector(): { stream: Writable; text: () => string } {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString('utf8') };
}
