import type { CommandHelp } from '../../help.ts';
import { limits, password, rules } from './shared.ts';

/** The help of `lhl open`. */
export const open: CommandHelp<'open'> = {
  summary: 'check a file, or extract it, and show the report',
  description: 'See what a file is: uploads, grades and workbooks are checked, archives are extracted first, and a page of results '
    + 'is read. The report (HTML) goes beside the file and is shown in the browser. The name of the command may be left out: lhl FILE. '
    + 'Without a file it shows a menu',
  argument: ['file', 'the files or folders to open; a result and the upload that it is about are laid beside each other'],
  example: 'lhl open upload.csv',
  options: {
    '-o, --output <dir>':
      'put reports and extracted files into this folder (default: beside the file; in your documents where that takes none)',
    '--no-show': 'do not show the report',
    '--wait': 'wait for a key in the end, before the window closes',
    '--dry-run': 'check all the same, but write nothing, and say what would be written',
    ...password,
    '--today <date>': rules['--today <date>'],
    '--config <file>': 'configuration (default: the nearest lhl.config.json in this folder or above)',
    '--no-config': 'use no configuration',
    ...limits,
  },
};
