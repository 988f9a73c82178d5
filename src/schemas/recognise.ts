import type { Field, Format } from './format.ts';
import { headerWords } from './header-words.ts';
import { studyFields } from './own-forms.ts';
import { withoutUnseen } from './text.ts';

/** The format of a file, as its first row shows it. */
export type Recognition = Recognised | Unrecognised;

/** A file whose columns are known. */
export interface Recognised {
  readonly format: Format;
  /** The field of each column of the file; null for a column that the format does not have. */
  readonly columns: readonly (Field | null)[];
  /** The header of each column: the file's own, or the format's where the file has no header row. */
  readonly headers: readonly string[];
  /** Whether the first row is data, so that the columns were told by their number. */
  readonly headerless: boolean;
  readonly missing: readonly Field[];
  /** Columns (from 1) that the format does not have, or has already. */
  readonly extra: readonly { readonly column: number; readonly kind: ExtraKind }[];
  /** The first column (from 1) that stands where another should. */
  readonly misplaced: { readonly column: number; readonly expected: string } | null;
}

/** A file whose columns are not known. */
export interface Unrecognised {
  readonly format: null;
  /** `study`: it has a column that only 整批上傳(進修成績) has, whose form was not handed over. */
  readonly reason: 'not-near' | 'no-header' | 'not-forced' | 'study';
}

/** Headers seen in production files for the same column; the first of each is the name that they are compared by. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['身分證字號', '身份證字號', '身分證號', '身份證號'],
  ['課程名稱', '名稱'],
  ['課程類別代碼', '班別類別', '課程類別'],
  ['開課起始日期', '起始日期'],
  ['開課結束日期', '終迄日期'],
];
const canonical = new Map(SYNONYMS.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));

const studyNames: ReadonlySet<string> = new Set(studyFields.map(({ header }) => header));

/** A header in the form for comparison: without blanks, invisible characters, and stars at the ends; one name for all synonyms. */
export function headerName(text: string): string {
  const bare = bareHeader(text);
  return canonical.get(bare) ?? bare;
}

/** A header without blanks, invisible characters, and stars at the ends. */
export function bareHeader(text: string): string {
  return withoutBlanks(text).replace(STARS, '');
}

/** Whether a star stands at an end of a header: the portal requires the column. */
export function isStarred(text: string): boolean {
  return bareHeader(text) !== withoutBlanks(text);
}

const STARS = /^(?:\([*＊]\)|[*＊])+|(?:\([*＊]\)|[*＊])+$/gu;

function withoutBlanks(text: string): string {
  return withoutUnseen(text).replace(/\s/gu, '').replaceAll('（', '(').replaceAll('）', ')');
}

/**
 * Tells the format of a file from its first row.
 * @param row the cells of the first row that is not blank
 * @param forced the format that the user gave, or null to find the nearest one
 */
export function recognise(row: readonly string[], formats: readonly Format[], forced: Format | null): Recognition {
  const names = row.map(headerName);
  if (forced === null && isStudy(names, formats)) return { format: null, reason: 'study' };
  const nearest = nearestOf(names, forced ? [forced] : formats);
  if (!nearest || !halfOfRequired(nearest.format, nearest.columns)) {
    // An ID beside known headers is a stray one; without them the row is data.
    const startsWithData = ((nearest?.shared ?? 0) < HEADERS && row.some(looksLikeId)) || headerlessColumns(row, formats) !== null;
    if (startsWithData) return withoutHeader(row, formats, forced);
    return { format: null, reason: forced ? 'not-forced' : 'not-near' };
  }
  const { format, columns } = nearest;
  const known = new Set(format.fields.flatMap(namesOf));
  return {
    format,
    columns,
    headers: row,
    headerless: false,
    missing: format.fields.filter((field) => field.mayBeAbsent !== true && !columns.includes(field)),
    extra: extraColumns(row, columns, known),
    misplaced: firstMisplaced(format, columns),
  };
}

// So much of it looks like another upload form that each row would be called wrong.
function isStudy(names: readonly string[], formats: readonly Format[]): boolean {
  const isKnown = ({ fields }: Format): boolean => fields.some(({ key }) => studyFields.some((field) => field.key === key));
  return names.some((name) => studyNames.has(name)) && formats.some(({ kind }) => kind === 'upload') && !formats.some(isKnown);
}

/** A format that a header row may be of. */
export interface Near {
  readonly format: Format;
  readonly columns: readonly (Field | null)[];
  /** How many of the columns are its own. */
  readonly shared: number;
  /** How many it lacks, and has too many. */
  readonly off: number;
}

/** The format that shares most columns with a header row. @param names its headers, as {@link headerName} gives them */
export function nearestOf(names: readonly string[], formats: readonly Format[]): Near | null {
  let nearest: Near | null = null;
  for (const format of formats) {
    const columns = columnsOf(format, names);
    // The only one is meant by name.
    if (formats.length > 1 && !mayBe(format, columns)) continue;
    const there = new Set(columns);
    const shared = columns.filter((field) => field !== null).length;
    const off = names.length - shared + format.fields.filter((field) => field.mayBeAbsent !== true && !there.has(field)).length;
    if (!nearest || shared > nearest.shared || (shared === nearest.shared && off < nearest.off)) nearest = { format, columns, shared, off };
  }
  return nearest;
}

/** The label of a column that the format lacks, in place of its header; `data` if the first rows have run into the header row. */
export type ExtraKind = 'unknown' | 'twice' | 'blank' | 'data';

/** Whether the first rows have run into the header row, so that its width is meaningless. */
export function hasDataInHeader({ extra }: Pick<Recognised, 'extra'>): boolean {
  return extra.some(({ kind }) => kind === 'data');
}

function extraColumns(row: readonly string[], columns: readonly (Field | null)[], known: ReadonlySet<string>): Recognised['extra'] {
  const extra = columns.flatMap((field, i) => (field ? [] : [i]));
  // A cell behind a value in the same row belongs to the data too.
  const data = extra.find((i) => holdsValue(row[i] ?? '')) ?? Number.POSITIVE_INFINITY;
  return extra.map((i) => {
    const name = headerName(row[i] ?? '');
    return { column: i + 1, kind: name === '' ? 'blank' : known.has(name) ? 'twice' : i >= data ? 'data' : 'unknown' };
  });
}

// A course may be called 課程名稱: one header alone does not make a header row of a row with an ID in it.
const HEADERS = 2;

/**
 * Whether the first row of a file is data, so that there is no header row: it holds an ID and no headers of any format, or it is a row
 * of the grade download whose ID is blank or damaged, which its days tell.
 */
export function isDataRow(row: readonly string[], formats: readonly Format[]): boolean {
  if (!row.some(looksLikeId) && headerlessColumns(row, formats) === null) return false;
  const names = row.map(headerName);
  return formats.every((format) => columnsOf(format, names).filter((field) => field !== null).length < HEADERS);
}

/**
 * The text of a header (its column from 0), if it is a header for certain; else null. In a header row into which data has run, a text
 * that is not a header may be anything.
 */
export function headerAt({ format, columns, headers }: Recognised, column: number): string | null {
  const text = headers[column] ?? '';
  const name = headerName(text);
  const known = (columns[column] ?? null) !== null || headerWords.has(name) || format.fields.some((field) => namesOf(field).includes(name));
  return known ? text : null;
}

/** Whether a text looks like an ID, in any width and case; used to see that a header row is gone. */
export function looksLikeId(text: string): boolean {
  return /^[A-Z][1289A-D]\d{8}$/i.test(text.normalize('NFKC').trim());
}

/** Whether a text is certainly not a header: an ID, a number, a date or a time. */
export function looksLikeValue(text: string): boolean {
  return looksLikeId(text) || /^\d+(?:[-/.:]\d+)*$/.test(text.normalize('NFKC').trim());
}

/** Whether the text of a header is really a value, or holds an ID with any separators between its characters. */
export function holdsValue(text: string): boolean {
  return looksLikeValue(text) || /[A-Z][1289A-D]\d{8}/i.test(text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));
}

// The grade download may come without a header; then the number of columns tells which of them it has.
function withoutHeader(row: readonly string[], formats: readonly Format[], forced: Format | null): Recognition {
  const format = forced?.kind === 'download' ? forced : formats.find((one) => one.kind === 'download');
  const columns = headerlessColumns(row, format ? [format] : []);
  if (format && columns && (forced === null || forced === format)) {
    return { format, columns, headers: columns.map((field) => field.header), headerless: true,
      missing: format.fields.filter((field) => field.mayBeAbsent !== true && !columns.includes(field)), extra: [], misplaced: null };
  }
  return { format: null, reason: 'no-header' };
}

function headerlessColumns(row: readonly string[], formats: readonly Format[]): readonly Field[] | null {
  const format = formats.find((one) => one.kind === 'download');
  if (!format) return null;
  const columns = [format.fields, format.fields.filter((field) => field.box === undefined)]
    .find((fields) => fields.length === row.length);
  if (!columns) return null;
  const days = columns.flatMap((field, i) => (field.key === 'startDate' || field.key === 'endDate' ? [row[i] ?? ''] : []));
  const hasDays = (): boolean => days.every((day) => /^\d{3}[-/]?\d{2}[-/]?\d{2}$/.test(day.normalize('NFKC').trim()));
  return looksLikeId(row[0] ?? '') || hasDays() ? columns : null;
}

function columnsOf(format: Format, names: readonly string[]): (Field | null)[] {
  const free = new Map<string, Field[]>();
  for (const field of format.fields) for (const name of new Set(namesOf(field))) free.set(name, [...free.get(name) ?? [], field]);
  const taken = new Set<Field>();
  return names.map((name) => {
    const field = free.get(name)?.find((one) => !taken.has(one));
    if (field) taken.add(field);
    return field ?? null;
  });
}

/** The names of a column, in the form for comparison. */
export function namesOf(field: Field): string[] {
  return [field.header, ...(field.synonyms ?? [])].map(headerName);
}

// A list of people shares names and telephone numbers with the form for teachers, and is none.
function mayBe({ marks, byNameAlone }: Format, columns: readonly (Field | null)[]): boolean {
  return byNameAlone !== true && (marks === undefined || columns.some((field) => field !== null && marks.includes(field.key)));
}

function halfOfRequired(format: Format, columns: readonly (Field | null)[]): boolean {
  const starred = format.fields.filter((field) => field.required);
  // A form without any star requires nothing.
  const required = starred.length > 0 ? starred : format.fields;
  return required.filter((field) => columns.includes(field)).length * 2 >= required.length;
}

function firstMisplaced(format: Format, columns: readonly (Field | null)[]): { column: number; expected: string } | null {
  const expected = format.fields.filter((field) => columns.includes(field));
  let next = 0;
  for (const [i, field] of columns.entries()) {
    if (!field) continue;
    const should = expected[next++];
    if (should && should !== field) return { column: i + 1, expected: should.header };
  }
  return null;
}
