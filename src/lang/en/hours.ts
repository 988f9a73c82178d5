import type { Messages } from '../messages.ts';
import type { MissingColumn, NeededColumn, UnplacedReason, UnreadReason } from '../../findings/hours.ts';
import { grouped } from '../number.ts';

const lacks: Readonly<Record<MissingColumn, string>> = {
  name: 'has no column 姓名: names are blank in the report',
  department: 'has no column for the unit (it is there where 匯出部門單位 was ticked): units come from other files or a roster',
  category: 'has no column 課程類別 (tick 匯出課程類別欄位 at the next download): none of the ten required hours can be told',
  nature: 'has no column 課程性質: digital, physical and mixed cannot be told apart',
  workRelated: 'has no column 是否與業務相關: hours related to one’s work cannot be told',
  unit: 'has no unit of 訓練總數: it is taken as hours',
  courseName: 'has no column for the course: records of a person that end on one day may be taken as one',
  agencyCode: 'has no column for the agency: records that other files hold as well are not recognised, and count twice',
  startDate: 'has no column 起始日期: records that other files hold as well are not recognised, and count twice',
};
const needed: Readonly<Record<NeededColumn, string>> = {
  idNumber: '身分證字號', endDate: '終迄日期', hours: 'hours (數位時數, 實體時數 or 訓練總數)',
};
const unread: Readonly<Record<UnreadReason, string>> = {
  'id-blank': 'the ID is blank',
  'id-masked': 'the ID is masked, so nobody knows whose it is',
  'date-blank': '終迄日期 is blank',
  'date-unclear': '終迄日期 does not say which day it is',
  'date-none': '終迄日期 is a day that does not exist',
  hours: 'the hours are not a number',
  unit: 'the unit of 訓練總數 is not 小時, 天 or 學分',
  columns: 'it has other columns than the header row, so values may have shifted',
  broken: 'it is damaged and cannot be read',
};
const unplaced: Readonly<Record<UnplacedReason, string>> = {
  'no-column': 'the file has no column 課程類別',
  blank: '課程類別 is blank',
  unlisted: 'the code is not in the table',
  unknown: 'the table has no such name',
  several: 'several codes of different items have this name',
  contradiction: 'the name and the code do not belong together',
};
/** How many there are of something. */
export const counted = (count: number, one: string): string => `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;

/** The words of `lhl hours`. */
export const hours: Messages['hours'] = {
  unplacedReason: unplaced,
  unreadReason: unread,
  missing: {
    item: (name, hours) => `${name} ${hours} h`,
    comma: ', ',
    both: (main, beside) => `${main}; also ${beside}`,
    unknown: 'required courses cannot be told (no 課程類別 in the files)',
  },
  assumed: {
    headerless: (file) => `${file} has no header row: by the number of its columns it is read as a grade download`,
    'no-column': (file, column) => `${file} ${lacks[column]}`,
    repeated: (rows) =>
      `records that repeat count once: ${counted(rows, 'row')} left out (the same ID, agency, course, dates and category)`,
    later: (records, until) => `${counted(records, 'record')} ended after ${until} and ${records === 1 ? 'is' : 'are'} not counted`,
    otherYears: (records) => `${counted(records, 'record')} of other years ${records === 1 ? 'is' : 'are'} not counted in this one`,
    converted: (records) => `of ${counted(records, 'record')} both kinds of hours are blank: 訓練總數 was converted (1 天 is 6 hours, 1 學分 18)`,
    'no-hours': (records) => `${counted(records, 'record')} without any hours count as 0`,
    nature: (records) => `${counted(records, 'record')} with a blank or unknown 課程性質 are in the total alone`,
    related: (records) => `${counted(records, 'record')} with an unknown 是否與業務相關 count as not related`,
    gregorian: (records) => `${counted(records, 'record')} with a Gregorian year in 終迄日期 were read by the Minguo calendar`,
    'wrong-id': (count) => `${counted(count, 'ID')} ${count === 1 ? 'is' : 'are'} not right; the records count for whoever has it`,
    years: (item, years, there) => `“${item}” looks at ${String(years)} years; the files hold records of ${there.join(', ')} alone`,
    'own-leave': 'the line 自行申請公假學習總時數 of the portal’s page cannot be told from a grade file, and is not here',
  },
  refused: {
    uploadForm: (format) =>
      `this is the upload form “${format}”, and no grades: hours count once the portal has processed it. Use the grade download`,
    notText: 'this is neither a CSV nor a workbook that can be read. Use the file or the archive of the grade download',
    noHeader: 'it has no header row, nor the 20 or 22 columns of a grade download, so nobody knows what they are. '
      + 'Use the file as downloaded, or add the header row',
    unknownHeader: 'there is no header row among the first 20: it has to name the ID, 終迄日期 and hours. '
      + 'Check that this is a grade download or a list of records',
    empty: 'the file is empty',
    missing: (columns, there) =>
      `the header row lacks ${columns.map((one) => needed[one]).join(', ')}, without which no hours can be added up`
        + (there.length === 0 ? '' : `. It has: ${there.join(', ')}`),
    twice: (headers) => `the header row has “${headers.join('”, “')}” twice, so nobody knows which is meant. Remove the one that is not`,
    severalYears: 'the files have records of several years: say with --year which one is meant:',
    yearLine: (year, records) => `${String(year)}: ${counted(records, 'record')}`,
    noRecords:
      'the files have no records. Check the year and the conditions of the download; to list what everybody on a roster lacks, add --year',
    noneOfYear: (year, there) =>
      `the files have no records of ${String(year)} (there are ${there.join(', ')}). Change --year or --until, or check the year of the `
        + 'download; to list what everybody on a roster lacks, add --roster',
    unreadToo: (rows) =>
      `${counted(rows, 'row')} cannot be read, so nobody knows of which year ${rows === 1 ? 'it is' : 'they are'}; `
        + 'lhl validate FILE says what is wrong',
    otherYears: (year, years) =>
      `the targets hold for ${years.join(', ')}, not for ${String(year)}. Change years in the file, or use another one`,
    needsRoster: (group) => `the group “${group}” of the targets goes by job titles, which only a roster has. Add --roster FILE`,
    unread: 'rows cannot be read, so the hours would not be complete: no data file was written',
  },
  targets: {
    refused: 'these targets cannot be used; no hours were added up',
    notJson: (line) => `it is not JSON${line === null ? '' : ` (line ${String(line)})`}`,
    at: (at, text) => (at === '' ? text : `${at}: ${text}`),
    missing: (expected) => `is missing; it has to be ${expected}`,
    wrong: (expected) => `is wrong; it has to be ${expected}`,
    expected: {
      object: 'an object { }', list: 'a list [ ]', text: 'a text', hours: 'hours (a number from 0 on, with at most 4 decimals)',
      years: 'a whole number from 1 to 10',
      year: 'a Minguo year (such as 115)', day: 'MM-DD (such as "11-30")', id: 'a small letter, and letters and digits behind it',
      role: '"required", "beside" or "shown"', counts: '"total" or "related"', version: '1',
      code: 'a code of 課程類別 (such as "501") or a range (such as "337-345"), in quotes', item: 'at least one item',
      person: 'an ID that is right',
    },
    unknownKey: (key, near) => `there is no “${key}”${near === '' ? '' : `; is “${near}” meant?`}`,
    twice: (name) => `“${name}” is there twice`,
    noCodes: 'it needs codes (those of 課程類別) or counts ("total" or "related")',
    both: 'it can have codes or counts, not both',
    unknownCode: (codes) => `the table has no ${codes}. Add new codes with --codes category=FILE`,
    unknownItem: (id, near) => `there is no item “${id}”${near === '' ? '' : `; is “${near}” meant?`}`,
    outside: (within, codes) => `${codes} are not among the codes of “${within}”, of which it is a part`,
    overlap: (one, other, codes) =>
      `“${one}” and “${other}” both have ${codes}: the same hours would count twice. `
        + 'Remove them from one, or say with within which is a part of which',
    requiredWithin: (within) =>
      `it is a part of “${within}” and both are required: the same hours would count twice. Make it beside or shown`,
    circle: 'over within it is a part of itself',
    more: (count) => `… and ${grouped(count)} more`,
  },
};
