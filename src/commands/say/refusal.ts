import { isContainerName } from '../../system/files/output-name.ts';
import { wrap } from '../../lang/width.ts';
import { complain } from './complain.ts';
import { showName } from './show.ts';
import { UsageError, type Context } from '../command.ts';

/** The conversion ends here, with nothing written: the texts to be said, and the exit code. */
export class Refusal extends Error {
  readonly code: 1 | 2;
  /** The reason, in one paragraph. */
  readonly text: string;
  /** More about it, already broken into lines. */
  readonly lines: readonly string[];
  /** How to go on. */
  readonly after: string;

  constructor(code: 1 | 2, text: string, lines: readonly string[] = [], after = '') {
    super('refused');
    this.code = code;
    this.text = text;
    this.lines = lines;
    this.after = after;
  }
}

/** Refuses to write a CSV under the name of a workbook or an archive, which no program would open. @throws Refusal */
export function refuseOtherName(path: string, { t }: Context): void {
  if (isContainerName(path)) throw new Refusal(2, t.files.notCsvName(showName(path)));
}

/**
 * Refuses to write a text under the name of a workbook, an archive, or a CSV that it is not.
 * @param form `csv` for a CSV, `report` for what could also be written as one, `text` for what could not
 * @throws UsageError
 */
export function refuseReportName(path: string, form: 'csv' | 'report' | 'text', { t }: Context): void {
  if (isContainerName(path)) throw new UsageError(t.files.reportName(showName(path)));
  if (form !== 'csv' && /\.csv$/i.test(path)) throw new UsageError(t.files.reportNotCsv(showName(path), form === 'report'));
}

/** Says on standard error why nothing was written. */
export function sayRefusal({ text, lines, after }: Refusal, context: Context): void {
  const { stderr } = context.host;
  complain(text, [], context);
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  if (after !== '') stderr.write(`\n${wrap(after, widthOf(stderr)).join('\n')}\n`);
}

/** How many cells a line may take. */
export function widthOf({ columns }: { readonly columns?: number }): number {
  return Math.min(80, Math.max(40, columns ?? 80));
}
