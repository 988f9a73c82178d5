import type { CommandHelp } from '../../help.ts';
import { making, tableFiles } from './shared.ts';

/** The help of `lhl convert`. */
export const convert: CommandHelp<'convert'> = {
  summary: 'turn a list into an upload file; 19 columns to 25',
  description: 'turn a list or another table into an upload file; 19 columns to 25 and back',
  argument: ['input', `a list of people or of hours: ${tableFiles}`],
  example: 'lhl convert list.ods -o upload.csv',
  options: { ...making, '-o, --output <file>': 'the CSV file to write (required)' },
};
