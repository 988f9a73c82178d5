import { grouped } from '../../number.ts';
import type { page } from '../../zh/page/index.ts';

const places = (count: number): string => (count === 1 ? '1 place' : `${grouped(count)} places`);

/** The words of the answer to a file. */
export const answer: typeof page.answer = {
  mend: (count) => `Mend ${places(count)} and download`,
  mendMore: (safe, chosen) => (safe === 0
    ? `Apply the ${grouped(chosen)} chosen and download`
    : `Mend ${places(safe)} (and the ${grouped(chosen)} chosen) and download`),
  toCsv: 'Convert to CSV and download',
  byHand: (count) => `See ${places(count)} to mend by hand`,
  saveReport: 'Save the report',
  findings: 'What to look at',
  ruleCount: (count) => places(count),
  why: 'Why',
  how: 'How to mend it',
  rule: 'Rule',
  aboutRule: 'Look up this rule: an example, its evidence, how to mend it',
  value: 'Content',
  becomes: 'becomes',
  maybe: 'perhaps',
  choose: 'Apply',
  chosen: 'Applied',
  wholeRow: 'The whole row',
  related: (rows) => `Compared with: ${rows.join(', ')}`,
  more: (count) => `List ${grouped(count)} more`,
  passed: (all, clean) => `${grouped(all)} checks, ${grouped(clean)} of them passed`,
  unknownCell: '(not shown)',
  mended: {
    title: 'Mended and downloaded',
    titleLeft: (error) => `Downloaded; ${grouped(error)} ${error === 1 ? 'error is' : 'errors are'} left to mend`,
    saved: (name, rows, encoding) =>
      `Saved as ${name} (${grouped(rows)} rows, ${encoding}) in the downloads of the browser. The original is untouched.`,
    same: (name) => `There was nothing to mend; saved as ${name}, the same as the original.`,
    changes: (count, more) => [
      count > 0 && `${places(count)} mended`, more > 0 && `${grouped(more)} ${more === 1 ? 'thing' : 'things'} tidied`,
    ].filter((text) => text !== false).join(', '),
    left: (error, warning) => `After mending: errors ${grouped(error)}, warnings ${grouped(warning)}`,
    none: 'No errors are left: it can be uploaded.',
    backToExcel: 'Cells to mend in Excel',
    places: (name, excel) => `Places are those in ${name} (${excel}). `
      + 'Where blank rows were deleted or columns moved, they differ in the original file.',
    copy: 'Copy this list',
    copied: 'Copied',
    print: 'Print',
    place: 'Place', header: 'Column', before: 'Before', after: 'After', reason: 'Reason',
    problem: 'Problem', suggestion: 'Perhaps', help: 'How to mend it',
    wholeFile: 'The whole file',
    row: (row) => `row ${row}`,
    removed: 'removed',
    notShown: '(not shown)',
  },
  cannotMend: {
    header: 'The columns are not known, so nothing can be mended.',
    faults: 'It is not certain what some cells say; correct these first (see below).',
    file: 'This file cannot be read as a table.',
  },
  unknown: 'The header row is not one that is known here: upload forms of the portal (25, 19, 17 columns), courses, subjects and teachers '
    + 'to be added, grade downloads, attendance lists, and result pages.',
};
