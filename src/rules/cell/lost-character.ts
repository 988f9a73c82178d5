import type { CellView } from '../cell-view.ts';
import { cell } from '../example.ts';
import { either, has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

const IN_NAME = /[?？□\ufffd]/u;
const IN_TITLE = /(?<=\p{Script=Han})\?+(?=\p{Script=Han})|[□\ufffd]/u;

/** A name or a title has what programs put in place of a character that Big5 lacks. */
export const cellLostCharacter: Rule<'cell/lost-character', { position: number }> = {
  id: 'cell/lost-character',
  severity: 'warning',
  evidence: ['judgement'],
  reads: either(has('name'), has('courseName')),
  find: {
    text: (view) => {
      const at = placeOfLost(view);
      return at < 0 ? null : told({ position: [...view.seen.slice(0, at)].length + 1 });
    },
  },
  sql: {
    cell: ({ field, value, seen }) => {
      if (field.key === 'name') return `regexp_matches(${value}, '[?？□\\x{fffd}]')`;
      return field.key === 'courseName' ? `regexp_matches(${seen}, '\\p{Han}[?]+\\p{Han}|[□\\x{fffd}]')` : null;
    },
  },
  fixes: [],
  samples: [{ position: 2 }],
  example: cell('courseName', '環境教?育', '環境教育'),
};

/** The index (UTF-16 units) of the trace of a lost character in a text; -1 if there is none, and for other fields. */
export function placeOfLost({ field, seen }: CellView): number {
  if (field?.kind.text !== true) return -1;
  return field.key === 'name' ? seen.search(IN_NAME) : field.key === 'courseName' ? seen.search(IN_TITLE) : -1;
}
