import type { RuleTexts } from '../../rule-text.ts';
import { traces } from '../traces.ts';

/** Rules of the characters of a cell, in plain English. */
export const cellText = {
  'cell/space': {
    title: 'Blanks at an end',
    explain: 'Blanks at the start or end of a value cannot be seen, but to the portal they make another course name or another person.',
    evidence: ['Blanks at the ends are not seen, but they make two of one person or course.'],
    message: () => 'there is a blank at the start or the end',
    help: () => 'delete the blanks at both ends',
  },
  'cell/control': {
    title: 'A line break or control character in a value',
    explain: 'A line break (Alt+Enter) or a tab inside a cell makes the portal read the row into the wrong columns. '
      + 'In the descriptions of a course, which are free text, a line break is only a warning.',
    evidence: ['Line breaks and tabs cut a row in two or move values to another column.'],
    message: (p) => ({
      tab: 'there is a tab in it',
      'line-break': 'there is a line break in it (Alt+Enter in Excel)',
      'break-in-free-text': 'there is a line break in the description (Alt+Enter in Excel)',
      'end-of-file': 'it ends with an end-of-file mark (Ctrl-Z) of an old program',
      other: 'there is an invisible control character in it',
    })[p.kind],
    help: () => 'delete the line break or the invisible character, or type the cell again',
  },
  'cell/invisible': {
    title: 'A character that nobody sees in a value',
    explain: 'Zero-width spaces, direction marks and the like cannot be seen; they mostly come from web pages and chats. '
      + 'To the portal they make another course name or another person, and Big5 does not have them.',
    evidence: [
      'Characters that come along with a copy from a web page or a chat are not seen and keep names and titles from matching.',
    ],
    message: (p) => traces.message({ kind: 'invisible', char: p.char }),
    help: () => traces.help({ kind: 'invisible', char: '' }),
  },
  'cell/text-mark': {
    title: 'Marks that force text in a value',
    explain: 'In Excel an apostrophe or ="..." keeps a value from being changed. Once they are in the CSV, '
      + 'the portal takes them as a part of the name or the course name.',
    evidence: ['People type this mark to keep Excel from changing a value; it is not part of a name or title.'],
    message: (p) => (p.kind === 'apostrophe'
      ? 'it begins with an apostrophe, which the portal takes as a part of it'
      : 'it is a formula ="...", which the portal takes as a part of it'),
    help: () => 'delete the marks and keep what is between them; where they are punctuation, use the Chinese quotes 「」',
  },
  'cell/name-form': {
    title: 'Not the form of a name',
    explain: 'A name (姓名) has a digit, or a blank between family name and given name. The portal knows people by ID and name, and may not '
      + 'know them in another spelling. Blanks in indigenous and foreign names are right and raise nothing.',
    evidence: ['Names have no digits, and a blank within two or three characters was mostly typed to align a list.'],
    message: (p) => (p.kind === 'digit' ? 'there is a digit in the name' : 'there is a blank between family name and given name'),
    help: (p) => (p.kind === 'digit'
      ? 'delete the digits, such as a running number; what belongs to another column goes there'
      : 'delete the blank; where the registered name has it, nothing needs to be done'),
  },
  'cell/date-unlikely': {
    title: 'A date that is unlikely',
    explain: 'The form is right and the day exists, but a date of the course is before 090-01-01 or more than a year after today, or a '
      + 'birthday does not go with the course: the person was under 15, over 100 or not born. Mostly the year is mistyped.',
    evidence: ['A digit is missing or one too many, or a Gregorian year was taken for a Minguo one; a few are right, so this warns.'],
    message: (p) => ({
      early: 'the date is before 090-01-01; the year may be mistyped',
      late: `the date is more than a year after today (${'today' in p ? p.today : ''}); the year may be mistyped`,
      unborn: `the birthday is after today (${'today' in p ? p.today : ''})`,
      young: 'by this birthday the person was under 15 at the end of the course',
      old: 'by this birthday the person was over 100 at the end of the course',
    })[p.kind],
    help: (p) => (p.kind === 'early' || p.kind === 'late'
      ? 'check the year (of the Minguo calendar); where the day is right, nothing needs to be done'
      : 'check the birthday against the identity card; it may be left blank'),
  },
  'cell/separator': {
    title: 'A comma or double quote in a value',
    explain: 'The comma separates the columns; a value that holds one must be quoted, and the portal says not to use quotes.',
    evidence: [
      'steps for a class not opened, note 2, last row, remark 3 (text is not put in quotes)',
      'Text is not to be quoted, so a comma in a value would be read as the end of a cell.',
    ],
    message: (p) => p.kind === 'comma' ? 'there is a comma in it' : 'there is a double quote in it',
    help: (p) =>
      p.kind === 'comma' ? 'use the full-width comma (，) or the mark 、 instead' : 'use the Chinese quotes 「」 instead, or delete them',
  },
  'cell/formula': {
    title: 'A value that starts with = + - @',
    explain: 'A spreadsheet runs a value that starts with = + - @ as a formula.',
    evidence: ['A spreadsheet runs such a value as a formula, and its content changes.'],
    message: () => 'it starts with = + - @, which a spreadsheet takes for a formula',
    help: () => 'delete the first character, or make it full-width',
  },
  'cell/not-in-big5': {
    title: 'A character that Big5 does not have',
    explain: 'The portal and WebHR use Big5. Characters that it lacks (such as 堃 煊 峯 着) become ? when the file is saved; '
      + 'a character that a computer\'s owner made (造字) shows as another one elsewhere.',
    evidence: [
      'where the file is written (as Big5)',
      'Saved as Big5 these characters become question marks, and private characters look different on another computer.',
    ],
    message: (p) => p.kind === 'private-use'
      ? `character ${p.position} is one made on some computer (造字); others show nothing or another one`
      : `character ${p.position} is not in Big5`,
    help: () => 'use a character that Big5 has; for a name, the way the person is registered on the portal',
  },
  'cell/lost-character': {
    title: 'A character may be lost',
    explain: 'A character that Big5 lacks becomes ? or □ when the file is saved; the right one is no longer in the file.',
    evidence: ['A question mark or box in a name is mostly a rare character that was lost in saving.'],
    message: (p) => `character ${p.position} is ? or □; the right one was perhaps lost when Excel saved the file`,
    help: () => 'find out the right character and type it again; for a name, the way the person is registered on the portal',
  },
  'cell/name-bytes': {
    title: 'A course name over 100 bytes',
    explain: 'P2K and WebHR table 13 keep 100 bytes of a course name (50 Chinese characters) and cut the rest.',
    evidence: [
      'steps for a class not opened, note 2 (table of fields), row 2, 課程名稱: remark: pemis2K cuts what is beyond 100 bytes',
    ],
    message: (p) => `the course name takes ${p.bytes} bytes in Big5; P2K and WebHR keep 100 of them`,
    help: () => 'shorten it to 50 Chinese characters',
  },
} satisfies Partial<RuleTexts>;
