import type { Tools } from '../tools.ts';
import { looksLikeZip } from '../zip/recognise.ts';
import { ZipProblem } from '../zip/problem.ts';
import { openParts } from './parts.ts';
import { SheetProblem, damaged } from './problem.ts';
import { bookOf, workbookOf } from './recognise.ts';
import type { Sheet, SheetLimits } from './sheet.ts';

/**
 * Reads one sheet of a workbook, .xlsx, .xlsm, .xls or .ods, as rows of text.
 * @param wanted its name, or its number from 1 among those that can be seen; null for the first that has content
 * @throws SheetProblem where it must not be read, or cannot be; ZipProblem where it is a ZIP that is damaged or looks like ill will
 */
export async function openSheet(bytes: Uint8Array, wanted: string | null, limits: SheetLimits, tools: Tools): Promise<Sheet> {
  try {
    return await (looksLikeZip(bytes) ? readPackage(bytes, wanted, limits, tools) : readContainer(bytes, wanted, limits));
  } catch (error) {
    // An unexpected error of the code or the package means that the workbook is damaged.
    throw error instanceof SheetProblem || error instanceof ZipProblem ? error : damaged(error);
  }
}

async function readPackage(bytes: Uint8Array, wanted: string | null, limits: SheetLimits, tools: Tools): Promise<Sheet> {
  const parts = await openParts(bytes, limits.maxSize, tools);
  try {
    switch (workbookOf(parts.names)) {
      case 'package': return await (await import('./xlsx.ts')).readXlsx(parts, wanted, limits);
      case 'ods': return await (await import('./ods.ts')).readOds(parts, wanted, limits);
      case 'numbers': throw new SheetProblem({ kind: 'other-document', what: 'numbers' });
      default: throw damaged();
    }
  } finally {
    await parts.close();
  }
}

async function readContainer(bytes: Uint8Array, wanted: string | null, limits: SheetLimits): Promise<Sheet> {
  const kind = bookOf(bytes);
  if (kind === null) throw damaged();
  if (kind !== 'xls' && kind !== 'xml' && kind !== 'flat-ods') throw new SheetProblem({ kind: 'other-document', what: kind });
  if (bytes.length > limits.maxSize) throw new SheetProblem({ kind: 'too-large', limit: limits.maxSize });
  switch (kind) {
    case 'xls': return (await import('./xls.ts')).readXls(bytes, wanted, limits);
    case 'xml': return (await import('./xml-book.ts')).readXmlBook(bytes, wanted, limits);
    case 'flat-ods': return (await import('./ods.ts')).readFlatOds(bytes, wanted, limits);
  }
}
