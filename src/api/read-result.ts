import { ruleOf, severityIn } from '../rules/index.ts';
import { defaultSheetLimits } from '../bytes/sheet/limits.ts';
import type { PageParser } from '../bytes/page/page.ts';
import type { Finding, Found } from '../findings/finding.ts';
import type { ResultKind, ResultVerdict } from '../findings/result.ts';
import { libraryTextsOf } from '../lang/index.ts';
import { describe } from '../reporters/describe.ts';
import { fieldsOf } from '../reporters/result/report.ts';
import { tellingValues } from '../reporters/result/words.ts';
import { langOf, readRuleOptions, type RuleOptions, type ToldOptions } from './check.ts';
import { openInput, type InputOptions } from './input.ts';
import type { Bytes } from './memory.ts';
import { ResultReader, type ResultContent } from './result-page.ts';
import { ResultProblem, type ResultFact } from './result-problem.ts';
import { resultReport } from './result-report.ts';
import { NoUpload, findRows, type FoundRows } from './result-upload.ts';
import { remember } from './told.ts';
import { NoWhole } from './whole-table.ts';

export { ResultProblem, type ResultFact };

/** The file that was uploaded, and how it is read and checked. */
export interface UploadedFile extends InputOptions, Pick<RuleOptions, 'format' | 'today'> {
  readonly bytes: Bytes;
}

/** How a result is read. */
export interface ResultOptions extends InputOptions, ToldOptions, Pick<RuleOptions, 'codes'> {
  /** The upload that it answers; without it no row is found and nothing is checked. */
  readonly of?: UploadedFile;
  /** Reads HTML in the place of our own parser; code in a browser can hand in the browser's. */
  readonly parsePage?: PageParser;
}

/** A row that a system did not take. */
export interface ResultRow {
  /** In the words of the system. */
  readonly reason: string;
  /** Its row in the upload, as a spreadsheet counts; null where none fits, or several do. */
  readonly row: number | null;
  /** The rows of the upload that fit, where several do. */
  readonly candidates?: readonly number[];
  /** The values by which people know it, masked: who it is about, and which course. */
  readonly about: readonly string[];
  /** Its values by the headers of the result, masked; null where the row is of another width, so that they may have shifted. */
  readonly fields: Readonly<Record<string, string | null>>;
  /** The findings of its row in the upload. */
  readonly findings: readonly Finding[];
}

/** The content of a file that a system gave back. */
export interface Result {
  readonly kind: ResultKind;
  /** Null where the result does not say. */
  readonly verdict: ResultVerdict | null;
  /** The reasons of the system, masked, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** In the order of the result. */
  readonly rows: readonly ResultRow[];
  /**
   * The rows of the upload that failed, as they stand there, below its header row: those for which one row fits, not masked. Null where
   * there are none.
   */
  readonly toMend: Uint8Array | null;
}

/**
 * Reads what a system gives back after an upload: the portal's HTML格式紀錄 and the result of 薦送報名, or the workbook of what
 * 新北市資安統籌管理平台 could not import. No script is run, and nothing fetched.
 * @param bytes a page as a browser saves it (.html, .mht), a workbook, a CSV, or a ZIP that holds one of these
 * @throws ResultProblem, PageProblem, TableProblem, ZipProblem, SheetProblem, OptionProblem
 */
export async function readResult(bytes: Bytes, options: ResultOptions = {}): Promise<Result> {
  const { of, showValues = false, limits } = options;
  const { formats, encoding } = readRuleOptions(options);
  const { rules: texts } = await libraryTextsOf(langOf(options));
  const maxCells = limits?.maxCells ?? defaultSheetLimits.maxCells;
  const telling = (found: readonly Found[]): readonly Finding[] =>
    found.map((one) => remember(describe(one, ruleOf(one.rule).severity, texts, showValues), one));
  try {
    const content = await contentOf(bytes, options, new ResultReader({ formats, encoding, maxCells, parse: options.parsePage ?? null }));
    const found = of === undefined ? null : await foundIn(of, content, options);
    const { kind, verdict, reasons, rows } = resultReport(content, found, { texts, showValues, formats, severityOf: severityIn });
    return {
      kind,
      verdict,
      reasons,
      rows: rows.map((row) => ({
        reason: row.reason, row: row.row, ...(row.candidates.length > 0 ? { candidates: row.candidates } : {}),
        about: tellingValues(row), fields: fieldsOf(row), findings: row.findings,
      })),
      toMend: found?.toMend?.bytes ?? null,
    };
  } catch (error) {
    const fact = factOf(error, telling);
    throw fact ? new ResultProblem(fact) : error;
  }
}

async function contentOf(bytes: Bytes, options: ResultOptions, reader: ResultReader): Promise<ResultContent> {
  const input = await openInput(bytes, options, { byName: false, again: true, page: reader });
  try {
    return await reader.readResult(input);
  } finally {
    await input.close();
  }
}

async function foundIn({ bytes, ...options }: UploadedFile, content: ResultContent, { codes }: ResultOptions): Promise<FoundRows> {
  const input = await openInput(bytes, options, { byName: true, again: true });
  try {
    return await findRows(content, input, readRuleOptions({ ...options, ...(codes === undefined ? {} : { codes }) }));
  } finally {
    await input.close();
  }
}

/** The fact that an error of reading a result tells; null where it tells none. @param telling puts findings into words, masked */
export function factOf(error: unknown, telling: (found: readonly Found[]) => readonly Finding[]): ResultFact | null {
  if (error instanceof NoUpload) return { kind: 'unreadable-upload', findings: telling(error.found) };
  if (!(error instanceof NoWhole)) return null;
  if (error.why.kind === 'too-many') return { kind: 'too-many-cells' };
  const { found } = error.why;
  return found.every(({ rule }) => rule === 'file/empty') ? { kind: 'empty' } : { kind: 'unreadable', findings: telling(found) };
}
