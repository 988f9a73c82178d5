import type { ResultHeader } from '../convert/result/header.ts';
import type { FailedRow } from '../convert/result/rows.ts';
import { kindOf, verdictOf } from '../convert/result/verdict.ts';
import { isOfSomebody } from '../convert/upload/somebody.ts';
import { meaningOf } from '../convert/upload/words.ts';
import { cellName, type Holds, type SeverityOf } from '../findings/finding.ts';
import { mask, maskUnknown } from '../findings/mask.ts';
import type { LibraryTexts } from '../lang/index.ts';
import { describe } from '../reporters/describe.ts';
import type { ResultCell, ResultReport, ResultReportRow } from '../reporters/result/report.ts';
import { holdsOf, type Field, type Format } from '../schemas/format.ts';
import type { ResultContent } from './result-page.ts';
import type { FoundRows } from './result-upload.ts';
import { remember } from './told.ts';

/** How a result is told. */
export interface ResultTold {
  readonly texts: LibraryTexts['rules'];
  readonly showValues: boolean;
  readonly formats: readonly Format[];
  readonly severityOf: SeverityOf;
}

/** Puts a result into words, masked. @param found its rows in the upload; null where none was given */
export function resultReport({ header, failed, words }: ResultContent, found: FoundRows | null, told: ResultTold): ResultReport {
  const columns = new Map([...new Set(failed.map((row) => row.header))].map((one) => [one, columnsOf(one, told.formats)]));
  const rows = failed.map((row, i) => reportRow(row, columns.get(row.header) ?? [], found?.fits[i] ?? { kind: 'none' }, found, told));
  const counts = new Map<string, number>();
  for (const { reason } of rows) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    kind: kindOf(header, words),
    verdict: verdictOf(words, rows.length),
    reasons: [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count),
    rows,
    upload: found && { format: found.recognised?.format ?? null, rows: found.rows },
  };
}

function reportRow(
  failed: FailedRow, columns: readonly ShownColumn[], fit: FoundRows['fits'][number], found: FoundRows | null, told: ResultTold,
): ResultReportRow {
  const row = fit.kind === 'one' ? fit.row.row : null;
  const findings = row === null ? [] : found?.findings.get(row) ?? [];
  return {
    reason: shownReason(failed, columns, told.showValues),
    row,
    candidates: fit.kind === 'several' ? fit.rows.map((one) => one.row) : [],
    cells: cellsOf(failed, columns, told.showValues),
    findings: findings.flatMap((one) => {
      const severity = told.severityOf(one.rule, found?.recognised?.format ?? null);
      return severity === null ? [] : [remember(describe(one, severity, told.texts, told.showValues), one)];
    }),
  };
}

/** A column of a result as it is shown. */
interface ShownColumn {
  /** '' for a column without one. */
  readonly header: string;
  /** Names the column where it has no header, or where the header may be the name of a person. */
  readonly letter: string;
  readonly field: Field | null;
}

function columnsOf({ headers, columns }: ResultHeader, formats: readonly Format[]): readonly ShownColumn[] {
  // Where data have run into the header row, a header may be a name.
  const mixed = headers.some((text, i) => columns[i] === null && isOfSomebody(text));
  return headers.map((text, i) => {
    const field = columns[i] ?? knownField(text, formats);
    const letter = cellName(i + 1, 1).slice(0, -1);
    return { header: mixed && field === null ? letter : maskUnknown(headerText(text)), letter, field };
  });
}

// A column that the form does not have may be called by a word whose meaning is known.
function knownField(header: string, formats: readonly Format[]): Field | null {
  const key = meaningOf(header)?.key;
  return key === undefined ? null : formats.flatMap(({ fields }) => fields).find((one) => one.key === key) ?? null;
}

// A narrow column breaks its header between two characters.
function headerText(text: string): string {
  return inOneLine(text).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

// A column without header and value is none. In a row of another width values may stand in the wrong columns, and then none is shown.
function cellsOf({ cells, reasonColumn }: FailedRow, columns: readonly ShownColumn[], showValues: boolean): ResultCell[] {
  const shifted = cells.length !== columns.length;
  return columns.flatMap(({ header, letter, field }, i): ResultCell[] => {
    const value = inOneLine(cells[i] ?? '');
    if (i === reasonColumn || (header === '' && value === '')) return [];
    return [{
      header: header === '' ? letter : header,
      key: field?.key ?? null,
      value: showValues ? value : shifted ? null : mask(value, field ? holdsHere(value, field) : 'unknown'),
    }];
  });
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

// A value of a fixed form that has it is what the column says.
function holdsHere(value: string, field: Field): Holds | null {
  const holds = holdsOf(field);
  return holds === 'typed' && field.kind.check(value, field) === null ? null : holds;
}

// The portal's own words; a name that stands in the row is masked in them too.
function shownReason({ cells, reason }: FailedRow, columns: readonly ShownColumn[], showValues: boolean): string {
  if (showValues) return reason;
  let shown = reason;
  for (const [i, { field }] of columns.entries()) {
    const value = (cells[i] ?? '').trim();
    if (field?.personal !== undefined && value.length > 1 && value !== reason) shown = shown.replaceAll(value, mask(value, holdsOf(field)));
  }
  return maskUnknown(shown);
}
