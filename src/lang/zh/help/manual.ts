import type { ManualHelp } from '../../help.ts';

/** The parts of the manual page that the help does not have; no run of the program loads them. */
export const manual: ManualHelp = {
  title: '公務人員終身學習時數的上傳檢核與轉檔工具',
  synopsis: '用法',
  description: '說明',
  commands: '指令',
  shared: '每個指令都有的選項',
  exit: '結束代碼',
  exitCodes: {
    0: '沒有錯誤',
    1: '檔案有錯誤，或提醒超過 --max-warnings',
    2: '用法不對、檔案打不開或寫不進去，或沒有檔案可以檢核',
    130: '被中斷',
  },
  environment: '環境變數',
  variables: {
    LHL_LANG: '訊息的語言：zh 或 en；--lang 優先',
    LHL_ZIP_PASSWORD: '壓縮檔的密碼；其他給密碼的方法優先',
    LHL_AUDIT_LOG: '稽核紀錄的檔案；--audit-log 優先，它優先於設定檔的 auditLog',
    NO_COLOR: '不是空的就不使用顏色；--no-color 也是，兩者都優先於 FORCE_COLOR',
    FORCE_COLOR: '不是空的就一律使用顏色，不管是不是終端機；0 或 false 則不使用',
    LHL_VIEWER: '打開報告的程式（lhl open）；不給就用系統的瀏覽器',
    CI: '不是空的就不接受 --show-values，因為紀錄會有許多人看到；lhl open 也不打開報告',
    TMPDIR: '放暫存檔的資料夾（Windows 是 TEMP）',
  },
  files: '檔案',
  configuration: '設定檔：從目前的資料夾往上找，用最近的一個；--config 指定，--no-config 不用。寫法見套件裡的 docs/ci.md',
  seeAlso: '另見',
};
