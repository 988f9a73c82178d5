import type { RowFacts } from '../findings/file-facts.ts';
import { sortByPlace, type Found } from '../findings/finding.ts';
import { isUnder } from '../rules/index.ts';
import type { Format } from '../schemas/format.ts';
import { recognise, type Recognised, type Unrecognised } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';
import { checkWhole, notCsv } from './file.ts';
import { checkHeader, reasonOf, unknownHeader } from './header.ts';
import { faultFindings, isEndOfFile } from './record.ts';
import { RowChecks, type RowSink } from './row-checks.ts';
import { hasGbkNames } from './simplified.ts';
import { found, rowPlace, type Cells, type OnRow, type Report, type SourceRow, type Surroundings } from './source.ts';

// The number of rows that are searched for a header below a first row that is not a header.
const LOOK_BELOW = 10;
// So many rows of any kind: blank ones might never end.
const LOOK_AT_MOST = 10_000;

/** The facts about a file whose rows are all checked. */
export interface Checked {
  /** Null where the columns are not known and so no row was checked. */
  readonly recognised: Recognised | null;
  /** Data rows; null where no row was checked. */
  readonly rows: number | null;
  /** Findings of the header row and of blank rows above it, complete only at the end of the file; they precede all findings of rows. */
  readonly held: readonly Found[];
  /** Null where they were not asked for, or no row was checked. */
  readonly facts: RowFacts | null;
}

// The words tell a finding in a file that has to stay as it was downloaded by its parameters.
function ofDownload(finding: Found): Found {
  return { ...finding, params: { ...finding.params, asDownloaded: true }, fix: null } as Found;
}

/**
 * Checks the rows of one file in order. The findings are reported in the order of rows, columns (none first) and
 * rules; those of the whole file, which only its end shows, are reported last.
 */
export class FileCheck {
  readonly #around: Surroundings;
  readonly #formats: readonly Format[];
  readonly #forced: Format | null;
  readonly #report: Report;
  readonly #onRow: OnRow | null;
  #recognised: Recognised | null = null;
  #checks: RowChecks | null = null;
  #started = false;
  /** The first row if it is not a header, until the reason is known. */
  #unknown: { readonly source: SourceRow; readonly reason: Unrecognised['reason'] | 'gbk'; looked: number; rows: number } | null = null;
  #rows = 0;
  #hasData = false;
  #holding = false;
  readonly #held: Found[] = [];
  #quoted = 0;
  #needsQuotes = false;
  #blank: { first: SourceRow; last: number; commas: boolean } | null = null;

  constructor(formats: readonly Format[], forced: Format | null, around: Surroundings, report: Report, onRow: OnRow | null = null) {
    this.#formats = formats;
    this.#forced = forced;
    this.#around = around;
    this.#report = report;
    this.#onRow = onRow;
  }

  /** The columns of the file; null until its header row is read and recognised. */
  get recognised(): Recognised | null {
    return this.#recognised;
  }

  /** Whether the columns are not known, and no row that is still to come can tell why. */
  get done(): boolean {
    return this.#started && !this.#recognised && !this.#unknown;
  }

  /**
   * Takes the next row by its bytes, if they tell enough of it.
   * @param bytes hold it from `from` on
   * @param line the physical line on which it starts
   * @returns where the row after it begins; -1 where it has to be read, and given to `row`
   */
  // Not a method that hands the row on: for a small file, to compile another function around those of a row costs more than it does.
  takeRow: RowChecks['checkBytes'] = () => -1;

  /** Tells what is known of the rows that were taken only together: to be called before their bytes change. */
  settleRows(): void {
    this.#checks?.settle();
  }

  /** Takes the next row. */
  row(source: SourceRow): void {
    if (this.#started && !this.#recognised) {
      this.#lookBelow(source);
      return;
    }
    this.#quoted += source.quoted;
    this.#needsQuotes ||= source.needsQuotes;
    const blank = source.faults === null && source.cells.every(isBlank);
    if (blank) {
      if (this.#started && !source.empty) this.#rows++;
      if (this.#blank) this.#blank.last = source.row;
      else this.#blank = { first: source, last: source.row, commas: false };
      this.#blank.commas ||= source.cells.length > 1;
      return;
    }
    if (this.#recognised && isEndOfFile(source)) {
      this.settleRows();
      this.#endBlank();
      const params = { expected: this.#recognised.columns.length, actual: 1, kind: 'end-of-file' } as const;
      this.#sendFindings([found('row/columns', rowPlace(source), params, { kind: 'safe', value: null })]);
      return;
    }
    if (!this.#started) {
      this.#startRow(source);
      if (this.#recognised?.headerless !== true) return;
    }
    this.#checks?.checkRow(source);
  }

  /** Counts rows behind the last, which are proven to have nothing wrong with them, so that they need not be taken. */
  countRows(count: number): void { this.#rows += count; }

  /** Takes the end of the file. */
  end(): Checked {
    this.settleRows();
    const recognised = this.#recognised;
    if (this.#started && !recognised) {
      this.#tellUnknown(null);
      return { recognised: null, rows: null, held: [], facts: null };
    }
    this.#endBlank();
    if (!recognised) {
      // The file has only blank lines, so it has no header row either.
      this.#sendFindings(notCsv('blank'));
      return { recognised: null, rows: 0, held: [], facts: null };
    }
    this.#sendFindings(checkWhole({
      format: recognised.format,
      encoding: this.#around.encoding,
      rows: this.#rows,
      hasData: this.#hasData,
      quoted: this.#quoted + (this.#checks?.quoted ?? 0),
      needsQuotes: this.#needsQuotes,
    }));
    const facts = this.#checks?.counter?.facts() ?? null;
    return { recognised, rows: this.#rows, held: this.#held.map((finding) => this.#withFix(finding, recognised.format)), facts };
  }

  #startRow(source: SourceRow): void {
    this.#started = true;
    const recognition = recognise(source.cells, this.#formats, this.#forced);
    if (recognition.format === null) {
      // The finding that the first row is not a header stands alone.
      this.#blank = null;
      this.#unknown = { source, reason: reasonOf(source, recognition.reason, this.#formats), looked: 0, rows: 0 };
      // A line without end never arrives.
      if (source.faults?.some(({ kind }) => kind === 'endless') === true) this.#tellUnknown(null);
      return;
    }
    this.#recognised = recognition;
    this.#checks = new RowChecks(recognition, this.#around, this.#rowSink());
    this.takeRow = this.#checks.checkBytes;
    // A first row that is data is checked as data.
    if (recognition.headerless) {
      this.#sendFindings(checkHeader(source, recognition).filter(({ rule }) => rule === 'header/missing'));
      return;
    }
    // Only the end shows whether an extra column is blank in every row, but a receiver of rows needs the header before.
    this.#holding = recognition.extra.length > 0 && this.#onRow === null;
    this.#endBlank();
    this.#sendFindings([
      ...faultFindings(source, (column) => ({ ...rowPlace(source), column }), this.#around),
      ...checkHeader(source, recognition),
    ]);
    this.#holding = false;
  }

  #withFix(finding: Found, { asDownloaded }: Format): Found {
    if (asDownloaded === true) return finding;
    const blank = finding.rule === 'header/extra' && finding.column !== null && this.#checks?.extra.blank.has(finding.column - 1) === true;
    return blank ? { ...finding, fix: { kind: 'safe', value: null } } : finding;
  }

  // A header row may stand below a title: then the title is the fault.
  #lookBelow(source: SourceRow): void {
    if (!this.#unknown) return;
    if (++this.#unknown.rows > LOOK_AT_MOST) {
      this.#tellUnknown(null);
      return;
    }
    if (source.cells.every(isBlank)) return;
    if (source.bytes !== undefined && hasGbkNames(source.bytes, this.#formats)) {
      this.#unknown = { ...this.#unknown, reason: 'gbk' };
      this.#tellUnknown(null);
      return;
    }
    const below = this.#unknown.reason === 'not-near' && recognise(source.cells, this.#formats, null);
    const found = below && below.format !== null && !below.headerless;
    if (found || ++this.#unknown.looked >= LOOK_BELOW) this.#tellUnknown(found ? source.row : null);
  }

  #tellUnknown(below: number | null): void {
    if (!this.#unknown) return;
    this.#sendFindings([unknownHeader(this.#unknown.source, this.#unknown.reason, below, this.#formats)]);
    this.#unknown = null;
  }

  #endBlank(): void {
    if (!this.#blank) return;
    const { first, last, commas } = this.#blank;
    this.#blank = null;
    this.#sendFindings([found('row/blank', rowPlace(first), { count: last - first.row + 1, last, commas }, { kind: 'safe', value: null })]);
  }

  #rowSink(): RowSink {
    return {
      wantsAll: this.#onRow !== null,
      begin: () => {
        if (this.#blank) {
          // Findings of the rows before the blank ones come before that of the blank ones.
          this.settleRows();
          this.#endBlank();
        }
        this.#rows++;
        this.#hasData = true;
      },
      hand: (findings, cells, source, shown) => { this.#handFindings(findings, cells, source, shown); },
    };
  }

  #handFindings(findings: Found[], cells: Cells, source: SourceRow, shown: boolean): void {
    const kept = this.#sendFindings(findings, shown ? source : null);
    this.#onRow?.(cells, source, kept);
  }

  // Hands over the findings of a row in their order, and returns those that concern this format.
  #sendFindings(findings: Found[], source: SourceRow | null = null): readonly Found[] {
    if (findings.length === 0) return findings;
    const format = this.#recognised?.format;
    const asDownloaded = (format ?? this.#forced)?.asDownloaded === true;
    const under = format?.onlyRules || format?.exceptRules ? findings.filter(({ rule }) => isUnder(rule, format)) : findings;
    const kept = asDownloaded ? under.map(ofDownload) : under;
    sortByPlace(kept);
    if (this.#holding) this.#held.push(...kept);
    else for (const finding of kept) this.#report(finding, source);
    return kept;
  }
}
