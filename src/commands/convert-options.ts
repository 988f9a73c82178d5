import { fieldFor } from '../convert/upload-plan.ts';
import type { Mapping } from '../convert/upload-columns.ts';
import type { Mend } from '../convert/upload-row.ts';
import { saidValue } from '../convert/upload-value.ts';
import { namedMeaning, type Meaning } from '../convert/upload-words.ts';
import { maskIds } from '../findings/mask.ts';
import type { Encoding } from '../io/encoding.ts';
import type { Field, FieldKey, Format } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';
import { codesOption, withOwnCodes } from './code-tables.ts';
import { UsageError, type Context } from './command.ts';
import type { OptionWords } from './convert-line.ts';
import { mendOf } from './convert-mend.ts';
import { headerOf, issueText } from './convert-words.ts';
import { nearest } from './nearest.ts';
import { choiceOption, given, listOption, textOption, type Options } from './options.ts';
import { showValuesOption, todayOption } from './validate-options.ts';

/** The upload forms, which a table can become. */
const uploadIds = ['unopened', 'unopened-19', 'opened'] as const;

/** What `lhl convert` was asked to do, its input and output apart. */
export interface ConvertOptions {
  /** The form to write, with the code tables of the office in it. */
  readonly format: Format;
  readonly formats: readonly Format[];
  /** The files of these code tables. */
  readonly codeFiles: readonly string[];
  readonly mend: Mend;
  readonly mappings: readonly Mapping[];
  /** The values for all rows, as the form takes them. */
  readonly said: ReadonlyMap<FieldKey, string>;
  /** What was typed of it, to be typed again. */
  readonly words: readonly OptionWords[];
  readonly inputEncoding: 'big5' | 'utf8' | null;
  readonly encoding: Encoding | null;
  readonly force: boolean;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
}

/** What a line to be copied says again; --force is for the person to decide anew. */
const KEPT: Readonly<Record<string, string>> = {
  to: '--to', sheet: '--sheet', inputEncoding: '--input-encoding', encoding: '--encoding', today: '--today',
  passwordFile: '--password-file', maxSize: '--max-size', maxRatio: '--max-ratio', maxEntries: '--max-entries', maxCells: '--max-cells',
};

/** Reads the options as typed, those about the input apart. @throws UsageError for what it cannot make sense of */
export async function readConvertOptions(options: Options, context: Context): Promise<ConvertOptions> {
  const today = todayOption(options, context);
  const codes = codesOption(listOption(options, 'codes'), context);
  const own = await withOwnCodes(formats, codes, context);
  const id = choiceOption(options, 'to', '--to', uploadIds, 'unopened', context);
  const format = own.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${String(id)}`);
  const mend = mendOf(format, today);
  const times = (['start', 'end'] as const).flatMap((which) => {
    const value = textOption(options, `${which}Time`);
    return value === null ? [] : [{ flag: `--${which}-time ${maskIds(value)}`, key: `${which}Time`, value, words: [`--${which}-time`, value] as OptionWords }];
  });
  const sets = listOption(options, 'set').map((typed) => ({ ...splitSet(typed, context), words: ['--set', typed] as OptionWords }));
  const said = new Map<FieldKey, string>();
  for (const { flag, key, value } of [...times, ...sets]) {
    for (const [each, mended] of sayValue(key, value, flag, format, mend, context)) {
      if (said.has(each) && said.get(each) !== mended) throw new UsageError(context.t.convert.wrong.saidTwice(flag, headerOf(fieldFor(format, each))));
      said.set(each, mended);
    }
  }
  const kept = Object.entries(KEPT).flatMap(([key, flag]): OptionWords[] => {
    const value = textOption(options, key);
    return value === null ? [] : [[flag, value]];
  });
  // A password that was typed is asked for the next time.
  if (options['password'] !== undefined) kept.push(['--password']);
  if (given(options, 'passwordStdin')) kept.push(['--password-stdin']);
  const lists = (['codes', 'map'] as const).flatMap((key) => listOption(options, key).map((value): OptionWords => [`--${key}`, value]));
  return {
    format,
    formats: own,
    codeFiles: [...codes.values()],
    mend,
    mappings: listOption(options, 'map').map((typed) => readMapping(typed, format, context)),
    said,
    words: [...kept, ...lists, ...times.map(({ words }) => words), ...sets.map(({ words }) => words)],
    inputEncoding: choiceOption(options, 'inputEncoding', '--input-encoding', ['big5', 'utf8'], null, context),
    encoding: choiceOption(options, 'encoding', '--encoding', ['big5', 'utf8', 'utf8-bom'], null, context),
    force: given(options, 'force'),
    today,
    showValues: showValuesOption(options, context),
  };
}

function splitSet(typed: string, { t }: Context): { flag: string; key: string; value: string } {
  const equals = typed.indexOf('=');
  const value = typed.slice(equals + 1).trim();
  if (equals < 1 || value === '') throw new UsageError(t.convert.wrong.setForm(maskIds(typed)));
  return { flag: `--set ${maskIds(typed)}`, key: typed.slice(0, equals), value };
}

// A header may hold an equals sign, a field never.
function readMapping(typed: string, format: Format, context: Context): Mapping {
  const equals = typed.lastIndexOf('=');
  if (equals < 1) throw new UsageError(context.t.convert.wrong.mapForm(maskIds(typed)));
  const word = typed.slice(equals + 1).trim();
  const column = typed.slice(0, equals).trim();
  return { column, to: word === '' || word.toLowerCase() === 'none' ? null : named(word, `--map ${maskIds(typed)}`, format, context).meaning };
}

function named(word: string, flag: string, format: Format, { t }: Context): { meaning: Meaning; field: Field } {
  const meaning = namedMeaning(word);
  if (meaning === null) throw new UsageError(t.convert.wrong.noField(flag, maskIds(word), nearest(word, format.fields.map(({ key }) => key)), format.id));
  const field = fieldFor(format, meaning);
  if (!field) throw new UsageError(t.convert.wrong.notInFormat(flag, t.report.format[format.id]));
  return { meaning, field };
}

// `date` is both days of a course.
function sayValue(key: string, typed: string, flag: string, format: Format, mend: Mend, context: Context): [FieldKey, string][] {
  const { wrong } = context.t.convert;
  const { meaning, field } = named(key, flag, format, context);
  // Of a name nothing but the ID is known to be one, so what was typed is not repeated.
  if (field.personal !== undefined) throw new UsageError(wrong.personal(`--set ${maskIds(key)}`, headerOf(field)));
  const said = saidValue(typed, field, mend);
  if (said.wrong) throw new UsageError(wrong.value(flag, headerOf(field), issueText(said.wrong, typed, field, mend, context.t)));
  return (meaning === 'date' ? (['startDate', 'endDate'] as const) : [meaning]).map((each) => [each, said.value]);
}
