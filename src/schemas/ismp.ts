import { at } from './field-evidence.ts';
import type { Format } from './format.ts';
import { boxes, gradeEvidence, gradeRules } from './grades.ts';
import { gradeDate } from './kinds/date.ts';
import { id } from './kinds/id.ts';
import { number } from './kinds/number.ts';
import { anything } from './kinds/text.ts';

/**
 * 成績下載 for 新北市政府資安統籌管理平台, 22 columns: `grades` with both boxes ticked, of categories 522 and 523 and of one year
 * (單一機關終身學習時數管理操作說明, 115).
 */
export const ismp: Format = {
  id: 'ismp',
  source: '新北市政府資安統籌管理平台單一機關終身學習時數管理操作說明（115）',
  kind: 'download',
  people: true,
  rowLimit: null,
  recordKey: ['idNumber', 'agencyCode', 'courseName', 'startDate', 'endDate', 'categoryName'],
  byNameAlone: true,
  asDownloaded: true,
  evidence: {
    headerRow: gradeEvidence.headerRow,
    fields: {
      ...gradeEvidence.fields, department: [at('ntpcIsmpGuide', 'bothBoxes')],
      categoryName: [at('ntpcIsmpGuide', 'bothBoxes'), at('judgement', 'codesOrNames')],
    },
  },
  onlyRules: new Set([...gradeRules, 'row/ismp-category', 'table/year-differs']),
  fields: [
    { key: 'idNumber',      header: '身分證字號',         kind: id,        required: true,  personal: 'id', synonyms: ['公務帳號'] },
    { key: 'name',          header: '姓名',               kind: anything,  required: true,  personal: 'name' },
    { key: 'learningType',  header: '學習類別',           kind: anything,  required: false },
    { key: 'agencyCode',    header: '學習機關(構)編號',   kind: anything,  required: false, synonyms: ['學習機關編號', '學習機構編號'] },
    { key: 'agencyName',    header: '學習機關(構)名稱',   kind: anything,  required: false, synonyms: ['學習機關名稱', '學習機構名稱'] },
    { key: 'department',    header: '部門單位',           kind: anything,  required: false, box: boxes[0], synonyms: ['部門名稱'] },
    { key: 'categoryName',  header: '課程類別',           kind: anything,  required: false, box: boxes[1] },
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
