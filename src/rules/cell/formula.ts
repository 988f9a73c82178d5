import type { Field } from '../../schemas/format.ts';
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
  find: {
    text: (view) => {
      const begins = beginnings(view.field);
      return begins !== null && view.seen.length > 1 && begins.includes(view.seen.charAt(0)) && markOf(view) === null ? told({}) : null;
    },
  },
  sql: {
    cell: (column) => {
      const { field, seen } = column;
      const mark = markedInSql(column);
      const unmarked = mark === null ? '' : ` AND NOT ${mark}`;
      const begins = field.kind.text ? beginnings(field) : null;
      return begins === null ? null : `length(${seen}) > 1 AND bare(${seen}) <> '' AND regexp_matches(${seen}, '^[${begins}]')${unmarked}`;
    },
  },
  fixes: [],
  samples: [{}],
  example: cell('attendance', '-全勤', '全勤'),
};

// A telephone number may begin with +; a description may begin with anything.
function beginnings(field: Field | null): string | null {
  return field?.kind.id === 'free-text' ? null : field?.kind.id === 'phone' ? '=@-' : '=+@-';
}
