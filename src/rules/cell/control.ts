import { suggested } from '../../schemas/flaw.ts';
import { headerAt } from '../../schemas/recognise.ts';
import { cell } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { told, type Rule, type Told } from '../rule.ts';
import { HEADER_ROW, NAMED } from '../sql.ts';

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

// A line break among the first of the control characters.
const SIGNS = '\\x01-\\x1f\\x7f-\\x{9f}\\x{2028}\\x{2029}';
const BREAK_FIRST = `^[^${SIGNS}]*[${SIGNS}]*[\\n\\r\\x{85}\\x{2028}\\x{2029}]`;

type Params = { kind: 'tab' | 'line-break' | 'break-in-free-text' | 'end-of-file' | 'other' };

/** A cell, or a header, has a tab, a line break or another control character. */
export const cellControl: Rule<'cell/control', Params> = {
  id: 'cell/control',
  severity: 'error',
  mild: new Set<Params['kind']>(['break-in-free-text']),
  evidence: ['judgement'],
  reads: anyFormat,
  find: {
    remarkable: ({ value, field }) => {
      const found = findIn(value);
      const isMild = found?.params.kind === 'line-break' && field?.kind.id === 'free-text';
      return isMild ? { ...found, params: { kind: 'break-in-free-text' } } : found;
    },
    // The rules of headers say what a header should be.
    header: ({ cells, recognised }) => cells.flatMap((text, i) => {
      const found = findIn(text);
      return found === null ? [] : [{ params: found.params, fix: null, at: { column: i + 1, header: headerAt(recognised, i) } }];
    }),
  },
  sql: {
    cell: ({ value }) => `has_control(${value})`,
    mild: ({ field, value }) => (field.kind.id === 'free-text' ? `regexp_matches(${value}, '${BREAK_FIRST}')` : null),
    other: 'has_control(cell)',
    select: () => [`SELECT 'cell/control', ${HEADER_ROW}, "column", NULL, NULL FROM header WHERE has_control(header) AND ${NAMED}`],
  },
  fixes: ['suggested'],
  samples: { 'line-break': [{}], 'break-in-free-text': [{}], tab: [{}], 'end-of-file': [{}], other: [{}] },
  example: cell('attendance', '全勤\n遲到一次', '全勤 遲到一次'),
};

/** Whether a text has a control character, NUL apart. */
export function hasControl(text: string): boolean {
  return findIn(text) !== null;
}

function findIn(value: string): Told<Params> | null {
  // The reader reports NUL, which is not a character of a text file.
  const control = CONTROL.exec(value.replaceAll('\0', ''))?.[0];
  if (control === undefined) return null;
  const last = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*\u001a$/.test(value);
  const kind = control === '\t' ? 'tab' : /[\n\r\u0085\u2028\u2029]/.test(control) ? 'line-break' : last ? 'end-of-file' : 'other';
  return told({ kind }, suggested(value.replace(CONTROLS, ' ').trim()));
}
