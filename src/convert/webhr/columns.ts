import type { Field, FieldKey } from '../../schemas/format.ts';

/** One column of the file that WebHR 表13 takes. */
export interface WebhrColumn {
  readonly key: FieldKey;
  /** The header where the input brings no header of its own. */
  readonly header: string;
}

/**
 * The 20 columns that WebHR 表13 and P2K take, in their order: those of the grade download with neither of its two
 * boxes ticked (新北市政府資安統籌管理平台單一機關終身學習時數管理操作說明, 115).
 */
export const webhrColumns: readonly WebhrColumn[] = [
  { key: 'idNumber',      header: '身分證字號' },
  { key: 'name',          header: '姓名' },
  { key: 'learningType',  header: '學習類別' },
  { key: 'agencyCode',    header: '學習機關(構)編號' },
  { key: 'agencyName',    header: '學習機關(構)名稱' },
  { key: 'studyLevel',    header: '訓練進修類別(程度)' },
  { key: 'courseName',    header: '名稱' },
  { key: 'studyType',     header: '種類' },
  { key: 'fee',           header: '費用' },
  { key: 'term',          header: '期別' },
  { key: 'startDate',     header: '起始日期' },
  { key: 'endDate',       header: '終迄日期' },
  { key: 'total',         header: '訓練總數' },
  { key: 'unit',          header: '訓練總單位' },
  { key: 'score',         header: '訓練總成績' },
  { key: 'certificate',   header: '證件字號' },
  { key: 'nature',        header: '課程性質' },
  { key: 'digitalHours',  header: '數位時數' },
  { key: 'physicalHours', header: '實體時數' },
  { key: 'workRelated',   header: '是否與業務相關' },
];

// The columns that an upload form does not have; the agency comes from the options instead.
const NOT_IN_UPLOADS: ReadonlySet<FieldKey> = new Set([
  'learningType', 'agencyCode', 'agencyName', 'studyLevel', 'studyType', 'fee', 'workRelated',
]);

/** The columns that an input must have to fill the file, by the kind of its format. */
export function sourceKeys(kind: 'upload' | 'download'): ReadonlySet<FieldKey> {
  const keys = webhrColumns.map(({ key }) => key);
  return new Set(kind === 'upload' ? keys.filter((key) => !NOT_IN_UPLOADS.has(key)) : keys);
}

/** The columns that stay blank when the input is an upload form. */
export const blankForUploads: readonly WebhrColumn[] =
  webhrColumns.filter(({ key }) => NOT_IN_UPLOADS.has(key) && key !== 'agencyCode' && key !== 'agencyName');

/** Where each of the 20 columns stands in the input (from 0); -1 for one that it does not have. */
export function sourceColumns(columns: readonly (Field | null)[]): readonly number[] {
  return webhrColumns.map(({ key }) => columns.findIndex((field) => field?.key === key));
}
