import type { Code, CodeTable } from '../../codes/table.ts';
import { dayNumber } from '../../schemas/calendar.ts';
import { suggested } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { either, has } from '../reads.ts';
import { told, type Rule, type Told, type ToldInRow } from '../rule.ts';
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
      const gone = wasGone(row, 'county') || wasGone(row, 'category');
      return gone ? KEYS.filter((key) => wasGone(row, key)).map((key) => ofCode(row, key)) : null;
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

function wasGone(row: RowView, key: (typeof KEYS)[number]): boolean {
  const table = row.codesOf(key);
  const until = table === null ? undefined : retiredIn(table).get(row[key])?.day;
  return until !== undefined && row.startDay >= until;
}

function ofCode(row: RowView, key: (typeof KEYS)[number]): ToldInRow<Params> {
  const table = row.codesOf(key);
  const entry = table === null ? undefined : retiredIn(table).get(row[key])?.entry;
  return { ...(table === null || !entry ? told({ kind: 'category', name: '', until: '' }) : inTable(key, entry, table)), field: key };
}

function inTable(kind: (typeof KEYS)[number], entry: Code, { codes }: CodeTable): Told<Params> {
  const { name: called, until = '' } = entry;
  if (kind === 'category') return told({ kind, name: called, until });
  const successor = codes.find((one) => one.code === entry.successor);
  const named = `${entry.successor ?? ''} ${successor?.name ?? ''}`.trim();
  return told({ kind, name: called, until, successor: named }, entry.successor === undefined ? null : suggested(entry.successor));
}

interface Retired {
  readonly entry: Code;
  /** The number of the first day on which the code was no longer in use. */
  readonly day: number;
}

const tables = new WeakMap<CodeTable, ReadonlyMap<number, Retired>>();

function retiredIn(table: CodeTable): ReadonlyMap<number, Retired> {
  let known = tables.get(table);
  if (!known) {
    const entries = table.codes.filter(({ until }) => until !== undefined);
    known = new Map(entries.map((entry) => [Number(entry.code), { entry, day: dayNumber(entry.until ?? '') ?? 0 }]));
    tables.set(table, known);
  }
  return known;
}
