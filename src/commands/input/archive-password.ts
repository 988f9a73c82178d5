import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OpenProblem, errorCode, readUnrecorded } from '../../system/streams/input.ts';
import { waits } from '../../system/streams/pipe.ts';
import { askHidden, canAsk } from '../../system/terminal/password.ts';
import type { Host } from '../../system/host.ts';
import { signatureOf } from '../../bytes/encoding/signature.ts';
import { isWrongPassword } from '../../api/entry-table.ts';
import type { ZipProblem } from '../../bytes/zip/problem.ts';
import { looksLikeZip } from '../../bytes/zip/recognise.ts';
import { zipText } from '../../api/words/archive.ts';
import { complain } from '../say/complain.ts';
import { openText } from '../say/file-words.ts';
import { showName } from '../say/show.ts';
import { FileError, UsageError, type Context } from '../command.ts';
import type { Options } from '../options/options.ts';

/** Where the password of an archive comes from, as the options say. */
export interface ArchivePassword {
  /** The arguments of the command, an archive that was taken for the password given back. */
  readonly args: readonly string[];
  /** The bytes of the password of an archive that needs one, asked for where nothing gave it. @throws UsageError, Interrupted */
  readonly of: (archive: string) => Promise<Uint8Array>;
  /**
   * Says that the password that a person typed is wrong, and asks for another; null where the person was asked often enough.
   * It is null itself where nobody is asked, since what gave the password gives it again.
   * @throws UsageError, Interrupted
   */
  readonly again: ((archive: string, wrong: ZipProblem) => Promise<Uint8Array | null>) | null;
}

/** How often a person may type another password after a wrong one, for each archive. */
const AGAIN = 3;

/** The purpose of a password: how the command asks for it, and what it says where something else was taken for it. */
export interface PasswordUse {
  /** Asks the person at the terminal. @throws UsageError, Interrupted */
  readonly ask: (archive: string) => Promise<string>;
  /** The text for a run in which no person can be asked. */
  readonly needed: (archive: string) => string;
  /** The text for a command line without an argument, where the word behind `--password` is not a file that could be one. */
  readonly noArgument: string;
  /** Says why a value of `--password` is not a password; null where it may be one. `head` holds the first bytes of a file of that name. */
  readonly mistaken: (value: string, head: Uint8Array | null) => string | null;
}

function opening({ host, t }: Context): PasswordUse {
  const texts = t.archive.password;
  return {
    ask: (archive) => askHidden(texts.prompt(showName(archive)), host),
    needed: (archive) => texts.needed(showName(archive)),
    noArgument: t.archive.noArchiveButPassword,
    mistaken: (value, head) =>
      head !== null && (looksLikeZip(head) || signatureOf(head) === 'program') ? texts.archiveAsPassword(showName(value)) : null,
  };
}

/**
 * Reads `--password [value]`, `--password-stdin`, `--password-file <file>` and `LHL_ZIP_PASSWORD`, the weakest.
 * @param stdinTaken whether standard input is the input file, so that no password comes from there
 * @param use what it is wanted for: to open archives, unless told otherwise
 * @throws UsageError for more than one source, an empty password, an archive in the place of one, a file that cannot be read; Interrupted
 */
export async function archivePassword(
  args: readonly string[], options: Options, context: Context, stdinTaken = false, use = opening(context),
): Promise<ArchivePassword> {
  const { host, t } = context;
  const value = options['password'];
  const file = options['passwordFile'];
  const given = [
    value !== undefined && '--password', options['passwordStdin'] === true && '--password-stdin', file !== undefined && '--password-file',
  ].filter((flag) => flag !== false);
  const [first, second] = given;
  if (first !== undefined && second !== undefined) throw new UsageError(t.files.optionWants.together(first, second));
  if (options['passwordStdin'] === true && stdinTaken) throw new UsageError(t.archive.password.stdinTaken);

  const ask = async (archive: string): Promise<Uint8Array> => {
    if (stdinTaken) throw new UsageError(t.archive.password.neededElsewhere(showName(archive)));
    if (!canAsk(host)) throw new UsageError(use.needed(archive));
    return bytesOf(await use.ask(archive), t.archive.password.empty);
  };
  const known = (password: Uint8Array): ArchivePassword => ({ args, of: () => Promise.resolve(password), again: null });
  const again = askingAgain(context);

  if (typeof value === 'string') {
    const head = await headOf(value, host);
    if (args.length === 0) {
      if (head === null) throw new UsageError(use.noArgument);
      return { args: [value], of: ask, again };
    }
    const mistaken = use.mistaken(value, head);
    if (mistaken !== null) throw new UsageError(mistaken);
    complain(t.archive.password.onCommandLine, [], context);
    return known(bytesOf(value, t.archive.password.emptyFrom('--password')));
  }
  if (typeof file === 'string')
    return known(bytesOf(firstLine(await wholeOf(file, context)), t.archive.password.emptyFrom('--password-file')));
  if (options['passwordStdin'] === true && host.stdin.isTTY !== true) {
    return known(bytesOf(await wholeOf('-', context), t.archive.password.emptyFrom('--password-stdin')));
  }
  const env = host.env['LHL_ZIP_PASSWORD'] ?? '';
  return env === '' || value === true || options['passwordStdin'] === true ? { args, of: ask, again } : known(Buffer.from(env));
}

/**
 * Does something with the password of an archive, and again as long as a person types another in the place of a wrong one.
 * @param use must leave nothing behind where it fails; the function in its hands asks for the password where it is needed
 * @throws what `use` throws of the last one; UsageError, Interrupted
 */
export async function withTypedPassword<T>(
  archive: string, { of, again }: ArchivePassword, use: (password: () => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
  let typed: Uint8Array | null = null;
  for (;;) {
    try {
      return await use(async () => typed ??= await of(archive));
    } catch (error) {
      typed = isWrongPassword(error) ? await again?.(archive, error) ?? null : null;
      if (typed === null) throw error;
    }
  }
}

function askingAgain(context: Context): NonNullable<ArchivePassword['again']> {
  const { host, t } = context;
  const left = new Map<string, number>();
  return async (archive, wrong) => {
    const more = left.get(archive) ?? AGAIN;
    if (more === 0) return null;
    left.set(archive, more - 1);
    complain(t.archive.problem.at(showName(archive), zipText(wrong.fact, archive, t)), [], context);
    return bytesOf(await askHidden(t.archive.password.promptAgain(more), host), t.archive.password.empty);
  };
}

function bytesOf(password: string | Uint8Array, ifEmpty: string): Uint8Array {
  const bytes = typeof password === 'string' ? Buffer.from(password) : withoutLastBreak(password);
  if (bytes.length === 0) throw new UsageError(ifEmpty);
  return bytes;
}

const LONGEST = 65_536;

// PowerShell writes UTF-16 into a file; everything else is taken byte by byte.
async function wholeOf(path: string, { host, t }: Context): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of readUnrecorded(path, host)) {
      pieces.push(piece);
      if ((size += piece.length) > LONGEST) break;
    }
  } catch (error) {
    throw error instanceof OpenProblem ? new FileError(openText(error, t)) : error;
  }
  const bytes = Buffer.concat(pieces);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes.subarray(2).toString('utf16le'));
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function firstLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

function withoutLastBreak(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  if (bytes[end - 1] === 0x0a) end--;
  if (bytes[end - 1] === 0x0d) end--;
  return bytes.subarray(0, end);
}

// Reads the first bytes of a path that may be a file; null where it is not one.
async function headOf(path: string, { cwd }: Host): Promise<Uint8Array | null> {
  const full = resolve(cwd, path);
  if (path === '' || path.includes('\0')) return null;
  // Reading from a pipe would take bytes from it, and may wait for ever.
  if (waits(full)) return new Uint8Array(0);
  try {
    const file = await open(full);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    // One that exists but cannot be read, or is a folder, is better named as what it is than tried as a password.
    return ['EACCES', 'EPERM', 'EBUSY', 'EISDIR'].includes(errorCode(error)) ? new Uint8Array(0) : null;
  }
}
