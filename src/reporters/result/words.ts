import { knownReason } from '../../findings/result.ts';
import type { Messages } from '../../lang/index.ts';
import type { FieldKey } from '../../schemas/format.ts';
import type { ResultReport, ResultReportRow } from './report.ts';

/** The words that every report of a result uses. */
export type ResultTexts = Pick<Messages, 'html' | 'report' | 'result' | 'rules'>;

/** A reason and its rows. */
export interface ReasonRows {
  readonly reason: string;
  readonly rows: readonly ResultReportRow[];
}

/** The rows of each reason, the most frequent reason first. */
export function byReason({ reasons, rows }: ResultReport): readonly ReasonRows[] {
  const groups = new Map<string, ResultReportRow[]>(reasons.map(({ reason }) => [reason, []]));
  for (const row of rows) groups.get(row.reason)?.push(row);
  return [...groups].map(([reason, of]) => ({ reason, rows: of }));
}

/** Where a row stands in the upload, in words; '' where no upload was given. */
export function placeText({ row, candidates }: ResultReportRow, { upload }: ResultReport, { result, report }: ResultTexts): string {
  if (upload === null) return '';
  return row !== null ? report.row(row) : candidates.length > 0 ? result.several(candidates) : result.none;
}

/** The explanation of a reason by the guide of its system; null where none is known. */
export function explained(reason: string, { result }: ResultTexts): string | null {
  const known = knownReason(reason);
  return known && result.known[known];
}

/** The verdict in words: that of the portal where it said one. */
export function verdictText({ verdict, rows }: ResultReport, { result }: ResultTexts): string {
  return verdict === null ? result.noVerdict[rows.length > 0 ? 'failed' : 'clean'] : result.verdict[verdict];
}

/** Whether the result says that something failed. */
export function isBad({ verdict, rows }: ResultReport): boolean {
  return verdict === 'failure' || rows.length > 0;
}

// People know a row by these fields; a course that has no name is known by its code.
const COURSE: readonly FieldKey[] = ['courseName', 'startDate', 'endDate'];
const CODE: readonly FieldKey[] = ['courseCode', 'term', 'subjectCode', 'subjectName', 'teacherCode'];
const FEW = 6;

/** The values by which people know a row: who it is about, and which course. Of a form that is not known those of the first columns. */
export function tellingValues({ cells }: Pick<ResultReportRow, 'cells'>): readonly string[] {
  const filled = cells.filter(({ value }) => value !== null && value !== '');
  const of = (keys: readonly FieldKey[]): string[] =>
    keys.flatMap((key) => filled.filter((cell) => cell.key === key).slice(0, 1).map(({ value }) => value ?? ''));
  const course = [...new Set(of(COURSE))];
  const known = [...of(['idNumber', 'name']), ...(course.length > 0 ? course : of(CODE))];
  return known.length > 0 ? known : filled.slice(0, FEW).map(({ value }) => value ?? '');
}
