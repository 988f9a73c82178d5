import type { Field, FieldKey, Format } from '../../schemas/format.ts';
import { splitMoment } from './evidence.ts';
import type { Column, Layout, TableRow } from './columns.ts';
import { filledIn } from './column-codes.ts';
import { cellOf, isBlankAt } from './plain-cells.ts';
import type { Meaning } from './words.ts';

/** Where the values of a field come from. */
export type Source =
  /** @property otherwise what a blank cell becomes, as a person said; null where it stays blank */
  | { readonly kind: 'column'; readonly column: Column; readonly otherwise: string | null }
  /** A list of people tells the values that the column lacks. @property column null where the table has none */
  | { readonly kind: 'roster'; readonly column: Column | null }
  | { readonly kind: 'set'; readonly value: string }
  /** 實際上課 dates and times are those of the course. */
  | { readonly kind: 'course'; readonly of: FieldKey; readonly source: Source }
  /** The time of day in a column that holds days with their times. */
  | { readonly kind: 'time-of'; readonly column: Column }
  /** A total under a header such as 研習時數 is in hours. */
  | { readonly kind: 'in-hours'; readonly column: Column }
  /** 數位 and 實體 hours follow from 學習性質 and 訓練總數. */
  | { readonly kind: 'by-nature' }
  | { readonly kind: 'none' };

/** A column whose values go nowhere. */
export interface Unused {
  readonly column: Column;
  readonly values: number;
}

/** How the rows of a table become those of an upload form. */
export interface UploadPlan {
  readonly format: Format;
  /** By the fields of the format, in their order. */
  readonly sources: ReadonlyMap<Field, Source>;
  /** Required fields without a value. */
  readonly missing: readonly Field[];
  /** Fields that several columns claim. */
  readonly twice: readonly { readonly field: Field; readonly columns: readonly Column[] }[];
  readonly unused: readonly Unused[];
}

/** The day whose column may hold the time as well. */
const TIME_OF: Partial<Record<FieldKey, FieldKey>> = {
  startTime: 'startDate', endTime: 'endDate', actualStartTime: 'actualStartDate', actualEndTime: 'actualEndDate',
};

/** 實際上課 and the course's own. */
const OF_COURSE: Partial<Record<FieldKey, FieldKey>> = {
  actualStartDate: 'startDate', actualStartTime: 'startTime', actualEndDate: 'endDate', actualEndTime: 'endTime',
};

/** The field of a format that a value said by a person is for; its own or, in 實際上課, that of the course. Null where there is none. */
export function fieldFor(format: Format, meaning: Meaning): Field | null {
  const key = meaning === 'date' ? 'startDate' : meaning;
  return format.fields.find((field) => field.key === key) ?? format.fields.find((field) => OF_COURSE[field.key] === key) ?? null;
}

/**
 * Plans how a table becomes an upload form. It makes nothing up: it derives certain values and names missing ones.
 * @param rows the rows with people; a column without a value in them counts as not there
 * @param said the values that a person gave for all rows, mended
 * @param roster whether a list of people tells what the table lacks of a person
 */
export function planOf(
  format: Format, { columns }: Layout, rows: readonly TableRow[], said: ReadonlyMap<FieldKey, string>, roster: boolean,
): UploadPlan {
  const filled = columns.filter(({ index }) => rows.some((row) => !isBlankAt(row, index)));
  const claiming = (key: FieldKey): Column[] => filled.filter(({ meaning }) => (
    meaning === key || (meaning === 'date' && (key === 'startDate' || key === 'endDate'))
  ));

  const own = (key: FieldKey): Source => {
    const [column] = claiming(key);
    const value = said.get(key);
    if (roster && (key === 'idNumber' || key === 'name' || key === 'birthday')) return { kind: 'roster', column: column ?? null };
    if (column) return { kind: 'column', column, otherwise: value ?? null };
    return value === undefined ? { kind: 'none' } : { kind: 'set', value };
  };
  const sourceOf = (key: FieldKey): Source => {
    const source = own(key);
    if (source.kind !== 'none') return source;
    const day = TIME_OF[key];
    // A column of one day for the start and the end has one time, that of the start.
    const [moments] = day === undefined ? [] : claiming(day).filter(({ meaning }) => meaning !== 'date' || key === 'startTime');
    // Only where every day has its time: the other times are unknown.
    if (moments && rows.every((row) => splitMoment(cellOf(row, moments.index)) !== null)) return { kind: 'time-of', column: moments };
    const course = OF_COURSE[key];
    const of = course === undefined ? source : sourceOf(course);
    if (course !== undefined && of.kind !== 'none') return { kind: 'course', of: course, source: of };
    const total = own('total');
    if (key === 'unit' && total.kind === 'column' && total.column.inHours) return { kind: 'in-hours', column: total.column };
    const byNature = (key === 'digitalHours' || key === 'physicalHours') && format.fields.some((field) => field.key === 'unit');
    return byNature && own('digitalHours').kind === 'none' && own('physicalHours').kind === 'none' ? { kind: 'by-nature' } : source;
  };

  const sources = new Map(format.fields.map((field) => [field, sourceOf(field.key)]));
  const mixed = said.get('nature') === '3';
  const feeding = new Set([...sources.values()].flatMap(columnOf));
  return {
    format,
    sources,
    missing: format.fields.filter((field) => {
      const kind = sources.get(field)?.kind;
      // A field that the course lacks is reported once.
      if (format.fields.some(({ key }) => key === OF_COURSE[field.key])) return false;
      return (kind === 'none' && field.required)
        || ((kind === 'none' || kind === 'by-nature') && mixed && (field.key === 'digitalHours' || field.key === 'physicalHours'));
    }),
    twice: [...new Set(format.fields.map(({ key }) => (own(key).kind === 'none' ? OF_COURSE[key] ?? key : key)))].flatMap((key) => {
      const claims = claiming(key);
      const field = fieldFor(format, key);
      return field && claims.length > 1 ? [{ field, columns: claims }] : [];
    }),
    unused: filled.filter((column) => !feeding.has(column)).map((column) => ({ column, values: filledIn(rows, column.index) })),
  };
}

function columnOf(source: Source): Column[] {
  if (source.kind === 'course') return columnOf(source.source);
  if (source.kind === 'roster') return source.column ? [source.column] : [];
  return source.kind === 'column' || source.kind === 'time-of' ? [source.column] : [];
}
