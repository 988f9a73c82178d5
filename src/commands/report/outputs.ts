import { WriteProblem, streamSink, type Sink } from '../../system/streams/output.ts';
import { ReportFiles } from '../../system/files/report-files.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import { closing } from '../../reporters/closing.ts';
import { ANNOTATIONS_MARK, TEXT_MARK } from '../../reporters/marks.ts';
import type { Reporter, RunReport } from '../../reporters/reporter.ts';
import { writeProblemText } from '../say/file-words.ts';
import { showName } from '../say/show.ts';
import { FileError, UsageError, type Context } from '../command.ts';
import { noteTeller } from '../say/file-notes.ts';
import { isOwnReport, makeCompanion, makeReporter } from './reporters.ts';
import type { ValidateOptions } from '../options/validate-options.ts';

/** One report on its way. */
export interface Output {
  readonly reporter: Reporter;
  readonly sink: Sink;
}

/** The reports of a run: the files among them appear together in the end, or do not appear at all. */
export class Outputs {
  readonly each: readonly Output[];
  readonly #files: ReportFiles;
  readonly #written: readonly string[];

  private constructor(each: readonly Output[], files: ReportFiles, written: readonly string[]) {
    this.each = each;
    this.#files = files;
    this.#written = written;
  }

  /**
   * Begins every report.
   * @throws FileError where one cannot be written, or would replace what is checked, or no report; UsageError for two in one place
   */
  static async openAll(options: ValidateOptions, context: Context): Promise<Outputs> {
    const { host, t } = context;
    const files = new ReportFiles(host, { force: options.force, isReport: isOwnReport, dryRun: options.dryRun }, noteTeller(context));
    const written: string[] = [];
    const each: Output[] = [];
    try {
      for (const { reporter, path } of options.outputs) {
        if (path !== null) await refusePlace(path, options.inputs, written, context);
        const sink = path === null ? streamSink(host.stdout, host.signal) : await files.beginReport(path);
        if (path !== null) {
          written.push(path);
          if (reporter === 'pretty') await sink.write(`${TEXT_MARK} ${t.report.textTitle}\n\n`);
          if (reporter === 'github') await sink.write(ANNOTATIONS_MARK);
        }
        const asked = { ...options, files: options.files.length + options.without.length + options.locked.length, toFile: path !== null };
        each.push({ reporter: await makeReporter(reporter, asked, context), sink });
        const companion = await makeCompanion(reporter, asked, context);
        if (companion) each.push({ reporter: companion.reporter, sink: await files.append(companion.path) });
      }
    } catch (error) {
      await files.discard();
      throw error instanceof WriteProblem ? new FileError(writeProblemText(error, showName(error.path), t)) : error;
    }
    return new Outputs(each, files, written);
  }

  /**
   * Gives every file its name, also where no file could be checked: an older report would pass for one of this run.
   * @returns the text to be said: the verdict, the totals, and the files; none where no file was written
   * @throws WriteProblem where the disk takes no more
   */
  async commit(run: RunReport, { severityOf, dryRun }: ValidateOptions, { t }: Context): Promise<readonly string[]> {
    await this.#files.commit();
    if (this.#written.length === 0) return [];
    const { verdict, totals } = closing(run, t.report, severityOf);
    return [verdict, totals, t.report.wrote(this.#written.map((path) => showName(path)), dryRun)].filter((part) => part !== '');
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    await this.#files.discard();
  }
}

async function refusePlace(path: string, inputs: readonly string[], others: readonly string[], { host, t }: Context): Promise<void> {
  for (const other of others) if (await isSamePlace(path, other, host)) throw new UsageError(t.report.sameFileTwice);
  for (const input of inputs) {
    if (input !== '-' && await isSamePlace(input, path, host)) throw new FileError(t.files.cannotWrite.input(showName(path)));
  }
}
