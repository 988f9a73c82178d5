import { category } from '../codes/category.ts';
import { gender } from '../codes/gender.ts';
import { shared } from '../codes/shared.ts';
import { at, tableRow, type FormatEvidence } from './field-evidence.ts';
import type { Format } from './format.ts';
import { code } from './kinds/code.ts';
import { id } from './kinds/id.ts';
import { specialtyCode } from './kinds/number.ts';
import { courseCode, phone, text } from './kinds/text.ts';

const specialty = [at('portalManual', 'specialty'), at('academyExport', 'writtenNone')];
const evidence: FormatEvidence = {
  headerRow: { basis: 'academyExport', place: 'header' },
  fields: {
    teacherCode: [at('judgement', 'likeCourseCode')], idNumber: [tableRow(1, 'tableRowTeachers')],
    name: [at('portalManual', 'teacherNeeded'), tableRow(4, 'tableRowTeachers')], gender: [at('academyExport', 'writtenGender')],
    phone: [at('judgement', 'phoneForm')], otherPhone: [at('judgement', 'phoneForm')],
    specialty1: specialty, specialty2: specialty, specialty3: specialty, specialty4: specialty, specialty5: specialty,
    teaches1: [at('portalManual', 'teacherNeeded', '可授科目1')],
    isPublic: [at('portalManual', 'teacherPublic'), at('academyExport', 'writtenPublic')],
  },
};

/** 整批新增講師, 25 columns: teachers that courses of the portal may have. */
export const teachers: Format = {
  id: 'teachers',
  source: '公務人員終身學習入口網管理後台使用手冊（107）；欄名與欄序依公開的產生程式',
  kind: 'upload',
  people: true,
  rowLimit: 3000,
  recordKey: ['teacherCode'],
  otherKey: ['idNumber'],
  marks: [
    'teacherCode', 'specialty1', 'specialty2', 'specialty3', 'specialty4', 'specialty5',
    'teaches1', 'teaches2', 'teaches3', 'teaches4', 'teaches5', 'teaches6', 'teaches7', 'teaches8', 'teaches9', 'teaches10',
  ],
  evidence,
  onlyRules: null,
  // Teachers come from outside as often as not.
  exceptRules: new Set(['roster/unknown']),
  fields: [
    { key: 'teacherCode', header: '講師代碼',     kind: courseCode,             required: false },
    { key: 'idNumber',    header: '身分證字號',   kind: id,            max: 10, required: false, personal: 'id' },
    { key: 'name',        header: '姓名',         kind: text,          max: 20, required: true,  personal: 'name' },
    { key: 'gender',      header: '性別',         kind: code,                   required: false, codes: gender },
    { key: 'employer',    header: '服務機關名稱', kind: text,                   required: false },
    { key: 'jobTitle',    header: '職稱',         kind: text,                   required: false },
    { key: 'phone',       header: '聯絡電話(一)', kind: phone,                  required: false, personal: 'phone' },
    { key: 'otherPhone',  header: '聯絡電話(二)', kind: phone,                  required: false, personal: 'phone' },
    { key: 'email',       header: 'E-Mail',       kind: text,                   required: false, personal: 'email' },
    { key: 'specialty1',  header: '專長代碼1',    kind: specialtyCode, max: 4,  required: false, codes: category },
    { key: 'specialty2',  header: '專長代碼2',    kind: specialtyCode, max: 4,  required: false, codes: category },
    { key: 'specialty3',  header: '專長代碼3',    kind: specialtyCode, max: 4,  required: false, codes: category },
    { key: 'specialty4',  header: '專長代碼4',    kind: specialtyCode, max: 4,  required: false, codes: category },
    { key: 'specialty5',  header: '專長代碼5',    kind: specialtyCode, max: 4,  required: false, codes: category },
    { key: 'teaches1',    header: '可授課程1',    kind: text,                   required: true },
    { key: 'teaches2',    header: '可授課程2',    kind: text,                   required: false },
    { key: 'teaches3',    header: '可授課程3',    kind: text,                   required: false },
    { key: 'teaches4',    header: '可授課程4',    kind: text,                   required: false },
    { key: 'teaches5',    header: '可授課程5',    kind: text,                   required: false },
    { key: 'teaches6',    header: '可授課程6',    kind: text,                   required: false },
    { key: 'teaches7',    header: '可授課程7',    kind: text,                   required: false },
    { key: 'teaches8',    header: '可授課程8',    kind: text,                   required: false },
    { key: 'teaches9',    header: '可授課程9',    kind: text,                   required: false },
    { key: 'teaches10',   header: '可授課程10',   kind: text,                   required: false },
    { key: 'isPublic',    header: '是否對外公開', kind: code,                   required: false, codes: shared },
  ],
};
