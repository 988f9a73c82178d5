import type { CommandHelp } from '../../help.ts';
import { codes, defaultFirst, table, tableFiles, written } from './shared.ts';

/** The help of `lhl hours`. */
export const hours: CommandHelp<'hours'> = {
  summary: 'add up the hours of people, and tell who lacks what',
  description: 'add up the hours of people in a year over one or more grade files, and tell who lacks what; '
    + 'a record counts once, however many files hold it',
  argument: ['grades', `grade downloads, or lists of records with the same columns, one or more: ${tableFiles}`],
  example: 'lhl hours grades.zip -o people.csv',
  options: {
    '-o, --output <file>':
      'a file of data (.csv, .xlsx, .ods: real names, for a mail merge), or a report (.html, .json: masked); without it, the screen',
    '--reporter <name[=file]>': ({ hoursReporters }) =>
      `the form of the report: ${defaultFirst(hoursReporters)}; repeatable, each to a file of its own, such as html=report.html`,
    '--year <year>': 'the Minguo year, such as 115 (otherwise that of the records; required where these are of several)',
    '--until <date>': 'the last day that counts, such as 115-11-30 (default: December 31, or what the targets say)',
    '--by <what>': 'also add up by: unit',
    '--short-only': 'list in the file of data and in json only people who lack hours (the screen lists no others)',
    '--roster <file>': 'a roster (such as that of WebHR): everybody on it counts, also without records; others are listed apart',
    '--targets <file>': 'the targets of the office (JSON): items, hours, codes and people; otherwise those that are built in',
    '--print-targets': 'print the targets that are built in, as a start for a file of your own',
    ...written,
    ...table,
    ...codes,
  },
};
