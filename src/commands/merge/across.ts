import { checkTable } from '../../api/check-table.ts';
import { csvInput } from '../../api/table.ts';
import { Across } from '../../checks/across.ts';
import type { Counts, SeverityOf } from '../../findings/finding.ts';
import { maskPath } from '../../findings/mask.ts';
import { wrap } from '../../lang/width.ts';
import { describe } from '../../reporters/describe.ts';
import { severityIn } from '../../rules/index.ts';
import { todayInTaipei } from '../../schemas/calendar.ts';
import { formats } from '../../schemas/index.ts';
import type { Context } from '../command.ts';
import { complain } from '../say/complain.ts';
import { Refusal, widthOf } from '../say/refusal.ts';
import { showName } from '../say/show.ts';
import type { MergeOptions } from './options.ts';
import type { Surveyed } from './survey.ts';

const MOST = 10;

// Only rules across rows are asked here: validate tells the faults of a row by itself.
const severityOf: SeverityOf = (rule, format) => (rule.startsWith('table/') ? severityIn(rule, format) : null);

/**
 * Holds the rows of all files against each other, as `lhl validate --across` does.
 * @throws Refusal where a record stands twice, in one file or in two, or the columns are those of no format
 */
export async function refuseRepeated(files: readonly Surveyed[], { as, inputEncoding }: MergeOptions, context: Context): Promise<void> {
  const { t, host } = context;
  const { merge } = t.split;
  const across = new Across();
  const counts: Counts = { error: 0, warning: 0 };
  const told: Record<keyof Counts, string[]> = { error: [], warning: [] };
  const width = widthOf(host.stderr);
  for (const { path, open } of files) {
    across.beginFile(maskPath(path), showName(path));
    const options = { formats, format: as, encoding: inputEncoding, today: todayInTaipei(host.now()), severityOf, across };
    const { recognised } = await checkTable(csvInput(open, null, true), options, (found, severity) => {
      host.audit?.addFinding(found.rule);
      if (counts[severity]++ >= MOST) return;
      const { row, message, help } = describe(found, severity, t.rules, false);
      const at = t.report.ci.at(`${showName(path)} ${t.report.row(row ?? 1)}`, message);
      told[severity].push(...indented(at, 2, width), ...indented(t.report.how + help, 4, width));
    });
    if (recognised === null) throw new Refusal(1, t.archive.problem.at(showName(path), merge.acrossUnknown));
  }
  const lines = (severity: keyof Counts): string[] =>
    (counts[severity] > MOST ? [...told[severity], ...indented(merge.acrossMore(counts[severity], MOST), 2, width)] : told[severity]);
  if (counts.warning > 0) {
    complain(merge.acrossDoubtful(counts.warning), [], context);
    host.stderr.write(`${lines('warning').join('\n')}\n`);
  }
  if (counts.error > 0) throw new Refusal(1, merge.acrossRepeated(counts.error), lines('error'), merge.acrossGoOn);
}

const indented = (text: string, by: number, width: number): string[] => wrap(text, width - by).map((line) => ' '.repeat(by) + line);
