import { sources, type Basis } from './evidence.ts';
import type { Field, FieldKey, Format } from './format.ts';
import { uploadTable, type UploadTableName } from './upload-table.ts';

/** A place in a source, or a judgement, that fields rest on; the words of each language say what it is. */
export type FieldPlace =
  | 'header' | 'oldHeader' | 'page' | 'tableRow' | 'tableRowOpened' | 'tableRowDate' | 'noStar' | 'officeColumn'
  | 'writtenDate' | 'writtenTime' | 'writtenPassed' | 'wholeTable' | 'counties' | 'natureHours' | 'natureHoursOpened'
  | 'openedCourseCode' | 'newCourseCode' | 'openedTerm' | 'newTerm' | 'openedTotal'
  | 'webhrColumn' | 'webhrDate' | 'webhrNumber' | 'boxDepartment' | 'boxCategory' | 'level'
  | 'timeLength' | 'likeStartDate' | 'passedWords' | 'idNeeded' | 'rowNeeded' | 'dateNeeded'
  | 'codesOrNames' | 'decimals' | 'unknownContent' | 'olderRecords'
  | 'newCourseForm' | 'newName' | 'newSummary' | 'newVenue' | 'tableRowCourses' | 'tableRowTeachers'
  | 'ownDay' | 'writtenNumber' | 'numberOpen'
  | 'natureCourse' | 'writtenHtml' | 'threeWays' | 'onlineTime' | 'freeOfCharge' | 'wholeHours' | 'agencyPrefix'
  | 'likeCourseCode' | 'subjectNeeded' | 'specialty' | 'writtenNone' | 'writtenGender' | 'writtenPublic' | 'phoneForm'
  | 'teacherNeeded' | 'teacherPublic' | 'bothBoxes';

/** One thing that a field rests on. */
export interface FieldBasis {
  readonly basis: Basis;
  readonly place: FieldPlace;
  /** The row of {@link uploadTable}, from 1. */
  readonly row?: number;
  /** The name of the column there, where it is not the header of the field. */
  readonly name?: string;
}

/** The header row that all fields of a format rest on. */
export interface HeaderRow {
  readonly basis: Basis;
  readonly place: 'header' | 'oldHeader' | 'page';
  /** Its names where they are not the headers of the format. */
  readonly names?: Readonly<Partial<Record<FieldKey, string>>>;
}

/** The sources on which the fields of a format rest. */
export interface FormatEvidence {
  /** Null for a form that an office handed over. */
  readonly headerRow: HeaderRow | null;
  /** The other sources on which they rest. */
  readonly fields: Readonly<Partial<Record<FieldKey, readonly FieldBasis[]>>>;
}

/** The facts that the words about a place need. */
export interface PlaceFacts {
  /** From 1. */
  readonly column: number;
  /** How many columns the format has. */
  readonly columns: number;
  readonly name: string;
  /** Whether the name is not the header of the format. */
  readonly otherName: boolean;
  readonly starred: boolean;
  readonly row: number;
  readonly rowName: UploadTableName;
  readonly max: number;
  readonly required: boolean;
}

/** A place of a source. */
export function at(basis: Basis, place: FieldPlace, name?: string): FieldBasis {
  return name === undefined ? { basis, place } : { basis, place, name };
}

/** A row (from 1) of the table that fields of a class not opened are filled in by. @param place how it is taken */
export function tableRow(row: number, place: FieldPlace = 'tableRow'): FieldBasis {
  return { basis: 'yilanWorkflow', place, row };
}

/** Everything that a field rests on: documents, then code, then judgements; the header row is the first of its kind. */
export function evidenceOf({ key }: Field, { evidence: { headerRow, fields } }: Pick<Format, 'evidence'>): FieldBasis[] {
  const columns = headerRow === null ? [] : [at(headerRow.basis, headerRow.place, headerRow.names?.[key])];
  const all = [...columns, ...(fields[key] ?? [])];
  return (['document', 'code', 'judgement'] as const).flatMap((kind) => all.filter(({ basis }) => kindOf(basis) === kind));
}

/** The facts that the words about a basis need. */
export function factsOf({ row = 1, name }: FieldBasis, field: Field, { fields }: Pick<Format, 'fields'>): PlaceFacts {
  const header = field.header.replace(/^\*/, '');
  const told = uploadTable[row - 1] ?? uploadTable[0];
  return {
    column: fields.indexOf(field) + 1, columns: fields.length,
    name: name ?? header, otherName: name !== undefined, starred: field.header !== header,
    row, rowName: told.name, max: told.max, required: told.required,
  };
}

function kindOf(basis: Basis): 'document' | 'code' | 'judgement' {
  return basis === 'judgement' ? basis : sources[basis].kind;
}
