/** A public document, or the published code of a system in use. */
export type Source = PublicDocument | PublicCode;

interface PublicDocument {
  readonly kind: 'document';
  /** As it is published. */
  readonly title: string;
  readonly publisher: string;
  readonly year: Year;
}

/** Code has no title; the words of each language say what it is. */
interface PublicCode {
  readonly kind: 'code';
  readonly year: Year;
}

/** Of the Minguo calendar below 1000; null where the source tells none. */
type Year = string | null;

/** The documents and the code that formats and rules rest on. */
export const sources = {
  yilanWorkflow: { kind: 'document', title: '宜蘭縣政府所屬機關學校登錄公務人員終身學習時數(終身學習入口網站)作業流程', publisher: '宜蘭縣政府', year: '102–105' },
  portalManual: { kind: 'document', title: '公務人員終身學習入口網 管理後台使用手冊', publisher: '行政院人事行政總處', year: '107' },
  webhrLetter: { kind: 'document', title: 'WebHR 系統與終身學習資料介接說明（總處資字第1040055298號函附件）', publisher: '行政院人事行政總處', year: '104' },
  ntutManual: { kind: 'document', title: '國立臺北科技大學 終身學習時數查詢 操作手冊', publisher: '國立臺北科技大學', year: null },
  ntpcIsmpGuide: { kind: 'document', title: '單一機關終身學習時數管理操作說明（新北市政府資安統籌管理平台）', publisher: '新北市政府', year: '115' },
  categoryTable109: { kind: 'document', title: '公務人員終身學習入口網站課程類別代碼（課程類別代碼總表）', publisher: '行政院人事行政總處', year: '109' },
  categoryTable104: { kind: 'document', title: '課程類別代碼表', publisher: '行政院人事行政總處', year: '104' },
  lectureCsv: { kind: 'code', year: '104' },
  trainingCentreExport: { kind: 'code', year: null },
  academyExport: { kind: 'code', year: null },
  agencyPortalExport: { kind: 'code', year: null },
  officeSystemExport: { kind: 'code', year: null },
  learningPlatformCodes: { kind: 'code', year: '2021' },
} as const satisfies Readonly<Record<string, Source>>;

/** A source that is code. */
export type CodeId = { [K in keyof typeof sources]: (typeof sources)[K]['kind'] extends 'code' ? K : never }[keyof typeof sources];

/** One of {@link sources}, or our own judgement. */
export type Basis = keyof typeof sources | 'judgement';
