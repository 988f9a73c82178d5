import type { Where } from '../../convert/upload/attendance.ts';
import type { Mapping } from '../../convert/upload/columns.ts';
import { fieldFor } from '../../convert/upload/plan.ts';
import type { Mend } from '../../convert/upload/row.ts';
import { saidValue } from '../../convert/upload/value.ts';
import { namedMeaning, type Meaning } from '../../convert/upload/words.ts';
import { maskUnknown } from '../../findings/mask.ts';
import type { Field, FieldKey, Format } from '../../schemas/format.ts';
import { UsageError, type Context } from '../command.ts';
import { headerOf, flawText } from '../../api/words/list.ts';
import { nearest } from '../../lang/nearest.ts';

/** Reads `--map COLUMN=FIELD`; a header may hold an equals sign, a field never. @throws UsageError */
export function readMapping(typed: string, format: Format, context: Context): Mapping {
  const flag = `--map ${maskUnknown(typed)}`;
  const equals = typed.lastIndexOf('=');
  if (equals < 1) throw new UsageError(context.t.convert.wrong.mapForm(maskUnknown(typed)));
  const word = typed.slice(equals + 1).trim();
  const column = typed.slice(0, equals).trim();
  refusePlaceholder(column, flag, context);
  return { column, to: word === '' || word.toLowerCase() === 'none' ? null : named(word, flag, format, context).meaning };
}

/** Reads `--where COLUMN=VALUE` or `COLUMN!=VALUE`. @throws UsageError */
export function readWhere(typed: string, context: Context): Where {
  const parts = /^([^=]*[^=!])(!?)=(.*)$/u.exec(typed.trim());
  if (!parts) throw new UsageError(context.t.convert.wrong.whereForm(maskUnknown(typed)));
  const [, column = '', not = '', value = ''] = parts;
  for (const part of [column, value]) refusePlaceholder(part, `--where ${maskUnknown(typed)}`, context);
  return { column: column.trim(), not: not !== '', value: value.trim() };
}

/** One value for all rows, as typed, and what it was typed behind. */
export interface TypedValue {
  readonly flag: string;
  readonly key: string;
  readonly value: string;
}

/** Reads `--set FIELD=VALUE`. @throws UsageError */
export function splitSet(typed: string, { t }: Context): TypedValue {
  const equals = typed.indexOf('=');
  const value = typed.slice(equals + 1).trim();
  if (equals < 1 || value === '') throw new UsageError(t.convert.wrong.setForm(maskUnknown(typed)));
  return { flag: `--set ${maskUnknown(typed)}`, key: typed.slice(0, equals), value };
}

/** The fields that a typed value is for, with the value as the form takes it; `date` is both days of a course. @throws UsageError */
export function sayValue({ flag, key, value: typed }: TypedValue, format: Format, mend: Mend, context: Context): [FieldKey, string][] {
  const { wrong } = context.t.convert;
  const { meaning, field } = named(key, flag, format, context);
  // Only an ID is recognised as personal data, and a name is not: so the typed words are not repeated.
  if (field.personal !== undefined) throw new UsageError(wrong.personal(`--set ${maskUnknown(key)}`, headerOf(field)));
  refusePlaceholder(typed, flag, context);
  const said = saidValue(typed, field, mend, format);
  if (said.wrong) throw new UsageError(wrong.value(flag, headerOf(field), flawText(said.wrong, typed, field, mend, context.t)));
  return (meaning === 'date' ? (['startDate', 'endDate'] as const) : [meaning]).map((each) => [each, said.value]);
}

function named(word: string, flag: string, format: Format, { t }: Context): { meaning: Meaning; field: Field } {
  const meaning = namedMeaning(word, format);
  if (meaning === null) {
    const near = nearest(word, format.fields.map(({ key }) => key));
    throw new UsageError(t.convert.wrong.noField(flag, maskUnknown(word), near, format.id));
  }
  const field = fieldFor(format, meaning);
  if (!field) throw new UsageError(t.convert.wrong.notInFormat(flag, t.report.format[format.id]));
  return { meaning, field };
}

// A suggested line has a placeholder where only a person knows the value.
function refusePlaceholder(text: string, flag: string, { t }: Context): void {
  if (/^[<＜][^<>＜＞]*[>＞]$/u.test(text.trim())) throw new UsageError(t.convert.wrong.placeholder(flag));
}
