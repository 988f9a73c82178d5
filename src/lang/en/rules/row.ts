import { grouped } from '../../number.ts';
import type { RuleTexts } from '../../rule-text.ts';

/** Rules of a row, in plain English. */
export const row = {
  'row/columns': {
    title: 'This row has another number of columns',
    explain: 'Every row must have as many values as the header row. Where it has not, nobody can tell which value belongs to which column, '
      + 'so the values of this row are not shown.',
    evidence: [
      'steps for a class not opened, note 2, last row, remark 1 (saved as comma separated CSV)',
      'Where a row has more or fewer values than the header, the values no longer stand under their names.',
    ],
    message: (p) => p.kind === 'end-of-file' ? 'this row is the end-of-file mark (Ctrl-Z) of an old program, and no data'
      : `this row has ${p.actual} columns, the header row has ${p.expected}${p.kind === 'short-optional'
        ? '; Excel drops blank columns at the end of a row when it saves'
        : ''}`,
    help: (p) => ({
      'short-optional': 'add the commas at the end of the row (only optional columns are missing)',
      short: 'see whether a column was left out, or one row was broken into two',
      long: 'see whether a value holds a comma (use the full-width ，), or a column was filled in too many',
      'long-blank': 'delete the blank columns at the end of the row',
      'end-of-file': 'delete this row',
    })[p.kind],
  },
  'row/blank': {
    title: 'Blank row',
    explain: 'The portal takes a blank row as data and refuses it, because its required columns are blank. '
      + 'Clearing cells in Excel (rather than deleting the rows) leaves rows of bare commas.',
    evidence: [
      'steps for a class not opened, note 1 (* is required; one wrong or blank cell fails the whole file)',
      'All required cells of a blank row are blank; Excel often leaves such rows of commas.',
    ],
    message: (p) => (p.count === 1
      ? 'this row is blank'
      : `rows ${String(p.last - p.count + 1)} to ${String(p.last)} (${grouped(p.count)} rows) are blank`)
      + (p.commas ? ', with nothing but commas (Excel leaves them when cells are cleared)' : ''),
    help: () => 'select these rows, right-click and choose "Delete" for the whole rows, then save',
  },
  'row/date-order': {
    title: 'It ends before it starts',
    explain: 'The end (on one day: its time) cannot be before the start.',
    evidence: ['A course cannot end before it begins, so one of the two is wrong.'],
    message: (p) =>
      `${p.which === 'course' ? 'the course' : 'the actual class (實際上課)'} starts ${p.times ? 'at' : 'on'} ${p.start}, and ends `
        + `${p.times ? 'at' : 'on'} ${p.end}, before it`,
    help: () => 'check the dates and times of start and end; they may be the wrong way round',
  },
  'row/date-future': {
    title: 'The course is not over yet',
    explain: 'Hours are entered after the course has ended.',
    evidence: [
      'part 2, section 6 (1), bulk upload of an opened class (hours are entered after the course has ended)',
      'Hours of a course that has not ended mostly come from a mistyped year or month.',
    ],
    message: (p) => `the last day is after today (${p.today})`,
    help: () => 'check the date; upload the file after the course has ended',
  },
  'row/hours-nature': {
    title: 'Hours that do not go with the kind of learning',
    explain: '學習性質 (kind of learning): 1 online fills only 數位時數 (online hours), 2 in class only 實體時數 (class hours), 3 mixed both.',
    evidence: [
      'part 2, section 6 (1) to (3), bulk upload, the three kinds of learning (which hours to fill and which not)',
      'where the kind of learning is told from the two hours',
      'A person who did not pass may have no hours, so mixed learning is not held against them.',
    ],
    message: (p) => ({
      1: 'the kind of learning is 1 online, but 實體時數 (class hours) is above 0',
      2: 'the kind of learning is 2 in class, but 數位時數 (online hours) is above 0',
      3: 'the kind of learning is 3 mixed; 數位時數 (online hours) and 實體時數 (class hours) must both be above 0',
    })[p.nature],
    help: () => 'correct the kind of learning (學習性質) or the hours',
  },
  'row/hours-blank': {
    title: 'The hours are blank',
    explain: 'Where the kind of learning is online or in class and its hours are blank, the portal takes the total (訓練總數).',
    evidence: [
      'part 2, section 6 (1) to (3), bulk upload, the three kinds of learning (left blank, 訓練總數 counts)',
      'steps for a class not opened, note 2 (table of fields), row 17, 數位時數: marked as required; row 18 likewise',
    ],
    message: (p) => p.nature === '1'
      ? 'the kind of learning is 1 online, but 數位時數 (online hours) is blank; the portal takes 訓練總數 (the total)'
      : 'the kind of learning is 2 in class, but 實體時數 (class hours) is blank; the portal takes 訓練總數 (the total)',
    help: (p) => `write the number of 訓練總數 (the total) in ${p.nature === '1' ? '數位時數 (online hours)' : '實體時數 (class hours)'} too`,
  },
  'row/hours-sum': {
    title: 'The hours do not add up to the total',
    explain: '數位時數 (online hours) and 實體時數 (class hours) together must equal 訓練總數 (the total).',
    evidence: [
      'new and old form: 訓練總數 is the sum of online and class hours',
      'comment: 訓練總數 is online hours and class hours together',
      'No document says it, but the two are the parts of the total, so one cell must be wrong.',
    ],
    message: (p) => `online and class hours together are ${p.sum}; 訓練總數 (the total) is ${p.total}`,
    help: () => 'correct the hours or the total, so that both are equal',
  },
  'row/hours-converted': {
    title: 'Hours that were converted already',
    explain:
      'The portal converts by itself (1 day is 6 hours, 1 credit is 18 hours). Do not fill in converted hours: they may be counted twice.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 10, 訓練總數: 1 day is 6 hours and 1 credit 18, converted by the system',
      'part 2, section 2, course data, 時數(學分)',
      'Only the parts are converted and the total is not; the portal may take it or count wrongly, so this warns.',
    ],
    message: (p) => `the hours, ${p.sum}, are the total ${p.total} times ${p.factor}; the portal converts once more`,
    help: (p) => `write ${p.total} as the hours (the number before the conversion); where you know that the portal treats it so, `
      + 'nothing needs to be done',
  },
  'row/hours-precomputed': {
    title: 'A total that may have been converted already',
    explain: 'The portal converts by itself (1 day is 6 hours, 1 credit is 18 hours). 訓練總數 (the total) '
      + 'takes the days or credits before the conversion.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 10, 訓練總數: the converted hours are not to be entered',
      'More days than the course lasted, or credits that are a multiple of 18, look multiplied already.',
    ],
    message: (p) => p.unit === '2'
      ? `the unit is 2 (days), but the total ${p.total} is more than the ${p.days} ${p.days === 1 ? 'day' : 'days'} of the course; `
        + 'it may be hours'
      : `the unit is 6 (credits), and the total ${p.total} is a multiple of 18; it may be hours`,
    help: (p) => (p.unit === '2'
      ? 'write the days as the total, or make the unit 1 (hours)'
      : 'write the credits as the total, or make the unit 1 (hours)'),
  },
  'row/hours-span': {
    title: 'More class hours than the course lasted',
    explain: 'The class hours are more than 24 for each day of the course, which cannot be.',
    evidence: ['No day has more than 24 hours, so class hours beyond that are not possible.'],
    message: (p) => `${p.hours} class hours (實體時數) in a course of ${p.days} ${p.days === 1 ? 'day' : 'days'}`,
    help: () => 'check the class hours, the unit and the dates',
  },
  'row/year-past': {
    title: 'A course of an earlier year',
    explain: 'The portal opens courses of this year and later only; '
      + 'the hours of a course that is over go into the form for a class not opened.',
    evidence: ['part 2, section 2, a new course (this year or later only)'],
    message: (p) => `the course began before the year ${p.year}`,
    help: () => 'check the year; for a course that is over, upload its hours as those of a class not opened (未開班)',
  },
  'row/ismp-category': {
    title: 'Not a course of information security',
    explain: 'The platform for information security of New Taipei City (ISMP) takes the hours of two categories only: '
      + '522, for everybody, and 523, for professionals.',
    evidence: ['step 3, the notes on the CSV (categories 522 and 523)'],
    message: (p) => `the category is ${p.blank ? 'blank, so it may be 522 or 523 or another' : 'neither 522 nor 523'}`,
    help: () => 'choose the categories 522 and 523 alone on the download page, and download again; do not edit the file',
  },
  'row/hours-zero': {
    title: 'The total is 0',
    explain: 'A record whose 訓練總數 (total) is 0 gives nobody any hours; mostly it was not filled in yet. People who did not pass (通過 is 0) '
      + 'raise nothing.',
    evidence: ['A record of 0 hours is of no use; mostly it was left out or a formula was not calculated.'],
    message: () => '訓練總數 (the total) is 0, so the record gives no hours',
    help: () => 'fill in the total; people without hours need not be uploaded',
  },
  'row/actual-outside': {
    title: 'The actual class is outside the dates of the course',
    explain: 'The dates of the actual class (實際上課) must lie within the dates of the course; times do not count. '
      + 'Both pairs are usually the same, and a class of several days still lies within the course.',
    evidence: [
      'the actual class begins on the day of the first lesson and ends on the last day of the course',
      'both dates of the actual class are those of the course',
      'A course is not taught outside its own dates, so one of the dates is wrong.',
    ],
    message: (p) => `the actual class (實際上課) ${({
      start: 'begins before the course',
      end: 'ends after the course',
      both: 'begins before the course and ends after it',
    })[p.which]}`,
    help: () => 'compare the dates of the course with those of the actual class, and correct the one that is wrong',
  },
} satisfies Partial<RuleTexts>;
