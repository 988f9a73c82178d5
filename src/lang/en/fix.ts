import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

const plural = (count: number, one: string): string => `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;

// The fate of a CSV in Excel.
const excel = 'Excel changes values such as 01 and 001 when it opens the file; the check then tells';

/** The words of `lhl fix`. */
export const fix: Messages['fix'] = {
  noInput: 'no file to mend. Write: lhl fix <file> -o <output>',
  noOutput: 'no output file: add -o <file>. To change the file itself use --in-place, to see what would change use --dry-run',
  inPlaceOnly: '--in-place changes CSV files only, no Excel or ODF file, nothing inside an archive and no standard input. Use -o',
  cannot: {
    header: 'the columns cannot be told, so nothing can be mended, and no file was written. '
      + 'A list or table of your own can be turned into an upload file with lhl convert',
    faults: 'the file has places whose content is not certain (see above); correct them first. No file was written',
    file: 'this file cannot be read as a CSV. No file was written',
  },
  lackingRefused: (place) =>
    `${place} is not in Big5, so the file cannot be written in Big5, and none was. Use --encoding utf8-bom, or leave --encoding out`,
  lacking: (place) => `${place} is not in Big5, so the file is written in UTF-8 (BOM): in Big5 it would become a ?.`,
  character: (cell, position) => `Character ${position} of ${cell}`,
  reason: {
    'sheet-date': 'Days and times of the spreadsheet, written as the portal wants them',
    'header-text': 'Headers, written as the portal does', encoding: 'Encoding', 'line-ends': 'Line ends',
  },
  heading: (title, rule, count) => `${title}${rule === '' ? '' : ` ${rule}`}  ${plural(count, 'place')}`,
  rows: (runs) => `row${runs.length === 1 && runs[0]?.includes('-') === false ? '' : 's'} ${runs.join(', ')}`,
  column: (name) => `column ${name}`,
  cut: ' ... (further rows are not listed; --changes file.csv lists them all)',
  untold: (count) => `... and ${grouped(count)} more; --changes file.csv lists them all`,
  many: (rows, count) => (rows === '' ? ` (${plural(count, 'row')})` : `: ${plural(count, 'place')}, ${rows}`),
  removed: 'removed',
  width: (columns) => plural(columns, 'column'),
  place: (column) => `column ${grouped(column)}`,
  quoted: (count) => `${plural(count, 'value')} in quotes that are not needed`,
  unquoted: 'no quotes',
  notShown: '(content not shown)',
  look: ' (please check)',
  listHeader: ['row', 'cell', 'column', 'reason', 'rule', 'before', 'after', 'kind'],
  next: {
    places: (count, places, more) =>
      `${count === 1 ? '1 place is' : `${grouped(count)} places are`} left for you to mend: ${places.join(', ')}${more ? ' …' : ''}. `,
    excel,
    inOutput: (path) =>
      `Mend them in "${path}" (${excel}), and run:`,
    inBook: (path, output) =>
      `Mend them in the workbook "${path}"`
        + `${output === null ? '' : ` (these are the places in ${output}; rows or columns of the workbook differ)`}, and run:`,
    suggested: (count) =>
      `If you have looked at the ${count === 1 ? 'suggested fix and it is' : `${grouped(count)} suggested fixes and they are`} right, run:`,
  },
  done: {
    changed: (dry) => (dry ? 'What would change:' : 'What was changed:'),
    suggested: (count) =>
      `Of these, ${plural(count, 'change')} ${count === 1 ? 'is' : 'are'} only suggested (--suggested): please look at each.`,
    waiting: (count) => `${plural(count, 'more place')} could be changed but a person has to look first: see the check below, `
      + 'and if all is right add --suggested.',
    none: 'There is nothing that can be mended.',
    listed: (path, dry) => (dry ? `Every change would be listed in ${path}` : `Every change is listed in ${path}`),
    places: 'Rows and cells are those of the input; ',
    removedRows: 'with the blank rows gone, those of the output have lower numbers.',
    removedColumns: 'with the blank columns gone, those behind them have moved.',
    movedColumns: 'the order of the columns is changed, so the output has them elsewhere.',
    shifted: (rows) =>
      `Rows with a wrong number of values may have values in wrong columns; they stay as they are, nothing in them was mended: ${rows}.`,
    notOrdered: 'While there are such rows the columns keep their order too. Correct the rows, then run this again.',
    wrote: (path, rows, encoding) => `${path} written: ${plural(rows, 'row')} (${encoding})`,
    wouldWrite: (path, rows, encoding) =>
      `No file was written (--dry-run). ${path ?? 'It'} would have ${plural(rows, 'row')} (${encoding})`,
    same: (path) => `${path} written, identical to the input`,
    wouldBeSame: (path) => `No file was written (--dry-run). ${path ?? 'The output'} would be identical to the input`,
    untouched: 'the file was not touched',
    kept: (path) => `What it was is kept as ${path}`,
    sum: (all, rows, blank) => `${plural(all, 'row')} in = ${plural(rows, 'row')} out + ${plural(blank, 'blank row')} removed`,
    left: (dry) => (dry ? 'What a check would then find:' : 'Check of the file that was written:'),
  },
};
