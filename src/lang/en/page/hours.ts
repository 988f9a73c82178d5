import { grouped } from '../../number.ts';
import type { page } from '../../zh/page/index.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${grouped(count)} people`);

/** The words of the hours of people. */
export const hours: typeof page.hours = {
  title: 'Hours: who still needs how many',
  about: 'Adds up one or several grade downloads of the portal, and tells which hours each person still lacks. '
    + 'A record counts once, however often it occurs.',
  choose: 'Choose grade files',
  more: 'Add files (grades, a roster)',
  files: 'Which files',
  file: 'File',
  part: 'Taken as',
  parts: { records: 'grades', roster: 'roster', none: 'not used' },
  oneRoster: 'There can be one roster: leave one, and choose "not used" for the others. If all are needed, put them into one file first.',
  locked: 'Its password first',
  isArchive: 'An archive (its files are listed on their own)',
  year: 'Minguo year',
  yearAbout: 'For example 115. Blank: the year of the files.',
  until: 'Last day that counts',
  untilAbout: 'For example 115-10-31. Blank: the whole year, or until the day of the file of targets.',
  wrongYear: 'The year has to be a Minguo year, for example 115',
  wrongUntil: 'The last day has to be written as 115-10-31, and be a day of that year',
  targets: {
    title: 'Targets of your agency',
    about: 'Listed first are those of every civil servant: change them where yours differ. Those of some people alone, and other codes, '
      + 'stand in a file of targets: save one, and let IT staff change it.',
    group: (name) => `${name}: other hours`,
    item: 'Item',
    hours: 'Hours',
    choose: 'Use a file of targets',
    save: 'Save them as a file for the next time',
    saved: 'Saved as targets.json in the download folder of the browser. Choose it the next time.',
    builtIn: 'Back to the first targets',
  },
  count: 'Add up',
  done: 'The hours are added up',
  short: (count) => `Still short of hours: ${people(count)}`,
  complete: (count) => `Complete: ${people(count)}`,
  without: 'People on the roster without any record',
  required: 'Required courses',
  xlsx: 'Save for Excel (.xlsx)',
  ods: 'Save as ODF (.ods)',
  csv: 'Save as CSV',
  html: 'Save the page',
  savesAbout: 'Excel, ODF and CSV hold the real names and IDs, for a mail merge: delete them after use. '
    + 'The page is masked as the screen is.',
  saved: (name) => `Saved as ${name} in the download folder of the browser.`,
};
