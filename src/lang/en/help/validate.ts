import type { CommandHelp } from '../../help.ts';
import { as, defaultFirst, list, rules, showValues, table } from './shared.ts';

/** The help of `lhl validate`. */
export const validate: CommandHelp<'validate'> = {
  summary: 'check files before the upload, or downloaded grades',
  description: 'check files for the learning portal (hours, courses, subjects, teachers), or downloaded grades (成績)',
  argument: [
    'file',
    'files to check: CSV, .xlsx, .xls, .ods, or a ZIP of one; a folder (the .csv files in it); a pattern such as "data/*.csv"; '
      + '- is standard input',
  ],
  example: 'lhl validate upload.csv',
  options: {
    ...as,
    ...table,
    '--stdin-filename <name>': 'the file name to show in the report when reading standard input',
    '--exclude <pattern>': 'leave out files that fit a pattern, such as "old/**"; repeatable',
    '--allow-empty': 'exit with 0, not 2, where there is no file to check',
    '--reporter <name[=file]>': ({ reporters }) =>
      `the form of the report: ${defaultFirst(reporters)}; repeatable, each to a file of its own, such as html=report.html`,
    '-o, --output <file>': ({ reportEndings }) =>
      `write the report to a file; without --reporter its name tells the form: ${list(reportEndings)}, else text`,
    '--all': 'list every finding (else the screen shows the first few of each kind)',
    '--quiet': 'list errors only, no warnings (warnings are counted)',
    '--max-findings <n>': 'list at most so many findings for each file (all are counted)',
    '--max-warnings <n>': 'exit with 1 when there are more warnings than this',
    '--exit-zero': 'exit with 0 even when there are errors',
    '--dry-run': 'check as usual, but write no report to a file and only say where it would go',
    '--force': 'replace the file of a report even if it is no report of lhl',
    '--across': 'hold the rows of all files against each other: a record in two files is told with the other file and row; '
      + 'the files should be those of one agency; files of different formats (25 and 19 columns) are not compared',
    '--no-across': 'check each file by itself, even where the configuration says "across": true',
    '--select <rules>': 'check these rules only, such as cell or cell/code; separated by commas',
    '--ignore <rules>': 'do not check these rules; separated by commas',
    ...rules,
    '--config <file>': 'the configuration (else the nearest lhl.config.json from the working folder upward); other commands read its '
      + 'auditLog alone',
    '--no-config': 'use no configuration',
    ...showValues,
  },
};
