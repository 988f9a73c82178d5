import type { RuleId } from '../findings/catalogue.ts';
import type { Counts, Finding } from '../findings/finding.ts';
import type { FormatId } from '../schemas/format.ts';

/** One file of the run, once all of it was checked. */
export interface FileReport {
  /** The path as it may be shown. */
  readonly path: string;
  readonly format: FormatId | null;
  readonly encoding: 'big5' | 'utf8' | 'utf8-bom' | null;
  readonly rows: number | null;
  /** What was assumed in reading it, in words. */
  readonly notes: readonly string[];
  readonly counts: Readonly<Counts>;
}

/** The whole run. */
export interface RunReport {
  readonly files: number;
  readonly rows: number;
  readonly counts: Readonly<Counts>;
}

/** A text about one finding, and the section of the report in which it stands. */
export interface Piece {
  readonly section: string;
  readonly text: string;
}

/**
 * Shows findings: pure, findings in and pieces of text out. Its owner keeps the pieces of each section, in memory or
 * elsewhere, until the file ends; only then it is known what stands at the head of the file's part of the report.
 */
export interface Reporter {
  /** What stands before all files. */
  readonly begin: () => string;
  /** Counts a finding, and tells whether it is to be shown; those of the whole file (without row) come last. */
  readonly wants: (rule: RuleId, row: number | null) => boolean;
  /** The text of a finding that is to be shown; null where the reporter keeps it. */
  readonly finding: (finding: Finding) => Piece | null;
  /** The file's part of the report: texts, and sections by name where their pieces go. */
  readonly file: (file: FileReport) => readonly (string | { readonly section: string })[];
  /** What stands after all files. */
  readonly end: (run: RunReport) => string;
}
