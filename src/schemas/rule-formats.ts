import type { RuleId } from '../findings/catalogue.ts';
import type { FieldKey, Format } from './format.ts';

type Reads = (format: Format) => boolean;

const kind = (...ids: readonly string[]): Reads => ({ fields }) => fields.some((field) => ids.includes(field.kind.id));
const has = (...keys: readonly FieldKey[]): Reads => ({ fields }) => keys.every((key) => fields.some((field) => field.key === key));
const either = (...reads: readonly Reads[]): Reads => (format) => reads.some((one) => one(format));
const both = (one: Reads, other: Reads): Reads => (format) => one(format) && other(format);
const text: Reads = ({ fields }) => fields.some((field) => field.kind.text);
const natureHours = has('nature', 'digitalHours', 'physicalHours');

// What a rule needs a format to have; a rule that is not here needs nothing.
const READS: { readonly [R in RuleId]?: Reads } = {
  'file/row-limit': ({ rowLimit }) => rowLimit !== null,
  'cell/required': ({ fields }) => fields.some((field) => field.required),
  'cell/too-long': ({ fields }) => fields.some((field) => field.max !== undefined),
  'cell/id-format': kind('id'),
  'cell/id-checksum': kind('id'),
  'cell/id-old-form': kind('id'),
  'cell/date-format': kind('date', 'grade-date'),
  'cell/date-invalid': kind('date', 'grade-date'),
  'cell/time-format': kind('time'),
  'cell/time-short': kind('time'),
  'cell/integer': kind('integer', 'term', 'category-code'),
  'cell/number': kind('number'),
  'cell/code': kind('code'),
  'cell/code-unlisted': kind('category-code'),
  'cell/code-retired': either(has('county', 'startDate'), has('category', 'startDate')),
  'cell/course-code': kind('course-code'),
  'cell/space': text,
  'cell/invisible': text,
  'cell/text-mark': kind('text', 'course-code'),
  'cell/formula': text,
  'cell/lost-character': either(has('name'), has('courseName')),
  'cell/name-bytes': has('courseName'),
  'row/date-order': either(has('startDate', 'endDate'), has('actualStartDate', 'actualEndDate')),
  'row/date-future': either(has('endDate'), has('actualEndDate')),
  'row/hours-nature': natureHours,
  'row/hours-blank': natureHours,
  'row/hours-sum': both(natureHours, has('total', 'unit')),
  'row/hours-converted': both(natureHours, has('total', 'unit')),
  'row/hours-precomputed': has('total', 'unit'),
  'row/hours-span': has('unit', 'physicalHours', 'startDate', 'endDate'),
  'table/term-clash': both(({ kind: made }) => made === 'upload', has('courseName', 'term', 'startDate', 'endDate')),
  'table/name-differs': has('idNumber', 'name'),
};

/** Whether a rule can apply to a file of a format: the format is under the rule, and has the columns that it reads. */
export function appliesTo(rule: RuleId, format: Format): boolean {
  return format.onlyRules?.has(rule) !== false && READS[rule]?.(format) !== false;
}
