import { row, upload } from './upload.ts';
import type { Folder } from './folder.ts';
import { lhl, type Circumstances, type Ran } from './run.ts';

/** The path of a small file with mistakes, in a folder with a blank, Chinese and signs that formats give a meaning. */
export const SMALL = '資料 夾/#1,50%a.csv';

/** A file of three rows: two wrong codes, one of them with a line break before it, and a formula. */
export function writeSmall(folder: Folder): void {
  folder.write(SMALL, upload([
    row({ county: '1', term: '1', attendance: '"全\r\n勤"' }),
    row({ county: '99', term: '2', courseName: '=A1|B<C>' }),
    row({ courseName: '第三課', name: '' }),
  ]));
}

/** Runs a check in a folder, on a fixed day. */
export function check(folder: Folder, argv: readonly string[], more: Circumstances = {}): Promise<Ran> {
  return lhl(['validate', '--today', '115-11-22', ...argv], { cwd: folder.path, ...more });
}
