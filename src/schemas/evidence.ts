/** A public document, or the published code of a system in use. */
export interface Source {
  /** As it is published. */
  readonly title: string;
  readonly publisher: string;
  /** Of the Minguo calendar below 1000; null where it tells none. */
  readonly year: string | null;
  readonly kind: 'document' | 'code';
}

/** What formats and rules rest on. */
export const sources = {
  yilanWorkflow: { title: '宜蘭縣政府所屬機關學校登錄公務人員終身學習時數(終身學習入口網站)作業流程', publisher: '宜蘭縣政府', year: '102–105', kind: 'document' },
  portalManual: { title: '公務人員終身學習入口網 管理後台使用手冊', publisher: '行政院人事行政總處', year: '107', kind: 'document' },
  webhrLetter: { title: 'WebHR 系統與終身學習資料介接說明（總處資字第1040055298號函附件）', publisher: '行政院人事行政總處', year: '104', kind: 'document' },
  ntutManual: { title: '國立臺北科技大學 終身學習時數查詢 操作手冊', publisher: '國立臺北科技大學', year: null, kind: 'document' },
  ntpcIsmpGuide: { title: '單一機關終身學習時數管理操作說明（新北市政府資安統籌管理平台）', publisher: '新北市政府', year: '115', kind: 'document' },
  categoryTable109: { title: '公務人員終身學習入口網站課程類別代碼（課程類別代碼總表）', publisher: '行政院人事行政總處', year: '109', kind: 'document' },
  categoryTable104: { title: '課程類別代碼表', publisher: '行政院人事行政總處', year: '104', kind: 'document' },
  lectureCsv: { title: 'LectureCSV：公務人員終身學習積分批次匯入 *.csv 產生器', publisher: '公開程式碼', year: '104', kind: 'code' },
  trainingCentreExport: { title: 'Export_score：訓練機構的學習時數匯出程式', publisher: '公開程式碼', year: null, kind: 'code' },
  academyExport: { title: 'EntryExportController：訓練機構的入口網站匯出程式', publisher: '公開程式碼', year: null, kind: 'code' },
  agencyPortalExport: { title: 'Eip04w020Service：機關線上報名系統的學習時數匯出程式', publisher: '公開程式碼', year: null, kind: 'code' },
  officeSystemExport: { title: 'NXEIP 300303-3：機關入口系統的課程名冊匯出程式', publisher: '公開程式碼', year: null, kind: 'code' },
  learningPlatformCodes: { title: 'clickap_code：數位學習平台的代碼表', publisher: '公開程式碼', year: '2021', kind: 'code' },
} as const satisfies Readonly<Record<string, Source>>;

/** One of {@link sources}, or our own judgement. */
export type Basis = keyof typeof sources | 'judgement';
