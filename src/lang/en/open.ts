import type { Messages } from '../messages.ts';

/** The words of `lhl open`. */
export const open: Messages['open'] = {
  noFiles: 'no file given. Write: lhl open FILE',
  noStdin: 'lhl open puts the report beside the file, so it does not take - (standard input); use lhl validate -',
  reportName: (name, number) => `${name}.report${number === 1 ? '' : ` (${number})`}.html`,
  folder: 'lhl reports',
  wholeDisk: 'whole disk',
  isReport: (path) => `"${path}" is a report itself, and is shown as it is`,
  aside: (path, folder) => `nothing can be written beside "${path}", so the report goes to "${folder}"`,
  noPlace: (path) => `nothing can be written beside "${path}" or in your own folder, so there is no report. Name a folder with -o`,
  noPlaceIn: (path, folder, isFile, isArchive) =>
    `${isFile ? `"${folder}" is a file and no folder` : `the folder "${folder}" cannot be made, or not be written to`}, `
      + `so ${isArchive ? `"${path}" was not extracted` : `there is no report of "${path}"`}. `
      + 'Name a folder that can be written to with -o; without -o the report goes beside the file',
  noTables: 'there is no file in it that can be checked (CSV, Excel, ODF)',
  notShown: (path, count) =>
    (count === 1 ? `Open the report with a browser: ${path}` : `Open the ${count} reports with a browser; the first is ${path}`),
  moreReports: (count, folder) =>
    `${count} more reports were not opened; they are ${folder === null ? 'beside the files' : `in ${folder}`}`,
  next: {
    list: 'This is not a form of the portal. If it is a list of people, an upload file can be made of it step by step:',
    grades: 'Of grades you can make the file that WebHR 表13 imports, or add up the hours of each person:',
    page: (path) => `or without a command: double-click "${path}" and drop the file on it.`,
  },
  offer: {
    list: 'Make an upload file of this list now?',
    mend: (count, path) =>
      `Mend ${count} ${count === 1 ? 'place' : 'places'} whose meaning is certain, into "${path}"? The file itself stays as it is.`,
    csv: (path) => `The portal takes CSV only. Write it to "${path}"? The file itself stays as it is.`,
  },
  anyKey: 'Press any key to close this window',
  menu: {
    title: 'lhl checks files of learning hours. They do not leave this computer. What would you like to do?',
    choices: ['check files, or open a downloaded archive of grades', 'make an upload file of a list', 'help'],
    end: 'leave',
    prompt: 'Type a number, or drop files on this window, and press Enter: ',
    path: 'Drop a file on this window, and press Enter: ',
    unknown: 'there is no such choice',
    help: 'Files that are dropped on the shortcut are checked at once: upload files, grades, workbooks, archives and results of an '
      + 'upload, also several of them. The report goes beside the file and is called FILE.report.html. The rest is done with commands: '
      + 'lhl --help lists them.',
  },
};
