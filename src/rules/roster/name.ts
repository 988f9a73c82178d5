import { row as example } from '../example.ts';
import { both, has, ofPeople } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import type { RosterRow } from '../roster-view.ts';

/** The list of people has other names for an ID; blanks in Chinese names and the forms of their dot do not count. */
export const rosterName: Rule<'roster/name', RosterRow> = {
  id: 'roster/name',
  severity: 'warning',
  evidence: ['judgement'],
  reads: both(ofPeople, has('idNumber', 'name')),
  find: { roster: ({ isName, at }) => (isName === false ? { ...told(at), field: 'name' } : null) },
  fixes: [],
  samples: [{ row: 12, sheet: null }, { row: 12, sheet: 'CPAB1207R' }],
  example: example({ idNumber: 'A123456789', name: '王曉明' }, { idNumber: 'A123456789', name: '王小明' }),
};
