import type { ProgramHelp } from '../../help.ts';

/** The parts of the help that belong to no single command. */
export const program: ProgramHelp = {
  usage: '用法：',
  arguments: '參數：',
  usageOptions: '[選項]',
  usageCommand: '<指令>',
  program: '公務人員終身學習時數：檢核、修正、製作上傳檔，開啟成績檔，轉成 WebHR 匯入檔',
  groups: { check: '檢核與修正', make: '製作上傳檔', open: '開啟與轉檔', look: '查詢' },
  optionGroups: { usual: '常用的選項：', input: '輸入：', rules: '規則與代碼：', output: '輸出：', shared: '每個指令都有：', limits: '上限：' },
  example: '例如：',
  older: (older, flag) => `${older} 是 ${flag} 以前的寫法，仍可使用。`,
  lang: '訊息的語言：zh（預設）或 en；也可用環境變數 LHL_LANG',
  noColor: '不使用顏色（也可用環境變數 NO_COLOR；FORCE_COLOR 則一律使用）',
  debug: '程式出錯時顯示錯誤位置，供回報問題',
  auditLog: '這一次讀寫了哪些檔案，記成一行加在這個檔案後面；也可用環境變數 LHL_AUDIT_LOG',
  helpFlag: '顯示說明',
  versionFlag: '顯示版本',
  otherUsage: '，或 lhl <檔案>；一個指令的說明：lhl help <指令>',
  exitCodes: '結束代碼：0 沒有錯誤，1 檔案有錯誤，2 用法不對、檔案打不開或沒有檔案，130 中斷',
};
