import type { Messages } from '../messages.ts';
import { grouped } from '../number.ts';

const askForIt = (name: string, page: string): string =>
  `the columns of ${name} are not public, so lhl needs the blank form first. In the portal, press 下載 CSV 格式 on the page ${page}, `
  + 'save the file, and add --form blank.csv (the name that you gave it); '
  + 'for checks it may stand in "forms" of lhl.config.json, which lhl validate reads and no other command';

/** The words about forms that an office hands over. */
export const form: Messages['form'] = {
  needed: {
    study: askForIt('整批上傳(進修成績)', '學習資訊維護 > 登錄/維護學習時數 > 整批上傳(進修成績)'),
    nominees: askForIt('薦送報名', '人事單位 > 薦送報名 > 新增薦送報名'),
    materials: askForIt('整批新增數位教材資訊', '學習資訊維護 > 數位教材資訊通報 > 整批新增數位教材資訊'),
  },
  which: (all) => `say which format (${all.join(', ')}), or hand the blank form over, as in --form blank.csv`,
  missing: '--form wants the name of the blank form, such as --form blank.csv',
  stdin: '--form wants the name of a file: a blank form is not read from standard input',
  download: 'the grade download is made by the portal and has no blank form, so it does not go with --form',
  cannot: (path, why) => `the blank form "${path}": ${why}`,
  problem: {
    empty: 'it is empty and has no header row. Download it again (下載 CSV 格式)',
    unknown: 'no column has a name that an upload form has (such as 身分證字號, 課程名稱), so the header row cannot be told. '
      + 'Make sure that it is the file of 下載 CSV 格式, with the header among its first 10 rows',
    unreadable: 'its header row has bytes that are not text. Open it in Excel, save it as CSV UTF-8 or .xlsx, and try again',
    'not-a-table': 'it is neither a CSV nor a spreadsheet. Download it again (下載 CSV 格式)',
  },
  nameless: (cell) => `${cell} in its header row has no name. Every column needs one: add it, or delete the column`,
  value: (cell) => `${cell} in its header row looks like data and not like a name. Make sure that no data has run into the header row`,
  separator: (cell) => `${cell} in its header row has a comma or a quote. Files of the portal use no quotes, so a name cannot have either`,
  twice: (cell, other, header) =>
    `${other} and ${cell} in its header row are both called "${header}". Make sure that it is the portal's form`,
  understood: (path, format, columns, known) =>
    `"${path}" is taken for ${format}: ${grouped(columns)} columns, of which ${grouped(known)} are known`,
  text: (headers, more) => `taken for text: ${headers.join(', ')}${more === 0 ? '' : ` and ${grouped(more)} more`}`,
  noStar: 'no column has a star, so all may be blank',
  below: 'the rows below its header row are not read',
  keyLacks: (headers) => `it lacks ${headers.join(', ')}, so repeated records are not looked for`,
  columns: { from: 'Known as' },
  known: (format, key) => `${key} (of ${format})`,
  unknown: 'unknown, taken for text',
  noKey: 'repeated records are not looked for',
  row: (row) => `Header row: row ${row}`,
  handOver: (names) =>
    `Formats whose columns are not public (${names.join(', ')}), and newer editions, are checked by their blank form: `
    + 'lhl formats --form blank.csv',
};
