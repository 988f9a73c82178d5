import type { Where } from '../convert/upload/attendance.ts';
import type { Mapping } from '../convert/upload/columns.ts';
import type { Roster } from '../convert/roster/roster.ts';
import { fieldFor } from '../convert/upload/plan.ts';
import type { Mend } from '../convert/upload/row.ts';
import { saidValue } from '../convert/upload/value.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { formats } from '../schemas/index.ts';
import type { FieldKey, Format, PublicFormatId } from '../schemas/format.ts';
import type { RuleOptions, ToldOptions } from './check.ts';
import type { InputOptions } from './input.ts';
import { OptionProblem, oneOf } from './option-problem.ts';
import { withOwnCodes } from './own-codes.ts';
import { todayOf } from './today.ts';
import { mendOf } from './upload-mend.ts';
import type { SaidOfTable } from './upload-plan.ts';

/** The statements of a person about a list, and about the upload form that is to be made of it. */
export interface UploadAnswers extends Pick<RuleOptions, 'today' | 'codes'> {
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

/** How an upload form is made of a list. */
export interface UploadOptions extends InputOptions, UploadAnswers, ToldOptions {}

/** The answers of a person as the conversion takes them. */
export interface Wanted {
  readonly format: Format;
  readonly said: SaidOfTable;
  readonly encoding: Encoding | null;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
}

/** Reads the answers of a person. @throws OptionProblem where one of them makes no sense */
export function wantedOf(answers: UploadAnswers): Wanted {
  const { to = 'unopened', outputEncoding, roster = null } = answers;
  const known = withOwnCodes(typeof to === 'object' ? [to] : formats.filter(({ kind }) => kind === 'upload'), answers.codes);
  const format = oneOf('to', typeof to === 'object' ? to.id : to, known, ({ id }) => id);
  const encoding =
    outputEncoding === undefined ? null : oneOf('outputEncoding', outputEncoding, ['big5', 'utf8', 'utf8-bom'] as const, (one) => one);
  const today = todayOf(answers.today);
  const mend = mendOf(format, today);
  const said = {
    mappings: mappingsOf(answers, format), wheres: wheresOf(answers), said: saidOf(answers, format, mend), people: roster, mend,
  };
  return { format, said, encoding, today };
}

function mappingsOf({ map = {} }: UploadAnswers, format: Format): Mapping[] {
  return Object.entries(map).map(([column, to]) => {
    if (to !== null && fieldFor(format, to) === null) throw new OptionProblem('map');
    return { column, to };
  });
}

function wheresOf({ where = [] }: UploadAnswers): Where[] {
  return where.map(({ column, value, not = false }) => ({ column, value, not }));
}

// A value is said for its field; `date` is both days of a course.
function saidOf({ set = {} }: UploadAnswers, format: Format, mend: Mend): ReadonlyMap<FieldKey, string> {
  return new Map((Object.entries(set) as [FieldKey | 'date', string][]).flatMap(([key, typed]): [FieldKey, string][] => {
    const field = fieldFor(format, key);
    const { value } = field === null || field.personal !== undefined ? { value: null } : saidValue(typed, field, mend, format);
    if (value === null) throw new OptionProblem('set');
    return key === 'date' ? [['startDate', value], ['endDate', value]] : [[key, value]];
  }));
}
