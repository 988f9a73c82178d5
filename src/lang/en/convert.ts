import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

const rowsOf = (count: number): string => `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`;
const cellsOf = (count: number): string => `${grouped(count)} ${count === 1 ? 'cell' : 'cells'}`;
const valuesOf = (count: number): string => `${grouped(count)} ${count === 1 ? 'value' : 'values'}`;

/** The words of `lhl convert`, and of `lhl new` but its questions. */
export const convert: Messages['convert'] = {
  at: (input, text) => `${input}: ${text}`,
  column: (letter, header) => `column ${letter} "${header}"`,
  columnOnly: (letter) => `column ${letter}`,
  rowList: (rows, more) =>
    `${rows.length + more === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more === 0 ? '' : ` ... ${grouped(rows.length + more)} in all`}`,
  takes: (content, max) => (max === null ? content : `${content}, at most ${max} characters`),
  openCodes: (table) => `a code; to find it: lhl codes ${table} WORD`,
  exampleCourse: 'course name',
  looks: (column, look) => `${column} (${look})`,
  look: {
    'id': (count) => `${grouped(count)} ${count === 1 ? 'ID' : 'IDs'}`,
    'masked-id': (count) => `${grouped(count)} masked ${count === 1 ? 'ID' : 'IDs'}`,
    'name': () => 'may be names', 'date': () => 'dates', 'birthday': () => 'may be birthdays', 'moment': () => 'dates with times',
    'time': () => 'times', 'number': () => 'numbers',
  },
  answer: (value, rows) => `${value} in ${rowsOf(rows)}`,
  quoted: (text) => `"${text}"`,
  blankAnswer: 'blank',
  anyAnswer: 'something',
  placeholder: {
    column: (header) => `<COLUMN of ${header}>`, value: (header) => `<${header}>`,
    answer: '<VALUE to be written>', day: '<DAY of the course>',
  },
  wrong: {
    noInput: 'no list given. Write: lhl convert LIST -o upload.csv',
    noOutput: '-o is missing: the file to write, such as -o upload.csv',
    toStdout: '-o takes the name of a file: what is written holds personal data and does not go to standard output',
    setForm: (typed) => `--set takes FIELD=VALUE, such as county=26, not "${typed}"`,
    mapForm: (typed) => `--map takes COLUMN=FIELD, where COLUMN is a header or a letter, such as --map "<COLUMN of 姓名>=name"; `
      + `for a column to be left out, COLUMN= alone. Not "${typed}"`,
    whereForm: (typed) => `--where takes COLUMN=VALUE, such as attended=yes; COLUMN!=VALUE for what is not wanted, COLUMN= for a blank, `
      + `COLUMN=* for any value. Not "${typed}"`,
    placeholder: (flag) => `${flag}: what stands in < > only says what belongs there; replace it together with the < >`,
    several: (count) => `${count} mistakes, all of them to be mended:`,
    noField: (flag, word, near, format) => `${flag}: there is no field "${word}"${near === ''
      ? `. A field may be named by the header of the portal too; for all fields: lhl formats ${format}`
      : `; did you mean "${near}"?`}`,
    notInFormat: (flag, format) => `${flag}: the format to write (${format}) has no such field`,
    personal: (flag, header) => `${flag}: "${header}" differs from person to person and cannot be set. Name its column with --map`,
    value: (flag, header, because) => `${flag}: not a value for "${header}": ${because}`,
    guess: (value) => `; did you mean ${value}?`,
    lookUp: (table) => `. For the codes: lhl codes ${table}`,
    saidTwice: (flag, header) => `${flag}: "${header}" was given another value before`,
  },
  refused: {
    unreadable: 'some of it cannot be read, so no file was written',
    tooMany: (limit) => `there are more cells than the limit of ${grouped(limit)}, so no file was written. Split the file first; `
      + 'if it is right as it is, raise the limit with --max-cells',
    empty: 'there is nothing in it, so no file was written',
    noHeader: 'no header row (身分證字號, 姓名 ...) and no ID was found in the first rows, so no file was written',
    noHeaderHelp: 'Check that it is the right file (a CSV has commas); in a workbook with several sheets, name one with --sheet. '
      + 'Where the headers use other words, say what they mean, such as --map "<COLUMN of IDs>=idNumber" --map "<COLUMN of names>=name".',
    headerless: (letter) => `there is no header row (column ${letter} has the IDs), so it is not certain what each column is, `
      + 'and no file was written. The columns hold:',
    headerlessHelp: (letter) => `Say what each column is by its letter, such as --map ${letter}=idNumber --map "<COLUMN of names>=name"; `
      + 'columns of which nothing is said are not used.',
    noId: 'no column with the ID (身分證字號) was found, so no file was written. The header row has:',
    noIdHelp:
      'No column looks like IDs. Check the file and the sheet; to name a column: --map "<COLUMN>=idNumber" (its header or its letter).',
    likelyIds: (columns) => `Like IDs look: ${columns}. Name the right one with --map "<COLUMN>=idNumber" (its header or its letter).`,
    noName: 'no column of names (or of IDs) was found, so no file was written. The header row has:',
    noNameHelp: 'Name the column of names with --map "<COLUMN>=name" (its header or its letter); the roster is asked by it.',
    unmatched: (count, all) =>
      `of ${grouped(count)} of the ${rowsOf(all)} of the list the roster does not tell for certain who it is, so no file was written:`,
    unmatchedRow: (row, name, why) => `row ${row}${name === '' ? '' : ` ${name}`}: ${why}`,
    unmatchedWhy: {
      nobody: () => 'nobody in the roster has this name',
      differs: (count) =>
        `${grouped(count)} in the roster ${count === 1 ? 'has' : 'have'} this name, but another unit, birthday or masked ID`,
      several: (count) => `${grouped(count)} in the roster fit`,
      nameless: () => 'it has neither an ID nor a name',
      below: (count) => `it stands below those who sign, so it may belong to the list or not (${grouped(count)} in the roster `
        + `${count === 1 ? 'has' : 'have'} this name)`,
    },
    unmatchedMore: (count) => `... and ${grouped(count)} more`,
    unmatchedHelp: (unit) =>
      `Put the IDs ${unit === null ? 'or the units ' : ''}of these people into the list, or correct their names; delete rows that do not `
        + 'belong to it, or choose rows with --where.'
        + (unit === null ? '' : ` Where units are called otherwise than in the roster, leave them out: --map "${unit}=".`),
    noHeaderOf: (header) => `none of the first rows is a header row (${header} ...), so no file was written`,
    noAnchor: (header) => `no column is known to be ${header}, so no file was written. The header row has:`,
    noAnchorHelp: (header, key) => `Say which column is ${header}: --map "<COLUMN>=${key}" (a header, or the letter of the column).`,
    saidTwice: (column) => `--map says two things about ${column}, so no file was written. Keep one of them`,
    noIdThere: (column) => `there is no ID in ${column}, so no file was written. Check the column of --map; the table has:`,
    noSuchColumn: (flag, wanted) => `${wanted} of ${flag} is no column of the table, so no file was written. The table has:`,
    noSuchColumnHelp: (flag) => `${flag} takes the header of a column or its letter.`,
    whereSeveral: (wanted, columns) => `--where: several columns are "${wanted}": ${columns}; no file was written. Use the letter of one`,
    whereNoRow: (answer, column, there) =>
      `--where wants ${answer} in ${column}, and no row has it, so no file was written. The column has: ${there}`,
    masked: (column, cells, because) => `${column}: all ${grouped(cells)} are masked: ${because}; no file was written`,
    shifted: (count, columns, rows) => `${rowsOf(count)} with more or fewer values than the header row (${columns} columns): `
      + `values may stand in the wrong column, so no file was written: ${rows}`,
    shiftedHelp:
      'Most likely a comma stands in a value, or one is missing. Mend it in the file (a comma in a value becomes ，) and convert it again.',
    noPeople: 'there is nothing below the header row, so no file was written',
    nobody: (rows, anchor) =>
      `below the header row there is ${anchor === '' ? 'neither an ID nor a name' : `no ${anchor}`}, so no file was written (${rows})`,
    notWritten: (because) => `no file was written: ${because}`,
    twice: 'it is not certain which column these fields are. Decide with --map which one to use; the others are then not used:',
    twiceField: (header, columns, key) => `"${header}": ${columns} (--map COLUMN=${key})`,
    suspects: 'columns that cannot hold what they are used for:',
    suspect: (header, column, rows, some) =>
      `${header} is taken from ${column}, which holds ${some ? '' : 'only '}dates or digits: ${rows}`,
    likely: (columns) => `; columns that may be it: ${columns}`,
    attendance: 'who is to be written has to be known first. These columns seem to tell who was there, with several values:',
    attendanceColumn: (column, answers) => `${column}: ${answers}`,
    attendanceHelp: '--where COLUMN=VALUE writes these rows only, and counts the others; it may be repeated. COLUMN!=VALUE is for what is '
      + 'not wanted, COLUMN= for a blank, COLUMN=* for any value. Of a column that tells something else say --map COLUMN= to leave it out.',
    twoHalves: 'Where the list stands in two halves side by side, move the right one below the left first: of a column that is not used, '
      + 'nobody is written.',
    missing: (count) => `${count} ${count === 1 ? 'field that the portal wants is' : 'fields that the portal wants are'} missing. `
      + 'What is the same in all rows is given with --set; for what is not, --map names the column:',
    missingField: (header, key, takes) => `${header} --set ${key}=... (${takes})`,
    missingEnd: (header, key, start, word, takes) =>
      `${header} --set ${key}=... (${takes}); where ${start} is the only day of the course: --map ${word}=date`,
    missingPersonal: (header, key) => `${header}: the table has no such column, or it is blank; name it with --map COLUMN=${key}`,
    copy: 'Replace what stands in < >, with the < >, then copy the line and run it:',
    unused: (columns) => `Columns of the table that are not used yet: ${columns}. If what is missing stands there, say so: `
      + '--map COLUMN=FIELD (COLUMN is its header or its letter).',
    lacking: (row, header, position) =>
      `row ${row}, "${header}": character ${position} does not exist in Big5, so --encoding big5 is not possible, and no file was written`,
    lackingHelp: 'Without --encoding it becomes UTF-8 (with BOM); or use a character that Big5 has.',
  },
  done: {
    wrote: (path, rows, encoding, columns, dry) =>
      `${dry ? 'Would write' : 'Written'} ${path}: ${rowsOf(rows)} (${encoding}, ${columns} columns)`,
    sum: (all, written, blank, nobody, out) =>
      `${rowsOf(all)} read = ${grouped(written)} written + ${grouped(blank)} blank + ${grouped(nobody)} without anybody`
        + (out === null ? '' : ` + ${grouped(out)} not wanted by --where`),
    out: (rows) => `Not wanted by --where, and not written: ${rows}`,
    outAnswers: (column, answers) => `${column}: ${answers}`,
    byValues: (column) => `${column} (known by its values, not by its header)`,
    timeOf: (column) => `the times in ${column}`,
    nobody: (rows) => `Without anybody (a sum, a remark, a signature, the header once more: neither ID nor name): ${rows}`,
    rows: (list, last) =>
      (last === 2 ? `Row ${list} of the list became row 2` : `Rows ${list} of the list became rows 2-${last}, in that order`),
    above: (header, above) => `The header is row ${header}; ${rowsOf(above)} above it ${above === 1 ? 'was' : 'were'} not read`,
    aboveData: (rows) => `Not read, above the list: ${rows}`,
    overLimit: (limit, path) => `The portal takes at most ${grouped(limit)} rows in a file; split it: lhl split ${path} -o FOLDER`,
    sources: 'Where each column comes from:',
    set: (value) => `${value} (given)`,
    course: (header, from) => (header === '' ? `${from} (of the course)` : `as ${header}`),
    inHours: (value, column) => `${value} (the total is in hours: ${column})`,
    byNature: 'by 學習性質 and 訓練總數',
    same: (fields) => `${fields} ${fields === 1 ? 'column' : 'columns'} from the column of the same name, or of one for the same`,
    filled: (column, count, value) =>
      (count === 0
        ? `${column}; no cell of it is blank, so the ${value} given was not used`
        : `${column}; ${cellsOf(count)} that ${count === 1 ? 'was' : 'were'} blank became ${value}, the others stay`),
    blankFields: (headers) => `Left blank, as they may be: ${headers}`,
    rewritten: 'Written as the portal wants it, with the same meaning:',
    rewrittenField: (header, count, example) =>
      `${header} ${cellsOf(count)}${example ? `, such as "${example[0]}" -> "${example[1]}"` : ''}`,
    hoursByNature: (rows) => `數位時數 and 實體時數 (digital and physical hours) filled in by 學習性質 (the nature): `
      + `the one that applies is 訓練總數 (the total), the other 0: ${rowsOf(rows)}`,
    unused: (format) => `Columns that were not written (${format} does not have them, or they were not recognised):`,
    unusedColumn: (column, values) => `${column}: ${valuesOf(values)}`,
    fromRoster: (column, count) =>
      (column === null ? `the roster: ${cellsOf(count)}` : `${column}; ${cellsOf(count)}, blank or masked, from the roster`),
    toldApart: (column, values) => `${column}: ${valuesOf(values)} (compared with the roster)`,
    chosenBy: (column, values) => `${column}: ${valuesOf(values)} (what --where goes by)`,
    leftOut: (column, values) => `${column}: ${valuesOf(values)} (left out by --map)`,
  },
};
