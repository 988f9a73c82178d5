import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

const rowsOf = (count: number): string => (count === 1 ? '1 row' : `${grouped(count)} rows`);

/** The words of `lhl split` and `lhl merge`. */
export const split: Messages['split'] = {
  toStdout: '-o takes a folder: the parts hold personal data and are not written to standard output',
  refused: 'the file cannot be split; no file was written',
  onlyCsv: 'this is a workbook or an archive, not a CSV. Extract an archive with lhl unzip first; '
    + 'make a CSV of a workbook with lhl fix FILE.xlsx -o FILE.csv',
  tooMany: (most) => `with this --rows there would be more than ${grouped(most)} files; none was written. Use a larger --rows`,
  done: (path, format, files, folder, dry) =>
    `${dry ? 'Would split' : 'Split'} ${path} (${format}) into ${files === 1 ? '1 file' : `${grouped(files)} files`} in "${folder}":`,
  part: (path, rows) => `${path}: ${rowsOf(rows)}`,
  sum: (rows, written) => `${rowsOf(rows)} in = ${rowsOf(written)} out`,
  onePart: (limit) => `There are no more than ${rowsOf(limit)}: it needed no splitting, and the content is that of the original.`,
  together: 'Rows of one course that stand next to each other are in one file.',
  cut: (courses, limit) => `${courses === 1 ? '1 course has' : `${grouped(courses)} courses have`} more than ${rowsOf(limit)} and had to `
    + 'be cut; rows of any other course that stand next to each other are in one file.',
  blank: (rows) => `${rowsOf(rows)} of these ${rows === 1 ? 'is' : 'are'} blank or hold only commas and were kept as they are; `
    + 'the portal refuses them, and lhl fix removes them.',
  empty: (lines) => `${lines === 1 ? '1 empty line was' : `${grouped(lines)} empty lines were`} kept as they are and not counted.`,
  headerless: (columns) =>
    `The file has no header row (it was read as a grade download, by its ${columns} columns), so the parts have none either.`,
  overLimit: (limit) =>
    `Note: the portal takes ${rowsOf(limit)} at a time, and a part has more. Without --rows the file is split by this limit.`,
  leftOver: (path) => `Note: ${path} is left from before and was not written now`,
  unchanged: (header) =>
    `${header ? 'The header row and the rows' : 'The rows'}, their encoding and their line ends are those of the original, byte for byte.`,
  merge: {
    toStdout: '-o takes a file name: the merged file holds personal data and is not written to standard output',
    fromStdin: 'merge does not read standard input (-); name files',
    left: (folder, names, more) =>
      `of the folder "${folder}" only .csv files are merged; these are not: ${names.join(', ')}`
        + (more === 0 ? '' : ` and ${grouped(more)} more`),
    two: 'merge takes two or more files',
    twice: (path) => `"${path}" is named twice; a file can be merged only once`,
    refused: 'the file cannot be merged; no file was written',
    mustAgree: (first) =>
      `. Only files with the columns of the first one (${first}), in the same order, can be merged; no file was written`,
    differs: (cell, theirs, ours) => `the header in ${cell} is ${theirs}, and that column of the first file is ${ours}`,
    noColumn: '(no such column)',
    noHeader: 'it has no header row, and the first file has one',
    firstHasNone: 'it has a header row, and the first file has none',
    width: (theirs, ours) => `it has ${theirs} columns, and the first file has ${ours}`,
    undecodable: 'it holds bytes that belong to no character and cannot be written in another encoding; no file was written',
    lacking: (cell, position) => `Big5 lacks character ${grouped(position)} of ${cell}, so Big5 cannot be written; no file was written. `
      + 'Without --encoding it becomes UTF-8 with BOM',
    done: (files, output, encoding, dry) =>
      `${dry ? 'Would merge' : 'Merged'} ${grouped(files)} files into "${output}" (${encoding}), in this order:`,
    oneHeader: 'Only the header row of the first file was kept.',
    headerless: 'None of the files has a header row, so the merged file has none either.',
    unchanged: 'The rows, their encoding and their line ends are those of the originals, byte for byte.',
    anew: (encoding) => `The text and the line ends of the rows are those of the originals; they were encoded anew as ${encoding}.`,
    lackingSo: (path, cell, position) => `Big5 lacks character ${grouped(position)} of ${cell} in ${path}, so it is not Big5.`,
    within: (folder) => `Note: the merged file lies in the folder "${folder}" that was merged; to merge that folder again would `
      + 'merge this file with it, and each row would stand twice. Move it to another folder.',
    acrossUnknown: 'the columns are those of no format, so nothing tells which rows are one record; no file was written. '
      + 'Name the format with --as, or merge without --across',
    acrossRepeated: (count) => `${count === 1 ? '1 row is the same record' : `${grouped(count)} rows are the same records`} as `
      + 'earlier rows; no file was written:',
    acrossDoubtful: (count) => `${count === 1 ? '1 row does' : `${grouped(count)} rows do`} not agree with earlier rows; please look:`,
    acrossMore: (count, shown) => `these are the first ${grouped(shown)} of ${rowsOf(count)}; lhl validate --across --all lists them all`,
    acrossGoOn: 'Delete the rows that are too many, and merge again. Without --across the files are merged as they are, and nothing is '
      + 'compared.',
    acrossNone: 'The rows of all files were compared: no record stands there twice.',
    overLimit: (rows, limit, output) => `Note: there are ${rowsOf(rows)}, more than the ${grouped(limit)} that the portal takes at a time. `
      + `Before the upload, split the file: lhl split "${output}" -o FOLDER`,
  },
};
