import { grouped } from '../number.ts';
import { isTrace } from '../../findings/trace.ts';
import type { Messages } from '../messages.ts';
import { traces } from './traces.ts';

const saveAs = 'in Excel choose "Save As" and the type "CSV (Comma delimited) (*.csv)"';
const asText = 'first give the column the cell format "Text", type it again, and do not open the saved CSV in Excel any more';

function sepLine(separator: string): string {
  const line = 'the first line tells Excel the separator (sep=) and is no header row';
  return separator === ',' ? line : `${line}; the columns are separated by ${separator === '\t' ? 'tabs' : `"${separator}"`}, not commas`;
}

/** Every rule, in plain English. */
export const rules: Messages['rules'] = {
  'file/name': {
    title: 'Chinese or full-width characters in the file name',
    explain: 'The portal asks for file names without Chinese or full-width characters; it may fail on others.',
    message: () => 'the file name has characters other than English letters, digits and signs',
    help: () => 'use a plain file name such as upload1150510.csv',
  },
  'file/encoding': {
    title: 'The text encoding cannot be read',
    explain: 'The file has bytes that belong neither to Big5 nor to UTF-8. The portal would garble them or refuse the whole file.',
    message: (p) => p.kind === 'utf16'
      ? 'this file is UTF-16 (the "Unicode Text" of Excel), not a CSV'
      : `this cell has bytes that do not belong to ${p.encoding === 'big5' ? 'Big5' : 'UTF-8'} (${p.hex})`,
    help: (p) => p.kind === 'utf16' ? `${saveAs}, then check again` : `type this cell again, then ${saveAs}`,
  },
  'file/not-big5': {
    title: 'The file is UTF-8 without a BOM',
    explain: 'Excel opens UTF-8 without a BOM (the mark at the start of a file that names its encoding) as Big5 and garbles the Chinese; once saved like that, the data is spoilt.',
    message: () => 'the file is UTF-8 without a BOM; Excel would show it garbled',
    help: () => 'do not open it in Excel and save it; store it as Big5 (CSV, comma delimited), or with a BOM',
  },
  'file/malformed': {
    title: 'Not a proper CSV',
    explain: 'The portal takes only plain text separated by commas. Another kind of file under a new name, quotes without a partner, or NUL bytes cannot be processed.',
    message: (p) => ({
      'unclosed-quote': 'this cell starts with a double quote that never ends, so nobody can tell which columns the rest belongs to',
      'text-after-quote': 'this cell has text after its closing double quote, so its content is not certain',
      nul: 'this cell has a NUL (00) byte, which is not text',
      endless: 'this row has more than 1 MB and has not ended; that is no row of a CSV',
      zip: 'this is a ZIP, Excel (.xlsx) or ODF (.ods) file, not a CSV',
      xls: 'this is an Excel (.xls) file, not a CSV',
      pdf: 'this is a PDF file, not a CSV',
      image: 'this is a picture, not a CSV',
      archive: 'this is an archive of another kind (RAR, 7z, gzip, tar and so on), not a CSV',
      program: 'this is a program (.exe), not a CSV',
      binary: 'this is not a text file',
      'cr-only': 'every row ends with CR alone (old Mac files); the portal would see one single row',
    })[p.kind],
    help: (p) => ({
      'unclosed-quote': 'delete the double quote at the start; text needs no quotes',
      'text-after-quote': 'delete the double quotes of this cell; text needs no quotes',
      nul: 'type this cell again, or get the file again',
      endless: 'check that this is the file you meant',
      zip: 'extract a downloaded grade archive with lhl unzip first; give an Excel or ODF file its ending .xlsx or .ods back and turn it into a CSV with lhl fix',
      xls: 'give it its ending .xls back and turn it into a CSV with lhl fix',
      pdf: 'use the CSV or the workbook that it was made of',
      image: 'use the CSV or the workbook that it was made of',
      archive: 'extract it with 7-Zip first, and check what is in it',
      program: 'check that this is the file you meant; if it is a self-extracting archive, call it .exe again and extract it with lhl unzip or 7-Zip',
      binary: 'check that this is the file you meant',
      'cr-only': 'when saving choose "CSV (Comma delimited)", not "CSV (Macintosh)"',
    })[p.kind],
  },
  'file/empty': {
    title: 'No data',
    explain: 'The portal needs rows of data after the header row.',
    message: (p) => ({ 'no-bytes': 'the file is empty (0 bytes)', blank: 'the file has nothing but blank rows', 'no-rows': 'no data follows the header row' })[p.kind],
    help: (p) => p.kind === 'no-rows' ? 'fill in the data from row 2 on' : 'check that this is the file you meant, or download it again',
  },
  'file/row-limit': {
    title: 'More than 3,000 rows',
    explain: 'The portal takes at most 3,000 rows in one upload (the header not counted) and does not process a larger file.',
    message: (p) => `${grouped(p.rows)} rows of data; the limit of an upload is ${grouped(p.limit)}`,
    help: (p) => `split it into ${Math.ceil(p.rows / p.limit)} files with lhl split, each with the header row, and upload them one by one`,
  },
  'file/quoted': {
    title: 'Values in double quotes',
    explain: 'The portal says that text is not put in double or single quotes; such a file may be taken, but nothing promises it.',
    message: (p) => p.count === 1 ? '1 value stands in double quotes' : `${grouped(p.count)} values stand in double quotes`,
    help: () => 'write the file without quotes; where a value holds a comma, use the full-width one (，)',
  },
  'header/unknown': {
    title: 'Not a known kind of file',
    explain: 'The first row must stay the row of Chinese column names of the form from the portal. Where it is not known, nobody can tell what each column is, so no row was checked.',
    message: (p) => p.kind === 'below' ? `the header row is row ${p.row}; other things stand above it` 
      : p.kind === 'sep-line' ? sepLine(p.separator) : ({
      'not-near': 'this row is not the header row of any upload form or of the grade file',
      'no-header': 'this row is data; the header row is gone',
      'not-forced': 'this row does not suit the format that was given; fewer than half of its required columns are there',
      semicolon: 'the columns are separated by semicolons, not commas',
      tab: 'the columns are separated by tabs, not commas',
      undecodable: 'this row has bytes that do not decode, so its columns are not known',
      html: 'this is a web page (HTML), not a CSV; perhaps a login page or an error message was downloaded',
      gbk: 'this file is in the encoding of simplified Chinese (GBK); the portal wants Big5',
      simplified: 'the header row is in simplified characters; that of the portal is in traditional ones',
    })[p.kind],
    help: (p) => p.kind === 'below' ? `delete what stands above row ${p.row}, so that the header row is row 1` 
      : p.kind === 'sep-line' ? (p.separator === ',' ? 'delete the first line, so that the header row is row 1' : `open it in Excel, and ${saveAs}`) : ({
      'not-near': 'get the form that the portal offers under 下載 CSV 格式 ("download the CSV format") and paste the data into it; leave its first row as it is; lhl convert makes an upload file of a list or another table',
      'no-header': 'put the header row back at the top (copy the first row of the form that the portal offers under 下載 CSV 格式, "download the CSV format")',
      'not-forced': 'make sure that --as (or "as" of the configuration) is right, or fill in the form that the portal offers under 下載 CSV 格式',
      semicolon: `${saveAs}, with commas between the columns`,
      tab: `${saveAs}, with commas between the columns`,
      undecodable: `if the encoding to read was given in the command or the configuration, leave it out; otherwise open the original in Excel and ${saveAs}`,
      html: 'download the file again, or check that this is the file you meant',
      gbk: 'open it in Excel with Data > From Text/CSV and the file origin "936: Chinese Simplified (GB2312)", see that the text is right, and save it as "CSV UTF-8 (Comma delimited)"; put the header row of the portal\'s form in place of its own',
      simplified: 'put the header row of the form that the portal offers under 下載 CSV 格式 in its place; names and course titles must be in traditional characters too',
    })[p.kind],
  },
  'header/missing': {
    title: 'A column is missing',
    explain: 'The portal reads the columns in the order of its form; with one missing, the data after it lands in other columns.',
    message: (p) => `the column "${p.header}" is missing`,
    help: (p) => `put the column "${p.header}" back; an optional column may be blank, but it must be there`,
  },
  'header/extra': {
    title: 'A column too many',
    explain: 'The portal reads the columns in the order of its form; a column too many makes it refuse the file. One that is blank in every row lhl fix can delete.',
    message: (p) => ({
      unknown: 'this form has no such column',
      twice: 'this column is there twice',
      blank: 'this column has no header; Excel leaves a blank column where something was typed once',
      data: 'a header belongs here, and this is data: the first row may have run into the header row (its line break is lost)',
    })[p.kind],
    help: (p) => p.kind === 'data' ? 'move it to the row below the headers if it is the first row of data; delete it if it is not wanted'
      : 'delete the whole column (right-click its letter and choose "Delete", not just "Clear Contents"), then save',
  },
  'header/order': {
    title: 'The columns are in the wrong order',
    explain: 'The portal reads the columns in the order of its form; in another order the data lands in the wrong columns.',
    message: (p) => `the order is wrong from this column on; "${p.expected}" belongs here`,
    help: () => 'put the columns in the order of the form',
  },
  'row/columns': {
    title: 'This row has another number of columns',
    explain: 'Every row must have as many values as the header row. Where it has not, nobody can tell which value belongs to which column, so the values of this row are not shown.',
    message: (p) => p.kind === 'end-of-file' ? 'this row is the end-of-file mark (Ctrl-Z) of an old program, and no data'
      : `this row has ${p.actual} columns, the header row has ${p.expected}${p.kind === 'short-optional' ? '; Excel drops blank columns at the end of a row when it saves' : ''}`,
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
    explain: 'The portal takes a blank row as data and refuses it, because its required columns are blank. Clearing cells in Excel (rather than deleting the rows) leaves rows of bare commas.',
    message: (p) => (p.count === 1 ? 'this row is blank' : `rows ${String(p.last - p.count + 1)} to ${String(p.last)} (${grouped(p.count)} rows) are blank`)
      + (p.commas ? ', with nothing but commas (Excel leaves them when cells are cleared)' : ''),
    help: () => 'select these rows, right-click and choose "Delete" for the whole rows, then save',
  },
  'cell/required': {
    title: 'A required value is missing',
    explain: 'Columns marked with * must be filled in; a single one left blank makes the portal refuse the whole file.',
    message: () => 'this required cell is blank',
    help: () => 'fill it in',
  },
  'cell/too-long': {
    title: 'A value is too long',
    explain: 'The portal refuses or cuts a value that is longer than its column allows.',
    message: (p) => `${p.length} characters; the limit is ${p.max}`,
    help: (p) => `shorten it to ${p.max} characters`,
  },
  'cell/id-format': {
    title: 'Not the form of an ID',
    explain: 'A national ID or a resident ID (統一證號) has 10 characters: a capital letter and 9 digits (the second character of an old resident ID is a letter A to D).',
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
      masked: 'what is hidden cannot be computed: ask whoever gave the list for a file without masks, or put in the whole IDs from the personnel records',
      'masked-part': 'what is hidden cannot be computed: ask whoever gave the list for a file without masks, or put in the whole IDs from the personnel records',
    })[p.kind],
  },
  'cell/id-checksum': {
    title: 'The check digit of the ID is wrong',
    explain: 'The last digit of an ID is computed from the others. Where it does not fit, at least one character is wrong, and the hours would not reach the person.',
    message: () => 'the check digit does not fit; at least one character is wrong',
    help: () => 'type it again from the ID card',
  },
  'cell/id-old-form': {
    title: 'An old resident ID',
    explain: 'New resident IDs (統一證號, second character 8 or 9) are issued since 110-01-02; the old ones are void from 120-01-01.',
    message: () => 'this is an old resident ID, void from 120-01-01',
    help: () => 'if the person has a new one, use that',
  },
  'cell/date-format': {
    title: 'Not the form of a date',
    explain: 'Dates are written in Minguo years as YYY-MM-DD: three digits for the year (Gregorian year less 1911), two for the month and two for the day, such as 091-06-30.',
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
    message: () => 'the calendar has no such day',
    help: () => 'check year, month and day',
  },
  'cell/time-format': {
    title: 'Not the form of a time',
    explain: 'Times are written as HH:MM:SS on the 24-hour clock, such as 09:10:00.',
    message: (p) => isTrace(p) ? traces.message(p) : ({
      'lost-zero': 'the hour has only one digit; Excel turns 09:10:00 into 9:10:00',
      form: 'write the time as HH:MM:SS',
      'with-date': 'a date stands before the time; it belongs in the column of the date',
      serial: 'this is the number by which Excel keeps a time (a part of a day), not a time',
      unknown: 'the time cannot be told; write it as HH:MM:SS (00:00:00 to 23:59:59)',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'unknown' ? 'use HH:MM:SS on the 24-hour clock, such as 13:30:00' : `write it as HH:MM:SS; ${asText}`,
  },
  'cell/time-short': {
    title: 'A time without seconds',
    explain: 'The portal writes times as HH:MM:SS. Another system reads HH:MM; nothing promises that the portal does.',
    message: () => 'the seconds are missing',
    help: () => 'add :00 at the end',
  },
  'cell/integer': {
    title: 'Not a whole number',
    explain: 'This column takes only whole numbers in half-width digits: no 0.5, no sign, no other text.',
    message: (p) => isTrace(p) ? traces.message(p) : ({
      zero: 'the term (期別) starts from 1 and cannot be 0',
      decimal: 'this column takes only whole numbers, no decimals',
      form: 'it has full-width digits or blanks',
      date: 'this column takes only whole numbers; this looks like a date, which Excel may have made of something like 3-2',
      scientific: 'this column takes only whole numbers; this looks like scientific notation, perhaps by Excel',
      category: 'the course category takes a code (digits), not a name',
      'not-a-number': 'this column takes only whole numbers',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : ({
      zero: 'use 1 to 999',
      decimal: 'use a whole number; half a day can be given in hours instead',
      form: 'use half-width digits, without blanks',
      date: `use a whole number; ${asText}`,
      scientific: `use a whole number; ${asText}`,
      category: 'look the code up in the list of categories (類別代碼表), such as 337 environmental education or 522 information security',
      'not-a-number': 'use a whole number, such as 3',
    })[p.kind],
  },
  'cell/number': {
    title: 'Not a number',
    explain: 'This column takes only half-width digits; a decimal point is allowed.',
    message: (p) => isTrace(p) ? traces.message(p) : p.kind === 'form' ? 'it has full-width digits or blanks' : 'this column takes only numbers',
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'form' ? 'use half-width digits, without blanks' : 'use a number such as 3 or 85.5; leave a score (訓練成績) blank where it is no number, such as "passed"',
  },
  'cell/code': {
    title: 'A code that is not in the list',
    explain: 'This column takes only codes of its list, written as the list has them (the county, 上課縣市, has two characters: the 0 of 01 must stay).',
    message: (p) => isTrace(p) ? traces.message(p) : ({
      'lost-zero': 'the zero in front is lost; Excel turns 01 into 1',
      name: 'a code belongs here, not a name',
      form: 'the code is written in another way (full-width, blanks or zeros too many)',
      unknown: `the list${p.own === null ? '' : ` (with "${p.own}")`} has no such code (${p.choices.replaceAll('、', ', ').replaceAll('…', ', ...')})`,
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : ({
      'lost-zero': `put the zero back; ${asText}`,
      name: 'use the code of that name',
      form: 'write it as the list does',
      unknown: 'look the right code up in the list (lhl codes shows the lists)',
    })[p.kind],
  },
  'cell/code-unlisted': {
    title: 'A course category that the public list does not have',
    explain: 'The public list of categories is of 109-12-15, so a newer code is not in it; it may also be a slip.',
    message: (p) => `the public list (${p.asOf})${p.own === null ? ' does not have' : ` and "${p.own}" do not have`} this course category`,
    help: () => 'look it up in the list of the portal (類別代碼表); if it is right, nothing needs to be done',
  },
  'cell/code-retired': {
    title: 'A code that is no longer in use',
    explain: 'The code of a county (上課縣市) or of a course category was no longer in use on the day the course started: the county had become another one, or the list of categories (109-12-15) no longer has it.',
    message: (p) => p.kind === 'county' ? `${p.name} became another county on ${p.until}, before the course started`
      : `the list of ${p.until} no longer has the category "${p.name}"`,
    help: (p) => p.kind === 'county' ? `it should be ${p.successor}; please make sure`
      : 'look for the category that took its place with lhl codes category',
  },
  'cell/course-code': {
    title: 'A course code with other characters than letters and digits',
    explain: 'Each agency makes up its course codes (課程代碼) from letters and digits; the portal may refuse other characters.',
    message: (p) => ({
      scientific: 'it looks like scientific notation; Excel turns codes such as 1E10 into numbers',
      date: 'it looks like a date; Excel turns codes such as 3-2 into dates',
      character: 'a course code has only letters, digits, _ and -',
    })[p.kind],
    help: (p) => p.kind === 'character' ? 'use half-width letters and digits' : `type the code again; ${asText}`,
  },
  'cell/space': {
    title: 'Blanks at an end',
    explain: 'Blanks at the start or end of a value cannot be seen, but to the portal they make another course name or another person.',
    message: () => 'there is a blank at the start or the end',
    help: () => 'delete the blanks at both ends',
  },
  'cell/control': {
    title: 'A line break or control character in a value',
    explain: 'A line break (Alt+Enter) or a tab inside a cell makes the portal read the row into the wrong columns.',
    message: (p) => ({
      tab: 'there is a tab in it',
      'line-break': 'there is a line break in it (Alt+Enter in Excel)',
      'end-of-file': 'it ends with an end-of-file mark (Ctrl-Z) of an old program',
      other: 'there is an invisible control character in it',
    })[p.kind],
    help: () => 'delete the line break or the invisible character, or type the cell again',
  },
  'cell/invisible': {
    title: 'A character that nobody sees in a value',
    explain: 'Zero-width spaces, direction marks and the like cannot be seen; they mostly come from web pages and chats. To the portal they make another course name or another person, and Big5 does not have them.',
    message: (p) => traces.message({ kind: 'invisible', char: p.char }),
    help: () => traces.help({ kind: 'invisible', char: '' }),
  },
  'cell/text-mark': {
    title: 'Marks that force text in a value',
    explain: 'In Excel an apostrophe or ="..." keeps a value from being changed. Once they are in the CSV, the portal takes them as a part of the name or the course name.',
    message: (p) => (p.kind === 'apostrophe' ? 'it begins with an apostrophe, which the portal takes as a part of it' : 'it is a formula ="...", which the portal takes as a part of it'),
    help: () => 'delete the marks and keep what is between them; where they are punctuation, use the Chinese quotes 「」',
  },
  'cell/separator': {
    title: 'A comma or double quote in a value',
    explain: 'The comma separates the columns; a value that holds one must be quoted, and the portal says not to use quotes.',
    message: (p) => p.kind === 'comma' ? 'there is a comma in it' : 'there is a double quote in it',
    help: (p) => p.kind === 'comma' ? 'use the full-width comma (，) or the mark 、 instead' : 'use the Chinese quotes 「」 instead, or delete them',
  },
  'cell/formula': {
    title: 'A value that starts with = + - @',
    explain: 'A spreadsheet runs a value that starts with = + - @ as a formula.',
    message: () => 'it starts with = + - @, which a spreadsheet takes for a formula',
    help: () => 'delete the first character, or make it full-width',
  },
  'cell/not-in-big5': {
    title: 'A character that Big5 does not have',
    explain: 'The portal and WebHR use Big5. Characters that it lacks (such as 堃 煊 峯 着) become ? when the file is saved; a character that a computer\'s owner made (造字) shows as another one elsewhere.',
    message: (p) => p.kind === 'private-use'
      ? `character ${p.position} is one made on some computer (造字); others show nothing or another one`
      : `character ${p.position} is not in Big5`,
    help: () => 'use a character that Big5 has; for a name, the way the person is registered on the portal',
  },
  'cell/lost-character': {
    title: 'A character may be lost',
    explain: 'A character that Big5 lacks becomes ? or □ when the file is saved; the right one is no longer in the file.',
    message: (p) => `character ${p.position} is ? or □; the right one was perhaps lost when Excel saved the file`,
    help: () => 'find out the right character and type it again; for a name, the way the person is registered on the portal',
  },
  'cell/name-bytes': {
    title: 'A course name over 100 bytes',
    explain: 'P2K and WebHR table 13 keep 100 bytes of a course name (50 Chinese characters) and cut the rest.',
    message: (p) => `the course name takes ${p.bytes} bytes in Big5; P2K and WebHR keep 100 of them`,
    help: () => 'shorten it to 50 Chinese characters',
  },
  'row/date-order': {
    title: 'It ends before it starts',
    explain: 'The end (on one day: its time) cannot be before the start.',
    message: (p) => `${p.which === 'course' ? 'the course' : 'the actual class (實際上課)'} ends before it starts (by its ${p.times ? 'times' : 'dates'})`,
    help: () => 'check the dates and times of start and end; they may be the wrong way round',
  },
  'row/date-future': {
    title: 'The course is not over yet',
    explain: 'Hours are entered after the course has ended.',
    message: (p) => `the last day is after today (${p.today})`,
    help: () => 'check the date; upload the file after the course has ended',
  },
  'row/hours-nature': {
    title: 'Hours that do not go with the kind of learning',
    explain: '學習性質 (kind of learning): 1 online fills only 數位時數 (online hours), 2 in class only 實體時數 (class hours), 3 mixed both.',
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
    message: (p) => p.nature === '1'
      ? 'the kind of learning is 1 online, but 數位時數 (online hours) is blank; the portal takes 訓練總數 (the total)'
      : 'the kind of learning is 2 in class, but 實體時數 (class hours) is blank; the portal takes 訓練總數 (the total)',
    help: (p) => `write the number of 訓練總數 (the total) in ${p.nature === '1' ? '數位時數 (online hours)' : '實體時數 (class hours)'} too`,
  },
  'row/hours-sum': {
    title: 'The hours do not add up to the total',
    explain: '數位時數 (online hours) and 實體時數 (class hours) together must equal 訓練總數 (the total).',
    message: (p) => `online and class hours together are ${p.sum}; 訓練總數 (the total) is ${p.total}`,
    help: () => 'correct the hours or the total, so that both are equal',
  },
  'row/hours-converted': {
    title: 'Hours that were converted already',
    explain: 'The portal converts by itself (1 day is 6 hours, 1 credit is 18 hours). Do not fill in converted hours: they may be counted twice.',
    message: (p) => `the hours, ${p.sum}, are the total ${p.total} times ${p.factor}; the portal converts once more`,
    help: (p) => `write ${p.total} as the hours (the number before the conversion); where you know that the portal treats it so, nothing needs to be done`,
  },
  'row/hours-precomputed': {
    title: 'A total that may have been converted already',
    explain: 'The portal converts by itself (1 day is 6 hours, 1 credit is 18 hours). 訓練總數 (the total) takes the days or credits before the conversion.',
    message: (p) => p.unit === '2'
      ? `the unit is 2 (days), but the total ${p.total} is more than the ${p.days} ${p.days === 1 ? 'day' : 'days'} of the course; it may be hours`
      : `the unit is 6 (credits), and the total ${p.total} is a multiple of 18; it may be hours`,
    help: (p) => (p.unit === '2' ? 'write the days as the total, or make the unit 1 (hours)' : 'write the credits as the total, or make the unit 1 (hours)'),
  },
  'row/hours-span': {
    title: 'More class hours than the course lasted',
    explain: 'The class hours are more than 24 for each day of the course, which cannot be.',
    message: (p) => `${p.hours} class hours (實體時數) in a course of ${p.days} ${p.days === 1 ? 'day' : 'days'}`,
    help: () => 'check the class hours, the unit and the dates',
  },
  'table/duplicate': {
    title: 'The same record twice',
    explain: 'Rows with the same ID, course name, start and end date and category are one record; the later row replaces the earlier one.',
    message: (p) => `the same record as row ${p.first}`,
    help: (p) => `compare it with row ${p.first} and delete one of them; where they really are two, correct the cell that is wrong`,
  },
  'table/term-clash': {
    title: 'Same year, course and term, but other dates',
    explain: 'The same course name and term (期別) in one year are one class, which should have one pair of dates; another class needs another term.',
    message: (p) => `course name, year and term are those of row ${p.first}, but the dates are not`,
    help: () => 'change the term (期別) if it is another class; correct the dates if it is the same',
  },
  'table/name-differs': {
    title: 'One ID, different names',
    explain: 'Rows with the same ID have different names; one of them may be wrong.',
    message: (p) => `the ID is that of row ${p.first}, but the name is not`,
    help: (p) => `compare name and ID with row ${p.first}`,
  },
};
