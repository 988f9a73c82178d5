import { row as example } from '../example.ts';
import { both, has, ofPeople } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import type { RosterRow } from '../roster-view.ts';

/** The list of people has another birthday for an ID. */
export const rosterBirthday: Rule<'roster/birthday', RosterRow> = {
  id: 'roster/birthday',
  severity: 'warning',
  evidence: ['judgement'],
  reads: both(ofPeople, has('idNumber', 'birthday')),
  find: { roster: ({ isBirthday, at }) => (isBirthday === false ? { ...told(at), field: 'birthday' } : null) },
  fixes: [],
  samples: [{ row: 12, sheet: null }, { row: 12, sheet: 'CPAB1207R' }],
  example: example({ idNumber: 'A123456789', birthday: '070-01-10' }, { idNumber: 'A123456789', birthday: '070-01-01' }),
};
