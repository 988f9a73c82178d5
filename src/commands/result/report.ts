import { resultCsv } from '../../reporters/result/csv.ts';
import { resultHtml } from '../../reporters/result/html.ts';
import { resultJson } from '../../reporters/result/json.ts';
import { resultPretty } from '../../reporters/result/pretty.ts';
import type { ResultReport } from '../../reporters/result/report.ts';
import { plain } from '../../reporters/pretty.ts';
import { lineWidth } from '../../lang/width.ts';
import { version } from '../../version.ts';
import type { Context } from '../command.ts';
import { terminalColors, type OutputSpec } from '../report/reporters.ts';
import { shownPath } from '../input/table-input.ts';
import type { ResultOptions } from './options.ts';

// Rows of a reason that people see before they ask for all.
const FIRST_FEW = 50;

/** The text of one report. */
export async function reportText(spec: OutputSpec, report: ResultReport, options: ResultOptions, context: Context): Promise<string> {
  const { t, color, host } = context;
  const names = { path: shownPath(options.path, t), of: options.of === null ? null : shownPath(options.of, t) };
  const perReason = options.all ? Number.POSITIVE_INFINITY : FIRST_FEW;
  switch (spec.reporter) {
    case 'json': return resultJson(report);
    case 'csv': return resultCsv(report, t);
    case 'html': return resultHtml(report, { ...names, version, showValues: options.showValues, perReason }, t);
    default: {
      const colors = color && spec.path === null ? await terminalColors() : plain;
      const width = spec.path === null ? lineWidth(host.stdout.columns) : 80;
      return resultPretty(report, { ...names, perReason, width }, t, colors);
    }
  }
}
