import { grouped } from '../../number.ts';
import type { page } from '../../zh/page/index.ts';

const counted = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${grouped(count)} ${one}s`);

/** The words of an archive. */
export const archive: typeof page.archive = {
  facts: (files, size) => `An archive of ${counted(files, 'file')}, ${grouped(size)} bytes unpacked`,
  password: 'Password of the archive',
  passwordAbout: 'It is used on this page alone, and forgotten when you press Clear or close this file.',
  show: 'Show password',
  open: 'Unpack',
  whichPassword: 'Which password is it?',
  opened: (tables) => (tables === 0
    ? 'It is open. There is no table to check in it; its files can be saved.'
    : `It is open, and all content was proven right. Each of the ${counted(tables, 'table')} in it has a tab of its own above.`),
  files: 'Files in it',
  name: 'Name',
  size: 'Size',
  cipher: 'Encryption',
  do: 'What you can do',
  plain: 'none',
  bytes: (size) => `${grouped(size)} bytes`,
  look: 'Open',
  save: 'Save',
  saveAll: (count) => (count === 1 ? 'Save this file' : `Save all ${grouped(count)} files, one after the other`),
  saved: (count) =>
    `Saved ${counted(count, 'file')} in the download folder of the browser. They hold personal data: delete them after use.`,
};
