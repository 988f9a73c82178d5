import { cellName, type Finding, type Found, type Holds, type Severity } from '../findings/finding.ts';
import { mask, maskIds } from '../findings/mask.ts';
import type { Messages } from '../lang/index.ts';
import { holdsOf, type Field } from '../schemas/format.ts';
import { headerAt, type Recognised } from '../schemas/recognise.ts';
import type { ShownCell } from './reporter.ts';

/**
 * Puts a finding into words, with personal data masked: IDs, names, birthdays, and whatever looks like an ID.
 * @param severity that of its rule, or what the user made of it
 * @param showValues whether the user asked to see the values as they are
 */
export function describe(found: Found, severity: Severity, texts: Messages['rules'], showValues: boolean): Finding {
  const { fix } = found;
  const { message, help } = wordsOf(found, texts);
  return {
    rule: found.rule,
    severity,
    row: found.row,
    line: found.line,
    column: found.column,
    cell: found.row !== null && found.column !== null ? cellName(found.column, found.row) : null,
    field: found.field,
    header: found.header === null ? null : maskIds(found.header),
    value: shownValue(found.value, found.personal, showValues),
    message,
    help,
    fix: fix && { kind: fix.kind, value: shownValue(fix.value, found.personal, showValues) },
    related: found.related,
  };
}

/** The words for a mistake and for the way to mend it. */
export function wordsOf(found: Found, texts: Messages['rules']): Pick<Finding, 'message' | 'help'> {
  const text = texts[found.rule] as { message: (params: object) => string; help: (params: object) => string };
  return { message: text.message(found.params), help: text.help(found.params) };
}

/** A value as the reports show it: one of a fixed form is one that failed it. */
export function shownValue(value: string | null, personal: Holds | null, showValues: boolean): string | null {
  return value === null || showValues ? value : mask(value, personal);
}

/** The cells of a row as they may be shown; the content of a column that the format lacks is unknown, so it is hidden. */
export function shownRow(cells: readonly string[], recognised: Recognised, showValues: boolean): ShownCell[] {
  const headers = shownHeaders(recognised);
  return recognised.columns.map((field, i) => {
    const value = cells[i] ?? '';
    const header = headers[i] ?? '';
    const shown = field === null ? null : shownValue(value, holdsHere(value, field), showValues);
    return { key: field?.key ?? null, header, value: shown };
  });
}

// Every row of a file has the same, and a file may have a million findings.
const headersOf = new WeakMap<Recognised, readonly string[]>();

function shownHeaders(recognised: Recognised): readonly string[] {
  let headers = headersOf.get(recognised);
  if (headers === undefined) {
    headers = recognised.columns.map((_, i) => maskIds(headerAt(recognised, i) ?? ''));
    headersOf.set(recognised, headers);
  }
  return headers;
}

// A value that has the form of its column is what the column says; only a day may be a birthday all the same.
function holdsHere(value: string, field: Field): Holds | null {
  const holds = holdsOf(field);
  return holds === 'typed' && (value === '' || field.kind.check(value, field) === null) ? null : holds;
}
