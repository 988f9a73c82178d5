import type { Messages } from '../lang/index.ts';
import { listing } from './listing.ts';
import { visible } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/**
 * A table for Excel: UTF-8 with BOM, CRLF, one header for the run, and a row a finding. Values stand in quotation marks,
 * since Excel would make 1 of 01 and a date of 115-05-10.
 * @param most findings of a file to list
 * @param quiet whether warnings are left out
 */
export function csv({ report: t, rules }: Messages, most: number, quiet: boolean): Reporter {
  const list = listing(most, quiet, '');
  let path = '';
  const quoted = (value: string | null | undefined): string =>
    value === null || value === undefined ? '' : value === '' ? t.blank : t.quote(visible(value)).trim();
  return {
    begin: () => `\uFEFF${record(t.ci.csvHeader)}`,
    start(shown) {
      path = shown === '-' ? t.standardInput : visible(shown);
      list.start();
    },
    wants: list.wants,
    finding: (finding) => list.addFinding(finding, record([
      path,
      finding.row === null ? '' : String(finding.row),
      finding.cell ?? (finding.row === null ? t.wholeFile : ''),
      finding.header === null ? '' : visible(finding.header),
      rules[finding.rule].title,
      finding.rule,
      t.severity[finding.severity],
      finding.message,
      quoted(finding.value),
      quoted(finding.fix?.value),
      finding.help,
    ])),
    file: list.parts,
    problem: ({ path: unopened, code, message }) => record([
      unopened === '-' ? t.standardInput : visible(unopened), '', t.wholeFile, '', t.run.problem[code], code, t.severity.error, message,
      '', '', '',
    ]),
    end: () => '',
  };
}

/** A line of a CSV that people open in a spreadsheet, which must not run what a value says. */
export function record(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

// A spreadsheet runs what starts with one of these, the full-width forms included; an apostrophe makes it text.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Whether a spreadsheet that opens a CSV would run a value. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

function cell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
