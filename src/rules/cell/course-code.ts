import { looksLikeExcelDate, looksScientific } from '../../schemas/text.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** A 課程代碼 has something else than letters, digits, `_` and `-`. */
export const cellCourseCode: Rule<'cell/course-code', { kind: 'scientific' | 'date' | 'character' }> = {
  id: 'cell/course-code',
  severity: 'warning',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: kindOf('course-code'),
  find: {
    text: ({ field, seen }) => {
      if (field?.kind.id !== 'course-code' || !/[^A-Za-z0-9_-]/.test(seen.trim())) return null;
      return told({ kind: looksScientific(seen) ? 'scientific' : looksLikeExcelDate(seen) ? 'date' : 'character' });
    },
  },
  sql: { cell: ({ field, seen }) => (field.kind.id === 'course-code' ? `regexp_matches(bare(${seen}), '[^A-Za-z0-9_-]')` : null) },
  fixes: [],
  samples: { character: [{}], scientific: [{}], date: [{}] },
  example: cell('courseCode', 'A115/001', 'A115001'),
};
