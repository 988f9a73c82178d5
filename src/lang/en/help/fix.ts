import type { CommandHelp } from '../../help.ts';
import { as, output, rules, table, tableFiles, written } from './shared.ts';

/** The help of `lhl fix`. */
export const fix: CommandHelp<'fix'> = {
  summary: 'mend a file, and make a CSV of a workbook',
  description: 'mend a file: widths, dates, lost zeros, order, encoding; the meaning stays',
  argument: ['file', `the file to mend: ${tableFiles}`],
  example: 'lhl fix upload.xlsx -o upload.csv',
  options: {
    '-o, --output <file>': 'the CSV file to write',
    '--in-place': 'change the file itself; what it was is kept as "name.bak"',
    '--suggested': 'apply also what a person should look at (Gregorian years, commas, ...)',
    '--changes <file>': 'write every change to this file (CSV) instead of the screen',
    ...written,
    '--dry-run': 'only show what would change and where it would go',
    ...as,
    ...table,
    ...rules,
    ...output,
  },
};
