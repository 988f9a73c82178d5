import { category } from '../codes/category.ts';
import { county } from '../codes/county.ts';
import { degree } from '../codes/degree.ts';
import { nature } from '../codes/nature.ts';
import { at, tableRow, type FieldBasis, type FormatEvidence } from './field-evidence.ts';
import type { Format } from './format.ts';
import { agencyList } from './kinds/agency-list.ts';
import { code } from './kinds/code.ts';
import { date } from './kinds/date.ts';
import { categoryCode, integer, term } from './kinds/number.ts';
import { courseCode, freeText, text } from './kinds/text.ts';
import { time } from './kinds/time.ts';

const form = at('yilanWorkflow', 'newCourseForm');
const like = (row: number): FieldBasis => tableRow(row, 'tableRowCourses');
const holdsDate = [at('academyExport', 'writtenDate'), like(3)];
const courseDate = [...holdsDate, at('judgement', 'ownDay')];
const courseTime = [at('academyExport', 'writtenTime'), at('judgement', 'timeLength'), at('judgement', 'ownDay')];
const number = [at('academyExport', 'writtenNumber'), at('judgement', 'numberOpen')];
const hours = [at('portalManual', 'natureCourse'), like(17)];
const mayHoldHtml = at('academyExport', 'writtenHtml');
const evidence: FormatEvidence = {
  headerRow: { basis: 'academyExport', place: 'header' },
  fields: {
    courseCode: [at('yilanWorkflow', 'newCourseCode')], term: [at('yilanWorkflow', 'newTerm')],
    courseName: [at('yilanWorkflow', 'newName')],
    degree: [like(5)], category: [form, like(6)], summary: [at('yilanWorkflow', 'newSummary'), mayHoldHtml],
    registration: [at('portalManual', 'threeWays'), form, ...number], onlineDate: [at('portalManual', 'onlineTime'), ...holdsDate],
    county: [form, like(7)], venue: [at('yilanWorkflow', 'newVenue')], seats: [form], registrationStart: holdsDate,
    registrationEnd: holdsDate, fee: [at('portalManual', 'freeOfCharge')], total: [at('portalManual', 'wholeHours'), like(10)],
    totalUnit: number, agencies: [at('portalManual', 'agencyPrefix')], lodging: number, meals: number, remarks: [mayHoldHtml],
    nature: [at('portalManual', 'natureCourse'), like(16)], digitalHours: hours, physicalHours: hours,
    startDate: courseDate, startTime: courseTime, endDate: courseDate, endTime: courseTime,
  },
};

/** 整批新增課程, 30 columns: courses that are to be opened on the portal. */
export const courses: Format = {
  id: 'courses',
  source: '宜蘭縣政府所屬機關學校登錄公務人員終身學習時數作業流程（102–105）；公務人員終身學習入口網管理後台使用手冊（107）；欄序依公開的產生程式',
  kind: 'upload',
  people: false,
  rowLimit: 3000,
  recordKey: ['courseCode', 'term'],
  marks: ['summary', 'registration', 'seats', 'onlineDate', 'registrationStart', 'registrationEnd', 'agencies', 'lodging', 'meals'],
  evidence,
  onlyRules: null,
  // The course lies in the future, and its hours are those that the unit of 認證時數 gives.
  exceptRules: new Set(['row/date-future', 'row/hours-blank', 'table/term-clash']),
  fields: [
    { key: 'courseCode',        header: '課程代碼',             kind: courseCode,   max: 20,  required: true },
    { key: 'term',              header: '期別',                 kind: term,         max: 3,   required: true },
    { key: 'courseName',        header: '課程名稱',             kind: text,         max: 40,  required: true },
    { key: 'degree',            header: '學位學分',             kind: code,         max: 1,   required: false, codes: degree },
    { key: 'category',          header: '課程類別代碼',         kind: categoryCode, max: 4,   required: true,  codes: category },
    { key: 'summary',           header: '課程簡介',             kind: freeText,     max: 500, required: true },
    { key: 'registration',      header: '允許報名方式',         kind: integer,                required: true },
    { key: 'onlineDate',        header: '上線開始日期',         kind: date,         max: 9,   required: false },
    { key: 'county',            header: '上課縣市',             kind: code,         max: 3,   required: true,  codes: county },
    { key: 'venue',             header: '上課地點',             kind: text,         max: 80,  required: true },
    { key: 'seats',             header: '招生人數',             kind: integer,                required: true },
    { key: 'registrationStart', header: '報名開始時間',         kind: date,         max: 9,   required: false },
    { key: 'registrationEnd',   header: '報名結束時間',         kind: date,         max: 9,   required: false },
    { key: 'fee',               header: '學習費用',             kind: integer,                required: false },
    { key: 'total',             header: '認證時數(學分)',       kind: integer,      max: 4,   required: false },
    { key: 'totalUnit',         header: '認證計算單位',         kind: integer,                required: false },
    { key: 'agencies',          header: '限制上課對象機關代碼', kind: agencyList,             required: false },
    { key: 'lodging',           header: '必選住宿',             kind: integer,                required: false },
    { key: 'meals',             header: '必選餐點',             kind: integer,                required: false },
    { key: 'qualification',     header: '資格條件',             kind: text,                   required: false },
    { key: 'remarks',           header: '其他說明',             kind: freeText,               required: false },
    { key: 'nature',            header: '學習性質',             kind: code,         max: 1,   required: false, codes: nature },
    { key: 'digitalHours',      header: '數位時數',             kind: integer,      max: 4,   required: false },
    { key: 'physicalHours',     header: '實體時數',             kind: integer,      max: 4,   required: false },
    { key: 'lecturer',          header: '講師',                 kind: text,                   required: false, personal: 'name' },
    { key: 'subject',           header: '科目',                 kind: text,                   required: false },
    { key: 'startDate',         header: '開課起始日期',         kind: date,         max: 9,   required: true },
    { key: 'startTime',         header: '開課起始時間',         kind: time,         max: 8,   required: true },
    { key: 'endDate',           header: '開課結束日期',         kind: date,         max: 9,   required: true },
    { key: 'endTime',           header: '開課結束時間',         kind: time,         max: 8,   required: true },
  ],
};
