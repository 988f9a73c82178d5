import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

/** The words of `lhl template`, and of the workbooks that it writes. */
export const template: Messages['template'] = {
  noOutput: 'no file to write was given. Write: lhl template unopened -o form.xlsx',
  toStdout: 'a file name must follow -o: a form is not written to standard output',
  notUploaded: (format, all) =>
    `"${format}" is a file that comes from the portal. Nobody fills it in, so it has no form. Formats with a form: ${all.join(', ')}`,
  extension: (name) => `"${name}" does not say what kind of file to write. Let its name end in .xlsx, .ods or .csv`,
  notForCsv: (flag) => `${flag} does not go with .csv: a CSV form is its header row only. Write .xlsx or .ods instead`,
  onlyForCsv: '--encoding goes with .csv only: .xlsx and .ods have no choice of encoding',
  tooManyRows: (value, most) => `--rows takes ${grouped(most)} at most, not ${grouped(value)}`,
  sheets: { form: 'Fill in', example: 'Example', codes: 'Codes' },
  anyText: '(text)',
  code: 'Code',
  name: 'Name',
  remark: 'Remark',
  own: 'with your own codes',
  hint: {
    required: 'Required.',
    optional: 'May be blank.',
    longest: (max) => `At most ${max} characters`,
    onlyCode: 'The code only, not its name:',
    codesOn: (sheet) => `Codes and names: sheet "${sheet}"; a click on the header of this column leads there (with Ctrl in LibreOffice)`,
    open: 'The public list is not complete: other codes may be right',
  },
  refused: {
    title: 'Not in the list',
    closed: (header, sheet, example, code) =>
      `${header} takes a code, zeros included: for "${example}" it is ${code}. Choose one from the list; `
        + `the names are on the sheet "${sheet}".`,
    open: (header, sheet) =>
      `This ${header} is not on the sheet "${sheet}". The public list is not complete: keep the code if you are sure of it.`,
  },
  exampleNotes: (form) => [
    `This sheet is an example with a made-up person and course; it is not uploaded. Fill in the sheet "${form}" from its second row on, `
      + 'one person a row.',
    'Leave the header row and the columns as they are. Columns with a dark, bold header are required, light ones may be blank. '
      + 'Select a cell to see what goes there.',
    `At the end save the sheet "${form}" as CSV; its file name must be plain ASCII.`,
  ],
  done: {
    wrote: (path, format, dry) => `${dry ? 'would write' : 'wrote'} ${path}: ${format}`,
    rows: (rows) => `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'} to fill in, every cell as text: 01, 001 and 115-05-10 stay as typed`,
    header: (encoding) => `its header row only (${encoding})`,
    overLimit: (limit) =>
      `note: the portal takes ${grouped(limit)} rows a file at most; split more of them with lhl split, once they are saved as CSV`,
    next: 'Next:',
    fill: (form) => `fill in the sheet "${form}"; a selected cell says what goes there, and columns of codes have drop-down lists`,
    save: 'save it as CSV with a plain ASCII name, such as upload.csv',
    check: (path) => `check it before the upload: lhl validate ${path}`,
    fix: (path) => `or make the upload file without saving as CSV: lhl fix ${path} -o upload.csv`,
    append: 'add the data below the header row, one person a row, without quotes',
    notInExcel: 'to fill it in with Excel, take .xlsx or .ods: when Excel opens a CSV, 01 becomes 1 and dates change',
  },
};
