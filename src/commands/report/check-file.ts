import { checkTable as check, type CheckTableOptions, type TakeFinding, type TableReport } from '../../api/check-table.ts';
import type { TableInput } from '../../api/table.ts';
import type { SourceRow } from '../../checks/source.ts';
import type { Finding } from '../../findings/finding.ts';
import { maskIds, maskPath } from '../../findings/mask.ts';
import { Spool } from '../../system/files/spool.ts';
import { describe, shownRow } from '../../reporters/describe.ts';
import type { FileReport, Reporter, ShownCell } from '../../reporters/reporter.ts';
import type { Recognised } from '../../schemas/recognise.ts';
import type { Context } from '../command.ts';
import type { Output } from './outputs.ts';
import { showName } from '../say/show.ts';
import { sheetNotes } from '../say/sheet-notes.ts';

/** How a table is checked, and its findings shown. */
export interface CheckOptions extends CheckTableOptions {
  readonly showValues: boolean;
}

/** A report on its way, and what of it waits for the end of the file. */
interface Spooled extends Output {
  readonly spool: Spool;
}

/**
 * Checks one table and writes its part of every report.
 * @param path what it is called in the reports
 * @throws OpenProblem, ZipProblem where it cannot be read; nothing of it is then in any report but those that are streamed
 */
export async function checkTable(
  input: TableInput, path: string, options: CheckOptions, outputs: readonly Output[], context: Context,
): Promise<FileReport> {
  const { t } = context;
  const spooled = outputs.map((output): Spooled => ({ ...output, spool: new Spool() }));
  const shown = maskPath(path);
  options.across?.begin(shown, showName(path));
  for (const { reporter } of outputs) reporter.start?.(shown);
  const cellsOf = (source: SourceRow | null, recognised: Recognised | null): ShownCell[] | null =>
    (source && recognised ? shownRow(source.cells, recognised, options.showValues) : null);
  // Every finding passes here: put into words, masked, and handed to the reporters.
  const tell: TakeFinding = (found, severity, source, recognised) => {
    context.host.audit?.addFinding(found.rule);
    let finding: Finding | null = null;
    for (const { reporter, spool } of spooled) {
      if (!reporter.wants(found.rule, found.row, severity)) continue;
      const piece = reporter.found
        ? reporter.found(found, severity)
        : reporter.finding(finding ??= describe(found, severity, t.rules, options.showValues), () => cellsOf(source, recognised));
      if (piece) spool.add(piece.section, piece.text);
    }
  };
  try {
    const checked = await check(input, { ...options, slow: context.host.env['LHL_NO_FAST'] === '1' }, tell, () => flush(spooled));
    const report = fileReport(input, shown, checked, context);
    for (const { reporter, sink, spool } of spooled) {
      takeKept(reporter, spool);
      for (const part of reporter.file(report)) {
        if (typeof part === 'string') await sink.write(part);
        else for (const piece of spool.read(part.section)) await sink.write(piece);
      }
    }
    return report;
  } finally {
    for (const { spool } of spooled) spool.clear();
  }
}

function fileReport(
  { sheet, archived }: TableInput, path: string, { recognised, encoding, rows, counts, mendable }: TableReport, { t }: Context,
): FileReport {
  return {
    path,
    format: recognised?.format.id ?? null,
    ...(recognised?.format.own === true ? { own: true } : {}),
    encoding,
    sheet: sheet === null ? null : maskIds(sheet.name),
    ...(archived === true ? { archived } : {}),
    rows,
    notes: [
      ...(recognised?.headerless === true ? [t.report.headerless(recognised.columns.length)] : []),
      ...(sheet === null ? [] : sheetNotes(sheet, recognised, t)),
    ],
    counts,
    mendable,
  };
}

// The findings that need not wait for the end of the file go out.
async function flush(outputs: readonly Spooled[]): Promise<void> {
  for (const { reporter, sink, spool } of outputs) {
    if (reporter.streamed !== true) continue;
    takeKept(reporter, spool);
    for (const piece of spool.read('rows')) await sink.write(piece);
    spool.clear();
  }
}

function takeKept({ kept }: Reporter, spool: Spool): void {
  const piece = kept?.();
  if (piece) spool.add(piece.section, piece.text);
}
