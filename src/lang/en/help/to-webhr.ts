import type { CommandHelp } from '../../help.ts';
import { defaultFirst, list, table, tableFiles, written } from './shared.ts';

/** The help of `lhl to-webhr`. */
export const toWebhr: CommandHelp<'to-webhr'> = {
  summary: 'turn grades into the file that WebHR 表13 imports',
  description: 'turn grades into the CSV that WebHR table 13 imports (學員通過認證名單入檔)',
  argument: ['input', `a grade file, or an upload file for a class that was not opened (未開班): ${tableFiles}`],
  example: 'lhl to-webhr grades.zip -o webhr.csv',
  options: {
    '-o, --output <file>': 'the file to write (required)',
    '--agency-code <code>': 'the code of the agency (學習機關編號), 10 characters; required when the input is an upload file',
    '--agency-name <name>': 'the name of the agency (學習機關名稱); required when the input is an upload file',
    '--set-aside <file>': 'write the rows that cannot be imported to this file, with the reason, and convert the rest',
    '--only-importable': 'also set aside the rows that WebHR does not take (終迄日期, the end date, after 104-12-31)',
    '--rows <n>': 'at most so many rows in each output file; more are split into name-1.csv, name-2.csv, ...',
    ...written,
    '--as <format>': ({ webhrInputs }) => `the format of the input: ${list(webhrInputs)} (otherwise told by the header row)`,
    ...table,
    '--dates <form>': 'how dates are written: keep, compact 1050624, dash 105-06-24 (default: keep for grades, compact for an upload file)',
    '--truncate-names': 'shorten course names over 100 bytes (never inside a character)',
    '--encoding <encoding>': ({ encodings }) => `the encoding of the output: ${defaultFirst(encodings)}`,
  },
};
