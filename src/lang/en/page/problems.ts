import type { page } from '../../zh/page/index.ts';

/** Why something cannot be done, where the words of the command name its options: by the class and the code of the problem. */
export const problems: typeof page.problems = {
  'ZipProblem too-large': 'Unpacked, the archive is too large for a page. Unpack it with 7-Zip, and choose the files in it',
  'ZipProblem ratio':
    'The content of the archive grows more than files do, so it was not unpacked. Look at it with 7-Zip, and choose the files in it',
  'ZipProblem too-many': 'There are too many files in the archive. Unpack it with 7-Zip, and choose those that you need',
  'TableProblem too-large': 'The file is too large for a page. Divide it into smaller ones',
  'SheetProblem too-many-cells':
    'There are too many cells. Delete rows and columns that are not used, keep the sheets that you need, or save it as CSV',
  'SheetProblem too-large': 'Unpacked, the workbook is too large. Delete sheets that are not used, or save it as CSV',
  'ResultProblem too-many-cells': 'There is too much in it: it is probably not a result',
  'ResultProblem other-upload':
    'None of the rows that failed is in this file. Make sure that it is the file that was uploaded; a result whose IDs are hidden '
    + '(like A12345****) cannot be laid beside one',
  'PageProblem too-many-cells': 'The tables of the page are too large for a result, and were not read to their end',
  'RosterProblem too-many-cells': 'There are too many cells. Keep only the sheets and columns that you need',
  'HoursProblem several-years': 'The files hold records of several years. Say which one to add up in "Minguo year":',
  'HoursProblem no-records':
    'The files hold no records of this year. Change the year or the last day, or make sure which year was downloaded',
  'HoursProblem upload-form': 'This is an upload form, not grades: hours count once the portal has processed them. Take the grade download',
};
