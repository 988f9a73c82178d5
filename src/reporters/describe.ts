import type { Severity } from '../findings/catalogue.ts';
import { cellName, type Finding, type Fix, type Found } from '../findings/finding.ts';
import { mask, maskIds } from '../findings/mask.ts';
import type { Messages } from '../lang/index.ts';
import type { Recognised } from '../schemas/recognise.ts';
import type { ShownCell } from './reporter.ts';

/**
 * Puts a finding into words, with personal data masked: IDs, names, birthdays, and whatever looks like an ID.
 * @param severity that of its rule, or what the user made of it
 * @param showValues whether the user asked to see the values as they are
 */
export function describe(found: Found, severity: Severity, texts: Messages['rules'], showValues: boolean): Finding {
  const text = texts[found.rule] as { message: (params: object) => string; help: (params: object) => string };
  const shown = (value: string): string => (showValues ? value : mask(value, found.personal));
  return {
    rule: found.rule,
    severity,
    row: found.row,
    line: found.line,
    column: found.column,
    cell: found.row !== null && found.column !== null ? cellName(found.column, found.row) : null,
    field: found.field,
    header: found.header === null ? null : maskIds(found.header),
    value: found.value === null ? null : shown(found.value),
    message: text.message(found.params),
    help: text.help(found.params),
    fix: found.fix && shownFix(found.fix, shown),
    related: found.related.map((row) => ({ row })),
  };
}

function shownFix(fix: Fix, shown: (value: string) => string): Fix {
  return { kind: fix.kind, value: fix.value === null ? null : shown(fix.value) };
}

/** The cells of a row as they may be shown; what a column that the format does not have holds, nobody knows. */
export function shownRow(cells: readonly string[], { columns, headers }: Recognised, showValues: boolean): ShownCell[] {
  return columns.map((field, i) => {
    const value = cells[i] ?? '';
    return { header: maskIds(headers[i] ?? ''), value: field === null ? null : showValues ? value : mask(value, field.personal ?? null) };
  });
}
