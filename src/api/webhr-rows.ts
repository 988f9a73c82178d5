import { KeyTable, fingerprintOf } from '../checks/key-table.ts';
import type { OnRow, SourceRow } from '../checks/source.ts';
import { mayBeCut } from '../convert/course-name.ts';
import { isBeyond } from '../convert/dates.ts';
import { obstaclesOf, placeOf, type Obstacle } from '../convert/obstacles.ts';
import { addChanges, courseOf, noChanges, recordOf, type Changes } from '../convert/webhr/row.ts';
import type { WebhrBytes } from './webhr-bytes.ts';
import type { Plan } from './webhr-plan.ts';

/** The results for the rows of the input. */
export interface Outcome {
  /** Data rows: those written and those kept out. */
  rows: number;
  keptOut: number;
  /** Rows written whose 終迄日期 is after 104-12-31. */
  beyond: number;
  /** Rows kept out for that, whatever else is wrong with them. */
  beyondKeptOut: number;
  /** All such rows of the input, written or kept out. */
  late: number;
  /** Rows written that have 造字. */
  privateUse: number;
  readonly changes: Changes;
}

/** Takes the rows of the output, and those that cannot go into it. */
export interface WebhrTaker {
  /** Is told what the columns are, before all rows. */
  readonly begin: (plan: Plan) => void;
  /** Takes the rows of the output; handed over as it is, since each call between costs as much as a row. */
  readonly bytes: WebhrBytes;
  readonly keepOut: (source: SourceRow, obstacles: readonly Obstacle[]) => void;
}

/** Which rows go in, and how. */
export interface RowOptions {
  readonly truncateNames: boolean;
  /** Whether rows are kept out that the import of WebHR does not take. */
  readonly onlyImportable: boolean;
  /** Whether rows in which there is nothing to look at are written at once; a test holds the one way against the other. */
  readonly plainly: boolean;
}

const PRIVATE_USE = /[\ue000-\uf8ff]/;

/** Takes the checked rows of a file: those that can go in go to the output, the others aside or nowhere. */
export class RowTaker {
  readonly plan: Plan;
  readonly outcome: Outcome;
  readonly #onlyImportable: boolean;
  readonly #plainly: boolean;
  readonly #output: WebhrTaker;
  readonly #bytes: WebhrBytes;
  readonly #records: KeyTable | null;
  readonly #endDate: number;

  constructor(plan: Plan, options: RowOptions, output: WebhrTaker) {
    this.plan = plan;
    this.#onlyImportable = options.onlyImportable;
    this.#plainly = options.plainly;
    this.#output = output;
    this.#bytes = output.bytes;
    // Names that differ behind what is kept become equal.
    this.#records = options.truncateNames ? new KeyTable() : null;
    this.#endDate = plan.takes.columns.findIndex((field) => field?.key === 'endDate');
    this.outcome = { rows: 0, keptOut: 0, beyond: 0, beyondKeptOut: 0, late: 0, privateUse: 0, changes: noChanges() };
    output.begin(plan);
  }

  /** Takes the next row with what the checks found in it. */
  readonly takeRow: OnRow = (cells, source, findings) => {
    const { outcome, plan } = this;
    outcome.rows++;
    const beyond = isBeyond(cells.value('endDate') ?? '');
    if (beyond) outcome.late++;
    if (this.#plainly && findings.length === 0 && this.#writePlain(source, beyond)) return;
    const obstacles = obstaclesOf(source, findings, plan.takes);
    if (beyond && this.#onlyImportable) {
      obstacles.push({ kind: 'beyond', place: placeOf(source, this.#endDate, plan.takes) });
      outcome.beyondKeptOut++;
    }
    if (obstacles.length === 0) this.#writeRow(source, beyond);
    else this.#keepOut(source, obstacles);
  };

  // That there is nothing to look at in a row, as in most, shows while it is written.
  #writePlain({ cells }: SourceRow, beyond: boolean): boolean {
    if (beyond && this.#onlyImportable) return false;
    const { outcome, plan } = this;
    const changes = noChanges();
    const values = plan.convert(cells, changes);
    // A value that is not written as it stands has to be checked as it stands.
    if (changes.namesCut > 0 || changes.hoursConverted > 0 || changes.hoursFilled > 0) return false;
    if (this.#records && mayBeCut(courseOf(values))) return false;
    if (!this.#bytes.plainRow(values)) return false;
    addChanges(outcome.changes, changes);
    if (beyond) outcome.beyond++;
    return true;
  }

  #writeRow(source: SourceRow, beyond: boolean): void {
    const { outcome, plan } = this;
    const changes = noChanges();
    const values = plan.convert(source.cells, changes);
    const first = this.#records && mayBeCut(courseOf(values)) ? firstOf(this.#records, recordOf(values), source.row) : 0;
    if (first !== 0) {
      this.#keepOut(source, [{ kind: 'repeats', row: source.row, first }]);
      return;
    }
    this.#bytes.row(values);
    addChanges(outcome.changes, changes);
    if (beyond) outcome.beyond++;
    if (values.some((value) => PRIVATE_USE.test(value))) outcome.privateUse++;
  }

  #keepOut(source: SourceRow, obstacles: readonly Obstacle[]): void {
    this.outcome.keptOut++;
    this.#output.keepOut(source, obstacles);
  }
}

function firstOf(records: KeyTable, record: string, row: number): number {
  const { a, b, c } = fingerprintOf(record);
  return records.seen(a, b, c, true, row);
}
