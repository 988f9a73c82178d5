import { suggested } from '../../schemas/flaw.ts';
import { textMark } from '../../schemas/kinds/traces.ts';
import { cell } from '../example.ts';
import type { CellView } from '../cell-view.ts';
import { kindOf } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import type { SqlCell } from '../sql.ts';

/** A text has the marks that keep a spreadsheet from changing it. */
export const cellTextMark: Rule<'cell/text-mark', { kind: 'apostrophe' | 'formula' }> = {
  id: 'cell/text-mark',
  severity: 'warning',
  evidence: ['judgement'],
  reads: kindOf('text', 'course-code'),
  find: {
    text: (view) => {
      const mark = markOf(view);
      return mark && told({ kind: mark.kind }, mark.inner === null ? null : suggested(mark.inner));
    },
  },
  sql: { cell: markedInSql },
  fixes: ['suggested'],
  samples: { apostrophe: [{}], formula: [{}] },
  example: cell('courseName', '\'環境教育', '環境教育'),
};

/** The marks around a text; none in a column that the format lacks, and none in the grade download, since no document gives its wording. */
export function markOf({ field, seen }: CellView): ReturnType<typeof textMark> {
  return field === null || !field.kind.text || field.kind.id === 'anything' ? null : textMark(seen);
}

/** The condition for a text with marks, in SQL; null where none are looked for. */
export function markedInSql({ field, seen }: SqlCell): string | null {
  return !field.kind.text || field.kind.id === 'anything' ? null : `is_marked(${seen})`;
}
