import type { RuleTexts } from '../../rule-text.ts';
import { rowOf } from './words.ts';

/** Rules of several rows, in plain English. */
export const table = {
  'table/duplicate': {
    title: 'The same record twice',
    explain: 'Rows with the same ID, course name, start and end date and category are one record; the later row replaces the earlier one.',
    evidence: [
      'part 2, section 6 (2), bulk upload of a class not opened, note (the same six fields update the record)',
      'part 2, section 6 (1), bulk upload of an opened class (course code and run tell which class)',
      'In one file the later row would replace the earlier one, which is hardly meant.',
    ],
    message: (p) => `the same record as ${rowOf(p)}`,
    help: (p) => `compare it with ${rowOf(p)} and delete one of them; where they really are two, correct the cell that is wrong`,
  },
  'table/term-clash': {
    title: 'Same year, course and term, but other dates',
    explain: 'The same course name and term (期別) in one year are one class, which should have one pair of dates; '
      + 'another class needs another term. Where 學習性質 is 1 (online) nothing is checked: people finish each on a day of their own.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 8, 期別: digits; runs of one course in one year differ in it',
      'People finish an online course on days of their own, so it is not checked.',
    ],
    message: (p) => `course name, year and term are those of ${rowOf(p)}, but the dates are not`,
    help: () => 'change the term (期別) if it is another class; correct the dates if it is the same',
  },
  'table/name-differs': {
    title: 'One ID, different names',
    explain: 'Rows with the same ID have different names; one of them may be wrong.',
    evidence: ['One ID is one person, so one of the two names is wrong.'],
    message: (p) => `the ID is that of ${rowOf(p)}, but the name is not`,
    help: (p) => `compare name and ID with ${rowOf(p)}`,
  },
  'table/year-differs': {
    title: 'Another year than that of the first row',
    explain: 'A download of grades covers one year; two years in a file show that files were joined or edited.',
    evidence: [
      'step 3, the download page (both dates in one year)',
      'part 3, section 1, 成績下載 (year by year, by the day on which the course ended)',
    ],
    message: (p) => `it ended in another year than row ${p.first}`,
    help: () => 'download each year by itself and upload each file; do not join or edit files',
  },
} satisfies Partial<RuleTexts>;
