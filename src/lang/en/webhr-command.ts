import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';
import { rowsOf } from './webhr.ts';

/** The words of `lhl to-webhr` that the command alone says. */
export const webhrCommand: Messages['webhrCommand'] = {
  noInput: 'no input given. Write: lhl to-webhr GRADES -o OUTPUT',
  agencyCode: (value) => `--agency-code takes the 10 letters and digits of an agency code such as 323000000A, not "${value}"`,
  done: {
    assumed: (columns) => `The input has no header row; by its ${columns} columns it was read in the order of the grade download, `
      + 'and the standard header was written. Please look at the first rows of the output.',
    headerReplaced: (headers) =>
      `These headers have a line break or a character that the output encoding lacks; the standard ones were written: ${headers}`,
    wrote: (path, rows, encoding, dry) => `${dry ? 'Would write' : 'Written'} ${path}: ${rowsOf(rows)} (${encoding}, 20 columns)`,
    noneLeft: (path) => `No row can go in, so ${path} was not made`,
    wroteParts: (files, rows, encoding, dry) =>
      `${dry ? 'Would write' : 'Written'} ${grouped(files)} files, ${rowsOf(rows)} in all (${encoding}, 20 columns):`,
    part: (path, rows) => `${path}: ${rowsOf(rows)}`,
    moreParts: (count) => `... and ${grouped(count)} more files, numbered on`,
    onePart: (most) => `Not over --rows ${grouped(most)}, so it was not split`,
    leftOver: (path) => `Note: ${path} is from an earlier run, not from this one`,
    setAside: (path, rows) => `${rowsOf(rows)} that cannot go in: ${path} (column 2 has the reason)`,
    setAsideReason: (title, count) => `${title}: ${grouped(count)}`,
    nothingAside: (path) => `Every row can go in, so ${path} was not made`,
    changed: 'Changed:',
    unchanged: 'No value was changed',
    dates: (count, example) => `dates written like ${example}: ${grouped(count)}`,
    namesLong: (count) =>
      `${grouped(count)} course names are over 100 bytes; WebHR will cut them itself. To cut them here, add --truncate-names`,
    boxes: (columns) => `Left out: ${columns}. WebHR table 13 takes 20 columns only; `
      + 'at the next grade download leave the boxes 匯出課程類別欄位 (categories) and 匯出部門單位 (departments) clear',
    unknownColumns: (headers) => `Left out, since WebHR has no such column: ${headers}`,
    column: (letter) => `column ${letter}`,
    noHeader: '(a column without header)',
    limit: {
      title: 'About 104-12-31:',
      rule: 'The CSV import of WebHR (學員通過認證名單入檔) takes only records whose 異動日期 (date of change) is on or before 104-12-31.',
      beyond: (count, written) =>
        `Of the ${rowsOf(written)} written, ${grouped(count)} ended after that day (終迄日期): WebHR certainly does not take them.`,
      none: 'None of the rows written ended after that day (終迄日期).',
      rest: (count) => `The file carries no 異動日期, so whether WebHR takes the other ${rowsOf(count)} shows only at the import.`,
      restAll: 'The file carries no 異動日期, though, so whether WebHR takes them shows only at the import.',
      asideBeyond: (count) => `${rowsOf(count)} that ended after that day were set aside (--only-importable).`,
      nightly: 'Since 105 a nightly job brings what was passed into WebHR by itself, without any import; '
        + 'the last 7 days can also be had there with 學員通過認證名單下載.',
      howTo: 'To separate these rows, add --only-importable --set-aside FILE.',
    },
  },
};
