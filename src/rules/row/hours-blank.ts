import { suggested } from '../../schemas/flaw.ts';
import { row as example } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { blankHours, notPassed } from './hours.ts';

/** The hours that the kind of learning asks for are blank. */
export const rowHoursBlank: Rule<'row/hours-blank', { nature: '1' | '2' }> = {
  id: 'row/hours-blank',
  severity: 'warning',
  evidence: ['portalManual', 'yilanWorkflow'],
  reads: has('nature', 'digitalHours', 'physicalHours'),
  find: {
    row: (row) => {
      const mends = blankHours(row);
      if (mends === null || Number.isNaN(row.total) || notPassed(row)) return null;
      return [{ ...told({ nature: mends === 'digitalHours' ? '1' : '2' }, suggested(row.text('total'))), mends }];
    },
  },
  sql: { row: ['own_blank AND total IS NOT NULL AND NOT not_passed'] },
  fixes: ['suggested'],
  samples: [{ nature: '1' }, { nature: '2' }],
  example: example({ nature: '2', total: '3', physicalHours: '' }, { nature: '2', total: '3', physicalHours: '3' }),
};
