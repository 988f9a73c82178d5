import { cell } from '../example.ts';
import { anyText } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { markOf, markedInSql } from './text-mark.ts';

/** A text begins as a formula does. */
export const cellFormula: Rule<'cell/formula', object> = {
  id: 'cell/formula',
  severity: 'warning',
  evidence: ['judgement'],
  reads: anyText,
  find: { text: (view) => (view.seen.length > 1 && /^[=+\-@]/.test(view.seen) && markOf(view) === null ? told({}) : null) },
  sql: {
    cell: (column) => {
      const { field, seen } = column;
      const mark = markedInSql(column);
      const unmarked = mark === null ? '' : ` AND NOT ${mark}`;
      return field.kind.text ? `length(${seen}) > 1 AND bare(${seen}) <> '' AND regexp_matches(${seen}, '^[=+@-]')${unmarked}` : null;
    },
  },
  fixes: [],
  samples: [{}],
  example: cell('attendance', '-全勤', '全勤'),
};
