import type { Messages } from '../messages.ts';

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** The words of `lhl unzip` alone. */
export const unzip: Messages['unzip'] = {
  done: (count, bytes, folder, dry) =>
    `${dry ? 'Proven right; would extract' : 'Extracted'} ${files(count)} (${bytes} bytes in all) to "${folder}":`,
  doneEmpty: (folder, dry) => `The archive holds only empty folders; they ${dry ? 'would be' : 'were'} made in "${folder}"`,
  replaced: 'These names hold characters that Windows does not take or that cannot be seen; "_" stands in their place:',
  replacedName: (from, to) => `${from} is now ${to}`,
  noteLine: (text) => `Note: ${text}.`,
  remind: 'The extracted files hold personal data: delete them when you are done.',
  list: (archive, count, bytes) => `${archive}: ${files(count)}, ${bytes} bytes when extracted`,
  listHead: { size: 'Bytes', cipher: 'Cipher', method: 'Method', name: 'Name' },
  listNone: 'none',
  listFolder: 'folder',
  listOtherCipher: 'other',
  listPassword: 'A password is needed to extract it.',
  progress: (archive, percent) => `Extracting ${archive}: ${percent}%`,
  failed: (failed, all) => `${failed} of ${all} archives were not extracted`,
  noArchive: 'no archive was named',
  exists: (path) =>
    `"${path}" exists and was not replaced, and nothing was extracted. Add --force to replace it, or name another folder with -o`,
  tooLongName: (path) => `the name or path is too long; cannot write "${path}". Name a shorter folder with -o`,
};
