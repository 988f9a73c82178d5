import type { RuleId } from '../rules/index.ts';
import type { Field, FieldKey, OwnFormId } from './format.ts';
import { text } from './kinds/text.ts';

/** The facts about a form whose header row is not public. */
export interface OwnFormFacts {
  readonly id: OwnFormId;
  readonly people: boolean;
  /** Its own columns, beside those that other formats have. */
  readonly fields: readonly Field[];
  readonly recordKey: readonly FieldKey[];
  readonly exceptRules: ReadonlySet<RuleId>;
}

/** The columns that 整批上傳(進修成績) alone has. */
export const studyFields: readonly Field[] = [
  { key: 'institution',   header: '進修機構名稱', kind: text, required: true },
  { key: 'studyCategory', header: '進修類別',     kind: text, required: true },
];

/** 整批上傳(進修成績): of its columns 公務人員終身學習入口網 管理後台使用手冊 (107) names six, by which a later row updates an earlier one. */
const study: OwnFormFacts = {
  id: 'study',
  people: true,
  fields: studyFields,
  recordKey: ['idNumber', 'institution', 'courseName', 'startDate', 'endDate', 'studyCategory'],
  exceptRules: new Set<RuleId>(['table/term-clash']),
};

/** 薦送報名: the course that people are sent to is still to come. */
const nominees: OwnFormFacts = {
  id: 'nominees',
  people: true,
  fields: [],
  recordKey: [],
  exceptRules: new Set<RuleId>(['table/term-clash', 'row/date-future']),
};

/** 整批新增數位教材資訊: its rows are about no people. */
const materials: OwnFormFacts = {
  id: 'materials',
  people: false,
  fields: [],
  recordKey: [],
  exceptRules: new Set<RuleId>(['table/term-clash', 'row/date-future']),
};

/** Every form that an office has to hand over before it can be checked. */
export const ownForms: readonly OwnFormFacts[] = [study, nominees, materials];
