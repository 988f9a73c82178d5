import { join, resolve, sep } from 'node:path';
import { findFiles, withoutQuote } from '../system/find/find-files.ts';
import { throwIfInterrupted, type ExitCode } from '../system/host.ts';
import { canAsk } from '../system/terminal/password.ts';
import { showFile } from '../system/terminal/viewer.ts';
import { archivePassword } from './input/archive-password.ts';
import { kindsOf, uploadIn } from './open/kind.ts';
import { menu } from './open/menu.ts';
import { offer } from './open/offer.ts';
import { Opening, type Opened } from './open/opening.ts';
import { given, textOption } from './options/options.ts';
import { showName } from './say/show.ts';
import { UsageError, type Context, type Run } from './command.ts';

/** `lhl open`: does with each path what its kind asks for, writes the report beside it, and shows it. */
export const run: Run = async (typedArgs, typed, context) => {
  const { t, host } = context;
  const password = await archivePassword(typedArgs, typed, context);
  const opening = new Opening(typed, password, context);
  const openAll = async (words: readonly string[]): Promise<ExitCode> => {
    const opened = await each(await pathsOf(words, context), opening, context);
    const isDry = given(typed, 'dryRun');
    if (typed['show'] !== false && !isDry) await show(opened.flatMap(({ reports }) => reports), textOption(typed, 'output'), context);
    // In a window of its own, no command can be typed.
    const [only] = opened;
    const asks = given(typed, 'wait') && !isDry && canAsk(host) && opened.length === 1;
    if (asks && only?.checked) await offer(only.checked, context);
    return opened.reduce<ExitCode>((worst, { code }) => (code > worst ? code : worst), 0);
  };
  if (password.args.length > 0) return openAll(password.args);
  if (!canAsk(host)) throw new UsageError(t.open.noFiles);
  return menu(openAll, context);
};

// A file that cannot be opened does not keep the others from being opened.
async function each(paths: readonly string[], opening: Opening, context: Context): Promise<Opened[]> {
  const all = await kindsOf(paths, context);
  const opened: Opened[] = [];
  for (const { path, kind } of all) {
    throwIfInterrupted(context.host.signal);
    opened.push(await opening.openPath(path, kind, kind === 'result' ? uploadIn(all) : null));
  }
  return opened;
}

/** More than these would cover the screen. */
const MOST_SHOWN = 3;

async function show(reports: readonly string[], output: string | null, context: Context): Promise<void> {
  const { host, t } = context;
  let unseen = 0;
  for (const report of reports.slice(0, MOST_SHOWN)) if (!await showFile(resolve(host.cwd, report), host)) unseen++;
  const left = reports.length - MOST_SHOWN;
  const [first] = reports;
  if (unseen > 0 && first !== undefined) host.stdout.write(`${t.open.notShown(showName(first), reports.length)}\n`);
  else if (left > 0) host.stdout.write(`${t.open.moreReports(left, output === null ? null : showName(join(output, sep)))}\n`);
}

// The Windows command line hands over patterns unexpanded, and a backslash before a quote as a quote.
async function pathsOf(words: readonly string[], context: Context): Promise<readonly string[]> {
  const { host: { cwd }, t } = context;
  const paths: string[] = [];
  for (const typed of words) {
    if (typed === '-') throw new UsageError(t.open.noStdin);
    const word = sep === '\\' ? withoutQuote(typed) : typed;
    const found = word === null ? null : await findFiles([word], () => false, { base: cwd, cwd });
    // A folder stays one, and what is not there is told by the check.
    const isPattern = found !== null && /[*?]/.test(typed) && found.files.length > 0 && !found.files.includes(typed);
    paths.push(...(isPattern ? found.files : [word ?? typed]));
  }
  return [...new Set(paths)];
}
