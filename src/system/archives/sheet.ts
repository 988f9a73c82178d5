import { openSheet as open } from '../../bytes/sheet/open.ts';
import type { Sheet, SheetLimits } from '../../bytes/sheet/sheet.ts';
import { nodeTools } from './tools.ts';

/**
 * Reads one sheet of a workbook, .xlsx, .xlsm, .xls or .ods, as rows of text.
 * @param wanted its name, or its number from 1 among those that can be seen; null for the first that has content
 * @throws SheetProblem where it must not be read, or cannot be; ZipProblem where it is a ZIP that is damaged or looks like ill will
 */
export function openSheet(bytes: Uint8Array, wanted: string | null, limits: SheetLimits): Promise<Sheet> {
  return open(bytes, wanted, limits, nodeTools);
}
