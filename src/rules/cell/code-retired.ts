import type { CodeTable } from '../../codes/table.ts';
import { suggested } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { either, has } from '../reads.ts';
import { told, type Rule, type ToldInRow } from '../rule.ts';
import type { RowView } from '../row-view.ts';
import { literal, name } from '../sql.ts';

type Params =
  | { kind: 'county'; name: string; until: string; successor: string }
  | { kind: 'category'; name: string; until: string };

const KEYS = ['county', 'category'] as const;

/** A code was no longer in use when the course began. */
export const cellCodeRetired: Rule<'cell/code-retired', Params> = {
  id: 'cell/code-retired',
  severity: 'warning',
  evidence: ['yilanWorkflow', 'categoryTable104', 'judgement'],
  reads: either(has('county', 'startDate'), has('category', 'startDate')),
  find: {
    row: (row) => {
      const { startDay, countyGone, categoryGone } = row;
      if (!(startDay >= countyGone) && !(startDay >= categoryGone)) return null;
      return [...(startDay >= countyGone ? [ofCode(row, 'county')] : []), ...(startDay >= categoryGone ? [ofCode(row, 'category')] : [])];
    },
  },
  tellsValues: true,
  sql: {
    select: ({ fields }) => KEYS.flatMap((key) => {
      const table = fields.find((field) => field.key === key)?.codes;
      if (!table) return [];
      const code = key === 'county' ? '"county_ok"' : 'plain_number("category_ok")';
      const from = `cells JOIN retired ON "list" = ${literal(table.id)} AND code = ${code}`;
      return [`SELECT 'cell/code-retired', "row", NULL, ${literal(key)}, NULL FROM ${from} WHERE day_of(${name('startDate_ok')}) >= until`];
    }),
  },
  fixes: ['suggested'],
  samples: {
    county: [{ name: '臺中縣', until: '099-12-25', successor: '40 臺中市' }],
    category: [{ name: '性別主流化基礎課程', until: '109-12-15' }],
  },
  example: cell('county', '41', '40'),
};

const toldOf = new WeakMap<CodeTable, Map<number, ToldInRow<Params>>>();

// Many rows have the same code, and to look it up costs more than all else.
function ofCode(row: RowView, kind: (typeof KEYS)[number]): ToldInRow<Params> {
  const table = row.codesOf(kind);
  const number = Number(row.text(kind));
  const known = table && toldOf.get(table);
  const before = known?.get(number);
  if (before !== undefined) return before;
  const found = findCode(table?.codes ?? [], number, kind);
  if (table && known) known.set(number, found);
  else if (table) toldOf.set(table, new Map([[number, found]]));
  return found;
}

function findCode(codes: CodeTable['codes'], number: number, kind: (typeof KEYS)[number]): ToldInRow<Params> {
  const entry = codes.find((one) => one.until !== undefined && Number(one.code) === number);
  const { name: called = '', until = '', successor } = entry ?? {};
  if (kind === 'category') return { ...told({ kind, name: called, until }), field: kind };
  const next = codes.find((one) => one.code === successor);
  const named = `${successor ?? ''} ${next?.name ?? ''}`.trim();
  return { ...told({ kind, name: called, until, successor: named }, successor === undefined ? null : suggested(successor)), field: kind };
}
