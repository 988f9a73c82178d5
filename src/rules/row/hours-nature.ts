import { DIGITAL, MIXED, PHYSICAL } from '../../codes/nature.ts';
import { row as example } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import type { RowView } from '../row-view.ts';
import { notPassed } from './hours.ts';

/** Hours stand where the kind of learning has none, or lack where it has some. */
export const rowHoursNature: Rule<'row/hours-nature', { nature: '1' | '2' | '3' }> = {
  id: 'row/hours-nature',
  severity: 'error',
  evidence: ['portalManual', 'trainingCentreExport', 'judgement'],
  reads: has('nature', 'digitalHours', 'physicalHours'),
  find: {
    row: (row) => {
      const { nature, digitalHours, physicalHours } = row;
      if (nature === DIGITAL) return physicalHours > 0 ? [told({ nature: '1' })] : null;
      if (nature === PHYSICAL) return digitalHours > 0 ? [told({ nature: '2' })] : null;
      return nature === MIXED && lacksHours(row) && !notPassed(row) ? [told({ nature: '3' })] : null;
    },
  },
  sql: {
    row: ['(nature = \'1\' AND physical > 0) OR (nature = \'2\' AND digital > 0) OR (nature = \'3\''
      + ' AND NOT not_passed AND (digital = 0 OR physical = 0) AND digital + physical IS NOT NULL)'],
  },
  fixes: [],
  samples: [{ nature: '1' }, { nature: '2' }, { nature: '3' }],
  example: example({ nature: '2', digitalHours: '1', physicalHours: '2' }, { nature: '3', digitalHours: '1', physicalHours: '2' }),
};

function lacksHours({ digitalHours, physicalHours }: RowView): boolean {
  return (digitalHours === 0 && physicalHours >= 0) || (physicalHours === 0 && digitalHours >= 0);
}
