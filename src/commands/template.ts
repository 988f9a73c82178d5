import { template } from '../api/template.ts';
import { FileSet, refuseConflict } from '../system/files/file-set.ts';
import { WriteProblem } from '../system/streams/output.ts';
import { isSamePlace } from '../system/files/same-place.ts';
import { titleOf } from '../reporters/facts.ts';
import { lineWidth } from '../lang/width.ts';
import { showName } from './say/show.ts';
import { withOwnCodes } from './input/code-tables.ts';
import type { Context, Run } from './command.ts';
import { noteTeller } from './say/file-notes.ts';
import { indented } from './report/print.ts';
import { sayProblem } from './say/problem.ts';
import { quoted, readTemplateOptions, type TemplateOptions } from './template/options.ts';

/** `lhl template`: writes a form to be filled in, as a workbook or as the header row of a CSV. */
export const run: Run = async ([word = null], typed, context) => {
  const options = await readTemplateOptions(word, typed, context);
  const { output, force, dryRun, codes } = options;
  const { host } = context;
  const files = new FileSet(host, noteTeller(context), dryRun);
  try {
    for (const input of codes.values()) if (await isSamePlace(output, input, host)) throw new WriteProblem(output, 'INPUT');
    await refuseConflict(output, host, force);
    const [format = options.format] = await withOwnCodes([options.format], codes, context);
    const file = await files.beginFile(output);
    await file.write(await template(format, { as: options.file, rows: options.rows, encoding: options.encoding, lang: context.lang }));
    await files.commit([{ file, path: output }], force);
    host.stdout.write(summary(options, context));
    return 0;
  } catch (error) {
    return sayProblem(error, output, context);
  } finally {
    await files.discard();
  }
};

function summary({ format, formWords, output, file, rows, encoding, dryRun }: TemplateOptions, { t, host }: Context): string {
  const { done, sheets } = t.template;
  const width = lineWidth(host.stdout.columns);
  const over = format.rowLimit !== null && rows > format.rowLimit ? [done.overLimit(format.rowLimit)] : [];
  const path = quoted(showName(output));
  const [what, next] = file === 'csv'
    ? [[done.header(t.report.encoding[encoding])], [done.append, done.notInExcel, done.check(`${path}${formWords}`)]]
    : [
      [done.rows(rows), ...over],
      [done.fill(sheets.form), done.save, done.check(`upload.csv${formWords}`), done.fix(`${path}${formWords}`)],
    ];
  const list = (lines: readonly string[]): string => lines.map((line) => indented(line, '  ', width)).join('');
  const wrote = `${indented(done.wrote(showName(output), titleOf(format, t.report), dryRun), '', width)}${list(what)}`;
  return dryRun ? `${indented(t.files.dryRun, '', width)}${wrote}` : `${wrote}\n${indented(done.next, '', width)}${list(next)}`;
}
