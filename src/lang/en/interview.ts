import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

/** The questions of `lhl new`. */
export const interview: Messages['interview'] = {
  noTerminal: 'lhl new asks its questions on a terminal, and there is none here. Use lhl convert LIST -o upload.csv --set ...',
  noStdin: 'standard input is where the answers come from, so the list cannot come from there. Name its file',
  begin: (format) => `Make ${format} of a list. Enter alone takes what stands in [ ]; < goes back to the question before; `
    + 'Ctrl-C leaves at any time, and leaves no file behind.',
  list: 'Which file is the list?',
  listHelp: 'Excel, LibreOffice or CSV, with ID and name; you may drop the file on this window and press Enter',
  found: (people, out) => `The list has ${grouped(people)} ${people === 1 ? 'person' : 'people'}`
    + `${out === 0 ? '' : `, and ${grouped(out)} more who will not be written`}.`,
  first: 'this is the first question',
  noIdThere: 'there is no ID in that column',
  columnOf: (header) => `Which column has ${header}? (its letter)`,
  present: (column) => `${column[0]?.toUpperCase() ?? ''}${column.slice(1)} seems to tell who was there, with several values. `
    + 'Who is to be written? (numbers, such as 1,2)',
  notAttendance: '0 it tells something else; write everybody',
  numbers: (most) => `Type numbers from 1 to ${most}, or 0`,
  day: (header) => `Which column of the table is ${header}? (its letter)`,
  noDay: '0 none of them; it is asked for below',
  letterOrNone: 'Type the letter of one of the columns above, or 0',
  endsEarlier: (end, start) => `the end ${end} is before the start ${start}; type it again (where the start is wrong, < goes back)`,
  endsEarlierInRows: (end, rows, count) => `the end ${end} is before the start in the list: `
    + `row ${rows.join(', ')}${count > rows.length ? ` ... ${grouped(count)} in all` : ''}; type it again`,
  hoursSum: (sum, total) => `digital and physical hours are ${sum} together and not ${total}, the total; `
    + 'type it again (where an earlier one is wrong, < goes back)',
  noCourse: 'that is a date or a number and no name of a course; type it again',
  toCome: 'that day is still to come; make sure that the year is right',
  notCsv: 'the name must end in .csv: the portal takes CSV only',
  notAscii: (name) =>
    `"${name}" has Chinese or full-width characters, which the portal does not take in a file name; use letters, digits, - and _`,
  column: { idNumber: 'Which column has the ID (身分證字號)? (its letter)', name: 'Which column has the name (姓名)? (its letter)' },
  which: (header) => `Several columns may be "${header}". Which one is it? (its letter)`,
  letter: 'Type the letter of one of the columns above',
  title: (number, all, header) => `(${number}/${all}) ${header}`,
  suchAs: (takes, example) => (example === null ? takes : `${takes}, such as ${example}`),
  longList: 'a code, a name (in Chinese) or a part of one; ? lists all',
  openList: 'a code, or a word of its name (in Chinese), such as 環境',
  searchList: (count) => `the public list has ${count} codes: type a word of the name to search; for all of them: lhl codes category`,
  several: (count) => `there are ${count}; type the code of one:`,
  more: (count) => `... and ${grouped(count)} more; type a longer word`,
  unlisted: 'the public list has no such code, but it is not complete; make sure that it is right',
  taken: (value) => `-> ${value}`,
  sheet: 'Which sheet has the list? (its number)',
  sheetNumber: 'Type the number of one of the sheets above',
  oneDay: (column) => `In ${column} is the day on which the course starts. Does it end on the same day in every row? (y or n)`,
  usual: (value) => `[${value}] > `,
  blank: 'this one is required',
  output: 'Which file is to be written?',
  outputHelp: 'its name without Chinese, which the portal does not take',
  check: 'Every row will have:',
  said: (header, value) => `${header}: ${value}`,
  write: (path) => `Write ${path}? (y or n)`,
  yes: ['y', 'yes'],
  no: ['n', 'no'],
  yesOrNo: 'Type y or n',
  notWritten: 'No file was written.',
  again: 'Next time this line does the same (change its values for another course):',
};
