import type { Messages } from '../messages.ts';

/** The words of `lhl zip`. */
export const pack: Messages['pack'] = {
  toStdout: '-o takes a file name: the archive is opened again and proven, so it cannot go to standard output',
  notZipName: (path) => `the name of the archive has to end in .zip, not "${path}"; `
    + 'otherwise the computer of who gets it does not know what it is. Call it out.zip, for example',
  fromStdin: 'zip does not read standard input (-); name files',
  noFiles: 'no file to pack was named',
  noFilesButPassword:
    'no file to pack was named (what stands after --password is taken as the password; if it was meant as a file, there is no such file)',
  emptyFolder: (folder) => `the folder "${folder}" has no file to pack`,
  left: (folder, names, more) =>
    `hidden files and links in the folder "${folder}" are not packed: ${names.join(', ')}${more === 0 ? '' : ` and ${String(more)} more`}`,
  sameName: (one, other) =>
    `"${one}" and "${other}" would have one name in the archive (upper or lower case, and folders that are named, do not count). `
    + 'Rename one of them, or make two archives',
  badName: (path) => `the name of "${path}" has characters that Windows does not take or that cannot be seen, `
    + 'so a colleague could not extract it. Rename the file first',
  idInName:
    'note: names are not encrypted, and these hold an ID that anybody can read without the password. Better rename them before packing:',
  zipCrypto: 'note: ZipCrypto is an old cipher that ready-made tools break quickly. '
    + 'It is only for recipients who have nothing but Windows Explorer. For anyone with 7-Zip, leave out --zipcrypto',
  progress: (archive, percent) => `Packing ${archive}: ${percent}%`,
  proving: (archive) => `Checking ${archive}`,
  cipher: { 'AES-256': 'encrypted with AES-256', ZipCrypto: 'encrypted with ZipCrypto, easily broken' },
  done: (count, archive, cipher, bytes, dry) =>
    `${dry ? 'Would pack' : 'Packed'} ${count === 1 ? '1 file' : `${count} files`} into "${archive}" (${cipher}, ${bytes} bytes):`,
  proven: 'The archive was opened again with the password, and every file in it equals the original.',
  howToOpen: {
    'AES-256': 'To open it: 7-Zip, or lhl unzip. Windows Explorer cannot open archives that are encrypted with AES.',
    ZipCrypto: 'To open it: Windows Explorer, 7-Zip, or lhl unzip.',
  },
  overLimits: (options) => `What is in it is packed very small, or is very large or many, over the usual limits of lhl unzip: `
    + `to open it with that, add ${options} (7-Zip needs nothing).`,
  passwordApart: 'Send the password by another way (such as the telephone), not in the same mail as the archive.',
  namesOpen: 'Only the content is encrypted: names, sizes and dates can be seen without the password.',
  password: {
    prompt: (archive) =>
      `New password of "${archive}" (8 characters or more, with letters and digits; not shown while you type; pasting works): `,
    again: 'The password again: ',
    differ: 'the two passwords differ; nothing was packed. Run the command again',
    needed: (archive) => `"${archive}" needs a password, and there is no terminal here to ask for it. Give it with --password-file FILE, `
      + '--password-stdin or the environment variable LHL_ZIP_PASSWORD',
    fileAsPassword: (path) =>
      `"${path}" is a file, but it stands after --password and would be taken as the password. To be asked, put --password last`,
    notAscii: 'a password may hold only letters, digits and signs of the English keyboard. '
      + 'Programs encode any other characters in different ways, so a colleague could not open the archive',
    long: (count, most) => `the password has ${count} characters, which is too long: 7-Zip opens no AES password of more than ${most}. `
      + 'Choose a shorter one; nothing was packed',
    blank: 'the password begins or ends with a blank, which nobody sees and a colleague will leave out. Take it away',
    weak: (lacks) => `the password is too weak; nothing was packed: ${lacks.join(', ')}. It needs 8 characters or more, `
      + 'with letters and digits (as the portal asks for grade downloads)',
    lacks: {
      length: (count) => `it has only ${count === 1 ? '1 character' : `${count} characters`}`,
      letter: 'it has no letter',
      digit: 'it has no digit',
    },
  },
};
