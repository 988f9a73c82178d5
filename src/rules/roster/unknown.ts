import { row as example } from '../example.ts';
import { both, has, ofPeople } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** An ID is not in the list of people that the user gave. */
export const rosterUnknown: Rule<'roster/unknown', object> = {
  id: 'roster/unknown',
  severity: 'warning',
  evidence: ['judgement'],
  reads: both(ofPeople, has('idNumber')),
  find: { roster: ({ isThere }) => (isThere === false ? { ...told({}), field: 'idNumber' } : null) },
  fixes: [],
  samples: [{}],
  example: example({ idNumber: 'A223456781', name: '王小明' }, { idNumber: 'A123456789', name: '王小明' }),
};
