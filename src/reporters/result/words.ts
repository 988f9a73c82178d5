import { knownReason } from '../../findings/result.ts';
import type { Messages } from '../../lang/index.ts';
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
