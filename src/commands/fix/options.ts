import type { KnownPeople } from '../../checks/known-people.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Format } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import { codesOption, withOwnCodes } from '../input/code-tables.ts';
import { UsageError, type Context } from '../command.ts';
import { writableFormat } from '../options/format-options.ts';
import { encodingOption, given, inputEncodingOption, listOption, textOption, type Options } from '../options/options.ts';
import { showValuesOption, todayOption } from '../options/validate-options.ts';

/** The request to `lhl fix`, without the options for archives and workbooks. */
export interface FixOptions {
  /** Null where the file itself is changed, or nothing is written. */
  readonly output: string | null;
  readonly inPlace: boolean;
  readonly dryRun: boolean;
  readonly suggested: boolean;
  /** The file that every change is written to; null for the screen. */
  readonly changes: string | null;
  readonly force: boolean;
  /** The files of the office's own code tables, its blank form, and the list of people. */
  readonly codes: readonly string[];
  /** The formats, with the code tables of the office in them. */
  readonly formats: readonly Format[];
  readonly format: Format | null;
  readonly inputEncoding: 'big5' | 'utf8' | null;
  /** Null where the characters of the file decide. */
  readonly encoding: Encoding | null;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  /** Whether every row is read as text; see `MendingOptions`. */
  readonly slow: boolean;
  /** The list of people that what is left is held against; null for none. */
  readonly roster: KnownPeople | null;
}

/** Reads the options as typed, but for the list of people. @throws UsageError for what it cannot make sense of */
export async function readFixOptions(options: Options, context: Context): Promise<Omit<FixOptions, 'roster'>> {
  const { t } = context;
  const output = textOption(options, 'output');
  const changes = textOption(options, 'changes');
  const inPlace = given(options, 'inPlace');
  const dryRun = given(options, 'dryRun');
  if (output !== null && inPlace) throw new UsageError(t.files.optionWants.together('-o', '--in-place'));
  if (output === '' || (output === null && !inPlace && !dryRun)) throw new UsageError(t.fix.noOutput);
  if (changes === '') throw new UsageError(t.files.optionWants.missing('--changes', 'changes.csv'));
  if (output === '-' || changes === '-') throw new UsageError(t.files.toStdout);
  const codes = codesOption(listOption(options, 'codes'), context);
  const ownFormats = await withOwnCodes(formats, codes, context);
  const { format, files } = await writableFormat(options, ownFormats, codes, 'fix', context);
  return {
    output,
    inPlace,
    dryRun,
    suggested: given(options, 'suggested'),
    changes,
    force: given(options, 'force'),
    codes: [...codes.values(), ...files],
    formats: ownFormats,
    format,
    inputEncoding: inputEncodingOption(options, context),
    encoding: encodingOption(options, context),
    today: todayOption(options, context),
    showValues: showValuesOption(options, context),
    slow: context.host.env['LHL_NO_FAST'] === '1',
  };
}
