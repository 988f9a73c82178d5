import { isTrace } from '../../../findings/trace.ts';
import type { RuleTexts } from '../../rule-text.ts';
import { traces } from '../traces.ts';
import { asText } from './words.ts';

/** Rules of a cell that its kind or its place tells, in plain English. */
export const cell = {
  'cell/required': {
    title: 'A required value is missing',
    explain: 'Columns marked with * must be filled in; a single one left blank makes the portal refuse the whole file.',
    evidence: [
      'steps for a class not opened, note 1 (* is required; one wrong or blank cell fails the whole file)',
      'part 2, section 6 (1) to (3), bulk upload: * is required, the first row of names stays',
      'the header row of 17 columns for an opened class (its stars)',
    ],
    message: () => 'this required cell is blank',
    help: () => 'fill it in',
  },
  'cell/too-long': {
    title: 'A value is too long',
    explain: 'The portal refuses or cuts a value that is longer than its column allows.',
    evidence: [
      'steps for a class not opened, note 2, the column 最大長度 (longest value) of the table',
      'Length counts characters; no document tells that of times, so it is the 8 of HH:MM:SS.',
    ],
    message: (p) => `${p.length} characters; the limit is ${p.max}`,
    help: (p) => `shorten it to ${p.max} characters`,
  },
  'cell/id-format': {
    title: 'Not the form of an ID',
    explain: 'A national ID or a resident ID (統一證號) has 10 characters: a capital letter and 9 digits (the second character of an old '
      + 'resident ID is a letter A to D).',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 1, 身分證字號: 10 characters, letters and digits',
      'The forms of national IDs and of old and new resident numbers are common to all agencies; the manuals do not repeat them.',
    ],
    message: (p) => isTrace(p) ? traces.message(p) : ({
      form: 'it has full-width characters, small letters or blanks',
      length: `it should have 10 characters and has ${p.length}`,
      shape: 'it is no ID: the first character must be a letter, the second 1, 2, 8 or 9 (A to D in an old resident ID), the rest digits',
      masked: 'its last four characters are **** in the file itself (lhl did not hide them), so the portal cannot tell who it is',
      'masked-part': 'some of its characters are hidden in the file itself (lhl did not hide them), so the portal cannot tell who it is',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : ({
      form: 'use half-width capitals and digits, without blanks',
      length: 'type it again from the ID card',
      shape: 'type it again from the ID card',
      masked: 'what is hidden cannot be computed: ask whoever gave the list for a file without masks, '
        + 'or put in the whole IDs from the personnel records',
      'masked-part': 'what is hidden cannot be computed: ask whoever gave the list for a file without masks, '
        + 'or put in the whole IDs from the personnel records',
    })[p.kind],
  },
  'cell/id-checksum': {
    title: 'The check digit of the ID is wrong',
    explain: 'The last digit of an ID is computed from the others. Where it does not fit, at least one character is wrong, '
      + 'and the hours would not reach the person.',
    evidence: [
      'A wrong check digit means that a character is mistyped and the hours miss the person; no document says how the portal checks.',
    ],
    message: () => 'the check digit does not fit; at least one character is wrong',
    help: () => 'type it again from the ID card',
  },
  'cell/id-old-form': {
    title: 'An old resident ID',
    explain: 'New resident IDs (統一證號, second character 8 or 9) are issued since 110-01-02; the old ones are void from 120-01-01.',
    evidence: ['Old resident numbers are void from 120-01-01 (2031), and the portal may know the new number already.'],
    message: () => 'this is an old resident ID, void from 120-01-01',
    help: () => 'if the person has a new one, use that',
  },
  'cell/date-format': {
    title: 'Not the form of a date',
    explain: 'Dates are written in Minguo years as YYY-MM-DD: three digits for the year (Gregorian year less 1911), '
      + 'two for the month and two for the day, such as 091-06-30.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 3, 起始日期: Minguo YYY-MM-DD; rows 9 and 15 likewise',
      'dates are written with a year of three digits, month and day, joined by -',
      'dates get a year of three digits before they are written',
    ],
    message: (p) => isTrace(p) ? traces.message(p) : ({
      certain: 'write the date as Minguo YYY-MM-DD',
      libreoffice: 'the year has a 0 too many: LibreOffice makes 0114-05-10 of 114-05-10',
      'two-digit': 'the year has only two digits, and they do not tell which year it is',
      'two-digit-gregorian': 'the year has only two digits, which look like the end of a Gregorian year (26 is 2026)',
      'two-digit-birthday': 'the year has only two digits, so it may be Minguo or Gregorian',
      gregorian: 'this is a Gregorian date and must become Minguo YYY-MM-DD; Excel often changes dates to Gregorian by itself',
      'with-time': 'a time stands behind the date; it belongs in the column of the time',
      serial: 'this is the number by which Excel keeps a date (days counted from 1900 on), not a date',
      'before-minguo': 'this day is before the first Minguo year (1912), and cannot be written in this column',
      'no-year': 'the year is missing; Excel often shows a date as "May-11"',
      unknown: 'the day cannot be told; write the date as Minguo YYY-MM-DD',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'certain' ? 'use the form suggested'
      : p.kind === 'libreoffice' ? 'use the form suggested; in LibreOffice first give the column the cell format "Text", then type it again'
      : p.kind === 'before-minguo' ? 'check the date; a birthday may be left blank'
      : `make sure of the day and write it as Minguo YYY-MM-DD, such as 115-05-10; ${asText}`,
  },
  'cell/date-invalid': {
    title: 'There is no such day',
    explain: 'The form is right, but the calendar has no such day (such as 29 February outside a leap year); the portal refuses it.',
    evidence: ['No such day exists, so neither a system nor a person knows which day is meant.'],
    message: () => 'the calendar has no such day',
    help: () => 'check year, month and day',
  },
  'cell/time-format': {
    title: 'Not the form of a time',
    explain: 'Times are written as HH:MM:SS on the 24-hour clock, such as 09:10:00.',
    evidence: [
      'times are always written as HH:MM:00',
      'the list of course times (HH:MM:SS)',
      'No public manual tells the form of times, so programs in use decide.',
    ],
    message: (p) => isTrace(p) ? traces.message(p) : ({
      'lost-zero': 'the hour has only one digit; Excel turns 09:10:00 into 9:10:00',
      form: 'write the time as HH:MM:SS',
      'with-date': 'a date stands before the time; it belongs in the column of the date',
      serial: 'this is the number by which Excel keeps a time (a part of a day), not a time',
      unknown: 'the time cannot be told; write it as HH:MM:SS (00:00:00 to 23:59:59)',
    })[p.kind],
    help: (p) => isTrace(p)
      ? traces.help(p)
      : p.kind === 'unknown' ? 'use HH:MM:SS on the 24-hour clock, such as 13:30:00' : `write it as HH:MM:SS; ${asText}`,
  },
  'cell/time-short': {
    title: 'A time without seconds',
    explain: 'The portal writes times as HH:MM:SS. Another system reads HH:MM; nothing promises that the portal does.',
    evidence: [
      'times of an opened class are written as HH:MM',
      'One system writes it so, but most write seconds, and adding them is the safe way.',
    ],
    message: () => 'the seconds are missing',
    help: () => 'add :00 at the end',
  },
  'cell/integer': {
    title: 'Not a whole number',
    explain: 'This column takes only whole numbers in half-width digits: no 0.5, no sign, no other text.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 10, 訓練總數: whole numbers only, 0.5 is not accepted; rows 8, '
        + '17 and 18 are digits too',
      'steps for opening a class, step 3 (2), the form for a new course (at most three digits, not 0)',
      'part 2, section 6 (1) to (3), bulk upload, 訓練總數 (whole number)',
    ],
    message: (p) => isTrace(p) ? traces.message(p) : p.kind === 'category-differs'
      ? `the name and the code do not agree: ${p.codes.replaceAll('、', ', ')} has this name, `
        + (p.code === null ? 'and the public list does not have the code' : `and ${p.code} is "${p.name ?? ''}"`) : ({
      zero: 'the term (期別) starts from 1 and cannot be 0',
      decimal: 'this column takes only whole numbers, no decimals',
      form: 'it has full-width digits or blanks',
      date: 'this column takes only whole numbers; this looks like a date, which Excel may have made of something like 3-2',
      scientific: 'this column takes only whole numbers; this looks like scientific notation, perhaps by Excel',
      category: 'the course category takes a code (digits), not a name',
      'category-name': 'the course category takes a code (digits), not a name',
      'category-several': `the course category takes a code (digits), and several have this name: ${
        p.kind === 'category-several' ? p.codes.replaceAll('、', ', ') : ''}`,
      'not-a-number': 'this column takes only whole numbers',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'category-differs'
      ? 'find out which category is meant, and use its code alone' : ({
      zero: 'use 1 to 999',
      decimal: 'use a whole number; half a day can be given in hours instead',
      form: 'use half-width digits, without blanks',
      date: `use a whole number; ${asText}`,
      scientific: `use a whole number; ${asText}`,
      'category-name': 'use the code of that name',
      'category-several': 'see with lhl codes category where each of them belongs, and use one',
      category: 'look the code up in the list of categories (類別代碼表), such as 337 environmental education or 522 information security',
      'not-a-number': 'use a whole number, such as 3',
    })[p.kind],
  },
  'cell/number': {
    title: 'Not a number',
    explain: 'This column takes only half-width digits; a decimal point is allowed.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 12, 訓練成績: a number',
      'A grade may have decimals; no document forbids them.',
    ],
    message: (p) =>
      isTrace(p) ? traces.message(p) : p.kind === 'form' ? 'it has full-width digits or blanks' : 'this column takes only numbers',
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'form'
      ? 'use half-width digits, without blanks'
      : 'use a number such as 3 or 85.5; leave a score (訓練成績) blank where it is no number, such as "passed"',
  },
  'cell/code': {
    title: 'A code that is not in the list',
    explain: 'This column takes only codes of its list, written as the list has them (the county, 上課縣市, has two characters: '
      + 'the 0 of 01 must stay). Codes of agencies are written in full, or their beginning with *.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 5, 學位學分: codes; rows 7, 11 and 16 list theirs too',
      'the column 通過 of an opened class is written as 1 or 0',
      'codes of kinds of learning, degrees, units and counties, with 33 桃園市 among them',
    ],
    message: (p) => isTrace(p) ? traces.message(p) : p.kind === 'agencies'
      ? 'no code of an agency, or several that are not joined by ";"'
      : ({
      'lost-zero': 'the zero in front is lost; Excel turns 01 into 1',
      name: 'a code belongs here, not a name',
      form: 'the code is written in another way (full-width, blanks or zeros too many)',
      unknown: `the list${p.own === null
        ? ''
        : ` (with "${p.own}")`} has no such code (${p.choices.replaceAll('、', ', ').replaceAll('…', ', ...')})`,
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'agencies'
      ? 'write codes of agencies in full (10 characters), or their beginning with *, such as 323000000A;323*'
      : ({
      'lost-zero': `put the zero back; ${asText}`,
      name: 'use the code of that name',
      form: 'write it as the list does',
      unknown: 'look the right code up in the list (lhl codes shows the lists)',
    })[p.kind],
  },
  'cell/code-unlisted': {
    title: 'A course category that the public list does not have',
    explain: 'The public list of categories is of 109-12-15, so a newer code is not in it; it may also be a slip.',
    evidence: [
      'the whole table',
      'steps for a class not opened, note 2 (table of fields), row 6, 課程類別代碼: digits, see the table of categories',
      'New codes are added to the table, so a code that is not in it may be right; this only warns.',
    ],
    message: (p) => `the public list (${p.asOf})${p.own === null ? ' does not have' : ` and "${p.own}" do not have`} this course category`,
    help: () => 'look it up in the list of the portal (類別代碼表); if it is right, nothing needs to be done',
  },
  'cell/code-retired': {
    title: 'A code that is no longer in use',
    explain: 'The code of a county (上課縣市) or of a course category was no longer in use on the day the course started: '
      + 'the county had become another one, or the list of categories (109-12-15) no longer has it.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 7, 上課縣市: counties before and after their change stand side by side',
      'the codes that the table of 109-12-15 no longer has',
      'Where a code was gone before the course began, an old file was probably used again.',
    ],
    message: (p) => p.kind === 'county' ? `${p.name} became another county on ${p.until}, before the course started`
      : `the list of ${p.until} no longer has the category "${p.name}"`,
    help: (p) => p.kind === 'county' ? `it should be ${p.successor}; please make sure`
      : 'look for the category that took its place with lhl codes category',
  },
  'cell/course-code': {
    title: 'A course code with other characters than letters and digits',
    explain: 'Each agency makes up its course codes (課程代碼) from letters and digits; the portal may refuse other characters.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 19, 課程代碼: letters and digits chosen by the agency',
      'Underscores and hyphens only separate and confuse nobody, so they are not told.',
    ],
    message: (p) => ({
      scientific: 'it looks like scientific notation; Excel turns codes such as 1E10 into numbers',
      date: 'it looks like a date; Excel turns codes such as 3-2 into dates',
      character: 'a course code has only letters, digits, _ and -',
    })[p.kind],
    help: (p) => p.kind === 'character' ? 'use half-width letters and digits' : `type the code again; ${asText}`,
  },
} satisfies Partial<RuleTexts>;
