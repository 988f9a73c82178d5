import { maskPath } from '../findings/mask.ts';
import type { ExitCode, Host } from '../system/host.ts';
import type { Lang, Messages } from '../lang/index.ts';

/** The things that every command gets beside its own arguments and options. */
export interface Context {
  readonly host: Host;
  readonly lang: Lang;
  readonly t: Messages;
  /** Whether what goes to a terminal is coloured. */
  readonly color: boolean;
}

/** A command as the program runs it: arguments and options as typed, to an exit code. */
export type Run = (args: readonly string[], options: Readonly<Record<string, unknown>>, context: Context) => Promise<ExitCode>;

/** The user called the program in a way that it does not understand: one clear text, exit 2. */
export class UsageError extends Error {
  /** @param message may hold typed words: an ID in it, as in a path, is masked; words that are not a path have to be masked before */
  constructor(message: string) {
    super(maskPath(message));
  }
}

/** A file that an option names cannot be read or written, or is not what the option wants: the help of the command would not say more. */
export class FileError extends UsageError {}
