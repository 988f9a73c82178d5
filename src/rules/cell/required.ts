import { cell } from '../example.ts';
import type { Rule } from '../rule.ts';

/** A required cell is blank; {@link ../../checks/cell.ts} asks before all other rules. */
export const cellRequired: Rule<'cell/required', object> = {
  id: 'cell/required',
  severity: 'error',
  evidence: ['yilanWorkflow', 'portalManual', 'agencyPortalExport'],
  reads: ({ fields }) => fields.some((field) => field.required),
  find: { direct: true },
  fixes: [],
  samples: [{}],
  example: cell('courseName', '', '環境教育'),
};
