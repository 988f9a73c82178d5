import { notCsv } from '../../checks/file.ts';
import { reasonOf, unknownHeader } from '../../checks/header.ts';
import { readCsv } from '../../bytes/csv/file.ts';
import type { CsvRecord } from '../../bytes/csv/reader.ts';
import type { SqlFile } from '../../convert/schema/duckdb.ts';
import { maskPath } from '../../findings/mask.ts';
import type { Format } from '../../schemas/format.ts';
import { recognise } from '../../schemas/recognise.ts';
import { isBlank } from '../../schemas/text.ts';
import { readBytes } from '../../system/streams/input.ts';
import { UsageError, type Context } from '../command.ts';
import { onlyBlank, refusal } from '../input/csv-rows.ts';

/** A file whose columns are known, and its format. */
export interface KnownFile {
  readonly format: Format;
  readonly file: SqlFile;
}

/**
 * Reads the header row of a CSV, and nothing below it.
 * @param format the one that was named; null where the header row is to tell it
 * @throws UsageError, OpenProblem, Interrupted; Refusal where the file is not a CSV, or its columns are not known
 */
export async function knownFile(path: string, format: Format | null, formats: readonly Format[], context: Context): Promise<KnownFile> {
  const { host, t } = context;
  if (path === '' || path === '-') throw new UsageError(t.files.optionWants.missing('--for', 'upload.csv'));
  const at: { rows: number; first: CsvRecord | null } = { rows: 0, first: null };
  const head = await readCsv(readBytes(path, host), null, () => Object.assign((record: CsvRecord) => {
    if (at.first !== null) return;
    // DuckDB does not count empty lines.
    if (!record.empty) at.rows++;
    if (record.faults !== null || !record.cells.every(isBlank)) at.first = record;
  }, { done: () => at.first !== null }));
  if (head.kind !== 'text') throw refusal(path, t.schema.noSqlFor, notCsv(head.kind), context);
  if (at.first === null) throw refusal(path, t.schema.noSqlFor, [onlyBlank], context);
  const recognised = recognise(at.first.cells, formats, format);
  if (recognised.format === null || recognised.headerless) {
    const reason = recognised.format === null ? reasonOf(at.first, recognised.reason, formats) : 'no-header';
    throw refusal(path, t.schema.noSqlFor, [unknownHeader(at.first, reason, null, formats)], context);
  }
  // A name with an ID in it goes into no other file.
  const shown = maskPath(path) === path ? path : 'upload.csv';
  return { format: recognised.format, file: { path: shown, row: at.rows, columns: recognised.columns } };
}
