import type { TakeRow } from '../../bytes/csv/file.ts';
import type { CsvRecord } from '../../bytes/csv/reader.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import { isEndOfFile, isReadable, shapeOf } from '../../checks/record.ts';
import { hasGbkNames } from '../../checks/simplified.ts';
import { exactOf, hoursText } from '../../convert/hours/exact.ts';
import { newRecord } from '../../convert/hours/record.ts';
import type { Assumption, MissingColumn, UnreadReason } from '../../findings/hours.ts';
import type { FieldKey } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import type { Recognised } from '../../schemas/recognise.ts';
import { isBlank } from '../../schemas/text.ts';
import { ByteRows } from './byte-rows.ts';
import { headerRow, type HoursColumns } from './columns.ts';
import { HoursProblem, type HoursFact } from './problem.ts';
import type { HoursRun } from './run.ts';
import { TextRows } from './text-rows.ts';

/** So many rows that are not blank may stand above the header row, such as a title and the day of printing. */
const MOST_TITLES = 20;

/** The facts that a file may lack, by the column that would tell them. */
const TELLING: readonly (readonly [MissingColumn, FieldKey])[] = [
  ['name', 'name'], ['department', 'department'], ['category', 'categoryName'], ['nature', 'nature'], ['workRelated', 'workRelated'],
  ['courseName', 'courseName'], ['startDate', 'startDate'],
];

const readKeys: ReadonlySet<FieldKey> = new Set([
  'idNumber', 'agencyCode', 'agencyName', 'categoryName', 'courseName', 'startDate', 'endDate', 'total', 'unit', 'nature', 'digitalHours',
  'physicalHours', 'workRelated',
]);

/** Reads the rows of one file into the sums. */
export class FileReading {
  readonly #file: string;
  readonly #run: HoursRun;
  readonly #record = newRecord();
  #encoding: Encoding = 'utf8-bom';
  #columns: HoursColumns | null = null;
  #texts: TextRows | null = null;
  #bytes: ByteRows | null = null;
  #titles = 0;
  /** Why none of the rows so far is a header row: the reason of the one that came nearest. */
  #fact: HoursFact | null = null;
  /** Data rows so far. */
  rows = 0;

  /** @param file what it is called */
  constructor(file: string, run: HoursRun) {
    this.#file = file;
    this.#run = run;
  }

  /** Begins the file. @returns a function that takes its rows */
  beginRows(encoding: Encoding): TakeRow {
    this.#encoding = encoding;
    const take = (record: CsvRecord): void => { this.#takeRecord(record); };
    if (this.#run.slow) return take;
    return Object.assign(take, {
      bytes: {
        takeRow: (bytes: Uint8Array, from: number): number => this.#bytes?.takeRow(bytes, from) ?? -1,
        settleRows: () => undefined,
      },
    });
  }

  /** Its columns; null until its header row is read. */
  get recognised(): Recognised | null {
    return this.#columns?.recognised ?? null;
  }

  /** Whether the file has a column. */
  has(column: 'category' | 'nature' | 'related'): boolean {
    const key = ({ category: 'categoryName', nature: 'nature', related: 'workRelated' } as const)[column];
    return (this.#columns?.of(key) ?? -1) >= 0;
  }

  /** The assumptions that were made about the file. */
  get assumed(): readonly Assumption[] {
    const columns = this.#columns;
    if (columns === null) return [];
    const file = this.#file;
    const { of } = columns;
    const lacks = TELLING.filter(([, key]) => of(key) < 0).map(([column]) => column);
    if (of('agencyCode') < 0 && of('agencyName') < 0) lacks.push('agencyCode');
    if (of('total') >= 0 && of('unit') < 0) lacks.push('unit');
    return [
      ...(columns.recognised.headerless ? [{ kind: 'headerless', file } as const] : []),
      ...lacks.map((column): Assumption => ({ kind: 'no-column', file, column })),
    ];
  }

  /** Takes the end of the file. @throws HoursProblem where it has no header row */
  end(): void {
    if (this.#columns === null) throw new HoursProblem(this.#fact ?? { kind: 'empty', file: this.#file });
  }

  #takeRecord(record: CsvRecord): void {
    if (record.faults === null && (record.cells.every(isBlank) || isEndOfFile(record))) return;
    if (this.#columns !== null) this.#takeRow(record);
    else this.#takeHeader(record);
  }

  #takeHeader(record: CsvRecord): void {
    const foreign = this.#encoding === 'big5' && record.bytes !== undefined && hasGbkNames(record.bytes, formats);
    if (foreign) throw new HoursProblem({ kind: 'gbk', file: this.#file });
    const row = headerRow(record.cells, this.#titles === 0, this.#file);
    if (!('kind' in row)) {
      this.#beginColumns(row);
      if (row.recognised.headerless) this.#takeRow(record);
      return;
    }
    if (row.kind !== 'title') throw new HoursProblem(this.#fact?.kind === 'missing-columns' ? this.#fact : row);
    if (this.#fact?.kind !== 'missing-columns') this.#fact = row.fact;
    if (++this.#titles >= MOST_TITLES) throw new HoursProblem(this.#fact);
  }

  #beginColumns(columns: HoursColumns): void {
    const { reckoning } = this.#run;
    this.#columns = columns;
    this.#texts = new TextRows(columns, reckoning);
    this.#bytes = new ByteRows(columns, this.#encoding, reckoning, this.#record, (placed) => this.#countRow(placed));
  }

  // A record without a place that is to be listed has to be read as text.
  #countRow(placed: boolean): boolean {
    if (!placed && this.#run.unplaced.length < this.#run.most) return false;
    this.rows++;
    return true;
  }

  #takeRow(record: CsvRecord): void {
    this.rows++;
    const { recognised } = this.#columns ?? {};
    if (recognised === undefined) return;
    const broken = record.faults?.find((fault) => fault.kind !== 'bytes' || this.#matters(fault.column - 1));
    if (broken !== undefined) {
      this.#leaveOut(record, 'broken', broken.kind === 'bytes' ? broken.column - 1 : null);
      return;
    }
    const width = recognised.columns.length;
    if (record.cells.length !== width && !isReadable(shapeOf(record, recognised.columns))) {
      this.#leaveOut(record, 'columns', null);
      return;
    }
    const wrong = this.#texts?.readRow(record.cells, this.#record) ?? null;
    if (wrong !== null) this.#leaveOut(record, wrong.reason, wrong.column);
    else if (this.#run.reckoning.addRecord(this.#record)) this.#listRow(record);
  }

  // The name of a person may be damaged; any other cell that is read decides about hours.
  #matters(column: number): boolean {
    const key = this.#columns?.recognised.columns[column]?.key;
    return key !== undefined && readKeys.has(key);
  }

  #leaveOut({ row, cells }: CsvRecord, reason: UnreadReason, column: number | null): void {
    const run = this.#run;
    run.unreadRows++;
    if (run.unread.length >= run.most) return;
    const at = column ?? -1;
    const header = this.#columns?.recognised.headers[at] ?? null;
    run.unread.push({
      file: this.#file, row, reason, column: at < 0 ? null : at + 1, header, value: at < 0 ? null : cells[at] ?? null,
    });
  }

  #listRow({ row, cells }: CsvRecord): void {
    const { placing: { reason }, person, small, exact } = this.#record;
    const { unplaced, most, reckoning: { people } } = this.#run;
    if (reason === null || unplaced.length >= most) return;
    const cell = (key: FieldKey): string => cells[this.#columns?.of(key) ?? -1] ?? '';
    unplaced.push({
      file: this.#file, row, idNumber: people.ids[person] ?? '', name: cell('name').trim(), course: cell('courseName'),
      endDate: cell('endDate'), hours: hoursText(exact ?? exactOf(small)), reason, category: cell('categoryName'),
    });
  }
}
