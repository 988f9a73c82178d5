import type { CommandHelp } from '../../help.ts';
import { as, defaultFirst, rules, showValues, table, written } from './shared.ts';

/** The help of `lhl result`. */
export const result: CommandHelp<'result'> = {
  summary: 'read what came back after an upload, beside its rows',
  description: 'read what came back after an upload (HTML格式紀錄, the result of 薦送報名, what ISMP could not import), beside the rows of it',
  argument: ['result', 'the page as a browser saves it (.html, .mht), .xls, .xlsx, .ods, a CSV, or a ZIP of one; - is standard input'],
  example: 'lhl result result.html --of upload.csv -o rows.csv',
  options: {
    '--of <file>': 'the file that was uploaded (CSV, workbook or ZIP): each row is found in it, with what lhl validate says of it',
    '-o, --output <file>': 'write the failed rows to this CSV as they stand in the upload, to be mended (needs --of)',
    '--reporter <name[=file]>': ({ resultReporters }) =>
      `the form of the report: ${defaultFirst(resultReporters)}; repeatable, each to a file of its own, such as html=report.html`,
    '--all': 'list every row (else the first 50 of each reason)',
    ...written,
    ...as,
    ...table,
    ...rules,
    ...showValues,
  },
};
