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
import { time } from './kinds/time.ts';

const timeForm = [at('lectureCsv', 'writtenTime'), at('judgement', 'timeLength')];
const mayBeBlank = at('portalManual', 'natureHours');
const actualDate = [tableRow(3, 'tableRowDate'), at('judgement', 'likeStartDate')];
const evidence: FormatEvidence = {
  headerRow: { basis: 'trainingCentreExport', place: 'header' },
  fields: {
    idNumber: [tableRow(1)], courseName: [tableRow(2)], startDate: [tableRow(3)], startTime: timeForm,
    endDate: [tableRow(9)], endTime: timeForm, name: [tableRow(4)], degree: [tableRow(5)],
    category: [at('categoryTable109', 'wholeTable'), tableRow(6)],
    county: [tableRow(7), at('learningPlatformCodes', 'counties')], term: [tableRow(8)], total: [tableRow(10)],
    unit: [tableRow(11)], score: [tableRow(12)], certificate: [tableRow(13)], attendance: [tableRow(14)],
    birthday: [tableRow(15)], nature: [tableRow(16)], digitalHours: [tableRow(17), mayBeBlank],
    physicalHours: [tableRow(18), mayBeBlank], courseCode: [tableRow(19)], actualStartDate: actualDate,
    actualStartTime: timeForm, actualEndDate: actualDate, actualEndTime: timeForm,
  },
};

/** 整批上傳（未開班）, 25 columns, current since 104. */
export const unopened: Format = {
  id: 'unopened',
  source: '宜蘭縣政府所屬機關學校登錄公務人員終身學習時數作業流程（102–105）；公務人員終身學習入口網管理後台使用手冊（107）；欄序依公開的產生程式',
  kind: 'upload',
  rowLimit: 3000,
  recordKey: ['idNumber', 'courseName', 'startDate', 'endDate', 'category'],
  evidence,
  onlyRules: null,
  fields: [
    { key: 'idNumber',        header: '*身分證字號',       kind: id,           max: 10,  required: true,  personal: 'id' },
    { key: 'courseName',      header: '*課程名稱',         kind: text,         max: 50,  required: true },
    { key: 'startDate',       header: '*開課起始日期',     kind: date,         max: 9,   required: true },
    { key: 'startTime',       header: '*開課起始時間',     kind: time,         max: 8,   required: true },
    { key: 'endDate',         header: '*開課結束日期',     kind: date,         max: 9,   required: true },
    { key: 'endTime',         header: '*開課結束時間',     kind: time,         max: 8,   required: true },
    { key: 'name',            header: '*姓名',             kind: text,         max: 20,  required: true,  personal: 'name' },
    { key: 'degree',          header: '*學位學分',         kind: code,         max: 1,   required: true,  codes: degree },
    { key: 'category',        header: '*課程類別代碼',     kind: categoryCode, max: 4,   required: true,  codes: category },
    { key: 'county',          header: '*上課縣市',         kind: code,         max: 3,   required: true,  codes: county },
    { key: 'term',            header: '*期別',             kind: term,         max: 3,   required: true },
    { key: 'total',           header: '*訓練總數',         kind: integer,      max: 4,   required: true },
    { key: 'unit',            header: '*訓練總數單位',     kind: code,         max: 4,   required: true,  codes: unit },
    { key: 'score',           header: '訓練成績',          kind: number,       max: 5,   required: false },
    { key: 'certificate',     header: '證件字號',          kind: text,         max: 36,  required: false },
    { key: 'attendance',      header: '出勤上課狀況',      kind: text,         max: 255, required: false },
    { key: 'birthday',        header: '生日',              kind: date,         max: 9,   required: false, personal: 'birthday' },
    { key: 'nature',          header: '*學習性質',         kind: code,         max: 1,   required: true,  codes: nature },
    { key: 'digitalHours',    header: '*數位時數',         kind: integer,      max: 4,   required: false },
    { key: 'physicalHours',   header: '*實體時數',         kind: integer,      max: 4,   required: false },
    { key: 'courseCode',      header: '課程代碼',          kind: courseCode,   max: 20,  required: false },
    { key: 'actualStartDate', header: '*實際上課起始日期', kind: date,         max: 9,   required: true },
    { key: 'actualStartTime', header: '*實際上課起始時間', kind: time,         max: 8,   required: true },
    { key: 'actualEndDate',   header: '*實際上課結束日期', kind: date,         max: 9,   required: true },
    { key: 'actualEndTime',   header: '*實際上課結束時間', kind: time,         max: 8,   required: true },
  ],
};
