import { clip, displayWidth, wrap } from '../../lang/width.ts';
import { titleOf } from '../facts.ts';
import { findingHead, visible, type Colors } from '../pretty.ts';
import type { ResultReport, ResultReportRow } from './report.ts';
import { byReason, explained, isBad, placeText, tellingValues, verdictText, type ResultTexts } from './words.ts';

/** Options of the text: the paths that it shows, and its size. */
export interface ResultPrettyOptions {
  /** The paths of the result and of the upload, as they may be shown. */
  readonly path: string;
  readonly of: string | null;
  /** Rows of a reason to show. */
  readonly perReason: number;
  /** Terminal cells a line may take. */
  readonly width: number;
}

const INDENT = '    ';
const LONGEST_VALUE = 30;

/** The report for people: reasons with their rows, and the verdict last. */
export function resultPretty(report: ResultReport, options: ResultPrettyOptions, texts: ResultTexts, colors: Colors): string {
  const { result: t, report: words } = texts;
  const { width } = options;
  const indented = (text: string, by: string): string => wrap(text, width - by.length).map((line) => `${by}${line}\n`).join('');
  const groups = byReason(report).map(({ reason, rows }) => {
    const known = explained(reason, texts);
    const shown = rows.slice(0, options.perReason);
    return `\n${colors.strong(wrap(visible(reason), width - 8).join('\n'))}  ${colors.faint(words.rows(rows.length))}\n`
      + (known === null ? '' : indented(known, '  '))
      + shown.map(rowText).join('')
      + (shown.length < rows.length ? colors.faint(indented(t.more(shown.length, rows.length), '  ')) : '');
  });
  return head() + groups.join('') + closing();

  function head(): string {
    const { upload } = report;
    const format = upload?.format == null ? words.unknownFormat : titleOf(upload.format, words);
    const of = upload === null || options.of === null ? [] : [
      [t.upload(options.of), format, words.rows(upload.rows)].join(' | '),
      ...(upload.format === null ? [t.unchecked] : []),
    ];
    return colors.strong(indented(options.path, '')) + [t.kind[report.kind], ...of].map((line) => indented(visible(line), '  ')).join('');
  }

  function rowText(row: ResultReportRow): string {
    const place = placeText(row, report, texts);
    const values = tellingValues(row).map((value) => clip(visible(value), LONGEST_VALUE));
    const first = wrap([...(row.row === null ? [] : [place]), ...values].join('  '), width - 2).join(`\n${INDENT}`);
    const unplaced = row.row === null && place !== '' ? indented(place, INDENT) : '';
    return `  ${colors.strong(first)}\n${unplaced}${findingsText(row)}`;
  }

  function findingsText({ row, findings }: ResultReportRow): string {
    if (row === null || report.upload?.format === null) return '';
    if (findings.length === 0) return colors.faint(indented(t.saysNothing, INDENT));
    return findings.map((finding) => {
      const color = finding.severity === 'error' ? colors.error : colors.warning;
      const severity = words.severity[finding.severity];
      const [line = '', ...more] = findingHead(finding, words, width - INDENT.length - displayWidth(severity) - 1);
      return `${INDENT}${color(severity)} ${[line, ...more].join(`\n${INDENT}  `)}\n`
        + indented(finding.message, `${INDENT}  `) + indented(words.how + finding.help, `${INDENT}  `);
    }).join('');
  }

  function closing(): string {
    const bad = isBad(report);
    const unplaced = report.upload === null ? 0 : report.rows.filter(({ row }) => row === null).length;
    const color = bad ? colors.error : report.verdict === 'success' ? colors.good : String;
    const sums = bad && report.rows.length > 0 ? `  ${t.failed(report.rows.length)}  ${t.reasons(report.reasons.length)}` : '';
    return `\n${color(verdictText(report, texts))}${sums}\n`
      + (unplaced === 0 ? '' : indented(t.unplaced(unplaced), ''))
      + (bad && report.upload === null && report.rows.length > 0 ? indented(t.withoutUpload, '') : '');
  }
}
