import { grouped } from '../number.ts';
import type { Messages } from '../messages.ts';

/** What is said about workbooks: .xlsx, .xls and .ods. */
export const sheet: Messages['sheet'] = {
  encrypted: 'the workbook has a password of its own and cannot be opened here. Open it in Excel or LibreOffice, remove the password and save it under a new name; or put the workbook without one into a ZIP that has a password',
  damaged: 'the workbook is damaged or not built as it should be, and cannot be read. Download it again; or open it in Excel or LibreOffice and save it as a new .xlsx',
  otherDocument: {
    text: 'this is a text document (such as one of Word), no workbook. Paste its table into Excel and save that as .xlsx or CSV',
    slides: 'these are slides, no workbook. Paste the table into Excel and save that as .xlsx or CSV',
    'binary-workbook': 'this is a binary workbook (.xlsb), which is not read. Open it in Excel and save it as .xlsx',
    'old-workbook': 'this is a workbook of Excel 95 or older, which is not read. Open it in Excel or LibreOffice and save it as .xlsx',
    unknown: 'this is a file of an office program, but no workbook. Name an .xlsx, .xls, .ods or CSV file',
  },
  noSuchSheet: (wanted, names, more) =>
    `the workbook has no sheet "${wanted}". ${names.length === 0 ? 'It has no sheet that can be read' : `It has: ${names.map((name, i) => `${i + 1} ${name}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}. Name one of them, or its number, with --sheet`}`,
  tooManyCells: (limit, cell) =>
    `there are more cells than the limit of ${grouped(limit)}${cell === null ? '' : ` (content goes as far as ${cell})`}. Delete rows and columns that are not needed, keep only the sheet that is, or save it as CSV; if the file is right as it is, raise the limit with --max-cells`,
  tooLarge: (limit) => `the workbook unpacks to more than the limit of ${grouped(limit)} bytes. Delete sheets that are not needed, or save it as CSV; if the file is right as it is, raise the limit with --max-size`,
  repaired: (name, kind, count, cells, before, after) =>
    `column "${name}": ${count === 1 ? '1 cell is' : `${grouped(count)} cells are`} ${kind === 'date' ? 'dates in the workbook, read as Minguo dates' : 'times in the workbook, read as HH:MM:SS'}, such as ${cells}: ${before} became ${after}`,
  uncalculated: (count, cells) =>
    `${count === 1 ? '1 formula has' : `${grouped(count)} formulas have`} no result in the file and ${count === 1 ? 'is' : 'are'} read as blank: ${cells}. Open the workbook in Excel or LibreOffice, save it once and check again`,
  otherSheets: (read, names) => `only the sheet "${read}" was read, not: ${names}. --sheet reads another`,
  and: ', ',
  more: (count) => `and others, ${grouped(count)} in all`,
};
