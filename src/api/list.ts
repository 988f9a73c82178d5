import { readAnswer } from '../convert/upload/answer.ts';
import { fieldFor } from '../convert/upload/plan.ts';
import { UploadRows } from '../convert/upload/row.ts';
import type { Code } from '../codes/table.ts';
import { mask, maskIds } from '../findings/mask.ts';
import { showText } from '../findings/show.ts';
import { libraryTextsOf } from '../lang/index.ts';
import type { ShownCell } from '../reporters/reporter.ts';
import { holdsOf, type FieldKey } from '../schemas/format.ts';
import { langOf, type ToldOptions } from './check.ts';
import { uploadOf, type Upload } from './convert-to-upload.ts';
import { doubtOf, type Doubt } from './doubt.ts';
import type { InputOptions } from './input.ts';
import { columnsOf, lookOf, type ListLook } from './list-columns.ts';
import { openWhole } from './list-input.ts';
import type { Bytes } from './memory.ts';
import { OptionProblem } from './option-problem.ts';
import { wantedOf, type UploadAnswers, type Wanted } from './upload-options.ts';
import { planUpload, type Planned } from './upload-plan.ts';
import { problemOf } from './upload-problem.ts';
import { codeText, flawText, withName } from './words/list.ts';
import type { ReadTable } from './whole-table.ts';

/** The meaning of an answer to the question for a field. */
export type ListAnswer =
  /** A value that the form takes, as it is shown, and what seems wrong with it beside the other answers. */
  | { readonly kind: 'value'; readonly value: string; readonly text: string; readonly doubt: Doubt | null }
  /** Several codes have it in their names. */
  | { readonly kind: 'several'; readonly codes: readonly { readonly code: string; readonly text: string }[] }
  /** Why it is none. */
  | { readonly kind: 'wrong'; readonly text: string };

/** A list that was read, from which an upload form may be made; it is read once, however often the answers change. */
export interface List {
  /** The sheet that was read, and all sheets of the workbook, IDs masked; null and none for a CSV. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** Tells what is known of the list with the answers so far. @throws OptionProblem */
  readonly look: (answers?: UploadAnswers, options?: Pick<ToldOptions, 'showValues'>) => ListLook;
  /** Reads an answer as it was typed: a value in any form that has one meaning, a code, or a part of its name. @throws OptionProblem */
  readonly answer: (
    field: FieldKey, typed: string, answers?: UploadAnswers, options?: Pick<ToldOptions, 'lang'>,
  ) => Promise<ListAnswer>;
  /** Makes the upload form, as {@link convertToUpload} does. @throws UploadProblem, LackingProblem, OptionProblem */
  readonly upload: (answers?: UploadAnswers) => Promise<Upload>;
}

/**
 * Reads a list of people, courses, subjects or teachers, so that a person can be asked about it.
 * @param bytes a CSV in any encoding, a workbook, or a ZIP that holds one of these
 * @throws UploadProblem where it cannot be read for certain; TableProblem, ZipProblem, SheetProblem, OptionProblem
 */
export async function openList(bytes: Bytes, options: InputOptions & ToldOptions = {}): Promise<List> {
  const table = await openWhole(bytes, options);
  const { sheet } = table;
  return {
    sheet: sheet && maskIds(sheet.name),
    sheets: sheet?.names.map(maskIds) ?? [],
    look: (answers = {}, { showValues = false } = {}) => lookAt(table, wantedOf(answers), showValues),
    answer: (key, typed, answers = {}, told = options) => answerOf(table, wantedOf(answers), key, typed, told),
    upload: (answers = {}) => uploadOf(table, wantedOf(answers)),
  };
}

function lookAt({ rows }: ReadTable, wanted: Wanted, showValues: boolean): ListLook {
  const { format, said } = wanted;
  const planned = planUpload(rows, format, said);
  const columns = columnsOf(rows, 'kind' in planned ? null : planned.sifted.people, wanted, showValues);
  if ('kind' in planned) return { ...lookOf(null, wanted, columns), problem: problemOf(planned).fact, rows: [] };
  return { ...lookOf(planned, wanted, columns), problem: null, rows: firstRows(planned, wanted, showValues) };
}

// So many rows tell whether the columns are right.
const FEW = 5;

function firstRows({ plan, kept, matched, layout }: Planned, { format, said: { mend } }: Wanted, showValues: boolean): ShownCell[][] {
  const made = new UploadRows(plan, mend, matched?.people ?? new Map());
  return kept.people.slice(0, FEW).map((row) => {
    const isShown = row.cells.length === layout.columns.length;
    return made.row(row, isShown).map((value, i): ShownCell => {
      const field = format.fields[i] ?? null;
      const shown = showValues ? value : mask(value, isShown ? holdsOf(field) : 'unknown');
      return { key: field?.key ?? null, header: field?.header ?? '', value: shown };
    });
  });
}

async function answerOf(
  { rows }: ReadTable, { format, said, today }: Wanted, key: FieldKey, typed: string, options: ToldOptions,
): Promise<ListAnswer> {
  const field = fieldFor(format, key);
  if (field === null || field.personal !== undefined) throw new OptionProblem('field');
  const t = await libraryTextsOf(langOf(options));
  const answer = readAnswer(typed, field, said.mend);
  switch (answer.kind) {
    case 'several': return { kind: 'several', codes: answer.codes.map((code) => ({ code: code.code, text: codeText(field.codes, code) })) };
    case 'wrong': return { kind: 'wrong', text: flawText(answer.flaw, typed, field, said.mend, t, () => '') };
    case 'value': {
      const { value } = answer;
      const planned = planUpload(rows, format, said);
      const doubt = 'kind' in planned ? null : doubtOf(field, value, said.said, planned, said.mend, today);
      const code = codeOf(value, field.codes?.codes);
      return { kind: 'value', value, text: code ? codeText(field.codes, code) : showText(withName(field, value)), doubt };
    }
  }
}

const codeOf = (value: string, codes: readonly Code[] = []): Code | undefined => codes.find(({ code }) => code === value);
