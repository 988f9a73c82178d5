import { defaultSheetLimits } from '../bytes/sheet/limits.ts';
import type { ToldOptions } from './check.ts';
import { openInput, type InputOptions } from './input.ts';
import type { Bytes } from './memory.ts';
import { toldFaults } from './told-faults.ts';
import { UploadProblem } from './upload-problem.ts';
import { NoWhole, readWhole, type ReadTable } from './whole-table.ts';

/** Reads the whole of a list. @throws UploadProblem where it cannot be read for certain; TableProblem, ZipProblem, SheetProblem */
export async function openWhole(bytes: Bytes, options: InputOptions & ToldOptions): Promise<ReadTable> {
  const input = await openInput(bytes, options, { byName: false, again: true });
  try {
    return await readWhole(input, options.encoding ?? null, options.limits?.maxCells ?? defaultSheetLimits.maxCells, true);
  } catch (error) {
    throw error instanceof NoWhole ? await unreadable(error, options) : error;
  } finally {
    await input.close();
  }
}

async function unreadable({ why }: NoWhole, options: ToldOptions): Promise<UploadProblem> {
  if (why.kind === 'too-many') return new UploadProblem({ kind: 'too-many-cells' });
  return new UploadProblem({ kind: 'unreadable', findings: await toldFaults(why.found, options) });
}
