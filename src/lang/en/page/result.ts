import { grouped } from '../../number.ts';
import type { page } from '../../zh/page/index.ts';

const rowCount = (count: number): string => (count === 1 ? '1 row' : `${grouped(count)} rows`);

/** The words of what a system gave back after an upload. */
export const result: typeof page.result = {
  beside: 'Lay the file that was uploaded beside it',
  besideOther: 'Lay another upload beside it',
  besideAbout: 'Each row then gets its number in the upload and what the check here finds in it, and these rows can be saved as a file.',
  use: (name) => `Use ${name}`,
  chooseFirst: 'Choose the file that was uploaded',
  choose: 'Choose another file',
  save: (rows) => `Save the ${rowCount(rows)} that failed`,
  saved: (name) => `Saved as ${name} in the download folder of the browser. It holds personal data: delete it after use.`,
  saysNothing: 'The check here finds nothing in this row',
  more: (shown, all) => `The first ${grouped(shown)} of ${grouped(all)}`,
};
