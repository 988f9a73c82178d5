import { pack } from './pack.ts';
import { odsFiles } from './write-ods.ts';
import type { Workbook } from './write-parts.ts';
import { xlsxFiles } from './write-xlsx.ts';

/** The bytes of a workbook as Office Open XML or OpenDocument; the same workbook gives the same bytes. */
export function writeBook(book: Workbook, file: 'xlsx' | 'ods'): Uint8Array {
  return pack(file === 'xlsx' ? xlsxFiles(book) : odsFiles(book));
}
