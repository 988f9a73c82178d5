import type { RuleId } from '../rules/index.ts';
import type { Counts, Finding, Found, Severity } from '../findings/finding.ts';
import type { FileFacts } from '../findings/file-facts.ts';
import type { FileProblem } from '../findings/problem.ts';
import type { FieldKey, FormatId } from '../schemas/format.ts';

/** One file of the run, once all of it was checked. */
export interface FileReport {
  /** The path as it may be shown. */
  readonly path: string;
  readonly format: FormatId | null;
  /** Whether an office handed the form over. */
  readonly own?: true;
  readonly encoding: 'big5' | 'utf8' | 'utf8-bom' | null;
  /** The sheet of a workbook that was read, as it may be shown; null for a CSV. */
  readonly sheet: string | null;
  /** Whether it was read from an archive. */
  readonly archived?: true;
  readonly rows: number | null;
  /** The assumptions made in reading it, in words. */
  readonly notes: readonly string[];
  readonly counts: Readonly<Counts>;
  /** How many of the findings `lhl fix` mends without asking. */
  readonly mendable: number;
  /** Null where no reporter of the run shows them. */
  readonly facts: FileFacts | null;
}

/** The whole run. */
export interface RunReport {
  /** How many files were checked. */
  readonly files: number;
  /** The paths that could not be opened or led to no file; they are not among the files. */
  readonly problems: readonly FileProblem[];
  readonly rows: number;
  readonly counts: Readonly<Counts>;
  /** The configuration that was used, as it may be shown. */
  readonly config: string | null;
  /** Workbooks and archives in folders, as they may be shown: only those that are named are opened. */
  readonly unread: readonly string[];
}

/** One cell of the row of a finding, as it may be shown. */
export interface ShownCell {
  /** Null for a column that the format lacks. */
  readonly key: FieldKey | null;
  readonly header: string;
  /** Null if the content of the column is unknown. */
  readonly value: string | null;
}

/** A text about one finding, and the section of the report in which it stands. */
export interface Piece {
  readonly section: string;
  /** Bytes are UTF-8, or what `written` of the reporter reads, and good until it is handed the next finding. */
  readonly text: string | Uint8Array;
}

/**
 * Shows findings: pure, findings in and pieces of text out. Its owner keeps the pieces of each section, in memory or
 * elsewhere, until the file ends; only then it is known what stands at the head of the file's part of the report.
 */
export type Reporter = Report & (InWords | AsFound);

interface Report {
  /** Whether it shows the facts about each file, which cost time to gather. */
  readonly showsFacts?: boolean;
  /** Whether its pieces, of the section `rows`, go out while the file is still being read. */
  readonly streamed?: boolean;
  /** The text before all files. */
  readonly begin: () => string;
  /** A file begins, with its path as it may be shown; one before that had no end could not be read, and is forgotten. */
  readonly start?: (path: string) => void;
  /** Counts a finding, and tells whether it is to be shown; those of the whole file (without row) come last. */
  readonly wants: (rule: RuleId, row: number | null, severity: Severity) => boolean;
  /** The pieces that it has kept so far and that need not wait. */
  readonly kept?: () => Piece;
  /**
   * What is written of a piece of bytes, where these are not it: it is asked of all of them, in their order, though they may have been
   * joined and cut anew. What it returns is good until the next is asked for.
   */
  readonly written?: (piece: Uint8Array) => Iterable<Uint8Array>;
  /** The file's part of the report: texts, and sections by name where their pieces go. */
  readonly file: (file: FileReport) => readonly (string | { readonly section: string })[];
  /** The text for an unchecked file, among the others; a reporter without this names such files at the end. */
  readonly problem?: (problem: FileProblem) => string;
  /** The text after all files. */
  readonly end: (run: RunReport) => string;
}

/** The part of most reporters that shows a finding. */
interface InWords {
  /**
   * The text of a finding that is to be shown; null where the reporter keeps it.
   * @param row gives the cells of its row, masked; null if it has no row, or if the columns may have shifted
   */
  readonly finding: (finding: Finding, row: () => readonly ShownCell[] | null) => Piece | null;
  readonly found?: undefined;
}

/** A reporter that makes the words itself, and masks values. */
interface AsFound {
  readonly found: (found: Found, severity: Severity) => Piece | null;
  readonly finding?: undefined;
}
