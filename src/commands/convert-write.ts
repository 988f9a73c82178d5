import { UploadRows } from '../convert/upload-row.ts';
import { CsvOutput } from '../io/csv-output.ts';
import { FileSet, refuseConflict } from '../io/file-set.ts';
import { readBytes } from '../io/input.ts';
import { WriteProblem } from '../io/output.ts';
import { isSamePlace } from '../io/same-place.ts';
import { throwIfInterrupted, type ExitCode } from '../io/world.ts';
import { checkWritten } from './check-written.ts';
import type { Context } from './command.ts';
import type { ReadTable } from './convert-input.ts';
import type { ConvertOptions } from './convert-options.ts';
import type { Planned } from './convert-plan.ts';
import { summary } from './convert-summary.ts';
import { headerOf } from './convert-words.ts';
import { noteTeller } from './file-notes.ts';
import { HiddenRows } from './hidden-rows.ts';
import { Refusal, refuseOtherName } from './refusal.ts';
import { shownPath } from './table-input.ts';

/** Refuses an output that certainly cannot be written, or would replace what is read. @throws WriteProblem, Refusal */
export async function refuseOutput(input: string, output: string, { codeFiles, force }: ConvertOptions, context: Context): Promise<void> {
  const { world } = context;
  refuseOtherName(output, context);
  for (const read of input === '-' ? codeFiles : [input, ...codeFiles]) if (await isSamePlace(output, read, world)) throw new WriteProblem(output, 'INPUT');
  await refuseConflict(output, world, force);
}

/**
 * Writes the upload form of a planned table, says what became of every column and row, and checks what was written.
 * @returns 1 where errors are left in it
 * @throws Refusal where the encoding that the user wants lacks a character; WriteProblem, Interrupted
 */
export async function writeUpload(
  { sheet }: ReadTable, planned: Planned, input: string, output: string, options: ConvertOptions, context: Context,
): Promise<ExitCode> {
  const { world } = context;
  const { plan, kept } = planned;
  const { format } = plan;
  const made = new UploadRows(plan, options.mend);
  const csv = await CsvOutput.begin(options.encoding);
  csv.add(format.fields.map(({ header }) => header));
  const hidden = new HiddenRows();
  for (const [i, { cells }] of kept.people.entries()) {
    const shown = cells.length === planned.layout.columns.length;
    if (!shown) hidden.add(i + 2);
    csv.add(made.row(cells, shown));
  }
  if (options.encoding === 'big5') refuseLacking(csv, planned, input, context);
  const { pieces, encoding } = csv.finish();
  const files = new FileSet(world, noteTeller(context));
  try {
    const file = await files.begin(output);
    for (const piece of pieces) await file.write(piece);
    throwIfInterrupted(world.signal);
    await files.commit([{ file, path: output }], options.force);
  } finally {
    await files.discard();
  }
  world.stdout.write(summary({ ...options, planned, made, sheet, encoding, output }, context));
  const report = await checkWritten(() => readBytes(output, world), output, { ...options, format }, context, hidden);
  return report.counts.error > 0 ? 1 : 0;
}

function refuseLacking({ lacking }: CsvOutput, { plan, kept }: Planned, input: string, { t }: Context): void {
  if (!lacking) return;
  const row = kept.people[lacking.row - 2]?.row ?? 1;
  const header = headerOf(plan.format.fields[lacking.column - 1] ?? null);
  throw new Refusal(1, t.convert.at(shownPath(input, t), t.convert.refused.lacking(row, header, lacking.position)), [], t.convert.refused.lackingHelp);
}
