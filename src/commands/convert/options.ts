import type { Roster } from '../../convert/roster/roster.ts';
import type { Where } from '../../convert/upload/attendance.ts';
import type { Mapping } from '../../convert/upload/columns.ts';
import { fieldFor } from '../../convert/upload/plan.ts';
import type { Mend } from '../../convert/upload/row.ts';
import { namedMeaning } from '../../convert/upload/words.ts';
import { maskUnknown } from '../../findings/mask.ts';
import type { KnownPeople } from '../../checks/known-people.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { todayInTaipei } from '../../schemas/calendar.ts';
import type { FieldKey, Format } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import { ownForms } from '../../schemas/own-forms.ts';
import { unopened } from '../../schemas/unopened.ts';
import { codesOption, withOwnCodes } from '../input/code-tables.ts';
import { UsageError, type Context } from '../command.ts';
import { uploadIds } from '../options/choices.ts';
import { optionsAgain, passwordAgain, type OptionWords } from '../say/command-line.ts';
import { mendOf } from '../../api/upload-mend.ts';
import { readMapping, readWhere, sayValue, splitSet, type TypedValue } from './said.ts';
import { headerOf } from '../../api/words/list.ts';
import { givenFormat } from '../options/format-options.ts';
import { choiceOption, encodingOption, given, inputEncodingOption, listOption, textOption, type Options } from '../options/options.ts';
import { showValuesOption, todayOption } from '../options/validate-options.ts';
import type { Wrongs } from '../options/wrongs.ts';

/** The request to `lhl convert`, without its input and output. */
export interface ConvertOptions {
  /** The form to write, with the code tables of the office in it. */
  readonly format: Format;
  readonly formats: readonly Format[];
  /** The files of these code tables, the blank form, and the list of people. */
  readonly beside: readonly string[];
  readonly mend: Mend;
  readonly mappings: readonly Mapping[];
  readonly wheres: readonly Where[];
  /** The values for all rows, as the form takes them. */
  readonly said: ReadonlyMap<FieldKey, string>;
  /** The words that the user typed for it, to be typed again. */
  readonly words: readonly OptionWords[];
  readonly inputEncoding: 'big5' | 'utf8' | null;
  readonly encoding: Encoding | null;
  readonly force: boolean;
  /** Whether nothing is written, and only told. */
  readonly dryRun: boolean;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  /** The list of people that IDs and birthdays come from; null for none. */
  readonly people: Roster | null;
  /** The same, as rows are held against it. */
  readonly roster: KnownPeople | null;
}

/** The request as typed, before the list of people is read. */
export type TypedOptions = Omit<ConvertOptions, 'people' | 'roster'>;

/** The options that a line to be copied repeats; it leaves out --force, since the person has to decide that anew. */
const KEPT: Readonly<Record<string, string>> = {
  to: '--to', form: '--form', sheet: '--sheet', inputEncoding: '--input-encoding', encoding: '--encoding', today: '--today',
  passwordFile: '--password-file', roster: '--roster', maxSize: '--max-size', maxRatio: '--max-ratio', maxEntries: '--max-entries',
  maxCells: '--max-cells',
};

/**
 * Reads the options as typed, those about the input apart.
 * @param wrongs gets everything that makes no sense; the options that are returned then only help to find more of it
 */
export async function readConvertOptions(options: Options, wrongs: Wrongs, context: Context): Promise<TypedOptions> {
  const today = wrongs.of(() => todayOption(options, context), todayInTaipei(context.host.now()));
  const codes = wrongs.of(() => codesOption(listOption(options, 'codes'), context), new Map<string, string>());
  let own: readonly Format[] = formats;
  try {
    own = await withOwnCodes(formats, codes, context);
  } catch (error) {
    wrongs.keepError(error);
  }
  const { format, forms, isCertain } = await targetOf(options, own, codes, wrongs, context);
  const mend = mendOf(format, today);
  const times = (['start', 'end'] as const).flatMap((which) => {
    const value = textOption(options, `${which}Time`);
    return value === null
      ? []
      : [{ flag: `--${which}-time ${maskUnknown(value)}`, key: `${which}Time`, value, words: [`--${which}-time`, value] as OptionWords }];
  });
  const sets = listOption(options, 'set').flatMap((typed) => {
    const value = wrongs.of(() => splitSet(typed, context), null);
    return value === null ? [] : [{ ...value, words: ['--set', typed] as OptionWords }];
  });
  const said = new Map<FieldKey, string>();
  // Without a valid form it is not known which fields it lacks.
  const lacks = (key: string): boolean => !isCertain && isLacking(key, format);
  for (const typed of [...times, ...sets]) if (!lacks(typed.key)) wrongs.of(() => { say(typed, said, format, mend, context); }, undefined);
  const maps = listOption(options, 'map').filter((typed) => !lacks(typed.slice(typed.lastIndexOf('=') + 1)))
    .flatMap((typed) => wrongs.of<Mapping[]>(() => [readMapping(typed, format, context)], []));
  const wheres = listOption(options, 'where').flatMap((typed) => wrongs.of<Where[]>(() => [readWhere(typed, context)], []));
  const kept = [...optionsAgain(options, KEPT), ...passwordAgain(options)];
  const lists = (['codes', 'map', 'where'] as const).flatMap((key) =>
    listOption(options, key).map((value): OptionWords => [`--${key}`, value]),
  );
  return {
    format,
    formats: own,
    beside: [...codes.values(), ...forms],
    mend,
    mappings: maps,
    wheres,
    said,
    words: [...kept, ...lists, ...times.map(({ words }) => words), ...sets.map(({ words }) => words)],
    inputEncoding: wrongs.of(() => inputEncodingOption(options, context), null),
    encoding: wrongs.of(() => encodingOption(options, context), null),
    force: given(options, 'force'),
    dryRun: given(options, 'dryRun'),
    today,
    showValues: wrongs.of(() => showValuesOption(options, context), false),
  };
}

interface Target {
  readonly format: Format;
  /** The blank form that was read for it. */
  readonly forms: readonly string[];
  /** Whether it is the one that was asked for. */
  readonly isCertain: boolean;
}

async function targetOf(
  options: Options, own: readonly Format[], codes: ReadonlyMap<string, string>, wrongs: Wrongs, context: Context,
): Promise<Target> {
  const usual = own.find(({ id }) => id === 'unopened') ?? unopened;
  try {
    const as = choiceOption(options, 'to', '--to', targets, null, context);
    const { format, files } = await givenFormat(as, options, own, codes, context);
    return { format: format ?? usual, forms: files, isCertain: true };
  } catch (error) {
    wrongs.keepError(error);
    return { format: usual, forms: [], isCertain: false };
  }
}

const targets = [...uploadIds, ...ownForms.map(({ id }) => id)];

function isLacking(key: string, format: Format): boolean {
  const meaning = namedMeaning(key, format);
  return meaning !== null && fieldFor(format, meaning) === null;
}

function say(typed: TypedValue, said: Map<FieldKey, string>, format: Format, mend: Mend, context: Context): void {
  for (const [key, value] of sayValue(typed, format, mend, context)) {
    const { saidTwice } = context.t.convert.wrong;
    if (said.has(key) && said.get(key) !== value) throw new UsageError(saidTwice(typed.flag, headerOf(fieldFor(format, key))));
    said.set(key, value);
  }
}
