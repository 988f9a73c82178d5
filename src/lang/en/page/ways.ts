import { grouped } from '../../number.ts';
import type { page } from '../../zh/page/index.ts';

const rowCount = (count: number): string => (count === 1 ? '1 row' : `${grouped(count)} rows`);

/** The words of what can be done with a grade download or an upload form. */
export const ways: typeof page.ways = {
  title: 'What you can do next',
  webhr: {
    title: 'Make the import file for WebHR 表13',
    looking: 'Looking which rows have to be imported…',
    anyway: 'Make a file all the same',
    rule: 'The CSV import of WebHR takes records that were changed until 104-12-31; a nightly job takes over later ones, '
      + 'which need no import.',
    importable: (rows) => `Can go into the file: ${rowCount(rows)} (whether they are taken shows in WebHR)`,
    beyond: (rows) => `Need no import: ${rowCount(rows)} (ended after 104-12-31)`,
    keptOut: (rows) => `Cannot go in as they are: ${rowCount(rows)} (the file of rows set aside tells why)`,
    agency: {
      about: 'An upload form does not name the agency:',
      code: 'Code of the agency (學習機關編號)',
      codeHelp: '10 letters and digits, such as 323000000A',
      name: 'Name of the agency (學習機關名稱)',
      nameHelp: 'Not blank, without commas, quotes, or characters that Big5 lacks',
    },
    which: 'Rows to write',
    only: 'Only those that WebHR takes (until 104-12-31)',
    all: 'All of them',
    whichAbout: 'Rows that are left out are saved as a CSV of their own with the reason, so that none is lost.',
    datesLabel: 'Form of dates',
    dates: { keep: 'as they are', compact: '1050624', dash: '105-06-24' },
    parts: 'Most rows in a file',
    partsAbout: 'Blank: one file.',
    wrongParts: 'A whole number from 1, or blank',
    cut: 'Cut course names that are longer than 100 bytes',
    write: 'Make the file and save it',
    done: 'Made and saved',
    noneLeft: 'No row can go into the file',
    rows: (rows) => `import file, ${rowCount(rows)} (Big5, 20 columns)`,
    aside: (rows) => `${rowCount(rows)} set aside, with the reason in column 2`,
    columns: 'WebHR 表13 has 20 columns: others, such as the department and the category, were not written.',
    datesWritten: (count) => `Dates in another form: ${grouped(count)}`,
    namesLong: (count) => `Course names longer than 100 bytes: ${grouped(count)}; WebHR cuts them itself, or tick the box to cut them here`,
    beyondWritten: (rows) => `${rowCount(rows)} of these ended after 104-12-31: WebHR does not take them`,
    personal: 'These files hold personal data: delete them when you are done.',
    keptOutTable: 'Rows that cannot go in',
    row: 'Row',
    reason: 'Reason',
    more: (count) => `${rowCount(count)} more, all in the file of rows set aside`,
  },
  list: {
    title: 'Is this a list, and no upload file?',
    about: 'An attendance list, a register or a list of another system: answer a few questions about the course, and get an upload file.',
    open: 'Take it as a list, and make an upload file',
  },
  hours: {
    title: 'Hours',
    about: 'Which hours each person still lacks; can be saved for Excel, as ODF, CSV or a page.',
    open: 'Add up hours',
  },
  ismp: {
    title: 'For the platform of New Taipei City (ISMP)',
    about: 'Checks whether this is the file that the platform wants: both boxes ticked, categories 522 and 523 alone, one year.',
    open: 'Check for ISMP',
    which: 'The platform wants the CSV as the portal handed it out: not saved again by Excel, and not the archive. '
      + 'If it has errors, download it anew.',
    save: 'Save the CSV to upload',
    saved: (name) => `Saved as ${name}: upload this file as it is.`,
    back: 'Back to the check of grades',
  },
};
