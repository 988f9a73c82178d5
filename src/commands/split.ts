import { reasonOf, unknownHeader } from '../checks/header.ts';
import type { CsvRecord } from '../bytes/csv/reader.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { Sum } from '../system/files/sum.ts';
import { readBytes } from '../system/streams/input.ts';
import { throwIfInterrupted, type ExitCode } from '../system/host.ts';
import type { Format } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';
import { recognise, type Recognised } from '../schemas/recognise.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { RowCounter, noRows, onlyBlank, readRaw, refusal } from './input/csv-rows.ts';
import { noteTeller } from './say/file-notes.ts';
import { writableFormat } from './options/format-options.ts';
import { given, inputEncodingOption, numberOption, textOption, type Options } from './options/options.ts';
import { sayProblem } from './say/problem.ts';
import { startProgress } from './report/progress.ts';
import { SplitOutput } from './split/output.ts';
import { RowDealer } from './split/rows.ts';
import { splitSummary } from './split/summary.ts';

/** The request to `lhl split`. */
interface SplitOptions {
  readonly folder: string;
  /** Null for the limit of the format. */
  readonly rows: number | null;
  readonly as: Format | null;
  readonly encoding: 'big5' | 'utf8' | null;
  readonly force: boolean;
  /** Whether nothing is written, and only told. */
  readonly dryRun: boolean;
}

const ROWS = 3000;
/** More files than a person uploads one by one. */
const MOST_PARTS = 1000;

/** `lhl split`: cuts a file into several that the portal takes, without changing a byte of its rows. */
export const run: Run = async ([path = ''], typed, context) => {
  const options = await readSplitOptions(typed, context);
  const output = new SplitOutput(options.folder, path, context.host, noteTeller(context), options.dryRun);
  const progress = startProgress(context.host);
  try {
    return await split(path, options, output, (rows) => { progress.update(context.t.files.rowsRead(rows)); }, context);
  } catch (error) {
    progress.stop();
    return sayProblem(error, path, context);
  } finally {
    progress.stop();
    await output.discard();
  }
};

async function readSplitOptions(typed: Options, context: Context): Promise<SplitOptions> {
  const { t } = context;
  const folder = textOption(typed, 'output') ?? '';
  if (folder === '') throw new UsageError(t.files.optionWants.missing('-o', 'parts'));
  if (folder === '-') throw new UsageError(t.split.toStdout);
  return {
    folder,
    rows: numberOption(typed, 'rows', '--rows', 1, context),
    as: (await writableFormat(typed, formats, new Map(), 'split', context)).format,
    encoding: inputEncodingOption(typed, context),
    force: given(typed, 'force'),
    dryRun: given(typed, 'dryRun'),
  };
}

async function split(
  path: string, options: SplitOptions, output: SplitOutput, onRows: (rows: number) => void, context: Context,
): Promise<ExitCode> {
  const { host, t } = context;
  const no = t.split.refused;
  const counts = new RowCounter();
  const read = new Sum();
  // Every part begins with these bytes.
  const head: Uint8Array[] = [];
  const at: { encoding: Encoding; begun: Begun | null } = { encoding: 'big5', begun: null };

  const begin = (first: CsvRecord): Begun => {
    const recognised = recognise(first.cells, formats, options.as);
    if (recognised.format === null) {
      const why = unknownHeader(first, reasonOf(first, recognised.reason, formats), null, formats);
      throw refusal(path, no, [why], context);
    }
    const limit = options.rows ?? recognised.format.rowLimit ?? ROWS;
    return { recognised, limit, dealer: new RowDealer(limit, recognised.columns, at.encoding) };
  };
  const flush = async (): Promise<void> => {
    if (!at.begun) return;
    const { dealer } = at.begun;
    if (dealer.parts > MOST_PARTS) throw new UsageError(t.split.tooMany(MOST_PARTS));
    await output.write(dealer.dealt(), Buffer.concat(head));
    onRows(counts.rows);
  };

  await readRaw({
    path,
    open: () => read.of(readBytes(path, host)),
    encoding: options.encoding,
    beginRows(encoding) {
      at.encoding = encoding;
      if (encoding === 'utf8-bom') head.push(Buffer.from('\ufeff'));
    },
    takeRow(record, bytes) {
      const kind = counts.takeRow(record);
      const dealer = kind === 'above' ? null : (at.begun ??= begin(record)).dealer;
      if (kind === 'data') dealer?.row(record, bytes);
      else if (kind === 'empty') dealer?.empty(bytes);
      else head.push(bytes);
    },
    takeBytes(bytes, from) {
      const next = counts.isBelowHead ? at.begun?.dealer.rowBytes(bytes, from) ?? -1 : -1;
      if (next >= 0) counts.rows++;
      return next;
    },
    between: flush,
  }, no, context);
  host.audit?.addRows(path, counts.rows);
  if (!at.begun || counts.rows === counts.blank) throw refusal(path, no, [at.begun ? noRows : onlyBlank], context);
  const { dealer, limit, recognised } = at.begun;
  dealer.end();
  await flush();
  await output.finish();
  if (!options.dryRun) await output.prove(read, counts.rows);
  throwIfInterrupted(host.signal);
  const written = await output.commit(path, options.force);
  const leftOvers = await output.leftOvers(written);
  host.stdout.write(
    splitSummary(
      { path, folder: options.folder, dryRun: options.dryRun, written, counts, cut: dealer.cut, recognised, limit, leftOvers }, context,
    ),
  );
  return 0;
}

interface Begun {
  readonly recognised: Recognised;
  readonly limit: number;
  readonly dealer: RowDealer;
}
