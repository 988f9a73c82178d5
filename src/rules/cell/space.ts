import { safe } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { anyText } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** A text has blanks at its ends, or holds only blanks. */
export const cellSpace: Rule<'cell/space', object> = {
  id: 'cell/space',
  severity: 'warning',
  evidence: ['judgement'],
  reads: anyText,
  find: {
    text: ({ seen }) => {
      const trimmed = seen.trim();
      return trimmed.length === seen.length ? null : told({}, safe(trimmed));
    },
  },
  sql: {
    cell: ({ field, seen }) => (field.kind.text ? `${seen} <> bare(${seen})${field.required ? ` AND bare(${seen}) <> ''` : ''}` : null),
  },
  fixes: ['safe'],
  samples: [{}],
  example: cell('courseName', '環境教育 ', '環境教育'),
};
