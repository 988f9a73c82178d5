import type { NeededColumn } from '../../findings/hours.ts';
import type { FieldKey } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import { headerName, recognise, type Recognised } from '../../schemas/recognise.ts';
import { hoursFormat } from './format.ts';
import type { HoursFact } from './problem.ts';

/** The columns of a list of records. */
export interface HoursColumns {
  readonly recognised: Recognised;
  /** The column (from 0) of a field; -1 where the file does not have it. */
  readonly of: (key: FieldKey) => number;
}

/** The meaning of a first row: the columns, why there are none, or that a later row may be the header row. */
export type HeaderRow = HoursColumns | HoursFact | { readonly kind: 'title'; readonly fact: HoursFact };

const uploads = formats.filter(({ kind }) => kind === 'upload');

/** Reads a row that may be the header row of a list of records. @param first whether no row that is not blank stands above it */
export function headerRow(cells: readonly string[], first: boolean, file: string): HeaderRow {
  const recognised = recognise(cells, [hoursFormat], null);
  if (recognised.format === null) {
    return recognised.reason === 'no-header' ? { kind: 'no-header', file } : { kind: 'title', fact: { kind: 'unknown-header', file } };
  }
  if (recognised.headerless) return first ? columnsOf(recognised) : { kind: 'no-header', file };
  const upload = recognise(cells, uploads, null);
  if (upload.format !== null && upload.missing.length === 0) return { kind: 'upload-form', file, format: upload.format.id };
  const columns = columnsOf(recognised);
  const missing = missingOf(columns);
  if (missing.length > 0) return { kind: 'title', fact: { kind: 'missing-columns', file, missing, there: knownHeaders(recognised) } };
  const twice = recognised.extra.filter(({ kind }) => kind === 'twice').map(({ column }) => cells[column - 1] ?? '').filter(isUsed);
  return twice.length > 0 ? { kind: 'twice', file, headers: twice } : columns;
}

function columnsOf(recognised: Recognised): HoursColumns {
  const byKey = new Map(recognised.columns.flatMap((field, i) => (field ? [[field.key, i] as const] : [])));
  return { recognised, of: (key) => byKey.get(key) ?? -1 };
}

function missingOf({ of }: HoursColumns): readonly NeededColumn[] {
  const hours = (['digitalHours', 'physicalHours', 'total'] as const).every((key) => of(key) < 0);
  return [
    ...(['idNumber', 'endDate'] as const).filter((key) => of(key) < 0),
    ...(hours ? ['hours' as const] : []),
  ];
}

/** The headers of a file that are known, as it writes them. */
function knownHeaders({ headers, columns }: Recognised): readonly string[] {
  return headers.filter((_, i) => (columns[i] ?? null) !== null);
}

const USED: ReadonlySet<FieldKey> = new Set([
  'idNumber', 'name', 'department', 'agencyCode', 'courseName', 'startDate', 'endDate', 'categoryName', 'nature', 'digitalHours',
  'physicalHours', 'total', 'unit', 'workRelated',
]);

function isUsed(header: string): boolean {
  const name = headerName(header);
  return hoursFormat.fields.filter(({ key }) => USED.has(key))
    .some(({ header: own, synonyms = [] }) => [own, ...synonyms].some((one) => headerName(one) === name));
}
