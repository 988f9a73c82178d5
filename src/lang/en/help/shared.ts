import type { HelpText, Lists } from '../../help.ts';

/** Names in a row. */
export const list = (names: readonly string[]): string => names.join(', ');

/** Names in a row, of which the first is taken where none is given. */
export const defaultFirst = ([first = '', ...others]: readonly string[]): string => list([`${first} (default)`, ...others]);

/** Options of every command that opens an archive, or reads a table in whatever form. */
export const password = {
  '--password [value]':
    'ask for the password (not shown while you type, may be pasted; after a wrong one again, three times); it may also follow here, but '
      + 'then it stays in the command history',
  '--password-stdin': 'read the password from standard input',
  '--password-file <file>': 'read the password from the first line of a file',
};
/** How large an archive may be. */
export const limits = {
  '--max-size <bytes>': 'largest total size after extraction, with K, M or G (default 2G)',
  '--max-ratio <n>': 'highest compression ratio (default 200)',
  '--max-entries <n>': 'largest number of files (default 1000)',
};
/** How a CSV is read. */
export const inputEncoding = {
  '--input-encoding <encoding>': ({ inputEncodings }: Lists) =>
    `the encoding of the input: ${list(inputEncodings)} (otherwise told by the content)`,
};
/** Options of every command that reads a table in whatever form. */
export const table = {
  ...inputEncoding,
  '--sheet <name>': 'the sheet of a workbook to read: its name or its number (default: the first that is not empty)',
  ...password,
  ...limits,
  '--max-size <bytes>': 'largest total size after extraction, or through a pipe, with K, M or G (default 2G, of a workbook or a pipe 512M)',
  '--max-cells <n>': 'largest number of cells in a workbook (default 2000000)',
};
/** Code tables of the office. */
export const codes = {
  '--codes <table=file>': ({ tables }: Lists) =>
    `add a code table of your own, such as category=list.csv; the tables are ${list(tables)}; repeatable`,
};
/** Options of every command that writes files. */
export const written = {
  '--dry-run': 'only say what would be written and where; write nothing',
  '--force': 'replace the output file if it exists',
};
/** The blank form of an office. */
export const form = {
  '--form <file>': 'the blank form of the portal (a CSV or spreadsheet): of a format whose columns are not public, or a newer edition',
};
/** Options that name the format of the file. */
export const as = {
  '--as <format>': ({ formats, ownForms }: Lists) =>
    `the format: ${list(formats)}, with a blank form also ${list(ownForms)} (otherwise told by the header row)`,
  ...form,
};
/** Options that say which lists values are compared with. */
export const rules = {
  ...codes,
  '--roster <file>': 'a list of people (such as CPAB1207R of WebHR) to compare IDs, names and birthdays with',
  '--today <date>': 'take this day as today, such as 115-11-22',
};
/** Options that decide how much of personal data is shown. */
export const showValues = { '--show-values': 'do not mask IDs, names and birthdays (refused where CI is set)' };
const encoding: HelpText = ({ encodings }) =>
  `the encoding of the output: ${list(encodings)} (default: big5, or utf8-bom where a character is not in Big5)`;
/** How an upload form is written. */
export const output = { '--encoding <encoding>': encoding, ...showValues };
/** Options of the commands that tell what is checked. */
export const facts = {
  '--reporter <form>': ({ forms }: Lists) => `the form: ${defaultFirst(forms)}`,
  '-o, --output <file>': 'write to a file',
  ...written,
};
/** Options of the commands that make an upload form of a table. */
export const making = {
  '--to <format>': ({ uploads, ownForms }: Lists) =>
    `the format to make: ${defaultFirst(uploads)}, with a blank form also ${list(ownForms)}`,
  ...form,
  '--map <column=field>': 'what a column is, by its header or letter, such as staff=name or C=name (C:C=name where another header is C); '
    + '"staff=" leaves it out; repeatable',
  '--set <field=value>':
    'a value for every row, such as county=26 or date=115-05-10 (first and last day); where the table has the column, for its blank cells; '
      + 'repeatable',
  '--where <column=value>':
    'write only the rows with that value in that column, such as attended=yes; COLUMN!=VALUE for what is not wanted, COLUMN= for a blank, '
      + 'COLUMN=* for any value; may be repeated',
  '--start-time <time>': 'when the course starts, such as 09:10 (as --set startTime=09:10)',
  '--end-time <time>': 'when the course ends, such as 12:10',
  ...written,
  ...table,
  ...rules,
  '--roster <file>':
    'a list of people: gives IDs and birthdays that the list lacks, where one person alone fits, and is compared with the rest',
  ...output,
};
/** The files that most commands read. */
export const tableFiles = 'CSV, .xlsx, .xls, .ods, or a ZIP of one; - is standard input';
