import { uploadBytes } from '../../api/upload-bytes.ts';
import type { Lacking } from '../../bytes/csv/output.ts';
import { FileSet, refuseConflict } from '../../system/files/file-set.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import { throwIfInterrupted, type ExitCode } from '../../system/host.ts';
import { checkWritten } from '../report/check-written.ts';
import type { Context } from '../command.ts';
import type { ReadTable } from './input.ts';
import type { ConvertOptions } from './options.ts';
import type { Planned } from './plan.ts';
import { summary } from './summary.ts';
import { headerOf } from '../../api/words/list.ts';
import { noteTeller } from '../say/file-notes.ts';
import { Refusal, refuseOtherName } from '../say/refusal.ts';
import { shownPath } from '../input/table-input.ts';

/** Refuses an output that certainly cannot be written, or would replace what is read. @throws WriteProblem, Refusal */
export async function refuseOutput(input: string, output: string, { beside, force }: ConvertOptions, context: Context): Promise<void> {
  const { host } = context;
  refuseOtherName(output, context);
  for (const read of input === '-' ? beside : [input, ...beside])
    if (await isSamePlace(output, read, host)) throw new WriteProblem(output, 'INPUT');
  await refuseConflict(output, host, force);
}

/**
 * Writes the upload form of a planned table, says what became of every column and row, and checks what was written.
 * @returns 1 where errors are left in it
 * @throws Refusal where the encoding that the user wants lacks a character; WriteProblem, Interrupted
 */
export async function writeUpload(
  { sheet }: ReadTable, planned: Planned, input: string, output: string, options: ConvertOptions, context: Context,
): Promise<ExitCode> {
  const { host } = context;
  const { format } = planned.plan;
  const checks = options.roster === null && host.env['LHL_NO_FAST'] !== '1';
  const made = await uploadBytes(planned, options.mend, options.encoding, checks ? options.today : null);
  if ('lacking' in made) throw lackingRefusal(made.lacking, planned, input, context);
  const { pieces, encoding, hidden, proven } = made;
  const files = new FileSet(host, noteTeller(context), options.dryRun);
  try {
    const file = await files.beginFile(output);
    for (const piece of pieces) await file.write(piece);
    throwIfInterrupted(host.signal);
    await files.commit([{ file, path: output }], options.force);
  } finally {
    await files.discard();
  }
  host.stdout.write(summary({ ...options, planned, made: made.made, sheet, encoding, output }, context));
  // The disk has taken these bytes without an error, so they need not be read again.
  const read = proven === null ? pieces : [proven.first];
  const report = await checkWritten(() => bytesOf(read), output, { ...options, format }, context, hidden, proven?.behind);
  return report.counts.error > 0 ? 1 : 0;
}

async function* bytesOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* await Promise.resolve(pieces);
}

function lackingRefusal(lacking: Lacking, { plan, kept }: Planned, input: string, { t }: Context): Refusal {
  const row = kept.people[lacking.row - 2]?.row ?? 1;
  const header = headerOf(plan.format.fields[lacking.column - 1] ?? null);
  return new Refusal(
    1, t.convert.at(shownPath(input, t), t.convert.refused.lacking(row, header, lacking.position)), [], t.convert.refused.lackingHelp,
  );
}
