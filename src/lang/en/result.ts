import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

const rowsOf = (count: number): string => `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`;

/** The words of `lhl result`. */
export const result: Messages['result'] = {
  title: 'What came back after the upload',
  kind: {
    portal: 'Result of 學習資訊上傳 (upload of hours)', nominees: 'Result of 薦送報名 (list of nominees)',
    ismp: 'Rows that 資安統籌管理平台 could not import',
  },
  verdict: { success: '檔案處理成功 (processed)', failure: '檔案處理異常 (not processed)' },
  noVerdict: { failed: 'Some rows failed', clean: 'No failed row is listed' },
  failed: (rows) => `${rowsOf(rows)} failed`,
  reasons: (reasons) => `${grouped(reasons)} ${reasons === 1 ? 'reason' : 'reasons'}`,
  label: { failed: 'Failed rows', reasons: 'Reasons', found: 'Found in the upload' },
  upload: (path) => `Upload: ${path}`,
  none: 'Not in the upload',
  several: (rows) =>
    'Several rows of the upload fit, so it is not certain which one it is: '
      + `${rows.slice(0, 10).join(', ')}${rows.length > 10 ? ` and more, ${grouped(rows.length)} in all` : ''}`,
  rowOfUpload: 'Row of the upload',
  reason: '處理結果 (result)',
  says: 'What lhl validate says',
  saysNothing: 'lhl validate finds nothing wrong with this row',
  unchecked: 'The columns of the upload are not those of a format that lhl knows, so lhl validate did not check it',
  known: {
    left:
      'This person has left the agency, so there is no account: that is normal, and nothing has to be mended '
        + '(新北市政府資安統籌管理平台單一機關終身學習時數管理操作說明, 115)',
  },
  more: (shown, total) => `${grouped(total)} in all, the first ${grouped(shown)} are listed (--all lists them all)`,
  withoutUpload: 'With --of and the file that was uploaded, each row is found there, with what lhl validate says of it',
  unplaced: (rows) => `${rowsOf(rows)} could not be matched with one row of the upload`,
  lost: (places) =>
    `${grouped(places)} ${places === 1 ? 'place' : 'places'} of the page cannot be decoded and ${places === 1 ? 'is' : 'are'} shown `
      + 'as \ufffd: save it again with the browser, or name its encoding with --input-encoding',
  wrote: (rows, path, encoding, dry) =>
    `${dry ? 'Nothing was written (--dry-run). Would write' : 'Wrote'} the ${rowsOf(rows)} that failed, as they stand in the `
      + `upload, to "${path}" (${encoding})`,
  wholeAgain: 'One wrong cell keeps the portal from processing the whole file: once mended, upload the whole file, not these rows alone.',
  nothingToWrite: 'No row failed, so no file was written',
  noInput: 'No result was named. Write: lhl result RESULT --of UPLOAD',
  needsUpload: '-o takes the failed rows out of the upload, so it needs --of and the file that was uploaded',
  stdinTwice: '- (standard input) may be given once: the result and --of cannot both be read from it',
  reporter: (flag) => `-o writes the failed rows (a CSV); for a report in a file use ${flag}`,
  problem: {
    nothing: 'No file was written.',
    empty: 'The file is empty. In 學習資訊上傳進度查詢, click "HTML格式紀錄", and save the page once it shows "處理結果"',
    login:
      'This is the page where people log in, not a result. Log in, click "HTML格式紀錄" in 學習資訊上傳進度查詢, and save the page once it shows '
        + '"處理結果"',
    frames:
      'This page is made of frames, and its content is in other files. Right-click in the frame with "處理結果" and save that frame, or '
        + 'save the page as a single file (.mht, .mhtml)',
    'no-table': 'This page has no table, so it is not a result. In 學習資訊上傳進度查詢, click "HTML格式紀錄", and save the page once it shows "處理結果"',
    'other-content':
      'No table of a result was found: its header row has "處理結果" (or a reason) and at least three column names of an upload form. '
        + 'Perhaps another page was saved',
    list: (failed, passed) =>
      'This is the list of uploads: 檔案處理異常 (not processed) '
        + `${grouped(failed)}${passed > 0 ? `, 檔案處理成功 (processed) ${grouped(passed)}` : ''}, without the reasons. Click "HTML格式紀錄" behind `
        + 'that file, and save the page that appears',
    'no-reason':
      'No row has a reason: the header row needs "處理結果" or a column for the reason. Perhaps this is the upload, the grade file or '
        + 'an empty form itself',
    'too-many-cells': 'There is more in it than --max-cells allows, so it does not look like a result',
    unreadable: 'Something in it cannot be read',
    'empty-upload': 'The file has no rows to compare with',
    'unreadable-upload': 'This is not an upload to compare with',
    'other-upload': (rows, masked) => {
      const none = `None of the ${rowsOf(rows)} that failed is in this file. `;
      return masked === 0 ? `${none}Is --of the file that was uploaded?`
        : `${none}The ID is masked (as in A12345****) in ${rowsOf(masked)} of the result, so it cannot be compared. Take a result without `
          + 'masks, or leave out --of to see the reasons alone';
    },
    page: {
      broken: 'The page is incomplete or malformed and cannot be read. Save it again with the browser',
      'too-deep': (limit) =>
        `Tables stand in tables more than ${grouped(limit)} levels deep. That does not look like a result, so it was not read further`,
      'too-many-cells': (limit) =>
        `The tables of the page have more than ${grouped(limit)} cells. That does not look like a result, so it was not read further. `
          + 'If it is right, raise --max-cells',
    },
  },
};
