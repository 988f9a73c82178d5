import { webhrFormats } from '../../api/webhr-formats.ts';
import type { DateForm } from '../../convert/dates.ts';
import { isAgencyCode, isAgencyName } from '../../convert/webhr/agency.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Format } from '../../schemas/format.ts';
import { showText } from '../say/show.ts';
import { UsageError, type Context } from '../command.ts';
import { dateForms, webhrInputs } from '../options/choices.ts';
import { choiceOption, encodingOption, given, inputEncodingOption, numberOption, textOption, type Options } from '../options/options.ts';

/** The request to `lhl to-webhr`. */
export interface WebhrOptions {
  readonly output: string;
  readonly as: Format | null;
  readonly inputEncoding: 'big5' | 'utf8' | null;
  readonly encoding: Encoding;
  /** As typed; whether they are needed shows only when the format is known. */
  readonly agencyCode: string | null;
  readonly agencyName: string | null;
  /** Null where the format decides. */
  readonly dates: DateForm | null;
  readonly truncateNames: boolean;
  readonly setAside: string | null;
  readonly onlyImportable: boolean;
  readonly rows: number | null;
  readonly force: boolean;
  /** Whether nothing is written, and only told. */
  readonly dryRun: boolean;
}

/** Reads the options as typed, those about archives apart. @throws UsageError for what it cannot make sense of */
export function readWebhrOptions(options: Options, context: Context): WebhrOptions {
  const { t } = context;
  const output = textOption(options, 'output') ?? '';
  if (output === '') throw new UsageError(t.files.optionWants.missing('-o', 'webhr.csv'));
  const setAside = textOption(options, 'setAside');
  if (setAside === '') throw new UsageError(t.files.optionWants.missing('--set-aside', 'aside.csv'));
  if (output === '-' || setAside === '-') throw new UsageError(t.files.toStdout);
  const onlyImportable = given(options, 'onlyImportable');
  if (onlyImportable && setAside === null) throw new UsageError(t.files.optionWants.needs('--only-importable', '--set-aside'));
  if (options['as'] === 'opened') throw new UsageError(t.webhr.opened);
  const as = choiceOption(options, 'as', '--as', webhrInputs, null, context);
  const agencyCode = textOption(options, 'agencyCode');
  if (agencyCode !== null && !isAgencyCode(agencyCode)) throw new UsageError(t.webhrCommand.agencyCode(showText(agencyCode)));
  const agencyName = textOption(options, 'agencyName');
  if (agencyName !== null && !isAgencyName(agencyName)) throw new UsageError(t.webhr.agencyName);
  return {
    output,
    as: webhrFormats.find(({ id }) => id === as) ?? null,
    inputEncoding: inputEncodingOption(options, context),
    encoding: encodingOption(options, context) ?? 'big5',
    agencyCode,
    agencyName,
    dates: choiceOption(options, 'dates', '--dates', dateForms, null, context),
    truncateNames: given(options, 'truncateNames'),
    setAside,
    onlyImportable,
    rows: numberOption(options, 'rows', '--rows', 1, context),
    force: given(options, 'force'),
    dryRun: given(options, 'dryRun'),
  };
}
