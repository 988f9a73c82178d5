import { CommanderError } from 'commander';
import { UsageError, type Context } from './commands/command.ts';
import { commands } from './commands/registry.ts';
import { shownWord, shownHost } from './commands/say/shown-host.ts';
import { Interrupted, type ExitCode, type Host } from './system/host.ts';
import { helpOf, messagesOf, type Help, type Lang } from './lang/index.ts';
import { lineWidth, wrap } from './lang/width.ts';
import { explain, parse } from './program.ts';

/**
 * Runs the program once.
 * @param argv the words after the program's name
 * @returns the exit code; everything said has been handed to the host's streams
 */
export async function main(argv: readonly string[], whole: Host): Promise<ExitCode> {
  const output = watchOutput(whole);
  const host = shownHost(whole);
  const asked = askedLang(argv) ?? host.env['LHL_LANG'] ?? 'zh';
  const lang: Lang = asked === 'en' ? 'en' : 'zh';
  const help = helpOf(lang);
  const say = (text: string): void => { host.stderr.write(`${wrap(`lhl: ${text}`, lineWidth(host.stderr.columns)).join('\n')}\n`); };
  const [named] = argv.flatMap((word) => commands.find(({ name, alias }) => word === name || word === alias) ?? []);
  const command = named ? `lhl ${named.name}` : 'lhl';
  try {
    if (asked !== 'zh' && asked !== 'en') throw new UsageError(help.error.badLang(shownWord(asked)));
    const invocation = parse(argv, help, {
      write: (text) => { host.stdout.write(text); },
      // A terminal that does not know its width says 0.
      columns: Math.min(host.stdout.columns || 80, 100),
    });
    if (!invocation) return 0;
    const [{ run }, t] = await Promise.all([invocation.spec.load(), messagesOf(lang)]);
    // Where CI is set, the command refuses to.
    const seen = invocation.options['showValues'] === true ? whole : host;
    const context: Context = { host: seen, lang, t, color: colored(invocation.options, seen) };
    const code = await run(invocation.args, invocation.options, context);
    const failure = output();
    if (failure === null) return code;
    say(help.error.outputFailed(failure));
    return 2;
  } catch (error) {
    if (error instanceof Interrupted || host.signal.aborted) {
      say(help.error.interrupted);
      return 130;
    }
    const wrong = error instanceof CommanderError ? new UsageError(explain(error, help)) : error;
    if (wrong instanceof UsageError) say(`${wrong.message}\n${help.error.seeHelp(command)}`);
    else sayOurs(error, argv.includes('--debug'), help, say, host.stderr);
    return 2;
  }
}

// A mistake of ours. The message of an error may hold a value of the file, so only its kind and place are shown.
function sayOurs(error: unknown, debug: boolean, help: Help, say: (text: string) => void, stderr: Host['stderr']): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  say(help.error.ours(name + code));
  if (!debug || !(error instanceof Error)) return;
  // A line of the message may look like a frame.
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  // Not broken into lines: a path is copied whole.
  stderr.write(`${frames.map((line) => line.trim()).join('\n')}\n`);
}

// The language is needed before the command line is read, since the parser speaks too.
function askedLang(argv: readonly string[]): string | undefined {
  for (const [i, word] of argv.entries()) {
    if (word === '--') return undefined;
    if (word === '--lang') return argv[i + 1] ?? '';
    if (word.startsWith('--lang=')) return word.slice('--lang='.length);
  }
  return undefined;
}

function colored(options: Readonly<Record<string, unknown>>, host: Host): boolean {
  return options['color'] !== false && (host.env['NO_COLOR'] ?? '') === '' && host.env['TERM'] !== 'dumb' && host.stdout.isTTY === true;
}

// `lhl validate x | head -1` closes our output early, and that is no failure of ours. What is one, such as a full disk
// behind a redirection, is returned as the code of the system.
function watchOutput(host: Host): () => string | null {
  let failure: string | null = null;
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') failure ??= error.code ?? error.name;
    });
  }
  return () => failure;
}
