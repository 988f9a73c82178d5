import { isUnder } from '../../rules/index.ts';
import { FileCheck } from '../../checks/check.ts';
import { checkName, notCsv } from '../../checks/file.ts';
import type { ByteTools, SourceRow } from '../../checks/source.ts';
import { byPlace, type Counts, type Finding, type Found, type SeverityOf } from '../../findings/finding.ts';
import { maskIds, maskPath } from '../../findings/mask.ts';
import { isInBig5 } from '../../bytes/encoding/big5.ts';
import type { CsvRecord } from '../../bytes/csv/reader.ts';
import { decode, type Encoding } from '../../bytes/encoding/encoding.ts';
import { Spool } from '../../system/files/spool.ts';
import { describe, shownRow } from '../../reporters/describe.ts';
import type { FileReport, Reporter, ShownCell } from '../../reporters/reporter.ts';
import type { Format } from '../../schemas/format.ts';
import type { Context } from '../command.ts';
import type { Output } from './outputs.ts';
import type { TableInput } from '../input/table-input.ts';
import { sheetNotes } from '../say/sheet-notes.ts';

// Findings from which on the time goes into them, and compiling pays.
const MANY = 2000;

/** How a table is checked. */
export interface CheckOptions {
  /** The formats to choose from. */
  readonly formats: readonly Format[];
  /** The format that the user gave; null where the header row is to tell. */
  readonly format: Format | null;
  readonly encoding: 'big5' | 'utf8' | null;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  readonly severityOf: SeverityOf;
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
export async function checkTable(input: TableInput, path: string, options: CheckOptions, outputs: readonly Output[], context: Context): Promise<FileReport> {
  const { t } = context;
  const counts: Counts = { error: 0, warning: 0 };
  let mendable = 0;
  const ofWholeFile: Found[] = [];
  const spooled = outputs.map((output): Spooled => ({ ...output, spool: new Spool() }));
  const checks: FileCheck[] = [];
  const shown = maskPath(path);
  for (const { reporter } of outputs) reporter.start?.(shown);
  const cellsOf = (source: SourceRow | null): ShownCell[] | null => {
    const recognised = checks[0]?.recognised;
    return source && recognised ? shownRow(source.cells, recognised, options.showValues) : null;
  };
  // Every finding passes here: wanted or not, counted, put into words, masked, and handed to the reporters.
  const tell = (finding: Found, source: SourceRow | null): void => {
    const severity = options.severityOf(finding.rule, checks[0]?.recognised?.format ?? null);
    if (severity === null) return;
    counts[severity]++;
    if (counts.error + counts.warning === MANY) context.host.optimize?.(true);
    if (finding.fix?.kind === 'safe') mendable++;
    let told: Finding | null = null;
    for (const { reporter, spool } of spooled) {
      if (!reporter.wants(finding.rule, finding.row, severity)) continue;
      const piece = reporter.found
        ? reporter.found(finding, severity)
        : reporter.finding(told ??= describe(finding, severity, t.rules, options.showValues), () => cellsOf(source));
      if (piece) spool.add(piece.section, piece.text);
    }
  };
  const take = (finding: Found, source: SourceRow | null): void => {
    if (finding.row === null) ofWholeFile.push(finding);
    else tell(finding, source);
  };
  try {
    const around = { today: options.today, inBig5: isInBig5 };
    const head = await input.read(options.encoding, (encoding) => {
      const check = new FileCheck(options.formats, options.format, { ...around, encoding, ...byteTools(encoding, context) }, take);
      checks.push(check);
      return Object.assign((record: CsvRecord) => { check.row(record); }, { bytes: check, done: () => check.done });
    }, () => flush(spooled));
    const { recognised, rows, held } = checks[0]?.end() ?? { recognised: null, rows: head.kind === 'empty' ? 0 : null, held: [] };
    ofWholeFile.push(...held);
    if (head.kind !== 'text') ofWholeFile.push(...notCsv(head.kind));
    // Of a workbook the name never reaches the portal.
    if (input.name !== null && input.sheet === null && (recognised === null || isUnder('file/name', recognised.format))) ofWholeFile.push(...checkName(input.name));
    for (const finding of ofWholeFile.sort(byPlace)) tell(finding, null);
    const report: FileReport = {
      path: shown,
      format: recognised?.format.id ?? null,
      encoding: head.kind === 'text' && input.sheet === null ? head.encoding : null,
      sheet: input.sheet === null ? null : maskIds(input.sheet.name),
      rows,
      notes: [
        ...(recognised?.headerless === true ? [t.report.headerless(recognised.columns.length)] : []),
        ...(input.sheet === null ? [] : sheetNotes(input.sheet, recognised, t)),
      ],
      counts,
      // Where nobody knows what the columns are, lhl fix writes nothing.
      mendable: recognised === null ? 0 : mendable,
    };
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

/** What rows are taken by their bytes with; nothing where `LHL_NO_FAST` is 1, so that a test can hold the one way against the other. */
export function byteTools(encoding: Encoding, { host }: Context): { bytes?: ByteTools } {
  return host.env['LHL_NO_FAST'] === '1' ? {} : { bytes: { decode: (bytes, from, to) => decode(bytes, encoding, from, to) } };
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
