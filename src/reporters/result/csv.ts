import { record } from '../csv.ts';
import { visible } from '../pretty.ts';
import { fieldsOf, type ResultReport } from './report.ts';
import { placeText, type ResultTexts } from './words.ts';

// Excel would make 1 of 01 and a date of 115-05-10.
const CHANGED = /^[\d\s./:+-]+$/;

/** A table for Excel: UTF-8 with BOM, CRLF, and a row for each row that failed, with what the checks say of it in one cell. */
export function resultCsv(report: ResultReport, texts: ResultTexts): string {
  const { result, report: t } = texts;
  const all = report.rows.map((row) => fieldsOf(row));
  const headers = [...new Set(all.flatMap((fields) => Object.keys(fields)))];
  const shown = (value: string | null | undefined): string =>
    value === undefined ? '' : value === null ? texts.html.notShown : CHANGED.test(value) ? t.quote(value).trim() : visible(value);
  const lines = report.rows.map((row, i) => record([
    visible(row.reason),
    row.row === null ? placeText(row, report, texts) : String(row.row),
    row.findings.map(({ cell, header, severity, message, help }) =>
      [t.severity[severity], cell ?? '', visible(header ?? ''), t.ci.at(message, help)].filter((part) => part !== '').join(' ')).join('\n'),
    ...headers.map((header) => shown(all[i]?.[header])),
  ]));
  return `\uFEFF${record([result.reason, result.rowOfUpload, result.says, ...headers.map(visible)])}${lines.join('')}`;
}
