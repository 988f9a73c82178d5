import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

/** How many rows there are. */
export const rowsOf = (count: number): string => `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`;

/** The words of `lhl to-webhr`. */
export const webhr: Messages['webhr'] = {
  agencyName: '--agency-name takes the name of an agency: not blank, without commas, quotes, '
    + 'line breaks and characters that the output encoding lacks',
  agencyNeeded: (format) =>
    `this is an upload file (${format}), which does not name the agency (學習機關). Add --agency-code CODE --agency-name NAME`,
  agencyRefused: 'this is a grade file, which names the agency itself: --agency-code and --agency-name cannot be used',
  opened: 'an upload file for an opened class (已開班) has no course name and cannot become a file for WebHR. Use the grade download, '
    + 'or the upload file for a class that was not opened (未開班)',
  noHours: (format) => `this is a file for the ${format}; it holds no hours of people, so nothing of it goes into WebHR 表13. `
    + 'Use the grade download, or the upload file for a class that was not opened (未開班)',
  study: 'this looks like a file for the bulk upload of studies (進修成績), and cannot become a file for WebHR 表13. '
    + 'Use the grade download, or the upload file for a class that was not opened (未開班)',
  at: (input, text) => `${input}: ${text}`,
  reason: {
    apostrophe: {
      title: 'Single quote in a value', message: 'there is a single quote (\') in the value, which a file for WebHR cannot have',
      help: 'change it to ’, or delete it',
    },
    repeats: {
      title: 'The same record twice',
      message: (first) => `the same record as row ${first} (same ID, agency, course name and dates)`,
      help: 'check whether it was recorded twice and delete one of the rows. The output has no 課程類別 (course category), '
        + 'so rows that differ in nothing else are the same; course names that were cut may become equal too',
    },
    beyond: {
      title: '終迄日期 (end date) after 104-12-31',
      message: '終迄日期 (the end date) is after 104-12-31, which the CSV import of WebHR does not take',
      help: 'a nightly job brings records since 105 into WebHR; they need no import',
    },
    unknownHelp: 'check that this is the right file, and --as the right format: it takes a grade download or an upload form of a class not '
      + 'opened (未開班); lhl convert makes an upload form of a list or another table',
    notInBig5Help: 'use a character that Big5 has; if WebHR takes UTF-8, write it with --encoding utf8-bom',
  },
  refused: {
    header: 'the columns are not right, so nothing was converted and no file was written.',
    file: 'this file cannot be converted, so no file was written.',
    headerHelp: 'Use the grade file as it was downloaded, with its columns and header as they are; if they were edited, download it again. '
      + 'Files of nominees (薦送報名) or digital materials (數位教材) hold no hours of people: nothing of them goes into WebHR 表13.',
    rows: (rows, bad) => `${grouped(bad)} of ${rowsOf(rows)} cannot go into a file for WebHR as they are, so no file was written.`,
    howOn:
      'Mend the input and convert it again; or add --set-aside FILE, which puts these rows there with the reason, and converts the rest.',
    shown: (total, shown) => `${grouped(total)} in all, the first ${grouped(shown)} shown`,
  },
  aside: {
    row: 'row',
    reason: 'reason',
    join: '; ',
    field: (header, text) => `${header}: ${text}`,
    undecodable: (hex) => (hex === '' ? '[unreadable]' : `[unreadable: ${hex}]`),
  },
  done: {
    sum: (rows, written, aside) => `Input ${rowsOf(rows)} = ${rowsOf(written)} written + ${rowsOf(aside)} set aside`,
    blank: (rows) => `Blank rows skipped and not counted: ${grouped(rows)}`,
    privateUse: (rows) =>
      `${rowsOf(rows)} with user-defined characters (造字), written with the same code; other computers may show other characters`,
    namesCut: (count) => `course names cut to 100 bytes: ${grouped(count)}`,
    hoursConverted: (count) => `digital and physical hours converted (a day is 6 hours, a credit 18): ${rowsOf(count)}`,
    hoursFilled: (count) => `blank hours filled in from 訓練總數 (the total), as the portal does: ${rowsOf(count)}`,
    hoursKept: (count) => `days or credits whose hours were converted already, written as they are: ${rowsOf(count)}`,
    and: ', ',
    uploadBlank: (columns) => `An upload file does not have these, so they stay blank: ${columns}`,
    uploadRest: 'Totals and units are written as typed; the other columns of an upload file (category, county, birthday, ...) '
      + 'do not exist in WebHR and are left out',
    needless: (rows) => `This file need not be imported into WebHR: ${rows === 1 ? 'its one row ends' : `all ${grouped(rows)} rows end`} `
      + 'after 104-12-31, which 表13 does not take as a CSV; what was passed since 105 comes in by a nightly job.',
  },
};
