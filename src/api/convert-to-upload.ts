import type { Encoding } from '../bytes/encoding/encoding.ts';
import { maskIds } from '../findings/mask.ts';
import type { FieldKey, FormatId } from '../schemas/format.ts';
import { openWhole } from './list-input.ts';
import { LackingProblem } from './lacking.ts';
import type { Bytes } from './memory.ts';
import { concat } from './pieces.ts';
import { uploadBytes } from './upload-bytes.ts';
import { wantedOf, type UploadOptions, type Wanted } from './upload-options.ts';
import { planUpload, type Planned } from './upload-plan.ts';
import { UploadProblem, problemOf, questionsOf, shown, type ListColumn } from './upload-problem.ts';
import type { ReadTable } from './whole-table.ts';

/** An upload form that was made of a list. */
export interface Upload {
  readonly format: FormatId;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** The sheet that was read, IDs masked; null for a CSV. */
  readonly sheet: string | null;
  /** Data rows that are written: one a person. */
  readonly rows: number;
  /** Rows that `where` does not want, and rows with something in them and nobody, by their numbers. */
  readonly out: readonly number[];
  readonly nobody: readonly number[];
  /** Columns that have values, and went nowhere. */
  readonly unused: readonly ListColumn[];
  /** How many values of a field were written in another form, such as dates. */
  readonly rewritten: Readonly<Partial<Record<FieldKey, number>>>;
}

/**
 * Makes an upload form of a list: a register, an attendance list, a grade file or another upload form, as `lhl convert` does. Nothing
 * is made up; questions that only a person can answer come as {@link UploadProblem} with the code `questions`. Check the result.
 * @param bytes a CSV in any encoding, a workbook, or a ZIP that holds one of these
 * @throws UploadProblem, LackingProblem; TableProblem, ZipProblem, SheetProblem, OptionProblem
 */
export async function convertToUpload(bytes: Bytes, options: UploadOptions = {}): Promise<Upload> {
  const wanted = wantedOf(options);
  return uploadOf(await openWhole(bytes, options), wanted);
}

/** Makes an upload form of a table that was read whole. @throws UploadProblem, LackingProblem */
export async function uploadOf({ rows, sheet }: Pick<ReadTable, 'rows' | 'sheet'>, { format, said, encoding }: Wanted): Promise<Upload> {
  const planned = planUpload(rows, format, said);
  if ('kind' in planned) throw problemOf(planned);
  const questions = questionsOf(planned);
  if (questions) throw new UploadProblem({ kind: 'questions', questions });
  const made = await uploadBytes(planned, said.mend, encoding);
  if ('lacking' in made)
    throw new LackingProblem({
      ...made.lacking, row: planned.kept.people[made.lacking.row - 2]?.row ?? 1,
      header: format.fields[made.lacking.column - 1]?.header ?? '', value: '',
    });
  return {
    ...resultOf(planned),
    bytes: concat(made.pieces),
    encoding: made.encoding,
    sheet: sheet && maskIds(sheet.name),
    rewritten: Object.fromEntries([...made.made.rewritten].map(([{ key }, { count }]) => [key, count])),
  };
}

function resultOf({ plan, layout: { certain }, kept, sifted }: Planned): Pick<Upload, 'format' | 'rows' | 'out' | 'nobody' | 'unused'> {
  return {
    format: plan.format.id,
    rows: kept.people.length,
    out: kept.out.map(({ row }) => row),
    nobody: sifted.nobody.map(({ row }) => row),
    unused: plan.unused.map(({ column }) => shown(column, certain)),
  };
}
