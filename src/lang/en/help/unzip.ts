import type { CommandHelp } from '../../help.ts';
import { limits, password, written } from './shared.ts';

/** The help of `lhl unzip`. */
export const unzip: CommandHelp<'unzip'> = {
  summary: 'open a ZIP with a password from the portal',
  description: 'open a ZIP with a password from the portal; no byte of the content changes',
  argument: ['archive', 'ZIP files downloaded from the portal'],
  example: 'lhl unzip --password grades.zip',
  options: {
    ...password,
    '-o, --output <dir>': 'extract into this folder (default: beside the archive, with its name)',
    '--list': 'only list what is inside',
    ...written,
    '--dry-run': 'decrypt and prove as usual, but write nothing and only say where it would go',
    '--force': 'replace files that exist',
    ...limits,
  },
};
