import type { CommandHelp } from '../../help.ts';
import { as, inputEncoding, written } from './shared.ts';

/** The help of `lhl split`. */
export const split: CommandHelp<'split'> = {
  summary: 'split a file of more than 3,000 rows',
  description: 'split a file of more than 3,000 rows; no byte of a row changes',
  argument: ['file', 'the CSV file to split'],
  example: 'lhl split upload.csv -o parts',
  options: {
    '-o, --output <dir>': 'write to this folder (required)',
    '--rows <n>': 'at most so many rows in each file (default 3000)',
    ...written,
    ...as,
    ...inputEncoding,
  },
};
