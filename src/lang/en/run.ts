import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

/** The words about a whole run of `lhl validate`: files that were not checked, and rules that were left out. */
export const run: Messages['report']['run'] = {
  nothing: 'there was no file to check',
  incomplete: (count, named) => (named ? `${grouped(count)} could not be opened or found, and ${count === 1 ? 'was' : 'were'} not checked`
    : `${count === 1 ? '1 pattern or folder leads' : `${grouped(count)} patterns or folders lead`} to no file`),
  lowered: 'what was found is no error, but rules for which the portal refuses a file were left out or made warnings',
  off: (rules) => `rules left out: ${rules.join(', ')}`,
  only: (rules) => `only these rules were checked: ${rules.join(', ')}`,
  toWarning: (rules) => `errors made warnings: ${rules.join(', ')}`,
  config: (path) => `configuration "${path}" (--no-config does without)`,
  unread: (paths, more) =>
    `workbooks and archives in folders were not checked: ${paths.join(', ')}${more === 0 ? '' : ` and ${grouped(more)} more`}. `
      + `To check one, name it: lhl validate "${paths[0] ?? ''}"`,
  byName: 'workbooks and archives are checked where they are named',
  between: '; ',
  unopened: 'Files that were not checked',
  reason: 'Reason',
  problem: {
    missing: 'file not found',
    'no-match': 'no file fits',
    'empty-folder': 'no CSV in the folder',
    excluded: 'all left out',
    'command-line': 'misplaced quotation mark',
    denied: 'no right to read',
    unreadable: 'cannot be read',
    'too-large': 'over the limit',
    'no-password': 'needs a password',
    'wrong-password': 'wrong password',
    archive: 'archive cannot be opened',
    'archive-content': 'archive has to hold exactly one table',
    'other-document': 'no table that can be read (CSV, Excel, ODF)',
    workbook: 'workbook cannot be opened',
    'no-sheet': 'no such sheet',
  },
  noMatch: (pattern) => `"${pattern}" finds no file. A pattern is such as "data/*.csv"`,
  emptyFolder: (folder) => `there is no .csv file in the folder "${folder}"`,
  excluded: (word) =>
    `all files of "${word}" were left out (--exclude, exclude in the configuration, blank forms, rosters etc.); nothing was checked`,
  commandLine: (word) => `cannot make sense of "${word}": on the Windows command line \\ before a quotation mark makes it text. `
    + `Remove that \\: "folder" instead of "folder\\"`,
  powerShell: (line) => `PowerShell: & ${line}`,
};
