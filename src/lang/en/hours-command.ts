import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';
import { counted, hours as common } from './hours.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${grouped(count)} people`);

/** The words of `lhl hours` that the command alone says. */
export const hoursCommand: Messages['hoursCommand'] = {
  noInput: 'no grade file is named, as in lhl hours grades.zip',
  pretty: {
    title: (year, until) => `Hours of lifelong learning in ${String(year)} (until ${until})`,
    summary: (count, records, total) => `${people(count)}, ${counted(records, 'record')}, ${total} hours`,
    complete: (count, of) => `all required courses done: ${grouped(count)} of ${people(of)}`,
    completeAll: (count, of) => `everything that is asked done: ${grouped(count)} of ${people(of)}`,
    itemHeader: ['item', 'done', 'asked of', 'missing'],
    unitHeader: ['unit', 'people', 'required', 'everything', 'hours'],
    people: (count) => grouped(count),
    hours: (hours) => `${hours} h`,
    noUnit: '(no unit)',
    unknown: 'cannot be told',
    beside: (name) => `also: ${name}`,
    shown: (name) => `for information: ${name}`,
    short: (count) => `${people(count)} still lack${count === 1 ? 's' : ''} hours:`,
    nobody: 'Nobody lacks hours.',
    shortHeader: ['unit', 'name', 'ID', 'missing'],
    more: (count) => `… and ${people(count)} more; for the whole list use -o people.csv`,
    left: (count) => `${people(count)} with records ${count === 1 ? 'is' : 'are'} not on the roster (they may have left):`,
    without: (count) => `${people(count)} on the roster ${count === 1 ? 'has' : 'have'} no record of this year`,
    unplaced: (records, hours) => `${counted(records, 'record')} (${hours} hours) belong to no item that is known; they are in the total:`,
    kind: (reason, category, records, hours) =>
      `${common.unplacedReason[reason]}${category === null ? '' : `: ${category}`} (${counted(records, 'record')}, ${hours} h)`,
    moreKinds: (count) => `… and ${grouped(count)} more kinds`,
    unread: (rows) => `${counted(rows, 'row')} cannot be read and ${rows === 1 ? 'is' : 'are'} in no sum:`,
    unreadRow: (file, row, cell, value, reason) =>
      `${file} row ${String(row)}${cell === null ? '' : ` (${cell})`}: ${common.unreadReason[reason]}`
        + (value === null || value === '' ? '' : ` “${value}”`),
    moreRows: (count) => `… and ${counted(count, 'row')} more`,
    mend: 'Mend these rows and count again: lhl validate FILE says what is wrong, and lhl fix mends what is only written differently',
    assumed: 'How this was counted:',
    sum: (byPeople, records) => `added up by people ${byPeople} hours = added up by records ${records} hours`,
  },
  year: (value, minguo) =>
    `--year takes a Minguo year such as 115, not “${value}”${minguo === null ? '' : `; the Gregorian year ${value} is ${String(minguo)}`}`,
  otherEnding: (path, ending, fitting, reporter) =>
    `“${path}” ends in ${ending}, but its content is to be ${reporter}. Use --reporter ${fitting}, or another name`,
  untilYear: (until, year) => `--until ${until} is not in the year ${String(year)}`,
  done: (path, count, encoding, dry) =>
    `the hours of ${people(count)} ${dry ? 'would be' : 'were'} written to “${path}”${encoding === null ? '' : ` (${encoding})`}. `
      + 'It holds real names and IDs: delete it once it was used.',
  formulas: (cells, first, dry) =>
    `${counted(cells, 'value')} of the data file ${cells === 1 ? 'begins' : 'begin'} with =, +, -, @ or the like (first in ${first}) `
      + `and ${dry ? 'would stay' : cells === 1 ? 'stays' : 'stay'} as in the records, so that a mail merge is right; `
      + 'but a spreadsheet that opens the CSV may run such values. To open them in one, write .xlsx or .ods, where they are text',
  lacking: 'It has characters that Big5 lacks, so it is not Big5.',
};
