import { usualAnswer } from '../convert/upload-answer.ts';
import { fieldFor } from '../convert/upload-plan.ts';
import { canAsk } from '../io/password.ts';
import type { ExitCode } from '../io/world.ts';
import type { FieldKey } from '../schemas/format.ts';
import { showName, showText } from './archive-problem.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { convertLine, type OptionWords } from './convert-line.ts';
import { readConvertOptions, type ConvertOptions } from './convert-options.ts';
import { planTable, type Planned } from './convert-plan.ts';
import { openQuestions } from './convert-refusal.ts';
import { refuseOutput, writeUpload } from './convert-write.ts';
import { headerOf, withName } from './convert-words.ts';
import { Interview } from './new-interview.ts';
import { listOf, type List } from './new-list.ts';
import { textOption } from './options.ts';
import { sayProblem } from './problem.ts';
import { readTableOptions, type TableOptions } from './table-options.ts';

/** `lhl new`: asks for what `lhl convert` wants to be told, and then does the same. */
export const run: Run = async (typedArgs, typed, context) => {
  const { t, world } = context;
  if (!canAsk(world)) throw new UsageError(t.convert.ask.noTerminal);
  const options = await readConvertOptions(typed, context);
  const table = await readTableOptions(typedArgs, typed, context);
  const [path] = table.password.args;
  if (path === '-') throw new UsageError(t.convert.ask.noStdin);
  const output = textOption(typed, 'output');
  if (output === '' || output === '-') throw new UsageError(t.convert.wrong.toStdout);
  try {
    if (path !== undefined && output !== null) await refuseOutput(path, output, options, context);
    return await interview(path, output, table, options, context);
  } catch (error) {
    return sayProblem(error, path ?? '', context);
  }
};

async function interview(path: string | undefined, named: string | null, table: TableOptions, options: ConvertOptions, context: Context): Promise<ExitCode> {
  const { ask: words } = context.t.convert;
  const ask = new Interview(context);
  ask.say(words.begin(context.t.report.format[options.format.id]));
  const list = await listOf(path, table, options, ask, context);
  const said = new Map(options.said);
  const plan = (): Planned => planTable(list.read, list.path, options.format, list.mappings, said, context);
  ask.say(words.found(plan().sifted.people.length));
  // A column of names without a name cannot be asked for.
  const open = plan().plan.missing.some(({ personal }) => personal !== undefined) ? openQuestions(plan(), list.path, named ?? 'upload.csv', options, context) : null;
  if (open) throw open;
  for (let asked = 1, left = plan().plan.missing; left[0]; left = plan().plan.missing, asked++) {
    const [field] = left;
    const title = words.title(asked, asked + left.length - 1, headerOf(field));
    said.set(field.key, await ask.field(field, title, usualAnswer(field, said), options.mend));
  }
  const output = await outputOf(named, list, said, options, ask, context);
  ask.say(`\n${words.check}`);
  for (const [key, value] of said) ask.say(words.said(headerOf(fieldFor(options.format, key)), showText(withName(fieldFor(options.format, key), value))), 2);
  if (!await ask.yes(words.write(showName(output)))) {
    ask.say(words.notWritten);
    return 0;
  }
  const code = await writeUpload(list.read, plan(), list.path, output, options, context);
  context.world.stdout.write(`\n${words.again}\n${convertLine(list.path, output, wordsOf(list, said, options))}\n`);
  return code;
}

// A name without Chinese, as the portal wants it.
async function outputOf(named: string | null, list: List, said: ReadonlyMap<FieldKey, string>, options: ConvertOptions, ask: Interview, context: Context): Promise<string> {
  if (named !== null) return named;
  const { ask: words } = context.t.convert;
  const day = (said.get('startDate') ?? said.get('actualStartDate') ?? '').replaceAll('-', '');
  for (;;) {
    const output = await ask.line(words.output, words.outputHelp, day === '' ? 'upload.csv' : `upload-${day}.csv`);
    try {
      await refuseOutput(list.path, output, options, context);
      return output;
    } catch (error) {
      sayProblem(error, list.path, context);
    }
  }
}

function wordsOf({ mappings, sheet }: List, said: ReadonlyMap<FieldKey, string>, options: ConvertOptions): OptionWords[] {
  return [
    ...options.words,
    ...(sheet === null ? [] : [['--sheet', sheet] as const]),
    ...mappings.map(({ column, to }): OptionWords => ['--map', `${column}=${to ?? ''}`]),
    ...[...said].map(([key, value]): OptionWords => ['--set', `${key}=${value}`]),
  ];
}
