import type { Messages } from '../messages.ts';

/** The words that stand inside the schemas of `lhl schema`. */
export const schema: Messages['schema'] = {
  jsonComment: 'One data row as an object of texts, keyed by the header row; a blank cell is "". Only what a single cell shows: '
    + 'checksums of IDs, the last day of a month, and what compares cells or rows are left to lhl validate.',
  head: (format) => [
    `lhl schema ${format} --type duckdb-sql`,
    'Reads a file with DuckDB and finds the same rows as lhl validate; no value of a cell is shown.',
    'Usage: change the file name below, then: duckdb < this file',
  ],
  encoding: [
    'DuckDB reads UTF-8 only. Convert a Big5 (CP950) file first, such as: iconv -f CP950 -t UTF-8 upload.csv > upload-utf8.csv',
  ],
  rows: [
    'Rows are counted as a spreadsheet does (the header is row 1); DuckDB skips lines with nothing in them, so later rows count less.',
    'Columns are numbered as in the format; they are found by the header row, whose texts must be those of the format.',
    'The header row itself is not checked.',
  ],
  left: 'Rules that SQL cannot carry; use lhl validate for them:',
  leftToLhl: 'use lhl validate',
  notInSql: {
    'file/name': 'the name of the file is not in its rows',
    'file/encoding': 'DuckDB stops at bytes that are not UTF-8',
    'file/not-big5': 'once DuckDB has read the file, its encoding and BOM are gone',
    'file/malformed': 'DuckDB stops at a quote without a partner',
    'file/quoted': 'once DuckDB has read the file, its quotes are gone',
    'header/unknown': 'columns are found by the header row; an unknown header finds none',
    'header/missing': 'columns are found by the header row; a missing one is not checked',
    'header/extra': 'columns are found by the header row; others are not checked',
    'header/order': 'columns are found by the header row, in any order',
    'row/columns': 'DuckDB stops at a row with another number of values',
    'cell/not-in-big5': 'DuckDB has no table of the characters of Big5',
  },
  file: 'The file to check (UTF-8, with or without BOM)',
  today: 'Today in Taipei; may be changed, such as to DATE \'2026-11-22\'',
  functions: 'Functions: without blanks at the ends, a Minguo date, without zeros in front, the weighted sum of an ID',
  codes: 'Code tables',
  columns: 'Reading the file: all is text, and a blank cell is an empty text',
  form: 'Each cell: its form first (a cell has one such finding); other rules read only what is right',
  findings: 'A query for each rule',
};
