import { usualAnswer } from '../convert/upload/answer.ts';
import { fieldFor } from '../convert/upload/plan.ts';
import { canAsk } from '../system/terminal/password.ts';
import { Interrupted, type ExitCode } from '../system/host.ts';
import type { FieldKey } from '../schemas/format.ts';
import { showName, showText } from './say/show.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { convertLines } from './convert/line.ts';
import type { OptionWords } from './say/command-line.ts';
import { readConvertOptions, type ConvertOptions } from './convert/options.ts';
import { planTable, type Planned } from './convert/plan.ts';
import { openQuestions } from './convert/refusal.ts';
import { withRoster } from './convert/roster.ts';
import { refuseOutput, writeUpload } from './convert/write.ts';
import { headerOf, withName } from '../api/words/list.ts';
import { doubtOf } from '../api/doubt.ts';
import { Back, Interview } from './new/interview.ts';
import { listOf, readsOf, type List, type Reads } from './new/list.ts';
import { textOption } from './options/options.ts';
import { sayProblem } from './say/problem.ts';
import { readTableOptions, tableLimits, type TableOptions } from './options/table-options.ts';
import { Wrongs } from './options/wrongs.ts';

/** `lhl new`: asks for what `lhl convert` wants to be told, and then does the same. */
export const run: Run = async (typedArgs, typed, context) => {
  const { t, host } = context;
  if (!canAsk(host)) throw new UsageError(t.interview.noTerminal);
  const wrongs = new Wrongs();
  const asked = await readConvertOptions(typed, wrongs, context);
  const limits = wrongs.of(() => tableLimits(typed, context), null);
  const output = textOption(typed, 'output');
  if (output === '' || output === '-') wrongs.keepError(new UsageError(t.convert.wrong.toStdout));
  wrongs.reportWrongs(context);
  const table = await readTableOptions(typedArgs, typed, context, limits);
  const [path] = table.password.args;
  if (path === '-') throw new UsageError(t.interview.noStdin);
  const options = await withRoster(asked, typed, table, context);
  try {
    if (path !== undefined && output !== null) await refuseOutput(path, output, options, context);
    const ask = new Interview(context);
    ask.say(t.interview.begin(t.report.format[options.format.id]));
    const reads = readsOf(table, options, context);
    for (;;) {
      try {
        return await interview(path, output, table, reads, options, ask, context);
      } catch (error) {
        if (!(error instanceof Back)) throw error;
        ask.restart();
      }
    }
  } catch (error) {
    return sayProblem(error, path ?? '', context);
  }
};

async function interview(
  path: string | undefined, named: string | null, table: TableOptions, reads: Reads, options: ConvertOptions,
  ask: Interview, context: Context,
): Promise<ExitCode> {
  const { interview: words } = context.t;
  const list = await listOf(path, reads, table, options, ask, context);
  const said = new Map(options.said);
  const plan = (): Planned => planTable(list.read, list.path, options, { ...list.of, said }, context);
  const { kept } = plan();
  ask.say(words.found(kept.people.length, kept.out.length));
  // A column of names without a name cannot be asked for.
  const nameless = plan().plan.missing.some(({ personal }) => personal !== undefined);
  const open = nameless ? openQuestions(plan(), list.path, named ?? 'upload.csv', options, context) : null;
  if (open) throw open;
  for (let asked = 1, left = plan().plan.missing; left[0]; left = plan().plan.missing, asked++) {
    const [field] = left;
    const title = words.title(asked, asked + left.length - 1, headerOf(field));
    const doubt = (value: string): ReturnType<typeof doubtOf> => doubtOf(field, value, said, plan(), options.mend, options.today);
    said.set(field.key, await ask.field(field, title, usualAnswer(field, said), options.mend, doubt));
  }
  const output = await outputOf(named, list, said, options, ask, context);
  if (said.size > 0) ask.say(`\n${words.check}`);
  for (const [key, value] of said)
    ask.say(words.said(headerOf(fieldFor(options.format, key)), showText(withName(fieldFor(options.format, key), value))), 2);
  const wanted = await ask.yes(words.write(showName(output)));
  const line = `\n${words.again}\n${convertLines(list.path, output, wordsOf(list, said, options), context).join('\n')}\n`;
  if (!wanted) {
    ask.say(words.notWritten);
    context.host.stderr.write(line);
    return 0;
  }
  try {
    const code = await writeUpload(list.read, plan(), list.path, output, options, context);
    context.host.stdout.write(line);
    return code;
  } catch (error) {
    // If the file cannot be written, the user need not answer twice.
    if (error instanceof Interrupted) throw error;
    const code = sayProblem(error, list.path, context);
    context.host.stderr.write(line);
    return code;
  }
}

// A name without Chinese that ends in .csv, as the portal wants it.
async function outputOf(
  named: string | null, list: List, said: ReadonlyMap<FieldKey, string>, options: ConvertOptions, ask: Interview, context: Context,
): Promise<string> {
  if (named !== null) return named;
  const { interview: words } = context.t;
  const day = (said.get('startDate') ?? said.get('actualStartDate') ?? '').replaceAll('-', '');
  const usual = day === '' ? 'upload.csv' : `upload-${day}.csv`;
  for (let again = false; ; again = true) {
    const typed = await ask.line(words.output, words.outputHelp, usual, again);
    const output = /\.[A-Za-z]{1,4}$/.test(typed) ? typed : `${typed}.csv`;
    try {
      await refuseOutput(list.path, output, options, context);
      const name = output.replace(/^.*[\\/]/u, '');
      if (!/\.csv$/i.test(name)) ask.say(words.notCsv, 2);
      else if (/[^\u0020-\u007e]/.test(name)) ask.say(words.notAscii(showName(name)), 2);
      else {
        if (output !== typed) ask.say(words.taken(showName(output)), 2);
        return output;
      }
    } catch (error) {
      if (error instanceof Back) throw error;
      sayProblem(error, list.path, context);
    }
  }
}

const ANSWERED: readonly string[] = ['--map', '--where', '--set', '--start-time', '--end-time'];

function wordsOf({ of: { mappings, wheres }, sheet }: List, said: ReadonlyMap<FieldKey, string>, options: ConvertOptions): OptionWords[] {
  return [
    // The values from options stand among the answers.
    ...options.words.filter(([flag]) => !ANSWERED.includes(flag)),
    ...(sheet === null ? [] : [['--sheet', sheet] as const]),
    ...mappings.map(({ column, to }): OptionWords => ['--map', `${column}=${to ?? ''}`]),
    ...wheres.map(({ column, not, value }): OptionWords => ['--where', `${column}${not ? '!' : ''}=${value}`]),
    ...[...said].map(([key, value]): OptionWords => ['--set', `${key}=${value}`]),
  ];
}
