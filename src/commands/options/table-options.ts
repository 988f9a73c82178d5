import { defaultSheetLimits } from '../../bytes/sheet/limits.ts';
import type { SheetLimits } from '../../bytes/sheet/sheet.ts';
import type { ZipLimits } from '../../bytes/zip/limits.ts';
import { zipLimits } from '../input/archive-limits.ts';
import { archivePassword, type ArchivePassword } from '../input/archive-password.ts';
import type { Context } from '../command.ts';
import { numberOption, textOption, type Options } from './options.ts';

/** How the tables of a run are opened. */
export interface TableOptions {
  readonly password: ArchivePassword;
  readonly zip: ZipLimits;
  readonly cells: SheetLimits;
  /** The name or the number of the sheet to read; null for the first with content. */
  readonly sheet: string | null;
}

/** How large an archive or a workbook may be. */
export type TableLimits = Pick<TableOptions, 'zip' | 'cells'>;

/** Reads the limits of archives and workbooks. @throws UsageError */
export function tableLimits(options: Options, context: Context): TableLimits {
  const zip = zipLimits(options, context);
  return {
    zip,
    cells: {
      maxCells: numberOption(options, 'maxCells', '--max-cells', 1, context) ?? defaultSheetLimits.maxCells,
      maxSize: options['maxSize'] === undefined ? defaultSheetLimits.maxSize : zip.maxSize,
    },
  };
}

/**
 * Reads the options about workbooks and archives; the arguments of the command are then those of the password.
 * @param stdinTaken whether a table comes from standard input, so that no password does
 * @throws UsageError, Interrupted
 */
export async function readTableOptions(
  args: readonly string[], options: Options, context: Context, limits: TableLimits | null = null, stdinTaken = args.includes('-'),
): Promise<TableOptions> {
  return {
    ...limits ?? tableLimits(options, context),
    password: await archivePassword(args, options, context, stdinTaken),
    sheet: textOption(options, 'sheet'),
  };
}
