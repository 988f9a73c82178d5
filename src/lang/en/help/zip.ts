import type { CommandHelp } from '../../help.ts';
import { password, written } from './shared.ts';

/** The help of `lhl zip`. */
export const zip: CommandHelp<'zip'> = {
  summary: 'pack files with AES-256 for a colleague',
  description: 'pack files with AES-256 for a colleague',
  argument: ['file', 'the files to pack; a folder (every file in it but hidden ones and links)'],
  example: 'lhl zip upload.csv -o out.zip',
  options: {
    '-o, --output <file>': 'the ZIP to write (required)',
    ...password,
    '--password [value]':
      'ask for the password, twice (not shown while you type, may be pasted); it may also follow here, but then it stays '
        + 'in the command history',
    '--zipcrypto': 'the old cipher, for people with Windows Explorer only (easily broken)',
    ...written,
  },
};
