import { headerName } from '../../schemas/recognise.ts';
import { isBlank } from '../../schemas/text.ts';
import type { HeaderFinder, ResultHeader } from './header.ts';

/** A row that a system did not take. */
export interface FailedRow {
  readonly header: ResultHeader;
  readonly cells: readonly string[];
  /** The column of the reason, from 0. */
  readonly reasonColumn: number;
  /** As it stands there, in one line. */
  readonly reason: string;
}

/** The rows of what a system gave back. */
export interface ResultRows {
  /** Null where no row is a header row of that kind. */
  readonly header: ResultHeader | null;
  readonly failed: readonly FailedRow[];
  /** Rows with a reason that says that they were taken, or without any. */
  readonly others: number;
}

/**
 * Tells the rows that failed from the others. A row failed where a reason stands in it that does not say 成功.
 * @param rows in any order of titles, header rows and rows below each of these
 */
export function resultRows(rows: Iterable<readonly string[]>, finder: HeaderFinder): ResultRows {
  let header: ResultHeader | null = null;
  const found: Below[] = [];
  for (const cells of rows) {
    const next = finder.of(cells);
    // A long table repeats it, and so does each page of one that is printed.
    if (next) header = header && isSame(header, next) ? header : next;
    else if (header && isRow(cells, header)) found.push({ header, cells });
  }
  const reasons = new Map([...new Set(found.map(({ header: of }) => of))].map((of) => [of, of.reason ?? otherReason(of, found)]));
  const failed = found.flatMap(({ header: of, cells }): FailedRow[] => {
    const reasonColumn = reasons.get(of) ?? null;
    const reason = (cells[reasonColumn ?? -1] ?? '').trim().replace(/\s+/gu, ' ');
    return reasonColumn === null || reason === '' || saysTaken(reason) ? [] : [{ header: of, cells, reasonColumn, reason }];
  });
  return { header, failed, others: found.length - failed.length };
}

function isSame({ headers }: ResultHeader, { headers: others }: ResultHeader): boolean {
  return headers.map(headerName).join('\0') === others.map(headerName).join('\0');
}

// A title, or a sum below all, is one cell, or stands alone in the column of the reason.
function isRow(cells: readonly string[], { reason }: ResultHeader): boolean {
  const filled = cells.flatMap((cell, i) => (isBlank(cell) ? [] : [i]));
  if (filled.length === 0 || cells.length === 1) return false;
  return filled.length > 1 || filled[0] !== reason || !isSum(cells[reason] ?? '');
}

function isSum(text: string): boolean {
  return /^(?:共|合計|總計|小計|總共|第)|\d\s*(?:筆|列|頁|條)/u.test(text.trim());
}

function saysTaken(reason: string): boolean {
  return /成功|^(?:OK|Y|success)$/iu.test(reason) && !/不|未|無法|失敗|異常|錯誤/u.test(reason);
}

const NUMBERS = new Set(['序號', '編號', '項次', '流水號', '順序', '筆數', '列號', '行號', '序', 'No', 'No.', '#']);

// Where no header says which it is, the one column of a grade file that holds texts and is none of its own. Any other file that has no
// such header was not given back by anybody.
function otherReason(header: ResultHeader, rows: readonly Below[]): number | null {
  if (header.format.kind !== 'download') return null;
  const mine = rows.filter(({ header: of }) => of === header);
  const free = [...header.headers.keys()].filter((i) => header.columns[i] === null && !NUMBERS.has(headerName(header.headers[i] ?? '')));
  const candidates = free.filter((i) => mine.some(({ cells }) => /\p{L}/u.test(cells[i] ?? '')));
  return candidates.length === 1 ? candidates[0] ?? null : null;
}

/** A row and the header row that it stands below. */
interface Below {
  readonly header: ResultHeader;
  readonly cells: readonly string[];
}
