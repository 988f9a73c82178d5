import { severityIn } from '../rules/index.ts';
import type { Found, Lowering, Place } from '../findings/finding.ts';
import { safe } from '../schemas/flaw.ts';
import { holdsOf, wholeFile, type Field, type FieldKey } from '../schemas/format.ts';
import { firstUnseen, withoutUnseen } from '../schemas/text.ts';
import { isLongName } from './course-name.ts';

/** Why a row cannot go into the file as it is. */
export type Obstacle =
  | { readonly kind: 'finding'; readonly found: Found }
  /** A single quote in a value, which WebHR's imports do not take. */
  | { readonly kind: 'apostrophe'; readonly place: Place }
  /** Without the columns that are left out, or with its name cut, the row repeats the one of that number. */
  | { readonly kind: 'repeats'; readonly row: number; readonly first: number }
  /** 終迄日期 is after the last day that WebHR's import takes. */
  | { readonly kind: 'beyond'; readonly place: Place };

/** A row of the input, for looking at the values that would be written. */
export interface InputRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The columns that go into the file, and the characters that it can hold. */
export interface Takes {
  /** The format of the input, which may lower a rule. */
  readonly format: Lowering;
  readonly columns: readonly (Field | null)[];
  readonly headers: readonly string[];
  readonly keys: ReadonlySet<FieldKey>;
  readonly truncateNames: boolean;
  /** Which character (from 1) of a text the encoding of the file lacks; 0 where it has all. */
  readonly lacking: (text: string) => number;
}

const UNREMARKABLE = /^[\u0020-\u0026\u0028-\u007e]*$/;

/** Why a row cannot go into the file: findings of the checks, and reasons that hold for this file alone. */
export function obstaclesOf(source: InputRow, findings: readonly Found[], takes: Takes): Obstacle[] {
  const obstacles: Obstacle[] = [];
  let shifted = false;
  for (const found of findings) {
    shifted ||= found.rule === 'row/columns';
    if (isObstacle(found, source, takes)) obstacles.push({ kind: 'finding', found });
  }
  // Where columns may have shifted, no cell is known to be what its column says.
  if (shifted) return obstacles;
  for (let i = 0; i < source.cells.length; i++) {
    const value = source.cells[i] ?? '';
    if (UNREMARKABLE.test(value)) continue;
    const field = takes.columns[i];
    if (!field || !takes.keys.has(field.key)) continue;
    if (value.includes("'")) obstacles.push({ kind: 'apostrophe', place: placeOf(source, i, takes) });
    const found = lackingIn(value, field, placeOf(source, i, takes), takes);
    // The checks have found a control character already; the encoding lacks it for that reason alone.
    const known = findings.some(({ rule, column }) => column === i + 1 && (rule === 'cell/control' || rule === 'file/malformed'));
    if (found !== null && !known) obstacles.push({ kind: 'finding', found });
  }
  return obstacles;
}

// A character that the encoding of the file lacks; an invisible one is named as such, and in a typed cell the rule of its form names it.
function lackingIn(value: string, field: Field, place: Place, { lacking }: Takes): Found | null {
  if (lacking(value) === 0) return null;
  const seen = withoutUnseen(value);
  const position = lacking(seen);
  if (position > 0) return { ...place, rule: 'cell/not-in-big5', params: { kind: 'missing', position }, fix: null, related: [] };
  if (!field.kind.text) return null;
  return { ...place, rule: 'cell/invisible', params: { char: firstUnseen(value) ?? '' }, fix: safe(seen), related: [] };
}

/** The place of a cell of the input, by its column (from 0). */
export function placeOf({ row, line, cells }: InputRow, i: number, { columns, headers }: Takes): Place {
  const field = columns[i] ?? null;
  return {
    ...wholeFile, row, line, column: i + 1,
    field: field?.key ?? null, header: headers[i] ?? null, value: cells[i] ?? '', personal: holdsOf(field),
  };
}

function isObstacle(found: Found, { cells }: InputRow, { format, keys, truncateNames }: Takes): boolean {
  const written = found.field !== null && keys.has(found.field as FieldKey);
  // The portal would need quotes around such a value, and what is written here never has any.
  if (found.rule === 'cell/separator' || (found.rule === 'cell/text-mark' && found.params.kind === 'formula')) return written;
  if (severityIn(found.rule, format, found.params) === 'warning') return false;
  // Only the dates of the course are written, and nothing of the actual lesson.
  if (found.rule === 'row/date-order') return found.params.which === 'course' && !found.params.times;
  // Behind a quote that does not end, the end of its cell is unknown; bytes that cannot be read spoil their own cell only.
  if (found.rule === 'file/malformed' && found.params.kind !== 'nul') return true;
  if (found.column === null) return true;
  if (found.rule === 'cell/too-long' && found.field === 'courseName' && truncateNames) return !isLongName(cells[found.column - 1] ?? '');
  return written;
}
