import { fieldsOf, type ResultReport } from './report.ts';

/** One JSON document; `docs/result.schema.json` describes it. */
export function resultJson({ kind, verdict, reasons, rows }: ResultReport): string {
  const list = rows.map((row) => JSON.stringify({
    reason: row.reason, row: row.row, ...(row.candidates.length > 0 ? { candidates: row.candidates } : {}), fields: fieldsOf(row),
    findings: row.findings,
  }));
  const head = JSON.stringify({ version: 1, kind, verdict, reasons }).slice(0, -1);
  return `${head},"rows":[${list.length === 0 ? '' : `\n${list.join(',\n')}\n`}]}\n`;
}
