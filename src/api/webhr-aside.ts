import type { SourceRow } from '../checks/source.ts';
import type { RowBytes } from '../bytes/csv/row-bytes.ts';
import type { LibraryTexts } from '../lang/index.ts';
import { concat } from './pieces.ts';
import type { Plan } from './webhr-plan.ts';

type Words = LibraryTexts['webhr']['aside'];

/** The mark by which Excel knows UTF-8. */
export const asideMark = '\ufeff';

/** The header row of the file of rows that are set aside. */
export function asideHeader({ recognised }: Plan, { row, reason }: Words): readonly string[] {
  return [row, reason, ...recognised.headers];
}

/** A row that is set aside: its number, why, and its cells as they stand. Bytes stand there for a cell that does not decode. */
export function asideRow({ row, cells, faults }: SourceRow, reason: string, { undecodable }: Words): readonly string[] {
  if (faults === null) return [String(row), reason, ...cells];
  const shown = cells.map((cell) => cell.replaceAll('\0', () => undecodable('00')));
  for (const { column, kind, hex, raw } of faults) if (kind === 'bytes' || kind === 'endless') shown[column - 1] = undecodable(raw ?? hex);
  return [String(row), reason, ...shown];
}

/** The rows that are set aside, as a file in memory. */
export class AsideFile {
  readonly #rows: RowBytes;
  #count = 0;

  constructor(rows: RowBytes) {
    this.#rows = rows;
  }

  beginFile(header: readonly string[]): void {
    this.#rows.addRow(header);
  }

  addRow(cells: readonly string[]): void {
    this.#rows.addRow(cells);
    this.#count++;
  }

  /** The file; null where no row was set aside. */
  end(): { readonly bytes: Uint8Array; readonly rows: number } | null {
    if (this.#count === 0) return null;
    return { bytes: concat([new TextEncoder().encode(asideMark), this.#rows.takeBytes()]), rows: this.#count };
  }
}
