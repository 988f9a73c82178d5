import { notCsv } from '../checks/file.ts';
import { readCsv } from '../bytes/csv/file.ts';
import type { CsvRecord } from '../bytes/csv/reader.ts';
import { CsvOutput } from '../bytes/csv/output.ts';
import { encoderOf } from '../bytes/encoding/encode.ts';
import type { Encoding, Head } from '../bytes/encoding/encoding.ts';
import { columnsById } from '../convert/result/columns.ts';
import { maskedRows } from '../convert/result/masked.ts';
import { Matcher, type Fit } from '../convert/result/match.ts';
import type { ResultHeader } from '../convert/result/header.ts';
import type { FailedRow } from '../convert/result/rows.ts';
import { kindOf } from '../convert/result/verdict.ts';
import type { Found } from '../findings/finding.ts';
import type { ResultKind } from '../findings/result.ts';
import type { Format } from '../schemas/format.ts';
import { understandForm } from '../schemas/own-columns.ts';
import { headerName, isDataRow, nearestOf, recognise, type Recognised, type Recognition } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';
import { readChecked, type ReadingOptions } from './checked-rows.ts';
import { concat } from './pieces.ts';
import type { ResultContent } from './result-page.ts';
import { ResultProblem } from './result-problem.ts';
import type { TableInput } from './table.ts';

/** A row of an upload that a system did not take. */
export interface UploadRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
  /** As it stands in the file; null of a sheet. */
  readonly bytes: Uint8Array | null;
}

/** The rows of a result, found in the file that was uploaded. */
export interface FoundRows {
  /** That of each row of the result. */
  readonly fits: readonly Fit<UploadRow>[];
  /** Null where its columns are not known, so that nothing was checked. */
  readonly recognised: Recognised | null;
  /** Data rows of the upload. */
  readonly rows: number;
  /** The findings of the rows that were found, by row. */
  readonly findings: ReadonlyMap<number, readonly Found[]>;
  /** The rows that were found, once each, as a CSV with the header of the upload; null where none was. */
  readonly toMend: { readonly bytes: Uint8Array; readonly encoding: Encoding; readonly rows: number } | null;
}

/** The upload of a result is not a table that can be read. Only this folder and the commands use it: its findings are not masked. */
export class NoUpload extends Error {
  readonly found: readonly Found[];

  constructor(found: readonly Found[]) {
    super('upload');
    this.found = found;
  }
}

/**
 * Finds the rows of a result in the file that was uploaded, and what the checks say of them. The upload is read twice.
 * @throws ResultProblem where none of them is in it; NoUpload, and the errors of reading the table
 */
export async function findRows(content: ResultContent, upload: TableInput, options: ReadingOptions): Promise<FoundRows> {
  const { failed } = content;
  const search = new Search(failed, options, kindOf(content.header, content.words));
  const { encoding } = options;
  const begin = (known: Encoding) => (record: CsvRecord): void => { search.takeRow(record, known); };
  const head: Head = upload.sheet
    ? await upload.read(encoding, begin)
    : await readCsv(upload.bytes(), encoding, begin, true);
  if (head.kind !== 'text') throw new NoUpload(notCsv(head.kind));
  const fits = search.fits();
  if (failed.length > 0 && fits.every(({ kind }) => kind === 'none')) throw new ResultProblem(search.rows === 0 ? { kind: 'empty-upload' }
    : { kind: 'other-upload', rows: failed.length, masked: maskedRows(failed) });
  const rows = new Map(fits.flatMap((fit) => (fit.kind === 'one' ? [[fit.row.row, fit.row] as const] : [])));
  upload.lastTime();
  return {
    fits,
    recognised: search.recognised,
    rows: search.rows,
    findings: rows.size === 0 || search.recognised === null ? new Map()
      : await findingsOf(rows, upload, { ...options, format: search.format }),
    toMend: rows.size === 0 ? null : await toMend([...rows.values()].sort((one, other) => one.row - other.row), search),
  };
}

// The rows of a result by their header row: two forms may stand in one page.
class Search {
  recognised: Recognised | null = null;
  header: UploadRow | null = null;
  encoding: Encoding = 'big5';
  rows = 0;
  /** That the upload is checked as; null where its header row is to tell. */
  format: Format | null;
  readonly #failed: readonly FailedRow[];
  readonly #options: ReadingOptions;
  readonly #kind: ResultKind;
  #matchers: ReadonlyMap<ResultHeader, Matcher<UploadRow>> | null = null;

  constructor(failed: readonly FailedRow[], options: ReadingOptions, kind: ResultKind) {
    this.#failed = failed;
    this.#options = options;
    this.#kind = kind;
    this.format = options.format;
  }

  takeRow(record: CsvRecord, encoding: Encoding): void {
    this.encoding = encoding;
    if (record.faults === null && record.cells.every(isBlank)) return;
    if (this.#matchers === null && !this.#begin(record)) return;
    this.rows++;
    for (const matcher of this.#matchers?.values() ?? []) matcher.row(record.cells, () => kept(record));
  }

  fits(): readonly Fit<UploadRow>[] {
    const byHeader = new Map([...this.#matchers ?? []].map(([header, matcher]) => [header, matcher.fits()[Symbol.iterator]()]));
    return this.#failed.map(({ header }) => byHeader.get(header)?.next().value ?? { kind: 'none' });
  }

  /** @returns whether the row is data, since no header row stands above it */
  #begin(record: CsvRecord): boolean {
    const { formats } = this.#options;
    const read = this.#recognised(record.cells);
    this.recognised = read.format === null ? null : read;
    const ours = read.format === null ? columnsById(record.cells, []) : columnsById(read.headers, read.columns);
    this.#matchers = new Map([...new Set(this.#failed.map(({ header }) => header))].map((header) => {
      const fields = read.format === null ? header.columns : nearestOf(header.headers.map(headerName), [read.format])?.columns ?? [];
      const reason = this.#failed.find((row) => row.header === header)?.reasonColumn ?? -1;
      const theirs = columnsById(header.headers.map((text, i) => (i === reason ? '' : text)), fields);
      return [header, new Matcher<UploadRow>(theirs, this.#failed.filter((row) => row.header === header).map(({ cells }) => cells), ours)];
    }));
    const isData = read.format === null ? isDataRow(record.cells, formats) : read.headerless;
    if (!isData) this.header = kept(record);
    return isData;
  }

  #recognised(cells: readonly string[]): Recognition {
    const { formats, format } = this.#options;
    const read = recognise(cells, formats, format);
    const meant = read.format && this.#meantBy(read.format);
    if (!meant) return read;
    this.format = meant;
    return recognise(cells, formats, meant);
  }

  // The system tells what a header row cannot: a grade file that ISMP answers was made for it, and a form that 薦送報名 answers is its own.
  #meantBy(format: Format): Format | null {
    const { formats, format: forced } = this.#options;
    if (this.#kind === 'ismp' && format.id === 'grades' && forced === null) return formats.find(({ id }) => id === 'ismp') ?? null;
    if (this.#kind !== 'nominees' || format.id !== 'form') return null;
    return understandForm(format.fields.map(({ header }) => header), 'nominees', format.source).format;
  }
}

function kept({ row, cells, bytes }: CsvRecord): UploadRow {
  return { row, cells, bytes: bytes?.slice() ?? null };
}

async function findingsOf(
  rows: ReadonlyMap<number, UploadRow>, upload: TableInput, options: ReadingOptions,
): Promise<ReadonlyMap<number, readonly Found[]>> {
  const findings = new Map<number, Found[]>();
  await readChecked(upload, options, {
    reportFinding: (found) => {
      if (found.row === null || !rows.has(found.row)) return;
      const of = findings.get(found.row);
      if (of) of.push(found);
      else findings.set(found.row, [found]);
    },
  });
  return findings;
}

// Byte by byte as they stand in a CSV; those of a sheet are written as those of any other sheet.
async function toMend(rows: readonly UploadRow[], { header, encoding }: Search): Promise<FoundRows['toMend']> {
  const all = header ? [header, ...rows] : rows;
  const pieces = all.flatMap(({ bytes }) => (bytes === null ? [] : [bytes]));
  if (pieces.length === all.length) return { bytes: concat([encoderOf(encoding).mark, ...pieces]), encoding, rows: rows.length };
  const csv = await CsvOutput.beginCsv(null);
  for (const { cells } of all) csv.addRow(cells);
  const made = csv.finish();
  return { bytes: concat(made.pieces), encoding: made.encoding, rows: rows.length };
}
