import { webhrFormats } from '../../api/webhr-formats.ts';
import type { DateForm } from '../../convert/dates.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Format } from '../../schemas/format.ts';
import { showText } from '../say/show.ts';
import { UsageError, type Context } from '../command.ts';
import { choiceOption, given, numberOption, textOption, type Options } from '../options/options.ts';

/** What `lhl to-webhr` was asked to do. */
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
  readonly maxRows: number | null;
  readonly force: boolean;
}

/** Reads the options as typed, those about archives apart. @throws UsageError for what it cannot make sense of */
export function readWebhrOptions(options: Options, context: Context): WebhrOptions {
  const { t } = context;
  const output = textOption(options, 'output') ?? '';
  if (output === '') throw new UsageError(t.files.optionWants.missing('-o', 'webhr.csv'));
  const setAside = textOption(options, 'setAside');
  if (setAside === '') throw new UsageError(t.files.optionWants.missing('--set-aside', 'aside.csv'));
  if (output === '-' || setAside === '-') throw new UsageError(t.webhr.toStdout);
  const onlyImportable = given(options, 'onlyImportable');
  if (onlyImportable && setAside === null) throw new UsageError(t.files.optionWants.needs('--only-importable', '--set-aside'));
  if (options['as'] === 'opened') throw new UsageError(t.webhr.opened);
  const as = choiceOption(options, 'as', '--as', ['grades', 'unopened', 'unopened-19'], null, context);
  const agencyCode = textOption(options, 'agencyCode');
  if (agencyCode !== null && !/^[0-9A-Za-z]{10}$/.test(agencyCode)) throw new UsageError(t.webhr.agencyCode(showText(agencyCode)));
  const agencyName = textOption(options, 'agencyName');
  if (agencyName !== null && (agencyName.trim() === '' || /[,"'\p{Cc}\u2028\u2029]/u.test(agencyName))) throw new UsageError(t.webhr.agencyName);
  return {
    output,
    as: webhrFormats.find(({ id }) => id === as) ?? null,
    inputEncoding: choiceOption(options, 'inputEncoding', '--input-encoding', ['big5', 'utf8'], null, context),
    encoding: choiceOption(options, 'encoding', '--encoding', ['big5', 'utf8', 'utf8-bom'], 'big5', context) ?? 'big5',
    agencyCode,
    agencyName,
    dates: choiceOption(options, 'dates', '--dates', ['keep', 'compact', 'dash'], null, context),
    truncateNames: given(options, 'truncateNames'),
    setAside,
    onlyImportable,
    maxRows: numberOption(options, 'maxRows', '--max-rows', 1, context),
    force: given(options, 'force'),
  };
}
