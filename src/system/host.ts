import type { Readable, Writable } from 'node:stream';
import type { Audit } from './audit/audit.ts';
import type { FileSystem } from './files/file-system.ts';

export { Interrupted, throwIfInterrupted } from '../bytes/failures.ts';

/** The parts of its machine that the program sees; tests hand in their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly now: () => Date;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /** Gives files their names; that of this machine where it is missing. */
  readonly files?: FileSystem;
  /** Shows a file to the person, and tells whether it could; the machine's own viewer where it is missing. */
  readonly show?: (path: string) => Promise<boolean>;
  /** The path of the script that starts the program, where nothing finds it by its name; undefined where its name is enough. */
  readonly program?: string | undefined;
  /** Takes down what is read and written, where the run is recorded; `main` makes it. */
  readonly audit?: Audit;
}

/** 0 no error, 1 errors found, 2 wrong usage or a failure, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/**
 * The same host with other streams. Each is made when it is asked for: Node takes a millisecond or two to prepare one, and most runs
 * never read from standard input or write to standard error.
 * @param audit takes down what is read and written
 */
export function withStreams(host: Host, stdout: () => Host['stdout'], stderr: () => Host['stderr'], audit = host.audit): Host {
  const { env, cwd, now, signal, files, show } = host;
  const made: { stdout?: Host['stdout']; stderr?: Host['stderr'] } = {};
  return {
    env, cwd, now, signal,
    ...(files && { files }),
    ...(show && { show }),
    ...(audit && { audit }),
    get stdin() { return host.stdin; },
    get program() { return host.program; },
    get stdout() { return made.stdout ??= stdout(); },
    get stderr() { return made.stderr ??= stderr(); },
  };
}
