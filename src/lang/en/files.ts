import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

const temporary: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist', ENOTDIR: 'is no folder', EACCES: 'cannot be written to', EPERM: 'cannot be written to',
  EROFS: 'cannot be written to', ENOSPC: 'is full', EDQUOT: 'is full',
};

/** The words of every command about opening and writing files. */
export const files: Messages['files'] = {
  cannotOpen: {
    missing: (path) => `there is no file "${path}". Check the name and the folder; a path with blanks needs quotes around it`,
    pattern: (path) => `there is no file called "${path}". A name is wanted here and no pattern (* or ?); write the whole name`,
    folder: (path) => `"${path}" is a folder, not a file. Name a file inside it`,
    pipe: (path) => `"${path}" is a pipe and not a file on a disk, and has to be read several times. Save it as a file first and name that`,
    large: (path) => `"${path}" is too large to be the file that is wanted here. Check its name`,
    denied: (path) => `no permission to read "${path}". Check its permissions, and whether another program (such as Excel) has it open`,
    other: (path, code) => `cannot open "${path}" (${code})`,
  },
  cannotWrite: {
    missing: (path) => `cannot write "${path}": its folder does not exist. Make the folder first`,
    notFolder: (path) => `cannot write "${path}": one part of the path is a file and no folder. Choose another place`,
    folder: (path) => `cannot write "${path}": a folder has that name. Choose another name, or name a file in that folder`,
    denied: (path) => `no permission to write "${path}". Check the permissions of the folder, and whether another program (such as Excel) `
      + 'has the file open',
    exists: (path) => `"${path}" exists and was not replaced. Add --force to replace it, or choose another name`,
    clash: (path) => `"${path}" is a file or a link already and cannot serve as a folder. Use another name`,
    input: (path) => `"${path}" is the input and cannot be written over. Choose another name`,
    temporary: (path, code) =>
      `the folder for temporary files, "${path}", ${temporary[code] ?? `takes none (${code})`}. `
        + 'This run has more data than it keeps in memory. Name another folder with the environment variable TMPDIR (TEMP on Windows) '
        + 'and run it again. No incomplete file was left behind',
    full: (path) => `the disk is full; cannot write "${path}". No incomplete file was left behind`,
    long: (path) => `cannot write "${path}": its name or path is too long. Choose a shorter name, or a folder further up`,
    readOnly: (path) => `"${path}" is read-only and was left alone. To replace it, take that off first (Windows: right-click, Properties, `
      + '"Read-only"; elsewhere: chmod u+w), or choose another name',
    special: (path) =>
      `"${path}" is a pipe or a device and no file, so that this cannot be written to it; it was left alone. Choose another name`,
    quote: (path) =>
      `"${path}" has a quotation mark in it: on a Windows command line the \\ at the end of a path and the mark behind it become one mark. `
        + `Leave out the last \\: "folder", not "folder\\"`,
    reserved: (path) => `"${path}" has a name that Windows keeps for devices (CON, PRN, AUX, NUL, COM1, LPT1 and so on, `
      + 'with any extension). Choose another name',
    stream: (path) => `"${path}" has a colon in its name: Windows would hide the content inside another file, `
      + 'where the Explorer does not show it. Choose another name',
    character: (path) =>
      `"${path}" has characters that Windows takes in no name (< > | ? * or ones that cannot be seen). Choose another name`,
    trailing: (path) =>
      `a name in "${path}" ends in a blank or a full stop, which Windows drops, so that it would be another name. Choose another name`,
    log: (path) => `"${path}" is the audit log, which must not be written over. Choose another name`,
    notLog: (path) => `"${path}" holds something else and is no audit log of lhl, so nothing is added to it. Choose another name`,
    other: (path, code) => `cannot write "${path}" (${code}). No incomplete file was left behind`,
  },
  stranded: (paths) => `. What was there could not be put back under its name; it is whole in `
    + `${paths.map((path) => `"${path}"`).join(', ')}. Save it elsewhere first`,
  changed: (path) => `another program wrote to "${path}" while it was read, so nothing was written. Wait until it is saved (close Excel, `
    + 'for example) and run this again',
  notes: {
    swept: (count, folder) => `temporary files that an interrupted run had left in "${folder}" were removed: ${grouped(count)}`,
    old: (path) => `an interrupted run had replaced a file; what was there before is in "${path}". Delete it if you do not need it`,
    stays: (path, code) => `the temporary file "${path}" cannot be removed yet (${code}); another program, such as a virus scanner, `
      + 'may be using it. The result is complete. Delete it later',
  },
  reportName: (path) => `"${path}" has the name of a workbook or an archive; what is to be written is text, `
    + 'and would not open under that name. Use another name, such as .txt or .json',
  reportNotCsv: (path, hasCsv) => `"${path}" has the name of a CSV, and what is to be written is none. `
    + `Choose another name${hasCsv ? ', or --reporter csv for a report as CSV' : ''}`,
  toStdout: '-o takes the name of a file: what is written holds personal data and does not go to standard output',
  samePath: (one, other) => `${one} and ${other} are the same file. Choose another name`,
  rowsRead: (rows) => `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'} read`,
  writtenEncoding: { big5: 'Big5', utf8: 'UTF-8 without BOM', 'utf8-bom': 'UTF-8 with BOM' },
  asDownloaded: (format, why) => `--as ${format}: the platform takes the file as the portal handed it out, so lhl does not ${why} it. `
    + `Check it with lhl validate --as ${format}; where it has errors, ask the portal for the download (成績下載) again`,
  personal: 'These files hold personal data: delete them when you are done.',
  dryRun: 'Nothing was written (--dry-run).',
  wouldWrite: (path) => `would write ${path}`,
  notCsvName: (path) => `"${path}" is no name for a CSV. What is written is a CSV, so let the name end in .csv, or Excel will not open it`,
  optionWants: {
    wholeNumber: (flag, value) => `${flag} takes a whole number (0 or more), not "${value}"`,
    positive: (flag, value) => `${flag} takes a whole number of 1 or more, not "${value}"`,
    size: (flag, value) => `${flag} takes a size such as 500M or 2G, not "${value}"`,
    oneOf: (flag, value, choices) => `${flag} takes ${choices.join(', ')}, not "${value}"`,
    date: (flag, value) => `${flag} takes a Minguo date YYY-MM-DD such as 115-11-22, not "${value}"`,
    rule: (flag, value, near) => `${flag}: there is no rule "${value}"${near === '' ? '' : `; did you mean "${near}"?`}`,
    together: (one, other) => `${one} and ${other} cannot be used together`,
    needs: (one, other) => `${one} must be used together with ${other}`,
    missing: (flag, example) => `${flag} is missing: where to write, such as ${flag} ${example}`,
  },
};
