import { at, type FormatEvidence } from './field-evidence.ts';
import type { Format } from './format.ts';
import { courseCode, text } from './kinds/text.ts';

const evidence: FormatEvidence = {
  headerRow: { basis: 'academyExport', place: 'header' },
  fields: {
    subjectCode: [at('judgement', 'likeCourseCode'), at('judgement', 'subjectNeeded')], subjectName: [at('judgement', 'subjectNeeded')],
  },
};

/** 整批新增科目, 3 columns: subjects that courses of the portal may have. */
export const subjects: Format = {
  id: 'subjects',
  source: '公務人員終身學習入口網管理後台使用手冊（107）；欄名與欄序依公開的產生程式',
  kind: 'upload',
  people: false,
  rowLimit: 3000,
  recordKey: ['subjectCode'],
  marks: ['subjectCode', 'subjectNote'],
  evidence,
  onlyRules: null,
  fields: [
    { key: 'subjectCode', header: '科目代碼', kind: courseCode, required: true },
    { key: 'subjectName', header: '科目名稱', kind: text,       required: true },
    { key: 'subjectNote', header: '科目說明', kind: text,       required: false },
  ],
};
