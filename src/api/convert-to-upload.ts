import type { Where } from '../convert/upload/attendance.ts';
import type { Mapping } from '../convert/upload/columns.ts';
import type { Roster } from '../convert/roster/roster.ts';
import { fieldFor } from '../convert/upload/plan.ts';
import { saidValue } from '../convert/upload/value.ts';
import { defaultSheetLimits } from '../bytes/sheet/limits.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { maskIds } from '../findings/mask.ts';
import { formats } from '../schemas/index.ts';
import type { FieldKey, Format, FormatId, PublicFormatId } from '../schemas/format.ts';
import type { RuleOptions, ToldOptions } from './check.ts';
import { openInput, type InputOptions } from './input.ts';
import { LackingProblem } from './lacking.ts';
import type { Bytes } from './memory.ts';
import { OptionProblem, oneOf } from './option-problem.ts';
import { withOwnCodes } from './own-codes.ts';
import { concat } from './pieces.ts';
import { todayOf } from './today.ts';
import { toldFaults } from './told-faults.ts';
import { uploadBytes } from './upload-bytes.ts';
import { mendOf } from './upload-mend.ts';
import { planUpload, type Planned } from './upload-plan.ts';
import { UploadProblem, problemOf, questionsOf, shown, type ListColumn } from './upload-problem.ts';
import { NoWhole, readWhole } from './whole-table.ts';

/** How an upload form is made of a list. */
export interface UploadOptions extends InputOptions, Pick<RuleOptions, 'today' | 'codes'>, ToldOptions {
  /** The upload form, or that of {@link formOf}; `unopened` (25 columns) where it is left out. */
  readonly to?: Exclude<PublicFormatId, 'grades' | 'ismp'> | Format;
  /** The content of columns, by header or letter, if not plain: a field, `date` for both days of a course, null to leave it out. */
  readonly map?: Readonly<Record<string, FieldKey | 'date' | null>>;
  /** Values for all rows. */
  readonly set?: Partial<Readonly<Record<FieldKey | 'date', string>>>;
  /** Which rows are wanted: those whose cell in a column (its header, or its letter) has the value, or has it not. */
  readonly where?: readonly { readonly column: string; readonly value: string; readonly not?: boolean }[];
  /**
   * A list of people, as {@link readRoster} reads it: rows without an ID get it, and birthdays, where exactly one person has their name,
   * and their unit where the list has units.
   */
  readonly roster?: Roster;
  /** The encoding to write; CP950 where it has all characters, else UTF-8 with a byte order mark. */
  readonly outputEncoding?: Encoding;
}

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
  const { to = 'unopened', outputEncoding, limits } = options;
  const known = withOwnCodes(typeof to === 'object' ? [to] : formats.filter(({ kind }) => kind === 'upload'), options.codes);
  const format = oneOf('to', typeof to === 'object' ? to.id : to, known, ({ id }) => id);
  const written =
    outputEncoding === undefined ? null : oneOf('outputEncoding', outputEncoding, ['big5', 'utf8', 'utf8-bom'] as const, (one) => one);
  const mend = mendOf(format, todayOf(options.today));
  const said = { mappings: mappingsOf(options, format), wheres: wheresOf(options), said: saidOf(options, format, mend) };
  const input = await openInput(bytes, options, { byName: false, again: true });
  try {
    const read = await readWhole(input, options.encoding ?? null, limits?.maxCells ?? defaultSheetLimits.maxCells);
    const planned = planUpload(read.rows, format, { ...said, people: options.roster ?? null, mend });
    if ('kind' in planned) throw problemOf(planned);
    const questions = questionsOf(planned);
    if (questions) throw new UploadProblem({ kind: 'questions', questions });
    const made = await uploadBytes(planned, mend, written);
    if ('lacking' in made)
      throw new LackingProblem({
        ...made.lacking, row: planned.kept.people[made.lacking.row - 2]?.row ?? 1,
        header: format.fields[made.lacking.column - 1]?.header ?? '', value: '',
      });
    return {
      ...resultOf(planned),
      bytes: concat(made.pieces),
      encoding: made.encoding,
      sheet: input.sheet && maskIds(input.sheet.name),
      rewritten: Object.fromEntries([...made.made.rewritten].map(([{ key }, { count }]) => [key, count])),
    };
  } catch (error) {
    throw error instanceof NoWhole ? await unreadable(error, options) : error;
  } finally {
    await input.close();
  }
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

function mappingsOf({ map = {} }: UploadOptions, format: Format): Mapping[] {
  return Object.entries(map).map(([column, to]) => {
    if (to !== null && fieldFor(format, to) === null) throw new OptionProblem('map');
    return { column, to };
  });
}

function wheresOf({ where = [] }: UploadOptions): Where[] {
  return where.map(({ column, value, not = false }) => ({ column, value, not }));
}

// A value is said for its field; `date` is both days of a course.
function saidOf({ set = {} }: UploadOptions, format: Format, mend: ReturnType<typeof mendOf>): ReadonlyMap<FieldKey, string> {
  return new Map((Object.entries(set) as [FieldKey | 'date', string][]).flatMap(([key, typed]): [FieldKey, string][] => {
    const field = fieldFor(format, key);
    const { value } = field === null || field.personal !== undefined ? { value: null } : saidValue(typed, field, mend, format);
    if (value === null) throw new OptionProblem('set');
    return key === 'date' ? [['startDate', value], ['endDate', value]] : [[key, value]];
  }));
}

async function unreadable({ why }: NoWhole, options: ToldOptions): Promise<UploadProblem> {
  if (why.kind === 'too-many') return new UploadProblem({ kind: 'too-many-cells' });
  return new UploadProblem({ kind: 'unreadable', findings: await toldFaults(why.found, options) });
}
