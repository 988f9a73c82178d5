import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
import { kindsOf, uploadIn, type Kind } from './kind.ts';
import type { Checked } from './offer.ts';
import { listsAmong } from './lists.ts';
import { placeFor, type Place, type PlaceOptions } from './place.ts';

/** The result of opening a path. */
export interface Opened {
  readonly code: ExitCode;
  /** The reports to be shown. */
  readonly reports: readonly string[];
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
      return { code: 0, reports: [path], checked: null };
    }
    if (kind === 'missing') return this.#checkFile([path], null);
    const place = await placeFor(path, this.#how, this.#context);
    if (place?.aside === true) this.#sayText(t.open.aside(showName(path), showName(dirname(place.report))));
    const { output } = this.#how;
    if (place === null && output !== null) {
      const isFile = isRegularFile(output, this.#context.host.cwd);
      complain(t.open.noPlaceIn(showName(path), showName(output), isFile, kind === 'archive'), [], this.#context);
      // The files of an archive would lie where nobody asked for them.
      if (kind === 'archive') return { code: 2, reports: [], checked: null };
    } else if (place === null) complain(t.open.noPlace(showName(path)), [], this.#context);
    const opened = await this.#work(path, kind, of, place);
    if (place?.toMake === true && kind !== 'archive' && opened.code !== 2) this.#sayText(t.report.wrote([showName(place.report)], true));
    // A missing report is a failure, whatever would stand in it.
    return { ...opened, code: place === null ? 2 : opened.code, reports: this.#how.dryRun ? [] : opened.reports };
  }

  async #work(path: string, kind: Exclude<Kind, 'report' | 'missing'>, of: string | null, place: Place | null): Promise<Opened> {
    const context = this.#context;
    const report = place === null || place.toMake === true ? null : place.report;
    switch (kind) {
      case 'archive': {
        const { code, files } = await extract(path, place, this.#how, this.#password, context);
        if (code !== 0 || this.#how.dryRun) return { code, reports: [], checked: null };
        if (files.length > 0) return this.#openFiles(files, report);
        this.#sayText(context.t.open.noTables);
        return { code, reports: [], checked: null };
      }
      // Reading it says what the page is.
      case 'page':
      case 'result': return this.#readResult(path, report, of);
      default: return this.#checkFile([path], report);
    }
  }

  // The tables of an archive are told in one report, as is a page alone; of several results, each has its own beside it. Other pages, such
  // as a guide, lie there beside what is wanted.
  async #openFiles(files: readonly string[], report: string | null): Promise<Opened> {
    const all = await kindsOf(files, this.#context);
    const results = all.filter(({ kind }) => kind === 'result');
    const tables = all.filter(({ kind }) => kind === 'table' || kind === 'archive').map(({ path }) => path);
    if (tables.length > 0 && results.length === 0) return this.#checkFile(tables, report);
    const [only] = results.length > 0 ? results : all;
    if (only && tables.length === 0 && results.length < 2) return this.#readResult(only.path, report, null);
    const opened = tables.length === 0 ? [] : [await this.#checkFile(tables, report)];
    for (const { path } of results) opened.push(await this.openPath(path, 'result', uploadIn(all)));
    const worst = opened.reduce<ExitCode>((code, one) => (one.code > code ? one.code : code), 0);
    return { code: worst, reports: opened.flatMap(({ reports }) => reports), checked: null };
  }

  async #readResult(path: string, report: string | null, of: string | null): Promise<Opened> {
    const { run } = await import('../result.ts');
    const code = await run([path], { ...this.#shared(), ...reporters(report), ...(of === null ? {} : { of }) }, this.#context);
    // Of a list of uploads there is none.
    const isWritten = code !== 2 && report !== null && existsSync(resolve(this.#context.host.cwd, report));
    return { code, reports: isWritten ? [report] : [], checked: null };
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
    const lists = await listsAmong(checked, options, context);
    for (const file of checked) this.#sayNext(file, lists.has(file));
    const [path = '', [only]] = [words[0], checked];
    const isOne = words.length === 1 && only !== undefined && isRegularFile(path, context.host.cwd);
    return { code, reports: report === null ? [] : [report], checked: isOne ? { path, report: only, isList: lists.has(only) } : null };
  }

  // The verdict says the rest: an upload form is mended, or uploaded.
  #sayNext(file: FileReport, isList: boolean): void {
    const { next } = this.#context.t.open;
    const isGrades = file.format === 'grades';
    const text = isGrades ? next.grades : isList ? next.list : null;
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
