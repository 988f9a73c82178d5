import type { Tools } from '../tools.ts';
import { SourceProblem } from '../failures.ts';
import { openArchive, type ZipArchive } from '../zip/archive.ts';
import { looksLikeZip } from '../zip/recognise.ts';
import { ZipProblem } from '../zip/problem.ts';
import { memorySource } from '../zip/source.ts';
import { Parts } from './parts.ts';
import { SheetProblem, damaged } from './problem.ts';
import { bookOf, workbookOf } from './recognise.ts';
import type { Sheet, SheetLimits } from './sheet.ts';

/**
 * Reads one sheet of a workbook, .xlsx, .xlsm, .xls or .ods, as rows of text.
 * @param book its bytes, or the archive that it is, if that is open; it is not closed
 * @param wanted its name, or its number from 1 among those that can be seen; null for the first that has content
 * @throws SheetProblem where it must not be read, or cannot be; ZipProblem where it is a ZIP that is damaged or looks like ill will
 */
export async function openSheet(
  book: Uint8Array | ZipArchive, wanted: string | null, limits: SheetLimits, tools: Tools,
): Promise<Sheet> {
  try {
    if (!(book instanceof Uint8Array)) return await readPackage(book, wanted, limits);
    if (!looksLikeZip(book)) return await readContainer(book, wanted, limits);
    return await readPackage(await openArchive(memorySource(book), null, tools), wanted, limits);
  } catch (error) {
    // An unexpected error of the code or the package means that the workbook is damaged.
    throw error instanceof SheetProblem || error instanceof ZipProblem || error instanceof SourceProblem ? error : damaged(error);
  }
}

async function readPackage(archive: ZipArchive, wanted: string | null, limits: SheetLimits): Promise<Sheet> {
  // Pictures may be large and are never unpacked: only the parts that are read count.
  const parts = new Parts(archive, limits.maxSize);
  switch (workbookOf(parts.names)) {
    case 'package': return (await import('./xlsx.ts')).readXlsx(parts, wanted, limits);
    case 'ods': return (await import('./ods.ts')).readOds(parts, wanted, limits);
    case 'numbers': throw new SheetProblem({ kind: 'other-document', what: 'numbers' });
    default: throw damaged();
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
