import type { CommandHelp } from '../../help.ts';
import { as, inputEncoding, list, written } from './shared.ts';

/** The help of `lhl merge`. */
export const merge: CommandHelp<'merge'> = {
  summary: 'put files with one header row together',
  description: 'put files with one header row together',
  argument: [
    'file', 'the CSV files to put together, with one header row; a folder (every .csv in it, 2 before 10); a pattern such as "parts/*.csv"',
  ],
  example: 'lhl merge parts -o all.csv',
  options: {
    '-o, --output <file>': 'the CSV file to write (required)',
    '--across': 'compare the rows of all files first; where a record stands twice, say where and merge nothing (else nothing is compared; '
      + 'files with other header rows, as of 25 and 19 columns, cannot be merged at all)',
    ...written,
    ...as,
    ...inputEncoding,
    '--encoding <encoding>': ({ encodings }) =>
      `the encoding of the output: ${list(encodings)} (default: that of the files; where they differ big5, `
        + 'or utf8-bom where a character is not in Big5)',
  },
};
