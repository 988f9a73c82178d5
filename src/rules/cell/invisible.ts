import { safe } from '../../schemas/flaw.ts';
import { firstUnseen } from '../../schemas/text.ts';
import { cell } from '../example.ts';
import { anyText } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** A text has invisible characters; in a typed value the rule of its form names them. */
export const cellInvisible: Rule<'cell/invisible', { char: string }> = {
  id: 'cell/invisible',
  severity: 'warning',
  evidence: ['judgement'],
  reads: anyText,
  find: { text: ({ value, seen }) => (seen === value ? null : told({ char: firstUnseen(value) ?? '' }, safe(seen))) },
  sql: { cell: ({ field, value, seen }) => (field.kind.text ? `${value} <> ${seen}` : null) },
  fixes: ['safe'],
  samples: [{ char: 'U+200B' }],
  example: cell('courseName', '環境\u200b教育', '環境教育'),
};
