import { usualAnswer } from '../convert/upload/answer.ts';
import { answersOf } from '../convert/upload/attendance.ts';
import { layoutOf, type Column, type TableRow } from '../convert/upload/columns.ts';
import { evidenceOf, type Look } from '../convert/upload/evidence.ts';
import { fieldFor, planOf, type Source } from '../convert/upload/plan.ts';
import { readerFor } from '../convert/upload/words.ts';
import { anchorOf } from '../convert/upload/anchor.ts';
import { isPersonName } from '../convert/person-name.ts';
import { mask, maskUnknown } from '../findings/mask.ts';
import type { Holds } from '../findings/finding.ts';
import { showText } from '../findings/show.ts';
import type { ShownCell } from '../reporters/reporter.ts';
import { holdsOf, type FieldKey, type Format } from '../schemas/format.ts';
import { isBlank } from '../schemas/text.ts';
import type { Wanted } from './upload-options.ts';
import type { Planned } from './upload-plan.ts';
import { questionsOf, shown, type ListColumn, type Mark, type Questions, type UploadFact } from './upload-problem.ts';

/** A column of a list, with what stands in it. */
export interface LookedColumn extends ListColumn {
  /** The kind that most of its values look like; null for anything else. */
  readonly look: Look | null;
  /** The field of the form that it goes to; null for none. */
  readonly to: FieldKey | 'date' | null;
  /** How many cells have a value. */
  readonly filled: number;
  /** A few of its values, masked unless values are shown. */
  readonly samples: readonly string[];
  /** Whether a person wants it left out. */
  readonly leftOut: boolean;
  /** The marks by which rows can be chosen: how many rows have each. */
  readonly marks: readonly Mark[];
}

/** The facts about a list with the answers so far. */
export interface ListLook {
  readonly columns: readonly LookedColumn[];
  /** Why no upload form can be made of it yet, the questions apart; null where it can. */
  readonly problem: UploadFact | null;
  /** The questions that are still open; null where there are none, or a problem stands before them. */
  readonly questions: Questions | null;
  /** The fields that want a value for all rows, and those that may have one, in the order of the form; none while there is a problem. */
  readonly asked: readonly FieldKey[];
  readonly optional: readonly FieldKey[];
  /** The answers that most courses have, or that follow from the others, by field. */
  readonly usual: Partial<Readonly<Record<FieldKey, string>>>;
  /** How many rows are written, and the numbers of those that are not: not wanted, and of nobody. */
  readonly people: number;
  readonly out: readonly number[];
  readonly nobody: readonly number[];
  /** The first rows of the form, masked unless values are shown. */
  readonly rows: readonly (readonly ShownCell[])[];
}

/** Whether a table is a list of people: a column holds their IDs or their names. */
export function hasPeople({ columns }: Pick<ListLook, 'columns'>): boolean {
  return columns.some(({ field, look }) => field === 'idNumber' || field === 'name' || look === 'id' || look === 'name');
}

const SAMPLES = 3;
/** So many rows are looked through for samples. */
const LOOKED_AT = 500;

/**
 * The columns of a table with what stands in them; none where it has no header and no IDs.
 * @param of the rows with people; null where these are not known yet
 */
export function columnsOf(
  rows: readonly TableRow[], of: readonly TableRow[] | null, { format, said: { mappings, people } }: Wanted, showValues: boolean,
): LookedColumn[] {
  const layout = layoutOf(rows, mappings, readerFor(format), anchorOf(format), people !== null);
  if (!('columns' in layout)) return [];
  const certain = 'certain' in layout && layout.certain;
  const data = of ?? layout.rows.filter(({ cells }) => !cells.every(isBlank));
  return layout.columns.map((column) => {
    const { look, filled } = evidenceOf(data, column.index);
    // A value that has to be masked is not offered as a choice.
    const marks = answersOf(data, column.index).answers.filter(({ value }) => maskUnknown(value) === value);
    return {
      ...shown(column, certain), look, filled, leftOut: column.leftOut, to: goesTo(column, format), marks,
      samples: samplesOf(data, column, format, look, marks, showValues),
    };
  });
}

function samplesOf(
  rows: readonly TableRow[], { index, meaning }: Column, format: Format, look: Look | null, marks: readonly Mark[], showValues: boolean,
): string[] {
  const values = rows.slice(0, LOOKED_AT).map(({ cells }) => (cells[index] ?? '').trim()).filter((value) => value !== '');
  const different = [...new Set(values)];
  // A value that stands in many rows is not about one person.
  const isCommon = values.length > 2 && different.length < values.length / 2;
  const known = meaning === null ? null : fieldFor(format, meaning);
  const holds = LOOKS[look ?? 'number'] ?? (known ? holdsOf(known) : null);
  const isOpen = isCommon || known !== null || (look !== null && holds === null);
  return different.slice(0, SAMPLES).map((value) => {
    if (showValues) return showText(value);
    if (holds !== null) return mask(value, holds);
    const isMark = marks.some((mark) => mark.value === value);
    return (isOpen || isMark) && !isPersonName(value) ? maskUnknown(value) : mask(value, 'unknown');
  });
}

function goesTo({ meaning }: Column, format: Format): FieldKey | 'date' | null {
  const field = meaning === null ? null : fieldFor(format, meaning);
  return field && (meaning === 'date' ? meaning : field.key);
}

const LOOKS: Partial<Record<Look, Holds>> = { 'id': 'id', 'masked-id': 'id', 'name': 'name', 'birthday': 'birthday' };

/** The facts that a plan tells about a list, with the fields that are to be asked for. @param planned null where there is no plan yet */
export function lookOf(planned: Planned | null, wanted: Wanted, columns: readonly LookedColumn[]): Omit<ListLook, 'problem' | 'rows'> {
  const fields = wanted.format.fields.filter(({ personal }) => personal === undefined);
  if (!planned) return { columns, questions: null, asked: [], optional: [], usual: {}, people: 0, out: [], nobody: [] };
  const { layout, kept, sifted } = planned;
  const { said, people } = wanted.said;
  // The questions stay the same whatever the answers are, except that the nature of a course decides about its hours.
  const [bare, ofNature] = [new Map(), new Map([...said].filter(([key]) => key === 'nature'))]
    .map((answers) => planOf(wanted.format, layout, kept.people, answers, people !== null));
  const missing = new Set([...bare?.missing ?? [], ...ofNature?.missing ?? []]);
  const asked = fields.filter((field) => missing.has(field)).map(({ key }) => key);
  const isOpen = (source: Source | undefined): boolean => source !== undefined && source.kind !== 'column' && source.kind !== 'roster';
  return {
    columns,
    questions: questionsOf(planned),
    asked,
    optional: fields.filter((field) => !asked.includes(field.key) && isOpen(bare?.sources.get(field))).map(({ key }) => key),
    usual: Object.fromEntries([...missing].flatMap((field) => {
      const usual = usualAnswer(field, said);
      return usual === null ? [] : [[field.key, usual]];
    })),
    people: kept.people.length,
    out: kept.out.map(({ row }) => row),
    nobody: sifted.nobody.map(({ row }) => row),
  };
}

