import { reportTable, type ReportTableOptions } from '../../api/report-table.ts';
import type { TableInput } from '../../api/table.ts';
import { maskPath } from '../../findings/mask.ts';
import type { FileReport } from '../../reporters/reporter.ts';
import { Spool } from '../../system/files/spool.ts';
import type { Context } from '../command.ts';
import { showName } from '../say/show.ts';
import type { Output } from './outputs.ts';

/**
 * Checks one table and writes its part of every report.
 * @param path what it is called in the reports
 * @throws OpenProblem, ZipProblem where it cannot be read; nothing of it is then in any report but those that are streamed
 */
export function checkTable(
  input: TableInput, path: string, options: ReportTableOptions, outputs: readonly Output[], { host, t }: Context,
): Promise<FileReport> {
  const shown = maskPath(path);
  options.across?.beginFile(shown, showName(path));
  const { audit, env } = host;
  const onFinding = audit ? (rule: string): void => { audit.addFinding(rule); } : undefined;
  const how = { ...options, slow: env['LHL_NO_FAST'] === '1', onFinding };
  return reportTable(input, shown, how, outputs.map((output) => ({ ...output, sections: new Spool() })), t);
}
