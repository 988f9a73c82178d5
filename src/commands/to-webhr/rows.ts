import { KeyTable, fingerprintOf } from '../../checks/key-table.ts';
import type { OnRow, SourceRow } from '../../checks/source.ts';
import { mayBeCut } from '../../convert/course-name.ts';
import { isBeyond } from '../../convert/dates.ts';
import { obstaclesOf, placeOf, type Obstacle } from '../../convert/obstacles.ts';
import { addChanges, courseOf, noChanges, recordOf, type Changes } from '../../convert/webhr/row.ts';
import type { Messages } from '../../lang/index.ts';
import type { WebhrOptions } from './options.ts';
import type { WebhrOutput } from './output.ts';
import type { Plan } from './plan.ts';
import { Reasons } from './reasons.ts';

/** What became of the rows of the input. */
export interface Outcome {
  /** Data rows: those written and those kept out. */
  rows: number;
  keptOut: number;
  /** Rows written whose 終迄日期 is after 104-12-31. */
  beyond: number;
  /** Rows kept out for that, whatever else is wrong with them. */
  beyondKeptOut: number;
  /** Rows written that have 造字. */
  privateUse: number;
  readonly changes: Changes;
  readonly reasons: Reasons;
}

const PRIVATE_USE = /[\ue000-\uf8ff]/;

/** Takes the checked rows of a file: those that can go in go to the output, the others aside or nowhere. */
export class RowTaker {
  readonly plan: Plan;
  readonly outcome: Outcome;
  readonly #options: WebhrOptions;
  readonly #output: WebhrOutput;
  readonly #t: Messages;
  readonly #records: KeyTable | null;
  readonly #endDate: number;
  readonly #plainly: boolean;

  /** @param plainly whether rows in which there is nothing to look at are written at once */
  constructor(plan: Plan, options: WebhrOptions, output: WebhrOutput, t: Messages, width: number, plainly: boolean) {
    this.plan = plan;
    this.#options = options;
    this.#output = output;
    this.#t = t;
    this.#plainly = plainly;
    // Names that differ behind what is kept become equal.
    this.#records = options.truncateNames ? new KeyTable() : null;
    this.#endDate = plan.takes.columns.findIndex((field) => field?.key === 'endDate');
    this.outcome = { rows: 0, keptOut: 0, beyond: 0, beyondKeptOut: 0, privateUse: 0, changes: noChanges(), reasons: new Reasons(t, width) };
    output.begin(plan.headers, [t.webhr.aside.row, t.webhr.aside.reason, ...plan.recognised.headers]);
  }

  /** Takes the next row with what the checks found in it. */
  readonly take: OnRow = (cells, source, findings) => {
    const { outcome, plan } = this;
    outcome.rows++;
    const beyond = isBeyond(cells.value('endDate') ?? '');
    if (this.#plainly && findings.length === 0 && this.#writePlain(source, beyond)) return;
    const obstacles = obstaclesOf(source, findings, plan.takes);
    if (beyond && this.#options.onlyImportable) {
      obstacles.push({ kind: 'beyond', place: placeOf(source, this.#endDate, plan.takes) });
      outcome.beyondKeptOut++;
    }
    if (obstacles.length === 0) this.#write(source, beyond);
    else this.#keepOut(source, obstacles);
  };

  // That there is nothing to look at in a row, as in most, shows while it is written.
  #writePlain({ cells }: SourceRow, beyond: boolean): boolean {
    if (beyond && this.#options.onlyImportable) return false;
    const { outcome, plan } = this;
    const changes = noChanges();
    const values = plan.convert(cells, changes);
    // What is not written as it stands has to be looked at as it stands.
    if (changes.namesCut > 0 || changes.hoursConverted > 0 || changes.hoursFilled > 0) return false;
    if (this.#records && mayBeCut(courseOf(values))) return false;
    if (!this.#output.plainRow(values)) return false;
    addChanges(outcome.changes, changes);
    if (beyond) outcome.beyond++;
    return true;
  }

  #write(source: SourceRow, beyond: boolean): void {
    const { outcome, plan } = this;
    const changes = noChanges();
    const values = plan.convert(source.cells, changes);
    const first = this.#records && mayBeCut(courseOf(values)) ? firstOf(this.#records, recordOf(values), source.row) : 0;
    if (first !== 0) {
      this.#keepOut(source, [{ kind: 'repeats', row: source.row, first }]);
      return;
    }
    this.#output.row(values);
    addChanges(outcome.changes, changes);
    if (beyond) outcome.beyond++;
    if (values.some((value) => PRIVATE_USE.test(value))) outcome.privateUse++;
  }

  #keepOut(source: SourceRow, obstacles: readonly Obstacle[]): void {
    this.outcome.keptOut++;
    const reason = this.outcome.reasons.add(obstacles);
    if (this.#options.setAside === null) this.#output.stop();
    else this.#output.aside([String(source.row), reason, ...this.#asTheyStand(source)]);
  }

  // What does not decode has no text: its bytes stand there instead.
  #asTheyStand({ cells, faults }: SourceRow): readonly string[] {
    if (faults === null) return cells;
    const { undecodable } = this.#t.webhr.aside;
    const shown = cells.map((cell) => cell.replaceAll('\0', () => undecodable('00')));
    for (const { column, kind, hex, raw } of faults) if (kind === 'bytes' || kind === 'endless') shown[column - 1] = undecodable(raw ?? hex);
    return shown;
  }
}

function firstOf(records: KeyTable, record: string, row: number): number {
  const { a, b, c } = fingerprintOf(record);
  return records.seen(a, b, c, true, row);
}
