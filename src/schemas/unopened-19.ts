import { category } from '../codes/category.ts';
import { county } from '../codes/county.ts';
import { degree } from '../codes/degree.ts';
import { nature } from '../codes/nature.ts';
import { unit } from '../codes/unit.ts';
import { at, tableRow, type FormatEvidence } from './field-evidence.ts';
import type { Format } from './format.ts';
import { code } from './kinds/code.ts';
import { date } from './kinds/date.ts';
import { id } from './kinds/id.ts';
import { categoryCode, integer, number, term } from './kinds/number.ts';
import { courseCode, text } from './kinds/text.ts';

const mayBeBlank = at('portalManual', 'natureHours');
const evidence: FormatEvidence = {
  headerRow: { basis: 'lectureCsv', place: 'oldHeader' },
  fields: {
    idNumber: [tableRow(1), at('officeSystemExport', 'officeColumn', '身份證字號')],
    courseName: [tableRow(2), at('officeSystemExport', 'officeColumn')], startDate: [tableRow(3)],
    name: [tableRow(4)], degree: [tableRow(5)], category: [at('categoryTable109', 'wholeTable'), tableRow(6)],
    county: [tableRow(7), at('learningPlatformCodes', 'counties')],
    term: [tableRow(8), at('lectureCsv', 'noStar'), at('officeSystemExport', 'officeColumn')],
    endDate: [tableRow(9)], total: [tableRow(10)], unit: [tableRow(11)], score: [tableRow(12)],
    certificate: [tableRow(13)], attendance: [tableRow(14)], birthday: [tableRow(15)], nature: [tableRow(16)],
    digitalHours: [tableRow(17), mayBeBlank], physicalHours: [tableRow(18), mayBeBlank], courseCode: [tableRow(19)],
  },
};

/** 整批上傳（未開班）, the older form of 19 columns. */
export const unopened19: Format = {
  id: 'unopened-19',
  source: '宜蘭縣政府所屬機關學校登錄公務人員終身學習時數作業流程（102–105）未開班填表說明',
  kind: 'upload',
  rowLimit: 3000,
  recordKey: ['idNumber', 'courseName', 'startDate', 'endDate', 'category'],
  evidence,
  onlyRules: null,
  fields: [
    { key: 'idNumber',      header: '*身分證字號',   kind: id,           max: 10,  required: true,  personal: 'id' },
    { key: 'courseName',    header: '*名稱',         kind: text,         max: 50,  required: true },
    { key: 'startDate',     header: '*起始日期',     kind: date,         max: 9,   required: true },
    { key: 'name',          header: '*姓名',         kind: text,         max: 20,  required: true,  personal: 'name' },
    { key: 'degree',        header: '*學位學分',     kind: code,         max: 1,   required: true,  codes: degree },
    { key: 'category',      header: '*班別類別',     kind: categoryCode, max: 4,   required: true,  codes: category },
    { key: 'county',        header: '*上課縣市',     kind: code,         max: 3,   required: true,  codes: county },
    { key: 'term',          header: '期別',          kind: term,         max: 3,   required: true },
    { key: 'endDate',       header: '*終迄日期',     kind: date,         max: 9,   required: true },
    { key: 'total',         header: '*訓練總數',     kind: integer,      max: 4,   required: true },
    { key: 'unit',          header: '*訓練總數單位', kind: code,         max: 4,   required: true,  codes: unit },
    { key: 'score',         header: '訓練成績',      kind: number,       max: 5,   required: false },
    { key: 'certificate',   header: '證件字號',      kind: text,         max: 36,  required: false },
    { key: 'attendance',    header: '出勤上課狀況',  kind: text,         max: 255, required: false },
    { key: 'birthday',      header: '生日',          kind: date,         max: 9,   required: false, personal: 'birthday' },
    { key: 'nature',        header: '*學習性質',     kind: code,         max: 1,   required: true,  codes: nature },
    { key: 'digitalHours',  header: '*數位時數',     kind: integer,      max: 4,   required: false },
    { key: 'physicalHours', header: '*實體時數',     kind: integer,      max: 4,   required: false },
    { key: 'courseCode',    header: '課程代碼',      kind: courseCode,   max: 20,  required: false },
  ],
};
