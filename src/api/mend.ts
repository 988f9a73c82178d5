import type { Encoding } from '../bytes/encoding/encoding.ts';
import { maskIds } from '../findings/mask.ts';
import type { FormatId } from '../schemas/format.ts';
import { readRuleOptions, type RuleOptions, type ToldOptions } from './check.ts';
import { HiddenRows } from './hidden-rows.ts';
import { openInput, type InputOptions } from './input.ts';
import { ChangeList, type Change } from './change-list.ts';
import type { Bytes } from './memory.ts';
import { mendTable } from './mend-table.ts';
import { writeTable } from './mended-table.ts';
import { OptionProblem, oneOf } from './option-problem.ts';
import { concat, wholeOf } from './pieces.ts';

/** How a file is mended. */
export interface MendOptions extends InputOptions, RuleOptions, Pick<ToldOptions, 'showValues'> {
  /** Whether changes are made that a person should look at: all, or those of single cells, by row and column of the file, from 1. */
  readonly suggested?: boolean | ((row: number, column: number) => boolean);
  /** The encoding to write; CP950 where it has all characters, else UTF-8 with a byte order mark. */
  readonly outputEncoding?: Encoding;
}

/** A mended file, and what was changed. */
export interface Mended {
  readonly format: FormatId;
  /** The CSV; of one in which there was nothing to change, its own bytes. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** The sheet that was read, IDs masked; null for a CSV. */
  readonly sheet: string | null;
  readonly changed: boolean;
  /** Data rows that are written. */
  readonly rows: number;
  /** In the order in which they were found; those of the whole file are last. */
  readonly changes: readonly Change[];
  /** How many changes more there would be with `suggested`. */
  readonly waiting: number;
}

/**
 * Mends a file where its meaning is certain, as `lhl fix` does: dates, codes, blanks, headers, order of columns, encoding. A check
 * of the result finds the faults that are left.
 * @param bytes a CSV in any encoding, a workbook, or a ZIP that holds one of these
 * @throws MendProblem where nothing can be mended; LackingProblem where CP950 is asked for and lacks a character; TableProblem,
 * ZipProblem, SheetProblem, OptionProblem
 */
export async function mend(bytes: Bytes, options: MendOptions = {}): Promise<Mended> {
  const { suggested = false, outputEncoding, showValues = false } = options;
  const { encoding: inputEncoding, ...rules } = readRuleOptions(options);
  // The platform takes the file as the portal handed it out.
  if (rules.format?.asDownloaded === true) throw new OptionProblem('format');
  const written =
    outputEncoding === undefined ? null : oneOf('outputEncoding', outputEncoding, ['big5', 'utf8', 'utf8-bom'] as const, (one) => one);
  const changes = new ChangeList(showValues);
  const input = await openInput(bytes, options, { byName: false, again: true });
  try {
    const { survey, encoding, table } = await mendTable(input, { ...rules, inputEncoding, encoding: written, suggested }, changes, () =>
      Promise.resolve(),
    );
    const pieces: Uint8Array[] = [];
    const sink = { write: (piece: Uint8Array): Promise<void> => { pieces.push(piece); return Promise.resolve(); } };
    if (survey.changed) await writeTable(table, encoding, sink, new HiddenRows());
    return {
      format: survey.recognised.format.id,
      bytes: survey.changed ? concat(pieces) : await wholeOf(input.bytes()),
      encoding,
      sheet: input.sheet && maskIds(input.sheet.name),
      changed: survey.changed,
      rows: survey.rows,
      changes: changes.list,
      waiting: survey.waiting,
    };
  } finally {
    await input.close();
  }
}
