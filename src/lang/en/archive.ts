import type { Messages } from '../messages.ts';

/** The words about archives and their passwords that several commands say, and how a file is named before what is said of it. */
export const archive: Messages['archive'] = {
  bytes: (bytes) => `${bytes} ${bytes === '1' ? 'byte' : 'bytes'}`,
  note: {
    'bytes-behind': (bytes) => `${bytes} ${bytes === '1' ? 'byte stands' : 'bytes stand'} behind the archive (servers and mail programs `
      + 'add them) and were not used; the archive itself is whole, and every file was checked',
    program: () => 'this is a self-extracting file (.exe). Only the archive in it was read; the program before it was not run',
    backslash: (count) =>
      `${count === '1' ? '1 name has' : `${count} names have`} a backslash (\\) between folder and file; it was taken for a folder`,
  },
  noArchiveButPassword:
    'no archive was named (what stands after --password is taken as the password; if it was meant as the archive, there is no such file)',
  password: {
    prompt: (archive) => `Password of "${archive}" (not shown while you type; pasting works): `,
    promptAgain: (left: number) => `Type it again (${left === 1 ? 'the last time' : `${String(left)} more times`}, Ctrl-C ends): `,
    onCommandLine: 'note: a password in the command line stays in the command history, and other programs can see it. '
      + '--password without a value asks for it',
    archiveAsPassword: (archive) => `"${archive}" is an archive, but it stands after --password and would be taken as the password. `
      + 'To be asked, put --password last; to give the password, write --password=PASSWORD',
    empty: 'the password is empty. Enter the password again',
    emptyFrom: (source) => `${source} holds no password (it is empty)`,
    neededElsewhere: (archive) => `"${archive}" has a password, and standard input is the file itself, so nobody can be asked. `
      + 'Give it with --password-file FILE or the environment variable LHL_ZIP_PASSWORD',
    needed: (archive) => `"${archive}" has a password, and there is no terminal here to ask for it. Give it with --password-file FILE, `
      + '--password-stdin or the environment variable LHL_ZIP_PASSWORD',
    other: {
      trimmed: 'the password had blanks before or after it, and is right without them. Correct it where you keep it',
      'half-width': 'the password had full-width characters, and is right with those of the English keyboard. Correct it where you keep it',
    },
    stdinTaken: 'standard input is already read as a file, so --password-stdin cannot be used. '
      + 'Use --password-file or the environment variable LHL_ZIP_PASSWORD',
  },
  problem: {
    at: (archive, text) => `${archive}: ${text}.`,
    /** Between two sentences. */
    between: ' ',
    notZip: {
      empty: 'this is an empty file (0 bytes). The download may not have finished; download it again',
      csv: 'this is no archive; it looks like a CSV or text file. It may already be extracted and can be used as it is',
      html: 'this is no archive but a web page, perhaps one that was saved when the login had expired or the download failed. '
        + 'Log in and download it again',
      pdf: 'this is no archive but a PDF. A PDF reader opens it; to check data, ask whoever gave it to you for a CSV or an Excel file',
      image: 'this is no archive but a picture. To check data, ask whoever gave it to you for a CSV or an Excel file',
      office: 'this is no archive but an Office file (an old .xls or .doc, or an .xlsx or .docx with a password). Office opens it',
      program: 'this is a program (.exe), and no ZIP was found in it. If it is a self-extracting archive, '
        + '7-Zip opens it without running it; or ask whoever gave it to you for a ZIP',
      unknown: 'this is not a ZIP. Check that it is the right file, or download it again; if it is surely an archive, try 7-Zip',
    },
    otherArchive: (name) => `this is a ${name} archive, not a ZIP. 7-Zip opens it`,
    noFiles: 'the archive holds no files',
    truncated: 'the archive is incomplete: its end is missing. The download may not have finished; download it again',
    multiDisk: 'this is one part of an archive that is split over several files. Put all parts (.z01, .z02 … and .zip, or .001, .002 …) '
      + 'into one folder and open the .zip or the .001 with 7-Zip, which joins them',
    encryptedDirectory: 'even the list of files in this archive is encrypted, which lhl cannot read. PKZIP or WinZip opens it',
    extraData: 'before or after the archive there is data of another archive that does not belong to it, and no telling which is meant. '
      + 'Download it again, or look at it with 7-Zip',
    damaged: {
      directory: 'the archive is damaged: its list of files is not right. Download it again; if that does not help, look at it with 7-Zip',
      header: (entry) => `the archive is damaged: what it says about "${entry}" in two places differs. Download it again; `
        + 'if that does not help, look at it with 7-Zip',
      data: (entry) => `the archive is damaged: the content of "${entry}" cannot be unpacked. Download it again`,
      checksum: (entry) => `the archive is damaged: the content of "${entry}" does not match its checksum. Download it again`,
      size: (entry) => `the archive is damaged: the size of "${entry}" is not the one that is declared. Download it again`,
    },
    wrongPassword: (entry) => `the password is wrong; cannot extract "${entry}"`,
    doubtfulPassword: (entry) =>
      `what comes out of "${entry}" is no proper content: most likely the password is wrong (or the file is damaged)`,
    passwordSources: [
      'Grade downloads: whoever applied set the password (letters and digits, 8 or more). It cannot be looked up since 104-01-01; '
        + 'if it is forgotten, apply for the download again.',
      'Rosters, learning details, course data, hours by category, member details, and the progress queries of downloads, '
        + 'nominations and uploads: the page that you download from shows the password.',
      'Mind upper and lower case, and blanks copied along at either end.',
    ],
    noPassword: (entry) => `"${entry}" has a password; it is needed to extract it`,
    method: (entry, method) => `"${entry}" is compressed with ${method}, which lhl does not support. 7-Zip opens it`,
    cipher: (entry) =>
      `"${entry}" is encrypted in a way that lhl does not support (only ZipCrypto and WinZip AES). 7-Zip, PKZIP or WinZip opens it`,
    unsafeName: {
      climbs: (entry) => `the path "${entry}" contains .. and leads out of the folder`,
      absolute: (entry) => `the path "${entry}" starts at the root and leads out of the folder`,
      drive: (entry) => `the path "${entry}" has a drive letter and leads out of the folder`,
      nul: (entry) => `the name "${entry}" contains a NUL character and is no proper file name`,
      empty: () => 'one of the files has no name',
    },
    specialFile: {
      link: (entry) => `"${entry}" is a link, not a file, and may lead out of the folder`,
      device: (entry) => `"${entry}" is a special file such as a device, not a file`,
    },
    folderWithContent: (entry) => `"${entry}" is marked as a folder but has the content of a file, which would be lost`,
    twins: {
      exact: (entry) => `two entries have the name "${entry}"; there is no telling which is right`,
      case: (entry, other) =>
        `"${other}" and "${entry}" differ only in upper and lower case or in how characters are composed; on Windows they are one name`,
      folder: (entry, other) => `of "${other}" and "${entry}" one is a file and one a folder; they cannot share a name`,
      replaced: (entry, other) => `"${other}" and "${entry}" become one name once the characters are replaced that Windows does not take`,
    },
    refused: 'Nothing of the archive is extracted. Most likely the program that made it writes it so: look at it with 7-Zip, '
      + 'or ask whoever gave it to you to pack it with another program.',
    overlap: (entry, other) => `"${entry}" and "${other}" share the same data, and there is no telling whose it is`,
    tooLarge: (size, limit) =>
      `it extracts to ${size} bytes, over the limit of ${limit}. If you are sure of the file, raise the limit with --max-size`,
    ratio: (entry, ratio, limit) => `"${entry}" extracts to ${ratio} times its packed size, `
      + `over the limit of ${limit} (it keeps disks from filling up). If you are sure of the file, raise the limit with --max-ratio`,
    ratioAll: (ratio, limit) => `the archive extracts to ${ratio} times its packed size, `
      + `over the limit of ${limit} (it keeps disks from filling up). If you are sure of the file, raise the limit with --max-ratio`,
    tooMany: (limit) => `it holds more than ${limit} files and folders. If you are sure of the file, raise the limit with --max-entries`,
    nothingLeft: 'No file was left behind.',
  },
};
