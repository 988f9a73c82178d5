import { GrowingFile, NewFile, WriteProblem, isSameFile, streamSink, type Sink } from '../io/output.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { UsageError, type Context } from './command.ts';
import { makeCompanion, makeReporter } from './reporters.ts';
import type { ValidateOptions } from './validate-options.ts';

/** One report on its way. */
export interface Output {
  readonly reporter: Reporter;
  readonly sink: Sink;
}

interface ReportFile {
  readonly file: NewFile | GrowingFile;
  /** Whether the report is read by people rather than programs. */
  readonly forPeople: boolean;
}

/** The reports of a run: the files among them appear together in the end, or none does. */
export class Outputs {
  readonly each: readonly Output[];
  readonly #files: readonly ReportFile[];

  private constructor(each: readonly Output[], files: readonly ReportFile[]) {
    this.each = each;
    this.#files = files;
  }

  /** Begins every report. @throws UsageError where one cannot be written, or would replace a file that is checked */
  static async begin(options: ValidateOptions, context: Context): Promise<Outputs> {
    const { world, t } = context;
    const files: ReportFile[] = [];
    const each: Output[] = [];
    try {
      for (const { reporter, path } of options.outputs) {
        if (path !== null) await refuseInput(path, options.files, context);
        const file = path === null ? null : await NewFile.begin(path, world.cwd);
        if (file) files.push({ file, forPeople: reporter === 'pretty' || reporter === 'html' });
        const asked = { ...options, files: options.files.length, toFile: path !== null };
        const made = await makeReporter(reporter, asked, context);
        each.push({ reporter: made, sink: file ?? streamSink(world.stdout, world.signal) });
        const companion = await makeCompanion(reporter, asked, context);
        if (!companion) continue;
        const growing = await GrowingFile.begin(companion.path, world.cwd);
        files.push({ file: growing, forPeople: false });
        each.push({ reporter: companion.reporter, sink: growing });
      }
    } catch (error) {
      await Promise.all(files.map(({ file }) => file.discard()));
      throw error instanceof WriteProblem ? new UsageError(t.files.cannotWrite[error.kind](error.path, error.code)) : error;
    }
    return new Outputs(each, files);
  }

  /**
   * Gives every file its name.
   * @param checked how many files were checked; where none could be, people keep the report that they had
   * @throws WriteProblem where the disk takes no more
   */
  async commit(checked: number): Promise<void> {
    // Nothing has its name yet when the last piece of all of them is on the disk.
    for (const { file } of this.#files) await file.finish();
    for (const { file, forPeople } of this.#files) await (checked === 0 && forPeople ? file.discard() : file.commit());
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    await Promise.all(this.#files.map(({ file }) => file.discard()));
  }
}

async function refuseInput(path: string, inputs: readonly string[], { world, t }: Context): Promise<void> {
  for (const input of inputs) {
    if (input !== '-' && await isSameFile(input, path, world.cwd)) throw new UsageError(t.files.cannotWrite.input(path));
  }
}
