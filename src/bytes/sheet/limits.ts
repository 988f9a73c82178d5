import type { SheetLimits } from './sheet.ts';

/**
 * The limits where the user sets none: 2,000,000 cells, which take up to 300 MiB of memory (800 MiB where all are dates), and
 * 512 MiB, since LibreOffice writes 150 bytes for a cell of Chinese and digits.
 */
export const defaultSheetLimits: SheetLimits = { maxCells: 2_000_000, maxSize: 536_870_912 };
