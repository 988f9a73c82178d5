import { isUnder } from '../rules/index.ts';
import { checkName, notCsv } from '../checks/file.ts';
import type { SourceRow } from '../checks/source.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import type { RowFacts } from '../findings/file-facts.ts';
import type { Severity, SeverityOf } from '../findings/finding.ts';
import { sortByPlace, type Counts, type Found } from '../findings/finding.ts';
import type { Recognised } from '../schemas/recognise.ts';
import { readChecked, type ReadingOptions } from './checked-rows.ts';
import type { TableInput } from './table.ts';

/** How a table is checked. */
export interface CheckTableOptions extends ReadingOptions {
  readonly severityOf: SeverityOf;
}

/** Takes a finding of a rule that is on, with its row; null where it has no row, or the values of the row must not be shown. */
export type TakeFinding = (found: Found, severity: Severity, source: SourceRow | null, recognised: Recognised | null) => void;

/** The facts about a table once it was checked. */
export interface TableReport {
  /** Null where its columns are not known. */
  readonly recognised: Recognised | null;
  /** Null for a sheet, and for what is not text. */
  readonly encoding: Encoding | null;
  /** Data rows; null where none was checked. */
  readonly rows: number | null;
  readonly counts: Readonly<Counts>;
  /** How many of the findings are mended without asking. */
  readonly mendable: number;
  /** Null where they were not asked for, or no row was checked. */
  readonly facts: RowFacts | null;
}

/**
 * Checks a table.
 * @param take takes findings as they come, in the order of rows; those of the whole file and of its header row may come last
 * @param between is called, and waited for, now and then between rows
 * @throws what reading the table throws
 */
export async function checkTable(
  table: TableInput, options: CheckTableOptions, take: TakeFinding, between?: () => Promise<void>,
): Promise<TableReport> {
  const counts: Counts = { error: 0, warning: 0 };
  let mendable = 0;
  const ofWholeFile: Found[] = [];
  // Every finding passes here: wanted or not, counted, and handed on.
  const tell = (finding: Found, source: SourceRow | null, recognised: Recognised | null): void => {
    const severity = options.severityOf(finding.rule, recognised?.format ?? null, finding.params);
    if (severity === null) return;
    counts[severity]++;
    if (finding.fix?.kind === 'safe') mendable++;
    take(finding, severity, source, recognised);
  };
  const { head, checked } = await readChecked(table, options, {
    reportFinding: (finding, source, recognised) => {
      if (finding.row === null) ofWholeFile.push(finding);
      else tell(finding, source, recognised);
    },
    ...(between ? { between } : {}),
  });
  const { recognised, rows, held, facts } = checked ?? { recognised: null, rows: head.kind === 'empty' ? 0 : null, held: [], facts: null };
  ofWholeFile.push(...held);
  if (head.kind !== 'text') ofWholeFile.push(...notCsv(head.kind));
  // The name of a workbook never reaches the portal.
  const isNamed = table.name !== null && table.sheet === null && (recognised === null || isUnder('file/name', recognised.format));
  if (isNamed) ofWholeFile.push(...checkName(table.name));
  sortByPlace(ofWholeFile);
  for (const finding of ofWholeFile) tell(finding, null, recognised);
  return {
    recognised,
    encoding: head.kind === 'text' && table.sheet === null ? head.encoding : null,
    rows,
    counts,
    // Where the columns are not known, nothing is mended.
    mendable: recognised === null ? 0 : mendable,
    facts,
  };
}
