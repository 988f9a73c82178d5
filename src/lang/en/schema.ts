import type { Messages } from '../messages.ts';

/** The words that stand inside the schemas of `lhl schema`. */
export const schema: Messages['schema'] = {
  jsonComment: 'One data row as an object of texts, keyed by the header row; a blank cell is "". Only what a single cell shows: '
    + 'checksums of IDs, the last day of a month, and what compares cells or rows are left to lhl validate.',
  head: (format, own) => [
    `lhl schema ${format} ${own ? '--for FILE' : '--type duckdb-sql'}`,
    'Reads a file with DuckDB and finds the same rows as lhl validate; no value of a cell is shown.',
    own ? 'Usage: duckdb < this file; the file name below may be changed to that of another file with the same header row'
      : 'Usage: change the file name below, then: duckdb < this file',
  ],
  encoding: [
    'DuckDB reads UTF-8 only. Convert a Big5 (CP950) file first, such as: iconv -f CP950 -t UTF-8 upload.csv > upload-utf8.csv',
  ],
  rows: [
    'Rows are counted as a spreadsheet does; DuckDB skips lines with nothing in them, so later rows count less.',
    'Line ends must be alike: DuckDB stops at a file that mixes CRLF and LF (or has a line break inside a header).',
  ],
  headers: [
    'Columns are numbered as in the file. They are found by the header row: BOM, blanks, '
      + 'stars at the ends and the width of brackets do not count,',
    'and other names in use for a column are known. Where less than half of the required columns are found, '
      + 'header/unknown is all that is reported,',
    'and no other rule was checked; a column that is not found is reported as header/missing, and the rules that read it were not checked.',
  ],
  left: 'Rules that SQL cannot carry; use lhl validate for them:',
  leftToLhl: 'use lhl validate',
  notInSql: {
    'file/name': 'the name of the file is not in its rows',
    'file/encoding': 'DuckDB stops at bytes that are not UTF-8',
    'file/not-big5': 'once DuckDB has read the file, its encoding and BOM are gone',
    'file/malformed': 'DuckDB stops at a quote without a partner',
    'file/quoted': 'once DuckDB has read the file, its quotes are gone',
    'row/columns': 'DuckDB stops at a row with another number of values',
    'cell/not-in-big5': 'DuckDB has no table of the characters of Big5',
    'roster/unknown': 'it needs a roster, which is not among the data',
    'roster/name': 'it needs a roster, which is not among the data',
    'roster/birthday': 'it needs a roster, which is not among the data',
  },
  file: 'The file to check (UTF-8, with or without BOM)',
  noSqlFor: 'no SQL can be written for it, since its header row is not understood',
  onlyFor: 'For the header row of this file alone; it stops at any other',
  otherHeader: 'this SQL is for another header row: make it anew with lhl schema --for',
  today: 'Today in Taipei; may be changed, such as to DATE \'2026-11-22\'',
  functions: 'Functions: without blanks at the ends, a Minguo date, without zeros in front, the weighted sum of an ID, comparing headers',
  codes: 'Code tables',
  columns: 'Reading the file: all is text, and a blank cell is an empty text; then which column is which, by the header row',
  form: 'Each cell: its form first (a cell has one such finding); other rules read only what is right',
  findings: 'A query for each rule',
};
