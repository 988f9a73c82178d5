import type { FieldKey, Format } from '../../schemas/format.ts';
import { grades } from '../../schemas/grades.ts';

// The headers of the same columns in other lists of the portal and of offices, beside those of the grade download.
const MORE: Readonly<Partial<Record<FieldKey, readonly string[]>>> = {
  idNumber: ['身分證統一編號', '身分證', '身份證'],
  name: ['學員姓名', '人員姓名'],
  agencyCode: ['學習機關代碼', '學習機構代碼', '開課機關代碼', '辦理機關代碼'],
  agencyName: ['學習機關', '學習機構', '開課機關', '開課機關名稱', '辦理機關', '辦理機關名稱'],
  department: ['單位', '單位名稱', '服務單位', '服務單位名稱', '部門'],
  categoryName: ['課程類別名稱'],
  courseName: ['課程'],
  startDate: ['開始日期', '課程開始日期', '課程起始日期'],
  endDate: ['結束日期', '課程結束日期', '終訖日期', '課程終迄日期', '課程迄日'],
  total: ['學習時數', '訓練時數', '時數', '認證時數', '認證時數(學分)', '總時數', '學習總時數'],
  unit: ['時數單位', '認證計算單位'],
  nature: ['學習方式'],
  digitalHours: ['數位學習時數', '數位課程時數'],
  physicalHours: ['實體學習時數', '實體課程時數'],
  workRelated: ['與業務相關', '業務相關', '是否業務相關'],
};

// Without these nothing can be added up.
const NEEDED: ReadonlySet<FieldKey> = new Set(['idNumber', 'endDate']);

/** The grade download, and whatever other list of records has its columns, as hours are added up from it. */
export const hoursFormat: Format = {
  ...grades,
  fields: grades.fields.map((field) => ({
    ...field, required: NEEDED.has(field.key), synonyms: [...field.synonyms ?? [], ...MORE[field.key] ?? []],
  })),
};
