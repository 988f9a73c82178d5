import type { SourceRow } from '../checks/source.ts';
import { factNames, type FileFacts } from '../findings/file-facts.ts';
import type { Finding } from '../findings/finding.ts';
import { maskIds } from '../findings/mask.ts';
import type { LibraryTexts } from '../lang/index.ts';
import { describe, shownRow } from '../reporters/describe.ts';
import type { FileReport, Piece, Reporter, ShownCell } from '../reporters/reporter.ts';
import type { RuleId } from '../rules/index.ts';
import type { Recognised } from '../schemas/recognise.ts';
import { checkTable, type CheckTableOptions, type TakeFinding, type TableReport } from './check-table.ts';
import { fileNotes } from './sheet-notes.ts';
import type { TableInput } from './table.ts';

/** How a table is checked, and its findings shown. */
export interface ReportTableOptions extends CheckTableOptions {
  readonly showValues: boolean;
  /** Is told the rule of each finding. */
  readonly onFinding?: ((rule: RuleId) => void) | undefined;
  /** When the file was changed last; null where nobody knows. */
  readonly modified: Date | null;
}

/** The taker of the pieces of a report. */
export interface PieceSink {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
}

/** Keeps pieces of text by section until it is known what stands before them. */
export interface Sections {
  readonly addPiece: (section: string, text: Piece['text']) => void;
  readonly readSection: (section: string) => Iterable<Piece['text']>;
  readonly clear: () => void;
}

/** A report on its way, and what of it waits for the end of the file. */
export interface ReportOutput {
  readonly reporter: Reporter;
  readonly sink: PieceSink;
  readonly sections: Sections;
}

/** Whether one of the reports tells by which facts the receiver knows the file. */
export function needsFacts(outputs: readonly { readonly reporter: Reporter }[]): boolean {
  return outputs.some(({ reporter }) => reporter.showsFacts === true);
}

/**
 * Checks one table and writes its part of every report.
 * @param path what it is called in the reports, as it may be shown
 * @throws what reading the table throws; nothing of it is then in any report but those that are streamed
 */
export async function reportTable(
  table: TableInput, path: string, options: ReportTableOptions, outputs: readonly ReportOutput[], t: LibraryTexts,
): Promise<FileReport> {
  const facts = needsFacts(outputs);
  for (const { reporter } of outputs) reporter.start?.(path);
  const cellsOf = (source: SourceRow | null, recognised: Recognised | null): ShownCell[] | null =>
    (source && recognised ? shownRow(source.cells, recognised, options.showValues) : null);
  // Every finding passes here: put into words, masked, and handed to the reporters.
  const tell: TakeFinding = (found, severity, source, recognised) => {
    options.onFinding?.(found.rule);
    let finding: Finding | null = null;
    for (const { reporter, sections } of outputs) {
      if (!reporter.wants(found.rule, found.row, severity)) continue;
      const piece = reporter.found
        ? reporter.found(found, severity)
        : reporter.finding(finding ??= describe(found, severity, t.rules, options.showValues), () => cellsOf(source, recognised));
      if (piece) sections.addPiece(piece.section, piece.text);
    }
  };
  try {
    const checked = await checkTable(table, { ...options, facts: facts ? factNames : [] }, tell, () => flush(outputs));
    const known = facts ? { bytes: await table.sum?.() ?? null, modified: options.modified, rows: checked.facts } : null;
    const report = fileReport(table, path, checked, known, t);
    for (const output of outputs) {
      const { reporter, sink, sections } = output;
      takeKept(reporter, sections);
      for (const part of reporter.file(report)) {
        if (typeof part === 'string') await sink.write(part);
        else await writeSection(output, part.section);
      }
    }
    return report;
  } finally {
    for (const { sections } of outputs) sections.clear();
  }
}

function fileReport(
  { sheet, archived }: TableInput, path: string, { recognised, encoding, rows, counts, mendable }: TableReport, facts: FileFacts | null,
  t: LibraryTexts,
): FileReport {
  return {
    path,
    format: recognised?.format.id ?? null,
    ...(recognised?.format.own === true ? { own: true } : {}),
    encoding,
    sheet: sheet === null ? null : maskIds(sheet.name),
    ...(archived === true ? { archived } : {}),
    rows,
    notes: fileNotes(sheet, recognised, t),
    counts,
    mendable,
    facts,
  };
}

// The findings that need not wait for the end of the file go out.
async function flush(outputs: readonly ReportOutput[]): Promise<void> {
  for (const output of outputs) {
    const { reporter, sections } = output;
    if (reporter.streamed !== true) continue;
    takeKept(reporter, sections);
    await writeSection(output, 'rows');
    sections.clear();
  }
}

async function writeSection({ reporter, sink, sections }: ReportOutput, section: string): Promise<void> {
  for (const piece of sections.readSection(section)) {
    const texts = typeof piece === 'string' ? null : reporter.written?.(piece) ?? null;
    if (texts === null) await sink.write(piece);
    else for (const text of texts) await sink.write(text);
  }
}

function takeKept({ kept }: Reporter, sections: Sections): void {
  const piece = kept?.();
  if (piece) sections.addPiece(piece.section, piece.text);
}
