import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { touchesFile } from './commands/audit/touches-file.ts';
import { FileError, UsageError, type Context } from './commands/command.ts';
import { commandNamed, globalFlags, longOf, recordFlags } from './commands/registry.ts';
import { shownWord, shownHost } from './commands/say/shown-host.ts';
import { Interrupted, withStreams, type ExitCode, type Host } from './system/host.ts';
import { helpOf, messagesOf, usageOf, type Lang, type Usage } from './lang/index.ts';
import { lineWidth, wrap } from './lang/width.ts';
import { GivenTwice, parse, type Question } from './program.ts';
import { version } from './version.ts';

/**
 * Runs the program once.
 * @param argv the words after the program's name
 * @returns the exit code; everything said has been handed to the host's streams
 */
export async function main(argv: readonly string[], given: Host): Promise<ExitCode> {
  const { whole, failure } = watchOutput(given);
  const line = namesFile(firstWord(argv), whole) ? ['open', ...argv] : argv;
  const code = await runOnce(line, whole, failure);
  // A window of its own would close before anybody has read why a run failed; one with a menu closes when the person says so.
  const waits = line[0] === 'open' && line.includes('--wait') && line.slice(1).some((word) => !word.startsWith('-'));
  if (waits && code !== 130) {
    const lang = langOf(askedLang(line) ?? whole.env['LHL_LANG']);
    await (await import('./system/terminal/key.ts')).waitForKey(`\n${(await messagesOf(lang)).open.anyKey}`, whole);
  }
  return code;
}

// Options of the program and of `open` may stand before the file.
function firstWord(argv: readonly string[]): string | undefined {
  return argv.find((word, i) => !word.startsWith('-') && !takesValue.has(argv[i - 1] ?? ''));
}

const takesValue: ReadonlySet<string> = new Set([...globalFlags, ...recordFlags].filter((flags) => flags.includes('<')).map(longOf));

// A file that was dropped on the program, or named without a command. A word with the sign of a path is the name of a file
// that is not there, not a mistyped command.
function namesFile(word: string | undefined, { cwd }: Host): boolean {
  return word !== undefined && word !== 'help' && commandNamed(word) === null && (existsSync(resolve(cwd, word)) || /[./\\]/.test(word));
}

async function runOnce(argv: readonly string[], whole: Host, output: () => string | null): Promise<ExitCode> {
  const host = shownHost(whole);
  const asked = askedLang(argv) ?? host.env['LHL_LANG'] ?? 'zh';
  const lang = langOf(asked);
  const words = usageOf(lang);
  const say = (text: string): void => { host.stderr.write(`${wrap(`lhl: ${text}`, lineWidth(host.stderr.columns)).join('\n')}\n`); };
  // The command has the name that the user knows it by.
  const [typed = null] = argv.filter((word) => commandNamed(word) !== null);
  const named = commandNamed(typed ?? undefined);
  const command = typed === null ? 'lhl' : `lhl ${typed}`;
  try {
    if (asked !== 'zh' && asked !== 'en') throw new UsageError(words.badLang(shownWord(asked)));
    const invocation = parse(argv);
    if ('kind' in invocation) {
      // A terminal that does not know its width says 0.
      host.stdout.write(await answerTo(invocation, lang, Math.min(host.stdout.columns || 80, 100)));
      return 0;
    }
    const [{ run }, t] = await Promise.all([invocation.spec.load(), messagesOf(lang)]);
    const work = async (world: Host): Promise<ExitCode> => {
      // Where CI is set, the command refuses to show values.
      const seen = invocation.options['showValues'] === true ? world : world === whole ? host : shownHost(world);
      const context: Context = { host: seen, lang, t, color: colored(invocation.options, seen) };
      const code = await run(invocation.args, invocation.options, context);
      const failure = output();
      if (failure === null) return code;
      say(words.outputFailed(failure));
      return 2;
    };
    const touches = touchesFile(invocation.spec, invocation.options);
    const place = touches && await (await import('./commands/audit/place.ts')).auditPlace(invocation.spec, invocation.options, host, t);
    if (place === false || place === null) return await work(whole);
    const { record } = await import('./commands/audit/record.ts');
    const context: Context = { host, lang, t, color: false };
    return await record(place, invocation, whole, context, (world) => work(world).catch((error: unknown) => failed(error)));
  } catch (error) {
    return failed(error);
  }

  async function failed(error: unknown): Promise<ExitCode> {
    if (error instanceof Interrupted || host.signal.aborted) {
      say(words.interrupted);
      return 130;
    }
    const ofLine = error instanceof CommanderError || error instanceof GivenTwice;
    const wrong = ofLine ? await wrongUsage(error, named?.name ?? null, lang) : error;
    if (wrong instanceof UsageError) say(wrong instanceof FileError ? wrong.message : `${wrong.message}\n${words.seeHelp(command)}`);
    else sayOurs(error, argv.includes('--debug'), words, say, host.stderr);
    return 2;
  }
}

async function answerTo(question: Question, lang: Lang, columns: number): Promise<string> {
  if (question.kind === 'version') return `${version}\n`;
  const [{ commandPage, programPage }, help] = await Promise.all([import('./help-page.ts'), helpOf(lang)]);
  if (question.about === null) return programPage(help, columns);
  return commandPage(question.about, help, async () => (await import('./commands/help/lists.ts')).lists, columns);
}

async function wrongUsage(error: CommanderError | GivenTwice, command: string | null, lang: Lang): Promise<UsageError> {
  const [{ wrongUsage }, help] = await Promise.all([import('./wrong-usage.ts'), helpOf(lang)]);
  return new UsageError(wrongUsage(error, command, usageOf(lang), help));
}

// A mistake of ours. The message of an error may hold a value of the file, so only its kind and place are shown.
function sayOurs(error: unknown, debug: boolean, words: Usage, say: (text: string) => void, stderr: Host['stderr']): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  say(words.ours(name + code));
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

const langOf = (asked: string | undefined): Lang => (asked === 'en' ? 'en' : 'zh');

// An option on the command line goes before NO_COLOR, that before FORCE_COLOR (0 and false turn colours off), and that before
// what the terminal seems to be.
function colored(options: Readonly<Record<string, unknown>>, { env, stdout }: Host): boolean {
  if (options['color'] === false || (env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  return forced === '' ? env['TERM'] !== 'dumb' && stdout.isTTY === true : forced !== '0' && forced !== 'false';
}

// `lhl validate x | head -1` closes our output early, and that is not our failure. A real failure, such as a full disk
// behind a redirection, is returned as the code of the system.
function watchOutput(host: Host): { readonly whole: Host; readonly failure: () => string | null } {
  let failure: string | null = null;
  const watched = <S extends Host['stdout']>(stream: S): S => stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure ??= error.code ?? error.name;
  });
  return { whole: withStreams(host, () => watched(host.stdout), () => watched(host.stderr)), failure: () => failure };
}
