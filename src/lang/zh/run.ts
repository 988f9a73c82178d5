import { grouped } from '../number.ts';

/** The words about a whole run of `lhl validate`: files that were not checked, and rules that were left out. */
export const run = {
  nothing: '沒有任何檔案可以檢核',
  incomplete: (count: number, named: boolean) =>
    (named ? `有 ${grouped(count)} 項打不開或找不到，沒有檢核` : `有 ${grouped(count)} 個樣式或資料夾沒有對到任何檔案`),
  lowered: '查到的都不是錯誤，但有會讓入口網不處理的規則沒有檢查，或降為提醒',
  off: (rules: readonly string[]) => `沒有檢查的規則：${rules.join('、')}`,
  only: (rules: readonly string[]) => `只檢查了這些規則：${rules.join('、')}`,
  toWarning: (rules: readonly string[]) => `由錯誤降為提醒的規則：${rules.join('、')}`,
  config: (path: string) => `使用設定檔「${path}」（--no-config 不使用）`,
  unread: (paths: readonly string[], more: number) =>
    `資料夾裡的活頁簿和壓縮檔沒有檢核：${paths.join('、')}${more === 0 ? '' : ` 等 ${grouped(paths.length + more)} 個`}。`
      + `要檢核，請直接寫檔名，例如 lhl validate "${paths[0] ?? ''}"`,
  byName: '活頁簿和壓縮檔要直接寫檔名才會檢核',
  between: '；',
  unopened: '沒有檢核的檔案',
  reason: '原因',
  /** Titles of the reasons. */
  problem: {
    missing: '找不到檔案',
    'no-match': '沒有符合的檔案',
    'empty-folder': '資料夾裡沒有 CSV',
    excluded: '全部被排除',
    'command-line': '引號有誤',
    denied: '沒有讀取的權限',
    unreadable: '讀取失敗',
    'too-large': '超過上限',
    'no-password': '需要密碼',
    'wrong-password': '密碼不對',
    archive: '壓縮檔打不開',
    'archive-content': '壓縮檔裡要正好有一個表',
    'other-document': '不是可以讀的表格檔（CSV、Excel、ODF）',
    workbook: '活頁簿打不開',
    'no-sheet': '沒有這張工作表',
  },
  noMatch: (pattern: string) => `「${pattern}」找不到任何檔案。樣式例如 "資料/*.csv"`,
  emptyFolder: (folder: string) => `資料夾「${folder}」裡沒有 .csv 檔`,
  excluded: (word: string) => `「${word}」的檔案全部被排除了（--exclude、設定檔的 exclude，或是空白格式、名冊、代碼表這類檢核要用的檔案），沒有檢核`,
  commandLine: (word: string) => `看不懂「${word}」：在命令提示字元，引號前面的 \\ 會讓引號變成文字。請刪掉引號前面的 \\，例如 "資料夾" 而不是 "資料夾\\"`,
  powerShell: (line: string) => `PowerShell 裡：& ${line}`,
};
