import { suggested } from '../../schemas/flaw.ts';
import { isForcedText } from '../../schemas/kinds/traces.ts';
import { isTyped, type CellView } from '../cell-view.ts';
import { cell } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { markOf, markedInSql } from './text-mark.ts';

/** A value holds a comma or a double quote. */
export const cellSeparator: Rule<'cell/separator', { kind: 'comma' | 'quote' }> = {
  id: 'cell/separator',
  severity: 'warning',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: anyFormat,
  find: {
    remarkable: (view) => {
      if (!/[",]/.test(view.value) || view.field?.kind.id === 'free-text' || isMarked(view)) return null;
      const fix = isTyped(view) ? null : suggested(fullWidth(view.value));
      return told({ kind: view.value.includes(',') ? 'comma' : 'quote' }, fix);
    },
  },
  sql: {
    cell: (column) => {
      if (column.field.kind.id === 'free-text') return null;
      const marked = column.field.kind.text ? markedInSql(column) : `regexp_full_match(bare(${column.value}), '=?"[^",]*"')`;
      return `has_separator(${column.value})${marked === null ? '' : ` AND NOT ${marked}`}`;
    },
    other: 'has_separator(cell)',
  },
  fixes: ['suggested'],
  samples: { comma: [{}], quote: [{}] },
  example: cell('courseName', '環境教育,生態篇', '環境教育，生態篇'),
};

// Commas and quotes that belong to marks which force text are not separators; another rule has named those marks.
function isMarked(view: CellView): boolean {
  return isTyped(view) ? isForcedText(view.value) : markOf(view) !== null;
}

// A full-width comma mends a text, never a number.
function fullWidth(value: string): string {
  const paired = (value.match(/"/g)?.length ?? 0) % 2 === 0;
  let open = false;
  return value.replaceAll(',', '，').replace(/"/g, () => (paired ? ((open = !open) ? '「' : '」') : '”'));
}
