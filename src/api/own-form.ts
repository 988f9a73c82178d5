import type { CsvRecord } from '../bytes/csv/reader.ts';
import { utf8OfUtf16, type Head } from '../bytes/encoding/encoding.ts';
import { Problem } from '../bytes/problem.ts';
import { defaultSheetLimits } from '../bytes/sheet/limits.ts';
import { maskPath } from '../findings/mask.ts';
import { ENOUGH_ROWS, formNames, readOwnForm, type FormFact, type FormName, type FormRow, type OwnForm } from '../schemas/own-form.ts';
import { isBlank } from '../schemas/text.ts';
import { openInput, type InputOptions } from './input.ts';
import type { Bytes } from './memory.ts';
import { oneOf } from './option-problem.ts';
import { wholeOf } from './pieces.ts';
import { TableProblem } from './table-problem.ts';
import type { TableInput } from './table.ts';

/** How a form is read. */
export interface FormOptions extends InputOptions {
  /** The name of the form; its header row tells it where this is left out. */
  readonly as?: FormName;
}

/** A file, or a row, that is not a form. */
export class FormProblem extends Problem<FormFact> {
  constructor(fact: FormFact) {
    super('form', fact);
  }
}

/**
 * Understands a form that an office hands over: a form whose header row is not public, or another edition of one that is. Its `format`
 * goes wherever a format goes.
 * @param form the blank form that the portal gives out, as a CSV in any encoding, a workbook, or a ZIP that holds one of these; or its
 * header row
 * @throws FormProblem where it is none; TableProblem, ZipProblem, SheetProblem, OptionProblem
 */
export async function formOf(form: Bytes | readonly string[], options: FormOptions = {}): Promise<OwnForm> {
  const as = options.as === undefined ? null : oneOf('as', options.as, formNames, (name) => name);
  const source = maskPath(options.name ?? '');
  const read = readOwnForm(isRow(form) ? [{ row: 1, cells: form }] : await rowsOf(form, options), as, source);
  if ('kind' in read) throw new FormProblem(read);
  return read;
}

function isRow(form: Bytes | readonly string[]): form is readonly string[] {
  return Array.isArray(form);
}

async function rowsOf(form: Bytes, options: FormOptions): Promise<readonly FormRow[]> {
  const limit = options.limits?.maxSize ?? defaultSheetLimits.maxSize;
  const bytes = form instanceof Uint8Array ? form : await wholeOf(form, limit, () => new TableProblem({ kind: 'too-large', limit }));
  let read = await firstRows(bytes, options);
  // Nobody uploads a blank form, so that it may be in an encoding which the portal refuses.
  if (read.head.kind === 'utf16') read = await firstRows(utf8OfUtf16(bytes), options);
  // Its first line may be a title without any Chinese, which does not tell the encoding.
  if (options.encoding === undefined && read.isDamaged) read = await firstRows(bytes, { ...options, encoding: 'utf8' });
  if (read.head.kind === 'empty' || read.head.kind === 'blank') throw new FormProblem({ kind: 'empty' });
  if (read.head.kind !== 'text') throw new FormProblem({ kind: 'not-a-table' });
  if (read.isDamaged) throw new FormProblem({ kind: 'unreadable' });
  return read.rows;
}

interface FirstRows {
  readonly head: Head;
  readonly rows: readonly FormRow[];
  readonly isDamaged: boolean;
}

async function firstRows(bytes: Uint8Array, options: FormOptions): Promise<FirstRows> {
  const table = await openInput(bytes, options, { byName: false, again: false });
  try {
    return await beginningOf(table, options);
  } finally {
    await table.close();
  }
}

async function beginningOf(table: TableInput, { encoding }: FormOptions): Promise<FirstRows> {
  const rows: FormRow[] = [];
  let isDamaged = false;
  const done = (): boolean => rows.length >= ENOUGH_ROWS;
  const take = ({ row, cells, faults }: CsvRecord): void => {
    if (done() || (faults === null && cells.every(isBlank))) return;
    isDamaged ||= faults !== null;
    rows.push({ row, cells: parted(cells) });
  };
  const head = await table.read(encoding ?? null, () => Object.assign(take, { done }));
  return { head, rows, isDamaged };
}

// Excel puts tabs between the cells of a file that it saves as text.
function parted(cells: readonly string[]): readonly string[] {
  const [only] = cells;
  const separator = cells.length === 1 ? /[\t;]/u.exec(only ?? '')?.[0] : undefined;
  return only === undefined || separator === undefined ? cells : only.split(separator);
}
