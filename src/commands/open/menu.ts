import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { lineWidth, wrap } from '../../lang/width.ts';
import type { ExitCode } from '../../system/host.ts';
import { Asker } from '../../system/terminal/ask.ts';
import { complain } from '../say/complain.ts';
import { UsageError, type Context } from '../command.ts';
import { makeUpload } from './offer.ts';

/**
 * Asks what is to be done, until the person wants no more. An entry that fails says why, and the menu asks anew.
 * @param open opens the paths that the person names
 * @returns the exit code of what was done last
 * @throws Interrupted
 */
export async function menu(open: (paths: readonly string[]) => Promise<ExitCode>, context: Context): Promise<ExitCode> {
  const { host, t: { open: { menu: words } } } = context;
  const asker = new Asker(host);
  const say = (text: string): void => {
    host.stderr.write(wrap(text, lineWidth(host.stderr.columns)).map((line) => `${line}\n`).join(''));
  };
  let code: ExitCode = 0;
  for (;;) {
    say(`\n${words.title}`);
    words.choices.forEach((choice, i) => { say(`  ${i + 1}  ${choice}`); });
    say(`  0  ${words.end}`);
    const typed = halfWidth(await asker.line(words.prompt));
    if (typed === '' || typed === '0') return code;
    // A file that is dropped at once says what is wanted.
    const isChoice = /^\d$/.test(typed);
    if (isChoice && !['1', '2', '3'].includes(typed)) {
      say(words.unknown);
      continue;
    }
    if (typed === '3') {
      say(words.help);
      continue;
    }
    const paths = pathsIn(isChoice ? await asker.line(words.path) : typed, host.cwd);
    if (paths.length === 0) continue;
    code = await told(() => (typed === '2' ? upload(paths, context) : open(paths)), context);
  }
}

async function upload([list = '']: readonly string[], context: Context): Promise<ExitCode> {
  await makeUpload(resolve(context.host.cwd, list), context);
  return 0;
}

async function told(work: () => Promise<ExitCode>, context: Context): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UsageError) || context.host.signal.aborted) throw error;
    complain(error.message, [], context);
    return 2;
  }
}

/** Reads the paths of files that were dropped on a terminal, which sets those with blanks in quotes or puts backslashes before them. */
export function pathsIn(line: string, cwd: string): readonly string[] {
  const isThere = (path: string): boolean => existsSync(resolve(cwd, path));
  if (line === '' || isThere(line)) return line === '' ? [] : [line];
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|((?:\\.|[^\s"'])+)/g)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '');
  return words.filter((word) => word !== '').map((word) => (isThere(word) ? word : unescaped(word, isThere)));
}

// A backslash separates folders on Windows.
function unescaped(word: string, isThere: (path: string) => boolean): string {
  const without = word.replace(/\\(.)/g, '$1');
  return isThere(without) ? without : word;
}

function halfWidth(text: string): string {
  return text.replace(/^[０-９]$/u, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
