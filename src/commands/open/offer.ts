import { existsSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import type { FileReport } from '../../reporters/reporter.ts';
import { formats } from '../../schemas/index.ts';
import { Interview } from '../new/interview.ts';
import { sayProblem } from '../say/problem.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';

/** A checked file, and what can be done with it at once. */
export interface Checked {
  readonly path: string;
  readonly report: FileReport;
  /** Whether it is a list of people. */
  readonly isList: boolean;
}

/**
 * Asks a person, in a window in which no command can be typed, whether to go on: to mend an upload form, or to make one of a list.
 * The file itself stays as it is.
 * @throws Interrupted
 */
export async function offer({ path, report, isList }: Checked, context: Context): Promise<void> {
  const { host, t: { open: { offer: words } } } = context;
  const full = resolve(host.cwd, path);
  const ask = new Interview(context);
  if (isList) {
    if (await ask.yes(words.list)) await makeUpload(full, context);
    return;
  }
  const isUpload = formats.some(({ id, kind }) => id === report.format && kind === 'upload');
  if (!isUpload || (report.mendable === 0 && report.sheet === null)) return;
  const output = mendedName(full);
  const question = report.mendable > 0 ? words.mend(report.mendable, showName(output)) : words.csv(showName(output));
  if (!await ask.yes(question)) return;
  const { fix } = await import('../bundles/tables.ts');
  await told(() => fix([full], { output }, context), full, context);
}

/** Makes an upload file of a list by questions; it is written beside the list. @throws Interrupted */
export async function makeUpload(list: string, context: Context): Promise<void> {
  const { host } = context;
  const { interview } = await import('../bundles/tables.ts');
  await told(() => interview([list], {}, { ...context, host: { ...host, stdin: host.stdin, cwd: dirname(list) } }), list, context);
}

// The program says what went wrong, and the window stays open.
async function told(work: () => Promise<unknown>, path: string, context: Context): Promise<void> {
  try {
    await work();
  } catch (error) {
    sayProblem(error, path, context);
  }
}

// The portal wants names without Chinese, and a file that is there stays.
function mendedName(path: string): string {
  const { dir, name } = parse(path);
  for (let i = 1; ; i++) {
    const output = join(dir, `${name}-fixed${i === 1 ? '' : `-${i}`}.csv`);
    if (!existsSync(output)) return output;
  }
}
