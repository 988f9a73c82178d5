import { basename } from 'node:path';
import type { KnownPeople } from '../../checks/known-people.ts';
import { severityIn } from '../../rules/index.ts';
import { streamSink, type Sink } from '../../system/streams/output.ts';
import type { FileReport, Reporter } from '../../reporters/reporter.ts';
import type { Format } from '../../schemas/format.ts';
import { checkTable } from './check-file.ts';
import type { Context } from '../command.ts';
import type { HiddenRows } from '../../api/hidden-rows.ts';
import { makeReporter } from './reporters.ts';
import { csvInput, type TableInput } from '../../api/table.ts';

/** The options that a check of our own output needs. */
export interface WrittenOptions {
  /** The formats, with the code tables of the office in them. */
  readonly formats: readonly Format[];
  readonly format: Format | null;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  /** The list of people that rows are held against; null for none. */
  readonly roster: KnownPeople | null;
}

/**
 * Checks a CSV that was written, or would be, and prints the report that `lhl validate` gives.
 * @param open its bytes from the beginning
 * @param path where it is, or would be
 * @param hidden the rows whose values are not shown
 * @param proven how many rows stand behind these bytes with which nothing is wrong for certain
 * @throws OpenProblem, Interrupted
 */
export async function checkWritten(
  open: () => AsyncIterable<Uint8Array>, path: string, options: WrittenOptions, context: Context, hidden: HiddenRows, proven = 0,
): Promise<FileReport> {
  return checkAndReport(hidden.hideIn({ ...csvInput(open, basename(path), true), proven }), path, { ...options, encoding: null }, context);
}

/**
 * Checks a table and prints the report that `lhl validate` gives.
 * @param path what it is called in the report
 * @param fix what `lhl fix` wants to know of the findings; the report then has no hint that there is such a command
 * @throws OpenProblem, ZipProblem, Interrupted
 */
export async function checkAndReport(
  input: TableInput, path: string, options: WrittenOptions & { readonly encoding: 'big5' | 'utf8' | null },
  context: Context, fix: Reporter | null = null,
): Promise<FileReport> {
  const sink = streamSink(context.host.stdout, context.host.signal);
  const asked = { ...options, all: null, maxFindings: null, quiet: false, severityOf: severityIn, files: 1, toFile: false };
  const pretty = await makeReporter('pretty', asked, context);
  const reporter = fix ? { ...pretty, file: (file: FileReport) => pretty.file({ ...file, mendable: 0 }) } : pretty;
  await sink.write(reporter.begin());
  const outputs = [{ reporter, sink }, ...(fix ? [{ reporter: fix, sink: nowhere }] : [])];
  const report = await checkTable(input, path, { ...options, severityOf: severityIn, modified: null }, outputs, context);
  const { rows, counts } = report;
  context.host.audit?.addRows(path, rows);
  await sink.write(reporter.end({ files: 1, problems: [], rows: rows ?? 0, counts, config: null, unread: [] }));
  return report;
}

const nowhere: Sink = { write: () => Promise.resolve() };
