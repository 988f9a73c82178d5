import type { CodeId } from '../../schemas/evidence.ts';
import { places } from './places.ts';

/** Descriptions of the code of systems in use, on which formats and rules rest. */
const code: Readonly<Record<CodeId, string>> = {
  lectureCsv: 'LectureCSV：公務人員終身學習積分批次匯入 *.csv 產生器',
  trainingCentreExport: 'Export_score：訓練機構的學習時數匯出程式',
  academyExport: 'EntryExportController：訓練機構的入口網站匯出程式',
  agencyPortalExport: 'Eip04w020Service：機關線上報名系統的學習時數匯出程式',
  officeSystemExport: 'NXEIP 300303-3：機關入口系統的課程名冊匯出程式',
  learningPlatformCodes: 'clickap_code：數位學習平台的代碼表',
};

/** The words about the sources of rules and fields. */
export const evidence = {
  title: '依據',
  judgement: '本程式的判斷',
  code,
  places,
  /** The facts about all fields that come from the first source. */
  columns: (count: number) => `：${count} 欄的欄名與順序`,
  rest: '沒有列出的欄位，依據只有 [1] 的欄名與順序',
  publicCode: '公開程式碼',
  /** @param about who published it, and when */
  source: (title: string, about: readonly string[]) => `${title}（${about.join('，')}）`,
  year: (year: string) => `${year} 年`,
};
