import { dirname, join } from 'node:path';
import { lineWidth, wrap } from '../../lang/width.ts';
import type { FileReport } from '../../reporters/reporter.ts';
import type { ExitCode } from '../../system/host.ts';
import { isRegularFile } from '../../system/streams/input.ts';
import { commandLines, pathWord } from '../say/command-line.ts';
import type { ArchivePassword } from '../input/archive-password.ts';
import { given, textOption, type Options } from '../options/options.ts';
import { readValidateOptions } from '../options/validate-options.ts';
import { complain } from '../say/complain.ts';
import { showName } from '../say/show.ts';
import { checkFiles } from '../validate.ts';
import type { Context } from '../command.ts';
import { extract } from './archive.ts';
import type { Kind } from './kind.ts';
import { mayBeList, type Checked } from './offer.ts';
import { placeFor, type Place, type PlaceOptions } from './place.ts';

/** The result of opening a path. */
export interface Opened {
  readonly code: ExitCode;
  /** The report to be shown; null for none. */
  readonly report: string | null;
  /** The file that was checked, where it is one file; null for none and for several. */
  readonly checked: Checked | null;
}

/** Opens paths, one after the other. */
export class Opening {
  readonly #options: Options;
  readonly #password: ArchivePassword;
  readonly #context: Context;
  readonly #how: PlaceOptions;

  constructor(options: Options, password: ArchivePassword, context: Context) {
    this.#options = options;
    this.#password = password;
    this.#context = context;
    this.#how = { output: textOption(options, 'output'), dryRun: given(options, 'dryRun') };
  }

  /**
   * Does with a path what its kind asks for.
   * @param of the upload that a result is about; null where it is not known
   * @throws UsageError for options that nothing can be done with, Interrupted
   */
  async openPath(path: string, kind: Kind, of: string | null): Promise<Opened> {
    const { t } = this.#context;
    if (kind === 'report') {
      this.#sayText(t.open.isReport(showName(path)));
      return { code: 0, report: path, checked: null };
    }
    if (kind === 'missing') return this.#checkFile([path], null);
    const place = await placeFor(path, this.#how, this.#context);
    if (place?.aside === true) this.#sayText(t.open.aside(showName(path), showName(dirname(place.report))));
    const { output } = this.#how;
    if (place === null && output !== null) {
      const isFile = isRegularFile(output, this.#context.host.cwd);
      complain(t.open.noPlaceIn(showName(path), showName(output), isFile, kind === 'archive'), [], this.#context);
      // The files of an archive would lie where nobody asked for them.
      if (kind === 'archive') return { code: 2, report: null, checked: null };
    } else if (place === null) complain(t.open.noPlace(showName(path)), [], this.#context);
    const opened = await this.#work(path, kind, of, place);
    if (place?.toMake === true && kind !== 'archive' && opened.code !== 2) this.#sayText(t.report.wrote([showName(place.report)], true));
    // A missing report is a failure, whatever would stand in it.
    return { ...opened, code: place === null ? 2 : opened.code, report: this.#how.dryRun ? null : opened.report };
  }

  async #work(path: string, kind: Exclude<Kind, 'report' | 'missing'>, of: string | null, place: Place | null): Promise<Opened> {
    const context = this.#context;
    const report = place === null || place.toMake === true ? null : place.report;
    switch (kind) {
      case 'archive': {
        const { code, files } = await extract(path, place, this.#how, this.#password, context);
        if (code !== 0 || this.#how.dryRun) return { code, report: null, checked: null };
        if (files.length > 0) return this.#checkFile(files, report);
        this.#sayText(context.t.open.noTables);
        return { code, report: null, checked: null };
      }
      case 'page': {
        const { run } = await import('../result.ts');
        const options = { ...this.#shared(), ...reporters(report), ...(of === null ? {} : { of }) };
        const code = await run([path], options, context);
        return { code, report: code === 2 ? null : report, checked: null };
      }
      default: return this.#checkFile([path], report);
    }
  }

  async #checkFile(words: readonly string[], report: string | null): Promise<Opened> {
    const context = this.#context;
    const { config } = this.#options;
    const typed = { ...this.#shared(), ...reporters(report), ...(config === undefined ? {} : { config }) };
    const options = await readValidateOptions(words, typed, context);
    const checked: FileReport[] = [];
    const code = await checkFiles(options, context, {
      file: (file) => { checked.push(file); },
      wrote: (said) => { this.#sayText(said.at(-1) ?? ''); },
    });
    for (const file of checked) this.#sayNext(file);
    const [path = '', [only]] = [words[0], checked];
    const isOne = words.length === 1 && only !== undefined && isRegularFile(path, context.host.cwd);
    return { code, report, checked: isOne ? { path, report: only } : null };
  }

  // The verdict says the rest: an upload form is mended, or uploaded.
  #sayNext(file: FileReport): void {
    const { next } = this.#context.t.open;
    const isGrades = file.format === 'grades';
    const text = isGrades ? next.grades : mayBeList(file) ? next.list : null;
    const commands = isGrades ? [['to-webhr', '-o', 'webhr.csv'], ['hours']] : [['new']];
    if (text === null) return;
    this.#sayText(text);
    // Not broken into lines: a command line is copied whole.
    const lines = commands.flatMap(([name = '', ...rest]) => commandLines([name, pathWord(file.path), ...rest], this.#context));
    const { stdout, program } = this.#context.host;
    stdout.write(lines.map((line) => `  ${line}\n`).join(''));
    // The page of the folder does the same without a command.
    if (program !== undefined) this.#sayText(next.page(showName(join(dirname(program), 'lhl.html'))));
  }

  #shared(): Options {
    const { today } = this.#options;
    return { ...(today === undefined ? {} : { today }), dryRun: this.#how.dryRun };
  }

  #sayText(text: string): void {
    const { stdout } = this.#context.host;
    stdout.write(`${wrap(text, lineWidth(stdout.columns)).join('\n')}\n`);
  }
}

// The text for the screen, and the report for the person.
function reporters(report: string | null): Options {
  return { reporter: ['pretty', ...(report === null ? [] : [`html=${report}`])] };
}
