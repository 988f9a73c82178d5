import type { RuleId } from '../rules/index.ts';
import { at, type FormatEvidence } from './field-evidence.ts';
import type { Format } from './format.ts';
import { gradeDate } from './kinds/date.ts';
import { id } from './kinds/id.ts';
import { number } from './kinds/number.ts';
import { anything } from './kinds/text.ts';

/** The check-boxes of the page that add a column each. */
export const boxes = ['匯出部門單位', '匯出課程類別欄位'] as const;

/** What is checked in a grade download. */
export const gradeRules: readonly RuleId[] = [
  'file/encoding', 'file/malformed', 'file/empty',
  'header/unknown', 'header/missing', 'header/extra', 'header/order',
  'row/columns', 'row/blank', 'row/date-order',
  'cell/required', 'cell/id-format', 'cell/id-checksum', 'cell/id-old-form', 'cell/date-format', 'cell/date-invalid', 'cell/number',
  'cell/control', 'cell/invisible', 'cell/separator', 'cell/lost-character', 'cell/name-bytes', 'cell/not-in-big5',
  'table/duplicate', 'table/name-differs', 'roster/unknown', 'roster/name',
];

const webhrColumn = at('yilanWorkflow', 'webhrColumn');
const rowNeeded = at('judgement', 'rowNeeded');
const webhrDate = at('yilanWorkflow', 'webhrDate');
const dateNeeded = at('judgement', 'dateNeeded');
const unknownContent = at('judgement', 'unknownContent');
const webhrNumber = at('yilanWorkflow', 'webhrNumber');
const olderRecords = at('judgement', 'olderRecords');
/** What the columns of a grade download rest on. */
export const gradeEvidence: FormatEvidence = {
  headerRow: { basis: 'ntpcIsmpGuide', place: 'page', names: { idNumber: '公務帳號', studyLevel: '訓練進修類別' } },
  fields: {
    idNumber: [at('yilanWorkflow', 'webhrColumn', '身分證號'), at('judgement', 'idNeeded')],
    name: [webhrColumn, rowNeeded], agencyName: [at('yilanWorkflow', 'webhrColumn', '認證學習機關名稱')],
    department: [at('ntpcIsmpGuide', 'boxDepartment')],
    categoryName: [at('ntpcIsmpGuide', 'boxCategory'), at('judgement', 'codesOrNames')],
    studyLevel: [at('ntpcIsmpGuide', 'level')], courseName: [webhrColumn, rowNeeded],
    startDate: [webhrDate, dateNeeded], endDate: [webhrDate, dateNeeded], total: [at('judgement', 'decimals')],
    unit: [unknownContent], score: [unknownContent], nature: [unknownContent],
    digitalHours: [webhrNumber, olderRecords], physicalHours: [webhrNumber, olderRecords],
  },
};

/** 成績下載: what the portal hands out; 22 columns, of which the page's two check-boxes leave out one each. */
export const grades: Format = {
  id: 'grades',
  source: '新北市政府資安統籌管理平台單一機關終身學習時數管理操作說明（115）；匯入 P2K 及 WebHR 表13 的 20 欄不含課程類別與部門單位',
  kind: 'download',
  people: true,
  rowLimit: null,
  recordKey: ['idNumber', 'agencyCode', 'courseName', 'startDate', 'endDate', 'categoryName'],
  evidence: gradeEvidence,
  onlyRules: new Set(gradeRules),
  // What reads the file goes by the names of its columns.
  lowered: new Set(['header/order']),
  fields: [
    { key: 'idNumber',      header: '身分證字號',         kind: id,        required: true,  personal: 'id', synonyms: ['公務帳號'] },
    { key: 'name',          header: '姓名',               kind: anything,  required: true,  personal: 'name' },
    { key: 'learningType',  header: '學習類別',           kind: anything,  required: false },
    { key: 'agencyCode',    header: '學習機關(構)編號',   kind: anything,  required: false, synonyms: ['學習機關編號', '學習機構編號'] },
    { key: 'agencyName',    header: '學習機關(構)名稱',   kind: anything,  required: false, synonyms: ['學習機關名稱', '學習機構名稱'] },
    { key: 'department',    header: '部門單位',           kind: anything,  required: false, mayBeAbsent: true, box: boxes[0],
      synonyms: ['部門名稱'] },
    { key: 'categoryName',  header: '課程類別',           kind: anything,  required: false, mayBeAbsent: true, box: boxes[1] },
    { key: 'studyLevel',    header: '訓練進修類別(程度)', kind: anything,  required: false, synonyms: ['訓練進修類別'] },
    { key: 'courseName',    header: '名稱',               kind: anything,  required: true },
    { key: 'studyType',     header: '種類',               kind: anything,  required: false },
    { key: 'fee',           header: '費用',               kind: anything,  required: false },
    { key: 'term',          header: '期別',               kind: anything,  required: false },
    { key: 'startDate',     header: '起始日期',           kind: gradeDate, required: true },
    { key: 'endDate',       header: '終迄日期',           kind: gradeDate, required: true },
    { key: 'total',         header: '訓練總數',           kind: number,    required: false },
    { key: 'unit',          header: '訓練總單位',         kind: anything,  required: false, synonyms: ['訓練總數單位'] },
    { key: 'score',         header: '訓練總成績',         kind: anything,  required: false, synonyms: ['訓練成績'] },
    { key: 'certificate',   header: '證件字號',           kind: anything,  required: false },
    { key: 'nature',        header: '課程性質',           kind: anything,  required: false, synonyms: ['學習性質'] },
    { key: 'digitalHours',  header: '數位時數',           kind: number,    required: false },
    { key: 'physicalHours', header: '實體時數',           kind: number,    required: false },
    { key: 'workRelated',   header: '是否與業務相關',     kind: anything,  required: false },
  ],
};
