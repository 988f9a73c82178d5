import { looksLike, looksLikeZip } from '../zip/recognise.ts';
import { ZipProblem } from '../zip/problem.ts';
import { openParts } from './parts.ts';
import { SheetProblem, damaged } from './problem.ts';
import { looksLikeOle, workbookOf } from './recognise.ts';
import type { Sheet, SheetLimits } from './sheet.ts';

/**
 * Reads one sheet of a workbook, .xlsx, .xlsm, .xls or .ods, as rows of text.
 * @param wanted its name, or its number from 1 among those that can be seen; null for the first that has content
 * @throws SheetProblem where it must not be read, or cannot be; ZipProblem where it is a ZIP that is damaged or looks like ill will
 */
export async function openSheet(bytes: Uint8Array, wanted: string | null, limits: SheetLimits): Promise<Sheet> {
  try {
    return await (looksLikeZip(bytes) ? readPackage(bytes, wanted, limits) : readContainer(bytes, wanted, limits));
  } catch (error) {
    // Whatever a damaged workbook makes the code or the package stumble over, it is the workbook that is damaged.
    throw error instanceof SheetProblem || error instanceof ZipProblem ? error : damaged(error);
  }
}

async function readPackage(bytes: Uint8Array, wanted: string | null, limits: SheetLimits): Promise<Sheet> {
  const parts = await openParts(bytes, limits.maxSize);
  try {
    switch (workbookOf(parts.names)) {
      case 'xlsx': return await (await import('./xlsx.ts')).readXlsx(parts, wanted, limits);
      case 'ods': return await (await import('./ods.ts')).readOds(parts, wanted, limits);
      case 'other-document': throw new SheetProblem({ kind: 'other-document', what: whatDocument(parts.names) });
      default: throw damaged();
    }
  } finally {
    await parts.close();
  }
}

function whatDocument(names: readonly string[]): 'text' | 'slides' | 'binary-workbook' | 'unknown' {
  const has = (start: string): boolean => names.some((name) => name.toLowerCase().startsWith(start));
  return has('word/') ? 'text' : has('ppt/') ? 'slides' : has('xl/workbook.bin') ? 'binary-workbook' : 'unknown';
}

async function readContainer(bytes: Uint8Array, wanted: string | null, limits: SheetLimits): Promise<Sheet> {
  if (looksLike(bytes) === 'html') throw new SheetProblem({ kind: 'other-document', what: 'web-page' });
  if (!looksLikeOle(bytes)) throw damaged();
  if (bytes.length > limits.maxSize) throw new SheetProblem({ kind: 'too-large', limit: limits.maxSize });
  return (await import('./xls.ts')).readXls(bytes, wanted, limits);
}
