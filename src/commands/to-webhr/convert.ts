import { readChecked } from '../../api/checked-rows.ts';
import { noCsv } from '../../checks/file.ts';
import type { Found } from '../../findings/finding.ts';
import type { CsvRecord } from '../../bytes/csv/reader.ts';
import type { Encoder } from '../../bytes/encoding/encode.ts';
import { todayInTaipei } from '../../schemas/calendar.ts';
import type { FieldKey } from '../../schemas/format.ts';
import { recognise } from '../../schemas/recognise.ts';
import { isBlank } from '../../schemas/text.ts';
import type { Context } from '../command.ts';
import { noRows, onlyBlank } from '../input/csv-rows.ts';
import { webhrFormats } from './formats.ts';
import type { WebhrOptions } from './options.ts';
import type { WebhrOutput } from './output.ts';
import { planOf, type Plan } from './plan.ts';
import { findingLines } from './reasons.ts';
import { Refusal, widthOf } from '../say/refusal.ts';
import type { TableInput } from '../../api/table.ts';
import { RowTaker, type Outcome } from './rows.ts';

/** A whole input that was read. */
export interface Converted {
  readonly plan: Plan;
  readonly outcome: Outcome;
  /** Rows of nothing but blanks and commas, which are no data. */
  readonly blank: number;
}

/**
 * Reads the input row by row: those that can go in to the output, the others with their reasons aside.
 * @param onRows is told now and then how many rows were read
 * @throws Refusal where the file as a whole cannot be converted; UsageError, OpenProblem, ZipProblem, WriteProblem, Interrupted
 */
export async function convertRows(
  input: TableInput, output: WebhrOutput, encoder: Encoder, options: WebhrOptions, onRows: (rows: number) => void, context: Context,
): Promise<Converted> {
  const { host, t } = context;
  const width = widthOf(host.stderr);
  const { refused } = t.webhr;
  const today = todayInTaipei(host.now());
  const at: { started: boolean; taker: RowTaker | null; blank: number; needed: ReadonlySet<FieldKey> | null } =
    { started: false, taker: null, blank: 0, needed: null };

  // Before the columns are known, findings are those of the header row; later each row brings its own.
  const ofHeader: Found[] = [];
  const report = (found: Found): void => {
    if (found.rule === 'row/blank') at.blank += found.params.count;
    else if (found.rule === 'row/columns' && found.params.kind === 'end-of-file') at.blank++;
    else if (!at.taker) ofHeader.push(found);
  };

  const before = (record: CsvRecord): void => {
    if (at.started || (record.faults === null && record.cells.every(isBlank))) return;
    at.started = true;
    at.taker = takerOf(record);
  };

  // Why a first row is no header may show only some rows further down.
  const refuseHeader = (): void => {
    const reasons = ofHeader.filter(prevents);
    if (reasons.length > 0) throw new Refusal(1, refused.header, findingLines(reasons, t, width), refused.headerHelp);
  };

  // Null where columns are missing that the output needs, or nobody knows which of two is meant; the check says which.
  const takerOf = (record: CsvRecord): RowTaker | null => {
    const recognised = recognise(record.cells, webhrFormats, options.as);
    if (recognised.format === null) return null;
    const plan = planOf(recognised, options, encoder, context);
    at.needed = plan.takes.keys;
    const edited = recognised.missing.some(({ key }) => plan.takes.keys.has(key)) || recognised.extra.some(({ kind }) => kind === 'twice');
    // A test holds what becomes of a file without the short way against what becomes of it with it.
    return edited ? null : new RowTaker(plan, options, output, t, width, host.env['LHL_NO_FAST'] !== '1');
  };

  // The order of the columns, and those that are not known, stand in nobody's way.
  const prevents = (found: Found): boolean => {
    if (found.rule === 'header/missing') return at.needed?.has(found.field as FieldKey) === true;
    return found.rule === 'header/extra' ? found.params.kind === 'twice' : found.rule !== 'header/order';
  };

  const between = async (): Promise<void> => {
    await output.flush();
    onRows(at.taker?.outcome.rows ?? 0);
  };

  const refuse = (found: Found): never => { throw new Refusal(1, refused.file, findingLines([found], t, width)); };
  const reading = { formats: webhrFormats, format: options.as, encoding: options.inputEncoding, today, slow: host.env['LHL_NO_FAST'] === '1' };
  const { head } = await readChecked(input, reading, {
    report,
    onRow: (cells, source, findings) => at.taker?.take(cells, source, findings),
    before,
    after: () => { if (at.started && !at.taker) refuseHeader(); },
    between,
  });
  if (head.kind !== 'text') refuse(noCsv(head.kind));
  if (at.started && !at.taker) refuseHeader();
  if (!at.taker || at.taker.outcome.rows === 0) return refuse(at.taker ? noRows : onlyBlank);
  return { plan: at.taker.plan, outcome: at.taker.outcome, blank: at.blank };
}
