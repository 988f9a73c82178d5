import { grouped } from '../number.ts';
import type { Messages } from '../messages.ts';

/** The words about workbooks: .xlsx, .xls and .ods. */
export const sheet: Messages['sheet'] = {
  encrypted: 'the workbook has a password of its own and cannot be opened here. Open it in Excel or LibreOffice, '
    + 'remove the password and save it under a new name; or put the workbook without one into a ZIP that has a password',
  damaged: 'the workbook is damaged or not built as it should be, and cannot be read. Download it again; '
    + 'or open it in Excel or LibreOffice and save it as a new .xlsx',
  otherDocument: {
    pdf: 'this is a PDF, neither a CSV nor a workbook. Ask the person who gave it to you for the CSV or Excel file that it was made from',
    image: 'this is a picture, neither a CSV nor a workbook. Ask the person who gave it to you for the CSV or Excel file',
    text: 'this is a text document (such as one of Word), neither a CSV nor a workbook. '
      + 'Paste its table into Excel and save that as .xlsx or CSV',
    slides: 'these are slides, neither a CSV nor a workbook. Paste the table into Excel and save that as .xlsx or CSV',
    'binary-workbook': 'this is a binary workbook (.xlsb), which is not read. Open it in Excel or LibreOffice and save it as .xlsx',
    'old-workbook': 'this is a workbook of Excel 4 (.xlw), a chart or a macro sheet, which is not read. '
      + 'Open it in Excel or LibreOffice and save it as .xlsx',
    numbers: 'this is a file of Apple Numbers (.numbers), which is not read. Open it in Numbers and save it with File > Export To > Excel; '
      + 'without Numbers, ask the sender to do so',
    'other-program':
      'this is a spreadsheet of Lotus 1-2-3, Quattro Pro or Works, which is not read. Open it in LibreOffice and save it as .xlsx',
    'web-page': 'this is a web page or XML, no real workbook. Some systems export such a file as "Excel"; it may also be the page of a '
      + 'login that has run out. Open it in Excel: save it as .xlsx if the content is right, or else download it again; '
      + 'for what came back after an upload, use lhl result',
    unknown: 'this is a file of an office program, but no workbook. Name an .xlsx, .xls, .ods or CSV file',
  },
  noSuchSheet: (wanted, names, more) =>
    `the workbook has no sheet "${wanted}". ` + (names.length === 0
      ? 'It has no sheet that can be read'
      : `It has: ${names.map((name, i) => `${i + 1} ${name}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}. `
        + 'Name one of them, or its number, with --sheet'),
  tooManyCells: (limit, cell) =>
    `there are more cells than the limit of ${grouped(limit)}${cell === null ? '' : ` (content goes as far as ${cell})`}. `
      + 'Delete rows and columns that are not needed, keep only the sheet that is, or save it as CSV; if the file is right as it is, '
      + 'raise the limit with --max-cells',
  tooLarge: (limit) => `the workbook unpacks to more than the limit of ${grouped(limit)} bytes. Delete sheets that are not needed, `
    + 'or save it as CSV; if the file is right as it is, raise the limit with --max-size',
  repaired: (name, kind, count, cells, values) =>
    `column "${name}": ${count === 1 ? `1 cell is a ${kind}` : `${grouped(count)} cells are ${kind}s`} in the workbook, `
      + `read as ${kind === 'date' ? `Minguo date${count === 1 ? '' : 's'}` : 'HH:MM:SS'}, `
      + `such as ${cells}${values === null ? '' : `: ${values.before} became ${values.after}`}`,
  birthday: '. Look at the years: Excel and LibreOffice take a typed 80/1/5 for the year 1980, not for Minguo 80',
  uncalculated: (count, cells) =>
    `${count === 1 ? '1 formula has' : `${grouped(count)} formulas have`} no result in the file and ${count === 1 ? 'is' : 'are'} read as `
      + `blank: ${cells}. Open the workbook in Excel or LibreOffice, save it once and check again`,
  merged: (count, cells) =>
    `${count === 1 ? '1 merged cell spans' : `${grouped(count)} merged cells span`} several rows; the value stands in the first of them `
      + `and the others are read as blank: ${cells}. Where every row needs it, split the cells and fill in each`,
  otherSheets: (read, names) => `only the sheet "${read}" was read, not: ${names}. --sheet reads another`,
  noSheets: (path) => `"${path}" is no workbook and has no sheets: --sheet was not used`,
  and: ', ',
  more: (count) => `and others, ${grouped(count)} in all`,
};
