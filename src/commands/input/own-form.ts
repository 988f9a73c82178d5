import { FormProblem, formOf } from '../../api/own-form.ts';
import type { Messages } from '../../lang/index.ts';
import { titleOf } from '../../reporters/facts.ts';
import { cellName } from '../../findings/finding.ts';
import type { FormFact, FormName, OwnForm } from '../../schemas/own-form.ts';
import { bareHeader } from '../../schemas/recognise.ts';
import { readWhole } from '../../system/streams/input.ts';
import { complain } from '../say/complain.ts';
import { problemOf } from '../say/file-problem.ts';
import { showName, showUnknown } from '../say/show.ts';
import { FileError, UsageError, type Context } from '../command.ts';

// A blank form takes a hundredth of that.
const LARGEST = 67_108_864;
/** More columns that are not known are only counted. */
const MOST_NAMED = 5;

/**
 * Reads the blank form of an office.
 * @param as the name of the form; null where its header row is to tell it
 * @throws FileError where it is not a form; Interrupted
 */
export async function readForm(path: string, as: FormName | null, context: Context): Promise<OwnForm> {
  const { t, host } = context;
  if (path === '') throw new UsageError(t.form.missing);
  if (path === '-') throw new UsageError(t.form.stdin);
  const name = path.replace(/^.*[\\/]/u, '');
  try {
    return await formOf(await readWhole(path, host, LARGEST), { name, ...(as === null ? {} : { as }) });
  } catch (error) {
    const why = error instanceof FormProblem ? wordsOf(error.fact, context) : problemOf(error, path, context).message;
    throw new FileError(t.form.cannot(showName(name), why));
  }
}

function wordsOf(fact: FormFact, { t: { form } }: Context): string {
  const cell = (column: number): string => cellName(column, 1).slice(0, -1);
  switch (fact.kind) {
    case 'nameless': case 'value': case 'separator': return form[fact.kind](cell(fact.column));
    case 'twice': return form.twice(cell(fact.column), cell(fact.other), showUnknown(fact.header));
    default: return form.problem[fact.kind];
  }
}

/** Says on standard error what was understood of a form. */
export function tellForm(form: OwnForm, context: Context): void {
  complain(understoodText(form, context.t), [], context);
}

/** Notes about a form beside its columns, for people. */
export function formNotes({ columns, below, keyLacks }: OwnForm, { form }: Messages): string[] {
  return [
    ...(columns.some(({ required }) => required) ? [] : [form.noStar]),
    ...(keyLacks.length === 0 ? [] : [form.keyLacks(keyLacks)]),
    ...(below ? [form.below] : []),
  ];
}

function understoodText(form: OwnForm, t: Messages): string {
  const { format, columns } = form;
  const unknown = columns.filter(({ from }) => from === null).map(({ header }) => showUnknown(bareHeader(header)));
  return [
    t.form.understood(showName(format.source), titleOf(format, t.report), columns.length, columns.length - unknown.length),
    ...(unknown.length === 0 ? [] : [t.form.text(unknown.slice(0, MOST_NAMED), Math.max(0, unknown.length - MOST_NAMED))]),
    ...formNotes(form, t),
  ].join(t.marks.semicolon);
}
