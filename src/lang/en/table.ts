import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

/** The words about bytes that hold no table, or several. */
export const table: Messages['table'] = {
  none: 'the archive has no CSV, .xlsx, .xls or .ods file, only these',
  several: 'the archive has several files, so it is not clear which one to read',
  unzip: 'Extract it with lhl unzip first, then name the file to read.',
  more: (count) => `... and ${grouped(count)} more`,
  tooLarge: (limit) => `it is over the limit of ${grouped(limit)} bytes. If you trust it, raise --max-size`,
};
