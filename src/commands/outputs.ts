import { WriteProblem, isSameFile, streamSink, type Sink } from '../io/output.ts';
import { ReportFiles } from '../io/report-files.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { UsageError, type Context } from './command.ts';
import { makeCompanion, makeReporter } from './reporters.ts';
import type { ValidateOptions } from './validate-options.ts';

/** One report on its way. */
export interface Output {
  readonly reporter: Reporter;
  readonly sink: Sink;
}

/** The reports of a run: the files among them appear together in the end, or none does. */
export class Outputs {
  readonly each: readonly Output[];
  readonly #files: ReportFiles;

  private constructor(each: readonly Output[], files: ReportFiles) {
    this.each = each;
    this.#files = files;
  }

  /** Begins every report. @throws UsageError where one cannot be written, or would replace a file that is checked */
  static async begin(options: ValidateOptions, context: Context): Promise<Outputs> {
    const { world, t } = context;
    const files = new ReportFiles(world.cwd);
    const each: Output[] = [];
    try {
      for (const { reporter, path } of options.outputs) {
        if (path !== null) await refuseInput(path, options.inputs, context);
        const sink = path === null ? streamSink(world.stdout, world.signal) : await files.begin(path);
        const asked = { ...options, files: options.files.length, toFile: path !== null };
        each.push({ reporter: await makeReporter(reporter, asked, context), sink });
        const companion = await makeCompanion(reporter, asked, context);
        if (companion) each.push({ reporter: companion.reporter, sink: await files.append(companion.path) });
      }
    } catch (error) {
      await files.discard();
      throw error instanceof WriteProblem ? new UsageError(t.files.cannotWrite[error.kind](error.path, error.code)) : error;
    }
    return new Outputs(each, files);
  }

  /**
   * Gives every file its name, also where no file could be checked: an older report would pass for one of this run.
   * @throws WriteProblem where the disk takes no more
   */
  async commit(): Promise<void> {
    await this.#files.commit();
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    await this.#files.discard();
  }
}

async function refuseInput(path: string, inputs: readonly string[], { world, t }: Context): Promise<void> {
  for (const input of inputs) {
    if (input !== '-' && await isSameFile(input, path, world.cwd)) throw new UsageError(t.files.cannotWrite.input(path));
  }
}
