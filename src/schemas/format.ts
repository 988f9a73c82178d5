import type { CodeTable } from '../codes/table.ts';
import type { Holds, Lowering, Personal, Place } from '../findings/finding.ts';
import type { RuleId } from '../rules/index.ts';
import type { FormatEvidence } from './field-evidence.ts';
import type { Flaw } from './flaw.ts';
import type { SqlState } from './kinds/sql.ts';

/** The name by which a rule refers to a column, whatever its header says. */
export type FieldKey =
  | 'idNumber' | 'name' | 'birthday'
  | 'courseName' | 'courseCode' | 'category' | 'categoryName' | 'term' | 'degree' | 'county'
  | 'startDate' | 'startTime' | 'endDate' | 'endTime'
  | 'actualStartDate' | 'actualStartTime' | 'actualEndDate' | 'actualEndTime'
  | 'total' | 'unit' | 'nature' | 'digitalHours' | 'physicalHours'
  | 'passed' | 'score' | 'certificate' | 'attendance'
  | 'learningType' | 'agencyCode' | 'agencyName' | 'department' | 'studyLevel' | 'studyType' | 'fee' | 'workRelated'
  | 'summary' | 'registration' | 'onlineDate' | 'venue' | 'seats' | 'registrationStart' | 'registrationEnd' | 'totalUnit'
  | 'agencies' | 'lodging' | 'meals' | 'qualification' | 'remarks' | 'lecturer' | 'subject'
  | 'subjectCode' | 'subjectName' | 'subjectNote'
  | 'teacherCode' | 'gender' | 'employer' | 'jobTitle' | 'phone' | 'otherPhone' | 'email' | 'isPublic'
  | 'specialty1' | 'specialty2' | 'specialty3' | 'specialty4' | 'specialty5'
  | 'teaches1' | 'teaches2' | 'teaches3' | 'teaches4' | 'teaches5'
  | 'teaches6' | 'teaches7' | 'teaches8' | 'teaches9' | 'teaches10'
  | 'institution' | 'studyCategory'
  | OwnKey;

/** The key of a column that no format knows, by its number in the form that an office handed over. */
export type OwnKey = `column${number}`;

/** The kind of value that a cell may hold. */
export interface Kind {
  readonly id: string;
  /** Whether a person writes it freely: then blanks at the ends and a leading `=` are looked at. */
  readonly text: boolean;
  /** The first thing wrong with a value that is not blank; null where it is right. */
  readonly check: (value: string, field: Field) => Flaw | null;
  /** A value that passes. */
  readonly example: string;
  /** The states that `check` tells, for SQL. @param value an expression */
  readonly sql: (value: string, field: Field) => readonly SqlState[];
}

/** One column of a format. */
export interface Field {
  readonly key: FieldKey;
  /** The header as the portal or a producer writes it; a leading `*` marks a required column. */
  readonly header: string;
  /** Other headers seen for the same column. */
  readonly synonyms?: readonly string[];
  readonly kind: Kind;
  /** The longest value, in characters (code points). */
  readonly max?: number;
  readonly required: boolean;
  readonly codes?: CodeTable;
  readonly personal?: Personal;
  /** A column that the user may have chosen to leave out; its absence is right. */
  readonly mayBeAbsent?: boolean;
  /** The check-box of the download page that adds the column. */
  readonly box?: string;
}

/** The name of a format whose header row is public. */
export type PublicFormatId = 'unopened' | 'unopened-19' | 'opened' | 'courses' | 'subjects' | 'teachers' | 'grades' | 'ismp';

/** The name of a form whose header row is not public: an office hands it over. */
export type OwnFormId = 'study' | 'nominees' | 'materials';

/** The name of a format, as `--as` takes it; `form` stands for a form that was handed over and is none of the others. */
export type FormatId = PublicFormatId | OwnFormId | 'form';

/** One file type: an upload form of the portal, or the grade download. */
export interface Format extends Lowering {
  readonly id: FormatId;
  /** The public documents that its columns were taken from, with their years; the form that was handed over, as it may be shown. */
  readonly source: string;
  readonly evidence: FormatEvidence;
  readonly kind: 'upload' | 'download';
  /** Whether each row is about a person. */
  readonly people: boolean;
  /** At most so many data rows, the header not counted; null where the portal sets no limit. */
  readonly rowLimit: number | null;
  readonly fields: readonly Field[];
  /** The cells that together name one record; a field that the file does not have is left out. */
  readonly recordKey: readonly FieldKey[];
  /** The cells that name it where the first of those is blank. */
  readonly otherKey?: readonly FieldKey[];
  /** The only rules that apply to it; null where all do. */
  readonly onlyRules: ReadonlySet<RuleId> | null;
  /** Rules that do not apply to it. */
  readonly exceptRules?: ReadonlySet<RuleId>;
  /** Columns of which one at least has to be there, so that no list of people or courses is taken for it unless `--as` names it. */
  readonly marks?: readonly FieldKey[];
  /** Whether only `--as` names it, since its columns are also those of another format. */
  readonly byNameAlone?: boolean;
  /** Whether the file has to stay as it was downloaded, so that nothing in it is mended. */
  readonly asDownloaded?: boolean;
  /** Whether an office handed its header row over. */
  readonly own?: true;
}

/** Whether a column is one that no format knows. */
export function isOwnKey(key: FieldKey): key is OwnKey {
  return /^column\d+$/u.test(key);
}

/** The content of a column as far as masking depends on it; null for text, and for a column that the format lacks. */
export function holdsOf(field: Field | null): Holds | null {
  if (field === null) return null;
  if (field.personal !== undefined) return field.personal;
  if (isOwnKey(field.key)) return 'unknown';
  if (field.key === 'agencyCode' || field.kind.id === 'course-code') return 'code';
  // The code of an agency has as many digits as a telephone number.
  if (field.kind.text || field.kind.id === 'agency-list') return null;
  return field.kind.id === 'date' || field.kind.id === 'grade-date' ? 'date' : 'typed';
}

/** The place of a finding that concerns the whole file. */
export const wholeFile: Place = { row: null, line: null, column: null, field: null, header: null, value: null, personal: null };
