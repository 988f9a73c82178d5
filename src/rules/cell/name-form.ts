import { suggested } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import type { Reads } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

const DIGIT = /\p{Nd}/u;
const BLANK = /\s/;
// 林 淑芬: a person of the three usual characters or two. Names of indigenous and foreign people have blanks between longer parts.
const PARTED = /^\p{Script=Han}\s+\p{Script=Han}{1,2}$/u;

const hasNames: Reads = ({ fields }) => fields.some(({ key, kind }) => key === 'name' && kind.id === 'text');

/** A name has a digit, or a blank between the one character of a family name and the given name. */
export const cellNameForm: Rule<'cell/name-form', { kind: 'digit' | 'blank' }> = {
  id: 'cell/name-form',
  severity: 'warning',
  evidence: ['judgement'],
  reads: hasNames,
  find: {
    text: ({ field, seen }) => {
      if (field?.key !== 'name' || field.kind.id !== 'text') return null;
      if (DIGIT.test(seen)) return told({ kind: 'digit' });
      const name = seen.trim();
      // Hardly a name has a blank, and the engine takes half a millisecond to get the other pattern ready.
      return BLANK.test(name) && PARTED.test(name) ? told({ kind: 'blank' }, suggested(name.replace(/\s+/u, ''))) : null;
    },
  },
  sql: {
    cell: ({ field, seen }) => (field.key !== 'name' || field.kind.id !== 'text' ? null
      : `regexp_matches(${seen}, '\\p{Nd}') OR regexp_full_match(bare(${seen}), '\\p{Han}[\\s\\p{Z}]+\\p{Han}{1,2}')`),
  },
  fixes: ['suggested'],
  samples: { blank: [{}], digit: [{}] },
  example: cell('name', '林 淑芬', '林淑芬'),
};
