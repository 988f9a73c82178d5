import { nature } from '../codes/nature.ts';
import { passed } from '../codes/passed.ts';
import { at, tableRow, type FieldBasis, type FormatEvidence } from './field-evidence.ts';
import type { Format } from './format.ts';
import { code } from './kinds/code.ts';
import { date } from './kinds/date.ts';
import { id } from './kinds/id.ts';
import { integer, number, term } from './kinds/number.ts';
import { courseCode, text } from './kinds/text.ts';
import { time } from './kinds/time.ts';

const rowOpened = (row: number): FieldBasis => tableRow(row, 'tableRowOpened');
const mayBeBlank = at('portalManual', 'natureHoursOpened');
const writtenDate = at('academyExport', 'writtenDate');
const timeForm = [at('academyExport', 'writtenTime'), at('judgement', 'timeLength')];
const evidence: FormatEvidence = {
  headerRow: { basis: 'agencyPortalExport', place: 'header' },
  fields: {
    courseCode: [at('portalManual', 'openedCourseCode'), at('yilanWorkflow', 'newCourseCode')],
    term: [at('portalManual', 'openedTerm'), at('yilanWorkflow', 'newTerm')], idNumber: [rowOpened(1)],
    name: [rowOpened(4)], passed: [at('academyExport', 'writtenPassed'), at('judgement', 'passedWords')],
    score: [rowOpened(12)], total: [at('portalManual', 'openedTotal'), rowOpened(10)], certificate: [rowOpened(13)],
    attendance: [rowOpened(14)], birthday: [rowOpened(15)], nature: [rowOpened(16)],
    digitalHours: [mayBeBlank, rowOpened(17)], physicalHours: [mayBeBlank, rowOpened(18)],
    actualStartDate: [rowOpened(3), writtenDate], actualStartTime: timeForm, actualEndDate: [rowOpened(3), writtenDate],
    actualEndTime: timeForm,
  },
};

/** 整批上傳（已開班）, 17 columns: hours for a class that was opened on the portal. */
export const opened: Format = {
  id: 'opened',
  source: '公務人員終身學習入口網管理後台使用手冊（107）；欄序依公開的產生程式',
  kind: 'upload',
  rowLimit: 3000,
  recordKey: ['courseCode', 'term', 'idNumber'],
  evidence,
  onlyRules: null,
  fields: [
    { key: 'courseCode',      header: '*課程代碼',         kind: courseCode, max: 20,  required: true },
    { key: 'term',            header: '*期別',             kind: term,       max: 3,   required: true },
    { key: 'idNumber',        header: '*身分證字號',       kind: id,         max: 10,  required: true,  personal: 'id' },
    { key: 'name',            header: '*姓名',             kind: text,       max: 20,  required: true,  personal: 'name' },
    { key: 'passed',          header: '*通過',             kind: code,       max: 1,   required: true,  codes: passed },
    { key: 'score',           header: '訓練成績',          kind: number,     max: 5,   required: false },
    { key: 'total',           header: '訓練總數',          kind: integer,    max: 4,   required: false },
    { key: 'certificate',     header: '證件字號',          kind: text,       max: 36,  required: false },
    { key: 'attendance',      header: '出勤上課狀況',      kind: text,       max: 255, required: false },
    { key: 'birthday',        header: '生日',              kind: date,       max: 9,   required: false, personal: 'birthday' },
    { key: 'nature',          header: '*學習性質',         kind: code,       max: 1,   required: true,  codes: nature },
    { key: 'digitalHours',    header: '*數位時數',         kind: integer,    max: 4,   required: false },
    { key: 'physicalHours',   header: '*實體時數',         kind: integer,    max: 4,   required: false },
    { key: 'actualStartDate', header: '*實際上課起始日期', kind: date,       max: 9,   required: true },
    { key: 'actualStartTime', header: '實際上課起始時間',  kind: time,       max: 8,   required: false },
    { key: 'actualEndDate',   header: '*實際上課結束日期', kind: date,       max: 9,   required: true },
    { key: 'actualEndTime',   header: '實際上課結束時間',  kind: time,       max: 8,   required: false },
  ],
};
