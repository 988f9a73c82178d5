import { KnownPeople } from '../checks/known-people.ts';
import { maskPath } from '../findings/mask.ts';
import { libraryTextsOf } from '../lang/index.ts';
import { htmlSummary } from '../reporters/html-summary.ts';
import { html } from '../reporters/html.ts';
import { version } from '../version.ts';
import { langOf, readRuleOptions, severityOf, type CheckOptions } from './check.ts';
import { openInput } from './input.ts';
import type { Bytes } from './memory.ts';
import { reportTable, type Sections } from './report-table.ts';

/** The choices about a report in HTML: the parts that it shows, and how the file is checked for it. */
export interface HtmlReportOptions extends Omit<CheckOptions, 'onFinding'> {
  /** When the file was changed last, as the page tells it; left out where it is not known. */
  readonly modified?: Date;
  /** Whether it is the short form, which `--reporter html-summary` writes: a few pages to print. */
  readonly summary?: boolean;
}

/**
 * Checks a file and makes the report of it that people look at: a page that is one file, without script and without a request to anywhere.
 * It has the same bytes as `lhl validate --reporter html` writes of a file of this name.
 * @param file as {@link check} takes it
 * @param options those of {@link check}; `lang` is the language of the page, and `maxFindings` the number of findings that it shows at most
 * @returns the page in UTF-8
 * @throws TableProblem, ZipProblem, SheetProblem where the bytes have no table to check; OptionProblem
 */
export async function htmlReport(file: Bytes, options: HtmlReportOptions = {}): Promise<Uint8Array> {
  const t = await libraryTextsOf(langOf(options));
  const { maxFindings: most = Number.POSITIVE_INFINITY, showValues = false, roster, name = '-' } = options;
  const asked = {
    ...readRuleOptions(options), severityOf: severityOf(options.rules), showValues, roster: roster ? new KnownPeople(roster.people) : null,
    modified: options.modified ?? null,
  };
  const { today, severityOf: severity } = asked;
  const make = options.summary === true ? htmlSummary : html;
  const reporter = make(t, { version, today, showValues, manyFiles: false, most, quiet: false, severityOf: severity });
  const pieces: string[] = [reporter.begin()];
  const write = (piece: string | Uint8Array): Promise<void> => {
    pieces.push(typeof piece === 'string' ? piece : new TextDecoder().decode(piece));
    return Promise.resolve();
  };
  const table = await openInput(file, options, { byName: true, again: false, sum: true });
  try {
    const report = await reportTable(table, maskPath(name), asked, [{ reporter, sink: { write }, sections: none }], t);
    const { rows, counts } = report;
    pieces.push(reporter.end({ files: 1, problems: [], rows: rows ?? 0, counts, config: null, unread: [] }));
  } finally {
    await table.close();
  }
  return new TextEncoder().encode(pieces.join(''));
}

// The page holds its findings itself until its end.
const none: Sections = { addPiece: () => undefined, readSection: () => [], clear: () => undefined };
