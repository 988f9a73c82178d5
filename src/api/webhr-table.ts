import { notCsv } from '../checks/file.ts';
import { found as findingOf } from '../checks/source.ts';
import type { CsvRecord } from '../bytes/csv/reader.ts';
import type { Encoder } from '../bytes/encoding/encode.ts';
import type { Found } from '../findings/finding.ts';
import { wholeFile, type FieldKey, type Format } from '../schemas/format.ts';
import { recognise } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';
import { readChecked } from './checked-rows.ts';
import type { TableInput } from './table.ts';
import { webhrFormats } from './webhr-formats.ts';
import { planOf, type Plan, type WebhrPlanOptions, type WebhrRefused } from './webhr-plan.ts';
import { RowTaker, type Outcome, type WebhrTaker } from './webhr-rows.ts';

/** How a table is converted. */
export interface WebhrTableOptions extends WebhrPlanOptions {
  /** The format that was given, one of {@link webhrFormats}; null where the header row is to tell. */
  readonly as: Format | null;
  readonly inputEncoding: 'big5' | 'utf8' | null;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly onlyImportable: boolean;
  /** Whether every row is read as text and looked at, so that a test can hold the one way against the other. */
  readonly slow: boolean;
}

/** A whole table that was read. */
export interface Converted {
  readonly plan: Plan;
  readonly outcome: Outcome;
  /** Rows of nothing but blanks and commas, which are not data. */
  readonly blank: number;
}

/** The table as a whole cannot be converted. It never leaves this folder but for the commands: its findings are not masked. */
export class NoWebhr extends Error {
  readonly why: WebhrRefused | { readonly kind: 'header' | 'file'; readonly found: readonly Found[] };

  constructor(why: NoWebhr['why']) {
    super(`webhr: ${why.kind}`);
    this.why = why;
  }
}

/**
 * Reads a table row by row: those that can go in to the output, the others aside.
 * @param between is called, and waited for, now and then, with how many rows there were
 * @throws NoWebhr, and what reading the table throws
 */
export async function webhrTable(
  table: TableInput, output: WebhrTaker, encoder: Encoder, options: WebhrTableOptions, between: (rows: number) => Promise<void>,
): Promise<Converted> {
  const reading = new Reading(output, encoder, options);
  try {
    const { as: format, inputEncoding: encoding, today, slow } = options;
    const { head } = await readChecked(table, { formats: webhrFormats, format, encoding, today, slow }, {
      reportFinding: (found) => { reading.reportFinding(found); },
      onRow: (cells, source, findings) => reading.taker?.takeRow(cells, source, findings),
      before: (record) => { reading.before(record); },
      after: () => { reading.refuseHeader(); },
      between: () => between(reading.taker?.outcome.rows ?? 0),
    });
    if (head.kind !== 'text') throw new NoWebhr({ kind: 'file', found: notCsv(head.kind) });
    return reading.end();
  } catch (error) {
    // Content from an archive may be damaged as a whole: then the damage is the reason, and not what the content looks like.
    if (error instanceof NoWebhr) await table.prove();
    throw error;
  }
}

class Reading {
  taker: RowTaker | null = null;
  readonly #output: WebhrTaker;
  readonly #encoder: Encoder;
  readonly #options: WebhrTableOptions;
  #started = false;
  #blank = 0;
  #needed: ReadonlySet<FieldKey> | null = null;
  /** Before the columns are known, findings are those of the header row; later each row brings its own. */
  readonly #ofHeader: Found[] = [];

  constructor(output: WebhrTaker, encoder: Encoder, options: WebhrTableOptions) {
    this.#output = output;
    this.#encoder = encoder;
    this.#options = options;
  }

  reportFinding(found: Found): void {
    if (found.rule === 'row/blank') this.#blank += found.params.count;
    else if (found.rule === 'row/columns' && found.params.kind === 'end-of-file') this.#blank++;
    else if (!this.taker) this.#ofHeader.push(found);
  }

  before(record: CsvRecord): void {
    if (this.#started || (record.faults === null && record.cells.every(isBlank))) return;
    this.#started = true;
    this.taker = this.#takerOf(record);
  }

  /** Only rows further down may show why a first row is not a header. @throws NoWebhr */
  refuseHeader(): void {
    if (!this.#started || this.taker) return;
    const found = this.#ofHeader.filter((one) => this.#prevents(one));
    if (found.length > 0) throw new NoWebhr({ kind: 'header', found });
  }

  end(): Converted {
    this.refuseHeader();
    const { taker } = this;
    if (!taker || taker.outcome.rows === 0) {
      throw new NoWebhr({ kind: 'file', found: [findingOf('file/empty', wholeFile, { kind: taker ? 'no-rows' : 'blank' })] });
    }
    return { plan: taker.plan, outcome: taker.outcome, blank: this.#blank };
  }

  // Null where columns are missing that the output needs, or nobody knows which of two is meant; the check says which.
  #takerOf(record: CsvRecord): RowTaker | null {
    const recognised = recognise(record.cells, webhrFormats, this.#options.as);
    if (recognised.format === null && recognised.reason === 'study') throw new NoWebhr({ kind: 'study' });
    if (recognised.format === null) return null;
    const plan = planOf(recognised, this.#options, this.#encoder);
    if ('kind' in plan) throw new NoWebhr(plan);
    this.#needed = plan.takes.keys;
    const edited = recognised.missing.some(({ key }) => plan.takes.keys.has(key)) || recognised.extra.some(({ kind }) => kind === 'twice');
    return edited ? null : new RowTaker(plan, { ...this.#options, plainly: !this.#options.slow }, this.#output);
  }

  // The order of the columns, and unknown columns, prevent nothing.
  #prevents(found: Found): boolean {
    if (found.rule === 'header/missing') return this.#needed?.has(found.field as FieldKey) === true;
    return found.rule === 'header/extra' ? found.params.kind === 'twice' : found.rule !== 'header/order';
  }
}
