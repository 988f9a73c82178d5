import type { Obstacle } from '../../convert/obstacles.ts';
import { severityIn, type RuleId } from '../../rules/index.ts';
import { cellName, type Finding, type Found } from '../../findings/finding.ts';
import { maskIds, mask } from '../../findings/mask.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import { describe } from '../../reporters/describe.ts';

/** Why a row cannot go into the file for WebHR, in words; IDs and names are masked. */
export interface Reason {
  readonly group: RuleId | Exclude<Obstacle['kind'], 'finding'>;
  readonly title: string;
  readonly place: string;
  /** As the file has it, IDs masked; null for a reason about a whole row. */
  readonly header: string | null;
  readonly value: string | null;
  /** The right value, where it is known. */
  readonly fix?: Finding['fix'];
  readonly message: string;
  readonly help: string;
}

/** Puts into words what keeps a row out. @param helpOf tells how to mend a finding where that is not what the checks say */
export function reasonOf(obstacle: Obstacle, t: LibraryTexts, helpOf = webhrHelp): Reason {
  const texts = t.webhr.reason;
  switch (obstacle.kind) {
    case 'finding':
      return obstacle.found.rule === 'table/duplicate'
        ? ofRepeat(obstacle.found.row ?? 1, obstacle.found.params.first, t)
        : ofFinding(describe(obstacle.found, severityIn(obstacle.found.rule, null), t.rules, false), helpOf(obstacle.found, t), t);
    case 'apostrophe': {
      const { row, column, header, value, personal } = obstacle.place;
      return {
        group: 'apostrophe', ...texts.apostrophe, place: cellName(column ?? 1, row ?? 1),
        header: maskIds(header ?? ''), value: mask(value ?? '', personal),
      };
    }
    case 'repeats': return ofRepeat(obstacle.row, obstacle.first, t);
    case 'beyond': {
      const { row, column, header, value } = obstacle.place;
      return {
        group: 'beyond', ...texts.beyond, place: cellName(column ?? 1, row ?? 1), header: maskIds(header ?? ''),
        value: maskIds(value ?? ''),
      };
    }
  }
}

/** The reasons of a row as they stand beside it in the file of rows that were set aside: without values. */
export function reasonsText(reasons: readonly Reason[], { webhr: { aside } }: LibraryTexts): string {
  return reasons.map(({ header, message }) => (header === null ? message : aside.field(bare(header), message))).join(aside.join);
}

// The output has fewer columns that tell records apart than the input, so the words differ from those of the check.
function ofRepeat(row: number, first: number, t: LibraryTexts): Reason {
  const { title, message, help } = t.webhr.reason.repeats;
  return { group: 'repeats', title, message: message(first), help, place: t.report.row(row), header: null, value: null };
}

/** The way to mend a finding where the one that the checks name is not that of `lhl to-webhr`; null where it is. */
export function webhrHelp(found: Found, { webhr }: LibraryTexts): string | null {
  if (found.rule === 'cell/not-in-big5') return webhr.reason.notInBig5Help;
  const unknown = found.rule === 'header/unknown' && (found.params.kind === 'not-near' || found.params.kind === 'not-forced');
  return unknown ? webhr.reason.unknownHelp : null;
}

function ofFinding(finding: Finding, help: string | null, t: LibraryTexts): Reason {
  const { rule, row, cell, header, value, fix, message } = finding;
  return {
    group: rule,
    title: t.rules[rule].title,
    place: cell ?? (row === null ? t.report.wholeFile : t.report.row(row)),
    header: row === 1 && rule.startsWith('header/') && cell === null ? null : header,
    value,
    fix: cell === null ? null : fix,
    message,
    help: help ?? finding.help,
  };
}

// A star says that a column is required; a reason need not say so, nor begin like a formula.
function bare(header: string): string {
  return header.replace(/^[\s*＊\ufeff=+\-@]+|[\s*＊]+$/gu, '');
}
